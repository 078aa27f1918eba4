"""What a store holds because of one document, worked out from the store itself.

A document owns its node, its sentences and its statements. Profiles (with the entity triples that
they say) and edges (with the direct triple that they describe) are shared: they go only when
nothing else supports them.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.store.namespaces import Namespaces, well_known
from kg.store.profiles import mirrored

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple

_SUBJECT, _PREDICATE, _OBJECT = map(well_known, ("rdf:subject", "rdf:predicate", "rdf:object"))


class Triples(Protocol):
    """A graph as far as the ledger asks: which triples fit a pattern, which are missing."""

    def matching(
        self,
        subject: NamedNode | None = None,
        predicate: NamedNode | None = None,
        value: Term | None = None,
    ) -> Iterator[Triple]: ...

    def about(self, nodes: Iterable[NamedNode]) -> Iterator[Triple]: ...

    def missing(self, triples: set[Triple]) -> set[Triple]: ...


def owned(store: Triples, document: NamedNode) -> set[Triple]:
    """The triples of the document's own nodes; empty when the store does not hold it."""
    return _about(store, _own_nodes(store, document))


def attributable(store: Triples, document: NamedNode, namespaces: Namespaces) -> set[Triple]:
    """The triples that `store` would lose without `document`: its own and the unsupported."""
    nodes = _own_nodes(store, document)
    profiles = _lone(store, nodes, namespaces.dip("describes"))
    edges = _lone(store, nodes, namespaces.dip("supports"))
    lost = _about(store, nodes | profiles | edges) | _pointers(store, nodes)
    candidates = _profiled(lost, namespaces) | _described(lost)
    gone = profiles | edges
    held = candidates - store.missing(candidates)
    return lost | {triple for triple in held if not _supported(store, triple, gone, namespaces)}


def _own_nodes(store: Triples, document: NamedNode) -> set[NamedNode]:
    nodes = {document}
    for sentence in _subjects(store, well_known("schema:isPartOf"), document):
        nodes.add(sentence)
        nodes.update(_subjects(store, well_known("prov:wasDerivedFrom"), sentence))
    return nodes


def _about(store: Triples, nodes: Iterable[NamedNode]) -> set[Triple]:
    return set(store.about(nodes))


def _pointers(store: Triples, nodes: set[NamedNode]) -> set[Triple]:
    """What other nodes say of `nodes`: the links between statements of several documents."""
    return {
        triple
        for node in nodes
        for triple in store.matching(None, None, node)
        if triple.subject not in nodes
    }


def _subjects(store: Triples, predicate: NamedNode | None, value: Term) -> Iterator[NamedNode]:
    for triple in store.matching(None, predicate, value):
        if isinstance(triple.subject, NamedNode):
            yield triple.subject


def _lone(store: Triples, nodes: set[NamedNode], link: NamedNode) -> set[NamedNode]:
    """The targets of `link` from `nodes` to which nothing outside `nodes` has that link."""
    targets = {
        triple.object
        for node in nodes
        for triple in store.matching(node, link)
        if isinstance(triple.object, NamedNode)
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


def _supported(
    store: Triples, triple: Triple, gone: set[NamedNode], namespaces: Namespaces
) -> bool:
    """Whether a profile or an edge outside `gone` still says `triple`."""
    owner = namespaces.dip("profileOf")
    for said, meant in mirrored(namespaces).items():
        if meant == triple.predicate and any(
            profile not in gone
            for profile in _subjects(store, owner, triple.subject)
            if _holds(store, profile, said, triple.object)
        ):
            return True
    return any(
        edge not in gone
        for edge in _subjects(store, _SUBJECT, triple.subject)
        if _holds(store, edge, _PREDICATE, triple.predicate)
        and _holds(store, edge, _OBJECT, triple.object)
    )


def _holds(store: Triples, subject: NamedNode, predicate: NamedNode, value: Term) -> bool:
    return any(True for _ in store.matching(subject, predicate, value))
