"""What definite phrases, private people and relative pronouns stand for, in trees."""

import pytest

from kg.linking import Linker
from kg.model import Document, Mention
from kg.ontology.gazetteer import Gazetteer
from kg.syntax import read_conllu

LINKER = Linker(Gazetteer.load())

PLAYER = """
    1 A         a         DET  DT  _ 4 det
    2 Ukrainian ukrainian ADJ  JJ  _ 4 amod
    3 tennis    tennis    NOUN NN  _ 4 compound
    4 player    player    NOUN NN  _ 5 nsubj
    5 won       win       VERB VBD _ 0 ROOT
"""
ENVOY = """
    1 A         a         DET  DT  _ 3 det
    2 Ukrainian ukrainian ADJ  JJ  _ 3 amod
    3 envoy     envoy     NOUN NN  _ 4 nsubj
    4 left      leave     VERB VBD _ 0 ROOT
"""
NORWEGIAN = """
    1 The       the       DET   DT  _ 2 det
    2 Norwegian Norwegian PROPN NNP _ 3 nsubj
    3 resigned  resign    VERB  VBD _ 0 ROOT
"""
THREE_RUSSIANS = """
    1 Norway   Norway  PROPN NNP  _ 2 nsubj
    2 expelled expel   VERB  VBD  _ 0 ROOT
    3 three    three   NUM   CD   _ 4 nummod
    4 Russians Russian PROPN NNPS _ 2 dobj
"""
THE_FRENCH = """
    1 The    the    DET   DT   _ 2 det
    2 French French PROPN NNPS _ 3 nsubj
    3 agreed agree  VERB  VBD  _ 0 ROOT
"""
ISLAND = """
    1 Taiwan   Taiwan  PROPN NNP _ 2 nsubj
    2 thanked  thank   VERB  VBD _ 0 ROOT
    3 Japan    Japan   PROPN NNP _ 2 dobj

    1 The      the     DET   DT  _ 2 det
    2 island   island  NOUN  NN  _ 3 nsubj
    3 smiled   smile   VERB  VBD _ 0 ROOT
"""
BALKAN_STATE = """
    1 Kosovo   Kosovo  PROPN NNP _ 2 nsubj
    2 thanked  thank   VERB  VBD _ 0 ROOT
    3 Kenya    Kenya   PROPN NNP _ 2 dobj

    1 The      the     DET   DT  _ 3 det
    2 Balkan   balkan  ADJ   JJ  _ 3 amod
    3 state    state   NOUN  NN  _ 4 nsubj
    4 smiled   smile   VERB  VBD _ 0 ROOT
"""
CSTO = """
    1 The      the      DET   DT  _ 3 det
    2 CSTO     CSTO     PROPN NNP _ 3 compound
    3 alliance alliance NOUN  NN  _ 4 nsubj
    4 agreed   agree    VERB  VBD _ 0 ROOT
"""
WHICH = """
    1 Chad     Chad    PROPN NNP _ 2 nsubj
    2 left     leave   VERB  VBD _ 0 ROOT
    3 with     with    ADP   IN  _ 2 prep
    4 Kenya    Kenya   PROPN NNP _ 3 pobj
    5 ,        ,       PUNCT ,   _ 4 punct
    6 which    which   PRON  WDT _ 7 nsubj
    7 stayed   stay    VERB  VBD _ 4 relcl
"""
GENERALS = """
    1 Chad     Chad    PROPN NNP _ 2 nsubj
    2 protested protest VERB VBD _ 0 ROOT

    1 The      the     DET   DT  _ 2 det
    2 generals general NOUN  NNS _ 5 nsubj
    3 who      who     PRON  WP  _ 4 nsubj
    4 rebelled rebel   VERB  VBD _ 2 relcl
    5 agreed   agree   VERB  VBD _ 0 ROOT
"""
TWO_SIDES = """
    1 Chad     Chad    PROPN NNP _ 2 nsubj
    2 attacked attack  VERB  VBD _ 0 ROOT
    3 Niger    Niger   PROPN NNP _ 2 dobj

    1 The      the     DET   DT  _ 3 det
    2 two      two     NUM   CD  _ 3 nummod
    3 sides    side    NOUN  NNS _ 7 nsubjpass
    4 were     be      AUX   VBD _ 7 auxpass
    5 soon     soon    ADV   RB  _ 7 advmod
    6 all      all     ADV   RB  _ 7 advmod
    7 reconciled reconcile VERB VBN _ 0 ROOT
    8 by       by      ADP   IN  _ 7 agent
    9 Kenya    Kenya   PROPN NNP _ 8 pobj
"""
REPORTED = """
    1 Chad     Chad    PROPN NNP _ 2 nsubj
    2 said     say     VERB  VBD _ 0 ROOT
    3 that     that    SCONJ IN  _ 6 mark
    4 the      the     DET   DT  _ 5 det
    5 country  country NOUN  NN  _ 6 nsubj
    6 agreed   agree   VERB  VBD _ 2 ccomp
"""
PRESIDENTS = """
    1 Guatemalan guatemalan ADJ  JJ  _ 3 amod
    2 President President PROPN NNP _ 3 compound
    3 Kodra   Kodra   PROPN NNP _ 4 nsubj _ Entity=B-PERSON
    4 met     meet    VERB  VBD _ 0 ROOT
    5 Taiwanese taiwanese ADJ  JJ  _ 7 amod
    6 President President PROPN NNP _ 7 compound
    7 Huang   Huang   PROPN NNP _ 4 dobj _ Entity=B-PERSON

    1 Kodra   Kodra   PROPN NNP _ 2 nsubj _ Entity=B-PERSON
    2 smiled  smile   VERB  VBD _ 0 ROOT

    1 The     the     DET   DT  _ 2 det
    2 president president NOUN NN _ 3 nsubj
    3 agreed  agree   VERB  VBD _ 0 ROOT
"""


def mentions(block: str) -> dict[str, Mention]:
    sentences = read_conllu(block)
    text = " ".join(one.text for one in sentences)
    return {mention.text: mention for mention in LINKER(Document("d", text), sentences).mentions}


def told(block: str, words: str) -> tuple[str, str, bool] | None:
    """Whom `words` stand for, by which rule, and whether they only belong there."""
    mention = mentions(block).get(words)
    if mention is None:
        return None
    names = " + ".join(entity.name for entity in mention.entities)
    return names, mention.rule, mention.affiliated


@pytest.mark.parametrize(
    ("block", "words", "expected"),
    [
        (PLAYER, "A Ukrainian tennis player", ("Ukraine", "private", True)),
        (ENVOY, "A Ukrainian envoy", ("Ukraine", "affiliation", True)),
        (NORWEGIAN, "Norwegian", ("Norway", "private", True)),
        (THREE_RUSSIANS, "Russians", ("Russia", "private", True)),
        (THE_FRENCH, "French", ("France", "gazetteer", False)),
    ],
)
def test_private_people_are_not_their_state(
    block: str, words: str, expected: tuple[str, str, bool]
) -> None:
    assert told(block, words) == expected


@pytest.mark.parametrize(
    ("block", "words", "name"),
    [
        (ISLAND, "The island", "Taiwan"),
        (BALKAN_STATE, "The Balkan state", "Kosovo"),
        (CSTO, "The CSTO alliance", "CSTO"),
        (TWO_SIDES, "The two sides", "Chad + Niger"),
        (REPORTED, "the country", "Chad"),
        (PRESIDENTS, "The president", "Kodra"),
    ],
)
def test_a_definite_phrase_stands_for_what_is_called_so(block: str, words: str, name: str) -> None:
    assert told(block, words) == (name, "definite", False)


def test_a_relative_pronoun_stands_for_the_noun_before_it() -> None:
    assert told(WHICH, "which") == ("Kenya", "relative", False)


def test_people_told_apart_by_a_clause_were_not_spoken_of_before() -> None:
    assert told(GENERALS, "The generals") is None


HOME_OFFICE = """
    1 Pakistan  Pakistan PROPN NNP _ 4 poss
    2 's        's       PART  POS _ 1 case
    3 Home      Home     PROPN NNP _ 4 compound
    4 Office    Office   PROPN NNP _ 5 nsubj
    5 protested protest  VERB  VBD _ 0 ROOT
"""
SUPREME_COURT = """
    1 Peru      Peru     PROPN NNP _ 4 poss
    2 's        's       PART  POS _ 1 case
    3 Supreme   Supreme  PROPN NNP _ 4 compound
    4 Court     Court    PROPN NNP _ 5 nsubj
    5 agreed    agree    VERB  VBD _ 0 ROOT
"""
CONGRESS_OF = """
    1 The       the      DET   DT  _ 2 det
    2 Congress  Congress PROPN NNP _ 5 nsubj _ Entity=B-ORG
    3 of        of       ADP   IN  _ 2 prep  _ Entity=I-ORG
    4 Peru      Peru     PROPN NNP _ 3 pobj  _ Entity=I-ORG
    5 agreed    agree    VERB  VBD _ 0 ROOT
"""


@pytest.mark.parametrize(
    ("block", "words", "state"),
    [
        (HOME_OFFICE, "Home Office", "Pakistan"),
        (SUPREME_COURT, "Peru 's Supreme Court", "Peru"),
        (CONGRESS_OF, "The Congress", "Peru"),
    ],
)
def test_a_body_belongs_to_whomever_the_text_names(block: str, words: str, state: str) -> None:
    assert told(block, words) == (state, "body", False)


RAIDED = """
    1 Mexico  Mexico  PROPN NNP  _ 2 nsubj
    2 spoke   speak   VERB  VBD  _ 0 ROOT
    3 after   after   SCONJ IN   _ 5 mark
    4 police  police  NOUN  NNS  _ 5 nsubj
    5 raided  raid    VERB  VBD  _ 2 advcl
    6 its     its     PRON  PRP$ _ 7 poss
    7 embassy embassy NOUN  NN   _ 5 dobj
    8 in      in      ADP   IN   _ 7 prep
    9 Quito   Quito   PROPN NNP  _ 8 pobj
"""


def test_police_act_where_they_rule() -> None:
    assert told(RAIDED, "police") == ("Ecuador", "definite", False)
