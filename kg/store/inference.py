"""What follows from the ontology, in a graph of its own that can be thrown away and made anew.

The rules are SPARQL updates (`ontologies/rules/*.ru`); they read the graph that everybody asks
and write the graph `dip:inferred`, into which the ontology's own axioms go first. A change of the
data drops that graph, so that nothing stale is ever found in it. Queries that spell out paths,
e.g. `?x a/rdfs:subClassOf* dip:Actor`, need none of this.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from kg.errors import OntologyError, StoreError
from kg.ontology import Vocabulary
from kg.ontology.files import path_of
from kg.store.graph_store import GraphStore, quads
from kg.store.namespaces import WELL_KNOWN, well_known

_OWL = WELL_KNOWN["owl"]
_KINDS = (f"{_OWL}SymmetricProperty", f"{_OWL}TransitiveProperty")


def infer(
    store: GraphStore,
    vocabulary: Vocabulary,
    *,
    same_events: Iterable[tuple[str, str]] = (),
    folder: Path | None = None,
) -> int:
    """Make the inferred graph anew; how many triples it holds then, the axioms included.

    Args:
        store: the graph to reason over.
        vocabulary: its ontology.
        same_events: ids of statements of one event.
        folder: of the rules; those of the package when None.

    Raises:
        StoreError: the store is read-only or cannot be written, or a rule is wrong.
        OntologyError: a rule cannot be read.
    """
    if store.read_only:
        raise StoreError("the store is open for reading only; nothing was changed")
    graph = store.namespaces.dip("inferred")
    rules = [_read(path) for path in sorted((folder or path_of("rules")).glob("*.ru"))]
    spaces = store.namespaces
    same = spaces.dip("sameEventAs")
    links = (Triple(spaces.statement(a), same, spaces.statement(b)) for a, b in same_events)
    store.replace_graph(graph, set(quads([*axioms(vocabulary), *links], graph)))
    size, before = _size(store, graph), -1
    while size != before:
        for rule in rules:
            store.update(rule)
        size, before = _size(store, graph), size
    return size


def axioms(vocabulary: Vocabulary) -> Iterator[Triple]:
    """What is below what, however far, and which properties are symmetric or transitive."""
    names = vocabulary.names

    def node(curie: str) -> NamedNode:
        return NamedNode(names.iri(curie) or curie)

    for curie, concept in vocabulary.concepts.items():
        kind = "subClassOf" if concept.is_class else "subPropertyOf"
        if concept.is_class or concept.is_property:
            for above in vocabulary.ancestors(curie):
                yield Triple(NamedNode(concept.iri), well_known(f"rdfs:{kind}"), node(above))
        for iri in _KINDS:
            if names.curie(iri) in concept.kinds:
                yield Triple(NamedNode(concept.iri), well_known("rdf:type"), NamedNode(iri))


def _size(store: GraphStore, graph: NamedNode) -> int:
    return sum(1 for _ in store.matching(graph=graph))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(path, f"cannot be read: {error}") from None
