"""The graphs of a store, each as a whole, as the Graph Store Protocol sees them.

https://www.w3.org/TR/sparql11-http-rdf-update/. A graph is named by its IRI; None is the default
graph, which is always there.
"""

from collections.abc import Iterator, Mapping
from typing import IO

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store, parse, serialize

from kg.errors import QueryError
from kg.store.endpoint import GRAPH

_FAILURES = (SyntaxError, OSError, RuntimeError, ValueError)


def named(iri: str | None) -> NamedNode | None:
    """The node of a graph's IRI.

    Raises:
        QueryError: it is no absolute IRI.
    """
    try:
        return None if iri is None else NamedNode(iri)
    except ValueError:
        raise QueryError(f"{iri!r} is no absolute IRI") from None


def has_graph(store: Store, graph: NamedNode | None) -> bool:
    """Whether the store has the graph, be it empty."""
    return graph is None or store.contains_named_graph(graph)


def write_graph(
    store: Store,
    graph: NamedNode | None,
    media: str,
    out: IO[bytes],
    *,
    prefixes: Mapping[str, str],
) -> None:
    """Write all triples of a graph; `media` is a key of `GRAPH`."""
    quads = store.quads_for_pattern(None, None, None, graph or DefaultGraph())
    serialize((quad.triple for quad in quads), out, GRAPH[media], prefixes=dict(prefixes))


def write_store(store: Store, media: str, out: IO[bytes], *, prefixes: Mapping[str, str]) -> None:
    """Write all quads of all graphs; `media` is a key of `GRAPH` whose format holds graphs."""
    store.dump(out, GRAPH[media], prefixes=dict(prefixes))


def put_graph(store: Store, graph: NamedNode | None, content: bytes, media: str) -> None:
    """Make a graph hold exactly `content`, in one change.

    Raises:
        QueryError: it does not parse; nothing was changed.
    """
    target = "DEFAULT" if graph is None else f"GRAPH {graph}"
    lines = _lines(content, media, graph)
    _changed(store, f"DROP SILENT {target} ;\n{_inserting(graph, lines)}")


def post_graph(store: Store, graph: NamedNode | None, content: bytes, media: str) -> None:
    """Add `content` to a graph, which is made when there is none, in one change.

    Raises:
        QueryError: it does not parse; nothing was changed.
    """
    _changed(store, _inserting(graph, _lines(content, media, graph)))


def drop_graph(store: Store, graph: NamedNode | None) -> None:
    """Take a graph out; of the default graph all its triples."""
    _changed(store, "DROP DEFAULT" if graph is None else f"DROP SILENT GRAPH {graph}")


def _inserting(graph: NamedNode | None, lines: str) -> str:
    """An update; INSERT DATA gives blank nodes new names, as adding to a graph must."""
    if graph is None:
        return f"INSERT DATA {{\n{lines}}}"
    return f"CREATE SILENT GRAPH {graph} ;\nINSERT DATA {{ GRAPH {graph} {{\n{lines}}} }}"


def _lines(content: bytes, media: str, graph: NamedNode | None) -> str:
    return "".join(f"{quad.triple} .\n" for quad in _parsed(content, media, graph))


def _parsed(content: bytes, media: str, graph: NamedNode | None) -> Iterator[Quad]:
    base = None if graph is None else graph.value
    try:
        for quad in parse(content, GRAPH[media], base_iri=base):
            if not isinstance(quad.graph_name, DefaultGraph):
                raise QueryError("the data names graphs of its own; send triples")
            yield quad
    except _FAILURES as error:
        words = " ".join(str(error).split())
        raise QueryError(f"the data is no {media}: {words[:200]}") from None


def _changed(store: Store, update: str) -> None:
    try:
        store.update(update)
    except _FAILURES as error:
        words = " ".join(str(error).split())
        raise QueryError(f"the graph cannot be changed: {words[:200]}") from None


def rewritten(turtle: str, media: str, *, base: str, prefixes: Mapping[str, str]) -> bytes:
    """Turtle of our own as another format; `media` is a key of `GRAPH`."""
    quads = parse(turtle, GRAPH["text/turtle"], base_iri=base)
    triples = sorted((quad.triple for quad in quads), key=str)
    return serialize(triples, format=GRAPH[media], prefixes=dict(prefixes)) or b""


def described(store: Store, node: NamedNode, media: str, *, prefixes: Mapping[str, str]) -> bytes:
    """All triples of the default graph whose subject is `node`; empty when there are none."""
    triples = sorted(
        (quad.triple for quad in store.quads_for_pattern(node, None, None, DefaultGraph())), key=str
    )
    if not triples:
        return b""
    return serialize(triples, format=GRAPH[media], prefixes=dict(prefixes)) or b""
