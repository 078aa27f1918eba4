"""Which act answers which: "suspended its mission in retaliation for the expulsion".

A cue tells that there is an answer. What is answered stands behind the cue; where that only points
back ("in response to the move"), or nothing stands there ("responded by recalling its envoy"), it
is looked for in what was told before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.interpretation.acts import ABOUT
from kg.interpretation.matching import Match
from kg.interpretation.pointers import NOUNS, Pointers
from kg.model import Embedding, Function, Proposition, Sentence, Statement
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary

RESPONSE, PROVOKING = "ResponseCue", "ProvokingCue"
JUDGING = ("dip:Criticism", "dip:Support", "dip:Rejection", "dip:Denial")
MEANS, SOMETHING = "by", "object"  # markers of a cue: "responded by leaving", "drew a protest"
OBJECTS = frozenset({"dobj", "nsubjpass"})
PARTICLES = ("prt", "advmod")
ASIDE = ("amod", "prep", "pobj", "compound", "npadvmod", "nmod", "dobj", "advmod", "prt")
CLIMB = 6  # words from a cue up to the verb it tells something of
PARTS = ("noun", "adjective")
CUED = NOUNS | {"ADJ"}
Pair = tuple[Match, Statement]


class Responses:
    """Tells which events of a document answer which; sentences come in order.

    Args:
        pointers: finds what was told before.
        vocabulary: which classes are acts of speech.
        lexicon: its cue words.
    """

    def __init__(self, pointers: Pointers, vocabulary: Vocabulary, lexicon: Lexicon) -> None:
        self.pointers = pointers
        self.vocabulary = vocabulary
        self.lexicon = lexicon
        self.words = lexicon.words_of(RESPONSE)

    def linked(self, pairs: Sequence[Pair], propositions: Sequence[Proposition]) -> list[Statement]:
        """The statements of the next sentence, each answer naming what it answers.

        Args:
            pairs: matches with the statements made from them.
            propositions: all clauses and nominals of the sentence.
        """
        events = {m.proposition.head: s for m, s in pairs if s.kind == "event"}
        self.pointers.tell((m.proposition.head, s) for m, s in pairs if s.kind == "event")
        cues: list[int] = []
        ways: list[_Way] = []
        if events and not self.words.isdisjoint(propositions[0].sentence.vocabulary):
            cues = [*self._cues(propositions[0].sentence)]
            ways = [way for each in propositions if (way := self._way(each)).cued]
        found = []
        for match, statement in pairs:
            answered = (
                {*self._answered(match, statement, events, _Cued(cues, ways))}
                if statement.kind == "event"
                else ()
            )
            found.append(
                replace(statement, in_response_to=tuple(sorted(answered)))
                if answered
                else statement
            )
        return found

    def _answered(
        self,
        match: Match,
        answer: Statement,
        events: dict[int, Statement],
        cued: "_Cued",
    ) -> Iterator[str]:
        """Ids of what one event answers."""
        sentence, head = match.proposition.sentence, match.proposition.head
        place, above = (sentence.index, head), _places(match)
        cues = [cue for cue in cued.words if _stands_aside(sentence, cue, above)]
        causes = {
            *(way.head for way in cued.ways if way.leads_to(head, above)),
            *(noun for cue in cues for noun in _complements(sentence, cue)),
            *self._provoking(match),
            *self._criticised(match),
        } - {head}
        found = [
            events.get(cause) or self.pointers.of(answer, place, sentence, cause)
            for cause in causes
        ]
        if not causes and (cues or self._is_cued(match)):
            found = [self.pointers.unnamed(answer, place)]
        yield from (each.id for each in found if each and each.id != answer.id)

    def _way(self, proposition: Proposition) -> "_Way":
        """The governors of a clause, each with whether a response cue is before it or it is one."""
        cued, steps = False, []
        for step in proposition.embeddings:
            before, cued = cued, cued or self._cue(step) == RESPONSE
            steps.append((step.head, before, cued))
        return _Way(proposition.head, tuple(steps), cued)

    def _provoking(self, match: Match) -> Iterator[int]:
        """In "the move prompted Chad to recall its envoy": what prompted it."""
        for step in match.proposition.embeddings:
            if self._cue(step) == PROVOKING:
                if step.subject is not None:
                    yield step.subject.head
                return
            if step.pos != "noun":
                return

    def _criticised(self, match: Match) -> Iterator[int]:
        """In "condemned the move": what is judged there."""
        sentence = match.proposition.sentence
        if any(self.vocabulary.is_subclass(match.frame.type, each) for each in JUDGING):
            for each in match.bound(*ABOUT):
                if each.function is not Function.CLAUSE and self.pointers.points(
                    sentence, each.head
                ):
                    yield each.head

    def _cue_of(self, lemma: str, pos: str, marker: str) -> str | None:
        effect = self.lexicon.effects(lemma, pos, marker)
        return effect.cue if effect else None

    def _cue(self, step: Embedding) -> str | None:
        """The class of the cue that a step is to what is below it."""
        marker = SOMETHING if step.relation in OBJECTS else step.marker
        return self._cue_of(step.lemma, step.pos, marker)

    def _is_cued(self, match: Match) -> bool:
        """In "hit back, recalling its envoy": whether the clause above is a cue."""
        sentence = match.proposition.sentence
        for step in match.proposition.embeddings[:1]:
            particles = sentence.dependents(step.head, *PARTICLES)
            ways = (step.lemma, *(f"{step.lemma} {sentence.lowered[t]}" for t in particles))
            marker = step.marker or MEANS
            return step.pos == "verb" and any(
                self._cue_of(way, "verb", marker) == RESPONSE for way in ways
            )
        return False

    def _cues(self, sentence: Sentence) -> Iterator[int]:
        """The nouns and adjectives that say that something is an answer."""
        for token, upos in enumerate(sentence.upos):
            if upos in CUED:
                lemma = sentence.lowered[token]
                if any(self._cue_of(lemma, pos, "") == RESPONSE for pos in PARTS):
                    yield token


@dataclass(frozen=True, slots=True)
class _Way:
    """From a clause up to the root: (governor, cue before it, cue up to it)."""

    head: int
    steps: tuple[tuple[int, bool, bool], ...]
    cued: bool

    def leads_to(self, head: int, above: set[int]) -> bool:
        """Whether a cue lies between the clause and one of the words `above`.

        In "answered the move by …" the cue is the verb itself, if it is not the event.
        """
        return any(
            governor in above and (before or (cued and governor != head))
            for governor, before, cued in self.steps
        )


@dataclass(frozen=True, slots=True)
class _Cued:
    """What a sentence has of response cues: nouns and adjectives, clauses behind cues."""

    words: Sequence[int]
    ways: Sequence[_Way]


def _places(match: Match) -> set[int]:
    """The words of which a cue may be told: the event, or the clause that reports or carries it."""
    heads = {match.proposition.head, *match.fixed}
    return heads | {step.head for step in match.proposition.embeddings[:1] if step.pos == "verb"}


def _complements(sentence: Sentence, cue: int) -> list[int]:
    """The nouns behind a cue: "in response to the move"."""
    if sentence.upos[cue] not in NOUNS:
        return []
    prepositions = sentence.dependents(cue, "prep")
    return [noun for each in prepositions for noun in sentence.dependents(each, "pobj")]


def _stands_aside(sentence: Sentence, token: int, above: set[int]) -> bool:
    """Whether only prepositions and modifiers are between a cue and one of the words `above`."""
    for _ in range(CLIMB):
        if sentence.deprels[token] not in ASIDE:
            return False
        token = sentence.heads[token]
        if token in above:
            return True
    return False
