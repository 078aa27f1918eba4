"""Appositions between marks: an implied "is", or "is in" between places."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1  Oman     Oman    PROPN NNP _ 9  nsubj _ Entity=B-GPE|SpaceAfter=No
            2  ,        ,       PUNCT ,   _ 1  punct
            3  the      the     DET   DT  _ 4  det
            4  host     host    NOUN  NN  _ 1  appos
            5  of       of      ADP   IN  _ 4  prep
            6  the      the     DET   DT  _ 7  det
            7  talks    talk    NOUN  NNS _ 5  pobj  _ SpaceAfter=No
            8  ,        ,       PUNCT ,   _ 1  punct
            9  welcomed welcome VERB  VBD _ 0  ROOT
            10 the      the     DET   DT  _ 11 det
            11 deal     deal    NOUN  NN  _ 9  dobj
            12 .        .       PUNCT .   _ 9  punct
            """,
            ["apposition: Oman | be | complement the host of the talks"],
            id="a noun phrase between commas says what the first one is",
        ),
        pytest.param(
            """
            1  Lee      Lee      PROPN NNP  _ 4  compound _ Entity=B-PERSON
            2  Jong     Jong     PROPN NNP  _ 4  compound _ Entity=I-PERSON|SpaceAfter=No
            3  -        -        PUNCT HYPH _ 4  punct    _ Entity=I-PERSON|SpaceAfter=No
            4  sup      sup      PROPN NNP  _ 12 nsubj    _ Entity=I-PERSON|SpaceAfter=No
            5  ,        ,        PUNCT ,    _ 4  punct
            6  South    South    PROPN NNP  _ 7  compound _ Entity=B-GPE
            7  Korea    Korea    PROPN NNP  _ 10 poss     _ Entity=I-GPE|SpaceAfter=No
            8  's       's       PART  POS  _ 7  case     _ Entity=I-GPE
            9  defence  defence  NOUN  NN   _ 10 compound
            10 minister minister NOUN  NN   _ 4  appos    _ SpaceAfter=No
            11 ,        ,        PUNCT ,    _ 4  punct
            12 visited  visit    VERB  VBD  _ 0  ROOT
            13 Warsaw   Warsaw   PROPN NNP  _ 12 dobj     _ Entity=B-GPE
            14 .        .        PUNCT .    _ 12 punct
            """,
            ["apposition: Lee Jong-sup | be | complement South Korea's defence minister"],
            id="a name in front of its office is its subject",
        ),
        pytest.param(
            """
            1  The      the      DET   DT    _ 2  det
            2  minister minister NOUN  NN    _ 3  nsubj
            3  met      meet     VERB  VBD   _ 0  ROOT
            4  Baerbock Baerbock PROPN NNP   _ 3  dobj  _ Entity=B-PERSON
            5  (        (        PUNCT -LRB- _ 4  punct _ SpaceAfter=No
            6  Germany  Germany  PROPN NNP   _ 9  poss  _ Entity=B-GPE|SpaceAfter=No
            7  's       's       PART  POS   _ 6  case
            8  foreign  foreign  ADJ   JJ    _ 9  amod
            9  minister minister NOUN  NN    _ 4  appos _ SpaceAfter=No
            10 )        )        PUNCT -RRB- _ 4  punct
            11 in       in       ADP   IN    _ 3  prep
            12 Berlin   Berlin   PROPN NNP   _ 11 pobj  _ Entity=B-GPE
            13 .        .        PUNCT .     _ 3  punct
            """,
            ["apposition: Baerbock | be | complement Germany's foreign minister"],
            id="an office in brackets says who the name is",
        ),
        pytest.param(
            """
            1  She    she    PRON  PRP _ 2 nsubj
            2  flew   fly    VERB  VBD _ 0 ROOT
            3  to     to     ADP   IN  _ 2 prep
            4  Paris  Paris  PROPN NNP _ 3 pobj  _ Entity=B-GPE|SpaceAfter=No
            5  ,      ,      PUNCT ,   _ 4 punct
            6  France France PROPN NNP _ 4 appos _ Entity=B-GPE|SpaceAfter=No
            7  ,      ,      PUNCT ,   _ 4 punct
            8  on     on     ADP   IN  _ 2 prep
            9  Monday Monday PROPN NNP _ 8 pobj  _ Entity=B-DATE
            10 .      .      PUNCT .   _ 2 punct
            """,
            ["apposition: Paris | be | oblique in France"],
            id="a place behind a place says where it lies",
        ),
        pytest.param(
            """
            1 Tsahkna     Tsahkna     PROPN NNP  _ 6 nsubj _ Entity=B-ORG|SpaceAfter=No
            2 ,           ,           PUNCT ,    _ 1 punct
            3 Landsbergis Landsbergis PROPN NNP  _ 1 conj  _ Entity=B-GPE
            4 and         and         CCONJ CC   _ 3 cc
            5 Rinkevics   Rinkevics   PROPN NNPS _ 3 conj
            6 met         meet        VERB  VBD  _ 0 ROOT
            7 in          in          ADP   IN   _ 6 prep
            8 Riga        Riga        PROPN NNP  _ 7 pobj  _ Entity=B-LOC
            9 .           .           PUNCT .    _ 6 punct
            """,
            [],
            id="a list is no apposition",
        ),
        pytest.param(
            """
            1 Mr.    Mr.    PROPN NNP _ 2 compound
            2 Putin  Putin  PROPN NNP _ 6 nsubj    _ Entity=B-PERSON|SpaceAfter=No
            3 ,      ,      PUNCT ,   _ 2 punct
            4 54     54     NUM   CD  _ 2 appos    _ Entity=B-DATE|SpaceAfter=No
            5 ,      ,      PUNCT ,   _ 2 punct
            6 flew   fly    VERB  VBD _ 0 ROOT
            7 to     to     ADP   IN  _ 6 prep
            8 Geneva Geneva PROPN NNP _ 7 pobj     _ Entity=B-GPE
            9 .      .      PUNCT .   _ 6 punct
            """,
            [],
            id="an age is no apposition",
        ),
        pytest.param(
            """
            1 The      the      DET   DT   _ 2 det
            2 minister minister NOUN  NN   _ 3 nsubj
            3 met      meet     VERB  VBD  _ 0 ROOT
            4 my       my       PRON  PRP$ _ 5 poss
            5 friend   friend   NOUN  NN   _ 3 dobj
            6 Peter    Peter    PROPN NNP  _ 5 appos _ Entity=B-PERSON
            7 in       in       ADP   IN   _ 3 prep
            8 Berlin   Berlin   PROPN NNP  _ 7 pobj  _ Entity=B-GPE
            9 .        .        PUNCT .    _ 3 punct
            """,
            [],
            id="an apposition without a mark tells nothing",
        ),
    ],
)
def test_apposition(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "apposition") == expected
