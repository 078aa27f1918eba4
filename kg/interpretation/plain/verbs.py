"""Relations told by a verb: "designed by X", "was born in Y", "stars Z"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.interpretation.matching import IMPLIED, Match, best_match, stems
from kg.interpretation.plain.claims import Claim, same
from kg.interpretation.plain.fitting import fits, is_value, suits
from kg.interpretation.plain.references import TIME, Reference
from kg.interpretation.plain.topics import is_misread
from kg.interpretation.plain.view import View
from kg.model import Argument, Function, Proposition
from kg.model.phrases import arguments, conjuncts
from kg.ontology.frames import Frame
from kg.ontology.properties import Property

RULE = "verb"
VERBLESS = IMPLIED | {"nominal", "copular"}
PARTICIPLES = frozenset({"VBN", "VBD"})
POS = frozenset({"verb", "any"})
AKIN = 4  # letters that a verb and a label share: "direct" and "director"
SURE, FAIR = 0.7, 0.5


def find(view: View) -> Iterator[Claim]:
    """One claim for every object of every clause whose verb says a property."""
    for clause in (*view.propositions, *_misread(view)):
        if clause.construction not in VERBLESS:
            proposition = _voiced(clause)
            frames = _frames(view, proposition)
            whole = _completed(view, proposition) if frames else proposition
            for frame in frames:
                if frame.pos in POS and not _is_turned(view, proposition, frame):
                    yield from _claims(view, whole, frame)


def _misread(view: View) -> Iterator[Proposition]:
    """Clauses that the parser saw no verb in: "Jaws stars A and B"."""
    sentence = view.sentence
    for token in range(len(sentence)):
        if is_misread(sentence, token):
            head = sentence.heads[token]
            found = Argument(Function.OBJECT, head, (head,))
            lemma = sentence.lemmas[token].lower()
            yield Proposition(sentence, "active", token, (token,), lemma, (found,))


def _voiced(proposition: Proposition) -> Proposition:
    """As a passive where an agent follows: "designed … and built by X" may have one auxiliary."""
    sentence, head = proposition.sentence, proposition.head
    acting = sentence.dependents(head, "dobj", "nsubj", "aux")
    bare = sentence.tags[head] in PARTICIPLES and not acting
    second = sentence.deprels[head] == "conj" and sentence.tags[sentence.heads[head]] == "VBN"
    passive = bare and (second or _agent(proposition) is not None)
    return replace(proposition, passive=passive or proposition.passive)


def _is_turned(view: View, proposition: Proposition, frame: Frame) -> bool:
    """Whether the frame is of a verb without object, and the clause is passive or has one.

    "Played chess for Fiji" is playing for Fiji; but "began a trial in May" is no beginning in May.
    """
    if any(slot.function in {Function.OBJECT, Function.INDIRECT} for slot in frame.slots):
        return False
    timed = view.properties[frame.type].range & TIME
    return proposition.passive or bool(timed and proposition.having(Function.OBJECT))


def _frames(view: View, proposition: Proposition) -> tuple[Frame, ...]:
    form = proposition.sentence.forms[proposition.head].lower()
    found = view.frames_of(proposition.lemma.split()[0])
    return found or next(filter(None, map(view.frames_of, stems(form))), ())


def _claims(view: View, proposition: Proposition, frame: Frame) -> Iterator[Claim]:
    own = view.properties[frame.type]

    def in_range(argument: Argument, _: str) -> bool:
        return fits(view.references.objects(argument.head, own.classes)[0], own.range)

    match = best_match(proposition, [frame], in_range)
    if match is None or not match.bound("object"):
        return
    subject = _subject(view, match)
    if subject is None or not suits(view, subject, own):
        return
    for found in view.references.objects(match.bound("object")[0].head, own.classes):
        if _may_fill(view, match, own, found) and not same(subject, found):
            yield _claim(match, own, subject, found)


def _may_fill(view: View, match: Match, own: Property, found: Reference) -> bool:
    """Whether it is a value, or a name, whatever it is taken for, behind the label's own verb."""
    named = found.named and not own.members and _is_akin(match, own)
    return is_value(view, found, own) or (named and fits(found, own.range))


def _is_akin(match: Match, own: Property) -> bool:
    """Whether the verb is that of the label: "direct" is that of "director"."""
    return any(word[:AKIN] == match.frame.lemma[:AKIN] for word in own.words)


def _subject(view: View, match: Match) -> Reference | None:
    """Whom the clause puts in the subject's place, else the topic; no mere thing acted upon."""
    given = match.bound("subject")
    if not given:
        return view.topic
    head = given[0].head
    thing = view.sentence.deprels[head] == "dobj" and view.sentence.upos[head] != "PRON"
    if thing and not view.stands_for_name(head):
        return None
    return view.doer(match.proposition.head, given[0])


def _claim(match: Match, own: Property, subject: Reference, found: Reference) -> Claim:
    return Claim(
        told=own,
        subject=subject,
        object=found,
        trigger=match.proposition.head,
        rule=RULE,
        confidence=SURE if match.bound("subject") else FAIR,
        score=2 * _is_akin(match, own) + bool(found.kinds & own.range) + match.frame.fixed,
        proposition=match.proposition,
        entry=match.frame.entry,
    )


def _completed(view: View, proposition: Proposition) -> Proposition:
    """The clause with what hangs on its agent, and bare times as if they had a preposition."""
    sentence = proposition.sentence
    given = [*proposition.arguments, *_shared_agent(proposition)]
    for agent in proposition.having(Function.OBLIQUE, "by"):
        inner = arguments(sentence, agent.head)
        given += [each for each in inner if each.function is Function.OBLIQUE]
    told = [
        replace(each, function=Function.OBLIQUE, preposition="on")
        if each.function is Function.ADVERBIAL and view.references.names.is_time(each.head)
        else each
        for each in given
    ]
    return replace(proposition, arguments=tuple(told))


def _shared_agent(proposition: Proposition) -> list[Argument]:
    """In "written and directed by X" both are by X."""
    if not proposition.passive or proposition.having(Function.OBLIQUE, "by"):
        return []
    verb = _agent(proposition)
    given = arguments(proposition.sentence, verb) if verb is not None else ()
    return [
        each for each in given if each.function is Function.OBLIQUE and each.preposition == "by"
    ]


def _agent(proposition: Proposition) -> int | None:
    """The first verb, from this one on, in the coordination that has an agent."""
    sentence, head = proposition.sentence, proposition.head
    clauses = [each for each in sentence.dependents(head, "advcl") if each > head]
    behind = [each for each in clauses if sentence.tags[each] == "VBN"]  # "directed, written and"
    verbs = [verb for first in (head, *behind) for verb in conjuncts(sentence, first)]
    return next((verb for verb in verbs if sentence.dependents(verb, "agent")), None)
