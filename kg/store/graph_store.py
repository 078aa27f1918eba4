"""What every store does alike, over the few things that each engine does in its own way."""

import os
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import IO, Self, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from kg.errors import StoreError
from kg.model import Document, Statement
from kg.store.direct import NoSchema, Schema
from kg.store.evidence import triples_of
from kg.store.ledger import attributable, owned
from kg.store.namespaces import Namespaces, well_known
from kg.store.results import Result
from kg.store.serialization import serialized, write

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
    """

    def __init__(
        self,
        *,
        read_only: bool = False,
        namespaces: Namespaces | None = None,
        schema: Schema | None = None,
    ) -> None:
        self.read_only = read_only
        self.namespaces = namespaces or Namespaces()
        self.schema = schema or NoSchema()

    @abstractmethod
    def matching(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: Term | None = None,
    ) -> Iterator[Triple]:
        """The triples of the graph that fit, in no particular order; None is anything."""

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
    def close(self) -> None:
        """Make everything durable and let others write; closing twice is allowed."""

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def _write(self, lost: set[Triple], fresh: set[Triple]) -> None:
        """Delete and insert, all or nothing."""

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
        node = self.namespaces.document(document.id)
        wanted = triples_of(document, statements, namespaces=self.namespaces, schema=self.schema)
        held = owned(self, node)
        return self._replace(node, held, wanted) if held else self._change(set(), wanted)

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
        self._change(lost, set())
        return len(lost)

    def documents(self) -> list[StoredDocument]:
        """The documents of the graph, sorted by id."""
        articles = self.matching(None, well_known("rdf:type"), well_known("schema:NewsArticle"))
        nodes = [each.subject for each in articles if isinstance(each.subject, NamedNode)]
        return sorted(map(self._document, nodes), key=lambda document: document.id)

    def serialize(self, format: str) -> bytes:  # noqa: A002 -- the option's own name
        """The whole graph as `trig`, `nq`, `nt`, `ttl` or `jsonld`; equal graphs, equal bytes.

        Raises:
            StoreError: there is no such format.
        """
        return serialized(self.matching(), format, self.namespaces.prefixes())

    def export(
        self,
        format: str,  # noqa: A002 -- the option's own name
        target: str | os.PathLike[str] | IO[bytes],
    ) -> None:
        """Write `serialize(format)` to a file or a binary stream.

        Raises:
            StoreError: there is no such format, or the file cannot be written.
        """
        write(self.serialize(format), target)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _replace(self, node: NamedNode, held: set[Triple], wanted: set[Triple]) -> int:
        """Turn what the document supports into `wanted`."""
        if held <= wanted and not self.missing(wanted):
            return 0
        kept = {triple.subject for triple in wanted}
        lost = attributable(self, node, self.namespaces) - wanted
        own = {triple.subject for triple in held}
        pointers = {t for t in lost if t.object in kept & own and t.subject not in own}
        return self._change(lost - pointers, wanted)

    def _change(self, lost: set[Triple], wanted: set[Triple]) -> int:
        """Delete and insert in one transaction; how many triples are new."""
        if self.read_only:
            raise StoreError("the store is open for reading only; nothing was changed")
        fresh = self.missing(wanted)
        if lost or fresh:
            self._write(lost, fresh)
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


def ground(lost: Iterable[Triple], fresh: Iterable[Triple]) -> str:
    """A SPARQL update of ground triples, written by the engine's own term serialiser."""
    parts = (("DELETE", lost), ("INSERT", fresh))
    return " ;\n".join(f"{verb} DATA {{\n{_lines(some)}}}" for verb, some in parts if some)


def _lines(triples: Iterable[Triple]) -> str:
    return "".join(f"{triple} .\n" for triple in sorted(triples, key=str))


def quads(triples: Iterable[Triple]) -> Iterator[Quad]:
    """`triples` in the default graph."""
    return (Quad(*triple) for triple in triples)
