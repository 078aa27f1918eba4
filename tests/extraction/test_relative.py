"""Subjects of relative clauses: what the pronoun stands for."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Officials official NOUN  NNS _ 5 nsubj
            2 who       who      PRON  WP  _ 3 nsubj
            3 met       meet     VERB  VBD _ 1 relcl
            4 her       she      PRON  PRP _ 3 dobj
            5 praised   praise   VERB  VBD _ 0 ROOT
            6 the       the      DET   DT  _ 7 det
            7 deal      deal     NOUN  NN  _ 5 dobj
            8 .         .        PUNCT .   _ 5 punct
            """,
            ["relative: Officials | meet | object her"],
            id="a subject pronoun stands for its noun",
        ),
        pytest.param(
            """
            1  The     the    DET   DT  _ 2  det
            2  envoy   envoy  NOUN  NN  _ 9  nsubj _ SpaceAfter=No
            3  ,       ,      PUNCT ,   _ 2  punct
            4  who     who    PRON  WP  _ 5  nsubj
            5  arrived arrive VERB  VBD _ 2  relcl
            6  on      on     ADP   IN  _ 5  prep
            7  Monday  Monday PROPN NNP _ 6  pobj  _ SpaceAfter=No
            8  ,       ,      PUNCT ,   _ 2  punct
            9  signed  sign   VERB  VBD _ 0  ROOT
            10 the     the    DET   DT  _ 11 det
            11 treaty  treaty NOUN  NN  _ 9  dobj
            12 .       .      PUNCT .   _ 9  punct
            """,
            ["relative: The envoy | arrive | oblique on Monday"],
            id="a clause set off by commas leaves the noun alone",
        ),
        pytest.param(
            """
            1 The      the      DET   DT  _ 2 det
            2 diplomat diplomat NOUN  NN  _ 8 nsubj
            3 who      who      PRON  WP  _ 5 nsubjpass
            4 was      be       AUX   VBD _ 5 auxpass
            5 expelled expel    VERB  VBN _ 2 relcl
            6 by       by       ADP   IN  _ 5 agent
            7 Chad     Chad     PROPN NNP _ 6 pobj
            8 returned return   VERB  VBD _ 0 ROOT
            9 .        .        PUNCT .   _ 8 punct
            """,
            ["relative: The diplomat | expel | oblique by Chad | passive"],
            id="a passive relative clause is passive",
        ),
        pytest.param(
            """
            1  Oman      Oman     PROPN NNP _ 2  nsubj
            2  praised   praise   VERB  VBD _ 0  ROOT
            3  officials official NOUN  NNS _ 2  dobj
            4  who       who      PRON  WP  _ 5  nsubj
            5  met       meet     VERB  VBD _ 3  relcl
            6  her       she      PRON  PRP _ 5  dobj
            7  and       and      CCONJ CC  _ 5  cc
            8  signed    sign     VERB  VBD _ 5  conj
            9  the       the      DET   DT  _ 10 det
            10 deal      deal     NOUN  NN  _ 8  dobj
            11 .         .        PUNCT .   _ 2  punct
            """,
            [
                "relative: officials | meet | object her",
                "coordinated: officials | sign | object the deal",
            ],
            id="a second verb in the relative clause shares the noun",
        ),
        pytest.param(
            """
            1 The      the     DET   DT  _ 2 det
            2 ship     ship    NOUN  NN  _ 3 nsubj
            3 carried  carry   VERB  VBD _ 0 ROOT
            4 weapons  weapon  NOUN  NNS _ 3 dobj
            5 which    which   PRON  WDT _ 6 nsubj
            6 violated violate VERB  VBD _ 4 relcl
            7 the      the     DET   DT  _ 8 det
            8 embargo  embargo NOUN  NN  _ 6 dobj
            9 .        .       PUNCT .   _ 3 punct
            """,
            ["relative: weapons | violate | object the embargo"],
            id="an impersonal pronoun stands for its noun",
        ),
        pytest.param(
            """
            1 The       the      DET   DT  _ 2 det
            2 deal      deal     NOUN  NN  _ 6 nsubj
            3 that      that     PRON  WDT _ 5 dobj
            4 Iran      Iran     PROPN NNP _ 5 nsubj
            5 signed    sign     VERB  VBD _ 2 relcl
            6 collapsed collapse VERB  VBD _ 0 ROOT
            7 .         .        PUNCT .   _ 6 punct
            """,
            [],
            id="an object pronoun shares no subject",
        ),
        pytest.param(
            """
            1 The   the   DET   DT  _ 2 det
            2 city  city  NOUN  NN  _ 6 nsubj
            3 where where SCONJ WRB _ 5 advmod
            4 they  they  PRON  PRP _ 5 nsubj
            5 met   meet  VERB  VBD _ 2 relcl
            6 is    be    AUX   VBZ _ 0 ROOT
            7 small small ADJ   JJ  _ 6 acomp
            8 .     .     PUNCT .   _ 6 punct
            """,
            [],
            id="a relative adverb shares no subject",
        ),
    ],
)
def test_relative(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "relative", "coordinated") == expected
