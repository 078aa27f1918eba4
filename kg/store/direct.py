"""Direct triples: the plain edge between two entities that a statement of fact adds."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from pyoxigraph import NamedNode, Triple

from kg.model import Statement
from kg.store.namespaces import Namespaces, well_known

LEFT = ("agent", "subject")
RIGHT = ("recipient", "object")
FOR = ("of",)


class Schema(Protocol):
    """What the store asks of an ontology; types and properties are CURIEs, e.g. `dip:expels`."""

    def direct_property(self, curie: str, /) -> str | None: ...

    def is_symmetric(self, curie: str, /) -> bool: ...


@dataclass(frozen=True, slots=True)
class NoSchema:
    """An ontology that names no direct property: events then add no direct triples."""

    def direct_property(self, _curie: str, /) -> str | None:
        """None, whatever the type."""
        return None

    def is_symmetric(self, _curie: str, /) -> bool:
        """False, whatever the type."""
        return False


def direct_triples(statement: Statement, *, namespaces: Namespaces, schema: Schema) -> set[Triple]:
    """The direct triples of `statement`: none unless it is a fact.

    Of an event: every agent with every recipient under the direct property of its class; of a
    symmetric one: both directions between all distinct participants. Of a relation: subject with
    object under the relation itself, and whoever is the subject of a relation that holds "of" an
    entity acts for that entity.
    """
    if not statement.is_fact:
        return set()
    left = _nodes(statement, LEFT, namespaces)
    right = _nodes(statement, RIGHT, namespaces)
    found: set[Triple] = set()
    relation = statement.kind == "relation"
    curie = statement.type if relation else schema.direct_property(statement.type)
    if curie and schema.is_symmetric(statement.type):
        found |= _mutual({*left, *right}, namespaces.term(curie))
    elif curie:
        found |= _edges(left, namespaces.term(curie), right)
    if relation:
        found |= _edges(left, namespaces.dip("actsFor"), _nodes(statement, FOR, namespaces))
    return found


def edge_triples(triple: Triple, supporter: NamedNode, namespaces: Namespaces) -> Iterator[Triple]:
    """A direct triple, the node that describes it, and the statement that supports it.

    The edge's node (https://www.w3.org/TR/rdf11-mt/#reification) is named by the hash of the
    triple: however many statements support one direct triple, they all point to one node.
    """
    key = hashlib.sha256(str(triple).encode()).hexdigest()[:32]
    edge = namespaces.edge(key)
    yield triple
    yield Triple(supporter, namespaces.dip("supports"), edge)
    yield Triple(edge, well_known("rdf:type"), well_known("rdf:Statement"))
    yield Triple(edge, well_known("rdf:subject"), triple.subject)
    yield Triple(edge, well_known("rdf:predicate"), triple.predicate)
    yield Triple(edge, well_known("rdf:object"), triple.object)


def _nodes(statement: Statement, roles: Sequence[str], namespaces: Namespaces) -> set[NamedNode]:
    return {
        namespaces.entity(filler.entity.id)
        for filler in statement.arguments
        if filler.role in roles and filler.entity is not None
    }


def _edges(left: set[NamedNode], predicate: NamedNode, right: set[NamedNode]) -> set[Triple]:
    return {Triple(subject, predicate, target) for subject in left for target in right}


def _mutual(nodes: set[NamedNode], predicate: NamedNode) -> set[Triple]:
    return {Triple(a, predicate, b) for a in nodes for b in nodes if a != b}
