"""The other party of an act between states whose own clause does not name it.

It is the only other one that the text is about; where two would fit, none is taken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.interpretation.actors import HOSTING, Actors, state_of
from kg.interpretation.acts import (
    PAIR,
    REACH,
    TREATY,
    Act,
    Find,
    acting_of,
    aimed,
    earlier,
    inferred_recipients,
    others,
    sides_of,
)
from kg.interpretation.matching import Match
from kg.model import Entity, Filler
from kg.model.phrases import arguments
from kg.ontology.vocabulary import Vocabulary

MEDIATION = "dip:Mediation"
BILATERAL = ("dip:RelationsEvent", "dip:EconomicEvent", "dip:TroopWithdrawal")
ATTACK, REQUEST = "dip:Attack", "dip:Request"
STATE = "dip:State"
OPENING = ("dip:OpenMission",)
JOINING = ("dip:Accession", "dip:Withdrawal")
PARTIES = ("dip:State", "dip:Organization", "dip:InternationalOrganization")
BODIES = ("dip:InternationalOrganization", TREATY)


class Counterparts:
    """Finds the other party that the text around an act gives.

    Args:
        actors: what linking found.
        vocabulary: which classes are between states.
        acts: everything told so far, in order; it grows while the document is read.
    """

    def __init__(self, actors: Actors, vocabulary: Vocabulary, acts: list[Act]) -> None:
        self.actors = actors
        self.vocabulary = vocabulary
        self.acts = acts

    def between(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        """An act between states: the only other party."""
        kind = match.frame.type
        if self.vocabulary.is_subclass(kind, MEDIATION):
            return aimed(self.vocabulary, match, fillers, self._two_sides)
        if self._is_somebody(match):
            return fillers
        if self._is_any(kind, BILATERAL) and self.vocabulary.is_symmetric(kind):
            return self._paired(match, fillers)
        find = self._finding(kind, fillers)
        return aimed(self.vocabulary, match, fillers, find) if find else fillers

    def _finding(self, kind: str, fillers: tuple[Filler, ...]) -> Find | None:
        """How to find whom an act of this class is aimed at."""
        if self._is_any(kind, (ATTACK,)):
            return self._enemy if _is_state(fillers) else None
        if self._is_any(kind, JOINING):
            return self._body
        if not self._is_any(kind, BILATERAL):
            return None
        return self._destination if kind in OPENING else self._party

    def _paired(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        """In "would break off relations": the other side, when one alone is named."""
        acting = acting_of(fillers)
        named = match.bound("agent", "recipient")
        if len(named) != 1 or sum(each.role == "agent" for each in fillers) != 1:
            return fillers
        found = inferred_recipients(match, self._opponents(match, acting), "context")
        return (*fillers, *(replace(each, role="agent") for each in found))

    def _destination(self, match: Match, acting: set[str]) -> list[Filler]:
        """In "will travel to Yaren to open an embassy": where it is opened."""
        sentence, above = match.proposition.sentence, match.proposition.embeddings[:1]
        for step in above:
            for argument in arguments(sentence, step.head):
                if argument.preposition in HOSTING:
                    hosts = [state_of(each.entity) for each in self.actors.of(sentence, argument)]
                    if found := others(hosts, acting):
                        return inferred_recipients(match, found[:1], "place")
        return self._party(match, acting)

    def _is_somebody(self, match: Match) -> bool:
        """In "armed the rebels", "aid to farmers": people that linking does not know."""
        sentence = match.proposition.sentence
        heads = [argument.head for argument in match.bound("recipient")]
        return any(
            sentence.tags[head] == "NNS" and not sentence.dependents(head, "nummod")
            for head in heads
        )

    def _two_sides(self, match: Match, acting: set[str]) -> list[Filler]:
        """Whom a mediator brings together: the two parties just told of."""
        for act in earlier(self.acts, match):
            parties = others(sides_of(act, self.vocabulary), acting)
            if len(parties) == PAIR:
                return inferred_recipients(match, parties, "context")
        return []

    def _party(self, match: Match, acting: set[str]) -> list[Filler]:
        """The only other state or organisation around: in the sentence, else just before it.

        For who took no part in anything yet there must be no third one further back.
        """
        known = any(
            act.event and acting & {each.id for each in sides_of(act, self.vocabulary)}
            for act in earlier(self.acts, match)
        )
        found = self._around(match, acting, PARTIES, least=0 if known else REACH)
        found = self._without_askers(match, found)
        sole = found if len(found) <= 1 else self._opponents(match, acting)
        return inferred_recipients(match, sole, "context")

    def _without_askers(self, match: Match, found: Sequence[Entity]) -> tuple[Entity, ...]:
        """In "at Chad's request, Mali expelled the envoy" it is not Chad's that was expelled."""
        sentence, verb = match.proposition.sentence, match.proposition.head
        beside = {
            noun
            for preposition in sentence.dependents(verb, "prep")
            for noun in sentence.dependents(preposition, "pobj")
        }
        asking = {
            each.id
            for act in self.acts
            if act.sentence == sentence.index and act.kind == REQUEST and act.head in beside
            for each in act.agents
        }
        return others(found, asking)

    def _enemy(self, match: Match, acting: set[str]) -> list[Filler]:
        """The only other state around, if one of the two attacked the other anywhere else."""
        found = self._around(match, acting, (STATE,), least=REACH)
        if len(found) != 1:
            return []
        for act in self.acts:
            sides = {each.id for each in (*act.agents, *act.recipients)}
            if self._is_any(act.kind, (ATTACK,)) and acting & sides and found[0].id in sides:
                return inferred_recipients(match, found, "context")
        return []

    def _body(self, match: Match, acting: set[str]) -> list[Filler]:
        """What it joined or left: the last organisation or treaty told of."""
        found = self._around(match, acting, BODIES)
        return inferred_recipients(match, found[-1:], "context")

    def _around(
        self, match: Match, acting: set[str], kinds: Iterable[str], least: int = 0
    ) -> tuple[Entity, ...]:
        """Others of these classes in the nearest stretch of text that names any."""
        sentence = match.proposition.sentence
        end = sentence.starts[match.proposition.head]
        for reach in range(least, REACH + 1):
            parties = self.actors.parties(range(sentence.index - reach, sentence.index + 1), end)
            kept = {each.id: each for each in parties if self._is_any(each.type, kinds)}
            found = others(tuple(kept.values()), acting)
            if found:
                return found
        return ()

    def _opponents(self, match: Match, acting: set[str]) -> tuple[Entity, ...]:
        """The only other side of the last act that the doer took part in."""
        for act in earlier(self.acts, match):
            told = act.event and act.firm and act.kind != REQUEST  # who asks is no opponent
            if told and acting & {e.id for e in (*act.agents, *act.recipients)}:
                opponents = others(sides_of(act, self.vocabulary), acting)
                if opponents:
                    return opponents if len(opponents) == 1 else ()
        return ()

    def _is_any(self, kind: str, above: Iterable[str]) -> bool:
        return any(self.vocabulary.is_subclass(kind, each) for each in above)


def _is_state(fillers: Iterable[Filler]) -> bool:
    """Whether a state acts: whom rebels attack they need not have been told of with."""
    return any(
        each.role == "agent" and each.entity and each.entity.type == STATE for each in fillers
    )
