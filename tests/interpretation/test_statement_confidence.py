import pytest
from interpretation_samples import interpret
from small_ontology import interpreter

from kg.interpretation.confidence import Rating, features
from kg.ontology.confidence import Confidence

EXPELLED = """
1 {who}     {who}     PROPN NNP _ 2 nsubj
2 expelled  expel     VERB  VBD _ 0 ROOT
3 two       two       NUM   CD  _ 5 nummod
4 Slovak    slovak    ADJ   JJ  _ 5 amod
5 diplomats diplomat  NOUN  NNS _ 2 dobj
6 .         .         PUNCT .   _ 2 punct
"""
VOCABULARY = interpreter().vocabulary


def test_a_statement_has_features_of_construction_kind_and_linking() -> None:
    (statement,) = interpret(EXPELLED.format(who="Belarus"), "diplomats~Slovakia")
    found = list(features(statement, VOCABULARY))
    assert found[0] == "construction=active"
    assert {"agent=gazetteer", "recipient=gazetteer", "patient", "linked=2"} <= set(found)
    assert "characters=40" in found
    assert not any(each.startswith("mutual") for each in found)


def test_words_without_an_entity_and_missing_roles_are_told_apart() -> None:
    (statement,) = interpret(EXPELLED.format(who="Gunmen"), "diplomats~Slovakia")
    assert "agent=words" in features(statement, VOCABULARY)
    (statement,) = interpret(EXPELLED.format(who="Belarus").replace("Slovak ", "foreign "))
    assert "recipient=nobody" in features(statement, VOCABULARY)


MET = """
1 Oman   Oman  PROPN NNP _ 2 nsubj
2 met    meet  VERB  VBD _ 0 ROOT
3 Spain  Spain PROPN NNP _ 2 dobj
4 .      .     PUNCT .   _ 2 punct
"""


def test_a_mutual_event_has_participants_and_needs_no_recipient() -> None:
    (statement,) = interpret(MET)
    found = set(features(statement, VOCABULARY))
    assert "mutual=2" in found
    assert not any(each.startswith("recipient") for each in found)


@pytest.mark.parametrize(("weight", "sure"), [(2.0, 0.88), (-2.0, 0.12)])
def test_a_rating_gives_the_confidence_of_its_model(weight: float, sure: float) -> None:
    (statement,) = interpret(EXPELLED.format(who="Belarus"), "diplomats~Slovakia")
    model = Confidence(0.0, {"agent=gazetteer": weight})
    rated = Rating(VOCABULARY, events=model, relations=Confidence())(statement)
    assert rated.confidence == sure


def test_events_whose_agent_is_linked_are_surer() -> None:
    sure, unsure = (
        interpret(EXPELLED.format(who=who), "diplomats~Slovakia")[0].confidence
        for who in ("Belarus", "Gunmen")
    )
    assert 0 < unsure < sure < 1
