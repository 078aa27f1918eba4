"""How firmly an event is put: one sentence a case."""

import pytest
from interpretation_samples import interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 recognised recognise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, actual"],
            id="a plain clause is actual",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 4 nsubj
            2 did       do        AUX   VBD _ 4 aux
            3 not       not       PART  RB  _ 4 neg
            4 recognise recognise VERB  VB  _ 0 ROOT
            5 Kosovo    Kosovo    PROPN NNP _ 4 dobj
            6 .         .         PUNCT .   _ 4 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual"],
            id="a negation negates",
        ),
        pytest.param(
            """
            1 Spain       Spain     PROPN NNP _ 2 nsubj
            2 said        say       VERB  VBD _ 0 ROOT
            3 it          it        PRON  PRP _ 5 nsubj
            4 was         be        AUX   VBD _ 5 aux
            5 recognising recognise VERB  VBG _ 2 ccomp
            6 Kosovo      Kosovo    PROPN NNP _ 5 dobj
            7 .           .         PUNCT .   _ 2 punct
            """,
            "it=Spain",
            ["Recognition: Spain → Kosovo, planned, by Spain"],
            id="a decision that its taker tells in the progressive is a plan",
        ),
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 3 nsubj
            2 never      never     ADV   RB  _ 3 neg
            3 recognised recognise VERB  VBD _ 0 ROOT
            4 Kosovo     Kosovo    PROPN NNP _ 3 dobj
            5 .          .         PUNCT .   _ 3 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual"],
            id="never negates",
        ),
        pytest.param(
            """
            1 Spain       Spain       PROPN NNP _ 2 nsubj
            2 withdrew    withdraw    VERB  VBD _ 0 ROOT
            3 recognition recognition NOUN  NN  _ 2 dobj
            4 of          of          ADP   IN  _ 3 prep
            5 Kosovo      Kosovo      PROPN NNP _ 4 pobj
            6 .           .           PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual"],
            id="an entry may state the opposite of its class",
        ),
        pytest.param(
            """
            1 Spain       Spain       PROPN NNP _ 4 nsubj
            2 did         do          AUX   VBD _ 4 aux
            3 not         not         PART  RB  _ 4 neg
            4 withdraw    withdraw    VERB  VB  _ 0 ROOT
            5 recognition recognition NOUN  NN  _ 4 dobj
            6 of          of          ADP   IN  _ 5 prep
            7 Kosovo      Kosovo      PROPN NNP _ 6 pobj
            8 .           .           PUNCT .   _ 4 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, actual"],
            id="the opposite of an opposite is the thing itself",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 3 nsubj
            2 will      will      AUX   MD  _ 3 aux
            3 recognise recognise VERB  VB  _ 0 ROOT
            4 Kosovo    Kosovo    PROPN NNP _ 3 dobj
            5 .         .         PUNCT .   _ 3 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, planned"],
            id="will plans",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 3 nsubj
            2 may       may       AUX   MD  _ 3 aux
            3 recognise recognise VERB  VB  _ 0 ROOT
            4 Kosovo    Kosovo    PROPN NNP _ 3 dobj
            5 .         .         PUNCT .   _ 3 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, possible"],
            id="a modal makes it possible",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 3 nsubj
            2 should    should    AUX   MD  _ 3 aux
            3 recognise recognise VERB  VB  _ 0 ROOT
            4 Kosovo    Kosovo    PROPN NNP _ 3 dobj
            5 .         .         PUNCT .   _ 3 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, requested"],
            id="an obligation is a request of nobody",
        ),
        pytest.param(
            """
            1 Spain      Spain      PROPN NNP _ 3 nsubj
            2 reportedly reportedly ADV   RB  _ 3 advmod
            3 recognised recognise  VERB  VBD _ 0 ROOT
            4 Kosovo     Kosovo     PROPN NNP _ 3 dobj
            5 .          .          PUNCT .   _ 3 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, alleged"],
            id="a hedging adverb keeps its distance",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 plans     plan      VERB  VBZ _ 0 ROOT
            3 to        to        PART  TO  _ 4 aux
            4 recognise recognise VERB  VB  _ 2 xcomp
            5 Kosovo    Kosovo    PROPN NNP _ 4 dobj
            6 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, planned"],
            id="a planning verb plans its infinitive",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 4 nsubj
            2 does      do        AUX   VBZ _ 4 aux
            3 not       not       PART  RB  _ 4 neg
            4 plan      plan      VERB  VB  _ 0 ROOT
            5 to        to        PART  TO  _ 6 aux
            6 recognise recognise VERB  VB  _ 4 xcomp
            7 Kosovo    Kosovo    PROPN NNP _ 6 dobj
            8 .         .         PUNCT .   _ 4 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not planned"],
            id="what a plan is not made for is negated",
        ),
        pytest.param(
            """
            1 The        the       DET   DT  _ 2 det
            2 plan       plan      NOUN  NN  _ 7 nsubjpass
            3 to         to        PART  TO  _ 4 aux
            4 recognise  recognise VERB  VB  _ 2 acl
            5 Kosovo     Kosovo    PROPN NNP _ 4 dobj
            6 was        be        AUX   VBD _ 7 auxpass
            7 criticised criticise VERB  VBN _ 0 ROOT
            8 .          .         PUNCT .   _ 7 punct
            """,
            "",
            ["Recognition: - → Kosovo, planned"],
            id="a planning noun plans its infinitive",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 is        be        AUX   VBZ _ 0 ROOT
            3 due       due       ADJ   JJ  _ 2 acomp
            4 to        to        PART  TO  _ 5 aux
            5 recognise recognise VERB  VB  _ 3 xcomp
            6 Kosovo    Kosovo    PROPN NNP _ 5 dobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, planned"],
            id="an adjective plans its infinitive",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 is        be        AUX   VBZ _ 0 ROOT
            3 to        to        PART  TO  _ 4 aux
            4 recognise recognise VERB  VB  _ 2 xcomp
            5 Kosovo    Kosovo    PROPN NNP _ 4 dobj
            6 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, planned"],
            id="be to plans",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 3 nsubj
            2 to        to        PART  TO  _ 3 aux
            3 recognise recognise VERB  VB  _ 0 ROOT
            4 Kosovo    Kosovo    PROPN NNP _ 3 dobj
            """,
            "",
            ["Recognition: Spain → Kosovo, planned"],
            id="the infinitive of a headline is planned",
        ),
        pytest.param(
            """
            1 Spain       Spain     PROPN NNP _ 3 nsubj
            2 is          be        AUX   VBZ _ 3 aux
            3 considering consider  VERB  VBG _ 0 ROOT
            4 recognising recognise VERB  VBG _ 3 xcomp
            5 Kosovo      Kosovo    PROPN NNP _ 4 dobj
            6 .           .         PUNCT .   _ 3 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, possible"],
            id="a verb of considering makes its gerund possible",
        ),
        pytest.param(
            """
            1 Spain       Spain    PROPN NNP _ 3 nsubj
            2 is          be       AUX   VBZ _ 3 aux
            3 considering consider VERB  VBG _ 0 ROOT
            4 sanctions   sanction NOUN  NNS _ 3 dobj
            5 on          on       ADP   IN  _ 4 prep
            6 Belarus     Belarus  PROPN NNP _ 5 pobj
            7 .           .        PUNCT .   _ 3 punct
            """,
            "",
            ["Sanction: Spain → Belarus, possible"],
            id="an event that is considered has the considerer as agent",
        ),
        pytest.param(
            """
            1 Spain     Spain    PROPN NNP _ 2 nsubj
            2 announced announce VERB  VBD _ 0 ROOT
            3 sanctions sanction NOUN  NNS _ 2 dobj
            4 on        on       ADP   IN  _ 3 prep
            5 Belarus   Belarus  PROPN NNP _ 4 pobj
            6 .         .        PUNCT .   _ 2 punct
            """,
            "",
            ["Sanction: Spain → Belarus, planned"],
            id="an event that is announced is planned",
        ),
        pytest.param(
            """
            1  If         if        SCONJ IN  _ 3  mark
            2  Spain      Spain     PROPN NNP _ 3  nsubj
            3  recognises recognise VERB  VBZ _ 8  advcl
            4  Kosovo     Kosovo    PROPN NNP _ 3  dobj
            5  ,          ,         PUNCT ,   _ 8  punct
            6  Belarus    Belarus   PROPN NNP _ 8  nsubj
            7  will       will      AUX   MD  _ 8  aux
            8  expel      expel     VERB  VB  _ 0  ROOT
            9  two        two       NUM   CD  _ 11 nummod
            10 Spanish    spanish   ADJ   JJ  _ 11 amod
            11 envoys     envoy     NOUN  NNS _ 8  dobj
            12 .          .         PUNCT .   _ 8  punct
            """,
            "envoys~Spain",
            [
                "Recognition: Spain → Kosovo, conditional",
                "Expulsion: Belarus → Spain, conditional, 2",
            ],
            id="a condition is conditional",
        ),
        pytest.param(
            """
            1  Should    should    AUX   MD  _ 3 aux
            2  Spain     Spain     PROPN NNP _ 3 nsubj
            3  recognise recognise VERB  VB  _ 9 advcl
            4  Kosovo    Kosovo    PROPN NNP _ 3 dobj
            5  ,         ,         PUNCT ,   _ 9 punct
            6  the       the       DET   DT  _ 7 det
            7  session   session   NOUN  NN  _ 9 nsubj
            8  would     would     AUX   MD  _ 9 aux
            9  fail      fail      VERB  VB  _ 0 ROOT
            10 .         .         PUNCT .   _ 9 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, conditional"],
            id="an inverted condition is conditional",
        ),
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 asked      ask       VERB  VBD _ 0 ROOT
            3 whether    whether   SCONJ IN  _ 5 mark
            4 Norway     Norway    PROPN NNP _ 5 nsubj
            5 recognised recognise VERB  VBD _ 2 ccomp
            6 Kosovo     Kosovo    PROPN NNP _ 5 dobj
            7 .          .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Norway → Kosovo, conditional"],
            id="what is asked is conditional",
        ),
        pytest.param(
            """
            1 Norway    Norway  PROPN NNP _ 2 nsubj
            2 accused   accuse  VERB  VBD _ 0 ROOT
            3 Spain     Spain   PROPN NNP _ 2 dobj
            4 of        of      ADP   IN  _ 2 prep
            5 attacking attack  VERB  VBG _ 4 pcomp
            6 Belarus   Belarus PROPN NNP _ 5 dobj
            7 .         .       PUNCT .   _ 2 punct
            """,
            "",
            ["Accusation: Norway → Spain, actual", "Attack: Spain → Belarus, alleged, by Norway"],
            id="what one is accused of is alleged",
        ),
        pytest.param(
            """
            1 Norway     Norway    PROPN NNP _ 2 nsubj
            2 claimed    claim     VERB  VBD _ 0 ROOT
            3 that       that      SCONJ IN  _ 5 mark
            4 Spain      Spain     PROPN NNP _ 5 nsubj
            5 recognised recognise VERB  VBD _ 2 ccomp
            6 Kosovo     Kosovo    PROPN NNP _ 5 dobj
            7 .          .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, alleged, by Norway"],
            id="what is claimed is alleged",
        ),
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 denied     deny      VERB  VBD _ 0 ROOT
            3 that       that      SCONJ IN  _ 5 mark
            4 it         it        PRON  PRP _ 5 nsubj
            5 recognised recognise VERB  VBD _ 2 ccomp
            6 Kosovo     Kosovo    PROPN NNP _ 5 dobj
            7 .          .         PUNCT .   _ 2 punct
            """,
            "it=Spain",
            [
                "Denial: Spain → -, actual",
                "Recognition: Spain → Kosovo, not alleged, by Spain",
            ],
            id="what is denied is alleged and negated",
        ),
        pytest.param(
            """
            1 Spain       Spain     PROPN NNP _ 2 nsubj
            2 denied      deny      VERB  VBD _ 0 ROOT
            3 recognising recognise VERB  VBG _ 2 xcomp
            4 Kosovo      Kosovo    PROPN NNP _ 3 dobj
            5 .           .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Denial: Spain → -, actual",
                "Recognition: Spain → Kosovo, not alleged, by Spain",
            ],
            id="a gerund that is denied is alleged and negated",
        ),
        pytest.param(
            """
            1 Norway    Norway    PROPN NNP _ 2 nsubj
            2 urged     urge      VERB  VBD _ 0 ROOT
            3 Spain     Spain     PROPN NNP _ 2 dobj
            4 to        to        PART  TO  _ 5 aux
            5 recognise recognise VERB  VB  _ 2 xcomp
            6 Kosovo    Kosovo    PROPN NNP _ 5 dobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Request: Norway → Spain, actual",
                "Recognition: Spain → Kosovo, requested, by Norway",
            ],
            id="what is demanded of somebody is requested",
        ),
        pytest.param(
            """
            1 Norway    Norway   PROPN NNP _ 2 nsubj
            2 called    call     VERB  VBD _ 0 ROOT
            3 for       for      ADP   IN  _ 2 prep
            4 sanctions sanction NOUN  NNS _ 3 pobj
            5 on        on       ADP   IN  _ 4 prep
            6 Belarus   Belarus  PROPN NNP _ 5 pobj
            7 .         .        PUNCT .   _ 2 punct
            """,
            "",
            ["Request: Norway → Belarus, actual", "Sanction: - → Belarus, requested, by Norway"],
            id="a verb with its preposition demands",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 refused   refuse    VERB  VBD _ 0 ROOT
            3 to        to        PART  TO  _ 4 aux
            4 recognise recognise VERB  VB  _ 2 xcomp
            5 Kosovo    Kosovo    PROPN NNP _ 4 dobj
            6 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual", "Rejection: Spain → Kosovo, actual"],
            id="what is refused does not happen",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 failed    fail      VERB  VBD _ 0 ROOT
            3 to        to        PART  TO  _ 4 aux
            4 recognise recognise VERB  VB  _ 2 xcomp
            5 Kosovo    Kosovo    PROPN NNP _ 4 dobj
            6 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual"],
            id="what is failed does not happen",
        ),
        pytest.param(
            """
            1 Spain       Spain     PROPN NNP _ 2 nsubj
            2 ruled       rule      VERB  VBD _ 0 ROOT
            3 out         out       ADP   RP  _ 2 prt
            4 recognising recognise VERB  VBG _ 2 advcl
            5 Kosovo      Kosovo    PROPN NNP _ 4 dobj
            6 .           .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual"],
            id="what is ruled out does not happen",
        ),
        pytest.param(
            """
            1 Spain       Spain     PROPN NNP _ 4 nsubj
            2 did         do        AUX   VBD _ 4 aux
            3 not         not       PART  RB  _ 4 neg
            4 rule        rule      VERB  VB  _ 0 ROOT
            5 out         out       ADP   RP  _ 4 prt
            6 recognising recognise VERB  VBG _ 4 xcomp
            7 Kosovo      Kosovo    PROPN NNP _ 6 dobj
            8 .           .         PUNCT .   _ 4 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, possible"],
            id="what is not ruled out is possible",
        ),
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 threatened threaten  VERB  VBD _ 0 ROOT
            3 to         to        PART  TO  _ 4 aux
            4 expel      expel     VERB  VB  _ 2 xcomp
            5 two        two       NUM   CD  _ 7 nummod
            6 Norwegian  norwegian ADJ   JJ  _ 7 amod
            7 envoys     envoy     NOUN  NNS _ 4 dobj
            8 .          .         PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            ["Expulsion: Spain → Norway, possible, 2, by Spain", "Threat: Spain → Norway, actual"],
            id="a threat is possible",
        ),
        pytest.param(
            """
            1 Spain       Spain     PROPN NNP _ 2 nsubj
            2 met         meet      VERB  VBD _ 0 ROOT
            3 Norway      Norway    PROPN NNP _ 2 dobj
            4 without     without   ADP   IN  _ 2 prep
            5 recognising recognise VERB  VBG _ 4 pcomp
            6 Kosovo      Kosovo    PROPN NNP _ 5 dobj
            7 .           .         PUNCT .   _ 2 punct
            """,
            "",
            ["Meeting: Spain + Norway → -, actual", "Recognition: Spain → Kosovo, not actual"],
            id="without denies its gerund",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 met       meet      VERB  VBD _ 0 ROOT
            3 Norway    Norway    PROPN NNP _ 2 dobj
            4 to        to        PART  TO  _ 5 aux
            5 recognise recognise VERB  VB  _ 2 advcl
            6 Kosovo    Kosovo    PROPN NNP _ 5 dobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Meeting: Spain + Norway → -, actual", "Recognition: Spain → Kosovo, planned"],
            id="a purpose is planned",
        ),
        pytest.param(
            """
            1 Oman      Oman      PROPN NNP _ 2 nsubj
            2 ventured  venture   VERB  VBD _ 0 ROOT
            3 to        to        PART  TO  _ 4 aux
            4 recognise recognise VERB  VB  _ 2 xcomp
            5 Kosovo    Kosovo    PROPN NNP _ 4 dobj
            6 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Oman → Kosovo, possible"],
            id="an unknown verb leaves its infinitive open",
        ),
        pytest.param(
            """
            1 Norway    Norway    PROPN NNP _ 2 nsubj
            2 urged     urge      VERB  VBD _ 0 ROOT
            3 Spain     Spain     PROPN NNP _ 2 dobj
            4 to        to        PART  TO  _ 5 aux
            5 plan      plan      VERB  VB  _ 2 xcomp
            6 to        to        PART  TO  _ 7 aux
            7 recognise recognise VERB  VB  _ 5 xcomp
            8 Kosovo    Kosovo    PROPN NNP _ 7 dobj
            9 .         .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Request: Norway → Spain, actual",
                "Recognition: Spain → Kosovo, requested, by Norway",
            ],
            id="cues add up along the way",
        ),
        pytest.param(
            """
            1  Norway    Norway    PROPN NNP _ 2 nsubj
            2  regretted regret    VERB  VBD _ 0 ROOT
            3  the       the       DET   DT  _ 4 det
            4  expulsion expulsion NOUN  NN  _ 2 dobj
            5  of        of        ADP   IN  _ 4 prep
            6  two       two       NUM   CD  _ 8 nummod
            7  Slovak    slovak    ADJ   JJ  _ 8 amod
            8  diplomats diplomat  NOUN  NNS _ 5 pobj
            9  by        by        ADP   IN  _ 4 prep
            10 Belarus   Belarus   PROPN NNP _ 9 pobj
            11 .         .         PUNCT .   _ 2 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: Belarus → Slovakia, actual, 2"],
            id="a definite event that is regretted took place",
        ),
        pytest.param(
            """
            1  Norway    Norway    PROPN NNP _ 4  nsubj
            2  did       do        AUX   VBD _ 4  aux
            3  not       not       PART  RB  _ 4  neg
            4  condemn   condemn   VERB  VB  _ 0  ROOT
            5  the       the       DET   DT  _ 6  det
            6  expulsion expulsion NOUN  NN  _ 4  dobj
            7  of        of        ADP   IN  _ 6  prep
            8  two       two       NUM   CD  _ 10 nummod
            9  Slovak    slovak    ADJ   JJ  _ 10 amod
            10 diplomats diplomat  NOUN  NNS _ 7  pobj
            11 by        by        ADP   IN  _ 6  prep
            12 Belarus   Belarus   PROPN NNP _ 11 pobj
            13 .         .         PUNCT .   _ 4  punct
            """,
            "diplomats~Slovakia",
            ["Criticism: Norway → Belarus, not actual", "Expulsion: Belarus → Slovakia, actual, 2"],
            id="a negated regret leaves the event a fact",
        ),
        pytest.param(
            """
            1 Norway     Norway    PROPN NNP _ 3 nsubj
            2 may        may       AUX   MD  _ 3 aux
            3 meet       meet      VERB  VB  _ 0 ROOT
            4 Spain      Spain     PROPN NNP _ 3 dobj
            5 ,          ,         PUNCT ,   _ 4 punct
            6 which      which     PRON  WDT _ 7 nsubj
            7 recognised recognise VERB  VBD _ 4 relcl
            8 Kosovo     Kosovo    PROPN NNP _ 7 dobj
            9 .          .         PUNCT .   _ 3 punct
            """,
            "",
            ["Meeting: Norway + Spain → -, possible", "Recognition: Spain → Kosovo, actual"],
            id="a relative clause is a fact of its own",
        ),
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 recognises recognise VERB  VBZ _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 on         on        ADP   IN  _ 2 prep
            5 Monday     Monday    PROPN NNP _ 4 pobj
            6 .          .         PUNCT .   _ 2 punct
            """,
            "Monday@2024-03-18",
            ["Recognition: Spain → Kosovo, planned, 2024-03-18"],
            id="a day to come plans",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 is        be        AUX   VBZ _ 0 ROOT
            3 unable    unable    ADJ   JJ  _ 2 acomp
            4 to        to        PART  TO  _ 5 aux
            5 recognise recognise VERB  VB  _ 3 xcomp
            6 Kosovo    Kosovo    PROPN NNP _ 5 dobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual"],
            id="an adjective that refuses its infinitive negates once",
        ),
        pytest.param(
            """
            1  The       the     DET   DT  _ 3 det
            2  alleged   alleged ADJ   JJ  _ 3 amod
            3  attack    attack  NOUN  NN  _ 9 nsubjpass
            4  on        on      ADP   IN  _ 3 prep
            5  Oman      Oman    PROPN NNP _ 4 pobj
            6  by        by      ADP   IN  _ 3 prep
            7  Chad      Chad    PROPN NNP _ 6 pobj
            8  was       be      AUX   VBD _ 9 auxpass
            9  condemned condemn VERB  VBN _ 0 ROOT
            10 .         .       PUNCT .   _ 9 punct
            """,
            "",
            ["Criticism: - → Chad, actual", "Attack: Chad → Oman, alleged"],
            id="an alleged event is alleged",
        ),
        pytest.param(
            """
            1  Chad     Chad   PROPN NNP _ 2  nsubj
            2  met      meet   VERB  VBD _ 0  ROOT
            3  Norway   Norway PROPN NNP _ 2  dobj
            4  on       on     ADP   IN  _ 2  prep
            5  Monday   Monday PROPN NNP _ 4  pobj
            6  and      and    CCONJ CC  _ 2  cc
            7  expelled expel  VERB  VBD _ 2  conj
            8  two      two    NUM   CD  _ 10 nummod
            9  Omani    Omani  PROPN NNP _ 10 compound
            10 envoys   envoy  NOUN  NNS _ 7  dobj
            11 .        .      PUNCT .   _ 2  punct
            """,
            "Monday@2024-03-18 envoys~Oman",
            [
                "Meeting: Chad + Norway → -, planned, 2024-03-18",
                "Expulsion: Chad → Oman, planned, 2, 2024-03-18",
            ],
            id="time to come makes a plan of several verbs",
        ),
        pytest.param(
            """
            1  Chad   Chad   PROPN NNP _ 3 nsubj
            2  will   will   AUX   MD  _ 3 aux
            3  meet   meet   VERB  VB  _ 0 ROOT
            4  Norway Norway PROPN NNP _ 3 dobj
            5  ,      ,      PUNCT ,   _ 4 punct
            6  which  which  PRON  WDT _ 8 dobj
            7  it     it     PRON  PRP _ 8 nsubj
            8  met    meet   VERB  VBD _ 4 relcl
            9  on     on     ADP   IN  _ 8 prep
            10 Monday Monday PROPN NNP _ 9 pobj
            11 .      .      PUNCT .   _ 3 punct
            """,
            "Monday@2024-03-11 it=Chad",
            [
                "Meeting: Chad + Norway → -, planned",
                "Meeting: Chad + Norway → -, actual, 2024-03-11",
            ],
            id="a plan cannot lie in the past",
        ),
        pytest.param(
            """
            1 Chad      Chad    PROPN NNP _ 2 nsubj
            2 confirmed confirm VERB  VBD _ 0 ROOT
            3 that      that    SCONJ IN  _ 5 mark
            4 it        it      PRON  PRP _ 5 nsubj
            5 attacked  attack  VERB  VBD _ 2 ccomp
            6 Oman      Oman    PROPN NNP _ 5 dobj
            7 .         .       PUNCT .   _ 2 punct
            """,
            "it=Chad",
            ["Attack: Chad → Oman, actual"],
            id="a factive verb leaves its content as it is",
        ),
        pytest.param(
            """
            1  Had        have      AUX   VBD _ 3 aux
            2  Spain      Spain     PROPN NNP _ 3 nsubj
            3  recognised recognise VERB  VBD _ 9 advcl
            4  Kosovo     Kosovo    PROPN NNP _ 3 dobj
            5  ,          ,         PUNCT ,   _ 9 punct
            6  Belarus    Belarus   PROPN NNP _ 9 nsubj
            7  would      would     AUX   MD  _ 9 aux
            8  have       have      AUX   VB  _ 9 aux
            9  protested  protest   VERB  VBN _ 0 ROOT
            10 .          .         PUNCT .   _ 9 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, conditional"],
            id="an inverted supposition is conditional however it hangs",
        ),
        pytest.param(
            """
            1 Did       do        AUX   VBD _ 3 aux
            2 Spain     Spain     PROPN NNP _ 3 nsubj
            3 expel     expel     VERB  VB  _ 0 ROOT
            4 two       two       NUM   CD  _ 6 nummod
            5 Norwegian norwegian ADJ   JJ  _ 6 amod
            6 diplomats diplomat  NOUN  NNS _ 3 dobj
            7 ?         ?         PUNCT .   _ 3 punct
            """,
            "diplomats~Norway",
            ["Expulsion: Spain → Norway, possible, 2"],
            id="what is asked directly is possible",
        ),
        pytest.param(
            """
            1 Only      only      ADV   RB  _ 2 advmod
            2 then      then      ADV   RB  _ 5 advmod
            3 did       do        AUX   VBD _ 5 aux
            4 Spain     Spain     PROPN NNP _ 5 nsubj
            5 recognise recognise VERB  VB  _ 0 ROOT
            6 Kosovo    Kosovo    PROPN NNP _ 5 dobj
            7 .         .         PUNCT .   _ 5 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, actual"],
            id="an inversion behind its adverb supposes nothing",
        ),
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 3 nsubj
            2 neither    neither   CCONJ CC  _ 3 preconj
            3 recognised recognise VERB  VBD _ 0 ROOT
            4 Kosovo     Kosovo    PROPN NNP _ 3 dobj
            5 nor        nor       CCONJ CC  _ 3 cc
            6 expelled   expel     VERB  VBD _ 3 conj
            7 Norwegian  norwegian ADJ   JJ  _ 8 amod
            8 diplomats  diplomat  NOUN  NNS _ 6 dobj
            9 .          .         PUNCT .   _ 3 punct
            """,
            "diplomats~Norway",
            ["Recognition: Spain → Kosovo, not actual", "Expulsion: Spain → Norway, not actual"],
            id="nor negates the second verb too",
        ),
        pytest.param(
            """
            1 Spain     Spain     PROPN NNP _ 2 nsubj
            2 met       meet      VERB  VBD _ 0 ROOT
            3 Norway    Norway    PROPN NNP _ 2 dobj
            4 rather    rather    ADV   RB  _ 5 advmod
            5 than      than      ADP   IN  _ 2 cc
            6 recognise recognise VERB  VB  _ 2 conj
            7 Kosovo    Kosovo    PROPN NNP _ 6 dobj
            8 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Meeting: Spain + Norway → -, actual", "Recognition: Spain → Kosovo, not actual"],
            id="what is left undone for something else is negated",
        ),
        pytest.param(
            """
            1 Demands   demand    NOUN  NNS _ 7 nsubj
            2 for       for       SCONJ IN  _ 5 mark
            3 Spain     Spain     PROPN NNP _ 5 nsubj
            4 to        to        PART  TO  _ 5 aux
            5 recognise recognise VERB  VB  _ 1 advcl
            6 Kosovo    Kosovo    PROPN NNP _ 5 dobj
            7 grew      grow      VERB  VBD _ 0 ROOT
            8 .         .         PUNCT .   _ 7 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, requested"],
            id="a call for somebody to do it is a request",
        ),
        pytest.param(
            """
            1 Norway    Norway    PROPN NNP _ 2 nsubj
            2 waited    wait      VERB  VBD _ 0 ROOT
            3 for       for       SCONJ IN  _ 6 mark
            4 Spain     Spain     PROPN NNP _ 6 nsubj
            5 to        to        PART  TO  _ 6 aux
            6 recognise recognise VERB  VB  _ 2 advcl
            7 Kosovo    Kosovo    PROPN NNP _ 6 dobj
            8 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, possible"],
            id="what is waited for is open",
        ),
        pytest.param(
            """
            1 Instead     instead   ADV   RB  _ 2 advmod
            2 of          of        ADP   IN  _ 7 prep
            3 recognising recognise VERB  VBG _ 2 pcomp
            4 Kosovo      Kosovo    PROPN NNP _ 3 dobj
            5 ,           ,         PUNCT ,   _ 7 punct
            6 Spain       Spain     PROPN NNP _ 7 nsubj
            7 met         meet      VERB  VBD _ 0 ROOT
            8 Norway      Norway    PROPN NNP _ 7 dobj
            9 .           .         PUNCT .   _ 7 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not actual", "Meeting: Spain + Norway → -, actual"],
            id="what stands behind instead of is negated",
        ),
        pytest.param(
            """
            1 It        it        PRON  PRP _ 2 nsubj
            2 is        be        AUX   VBZ _ 0 ROOT
            3 time      time      NOUN  NN  _ 2 attr
            4 for       for       SCONJ IN  _ 7 mark
            5 Spain     Spain     PROPN NNP _ 7 nsubj
            6 to        to        PART  TO  _ 7 aux
            7 recognise recognise VERB  VB  _ 3 relcl
            8 Kosovo    Kosovo    PROPN NNP _ 7 dobj
            9 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, possible"],
            id="what it is time for is open",
        ),
        pytest.param(
            """
            1 It         it        PRON  PRP _ 2 nsubj
            2 is         be        AUX   VBZ _ 0 ROOT
            3 true       true      ADJ   JJ  _ 2 acomp
            4 that       that      SCONJ IN  _ 6 mark
            5 Spain      Spain     PROPN NNP _ 6 nsubj
            6 recognised recognise VERB  VBD _ 2 ccomp
            7 Kosovo     Kosovo    PROPN NNP _ 6 dobj
            8 .          .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, actual"],
            id="what is true is as firm as it was",
        ),
        pytest.param(
            """
            1 It         it        PRON  PRP _ 2 nsubj
            2 is         be        AUX   VBZ _ 0 ROOT
            3 not        not       PART  RB  _ 2 neg
            4 true       true      ADJ   JJ  _ 2 acomp
            5 that       that      SCONJ IN  _ 7 mark
            6 Spain      Spain     PROPN NNP _ 7 nsubj
            7 recognised recognise VERB  VBD _ 2 ccomp
            8 Kosovo     Kosovo    PROPN NNP _ 7 dobj
            9 .          .         PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Spain → Kosovo, not alleged"],
            id="what is not true is denied",
        ),
        pytest.param(
            """
            1 Spain       Spain     PROPN NNP _ 3 nsubjpass
            2 was         be        AUX   VBD _ 3 auxpass
            3 accused     accuse    VERB  VBN _ 0 ROOT
            4 by          by        ADP   IN  _ 3 agent
            5 Norway      Norway    PROPN NNP _ 4 pobj
            6 of          of        ADP   IN  _ 3 prep
            7 recognising recognise VERB  VBG _ 6 pcomp
            8 Kosovo      Kosovo    PROPN NNP _ 7 dobj
            9 .           .         PUNCT .   _ 3 punct
            """,
            "",
            [
                "Accusation: Norway → Spain, actual",
                "Recognition: Spain → Kosovo, alleged, by Norway",
            ],
            id="what one is accused of is alleged by who accuses",
        ),
    ],
)
def test_how_firmly_an_event_is_put(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links)) == expected
