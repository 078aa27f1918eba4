"""Relations told by a noun: "its designer, X"; "the mother of Y is Z"; "a member of W"."""

from collections.abc import Callable, Iterator

from kg.interpretation.matching import Match, best_match
from kg.interpretation.plain.references import Reference, is_name
from kg.interpretation.plain.view import Claim, View, same
from kg.model import Argument, Function, Proposition
from kg.model.phrases import arguments, conjuncts
from kg.ontology.frames import Frame
from kg.ontology.properties import LITERAL, Property

FramesOf = Callable[[str], tuple[Frame, ...]]
RULE = "noun"
OWNED = frozenset({Function.POSSESSOR, Function.MODIFIER, Function.OBLIQUE})
NAMING = frozenset({"compound", "nmod", "amod"})


def find(view: View, frames_of: FramesOf) -> Iterator[Claim]:
    """One claim for every noun that names a side of a property and what it is said of."""
    sentence = view.sentence
    for token, upos in enumerate(sentence.upos):
        if upos not in {"NOUN", "PROPN", "ADJ"}:
            continue
        for frame in frames_of(sentence.lemmas[token].lower()):
            if frame.pos in {"noun", "any"}:
                yield from _claims(view, token, frame)


def _claims(view: View, token: int, frame: Frame) -> Iterator[Claim]:
    own = view.properties[frame.type]
    match = _match(view, token, frame)
    if match is None:
        return
    for subject, found, score in _pairs(view, token, match, own):
        if subject is None or same(subject, found) or not view.suits(subject, own, strict=False):
            continue
        if found.named or own.range & LITERAL:
            yield Claim(own, subject, found, token, RULE, 0.6, score)


def _match(view: View, token: int, frame: Frame) -> Match | None:
    sentence = view.sentence
    given = tuple(each for each in arguments(sentence, token) if each.function in OWNED)
    nominal = Proposition(sentence, "nominal", token, (token,), frame.lemma, given)
    return best_match(nominal, [frame], lambda _argument, _kind: True)


def _pairs(
    view: View, token: int, match: Match, own: Property
) -> Iterator[tuple[Reference | None, Reference, int]]:
    """(subject, object, score) by which side the noun's own phrases name."""
    names_object = any(
        slot.role == "object" and slot.function is Function.SUBJECT for slot in match.frame.slots
    )
    said = predicated(view, token)
    if not names_object:
        for argument in match.bound("object"):
            subject = said[0] if said else view.topic
            for found in view.references.objects(argument.head, own.classes):
                if view.fits(found, own.range):
                    yield subject, found, 2
        return
    owners = [each for each in match.bound("subject") if _owns(view, each)]
    values = [each for each in owners if _is_value(view, each, own)]
    for argument in values:  # "an elevation of 2,310 metres", "the rank of General"
        yield view.referent(token) if not said else said[0], view.references.at(argument.head), 3
    if values:
        return
    subject = view.referent(owners[0].head) if owners else view.topic
    for found in said:
        if view.fits(found, own.range) and subject is not None:
            yield subject, found, 2 + bool(owners)


def _owns(view: View, argument: Argument) -> bool:
    """Whether a phrase names an owner: no mere adjective."""
    sentence, head = view.sentence, argument.head
    named = is_name(sentence, head) and sentence.entities[head][2:] != "NORP"
    return named or argument.function is not Function.MODIFIER


def _is_value(view: View, argument: Argument, own: Property) -> bool:
    return argument.function is Function.OBLIQUE and bool(
        own.range & LITERAL and view.fits(view.references.at(argument.head), own.range)
    )


def predicated(view: View, token: int) -> list[Reference]:
    """The names that the noun at `token` is said of: "director X", "X, the director", "X is …"."""
    sentence = view.sentence
    label, head = sentence.deprels[token], sentence.heads[token]
    found: list[int] = []
    if label in NAMING and sentence.upos[head] == "PROPN" and token < head:
        found = conjuncts(sentence, head)
    elif named := [
        each for each in sentence.dependents(token, "appos") if sentence.upos[each] == "PROPN"
    ]:
        found = [each for name in named for each in conjuncts(sentence, name)]
    elif label in {"nsubj", "nsubjpass"}:
        found = [
            each for attr in sentence.dependents(head, "attr") for each in conjuncts(sentence, attr)
        ]
        found = found or [each for each in sentence.dependents(head, label) if each > token]
    if found:
        return [
            view.references.at(each) for each in found if sentence.upos[each] in {"PROPN", "NUM"}
        ]
    if label in {"attr", "appos", "conj", "oprd", "pobj"}:
        said = view.bearer(token)
        return [said] if said else []
    return []
