import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.store import terms

NODE = NamedNode("urn:x:y")


def stored(literal: Literal) -> Literal:
    store = Store()
    store.add(Quad(NODE, NODE, literal))
    (quad,) = store
    assert isinstance(quad.object, Literal)
    return quad.object


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_a_literal_of_the_same_length(value: str) -> None:
    literal = terms.text(value)
    assert len(literal.value) == len(value)
    assert stored(literal) == literal


@given(st.floats(-10, 10))
def test_a_decimal_comes_back_from_a_store_as_it_went_in(value: float) -> None:
    literal = terms.decimal(value)
    assert stored(literal) == literal
    assert abs(float(literal.value) - value) <= 0.005 + 1e-9


@pytest.mark.parametrize(
    ("value", "written"), [(0.9, "0.9"), (1.0, "1"), (0.0, "0"), (-0.001, "0"), (0.906, "0.91")]
)
def test_a_decimal_is_canonical(value: float, written: str) -> None:
    assert terms.decimal(value).value == written


@given(st.dates())
def test_a_date_comes_back_from_a_store_as_it_went_in(day: dt.date) -> None:
    assert stored(terms.date(day)) == terms.date(day)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2021-10-06", "2021-10-06", "2021-10-06"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("2021-10-01/2021-10-06", "2021-10-01", "2021-10-06"),
        ("2020/2021-02", "2020-01-01", "2021-02-28"),
        ("2020/..", "2020-01-01", None),
        ("/2020", None, "2020-12-31"),
        ("2021-02-30", None, None),
        ("2021-13", None, None),
        ("0000", None, None),
        ("1/2/3", None, None),
        ("soon", None, None),
        ("\u0662\u0660\u0662\u0661", None, None),
    ],
)
def test_the_bounds_of_a_time_are_its_first_and_last_day(
    value: str, first: str | None, last: str | None
) -> None:
    assert [day and day.isoformat() for day in terms.bounds(value)] == [first, last]


@pytest.mark.parametrize(
    ("value", "datatype"),
    [
        ("2021-10-06", "http://www.w3.org/2001/XMLSchema#date"),
        (" 2021-10 ", "http://www.w3.org/2001/XMLSchema#gYearMonth"),
        ("2021", "http://www.w3.org/2001/XMLSchema#gYear"),
        ("2020/2021", "urn:x:y"),
        ("2021-02-30", "http://www.w3.org/2001/XMLSchema#string"),
    ],
)
def test_a_time_is_typed_by_its_precision(value: str, datatype: str) -> None:
    literal = terms.time(value, NODE)
    assert (literal.value, literal.datatype.value) == (value.strip(), datatype)


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://news.example/a?b=c", True),
        ("http://news.example", True),
        ("javascript:alert(1)", False),
        ("https://", False),
        ("https://a b/", False),
        ("http://[bad", False),
        ("/relative", False),
        (None, False),
    ],
)
def test_only_well_formed_web_addresses_become_nodes(url: str | None, *, kept: bool) -> None:
    assert (terms.web_address(url) is not None) == kept
