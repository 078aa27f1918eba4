"""The graph in the hands of rdflib."""

from typing import TYPE_CHECKING, TypeAlias

from kg.store.oxigraph import OxigraphStore

if TYPE_CHECKING:
    from rdflib import Graph

    RdfGraph: TypeAlias = Graph


def to_rdflib(store: OxigraphStore) -> "Graph":
    """A live rdflib Graph over the same database: no copy, and changes go both ways.

    It keeps the database open: drop it before another process is to write.
    """
    import oxrdflib
    from rdflib import Graph
    from rdflib.graph import DATASET_DEFAULT_GRAPH_ID

    backend = oxrdflib.OxigraphStore(store=store.engine)
    graph = Graph(store=backend, identifier=DATASET_DEFAULT_GRAPH_ID, bind_namespaces="none")
    for prefix, namespace in store.namespaces.prefixes().items():
        graph.bind(prefix, namespace)
    return graph
