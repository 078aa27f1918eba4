"""Relations told by a noun: "its designer, X"; "the mother of Y is Z"; "a member of W"."""

from collections.abc import Iterator
from typing import NamedTuple

from kg.interpretation.matching import Match, best_match
from kg.interpretation.plain.claims import Claim, same
from kg.interpretation.plain.fitting import MEASURES, fits, looks_like, suits
from kg.interpretation.plain.names import PEOPLES, is_name
from kg.interpretation.plain.references import Reference
from kg.interpretation.plain.topics import SUBJECTS
from kg.interpretation.plain.view import View
from kg.model import Argument, Function, Proposition
from kg.model.phrases import arguments, conjuncts
from kg.ontology.frames import Frame
from kg.ontology.properties import Property

RULE = "noun"
CONFIDENCE = 0.6
NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
POS = frozenset({"noun", "any"})
OWNED = frozenset({Function.POSSESSOR, Function.MODIFIER, Function.OBLIQUE})
NAMING = frozenset({"compound", "nmod", "amod"})
SAID_OF = frozenset({"attr", "appos", "conj", "oprd", "pobj"})


class Pair(NamedTuple):
    """Subject and object, and how good the evidence is."""

    subject: Reference | None
    object: Reference
    score: int


def find(view: View) -> Iterator[Claim]:
    """One claim for every noun that names a side of a property and what it is said of."""
    sentence = view.sentence
    for token, upos in enumerate(sentence.upos):
        if upos in NOUNS:
            for frame in view.frames_of(sentence.lemmas[token].lower()):
                if frame.pos in POS:
                    yield from _claims(view, token, frame)


def _claims(view: View, token: int, frame: Frame) -> Iterator[Claim]:
    own = view.properties[frame.type]
    match = _match(view, token, frame)
    for subject, found, score in _pairs(view, token, match, own) if match else ():
        named = found.named or own.range & MEASURES
        if subject is None or not named or not fits(found, own.range) or same(subject, found):
            continue
        if subject is view.topic and not (own.range & MEASURES or looks_like(view, own)):
            continue
        if suits(view, subject, own, strict=False):
            yield Claim(
                own, subject, found, token, RULE, CONFIDENCE, score=score, entry=frame.entry
            )


def _match(view: View, token: int, frame: Frame) -> Match | None:
    sentence = view.sentence
    given = tuple(each for each in arguments(sentence, token) if each.function in OWNED)
    nominal = Proposition(sentence, "nominal", token, (token,), frame.lemma, given)
    return best_match(nominal, [frame], lambda _argument, _kind: True)


def _pairs(view: View, token: int, match: Match, own: Property) -> Iterator[Pair]:
    """Pairs by which side the noun's own phrases name."""
    said = predicated(view, token)
    bearer = said[0] if said else view.topic
    if not _names_object(match):
        for argument in match.bound("object"):
            for found in view.references.objects(argument.head, own.classes):
                yield Pair(bearer, found, 2)
        return
    owners = [each for each in match.bound("subject") if _owns(view, each)]
    values = [value for each in owners if (value := _measure(view, each, own))]
    for value in values:  # "an elevation of 2,310 metres"
        yield Pair(bearer, value, 3)
    subject = view.referent(owners[0].head) if owners else view.topic
    for found in () if values else said:
        yield Pair(subject, found, 2 + bool(owners))


def _names_object(match: Match) -> bool:
    """Whether the noun names the object: "director", but not "member of"."""
    return any(
        slot.role == "object" and slot.function is Function.SUBJECT for slot in match.frame.slots
    )


def _owns(view: View, argument: Argument) -> bool:
    """Whether a phrase names an owner: no mere adjective."""
    sentence, head = view.sentence, argument.head
    named = is_name(sentence, head) and sentence.entities[head][2:] != PEOPLES
    return named or argument.function is not Function.MODIFIER


def _measure(view: View, argument: Argument, own: Property) -> Reference | None:
    """The number or time behind "of", where the property wants one."""
    if argument.function is not Function.OBLIQUE or not own.range & MEASURES:
        return None
    found = view.references.at(argument.head)
    return found if fits(found, own.range) else None


def predicated(view: View, token: int) -> list[Reference]:
    """The names that the noun at `token` is said of: "director X", "X, the director", "X is …"."""
    named = [each for each in _named(view, token) if view.sentence.upos[each] in {"PROPN", "NUM"}]
    if named:
        return [view.references.at(each) for each in named]
    said = view.bearer(token) if view.sentence.deprels[token] in SAID_OF else None
    return [said] if said else []


def _named(view: View, token: int) -> list[int]:
    """Heads of the names beside the noun, or behind its copula."""
    sentence = view.sentence
    label, head = sentence.deprels[token], sentence.heads[token]
    if label in NAMING and sentence.upos[head] == "PROPN" and token < head:
        return conjuncts(sentence, head)
    beside = [each for each in sentence.dependents(token, "appos") if is_name(sentence, each)]
    if not beside and label in SUBJECTS:
        beside = sentence.dependents(head, "attr")
        beside = beside or [each for each in sentence.dependents(head, label) if each > token]
    return [each for name in beside for each in conjuncts(sentence, name)]
