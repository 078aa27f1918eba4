"""Settings: frozen values from one TOML file, every key checked."""

import math
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Self

from kg.errors import InputError

FILE = "kg.toml"
"""Read from the working directory when no other file is named."""

LONGEST_DOCUMENT = 50_000_000
"""Bytes a document may have, unless the settings say otherwise."""

_NOT_IN_IRI = frozenset(' \t\r\n<>"{}|\\^`')


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set; each attribute is a key of the TOML file.

    Attributes:
        base: IRI under which everything of the graph is named; ends in `/` or `#`.
        ontology: files read besides the built-in ontology; in the TOML file relative to it.
        longest_document: bytes a document may have; a longer one is refused.
        min_confidence: statements below are left out, in `[0, 1]`.
        workers: processes that parse side by side, from 1.
        batch_words: words parsed at a time; more is faster up to a few thousand, and takes memory.
        query_timeout: seconds before a query is stopped.
        view_limit: nodes a page shows at most.
        update_url: where updates of a store on a server go; when None the address of its
            queries, with `/update` for a `/query` at its end.
        graph: IRI of the graph on a server; when None its default graph.

    Raises:
        InputError: a value that its key does not allow.
    """

    base: str = "https://diplomacy.example/"
    ontology: tuple[Path, ...] = ()
    longest_document: int = LONGEST_DOCUMENT
    min_confidence: float = 0.0
    workers: int = 1
    batch_words: int = 3000
    query_timeout: float = 30.0
    view_limit: int = 300
    update_url: str | None = None
    graph: str | None = None

    def __post_init__(self) -> None:
        for key, (allowed, words) in _RULES.items():
            value = getattr(self, key)
            if not allowed(value):
                raise InputError("settings", f"{key} must be {words}, not {value!r}")

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """Settings of the TOML file at `path`, or of `kg.toml` here, or the defaults.

        Raises:
            InputError: the file is missing, no TOML, or has a wrong key or value; it is named.
        """
        if path is None and not Path(FILE).is_file():
            return cls()
        file = path or Path(FILE)
        values = {key: _value(key, value, file) for key, value in _table(file).items()}
        try:
            return cls(**values)
        except InputError as error:
            raise InputError(file, error.problem) from None


def _whole(least: int) -> tuple[Callable[[object], bool], str]:
    return lambda value: type(value) is int and value >= least, f"a whole number from {least}"


def _number(least: float, most: float) -> Callable[[object], bool]:
    def allowed(value: object) -> bool:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return False
        return least <= value <= most

    return allowed


def _is_base(value: object) -> bool:
    return (
        isinstance(value, str)
        and value.startswith(("http://", "https://"))
        and value.endswith(("/", "#"))
        and not _NOT_IN_IRI.intersection(value)
    )


def _is_paths(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(path, Path) for path in value)


def _is_iri(value: object) -> bool:
    return value is None or (
        isinstance(value, str) and ":" in value and not _NOT_IN_IRI.intersection(value)
    )


def _is_address(value: object) -> bool:
    return _is_iri(value) and (value is None or str(value).startswith(("http://", "https://")))


_RULES: Mapping[str, tuple[Callable[[object], bool], str]] = {
    "base": (_is_base, 'an http(s) IRI that ends in "/" or "#"'),
    "ontology": (_is_paths, "a list of file names"),
    "longest_document": _whole(1),
    "min_confidence": (_number(0, 1), "a number from 0 to 1"),
    "workers": _whole(1),
    "batch_words": _whole(1),
    "query_timeout": (_number(0.001, math.inf), "a number of seconds above 0"),
    "view_limit": _whole(1),
    "update_url": (_is_address, "an http(s) address"),
    "graph": (_is_iri, "an IRI"),
}


def _table(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError(file, f"cannot be read: {reason}; check the path") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(file, f"no TOML: {error}; write key = value lines") from None


def _value(key: str, value: object, file: Path) -> Any:
    known = [field.name for field in fields(Settings)]
    if key not in known:
        nearest = get_close_matches(key, known, n=1, cutoff=0)
        raise InputError(file, f"unknown key {key!r}; did you mean {nearest[0]!r}?")
    return _paths(value, file) if key == "ontology" else value


def _paths(value: object, file: Path) -> object:
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        return value
    paths = tuple(file.parent / name for name in value)
    for path in paths:
        if not path.is_file():
            raise InputError(file, f"ontology names {path}, which is no file; check the path")
    return paths
