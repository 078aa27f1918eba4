"""Acts done to each other: "accused each other" is one act in each direction."""

from collections.abc import Sequence
from itertools import pairwise

from kg.interpretation.matching import Match
from kg.model import Argument, Filler, Sentence

AIMED = ("recipient", "patient")
EACH_OTHER = frozenset({("each", "other"), ("one", "another"), ("the", "other")})
PAIR = 2


def mutual(match: Match, fillers: tuple[Filler, ...]) -> list[tuple[Filler, ...]]:
    """The roles as they are, or one tuple an agent where the agents act on each other."""
    agents = [each for each in fillers if each.role == "agent" and each.entity]
    sentence = match.proposition.sentence
    if len(agents) < PAIR or not any(_is_reciprocal(sentence, a) for a in match.bound(*AIMED)):
        return [fillers]
    others = [each for each in fillers if each.role not in {"agent", "recipient"}]
    return [(agent, *_rest(agent, agents), *others) for agent in agents]


def _is_reciprocal(sentence: Sentence, argument: Argument) -> bool:
    forms = [sentence.forms[token].lower() for token in argument.tokens]
    return any(pair in EACH_OTHER for pair in pairwise(forms))


def _rest(agent: Filler, agents: Sequence[Filler]) -> list[Filler]:
    return [
        Filler("recipient", each.text, each.span, each.entity, "reciprocal")
        for each in agents
        if each.entity != agent.entity
    ]
