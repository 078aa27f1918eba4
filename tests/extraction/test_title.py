"""Titles in front of a person's name: an implied "is"."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 President President PROPN NNP _ 2 compound
            2 Bush      Bush      PROPN NNP _ 3 nsubj    _ Entity=B-PERSON
            3 praised   praise    VERB  VBD _ 0 ROOT
            4 the       the       DET   DT  _ 5 det
            5 deal      deal      NOUN  NN  _ 3 dobj
            6 .         .         PUNCT .   _ 3 punct
            """,
            ["title: Bush | be | complement President"],
            id="a noun in front of a name says what the person is",
        ),
        pytest.param(
            """
            1 Cuban   cuban  ADJ   JJ  _ 2 amod     _ Entity=B-NORP
            2 leader  leader NOUN  NN  _ 4 compound
            3 Fidel   Fidel  PROPN NNP _ 4 compound _ Entity=B-PERSON
            4 Castro  Castro PROPN NNP _ 5 nsubj    _ Entity=I-PERSON
            5 visited visit  VERB  VBD _ 0 ROOT
            6 Moscow  Moscow PROPN NNP _ 5 dobj     _ Entity=B-GPE
            7 .       .      PUNCT .   _ 5 punct
            """,
            ["title: Fidel Castro | be | complement Cuban leader"],
            id="what modifies the noun belongs to the title",
        ),
        pytest.param(
            """
            1 Former    former    ADJ   JJ  _ 3 amod
            2 Finnish   finnish   ADJ   JJ  _ 3 amod     _ Entity=B-NORP
            3 president president NOUN  NN  _ 5 compound
            4 Martti    Martti    PROPN NNP _ 5 compound _ Entity=B-PERSON
            5 Ahtisaari Ahtisaari PROPN NNP _ 6 nsubj    _ Entity=I-PERSON
            6 led       lead      VERB  VBD _ 0 ROOT
            7 the       the       DET   DT  _ 8 det
            8 talks     talk      NOUN  NNS _ 6 dobj
            9 .         .         PUNCT .   _ 6 punct
            """,
            ["title: Martti Ahtisaari | be | complement Former Finnish president"],
            id="several modifiers belong to the title",
        ),
        pytest.param(
            """
            1 Oman      Oman      PROPN NNP _ 2 nsubj    _ Entity=B-GPE
            2 welcomed  welcome   VERB  VBD _ 0 ROOT
            3 French    french    ADJ   JJ  _ 4 amod     _ Entity=B-NORP
            4 President President PROPN NNP _ 6 compound
            5 Emmanuel  Emmanuel  PROPN NNP _ 6 compound _ Entity=B-PERSON
            6 Macron    Macron    PROPN NNP _ 2 dobj     _ Entity=I-PERSON
            7 .         .         PUNCT .   _ 2 punct
            """,
            ["title: Emmanuel Macron | be | complement French President"],
            id="an object bears a title as a subject does",
        ),
        pytest.param(
            """
            1 Mr.    Mr.    PROPN NNP _ 2 compound
            2 Blair  Blair  PROPN NNP _ 3 nsubj    _ Entity=B-PERSON
            3 left   leave  VERB  VBD _ 0 ROOT
            4 London London PROPN NNP _ 3 dobj     _ Entity=B-GPE
            5 .      .      PUNCT .   _ 3 punct
            """,
            [],
            id="a form of address is no title",
        ),
        pytest.param(
            """
            1 The     the    DET   DT  _ 3 det
            2 elder   elder  ADJ   JJ  _ 3 amod
            3 Bush    Bush   PROPN NNP _ 4 nsubj _ Entity=B-PERSON
            4 praised praise VERB  VBD _ 0 ROOT
            5 the     the    DET   DT  _ 6 det
            6 deal    deal   NOUN  NN  _ 4 dobj
            7 .       .      PUNCT .   _ 4 punct
            """,
            [],
            id="an article is no title",
        ),
        pytest.param(
            """
            1 Oman     Oman     PROPN NNP _ 2 nsubj    _ Entity=B-GPE
            2 welcomed welcome  VERB  VBD _ 0 ROOT
            3 Emmanuel Emmanuel PROPN NNP _ 4 compound _ Entity=B-PERSON
            4 Macron   Macron   PROPN NNP _ 2 dobj     _ Entity=I-PERSON
            5 .        .        PUNCT .   _ 2 punct
            """,
            [],
            id="a verb in front of a name is no title",
        ),
    ],
)
def test_title(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "title") == expected
