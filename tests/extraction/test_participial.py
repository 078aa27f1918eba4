"""Reduced relative clauses: the noun they hang on is their subject."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 The       the      DET   DT  _ 2 det
            2 talks     talk     NOUN  NNS _ 6 nsubj
            3 hosted    host     VERB  VBN _ 2 acl
            4 by        by       ADP   IN  _ 3 agent
            5 Oman      Oman     PROPN NNP _ 4 pobj
            6 collapsed collapse VERB  VBD _ 0 ROOT
            7 .         .        PUNCT .   _ 6 punct
            """,
            ["participial: The talks | host | oblique by Oman | passive"],
            id="a past participle behind a noun is passive",
        ),
        pytest.param(
            """
            1 Diplomats diplomat NOUN  NNS _ 5 nsubj
            2 working   work     VERB  VBG _ 1 acl
            3 in        in       ADP   IN  _ 2 prep
            4 Kyiv      Kyiv     PROPN NNP _ 3 pobj
            5 left      leave    VERB  VBD _ 0 ROOT
            6 the       the      DET   DT  _ 7 det
            7 country   country  NOUN  NN  _ 5 dobj
            8 .         .        PUNCT .   _ 5 punct
            """,
            ["participial: Diplomats | work | oblique in Kyiv"],
            id="a present participle behind a noun is active",
        ),
        pytest.param(
            """
            1 Oman     Oman    PROPN NNP _ 2 nsubj
            2 welcomed welcome VERB  VBD _ 0 ROOT
            3 a        a       DET   DT  _ 4 det
            4 deal     deal    NOUN  NN  _ 2 dobj
            5 signed   sign    VERB  VBN _ 4 acl
            6 in       in      ADP   IN  _ 5 prep
            7 Geneva   Geneva  PROPN NNP _ 6 pobj
            8 .        .       PUNCT .   _ 2 punct
            """,
            ["participial: a deal | sign | oblique in Geneva | passive"],
            id="a participle behind an object has the object as subject",
        ),
        pytest.param(
            """
            1  The     the   DET   DT  _ 2  det
            2  envoys  envoy NOUN  NNS _ 9  nsubj _ SpaceAfter=No
            3  ,       ,     PUNCT ,   _ 2  punct
            4  angered anger VERB  VBN _ 2  acl
            5  by      by    ADP   IN  _ 4  agent
            6  the     the   DET   DT  _ 7  det
            7  vote    vote  NOUN  NN  _ 5  pobj  _ SpaceAfter=No
            8  ,       ,     PUNCT ,   _ 2  punct
            9  left    leave VERB  VBD _ 0  ROOT
            10 the     the   DET   DT  _ 11 det
            11 hall    hall  NOUN  NN  _ 9  dobj
            12 .       .     PUNCT .   _ 9  punct
            """,
            ["participial: The envoys | anger | oblique by the vote | passive"],
            id="a participle between commas leaves the comma out",
        ),
        pytest.param(
            """
            1 The    the   DET   DT  _ 2 det
            2 plan   plan  NOUN  NN  _ 7 nsubj
            3 to     to    PART  TO  _ 4 aux
            4 leave  leave VERB  VB  _ 2 acl
            5 the    the   DET   DT  _ 6 det
            6 union  union NOUN  NN  _ 4 dobj
            7 failed fail  VERB  VBD _ 0 ROOT
            8 .      .     PUNCT .   _ 7 punct
            """,
            [],
            id="an infinitive behind a noun shares nothing",
        ),
        pytest.param(
            """
            1 Chad     Chad     PROPN NNP _ 2 nsubj
            2 hailed   hail     VERB  VBD _ 0 ROOT
            3 last     last     ADJ   JJ  _ 4 amod _ Entity=B-DATE
            4 week     week     NOUN  NN  _ 7 poss _ Entity=I-DATE
            5 's       's       PART  POS _ 4 case _ Entity=I-DATE
            6 Omani    omani    ADJ   JJ  _ 7 amod
            7 decision decision NOUN  NN  _ 2 dobj
            8 to       to       PART  TO  _ 9 aux
            9 leave    leave    VERB  VB  _ 7 acl
            """,
            ["participial: Omani | leave"],
            id="an infinitive behind a noun belongs to the people that the noun is of",
        ),
        pytest.param(
            """
            1 The     the     DET   DT  _ 3 det
            2 rising  rise    VERB  VBG _ 3 amod
            3 tension tension NOUN  NN  _ 4 nsubj
            4 worried worry   VERB  VBD _ 0 ROOT
            5 Oman    Oman    PROPN NNP _ 4 dobj
            6 .       .       PUNCT .   _ 4 punct
            """,
            [],
            id="a participle in front of a noun tells nothing",
        ),
    ],
)
def test_participial(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "participial") == expected
