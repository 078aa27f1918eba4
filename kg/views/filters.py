"""Narrowing a view: pure functions over records, then over the network made of them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import UnknownEntityError
from kg.views.network import build_network, records_of, with_degrees
from kg.views.records import StatementRecord

if TYPE_CHECKING:
    from kg.views.network import Network

_NEAREST = 3
_LIKENESS = 60.0  # of 100; below that a suggestion is noise


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What to show.

    Attributes:
        focus: id or name of the entity to start from, or None for all.
        hops: how many edges away from the focus, in either direction.
        since, until: ISO 8601 days, both included.
        min_confidence: in `[0, 1]`.
        types: CURIEs or labels of statement types; empty for all.
        limit: how many entities at most, the most connected first, or None.
    """

    focus: str | None = None
    hops: int = 1
    since: str | None = None
    until: str | None = None
    min_confidence: float = 0.0
    types: frozenset[str] = frozenset()
    limit: int | None = None


def select(
    records: Iterable[StatementRecord], selection: Selection
) -> tuple["Network", list[StatementRecord]]:
    """The network that `selection` leaves of `records`, and the records it shows.

    Raises:
        UnknownEntityError: nothing in `records` is called like the focus.
    """
    everything = list(records)
    kept = of_types(everything, selection.types)
    kept = within_period(kept, since=selection.since, until=selection.until)
    kept = confident(kept, selection.min_confidence)
    network = build_network(kept)
    if selection.focus is not None:
        focus = find_entity(build_network(everything), selection.focus)
        network = around(network, focus, hops=selection.hops)
    if selection.limit is not None:
        network = most_important(network, selection.limit)
    return network, records_of(network, kept)


def of_types(records: Iterable[StatementRecord], types: Collection[str]) -> list[StatementRecord]:
    """Those whose type is among `types` by CURIE, local name or label; all if it is empty."""
    wanted = {name.casefold() for name in types}
    return [record for record in records if not wanted or wanted & _names(record)]


def within_period(
    records: Iterable[StatementRecord], *, since: str | None, until: str | None
) -> list[StatementRecord]:
    """Those whose period touches `[since, until]`; with a bound, the undated ones are left out."""
    if since is None and until is None:
        return list(records)
    return [record for record in records if _touches(record.period, since, until)]


def confident(records: Iterable[StatementRecord], minimum: float) -> list[StatementRecord]:
    """Those with at least `minimum` confidence."""
    return [record for record in records if record.confidence >= minimum]


def around(network: "Network", focus: str, *, hops: int) -> "Network":
    """The part of `network` at most `hops` edges from node `focus`, whatever their direction."""
    seen = {focus} & set(network)
    border = set(seen)
    for _ in range(hops):
        reached = {other for node in border for other in _neighbours(network, node)}
        border = reached - seen
        seen |= border
    return _part(network, seen)


def most_important(network: "Network", limit: int) -> "Network":
    """The `limit` nodes with the highest degree and all edges between them."""
    return _part(network, set(ranked(network)[:limit]))


def ranked(network: "Network") -> list[str]:
    """Node ids by falling degree, then by name and id."""
    nodes = network.nodes
    return sorted(network, key=lambda node: (-nodes[node]["degree"], nodes[node]["name"], node))


def find_entity(network: "Network", name: str) -> str:
    """The node whose id or, in any case, name is `name`; of namesakes the most connected.

    Raises:
        UnknownEntityError: there is none; the nearest names are offered.
    """
    if name in network:
        return name
    wanted = name.casefold()
    for node in ranked(network):
        if network.nodes[node]["name"].casefold() == wanted:
            return node
    raise UnknownEntityError(name, _nearest(network, wanted))


def _nearest(network: "Network", wanted: str) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process, utils

    names = sorted({network.nodes[node]["name"] for node in network})
    found = process.extract(
        wanted,
        names,
        scorer=fuzz.WRatio,
        processor=utils.default_process,
        limit=_NEAREST,
        score_cutoff=_LIKENESS,
    )
    return tuple(name for name, _, _ in found)


def _names(record: StatementRecord) -> set[str]:
    curie = record.type.casefold()
    return {curie, curie.rpartition(":")[2], record.label.casefold()}


def _touches(period: tuple[str, str] | None, since: str | None, until: str | None) -> bool:
    if period is None:
        return False
    first, last = period
    return (since is None or last >= since) and (until is None or first[: len(until)] <= until)


def _neighbours(network: "Network", node: str) -> set[str]:
    return {*network.successors(node), *network.predecessors(node)}


def _part(network: "Network", nodes: set[str]) -> "Network":
    part = network.copy()  # a subgraph's own copy would come in the order of a set
    part.remove_nodes_from([node for node in network if node not in nodes])
    return with_degrees(part)
