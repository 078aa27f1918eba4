"""What turns one store into another, quad by quad."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, NamedNode, Quad

from kg.store.graph_store import GraphStore, quads


@dataclass(frozen=True, slots=True)
class Patch:
    """The quads to take out and to put in.

    Attributes:
        removed, added: sorted; both empty when the stores are equal.
    """

    removed: tuple[Quad, ...]
    added: tuple[Quad, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to do."""
        return bool(self.removed or self.added)

    def serialize(self) -> bytes:
        """An RDF Patch (https://afs.github.io/rdf-patch/) of one transaction, in UTF-8."""
        lines = ["TX .", *_rows("D", self.removed), *_rows("A", self.added), "TC ."]
        return "".join(f"{line}\n" for line in lines).encode()

    def touched(self, store: GraphStore, prefix: str) -> Mapping[str, frozenset[str]]:
        """IRI of a node → the properties (CURIEs) of it that change.

        Args:
            store: knows the prefixes.
            prefix: of the nodes, e.g. `ent`.
        """
        start = store.namespaces.prefixes()[prefix]
        found: dict[str, set[str]] = {}
        for quad in (*self.removed, *self.added):
            if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(start):
                properties = found.setdefault(quad.subject.value, set())
                properties.add(store.namespaces.curie(quad.predicate.value))
        return {iri: frozenset(properties) for iri, properties in sorted(found.items())}


def patch(before: GraphStore, after: GraphStore) -> Patch:
    """What turns the graph and the quarantine of `before` into those of `after`."""
    old, new = (set(_all(store)) for store in (before, after))
    return Patch(tuple(sorted(old - new, key=str)), tuple(sorted(new - old, key=str)))


def _all(store: GraphStore) -> Iterator[Quad]:
    yield from quads(store.matching())
    yield from store.set_apart()


def _rows(sign: str, some: Iterable[Quad]) -> Iterator[str]:
    for quad in some:
        graph = "" if isinstance(quad.graph_name, DefaultGraph) else f" {quad.graph_name}"
        yield f"{sign} {quad.triple}{graph} ."
