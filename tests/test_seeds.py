"""The graph of the seeds: what must hold of it whatever the grammar, and what it answers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.text import read

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def texts(seeds: Path) -> dict[str, str]:
    return {document.id: document.text for document in read([seeds])}


@pytest.fixture(scope="module")
def whole(seeded: Path) -> Iterator[kg.Graph]:
    with kg.open(seeded) as opened:
        yield opened


def test_every_document_is_in_the_graph(whole: kg.Graph, texts: dict[str, str]) -> None:
    found = whole.query("SELECT ?id { ?d a schema:NewsArticle ; schema:identifier ?id }")
    assert {row["id"] for row in found} == set(texts)


def test_every_quote_is_the_text_between_its_offsets(
    whole: kg.Graph, texts: dict[str, str]
) -> None:
    rows = whole.statements()
    assert rows
    assert [row.id for row in rows if texts[row.document][row.start : row.end] != row.quote] == []


def test_every_quote_stands_in_its_sentence_and_every_sentence_in_its_document(
    whole: kg.Graph, texts: dict[str, str]
) -> None:
    rows = whole.statements()
    assert [row.id for row in rows if row.quote not in row.sentence] == []
    assert [row.id for row in rows if row.sentence not in texts[row.document]] == []


def test_reading_the_seeds_again_adds_nothing(whole: kg.Graph, seeds: Path, tmp_path: Path) -> None:
    with kg.build(seeds, store=tmp_path / "graph") as graph:
        first = graph.export("nq")
        assert graph.add(seeds).triples == 0
        assert graph.export("nq") == first == whole.export("nq")


def test_the_order_of_the_documents_does_not_matter(
    whole: kg.Graph, seeds: Path, tmp_path: Path
) -> None:
    with kg.build(sorted(seeds.iterdir(), reverse=True), store=tmp_path / "graph") as graph:
        assert graph.export("nq") == whole.export("nq")


def test_only_facts_support_direct_triples(whole: kg.Graph) -> None:
    rows = whole.statements()
    assert [row for row in rows if row.direct and not row.is_fact] == []
    assert [row for row in rows if row.direct]


def test_every_direct_triple_is_supported_by_a_statement(whole: kg.Graph) -> None:
    supported = {triple for row in whole.statements() for triple in row.direct}
    found = whole.query(
        "SELECT ?a ?p ?b { ?a ?p ?b . FILTER(STRSTARTS(STR(?a), STR(ent:)))"
        " FILTER(STRSTARTS(STR(?b), STR(ent:))) FILTER(?p NOT IN (dip:actsFor)) }"
    )
    said = {(row["a"], f"dip:{str(row['p']).rpartition('#')[2]}", row["b"]) for row in found}
    assert said <= supported


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("nato", "russia"),
        ("germany", "russia"),
        ("russia", "germany"),
        ("peru", "mexico"),
        ("nicaragua", "oas"),
    ],
)
def test_an_expulsion_that_took_place_is_an_edge(left: str, right: str, whole: kg.Graph) -> None:
    assert whole.query(f"ASK {{ ent:{left} dip:expels ent:{right} }}").boolean


@pytest.mark.parametrize(
    ("left", "right"),
    [("turkey", "germany"), ("turkey", "united-states"), ("mexico", "peru"), ("russia", "nato")],
)
def test_an_expulsion_that_was_threatened_or_ruled_out_is_none(
    left: str, right: str, whole: kg.Graph
) -> None:
    assert not whole.query(f"ASK {{ ent:{left} dip:expels ent:{right} }}").boolean


def test_nobody_recalls_an_ambassador_who_was_not_recalled(whole: kg.Graph) -> None:
    rows = whole.statements(agent="France", type="Recall")
    recalled = {
        entity.name for row in rows if row.is_fact for entity in row.role("recipient").entities
    }
    assert "United Kingdom" not in recalled


def test_an_announced_suspension_is_planned(whole: kg.Graph) -> None:
    rows = whole.statements(agent="Russia", until="2021-10-31")
    announced = [row for row in rows if row.quote.startswith("Russia will suspend")]
    assert {row.factuality for row in announced} == {"planned"}


def test_what_somebody_else_says_is_attributed(whole: kg.Graph) -> None:
    rows = [row for row in whole.statements() if "undeclared intelligence officers" in row.quote]
    assert [row for row in rows if row.is_fact and row.type != "dip:Statement"] == []


def test_times_are_never_after_what_the_document_can_know(whole: kg.Graph) -> None:
    late = [
        row
        for row in whole.statements()
        if row.is_fact and row.kind == "event" and row.date and (row.first_day or "") > row.date
    ]
    assert late == []


@pytest.mark.parametrize("number", range(1, 11))
def test_every_question_runs_and_names_its_columns(number: int, whole: kg.Graph) -> None:
    found = whole.ask(f"{number:02}")
    assert len(found.variables) > 2
    assert all(set(row) == set(found.variables) for row in found.rows())


ANSWERS: dict[str, list[set[str]]] = {
    "01": [{"NATO", "Russia", "Expulsion"}, {"Algeria", "Morocco"}],
    "02": [
        {"NATO", "Russia", "8", "2021-10-06"},
        {"NATO", "Russia", "7"},
        {"Germany", "Russia", "2"},
        {"Russia", "Germany", "2", "2021-12-20"},
        {"Nicaragua", "Organization of American States"},
        {"Peru", "Mexico"},
    ],
    "03": [
        {"Russia", "NATO", "SuspendRelations", "Expulsion", "2021-10-18"},
        {"Russia", "Germany", "Expulsion"},
    ],
    "04": [{"Sergey Lavrov"}, {"Ramtane Lamamra", "Morocco", "Alleged"}],
    "05": [{"NATO", "expels", "Russia", "NATO expelled eight Russian diplomats"}],
    "06": [{"Ramtane Lamamra", "Morocco"}, {"NATO", "Russia"}, {"Joseph Wu", "Honduras"}],
    "07": [{"China", "Threat", "Lithuania"}, {"Saudi Arabia", "EstablishRelations", "Planned"}],
    "08": [
        {"Sergey Lavrov", "foreign minister", "Russia"},
        {"Annalena Baerbock", "foreign minister", "Germany"},
        {"Ramtane Lamamra", "foreign minister", "Algeria"},
    ],
    "09": [{"NATO", "Russia", "2021"}],
    "10": [
        {"France", "Recall", "United Kingdom"},
        {"Turkey", "Expulsion"},
        {"Mexico", "Expulsion", "Peru", "Planned"},
    ],
}


@pytest.mark.parametrize(("question", "expected"), ANSWERS.items(), ids=ANSWERS)
def test_a_question_finds_what_the_briefs_say(
    question: str, expected: list[set[str]], whole: kg.Graph
) -> None:
    rows = [{str(value) for value in row.values()} for row in whole.ask(question).rows()]
    assert [names for names in expected if not any(names <= row for row in rows)] == []
