"""Names that no list knows: what the recogniser calls them, in sentences drawn as trees."""

import pytest

from kg.linking import Linker
from kg.model import Document, Mention
from kg.ontology.gazetteer import Gazetteer
from kg.syntax import read_conllu

LINKER = Linker(Gazetteer.load())

BANK = """
    1 The         the         DET   DT  _ 3 det      _ Entity=B-ORG
    2 Zembla      Zembla      PROPN NNP _ 3 compound _ Entity=I-ORG
    3 Bank        Bank        PROPN NNP _ 4 nsubj    _ Entity=I-ORG
    4 left        leave       VERB  VBD _ 0 ROOT
"""
PARTY = """
    1 The     the     DET   DT  _ 3 det      _ Entity=B-ORG
    2 Liberal Liberal PROPN NNP _ 3 compound _ Entity=I-ORG
    3 Party   Party   PROPN NNP _ 6 nsubj    _ Entity=I-ORG
    4 of      of      ADP   IN  _ 3 prep     _ Entity=I-ORG
    5 Canada  Canada  PROPN NNP _ 4 pobj     _ Entity=I-ORG
    6 left    leave   VERB  VBD _ 0 ROOT
"""
ACRONYM = """
    1 Zembla  Zembla  PROPN NNP _ 2 compound _ Entity=B-ORG
    2 Union   Union   PROPN NNP _ 6 nsubj    _ Entity=I-ORG
    3 (       (       PUNCT -LRB- _ 4 punct
    4 ZU      ZU      PROPN NNP _ 2 appos    _ Entity=B-ORG
    5 )       )       PUNCT -RRB- _ 4 punct
    6 left    leave   VERB  VBD _ 0 ROOT

    1 ZU      ZU      PROPN NNP _ 2 nsubj    _ Entity=B-ORG
    2 stayed  stay    VERB  VBD _ 0 ROOT
"""
MINISTRY = """
    1 The     the     DET   DT  _ 4 det      _ Entity=B-ORG
    2 Russian russian ADJ   JJ  _ 4 amod     _ Entity=I-ORG
    3 Foreign Foreign PROPN NNP _ 4 compound _ Entity=I-ORG
    4 Ministry Ministry PROPN NNP _ 5 nsubj  _ Entity=I-ORG
    5 left    leave   VERB  VBD _ 0 ROOT
"""
FORCES = """
    1 Kenya   Kenya   PROPN NNP _ 3 compound _ Entity=B-ORG
    2 Rocket  Rocket  PROPN NNP _ 3 compound _ Entity=I-ORG
    3 Agency  Agency  PROPN NNP _ 4 nsubj    _ Entity=I-ORG
    4 left    leave   VERB  VBD _ 0 ROOT
"""


def mentions(block: str) -> list[Mention]:
    sentences = read_conllu(block)
    text = " ".join(one.text for one in sentences)
    return list(LINKER(Document("d", text), sentences).mentions)


@pytest.mark.parametrize(
    ("block", "told"),
    [
        (BANK, [("Zembla Bank", "Zembla Bank", "recogniser")]),
        (PARTY, [("Liberal Party of Canada", "Liberal Party of Canada", "recogniser")]),
        (
            ACRONYM,
            [
                ("Zembla Union", "Zembla Union", "recogniser"),
                ("ZU", "Zembla Union", "recogniser"),
                ("ZU", "Zembla Union", "recogniser"),
            ],
        ),
        (
            MINISTRY,
            [
                ("Russian", "Russia", "gazetteer"),
                ("The Russian Foreign Ministry", "Russia", "body"),
            ],
        ),
    ],
)
def test_an_unknown_name_is_an_entity_of_the_document(
    block: str, told: list[tuple[str, str, str]]
) -> None:
    assert [(m.text, m.entities[0].name, m.rule) for m in mentions(block)] == told


def test_an_unknown_body_knows_the_state_in_its_name() -> None:
    (mention,) = mentions(FORCES)
    state = mention.entities[0].state
    assert (mention.text, state and state.name) == ("Kenya Rocket Agency", "Kenya")
