"""One event, worded as reports word it: one sentence a case, the events that it states."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Norway     Norway     PROPN NNP _ 2 nsubj
            2 rejected   reject     VERB  VBD _ 0 ROOT
            3 what       what       PRON  WP  _ 5 dobj
            4 it         it         PRON  PRP _ 5 nsubj
            5 termed     term       VERB  VBD _ 2 ccomp
            6 a          a          DET   DT  _ 8 det
            7 baseless   baseless   ADJ   JJ  _ 8 amod
            8 accusation accusation NOUN  NN  _ 5 oprd
            9 .          .          PUNCT .   _ 2 punct
            """,
            "it=Norway",
            ["Rejection: Norway → -, actual"],
            id="what it is called by is rejected",
        ),
        pytest.param(
            """
            1 Norway      Norway     PROPN NNP _ 2 nsubj
            2 rejected    reject     VERB  VBD _ 0 ROOT
            3 what        what       PRON  WP  _ 5 dobj
            4 it          it         PRON  PRP _ 5 nsubj
            5 described   describe   VERB  VBD _ 2 ccomp
            6 as          as         ADP   IN  _ 5 prep
            7 accusations accusation NOUN  NNS _ 6 pobj
            8 .           .          PUNCT .   _ 2 punct
            """,
            "it=Norway",
            ["Rejection: Norway → -, actual"],
            id="what it is described as is rejected",
        ),
        pytest.param(
            """
            1  Lavrov      Lavrov      PROPN NNP _ 7  nsubj
            2  ,           ,           PUNCT ,   _ 1  punct
            3  speaking    speak       VERB  VBG _ 1  acl
            4  in          in          ADP   IN  _ 3  prep
            5  Madrid      Madrid      PROPN NNP _ 4  pobj
            6  ,           ,           PUNCT ,   _ 1  punct
            7  called      call        VERB  VBD _ 0  ROOT
            8  the         the         DET   DT  _ 9  det
            9  decision    decision    NOUN  NN  _ 7  dobj
            10 by          by          ADP   IN  _ 9  prep
            11 Norway      Norway      PROPN NNP _ 10 pobj
            12 deeply      deeply      ADV   RB  _ 13 advmod
            13 unfortunate unfortunate ADJ   JJ  _ 9  amod
            14 .           .           PUNCT .   _ 7  punct
            """,
            "",
            ["Criticism: Lavrov → Norway, actual"],
            id="an adjective behind the noun tells what it is called",
        ),
        pytest.param(
            """
            1 Lavrov    Lavrov    PROPN NNP _ 2 nsubj
            2 called    call      VERB  VBD _ 0 ROOT
            3 Norway    Norway    PROPN NNP _ 2 dobj
            4 a         a         DET   DT  _ 6 det
            5 shameful  shameful  ADJ   JJ  _ 6 amod
            6 neighbour neighbour NOUN  NN  _ 2 oprd
            7 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Criticism: Lavrov → Norway, actual"],
            id="an adjective in front of what it is called tells as much",
        ),
        pytest.param(
            """
            1 Oman   Oman   PROPN NNP _ 2 nsubj
            2 called call   VERB  VBD _ 0 ROOT
            3 in     in     ADP   IN  _ 2 prep
            4 Chad   Chad   PROPN NNP _ 6 poss
            5 's     's     PART  POS _ 4 case
            6 envoy  envoy  NOUN  NN  _ 3 pobj
            7 on     on     ADP   IN  _ 2 prep
            8 Monday Monday PROPN NNP _ 7 pobj
            9 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Summons: Oman → Chad, actual"],
            id="a particle parsed as a preposition",
        ),
        pytest.param(
            """
            1 Oman    Oman    PROPN NNP _ 2 nsubj
            2 kicked  kick    VERB  VBD _ 0 ROOT
            3 out     out     ADP   RP  _ 2 prt
            4 the     the     DET   DT  _ 6 det
            5 Chadian chadian ADJ   JJ  _ 6 amod
            6 envoy   envoy   NOUN  NN  _ 2 dobj
            7 .       .       PUNCT .   _ 2 punct
            """,
            "envoy~Chad",
            ["Expulsion: Oman → Chad, actual"],
            id="the object of a particle parsed as a preposition",
        ),
        pytest.param(
            """
            1  Norway  Norway PROPN NNP _ 2 nsubj
            2  signed  sign   VERB  VBD _ 0 ROOT
            3  an      an     DET   DT  _ 4 det
            4  order   order  NOUN  NN  _ 2 dobj
            5  in      in     ADP   IN  _ 2 prep
            6  March   March  PROPN NNP _ 8 nmod
            7  halting halt   VERB  VBG _ 8 amod
            8  aid     aid    NOUN  NN  _ 5 pobj
            9  to      to     ADP   IN  _ 8 prep
            10 Chad    Chad   PROPN NNP _ 9 pobj
            11 .       .      PUNCT .   _ 2 punct
            """,
            "",
            ["Aid: - → Chad, not actual"],
            id="a participle in front of a noun stops it",
        ),
        pytest.param(
            """
            1  NATO      NATO      PROPN NNP _ 10 nsubj
            2  ,         ,         PUNCT ,   _ 10 punct
            3  in        in        ADP   IN  _ 10 prep
            4  a         a         DET   DT  _ 5  det
            5  statement statement NOUN  NN  _ 3  pobj
            6  backed    back      VERB  VBN _ 5  acl
            7  by        by        ADP   IN  _ 6  agent
            8  Norway    Norway    PROPN NNP _ 7  pobj
            9  ,         ,         PUNCT ,   _ 10 punct
            10 condemned condemn   VERB  VBN _ 0  ROOT
            11 Belarus   Belarus   PROPN NNP _ 10 dobj
            12 .         .         PUNCT .   _ 10 punct
            """,
            "",
            ["Criticism: NATO → Belarus, actual", "Support: Norway → NATO, actual"],
            id="a statement is whose it is told to be",
        ),
        pytest.param(
            """
            1  Norway     Norway    PROPN NNP _ 2 nsubj
            2  retaliated retaliate VERB  VBD _ 0 ROOT
            3  with       with      ADP   IN  _ 2 prep
            4  the        the       DET   DT  _ 5 det
            5  expulsion  expulsion NOUN  NN  _ 3 pobj
            6  of         of        ADP   IN  _ 5 prep
            7  two        two       NUM   CD  _ 9 nummod
            8  Slovak     slovak    ADJ   JJ  _ 9 amod
            9  diplomats  diplomat  NOUN  NNS _ 6 pobj
            10 .          .         PUNCT .   _ 2 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: Norway → Slovakia, actual, 2"],
            id="an answer with an event is by who answers",
        ),
        pytest.param(
            """
            1  The        the       DET   DT   _ 2 det
            2  plan       plan      NOUN  NN   _ 3 nsubj
            3  drew       draw      VERB  VBD  _ 0 ROOT
            4  criticism  criticism NOUN  NN   _ 3 dobj
            5  from       from      ADP   IN   _ 3 prep
            6  its        its       PRON  PRP$ _ 7 poss
            7  neighbours neighbour NOUN  NNS  _ 5 pobj
            8  Chad       Chad      PROPN NNP  _ 7 appos
            9  and        and       CCONJ CC   _ 8 cc
            10 Oman       Oman      PROPN NNP  _ 8 conj
            11 .          .         PUNCT .    _ 3 punct
            """,
            "",
            ["Criticism: Chad + Oman → 'The plan', actual"],
            id="names set beside a common noun are meant",
        ),
        pytest.param(
            """
            1 Belarus Belarus PROPN NNP _ 2 nsubj
            2 bombed  bomb    VERB  VBD _ 0 ROOT
            3 a       a       DET   DT  _ 4 det
            4 villa   villa   NOUN  NN  _ 2 dobj
            5 in      in      ADP   IN  _ 4 prep
            6 Kyiv    Kyiv    PROPN NNP _ 5 pobj
            7 .       .       PUNCT .   _ 2 punct
            """,
            "",
            ["Attack: Belarus → Ukraine, actual"],
            id="an attack is on whose country it strikes",
        ),
        pytest.param(
            """
            1 Norway   Norway  PROPN NNP _ 2 nsubj
            2 said     say     VERB  VBD _ 0 ROOT
            3 that     that    SCONJ IN  _ 6 mark
            4 Chad     Chad    PROPN NNP _ 6 nsubj
            5 must     must    AUX   MD  _ 6 aux
            6 release  release VERB  VB  _ 2 ccomp
            7 the      the     DET   DT  _ 8 det
            8 hostages hostage NOUN  NNS _ 6 dobj
            9 .        .       PUNCT .   _ 2 punct
            """,
            "",
            ["Request: Norway → Chad, actual", "Release: Chad → -, requested, by Norway"],
            id="what somebody must do is a demand",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 said   say    VERB  VBD _ 0 ROOT
            3 that   that   SCONJ IN  _ 6 mark
            4 he     he     PRON  PRP _ 6 nsubj
            5 must   must   AUX   MD  _ 6 aux
            6 leave  leave  VERB  VB  _ 2 ccomp
            7 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Statement: Norway → -, actual"],
            id="what the speaker himself must do is none",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 said   say    VERB  VBD _ 0 ROOT
            3 that   that   SCONJ IN  _ 7 mark
            4 Chad   Chad   PROPN NNP _ 7 nsubj
            5 must   must   AUX   MD  _ 7 aux
            6 not    not    PART  RB  _ 7 neg
            7 leave  leave  VERB  VB  _ 2 ccomp
            8 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Statement: Norway → -, actual"],
            id="what somebody must not do is no demand of doing it",
        ),
        pytest.param(
            """
            1  NATO     NATO     PROPN NNP  _ 2  nsubj
            2  decided  decide   VERB  VBD  _ 0  ROOT
            3  to       to       PART  TO   _ 4  aux
            4  leave    leave    VERB  VB   _ 2  xcomp
            5  Chad     Chad     PROPN NNP  _ 4  dobj
            6  ,        ,        PUNCT ,    _ 4  punct
            7  ending   end      VERB  VBG  _ 4  advcl
            8  its      its      PRON  PRP$ _ 10 poss
            9  military military ADJ   JJ   _ 10 amod
            10 mission  mission  NOUN  NN   _ 7  dobj
            11 in       in       ADP   IN   _ 10 prep
            12 the      the      DET   DT   _ 13 det
            13 country  country  NOUN  NN   _ 11 pobj
            14 .        .        PUNCT .    _ 2  punct
            """,
            "country=Chad its=NATO",
            ["TroopWithdrawal: NATO → Chad, planned"],
            id="what follows from a decision is a plan as well",
        ),
        pytest.param(
            """
            1 Norway   Norway   PROPN NNP _ 2 nsubj
            2 has      have     VERB  VBZ _ 0 ROOT
            3 evidence evidence NOUN  NN  _ 2 dobj
            4 that     that     SCONJ IN  _ 6 mark
            5 Belarus  Belarus  PROPN NNP _ 6 nsubj
            6 attacked attack   VERB  VBD _ 3 acl
            7 Spain    Spain    PROPN NNP _ 6 dobj
            8 .        .        PUNCT .   _ 2 punct
            """,
            "",
            ["Attack: Belarus → Spain, alleged"],
            id="a claim to have proof is a claim",
        ),
        pytest.param(
            """
            1 Spain    Spain    PROPN NNP _ 2 nsubj
            2 withdrew withdraw VERB  VBD _ 0 ROOT
            3 from     from     ADP   IN  _ 2 prep
            4 NATO     NATO     PROPN NNP _ 3 pobj
            5 in       in       ADP   IN  _ 2 prep
            6 May      May      PROPN NNP _ 5 pobj
            7 but      but      CCONJ CC  _ 2 cc
            8 rejoined rejoin   VERB  VBN _ 2 conj
            9 .        .        PUNCT .   _ 2 punct
            """,
            "",
            ["Withdrawal: Spain → NATO, actual", "Accession: Spain → NATO, actual"],
            id="what is joined again was told before",
        ),
        pytest.param(
            """
            1  Norway   Norway  PROPN NNP _ 2  nsubj
            2  summoned summon  VERB  VBD _ 0  ROOT
            3  Chad     Chad    PROPN NNP _ 5  poss
            4  's       's      PART  POS _ 3  case
            5  envoy    envoy   NOUN  NN  _ 2  dobj
            6  and      and     CCONJ CC  _ 2  cc
            7  demanded demand  VERB  VBD _ 2  conj
            8  a        a       DET   DT  _ 10 det
            9  public   public  ADJ   JJ  _ 10 amod
            10 apology  apology NOUN  NN  _ 7  dobj
            11 .        .       PUNCT .   _ 2  punct
            """,
            "",
            ["Summons: Norway → Chad, actual", "Request: Norway → Chad, actual"],
            id="whom it does not name, an act is aimed at whom the act before it was",
        ),
        pytest.param(
            """
            1  Norway   Norway  PROPN NNP  _ 2 nsubj
            2  backed   back    VERB  VBD  _ 0 ROOT
            3  Spain    Spain   PROPN NNP  _ 2 dobj
            4  and      and     CCONJ CC   _ 2 cc
            5  urged    urge    VERB  VBD  _ 2 conj
            6  its      its     PRON  PRP$ _ 7 poss
            7  citizens citizen NOUN  NNS  _ 5 dobj
            8  to       to      PART  TO   _ 9 aux
            9  leave    leave   VERB  VB   _ 5 xcomp
            10 Chad     Chad    PROPN NNP  _ 9 dobj
            11 .        .       PUNCT .    _ 2 punct
            """,
            "its=Norway",
            ["Support: Norway → Spain, actual", "Request: Norway → 'its citizens', actual"],
            id="its own citizens are asked, nobody else",
        ),
        pytest.param(
            """
            1  Norway  Norway  PROPN NNP _ 3 nsubj
            2  will    will    AUX   MD  _ 3 aux
            3  travel  travel  VERB  VB  _ 0 ROOT
            4  to      to      ADP   IN  _ 3 prep
            5  Kyiv    Kyiv    PROPN NNP _ 4 pobj
            6  to      to      PART  TO  _ 7 aux
            7  open    open    VERB  VB  _ 3 advcl
            8  an      an      DET   DT  _ 9 det
            9  embassy embassy NOUN  NN  _ 7 dobj
            10 .       .       PUNCT .   _ 3 punct
            """,
            "",
            ["Visit: Norway → Ukraine, planned", "OpenMission: Norway → Ukraine, planned"],
            id="a mission is opened where one travels for it",
        ),
        pytest.param(
            """
            1  Ties     tie    NOUN  NNS  _ 3  nsubjpass
            2  were     be     AUX   VBD  _ 3  auxpass
            3  strained strain VERB  VBN  _ 0  ROOT
            4  since    since  SCONJ IN   _ 6  mark
            5  Norway   Norway PROPN NNP  _ 6  nsubj
            6  expelled expel  VERB  VBD  _ 3  advcl
            7  two      two    NUM   CD   _ 8  nummod
            8  envoys   envoy  NOUN  NNS  _ 6  dobj
            9  and      and    CCONJ CC   _ 6  cc
            10 recalled recall VERB  VBD  _ 6  conj
            11 its      its    PRON  PRP$ _ 13 poss
            12 own      own    ADJ   JJ   _ 13 amod
            13 envoy    envoy  NOUN  NN   _ 10 dobj
            14 .        .      PUNCT .    _ 3  punct
            """,
            "its=Norway",
            ["Expulsion: Norway → -, actual, 2", "Recall: Norway → -, actual"],
            id="who sends an envoy recalls him",
        ),
        pytest.param(
            """
            1  The        the       DET   DT  _ 2  det
            2  arrest     arrest    NOUN  NN  _ 10 nsubjpass
            3  near       near      ADP   IN  _ 2  prep
            4  Madrid     Madrid    PROPN NNP _ 3  pobj
            5  of         of        ADP   IN  _ 4  prep
            6  a          a         DET   DT  _ 8  det
            7  Chadian    chadian   ADJ   JJ  _ 8  amod
            8  agent      agent     NOUN  NN  _ 5  pobj
            9  was        be        AUX   VBD _ 10 auxpass
            10 criticised criticise VERB  VBN _ 0  ROOT
            11 .          .         PUNCT .   _ 10 punct
            """,
            "agent~Chad",
            ["Criticism: - → Spain, actual", "Detention: Spain → Chad, actual"],
            id="who arrests is told by the place",
        ),
        pytest.param(
            """
            1 Norway   Norway  PROPN NNP _ 2 nsubj
            2 called   call    VERB  VBD _ 0 ROOT
            3 on       on      ADP   IN  _ 2 prep
            4 Chad     Chad    PROPN NNP _ 3 pobj
            5 to       to      PART  TO  _ 6 aux
            6 release  release VERB  VB  _ 2 xcomp
            7 the      the     DET   DT  _ 8 det
            8 hostages hostage NOUN  NNS _ 6 dobj
            9 .        .       PUNCT .   _ 2 punct
            """,
            "",
            ["Release: Chad → -, requested, by Norway", "Request: Norway → Chad, actual"],
            id="who is called on does it",
        ),
        pytest.param(
            """
            1 NATO     NATO    PROPN NNP _ 2 nsubj
            2 appealed appeal  VERB  VBD _ 0 ROOT
            3 to       to      ADP   IN  _ 2 prep
            4 Chad     Chad    PROPN NNP _ 3 pobj
            5 to       to      PART  TO  _ 6 aux
            6 release  release VERB  VB  _ 2 advcl
            7 the      the     DET   DT  _ 8 det
            8 hostages hostage NOUN  NNS _ 6 dobj
            9 .        .       PUNCT .   _ 2 punct
            """,
            "",
            ["Release: Chad → -, requested, by NATO", "Request: NATO → Chad, actual"],
            id="who is appealed to does it",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 rejected reject VERB  VBD _ 0 ROOT
            3 Chad     Chad   PROPN NNP _ 5 poss
            4 's       's     PART  POS _ 3 case
            5 demand   demand NOUN  NN  _ 2 dobj
            6 .        .      PUNCT .   _ 2 punct
            """,
            "",
            ["Rejection: Norway → Chad, actual", "Request: Chad → Norway, actual"],
            id="a demand that is rejected was made",
        ),
        pytest.param(
            """
            1 Chad       Chad       PROPN NNP _ 2 nsubj
            2 denied     deny       VERB  VBD _ 0 ROOT
            3 Oman       Oman       PROPN NNP _ 5 poss
            4 's         's         PART  POS _ 3 case
            5 accusation accusation NOUN  NN  _ 2 dobj
            6 .          .          PUNCT .   _ 2 punct
            """,
            "",
            ["Denial: Chad → -, actual", "Accusation: Oman → Chad, actual"],
            id="an accusation that is denied was made",
        ),
        pytest.param(
            """
            1  A       a       DET   DT  _ 2 det
            2  truce   truce   NOUN  NN  _ 7 nsubj
            3  between between ADP   IN  _ 2 prep
            4  Norway  Norway  PROPN NNP _ 3 pobj
            5  and     and     CCONJ CC  _ 4 cc
            6  Spain   Spain   PROPN NNP _ 4 conj
            7  took    take    VERB  VBD _ 0 ROOT
            8  effect  effect  NOUN  NN  _ 7 dobj
            9  on      on      ADP   IN  _ 7 prep
            10 Monday  Monday  PROPN NNP _ 9 pobj
            11 .       .       PUNCT .   _ 7 punct
            """,
            "",
            ["Ceasefire: Norway + Spain → -, actual"],
            id="a truce that takes effect is that of its parties",
        ),
        pytest.param(
            """
            1 The       the      DET   DT  _ 2 det
            2 decision  decision NOUN  NN  _ 6 nsubjpass
            3 by        by       ADP   IN  _ 2 prep
            4 Norway    Norway   PROPN NNP _ 3 pobj
            5 was       be       AUX   VBD _ 6 auxpass
            6 condemned condemn  VERB  VBN _ 0 ROOT
            7 by        by       ADP   IN  _ 6 agent
            8 Oman      Oman     PROPN NNP _ 7 pobj
            9 .         .        PUNCT .   _ 6 punct
            """,
            "",
            ["Criticism: Oman → Norway, actual"],
            id="a decision is criticised as its maker's",
        ),
        pytest.param(
            """
            1  Norway    Norway  PROPN NNP _ 2  nsubj
            2  expelled  expel   VERB  VBD _ 0  ROOT
            3  a         a       DET   DT  _ 5  det
            4  Chadian   chadian ADJ   JJ  _ 5  amod
            5  envoy     envoy   NOUN  NN  _ 2  dobj
            6  following follow  VERB  VBG _ 2  prep
            7  a         a       DET   DT  _ 8  det
            8  ruling    ruling  NOUN  NN  _ 6  pobj
            9  that      that    PRON  WDT _ 11 mark
            10 Chad      Chad    PROPN NNP _ 11 nsubj
            11 attacked  attack  VERB  VBD _ 8  relcl
            12 Norway    Norway  PROPN NNP _ 11 dobj
            13 .         .       PUNCT .   _ 2  punct
            """,
            "envoy~Chad",
            ["Expulsion: Norway → Chad, actual", "Attack: Chad → Norway, alleged"],
            id="what a court finds is no fact of the text's own",
        ),
        pytest.param(
            """
            1  NATO     NATO    PROPN NNP _ 2 nsubj
            2  agreed   agree   VERB  VBD _ 0 ROOT
            3  on       on      ADP   IN  _ 2 prep
            4  a        a       DET   DT  _ 5 det
            5  package  package NOUN  NN  _ 3 pobj
            6  of       of      ADP   IN  _ 5 prep
            7  measures measure NOUN  NNS _ 6 pobj
            8  against  against ADP   IN  _ 7 prep
            9  Russia   Russia  PROPN NNP _ 8 pobj
            10 .        .       PUNCT .   _ 2 punct
            """,
            "",
            ["Agreement: NATO → -, planned"],
            id="nobody is party to what is against him",
        ),
        pytest.param(
            """
            1  Norway Norway PROPN NNP  _ 2 nsubj
            2  moved  move   VERB  VBD  _ 0 ROOT
            3  1,000  1,000  NUM   CD   _ 4 nummod
            4  troops troop  NOUN  NNS  _ 2 dobj
            5  to     to     ADP   IN   _ 2 prep
            6  its    its    PRON  PRP$ _ 7 poss
            7  border border NOUN  NN   _ 5 pobj
            8  with   with   ADP   IN   _ 7 prep
            9  Russia Russia PROPN NNP  _ 8 pobj
            10 .      .      PUNCT .    _ 2 punct
            """,
            "its=Norway border~Norway",
            ["Deployment: Norway → Russia, actual, 1000"],
            id="a border is with whom it is",
        ),
        pytest.param(
            """
            1 Norway  Norway  PROPN NNP _ 2 nsubj
            2 vowed   vow     VERB  VBD _ 0 ROOT
            3 to      to      PART  TO  _ 4 aux
            4 fight   fight   VERB  VB  _ 2 xcomp
            5 against against ADP   IN  _ 4 prep
            6 Belarus Belarus PROPN NNP _ 5 pobj
            7 .       .       PUNCT .   _ 2 punct
            """,
            "",
            ["Promise: Norway → Belarus, actual"],
            id="whom a pledge is to help is addressed",
        ),
        pytest.param(
            """
            1 Norway  Norway  PROPN NNP _ 3 nsubj
            2 has     have    AUX   VBZ _ 3 aux
            3 held    hold    VERB  VBN _ 0 ROOT
            4 a       a       DET   DT  _ 6 det
            5 Chadian chadian ADJ   JJ  _ 6 amod
            6 envoy   envoy   NOUN  NN  _ 3 dobj
            7 since   since   SCONJ IN  _ 3 prep
            8 March   March   PROPN NNP _ 7 pobj
            9 .       .       PUNCT .   _ 3 punct
            """,
            "envoy~Chad March@2024-03",
            ["Detention: Norway → Chad, actual, 2024-03"],
            id="since when tells when somebody was taken",
        ),
        pytest.param(
            """
            1  Norway  Norway  PROPN NNP _ 3  nsubj
            2  will    will    AUX   MD  _ 3  aux
            3  travel  travel  VERB  VB  _ 0  ROOT
            4  to      to      ADP   IN  _ 3  prep
            5  Kyiv    Kyiv    PROPN NNP _ 4  pobj
            6  on      on      ADP   IN  _ 3  prep
            7  Monday  Monday  PROPN NNP _ 6  pobj
            8  to      to      PART  TO  _ 9  aux
            9  open    open    VERB  VB  _ 3  advcl
            10 an      an      DET   DT  _ 11 det
            11 embassy embassy NOUN  NN  _ 9  dobj
            12 .       .       PUNCT .   _ 3  punct
            """,
            "Monday@2024-03-18",
            [
                "Visit: Norway → Ukraine, planned, 2024-03-18",
                "OpenMission: Norway → Ukraine, planned, 2024-03-18",
            ],
            id="a journey's day is that of what it is made for",
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
            1  Norway    Norway    PROPN NNP _ 2  nsubj
            2  condemned condemn   VERB  VBD _ 0  ROOT
            3  the       the       DET   DT  _ 4  det
            4  poisoning poisoning NOUN  NN  _ 2  dobj
            5  of        of        ADP   IN  _ 4  prep
            6  Lavrov    Lavrov    PROPN NNP _ 5  pobj
            7  ,         ,         PUNCT ,   _ 6  punct
            8  a         a         DET   DT  _ 11 det
            9  former    former    ADJ   JJ  _ 11 amod
            10 Russian   russian   ADJ   JJ  _ 11 amod
            11 spy       spy       NOUN  NN  _ 6  appos
            12 ,         ,         PUNCT ,   _ 6  punct
            13 in        in        ADP   IN  _ 4  prep
            14 Chad      Chad      PROPN NNP _ 13 pobj
            15 .         .         PUNCT .   _ 2  punct
            """,
            "",
            [
                "Criticism: Norway → Lavrov, actual",
                "Attack: - → Russia, actual",
            ],
            id="who is attacked somewhere is not attacked by whoever rules there",
        ),
    ],
)
def test_what_is_stated(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links, by=bundled_interpreter())) == expected
