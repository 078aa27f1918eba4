"""Graphs as files, byte for byte the same whatever the order in which they were built."""

import io
from collections.abc import Iterable, Mapping

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.errors import StoreError

FORMATS: Mapping[str, RdfFormat] = {
    "jsonld": RdfFormat.JSON_LD,
    "nq": RdfFormat.N_QUADS,
    "nt": RdfFormat.N_TRIPLES,
    "trig": RdfFormat.TRIG,
    "ttl": RdfFormat.TURTLE,
}


def serialized(
    triples: Iterable[Triple],
    format: str,  # noqa: A002 -- the option's own name
    prefixes: Mapping[str, str],
    named: Iterable[Quad] = (),
) -> bytes:
    """`triples` in one of `FORMATS` (UTF-8), sorted by their canonical N-Triples lines.

    The lines: https://www.w3.org/TR/rdf12-n-triples/#canonical-ntriples.

    Args:
        triples: the default graph.
        format: a key of `FORMATS`.
        prefixes: for the formats that have any.
        named: quads of named graphs, left out of the formats that hold one graph only.

    Raises:
        StoreError: there is no such format.
    """
    chosen = FORMATS.get(format)
    if chosen is None:
        raise StoreError(f"no RDF format {format!r}; choose one of {', '.join(FORMATS)}")
    ordered = sorted(set(triples), key=str)
    statements: list[Quad] | list[Triple] = ordered
    if chosen.supports_datasets:
        others = sorted(set(named), key=_by_graph)
        statements = [*(Quad(*triple) for triple in ordered), *others]
    buffer = io.BytesIO()
    serialize(statements, buffer, chosen, prefixes=dict(prefixes))
    return buffer.getvalue()


def _by_graph(quad: Quad) -> tuple[str, str]:
    return str(quad.graph_name), str(quad.triple)
