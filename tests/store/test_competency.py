"""The ten questions, asked of a small graph whose answers can be read off."""

from dataclasses import replace
from pathlib import Path

import pytest
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

from kg.errors import DateError, QueryError, UnknownEntityError
from kg.model import Factuality, Statement, Time
from kg.store import OxigraphStore, ask, question, questions
from kg.store.results import Value
from kg.store.sparql import check

MEETING = statement(
    "m1",
    filled("agent", GERMANY, NATO),
    type="dip:Meeting",
    time="2020-05-01",
    source="d2",
    quote="Germany met NATO",
    codes=(("plover", "CONSULT"),),
)
RECALL = statement(
    "r1",
    filled("agent", RUSSIA),
    filled("recipient", NATO),
    type="dip:SuspendRelations",
    time="2021-10-18",
    source="d2",
    sentence=1,
    quote="Russia answered",
    codes=(("plover", "SANCTION"),),
    answers=("s1",),
)
ACCUSATION = statement(
    "a1",
    filled("agent", GERMANY),
    filled("recipient", RUSSIA),
    type="dip:Accusation",
    time="2021-11",
    source="d3",
    quote="Germany accused Russia",
    codes=(("plover", "ACCUSE"),),
)
DENIAL = statement(
    "a2",
    filled("agent", LAVROV),
    type="dip:Denial",
    source="d3",
    sentence=1,
    quote="Lavrov denied it",
)
UNDONE = statement(
    "n1",
    filled("agent", RUSSIA),
    type="dip:Attack",
    negated=True,
    attribution=filled("source", LAVROV),
    source="d3",
    sentence=2,
    quote="did not attack",
)
PLAN = statement(
    "p1",
    filled("agent", GERMANY),
    filled("recipient", RUSSIA),
    factuality=Factuality.PLANNED,
    source="d3",
    sentence=3,
    quote="will expel",
)
DONE_PLAN = statement(
    "p2",
    filled("agent", GERMANY),
    filled("recipient", NATO),
    type="dip:Visit",
    factuality=Factuality.PLANNED,
    source="d3",
    sentence=4,
    quote="will visit",
)
DEED = statement(
    "p3",
    filled("agent", GERMANY),
    filled("recipient", NATO),
    type="dip:Visit",
    source="d4",
    quote="visited",
)
THREAT = statement(
    "t1",
    filled("agent", "a spokesman"),
    type="dip:Threat",
    attribution=filled("source", "an aide"),
    source="d4",
    sentence=1,
    quote="threatened",
)


@pytest.fixture(scope="module")
def store() -> OxigraphStore:
    return graph_of(
        (document("d1"), [expulsion(), office()]),
        (document("d2", date="2021-10-19"), [MEETING, RECALL]),
        (document("d3", date="2021-11-30"), [ACCUSATION, DENIAL, UNDONE, PLAN, DONE_PLAN]),
        (document("d4", date="2021-12-24"), [DEED, THREAT]),
    )


def columns(store: OxigraphStore, number: str, names: str, **values: str) -> list[list[Value]]:
    """The columns with these names of an answer, row by row."""
    rows = ask(store, number, folder=None, timeout=None, **values)
    return [[row[name] for name in names.split()] for row in rows]


CASES: list[tuple[str, dict[str, str], str, list[list[Value]]]] = [
    (
        "01",
        {"a": "NATO", "b": "Russia"},
        "when agentName act recipientName",
        [
            ["2021-10-06", "NATO", "Expulsion", "Russia"],
            ["2021-10-18", "Russia", "SuspendRelations", "NATO"],
        ],
    ),
    (
        "01",
        {"a": "NATO", "b": "Germany"},
        "when agentName act recipientName factuality",
        [
            ["2020-05-01", "Germany", "Meeting", "NATO", "Actual"],
            ["2021-11-30", "Germany", "Visit", "NATO", "Planned"],
            ["2021-12-24", "Germany", "Visit", "NATO", "Actual"],
        ],
    ),
    (
        "02",
        {},
        "when agentName recipientName quantity patient saidBy",
        [["2021-10-06", "NATO", "Russia", 8, "eight Russian diplomats", None]],
    ),
    ("02", {"agent": "NATO", "since": "2021-10", "until": "2021-10"}, "agentName", [["NATO"]]),
    ("02", {"recipient": "Russia", "until": "2020"}, "agentName", []),
    ("02", {"agent": "Germany"}, "agentName", []),
    (
        "03",
        {},
        "agentName act recipientName answeredAct answeredQuote",
        [
            [
                "Russia",
                "SuspendRelations",
                "NATO",
                "Expulsion",
                "NATO expelled eight Russian diplomats",
            ]
        ],
    ),
    ("03", {"agent": "NATO"}, "agentName", []),
    ("06", {}, "when", [["2021-11"], ["2021-11"]]),
    (
        "04",
        {},
        "saidBy act factuality negated confidence",
        [
            ["Sergey Lavrov", "Attack", "Actual", True, 0.9],
            ["an aide", "Threat", "Actual", False, 0.9],
        ],
    ),
    ("04", {"speaker": "Russia"}, "saidBy", [["Sergey Lavrov"]]),
    (
        "05",
        {"a": "NATO", "b": "Russia", "property": "dip:expels"},
        "aName edge bName quote start end document title",
        [
            [
                "NATO",
                "expels",
                "Russia",
                "NATO expelled eight Russian diplomats",
                0,
                37,
                "d1",
                "Ties cut",
            ]
        ],
    ),
    (
        "06",
        {},
        "accuserName accusedName quote denial",
        [
            ["Germany", "Russia", "Germany accused Russia", "Lavrov denied it"],
            ["Germany", "Russia", "Germany accused Russia", "did not attack"],
        ],
    ),
    ("06", {"agent": "NATO"}, "quote", []),
    (
        "07",
        {},
        "agentName act recipientName factuality quote",
        [
            ["Germany", "Expulsion", "Russia", "Planned", "will expel"],
            ["a spokesman", "Threat", None, "Actual", "threatened"],
        ],
    ),
    ("07", {"agent": "Germany"}, "quote", [["will expel"]]),
    (
        "08",
        {},
        "personName office principalName",
        [["Sergey Lavrov", "foreign minister", "Russia"]],
    ),
    ("08", {"of": "NATO"}, "personName", []),
    ("08", {"person": "Sergey Lavrov", "of": "Russia"}, "office", [["foreign minister"]]),
    (
        "09",
        {},
        "oneName otherName year cooperation conflict",
        [
            ["Germany", "NATO", "2020", 1, 0],
            ["Germany", "Russia", "2021", 0, 1],
            ["NATO", "Russia", "2021", 0, 2],
        ],
    ),
    ("09", {"a": "NATO", "b": "Russia"}, "year conflict", [["2021", 2]]),
    (
        "10",
        {},
        "agentName act negated saidBy quote",
        [
            ["Sergey Lavrov", "Denial", False, None, "Lavrov denied it"],
            ["Russia", "Attack", True, "Sergey Lavrov", "did not attack"],
        ],
    ),
    ("10", {"agent": "Germany"}, "quote", []),
]


def dated(
    identifier: str, source: str, time: str, *, quantity: int = 8, negated: bool = False
) -> Statement:
    return replace(
        expulsion(identifier, source),
        time=Time("then", time),
        quantity=quantity,
        negated=negated,
        evidence=replace(expulsion("", source).evidence, quote=identifier),
    )


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (dated("x", "d1", "2021-10-06"), dated("y", "d2", "2021-10-06"), []),
        (
            dated("x", "d1", "2021-10-06"),
            dated("y", "d2", "2021-10-07"),
            [["two dates", "NATO", "Russia", "2021-10-06", "2021-10-07", "x", "y"]],
        ),
        (dated("x", "d1", "2021-10-06"), dated("y", "d2", "2021-12-07"), []),
        (
            dated("x", "d1", "2021-10-06"),
            dated("y", "d2", "2021-10-06", quantity=10),
            [["two numbers", "NATO", "Russia", "8", "10", "x", "y"]],
        ),
        (dated("x", "d1", "2021-10-06"), dated("y", "d2", "2022-10-06", quantity=10), []),
        (
            dated("x", "d1", "2021-10-06"),
            dated("y", "d2", "2021-10", negated=True),
            [["said and denied", "NATO", "Russia", "it is so", "it is not so", "x", "y"]],
        ),
        (dated("x", "d1", "2021-10-06"), dated("y", "d2", "2021-11", negated=True), []),
    ],
)
def test_statements_that_do_not_agree_are_found(
    first: Statement, second: Statement, expected: list[list[Value]]
) -> None:
    store = graph_of((document("d1"), [first, MEETING]), (document("d2"), [second]))
    names = "about agentName recipientName one other quote otherQuote"
    assert columns(store, "11", names) == expected
    assert columns(store, "11", names, agent="Germany") == []


def test_what_two_did_together_and_did_not_is_found_once() -> None:
    undone = replace(
        MEETING, id="m2", negated=True, evidence=replace(MEETING.evidence, document="d3")
    )
    store = graph_of((document("d2"), [MEETING]), (document("d3"), [undone]))
    assert columns(store, "11", "about agentName recipientName document otherDocument") == [
        ["said and denied", "Germany", "NATO", "d2", "d3"]
    ]


def test_an_accusation_and_a_denial_do_not_agree(store: OxigraphStore) -> None:
    assert columns(store, "11", "about agentName recipientName quote otherQuote") == [
        ["accused and denied", "Germany", "Russia", "Germany accused Russia", "Lavrov denied it"]
    ]


@pytest.mark.parametrize(("number", "values", "names", "expected"), CASES)
def test_a_question_is_answered_from_the_graph(
    store: OxigraphStore,
    number: str,
    values: dict[str, str],
    names: str,
    expected: list[list[Value]],
) -> None:
    assert columns(store, number, names, **values) == expected


def test_there_are_eleven_questions_with_titles_and_parameters() -> None:
    known = questions()
    assert [asked.name[:2] for asked in known] == [f"{n:02}" for n in range(1, 12)]
    assert all(asked.title and asked.description and asked.parameters for asked in known)


@pytest.mark.parametrize("asked", questions(), ids=lambda asked: asked.name)
def test_a_question_runs_as_it_stands_in_its_file(store: OxigraphStore, asked: object) -> None:
    sparql = getattr(asked, "sparql", "")
    check(sparql)
    assert store.query(sparql).rows()


@pytest.mark.parametrize("name", ["02", "2", "who-expelled-whom", "02-who-expelled-whom"])
def test_a_question_has_several_short_names(name: str) -> None:
    assert question(name).name == "02-who-expelled-whom"


@pytest.mark.parametrize(
    ("number", "values", "error", "hint"),
    [
        ("99", {}, QueryError, "choose one of 01-between-two-actors"),
        ("02", {"colour": "red"}, QueryError, "it has: agent, recipient, since, until"),
        ("02", {"agent": 'x" } DROP'}, UnknownEntityError, "no entity is called"),
        ("02", {"since": "soon"}, DateError, "not a date"),
    ],
)
def test_a_wrong_name_or_value_is_said_with_a_way_out(
    store: OxigraphStore, number: str, values: dict[str, str], error: type[Exception], hint: str
) -> None:
    with pytest.raises(error, match=hint):
        columns(store, number, "when", **values)


def test_a_value_is_a_term_and_never_text_of_the_query(
    store: OxigraphStore, tmp_path: Path
) -> None:
    (tmp_path / "1-echo.rq").write_text('SELECT ?x {\n  VALUES ?x { "default" }\n}\n')
    hostile = '" } } SELECT * { ?s ?p ?o } #\n'
    assert ask(store, "1", folder=tmp_path, x=hostile).rows() == [{"x": hostile}]
    assert question("echo", tmp_path).title == "1-echo"


def test_a_question_without_parameters_has_none_to_bind(
    store: OxigraphStore, tmp_path: Path
) -> None:
    (tmp_path / "1-all.rq").write_text("# All\nASK {}\n")
    with pytest.raises(QueryError, match="it has: none"):
        ask(store, "all", folder=tmp_path, x="y")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "1-bad.rq").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match=r"1-bad\.rq: cannot be read"):
        questions(tmp_path)


def test_a_question_can_be_asked_with_a_time_limit(store: OxigraphStore) -> None:
    assert ask(store, "02", timeout=30) == ask(store, "02")
