"""Statements into a network: entities are nodes, a statement is an edge from agent to recipient."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import TYPE_CHECKING, TypeAlias

from kg.views.records import NodeRef, StatementRecord

if TYPE_CHECKING:
    import networkx as nx

    Network: TypeAlias = nx.MultiDiGraph[str]


def build_network(records: Iterable[StatementRecord]) -> "Network":
    """The network of `records`; the order of the records does not matter.

    A statement gives one edge, keyed by its id, for every pair of agent and recipient; a
    symmetric one for every pair of participants, from the smaller id to the greater. A statement
    with a single participant gives no edge: it stands in that node's `statements`.

    Returns:
        A multigraph whose nodes have `name`, `type`, `wikidata`, `state`, `statements` (sorted
        ids) and `degree` (number of edges), and whose edges have `statement` (the record).
    """
    import networkx as nx

    network: Network = nx.MultiDiGraph()
    ordered = sorted(records, key=lambda record: record.id)
    _add_nodes(network, ordered)
    for record in ordered:
        for source, target in pairs(record):
            network.add_edge(source, target, key=record.id, statement=record)
    return with_degrees(network)


def pairs(record: StatementRecord) -> Iterator[tuple[str, str]]:
    """The (source, target) ids that `record` joins, each once; nobody is joined to itself."""
    if record.symmetric:
        yield from combinations(sorted(node.id for node in record.participants), 2)
        return
    ids = product((node.id for node in record.agents), (node.id for node in record.recipients))
    yield from dict.fromkeys(pair for pair in ids if pair[0] != pair[1])


def records_of(network: "Network", records: Iterable[StatementRecord]) -> list[StatementRecord]:
    """The records that `network` shows: all whose participants it holds, by id."""
    kept = [
        record
        for record in records
        if all(node.id in network for node in record.participants) and record.participants
    ]
    return sorted(kept, key=lambda record: record.id)


def with_degrees(network: "Network") -> "Network":
    """`network`, its nodes' `degree` counted anew."""
    for node, degree in network.degree():
        network.nodes[node]["degree"] = degree
    return network


def _add_nodes(network: "Network", records: Sequence[StatementRecord]) -> None:
    nodes: dict[str, NodeRef] = {}
    statements: dict[str, list[str]] = {}
    for record in records:
        for node in record.participants:
            nodes.setdefault(node.id, node)
            statements.setdefault(node.id, []).append(record.id)
    for identifier in sorted(nodes):
        network.add_node(identifier, **_attributes(nodes[identifier], statements))


def _attributes(node: NodeRef, statements: Mapping[str, list[str]]) -> dict[str, object]:
    return {
        "name": node.name,
        "type": node.type,
        "wikidata": node.wikidata,
        "state": node.state,
        "statements": tuple(dict.fromkeys(statements[node.id])),
    }
