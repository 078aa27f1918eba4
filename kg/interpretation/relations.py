"""Relations of ontologies that bring labels, domains and ranges, and no words of their own.

The subject is mostly what the sentence is about; the object is a name, date, number or usual value
in a place that a verb or noun of the property's label, or of its English phrases, opens. In the
manner of Text2KGBench (Mihindukulasooriya et al. 2023, https://arxiv.org/abs/2308.02357), nothing
outside the ontology is stated.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.interpretation.actors import Actors
from kg.interpretation.assembly import evidence, identifier
from kg.interpretation.factuality import Calculus, Reading
from kg.interpretation.plain import (
    designations,
    lives,
    makers,
    measures,
    modifiers,
    nouns,
    values,
    verbs,
)
from kg.interpretation.plain.claims import Claim, chosen
from kg.interpretation.plain.references import References
from kg.interpretation.plain.view import View
from kg.model import Document, Function, Links, Proposition, Sentence, Statement
from kg.ontology.frames import Frame, Slot
from kg.ontology.lexicon import Lexicon
from kg.ontology.properties import kinds, properties
from kg.ontology.vocabulary import Vocabulary

RULES = (verbs, nouns, values, makers, measures, modifiers, lives)


class PlainRelations:
    """States the properties that have labels and no words.

    Args:
        lexicon: frames of their labels.
        vocabulary: their labels, domains and ranges.

    Attributes:
        properties: by CURIE, what is known of them; empty where the ontology brings words.
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
        """The statements of one document in the order of its sentences."""
        if not self.properties:
            return
        actors, topic = Actors(links), None
        for sentence, clauses in zip(sentences, propositions, strict=True):
            times = [each for each in links.times if each.sentence == sentence.index]
            references = References(sentence, actors, times, kinds())
            view = View(references, clauses, self.properties, self.frames_of, topic)
            topic = view.topic.away() if view.topic else topic
            for claim in claims(view):
                yield self._statement(document, sentence, claim)

    def frames_of(self, lemma: str) -> tuple[Frame, ...]:
        """Frames of properties, in which what fills the object must be of the range's kind."""
        if lemma not in self._frames:
            found = self.lexicon.frames(lemma)
            ours = [_ranged(frame) for frame in found if frame.type in self.properties]
            self._frames[lemma] = tuple(ours)
        return self._frames[lemma]

    def _statement(self, document: Document, sentence: Sentence, claim: Claim) -> Statement:
        clause = claim.proposition.predicate if claim.proposition else ()
        tokens = [*claim.subject.tokens, claim.trigger, *clause, *claim.object.tokens]
        span = sentence.span_of(tokens)
        found, kind = evidence(document, sentence, span), claim.told.curie
        arguments = (
            claim.subject.filler("subject", claim.told.domain),
            claim.object.filler("object", claim.told.range),
        )
        reading = self._reading(claim)
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
            entry=claim.entry,
        )

    def _reading(self, claim: Claim) -> Reading:
        if claim.proposition is None:
            return Reading()
        return self.calculus.read(claim.proposition, Reading(), frozenset())


def claims(view: View) -> list[Claim]:
    """What the rules find in a sentence; a name by its words alone only where no other rule is."""
    found = [claim for rule in RULES for claim in rule.find(view)]
    taken = {side.start for claim in found for side in (claim.subject, claim.object)}
    first: dict[str, Claim] = {}
    for claim in designations.find(view):
        if claim.object.start not in taken:
            first.setdefault(claim.told.curie, claim)
    return chosen([*found, *first.values()])


def _ranged(frame: Frame) -> Frame:
    """The frame with a range on its object, and one place for a subject, which may be missing.

    Of a verb's two places for a subject the object's is meant: "to found {subject} in {object}".
    """
    verbal = frame.pos == "verb" and sum(slot.role == "subject" for slot in frame.slots) > 1
    slots = [
        slot
        for slot in frame.slots
        if not (verbal and slot.role == "subject" and slot.function is Function.SUBJECT)
    ]
    return replace(frame, slots=tuple(_eased(slot, frame.type) for slot in slots))


def _eased(slot: Slot, kind: str) -> Slot:
    if slot.role == "object":
        return replace(slot, range=kind)
    return replace(slot, optional=True) if slot.role == "subject" else slot
