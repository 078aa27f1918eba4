from store_samples import document, expulsion, graph_of

from kg.store import OxigraphStore, to_rdflib


def test_rdflib_sees_the_same_graph() -> None:
    store = graph_of((document(), [expulsion()]))
    graph = to_rdflib(store)
    assert len(graph) == len(store)
    found = graph.query("ASK { ent:nato dip:expels ent:russia }")
    assert found.askAnswer is True


def test_what_rdflib_adds_is_in_the_store() -> None:
    from rdflib import RDF, URIRef

    store = OxigraphStore.open(None)
    to_rdflib(store).add((URIRef("urn:a:a"), RDF.type, URIRef("urn:a:b")))
    assert store.query("ASK { <urn:a:a> a <urn:a:b> }").boolean
