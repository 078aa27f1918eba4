"""Text is repaired without touching what is sound."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.text.cleaning import clean, one_line, printable


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        pytest.param("one\r\ntwo\rthree\n", "one\ntwo\nthree\n", id="line ends"),
        pytest.param("page\fpage\vline", "page\npage\nline", id="page breaks"),
        pytest.param("a\x00b\x07c\x1bd\x7fe", "abcde", id="control characters"),
        pytest.param("tab\tstays", "tab\tstays", id="tab"),
        pytest.param("GÃ©za Andreas von Geyr", "Géza Andreas von Geyr", id="mojibake"),
        pytest.param("the bloc\u00e2\u20ac\u2122s envoy", "the bloc\u2019s envoy", id="quotes"),
        pytest.param("\u201cIt will,\u201d he said", "\u201cIt will,\u201d he said", id="curly"),
        pytest.param("lone \ud800 surrogate", "lone \ufffd surrogate", id="surrogate"),
        pytest.param("  hard-\nwrapped  line ", "  hard-\nwrapped  line ", id="spacing"),
    ],
)
def test_cleaning_mends_damage_and_leaves_the_rest(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@settings(deadline=None)  # the first example loads ftfy
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126, exclude_characters="&")))
def test_plain_ascii_prose_is_never_altered(text: str) -> None:
    assert clean(text) == text


@settings(deadline=None)  # the first example loads ftfy
@given(st.text(st.characters()))
def test_any_text_survives_as_writable_text_without_control_characters(text: str) -> None:
    cleaned = clean(text)
    assert not [char for char in cleaned if ord(char) < 32 and char not in "\n\t"]
    assert cleaned.encode().decode() == cleaned


def test_a_title_is_put_on_one_line() -> None:
    assert one_line(" Envoys\r\n\t recalled  ") == "Envoys recalled"


@settings(deadline=None)  # the first example loads ftfy
@given(st.text(st.characters()))
def test_a_name_becomes_printable_without_changing_its_length(name: str) -> None:
    assert printable(name).isprintable()
    assert len(printable(name)) == len(name)


def test_a_printable_name_is_kept_as_it_is() -> None:
    assert printable("a&amp;b/Übersicht 7") == "a&amp;b/Übersicht 7"
