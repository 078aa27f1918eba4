"""Coordinated verbs: the subject of the first conjunct."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Chad       Chad       PROPN NNP  _ 2 nsubj
            2 closed     close      VERB  VBD  _ 0 ROOT
            3 its        its        PRON  PRP$ _ 4 poss
            4 embassy    embassy    NOUN  NN   _ 2 dobj
            5 and        and        CCONJ CC   _ 2 cc
            6 expelled   expel      VERB  VBD  _ 2 conj
            7 the        the        DET   DT   _ 8 det
            8 ambassador ambassador NOUN  NN   _ 6 dobj
            9 .          .          PUNCT .    _ 2 punct
            """,
            ["coordinated: Chad | expel | object the ambassador"],
            id="a second verb shares the subject",
        ),
        pytest.param(
            """
            1  Japan     Japan   PROPN NNP  _ 2  nsubj
            2  condemned condemn VERB  VBD  _ 0  ROOT
            3  the       the     DET   DT   _ 4  det
            4  launch    launch  NOUN  NN   _ 2  dobj  _ SpaceAfter=No
            5  ,         ,       PUNCT ,    _ 2  punct
            6  recalled  recall  VERB  VBD  _ 2  conj
            7  its       its     PRON  PRP$ _ 8  poss
            8  envoy     envoy   NOUN  NN   _ 6  dobj
            9  and       and     CCONJ CC   _ 6  cc
            10 closed    close   VERB  VBD  _ 6  conj
            11 the       the     DET   DT   _ 12 det
            12 port      port    NOUN  NN   _ 10 dobj
            13 .         .       PUNCT .    _ 2  punct
            """,
            [
                "coordinated: Japan | recall | object its envoy",
                "coordinated: Japan | close | object the port",
            ],
            id="a third verb shares the subject",
        ),
        pytest.param(
            """
            1 Iran       Iran      PROPN NNP _ 2 nsubj
            2 signed     sign      VERB  VBD _ 0 ROOT
            3 the        the       DET   DT  _ 4 det
            4 deal       deal      NOUN  NN  _ 2 dobj
            5 but        but       CCONJ CC  _ 2 cc
            6 criticised criticise VERB  VBD _ 2 conj
            7 the        the       DET   DT  _ 8 det
            8 terms      term      NOUN  NNS _ 6 dobj
            9 .          .         PUNCT .   _ 2 punct
            """,
            ["coordinated: Iran | criticise | object the terms"],
            id="a verb after but shares the subject",
        ),
        pytest.param(
            """
            1 The      the    DET   DT  _ 2 det
            2 envoy    envoy  NOUN  NN  _ 4 nsubjpass
            3 was      be     AUX   VBD _ 4 auxpass
            4 detained detain VERB  VBN _ 0 ROOT
            5 and      and    CCONJ CC  _ 4 cc
            6 deported deport VERB  VBN _ 4 conj
            7 .        .      PUNCT .   _ 4 punct
            """,
            ["coordinated: The envoy | deport | passive"],
            id="a verb coordinated with a passive shares the subject",
        ),
        pytest.param(
            """
            1  If     if     SCONJ IN   _ 3  mark
            2  Mali   Mali   PROPN NNP  _ 3  nsubj
            3  leaves leave  VERB  VBZ  _ 7  advcl _ SpaceAfter=No
            4  ,      ,      PUNCT ,    _ 7  punct
            5  Norway Norway PROPN NNP  _ 7  nsubj
            6  will   will   AUX   MD   _ 7  aux
            7  close  close  VERB  VB   _ 0  ROOT
            8  its    its    PRON  PRP$ _ 9  poss
            9  port   port   NOUN  NN   _ 7  dobj
            10 and    and    CCONJ CC   _ 7  cc
            11 recall recall VERB  VB   _ 7  conj
            12 its    its    PRON  PRP$ _ 13 poss
            13 envoy  envoy  NOUN  NN   _ 11 dobj
            14 .      .      PUNCT .    _ 7  punct
            """,
            ["coordinated: Norway | recall | object its envoy | clause If Mali leaves"],
            id="a condition of the first verb is one of the second",
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
            [],
            id="a verb with its own subject shares nothing",
        ),
        pytest.param(
            """
            1 Ministers minister NOUN  NNS _ 6 nsubj
            2 from      from     ADP   IN  _ 1 prep
            3 Fiji      Fiji     PROPN NNP _ 2 pobj
            4 and       and      CCONJ CC  _ 3 cc
            5 Tonga     Tonga    PROPN NNP _ 3 conj
            6 met       meet     VERB  VBD _ 0 ROOT
            7 .         .        PUNCT .   _ 6 punct
            """,
            [],
            id="coordinated nouns are no clauses",
        ),
    ],
)
def test_coordinated(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "coordinated") == expected
