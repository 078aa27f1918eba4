"""What a store says of one node, by CURIE and sorted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg.store.graph_store import GraphStore


@dataclass(frozen=True, slots=True)
class Properties:
    """The values of a node's properties, apart by kind; keys are CURIEs, values are sorted.

    Attributes:
        nodes: IRIs.
        literals: lexical forms.
    """

    nodes: Mapping[str, list[str]]
    literals: Mapping[str, list[str]]

    def texts(self, curie: str) -> list[str]:
        """All values, IRIs first."""
        return [*self.nodes.get(curie, ()), *self.literals.get(curie, ())]

    def text(self, curie: str) -> str | None:
        """The first value, or None."""
        return next(iter(self.texts(curie)), None)

    def number(self, curie: str) -> int | None:
        """The first value as an integer, or None."""
        value = self.text(curie)
        return None if value is None else int(value)


def properties_of(store: GraphStore, node: NamedNode) -> Properties:
    """All properties of `node`."""
    return _collected(store, store.matching(node))


def properties_by_node(store: GraphStore, nodes: Iterable[str]) -> dict[str, Properties]:
    """All properties of many nodes, by IRI; a server is asked for many at once."""
    said: dict[str, list[Triple]] = {iri: [] for iri in nodes}
    for triple in store.about(map(NamedNode, said)):
        if isinstance(triple.subject, NamedNode):
            said[triple.subject.value].append(triple)
    return {iri: _collected(store, triples) for iri, triples in said.items()}


def _collected(store: GraphStore, triples: Iterable[Triple]) -> Properties:
    nodes: dict[str, list[str]] = {}
    literals: dict[str, list[str]] = {}
    for triple in triples:
        curie = store.namespaces.curie(triple.predicate.value)
        if isinstance(triple.object, NamedNode):
            nodes.setdefault(curie, []).append(triple.object.value)
        elif isinstance(triple.object, Literal):
            literals.setdefault(curie, []).append(triple.object.value)
    for values in (*nodes.values(), *literals.values()):
        values.sort()
    return Properties(nodes, literals)
