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
        pytest.param(
            """
            1  Lavrov Lavrov PROPN NNP _ 2  nsubj
            2  became become VERB  VBD _ 0  ROOT
            3  the    the    DET   DT  _ 5  det
            4  first  first  ADJ   JJ  _ 5  amod
            5  leader leader NOUN  NN  _ 2  attr
            6  from   from   ADP   IN  _ 5  prep
            7  Russia Russia PROPN NNP _ 6  pobj
            8  to     to     PART  TO  _ 9  aux
            9  go     go     VERB  VB  _ 5  relcl
            10 to     to     ADP   IN  _ 9  prep
            11 Oman   Oman   PROPN NNP _ 10 pobj
            12 .      .      PUNCT .   _ 2  punct
            """,
            "",
            [
                "Visit: Lavrov → Oman, actual",
            ],
            id="who is the first to do something is appointed to nothing",
        ),
        pytest.param(
            """
            1 Lavrov    Lavrov  PROPN NNP _ 3 nsubjpass
            2 was       be      AUX   VBD _ 3 auxpass
            3 appointed appoint VERB  VBN _ 0 ROOT
            4 to        to      PART  TO  _ 5 aux
            5 succeed   succeed VERB  VB  _ 3 xcomp
            6 Deby      Deby    PROPN NNP _ 5 dobj
            7 .         .       PUNCT .   _ 3 punct
            """,
            "Deby=Norway",
            [
                "Appointment: - → Lavrov, actual",
            ],
            id="who is appointed to succeed another is appointed once",
        ),
        pytest.param(
            """
            1 Chad       Chad       PROPN NNP _ 3 poss
            2 's         's         PART  POS _ 1 case
            3 opposition opposition NOUN  NN  _ 4 nsubj
            4 wants      want       VERB  VBZ _ 0 ROOT
            5 Oman       Oman       PROPN NNP _ 7 nsubj
            6 to         to         PART  TO  _ 7 aux
            7 leave      leave      VERB  VB  _ 4 ccomp
            8 .          .          PUNCT .   _ 4 punct
            """,
            "",
            [],
            id="an opposition that is to nothing rejects nothing",
        ),
        pytest.param(
            """
            1  Norway  Norway PROPN NNP _ 2  nsubj
            2  accused accuse VERB  VBD _ 0  ROOT
            3  Chad    Chad   PROPN NNP _ 2  dobj
            4  of      of     ADP   IN  _ 2  prep
            5  taking  take   VERB  VBG _ 4  pcomp
            6  sides   side   NOUN  NNS _ 5  dobj
            7  in      in     ADP   IN  _ 5  prep
            8  the     the    DET   DT  _ 9  det
            9  war     war    NOUN  NN  _ 7  pobj
            10 in      in     ADP   IN  _ 9  prep
            11 Oman    Oman   PROPN NNP _ 10 pobj
            12 .       .      PUNCT .   _ 2  punct
            """,
            "",
            [
                "Accusation: Norway → Chad, actual",
            ],
            id="a preposition with a noun of its own is no particle",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 deployed deploy VERB  VBD _ 0 ROOT
            3 troops   troop  NOUN  NNS _ 2 dobj
            4 to       to     PART  TO  _ 5 aux
            5 guard    guard  VERB  VB  _ 2 advcl
            6 the      the    DET   DT  _ 7 det
            7 border   border NOUN  NN  _ 5 dobj
            8 .        .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Deployment: Norway → -, actual",
            ],
            id="an infinitive is no place",
        ),
        pytest.param(
            """
            1  Lavrov    Lavrov   PROPN NNP _ 2  nsubj
            2  urged     urge     VERB  VBD _ 0  ROOT
            3  Chad      Chad     PROPN NNP _ 2  dobj
            4  to        to       PART  TO  _ 5  aux
            5  leave     leave    VERB  VB  _ 2  xcomp
            6  NATO      NATO     PROPN NNP _ 5  dobj
            7  ,         ,        PUNCT ,   _ 6  punct
            8  a         a        DET   DT  _ 9  det
            9  remark    remark   NOUN  NN  _ 6  appos
            10 Oman      Oman     PROPN NNP _ 11 nsubj
            11 described describe VERB  VBD _ 9  relcl
            12 as        as       ADP   IN  _ 11 prep
            13 meddling  meddle   VERB  VBG _ 12 pobj
            14 .         .        PUNCT .   _ 2  punct
            """,
            "",
            [
                "Request: Lavrov → Chad, actual",
                "Withdrawal: Chad → NATO, requested, by Lavrov",
                "Criticism: Oman → Chad, actual",
            ],
            id="who describes a remark reports nothing",
        ),
    ],
)
def test_what_the_words_around_rule_out(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links, by=bundled_interpreter())) == expected
