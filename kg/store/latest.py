"""The newest state of a store that another process may be writing to.

RocksDB opens a directory for reading as it is at that moment, the log of what is not yet in a table
included (https://github.com/facebook/rocksdb/wiki/Read-only-and-Secondary-instances). Whoever
reads must open it again to see what came later, and once more when tables were moved while it
was being opened.
"""

import re
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import Store

from kg.errors import StoreError
from kg.store.directory import open_directory

Engine: TypeAlias = Store
State: TypeAlias = tuple[tuple[str, int], ...]

_LOG = re.compile(r"\d+\.log")
_TELLING = re.compile(r"\d+\.log|MANIFEST-\d+")
_TRIES = 20


def state(path: Path) -> State:
    """Name and size of the files of a store that change with every change of it, sorted.

    Raises:
        StoreError: there is no such directory.
    """
    try:
        names = sorted(each.name for each in path.iterdir())
        return tuple((name, _size(path / name)) for name in names)
    except OSError as error:
        raise StoreError(f"cannot read {str(path)!r}: {error.strerror}") from None


def unsorted_bytes(path: Path) -> int:
    """How much every reader has to read anew because it is in a log and in no table."""
    return sum(size for name, size in state(path) if _LOG.fullmatch(name))


class Latest:
    """The store in the directory `path`, for reading."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: State = ()
        self._engine: Store | None = None

    def engine(self) -> Store:
        """The database as it is now.

        Raises:
            StoreError: there is no store, or it cannot be opened.
        """
        if self._engine is None or state(self.path) != self._seen:
            self._engine, self._seen = self._opened()
        return self._engine

    def outdated(self) -> bool:
        """Whether the directory has changed since it was opened."""
        return state(self.path) != self._seen

    def _opened(self) -> tuple[Store, State]:
        if not self.path.is_dir():
            open_directory(self.path, read_only=True)
        for _ in range(_TRIES):
            before = state(self.path)
            try:
                engine = open_directory(self.path, read_only=True)
            except StoreError:
                if _tables(state(self.path)) == _tables(before):
                    raise
                continue
            if _tables(state(self.path)) == _tables(before):
                return engine, before
        raise StoreError(f"store {str(self.path)!r} changes too fast to be read; try again")


def _tables(seen: State) -> State:
    """All but how long the logs are: a log that grows takes nothing away from its reader."""
    return tuple((name, 0 if _LOG.fullmatch(name) else size) for name, size in seen)


def _size(file: Path) -> int:
    if not _TELLING.fullmatch(file.name):
        return 0
    try:
        return file.stat().st_size
    except FileNotFoundError:
        return -1
