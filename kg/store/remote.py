"""A store behind any SPARQL 1.1 endpoint.

The graph is the server's default graph or, for servers whose default graph cannot be written, one
graph with a name. A change is one request and, but for a graph that has to be dropped before, one
operation of SPARQL Update: a server that runs an operation as a transaction (as SPARQL 1.1 Update
asks all to, https://www.w3.org/TR/sparql11-update/#updateServices) leaves a document as it was
before or after. What is looked up before the change is several requests, so a graph on a server
has one writer.
"""

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
    serialize,
)

from kg.errors import QueryError, StoreError
from kg.store import http, sparql
from kg.store.direct import Schema
from kg.store.graph_store import GraphStore, Term, ground
from kg.store.namespaces import WELL_KNOWN, Namespaces
from kg.store.quarantine import Judge
from kg.store.results import Kind, Result

_BOOLEAN = f"{WELL_KNOWN['xsd']}boolean"
_TRUTH = {"1": "true", "0": "false"}
_TURTLE = {"text/turtle": RdfFormat.TURTLE, "application/n-triples": RdfFormat.N_TRIPLES}
_WHERE = re.compile(r"^WHERE\b", re.MULTILINE)
_AT_ONCE = 200
_PATIENCE = 600.0


class RemoteStore(GraphStore):
    """A store on a server.

    Args:
        url: where queries go.
        update_url: where updates go; `url` when None.
        graph: IRI of the graph; the server's default graph when None.
        read_only: refuse changes.
        namespaces: where the names live.
        schema: the ontology's direct properties.
        judge: finds what breaks a shape, so that it is kept apart; None lets everything in.

    Raises:
        StoreError: `graph` is no IRI.
    """

    def __init__(  # noqa: PLR0913 -- the seams of a store
        self,
        url: str,
        *,
        update_url: str | None = None,
        graph: str | None = None,
        read_only: bool = False,
        namespaces: Namespaces | None = None,
        schema: Schema | None = None,
        judge: Judge | None = None,
    ) -> None:
        super().__init__(read_only=read_only, namespaces=namespaces, schema=schema, judge=judge)
        self.url = url
        self.update_url = update_url or url
        self.graph = None if graph is None else _named(graph)

    def matching(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: Term | None = None,
        *,
        graph: NamedNode | None = None,
    ) -> Iterator[Triple]:
        """The triples that fit, in no particular order; None is anything."""
        given = {"s": subject, "p": predicate, "o": value}
        pattern = " ".join(
            f"?{name}" if term is None else str(term) for name, term in given.items()
        )
        for row in self._rows(pattern, graph or self.graph):
            found = {name: row[name] if term is None else term for name, term in given.items()}
            yield Triple(found["s"], found["p"], found["o"])  # type: ignore[arg-type]

    def about(self, nodes: Iterable[NamedNode]) -> Iterator[Triple]:
        """The triples whose subject is one of `nodes`."""
        for some in _batches(sorted(set(nodes), key=str)):
            values = " ".join(map(str, some))
            for row in self._rows("?s ?p ?o", self.graph, f"VALUES ?s {{ {values} }}"):
                yield Triple(row["s"], row["p"], row["o"])  # type: ignore[arg-type]

    def missing(self, triples: set[Triple]) -> set[Triple]:
        """Those of `triples` that the graph does not hold."""
        nodes = {t.subject for t in triples if isinstance(t.subject, NamedNode)}
        return triples - set(self.about(nodes))

    def query(self, query: str, *, timeout: float | None = None) -> Result:
        """The complete answer to a SPARQL 1.1 query; the usual prefixes need no declaration.

        Args:
            query: SELECT, ASK, CONSTRUCT or DESCRIBE, of the one graph alone.
            timeout: seconds to wait for the server; None for ten minutes.

        Raises:
            QueryError: the query is wrong, reaches outside the store, or takes too long.
            StoreError: there is no server.
        """
        graph = sparql.check(query)
        accept = http.ANY if graph is None else http.GRAPH if graph else http.ROWS
        prefixes = self.namespaces.prefixes()
        declared = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in prefixes.items())
        try:
            answer = self._asked(f"{declared} {query}", self.graph, accept, timeout)
        except http.TookTooLong:
            raise QueryError(
                f"the query took longer than {timeout:g} s; ask for less or allow more time"
            ) from None
        except http.Refused as error:
            raise QueryError(str(error)) from None
        return _result(answer, prefixes)

    def set_apart(self) -> Iterator[Quad]:
        """The quads of the quarantine, in no particular order."""
        wards = self.namespaces.prefixes()["quar"]
        text = f'SELECT * {{ GRAPH ?g {{ ?s ?p ?o }} FILTER(STRSTARTS(STR(?g), "{wards}")) }}'
        for row in _bindings(self._asked(text).content):
            yield Quad(row["s"], row["p"], row["o"], row["g"])  # type: ignore[arg-type]

    def update(self, text: str) -> None:
        """Run a SPARQL 1.1 update of our own, an INSERT with a WHERE; it reads the one graph."""
        if self.read_only:
            raise StoreError("the store is open for reading only; nothing was changed")
        if self.graph is not None:
            named = self.namespaces.dip("inferred")
            text = _WHERE.sub(f"USING {self.graph} USING NAMED {named} WHERE", text, count=1)
        self._sent(text)

    def backup(self, target: str | os.PathLike[str]) -> None:
        """Refused: a server is backed up where it runs.

        Raises:
            StoreError: always.
        """
        raise StoreError(
            f"the graph is on a server; back it up there, or write it to a file with: "
            f"kg export --store {self.url} --format nq -o {os.fspath(target)}.nq"
        )

    def close(self) -> None:
        """Nothing is kept open between two requests."""

    def __len__(self) -> int:
        text = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
        (row,) = _bindings(self._asked(_within(text, self.graph)).content)
        return int(_value(row["n"]))

    def _rows(
        self, pattern: str, graph: NamedNode | None, values: str = ""
    ) -> list[Mapping[str, Term]]:
        text = _within(f"SELECT * {{ {values} {pattern} }}", graph)
        return _bindings(self._asked(text).content)

    def _asked(
        self,
        text: str,
        graph: NamedNode | None = None,
        accept: str = http.ROWS,
        timeout: float | None = None,
    ) -> http.Answer:
        fields = {"query": text}
        if graph is not None:
            fields["default-graph-uri"] = graph.value
        return http.post(self.url, fields, accept=accept, timeout=timeout or _PATIENCE)

    def _write(self, lost: set[Quad], fresh: set[Quad], dropped: NamedNode | None) -> None:
        gone, new = ({self._placed(quad) for quad in some} for some in (lost, fresh))
        self._sent(ground(gone, new, dropped))

    def _sent(self, text: str) -> None:
        try:
            http.post(self.update_url, {"update": text}, timeout=_PATIENCE)
        except http.TookTooLong as error:
            raise StoreError(f"{error}; look whether the change was made") from None
        except StoreError as error:
            raise StoreError(f"{error}; nothing was changed") from None

    def _placed(self, quad: Quad) -> Quad:
        """`quad` in the graph that stands for the default graph."""
        if self.graph is None or not isinstance(quad.graph_name, DefaultGraph):
            return quad
        return Quad(quad.subject, quad.predicate, quad.object, self.graph)


def _named(iri: str) -> NamedNode:
    try:
        return NamedNode(iri)
    except ValueError as error:
        raise StoreError(f"{iri!r} is no IRI of a graph: {error}") from None


def _within(select: str, graph: NamedNode | None) -> str:
    """A query of ours, its pattern asked of the graph with this name."""
    if graph is None:
        return select
    head, _, pattern = select.partition("{")
    return f"{head}{{ GRAPH {graph} {{{pattern.rpartition('}')[0]}}} }}"


def _batches(nodes: list[NamedNode]) -> Iterator[list[NamedNode]]:
    for start in range(0, len(nodes), _AT_ONCE):
        yield nodes[start : start + _AT_ONCE]


def _result(answer: http.Answer, prefixes: Mapping[str, str]) -> Result:
    if answer.kind in _TURTLE:
        triples = {quad.triple for quad in parse(answer.content, _TURTLE[answer.kind])}
        lines = serialize(sorted(triples, key=str), format=RdfFormat.N_TRIPLES)
        return Result("graph", lines or b"", prefixes)
    value = _loaded(answer.content)
    kind: Kind = "ask" if "boolean" in value else "select"
    return Result(kind, json.dumps(_plain(value)).encode(), prefixes)


def _loaded(content: bytes) -> dict[str, Any]:
    try:
        value = json.loads(content)
    except ValueError:
        value = None
    if not isinstance(value, dict) or "head" not in value:
        raise StoreError("the server's answer is no SPARQL result; is this the address of queries?")
    return value


def _plain(value: dict[str, Any]) -> dict[str, Any]:
    """Results as the standard writes them, whatever older forms a server uses."""
    for row in value.get("results", {}).get("bindings", ()):
        for binding in row.values():
            if binding["type"] == "typed-literal":
                binding["type"] = "literal"
            if binding.get("datatype") == _BOOLEAN:
                binding["value"] = _TRUTH.get(binding["value"], binding["value"])
    return value


def _bindings(content: bytes) -> list[Mapping[str, Term]]:
    value = _plain(_loaded(content))
    rows = value["results"]["bindings"]
    return [{name: _term(binding) for name, binding in row.items()} for row in rows]


def _term(binding: Mapping[str, str]) -> Term:
    match binding["type"]:
        case "uri":
            return NamedNode(binding["value"])
        case "bnode":
            return BlankNode(binding["value"])
        case _:
            language = binding.get("xml:lang")
            datatype = binding.get("datatype")
            if language:
                return Literal(binding["value"], language=language)
            return Literal(binding["value"], datatype=NamedNode(datatype) if datatype else None)


def _value(term: Term) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""
