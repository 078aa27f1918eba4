"""The embedded store: an Oxigraph database on disk or in memory, one transaction a change."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Self

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, Triple, serialize

from kg.errors import StoreError
from kg.store import sparql
from kg.store.backup import copied, linked, poured
from kg.store.child import run_in_child
from kg.store.direct import Schema
from kg.store.directory import open_directory, told
from kg.store.graph_store import GraphStore, Term, ground
from kg.store.namespaces import Namespaces
from kg.store.quarantine import Judge
from kg.store.results import Result

LOGGED = 20_000  # quads after which a log is put into files
_HERE = DefaultGraph()


class OxigraphStore(GraphStore):
    """A store in this process.

    Every change is one transaction (https://docs.rs/oxigraph/latest/oxigraph/store/): a process
    that is killed leaves the graph as it was before or after, never between.

    Args:
        engine: the open database.
        path: its directory, or None in memory.
        read_only: refuse changes.
        namespaces: where the names live.
        schema: the ontology's direct properties.
        judge: finds what breaks a shape, so that it is kept apart; None lets everything in.
    """

    def __init__(  # noqa: PLR0913 -- the seams of a store
        self,
        engine: Store,
        *,
        path: Path | None = None,
        read_only: bool = False,
        namespaces: Namespaces | None = None,
        schema: Schema | None = None,
        judge: Judge | None = None,
    ) -> None:
        super().__init__(read_only=read_only, namespaces=namespaces, schema=schema, judge=judge)
        self._engine: Store | None = engine
        self.path = path
        self._logged = 0

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str] | None,
        *,
        read_only: bool = False,
        namespaces: Namespaces | None = None,
        schema: Schema | None = None,
        judge: Judge | None = None,
    ) -> Self:
        """Open the store in the directory `path`, or a fresh one in memory when it is None.

        One process may write at a time; a reader sees the graph as it was when it opened it.

        Raises:
            StoreError: the directory is no store, is missing (for a reader) or being written.
        """
        where = None if path is None else Path(path)
        engine = Store() if where is None else open_directory(where, read_only=read_only)
        return cls(
            engine,
            path=where,
            read_only=read_only,
            namespaces=namespaces,
            schema=schema,
            judge=judge,
        )

    @property
    def engine(self) -> Store:
        """The open Oxigraph database.

        Raises:
            StoreError: the store is closed.
        """
        if self._engine is None:
            raise StoreError("the store is closed; open it again")
        return self._engine

    def matching(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: Term | None = None,
        *,
        graph: NamedNode | None = None,
    ) -> Iterator[Triple]:
        """The triples that fit, in no particular order; None is anything.

        Raises:
            StoreError: a writer has given up a file of what this reader saw; open the store again.
        """
        with told(self.path or Path(), "has changed since it was opened; open it again"):
            for quad in self.engine.quads_for_pattern(subject, predicate, value, graph or _HERE):
                yield quad.triple

    def missing(self, triples: set[Triple]) -> set[Triple]:
        """Those of `triples` that the graph does not hold."""
        return {triple for triple in triples if Quad(*triple) not in self.engine}

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
            sparql.screen(query, holds=sparql.graphs_of(self.engine), prefixes=prefixes)
            return sparql.run(self.engine, query, prefixes)
        return run_in_child(self._shareable(), query, prefixes, timeout=timeout)

    def quads(self) -> Iterator[Quad]:
        """Every quad of the store, in no particular order."""
        return iter(self.engine)

    def set_apart(self) -> Iterator[Quad]:
        """The quads of the quarantine, in no particular order."""
        wards = self.namespaces.prefixes()["quar"]
        for graph in self.engine.named_graphs():
            if isinstance(graph, NamedNode) and graph.value.startswith(wards):
                yield from self.engine.quads_for_pattern(None, None, None, graph)

    def update(self, text: str) -> None:
        """Run a SPARQL 1.1 update of our own."""
        if self.read_only:
            raise StoreError("the store is open for reading only; nothing was changed")
        try:
            self.engine.update(text)
        except SyntaxError as error:
            raise StoreError(f"the update is wrong: {' '.join(str(error).split())}") from None
        except (OSError, RuntimeError) as error:
            raise self._unwritten(error) from None

    def backup(self, target: str | os.PathLike[str]) -> None:
        """Write the graph as it is now to a new directory, whoever reads or writes it meanwhile.

        Raises:
            StoreError: the target holds something, or cannot be written; nothing is left there.
        """
        place = Path(target)
        if self.path is None:
            poured(self.engine, place)
        elif self.read_only:
            copied(self.path, place)
        else:
            linked(self.engine, self.path, place)

    def close(self) -> None:
        """Make everything durable and let others write; closing twice is allowed.

        Raises:
            StoreError: it cannot be put into files; what was added is still in the log.
        """
        engine, self._engine = self._engine, None
        if engine is not None and not self.read_only:
            with told(self.path or Path(), "cannot be written"):
                engine.flush()

    def __len__(self) -> int:
        named = self.engine.named_graphs()
        apart = (sum(1 for _ in self.engine.quads_for_pattern(None, None, None, g)) for g in named)
        return len(self.engine) - sum(apart)

    def _write(self, lost: set[Quad], fresh: set[Quad], dropped: NamedNode | None) -> None:
        try:
            if lost or dropped:
                self.engine.update(ground(lost, fresh, dropped))
            else:
                self.engine.extend(sorted(fresh, key=str))
            self._settle(len(lost) + len(fresh))
        except (OSError, RuntimeError) as error:
            raise self._unwritten(error) from None

    def _settle(self, quads: int) -> None:
        """Put what was written into files now and then: who reads meanwhile reads the whole log."""
        self._logged += quads
        if self.path is not None and self._logged >= LOGGED:
            self.engine.flush()
            self._logged = 0

    def _unwritten(self, error: Exception) -> StoreError:
        reason = " ".join(str(error).split())
        return StoreError(
            f"store {str(self.path)!r} cannot be written: {reason}; nothing of this was changed"
        )

    def _shareable(self) -> Path | bytes:
        """What another process needs to read this graph."""
        if self.path is None:
            return serialize(self.quads(), format=RdfFormat.N_QUADS) or b""
        return self.path
