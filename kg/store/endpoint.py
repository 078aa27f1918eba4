"""What a SPARQL endpoint does with a store: evaluate, write down in any W3C format, update.

https://www.w3.org/TR/sparql11-protocol/. Nothing here limits time or memory: it is for a process
that can be killed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, TypeAlias

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    serialize,
)

from kg.errors import QueryError
from kg.store.clauses import closing, mentions, outside
from kg.store.csv_rows import write_csv
from kg.store.results import Kind
from kg.store.sparql import (
    check_update,
    explained,
    graphs_of,
    in_order,
    read_update,
    refuse_stranger,
    screen,
)

CSV = "text/csv"
ROWS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    CSV: QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
"""Media types of an answer in rows, the default first."""

GRAPH: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/trig": RdfFormat.TRIG,
    "application/n-quads": RdfFormat.N_QUADS,
    "text/n3": RdfFormat.N3,
}
"""Media types of a graph, the default first."""

_FAILURES = (SyntaxError, OSError, RuntimeError, ValueError)
_Found: TypeAlias = QuerySolutions | QueryBoolean | QueryTriples
_Graphs: TypeAlias = list[NamedNode | BlankNode | DefaultGraph]
_CONFLICT = re.compile(r"(?<![\w:.\-?$@])(?:using|with)(?![\w:.\-])", re.IGNORECASE)
_WHERE = re.compile(r"(?<![\w:.\-?$@])where(?![\w:.\-])", re.IGNORECASE)
_OPERATIONS = "add|base|clear|copy|create|delete|drop|insert|load|move|prefix|with"
_SILENT = re.compile(
    rf"(?<![\w:.\-?$@])load\s+silent\b(?:\s|(?!(?:{_OPERATIONS})\b)[\w.\-]+)*(?=;|\Z)",
    re.IGNORECASE,
)
_SHORT = re.compile(r"(?<![\w:.\-?$@])delete\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dataset:
    """Which graphs an operation is about; with neither kind, as the operation says itself.

    Attributes:
        default: IRIs of the graphs that make up the default graph.
        named: IRIs of the named graphs.
    """

    default: tuple[str, ...] = ()
    named: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.default or self.named)


@dataclass(frozen=True, slots=True)
class Evaluated:
    """An answer that is not yet written down.

    Attributes:
        kind: `select`, `ask` or `graph`.
    """

    kind: Kind
    found: _Found
    prefixes: Mapping[str, str]

    @property
    def formats(self) -> tuple[str, ...]:
        """The media types that hold it, the default first."""
        return tuple(GRAPH if self.kind == "graph" else ROWS)

    def write(self, media: str, out: IO[bytes]) -> None:
        """Write all of it, once.

        Args:
            media: one of `formats`.
            out: where to; what its `write` raises comes through.

        Raises:
            QueryError: it cannot be answered after all.
        """
        try:
            if isinstance(self.found, QueryTriples):
                ordered = sorted(set(self.found), key=str)
                serialize(ordered, out, GRAPH[media], prefixes=dict(self.prefixes))
            elif isinstance(self.found, QuerySolutions) and media == CSV:
                write_csv(self.found, out)
            else:
                self.found.serialize(out, ROWS[media])
        except _FAILURES as error:
            raise explained(error) from None


def evaluated(
    store: Store, query: str, *, prefixes: Mapping[str, str], dataset: Dataset | None = None
) -> Evaluated:
    """The answer to a query from anybody.

    Args:
        store: the open database.
        query: SELECT, ASK, CONSTRUCT or DESCRIBE.
        prefixes: those that the query need not declare.
        dataset: goes before the query's own FROM clauses.

    Raises:
        QueryError: it is wrong, reaches outside the store or cannot be answered.
    """
    holds = _anything if dataset else graphs_of(store)
    screen(query, holds=holds, prefixes=prefixes)
    default, named = _graphs(store, dataset) if dataset else (None, None)
    try:
        found = store.query(
            in_order(query, prefixes),
            prefixes=dict(prefixes),
            default_graph=default,
            named_graphs=named,
        )
    except _FAILURES as error:
        raise explained(error, query) from None
    return Evaluated(_kind(found), found, prefixes)


def updated(
    store: Store, update: str, *, prefixes: Mapping[str, str], dataset: Dataset | None = None
) -> None:
    """Make the changes of an update, all or none.

    Args:
        store: the open database.
        update: one or more operations; LOAD SILENT does nothing, as if it had failed.
        prefixes: those that the update need not declare.
        dataset: what its WHERE clauses read.

    Raises:
        QueryError: it is wrong, would fetch something, says itself what is read although
            `dataset` does, or cannot be done; nothing was changed.
    """
    text = _unloaded(update) if mentions(update, ("load",)) else update
    check_update(text)
    text = _using(text, dataset) if dataset else text
    try:
        store.update(text, prefixes=dict(prefixes))
    except _FAILURES as error:
        raise explained(error) from None


def _kind(found: _Found) -> Kind:
    if isinstance(found, QueryTriples):
        return "graph"
    return "ask" if isinstance(found, QueryBoolean) else "select"


def _graphs(store: Store, dataset: Dataset) -> tuple[_Graphs, list[NamedNode | BlankNode]]:
    for iri in (*dataset.default, *dataset.named):
        refuse_stranger(iri, graphs_of(store))
    return [_named(iri) for iri in dataset.default], [_named(iri) for iri in dataset.named]


def _using(update: str, dataset: Dataset) -> str:
    """`update` with USING clauses in every operation that has a pattern.

    https://www.w3.org/TR/sparql11-protocol/#update-operation. They stand before a WHERE outside
    all braces; `DELETE WHERE { … }` is written out for them.
    """
    named = [f"USING {_named(iri)}" for iri in dataset.default]
    clauses = " ".join([*named, *(f"USING NAMED {_named(iri)}" for iri in dataset.named)])
    pieces, done = [], 0
    outer = outside(update)
    if _CONFLICT.search(outer):
        raise QueryError("the update says itself what it reads (USING, WITH); leave one out")
    for where in _WHERE.finditer(outer):
        before = update[done : where.start()]
        short = _SHORT.search(outer[done : where.start()])
        pattern = update[where.end() : closing(update, where.end())] if short else ""
        pieces.append(f"{before}{pattern} {clauses} ")
        done = where.start()
    return "".join([*pieces, update[done:]])


def _unloaded(update: str) -> str:
    """`update` without what loads silently: it may fail, and here it always does."""
    pieces, done = [], 0
    loads = list(_SILENT.finditer(outside(update)))
    if loads:
        read_update(update)
    for load in loads:
        pieces.append(f"{update[done : load.start()]} INSERT DATA {{ }} ")
        done = load.end()
    return "".join([*pieces, update[done:]])


def _anything(_iri: str) -> bool:
    return True


def _named(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError:
        raise QueryError(f"{iri!r} is no absolute IRI") from None
