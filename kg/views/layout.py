"""Where nodes stand: a force layout in numpy alone, the same on every run.

Each connected component is laid out by springs and repulsion (Fruchterman and Reingold 1991,
https://doi.org/10.1002/spe.4380211102) from a start by pivots (pivot MDS, 2007,
https://doi.org/10.1007/978-3-540-70904-6_6), then overlap is removed, then the components are
packed round the greatest. Beyond a size, repulsion is felt from the cells of a grid instead of
from every node.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.views.overlap import remove_overlap
from kg.views.packing import pack

if TYPE_CHECKING:
    from kg.views.network import Network

Points: TypeAlias = NDArray[np.float64]  # shape (n, 2)
Weights: TypeAlias = NDArray[np.float64]  # shape (m,)
Pairs: TypeAlias = NDArray[np.int64]  # shape (m, 2)

_EDGE = 130.0  # wished length of an edge, in pixels
_GAP = 26.0  # between two nodes' rims
_GRAVITY = 0.12  # towards the middle, so that no tail trails off
_PIVOTS = 24
_EXACT = 600  # nodes up to which every pair repels
_FLAT = 1.4  # width over height that fits a window
_CROWD = 150  # nodes from which the middle is let out
_EVEN = 0.75  # how far, from 0 to 1
_ROOM = 0.58  # the radius that a node gets then, in edges
_CELLS = 20  # a side of the grid beyond that


def positions(
    network: "Network", radii: Mapping[str, float] | None = None
) -> dict[str, tuple[int, int]]:
    """Whole-pixel positions of all nodes, none over another.

    Args:
        network: any size, in one piece or many.
        radii: of the drawn nodes in pixels; 12 where it is silent.
    """
    import networkx as nx

    sizes = {node: (radii or {}).get(node, 12.0) for node in network}
    found = [sorted(part) for part in nx.weakly_connected_components(network)]
    parts = sorted(found, key=lambda part: (-len(part), part[0]))
    drawn = [_component(network, part, sizes) for part in parts]
    offsets = pack([_extent(points) for points in drawn])
    return {
        node: (round(point[0] + offset[0]), round(point[1] + offset[1]))
        for part, points, offset in zip(parts, drawn, offsets, strict=True)
        for node, point in zip(part, points.tolist(), strict=True)
    }


def _component(network: "Network", part: Sequence[str], sizes: Mapping[str, float]) -> Points:
    if len(part) == 1:
        return np.zeros((1, 2))
    index = {node: number for number, node in enumerate(part)}
    joined = {(index[a], index[b]) for a in part for b in network.successors(a)}
    pairs = np.array(sorted({(min(pair), max(pair)) for pair in joined}), dtype=np.int64)
    points = _aired(_relax(_start(len(part), pairs), pairs))
    radii = np.array([sizes[node] for node in part]) + _GAP / 2
    points = remove_overlap(_rounded(points), radii)
    return np.asarray(points - (points.max(axis=0) + points.min(axis=0)) / 2)


def _extent(points: Points) -> tuple[float, float]:
    """Half the width and half the height that centred `points` need, with air around."""
    wide, high = np.abs(points).max(axis=0).tolist()
    return wide + _EDGE * 0.45, high + _EDGE * 0.3


def _aired(points: Points) -> Points:
    """A crowd's middle let out and its fringe drawn in, towards the same room for every node."""
    count = len(points)
    if count < _CROWD:
        return points
    centred = points - np.median(points, axis=0)
    reach = np.sqrt((centred**2).sum(axis=1)) + 1e-9
    even = np.empty(count)
    even[np.argsort(reach, kind="stable")] = np.sqrt((np.arange(count) + 0.5) / count)
    wished = even * _EDGE * np.sqrt(count) * _ROOM
    return np.asarray(centred * ((1 - _EVEN) * reach + _EVEN * wished)[:, None] / reach[:, None])


def _rounded(points: Points) -> Points:
    """`points` lying along their longest axis, and stretched where they are too flat to read."""
    centred = points - points.mean(axis=0)
    xx, yy, xy = ((centred[:, i] * centred[:, j]).sum() for i, j in ((0, 0), (1, 1), (0, 1)))
    turn = 0.5 * np.arctan2(2 * xy, xx - yy)
    along = centred[:, 0] * np.cos(turn) + centred[:, 1] * np.sin(turn)
    across = centred[:, 1] * np.cos(turn) - centred[:, 0] * np.sin(turn)
    flatness = np.ptp(along) / max(float(np.ptp(across)), _EDGE / 2)
    return np.stack([along, across * np.clip(flatness / _FLAT, 1.0, 1.8)], axis=1)


def _start(count: int, pairs: Pairs) -> Points:
    """Pivot MDS: the two main axes of the distances to a few nodes far from each other."""
    squares = _pivot_distances(count, pairs) ** 2
    centred = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    gram = np.array([(centred * column[:, None]).sum(axis=0) for column in centred.T])
    axes = np.linalg.eigh(gram)[1][:, ::-1][:, :2]
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), range(axes.shape[1])] < 0, -1, 1)
    points = np.array([(centred * axis).sum(axis=1) for axis in axes.T]).T
    spread = float(np.abs(points).max()) or 1.0
    return np.asarray(points / spread * _EDGE * np.sqrt(count) / 2 + _spiral(count))


def _spiral(count: int) -> Points:
    """A small golden-angle spiral: leaves that share a neighbour must not start in one point."""
    turns = np.arange(count) * 2.399963229728653
    reach = np.sqrt(np.arange(count) + 1.0) * _EDGE / 8
    return np.stack([np.cos(turns) * reach, np.sin(turns) * reach], axis=1)


def _pivot_distances(count: int, pairs: Pairs) -> Points:
    neighbours: list[list[int]] = [[] for _ in range(count)]
    for one, other in pairs.tolist():
        neighbours[one].append(other)
        neighbours[other].append(one)
    nearest = np.full(count, np.inf)
    columns, pivot = [], 0
    for _ in range(min(_PIVOTS, count)):
        columns.append(_distances(neighbours, pivot))
        nearest = np.minimum(nearest, columns[-1])
        pivot = int(nearest.argmax())
    return np.array(columns).T


def _distances(neighbours: Sequence[Sequence[int]], source: int) -> Points:
    steps = [-1] * len(neighbours)
    steps[source], border, step = 0, [source], 0
    while border:
        step += 1
        reached = []
        for node in border:
            for other in neighbours[node]:
                if steps[other] < 0:
                    steps[other] = step
                    reached.append(other)
        border = reached
    return np.array(steps, dtype=np.float64)


def _relax(points: Points, pairs: Pairs) -> Points:
    count = len(points)
    slack = _slack(count, pairs)
    rounds = 160 if count <= _EXACT else 60
    for heat in np.linspace(_EDGE * 1.2, _EDGE * 0.02, rounds):
        push = _repel_all(points) if count <= _EXACT else _repel_cells(points)
        force = push + _attract(points, pairs, slack) - points * _GRAVITY
        length = np.sqrt((force**2).sum(axis=1, keepdims=True)) + 1e-9
        points = points + force / length * np.minimum(length, heat)
    return points


def _slack(count: int, pairs: Pairs) -> Weights:
    """How weakly each edge pulls: less where both ends have many, or hubs clot in the middle."""
    degrees = np.bincount(pairs.ravel(), minlength=count)
    return np.asarray(1 / np.sqrt(np.minimum(degrees[pairs[:, 0]], degrees[pairs[:, 1]])))


def _attract(points: Points, pairs: Pairs, slack: Weights) -> Points:
    apart = points[pairs[:, 0]] - points[pairs[:, 1]]
    pull = apart * (np.sqrt((apart**2).sum(axis=1, keepdims=True)) / _EDGE) * slack[:, None]
    out = np.zeros_like(points)
    for axis in (0, 1):
        out[:, axis] = np.bincount(pairs[:, 1], pull[:, axis], len(points)) - np.bincount(
            pairs[:, 0], pull[:, axis], len(points)
        )
    return out


def _repel_all(points: Points) -> Points:
    return _repel_from(points, points, np.ones(len(points)))


def _repel_cells(points: Points) -> Points:
    """Repulsion from the centres of mass of a grid's cells, each as heavy as it is full."""
    low, high = points.min(axis=0), points.max(axis=0)
    place = ((points - low) / (high - low + 1e-9) * (_CELLS - 1e-6)).astype(np.int64)
    cell = place[:, 0] * _CELLS + place[:, 1]
    mass = np.bincount(cell, minlength=_CELLS**2).astype(np.float64)
    full = mass > 0
    sums = [np.bincount(cell, points[:, axis], _CELLS**2)[full] for axis in (0, 1)]
    return _repel_from(points, np.stack(sums, axis=1) / mass[full][:, None], mass[full])


def _repel_from(points: Points, sources: Points, mass: NDArray[np.float64]) -> Points:
    out = np.empty_like(points)
    for start in range(0, len(points), 1024):
        here = points[start : start + 1024]
        dx = here[:, 0, None] - sources[None, :, 0]
        dy = here[:, 1, None] - sources[None, :, 1]
        weight = mass * _EDGE**2 / (dx * dx + dy * dy + 25.0)
        out[start : start + 1024, 0] = (dx * weight).sum(axis=1)
        out[start : start + 1024, 1] = (dy * weight).sum(axis=1)
    return out
