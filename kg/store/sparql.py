"""Asking a store: queries are checked first, then answered here or in a child that can be killed.

The engine fetches from the network for SERVICE and cannot be interrupted while it works
(https://www.w3.org/TR/sparql11-query/ knows neither limit), so both are seen to from outside.
"""

import re
from collections.abc import Mapping

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Store,
    serialize,
)

from kg.errors import QueryError
from kg.store.results import Kind, Result

_ESCAPE = re.compile(r"\\[uU]")
_PLACE = re.compile(r"(?:error )?at (\d+):(\d+): ?(.*)", re.DOTALL)
_REFUSED: Mapping[str, str] = {
    "ServiceGraphPattern": (
        "SERVICE is refused: it would fetch from the network; load the other data into the store"
    ),
    "DatasetClause": (
        "FROM is refused: everything is in the default graph; leave the FROM clause out"
    ),
}
_PLAINER: Mapping[str, str] = {
    "Prefix not found": "this prefix is not declared; add a PREFIX line",
    "IRI parsing failed": "this is no absolute IRI",
    "Duplicated variable name": "a variable is named twice in SELECT",
}
_WORDS = ("service", "from")
_LONGEST = 160
_GRAPHS = frozenset(("ConstructQuery", "DescribeQuery"))


def check(query: str) -> bool | None:
    """Parse `query` and refuse what would reach outside the store.

    Returns:
        Whether the answer is a graph (CONSTRUCT, DESCRIBE); None when only the engine can tell.

    What the checking parser does not understand is left to the engine, which understands more
    (or knows better what is wrong), but only when no refused clause could be in it.

    Raises:
        QueryError: it is an update, has a SERVICE or FROM clause, or does not parse and might
            have one; one line with the place of the error.
    """
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    if not query.strip():
        raise QueryError("the query is empty")
    try:
        tree = parseQuery(_comparable(query))
    except ParseException as error:
        _refuse_update(query)
        if any(word in query.lower() for word in _WORDS):
            problem = str(error).partition("  (at char")[0]
            raise _error(problem, error.lineno, error.column) from None
    except RecursionError:
        raise QueryError("the query is nested too deeply; flatten it") from None
    else:
        _refuse(tree)
        return tree[1].name in _GRAPHS
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
    except ParseException:
        return
    raise QueryError("this is an update; a query only reads: SELECT, ASK, CONSTRUCT or DESCRIBE")


def _refuse(tree: object) -> None:
    agenda = [tree]
    while agenda:
        node = agenda.pop()
        if (problem := _REFUSED.get(getattr(node, "name", ""))) is not None:
            raise QueryError(problem)
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
        found = store.query(query, prefixes=dict(prefixes))
        if isinstance(found, QuerySolutions | QueryBoolean):
            kind: Kind = "ask" if isinstance(found, QueryBoolean) else "select"
            return Result(kind, found.serialize(format=QueryResultsFormat.JSON) or b"", prefixes)
        lines = serialize(sorted(set(found), key=str), format=RdfFormat.N_TRIPLES)
        return Result("graph", lines or b"", prefixes)
    except SyntaxError as error:
        raise _syntax(str(error)) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be answered: {_one_line(str(error))}") from None


def _syntax(message: str) -> QueryError:
    match = _PLACE.match(message)
    if match is None:
        return QueryError(f"the query is wrong: {_one_line(message)}")
    return _error(match[3], int(match[1]), int(match[2]))


def _error(problem: str, line: int, column: int) -> QueryError:
    problem = next((plain for words, plain in _PLAINER.items() if words in problem), problem)
    return QueryError(f"query, line {line}, column {column}: {_one_line(problem)}")


def _one_line(message: str) -> str:
    words = " ".join(message.split())
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
