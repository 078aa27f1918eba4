"""Asking a store: queries are checked first, then answered here or in a child that can be killed.

The engine fetches from the network for SERVICE and LOAD and cannot be interrupted while it works
(https://www.w3.org/TR/sparql11-query/ knows neither limit), so both are seen to from outside.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    serialize,
)

from kg.errors import QueryError
from kg.store.clauses import appearing, mentions, outside
from kg.store.results import Kind, Result

_ESCAPE = re.compile(r"\\[uU]")
_PLACE = re.compile(r"(?:error )?at (\d+):(\d+): ?(.*)", re.DOTALL)
_REFUSED: Mapping[str, str] = {
    "ServiceGraphPattern": (
        "SERVICE is refused: it would fetch from the network; load the other data into the store"
    ),
    "Load": "LOAD is refused: it would fetch a file or from the network; send the data instead",
}
_PLAINER: Mapping[str, str] = {
    "Prefix not found": "this prefix is not declared; add a PREFIX line",
    "IRI parsing failed": "this is no absolute IRI",
    "Duplicated variable name": "a variable is named twice in SELECT",
}
_STAR = re.compile(r"(?<![\w:.\-?$@])select\s*(?:distinct|reduced)?\s*(\*)", re.IGNORECASE)
_READING = ("service", "from")
_WRITING = ("service", "load")
_LONGEST = 160
_GRAPHS = frozenset(("ConstructQuery", "DescribeQuery"))


def check(
    query: str,
    *,
    holds: Callable[[str], bool] | None = None,
    prefixes: Mapping[str, str] | None = None,
) -> bool | None:
    """Parse `query` and refuse what would reach outside the store.

    Args:
        query: SPARQL, from anybody.
        holds: whether the store has a graph with this IRI, which FROM may then name; without it
            every FROM clause is refused.
        prefixes: those that the query need not declare.

    Returns:
        Whether the answer is a graph (CONSTRUCT, DESCRIBE); None when only the engine can tell.

    What the checking parser does not understand is left to the engine, which understands more
    (or knows better what is wrong), but only when no refused clause could be in it.

    Raises:
        QueryError: it is an update, has a SERVICE clause, names a graph that is not there, or
            does not parse and might do so; one line with the place of the error.
    """
    tree = _parsed(query)
    if tree is None:
        return None
    _refuse(tree)
    _refuse_strangers(tree, holds, prefixes or {})
    return tree[1].name in _GRAPHS


def screen(
    query: str,
    *,
    holds: Callable[[str], bool] | None = None,
    prefixes: Mapping[str, str] | None = None,
) -> None:
    """Refuse what `check` refuses, but parse only what may hold a refused clause: it is faster.

    Raises:
        QueryError: as of `check`; what does not parse is found by `run`.
    """
    if not query.strip() or mentions(query, _READING):
        check(query, holds=holds, prefixes=prefixes)


def graphs_of(store: Store) -> Callable[[str], bool]:
    """Whether `store` has a named graph with an IRI, for `check` and `screen`."""

    def holds(iri: str) -> bool:
        try:
            return store.contains_named_graph(NamedNode(iri))
        except ValueError:
            return False

    return holds


def check_update(update: str) -> None:
    """Refuse an update that would fetch something.

    Raises:
        QueryError: it has a LOAD operation or a SERVICE clause, or does not parse and might.
    """
    if mentions(update, _WRITING):
        _refuse(read_update(update))


def read_update(update: str) -> object:
    """The tree of an update.

    Raises:
        QueryError: it does not parse.
    """
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseUpdate

    try:
        return parseUpdate(_comparable(update))
    except ParseException as error:
        raise _misread(error) from None
    except RecursionError:
        raise QueryError("the update is nested too deeply; flatten it") from None


def _parsed(query: str) -> Any:
    """The tree of a query; None of one that only the engine understands."""
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    if not query.strip():
        raise QueryError("the query is empty")
    try:
        return parseQuery(_comparable(query))
    except ParseException as error:
        _refuse_update(query)
        if mentions(query, _READING):
            raise _misread(error) from None
    except RecursionError:
        raise QueryError("the query is nested too deeply; flatten it") from None
    return None


def _comparable(query: str) -> str:
    r"""`query` as the checking parser must see it to see what the engine sees.

    It would expand \u escapes before it parses, and end a comment at a line feed only; either
    could hide a clause. Lengths are kept, so that places stay right.
    """
    return _ESCAPE.sub(r"\\n", query.replace("\r", "\n"))


def _refuse_update(query: str) -> None:
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseUpdate

    try:
        parseUpdate(_comparable(query))
    except (ParseException, RecursionError):
        return
    raise QueryError("this is an update; a query only reads: SELECT, ASK, CONSTRUCT or DESCRIBE")


def _refuse(tree: object) -> None:
    for node in _nodes(tree):
        if (problem := _REFUSED.get(getattr(node, "name", ""))) is not None:
            raise QueryError(problem)


def _refuse_strangers(
    tree: Any, holds: Callable[[str], bool] | None, prefixes: Mapping[str, str]
) -> None:
    """Refuse a FROM clause that names what is no graph of the store."""
    clauses = [node for node in _nodes(tree) if getattr(node, "name", "") == "DatasetClause"]
    if clauses and holds is None:
        raise QueryError(
            "FROM is refused: everything is in the default graph; leave the FROM clause out"
        )
    for iri in _resolved(tree, clauses, prefixes):
        refuse_stranger(iri, holds)


def refuse_stranger(iri: str, holds: Callable[[str], bool] | None) -> None:
    """Refuse an IRI of a dataset that is no graph of the store: nothing is fetched for it.

    Raises:
        QueryError: the store has no such graph.
    """
    if holds is None or not holds(iri):
        raise QueryError(
            f"FROM <{_one_line(iri)}> is refused: the store has no such graph, and nothing is "
            "fetched"
        )


def _resolved(tree: Any, clauses: Iterable[Any], prefixes: Mapping[str, str]) -> Iterator[str]:
    from rdflib.plugins.sparql.algebra import translatePrologue

    try:
        prologue = translatePrologue(tree[0], None, dict(prefixes))
        for clause in clauses:
            yield str(prologue.absolutize(clause.default or clause.named))
    except Exception as error:
        if isinstance(error, QueryError):
            raise
        raise QueryError(f"the FROM clause is wrong: {_one_line(str(error))}") from None


def _nodes(tree: object) -> Iterator[object]:
    agenda = [tree]
    while agenda:
        node = agenda.pop()
        yield node
        if isinstance(node, dict):  # not Mapping: the parser's lists claim to be one
            agenda.extend(node.values())
        elif not isinstance(node, str) and hasattr(node, "__iter__"):
            agenda.extend(node)


def run(store: Store, query: str, prefixes: Mapping[str, str]) -> Result:
    """Answer a checked `query`, completely.

    Args:
        store: the open database.
        query: SPARQL that `check` has let through.
        prefixes: those that the query need not declare.

    Raises:
        QueryError: it does not parse or cannot be answered.
    """
    try:
        found = store.query(in_order(query, prefixes), prefixes=dict(prefixes))
        if isinstance(found, QuerySolutions | QueryBoolean):
            kind: Kind = "ask" if isinstance(found, QueryBoolean) else "select"
            return Result(kind, found.serialize(format=QueryResultsFormat.JSON) or b"", prefixes)
        lines = serialize(sorted(set(found), key=str), format=RdfFormat.N_TRIPLES)
        return Result("graph", lines or b"", prefixes)
    except (SyntaxError, OSError, RuntimeError, ValueError) as error:
        raise explained(error, query) from None


def in_order(query: str, prefixes: Mapping[str, str]) -> str:
    """`query` with the variables in the place of `SELECT *`, in the order in which they appear.

    The engine would sort them; which ones there are is asked of a store that is empty.

    Raises:
        SyntaxError: the query does not parse.
    """
    star = _STAR.search(outside(query)) if "*" in query else None
    if star is None:
        return query
    found = Store().query(query, prefixes=dict(prefixes))
    names = {each.value for each in found.variables} if isinstance(found, QuerySolutions) else ()
    listed = " ".join(f"?{name}" for name in appearing(query) if name in names)
    return f"{query[: star.start(1)]}{listed} {query[star.end(1) :]}" if listed else query


def explained(error: Exception, query: str | None = None) -> QueryError:
    """What the engine says of a query or an update, on one line.

    Args:
        error: from the engine.
        query: the query, to tell whether it is an update.
    """
    if not isinstance(error, SyntaxError):
        return QueryError(f"the query cannot be answered: {_one_line(str(error))}")
    if query is not None:
        try:
            _refuse_update(query)
        except QueryError as plainer:
            return plainer
    return _syntax(str(error))


def _syntax(message: str) -> QueryError:
    match = _PLACE.match(message)
    if match is None:
        return QueryError(f"the query is wrong: {_one_line(message)}")
    return _error(match[3], int(match[1]), int(match[2]))


def _misread(error: Any) -> QueryError:
    return _error(str(error).partition("  (at char")[0], error.lineno, error.column)


def _error(problem: str, line: int, column: int) -> QueryError:
    problem = next((plain for words, plain in _PLAINER.items() if words in problem), problem)
    return QueryError(f"query, line {line}, column {column}: {_one_line(problem)}")


def _one_line(message: str) -> str:
    words = " ".join(message.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
