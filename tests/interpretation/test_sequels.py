"""Doers, victims and partners that earlier acts and the clause above tell."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1  Chad      Chad      PROPN NNP _ 2  nsubj
            2  released  release   VERB  VBD _ 0  ROOT
            3  a         a         DET   DT  _ 5  det
            4  Norwegian norwegian ADJ   JJ  _ 5  amod
            5  sailor    sailor    NOUN  NN  _ 2  dobj
            6  held      hold      VERB  VBN _ 5  acl
            7  since     since     SCONJ IN  _ 6  prep
            8  June      June      PROPN NNP _ 7  pobj
            9  on        on        ADP   IN  _ 6  prep
            10 suspicion suspicion NOUN  NN  _ 9  pobj
            11 of        of        ADP   IN  _ 10 prep
            12 spying    spying    NOUN  NN  _ 11 pobj
            13 .         .         PUNCT .   _ 2  punct
            """,
            "sailor~Norway",
            [
                "Release: Chad → Norway, actual",
                "Detention: Chad → Norway, actual",
            ],
            id="who releases somebody held him",
        ),
        pytest.param(
            """
            1 Lavrov Lavrov PROPN NNP _ 2 nsubj
            2 spoke  speak  VERB  VBD _ 0 ROOT
            3 after  after  ADP   IN  _ 2 prep
            4 talks  talk   NOUN  NNS _ 3 pobj
            5 with   with   ADP   IN  _ 4 prep
            6 Madrid Madrid PROPN NNP _ 5 pobj
            7 .      .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Meeting: Lavrov + Spain → -, actual",
            ],
            id="who spoke after talks took part in them",
        ),
        pytest.param(
            """
            1  Norway  Norway  PROPN NNP _ 2  nsubj
            2  accused accuse  VERB  VBD _ 0  ROOT
            3  Chadian chadian ADJ   JJ  _ 4  amod
            4  troops  troop   NOUN  NNS _ 2  dobj
            5  of      of      ADP   IN  _ 2  prep
            6  having  having  AUX   VBG _ 7  aux
            7  opened  open    VERB  VBN _ 5  pcomp
            8  fire    fire    NOUN  NN  _ 7  dobj
            9  in      in      ADP   IN  _ 7  prep
            10 five    five    NUM   CD  _ 11 nummod
            11 places  place   NOUN  NNS _ 9  pobj
            12 .       .       PUNCT .   _ 2  punct
            """,
            "troops~Chad",
            [
                "Accusation: Norway → Chad, actual",
                "Attack: Chad → -, alleged, by Norway",
            ],
            id="an attack that a state accuses of may be on anybody",
        ),
        pytest.param(
            """
            1 Oman       Oman       PROPN NNP _ 2 nsubj
            2 expelled   expel      VERB  VBD _ 0 ROOT
            3 Norway     Norway     PROPN NNP _ 5 poss
            4 's         's         PART  POS _ 3 case
            5 ambassador ambassador NOUN  NN  _ 2 dobj
            6 .          .          PUNCT .   _ 2 punct

            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 released  release   VERB  VBD _ 0 ROOT
            3 a         a         DET   DT  _ 4 det
            4 statement statement NOUN  NN  _ 2 dobj
            5 .         .         PUNCT .   _ 2 punct

            1  Oman      Oman     PROPN NNP _ 3 nsubj
            2  had       have     AUX   VBD _ 3 aux
            3  warned    warn     VERB  VBN _ 0 ROOT
            4  that      that     SCONJ IN  _ 7 mark
            5  it        it       PRON  PRP _ 7 nsubj
            6  would     would    AUX   MD  _ 7 aux
            7  break     break    VERB  VB  _ 3 ccomp
            8  off       off      ADP   RP  _ 7 prt
            9  relations relation NOUN  NNS _ 7 dobj
            10 .         .        PUNCT .   _ 3 punct
            """,
            "it=Oman ambassador~Norway",
            [
                "Expulsion: Oman → Norway, actual",
                "Statement: Chad → -, actual",
                "Threat: Oman → Norway, actual",
                "SeverRelations: Oman + Norway → -, possible, by Oman",
            ],
            id="who breaks off relations does so with the other side of its last act",
        ),
        pytest.param(
            """
            1 Norway  Norway  PROPN NNP _ 2 nsubj
            2 shelled shell   VERB  VBD _ 0 ROOT
            3 a       a       DET   DT  _ 4 det
            4 village village NOUN  NN  _ 2 dobj
            5 .       .       PUNCT .   _ 2 punct

            1 Oman  Oman  PROPN NNP _ 2 nsubj
            2 spoke speak VERB  VBD _ 0 ROOT
            3 .     .     PUNCT .   _ 2 punct
            """,
            "",
            [
                "Attack: Norway → -, actual",
            ],
            id="a state that attacks nobody who is told of attacks nobody known",
        ),
        pytest.param(
            """
            1 Chad       Chad       PROPN NNP _ 2 nsubj
            2 expelled   expel      VERB  VBD _ 0 ROOT
            3 Norway     Norway     PROPN NNP _ 5 poss
            4 's         's         PART  POS _ 3 case
            5 ambassador ambassador NOUN  NN  _ 2 dobj
            6 .          .          PUNCT .   _ 2 punct

            1 Chadian  chadian ADJ   JJ  _ 2 amod
            2 envoys   envoy   NOUN  NNS _ 4 nsubjpass
            3 were     be      AUX   VBD _ 4 auxpass
            4 expelled expel   VERB  VBN _ 0 ROOT
            5 ,        ,       PUNCT ,   _ 4 punct
            6 too      too     ADV   RB  _ 4 advmod
            7 .        .       PUNCT .   _ 4 punct
            """,
            "ambassador~Norway envoys~Chad",
            [
                "Expulsion: Chad → Norway, actual",
                "Expulsion: Norway → Chad, actual",
            ],
            id="the other side of the last act did what nobody is named for",
        ),
        pytest.param(
            """
            1  Lavrov  Lavrov  PROPN NNP _ 10 nsubj
            2  ,       ,       PUNCT ,   _ 1  punct
            3  the     the     DET   DT  _ 5  det
            4  first   first   ADJ   JJ  _ 5  amod
            5  Russian Russian PROPN NNP _ 1  appos
            6  to      to      PART  TO  _ 7  aux
            7  visit   visit   VERB  VB  _ 5  relcl
            8  Oman    Oman    PROPN NNP _ 7  dobj
            9  ,       ,       PUNCT ,   _ 1  punct
            10 left    leave   VERB  VBD _ 0  ROOT
            11 .       .       PUNCT .   _ 10 punct
            """,
            "",
            [
                "Visit: Lavrov → Oman, actual",
            ],
            id="what the first of many did is told of who is named",
        ),
        pytest.param(
            """
            1 Oman    Oman   PROPN NNP _ 2 nsubj
            2 praised praise VERB  VBD _ 0 ROOT
            3 Chad    Chad   PROPN NNP _ 2 dobj
            4 .       .      PUNCT .   _ 2 punct

            1 Chad    Chad    PROPN NNP _ 2 nsubj
            2 shelled shell   VERB  VBD _ 0 ROOT
            3 a       a       DET   DT  _ 4 det
            4 village village NOUN  NN  _ 2 dobj
            5 .       .       PUNCT .   _ 2 punct
            """,
            "",
            [
                "Support: Oman → Chad, actual",
                "Attack: Chad → -, actual",
            ],
            id="no attack is on a friend",
        ),
        pytest.param(
            """
            1 Chad       Chad       PROPN NNP _ 2 nsubj
            2 expelled   expel      VERB  VBD _ 0 ROOT
            3 Norway     Norway     PROPN NNP _ 5 poss
            4 's         's         PART  POS _ 3 case
            5 ambassador ambassador NOUN  NN  _ 2 dobj
            6 .          .          PUNCT .   _ 2 punct

            1  Lavrov   Lavrov  PROPN NNP _ 2 nsubj
            2  said     say     VERB  VBD _ 0 ROOT
            3  that     that    SCONJ IN  _ 8 mark
            4  Chadian  Chadian PROPN NNP _ 5 compound
            5  envoys   envoy   NOUN  NNS _ 8 nsubjpass
            6  had      have    AUX   VBD _ 8 aux
            7  been     be      AUX   VBN _ 8 auxpass
            8  expelled expel   VERB  VBN _ 2 ccomp
            9  ,        ,       PUNCT ,   _ 8 punct
            10 too      too     ADV   RB  _ 8 advmod
            11 .        .       PUNCT .   _ 2 punct
            """,
            "ambassador~Norway envoys~Chad",
            [
                "Expulsion: Chad → Norway, actual",
                "Expulsion: - → Chad, actual, by Lavrov",
            ],
            id="what is told by somebody was not done by who is not named",
        ),
        pytest.param(
            """
            1  Norway   Norway PROPN NNP _ 4 nsubj
            2  and      and    CCONJ CC  _ 1 cc
            3  Spain    Spain  PROPN NNP _ 1 conj
            4  met      meet   VERB  VBD _ 0 ROOT
            5  after    after  ADP   IN  _ 4 prep
            6  talks    talk   NOUN  NNS _ 5 pobj
            7  brokered broker VERB  VBN _ 6 acl
            8  by       by     ADP   IN  _ 7 agent
            9  Oman     Oman   PROPN NNP _ 8 pobj
            10 .        .      PUNCT .   _ 4 punct
            """,
            "",
            [
                "Meeting: Norway + Spain → -, actual",
                "Mediation: Oman → Norway + Spain, actual",
            ],
            id="talks that a third one brokers are talks of the two",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 4 nsubj
            2 and    and    CCONJ CC  _ 1 cc
            3 Spain  Spain  PROPN NNP _ 1 conj
            4 met    meet   VERB  VBD _ 0 ROOT
            5 .      .      PUNCT .   _ 4 punct

            1 Lavrov  Lavrov PROPN NNP _ 2 nsubj
            2 chaired chair  VERB  VBD _ 0 ROOT
            3 the     the    DET   DT  _ 4 det
            4 talks   talk   NOUN  NNS _ 2 dobj
            5 .       .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Meeting: Norway + Spain → -, actual",
                "Mediation: Lavrov → Norway + Spain, actual",
                "Meeting: Norway + Spain → -, actual",
            ],
            id="who chairs talks is no party to them",
        ),
        pytest.param(
            """
            1 Norway    Norway  PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 the       the     DET   DT  _ 4 det
            4 attack    attack  NOUN  NN  _ 2 dobj
            5 by        by      ADP   IN  _ 4 prep
            6 Chad      Chad    PROPN NNP _ 5 pobj
            7 .         .       PUNCT .   _ 2 punct
            """,
            "",
            [
                "Criticism: Norway → Chad, actual",
                "Attack: Chad → -, actual",
            ],
            id="who condemns an attack need not be its victim",
        ),
        pytest.param(
            """
            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 attacked attack VERB  VBD _ 0 ROOT
            3 Oman     Oman   PROPN NNP _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct

            1 Oman    Oman    PROPN NNP _ 2 nsubj
            2 shelled shell   VERB  VBD _ 0 ROOT
            3 a       a       DET   DT  _ 4 det
            4 village village NOUN  NN  _ 2 dobj
            5 .       .       PUNCT .   _ 2 punct
            """,
            "",
            [
                "Attack: Chad → Oman, actual",
                "Attack: Oman → Chad, actual",
            ],
            id="an attack is on the only other state told of if one attacked the other before",
        ),
        pytest.param(
            """
            1  Chad     Chad     PROPN NNP  _ 4  nsubjpass
            2  was      be       AUX   VBD  _ 4  auxpass
            3  never    never    ADV   RB   _ 4  neg
            4  asked    ask      VERB  VBN  _ 10 ccomp
            5  to       to       PART  TO   _ 6  aux
            6  leave    leave    VERB  VB   _ 4  xcomp
            7  ,        ,        PUNCT ,    _ 10 punct
            8  its      its      PRON  PRP$ _ 9  poss
            9  minister minister NOUN  NN   _ 10 nsubj
            10 said     say      VERB  VBD  _ 0  ROOT
            11 .        .        PUNCT .    _ 10 punct
            """,
            "its=Chad minister~Chad",
            [
                "Request: - → Chad, not actual, by Chad",
            ],
            id="who was asked did not ask himself",
        ),
        pytest.param(
            """
            1  Chad         Chad         PROPN NNP _ 2  nsubj
            2  denied       deny         VERB  VBD _ 0  ROOT
            3  Oman         Oman         PROPN NNP _ 5  poss
            4  's           's           PART  POS _ 3  case
            5  claim        claim        NOUN  NN  _ 2  dobj
            6  that         that         SCONJ IN  _ 9  mark
            7  it           it           PRON  PRP _ 9  nsubj
            8  had          have         AUX   VBD _ 9  aux
            9  acted        act          VERB  VBN _ 5  acl
            10 without      without      ADP   IN  _ 9  prep
            11 consultation consultation NOUN  NN  _ 10 pobj
            12 .            .            PUNCT .   _ 2  punct
            """,
            "it=Chad",
            [
                "Denial: Chad → -, actual",
                "Accusation: Oman → Chad, actual",
            ],
            id="without talks there is nobody who talked",
        ),
        pytest.param(
            """
            1  Chad      Chad   PROPN NNP _ 2  nsubj
            2  cut       cut    VERB  VBD _ 0  ROOT
            3  ties      tie    NOUN  NNS _ 2  dobj
            4  with      with   ADP   IN  _ 3  prep
            5  Norway    Norway PROPN NNP _ 4  pobj
            6  ,         ,      PUNCT ,   _ 2  punct
            7  accusing  accuse VERB  VBG _ 2  advcl
            8  them      they   PRON  PRP _ 7  dobj
            9  of        of     ADP   IN  _ 7  prep
            10 attacking attack VERB  VBG _ 9  pcomp
            11 Oman      Oman   PROPN NNP _ 10 dobj
            12 .         .      PUNCT .   _ 2  punct
            """,
            "",
            [
                "SeverRelations: Chad + Norway → -, actual",
                "Accusation: Chad → Norway, actual",
                "Attack: Norway → Oman, alleged, by Chad",
            ],
            id="who is accused, once that is known, did what he is accused of",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 attacked attack VERB  VBD _ 0 ROOT
            3 Oman     Oman   PROPN NNP _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct

            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 criticised criticise VERB  VBD _ 0 ROOT
            3 Oman       Oman      PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1 Oman      Oman    PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 the       the     DET   DT  _ 4 det
            4 move      move    NOUN  NN  _ 2 dobj
            5 .         .       PUNCT .   _ 2 punct
            """,
            "",
            [
                "Attack: Norway → Oman, actual",
                "Criticism: Spain → Oman, actual",
                "Criticism: Oman → Norway, actual",
            ],
            id="a move is what was done, not what was said",
        ),
    ],
)
def test_what_is_around_an_event_tells_of_it(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links, by=bundled_interpreter())) == expected
