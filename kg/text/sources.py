"""Paths as the user gave them into files to read, each with a name of its own."""

import os
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read.

    Attributes:
        path: the file, or None for standard input.
        stem: the id of its document, where the file itself states none.
    """

    path: Path | None
    stem: str

    @property
    def name(self) -> str:
        """What messages call it."""
        return "standard input" if self.path is None else str(self.path)


def sources(paths: Iterable[Path | str], suffixes: Sequence[str]) -> list[Source]:
    """The files behind `paths`, in the order given, a directory's sorted by path, none twice.

    A file's id is its stem. Files that share a stem are told apart by the shortest ends of their
    paths that differ (`brief.md` and `brief.txt`, or `may/brief.md` and `june/brief.md`), which
    depend on the files alone, not on the order of the arguments.

    Raises:
        InputError: a path that is missing, unreadable, no regular file, of another suffix, or a
            directory without documents.
    """
    found: dict[Path | None, Path | None] = {}
    for path in paths:
        for file in _files(path, suffixes):
            found.setdefault(file and file.resolve(), file)
    names = _stems([file for file in found.values() if file])
    return [Source(file, names[file] if file else "stdin") for file in found.values()]


def _files(path: Path | str, suffixes: Sequence[str]) -> Iterator[Path | None]:
    if str(path) == STDIN:
        yield None
        return
    file = Path(path)
    if stat.S_ISDIR(_mode(file)):
        yield from _walk(file, suffixes)
        return
    if _regular(file).suffix.lower() not in suffixes:
        raise InputError(file, f"cannot read {file.suffix or 'this'}; give {_either(suffixes)}")
    yield file


def _walk(folder: Path, suffixes: Sequence[str]) -> Iterator[Path]:
    files = [file for file in _visible(folder) if file.suffix.lower() in suffixes]
    if not files:
        raise InputError(folder, f"a directory without documents; put {_either(suffixes)} into it")
    yield from map(_regular, sorted(files))


def _visible(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(root, name) for name in names if not name.startswith("."))


def _stems(files: Sequence[Path]) -> dict[Path, str]:
    groups = defaultdict(list)
    for file in files:
        groups[file.stem].append(file)
    return {
        file: name
        for stem, group in groups.items()
        for file, name in zip(group, _ends(group) if group[1:] else [stem], strict=True)
    }


def _ends(files: Sequence[Path]) -> list[str]:
    parts = [(*file.parent.resolve().parts, file.name) for file in files]
    longest = max(map(len, parts))
    ends = (["/".join(part[-length:]) for part in parts] for length in range(1, longest + 1))
    return next(names for names in ends if len(set(names)) == len(names))


def _regular(file: Path) -> Path:
    if not stat.S_ISREG(_mode(file)):
        raise InputError(file, f"no regular file; pipe it in and give {STDIN} as the input")
    return file


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except FileNotFoundError:
        raise InputError(path, "no such file or directory; check the path") from None
    except OSError as error:
        raise unreadable(path, error) from None
    except ValueError:
        raise InputError(repr(str(path)), "no path; check the spelling") from None


def unreadable(path: Path | str, error: OSError) -> InputError:
    """The operating system's reason why `path` cannot be read, as an error to raise."""
    reason = (error.strerror or "unknown reason").lower()
    return InputError(path, f"cannot be read: {reason}; check the path and its permissions")


def _refuse(error: OSError) -> None:
    raise unreadable(error.filename, error)


def _either(suffixes: Sequence[str]) -> str:
    return f"{', '.join(suffixes[:-1])} or {suffixes[-1]}"
