"""What governs a clause, from the nearest predicate to the root."""

import pytest
from drawing import draw, governed, of_lemma

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "lemma", "expected"),
    [
        pytest.param(
            """
            1 Lavrov    Lavrov   PROPN NNP _ 2 nsubj
            2 said      say      VERB  VBD _ 0 ROOT
            3 that      that     SCONJ IN  _ 5 mark
            4 NATO      NATO     PROPN NNP _ 5 nsubj
            5 expelled  expel    VERB  VBD _ 2 ccomp
            6 eight     eight    NUM   CD  _ 7 nummod
            7 diplomats diplomat NOUN  NNS _ 5 dobj
            8 .         .        PUNCT .   _ 2 punct
            """,
            "expel",
            ["Lavrov | say | ccomp that | verb"],
            id="a complement clause hangs on its speaker's verb",
        ),
        pytest.param(
            """
            1 According accord VERB  VBG  _ 6 prep
            2 to        to     ADP   IN   _ 1 prep
            3 Yonhap    Yonhap PROPN NNP  _ 2 pobj  _ SpaceAfter=No
            4 ,         ,      PUNCT ,    _ 6 punct
            5 Seoul     Seoul  PROPN NNP  _ 6 nsubj
            6 recalled  recall VERB  VBD  _ 0 ROOT
            7 its       its    PRON  PRP$ _ 8 poss
            8 envoy     envoy  NOUN  NN   _ 6 dobj
            9 .         .      PUNCT .    _ 6 punct
            """,
            "recall",
            ["Yonhap | according to | prep | any"],
            id="according to in front of the clause governs it",
        ),
        pytest.param(
            """
            1 Seoul     Seoul  PROPN NNP  _ 2 nsubj
            2 recalled  recall VERB  VBD  _ 0 ROOT
            3 its       its    PRON  PRP$ _ 4 poss
            4 envoy     envoy  NOUN  NN   _ 2 dobj  _ SpaceAfter=No
            5 ,         ,      PUNCT ,    _ 2 punct
            6 according accord VERB  VBG  _ 2 prep
            7 to        to     ADP   IN   _ 6 prep
            8 Yonhap    Yonhap PROPN NNP  _ 7 pobj
            9 .         .      PUNCT .    _ 2 punct
            """,
            "recall",
            ["Yonhap | according to | prep | any"],
            id="according to behind the clause governs it",
        ),
        pytest.param(
            """
            1  According accord VERB  VBG  _ 6  prep
            2  to        to     ADP   IN   _ 1  prep
            3  Yonhap    Yonhap PROPN NNP  _ 2  pobj  _ SpaceAfter=No
            4  ,         ,      PUNCT ,    _ 6  punct
            5  Seoul     Seoul  PROPN NNP  _ 6  nsubj
            6  agreed    agree  VERB  VBD  _ 0  ROOT
            7  to        to     PART  TO   _ 8  aux
            8  recall    recall VERB  VB   _ 6  xcomp
            9  its       its    PRON  PRP$ _ 10 poss
            10 envoy     envoy  NOUN  NN   _ 8  dobj
            11 .         .      PUNCT .    _ 6  punct
            """,
            "recall",
            ["Seoul | agree | xcomp to | verb", "Yonhap | according to | prep | any"],
            id="according to beside the governor comes after it",
        ),
        pytest.param(
            """
            1 The    the  DET   DT  _ 2 det
            2 talks  talk NOUN  NNS _ 3 nsubj
            3 failed fail VERB  VBD _ 6 ccomp _ SpaceAfter=No
            4 ,      ,    PUNCT ,   _ 6 punct
            5 Oman   Oman PROPN NNP _ 6 nsubj
            6 said   say  VERB  VBD _ 0 ROOT
            7 .      .    PUNCT .   _ 6 punct
            """,
            "fail",
            ["Oman | say | ccomp | verb"],
            id="a report behind its clause governs it",
        ),
        pytest.param(
            """
            1 Iran Iran  PROPN NNP _ 6 nsubj     _ SpaceAfter=No
            2 ,    ,     PUNCT ,   _ 4 punct
            3 Oman Oman  PROPN NNP _ 4 nsubj
            4 said say   VERB  VBD _ 6 parataxis _ SpaceAfter=No
            5 ,    ,     PUNCT ,   _ 4 punct
            6 left leave VERB  VBD _ 0 ROOT
            7 the  the   DET   DT  _ 8 det
            8 pact pact  NOUN  NN  _ 6 dobj
            9 .    .     PUNCT .   _ 6 punct
            """,
            "leave",
            ["Oman | say | parataxis | verb"],
            id="a report inside its clause governs it",
        ),
        pytest.param(
            """
            1  "      "      PUNCT ``  _ 9 punct _ SpaceAfter=No
            2  We     we     PRON  PRP _ 4 nsubj
            3  will   will   AUX   MD  _ 4 aux
            4  leave  leave  VERB  VB  _ 9 ccomp
            5  the    the    DET   DT  _ 6 det
            6  pact   pact   NOUN  NN  _ 4 dobj  _ SpaceAfter=No
            7  ,      ,      PUNCT ,   _ 9 punct _ SpaceAfter=No
            8  "      "      PUNCT ''  _ 9 punct
            9  said   say    VERB  VBD _ 0 ROOT
            10 Lavrov Lavrov PROPN NNP _ 9 nsubj
            11 .      .      PUNCT .   _ 9 punct
            """,
            "leave",
            ["Lavrov | say | ccomp | verb"],
            id="a speaker behind a quotation governs it",
        ),
        pytest.param(
            """
            1  Moscow  Moscow PROPN NNP _ 3 poss  _ SpaceAfter=No
            2  's      's     PART  POS _ 1 case
            3  claim   claim  NOUN  NN  _ 9 nsubj
            4  that    that   SCONJ IN  _ 6 mark
            5  Iran    Iran   PROPN NNP _ 6 nsubj
            6  shelled shell  VERB  VBD _ 3 acl
            7  the     the    DET   DT  _ 8 det
            8  port    port   NOUN  NN  _ 6 dobj
            9  is      be     AUX   VBZ _ 0 ROOT
            10 false   false  ADJ   JJ  _ 9 acomp
            11 .       .      PUNCT .   _ 9 punct
            """,
            "shell",
            [
                "Moscow | claim | acl that | noun",
                "Moscow's claim that Iran shelled the port | false | nsubj | adjective",
            ],
            id="a noun with a possessor governs its clause",
        ),
        pytest.param(
            """
            1  A      a      DET   DT  _ 2 det
            2  report report NOUN  NN  _ 9 nsubjpass
            3  by     by     ADP   IN  _ 2 prep
            4  Yonhap Yonhap PROPN NNP _ 3 pobj
            5  that   that   SCONJ IN  _ 7 mark
            6  Seoul  Seoul  PROPN NNP _ 7 nsubj
            7  lost   lose   VERB  VBD _ 2 acl
            8  was    be     AUX   VBD _ 9 auxpass
            9  denied deny   VERB  VBN _ 0 ROOT
            10 .      .      PUNCT .   _ 9 punct
            """,
            "lose",
            [
                "Yonhap | report | acl that | noun",
                "A report by Yonhap that Seoul lost | deny | nsubjpass | verb | passive",
            ],
            id="a noun with by governs its clause",
        ),
        pytest.param(
            """
            1  If      if      SCONJ IN  _ 3 mark
            2  Iran    Iran    PROPN NNP _ 3 nsubj
            3  leaves  leave   VERB  VBZ _ 9 advcl
            4  the     the     DET   DT  _ 5 det
            5  pact    pact    NOUN  NN  _ 3 dobj  _ SpaceAfter=No
            6  ,       ,       PUNCT ,   _ 9 punct
            7  Israel  Israel  PROPN NNP _ 9 nsubj
            8  will    will    AUX   MD  _ 9 aux
            9  protest protest VERB  VB  _ 0 ROOT
            10 .       .       PUNCT .   _ 9 punct
            """,
            "leave",
            ["Israel | protest | advcl if | verb"],
            id="a conditional clause carries its subordinator",
        ),
        pytest.param(
            """
            1 Ghana  Ghana PROPN NNP _ 2 nsubj
            2 left   leave VERB  VBD _ 0 ROOT
            3 when   when  SCONJ WRB _ 5 advmod
            4 Spain  Spain PROPN NNP _ 5 nsubj
            5 joined join  VERB  VBD _ 2 advcl
            6 .      .     PUNCT .   _ 2 punct
            """,
            "join",
            ["Ghana | leave | advcl when | verb"],
            id="a temporal clause carries its adverb",
        ),
        pytest.param(
            """
            1 Russia   Russia PROPN NNP _ 3 nsubjpass
            2 was      be     AUX   VBD _ 3 auxpass
            3 accused  accuse VERB  VBN _ 0 ROOT
            4 of       of     ADP   IN  _ 3 prep
            5 shelling shell  VERB  VBG _ 4 pcomp
            6 the      the    DET   DT  _ 7 det
            7 port     port   NOUN  NN  _ 5 dobj
            8 .        .      PUNCT .   _ 3 punct
            """,
            "shell",
            ["Russia | accuse | pcomp of | verb | passive"],
            id="an accusation governs the gerund behind its preposition",
        ),
        pytest.param(
            """
            1  Lavrov Lavrov PROPN NNP _ 4  nsubj
            2  did    do     AUX   VBD _ 4  aux
            3  not    not    PART  RB  _ 4  neg
            4  say    say    VERB  VB  _ 0  ROOT
            5  that   that   SCONJ IN  _ 8  mark
            6  Moscow Moscow PROPN NNP _ 8  nsubj
            7  would  would  AUX   MD  _ 8  aux
            8  stay   stay   VERB  VB  _ 4  ccomp
            9  in     in     ADP   IN  _ 8  prep
            10 the    the    DET   DT  _ 11 det
            11 treaty treaty NOUN  NN  _ 9  pobj
            12 .      .      PUNCT .   _ 4  punct
            """,
            "stay",
            ["Lavrov | say | ccomp that | verb | not"],
            id="a negated governor says so",
        ),
        pytest.param(
            """
            1 Analysts analyst NOUN  NNS _ 2 nsubj
            2 believe  believe VERB  VBP _ 0 ROOT
            3 that     that    SCONJ IN  _ 5 mark
            4 Lavrov   Lavrov  PROPN NNP _ 5 nsubj
            5 said     say     VERB  VBD _ 2 ccomp
            6 that     that    SCONJ IN  _ 8 mark
            7 Moscow   Moscow  PROPN NNP _ 8 nsubj
            8 left     leave   VERB  VBD _ 5 ccomp
            9 .        .       PUNCT .   _ 2 punct
            """,
            "leave",
            ["Lavrov | say | ccomp that | verb", "Analysts | believe | ccomp that | verb"],
            id="governors are told from the nearest to the root",
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
            "leave",
            ["Washington | urge | xcomp to | verb | object Iran"],
            id="a governor's object is told",
        ),
        pytest.param(
            """
            1 The      the      DET   DT  _ 2 det
            2 minister minister NOUN  NN  _ 3 nsubj
            3 left     leave    VERB  VBD _ 0 ROOT
            4 Oman     Oman     PROPN NNP _ 3 dobj
            5 without  without  ADP   IN  _ 3 prep
            6 signing  sign     VERB  VBG _ 5 pcomp
            7 the      the      DET   DT  _ 8 det
            8 deal     deal     NOUN  NN  _ 6 dobj
            9 .        .        PUNCT .   _ 3 punct
            """,
            "sign",
            ["The minister | leave | pcomp without | verb | object Oman"],
            id="a gerund carries the preposition in front of it",
        ),
        pytest.param(
            """
            1  Iran   Iran  PROPN NNP _ 2  nsubj
            2  agreed agree VERB  VBD _ 0  ROOT
            3  to     to    PART  TO  _ 4  aux
            4  sign   sign  VERB  VB  _ 2  xcomp
            5  the    the   DET   DT  _ 6  det
            6  deal   deal  NOUN  NN  _ 4  dobj
            7  and    and   CCONJ CC  _ 4  cc
            8  leave  leave VERB  VB  _ 4  conj
            9  the    the   DET   DT  _ 10 det
            10 pact   pact  NOUN  NN  _ 8  dobj
            11 .      .     PUNCT .   _ 2  punct
            """,
            "leave",
            ["Iran | agree | xcomp to | verb"],
            id="coordinated clauses hang on the same governor",
        ),
        pytest.param(
            """
            1 Oman      Oman     PROPN NNP _ 2 nsubj
            2 praised   praise   VERB  VBD _ 0 ROOT
            3 officials official NOUN  NNS _ 2 dobj
            4 who       who      PRON  WP  _ 5 nsubj
            5 met       meet     VERB  VBD _ 3 relcl
            6 her       she      PRON  PRP _ 5 dobj
            7 .         .        PUNCT .   _ 2 punct
            """,
            "meet",
            [
                "- | official | relcl | noun",
                "Oman | praise | dobj | verb | object officials who met her",
            ],
            id="a relative clause hangs on its noun and what governs that",
        ),
        pytest.param(
            """
            1  It       it       PRON  PRP _ 2 nsubj
            2  is       be       AUX   VBZ _ 0 ROOT
            3  unlikely unlikely ADJ   JJ  _ 2 acomp
            4  that     that     SCONJ IN  _ 7 mark
            5  Iran     Iran     PROPN NNP _ 7 nsubj
            6  will     will     AUX   MD  _ 7 aux
            7  sign     sign     VERB  VB  _ 2 ccomp
            8  the      the      DET   DT  _ 9 det
            9  deal     deal     NOUN  NN  _ 7 dobj
            10 .        .        PUNCT .   _ 2 punct
            """,
            "sign",
            ["- | unlikely | ccomp that | adjective"],
            id="a copula governs by its complement",
        ),
        pytest.param(
            """
            1 There   there   PRON  EX  _ 2 expl
            2 is      be      VERB  VBZ _ 0 ROOT
            3 no      no      DET   DT  _ 4 det
            4 proof   proof   NOUN  NN  _ 2 attr
            5 Chad    Chad    PROPN NNP _ 6 nsubj
            6 shelled shell   VERB  VBD _ 4 relcl
            7 Mali    Mali    PROPN NNP _ 6 dobj
            8 .       .       PUNCT .   _ 2 punct
            """,
            "shell",
            ["- | proof | acl | noun | not"],
            id="a clause that lacks nothing is what the noun says",
        ),
        pytest.param(
            """
            1 Reports report NOUN  NNS _ 0 ROOT
            2 that    that   PRON  WDT _ 7 dobj
            3 Chad    Chad   PROPN NNP _ 4 nsubj
            4 asked   ask    VERB  VBD _ 1 relcl
            5 Mali    Mali   PROPN NNP _ 4 dobj
            6 to      to     PART  TO  _ 7 aux
            7 mediate mediate VERB VB  _ 4 xcomp
            """,
            "ask",
            ["- | report | acl | noun"],
            id="that is no pronoun where the clause lacks nothing",
        ),
        pytest.param(
            """
            1 Troops  troop   NOUN  NNS _ 7 nsubj
            2 whose   whose   PRON  WP$ _ 3 poss
            3 tanks   tank    NOUN  NNS _ 4 nsubj
            4 shelled shell   VERB  VBD _ 1 relcl
            5 Mali    Mali    PROPN NNP _ 4 dobj
            6 have    have    AUX   VBP _ 7 aux
            7 left    leave   VERB  VBN _ 0 ROOT
            8 .       .       PUNCT .   _ 7 punct
            """,
            "shell",
            ["- | troop | relcl | noun", "Troops whose tanks shelled Mali | leave | nsubj | verb"],
            id="a clause with a relative pronoun is about its noun",
        ),
        pytest.param(
            """
            1 Mali     Mali    PROPN NNP _ 3 nsubjpass
            2 was      be      AUX   VBD _ 3 auxpass
            3 accused  accuse  VERB  VBN _ 0 ROOT
            4 by       by      ADP   IN  _ 3 agent
            5 Chad     Chad    PROPN NNP _ 4 pobj
            6 of       of      ADP   IN  _ 3 prep
            7 shelling shell   VERB  VBG _ 6 pcomp
            8 Oman     Oman    PROPN NNP _ 7 dobj
            9 .        .       PUNCT .   _ 3 punct
            """,
            "shell",
            ["Mali | accuse | pcomp of | verb | passive | by Chad"],
            id="who does what governs is kept in the passive, too",
        ),
        pytest.param(
            """
            1 NATO      NATO     PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 eight     eight    NUM   CD  _ 5 nummod
            4 Russian   russian  ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 from      from     ADP   IN  _ 2 prep
            7 Brussels  Brussels PROPN NNP _ 6 pobj
            8 .         .        PUNCT .   _ 2 punct
            """,
            "expel",
            [],
            id="a main clause hangs on nothing",
        ),
    ],
)
def test_embeddings(block: str, lemma: str, expected: list[str]) -> None:
    found = of_lemma(ClauseExtractor()(draw(block)), lemma)
    assert governed(found) == expected
