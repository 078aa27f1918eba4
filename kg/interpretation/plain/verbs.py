"""Relations told by a verb: "designed by X", "was born in Y", "stars Z"."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.interpretation.matching import Match, best_match, stems
from kg.interpretation.plain.view import Claim, View, same
from kg.model import Argument, Function, Proposition
from kg.model.phrases import arguments
from kg.ontology.frames import Frame

FramesOf = Callable[[str], tuple[Frame, ...]]
RULE = "verb"
AKIN = 4  # letters that a verb and a label share: "direct" and "director"


def find(view: View, frames_of: FramesOf) -> Iterator[Claim]:
    """One claim for every object of every clause whose verb says a property."""
    for clause in view.propositions:
        if clause.construction in {"nominal", "copular", "apposition", "title"}:
            continue
        proposition = _voiced(clause)
        for frame in _frames(proposition, frames_of):
            if frame.pos in {"verb", "any"} and not _is_turned(proposition, frame):
                yield from _claims(view, proposition, frame)


def _voiced(proposition: Proposition) -> Proposition:
    """As a passive where only the first of "designed … and built" has an auxiliary."""
    sentence, head = proposition.sentence, proposition.head
    bare = sentence.tags[head] == "VBN" and not sentence.dependents(head, "aux", "dobj")
    passive = (
        bare and sentence.deprels[head] == "conj" and sentence.tags[sentence.heads[head]] == "VBN"
    )
    return replace(proposition, passive=passive or proposition.passive)


def _is_turned(proposition: Proposition, frame: Frame) -> bool:
    """Whether the clause is passive, and the frame is of a verb that cannot be."""
    return proposition.passive and not any(
        slot.function in {Function.OBJECT, Function.INDIRECT} for slot in frame.slots
    )


def _frames(proposition: Proposition, frames_of: FramesOf) -> tuple[Frame, ...]:
    form = proposition.sentence.forms[proposition.head].lower()
    found = frames_of(proposition.lemma.split()[0])
    return found or next(filter(None, map(frames_of, stems(form))), ())


def _claims(view: View, proposition: Proposition, frame: Frame) -> Iterator[Claim]:
    own = view.properties[frame.type]

    def in_range(argument: Argument, _: str) -> bool:
        found = view.references.objects(argument.head, own.classes)
        return view.fits(found[0], own.range)

    match = best_match(_with_times(view, proposition), [frame], in_range)
    objects = match.bound("object") if match else []
    if match is None or not objects:
        return
    subjects = match.bound("subject")
    subject = view.doer(proposition.head, subjects[0]) if subjects else view.topic
    for found in view.references.objects(objects[0].head, own.classes):
        if not view.is_value(found, own):
            continue
        if subject is None or same(subject, found) or not view.suits(subject, own):
            continue
        yield Claim(
            property=own,
            subject=subject,
            object=found,
            trigger=proposition.head,
            rule=RULE,
            confidence=0.7 if subjects else 0.5,
            score=_score(match, own.words, matches=bool(found.kinds & own.range)),
            proposition=proposition,
        )


def _shared_agent(proposition: Proposition) -> list[Argument]:
    """In "written and directed by X" both are by X."""
    sentence, head = proposition.sentence, proposition.head
    if not proposition.passive or proposition.having(Function.OBLIQUE, "by"):
        return []
    after = [
        each
        for verb in sentence.dependents(head, "conj")
        if sentence.tags[verb] == "VBN"
        for each in arguments(sentence, verb)
        if each.function is Function.OBLIQUE and each.preposition == "by"
    ]
    return after[:1]


def _with_times(view: View, proposition: Proposition) -> Proposition:
    """The clause with what hangs on its agent, and bare times as if they had a preposition."""
    sentence = proposition.sentence
    given = [*proposition.arguments, *_shared_agent(proposition)]
    for each in proposition.arguments:
        if each.function is Function.OBLIQUE and each.preposition == "by":
            given += [a for a in arguments(sentence, each.head) if a.function is Function.OBLIQUE]
    told = [
        replace(each, function=Function.OBLIQUE, preposition="on")
        if each.function is Function.ADVERBIAL and view.references.is_time(each.head)
        else each
        for each in given
    ]
    return replace(proposition, arguments=tuple(told))


def _score(match: Match, words: frozenset[str], *, matches: bool) -> int:
    """The label's own verb before others; an object of the right kind before unknown ones."""
    lemma = match.frame.lemma
    akin = any(word[:AKIN] == lemma[:AKIN] for word in words)
    return 2 * akin + matches + match.frame.fixed
