"""What a worker has before it: the store as it is now, the ontology, and paper."""

import json
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from kg.errors import StoreError
from kg.ontology import Vocabulary, bundled
from kg.serve.exchange import Reply, Setup
from kg.serve.sheet import Sheet
from kg.store import Namespaces, OxigraphStore
from kg.store.directory import open_directory
from kg.store.graphs import sweep
from kg.store.latest import Engine, Latest, unsorted_bytes

_KEPT = 8
MOST_UNSORTED = 1 << 20
"""Bytes that may stand in the log: every reader reads them again after every change."""


class Desk:
    """The things that every task of a worker works with.

    Args:
        setup: what the service said at first.

    Raises:
        StoreError: the store cannot be opened.
    """

    def __init__(self, setup: Setup) -> None:
        self.setup = setup
        self.spill = Path()
        self._sheet: Sheet | None = None
        self._kept: dict[str, str] = {}
        self._kept_of: Engine | None = None
        self._path = Path(setup.store)
        self._writer = open_directory(self._path, read_only=False) if setup.writable else None
        self._latest = Latest(self._path)
        self.engine = self.fresh()
        if self._writer is not None:
            sweep(self._writer)

    def fresh(self) -> Engine:
        """The database as it is now, which every task is then about: for writing if one may."""
        self.engine = self._latest.engine() if self._writer is None else self._writer
        return self.engine

    @property
    def graph(self) -> OxigraphStore:
        """The same as the rest of the house knows it."""
        return OxigraphStore(
            self.engine, path=self._path, read_only=True, namespaces=self.namespaces
        )

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The ontology's classes, properties and labels."""
        return Vocabulary.load([Path(file) for file in self.setup.ontology] or bundled())

    @cached_property
    def namespaces(self) -> Namespaces:
        """Where the names of the graph live."""
        return Namespaces(base=self.setup.base, others=self.setup.others)

    @cached_property
    def prefixes(self) -> dict[str, str]:
        """Those that a query need not declare."""
        return self.namespaces.prefixes()

    def sheet(self) -> Sheet:
        """Paper for one answer; what was written for an answer that failed is thrown away."""
        if self._sheet is not None:
            self._sheet.discard()
        self._sheet = Sheet(self.spill, self.setup.answer)
        return self._sheet

    def reply(self, sheet: Sheet, media: str, *headers: tuple[str, str]) -> Reply:
        """What stands on `sheet`, as an answer."""
        content, file = sheet.finished()
        self._sheet = None
        return Reply(media=media, content=content, file=file, headers=headers)

    def written(self, content: bytes, media: str, *headers: tuple[str, str]) -> Reply:
        """`content` as an answer.

        Raises:
            TooLargeError: it is larger than an answer may be.
        """
        sheet = self.sheet()
        sheet.write(content)
        return self.reply(sheet, media, *headers)

    def kept(self, name: str, values: Mapping[str, Any], make: Callable[[], str]) -> str:
        """What `make` makes of `values`, made once as long as the store stays as it is."""
        key = json.dumps([name, values], sort_keys=True)
        engine = self.engine
        if self._kept_of is not engine or len(self._kept) == _KEPT:
            self._kept_of, self._kept = engine, {}
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def outdated(self) -> bool:
        """Whether the store was changed under a reader's hands, so that trying again may help."""
        return self._writer is None and self._latest.outdated()

    def settle(self) -> None:
        """Sort what was written into tables when it has become much.

        Raises:
            StoreError: this worker only reads.
        """
        if self._writer is None:
            raise StoreError("this worker only reads")
        if unsorted_bytes(self._path) > MOST_UNSORTED:
            self._writer.flush()
