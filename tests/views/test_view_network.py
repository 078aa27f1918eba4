"""Statements into a network."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from view_samples import NODES, affair, crowd, hostile

from kg.views import NodeRef, StatementRecord, build_network
from kg.views.network import pairs, records_of

RUSSIA, NATO, KENYA = NODES["russia"], NODES["nato"], NODES["kenya"]


def record(
    agents: tuple[NodeRef, ...], recipients: tuple[NodeRef, ...] = (), *, symmetric: bool = False
) -> StatementRecord:
    return StatementRecord(
        id="s",
        type="dip:Meeting",
        label="meeting",
        agents=agents,
        recipients=recipients,
        symmetric=symmetric,
    )


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (record((NATO,), (RUSSIA,)), [("nato", "russia")]),
        (record((NATO, KENYA), (RUSSIA,)), [("nato", "russia"), ("kenya", "russia")]),
        (record((RUSSIA,), (NATO, KENYA)), [("russia", "nato"), ("russia", "kenya")]),
        (record((RUSSIA,)), []),
        (record((RUSSIA,), (RUSSIA,)), []),
        (record((RUSSIA, RUSSIA), (NATO,)), [("russia", "nato")]),
        (record((RUSSIA,), (NATO,), symmetric=True), [("nato", "russia")]),
        (
            record((RUSSIA, NATO, KENYA), symmetric=True),
            [("kenya", "nato"), ("kenya", "russia"), ("nato", "russia")],
        ),
    ],
)
def test_a_statement_joins_agents_to_recipients_and_participants_to_each_other(
    statement: StatementRecord, expected: list[tuple[str, str]]
) -> None:
    assert list(pairs(statement)) == expected


def test_a_statement_with_one_participant_stands_in_its_node_without_an_edge() -> None:
    network = build_network([record((RUSSIA,))])
    assert network.nodes["russia"]["statements"] == ("s",)
    assert network.number_of_edges() == 0


def test_an_edge_carries_its_statement() -> None:
    network = build_network(affair())
    data = network.get_edge_data("nato", "russia", "06f3")
    assert data is not None
    assert data["statement"].quote.startswith("The alliance expelled eight")


def test_a_node_knows_its_name_type_wikidata_and_degree() -> None:
    values = build_network([record((NATO,), (RUSSIA,))]).nodes["nato"]
    kept = {key: values[key] for key in ("name", "type", "wikidata", "degree")}
    assert kept == {
        "name": "NATO",
        "type": "dip:InternationalOrganization",
        "wikidata": "Q7184",
        "degree": 1,
    }


@given(st.permutations(affair()))
def test_the_order_of_the_records_does_not_matter(shuffled: list[StatementRecord]) -> None:
    network, other = build_network(affair()), build_network(shuffled)
    assert list(network.nodes(data=True)) == list(other.nodes(data=True))
    assert list(network.edges(keys=True)) == list(other.edges(keys=True))


@given(st.integers(0, 30), st.integers(0, 60))
def test_every_statement_is_in_its_participants_nodes(entities: int, statements: int) -> None:
    records = crowd(max(entities, 1), statements)
    network = build_network(records)
    listed = {
        (node, statement) for node in network for statement in network.nodes[node]["statements"]
    }
    assert listed == {(node.id, it.id) for it in records for node in it.participants}


def test_a_network_shows_the_records_whose_participants_it_holds() -> None:
    network = build_network(affair()).subgraph(["estonia", "russia", "interfax"])
    shown = records_of(network, [*affair(), replace(record(()), id="nobody")])
    assert [it.id for it in shown] == ["00f3", "01f3", "02f3", "29f3"]


def test_hostile_names_are_names() -> None:
    assert len(build_network(hostile())) == 2 * len(hostile())


@pytest.mark.parametrize(
    ("changes", "fact"),
    [
        ({}, True),
        ({"factuality": "planned"}, False),
        ({"negated": True}, False),
        ({"attribution": ("Interfax",)}, False),
    ],
)
def test_only_what_is_actual_and_in_the_articles_own_voice_is_a_fact(
    changes: dict[str, object], *, fact: bool
) -> None:
    assert replace(affair()[0], **changes).is_fact is fact  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("start", "end", "published", "period"),
    [
        ("2021-10-01", "2021-10-31", "2021-11-02", ("2021-10-01", "2021-10-31")),
        ("2021-10-01", None, "2021-11-02", ("2021-10-01", "2021-10-01")),
        (None, None, "2021-11-02", ("2021-11-02", "2021-11-02")),
        (None, None, None, None),
    ],
)
def test_an_undated_statement_counts_for_the_day_it_was_published(
    start: str | None, end: str | None, published: str | None, period: tuple[str, str] | None
) -> None:
    dated = replace(affair()[0], time_start=start, time_end=end, document_date=published)
    assert dated.period == period
