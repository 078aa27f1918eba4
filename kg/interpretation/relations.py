"""Relations of ontologies that bring labels, domains and ranges, and no words of their own.

The subject is mostly what the sentence is about; the object is a name, date, number or usual value
in a place that a verb or noun of the property's label, or of its English phrases, opens.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.interpretation.actors import Actors
from kg.interpretation.assembly import evidence, identifier
from kg.interpretation.factuality import Calculus, Reading
from kg.interpretation.plain import designations, makers, measures, modifiers, nouns, values, verbs
from kg.interpretation.plain.references import Reference, References
from kg.interpretation.plain.view import Claim, View
from kg.model import Document, Function, Links, Proposition, Sentence, Statement
from kg.ontology.frames import Frame
from kg.ontology.lexicon import Lexicon
from kg.ontology.properties import kinds, properties
from kg.ontology.vocabulary import Vocabulary


class PlainRelations:
    """Statements of the properties that have labels and no words.

    Args:
        lexicon: frames of their labels.
        vocabulary: their labels, domains and ranges.
    """

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self.lexicon = lexicon
        self.properties = properties(lexicon.labelled, vocabulary) if lexicon.labelled else {}
        self.calculus = Calculus(lexicon.effects, lambda _: None)
        self._frames: dict[str, tuple[Frame, ...]] = {}

    def __call__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        propositions: Sequence[Sequence[Proposition]],
        links: Links,
    ) -> Iterator[Statement]:
        """The statements of one document in the order of its text."""
        if not self.properties:
            return
        actors, before = Actors(links), None
        for sentence, clauses in zip(sentences, propositions, strict=True):
            times = [each for each in links.times if each.sentence == sentence.index]
            references = References(sentence, actors, times, kinds())
            view = View(references, clauses, self.properties, before)
            before = view.topic or before
            for claim in chosen(self._claims(view)):
                yield self._statement(document, sentence, claim)

    def _claims(self, view: View) -> list[Claim]:
        found = [
            *verbs.find(view, self._frames_of),
            *nouns.find(view, self._frames_of),
            *values.find(view),
            *makers.find(view),
            *measures.find(view),
            *modifiers.find(view),
        ]
        taken = {side.start for claim in found for side in (claim.subject, claim.object)}
        return [*found, *designations.find(view, taken)]

    def _frames_of(self, lemma: str) -> tuple[Frame, ...]:
        """Frames of properties, in which what fills the object must be of the range's kind."""
        if lemma not in self._frames:
            self._frames[lemma] = tuple(
                _ranged(frame)
                for frame in self.lexicon.frames(lemma)
                if frame.type in self.properties
            )
        return self._frames[lemma]

    def _statement(self, document: Document, sentence: Sentence, claim: Claim) -> Statement:
        start = min(claim.subject.start, claim.object.start, claim.trigger)
        end = max(claim.subject.end, claim.object.end, claim.trigger + 1)
        found = evidence(document, sentence, sentence.span_of((start, end - 1)))
        arguments = (
            claim.subject.filler("subject", "name", claim.property.domain),
            claim.object.filler("object", "name", claim.property.range),
        )
        reading = self._reading(claim)
        kind = claim.property.curie
        return Statement(
            id=identifier(found, kind, claim.rule, arguments),
            kind="relation",
            type=kind,
            arguments=arguments,
            factuality=reading.factuality,
            negated=reading.negated,
            attribution=(),
            time=None,
            quantity=None,
            evidence=found,
            confidence=claim.confidence,
            rule=claim.rule,
            entry="",
        )

    def _reading(self, claim: Claim) -> Reading:
        if claim.proposition is None:
            return Reading()
        return self.calculus.read(claim.proposition, Reading(), frozenset())


def chosen(claims: Iterable[Claim]) -> list[Claim]:
    """The best claims of every trigger about an object, each pair once a property."""
    found = list(claims)
    best: dict[tuple[int, frozenset[int]], int] = {}
    for claim in found:
        best[_key(claim)] = max(best.get(_key(claim), 0), claim.score)
    kept: dict[tuple[str, str, str], Claim] = {}
    for claim in found:
        if claim.score == best[_key(claim)]:
            key = (claim.property.curie, claim.subject.name, claim.object.name)
            kept.setdefault(key, claim)
    return [claim for claim in kept.values() if not _is_part(claim, kept.values())]


def _is_part(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether another claim has the whole name: "Minister of Health", where this has "Minister"."""
    start, end = claim.object.start, claim.object.end
    return any(
        each.property is claim.property
        and each.object.start <= start
        and end <= each.object.end
        and end - start < each.object.end - each.object.start
        for each in others
    )


def _key(claim: Claim) -> tuple[int, frozenset[int]]:
    """What says something, and of which two things, whichever comes first."""
    return claim.trigger, frozenset({claim.subject.start, claim.object.start})


def _ranged(frame: Frame) -> Frame:
    """The frame with a range on its object, and one place for a subject, which may be missing."""
    whole = [slot for slot in frame.slots if slot.role == "subject"]
    slots = tuple(
        replace(slot, range=frame.type)
        if slot.role == "object"
        else replace(slot, optional=True)
        if slot.role == "subject"
        else slot
        for slot in frame.slots
        if slot.function is not Function.SUBJECT
        or slot not in whole
        or frame.pos == "noun"
        or len(whole) == 1
    )
    return replace(frame, slots=slots)
