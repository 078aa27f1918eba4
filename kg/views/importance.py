"""Who belongs together and who matters, from the shape of the network alone."""

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import networkx as nx

    from kg.views.network import Network

    Ties: TypeAlias = nx.Graph[str]

_SEED = 1
_DAMPING = 0.85
_ROUNDS = 60
_CROWD = 2000  # nodes up to which all are weighed against each other


def communities(network: "Network") -> dict[str, int]:
    """The community of each node, 0 the greatest, by Louvain's method with a fixed seed.

    In a crowd they are found among the best connected; the others go with the neighbour they
    have most to do with.

    Source: Blondel et al. 2008, https://doi.org/10.1088/1742-5468/2008/10/P10008
    """
    import networkx as nx

    plain = _undirected(network)
    found = nx.community.louvain_communities(_core(plain), seed=_SEED)
    groups = {node: number for number, part in enumerate(found) for node in sorted(part)}
    return _by_size(_joined(plain, groups))


def influence(network: "Network") -> dict[str, float]:
    """PageRank over the statements read as ties in both directions, in `[0, 1]`, the greatest 1.

    Source: Brin and Page 1998, https://doi.org/10.1016/S0169-7552(98)00110-X
    """
    import numpy as np

    order = sorted(network)
    ranks = {node: rank for rank, node in enumerate(order)}
    ends = [(ranks[one], ranks[other]) for one, other in network.edges()]
    pairs = np.array(ends, dtype=np.int64).reshape(-1, 2)
    source, target = np.concatenate([pairs, pairs[:, ::-1]]).T
    degrees = np.maximum(np.bincount(source, minlength=len(order)), 1)
    weights = np.full(len(order), 1.0)
    for _ in range(_ROUNDS):
        passed = np.bincount(target, (weights / degrees)[source], len(order))
        weights = 1 - _DAMPING + _DAMPING * passed
    greatest = float(weights.max(initial=1e-9))
    return {node: round(float(weights[ranks[node]]) / greatest, 4) for node in order}


def _undirected(network: "Network") -> "Ties":
    """One edge a pair, as heavy as there are statements, in a settled order."""
    import networkx as nx

    plain: Ties = nx.Graph()
    plain.add_nodes_from(sorted(network))
    for (one, other), weight in sorted(Counter(map(_pair, network.edges())).items()):
        plain.add_edge(one, other, weight=weight)
    return plain


def _pair(edge: tuple[str, str]) -> tuple[str, str]:
    return min(edge), max(edge)


def _core(plain: "Ties") -> "Ties":
    """The best connected and their ties, in the order of `plain`: Louvain's method heeds it."""
    best = set(sorted(plain, key=lambda node: (-plain.degree(node), node))[:_CROWD])
    core = plain.copy()
    core.remove_nodes_from([node for node in plain if node not in best])
    return core


def _joined(plain: "Ties", groups: dict[str, int]) -> dict[str, int]:
    """`groups` with every other node in that of its heaviest neighbour in one, or in its own."""
    waiting = sorted(set(plain) - set(groups), key=lambda node: (-plain.degree(node), node))
    for node in waiting:
        near = [(weight, other) for other, weight in _ties(plain, node) if other in groups]
        groups[node] = groups[max(near)[1]] if near else len(plain) + len(groups)
    return groups


def _ties(plain: "Ties", node: str) -> list[tuple[str, int]]:
    return [(other, values["weight"]) for other, values in plain[node].items()]


def _by_size(groups: dict[str, int]) -> dict[str, int]:
    parts: dict[int, list[str]] = {}
    for node, number in sorted(groups.items()):
        parts.setdefault(number, []).append(node)
    ordered = sorted(parts.values(), key=lambda part: (-len(part), part[0]))
    return {node: number for number, part in enumerate(ordered) for node in part}
