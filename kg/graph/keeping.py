"""A graph and the store behind it: opened when it is used, for writing only when it must be."""

import os
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from kg.config import Settings
from kg.errors import StoreError
from kg.graph.growing import files_of
from kg.graph.opening import opened
from kg.ontology import Vocabulary, bundled
from kg.store import GraphStore, is_address


class Kept:
    """What every graph has: a place, settings, an ontology, and a store while it is used.

    Args:
        store: directory of the store, address of a SPARQL endpoint, or None for a graph in memory.
        ontology: files in place of the bundled ontology; words without classes are added to it.
        settings: the defaults when None.
    """

    def __init__(
        self,
        store: Path | str | None = None,
        *,
        ontology: Iterable[Path | str] = (),
        settings: Settings | None = None,
    ) -> None:
        self.path = _place(store)
        self.settings = settings or Settings()
        self._ontology = files_of(ontology, self.settings)
        self._known: Vocabulary | None = None
        self._store: GraphStore | None = None

    def checked(self) -> Self:
        """This graph, after its store was opened for reading.

        Raises:
            StoreError: there is no store.
        """
        self._reader()
        return self

    def backup(self, target: Path | str) -> None:
        """Write the graph as it is now to a new directory, whoever reads or writes it meanwhile.

        Raises:
            StoreError: the target holds something or cannot be written, or the graph is on a
                server; nothing is left there.
        """
        self._reader().backup(target)

    def close(self) -> None:
        """Make everything durable and let others write; the graph opens again when used."""
        if self._store is not None and self.path is not None:
            store, self._store = self._store, None
            store.close()

    @property
    def vocabulary(self) -> Vocabulary:
        """The ontology's classes, properties and labels."""
        if self._known is None:
            self._known = Vocabulary.load(self._ontology or bundled())
        return self._known

    def __len__(self) -> int:
        return len(self._reader())

    def __repr__(self) -> str:
        where = "in memory" if self.path is None else f"at {os.fspath(self.path)!r}"
        return f"<kg.Graph {where}>"

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

    def _reader(self) -> GraphStore:
        if self._store is None:
            self._store = self._opened(read_only=self.path is not None)
        return self._store

    def _writer(self) -> GraphStore:
        if self._store is not None and self._store.read_only:
            self._store.close()
            self._store = None
        if self._store is None:
            self._store = self._opened(read_only=False)
        return self._store

    def _opened(self, *, read_only: bool) -> GraphStore:
        return opened(self.path, self.vocabulary, self.settings, read_only=read_only)


def _place(store: Path | str | None) -> Path | str | None:
    """Addresses stay strings, all else is a path."""
    return store if store is None or is_address(store) else Path(store)
