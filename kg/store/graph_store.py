"""What every store does alike, over the few things that each engine does in its own way."""

import os
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import TracebackType
from typing import Self, TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Triple

from kg.errors import StoreError
from kg.model import Document, Statement
from kg.store.direct import NoSchema, Schema
from kg.store.evidence import triples_of
from kg.store.ledger import attributable, owned
from kg.store.namespaces import Namespaces, decode, well_known
from kg.store.quarantine import Judge, Quarantined, blamed, kept_apart
from kg.store.results import Result
from kg.store.serialization import serialized

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple


@dataclass(frozen=True, slots=True, order=True)
class StoredDocument:
    """A document as the store knows it.

    Attributes:
        hash: the `content_hash` of the document as it was added.
    """

    id: str
    title: str | None
    date: str | None
    url: str | None
    hash: str


class GraphStore(ABC):
    """A graph of documents and their statements; use as a context manager or `close` it.

    Args:
        read_only: refuse changes.
        namespaces: where the names live.
        schema: the ontology's direct properties.
        judge: finds what breaks a shape, so that it is kept apart; None lets everything in.
    """

    def __init__(
        self,
        *,
        read_only: bool = False,
        namespaces: Namespaces | None = None,
        schema: Schema | None = None,
        judge: Judge | None = None,
    ) -> None:
        self.read_only = read_only
        self.namespaces = namespaces or Namespaces()
        self.schema = schema or NoSchema()
        self.judge = judge

    @abstractmethod
    def matching(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: Term | None = None,
        *,
        graph: NamedNode | None = None,
    ) -> Iterator[Triple]:
        """The triples that fit, in no particular order; None is anything.

        Args:
            subject: of the triples.
            predicate: likewise.
            value: their object.
            graph: the name of a graph; None for the one that everybody asks.
        """

    @abstractmethod
    def missing(self, triples: set[Triple]) -> set[Triple]:
        """Those of `triples` that the graph does not hold."""

    @abstractmethod
    def query(self, query: str, *, timeout: float | None = None) -> Result:
        """The complete answer to a SPARQL 1.1 query; the usual prefixes need no declaration.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE.
            timeout: seconds after which it is stopped; None for no limit.

        Raises:
            QueryError: the query is wrong, reaches outside the store, or takes too long.
        """

    @abstractmethod
    def backup(self, target: str | os.PathLike[str]) -> None:
        """Write the graph as it is now to a new directory, which is a store of its own.

        Raises:
            StoreError: the target holds something, or cannot be written; nothing is left there.
        """

    @abstractmethod
    def close(self) -> None:
        """Make everything durable and let others write; closing twice is allowed."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def set_apart(self) -> Iterator[Quad]:
        """The quads of the quarantine, in no particular order."""

    @abstractmethod
    def update(self, text: str) -> None:
        """Run a SPARQL 1.1 update of our own; its WHERE reads the graph that everybody asks.

        Raises:
            StoreError: the store is read-only or cannot be written, or the update is wrong.
        """

    def replace_graph(self, graph: NamedNode, wanted: set[Quad]) -> None:
        """Make a named graph hold exactly `wanted`, in one change."""
        held = set(quads(self.matching(graph=graph), graph))
        if held != wanted:
            self._write(held - wanted, wanted - held, None)

    @abstractmethod
    def _write(self, lost: set[Quad], fresh: set[Quad], dropped: NamedNode | None) -> None:
        """Delete and insert, and drop a graph, all or nothing."""

    def about(self, nodes: Iterable[NamedNode]) -> Iterator[Triple]:
        """The triples whose subject is one of `nodes`."""
        for node in nodes:
            yield from self.matching(node)

    def add(self, document: Document, statements: Sequence[Statement]) -> int:
        """Make the graph hold exactly `statements` for `document`; how many triples are new.

        Adding the same again changes nothing; a changed document replaces what it said before.

        Raises:
            StoreError: the store is read-only or cannot be written; nothing was changed.
        """
        wanted = self._triples_of(document, statements)
        reasons = self._judged(wanted, statements)
        if reasons:
            good = [each for each in statements if each.id not in reasons]
            wanted = self._triples_of(document, good)
        node = self.namespaces.document(document.id)
        held = owned(self, node)
        lost = self._outdated(node, held, wanted) if held else set()
        apart = set(kept_apart(document, statements, reasons, self.namespaces))
        return self._change(document.id, lost, wanted, apart)

    def add_all(self, items: Iterable[tuple[Document, Sequence[Statement]]]) -> int:
        """Add many documents as they come, each in a transaction of its own; new triples.

        Whatever ends `items` early, the documents before it are kept.
        """
        return sum(self.add(document, statements) for document, statements in items)

    def remove(self, document: str) -> int:
        """Take out the document with this id and all that only it supports; triples removed."""
        node = self.namespaces.document(document)
        if not owned(self, node):
            return 0
        lost = attributable(self, node, self.namespaces)
        self._change(document, lost, set(), set())
        return len(lost)

    def documents(self) -> list[StoredDocument]:
        """The documents of the graph, sorted by id."""
        articles = self.matching(None, well_known("rdf:type"), well_known("schema:NewsArticle"))
        nodes = [each.subject for each in articles if isinstance(each.subject, NamedNode)]
        return sorted(map(self._document, nodes), key=lambda document: document.id)

    def texts(self) -> dict[str, str]:
        """Id of a document → its text."""
        found = {
            t.subject: _value(t.object) for t in self.matching(None, well_known("schema:text"))
        }
        names = self.matching(None, well_known("schema:identifier"))
        return {_value(t.object): found[t.subject] for t in names if t.subject in found}

    def quarantine(self) -> list[Quarantined]:
        """The statements that are kept apart, with the reasons, sorted."""
        spaces = self.namespaces
        why, exact = spaces.dip("quarantineReason"), well_known("oa:exact")
        words: dict[tuple[str, str], dict[NamedNode, list[str]]] = {}
        for quad in self.set_apart():
            document = decode(_value(quad.graph_name).removeprefix(spaces.prefixes()["quar"]))
            name = decode(_value(quad.subject).removeprefix(spaces.prefixes()["stmt"]))
            said = words.setdefault((document, name), {})
            said.setdefault(quad.predicate, []).append(_value(quad.object))
        return sorted(
            Quarantined(*key, min(said.get(exact, [""])), tuple(sorted(said[why])))
            for key, said in words.items()
            if why in said
        )

    def serialize(self, format: str) -> bytes:  # noqa: A002 -- the option's own name
        """The whole graph as `trig`, `nq`, `nt`, `ttl` or `jsonld`; equal graphs, equal bytes.

        The formats that hold named graphs (`trig`, `nq`, `jsonld`) hold the quarantine as well.

        Raises:
            StoreError: there is no such format.
        """
        prefixes = self.namespaces.prefixes()
        return serialized(self.matching(), format, prefixes, self.set_apart())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.close()
        except StoreError:  # an error that is on its way tells more
            if error is None:
                raise

    def _judged(
        self, triples: set[Triple], statements: Sequence[Statement]
    ) -> Mapping[str, tuple[str, ...]]:
        """Id of a statement → why it must be kept apart."""
        found = self.judge(triples) if self.judge and statements else ()
        return blamed(triples, found, statements, self.namespaces) if found else {}

    def _triples_of(self, document: Document, statements: Sequence[Statement]) -> set[Triple]:
        return triples_of(document, statements, namespaces=self.namespaces, schema=self.schema)

    def _outdated(self, node: NamedNode, held: set[Triple], wanted: set[Triple]) -> set[Triple]:
        """What the document supports now and will no longer."""
        if held <= wanted and not self.missing(wanted):
            return set()
        kept = {triple.subject for triple in wanted}
        lost = attributable(self, node, self.namespaces) - wanted
        own = {triple.subject for triple in held}
        return lost - {t for t in lost if t.object in kept & own and t.subject not in own}

    def _change(
        self, document: str, lost: set[Triple], wanted: set[Triple], apart: set[Triple]
    ) -> int:
        """Make the graph and the quarantine of a document so in one transaction; new triples."""
        if self.read_only:
            raise StoreError("the store is open for reading only; nothing was changed")
        fresh = self.missing(wanted)
        ward = self.namespaces.quarantine(document)
        held = set(self.matching(graph=ward))
        gone = {*quads(lost), *quads(held - apart, ward)}
        new = {*quads(fresh), *quads(apart - held, ward)}
        if gone or new:
            inferred = self.namespaces.dip("inferred")
            stale = any(True for _ in self.matching(graph=inferred))
            self._write(gone, new, inferred if stale else None)
        return len(fresh)

    def _document(self, node: NamedNode) -> StoredDocument:
        return StoredDocument(
            id=self._text(node, "schema:identifier") or "",
            title=self._text(node, "schema:headline"),
            date=self._text(node, "schema:datePublished"),
            url=self._text(node, "schema:url"),
            hash=self._text(node, "dip:contentHash") or "",
        )

    def _text(self, node: NamedNode, property: str) -> str | None:  # noqa: A002 -- RDF's word
        found = self.matching(node, self.namespaces.term(property))
        values = [t.object.value for t in found if isinstance(t.object, NamedNode | Literal)]
        return min(values, default=None)


def ground(lost: Iterable[Quad], fresh: Iterable[Quad], dropped: NamedNode | None = None) -> str:
    """A SPARQL update of ground quads, written by the engine's own term serialiser.

    What is deleted and inserted is one operation, for servers that keep each for itself, and a
    graph is dropped before: what follows from a graph that is gone is worse than nothing.

    Args:
        lost: to be deleted.
        fresh: to be inserted.
        dropped: a graph to be dropped.
    """
    gone, new = _lines(lost), _lines(fresh)
    parts = [f"DROP SILENT GRAPH {dropped}"] if dropped else []
    if gone and new:
        parts.append(f"DELETE {{\n{gone}}} INSERT {{\n{new}}} WHERE {{ }}")
    elif gone or new:
        parts.append(f"{'DELETE' if gone else 'INSERT'} DATA {{\n{gone or new}}}")
    return " ;\n".join(parts)


def _lines(some: Iterable[Quad]) -> str:
    lines = []
    for graph, group in groupby(sorted(some, key=_order), key=lambda quad: quad.graph_name):
        triples = "".join(f"{quad.triple} .\n" for quad in group)
        here = isinstance(graph, DefaultGraph)
        lines.append(triples if here else f"GRAPH {graph} {{\n{triples}}}\n")
    return "".join(lines)


def _order(quad: Quad) -> tuple[str, str]:
    return str(quad.graph_name), str(quad.triple)


def quads(triples: Iterable[Triple], graph: NamedNode | None = None) -> Iterator[Quad]:
    """`triples` in the graph with this name, or in the default graph."""
    return (Quad(t.subject, t.predicate, t.object, graph) for t in triples)


def _value(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""
