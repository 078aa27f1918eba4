"""For whom persons act, and what offices they hold, in sentences drawn as trees."""

import pytest

from kg.linking import Linker
from kg.model import Document, Entity, Links
from kg.ontology.gazetteer import Gazetteer
from kg.syntax import read_conllu

LINKER = Linker(Gazetteer.load())

SPOKE = """
    1 Boris  Boris PROPN NNP _ 2 compound _ Entity=B-PERSON
    2 Kodra  Kodra PROPN NNP _ 3 nsubj    _ Entity=I-PERSON
    3 spoke  speak VERB  VBD _ 0 ROOT
"""
ORIGIN = """
    1 Peru   Peru   PROPN NNP _ 4 poss
    2 's     's     PART  POS _ 1 case
    3 Boris  Boris  PROPN NNP _ 4 compound _ Entity=B-PERSON
    4 Kodra  Kodra  PROPN NNP _ 5 nsubj    _ Entity=I-PERSON
    5 left   leave  VERB  VBD _ 0 ROOT
"""
CHEMIST = """
    1 Boris   Boris   PROPN NNP _ 2 compound _ Entity=B-PERSON
    2 Kodra   Kodra   PROPN NNP _ 7 nsubj    _ Entity=I-PERSON
    3 ,       ,       PUNCT ,   _ 2 punct
    4 a       a       DET   DT  _ 6 det
    5 Russian russian ADJ   JJ  _ 6 amod
    6 chemist chemist NOUN  NN  _ 2 appos
    7 left    leave   VERB  VBD _ 0 ROOT
"""
TRUMP = """
    1 Trump  Trump PROPN NNP _ 2 nsubj _ Entity=B-ORG
    2 spoke  speak VERB  VBD _ 0 ROOT
"""
CANADIAN_TRUMP = """
    1 Canadian canadian ADJ   JJ  _ 4 amod
    2 minister minister NOUN  NN  _ 4 compound
    3 Donald   Donald   PROPN NNP _ 4 compound _ Entity=B-PERSON
    4 Trump    Trump    PROPN NNP _ 5 nsubj    _ Entity=I-PERSON
    5 spoke    speak    VERB  VBD _ 0 ROOT
"""
INCLUDING = """
    1  India        India        PROPN NNP _ 2  nsubj
    2  expelled     expel        VERB  VBD _ 0  ROOT
    3  six          six          NUM   CD  _ 4  nummod
    4  Canadians    Canadian     PROPN NNPS _ 2 dobj
    5  ,            ,            PUNCT ,   _ 4  punct
    6  including    include      VERB  VBG _ 4  prep
    7  the          the          DET   DT  _ 9  det
    8  high         high         ADJ   JJ  _ 9  amod
    9  commissioner commissioner NOUN  NN  _ 6  pobj
    10 ,            ,            PUNCT ,   _ 9  punct
    11 Boris        Boris        PROPN NNP _ 12 compound _ Entity=B-PERSON
    12 Kodra        Kodra        PROPN NNP _ 9  appos    _ Entity=I-PERSON
    13 .            .            PUNCT .   _ 2  punct
"""
ONE_OF_MANY = """
    1 Chad      Chad      PROPN NNP _ 2 nsubj
    2 protested protest   VERB  VBD _ 0 ROOT
    3 .         .         PUNCT .   _ 2 punct

    1 A         a         DET   DT  _ 2 det
    2 spokesman spokesman NOUN  NN  _ 7 nsubj
    3 ,         ,         PUNCT ,   _ 2 punct
    4 Boris     Boris     PROPN NNP _ 5 compound _ Entity=B-PERSON
    5 Kodra     Kodra     PROPN NNP _ 2 appos    _ Entity=I-PERSON
    6 ,         ,         PUNCT ,   _ 2 punct
    7 agreed    agree     VERB  VBD _ 0 ROOT
"""
TOP_DIPLOMAT = """
    1 The      the      DET   DT  _ 4 det
    2 top      top      ADJ   JJ  _ 4 amod
    3 US       US       PROPN NNP _ 4 compound
    4 diplomat diplomat NOUN  NN  _ 9 nsubj
    5 ,        ,        PUNCT ,   _ 4 punct
    6 Boris    Boris    PROPN NNP _ 7 compound _ Entity=B-PERSON
    7 Kodra    Kodra    PROPN NNP _ 4 appos    _ Entity=I-PERSON
    8 ,        ,        PUNCT ,   _ 4 punct
    9 spoke    speak    VERB  VBD _ 0 ROOT
"""
SPOKESMAN_FOR = """
    1  Boris     Boris     PROPN NNP _ 2  compound _ Entity=B-PERSON
    2  Kodra     Kodra     PROPN NNP _ 11 nsubj    _ Entity=I-PERSON
    3  ,         ,         PUNCT ,   _ 2  punct
    4  a         a         DET   DT  _ 5  det
    5  spokesman spokesman NOUN  NN  _ 2  appos
    6  for       for       ADP   IN  _ 5  prep
    7  the       the       DET   DT  _ 10 det
    8  Chinese   chinese   ADJ   JJ  _ 10 amod
    9  foreign   foreign   ADJ   JJ  _ 10 amod
    10 ministry  ministry  NOUN  NN  _ 6  pobj
    11 spoke     speak     VERB  VBD _ 0  ROOT
"""
COUNTERPART = """
    1 Russian     russian     ADJ   JJ  _ 4 amod
    2 Foreign     Foreign     PROPN NNP _ 3 compound
    3 Minister    Minister    PROPN NNP _ 4 compound
    4 Yulin       Yulin       PROPN NNP _ 5 nsubj    _ Entity=B-PERSON
    5 met         meet        VERB  VBD _ 0 ROOT
    6 his         his         PRON  PRP$ _ 8 poss
    7 French      french      ADJ   JJ  _ 8 amod
    8 counterpart counterpart NOUN  NN  _ 5 dobj
    9 ,           ,           PUNCT ,   _ 8 punct
    10 Boris      Boris       PROPN NNP _ 11 compound _ Entity=B-PERSON
    11 Kodra      Kodra       PROPN NNP _ 8 appos     _ Entity=I-PERSON
    12 .          .           PUNCT .   _ 5 punct
"""
SUCCEEDED = """
    1 Russian   russian  ADJ   JJ  _ 4 amod
    2 Foreign   Foreign  PROPN NNP _ 3 compound
    3 Minister  Minister PROPN NNP _ 4 compound
    4 Yulin     Yulin    PROPN NNP _ 5 nsubj    _ Entity=B-PERSON
    5 resigned  resign   VERB  VBD _ 0 ROOT

    1 Boris     Boris    PROPN NNP _ 2 compound _ Entity=B-PERSON
    2 Kodra     Kodra    PROPN NNP _ 4 nsubjpass _ Entity=I-PERSON
    3 was       be       AUX   VBD _ 4 auxpass
    4 picked    pick     VERB  VBN _ 0 ROOT
    5 to        to       PART  TO  _ 6 aux
    6 succeed   succeed  VERB  VB  _ 4 xcomp
    7 Yulin     Yulin    PROPN NNP _ 6 dobj _ Entity=B-PERSON
"""
MAYOR = """
    1 Moscow   Moscow   PROPN NNP _ 2 compound
    2 mayor    mayor    NOUN  NN  _ 4 compound
    3 Boris    Boris    PROPN NNP _ 4 compound _ Entity=B-PERSON
    4 Kodra    Kodra    PROPN NNP _ 5 nsubj    _ Entity=I-PERSON
    5 spoke    speak    VERB  VBD _ 0 ROOT
"""
SHEIKH = """
    1 Qatari   qatari   ADJ   JJ  _ 6 amod
    2 Prime    Prime    PROPN NNP _ 3 compound
    3 Minister Minister PROPN NNP _ 6 compound
    4 Sheikh   Sheikh   PROPN NNP _ 6 compound
    5 Boris    Boris    PROPN NNP _ 6 compound _ Entity=B-PERSON
    6 Kodra    Kodra    PROPN NNP _ 7 nsubj    _ Entity=I-PERSON
    7 spoke    speak    VERB  VBD _ 0 ROOT
"""


def link(*blocks: str) -> Links:
    sentences = read_conllu("\n\n".join(blocks))
    return LINKER(Document("d", " ".join(one.text for one in sentences)), sentences)


def persons(*blocks: str) -> list[Entity]:
    """The persons that the mentions by name stand for, in order."""
    return [m.entities[0] for m in link(*blocks).mentions if m.rule in {"name", "surname"}]


def states(*blocks: str) -> list[str | None]:
    return [one.state.name if one.state else None for one in persons(*blocks)]


def offices(*blocks: str) -> list[tuple[str, ...]]:
    """The arguments of each office held, as words or names."""
    return [
        tuple(entity.name if entity else words for _, entity, words, _ in one.arguments)
        for one in link(*blocks).relations
        if one.type == "dip:holdsPosition"
    ]


@pytest.mark.parametrize(
    ("evidence", "state"), [(ORIGIN, "Peru"), (CHEMIST, "Russia"), (TOP_DIPLOMAT, "United States")]
)
def test_what_is_said_of_a_person_once_holds_for_every_mention(evidence: str, state: str) -> None:
    assert states(SPOKE, evidence, SPOKE) == [state] * 3


def test_a_person_of_whom_nothing_is_said_acts_for_nobody() -> None:
    assert states(SPOKE) == [None]


def test_a_public_person_is_known_by_surname_whatever_the_tag() -> None:
    (trump,) = persons(TRUMP)
    assert (trump.id, trump.name, trump.state and trump.state.name) == (
        "donald-trump",
        "Donald Trump",
        "United States",
    )


def test_what_the_text_says_goes_before_what_is_known_of_the_name() -> None:
    assert states(CANADIAN_TRUMP, TRUMP) == ["Canada", "Canada"]


def test_one_of_a_group_acts_for_the_group_s_state() -> None:
    assert offices(INCLUDING) == [("Boris Kodra", "high commissioner", "Canada")]


def test_one_spokesman_among_many_may_be_anybody_s() -> None:
    assert offices(ONE_OF_MANY) == [("Boris Kodra", "spokesman")]


@pytest.mark.parametrize(
    ("block", "office"),
    [
        (TOP_DIPLOMAT, ("Boris Kodra", "foreign minister", "United States")),
        (SPOKESMAN_FOR, ("Boris Kodra", "spokesman for the foreign ministry", "China")),
        (COUNTERPART, ("Boris Kodra", "foreign minister", "France")),
        (SUCCEEDED, ("Boris Kodra", "foreign minister", "Russia")),
        (MAYOR, ("Boris Kodra", "mayor", "Moscow")),
        (SHEIKH, ("Boris Kodra", "prime minister", "Qatar")),
    ],
)
def test_an_office_is_told_by_construction(block: str, office: tuple[str, ...]) -> None:
    assert offices(block)[-1] == office
