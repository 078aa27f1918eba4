"""Whose word it is: one sentence a case, the nearest speaker first."""

import pytest
from interpretation_samples import interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Lavrov    Lavrov    PROPN NNP _ 2 nsubj
            2 said      say       VERB  VBD _ 0 ROOT
            3 that      that      SCONJ IN  _ 5 mark
            4 Chad      Chad      PROPN NNP _ 5 nsubj
            5 expelled  expel     VERB  VBD _ 2 ccomp
            6 two       two       NUM   CD  _ 8 nummod
            7 Norwegian norwegian ADJ   JJ  _ 8 amod
            8 envoys    envoy     NOUN  NNS _ 5 dobj
            9 .         .         PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual, 2, by Lavrov"],
            id="the subject of a reporting clause is the source",
        ),
        pytest.param(
            """
            1  Chad      Chad     PROPN NNP _ 3  nsubj
            2  has       have     AUX   VBZ _ 3  aux
            3  expelled  expel    VERB  VBN _ 10 ccomp
            4  two       two      NUM   CD  _ 6  nummod
            5  Slovak    slovak   ADJ   JJ  _ 6  amod
            6  diplomats diplomat NOUN  NNS _ 3  dobj
            7  ,         ,        PUNCT ,   _ 10 punct
            8  the       the      DET   DT  _ 9  det
            9  ministry  ministry NOUN  NN  _ 10 nsubj
            10 said      say      VERB  VBD _ 0  ROOT
            11 .         .        PUNCT .   _ 10 punct
            """,
            "diplomats~Slovakia ministry=Norway",
            ["Expulsion: Chad → Slovakia, actual, 2, by Norway"],
            id="a report behind the clause is the source",
        ),
        pytest.param(
            """
            1  Chad      Chad     PROPN NNP _ 3  nsubj
            2  has       have     AUX   VBZ _ 3  aux
            3  expelled  expel    VERB  VBN _ 10 ccomp
            4  two       two      NUM   CD  _ 6  nummod
            5  Slovak    slovak   ADJ   JJ  _ 6  amod
            6  diplomats diplomat NOUN  NNS _ 3  dobj
            7  ,         ,        PUNCT ,   _ 10 punct
            8  the       the      DET   DT  _ 9  det
            9  ministry  ministry NOUN  NN  _ 10 nsubj
            10 said      say      VERB  VBD _ 0  ROOT
            11 .         .        PUNCT .   _ 10 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: Chad → Slovakia, actual, 2, by the ministry"],
            id="a speaker that nobody knows is still a source",
        ),
        pytest.param(
            """
            1  According accord    VERB  VBG _ 6 prep
            2  to        to        ADP   IN  _ 1 prep
            3  Oman      Oman      PROPN NNP _ 2 pobj
            4  ,         ,         PUNCT ,   _ 6 punct
            5  Chad      Chad      PROPN NNP _ 6 nsubj
            6  expelled  expel     VERB  VBD _ 0 ROOT
            7  two       two       NUM   CD  _ 9 nummod
            8  Norwegian norwegian ADJ   JJ  _ 9 amod
            9  envoys    envoy     NOUN  NNS _ 6 dobj
            10 .         .         PUNCT .   _ 6 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual, 2, by Oman"],
            id="according to names the source",
        ),
        pytest.param(
            """
            1  "         "         PUNCT ``  _ 9 punct
            2  Chad      Chad      PROPN NNP _ 3 nsubj
            3  expelled  expel     VERB  VBD _ 9 ccomp
            4  two       two       NUM   CD  _ 6 nummod
            5  Norwegian norwegian ADJ   JJ  _ 6 amod
            6  envoys    envoy     NOUN  NNS _ 3 dobj
            7  ,         ,         PUNCT ,   _ 9 punct
            8  "         "         PUNCT ''  _ 9 punct
            9  said      say       VERB  VBD _ 0 ROOT
            10 Lavrov    Lavrov    PROPN NNP _ 9 nsubj
            11 .         .         PUNCT .   _ 9 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual, 2, by Lavrov"],
            id="an inverted quote names the source",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 said      say       VERB  VBD _ 0 ROOT
            3 it        it        PRON  PRP _ 5 nsubj
            4 would     would     AUX   MD  _ 5 aux
            5 expel     expel     VERB  VB  _ 2 ccomp
            6 two       two       NUM   CD  _ 8 nummod
            7 Norwegian norwegian ADJ   JJ  _ 8 amod
            8 envoys    envoy     NOUN  NNS _ 5 dobj
            9 .         .         PUNCT .   _ 2 punct
            """,
            "it=Chad envoys~Norway",
            ["Expulsion: Chad → Norway, planned, 2, by Chad"],
            id="one who reports his own plan is the source of it",
        ),
        pytest.param(
            """
            1  Lavrov    Lavrov    PROPN NNP _ 2  nsubj
            2  said      say       VERB  VBD _ 0  ROOT
            3  that      that      SCONJ IN  _ 5  mark
            4  Oman      Oman      PROPN NNP _ 5  nsubj
            5  claimed   claim     VERB  VBD _ 2  ccomp
            6  that      that      SCONJ IN  _ 8  mark
            7  Chad      Chad      PROPN NNP _ 8  nsubj
            8  expelled  expel     VERB  VBD _ 5  ccomp
            9  two       two       NUM   CD  _ 11 nummod
            10 Norwegian norwegian ADJ   JJ  _ 11 amod
            11 envoys    envoy     NOUN  NNS _ 8  dobj
            12 .         .         PUNCT .   _ 2  punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, alleged, 2, by Oman < Lavrov"],
            id="sources stand in a chain, the nearest first",
        ),
        pytest.param(
            """
            1  Norway    Norway   PROPN NNP _ 3 poss
            2  's        's       PART  POS _ 1 case
            3  claim     claim    NOUN  NN  _ 8 nsubj
            4  that      that     SCONJ IN  _ 6 mark
            5  Chad      Chad     PROPN NNP _ 6 nsubj
            6  attacked  attack   VERB  VBD _ 3 acl
            7  Oman      Oman     PROPN NNP _ 6 dobj
            8  surprised surprise VERB  VBD _ 0 ROOT
            9  many      many     ADJ   JJ  _ 8 dobj
            10 .         .        PUNCT .   _ 8 punct
            """,
            "",
            ["Attack: Chad → Oman, alleged, by Norway"],
            id="the possessor of a claim is the source",
        ),
        pytest.param(
            """
            1 Chad      Chad   PROPN NNP _ 3 nsubjpass
            2 was       be     AUX   VBD _ 3 auxpass
            3 accused   accuse VERB  VBN _ 0 ROOT
            4 of        of     ADP   IN  _ 3 prep
            5 attacking attack VERB  VBG _ 4 pcomp
            6 Oman      Oman   PROPN NNP _ 5 dobj
            7 .         .      PUNCT .   _ 3 punct
            """,
            "",
            ["Accusation: - → Chad, actual", "Attack: Chad → Oman, alleged"],
            id="an accusation in the passive has no source",
        ),
        pytest.param(
            """
            1 Lavrov   Lavrov PROPN NNP _ 2 nsubj
            2 denied   deny   VERB  VBD _ 0 ROOT
            3 that     that   SCONJ IN  _ 5 mark
            4 Chad     Chad   PROPN NNP _ 5 nsubj
            5 attacked attack VERB  VBD _ 2 ccomp
            6 Oman     Oman   PROPN NNP _ 5 dobj
            7 .        .      PUNCT .   _ 2 punct
            """,
            "",
            ["Denial: Lavrov → -, actual", "Attack: Chad → Oman, not alleged, by Lavrov"],
            id="who denies a report is a source of his own",
        ),
        pytest.param(
            """
            1 Lavrov    Lavrov PROPN NNP _ 2 nsubj
            2 said      say    VERB  VBD _ 0 ROOT
            3 that      that   SCONJ IN  _ 5 mark
            4 Chad      Chad   PROPN NNP _ 5 nsubj
            5 denied    deny   VERB  VBD _ 2 ccomp
            6 attacking attack VERB  VBG _ 5 xcomp
            7 Oman      Oman   PROPN NNP _ 6 dobj
            8 .         .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Attack: Chad → Oman, not alleged, by Chad < Lavrov",
                "Denial: Chad → -, actual, by Lavrov",
            ],
            id="a denial that is reported keeps both",
        ),
        pytest.param(
            """
            1  A         a         DET   DT  _ 2  det
            2  spokesman spokesman NOUN  NN  _ 5  nsubj
            3  for       for       ADP   IN  _ 2  prep
            4  Oman      Oman      PROPN NNP _ 3  pobj
            5  said      say       VERB  VBD _ 0  ROOT
            6  that      that      SCONJ IN  _ 8  mark
            7  Chad      Chad      PROPN NNP _ 8  nsubj
            8  expelled  expel     VERB  VBD _ 5  ccomp
            9  two       two       NUM   CD  _ 11 nummod
            10 Norwegian norwegian ADJ   JJ  _ 11 amod
            11 envoys    envoy     NOUN  NNS _ 8  dobj
            12 .         .         PUNCT .   _ 5  punct
            """,
            "envoys~Norway spokesman~Oman",
            ["Expulsion: Chad → Norway, actual, 2, by Oman"],
            id="a source by title keeps its own words",
        ),
        pytest.param(
            """
            1 Lavrov   Lavrov PROPN NNP _ 4 nsubj
            2 did      do     AUX   VBD _ 4 aux
            3 not      not    PART  RB  _ 4 neg
            4 say      say    VERB  VB  _ 0 ROOT
            5 that     that   SCONJ IN  _ 7 mark
            6 Chad     Chad   PROPN NNP _ 7 nsubj
            7 attacked attack VERB  VBD _ 4 ccomp
            8 Oman     Oman   PROPN NNP _ 7 dobj
            9 .        .      PUNCT .   _ 4 punct
            """,
            "",
            ["Attack: Chad → Oman, alleged, by Lavrov"],
            id="a denied report denies nothing of its content",
        ),
        pytest.param(
            """
            1 Lavrov   Lavrov PROPN NNP _ 2 nsubj
            2 said     say    VERB  VBD _ 0 ROOT
            3 :        :      PUNCT :   _ 2 punct
            4 "        "      PUNCT ``  _ 2 punct
            5 Chad     Chad   PROPN NNP _ 6 nsubj
            6 attacked attack VERB  VBD _ 2 ccomp
            7 Oman     Oman   PROPN NNP _ 6 dobj
            8 .        .      PUNCT .   _ 2 punct

            1 Oman   Oman   PROPN NNP _ 2 nsubj
            2 met    meet   VERB  VBD _ 0 ROOT
            3 Norway Norway PROPN NNP _ 2 dobj
            4 .      .      PUNCT .   _ 2 punct
            5 "      "      PUNCT ''  _ 2 punct
            """,
            "",
            [
                "Attack: Chad → Oman, alleged, by Lavrov",
                "Meeting: Oman + Norway → -, actual, by Lavrov",
            ],
            id="a quote goes on in the next sentence",
        ),
        pytest.param(
            """
            1 "        "      PUNCT ``  _ 8 punct
            2 Chad     Chad   PROPN NNP _ 3 nsubj
            3 attacked attack VERB  VBD _ 8 ccomp
            4 Oman     Oman   PROPN NNP _ 3 dobj
            5 ,        ,      PUNCT ,   _ 8 punct
            6 "        "      PUNCT ''  _ 8 punct
            7 Lavrov   Lavrov PROPN NNP _ 8 nsubj
            8 said     say    VERB  VBD _ 0 ROOT
            9 .        .      PUNCT .   _ 8 punct

            1 "        "       PUNCT ``  _ 3 punct
            2 Oman     Oman    PROPN NNP _ 3 nsubj
            3 expelled expel   VERB  VBD _ 0 ROOT
            4 two      two     NUM   CD  _ 6 nummod
            5 Chadian  chadian ADJ   JJ  _ 6 amod
            6 envoys   envoy   NOUN  NNS _ 3 dobj
            7 .        .       PUNCT .   _ 3 punct
            8 "        "       PUNCT ''  _ 3 punct
            """,
            "envoys~Chad",
            [
                "Attack: Chad → Oman, alleged, by Lavrov",
                "Expulsion: Oman → Chad, actual, 2, by Lavrov",
            ],
            id="a second quote has the speaker of the first",
        ),
        pytest.param(
            """
            1 "        "      PUNCT ``  _ 8 punct
            2 Chad     Chad   PROPN NNP _ 3 nsubj
            3 attacked attack VERB  VBD _ 8 ccomp
            4 Oman     Oman   PROPN NNP _ 3 dobj
            5 ,        ,      PUNCT ,   _ 8 punct
            6 "        "      PUNCT ''  _ 8 punct
            7 Lavrov   Lavrov PROPN NNP _ 8 nsubj
            8 said     say    VERB  VBD _ 0 ROOT
            9 .        .      PUNCT .   _ 8 punct

            1 Oman     Oman    PROPN NNP _ 2 nsubj
            2 expelled expel   VERB  VBD _ 0 ROOT
            3 two      two     NUM   CD  _ 5 nummod
            4 Chadian  chadian ADJ   JJ  _ 5 amod
            5 envoys   envoy   NOUN  NNS _ 2 dobj
            6 .        .       PUNCT .   _ 2 punct
            """,
            "envoys~Chad",
            ["Attack: Chad → Oman, alleged, by Lavrov", "Expulsion: Oman → Chad, actual, 2"],
            id="what stands outside the quote has no source",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 attacked  attack    VERB  VBD _ 0 ROOT
            3 Oman      Oman      PROPN NNP _ 2 dobj
            4 ,         ,         PUNCT ,   _ 2 punct
            5 a         a         DET   DT  _ 6 det
            6 spokesman spokesman NOUN  NN  _ 7 nsubj
            7 said      say       VERB  VBD _ 2 dep
            8 .         .         PUNCT .   _ 7 punct
            """,
            "spokesman~Norway",
            ["Attack: Chad → Oman, alleged, by Norway", "Statement: Norway → -, actual"],
            id="a report at the end counts however it hangs",
        ),
    ],
)
def test_whose_word_it_is(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links)) == expected
