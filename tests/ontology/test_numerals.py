"""Numerals in words and digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.ontology.numerals import number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("eight", 8),
        ("two dozen", 24),
        ("dozen", 12),
        ("1,500", 1_500),
        ("2.5 million", 2_500_000),
        ("twenty-one", 21),
        ("three hundred", 300),
        ("two hundred thousand", 200_000),
        ("several", None),
        ("", None),
    ],
)
def test_a_numeral_has_a_value(words: str, value: float | None) -> None:
    assert number(tuple(words.split())) == value


@given(st.integers(0, 10**9))
def test_a_number_in_digits_is_read_with_and_without_commas(value: int) -> None:
    assert number((str(value),)) == value
    assert number((f"{value:,}",)) == value
