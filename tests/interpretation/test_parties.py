"""Who takes part: the sides of talks, who is the first, where "there" is."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Norway  Norway  PROPN NNP _ 2 nsubj
            2 hosted  host    VERB  VBD _ 0 ROOT
            3 talks   talk    NOUN  NNS _ 2 dobj
            4 between between ADP   IN  _ 3 prep
            5 Chad    Chad    PROPN NNP _ 4 pobj
            6 and     and     CCONJ CC  _ 5 cc
            7 Oman    Oman    PROPN NNP _ 5 conj
            8 .       .       PUNCT .   _ 2 punct
            """,
            "",
            [
                "Meeting: Chad + Oman → -, actual",
            ],
            id="who hosts talks between others does not talk",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 held   hold   VERB  VBD _ 0 ROOT
            3 talks  talk   NOUN  NNS _ 2 dobj
            4 with   with   ADP   IN  _ 3 prep
            5 Chad   Chad   PROPN NNP _ 4 pobj
            6 and    and    CCONJ CC  _ 5 cc
            7 Oman   Oman   PROPN NNP _ 5 conj
            8 .      .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Meeting: Norway + Chad + Oman → -, actual",
            ],
            id="who holds talks with others does",
        ),
        pytest.param(
            """
            1  Norway  Norway  PROPN NNP _ 3  nsubj
            2  will    will    AUX   MD  _ 3  aux
            3  host    host    VERB  VB  _ 0  ROOT
            4  a       a       DET   DT  _ 6  det
            5  new     new     ADJ   JJ  _ 6  amod
            6  round   round   NOUN  NN  _ 3  dobj
            7  of      of      ADP   IN  _ 6  prep
            8  talks   talk    NOUN  NNS _ 7  pobj
            9  between between ADP   IN  _ 8  prep
            10 Chad    Chad    PROPN NNP _ 9  pobj
            11 and     and     CCONJ CC  _ 10 cc
            12 Oman    Oman    PROPN NNP _ 10 conj
            13 .       .       PUNCT .   _ 3  punct
            """,
            "",
            [
                "Negotiation: Chad + Oman → -, planned",
            ],
            id="a round of talks that is hosted is one event",
        ),
        pytest.param(
            """
            1  Lavrov      Lavrov      PROPN NNP  _ 2 nsubj
            2  left        leave       VERB  VBD  _ 0 ROOT
            3  Oslo        Oslo        PROPN NNP  _ 2 dobj
            4  after       after       ADP   IN   _ 2 prep
            5  talks       talk        NOUN  NNS  _ 4 pobj
            6  with        with        ADP   IN   _ 5 prep
            7  his         his         PRON  PRP$ _ 9 poss
            8  Omani       Omani       PROPN NNP  _ 9 compound
            9  counterpart counterpart NOUN  NN   _ 6 pobj
            10 .           .           PUNCT .    _ 2 punct
            """,
            "counterpart~Oman his=Lavrov",
            [
                "Meeting: Lavrov + Oman → -, actual",
            ],
            id="whose counterpart it is took part",
        ),
        pytest.param(
            """
            1  Lavrov   Lavrov   PROPN NNP _ 3 nsubj
            2  will     will     AUX   MD  _ 3 aux
            3  be       be       AUX   VB  _ 0 ROOT
            4  the      the      DET   DT  _ 6 det
            5  first    first    ADJ   JJ  _ 6 amod
            6  minister minister NOUN  NN  _ 3 attr
            7  to       to       PART  TO  _ 8 aux
            8  visit    visit    VERB  VB  _ 6 relcl
            9  Chad     Chad     PROPN NNP _ 8 dobj
            10 .        .        PUNCT .   _ 3 punct
            """,
            "",
            [
                "Visit: Lavrov → Chad, planned",
            ],
            id="to be the first to go somewhere is a plan",
        ),
        pytest.param(
            """
            1 Lavrov   Lavrov   PROPN NNP _ 2 nsubj
            2 became   become   VERB  VBD _ 0 ROOT
            3 the      the      DET   DT  _ 5 det
            4 first    first    ADJ   JJ  _ 5 amod
            5 minister minister NOUN  NN  _ 2 attr
            6 to       to       PART  TO  _ 7 aux
            7 visit    visit    VERB  VB  _ 5 relcl
            8 Chad     Chad     PROPN NNP _ 7 dobj
            9 .        .        PUNCT .   _ 2 punct
            """,
            "",
            [
                "Visit: Lavrov → Chad, actual",
            ],
            id="to have become the first is a fact",
        ),
        pytest.param(
            """
            1  Lavrov   Lavrov   PROPN NNP _ 3  nsubjpass
            2  is       be       AUX   VBZ _ 3  auxpass
            3  expected expect   VERB  VBN _ 0  ROOT
            4  to       to       PART  TO  _ 5  aux
            5  be       be       AUX   VB  _ 3  xcomp
            6  the      the      DET   DT  _ 8  det
            7  first    first    ADJ   JJ  _ 8  amod
            8  minister minister NOUN  NN  _ 5  attr
            9  to       to       PART  TO  _ 10 aux
            10 visit    visit    VERB  VB  _ 8  relcl
            11 Chad     Chad     PROPN NNP _ 10 dobj
            12 .        .        PUNCT .   _ 3  punct
            """,
            "",
            [
                "Visit: Lavrov → Chad, planned",
            ],
            id="what is expected of the first is a plan",
        ),
        pytest.param(
            """
            1  Lavrov   Lavrov   PROPN NNP _ 2  nsubj
            2  arrived  arrive   VERB  VBD _ 0  ROOT
            3  in       in       ADP   IN  _ 2  prep
            4  Chad     Chad     PROPN NNP _ 3  pobj
            5  ,        ,        PUNCT ,   _ 2  punct
            6  becoming become   VERB  VBG _ 2  advcl
            7  the      the      DET   DT  _ 9  det
            8  first    first    ADJ   JJ  _ 9  amod
            9  minister minister NOUN  NN  _ 6  attr
            10 to       to       PART  TO  _ 11 aux
            11 visit    visit    VERB  VB  _ 9  relcl
            12 Chad     Chad     PROPN NNP _ 11 dobj
            13 .        .        PUNCT .   _ 2  punct
            """,
            "",
            [
                "Visit: Lavrov → Chad, actual",
            ],
            id="the feat is the visit",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 met    meet   VERB  VBD _ 0 ROOT
            3 Spain  Spain  PROPN NNP _ 2 dobj
            4 .      .      PUNCT .   _ 2 punct

            1 Rebels   rebel  NOUN  NNS _ 2 nsubj
            2 gathered gather VERB  VBD _ 0 ROOT
            3 in       in     ADP   IN  _ 2 prep
            4 Chad     Chad   PROPN NNP _ 3 pobj
            5 .        .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Meeting: Norway + Spain → -, actual",
            ],
            id="strangers are not those told of before",
        ),
        pytest.param(
            """
            1 Norway     Norway  PROPN NNP  _ 2 nsubj
            2 proposed   propose VERB  VBD  _ 0 ROOT
            3 suspending suspend VERB  VBG  _ 2 xcomp
            4 its        its     PRON  PRP$ _ 5 poss
            5 aid        aid     NOUN  NN   _ 3 dobj
            6 to         to      ADP   IN   _ 3 prep
            7 Chad       Chad    PROPN NNP  _ 6 pobj
            8 .          .       PUNCT .    _ 2 punct
            """,
            "",
            [
                "Request: Norway → -, actual",
                "SuspendCooperation: Norway → Chad, possible, by Norway",
            ],
            id="a proposal of one's own deeds asks nobody",
        ),
        pytest.param(
            """
            1 Lavrov Lavrov PROPN NNP _ 2 nsubj
            2 flew   fly    VERB  VBD _ 0 ROOT
            3 there  there  ADV   RB  _ 2 advmod
            4 on     on     ADP   IN  _ 2 prep
            5 Monday Monday PROPN NNP _ 4 pobj
            6 .      .      PUNCT .   _ 2 punct
            """,
            "there=Chad Monday@2024-03-11",
            [
                "Visit: Lavrov → Chad, actual, 2024-03-11",
            ],
            id="an adverb tells where to",
        ),
        pytest.param(
            """
            1 Russia  Russia  PROPN NNP  _ 2 nsubj
            2 closed  close   VERB  VBD  _ 0 ROOT
            3 its     its     PRON  PRP$ _ 4 poss
            4 embassy embassy NOUN  NN   _ 2 dobj
            5 there   there   ADV   RB   _ 2 advmod
            6 .       .       PUNCT .    _ 2 punct
            """,
            "there=Chad",
            [
                "CloseMission: Russia → Chad, actual",
            ],
            id="an adverb tells where",
        ),
        pytest.param(
            """
            1 Chad        Chad      PROPN NNP _ 2 nsubj
            2 came        come      VERB  VBD _ 0 ROOT
            3 close       close     ADV   RB  _ 2 advmod
            4 to          to        ADP   IN  _ 3 prep
            5 recognising recognise VERB  VBG _ 4 pcomp
            6 Kosovo      Kosovo    PROPN NNP _ 5 dobj
            7 .           .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Recognition: Chad → Kosovo, not actual",
            ],
            id="what somebody came close to did not happen",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 supports  support   VERB  VBZ _ 0 ROOT
            3 Norway    Norway    PROPN NNP _ 5 poss
            4 's        's        PART  POS _ 3 case
            5 accession accession NOUN  NN  _ 2 dobj
            6 to        to        ADP   IN  _ 5 prep
            7 NATO      NATO      PROPN NNP _ 6 pobj
            8 .         .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Support: Chad → Norway, actual",
                "Accession: Norway → NATO, possible",
            ],
            id="what is supported has not happened yet",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 welcomed  welcome   VERB  VBD _ 0 ROOT
            3 Norway    Norway    PROPN NNP _ 5 poss
            4 's        's        PART  POS _ 3 case
            5 accession accession NOUN  NN  _ 2 dobj
            6 to        to        ADP   IN  _ 5 prep
            7 NATO      NATO      PROPN NNP _ 6 pobj
            8 .         .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Support: Chad → Norway, actual",
                "Accession: Norway → NATO, actual",
            ],
            id="what is welcomed has",
        ),
        pytest.param(
            """
            1 Norway    Norway PROPN NNP _ 3 nsubjpass
            2 was       be     AUX   VBD _ 3 auxpass
            3 accused   accuse VERB  VBN _ 0 ROOT
            4 by        by     ADP   IN  _ 3 agent
            5 experts   expert NOUN  NNS _ 4 pobj
            6 of        of     ADP   IN  _ 3 prep
            7 attacking attack VERB  VBG _ 6 pcomp
            8 Chad      Chad   PROPN NNP _ 7 dobj
            9 .         .      PUNCT .   _ 3 punct
            """,
            "",
            [
                "Attack: Norway → Chad, alleged, by experts",
            ],
            id="who was accused by people did what they say",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 warned   warn   VERB  VBD _ 0 ROOT
            3 that     that   SCONJ IN  _ 6 mark
            4 Chad     Chad   PROPN NNP _ 6 nsubj
            5 had      have   AUX   VBD _ 6 aux
            6 attacked attack VERB  VBN _ 2 ccomp
            7 Oman     Oman   PROPN NNP _ 6 dobj
            8 .        .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Attack: Chad → Oman, possible, by Norway",
            ],
            id="a warning of what others did is no threat",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 4 nsubj
            2 and      and    CCONJ CC  _ 1 cc
            3 Spain    Spain  PROPN NNP _ 1 conj
            4 expelled expel  VERB  VBD _ 0 ROOT
            5 two      two    NUM   CD  _ 6 nummod
            6 envoys   envoy  NOUN  NNS _ 4 dobj
            7 each     each   PRON  DT  _ 6 appos
            8 .        .      PUNCT .   _ 4 punct
            """,
            "",
            [
                "Expulsion: Norway → Spain, actual, 2",
                "Expulsion: Spain → Norway, actual, 2",
            ],
            id="each did it to the other",
        ),
        pytest.param(
            """
            1  Norway     Norway   PROPN NNP  _ 2 nsubj
            2  threatened threaten VERB  VBD  _ 0 ROOT
            3  to         to       PART  TO   _ 4 aux
            4  recall     recall   VERB  VB   _ 2 xcomp
            5  its        its      PRON  PRP$ _ 6 poss
            6  envoys     envoy    NOUN  NNS  _ 4 dobj
            7  if         if       SCONJ IN   _ 9 mark
            8  Chad       Chad     PROPN NNP  _ 9 nsubj
            9  attacked   attack   VERB  VBD  _ 4 advcl
            10 Oman       Oman     PROPN NNP  _ 9 dobj
            11 .          .        PUNCT .    _ 2 punct
            """,
            "",
            [
                "Recall: Norway → -, conditional, by Norway",
                "Threat: Norway → Chad, actual",
                "Attack: Chad → Oman, conditional, by Norway",
            ],
            id="a threat is aimed at whose deed it depends on",
        ),
        pytest.param(
            """
            1  At         at         ADP   IN  _ 7 prep
            2  Russia     Russia     PROPN NNP _ 4 poss
            3  's         's         PART  POS _ 2 case
            4  insistence insistence NOUN  NN  _ 1 pobj
            5  ,          ,          PUNCT ,   _ 7 punct
            6  Chad       Chad       PROPN NNP _ 7 nsubj
            7  expelled   expel      VERB  VBD _ 0 ROOT
            8  the        the        DET   DT  _ 9 det
            9  envoys     envoy      NOUN  NNS _ 7 dobj
            10 .          .          PUNCT .   _ 7 punct
            """,
            "",
            [
                "Request: Russia → Chad, actual",
                "Expulsion: Chad → -, actual",
            ],
            id="who asks is not whose envoys were expelled",
        ),
        pytest.param(
            """
            1  Russia   Russia  PROPN NNP  _ 2 nsubj
            2  recalled recall  VERB  VBD  _ 0 ROOT
            3  its      its     PRON  PRP$ _ 4 poss
            4  envoy    envoy   NOUN  NN   _ 2 dobj
            5  at       at      ADP   IN   _ 2 prep
            6  the      the     DET   DT   _ 7 det
            7  request  request NOUN  NN   _ 5 pobj
            8  of       of      ADP   IN   _ 7 prep
            9  Lavrov   Lavrov  PROPN NNP  _ 8 pobj
            10 .        .       PUNCT .    _ 2 punct
            """,
            "",
            [
                "Recall: Russia → -, actual",
                "Request: Lavrov → -, actual",
            ],
            id="a state does as its own people ask",
        ),
        pytest.param(
            """
            1  Lavrov      Lavrov      PROPN NNP  _ 2  nsubj
            2  spoke       speak       VERB  VBD  _ 0  ROOT
            3  in          in          ADP   IN   _ 2  prep
            4  Oslo        Oslo        PROPN NNP  _ 3  pobj
            5  a           a           DET   DT   _ 6  det
            6  day         day         NOUN  NN   _ 7  npadvmod
            7  after       after       ADP   IN   _ 2  prep
            8  a           a           DET   DT   _ 9  det
            9  meeting     meeting     NOUN  NN   _ 7  pobj
            10 with        with        ADP   IN   _ 9  prep
            11 his         his         PRON  PRP$ _ 13 poss
            12 Omani       Omani       PROPN NNP  _ 13 compound
            13 counterpart counterpart NOUN  NN   _ 10 pobj
            14 .           .           PUNCT .    _ 2  punct
            """,
            "counterpart~Oman his=Lavrov",
            [
                "Meeting: Lavrov + Oman → -, actual",
            ],
            id="whose counterpart it is met him, whatever is said above",
        ),
        pytest.param(
            """
            1 Lavrov Lavrov PROPN NNP _ 2 nsubj
            2 is     be     AUX   VBZ _ 0 ROOT
            3 ready  ready  ADJ   JJ  _ 2 acomp
            4 for    for    ADP   IN  _ 3 prep
            5 talks  talk   NOUN  NNS _ 4 pobj
            6 with   with   ADP   IN  _ 5 prep
            7 Oman   Oman   PROPN NNP _ 6 pobj
            8 .      .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Meeting: Lavrov + Oman → -, planned",
            ],
            id="who is ready for talks would talk",
        ),
        pytest.param(
            """
            1  Oman     Oman     PROPN NNP  _ 2  nsubj
            2  called   call     VERB  VBD  _ 0  ROOT
            3  on       on       ADP   IN   _ 2  prep
            4  Chad     Chad     PROPN NNP  _ 3  pobj
            5  to       to       PART  TO   _ 6  aux
            6  withdraw withdraw VERB  VB   _ 2  xcomp
            7  its      its      PRON  PRP$ _ 8  poss
            8  troops   troop    NOUN  NNS  _ 6  dobj
            9  from     from     ADP   IN   _ 6  prep
            10 Omani    Omani    PROPN NNP  _ 11 compound
            11 soil     soil     NOUN  NN   _ 9  pobj
            12 .        .        PUNCT .    _ 2  punct
            """,
            "its=Chad",
            [
                "Request: Oman → Chad, actual",
                "TroopWithdrawal: Chad → Oman, requested, by Oman",
            ],
            id="who is asked to leave leaves the soil of who asks",
        ),
        pytest.param(
            """
            1  Chad      Chad     PROPN NNP _ 2  nsubj
            2  sentenced sentence VERB  VBD _ 0  ROOT
            3  a         a        DET   DT  _ 5  det
            4  Spanish   spanish  ADJ   JJ  _ 5  amod
            5  academic  academic NOUN  NN  _ 2  dobj
            6  to        to       ADP   IN  _ 2  prep
            7  death     death    NOUN  NN  _ 6  pobj
            8  for       for      ADP   IN  _ 2  prep
            9  spying    spy      VERB  VBG _ 8  pobj
            10 for       for      ADP   IN  _ 9  prep
            11 Norway    Norway   PROPN NNP _ 10 pobj
            12 .         .        PUNCT .   _ 2  punct
            """,
            "academic~Spain",
            [
                "Coercion: Chad → Spain, actual",
                "Espionage: Norway → Chad, alleged, by Chad",
            ],
            id="who is punished for spying spied on the punisher",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 4 nsubj
            2 and    and    CCONJ CC  _ 1 cc
            3 Spain  Spain  PROPN NNP _ 1 conj
            4 signed sign   VERB  VBD _ 0 ROOT
            5 a      a      DET   DT  _ 6 det
            6 pact   pact   NOUN  NN  _ 4 dobj
            7 .      .      PUNCT .   _ 4 punct

            1 The      the      DET   DT  _ 2 det
            2 minister minister NOUN  NN  _ 3 nsubj
            3 met      meet     VERB  VBD _ 0 ROOT
            4 the      the      DET   DT  _ 5 det
            5 emir     emir     NOUN  NN  _ 3 dobj
            6 .        .        PUNCT .   _ 3 punct
            """,
            "",
            [
                "Agreement: Norway + Spain → -, actual",
            ],
            id="one minister is not the two sides told of before",
        ),
        pytest.param(
            """
            1 Russia  Russia  PROPN NNP  _ 3 nsubj
            2 will    will    AUX   MD   _ 3 aux
            3 suspend suspend VERB  VB   _ 0 ROOT
            4 its     its     PRON  PRP$ _ 5 poss
            5 mission mission NOUN  NN   _ 3 dobj
            6 to      to      ADP   IN   _ 3 prep
            7 NATO    NATO    PROPN NNP  _ 6 pobj
            8 .       .       PUNCT .    _ 3 punct

            1 Shops shop NOUN  NNS _ 2 nsubj
            2 were  be   AUX   VBD _ 0 ROOT
            3 open  open ADJ   JJ  _ 2 acomp
            4 .     .    PUNCT .   _ 2 punct

            1 Shops shop NOUN  NNS _ 2 nsubj
            2 were  be   AUX   VBD _ 0 ROOT
            3 full  full ADJ   JJ  _ 2 acomp
            4 .     .    PUNCT .   _ 2 punct

            1 Trains train NOUN  NNS _ 2 nsubj
            2 ran    run   VERB  VBD _ 0 ROOT
            3 .      .     PUNCT .   _ 2 punct

            1 Trains train NOUN  NNS _ 2 nsubj
            2 were   be    AUX   VBD _ 0 ROOT
            3 full   full  ADJ   JJ  _ 2 acomp
            4 .      .     PUNCT .   _ 2 punct

            1 Shops  shop  NOUN  NNS _ 2 nsubj
            2 closed close VERB  VBD _ 0 ROOT
            3 .      .     PUNCT .   _ 2 punct

            1 Norway     Norway    PROPN NNP _ 2 nsubj
            2 criticised criticise VERB  VBD _ 0 ROOT
            3 the        the       DET   DT  _ 4 det
            4 decision   decision  NOUN  NN  _ 2 dobj
            5 .          .         PUNCT .   _ 2 punct
            """,
            "its=Russia",
            [
                "SuspendRelations: Russia → NATO, planned",
                "Criticism: Norway → Russia, actual",
            ],
            id="a bystander speaks of the news, however far back",
        ),
        pytest.param(
            """
            1 FACT    fact   NOUN  NN  _ 2 nsubj
            2 accused accuse VERB  VBD _ 0 ROOT
            3 Chad    Chad   PROPN NNP _ 2 dobj
            4 of      of     ADP   IN  _ 2 prep
            5 lying   lie    VERB  VBG _ 4 pcomp
            6 .       .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Accusation: FACT → Chad, actual",
            ],
            id="rebels act for themselves",
        ),
        pytest.param(
            """
            1 Chad      Chad   PROPN NNP _ 2 nsubj
            2 accused   accuse VERB  VBD _ 0 ROOT
            3 FACT      fact   NOUN  NN  _ 2 dobj
            4 of        of     ADP   IN  _ 2 prep
            5 attacking attack VERB  VBG _ 4 pcomp
            6 Oslo      Oslo   PROPN NNP _ 5 dobj
            7 .         .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Accusation: Chad → FACT, actual",
                "Attack: FACT → Norway, alleged, by Chad",
            ],
            id="rebels are accused themselves",
        ),
        pytest.param(
            """
            1  Norway    Norway   PROPN NNP _ 2 nsubj
            2  vetoed    veto     VERB  VBD _ 0 ROOT
            3  Spain     Spain    PROPN NNP _ 5 poss
            4  's        's       PART  POS _ 3 case
            5  package   package  NOUN  NN  _ 2 dobj
            6  of        of       ADP   IN  _ 5 prep
            7  sanctions sanction NOUN  NNS _ 6 pobj
            8  on        on       ADP   IN  _ 7 prep
            9  Chad      Chad     PROPN NNP _ 8 pobj
            10 .         .        PUNCT .   _ 2 punct
            """,
            "",
            [
                "Rejection: Norway → Spain, actual",
            ],
            id="whose package it is, not whom it is against",
        ),
        pytest.param(
            """
            1 Norway    Norway    PROPN NNP _ 2 nsubj
            2 demanded  demand    VERB  VBD _ 0 ROOT
            3 an        an        DET   DT  _ 4 det
            4 admission admission NOUN  NN  _ 2 dobj
            5 by        by        ADP   IN  _ 4 prep
            6 Chad      Chad      PROPN NNP _ 5 pobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Request: Norway → Chad, actual",
            ],
            id="who shall do what is demanded is asked",
        ),
        pytest.param(
            """
            1 Chad    Chad   PROPN NNP  _ 2 nsubj
            2 praised praise VERB  VBD  _ 0 ROOT
            3 its     its    PRON  PRP$ _ 4 poss
            4 attack  attack NOUN  NN   _ 2 dobj
            5 on      on     ADP   IN   _ 4 prep
            6 Oman    Oman   PROPN NNP  _ 5 pobj
            7 .       .      PUNCT .    _ 2 punct
            """,
            "its=Chad",
            [
                "Attack: Chad → Oman, actual",
            ],
            id="nobody supports his own deed",
        ),
        pytest.param(
            """
            1 Chad   Chad PROPN NNP _ 4 nsubj
            2 and    and  CCONJ CC  _ 1 cc
            3 Oman   Oman PROPN NNP _ 1 conj
            4 signed sign VERB  VBD _ 0 ROOT
            5 the    the  DET   DT  _ 6 det
            6 pact   pact NOUN  NN  _ 4 dobj
            7 .      .    PUNCT .   _ 4 punct

            1 Lavrov    Lavrov    PROPN NNP _ 2 nsubj
            2 announced announce  VERB  VBD _ 0 ROOT
            3 the       the       DET   DT  _ 4 det
            4 agreement agreement NOUN  NN  _ 2 dobj
            5 .         .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Agreement: Chad + Oman → -, actual",
                "Statement: Lavrov → -, actual",
            ],
            id="who announces the agreement of others made none",
        ),
        pytest.param(
            """
            1 Chad    Chad    PROPN NNP  _ 2 nsubj
            2 closed  close   VERB  VBD  _ 0 ROOT
            3 its     its     PRON  PRP$ _ 4 poss
            4 embassy embassy NOUN  NN   _ 2 dobj
            5 in      in      ADP   IN   _ 4 prep
            6 Oslo    Oslo    PROPN NNP  _ 5 pobj
            7 .       .       PUNCT .    _ 2 punct

            1 It     it     PRON  PRP _ 3 nsubj
            2 will   will   AUX   MD  _ 3 aux
            3 reopen reopen VERB  VB  _ 0 ROOT
            4 it     it     PRON  PRP _ 3 dobj
            5 in     in     ADP   IN  _ 3 prep
            6 May    May    PROPN NNP _ 5 pobj
            7 .      .      PUNCT .   _ 3 punct

            1 Russia  Russia PROPN NNP _ 2 nsubj
            2 stopped stop   VERB  VBD _ 0 ROOT
            3 all     all    DET   DT  _ 4 det
            4 aid     aid    NOUN  NN  _ 2 dobj
            5 .       .      PUNCT .   _ 2 punct
            """,
            "its=Chad It=Chad",
            [
                "CloseMission: Chad → Norway, actual",
                "SuspendCooperation: Russia → -, actual",
            ],
            id="a newcomer may mean either of two",
        ),
        pytest.param(
            """
            1 Spain   Spain   PROPN NNP _ 2 nsubj
            2 asked   ask     VERB  VBD _ 0 ROOT
            3 Norway  Norway  PROPN NNP _ 2 dobj
            4 to      to      PART  TO  _ 5 aux
            5 mediate mediate VERB  VB  _ 2 xcomp
            6 .       .       PUNCT .   _ 2 punct

            1 Norway    Norway   PROPN NNP _ 2 nsubj
            2 ruled     rule     VERB  VBD _ 0 ROOT
            3 out       out      ADP   RP  _ 2 prt
            4 breaking  break    VERB  VBG _ 2 advcl
            5 off       off      ADP   RP  _ 4 prt
            6 relations relation NOUN  NNS _ 4 dobj
            7 .         .        PUNCT .   _ 2 punct
            """,
            "",
            [
                "Request: Spain → Norway, actual",
                "Mediation: Norway → -, requested, by Spain",
                "Rejection: Norway → Spain, actual",
                "SeverRelations: Norway → -, not planned, by Norway",
            ],
            id="who only asks is no opponent",
        ),
        pytest.param(
            """
            1 Norway      Norway      PROPN NNP  _ 2 nsubj
            2 hosted      host        VERB  VBD  _ 0 ROOT
            3 its         its         PRON  PRP$ _ 5 poss
            4 Russian     russian     ADJ   JJ   _ 5 amod
            5 counterpart counterpart NOUN  NN   _ 2 dobj
            6 ,           ,           PUNCT ,    _ 5 punct
            7 Lavrov      Lavrov      PROPN NNP  _ 5 appos
            8 .           .           PUNCT .    _ 2 punct
            """,
            "counterpart~Russia its=Norway",
            [
                "Meeting: Norway + Lavrov → -, actual",
            ],
            id="who is named behind the counterpart came",
        ),
        pytest.param(
            """
            1  Norway   Norway   PROPN NNP _ 3  nsubj
            2  has      have     AUX   VBZ _ 3  aux
            3  stopped  stop     VERB  VBN _ 0  ROOT
            4  all      all      DET   DT  _ 5  det
            5  aid      aid      NOUN  NN  _ 3  dobj
            6  to       to       ADP   IN  _ 3  prep
            7  Chad     Chad     PROPN NNP _ 6  pobj
            8  ,        ,        PUNCT ,   _ 3  punct
            9  and      and      CCONJ CC  _ 3  cc
            10 Spain    Spain    PROPN NNP _ 11 nsubj
            11 did      do       VERB  VBD _ 3  conj
            12 likewise likewise ADV   RB  _ 11 advmod
            13 .        .        PUNCT .   _ 11 punct
            """,
            "",
            [
                "SuspendCooperation: Norway → Chad, actual",
                "SuspendCooperation: Spain → Chad, actual",
            ],
            id="who did likewise did what the clause before tells",
        ),
        pytest.param(
            """
            1  Norway     Norway    PROPN NNP _ 2 nsubj
            2  recognised recognise VERB  VBD _ 0 ROOT
            3  Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4  ,          ,         PUNCT ,   _ 3 punct
            5  the        the       DET   DT  _ 7 det
            6  first      first     ADJ   JJ  _ 7 amod
            7  state      state     NOUN  NN  _ 3 appos
            8  to         to        PART  TO  _ 9 aux
            9  do         do        VERB  VB  _ 7 relcl
            10 so         so        ADV   RB  _ 9 advmod
            11 .          .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Recognition: Norway → Kosovo, actual",
            ],
            id="the first to do so is who did it",
        ),
        pytest.param(
            """
            1 Norway   Norway  PROPN NNP _ 2 nsubj
            2 rejected reject  VERB  VBD _ 0 ROOT
            3 Spanish  spanish ADJ   JJ  _ 4 amod
            4 calls    call    NOUN  NNS _ 2 dobj
            5 for      for     ADP   IN  _ 4 prep
            6 talks    talk    NOUN  NNS _ 5 pobj
            7 .        .       PUNCT .   _ 2 punct
            """,
            "",
            [
                "Rejection: Norway → Spain, actual",
                "Request: Spain → Norway, actual",
                "Meeting: Norway → -, not requested, by Spain < Norway",
            ],
            id="a call that is rejected was made",
        ),
        pytest.param(
            """
            1 A           a           DET   DT   _ 2 det
            2 meeting     meeting     NOUN  NN   _ 7 nsubj
            3 with        with        ADP   IN   _ 2 prep
            4 his         his         PRON  PRP$ _ 6 poss
            5 Omani       Omani       PROPN NNP  _ 6 amod
            6 counterpart counterpart NOUN  NN   _ 3 pobj
            7 cheered     cheer       VERB  VBD  _ 0 ROOT
            8 Lavrov      Lavrov      PROPN NNP  _ 7 dobj
            9 .           .           PUNCT .    _ 7 punct
            """,
            "counterpart~Oman his=Lavrov",
            [
                "Meeting: Lavrov + Oman → -, actual",
            ],
            id="whose counterpart it is took part wherever the meeting is told",
        ),
        pytest.param(
            """
            1  Norway   Norway  PROPN NNP  _ 3  poss
            2  's       's      PART  POS  _ 1  case
            3  cabinet  cabinet NOUN  NN   _ 4  nsubj
            4  approved approve VERB  VBD  _ 0  ROOT
            5  the      the     DET   DT   _ 6  det
            6  return   return  NOUN  NN   _ 4  dobj
            7  of       of      ADP   IN   _ 6  prep
            8  its      its     PRON  PRP$ _ 9  poss
            9  envoy    envoy   NOUN  NN   _ 7  pobj
            10 to       to      ADP   IN   _ 6  prep
            11 Chad     Chad    PROPN NNP  _ 10 pobj
            12 .        .       PUNCT .    _ 4  punct
            """,
            "its=Norway",
            [
                "EstablishRelations: Chad → -, planned",
            ],
            id="nobody approves of what is inside what he approves",
        ),
    ],
)
def test_who_takes_part(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links, by=bundled_interpreter())) == expected
