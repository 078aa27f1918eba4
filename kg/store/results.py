"""The answer to a query: rows of Python values, or any of the W3C's result formats."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Literal, TypeAlias

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import (
    NamedNode,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)

from kg.errors import QueryError
from kg.store.serialization import serialized
from kg.store.table import aligned

Kind: TypeAlias = Literal["select", "ask", "graph"]
Value: TypeAlias = str | int | float | bool | None

_TABULAR: Mapping[str, QueryResultsFormat] = {
    "csv": QueryResultsFormat.CSV,
    "json": QueryResultsFormat.JSON,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
_GRAPH = ("nt", "ttl")
_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS: Mapping[str, type[int | float]] = {
    **dict.fromkeys((f"{_XSD}{name}" for name in ("integer", "int", "long")), int),
    **dict.fromkeys((f"{_XSD}{name}" for name in ("decimal", "double", "float")), float),
}


@dataclass(frozen=True, slots=True)
class Result:
    """What a SELECT, ASK, CONSTRUCT or DESCRIBE query found; complete, apart from its store.

    Attributes:
        kind: `select`, `ask`, or `graph` (CONSTRUCT and DESCRIBE).
        payload: SPARQL 1.1 results JSON (https://www.w3.org/TR/sparql11-results-json/), or
            N-Triples of a graph.
        prefixes: shorten IRIs in tables and Turtle.
    """

    kind: Kind
    payload: bytes = field(repr=False)
    prefixes: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def variables(self) -> tuple[str, ...]:
        """The columns of `rows`, in the query's order."""
        if self.kind == "select":
            return tuple(self._json()["head"]["vars"])
        return ("answer",) if self.kind == "ask" else ("subject", "predicate", "object")

    @property
    def boolean(self) -> bool:
        """The answer to an ASK; of any other query whether anything was found."""
        return bool(self._json()["boolean"]) if self.kind == "ask" else len(self) > 0

    def rows(self) -> list[dict[str, Value]]:
        """One dict a row, a value a variable; None where a variable is unbound.

        Numbers and booleans become Python's; IRIs, dates and all else are strings.
        """
        names = self.variables
        return [{name: _value(row.get(name)) for name in names} for row in self._bindings()]

    def triples(self) -> list[Triple]:
        """The triples of a graph, sorted; none of any other query."""
        return list(self._triples()) if self.kind == "graph" else []

    def table(self) -> list[list[str]]:
        """The rows as words, IRIs shortened by the prefixes; the columns are `variables`."""
        return [[self._word(row.get(name)) for name in self.variables] for row in self._bindings()]

    def serialize(self, format: str) -> bytes:  # noqa: A002 -- the option's own name
        """The result as `table`, `json`, `csv`, `tsv`, `xml`, or as `ttl` or `nt` of a graph.

        Raises:
            QueryError: the format does not hold this kind of result.
        """
        if format == "table":
            return aligned(self.variables, self.table()).encode()
        if self.kind == "graph" and format in _GRAPH:
            return serialized(self._triples(), format, self.prefixes)
        if self.kind != "graph" and format in _TABULAR:
            return self._tabular(_TABULAR[format])
        fitting = ", ".join(("table", *(_GRAPH if self.kind == "graph" else sorted(_TABULAR))))
        raise QueryError(f"format {format!r} cannot hold this answer; choose one of {fitting}")

    def to_dataframe(self) -> Any:
        """A pandas DataFrame with a column a variable.

        Raises:
            QueryError: pandas is not installed.
        """
        try:
            pandas = import_module("pandas")
        except ImportError:
            raise QueryError("pandas is not installed; try: python -m pip install pandas") from None
        return pandas.DataFrame(self.rows(), columns=list(self.variables))

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.rows())

    def __bool__(self) -> bool:
        return self.boolean

    def __len__(self) -> int:
        return len(self._bindings())

    def _json(self) -> dict[str, Any]:
        loaded: dict[str, Any] = json.loads(self.payload)
        return loaded

    def _triples(self) -> Iterator[Triple]:
        for quad in parse(self.payload, RdfFormat.N_TRIPLES):
            yield quad.triple

    def _bindings(self) -> list[dict[str, Any]]:
        if self.kind == "select":
            bindings: list[dict[str, Any]] = self._json()["results"]["bindings"]
            return bindings
        if self.kind == "ask":
            answer = str(self.boolean).lower()
            return [{"answer": {"value": answer, "datatype": f"{_XSD}boolean"}}]
        names = self.variables
        return [dict(zip(names, map(_binding, triple), strict=True)) for triple in self._triples()]

    def _tabular(self, chosen: QueryResultsFormat) -> bytes:
        if chosen == QueryResultsFormat.JSON:
            return self.payload
        try:
            parsed = parse_query_results(self.payload, QueryResultsFormat.JSON)
            return parsed.serialize(format=chosen) or b""
        except MemoryError:
            raise QueryError(
                "a value is longer than 16 MiB, which only JSON and tables can hold; "
                "ask for part of it, as in SUBSTR(?text, 1, 1000)"
            ) from None

    def _word(self, binding: dict[str, Any] | None) -> str:
        if binding is None:
            return ""
        value = str(binding["value"])
        if binding.get("type") != "uri":
            return value
        fitting = [
            (len(ns), f"{p}:{value[len(ns) :]}")
            for p, ns in self.prefixes.items()
            if value.startswith(ns)
        ]
        return max(fitting)[1] if fitting else value


def _binding(term: Any) -> dict[str, Any]:
    """A term as SPARQL results JSON writes it, as far as rows need it."""
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, RdfLiteral):
        return {"type": "literal", "value": term.value, "datatype": term.datatype.value}
    return {"type": "bnode", "value": str(term)}


def _value(binding: dict[str, Any] | None) -> Value:
    if binding is None:
        return None
    value, datatype = binding["value"], binding.get("datatype", "")
    if datatype == f"{_XSD}boolean":
        return value in {"true", "1"}
    if datatype in _NUMBERS:
        return _NUMBERS[datatype](value)
    return value if isinstance(value, str) else json.dumps(value, sort_keys=True)
