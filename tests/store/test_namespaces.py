from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import StoreError
from kg.store import Namespaces
from kg.store.namespaces import decode, encode, well_known

SPACES = Namespaces(others=(("ex", "http://ex.example/ns#"),))
ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_any_text_is_an_iri_segment_that_reads_back(identifier: str) -> None:
    assert decode(encode(identifier)) == identifier


@given(ANY_TEXT)
def test_any_identifier_names_a_node_that_resolution_leaves_alone(identifier: str) -> None:
    for node in (SPACES.entity(identifier), SPACES.statement(identifier)):
        assert urljoin(SPACES.base, node.value) == node.value


@given(ANY_TEXT, ANY_TEXT, st.integers(0, 9), st.integers(0, 9))
def test_sentences_share_an_iri_only_when_they_are_the_same(
    one: str, other: str, first: int, second: int
) -> None:
    same = SPACES.sentence(one, first) == SPACES.sentence(other, second)
    assert same == ((one, first) == (other, second))


@pytest.mark.parametrize(
    ("written", "iri"),
    [
        ("dip:Expulsion", "https://diplomacy.example/ontology#Expulsion"),
        ("Expulsion", "https://diplomacy.example/ontology#Expulsion"),
        ("two words", "https://diplomacy.example/ontology#two%20words"),
        ("ex:Söhne", "http://ex.example/ns#Söhne"),
        ("ex:a b", "http://ex.example/ns#a%20b"),
        ("http://other.example/C", "http://other.example/C"),
    ],
)
def test_a_term_is_a_curie_a_local_name_or_an_iri(written: str, iri: str) -> None:
    assert SPACES.term(written).value == iri


@pytest.mark.parametrize("written", ["nope:Expulsion", "http://a b", ":Expulsion"])
def test_an_undeclared_prefix_is_refused_by_name(written: str) -> None:
    with pytest.raises(StoreError, match="is not declared"):
        SPACES.term(written)


@pytest.mark.parametrize(
    ("iri", "curie"),
    [
        ("https://diplomacy.example/ontology#Expulsion", "dip:Expulsion"),
        ("https://diplomacy.example/entity/nato", "ent:nato"),
        ("http://www.wikidata.org/entity/Q159", "wd:Q159"),
        ("urn:x:y", "urn:x:y"),
    ],
)
def test_an_iri_is_shortened_by_its_namespace(iri: str, curie: str) -> None:
    assert SPACES.curie(iri) == curie


def test_the_base_moves_the_things_of_the_graph_but_not_the_words_of_the_ontology() -> None:
    spaces = Namespaces("https://mine.example/kg/")
    assert spaces.entity("nato").value == "https://mine.example/kg/entity/nato"
    assert spaces.dip("agent") == Namespaces().dip("agent")
    assert spaces.entry("lex:expel-v") == Namespaces().entry("expel-v")


@pytest.mark.parametrize("base", ["", "no scheme", "http://a b/"])
def test_a_base_that_begins_no_iri_is_refused(base: str) -> None:
    with pytest.raises(StoreError, match="cannot begin an IRI"):
        Namespaces(base)


def test_well_known_terms_have_their_published_iris() -> None:
    assert well_known("prov:wasDerivedFrom").value == "http://www.w3.org/ns/prov#wasDerivedFrom"
