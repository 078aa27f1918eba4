"""Names of persons: full and short forms, spellings, identifiers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.linking.names import fold, is_variant, slug
from kg.linking.people import People, words_of

PARTICLES = frozenset({"al", "de", "bin", "da"})


def words(name: str) -> tuple[str, ...]:
    return words_of(name.replace("-", " - ").split(), PARTICLES)


def people(*names: str) -> People:
    return People.of((words(name), name) for name in names)


def bearers(names: list[str], short: str) -> list[str]:
    return [person.name for person in people(*names).bearers(words(short))]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Sergey Lavrov", "Lavrov"),
        ("Andres Manuel Lopez Obrador", "Lopez Obrador"),
        ("Abdel Fattah al-Burhan", "al-Burhan"),
        ("Hugo de Zela", "de Zela"),
        ("Luiz Inacio Lula da Silva", "Lula"),
        ("Kim Jong Un", "Kim"),
        ("Volodymyr Zelensky", "Zelenskyy"),
        ("Péter Szijjártó", "Szijjarto"),
    ],
)
def test_a_short_form_is_known_by_its_full_name(full: str, short: str) -> None:
    assert bearers([full, short], short) == [full]


def test_a_surname_goes_before_a_given_name() -> None:
    assert bearers(["Boris Johnson", "Petro Boris"], "Boris") == ["Petro Boris"]


def test_a_name_that_two_bear_is_both_of_theirs() -> None:
    assert bearers(["Karim Khan", "Imran Khan"], "Khan") == ["Karim Khan", "Imran Khan"]


def test_a_name_that_is_but_a_particle_is_nobody() -> None:
    assert bearers(["Al", "Al Gore"], "Al") == []


def test_an_unknown_name_is_nobody() -> None:
    assert bearers(["Sergey Lavrov"], "Putin") == []


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [("zelensky", "zelenskyy", True), ("lee", "leo", False), ("putin", "rutin", False),
     ("khan", "khaan", False), ("lavrov", "lavrov", True)],
)  # fmt: skip
def test_spellings_differ_in_few_letters_of_a_long_name(one: str, two: str, alike: bool) -> None:  # noqa: FBT001
    assert is_variant(one, two) is alike


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("Sergey Lavrov", "sergey-lavrov"),
        ("Péter Szijjártó", "peter-szijjarto"),
        ("N'Djamena", "ndjamena"),
        ("习近平", "u4e60-u8fd1-u5e73"),
        ("", "unnamed"),
    ],
)
def test_a_name_makes_an_identifier(text: str, identifier: str) -> None:
    assert slug(text) == identifier


@given(st.text())
def test_an_identifier_is_made_of_iri_safe_characters(text: str) -> None:
    assert slug(text)
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in slug(text))


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
