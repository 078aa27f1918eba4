"""Who does what to whom: one sentence a case, the events that it states."""

import pytest
from interpretation_samples import interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Belarus   Belarus   PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 two       two       NUM   CD  _ 5 nummod
            4 Slovak    slovak    ADJ   JJ  _ 5 amod
            5 diplomats diplomat  NOUN  NNS _ 2 dobj
            6 on        on        ADP   IN  _ 2 prep
            7 Wednesday Wednesday PROPN NNP _ 6 pobj
            8 .         .         PUNCT .   _ 2 punct
            """,
            "diplomats~Slovakia Wednesday@2024-03-13",
            ["Expulsion: Belarus → Slovakia, actual, 2, 2024-03-13"],
            id="the subject does it to whom the object belongs",
        ),
        pytest.param(
            """
            1 Two       two      NUM   CD  _ 3 nummod
            2 Slovak    slovak   ADJ   JJ  _ 3 amod
            3 diplomats diplomat NOUN  NNS _ 5 nsubjpass
            4 were      be       AUX   VBD _ 5 auxpass
            5 expelled  expel    VERB  VBN _ 0 ROOT
            6 by        by       ADP   IN  _ 5 agent
            7 Belarus   Belarus  PROPN NNP _ 6 pobj
            8 .         .        PUNCT .   _ 5 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: Belarus → Slovakia, actual, 2"],
            id="the by-phrase of a passive does it",
        ),
        pytest.param(
            """
            1 Two       two      NUM   CD  _ 3 nummod
            2 Slovak    slovak   ADJ   JJ  _ 3 amod
            3 diplomats diplomat NOUN  NNS _ 5 nsubjpass
            4 were      be       AUX   VBD _ 5 auxpass
            5 expelled  expel    VERB  VBN _ 0 ROOT
            6 .         .        PUNCT .   _ 5 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: - → Slovakia, actual, 2"],
            id="nobody does it in a passive without a by-phrase",
        ),
        pytest.param(
            """
            1  Belarus   Belarus   PROPN NNP _ 3 poss
            2  's        's        PART  POS _ 1 case
            3  expulsion expulsion NOUN  NN  _ 8 nsubj
            4  of        of        ADP   IN  _ 3 prep
            5  two       two       NUM   CD  _ 7 nummod
            6  Slovak    slovak    ADJ   JJ  _ 7 amod
            7  diplomats diplomat  NOUN  NNS _ 4 pobj
            8  surprised surprise  VERB  VBD _ 0 ROOT
            9  Norway    Norway    PROPN NNP _ 8 dobj
            10 .         .         PUNCT .   _ 8 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: Belarus → Slovakia, actual, 2"],
            id="the possessor of a nominal does it",
        ),
        pytest.param(
            """
            1  The       the       DET   DT  _ 2 det
            2  expulsion expulsion NOUN  NN  _ 9 nsubj
            3  of        of        ADP   IN  _ 2 prep
            4  two       two       NUM   CD  _ 6 nummod
            5  Slovak    slovak    ADJ   JJ  _ 6 amod
            6  diplomats diplomat  NOUN  NNS _ 3 pobj
            7  by        by        ADP   IN  _ 6 prep
            8  Belarus   Belarus   PROPN NNP _ 7 pobj
            9  surprised surprise  VERB  VBD _ 0 ROOT
            10 Norway    Norway    PROPN NNP _ 9 dobj
            11 .         .         PUNCT .   _ 9 punct
            """,
            "diplomats~Slovakia",
            ["Expulsion: Belarus → Slovakia, actual, 2"],
            id="the by-phrase of a nominal does it",
        ),
        pytest.param(
            """
            1 Spain     Spain    PROPN NNP _ 2 nsubj
            2 imposed   impose   VERB  VBD _ 0 ROOT
            3 sanctions sanction NOUN  NNS _ 2 dobj
            4 on        on       ADP   IN  _ 3 prep
            5 Belarus   Belarus  PROPN NNP _ 4 pobj
            6 .         .        PUNCT .   _ 2 punct
            """,
            "",
            ["Sanction: Spain → Belarus, actual"],
            id="the subject of a light verb does what its object names",
        ),
        pytest.param(
            """
            1 Sanctions sanction NOUN  NNS _ 5 nsubjpass
            2 on        on       ADP   IN  _ 1 prep
            3 Belarus   Belarus  PROPN NNP _ 2 pobj
            4 were      be       AUX   VBD _ 5 auxpass
            5 imposed   impose   VERB  VBN _ 0 ROOT
            6 by        by       ADP   IN  _ 5 agent
            7 Spain     Spain    PROPN NNP _ 6 pobj
            8 .         .        PUNCT .   _ 5 punct
            """,
            "",
            ["Sanction: Spain → Belarus, actual"],
            id="the by-phrase of a light verb in the passive does it",
        ),
        pytest.param(
            """
            1 Chad    Chad  PROPN NNP  _ 2 nsubj
            2 severed sever VERB  VBD  _ 0 ROOT
            3 its     its   PRON  PRP$ _ 4 poss
            4 ties    tie   NOUN  NNS  _ 2 dobj
            5 with    with  ADP   IN   _ 4 prep
            6 Oman    Oman  PROPN NNP  _ 5 pobj
            7 .       .     PUNCT .    _ 2 punct
            """,
            "its=Chad",
            ["SeverRelations: Chad → Oman, actual"],
            id="fixed words under the verb make an idiom",
        ),
        pytest.param(
            """
            1  Chad      Chad      PROPN NNP _ 2 nsubj
            2  gave      give      VERB  VBD _ 0 ROOT
            3  the       the       DET   DT  _ 5 det
            4  Norwegian norwegian ADJ   JJ  _ 5 amod
            5  envoys    envoy     NOUN  NNS _ 2 dative
            6  a         a         DET   DT  _ 7 det
            7  week      week      NOUN  NN  _ 2 dobj
            8  to        to        PART  TO  _ 9 aux
            9  leave     leave     VERB  VB  _ 7 acl
            10 .         .         PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual"],
            id="an idiom may hold a noun and an infinitive",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 threw     throw     VERB  VBD _ 0 ROOT
            3 out       out       ADP   RP  _ 2 prt
            4 two       two       NUM   CD  _ 6 nummod
            5 Norwegian norwegian ADJ   JJ  _ 6 amod
            6 envoys    envoy     NOUN  NNS _ 2 dobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual, 2"],
            id="a particle belongs to its verb",
        ),
        pytest.param(
            """
            1 Two       two       NUM   CD  _ 3 nummod
            2 Norwegian norwegian ADJ   JJ  _ 3 amod
            3 envoys    envoy     NOUN  NNS _ 5 nsubjpass
            4 were      be        AUX   VBD _ 5 auxpass
            5 thrown    throw     VERB  VBN _ 0 ROOT
            6 out       out       ADP   RP  _ 5 prt
            7 by        by        ADP   IN  _ 5 agent
            8 Chad      Chad      PROPN NNP _ 7 pobj
            9 .         .         PUNCT .   _ 5 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual, 2"],
            id="a particle stays with its verb in the passive",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 threw     throw     VERB  VBD _ 0 ROOT
            3 two       two       NUM   CD  _ 4 nummod
            4 Norwegian norwegian ADJ   JJ  _ 2 dobj
            5 envoys    envoy     NOUN  NNS _ 2 dative
            6 a         a         DET   DT  _ 7 det
            7 party     party     NOUN  NN  _ 5 dobj
            8 .         .         PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            [],
            id="a verb without the particle of the entry is another verb",
        ),
        pytest.param(
            """
            1 Chad       Chad       PROPN NNP _ 2 nsubj
            2 expelled   expel      VERB  VBD _ 0 ROOT
            3 Norway     Norway     PROPN NNP _ 5 poss
            4 's         's         PART  POS _ 3 case
            5 ambassador ambassador NOUN  NN  _ 2 dobj
            6 .          .          PUNCT .   _ 2 punct
            """,
            "ambassador~Norway",
            ["Expulsion: Chad → Norway, actual"],
            id="a possessor of the object is on the other side",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 Slovak    slovak    ADJ   JJ  _ 6 amod
            4 and       and       CCONJ CC  _ 3 cc
            5 Norwegian norwegian ADJ   JJ  _ 3 conj
            6 diplomats diplomat  NOUN  NNS _ 2 dobj
            7 .         .         PUNCT .   _ 2 punct
            """,
            "diplomats~Slovakia+Norway",
            ["Expulsion: Chad → Slovakia + Norway, actual"],
            id="both demonyms of the object are on the other side",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 4 nsubj
            2 and       and       CCONJ CC  _ 1 cc
            3 Oman      Oman      PROPN NNP _ 1 conj
            4 expelled  expel     VERB  VBD _ 0 ROOT
            5 two       two       NUM   CD  _ 7 nummod
            6 Norwegian norwegian ADJ   JJ  _ 7 amod
            7 envoys    envoy     NOUN  NNS _ 4 dobj
            8 .         .         PUNCT .   _ 4 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad + Oman → Norway, actual, 2"],
            id="coordinated subjects do it together",
        ),
        pytest.param(
            """
            1  Chad      Chad      PROPN NNP  _ 2  nsubj
            2  closed    close     VERB  VBD  _ 0  ROOT
            3  its       its       PRON  PRP$ _ 4  poss
            4  embassy   embassy   NOUN  NN   _ 2  dobj
            5  in        in        ADP   IN   _ 4  prep
            6  Kyiv      Kyiv      PROPN NNP  _ 5  pobj
            7  and       and       CCONJ CC   _ 2  cc
            8  expelled  expel     VERB  VBD  _ 2  conj
            9  two       two       NUM   CD   _ 11 nummod
            10 Norwegian norwegian ADJ   JJ   _ 11 amod
            11 envoys    envoy     NOUN  NNS  _ 8  dobj
            12 .         .         PUNCT .    _ 2  punct
            """,
            "its=Chad embassy~Chad embassy:Chad>Ukraine envoys~Norway",
            ["CloseMission: Chad → Ukraine, actual", "Expulsion: Chad → Norway, actual, 2"],
            id="coordinated verbs share their subject",
        ),
        pytest.param(
            """
            1 Russia  Russia  PROPN NNP  _ 2 nsubj
            2 closed  close   VERB  VBD  _ 0 ROOT
            3 its     its     PRON  PRP$ _ 4 poss
            4 embassy embassy NOUN  NN   _ 2 dobj
            5 in      in      ADP   IN   _ 4 prep
            6 Kyiv    Kyiv    PROPN NNP  _ 5 pobj
            7 .       .       PUNCT .    _ 2 punct
            """,
            "its=Russia embassy~Russia embassy:Russia>Ukraine",
            ["CloseMission: Russia → Ukraine, actual"],
            id="the host of a mission is on the other side",
        ),
        pytest.param(
            """
            1 Russia   Russia PROPN NNP _ 2 nsubj
            2 attacked attack VERB  VBD _ 0 ROOT
            3 Kyiv     Kyiv   PROPN NNP _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct
            """,
            "",
            ["Attack: Russia → Ukraine, actual"],
            id="a place that is acted on stands for its state",
        ),
        pytest.param(
            """
            1  Oman      Oman      PROPN NNP _ 9 nsubj
            2  ,         ,         PUNCT ,   _ 1 punct
            3  which     which     PRON  WDT _ 4 nsubj
            4  expelled  expel     VERB  VBD _ 1 relcl
            5  two       two       NUM   CD  _ 7 nummod
            6  Norwegian norwegian ADJ   JJ  _ 7 amod
            7  envoys    envoy     NOUN  NNS _ 4 dobj
            8  ,         ,         PUNCT ,   _ 1 punct
            9  met       meet      VERB  VBD _ 0 ROOT
            10 Chad      Chad      PROPN NNP _ 9 dobj
            11 .         .         PUNCT .   _ 9 punct
            """,
            "envoys~Norway",
            ["Expulsion: Oman → Norway, actual, 2", "Meeting: Oman + Chad → -, actual"],
            id="a relative pronoun stands for its noun as subject",
        ),
        pytest.param(
            """
            1 The       the       DET   DT  _ 3 det
            2 Norwegian norwegian ADJ   JJ  _ 3 amod
            3 envoys    envoy     NOUN  NNS _ 7 nsubj
            4 that      that      PRON  WDT _ 6 dobj
            5 Oman      Oman      PROPN NNP _ 6 nsubj
            6 expelled  expel     VERB  VBD _ 3 relcl
            7 returned  return    VERB  VBD _ 0 ROOT
            8 .         .         PUNCT .   _ 7 punct
            """,
            "envoys~Norway",
            ["Expulsion: Oman → Norway, actual"],
            id="a relative pronoun stands for its noun as object",
        ),
        pytest.param(
            """
            1 Chad   Chad   PROPN NNP _ 2 nsubj
            2 held   hold   VERB  VBD _ 0 ROOT
            3 talks  talk   NOUN  NNS _ 2 dobj
            4 with   with   ADP   IN  _ 3 prep
            5 Oman   Oman   PROPN NNP _ 4 pobj
            6 and    and    CCONJ CC  _ 5 cc
            7 Norway Norway PROPN NNP _ 5 conj
            8 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Meeting: Chad + Oman + Norway → -, actual"],
            id="each side of a symmetric event is an agent",
        ),
        pytest.param(
            """
            1 Chad   Chad   PROPN NNP _ 4 nsubj
            2 and    and    CCONJ CC  _ 1 cc
            3 Oman   Oman   PROPN NNP _ 1 conj
            4 met    meet   VERB  VBD _ 0 ROOT
            5 in     in     ADP   IN  _ 4 prep
            6 Geneva Geneva PROPN NNP _ 5 pobj
            7 .      .      PUNCT .   _ 4 punct
            """,
            "",
            ["Meeting: Chad + Oman → -, actual"],
            id="coordinated subjects meet each other",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 4 nsubj
            2 and       and       CCONJ CC  _ 1 cc
            3 Oman      Oman      PROPN NNP _ 1 conj
            4 accused   accuse    VERB  VBD _ 0 ROOT
            5 each      each      DET   DT  _ 6 det
            6 other     other     ADJ   JJ  _ 4 dobj
            7 of        of        ADP   IN  _ 4 prep
            8 espionage espionage NOUN  NN  _ 7 pobj
            9 .         .         PUNCT .   _ 4 punct
            """,
            "",
            ["Accusation: Oman → Chad, actual", "Accusation: Chad → Oman, actual"],
            id="who accuse each other accuse twice",
        ),
        pytest.param(
            """
            1 Chad     Chad  PROPN NNP _ 4 nsubj
            2 and      and   CCONJ CC  _ 1 cc
            3 Oman     Oman  PROPN NNP _ 1 conj
            4 expelled expel VERB  VBD _ 0 ROOT
            5 each     each  DET   DT  _ 6 det
            6 other    other ADJ   JJ  _ 8 poss
            7 's       's    PART  POS _ 6 case
            8 envoys   envoy NOUN  NNS _ 4 dobj
            9 .        .     PUNCT .   _ 4 punct
            """,
            "",
            ["Expulsion: Oman → Chad, actual", "Expulsion: Chad → Oman, actual"],
            id="who expel each other's envoys expel twice",
        ),
        pytest.param(
            """
            1 NATO      NATO    PROPN NNP  _ 2 nsubj
            2 suspended suspend VERB  VBD  _ 0 ROOT
            3 its       its     PRON  PRP$ _ 4 poss
            4 mission   mission NOUN  NN   _ 2 dobj
            5 after     after   ADP   IN   _ 2 prep
            6 annexing  annex   VERB  VBG  _ 5 pcomp
            7 Crimea    Crimea  PROPN NNP  _ 6 dobj
            8 .         .       PUNCT .    _ 2 punct
            """,
            "its=NATO mission~NATO",
            ["SuspendRelations: NATO → -, actual", "Annexation: - → Ukraine, actual"],
            id="a class that only states can do is not done by an alliance",
        ),
        pytest.param(
            """
            1 Russia    Russia  PROPN NNP  _ 2 nsubj
            2 suspended suspend VERB  VBD  _ 0 ROOT
            3 its       its     PRON  PRP$ _ 4 poss
            4 mission   mission NOUN  NN   _ 2 dobj
            5 after     after   ADP   IN   _ 2 prep
            6 annexing  annex   VERB  VBG  _ 5 pcomp
            7 Crimea    Crimea  PROPN NNP  _ 6 dobj
            8 .         .       PUNCT .    _ 2 punct
            """,
            "its=Russia mission~Russia",
            ["SuspendRelations: Russia → -, actual", "Annexation: Russia → Ukraine, actual"],
            id="a dangling participle shares the subject that can do it",
        ),
        pytest.param(
            """
            1 The       the       DET   DT  _ 2 det
            2 junta     junta     NOUN  NN  _ 3 nsubj
            3 expelled  expel     VERB  VBD _ 0 ROOT
            4 two       two       NUM   CD  _ 6 nummod
            5 Norwegian norwegian ADJ   JJ  _ 6 amod
            6 envoys    envoy     NOUN  NNS _ 3 dobj
            7 .         .         PUNCT .   _ 3 punct
            """,
            "envoys~Norway",
            ["Expulsion: 'The junta' → Norway, actual, 2"],
            id="words without an entity stay words",
        ),
        pytest.param(
            """
            1 The      the   DET   DT  _ 2 det
            2 junta    junta NOUN  NN  _ 3 nsubj
            3 expelled expel VERB  VBD _ 0 ROOT
            4 two      two   NUM   CD  _ 5 nummod
            5 envoys   envoy NOUN  NNS _ 3 dobj
            6 .        .     PUNCT .   _ 3 punct
            """,
            "",
            [],
            id="what nobody known takes part in is left out",
        ),
        pytest.param(
            """
            1 The       the     DET   DT  _ 2 det
            2 junta     junta   NOUN  NN  _ 3 nsubj
            3 condemned condemn VERB  VBD _ 0 ROOT
            4 Norway    Norway  PROPN NNP _ 3 dobj
            5 .         .       PUNCT .   _ 3 punct
            """,
            "",
            [],
            id="a speech act needs a speaker that is known",
        ),
        pytest.param(
            """
            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 expelled expel  VERB  VBD _ 0 ROOT
            3 41       41     NUM   CD  _ 2 dobj
            4 of       of     ADP   IN  _ 3 prep
            5 Norway   Norway PROPN NNP _ 7 poss
            6 's       's     PART  POS _ 5 case
            7 envoys   envoy  NOUN  NNS _ 4 pobj
            8 .        .      PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual, 41"],
            id="a number of somebody's envoys counts",
        ),
        pytest.param(
            """
            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 expelled expel  VERB  VBD _ 0 ROOT
            3 one      one    NUM   CD  _ 2 dobj
            4 of       of     ADP   IN  _ 3 prep
            5 Norway   Norway PROPN NNP _ 7 poss
            6 's       's     PART  POS _ 5 case
            7 envoys   envoy  NOUN  NNS _ 4 pobj
            8 .        .      PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual"],
            id="one of several is no count",
        ),
        pytest.param(
            """
            1  Most      Most      ADJ   JJS _ 7 nsubjpass
            2  of        of        ADP   IN  _ 1 prep
            3  the       the       DET   DT  _ 5 det
            4  Norwegian norwegian ADJ   JJ  _ 5 amod
            5  envoys    envoy     NOUN  NNS _ 2 pobj
            6  were      be        AUX   VBD _ 7 auxpass
            7  expelled  expel     VERB  VBN _ 0 ROOT
            8  by        by        ADP   IN  _ 7 agent
            9  Chad      Chad      PROPN NNP _ 8 pobj
            10 .         .         PUNCT .   _ 7 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual"],
            id="most of them are theirs",
        ),
        pytest.param(
            """
            1 The       the       DET   DT  _ 3 det
            2 Norwegian norwegian ADJ   JJ  _ 3 amod
            3 envoys    envoy     NOUN  NNS _ 7 nsubj
            4 expelled  expel     VERB  VBN _ 3 acl
            5 by        by        ADP   IN  _ 4 agent
            6 Chad      Chad      PROPN NNP _ 5 pobj
            7 returned  return    VERB  VBD _ 0 ROOT
            8 .         .         PUNCT .   _ 7 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual"],
            id="a participle behind its noun is done to the noun",
        ),
        pytest.param(
            """
            1 Lavrov Lavrov PROPN NNP _ 2 nsubj
            2 met    meet   VERB  VBD _ 0 ROOT
            3 Norway Norway PROPN NNP _ 2 dobj
            4 .      .      PUNCT .   _ 2 punct
            """,
            "",
            ["Meeting: Lavrov + Norway → -, actual"],
            id="a person acts for himself",
        ),
        pytest.param(
            """
            1  Norway    Norway    PROPN NNP _ 3  poss
            2  's        's        PART  POS _ 1  case
            3  recall    recall    NOUN  NN  _ 4  nsubj
            4  surprised surprise  VERB  VBD _ 0  ROOT
            5  Norway    Norway    PROPN NNP _ 4  dobj
            6  ,         ,         PUNCT ,   _ 4  punct
            7  and       and       CCONJ CC  _ 4  cc
            8  Norway    Norway    PROPN NNP _ 9  nsubj
            9  expelled  expel     VERB  VBD _ 4  conj
            10 Norwegian norwegian ADJ   JJ  _ 11 amod
            11 envoys    envoy     NOUN  NNS _ 9  dobj
            12 .         .         PUNCT .   _ 9  punct
            """,
            "envoys~Norway",
            ["Expulsion: Norway → -, actual"],
            id="nobody does it to himself",
        ),
        pytest.param(
            """
            1 Chad      Chad      PROPN NNP _ 2 nsubj
            2 began     begin     VERB  VBD _ 0 ROOT
            3 expelling expel     VERB  VBG _ 2 xcomp
            4 Norwegian norwegian ADJ   JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 3 dobj
            6 .         .         PUNCT .   _ 2 punct
            """,
            "envoys~Norway",
            ["Expulsion: Chad → Norway, actual"],
            id="a gerund behind its verb shares the subject",
        ),
        pytest.param(
            """
            1 Norway    Norway PROPN NNP _ 2 nsubj
            2 accused   accuse VERB  VBD _ 0 ROOT
            3 Chad      Chad   PROPN NNP _ 2 dobj
            4 of        of     ADP   IN  _ 2 prep
            5 expelling expel  VERB  VBG _ 4 pcomp
            6 Omani     Omani  PROPN NNP _ 7 compound
            7 envoys    envoy  NOUN  NNS _ 5 dobj
            8 .         .      PUNCT .   _ 2 punct
            """,
            "envoys~Oman",
            ["Accusation: Norway → Chad, actual", "Expulsion: Chad → Oman, alleged, by Norway"],
            id="a gerund behind its object is the object's",
        ),
    ],
)
def test_who_does_what_to_whom(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links)) == expected
