"""Acts done to each other: "accused each other" is one act in each direction.

So is "expelled two envoys each", of two sides.
"""

from collections.abc import Sequence
from itertools import pairwise

from kg.interpretation.matching import Match
from kg.model import Argument, Filler, Sentence

AIMED = ("recipient", "patient")
EACH_OTHER = frozenset({("each", "other"), ("one", "another"), ("the", "other")})
EACH = "each"
PAIR = 2


def mutual(match: Match, fillers: tuple[Filler, ...]) -> list[tuple[Filler, ...]]:
    """The roles as they are, or one tuple an agent where the agents act on each other."""
    agents = [each for each in fillers if each.role == "agent" and each.entity]
    sentence = match.proposition.sentence
    aimed = match.bound(*AIMED)
    mutual = any(_is_reciprocal(sentence, argument) for argument in aimed)
    named = any(each.role == "recipient" and each.entity for each in fillers)
    shared = len(agents) == PAIR and not named and any(_has_each(sentence, a) for a in aimed)
    if len(agents) < PAIR or not (mutual or shared):
        return [fillers]
    others = [each for each in fillers if each.role not in {"agent", "recipient"}]
    return [(agent, *_rest(agent, agents), *others) for agent in agents]


def _is_reciprocal(sentence: Sentence, argument: Argument) -> bool:
    forms = [sentence.forms[token].lower() for token in argument.tokens]
    return any(pair in EACH_OTHER for pair in pairwise(forms))


def _has_each(sentence: Sentence, argument: Argument) -> bool:
    """In "Chad and Mali expelled two envoys each", whose they are is not said otherwise."""
    behind = argument.tokens[-1] + 1
    tokens = [*argument.tokens, behind] if behind < len(sentence) else argument.tokens
    return any(
        sentence.lowered[token] == EACH
        and (token == tokens[-1] or sentence.upos[token + 1] in {"PUNCT", "ADP", "PART"})
        for token in tokens[1:]
    )


def _rest(agent: Filler, agents: Sequence[Filler]) -> list[Filler]:
    return [
        Filler("recipient", each.text, each.span, each.entity, "reciprocal")
        for each in agents
        if each.entity != agent.entity
    ]
