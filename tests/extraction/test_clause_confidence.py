import pytest
from drawing import draw
from hypothesis import given
from sentences import random_sentences

from kg.extraction import ClauseExtractor
from kg.extraction.confidence import features
from kg.model import Sentence
from kg.ontology.confidence import Confidence

SIGNED = """
1  Oman    Oman  PROPN  NNP  _  2  nsubj  _  _
2  signed  sign  VERB   VBD  _  0  ROOT   _  _
3  pacts   pact  NOUN   NNS  _  2  dobj   _  _
4  in      in    ADP    IN   _  2  prep   _  _
5  Muscat  Muscat  PROPN  NNP  _  4  pobj  _  _
"""


def test_a_clause_has_features_of_form_alone() -> None:
    (clause,) = ClauseExtractor()(draw(SIGNED))
    assert features(clause) == [
        "construction=active",
        "tag=VBD",
        "words of sentence=10",
        "governors=0",
        "below=nothing",
        "subject=PROPN",
        "words of subject=1",
        "with=object",
        "with=oblique",
        "arguments=2",
        "words behind=2",
    ]


@pytest.mark.parametrize(("weight", "sure"), [(3.0, 0.95), (0.0, 0.5), (-3.0, 0.05)])
def test_the_model_of_an_extractor_rates_its_clauses(weight: float, sure: float) -> None:
    model = Confidence(0.0, {"construction=active": weight})
    (clause,) = ClauseExtractor(confidence=model)(draw(SIGNED))
    assert clause.confidence == sure


@given(random_sentences())
def test_every_clause_of_any_sentence_is_rated(sentence: Sentence) -> None:
    found = ClauseExtractor({"talk"})(sentence)
    assert all(0 <= each.confidence <= 1 for each in found)
