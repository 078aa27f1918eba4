"""Particles of verbs: part of the lemma, unlike prepositions and adverbs."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Sweden    Sweden   PROPN NNP _ 2 nsubj
            2 broke     break    VERB  VBD _ 0 ROOT
            3 off       off      ADP   RP  _ 2 prt
            4 relations relation NOUN  NNS _ 2 dobj
            5 with      with     ADP   IN  _ 4 prep
            6 Iran      Iran     PROPN NNP _ 5 pobj
            7 .         .        PUNCT .   _ 2 punct
            """,
            ["active: Sweden | break off | object relations with Iran"],
            id="a particle in front of the object joins the lemma",
        ),
        pytest.param(
            """
            1 Denmark   Denmark  PROPN NNP _ 2 nsubj
            2 handed    hand     VERB  VBD _ 0 ROOT
            3 over      over     ADP   RP  _ 2 prt
            4 the       the      DET   DT  _ 5 det
            5 documents document NOUN  NNS _ 2 dobj
            6 .         .        PUNCT .   _ 2 punct
            """,
            ["active: Denmark | hand over | object the documents"],
            id="a particle joins the lemma whatever follows",
        ),
        pytest.param(
            """
            1 Serbia Serbia PROPN NNP _ 2 nsubj
            2 called call   VERB  VBD _ 0 ROOT
            3 the    the    DET   DT  _ 4 det
            4 summit summit NOUN  NN  _ 2 dobj
            5 off    off    ADP   RP  _ 2 prt
            6 .      .      PUNCT .   _ 2 punct
            """,
            ["active: Serbia | call off | object the summit"],
            id="a particle behind the object joins the lemma",
        ),
        pytest.param(
            """
            1 Troops   troop    NOUN  NNS _ 2 nsubj
            2 withdrew withdraw VERB  VBD _ 0 ROOT
            3 from     from     ADP   IN  _ 2 prep
            4 the      the      DET   DT  _ 5 det
            5 border   border   NOUN  NN  _ 3 pobj
            6 .        .        PUNCT .   _ 2 punct
            """,
            ["active: Troops | withdraw | oblique from the border"],
            id="a preposition joins the argument instead",
        ),
        pytest.param(
            """
            1 Moscow Moscow PROPN NNP _ 2 nsubj
            2 pulled pull   VERB  VBD _ 0 ROOT
            3 out    out    ADP   IN  _ 2 prep
            4 of     of     ADP   IN  _ 3 prep
            5 the    the    DET   DT  _ 6 det
            6 treaty treaty NOUN  NN  _ 4 pobj
            7 .      .      PUNCT .   _ 2 punct
            """,
            ["active: Moscow | pull | oblique out of the treaty"],
            id="a chain of prepositions joins the argument instead",
        ),
        pytest.param(
            """
            1 Envoys envoy NOUN  NNS _ 2 nsubj
            2 walked walk  VERB  VBD _ 0 ROOT
            3 out    out   ADV   RB  _ 2 advmod
            4 .      .     PUNCT .   _ 2 punct
            """,
            ["active: Envoys | walk | adverbial out"],
            id="an adverb of place is an adverbial",
        ),
    ],
)
def test_particles(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "active") == expected
