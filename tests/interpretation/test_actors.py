"""Whom a phrase stands for."""

import pytest
from drawing import draw
from interpretation_samples import LAVROV, state

from kg.interpretation.actors import Actors
from kg.model import Argument, Function, Links, Mention, Sentence
from kg.model.phrases import phrase

HOST = """
    1 His    his    PRON  PRP$ _ 2 poss
    2 host   host   NOUN  NN   _ 5 nsubj
    3 ,      ,      PUNCT ,    _ 2 punct
    4 Lavrov Lavrov PROPN NNP  _ 2 appos
    5 smiled smile  VERB  VBD  _ 0 ROOT
"""


def mention(sentence: Sentence, token: int, rule: str) -> Mention:
    entity = LAVROV if sentence.forms[token] == "Lavrov" else state("Oman")
    span = sentence.span_of([token])
    return Mention(0, token, span, sentence.quote(span), (entity,), rule)


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        pytest.param("definite", "Lavrov", id="a noun that points stands for who is named behind"),
        pytest.param("body", "Oman", id="what is known by itself stands for itself"),
    ],
)
def test_whom_a_noun_with_a_name_behind_it_stands_for(rule: str, name: str) -> None:
    sentence = draw(HOST)
    actors = Actors(Links((mention(sentence, 1, rule), mention(sentence, 3, "name")), (), ()))
    found = actors.of(sentence, Argument(Function.SUBJECT, 1, phrase(sentence, 1)))
    assert [actor.entity.name for actor in found] == [name]
