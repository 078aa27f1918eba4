"""The competency questions: SPARQL files with a title, a few words, and parameters.

A file begins with comment lines: the title, then what it tells. A parameter is a line of its own,
`VALUES ?name { default }`: UNDEF stands for an entity (any, unless one is given), a literal for a
value of its datatype. A value is put in as an RDF term written by the engine, never as text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import DateError, QueryError
from kg.ontology.files import path_of
from kg.store import terms
from kg.store.graph_store import GraphStore
from kg.store.names import entities_named
from kg.store.namespaces import WELL_KNOWN
from kg.store.results import Result

_PARAMETER = re.compile(
    r"^(?P<head>\s*VALUES \?(?P<name>\w+) \{ )(?P<default>.+)(?P<tail> \}\s*)$", re.MULTILINE
)
_ANY = "UNDEF"
_TERMS = frozenset({"type", "property"})


@dataclass(frozen=True, slots=True)
class Question:
    """A named query.

    Attributes:
        name: the file's name without its ending, e.g. `02-who-expelled-whom`.
        parameters: name → default as it is written.
    """

    name: str
    title: str
    description: str
    sparql: str = field(repr=False)
    parameters: Mapping[str, str]


def questions(folder: Path | None = None) -> list[Question]:
    """All questions of `folder`, or of those that come with the package, sorted by name.

    Raises:
        QueryError: a file cannot be read.
    """
    where = path_of("queries") if folder is None else folder
    return [_read(path) for path in sorted(where.glob("*.rq"))]


def question(name: str, folder: Path | None = None) -> Question:
    """The question called `name`: its full name, its number, or the name behind the number.

    Raises:
        QueryError: there is none; the names are listed.
    """
    known = questions(folder)
    for candidate in known:
        number, _, words = candidate.name.partition("-")
        if name in {candidate.name, number, number.lstrip("0"), words}:
            return candidate
    names = ", ".join(candidate.name for candidate in known)
    raise QueryError(f"no question is called {name!r}; choose one of {names}")


def ask(
    store: GraphStore,
    name: str,
    *,
    folder: Path | None = None,
    timeout: float | None = None,
    **values: str,
) -> Result:
    """The answer to a competency question, e.g. `ask(store, "01", a="Russia", b="Germany")`.

    Args:
        store: the graph to ask.
        name: as `question` takes it.
        folder: where the questions are; those of the package when None.
        timeout: seconds, or None for no limit.
        values: one a parameter: the name, id or IRI of an entity, or a date.

    Raises:
        QueryError: no such question or parameter, or no answer in time.
        DateError: a date is wanted and the value is none.
        UnknownEntityError: no entity has that name.
    """
    return store.query(bound(store, question(name, folder), values), timeout=timeout)


def bound(store: GraphStore, asked: Question, values: Mapping[str, str]) -> str:
    """The SPARQL of a question with `values` in the place of its parameters' defaults.

    Raises:
        QueryError: there is no such parameter.
        DateError: a date is wanted and the value is none.
        UnknownEntityError: no entity has that name.
    """
    for name in values:
        if name not in asked.parameters:
            known = ", ".join(asked.parameters) or "none"
            raise QueryError(f"{asked.name} has no parameter {name!r}; it has: {known}")

    def given(match: re.Match[str]) -> str:
        value = values.get(match["name"])
        if value is None:
            return match[0]
        chosen = _terms(store, match["name"], match["default"], value)
        return f"{match['head']}{' '.join(map(str, chosen))}{match['tail']}"

    return _PARAMETER.sub(given, asked.sparql)


def _terms(
    store: GraphStore, name: str, default: str, value: str
) -> list[NamedNode] | list[Literal]:
    if name in _TERMS:
        return [store.namespaces.term(value)]
    if default == _ANY:
        return entities_named(store, value)
    datatype = _literal(default).datatype
    if datatype != terms.date(terms.EARLIEST).datatype:
        return [Literal(value, datatype=datatype)]
    day = terms.bounds(value)[name == "until"]
    if day is None:
        raise DateError(value)
    return [terms.date(day)]


def _literal(written: str) -> Literal:
    """The term behind a default, which the author of the query wrote."""
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in WELL_KNOWN.items())
    quads = parse(f"{prefixes}<a:a> <a:a> {written} .", RdfFormat.TURTLE)
    return next(quad.object for quad in quads if isinstance(quad.object, Literal))


def _read(path: Path) -> Question:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read: {error}") from None
    title, *more = _comments(text) or [path.stem]
    parameters = {match["name"]: match["default"] for match in _PARAMETER.finditer(text)}
    return Question(path.stem, title, " ".join(more), text, parameters)


def _comments(text: str) -> list[str]:
    """The comment lines at the top."""
    found = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        found.append(line.removeprefix("#").strip())
    return found
