"""Open complements: the governor's object, else its subject."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Iran   Iran  PROPN NNP _ 2 nsubj
            2 agreed agree VERB  VBD _ 0 ROOT
            3 to     to    PART  TO  _ 4 aux
            4 leave  leave VERB  VB  _ 2 xcomp
            5 the    the   DET   DT  _ 6 det
            6 pact   pact  NOUN  NN  _ 4 dobj
            7 .      .     PUNCT .   _ 2 punct
            """,
            ["control: Iran | leave | object the pact"],
            id="a governor without an object lends its subject",
        ),
        pytest.param(
            """
            1 Washington Washington PROPN NNP _ 2 nsubj
            2 urged      urge       VERB  VBD _ 0 ROOT
            3 Iran       Iran       PROPN NNP _ 2 dobj
            4 to         to         PART  TO  _ 5 aux
            5 leave      leave      VERB  VB  _ 2 xcomp
            6 the        the        DET   DT  _ 7 det
            7 pact       pact       NOUN  NN  _ 5 dobj
            8 .          .          PUNCT .   _ 2 punct
            """,
            ["control: Iran | leave | object the pact"],
            id="a governor with an object lends the object",
        ),
        pytest.param(
            """
            1 Iran  Iran  PROPN NNP _ 3 nsubjpass
            2 was   be    AUX   VBD _ 3 auxpass
            3 urged urge  VERB  VBN _ 0 ROOT
            4 to    to    PART  TO  _ 5 aux
            5 leave leave VERB  VB  _ 3 xcomp
            6 the   the   DET   DT  _ 7 det
            7 pact  pact  NOUN  NN  _ 5 dobj
            8 .     .     PUNCT .   _ 3 punct
            """,
            ["control: Iran | leave | object the pact"],
            id="a passive governor lends its subject",
        ),
        pytest.param(
            """
            1 Japan       Japan    PROPN NNP  _ 2 nsubj
            2 began       begin    VERB  VBD  _ 0 ROOT
            3 withdrawing withdraw VERB  VBG  _ 2 xcomp
            4 its         its      PRON  PRP$ _ 5 poss
            5 staff       staff    NOUN  NN   _ 3 dobj
            6 .           .        PUNCT .    _ 2 punct
            """,
            ["control: Japan | withdraw | object its staff"],
            id="a gerund is controlled like an infinitive",
        ),
        pytest.param(
            """
            1  Chad    Chad    PROPN NNP  _ 2  nsubj
            2  wants   want    VERB  VBZ  _ 0  ROOT
            3  to      to      PART  TO   _ 4  aux
            4  reopen  reopen  VERB  VB   _ 2  xcomp
            5  the     the     DET   DT   _ 6  det
            6  embassy embassy NOUN  NN   _ 4  dobj
            7  and     and     CCONJ CC   _ 4  cc
            8  recall  recall  VERB  VB   _ 4  conj
            9  its     its     PRON  PRP$ _ 10 poss
            10 envoy   envoy   NOUN  NN   _ 8  dobj
            11 .       .       PUNCT .    _ 2  punct
            """,
            [
                "control: Chad | reopen | object the embassy",
                "coordinated: Chad | recall | object its envoy",
            ],
            id="an infinitive coordinated with a controlled one shares",
        ),
        pytest.param(
            """
            1 Iran     Iran    PROPN NNP _ 2 nsubj
            2 promised promise VERB  VBD _ 0 ROOT
            3 to       to      PART  TO  _ 4 aux
            4 try      try     VERB  VB  _ 2 xcomp
            5 to       to      PART  TO  _ 6 aux
            6 leave    leave   VERB  VB  _ 4 xcomp
            7 the      the     DET   DT  _ 8 det
            8 pact     pact    NOUN  NN  _ 6 dobj
            9 .        .       PUNCT .   _ 2 punct
            """,
            [
                "control: Iran | try | clause to leave the pact",
                "control: Iran | leave | object the pact",
            ],
            id="control passes through several governors",
        ),
        pytest.param(
            """
            1 Iran  Iran  PROPN NNP _ 2 nsubj
            2 is    be    AUX   VBZ _ 0 ROOT
            3 ready ready ADJ   JJ  _ 2 acomp
            4 to    to    PART  TO  _ 5 aux
            5 sign  sign  VERB  VB  _ 3 xcomp
            6 the   the   DET   DT  _ 7 det
            7 pact  pact  NOUN  NN  _ 5 dobj
            8 .     .     PUNCT .   _ 2 punct
            """,
            ["control: Iran | sign | object the pact"],
            id="an adjective lends the subject of its copula",
        ),
        pytest.param(
            """
            1 Israel  Israel  PROPN NNP _ 2 nsubj
            2 is      be      AUX   VBZ _ 0 ROOT
            3 to      to      PART  TO  _ 4 aux
            4 open    open    VERB  VB  _ 2 xcomp
            5 an      an      DET   DT  _ 6 det
            6 embassy embassy NOUN  NN  _ 4 dobj
            7 .       .       PUNCT .   _ 2 punct
            """,
            ["control: Israel | open | object an embassy"],
            id="be to lends its subject",
        ),
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
            [],
            id="a finite complement is not controlled",
        ),
    ],
)
def test_control(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "control", "coordinated", "open") == expected
