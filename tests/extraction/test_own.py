"""A clause's own subject comes before all other rules."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Poland  Poland  PROPN NNP _ 2 nsubj
            2 said    say     VERB  VBD _ 0 ROOT
            3 that    that    SCONJ IN  _ 5 mark
            4 Belarus Belarus PROPN NNP _ 5 nsubj
            5 closed  close   VERB  VBD _ 2 ccomp
            6 the     the     DET   DT  _ 7 det
            7 border  border  NOUN  NN  _ 5 dobj
            8 .       .       PUNCT .   _ 2 punct
            """,
            [
                "active: Poland | say | clause that Belarus closed the border",
                "active: Belarus | close | object the border",
            ],
            id="a clause inside a clause keeps its own subject",
        ),
        pytest.param(
            """
            1  Chad     Chad    PROPN NNP  _ 2 nsubj
            2  closed   close   VERB  VBD  _ 0 ROOT
            3  its      its     PRON  PRP$ _ 4 poss
            4  embassy  embassy NOUN  NN   _ 2 dobj
            5  and      and     CCONJ CC   _ 2 cc
            6  Niger    Niger   PROPN NNP  _ 7 nsubj
            7  expelled expel   VERB  VBD  _ 2 conj
            8  the      the     DET   DT   _ 9 det
            9  envoy    envoy   NOUN  NN   _ 7 dobj
            10 .        .       PUNCT .    _ 7 punct
            """,
            [
                "active: Chad | close | object its embassy",
                "active: Niger | expel | object the envoy",
            ],
            id="a second conjunct with a subject keeps it",
        ),
        pytest.param(
            """
            1  If      if      SCONJ IN  _ 3 mark
            2  Iran    Iran    PROPN NNP _ 3 nsubj
            3  leaves  leave   VERB  VBZ _ 9 advcl
            4  the     the     DET   DT  _ 5 det
            5  pact    pact    NOUN  NN  _ 3 dobj  _ SpaceAfter=No
            6  ,       ,       PUNCT ,   _ 9 punct
            7  Israel  Israel  PROPN NNP _ 9 nsubj
            8  will    will    AUX   MD  _ 9 aux
            9  protest protest VERB  VB  _ 0 ROOT
            10 .       .       PUNCT .   _ 9 punct
            """,
            [
                "active: Iran | leave | object the pact",
                "active: Israel | protest | clause If Iran leaves the pact",
            ],
            id="an adverbial clause with a subject keeps it",
        ),
        pytest.param(
            """
            1  "      "      PUNCT ``  _ 9 punct _ SpaceAfter=No
            2  We     we     PRON  PRP _ 4 nsubj
            3  will   will   AUX   MD  _ 4 aux
            4  leave  leave  VERB  VB  _ 9 ccomp
            5  the    the    DET   DT  _ 6 det
            6  pact   pact   NOUN  NN  _ 4 dobj  _ SpaceAfter=No
            7  ,      ,      PUNCT ,   _ 9 punct _ SpaceAfter=No
            8  "      "      PUNCT ''  _ 9 punct
            9  said   say    VERB  VBD _ 0 ROOT
            10 Lavrov Lavrov PROPN NNP _ 9 nsubj
            11 .      .      PUNCT .   _ 9 punct
            """,
            [
                "active: We | leave | object the pact",
                "active: Lavrov | say | clause We will leave the pact",
            ],
            id="a subject behind its verb is a subject",
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
            [
                "active: Iran | sign | object The deal",
                "active: The deal that Iran signed | collapse",
            ],
            id="an object relative has its own subject and its noun as object",
        ),
        pytest.param(
            """
            1 Oman     Oman   PROPN NNP _ 2 nsubj
            2 praised  praise VERB  VBD _ 0 ROOT
            3 the      the    DET   DT  _ 4 det
            4 envoys   envoy  NOUN  NNS _ 2 dobj
            5 Iran     Iran   PROPN NNP _ 6 nsubj
            6 expelled expel  VERB  VBD _ 4 relcl
            7 .        .      PUNCT .   _ 2 punct
            """,
            [
                "active: Oman | praise | object the envoys Iran expelled",
                "active: Iran | expel | object the envoys",
            ],
            id="a relative clause without a pronoun has its noun as object",
        ),
        pytest.param(
            """
            1 Leaving leave VERB  VBG _ 4 csubj
            2 the     the   DET   DT  _ 3 det
            3 pact    pact  NOUN  NN  _ 1 dobj
            4 angered anger VERB  VBD _ 0 ROOT
            5 Oman    Oman  PROPN NNP _ 4 dobj
            6 .       .     PUNCT .   _ 4 punct
            """,
            ["active: Leaving the pact | anger | object Oman"],
            id="a clause may be a subject",
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
            ["active: they | meet | adverbial where"],
            id="a clause behind a relative adverb keeps its own subject",
        ),
    ],
)
def test_own(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "active", "passive") == expected
