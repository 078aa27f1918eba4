from dataclasses import replace

import pytest
from pyoxigraph import NamedNode
from store_samples import (
    GERMANY,
    LAVROV,
    NATO,
    RUSSIA,
    document,
    expulsion,
    filled,
    graph_of,
    office,
    statement,
)

from kg.errors import DateError, QueryError, StoreError, UnknownEntityError
from kg.model import Entity, Factuality, Span
from kg.store import EntityRef, OxigraphStore, Role, StatementRow, entities_named, statements
from kg.store.row_reader import RowReader

BASE = "https://diplomacy.example/"
RUSSIA_REF = EntityRef("Russia", f"{BASE}entity/russia", "dip:State", (), "Q159")
NATO_REF = EntityRef("NATO", f"{BASE}entity/nato", "dip:InternationalOrganization", (), "Q7184")
LAVROV_REF = EntityRef("Sergey Lavrov", f"{BASE}entity/sergey-lavrov", "dip:Person", ("Russia",))


def sample() -> OxigraphStore:
    said = statement(
        "s3",
        filled("agent", GERMANY),
        filled("recipient", LAVROV),
        type="dip:Accusation",
        factuality=Factuality.ALLEGED,
        attribution=filled("source", LAVROV, "an aide"),
        time="2022-01",
        source="d2",
        answers=("s1",),
    )
    untimed = statement("s4", filled("agent", GERMANY), type="dip:Aid", source="d3")
    return graph_of(
        (document(), [expulsion(), office()]),
        (document("d2", date="2022-02-01"), [said]),
        (document("d3", date=None, title=None), [untimed]),
    )


def ids(rows: list[StatementRow]) -> list[str]:
    return [row.id for row in rows]


def test_a_row_holds_everything_the_graph_says_of_a_statement() -> None:
    (row,) = statements(sample(), type="dip:Expulsion")
    assert row == StatementRow(
        id="s1",
        iri=f"{BASE}statement/s1",
        kind="event",
        type="dip:Expulsion",
        roles=(
            Role("agent", (NATO_REF,), ("NATO",)),
            Role("patient", (), ("eight Russian diplomats",)),
            Role("recipient", (RUSSIA_REF,), ("Russia",)),
        ),
        factuality="actual",
        negated=False,
        attribution=None,
        time="2021-10-06",
        time_text="then",
        first_day="2021-10-06",
        last_day="2021-10-06",
        quantity=8,
        confidence=0.9,
        quote="NATO expelled eight Russian diplomats",
        start=0,
        end=37,
        sentence="NATO expelled eight Russian diplomats.",
        sentence_index=0,
        document="d1",
        title="Ties cut",
        date="2021-10-18",
        url="https://news.example/38",
        rule="active",
        entry="expel-v",
        codes=(("cameo", "161"), ("plover", "SANCTION")),
        in_response_to=(),
        same_event_as=(),
        direct=((NATO_REF.iri, "dip:expels", RUSSIA_REF.iri),),
    )
    assert row.is_fact
    assert row.role("agent").entities == (NATO_REF,)
    assert row.role("reason") == Role("reason")


def test_a_relation_is_read_back_with_its_property_as_type() -> None:
    (row,) = statements(sample(), type="holdsPosition")
    assert (row.kind, row.type) == ("relation", "dip:holdsPosition")
    assert row.role("subject").entities == (LAVROV_REF,)
    assert row.role("object") == Role("object", (), ("foreign minister",))
    assert row.direct == ((LAVROV_REF.iri, "dip:actsFor", RUSSIA_REF.iri),)


def test_a_row_says_whether_it_is_mutual_and_where_its_sentence_starts() -> None:
    met = statement("s1", filled("agent", GERMANY, NATO), type="dip:Meeting")
    shifted = replace(met, evidence=replace(met.evidence, sentence_span=Span(7, 45)))
    (row,) = statements(graph_of((document(), [shifted])))
    assert (row.mutual, row.sentence_start) == (True, 7)


def test_what_is_only_said_is_read_back_with_its_speakers_and_links() -> None:
    (row,) = statements(sample(), factuality="Alleged")
    assert row.attribution == Role("attributedTo", (LAVROV_REF,), ("Sergey Lavrov", "an aide"))
    assert row.in_response_to == ("s1",)
    assert not row.is_fact


def test_a_statement_without_an_entry_has_none() -> None:
    store = graph_of((document(), [replace(expulsion(), entry="")]))
    assert statements(store)[0].entry is None


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({}, ["s1", "s2", "s3", "s4"]),
        ({"agent": "NATO"}, ["s1"]),
        ({"agent": "russia"}, ["s2"]),
        ({"agent": "Sergey Lavrov"}, ["s2"]),
        ({"recipient": "Russian Federation"}, ["s1", "s3"]),
        ({"recipient": "Q159", "agent": "Germany"}, ["s3"]),
        ({"type": "Accusation"}, ["s3"]),
        ({"type": "dip:Visit"}, []),
        ({"factuality": "actual"}, ["s1", "s2", "s4"]),
        ({"since": "2021-10-06", "until": "2021-10-06"}, ["s1"]),
        ({"since": "2021-10-07"}, ["s2", "s3"]),
        ({"until": "2021"}, ["s1", "s2"]),
        ({"since": "2022-01-31"}, ["s3"]),
        ({"since": "2022-02"}, []),
    ],
)
def test_statements_are_chosen_by_everything_asked_for(
    asked: dict[str, str], expected: list[str]
) -> None:
    rows = statements(
        sample(),
        agent=asked.get("agent"),
        recipient=asked.get("recipient"),
        type=asked.get("type"),
        since=asked.get("since"),
        until=asked.get("until"),
        factuality=asked.get("factuality"),
    )
    assert ids(rows) == expected


def test_an_open_interval_reaches_as_far_as_it_says() -> None:
    made = [
        statement("s1", filled("agent", NATO), time="2020/.."),
        statement("s2", filled("agent", NATO), time="/2020"),
    ]
    store = graph_of((document(), made))
    assert ids(statements(store, since="2030")) == ["s1"]
    assert ids(statements(store, until="1990")) == ["s2"]


@pytest.mark.parametrize(
    ("asked", "error", "hint"),
    [
        ({"agent": "Rusia"}, UnknownEntityError, "did you mean Russia"),
        ({"agent": "xqzw"}, UnknownEntityError, "no entity is called 'xqzw'$"),
        ({"since": "soon"}, DateError, "not a date: 'soon'"),
        ({"factuality": "sure"}, QueryError, "choose one of actual, planned"),
        ({"type": "nope:Thing"}, StoreError, "is not declared"),
    ],
)
def test_what_cannot_be_chosen_by_is_said_with_a_way_out(
    asked: dict[str, str], error: type[Exception], hint: str
) -> None:
    with pytest.raises(error, match=hint):
        statements(
            sample(),
            agent=asked.get("agent"),
            since=asked.get("since"),
            factuality=asked.get("factuality"),
            type=asked.get("type"),
        )


@pytest.mark.parametrize(
    "name",
    ["russia", "Russia", "RUSSIA ", "russian federation", "Q159", f"{BASE}entity/russia"],
)
def test_an_entity_is_found_by_any_of_its_names(name: str) -> None:
    assert entities_named(sample(), name) == [NamedNode(f"{BASE}entity/russia")]


def test_a_label_goes_before_another_entity_s_other_name() -> None:
    georgia = Entity("georgia", "Georgia", "dip:State")
    state = Entity("georgia-us", "State of Georgia", "dip:Place", labels=("Georgia",))
    store = graph_of((document(), [statement("s1", filled("agent", state, georgia))]))
    assert entities_named(store, "Georgia") == [NamedNode(f"{BASE}entity/georgia")]


def test_entities_that_share_a_name_are_all_found() -> None:
    made = statement("s1", filled("agent", Entity("a", "Kim", "dip:Person"), RUSSIA))
    other = statement("s2", filled("agent", Entity("b", "Kim", "dip:Person")))
    store = graph_of((document(), [made, other]))
    assert len(entities_named(store, "Kim")) == 2


def test_hostile_identifiers_are_read_back_as_they_were() -> None:
    made = replace(expulsion("a/b c>", "d 1"), in_response_to=("x y",), same_event_as=("z\u00e9",))
    (row,) = statements(graph_of((document("d 1"), [made])))
    assert (row.id, row.document) == ("a/b c>", "d 1")
    assert (row.in_response_to, row.same_event_as) == (("x y",), ("z\u00e9",))


def test_a_node_of_other_data_is_read_without_complaint() -> None:
    store = sample()
    node = NamedNode("urn:other:node")
    row = RowReader(store).row(node)
    assert (row.roles, row.document, row.quote) == ((), "", "")
    assert RowReader(store).entity(node.value).name == node.value
