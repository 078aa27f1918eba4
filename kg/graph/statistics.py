"""How much a graph holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kg.store import GraphStore

_TYPES = """
SELECT ?type (COUNT(*) AS ?count) {
  ?statement prov:wasDerivedFrom ?sentence ; a ?class .
  OPTIONAL { ?statement dip:relation ?relation }
  BIND(COALESCE(?relation, ?class) AS ?type)
} GROUP BY ?type"""
_FACTS = """
SELECT (COUNT(*) AS ?count) {
  ?statement dip:factuality dip:Actual ; dip:negated false .
  FILTER NOT EXISTS { ?statement dip:attributedTo|dip:attributedToText ?speaker }
}"""
_SENTENCES = "SELECT (COUNT(*) AS ?count) { ?sentence a dip:Sentence }"
_ENTITIES = "SELECT (COUNT(DISTINCT ?entity) AS ?count) { ?profile dip:profileOf ?entity }"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stats:
    """Counts of a graph.

    Attributes:
        sentences: those that made a statement.
        facts: statements that are actual, not negated and in the article's own voice.
        types: event class or property (CURIE) → how many statements, the most frequent first.
    """

    documents: int
    sentences: int
    statements: int
    facts: int
    entities: int
    triples: int
    types: Mapping[str, int]


def stats(store: GraphStore) -> Stats:
    """The counts of everything in `store`."""
    types = _types(store)
    return Stats(
        documents=len(store.documents()),
        sentences=_count(store, _SENTENCES),
        statements=sum(types.values()),
        facts=_count(store, _FACTS),
        entities=_count(store, _ENTITIES),
        triples=len(store),
        types=types,
    )


def how_many(store: GraphStore) -> int:
    """The statements in `store`, counted without reading them."""
    return sum(_types(store).values())


def _types(store: GraphStore) -> dict[str, int]:
    rows = store.query(_TYPES).rows()
    counts = {store.namespaces.curie(str(row["type"])): _int(row["count"]) for row in rows}
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _count(store: GraphStore, query: str) -> int:
    return _int(store.query(query).rows()[0]["count"])


def _int(value: Any) -> int:
    return int(value or 0)
