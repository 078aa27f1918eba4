"""A store out of another, which is read and written meanwhile, or out of what was exported."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pyoxigraph import Store

from kg.errors import InputError, StoreError
from kg.store.directory import open_directory, told
from kg.store.serialization import FORMATS

_ATTEMPTS = 5


def linked(engine: Store, source: Path, target: Path) -> None:
    """Copy a database that this process writes, as it is after its last change.

    What is in files that never change again is shared by hard links where the file system allows
    (https://github.com/facebook/rocksdb/wiki/Checkpoints), so this takes no time.

    Args:
        engine: the open database.
        source: its directory.
        target: a directory that does not exist or is empty; it is there as a whole or not at all.

    Raises:
        StoreError: the target holds something, or cannot be written.
    """
    if source.resolve() in target.resolve().parents:
        raise StoreError(f"{str(target)!r} lies in the store itself; name another directory")
    with _made(target) as place:
        engine.backup(place)


def poured(engine: Store, target: Path) -> None:
    """Copy whatever `engine` holds, quad by quad: memory to disk, or a snapshot; see `linked`."""
    with _made(target) as place:
        copy = Store(place)
        copy.bulk_extend(engine)
        copy.flush()


def copied(source: Path, target: Path) -> None:
    """Copy the database in the directory `source` that this process does not write; see `linked`.

    Where another process writes it, the files are that one's own affair: a snapshot is poured.

    Raises:
        StoreError: likewise, or the source cannot be read.
    """
    try:
        engine = open_directory(source, read_only=False)
    except StoreError:
        _poured(source, target)
    else:
        linked(engine, source, target)


def load(file: str | os.PathLike[str], target: str | os.PathLike[str]) -> None:
    """Make a store of an exported graph, of a format in `FORMATS` told by the ending.

    What the file says is taken as it is; `verify` and `validate` tell whether it is sound.

    Args:
        file: to be read; nothing that it names is fetched.
        target: likewise as for `linked`.

    Raises:
        InputError: the file cannot be read or is of no such format.
        StoreError: the target holds something, or cannot be written.
    """
    path = Path(file)
    chosen = FORMATS.get(path.suffix.removeprefix("."))
    if chosen is None:
        endings = ", ".join(f".{name}" for name in FORMATS)
        raise InputError(path, f"ends in no format of a graph; name it one of {endings}")
    try:
        path.open("rb").close()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError(path, f"cannot be read: {reason}; check the path") from None
    with _made(Path(target)) as place:
        engine = Store(place)
        try:
            engine.bulk_load(path=path, format=chosen)
        except SyntaxError as error:
            problem = str(error.msg).removeprefix("Parser error ")
            raise InputError(path, f"is no {chosen.name}: {problem}") from None
        engine.flush()


def _poured(source: Path, target: Path) -> None:
    """Pour a snapshot; anew when the writer gives up a file of it that was not yet read."""
    for left in reversed(range(_ATTEMPTS)):
        try:
            poured(open_directory(source, read_only=True), target)
        except StoreError:
            if not left:
                raise
        else:
            return


@contextmanager
def _made(target: Path) -> Iterator[Path]:
    """Where to write what becomes `target` once it is whole."""
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise StoreError(f"{str(target)!r} holds something already; name a new directory")
    with (
        told(target, "cannot be written"),
        tempfile.TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent) as folder,
    ):
        place = Path(folder) / "whole"
        yield place
        place.rename(target)
