"""Negation of a clause."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 envoy  envoy  NOUN  NN  _ 5 nsubj
            3 did    do     AUX   VBD _ 5 aux
            4 not    not    PART  RB  _ 5 neg
            5 sign   sign   VERB  VB  _ 0 ROOT
            6 the    the    DET   DT  _ 7 det
            7 treaty treaty NOUN  NN  _ 5 dobj
            8 .      .      PUNCT .   _ 5 punct
            """,
            ["active: The envoy | sign | object the treaty | not"],
            id="not negates its clause",
        ),
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 envoy  envoy  NOUN  NN  _ 5 nsubj
            3 did    do     AUX   VBD _ 5 aux   _ SpaceAfter=No
            4 n't    not    PART  RB  _ 5 neg
            5 sign   sign   VERB  VB  _ 0 ROOT
            6 the    the    DET   DT  _ 7 det
            7 treaty treaty NOUN  NN  _ 5 dobj
            8 .      .      PUNCT .   _ 5 punct
            """,
            ["active: The envoy | sign | object the treaty | not"],
            id="a contracted not negates its clause",
        ),
        pytest.param(
            """
            1 Sweden     Sweden    PROPN NNP _ 3 nsubj
            2 never      never     ADV   RB  _ 3 neg
            3 recognised recognise VERB  VBD _ 0 ROOT
            4 Kosovo     Kosovo    PROPN NNP _ 3 dobj
            5 .          .         PUNCT .   _ 3 punct
            """,
            ["active: Sweden | recognise | object Kosovo | not"],
            id="never negates its clause",
        ),
        pytest.param(
            """
            1 No       no       DET   DT  _ 2 det
            2 diplomat diplomat NOUN  NN  _ 3 nsubj
            3 left     leave    VERB  VBD _ 0 ROOT
            4 the      the      DET   DT  _ 5 det
            5 embassy  embassy  NOUN  NN  _ 3 dobj
            6 .        .        PUNCT .   _ 3 punct
            """,
            ["active: No diplomat | leave | object the embassy | not"],
            id="a subject with no negates its clause",
        ),
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 envoy  envoy  NOUN  NN  _ 3 nsubj
            3 signed sign   VERB  VBD _ 0 ROOT
            4 no     no     DET   DT  _ 5 det
            5 treaty treaty NOUN  NN  _ 3 dobj
            6 .      .      PUNCT .   _ 3 punct
            """,
            ["active: The envoy | sign | object no treaty | not"],
            id="an object with no negates its clause",
        ),
        pytest.param(
            """
            1 Neither neither DET   DT  _ 2 det
            2 side    side    NOUN  NN  _ 3 nsubj
            3 signed  sign    VERB  VBD _ 0 ROOT
            4 the     the     DET   DT  _ 5 det
            5 deal    deal    NOUN  NN  _ 3 dobj
            6 .       .       PUNCT .   _ 3 punct
            """,
            ["active: Neither side | sign | object the deal | not"],
            id="a subject with neither negates its clause",
        ),
        pytest.param(
            """
            1 Nobody   nobody PRON  NN  _ 2 nsubj
            2 attended attend VERB  VBD _ 0 ROOT
            3 the      the    DET   DT  _ 4 det
            4 summit   summit NOUN  NN  _ 2 dobj
            5 .        .      PUNCT .   _ 2 punct
            """,
            ["active: Nobody | attend | object the summit | not"],
            id="a negative pronoun negates its clause",
        ),
        pytest.param(
            """
            1  Sweden Sweden PROPN NNP _ 2 nsubj
            2  signed sign   VERB  VBD _ 0 ROOT
            3  the    the    DET   DT  _ 4 det
            4  deal   deal   NOUN  NN  _ 2 dobj
            5  that   that   PRON  WDT _ 9 dobj
            6  Iran   Iran   PROPN NNP _ 9 nsubj
            7  did    do     AUX   VBD _ 9 aux
            8  not    not    PART  RB  _ 9 neg
            9  sign   sign   VERB  VB  _ 4 relcl
            10 .      .      PUNCT .   _ 2 punct
            """,
            [
                "active: Sweden | sign | object the deal that Iran did not sign",
                "active: Iran | sign | object the deal | not",
            ],
            id="a relative clause negates itself alone",
        ),
        pytest.param(
            """
            1  Lavrov Lavrov PROPN NNP _ 4 nsubj
            2  did    do     AUX   VBD _ 4 aux
            3  not    not    PART  RB  _ 4 neg
            4  say    say    VERB  VB  _ 0 ROOT
            5  that   that   SCONJ IN  _ 7 mark
            6  Moscow Moscow PROPN NNP _ 7 nsubj
            7  left   leave  VERB  VBD _ 4 ccomp
            8  the    the    DET   DT  _ 9 det
            9  treaty treaty NOUN  NN  _ 7 dobj
            10 .      .      PUNCT .   _ 4 punct
            """,
            [
                "active: Lavrov | say | clause that Moscow left the treaty | not",
                "active: Moscow | leave | object the treaty",
            ],
            id="a negated governor leaves the clause below alone",
        ),
        pytest.param(
            """
            1  Lavrov Lavrov PROPN NNP _ 2 nsubj
            2  said   say    VERB  VBD _ 0 ROOT
            3  that   that   SCONJ IN  _ 7 mark
            4  Moscow Moscow PROPN NNP _ 7 nsubj
            5  did    do     AUX   VBD _ 7 aux
            6  not    not    PART  RB  _ 7 neg
            7  leave  leave  VERB  VB  _ 2 ccomp
            8  the    the    DET   DT  _ 9 det
            9  treaty treaty NOUN  NN  _ 7 dobj
            10 .      .      PUNCT .   _ 2 punct
            """,
            [
                "active: Lavrov | say | clause that Moscow did not leave the treaty",
                "active: Moscow | leave | object the treaty | not",
            ],
            id="a negated complement leaves the governor alone",
        ),
        pytest.param(
            """
            1 Oman     Oman     PROPN NNP _ 2 nsubj
            2 knows    know     VERB  VBZ _ 0 ROOT
            3 the      the      DET   DT  _ 4 det
            4 minister minister NOUN  NN  _ 2 dobj
            5 .        .        PUNCT .   _ 2 punct
            """,
            ["active: Oman | know | object the minister"],
            id="a clause without a negative word is not negated",
        ),
    ],
)
def test_predicate_negation(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "active", "passive", "copular", "adverbial") == expected
