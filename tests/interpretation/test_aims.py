"""Whom an act is aimed at that does not name him: by content, pointer or context."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Norway    Norway  PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 Belarus   Belarus PROPN NNP _ 5 poss
            4 's        's      PART  POS _ 3 case
            5 attack    attack  NOUN  NN  _ 2 dobj
            6 on        on      ADP   IN  _ 5 prep
            7 Ukraine   Ukraine PROPN NNP _ 6 pobj
            8 .         .       PUNCT .   _ 2 punct
            """,
            "",
            ["Criticism: Norway → Belarus, actual", "Attack: Belarus → Ukraine, actual"],
            id="a criticism is aimed at who did what it is about",
        ),
        pytest.param(
            """
            1  Norway    Norway    PROPN NNP _ 2 nsubj
            2  condemned condemn   VERB  VBD _ 0 ROOT
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
            ["Criticism: Norway → Belarus, actual", "Expulsion: Belarus → Slovakia, actual, 2"],
            id="a criticism of a passive event too",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 demanded demand VERB  VBD _ 0 ROOT
            3 that     that   SCONJ IN  _ 5 mark
            4 Chad     Chad   PROPN NNP _ 5 nsubj
            5 expel    expel  VERB  VB  _ 2 ccomp
            6 two      two    NUM   CD  _ 8 nummod
            7 Omani    Omani  PROPN NNP _ 8 compound
            8 envoys   envoy  NOUN  NNS _ 5 dobj
            9 .        .      PUNCT .   _ 2 punct
            """,
            "envoys~Oman",
            ["Request: Norway → Chad, actual", "Expulsion: Chad → Oman, requested, 2, by Norway"],
            id="a demand is aimed at who shall do it",
        ),
        pytest.param(
            """
            1 Norway    Norway    PROPN NNP _ 2 nsubj
            2 demanded  demand    VERB  VBD _ 0 ROOT
            3 that      that      SCONJ IN  _ 5 mark
            4 Chad      Chad      PROPN NNP _ 5 nsubj
            5 apologise apologise VERB  VBP _ 2 ccomp
            6 .         .         PUNCT .   _ 2 punct
            """,
            "",
            ["Request: Norway → Chad, actual"],
            id="a demand is aimed at its subject whatever the verb",
        ),
        pytest.param(
            """
            1 Belarus   Belarus  PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 two       two      NUM   CD  _ 5 nummod
            4 Slovak    slovak   ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 .         .        PUNCT .   _ 2 punct

            1 Slovakia  Slovakia  PROPN NNP _ 2 nsubj
            2 condemned condemn   VERB  VBD _ 0 ROOT
            3 the       the       DET   DT  _ 4 det
            4 expulsion expulsion NOUN  NN  _ 2 dobj
            5 .         .         PUNCT .   _ 2 punct
            """,
            "diplomats~Slovakia",
            [
                "Expulsion: Belarus → Slovakia, actual, 2",
                "Criticism: Slovakia → Belarus, actual",
                "Expulsion: Belarus → Slovakia, actual",
            ],
            id="a definite noun points back to the same event",
        ),
        pytest.param(
            """
            1 Belarus   Belarus  PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 two       two      NUM   CD  _ 5 nummod
            4 Slovak    slovak   ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 .         .        PUNCT .   _ 2 punct

            1 Slovakia  Slovakia PROPN NNP _ 2 nsubj
            2 condemned condemn  VERB  VBD _ 0 ROOT
            3 this      this     PRON  DT  _ 2 dobj
            4 .         .        PUNCT .   _ 2 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: Belarus → Slovakia, actual, 2", "Criticism: Slovakia → Belarus, actual"],
            id="a pronoun points back to the event before",
        ),
        pytest.param(
            """
            1 Chad    Chad   PROPN NNP _ 2 nsubj
            2 flooded flood  VERB  VBD _ 0 ROOT
            3 the     the    DET   DT  _ 4 det
            4 valley  valley NOUN  NN  _ 2 dobj
            5 .       .      PUNCT .   _ 2 punct

            1 Oman      Oman    PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 the       the     DET   DT  _ 4 det
            4 move      move    NOUN  NN  _ 2 dobj
            5 .         .       PUNCT .   _ 2 punct
            """,
            "",
            ["Criticism: Oman → Chad, actual"],
            id="a definite noun points back to any act",
        ),
        pytest.param(
            """
            1 Chad    Chad   PROPN NNP _ 2 nsubj
            2 flooded flood  VERB  VBD _ 0 ROOT
            3 the     the    DET   DT  _ 4 det
            4 valley  valley NOUN  NN  _ 2 dobj
            5 .       .      PUNCT .   _ 2 punct

            1 Oman      Oman    PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 floods    flood   NOUN  NNS _ 2 dobj
            4 .         .       PUNCT .   _ 2 punct
            """,
            "",
            ["Criticism: Oman → -, actual"],
            id="an indefinite noun points to no act without a class",
        ),
        pytest.param(
            """
            1 Oman    Oman   PROPN NNP _ 2 nsubj
            2 flooded flood  VERB  VBD _ 0 ROOT
            3 the     the    DET   DT  _ 4 det
            4 valley  valley NOUN  NN  _ 2 dobj
            5 .       .      PUNCT .   _ 2 punct

            1 Oman      Oman    PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 the       the     DET   DT  _ 4 det
            4 move      move    NOUN  NN  _ 2 dobj
            5 .         .       PUNCT .   _ 2 punct
            """,
            "",
            ["Criticism: Oman → -, actual"],
            id="nobody answers himself",
        ),
        pytest.param(
            """
            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 attacked attack VERB  VBD _ 0 ROOT
            3 Oman     Oman   PROPN NNP _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct

            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 attacked attack VERB  VBD _ 0 ROOT
            3 Spain    Spain  PROPN NNP _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct

            1 Oman      Oman     PROPN NNP _ 2 nsubj
            2 condemned condemn  VERB  VBD _ 0 ROOT
            3 the       the      DET   DT  _ 4 det
            4 violence  violence NOUN  NN  _ 2 dobj
            5 .         .        PUNCT .   _ 2 punct
            """,
            "",
            [
                "Attack: Chad → Oman, actual",
                "Attack: Norway → Spain, actual",
                "Criticism: Oman → Chad, actual",
            ],
            id="an act that the answerer suffered comes before a later one",
        ),
        pytest.param(
            """
            1 Chad    Chad  PROPN NNP _ 3 nsubj
            2 has     have  AUX   VBZ _ 3 aux
            3 angered anger VERB  VBN _ 0 ROOT
            4 Oman    Oman  PROPN NNP _ 3 dobj
            5 .       .     PUNCT .   _ 3 punct

            1 Oman      Oman    PROPN NNP  _ 2 nsubj
            2 suspended suspend VERB  VBD  _ 0 ROOT
            3 its       its     PRON  PRP$ _ 4 poss
            4 ties      tie     NOUN  NNS  _ 2 dobj
            5 .         .       PUNCT .    _ 2 punct
            """,
            "its=Oman ties~Oman",
            ["SuspendRelations: Oman → Chad, actual"],
            id="an act between states is aimed at the only other one",
        ),
        pytest.param(
            """
            1 Chad    Chad   PROPN NNP _ 5 nsubj
            2 and     and    CCONJ CC  _ 1 cc
            3 Norway  Norway PROPN NNP _ 1 conj
            4 have    have   AUX   VBP _ 5 aux
            5 angered anger  VERB  VBN _ 0 ROOT
            6 Oman    Oman   PROPN NNP _ 5 dobj
            7 .       .      PUNCT .   _ 5 punct

            1 Oman      Oman    PROPN NNP  _ 2 nsubj
            2 suspended suspend VERB  VBD  _ 0 ROOT
            3 its       its     PRON  PRP$ _ 4 poss
            4 ties      tie     NOUN  NNS  _ 2 dobj
            5 .         .       PUNCT .    _ 2 punct
            """,
            "its=Oman ties~Oman",
            ["SuspendRelations: Oman → -, actual"],
            id="an act between states is aimed at nobody where two would fit",
        ),
        pytest.param(
            """
            1 Chad    Chad   PROPN NNP _ 2 nsubj
            2 flooded flood  VERB  VBD _ 0 ROOT
            3 the     the    DET   DT  _ 4 det
            4 valley  valley NOUN  NN  _ 2 dobj
            5 .       .      PUNCT .   _ 2 punct

            1 It     it   PRON  PRP _ 2 nsubj
            2 rained rain VERB  VBD _ 0 ROOT
            3 .      .    PUNCT .   _ 2 punct

            1 It     it   PRON  PRP _ 2 nsubj
            2 snowed snow VERB  VBD _ 0 ROOT
            3 .      .    PUNCT .   _ 2 punct

            1 It     it   PRON  PRP _ 2 nsubj
            2 hailed hail VERB  VBD _ 0 ROOT
            3 .      .    PUNCT .   _ 2 punct

            1 It     it   PRON  PRP _ 2 nsubj
            2 rained rain VERB  VBD _ 0 ROOT
            3 .      .    PUNCT .   _ 2 punct

            1 It     it   PRON  PRP _ 2 nsubj
            2 snowed snow VERB  VBD _ 0 ROOT
            3 .      .    PUNCT .   _ 2 punct

            1 It     it   PRON  PRP _ 2 nsubj
            2 hailed hail VERB  VBD _ 0 ROOT
            3 .      .    PUNCT .   _ 2 punct

            1 Oman      Oman    PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 the       the     DET   DT  _ 4 det
            4 move      move    NOUN  NN  _ 2 dobj
            5 .         .       PUNCT .   _ 2 punct
            """,
            "",
            ["Criticism: Oman → -, actual"],
            id="an act far back is not answered",
        ),
        pytest.param(
            """
            1 Belarus   Belarus  PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 two       two      NUM   CD  _ 5 nummod
            4 Slovak    slovak   ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 .         .        PUNCT .   _ 2 punct

            1 Slovakia  Slovakia  PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 two       two       NUM   CD  _ 5 nummod
            4 Belarusian belarusian ADJ JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 Norway Norway PROPN NNP _ 2 nsubj
            2 condemned condemn VERB VBD _ 0 ROOT
            3 the the DET DT _ 4 det
            4 move move NOUN NN _ 2 dobj
            5 . . PUNCT . _ 2 punct
            """,
            "diplomats~Slovakia envoys~Belarus",
            [
                "Expulsion: Belarus → Slovakia, actual, 2",
                "Expulsion: Slovakia → Belarus, actual, 2",
                "Criticism: Norway → Belarus, actual",
            ],
            id="a bystander speaks of the news",
        ),
        pytest.param(
            """
            1 Belarus   Belarus  PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 two       two      NUM   CD  _ 5 nummod
            4 Slovak    slovak   ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 .         .        PUNCT .   _ 2 punct

            1 Slovakia  Slovakia  PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 two       two       NUM   CD  _ 5 nummod
            4 Belarusian belarusian ADJ JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 Belarus Belarus PROPN NNP _ 2 nsubj
            2 condemned condemn VERB VBD _ 0 ROOT
            3 the the DET DT _ 4 det
            4 move move NOUN NN _ 2 dobj
            5 . . PUNCT . _ 2 punct
            """,
            "diplomats~Slovakia envoys~Belarus",
            [
                "Expulsion: Belarus → Slovakia, actual, 2",
                "Expulsion: Slovakia → Belarus, actual, 2",
                "Criticism: Belarus → Slovakia, actual",
            ],
            id="who took part speaks of what was done last",
        ),
        pytest.param(
            """
            1 Belarus   Belarus  PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 two       two      NUM   CD  _ 5 nummod
            4 Slovak    slovak   ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 .         .        PUNCT .   _ 2 punct

            1 Slovakia  Slovakia  PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 two       two       NUM   CD  _ 5 nummod
            4 Belarusian belarusian ADJ JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 It     it   PRON  PRP _ 2 nsubj
            2 rained rain VERB  VBD _ 0 ROOT
            3 .      .    PUNCT .   _ 2 punct

            1 Norway Norway PROPN NNP _ 2 nsubj
            2 condemned condemn VERB VBD _ 0 ROOT
            3 the the DET DT _ 4 det
            4 expulsion expulsion NOUN NN _ 2 dobj
            5 . . PUNCT . _ 2 punct
            """,
            "diplomats~Slovakia envoys~Belarus",
            [
                "Expulsion: Belarus → Slovakia, actual, 2",
                "Expulsion: Slovakia → Belarus, actual, 2",
                "Criticism: Norway → Belarus, actual",
                "Expulsion: Belarus → Slovakia, actual",
            ],
            id="a noun that may be either of two acts means the news",
        ),
        pytest.param(
            """
            1 Belarus   Belarus  PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 two       two      NUM   CD  _ 5 nummod
            4 Slovak    slovak   ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 .         .        PUNCT .   _ 2 punct

            1 Slovakia  Slovakia  PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 two       two       NUM   CD  _ 5 nummod
            4 Belarusian belarusian ADJ JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 Oman Oman PROPN NNP _ 2 nsubj
            2 condemned condemn VERB VBD _ 0 ROOT
            3 the the DET DT _ 4 det
            4 expulsion expulsion NOUN NN _ 2 dobj
            5 . . PUNCT . _ 2 punct
            """,
            "diplomats~Slovakia envoys~Belarus",
            [
                "Expulsion: Belarus → Slovakia, actual, 2",
                "Expulsion: Slovakia → Belarus, actual, 2",
                "Criticism: Oman → Slovakia, actual",
                "Expulsion: Slovakia → Belarus, actual",
            ],
            id="a noun right behind an act of its kind means that one",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 rejected reject VERB  VBD _ 0 ROOT
            3 advice   advice NOUN  NN  _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct

            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 expelled expel  VERB  VBD _ 0 ROOT
            3 two      two    NUM   CD  _ 4 nummod
            4 envoys   envoy  NOUN  NNS _ 2 dobj
            5 .        .      PUNCT .   _ 2 punct

            1 Oman      Oman      PROPN NNP _ 2 nsubj
            2 condemned condemn   VERB  VBD _ 0 ROOT
            3 the       the       DET   DT  _ 4 det
            4 expulsion expulsion NOUN  NN  _ 2 dobj
            5 .         .         PUNCT .   _ 2 punct
            """,
            "",
            [
                "Rejection: Norway → -, actual",
                "Expulsion: Chad → Norway, actual, 2",
                "Criticism: Oman → Chad, actual",
                "Expulsion: Chad → Norway, actual",
            ],
            id="an act is recalled with the parties that the text around it gave",
        ),
        pytest.param(
            """
            1  Belarus   Belarus PROPN NNP _ 3 poss
            2  's        's      PART  POS _ 1 case
            3  attack    attack  NOUN  NN  _ 7 nsubjpass
            4  on        on      ADP   IN  _ 3 prep
            5  Ukraine   Ukraine PROPN NNP _ 4 pobj
            6  was       be      AUX   VBD _ 7 auxpass
            7  condemned condemn VERB  VBN _ 0 ROOT
            8  by        by      ADP   IN  _ 7 agent
            9  Norway    Norway  PROPN NNP _ 8 pobj
            10 .         .       PUNCT .   _ 7 punct
            """,
            "",
            ["Attack: Belarus → Ukraine, actual", "Criticism: Norway → Belarus, actual"],
            id="a criticism in the passive is aimed alike",
        ),
    ],
)
def test_whom_an_act_is_aimed_at(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links)) == expected


def test_a_criticism_is_not_aimed_at_who_suffered_what_it_is_about() -> None:
    block = """
        1 Norway    Norway    PROPN NNP _ 2 nsubj
        2 condemned condemn   VERB  VBD _ 0 ROOT
        3 the       the       DET   DT  _ 4 det
        4 expulsion expulsion NOUN  NN  _ 2 dobj
        5 of        of        ADP   IN  _ 4 prep
        6 Spanish   spanish   ADJ   JJ  _ 7 amod
        7 envoys    envoy     NOUN  NNS _ 5 pobj
        8 .         .         PUNCT .   _ 2 punct
    """
    assert told(interpret(block, "envoys~Spain", by=bundled_interpreter())) == [
        "Criticism: Norway → -, actual",
        "Expulsion: - → Spain, actual",
    ]


def test_who_did_it_is_known_from_before_where_only_its_victims_are_named_again() -> None:
    block = """
        1 Russia   Russia  PROPN NNP _ 2 nsubj
        2 expelled expel   VERB  VBD _ 0 ROOT
        3 ten      ten     NUM   CD  _ 5 nummod
        4 Spanish  spanish ADJ   JJ  _ 5 amod
        5 envoys   envoy   NOUN  NNS _ 2 dobj
        6 .        .       PUNCT .   _ 2 punct

        1  The       the       DET   DT  _ 2 det
        2  expulsion expulsion NOUN  NN  _ 7 nsubjpass
        3  of        of        ADP   IN  _ 2 prep
        4  the       the       DET   DT  _ 5 det
        5  envoys    envoy     NOUN  NNS _ 3 pobj
        6  was       be        AUX   VBD _ 7 auxpass
        7  condemned condemn   VERB  VBN _ 0 ROOT
        8  by        by        ADP   IN  _ 7 agent
        9  Norway    Norway    PROPN NNP _ 8 pobj
        10 .         .         PUNCT .   _ 7 punct
    """
    assert told(interpret(block, "envoys~Spain", by=bundled_interpreter())) == [
        "Expulsion: Russia → Spain, actual, 10",
        "Criticism: Norway → Russia, actual",
        "Expulsion: Russia → Spain, actual",
    ]


def test_who_decides_is_who_does_it() -> None:
    block = """
        1  A        a        DET   DT  _ 2 det
        2  decision decision NOUN  NN  _ 9 nsubj
        3  by       by       ADP   IN  _ 2 prep
        4  Oman     Oman     PROPN NNP _ 3 pobj
        5  to       to       PART  TO  _ 6 aux
        6  expel    expel    VERB  VB  _ 2 acl
        7  Spanish  spanish  ADJ   JJ  _ 8 amod
        8  envoys   envoy    NOUN  NNS _ 6 dobj
        9  angered  anger    VERB  VBD _ 0 ROOT
        10 Madrid   Madrid   PROPN NNP _ 9 dobj
        11 .        .        PUNCT .   _ 9 punct
    """
    assert told(interpret(block, "envoys~Spain", by=bundled_interpreter())) == [
        "Expulsion: Oman → Spain, planned"
    ]
