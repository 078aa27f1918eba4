"""Whose counterpart somebody is, and where "there" is."""

import pytest

from kg.linking import Linker
from kg.model import Document
from kg.ontology.gazetteer import Gazetteer
from kg.syntax import read_conllu

LINKER = Linker(Gazetteer.load())

COUNTERPART = """
    1 Norway      Norway      PROPN NNP  _ 2 nsubj
    2 met         meet        VERB  VBD  _ 0 ROOT
    3 its         its         PRON  PRP$ _ 5 poss
    4 Omani       omani       ADJ   JJ   _ 5 amod
    5 counterpart counterpart NOUN  NN   _ 2 dobj
"""
THERE = """
    1 Chad   Chad   PROPN NNP _ 2 nsubj
    2 flew   fly    VERB  VBD _ 0 ROOT
    3 to     to     ADP   IN  _ 2 prep
    4 Kenya  Kenya  PROPN NNP _ 3 pobj
    5 with   with   ADP   IN  _ 2 prep
    6 Togo   Togo   PROPN NNP _ 5 pobj

    1 Norway Norway PROPN NNP _ 2 nsubj
    2 flew   fly    VERB  VBD _ 0 ROOT
    3 there  there  ADV   RB  _ 2 advmod
"""
NOBODY_THERE = """
    1 Norway Norway PROPN NNP _ 2 nsubj
    2 stayed stay   VERB  VBD _ 0 ROOT
    3 there  there  ADV   RB  _ 2 advmod
"""


@pytest.mark.parametrize(
    ("block", "form", "name"),
    [
        pytest.param(COUNTERPART, "counterpart", "Oman", id="its Omani counterpart is Oman's"),
        pytest.param(THERE, "there", "Kenya", id="there is where the text went, not with whom"),
        pytest.param(NOBODY_THERE, "there", None, id="there is not the actor's own country"),
    ],
)
def test_whom_the_word_stands_for(block: str, form: str, name: str | None) -> None:
    sentences = read_conllu(block)
    document = Document("d", " ".join(each.text for each in sentences), date="2024-03-15")
    found = [
        mention.entities[0].name
        for mention in LINKER(document, sentences).mentions
        if sentences[mention.sentence].forms[mention.head] == form
    ]
    assert found == ([name] if name else [])
