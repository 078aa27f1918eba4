"""How firmly an event is put by the words that reports put it in."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1  Norway      Norway      PROPN NNP _ 2  nsubj
            2  stressed    stress      VERB  VBD _ 0  ROOT
            3  that        that        SCONJ IN  _ 8  mark
            4  the         the         DET   DT  _ 5  det
            5  gift        gift        NOUN  NN  _ 8  nsubj
            6  did         do          AUX   VBD _ 8  aux
            7  not         not         PART  RB  _ 8  neg
            8  amount      amount      VERB  VB  _ 2  ccomp
            9  to          to          ADP   IN  _ 8  prep
            10 recognition recognition NOUN  NN  _ 9  pobj
            11 of          of          ADP   IN  _ 10 prep
            12 Kosovo      Kosovo      PROPN NNP _ 11 pobj
            13 .           .           PUNCT .   _ 2  punct
            """,
            "",
            [
                "Recognition: - → Kosovo, not alleged, by Norway",
            ],
            id="what something does not amount to is not done",
        ),
        pytest.param(
            """
            1  Norway      Norway      PROPN NNP _ 2 nsubj
            2  said        say         VERB  VBD _ 0 ROOT
            3  the         the         DET   DT  _ 4 det
            4  gift        gift        NOUN  NN  _ 5 nsubj
            5  amounts     amount      VERB  VBZ _ 2 ccomp
            6  to          to          ADP   IN  _ 5 prep
            7  recognition recognition NOUN  NN  _ 6 pobj
            8  of          of          ADP   IN  _ 7 prep
            9  Kosovo      Kosovo      PROPN NNP _ 8 pobj
            10 .           .           PUNCT .   _ 2 punct
            """,
            "",
            [
                "Recognition: - → Kosovo, alleged, by Norway",
            ],
            id="what something amounts to is a manner of speaking",
        ),
        pytest.param(
            """
            1  The      the    DET   DT  _ 2  det
            2  pact     pact   NOUN  NN  _ 9  nsubjpass
            3  ,        ,      PUNCT ,   _ 2  punct
            4  hailed   hail   VERB  VBN _ 2  acl
            5  by       by     ADP   IN  _ 4  agent
            6  Oman     Oman   PROPN NNP _ 5  pobj
            7  ,        ,      PUNCT ,   _ 2  punct
            8  was      be     AUX   VBD _ 9  auxpass
            9  rejected reject VERB  VBN _ 0  ROOT
            10 by       by     ADP   IN  _ 9  agent
            11 Chad     Chad   PROPN NNP _ 10 pobj
            12 .        .      PUNCT .   _ 9  punct
            """,
            "",
            [
                "Support: Oman → 'The pact', actual",
                "Rejection: Chad → -, actual",
            ],
            id="what is said between commas holds whatever is said of the whole",
        ),
        pytest.param(
            """
            1  Norway     Norway   PROPN NNP  _ 2  nsubj
            2  threatened threaten VERB  VBD  _ 0  ROOT
            3  to         to       PART  TO   _ 4  aux
            4  expel      expel    VERB  VB   _ 2  xcomp
            5  Chad       Chad     PROPN NNP  _ 7  poss
            6  's         's       PART  POS  _ 5  case
            7  envoy      envoy    NOUN  NN   _ 4  dobj
            8  if         if       SCONJ IN   _ 10 mark
            9  Oman       Oman     PROPN NNP  _ 10 nsubj
            10 closed     close    VERB  VBD  _ 4  advcl
            11 its        its      PRON  PRP$ _ 12 poss
            12 embassy    embassy  NOUN  NN   _ 10 dobj
            13 .          .        PUNCT .    _ 2  punct
            """,
            "envoy~Chad its=Oman",
            [
                "Expulsion: Norway → Chad, conditional, by Norway",
                "Threat: Norway → Chad, actual",
                "CloseMission: Oman → -, conditional, by Norway",
            ],
            id="a threat was made whatever its condition",
        ),
        pytest.param(
            """
            1  Norway     Norway   PROPN NNP _ 3 nsubj
            2  has        have     AUX   VBZ _ 3 aux
            3  threatened threaten VERB  VBN _ 0 ROOT
            4  Chad       Chad     PROPN NNP _ 3 dobj
            5  ,          ,        PUNCT ,   _ 3 punct
            6  should     should   AUX   MD  _ 8 aux
            7  it         it       PRON  PRP _ 8 nsubj
            8  leave      leave    VERB  VB  _ 3 advcl
            9  NATO       NATO     PROPN NNP _ 8 dobj
            10 .          .        PUNCT .   _ 8 punct
            """,
            "it=Chad",
            [
                "Threat: Norway → Chad, actual",
                "Withdrawal: Chad → NATO, conditional",
            ],
            id="a condition may begin with should",
        ),
        pytest.param(
            """
            1 Norway    Norway    PROPN NNP _ 3 nsubj
            2 would     would     AUX   MD  _ 3 aux
            3 recognise recognise VERB  VB  _ 0 ROOT
            4 Kosovo    Kosovo    PROPN NNP _ 3 dobj
            5 if        if        SCONJ IN  _ 7 mark
            6 Spain     Spain     PROPN NNP _ 7 nsubj
            7 agreed    agree     VERB  VBD _ 3 advcl
            8 .         .         PUNCT .   _ 3 punct
            """,
            "",
            [
                "Recognition: Norway → Kosovo, conditional",
            ],
            id="what would happen hangs on its condition",
        ),
        pytest.param(
            """
            1 No          no        DET   DT  _ 2 det
            2 state       state     NOUN  NN  _ 4 nsubj
            3 has         have      AUX   VBZ _ 4 aux
            4 followed    follow    VERB  VBN _ 0 ROOT
            5 Norway      Norway    PROPN NNP _ 4 dobj
            6 in          in        ADP   IN  _ 4 prep
            7 recognising recognise VERB  VBG _ 6 pcomp
            8 Kosovo      Kosovo    PROPN NNP _ 7 dobj
            9 .           .         PUNCT .   _ 4 punct
            """,
            "",
            [
                "Recognition: 'No state' → Kosovo, not actual",
            ],
            id="in what nobody followed it nobody else did",
        ),
        pytest.param(
            """
            1  Chad      Chad      PROPN NNP _ 2 nsubj
            2  rejected  reject    VERB  VBD _ 0 ROOT
            3  a         a         DET   DT  _ 5 det
            4  Norwegian norwegian ADJ   JJ  _ 5 amod
            5  report    report    NOUN  NN  _ 2 dobj
            6  accusing  accuse    VERB  VBG _ 5 acl
            7  it        it        PRON  PRP _ 6 dobj
            8  of        of        ADP   IN  _ 6 prep
            9  attacking attack    VERB  VBG _ 8 pcomp
            10 Oman      Oman      PROPN NNP _ 9 dobj
            11 .         .         PUNCT .   _ 2 punct
            """,
            "it=Chad",
            [
                "Rejection: Chad → Norway, actual",
                "Accusation: Norway → Chad, actual",
                "Attack: Chad → Oman, not alleged, by Norway < Chad",
            ],
            id="a report that accuses is an accusation by whose it is",
        ),
        pytest.param(
            """
            1  An        an        DET   DT  _ 2 det
            2  airliner  airliner  NOUN  NN  _ 4 nsubjpass
            3  was       be        AUX   VBD _ 4 auxpass
            4  shot      shoot     VERB  VBN _ 0 ROOT
            5  down      down      ADP   RP  _ 4 prt
            6  ,         ,         PUNCT ,   _ 4 punct
            7  allegedly allegedly ADV   RB  _ 8 advmod
            8  by        by        ADP   IN  _ 4 agent
            9  Chad      Chad      PROPN NNP _ 8 pobj
            10 .         .         PUNCT .   _ 4 punct
            """,
            "",
            [
                "Attack: Chad → -, alleged",
            ],
            id="a hedge on the doer hedges the deed",
        ),
        pytest.param(
            """
            1  Norway    Norway  PROPN NNP _ 2  nsubj
            2  dismissed dismiss VERB  VBD _ 0  ROOT
            3  as        as      ADP   IN  _ 2  prep
            4  false     false   ADJ   JJ  _ 6  amod
            5  a         a       DET   DT  _ 6  det
            6  report    report  NOUN  NN  _ 3  pobj
            7  that      that    SCONJ IN  _ 10 mark
            8  Chad      Chad    PROPN NNP _ 10 nsubj
            9  had       have    AUX   VBD _ 10 aux
            10 asked     ask     VERB  VBN _ 6  acl
            11 Oman      Oman    PROPN NNP _ 10 dobj
            12 to        to      PART  TO  _ 13 aux
            13 mediate   mediate VERB  VB  _ 10 xcomp
            14 .         .       PUNCT .   _ 2  punct
            """,
            "",
            [
                "Rejection: Norway → -, actual",
                "Request: Chad → Oman, not alleged, by Norway",
                "Mediation: Oman → -, not alleged, by Chad < Norway",
            ],
            id="what a report says is not told, whatever the parser takes its that for",
        ),
        pytest.param(
            """
            1  Lavrov      Lavrov      PROPN NNP _ 2  nsubj
            2  said        say         VERB  VBD _ 0  ROOT
            3  he          he          PRON  PRP _ 5  nsubj
            4  would       would       AUX   MD  _ 5  aux
            5  regard      regard      VERB  VB  _ 2  ccomp
            6  the         the         DET   DT  _ 7  det
            7  recognition recognition NOUN  NN  _ 5  dobj
            8  of          of          ADP   IN  _ 7  prep
            9  Kosovo      Kosovo      PROPN NNP _ 8  pobj
            10 by          by          ADP   IN  _ 7  prep
            11 Spain       Spain       PROPN NNP _ 10 pobj
            12 as          as          ADP   IN  _ 5  prep
            13 meddling    meddle      VERB  VBG _ 12 pobj
            14 .           .           PUNCT .   _ 2  punct
            """,
            "he=Lavrov",
            [
                "Criticism: Lavrov → Spain, planned, by Lavrov",
                "Recognition: Spain → Kosovo, planned, by Lavrov",
            ],
            id="what one would call so need not be",
        ),
        pytest.param(
            """
            1  Lavrov   Lavrov PROPN NNP _ 2  nsubj
            2  failed   fail   VERB  VBD _ 0  ROOT
            3  to       to     PART  TO  _ 4  aux
            4  appear   appear VERB  VB  _ 2  xcomp
            5  when     when   SCONJ WRB _ 7  advmod
            6  Norway   Norway PROPN NNP _ 7  nsubj
            7  expelled expel  VERB  VBD _ 4  advcl
            8  Chad     Chad   PROPN NNP _ 10 poss
            9  's       's     PART  POS _ 8  case
            10 envoy    envoy  NOUN  NN  _ 7  dobj
            11 .        .      PUNCT .   _ 2  punct
            """,
            "envoy~Chad",
            [
                "Expulsion: Norway → Chad, actual",
            ],
            id="what one failed to do beside an act does not undo the act",
        ),
    ],
)
def test_how_firmly_it_is_put(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links, by=bundled_interpreter())) == expected
