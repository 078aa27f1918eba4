import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import DateError
from kg.model import iso_date


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("2021-10-18", "2021-10-18", id="a date"),
        pytest.param(" 2021-10-18\n", "2021-10-18", id="blanks around it"),
        pytest.param("2021-10-18T23:59:00Z", "2021-10-18", id="a time of day"),
        pytest.param("20211018", "2021-10-18", id="the basic format"),
        pytest.param("2024-02-29", "2024-02-29", id="a leap day"),
    ],
)
def test_a_calendar_date_is_kept(value: str, expected: str) -> None:
    assert iso_date(value) == expected


@given(st.dates())
def test_every_calendar_date_reads_as_itself(date: dt.date) -> None:
    assert iso_date(date.isoformat()) == date.isoformat()


@pytest.mark.parametrize("value", ["", "Monday", "18/10/2021", "2021-13-01", "2021-02-30", "2021"])
def test_anything_else_is_refused_with_an_example(value: str) -> None:
    with pytest.raises(DateError, match="for example 2021-10-18") as caught:
        iso_date(value)
    assert repr(value) in str(caught.value)
