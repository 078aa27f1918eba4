"""Readings that the words around a match rule out: no statement is made of them."""

from collections.abc import Callable, Mapping, Sequence

from kg.interpretation.actors import ids_of
from kg.interpretation.acts import ABOUT, PAIR, Draft, act_of, acting_of, others
from kg.interpretation.matching import Match
from kg.interpretation.phrasing import is_definite
from kg.model import Embedding, Filler, Function
from kg.ontology.vocabulary import Vocabulary

AGREEMENT = "dip:Agreement"
APPOINTMENT = "dip:Appointment"
HOSTILE = "dip:HostileAct"
PROMISE = "dip:Promise"
SUPPORT = "dip:Support"
THREAT = "dip:Threat"
VISIT = "dip:Visit"
WITHDRAWAL = "dip:Withdrawal"
POSSESSION = "PossessionVerb"
RECALLED = frozenset({"context", "like"})  # rules that recall who took part from what was told
CueOf = Callable[[Embedding], str | None]


class Exclusions:
    """What the sentence says against a match.

    Args:
        vocabulary: which class lies below which.
        cue_of: name of the cue class of a governing word, or None.
        drafts: the matches of the sentence with their roles.
    """

    def __init__(self, vocabulary: Vocabulary, cue_of: CueOf, drafts: Sequence[Draft]) -> None:
        self.vocabulary = vocabulary
        self.cue_of = cue_of
        self.drafts = drafts
        self.kinds: Mapping[int, str] = {
            match.proposition.head: match.frame.type for match, _ in drafts
        }

    def holds(self, match: Match, fillers: Sequence[Filler]) -> bool:
        """Whether the match is no event of its class after all."""
        kind = match.frame.type
        rules: tuple[tuple[str, Callable[[Match, Sequence[Filler]], bool]], ...] = (
            (AGREEMENT, self._is_standing),
            (APPOINTMENT, self._is_deed),
            (PROMISE, self._is_refusal),
            (THREAT, self._is_warning),
            (SUPPORT, self._is_own),
            (VISIT, self._is_nowhere),
            (WITHDRAWAL, self._is_foreign),
        )
        return any(rule(match, fillers) for above, rule in rules if self._is(kind, above))

    def _is(self, kind: str, above: str) -> bool:
        return self.vocabulary.is_subclass(kind, above)

    def _is_standing(self, match: Match, fillers: Sequence[Filler]) -> bool:
        """In "its pact with Paris", "hailed the deal": the thing that came of an agreement.

        So it is in "a mediator announced the agreement".
        """
        proposition = match.proposition
        if proposition.construction != "nominal":
            return False
        alone = sum(each.role == "agent" and each.entity is not None for each in fillers) < PAIR
        if alone and is_definite(proposition):
            return True
        sides = {each.preposition for each in match.bound("agent")}
        bare = match.supporter is None
        if bare and (proposition.having(Function.POSSESSOR) or sides == {"with"}):
            return True
        carrying = [step for step in proposition.embeddings if step.head == match.supporter]
        had = any(self.cue_of(step) == POSSESSION for step in carrying)
        return had or all(each.rule in RECALLED for each in fillers if each.entity)

    def _is_deed(self, match: Match, _: Sequence[Filler]) -> bool:
        """In "became the first leader to go there": what somebody did, not what he is."""
        sentence = match.proposition.sentence
        heads = match.fixed | {argument.head for argument in match.bound("patient", "topic")}
        return any(
            sentence.tags[below] == "VB"
            for head in heads
            for below in sentence.dependents(head, "acl", "relcl")
        )

    def _is_refusal(self, match: Match, _: Sequence[Filler]) -> bool:
        """In "vowed never to recognise it": only to leave off something hostile is a promise."""
        sentence = match.proposition.sentence
        return any(
            sentence.dependents(content.head, "neg")
            and not self._is(self.kinds.get(content.head, ""), HOSTILE)
            for content in match.bound("content")
        )

    def _is_warning(self, match: Match, _: Sequence[Filler]) -> bool:
        """In "warned that Chad was arming rebels": of what others do already."""
        sentence = match.proposition.sentence
        return any(
            content.function is Function.CLAUSE
            and sentence.upos[subject] != "PRON"
            and sentence.upos[content.head] in {"VERB", "AUX"}
            and not any(
                sentence.tags[aux] == "MD" for aux in sentence.dependents(content.head, "aux")
            )
            for content in match.bound("content")
            for subject in sentence.dependents(content.head, "nsubj", "nsubjpass")
        )

    def _is_own(self, match: Match, fillers: Sequence[Filler]) -> bool:
        """In "Chad's cabinet approved its return": what one does oneself one does not support."""
        acting = acting_of(fillers)
        heads = {argument.head for argument in match.bound(*ABOUT)}
        for other, theirs in self.drafts:
            doers = act_of(other, theirs).agents
            if other.proposition.head in heads and doers and not others(doers, acting):
                return True
        return False

    def _is_nowhere(self, match: Match, fillers: Sequence[Filler]) -> bool:
        """In "arrived for a four-day trip": a noun that names no place repeats what was told."""
        named = any(each.role == "recipient" and each.entity for each in fillers)
        return match.proposition.construction == "nominal" and not named

    def _is_foreign(self, match: Match, fillers: Sequence[Filler]) -> bool:
        """In "tore up a deal that Chad had struck with Togo": nobody leaves what others agreed."""
        acting = {each.entity.id for each in fillers if each.role == "agent" and each.entity}
        heads = {argument.head for argument in match.bound("patient", "topic", "recipient")}
        heads |= match.fixed
        for other, theirs in self.drafts:
            above = other.proposition.embeddings[:1]
            agreed = self._is(other.frame.type, AGREEMENT) and above and above[0].head in heads
            parties = ids_of(each.entity for each in theirs if each.role == "agent")
            if agreed and parties and acting.isdisjoint(parties):
                return True
        return False
