"""Questions about words that are asked once and answered from memory."""

import pickle
from collections.abc import Callable

import pytest

from kg.linking import lexis
from kg.linking.lexis import Lexis, remembered, where
from kg.ontology.gazetteer import Gazetteer
from kg.ontology.pronouns import load_pronouns

GAZETTEER = Gazetteer.load()
LEXIS = Lexis(GAZETTEER, load_pronouns())


def test_a_question_about_a_word_is_asked_once() -> None:
    asked: list[str] = []
    ask = remembered(asked.append)
    assert [ask(word) for word in ("Oman", "Chad", "Oman")] == [None] * 3
    assert asked == ["Oman", "Chad"]


def test_a_memory_never_holds_more_than_it_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexis, "MEMORY", 2)
    asked: list[str] = []
    ask = remembered(asked.append)
    assert [ask(word) for word in ("a", "b", "c", "a")] == [None] * 4
    assert asked == ["a", "b", "c", "a"]


def test_where_gives_the_places_of_the_words_in_order() -> None:
    assert list(where(str.isupper, ("the", "UN", "and", "NATO"))) == [1, 3]


def test_every_name_and_person_may_start_with_its_first_word() -> None:
    missed = [
        entity.name
        for entity in GAZETTEER.entities()
        for forms in [entity.name.replace(",", " , ").split()]
        if (GAZETTEER.match(forms, 0) and not LEXIS.may_start_name(forms[0]))
        or (GAZETTEER.match_person(forms, 0) and not LEXIS.may_start_person(forms[0]))
    ]
    assert missed == []


@pytest.mark.parametrize("form", ["the", "Hague", "-", "xyzzy"])
def test_a_name_is_found_nowhere_but_where_one_may_start(form: str) -> None:
    found = GAZETTEER.match(("The", form), 1)
    assert found is None or LEXIS.may_start_name(form)


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        (LEXIS.may_end, "minister", "table"),
        (LEXIS.may_head, "neighbour", "table"),
        (LEXIS.is_mission, "embassy", "minister"),
        (LEXIS.is_former, "former", "foreign"),
        (LEXIS.is_title, "mr.", "table"),
        (LEXIS.is_capital, "Oman", "oman"),
    ],
    ids=["may_end", "may_head", "is_mission", "is_former", "is_title", "is_capital"],
)
def test_words_are_told_apart(question: Callable[[str], object], yes: str, no: str) -> None:
    assert (question(yes), question(no)) == (True, False)


def test_a_collection_opens_with_the_first_words_of_its_entries() -> None:
    assert {"succeed", "take"} <= LEXIS.openings("SuccessionVerb")


def test_what_travels_to_another_process_answers_alike() -> None:
    there = pickle.loads(pickle.dumps(LEXIS))  # noqa: S301 -- our own object
    assert there.classes("minister") == LEXIS.classes("minister") != frozenset()
