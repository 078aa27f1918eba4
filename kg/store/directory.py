"""The directory of an embedded store: whose it is, and who may write to it."""

import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Store

from kg.errors import StoreError

_OWN = re.compile(
    r"CURRENT|IDENTITY|LOCK|LOG(\.old\.\d+)?|MANIFEST-\d+|OPTIONS-\d+(\.dbtmp)?"
    r"|\d+\.(sst|log|blob|dbtmp)"
)
_PARTS = re.compile(r"MANIFEST-\d+|\d+\.(sst|log|blob)")
_ATTEMPTS = 500
_PAUSE = 0.02


def open_directory(path: Path, *, read_only: bool) -> Store:
    """Open the RocksDB database in `path`; a writer makes it when there is none.

    Raises:
        StoreError: it is a file, holds something else, does not exist (a reader needs it), is
            being written by somebody else, or is damaged; nothing was touched.
    """
    _look(path, read_only=read_only)
    try:
        return _snapshot(path) if read_only else Store(path)
    except (OSError, RuntimeError) as error:
        raise StoreError(_problem(path, str(error))) from None


@contextmanager
def told(path: Path, problem: str) -> Iterator[None]:
    """Whatever the engine or the system raises, as one line: `path`, the problem, the reason.

    Raises:
        StoreError: that line.
    """
    try:
        yield
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise StoreError(f"{str(path)!r} {problem}: {_one_line(reason)}") from None


def _snapshot(path: Path) -> Store:
    """The database as one moment left it, though another process may be writing.

    A reader takes no lock, so a file that the writer gives up between two steps of the reader is
    missing from what it sees, with an error or without. It looks again until none was given up.
    """
    for _ in range(_ATTEMPTS):
        before = _parts(path)
        try:
            store = Store.read_only(str(path))
        except (OSError, RuntimeError):
            if before <= _parts(path):
                raise
        else:
            if before <= _parts(path):
                return store
        time.sleep(_PAUSE)
    raise StoreError(
        f"store {str(path)!r} is changing faster than it can be read; try again a little later"
    )


def _parts(path: Path) -> set[str]:
    return {name for name in _names(path) if _PARTS.fullmatch(name)}


def _look(path: Path, *, read_only: bool) -> None:
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
        return {entry.name for entry in path.iterdir()}
    except FileNotFoundError:
        return set()
    except NotADirectoryError:
        raise StoreError(
            f"{str(path)!r} is a file; a store is a directory, name another --store"
        ) from None
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
    return f"store {name!r} cannot be opened: {_one_line(message)}"


def _one_line(problem: object) -> str:
    return " ".join(str(problem).split())
