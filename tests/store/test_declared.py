"""No output has a term that the ontology does not declare."""

import pytest
from store_samples import LAVROV, RULES, RUSSIA, document, filled, statement

import kg
from kg.model import Factuality, Statement
from kg.ontology import Vocabulary, bundled
from kg.store import Namespaces, triples_of

VOCABULARY = Vocabulary.load(bundled())
SPACES = Namespaces()
ROLES = [curie.removeprefix("dip:") for curie in VOCABULARY.roles() if curie != "dip:time"]
NUMBERS = {"quantity", "fromQuantity", "toQuantity"}


def undeclared(iris: set[str]) -> set[str]:
    """Those of our own namespaces that no file declares."""
    ours = {SPACES.curie(iri) for iri in iris if iri.startswith(SPACES.ontology)}
    return ours - VOCABULARY.concepts.keys()


def used(statements: list[Statement]) -> set[str]:
    triples = triples_of(document(), statements, schema=RULES)
    return {str(term)[1:-1] for triple in triples for term in (triple.predicate, triple.object)}


@pytest.mark.parametrize("factuality", Factuality)
def test_every_way_of_putting_it_is_declared(factuality: Factuality) -> None:
    made = statement("s1", factuality=factuality, attribution=filled("source", LAVROV, "an aide"))
    assert undeclared(used([made])) == set()


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_declared_with_its_words(role: str) -> None:
    made = statement("s1", filled(role, *(["some words"] if role in NUMBERS else [RUSSIA])))
    assert undeclared(used([made])) == set()


@pytest.mark.parametrize("role", ["subject", "object", "of", "to"])
def test_every_end_of_a_relation_is_declared_with_its_words(role: str) -> None:
    made = statement("s1", filled(role, RUSSIA), kind="relation", type="dip:missionOf", time="2020")
    assert undeclared(used([made])) == set()


@pytest.mark.model
@pytest.mark.parametrize("pattern", ["?s ?term ?o", "?s ?p ?term . FILTER(isIRI(?term))"])
def test_the_graph_of_the_seeds_has_no_undeclared_term(graph: kg.Graph, pattern: str) -> None:
    rows = graph.query(f"SELECT DISTINCT ?term {{ {pattern} }}").rows()
    assert rows
    assert undeclared({str(row["term"]) for row in rows}) == set()
