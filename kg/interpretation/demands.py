"""Statements that demand: "the minister said that Oslo must leave" asks Oslo to leave."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kg.interpretation.actors import Actors
from kg.interpretation.matching import Match
from kg.model import Function, Proposition
from kg.ontology.frames import Effect

STATEMENT = "dip:Statement"
REQUEST = "dip:Request"
OBLIGATION = "ObligationCue"
EffectOf = Callable[[str, str], Effect | None]


def with_demands(
    matches: Iterable[Match],
    propositions: Sequence[Proposition],
    actors: Actors,
    effect_of: EffectOf,
) -> list[Match]:
    """The matches, a statement a request where what is said is what somebody else must do.

    Args:
        matches: of one sentence.
        propositions: its clauses.
        actors: what linking found.
        effect_of: the lexicon's cue words by lemma and part of speech.
    """
    bound = {
        each.head
        for each in propositions
        if any(_obliges(effect_of(word, "adverb")) for word in each.auxiliaries)
        and any(actors.of(each.sentence, who) for who in each.having(Function.SUBJECT))
        and not each.negated
    }
    return [_demanding(match) if _tells(match, bound) else match for match in matches]


def _obliges(effect: Effect | None) -> bool:
    return effect is not None and effect.cue == OBLIGATION


def _tells(match: Match, bound: set[int]) -> bool:
    """Whether its content is an obligation of somebody other than who speaks."""
    told = {each.head for each in match.bound("content")}
    return match.frame.type == STATEMENT and bool(told & bound)


def _demanding(match: Match) -> Match:
    return replace(match, frame=replace(match.frame, type=REQUEST))
