"""Which act answers which: "suspended its mission in retaliation for the expulsion".

A cue tells that there is an answer. What is answered stands behind the cue; where that only points
back ("in response to the move"), or nothing stands there ("responded by recalling its envoy"), it
is looked for in what was told before.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kg.interpretation.acts import ABOUT
from kg.interpretation.matching import Match
from kg.interpretation.pointers import NOUNS, Pointers
from kg.model import Embedding, Function, Proposition, Sentence, Statement
from kg.ontology.vocabulary import Vocabulary

RESPONSE, PROVOKING = "ResponseCue", "ProvokingCue"
JUDGING = ("dip:Criticism", "dip:Support", "dip:Rejection", "dip:Denial")
MEANS, SOMETHING = "by", "object"  # markers of a cue: "responded by leaving", "drew a protest"
OBJECTS = frozenset({"dobj", "nsubjpass"})
PARTICLES = ("prt", "advmod")
ASIDE = ("amod", "prep", "pobj", "compound", "npadvmod", "nmod", "dobj", "advmod", "prt")
CLIMB = 6  # words from a cue up to the verb it tells something of
CUED = NOUNS | {"ADJ"}
CueOf = Callable[[str, str, str], str | None]
"""(lemma, part of speech, marker of the content) → name of the cue class."""
Pair = tuple[Match, Statement]


class Responses:
    """Tells which events of a document answer which; sentences come in order.

    Args:
        pointers: finds what was told before.
        vocabulary: which classes are acts of speech.
        cue_of: the lexicon's cue words.
    """

    def __init__(self, pointers: Pointers, vocabulary: Vocabulary, cue_of: CueOf) -> None:
        self.pointers = pointers
        self.vocabulary = vocabulary
        self.cue_of = cue_of

    def linked(self, pairs: Sequence[Pair], propositions: Sequence[Proposition]) -> list[Statement]:
        """The statements of the next sentence, each answer naming what it answers.

        Args:
            pairs: matches with the statements made from them.
            propositions: all clauses and nominals of the sentence.
        """
        events = {m.proposition.head: s for m, s in pairs if s.kind == "event"}
        self.pointers.tell((m.proposition.head, s) for m, s in pairs if s.kind == "event")
        return [
            replace(statement, in_response_to=tuple(sorted(found)))
            if statement.kind == "event"
            and (found := {*self._answered(match, statement, events, propositions)})
            else statement
            for match, statement in pairs
        ]

    def _answered(
        self,
        match: Match,
        answer: Statement,
        events: dict[int, Statement],
        propositions: Sequence[Proposition],
    ) -> Iterator[str]:
        """Ids of what one event answers."""
        sentence, head = match.proposition.sentence, match.proposition.head
        place = sentence.index, head
        cues = [*self._cues(match)]
        causes = {
            *self._behind_clauses(match, propositions),
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

    def _behind_clauses(self, match: Match, propositions: Iterable[Proposition]) -> Iterator[int]:
        """Heads of what is behind a cue, at any depth: "answering a decision to leave"."""
        head, above = match.proposition.head, _places(match)
        for each in propositions:
            cued = False
            for step in each.embeddings:
                before, cued = cued, cued or self._cue(step) == RESPONSE
                if step.head in above and (before or (cued and step.head != head)):
                    yield each.head
                    break

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

    def _cue(self, step: Embedding) -> str | None:
        """The class of the cue that a step is to what is below it."""
        marker = SOMETHING if step.relation in OBJECTS else step.marker
        return self.cue_of(step.lemma, step.pos, marker)

    def _is_cued(self, match: Match) -> bool:
        """In "hit back, recalling its envoy": whether the clause above is a cue."""
        sentence = match.proposition.sentence
        for step in match.proposition.embeddings[:1]:
            particles = sentence.dependents(step.head, *PARTICLES)
            ways = (step.lemma, *(f"{step.lemma} {sentence.lowered[t]}" for t in particles))
            marker = step.marker or MEANS
            return step.pos == "verb" and any(
                self.cue_of(way, "verb", marker) == RESPONSE for way in ways
            )
        return False

    def _cues(self, match: Match) -> Iterator[int]:
        """The nouns and adjectives beside an event that say that it is an answer."""
        sentence, above = match.proposition.sentence, _places(match)
        for token, lemma in enumerate(sentence.lowered):
            if sentence.upos[token] in CUED and _stands_aside(sentence, token, above):
                parts = ("noun", "adjective")
                if any(self.cue_of(lemma, pos, "") == RESPONSE for pos in parts):
                    yield token


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
