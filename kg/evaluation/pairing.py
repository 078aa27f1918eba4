"""Pairing gold with predicted things one to one, so that the sum of the weights is largest."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

Row = TypeVar("Row", bound=Hashable)
Column = TypeVar("Column", bound=Hashable)
One = TypeVar("One")
Other = TypeVar("Other")


def paired(
    golds: Sequence[One], predicted: Sequence[Other], weigh: Callable[[One, Other], int]
) -> dict[int, int]:
    """Index of gold → index of predicted; `weigh` gives 0 where two cannot be a pair."""
    weights = {
        (row, column): weight
        for row, gold in enumerate(golds)
        for column, each in enumerate(predicted)
        if (weight := weigh(gold, each))
    }
    return matching(weights)


def matching(weights: Mapping[tuple[Row, Column], int]) -> dict[Row, Column]:
    """The heaviest one-to-one matching of a bipartite graph with positive weights.

    Successive augmentation: every round takes the alternating path that gains most, as long as
    one gains anything. See https://en.wikipedia.org/wiki/Assignment_problem.
    """
    column_of: dict[Row, Column] = {}
    row_of: dict[Column, Row] = {}
    while (path := _best_path(weights, column_of, row_of)) is not None:
        for row, column in path:
            column_of[row] = column
            row_of[column] = row
    return column_of


def _best_path(
    weights: Mapping[tuple[Row, Column], int],
    column_of: Mapping[Row, Column],
    row_of: Mapping[Column, Row],
) -> list[tuple[Row, Column]] | None:
    """The pairs to make, of the alternating path into a free column that gains most."""
    gains, reached_from = _gains(weights, column_of)
    free = [column for column in gains if column not in row_of]
    if not free:
        return None
    path: list[tuple[Row, Column]] = []
    column: Column | None = max(free, key=lambda each: gains[each])
    while column is not None:
        row = reached_from[column]
        path.append((row, column))
        column = column_of.get(row)
    return path


def _gains(
    weights: Mapping[tuple[Row, Column], int], column_of: Mapping[Row, Column]
) -> tuple[dict[Column, int], dict[Column, Row]]:
    """What it gains at most to reach each column, and the row to come from (Bellman and Ford)."""
    gains: dict[Column, int] = {}
    reached_from: dict[Column, Row] = {}
    moved = True
    while moved:
        moved = False
        for (row, column), weight in weights.items():
            held = column_of.get(row)
            if held == column or (held is not None and held not in gains):
                continue
            gain = weight if held is None else weight + gains[held] - weights[row, held]
            if gain > gains.get(column, 0):
                gains[column], reached_from[column], moved = gain, row, True
    return gains, reached_from
