"""Setting the pieces of a drawing beside each other."""

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_STEP = 30.0  # pixels between two tries along the spiral
_WIDE = 1.2  # windows are wider than high


def pack(halves: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Centres for boxes round the first, none over another.

    Args:
        halves: half the width and half the height of each box, the greatest first.
    """
    centres: list[tuple[float, float]] = []
    placed = np.empty((len(halves), 4))
    within = 2 * math.pi * min(halves[0]) / _STEP if halves else 0.0  # all of it in the first box
    turn, size = 0.0, math.inf
    for number, (wide, high) in enumerate(halves):
        if wide + high < size * 0.8:  # a smaller box may fit where greater ones did not
            turn, size = within if number else 0.0, wide + high
        x, y, turn = _first_free(placed[:number], (wide, high), turn)
        centres.append((x, y))
        placed[number] = (x, y, wide, high)
    return centres


def _first_free(
    placed: NDArray[np.float64], half: tuple[float, float], turn: float
) -> tuple[float, float, float]:
    while True:
        reach = _STEP * turn / (2 * math.pi)
        x, y = reach * math.cos(turn) * _WIDE, reach * math.sin(turn)
        beside = np.abs(placed[:, 0] - x) >= placed[:, 2] + half[0]
        above = np.abs(placed[:, 1] - y) >= placed[:, 3] + half[1]
        if (beside | above).all():
            return x, y, turn
        turn += max(0.05, min(1.0, _STEP / max(reach, 1.0)))
