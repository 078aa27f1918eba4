"""The directory of an embedded store: whose it is, and who may write to it."""

import re
from pathlib import Path

from pyoxigraph import Store

from kg.errors import StoreError

_OWN = re.compile(
    r"CURRENT|IDENTITY|LOCK|LOG(\.old\.\d+)?|MANIFEST-\d+|OPTIONS-\d+(\.dbtmp)?"
    r"|\d+\.(sst|log|blob|dbtmp)"
)


def open_directory(path: Path, *, read_only: bool) -> Store:
    """Open the RocksDB database in `path`; a writer makes it when there is none.

    Raises:
        StoreError: it is a file, holds something else, does not exist (a reader needs it), is
            being written by somebody else, or is damaged; nothing was touched.
    """
    _look(path, read_only=read_only)
    try:
        return Store.read_only(str(path)) if read_only else Store(path)
    except OSError as error:
        raise StoreError(_problem(path, str(error))) from None


def _look(path: Path, *, read_only: bool) -> None:
    if path.exists() and not path.is_dir():
        raise StoreError(f"{str(path)!r} is a file; a store is a directory, name another --store")
    names = _names(path)
    strange = sorted(name for name in names if not _OWN.fullmatch(name))
    if "CURRENT" not in names and (strange or (names and "LOCK" not in names)):
        first = (strange or sorted(names))[0]
        raise StoreError(
            f"directory {str(path)!r} holds other files ({first!r}) and no store; "
            "name an empty or a new directory"
        )
    if read_only and "CURRENT" not in names:
        raise StoreError(
            f"there is no store at {str(path)!r}; make one with: kg build INPUT --store {path}"
        )


def _names(path: Path) -> set[str]:
    try:
        return {entry.name for entry in path.iterdir()} if path.exists() else set()
    except OSError as error:
        raise StoreError(f"cannot read {str(path)!r}: {error.strerror}") from None


def _problem(path: Path, message: str) -> str:
    name = str(path)
    if "lock hold by current process" in message:
        return f"store {name!r} is already open for writing in this process; close it first"
    if "While lock file" in message:
        return (
            f"store {name!r} is being written by another process; "
            "wait for it or use another --store"
        )
    return f"store {name!r} cannot be opened: {' '.join(message.split())}"
