"""What a store holds because of one document, worked out from the store itself.

A document owns its node, its sentences and its statements. Profiles (with the entity triples that
they say) and edges (with the direct triple that they describe) are shared: they go only when
nothing else supports them.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Quad, Store, Triple

from kg.store.namespaces import Namespaces, well_known
from kg.store.profiles import mirrored

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

_HERE = DefaultGraph()
_SUBJECT, _PREDICATE, _OBJECT = map(well_known, ("rdf:subject", "rdf:predicate", "rdf:object"))


def owned(store: Store, document: NamedNode) -> set[Triple]:
    """The triples of the document's own nodes; empty when the store does not hold it."""
    return _about(store, _own_nodes(store, document))


def attributable(store: Store, document: NamedNode, namespaces: Namespaces) -> set[Triple]:
    """The triples that `store` would lose without `document`: its own and the unsupported."""
    nodes = _own_nodes(store, document)
    profiles = _lone(store, nodes, namespaces.dip("describes"))
    edges = _lone(store, nodes, namespaces.dip("supports"))
    lost = _about(store, nodes | profiles | edges) | _pointers(store, nodes)
    candidates = _profiled(lost, namespaces) | _described(lost)
    return lost | {
        triple
        for triple in candidates
        if Quad(*triple) in store and not _supported(store, triple, profiles | edges, namespaces)
    }


def _own_nodes(store: Store, document: NamedNode) -> set[NamedNode]:
    nodes = {document}
    for sentence in _subjects(store, well_known("schema:isPartOf"), document):
        nodes.add(sentence)
        nodes.update(_subjects(store, well_known("prov:wasDerivedFrom"), sentence))
    return nodes


def _about(store: Store, nodes: Iterable[NamedNode]) -> set[Triple]:
    return {
        quad.triple for node in nodes for quad in store.quads_for_pattern(node, None, None, _HERE)
    }


def _pointers(store: Store, nodes: set[NamedNode]) -> set[Triple]:
    """What other nodes say of `nodes`: the links between statements of several documents."""
    return {
        quad.triple
        for node in nodes
        for quad in store.quads_for_pattern(None, None, node, _HERE)
        if quad.subject not in nodes
    }


def _subjects(store: Store, predicate: NamedNode | None, value: Term) -> Iterator[NamedNode]:
    for quad in store.quads_for_pattern(None, predicate, value, _HERE):
        if isinstance(quad.subject, NamedNode):
            yield quad.subject


def _lone(store: Store, nodes: set[NamedNode], link: NamedNode) -> set[NamedNode]:
    """The targets of `link` from `nodes` to which nothing outside `nodes` has that link."""
    targets = {
        quad.object
        for node in nodes
        for quad in store.quads_for_pattern(node, link, None, _HERE)
        if isinstance(quad.object, NamedNode)
    }
    return {target for target in targets if nodes.issuperset(_subjects(store, link, target))}


def _profiled(lost: set[Triple], namespaces: Namespaces) -> set[Triple]:
    """The triples of entities that the profiles among `lost` said."""
    mirror = mirrored(namespaces)
    entity = _values(lost, namespaces.dip("profileOf"))
    return {
        Triple(node, mirror[triple.predicate], triple.object)
        for triple in lost
        if triple.predicate in mirror and isinstance(node := entity[triple.subject], NamedNode)
    }


def _described(lost: set[Triple]) -> set[Triple]:
    """The direct triples that the edges among `lost` described."""
    predicates, targets = _values(lost, _PREDICATE), _values(lost, _OBJECT)
    return {
        Triple(node, predicate, targets[edge])
        for edge, node in _values(lost, _SUBJECT).items()
        if isinstance(node, NamedNode) and isinstance(predicate := predicates[edge], NamedNode)
    }


def _values(triples: set[Triple], predicate: NamedNode) -> dict[Term, Term]:
    return {triple.subject: triple.object for triple in triples if triple.predicate == predicate}


def _supported(store: Store, triple: Triple, gone: set[NamedNode], namespaces: Namespaces) -> bool:
    """Whether a profile or an edge outside `gone` still says `triple`."""
    owner = namespaces.dip("profileOf")
    for said, meant in mirrored(namespaces).items():
        if meant == triple.predicate and any(
            profile not in gone
            for profile in _subjects(store, owner, triple.subject)
            if Quad(profile, said, triple.object) in store
        ):
            return True
    return any(
        edge not in gone
        for edge in _subjects(store, _SUBJECT, triple.subject)
        if Quad(edge, _PREDICATE, triple.predicate) in store
        and Quad(edge, _OBJECT, triple.object) in store
    )
