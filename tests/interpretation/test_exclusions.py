"""Readings that the words around an event rule out, each beside one that they allow."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 has    have   VERB  VBZ _ 0 ROOT
            3 a      a      DET   DT  _ 4 det
            4 deal   deal   NOUN  NN  _ 2 dobj
            5 with   with   ADP   IN  _ 4 prep
            6 Spain  Spain  PROPN NNP _ 5 pobj
            7 .      .      PUNCT .   _ 2 punct
            """,
            "",
            [],
            id="a deal that somebody has is no signing",
        ),
        pytest.param(
            """
            1 Oman    Oman   PROPN NNP  _ 2 nsubj
            2 praised praise VERB  VBD  _ 0 ROOT
            3 its     its    PRON  PRP$ _ 4 poss
            4 pact    pact   NOUN  NN   _ 2 dobj
            5 with    with   ADP   IN   _ 4 prep
            6 Chad    Chad   PROPN NNP  _ 5 pobj
            7 .       .      PUNCT .    _ 2 punct
            """,
            "its=Oman",
            ["Support: Oman → Chad, actual"],
            id="a deal that somebody's is named is no signing",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 signed sign   VERB  VBD _ 0 ROOT
            3 a      a      DET   DT  _ 4 det
            4 deal   deal   NOUN  NN  _ 2 dobj
            5 with   with   ADP   IN  _ 2 prep
            6 Spain  Spain  PROPN NNP _ 5 pobj
            7 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Agreement: Norway + Spain → -, actual"],
            id="a deal that is signed is one",
        ),
        pytest.param(
            """
            1 Oman     Oman    PROPN NNP _ 2 nsubj
            2 welcomed welcome VERB  VBD _ 0 ROOT
            3 a        a       DET   DT  _ 4 det
            4 deal     deal    NOUN  NN  _ 2 dobj
            5 between  between ADP   IN  _ 4 prep
            6 Norway   Norway  PROPN NNP _ 5 pobj
            7 and      and     CCONJ CC  _ 6 cc
            8 Spain    Spain   PROPN NNP _ 6 conj
            9 .        .       PUNCT .   _ 2 punct
            """,
            "",
            ["Support: Oman → Norway + Spain, actual", "Agreement: Norway + Spain → -, actual"],
            id="a deal between two that is told of is one",
        ),
        pytest.param(
            """
            1 Norway    Norway    PROPN NNP _ 2 nsubj
            2 vowed     vow       VERB  VBD _ 0 ROOT
            3 never     never     ADV   RB  _ 5 neg
            4 to        to        PART  TO  _ 5 aux
            5 recognise recognise VERB  VB  _ 2 xcomp
            6 Kosovo    Kosovo    PROPN NNP _ 5 dobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Norway → Kosovo, not planned, by Norway"],
            id="a vow never to do something friendly is no promise",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 vowed  vow    VERB  VBD _ 0 ROOT
            3 never  never  ADV   RB  _ 5 neg
            4 to     to     PART  TO  _ 5 aux
            5 attack attack VERB  VB  _ 2 xcomp
            6 Spain  Spain  PROPN NNP _ 5 dobj
            7 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Attack: Norway → Spain, not planned, by Norway", "Promise: Norway → Spain, actual"],
            id="a vow never to do something hostile is a promise",
        ),
        pytest.param(
            """
            1  Chad   Chad   PROPN NNP _ 2  nsubj
            2  tore   tear   VERB  VBD _ 0  ROOT
            3  up     up     ADP   RP  _ 2  prt
            4  a      a      DET   DT  _ 5  det
            5  deal   deal   NOUN  NN  _ 2  dobj
            6  that   that   PRON  WDT _ 9  dobj
            7  Oman   Oman   PROPN NNP _ 9  nsubj
            8  had    have   AUX   VBD _ 9  aux
            9  struck strike VERB  VBN _ 5  relcl
            10 with   with   ADP   IN  _ 9  prep
            11 Spain  Spain  PROPN NNP _ 10 pobj
            12 .      .      PUNCT .   _ 2  punct
            """,
            "",
            ["Agreement: Oman + Spain → -, actual"],
            id="nobody leaves what others agreed",
        ),
        pytest.param(
            """
            1  Chad   Chad   PROPN NNP _ 2  nsubj
            2  tore   tear   VERB  VBD _ 0  ROOT
            3  up     up     ADP   RP  _ 2  prt
            4  a      a      DET   DT  _ 5  det
            5  deal   deal   NOUN  NN  _ 2  dobj
            6  that   that   PRON  WDT _ 9  dobj
            7  Chad   Chad   PROPN NNP _ 9  nsubj
            8  had    have   AUX   VBD _ 9  aux
            9  struck strike VERB  VBN _ 5  relcl
            10 with   with   ADP   IN  _ 9  prep
            11 Spain  Spain  PROPN NNP _ 10 pobj
            12 .      .      PUNCT .   _ 2  punct
            """,
            "",
            ["Withdrawal: Chad → -, actual", "Agreement: Chad + Spain → -, actual"],
            id="somebody leaves what he agreed himself",
        ),
        pytest.param(
            """
            1 Lavrov Lavrov PROPN NNP _ 2 nsubj
            2 flew   fly    VERB  VBD _ 0 ROOT
            3 to     to     ADP   IN  _ 2 prep
            4 Madrid Madrid PROPN NNP _ 3 pobj
            5 for    for    ADP   IN  _ 2 prep
            6 a      a      DET   DT  _ 7 det
            7 trip   trip   NOUN  NN  _ 5 pobj
            8 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Visit: Lavrov → Spain, actual"],
            id="a trip that names no place repeats a visit",
        ),
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 trip   trip   NOUN  NN  _ 7 nsubj
            3 to     to     ADP   IN  _ 2 prep
            4 Madrid Madrid PROPN NNP _ 3 pobj
            5 by     by     ADP   IN  _ 2 prep
            6 Lavrov Lavrov PROPN NNP _ 5 pobj
            7 began  begin  VERB  VBD _ 0 ROOT
            8 .      .      PUNCT .   _ 7 punct
            """,
            "",
            ["Visit: Lavrov → Spain, actual"],
            id="a trip to a place is a visit",
        ),
    ],
)
def test_what_the_words_around_rule_out(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links, by=bundled_interpreter())) == expected
