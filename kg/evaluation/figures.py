"""What judging gives back: scores, figures, groups and misses; plain values, no words of print."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, each in `[0, 1]`; None where there is nothing on either side."""

    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def of(cls, precision: float, recall: float) -> Self:
        """The score of two shares; F1 is their harmonic mean."""
        return cls(precision, recall, harmonic(precision, recall))

    @classmethod
    def counted(cls, hits: int, *, gold: int, predicted: int) -> Self:
        """The score of so many hits among so many of gold and so many predicted."""
        if not gold + predicted:
            return cls(None, None, None)
        return cls(share(hits, predicted), share(hits, gold), 2 * hits / (gold + predicted))


def harmonic(one: float, other: float) -> float:
    """The harmonic mean, 0 when both are 0."""
    return 2 * one * other / (one + other) if one + other else 0.0


def share(part: float, whole: float) -> float:
    """`part / whole`, 0 when there is no whole."""
    return part / whole if whole else 0.0


@dataclass(frozen=True, slots=True)
class Group:
    """How the members of one kind fare.

    Attributes:
        name: what they have in common: a construction, an event class, a relation.
        gold: how many of them the gold has; None when it does not tell them apart.
        predicted: how many were predicted.
        score: precision alone where the gold does not tell them apart.
    """

    name: str
    gold: int | None
    predicted: int
    score: Score


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that went wrong.

    Attributes:
        kind: `unsafe`, `trap`, `missed` or `wrong`.
        cost: the higher the worse.
        document: id of the gold's item.
        what: the gold or predicted thing, in one line.
        text: the item's words.
    """

    kind: str
    cost: float
    document: str
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """A judgement.

    Attributes:
        measure: what was measured.
        items, gold, predicted: how many sentences or documents, gold things, predicted things.
        scores: by name, the main one first.
        figures: single numbers by name; None where there was nothing to measure.
        groups: by what they are grouped by (`construction`, `type`), sorted by name.
        misses: the worst first, in the order of the gold within one cost.
    """

    measure: str
    items: int
    gold: int
    predicted: int
    scores: Mapping[str, Score]
    figures: Mapping[str, float | None] = field(default_factory=dict)
    groups: Mapping[str, tuple[Group, ...]] = field(default_factory=dict)
    misses: tuple[Miss, ...] = ()


def worst(misses: list[Miss]) -> tuple[Miss, ...]:
    """`misses` by falling cost, otherwise in the order they came."""
    return tuple(sorted(misses, key=lambda miss: -miss.cost))
