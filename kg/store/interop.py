"""The graph in the hands of rdflib."""

from typing import TYPE_CHECKING, Any, TypeAlias

from kg.errors import StoreError
from kg.store.graph_store import GraphStore
from kg.store.oxigraph import OxigraphStore
from kg.store.remote import RemoteStore

if TYPE_CHECKING:
    from rdflib import Graph

    RdfGraph: TypeAlias = Graph


def to_rdflib(store: GraphStore) -> "Graph":
    """A live rdflib Graph over the same database: no copy, and changes go both ways.

    It keeps an embedded database open: drop it before another process is to write.

    Raises:
        StoreError: the store is of no kind that rdflib can reach.
    """
    from rdflib import Graph, URIRef
    from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
    from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore

    name = DATASET_DEFAULT_GRAPH_ID
    backend: Any
    if isinstance(store, OxigraphStore):
        import oxrdflib

        backend = oxrdflib.OxigraphStore(store=store.engine)
    elif isinstance(store, RemoteStore):
        backend = SPARQLUpdateStore(
            store.url, store.update_url, returnFormat="json", method="POST_FORM"
        )
        name = URIRef(store.graph.value) if store.graph else name
    else:
        raise StoreError(f"rdflib cannot reach a {type(store).__name__}")
    graph = Graph(store=backend, identifier=name, bind_namespaces="none")
    for prefix, namespace in store.namespaces.prefixes().items():
        graph.bind(prefix, namespace)
    return graph
