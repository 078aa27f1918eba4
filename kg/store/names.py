"""Which entities of a store a name stands for."""

import re
from collections.abc import Iterable

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.errors import UnknownEntityError
from kg.store.namespaces import well_known
from kg.store.oxigraph import OxigraphStore

_HERE = DefaultGraph()
_LABELS = (well_known("rdfs:label"), well_known("skos:altLabel"))
_SAME = well_known("owl:sameAs")
_ITEM = re.compile(r"Q\d+", re.ASCII)
_OFFERED = 3
_NEAR = 70


def entities_named(store: OxigraphStore, name: str) -> list[NamedNode]:
    """The entities called `name`: by IRI, id, Wikidata item, label, or else another name.

    Case does not matter for names. Several entities may share one; the result is sorted.

    Raises:
        UnknownEntityError: none is; the nearest names are offered.
    """
    found = _identified(store, name) or _called(store.engine, name)
    if not found:
        raise UnknownEntityError(name, _nearest(store.engine, name))
    return sorted(found, key=str)


def with_those_acting(store: OxigraphStore, entities: Iterable[NamedNode]) -> set[NamedNode]:
    """`entities`, and the persons, bodies and missions that act for one of them."""
    acts_for = store.namespaces.dip("actsFor")
    found = set(entities)
    for entity in tuple(found):
        quads = store.engine.quads_for_pattern(None, acts_for, entity, _HERE)
        found.update(quad.subject for quad in quads if isinstance(quad.subject, NamedNode))
    return found


def _identified(store: OxigraphStore, name: str) -> set[NamedNode]:
    owner = store.namespaces.dip("profileOf")
    candidates = {store.namespaces.entity(name), *_as_iri(name), *_same(store.engine, name)}
    return {
        node
        for node in candidates
        if any(True for _ in store.engine.quads_for_pattern(None, owner, node, _HERE))
    }


def _same(engine: Store, name: str) -> Iterable[NamedNode]:
    """The entity that is this Wikidata item."""
    if _ITEM.fullmatch(name):
        for quad in engine.quads_for_pattern(None, _SAME, well_known(f"wd:{name}"), _HERE):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject


def _as_iri(name: str) -> list[NamedNode]:
    try:
        return [NamedNode(name)]
    except ValueError:
        return []


def _called(engine: Store, name: str) -> set[NamedNode]:
    folded = name.casefold().strip()
    for predicate in _LABELS:
        found = {node for label, node in _labels(engine, predicate) if label.casefold() == folded}
        if found:
            return found
    return set()


def _labels(engine: Store, predicate: NamedNode) -> Iterable[tuple[str, NamedNode]]:
    for quad in engine.quads_for_pattern(None, predicate, None, _HERE):
        if isinstance(quad.object, Literal) and isinstance(quad.subject, NamedNode):
            yield quad.object.value, quad.subject


def _nearest(engine: Store, name: str) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    names = sorted({label for predicate in _LABELS for label, _ in _labels(engine, predicate)})
    near = process.extract(
        name, names, scorer=fuzz.WRatio, processor=str.casefold, limit=_OFFERED, score_cutoff=_NEAR
    )
    return tuple(label for label, _, _ in near)
