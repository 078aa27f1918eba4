"""Which entities of a store a name stands for."""

import re
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode

from kg.errors import UnknownEntityError
from kg.store.graph_store import GraphStore
from kg.store.namespaces import well_known

_LABELS = (well_known("rdfs:label"), well_known("skos:altLabel"))
_SAME = well_known("owl:sameAs")
_ITEM = re.compile(r"Q\d+", re.ASCII)
_OFFERED = 3
_NEAR = 70


def entities_named(store: GraphStore, name: str) -> list[NamedNode]:
    """The entities called `name`: by IRI, id, Wikidata item, label, or else another name.

    Case does not matter for names. Several entities may share one; the result is sorted.

    Raises:
        UnknownEntityError: none is; the nearest names are offered.
    """
    found = _identified(store, name) or _called(store, name)
    if not found:
        raise UnknownEntityError(name, _nearest(store, name))
    return sorted(found, key=str)


def with_those_acting(store: GraphStore, entities: Iterable[NamedNode]) -> set[NamedNode]:
    """`entities`, and the persons, bodies and missions that act for one of them."""
    acts_for = store.namespaces.dip("actsFor")
    found = set(entities)
    for entity in tuple(found):
        acting = (triple.subject for triple in store.matching(None, acts_for, entity))
        found.update(node for node in acting if isinstance(node, NamedNode))
    return found


def _identified(store: GraphStore, name: str) -> set[NamedNode]:
    owner = store.namespaces.dip("profileOf")
    candidates = {store.namespaces.entity(name), *_as_iri(name), *_same(store, name)}
    return {node for node in candidates if any(True for _ in store.matching(None, owner, node))}


def _same(store: GraphStore, name: str) -> Iterable[NamedNode]:
    """The entity that is this Wikidata item."""
    if _ITEM.fullmatch(name):
        for triple in store.matching(None, _SAME, well_known(f"wd:{name}")):
            if isinstance(triple.subject, NamedNode):
                yield triple.subject


def _as_iri(name: str) -> list[NamedNode]:
    try:
        return [NamedNode(name)]
    except ValueError:
        return []


def _called(store: GraphStore, name: str) -> set[NamedNode]:
    folded = name.casefold().strip()
    for predicate in _LABELS:
        found = {node for label, node in _labels(store, predicate) if label.casefold() == folded}
        if found:
            return found
    return set()


def _labels(store: GraphStore, predicate: NamedNode) -> Iterable[tuple[str, NamedNode]]:
    for triple in store.matching(None, predicate):
        if isinstance(triple.object, Literal) and isinstance(triple.subject, NamedNode):
            yield triple.object.value, triple.subject


def _nearest(store: GraphStore, name: str) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    names = sorted({label for predicate in _LABELS for label, _ in _labels(store, predicate)})
    near = process.extract(
        name, names, scorer=fuzz.WRatio, processor=str.casefold, limit=_OFFERED, score_cutoff=_NEAR
    )
    return tuple(label for label, _, _ in near)
