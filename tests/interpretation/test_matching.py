"""Which frame a clause fills: the most specific one whose demands it meets."""

import pytest
from drawing import draw, of_lemma
from small_ontology import turtle

from kg.extraction import ClauseExtractor
from kg.interpretation.matching import Match, best_match, stems
from kg.model import Argument
from kg.ontology.frames import Frame
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary

GAVE = """
    1  Chad    Chad    PROPN NNP  _ 2  nsubj
    2  gave    give    VERB  VBD  _ 0  ROOT
    3  its     its     PRON  PRP$ _ 5  poss
    4  full    full    ADJ   JJ   _ 5  amod
    5  backing backing NOUN  NN   _ 2  dobj
    6  to      to      ADP   IN   _ 5  prep
    7  Oman    Oman    PROPN NNP  _ 6  pobj
    8  on      on      ADP   IN   _ 2  prep
    9  Monday  Monday  PROPN NNP  _ 8  pobj
"""


def frames(*patterns: str) -> tuple[Frame, ...]:
    words = ", ".join(f'"{each}"' for each in patterns)
    file = turtle(f"""
        @prefix dip: <https://diplomacy.example/ontology#> .
        @prefix lex: <https://diplomacy.example/lexicon#> .
        @prefix owl: <http://www.w3.org/2002/07/owl#> .
        dip:State a owl:Class .
        dip:Event a owl:Class ; lex:en {words} .
        """)
    return Lexicon.of([file], Vocabulary.of([file])).frames("give")


def anything(_argument: Argument, _kind: str) -> bool:
    return True


def nothing(_argument: Argument, _kind: str) -> bool:
    return False


def matched(*patterns: str, block: str = GAVE) -> Match | None:
    clause = of_lemma(ClauseExtractor()(draw(block)), "give")
    return best_match(clause, frames(*patterns), anything)


def bound(match: Match | None) -> dict[str, str]:
    assert match is not None
    words = match.proposition.sentence.words
    return {role: words(argument.tokens) for role, argument in match.bindings}


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("to give {patient}", {"agent": "Chad", "patient": "its full backing to Oman"}),
        ("to give backing to {recipient}", {"agent": "Chad", "recipient": "Oman"}),
        ("to give (support|full backing) to {recipient}", {"agent": "Chad", "recipient": "Oman"}),
        (
            "to give {patient=(backing)} to {recipient}",
            {"agent": "Chad", "patient": "its full backing to Oman", "recipient": "Oman"},
        ),
        ("to give backing (against|on) {topic}", {"agent": "Chad", "topic": "Monday"}),
        ("to give backing for {reason}", {"agent": "Chad"}),
    ],
)
def test_roles_are_filled_from_the_places_of_the_pattern(
    pattern: str, expected: dict[str, str]
) -> None:
    assert bound(matched(pattern)) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "to give support to {recipient}",
        "to give half backing to {recipient}",
        "to give backing for {reason!}",
        "to give+up {patient}",
        "giving of {patient} [noun]",
    ],
)
def test_a_pattern_whose_demands_are_not_met_does_not_match(pattern: str) -> None:
    assert matched(pattern) is None


def test_fixed_words_win_over_open_places() -> None:
    found = matched("to give {patient} to {recipient}", "to give backing to {recipient}")
    assert found is not None
    assert [found.proposition.sentence.forms[token] for token in sorted(found.fixed)] == ["backing"]


def test_a_filler_out_of_range_leaves_an_optional_place_empty() -> None:
    clause = of_lemma(ClauseExtractor()(draw(GAVE)), "give")
    found = best_match(clause, frames("to give {patient} to {recipient:dip:State}"), nothing)
    assert set(bound(found)) == {"agent", "patient"}


def test_a_filler_out_of_range_spoils_a_place_that_must_be_filled() -> None:
    clause = of_lemma(ClauseExtractor()(draw(GAVE)), "give")
    assert best_match(clause, frames("to give {patient:dip:State}"), nothing) is None


def test_no_frames_match_nothing() -> None:
    clause = of_lemma(ClauseExtractor()(draw(GAVE)), "give")
    assert best_match(clause, (), anything) is None


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("readmitted", "readmit"),
        ("derecognised", "derecognise"),
        ("reapplied", "reapply"),
        ("delisting", "delist"),
        ("sanctions", "sanction"),
    ],
)
def test_a_regular_form_tells_its_lemma(form: str, lemma: str) -> None:
    assert lemma in list(stems(form))


@pytest.mark.parametrize("form", ["", "s", "ed", "use", "ring"])
def test_a_short_word_has_no_other_lemma(form: str) -> None:
    assert list(stems(form)) == []
