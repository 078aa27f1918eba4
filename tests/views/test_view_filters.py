"""Narrowing a view."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from view_samples import affair, crowd

from kg.errors import UnknownEntityError
from kg.views import Selection, build_network, find_entity, select
from kg.views.filters import around, most_important, ranked


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (Selection(types=frozenset({"dip:Visit"})), {"23f3", "28f3"}),
        (Selection(types=frozenset({"visit"})), {"23f3", "28f3"}),
        (Selection(since="2023-05-01"), {"18f3", "19f3", "23f3"}),
        (Selection(until="2021-10-06"), {"06f3"}),
        (Selection(since="2022-01-18", until="2022-01-18"), {"09f3"}),
        (Selection(min_confidence=0.97), {"09f3", "18f3", "30f3", "31f3"}),
        (Selection(focus="Kenya", hops=0), set()),
        (Selection(focus="accord"), {"26f3"}),
        (Selection(focus="interfax"), {"29f3"}),
        (Selection(focus="Baltic Fleet"), {"21f3"}),
        (Selection(focus="estonia", types=frozenset({"Summons"})), set()),
    ],
)
def test_a_selection_leaves_what_it_asks_for(selection: Selection, expected: set[str]) -> None:
    _, kept = select(affair(), selection)
    assert {record.id for record in kept} == expected


def test_hops_are_counted_whatever_the_direction() -> None:
    network = build_network(affair())
    assert set(around(network, "tsahkna", hops=1)) == {"tsahkna", "ukraine"}
    assert {"russia", "estonia", "us"} <= set(around(network, "tsahkna", hops=2))


def test_the_most_important_are_those_with_most_edges() -> None:
    assert ranked(most_important(build_network(affair()), 2)) == ["russia", "ukraine"]


def test_what_is_left_out_no_longer_counts_for_a_degree() -> None:
    network = most_important(build_network(affair()), 2)
    assert network.nodes["russia"]["degree"] == network.number_of_edges() == 2


@given(st.integers(0, 40), st.integers(1, 4))
def test_more_hops_never_show_less(statements: int, hops: int) -> None:
    network = build_network([*crowd(12, statements), *affair()])
    assert set(around(network, "russia", hops=hops)) <= set(
        around(network, "russia", hops=hops + 1)
    )


@given(st.integers(0, 60))
def test_a_limit_keeps_a_prefix_of_the_ranking(limit: int) -> None:
    network = build_network(affair())
    assert set(most_important(network, limit)) == set(ranked(network)[:limit])


@pytest.mark.parametrize("name", ["nato", "NATO", "Nato"])
def test_an_entity_is_found_by_id_or_name_in_any_case(name: str) -> None:
    assert find_entity(build_network(affair()), name) == "nato"


@pytest.mark.parametrize(
    ("name", "nearest"), [("Rusia", "Russia"), ("lavrof", "Sergey Lavrov"), ("Etiopia", "Ethiopia")]
)
def test_an_unknown_name_is_answered_with_the_nearest(name: str, nearest: str) -> None:
    with pytest.raises(UnknownEntityError) as caught:
        select(affair(), Selection(focus=name))
    assert caught.value.nearest[0] == nearest
    assert "did you mean" in str(caught.value)


def test_a_name_like_no_other_gets_no_suggestion() -> None:
    with pytest.raises(UnknownEntityError) as caught:
        select(affair(), Selection(focus="qqqq"))
    assert caught.value.nearest == ()
