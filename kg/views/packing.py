"""Setting the pieces of a drawing beside each other."""

import math
from collections.abc import Sequence

import numpy as np

_STEP = 30.0  # pixels between two tries along the spiral
_WIDE = 1.5  # screens are wider than high


def pack(radii: Sequence[float]) -> list[tuple[float, float]]:
    """Centres for discs of falling `radii` round the first, none over another."""
    centres: list[tuple[float, float]] = []
    placed = np.empty((len(radii), 3))
    turn, size = 0.0, math.inf
    for number, radius in enumerate(radii):
        if radius < size * 0.8:  # a smaller disc may fit where greater ones did not
            turn, size = 0.0, radius
        x, y, turn = _first_free(placed[:number], radius, turn)
        centres.append((x, y))
        placed[number] = (x, y, radius)
    return centres


def _first_free(
    placed: "np.ndarray[tuple[int, int], np.dtype[np.float64]]", radius: float, turn: float
) -> tuple[float, float, float]:
    while True:
        reach = _STEP * turn / (2 * math.pi)
        x, y = reach * math.cos(turn) * _WIDE, reach * math.sin(turn)
        gap = (placed[:, 0] - x) ** 2 + (placed[:, 1] - y) ** 2
        if not (gap < (placed[:, 2] + radius) ** 2).any():
            return x, y, turn
        turn += max(0.05, min(1.0, _STEP / max(reach, 1.0)))
