"""The embedded store: an Oxigraph database on disk or in memory, one transaction a change."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg.errors import StoreError
from kg.model import Document, Statement
from kg.store import sparql
from kg.store.child import run_in_child
from kg.store.direct import NoSchema, Schema
from kg.store.directory import open_directory
from kg.store.evidence import triples_of
from kg.store.ledger import attributable, owned
from kg.store.namespaces import Namespaces, well_known
from kg.store.results import Result
from kg.store.serialization import serialized, write


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


class OxigraphStore:
    """A graph of documents and their statements; use as a context manager or `close` it.

    Every change is one transaction (https://docs.rs/oxigraph/latest/oxigraph/store/): a process
    that is killed leaves the graph as it was before or after, never between.

    Args:
        engine: the open database.
        path: its directory, or None in memory.
        read_only: refuse changes.
        namespaces: where the names live.
        schema: the ontology's direct properties.
    """

    def __init__(
        self,
        engine: Store,
        *,
        path: Path | None = None,
        read_only: bool = False,
        namespaces: Namespaces | None = None,
        schema: Schema | None = None,
    ) -> None:
        self._engine: Store | None = engine
        self.path = path
        self.read_only = read_only
        self.namespaces = namespaces or Namespaces()
        self.schema = schema or NoSchema()

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str] | None,
        *,
        read_only: bool = False,
        namespaces: Namespaces | None = None,
        schema: Schema | None = None,
    ) -> Self:
        """Open the store in the directory `path`, or a fresh one in memory when it is None.

        One process may write at a time; a reader sees the graph as it was when it opened it.

        Raises:
            StoreError: the directory is no store, is missing (for a reader) or being written.
        """
        where = None if path is None else Path(path)
        engine = Store() if where is None else open_directory(where, read_only=read_only)
        return cls(engine, path=where, read_only=read_only, namespaces=namespaces, schema=schema)

    @property
    def engine(self) -> Store:
        """The open Oxigraph database.

        Raises:
            StoreError: the store is closed.
        """
        if self._engine is None:
            raise StoreError("the store is closed; open it again")
        return self._engine

    def add(self, document: Document, statements: Sequence[Statement]) -> int:
        """Make the graph hold exactly `statements` for `document`; how many triples are new.

        Adding the same again changes nothing; a changed document replaces what it said before.

        Raises:
            StoreError: the store is read-only or cannot be written; nothing was changed.
        """
        node = self.namespaces.document(document.id)
        wanted = triples_of(document, statements, namespaces=self.namespaces, schema=self.schema)
        held = owned(self.engine, node)
        return self._replace(node, held, wanted) if held else self._change(set(), wanted)

    def add_all(self, items: Iterable[tuple[Document, Sequence[Statement]]]) -> int:
        """Add many documents as they come, each in a transaction of its own; new triples.

        Whatever ends `items` early, the documents before it are kept.
        """
        return sum(self.add(document, statements) for document, statements in items)

    def remove(self, document: str) -> int:
        """Take out the document with this id and all that only it supports; triples removed."""
        node = self.namespaces.document(document)
        if not owned(self.engine, node):
            return 0
        lost = attributable(self.engine, node, self.namespaces)
        self._change(lost, set())
        return len(lost)

    def query(self, query: str, *, timeout: float | None = None) -> Result:
        """The complete answer to a SPARQL 1.1 query; the usual prefixes need no declaration.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE.
            timeout: seconds after which the process of its own that works on it is ended; None
                for no limit and no such process, which is for queries that can be trusted.

        Raises:
            QueryError: the query is wrong, reaches outside the store, or takes too long.
        """
        prefixes = self.namespaces.prefixes()
        if timeout is None:
            sparql.check(query)
            return sparql.run(self.engine, query, prefixes)
        return run_in_child(self._shareable(), query, prefixes, timeout=timeout)

    def documents(self) -> list[StoredDocument]:
        """The documents of the graph, sorted by id."""
        kind, article = well_known("rdf:type"), well_known("schema:NewsArticle")
        quads = self.engine.quads_for_pattern(None, kind, article, DefaultGraph())
        return sorted(
            (self._document(quad.subject) for quad in quads if isinstance(quad.subject, NamedNode)),
            key=lambda document: document.id,
        )

    def quads(self) -> Iterator[Quad]:
        """Every quad of the store, in no particular order."""
        return iter(self.engine)

    def serialize(self, format: str) -> bytes:  # noqa: A002 -- the option's own name
        """The whole graph as `trig`, `nq`, `nt`, `ttl` or `jsonld`; equal graphs, equal bytes.

        Raises:
            StoreError: there is no such format.
        """
        triples = (quad.triple for quad in self.quads())
        return serialized(triples, format, self.namespaces.prefixes())

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

    def close(self) -> None:
        """Make everything durable and let others write; closing twice is allowed."""
        if self._engine is not None and not self.read_only:
            self._engine.flush()
        self._engine = None

    def __len__(self) -> int:
        return len(self.engine)

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
        if held <= wanted and all(Quad(*triple) in self.engine for triple in wanted):
            return 0
        kept = {triple.subject for triple in wanted}
        lost = attributable(self.engine, node, self.namespaces) - wanted
        own = {triple.subject for triple in held}
        pointers = {t for t in lost if t.object in kept & own and t.subject not in own}
        return self._change(lost - pointers, wanted)

    def _change(self, lost: set[Triple], wanted: set[Triple]) -> int:
        """Delete and insert in one transaction; how many triples are new."""
        if self.read_only:
            raise StoreError("the store is open for reading only; nothing was changed")
        fresh = sorted((t for t in wanted if Quad(*t) not in self.engine), key=str)
        try:
            if lost:
                self.engine.update(_update(lost, fresh))
            elif fresh:
                self.engine.extend(Quad(*triple) for triple in fresh)
        except OSError as error:
            raise StoreError(f"the store cannot be written: {error}; nothing was changed") from None
        return len(fresh)

    def _shareable(self) -> Path | bytes:
        """What another process needs to read this graph."""
        if self.path is None:
            return serialize(self.quads(), format=RdfFormat.N_QUADS) or b""
        if not self.read_only:
            self.engine.flush()
        return self.path

    def _document(self, node: NamedNode) -> StoredDocument:
        return StoredDocument(
            id=self._text(node, "schema:identifier") or "",
            title=self._text(node, "schema:headline"),
            date=self._text(node, "schema:datePublished"),
            url=self._text(node, "schema:url"),
            hash=self._text(node, "dip:contentHash") or "",
        )

    def _text(self, node: NamedNode, property: str) -> str | None:  # noqa: A002 -- RDF's word
        predicate = self.namespaces.term(property)
        found = self.engine.quads_for_pattern(node, predicate, None, DefaultGraph())
        values = [q.object.value for q in found if isinstance(q.object, NamedNode | Literal)]
        return min(values, default=None)


def _update(lost: Iterable[Triple], fresh: Iterable[Triple]) -> str:
    """A SPARQL update of ground triples, written by the engine's own term serialiser."""
    gone = "".join(f"{triple} .\n" for triple in sorted(lost, key=str))
    new = "".join(f"{triple} .\n" for triple in fresh)
    return f"DELETE DATA {{\n{gone}}} ;\nINSERT DATA {{\n{new}}}"
