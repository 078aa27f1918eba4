"""The graphs of a store, each as a whole, as the Graph Store Protocol sees them.

https://www.w3.org/TR/sparql11-http-rdf-update/. A graph is named by its IRI; None is the default
graph, which is always there.
"""

from collections.abc import Mapping
from typing import IO
from uuid import uuid4

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse, serialize

from kg.errors import QueryError
from kg.ontology.abbreviations import check
from kg.store.endpoint import GRAPH

_COMING = "urn:x-kg:coming:"
_LONGEST = 200
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
    quads = _parsed(content, media, graph)
    target = "DEFAULT" if graph is None else f"GRAPH {graph}"
    if not quads:
        made = "" if graph is None else f" ; CREATE {target}"
        _changed(store, f"DROP SILENT {target}{made}")
        return
    coming = NamedNode(f"{_COMING}{uuid4().hex}")
    _added(store, quads, coming)
    _changed(store, f"MOVE GRAPH {coming} TO {target}")


def post_graph(store: Store, graph: NamedNode | None, content: bytes, media: str) -> None:
    """Add `content` to a graph, which is made when there is none, in one change.

    Raises:
        QueryError: it does not parse; nothing was changed.
    """
    _added(store, _parsed(content, media, graph), graph)


def sweep(store: Store) -> None:
    """Take out what somebody was about to put when the process ended."""
    for graph in list(store.named_graphs()):
        if isinstance(graph, NamedNode) and graph.value.startswith(_COMING):
            store.remove_graph(graph)


def drop_graph(store: Store, graph: NamedNode | None) -> None:
    """Take a graph out; of the default graph all its triples."""
    _changed(store, "DROP DEFAULT" if graph is None else f"DROP SILENT GRAPH {graph}")


def _added(store: Store, quads: list[Quad], graph: NamedNode | None) -> None:
    try:
        if graph is not None and not quads:
            store.add_graph(graph)
        target = graph or DefaultGraph()
        store.extend(Quad(q.subject, q.predicate, q.object, target) for q in quads)
    except _FAILURES as error:
        raise _problem(error) from None


def _parsed(content: bytes, media: str, graph: NamedNode | None) -> list[Quad]:
    """The triples of `content`; their blank nodes get names that nothing else has."""
    base = None if graph is None else graph.value
    try:
        if GRAPH[media] == RdfFormat.RDF_XML:
            check(content)
        quads = list(parse(content, GRAPH[media], base_iri=base, rename_blank_nodes=True))
    except MemoryError as error:  # the engine's parser holds one term of 16 MiB at most
        if "buffer" not in str(error):
            raise
        raise QueryError("a term of the data is too long; send it with INSERT DATA") from None
    except _FAILURES as error:
        words = " ".join(str(error).split())
        raise QueryError(f"the data is no {media}: {words[:_LONGEST]}") from None
    if any(not isinstance(quad.graph_name, DefaultGraph) for quad in quads):
        raise QueryError("the data names graphs of its own; send triples")
    return quads


def _changed(store: Store, update: str) -> None:
    try:
        store.update(update)
    except _FAILURES as error:
        raise _problem(error) from None


def _problem(error: Exception) -> QueryError:
    words = " ".join(str(error).split())
    return QueryError(f"the graph cannot be changed: {words[:_LONGEST]}")


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
