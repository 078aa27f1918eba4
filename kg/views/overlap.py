"""Pushing circles apart until none lies over another."""

import numpy as np
from numpy.typing import NDArray

_ROUNDS = 40  # of pushing before the drawing is stretched
_STRETCH = 1.15
_NOTHING = 1e-6
_SLACK = 0.5  # pixels: rounding to whole pixels must not bring two together again


def remove_overlap(points: NDArray[np.float64], radii: NDArray[np.float64]) -> NDArray[np.float64]:
    """`points` moved as little as need be so that circles of `radii` do not overlap.

    Args:
        points: shape `(n, 2)`, in pixels.
        radii: shape `(n,)`, in pixels, greater than 0.
    """
    points = points.copy()
    while True:
        for _ in range(_ROUNDS):
            one, other = _overlapping(points, radii)
            if not len(one):
                return points
            _push(points, radii, one, other)
        points = points * _STRETCH


def _push(
    points: NDArray[np.float64],
    radii: NDArray[np.float64],
    one: NDArray[np.int64],
    other: NDArray[np.int64],
) -> None:
    apart = points[other] - points[one]
    distance = np.sqrt((apart**2).sum(axis=1))
    same = distance < _NOTHING
    turn = (one + other)[same] * 2.399963229728653
    apart[same] = np.stack([np.cos(turn), np.sin(turn)], axis=1)
    missing = radii[one] + radii[other] + _SLACK * 4 - distance
    step = apart / np.where(same, 1.0, distance)[:, None] * (missing / 2)[:, None]
    for axis in (0, 1):
        points[:, axis] += np.bincount(other, step[:, axis], len(points))
        points[:, axis] -= np.bincount(one, step[:, axis], len(points))


def _overlapping(
    points: NDArray[np.float64], radii: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Indices of all overlapping pairs, each once."""
    one, other = _near(points, 2 * float(radii.max()) + _SLACK * 2)
    apart = points[one] - points[other]
    reach = radii[one] + radii[other] + _SLACK * 2
    hit = (apart**2).sum(axis=1) < reach**2
    return one[hit], other[hit]


def _near(points: NDArray[np.float64], side: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs in the same or neighbouring cells of a grid with cells of `side`, each once."""
    place = np.floor((points - points.min(axis=0)) / side).astype(np.int64)
    width = int(place[:, 1].max()) + 3
    cell = (place[:, 0] + 1) * width + place[:, 1] + 1
    order = np.argsort(cell, kind="stable")
    ranked = cell[order]
    found = [_inside(ranked, order)]
    found += [_between(ranked, order, shift) for shift in (1, width - 1, width, width + 1)]
    return np.concatenate([pair[0] for pair in found]), np.concatenate([pair[1] for pair in found])


def _inside(
    ranked: NDArray[np.int64], order: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    first = np.arange(len(order)) + 1
    last = np.searchsorted(ranked, ranked, side="right")
    return _expand(order, first, last, order)


def _between(
    ranked: NDArray[np.int64], order: NDArray[np.int64], shift: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    first = np.searchsorted(ranked, ranked + shift, side="left")
    last = np.searchsorted(ranked, ranked + shift, side="right")
    return _expand(order, first, last, order)


def _expand(
    sources: NDArray[np.int64],
    first: NDArray[np.int64],
    last: NDArray[np.int64],
    order: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """`sources[i]` paired with each of `order[first[i]:last[i]]`."""
    counts = last - first
    before = np.repeat(np.cumsum(counts) - counts, counts)
    ranks = np.arange(int(counts.sum())) - before + np.repeat(first, counts)
    return np.repeat(sources, counts), order[ranks]
