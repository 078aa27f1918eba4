"""Events told by what is around them: earlier acts, the clause above, another parse."""

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
            1  Norway  Norway  PROPN NNP _ 2  nsubj
            2  gave    give    VERB  VBD _ 0  ROOT
            3  ten     ten     NUM   CD  _ 6  nummod
            4  Russian russian ADJ   JJ  _ 5  amod
            5  embassy embassy NOUN  NN  _ 6  compound
            6  staff   staff   NOUN  NN  _ 2  dobj
            7  72      72      NUM   CD  _ 8  nummod
            8  hours   hour    NOUN  NNS _ 2  npadvmod
            9  to      to      PART  TO  _ 10 aux
            10 leave   leave   VERB  VB  _ 8  relcl
            11 .       .       PUNCT .   _ 2  punct
            """,
            "staff~Russia",
            [
                "Expulsion: Norway → Russia, actual, 10",
            ],
            id="whom hours are given to, parsed as their measure",
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
            1 Spain      Spain      PROPN NNP _ 2 nsubj
            2 proclaimed proclaim   VERB  VBD _ 0 ROOT
            3 the        the        DET   DT  _ 4 det
            4 annexation annexation NOUN  NN  _ 2 dobj
            5 of         of         ADP   IN  _ 4 prep
            6 Crimea     Crimea     PROPN NNP _ 5 pobj
            7 .          .          PUNCT .   _ 2 punct
            """,
            "",
            [
                "Annexation: Spain → Ukraine, actual",
            ],
            id="who proclaims an act does it",
        ),
        pytest.param(
            """
            1 Norway      Norway     PROPN NNP _ 2 nsubj
            2 named       name       VERB  VBD _ 0 ROOT
            3 new         new        ADJ   JJ  _ 4 amod
            4 ambassadors ambassador NOUN  NNS _ 2 dobj
            5 to          to         ADP   IN  _ 2 prep
            6 Chad        Chad       PROPN NNP _ 5 pobj
            7 .           .          PUNCT .   _ 2 punct
            """,
            "",
            [
                "Appointment: Norway → Chad, actual",
            ],
            id="new ambassadors are for whom they are sent to",
        ),
        pytest.param(
            """
            1  Norway      Norway      PROPN NNP  _ 3 nsubj
            2  will        will        AUX   MD   _ 3 aux
            3  hand        hand        VERB  VB   _ 0 ROOT
            4  in          in          ADP   RP   _ 3 prt
            5  its         its         PRON  PRP$ _ 6 poss
            6  application application NOUN  NN   _ 3 dobj
            7  to          to          PART  TO   _ 8 aux
            8  join        join        VERB  VB   _ 6 acl
            9  NATO        NATO        PROPN NNP  _ 8 dobj
            10 .           .           PUNCT .    _ 3 punct
            """,
            "its=Norway",
            [
                "Accession: Norway → NATO, planned",
            ],
            id="who applies to join will join",
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
            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 recognised recognise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1 So     so     ADV   RB  _ 2 advmod
            2 did    do     VERB  VBD _ 0 ROOT
            3 Norway Norway PROPN NNP _ 2 nsubj
            4 .      .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Recognition: Spain → Kosovo, actual",
                "Recognition: Norway → Kosovo, actual",
            ],
            id="so did another",
        ),
        pytest.param(
            """
            1 Norway    Norway  PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 Chad      Chad    PROPN NNP _ 5 poss
            4 's        's      PART  POS _ 3 case
            5 attack    attack  NOUN  NN  _ 2 dobj
            6 on        on      ADP   IN  _ 5 prep
            7 Oman      Oman    PROPN NNP _ 6 pobj
            8 .         .       PUNCT .   _ 2 punct

            1 So    so    ADV   RB  _ 2 advmod
            2 did   do    VERB  VBD _ 0 ROOT
            3 Spain Spain PROPN NNP _ 2 nsubj
            4 .     .     PUNCT .   _ 2 punct
            """,
            "",
            [
                "Criticism: Norway → Chad, actual",
                "Attack: Chad → Oman, actual",
                "Criticism: Spain → Chad, actual",
            ],
            id="words, too",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 urged  urge   VERB  VBD _ 0 ROOT
            3 Chad   Chad   PROPN NNP _ 2 dobj
            4 to     to     PART  TO  _ 5 aux
            5 leave  leave  VERB  VB  _ 2 xcomp
            6 .      .      PUNCT .   _ 2 punct

            1 Chad  Chad  PROPN NNP _ 2 nsubj
            2 said  say   VERB  VBD _ 0 ROOT
            3 it    it    PRON  PRP _ 5 nsubj
            4 would would AUX   MD  _ 5 aux
            5 do    do    VERB  VB  _ 2 ccomp
            6 so    so    ADV   RB  _ 5 advmod
            7 .     .     PUNCT .   _ 2 punct
            """,
            "it=Chad",
            [
                "Request: Norway → Chad, actual",
                "Statement: Chad → -, actual",
            ],
            id="who will do so does no words again",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 expelled expel  VERB  VBD _ 0 ROOT
            3 two      two    NUM   CD  _ 4 nummod
            4 envoys   envoy  NOUN  NNS _ 2 dobj
            5 .        .      PUNCT .   _ 2 punct

            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 followed follow VERB  VBD _ 0 ROOT
            3 suit     suit   NOUN  NN  _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Expulsion: Norway → -, actual, 2",
            ],
            id="whom nobody knows is not guessed for another",
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
                "Meeting: Norway + Spain → -, actual",
                "Mediation: Oman → Norway + Spain, actual",
            ],
            id="talks that a third one brokers are talks of the two",
        ),
        pytest.param(
            """
            1 Lavrov     Lavrov     PROPN NNP _ 2 nsubj
            2 chaired    chair      VERB  VBD _ 0 ROOT
            3 ten        ten        NUM   CD  _ 4 nummod
            4 days       day        NOUN  NNS _ 2 dobj
            5 of         of         ADP   IN  _ 4 prep
            6 bargaining bargaining NOUN  NN  _ 5 pobj
            7 .          .          PUNCT .   _ 2 punct
            """,
            "",
            [
                "Mediation: Lavrov → 'bargaining', actual, 10",
            ],
            id="who chairs talks is no party to them",
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
                "Rejection: Chad → Oman, actual",
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
            1 Norway   Norway   PROPN NNP _ 2 nsubj
            2 said     say      VERB  VBD _ 0 ROOT
            3 it       it       PRON  PRP _ 5 nsubj
            4 had      have     AUX   VBD _ 5 aux
            5 decided  decide   VERB  VBN _ 2 ccomp
            6 to       to       PART  TO  _ 7 aux
            7 withdraw withdraw VERB  VB  _ 5 xcomp
            8 Lavrov   Lavrov   PROPN NNP _ 7 dobj
            9 .        .        PUNCT .   _ 2 punct
            """,
            "it=Norway",
            [
                "Recall: Norway → Lavrov, planned, by Norway",
            ],
            id="an envoy who is withdrawn is recalled",
        ),
        pytest.param(
            """
            1 Norway  Norway PROPN NNP _ 2 nsubj
            2 alleged allege VERB  VBD _ 0 ROOT
            3 that    that   SCONJ IN  _ 6 mark
            4 Lavrov  Lavrov PROPN NNP _ 6 nsubj
            5 had     have   AUX   VBD _ 6 aux
            6 spied   spy    VERB  VBN _ 2 ccomp
            7 .       .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Accusation: Norway → Lavrov, actual",
                "Espionage: Lavrov → -, alleged, by Norway",
            ],
            id="somebody may spy on nobody named",
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
        pytest.param(
            """
            1 Two       two      NUM   CD  _ 3 nummod
            2 Russian   russian  ADJ   JJ  _ 3 amod
            3 diplomats diplomat NOUN  NNS _ 5 nsubjpass
            4 were      be       AUX   VBD _ 5 auxpass
            5 told      tell     VERB  VBN _ 0 ROOT
            6 to        to       PART  TO  _ 7 aux
            7 leave     leave    VERB  VB  _ 5 xcomp
            8 Oslo      Oslo     PROPN NNP _ 7 dobj
            9 .         .        PUNCT .   _ 5 punct
            """,
            "diplomats~Russia",
            [
                "Expulsion: Norway → Russia, actual, 2",
            ],
            id="who is told to leave a place is expelled by whose it is",
        ),
        pytest.param(
            """
            1 Lavrov Lavrov PROPN NNP _ 2 nsubj
            2 took   take   VERB  VBD _ 0 ROOT
            3 the    the    DET   DT  _ 4 det
            4 envoys envoy  NOUN  NNS _ 2 dobj
            5 home   home   ADV   RB  _ 2 advmod
            6 for    for    ADP   IN  _ 5 prep
            7 talks  talk   NOUN  NNS _ 6 pobj
            8 .      .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Recall: Lavrov → -, actual",
            ],
            id="who brings somebody to talks need not talk",
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
