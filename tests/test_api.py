"""The library as `import kg` gives it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import ROOT, finished

import kg
from kg.errors import DateError, InputError, StoreError, UnknownEntityError, UnknownItemError

ENGINES = ("numpy", "networkx", "pyoxigraph", "pyvis", "rapidfuzz", "rdflib", "spacy", "typer")
TEXT = "Russia expelled two German diplomats on Monday."


def test_importing_loads_no_engine() -> None:
    code = f"import sys, kg; print([name for name in {ENGINES} if name in sys.modules])"
    assert finished("-c", code).out == "[]\n"


def test_every_public_name_is_there_and_sorted() -> None:
    assert list(kg.__all__) == sorted(kg.__all__)
    assert [name for name in kg.__all__ if getattr(kg, name, None) is None] == []


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'bild'"):
        kg.bild  # noqa: B018 -- looking is what fails


def test_the_version_is_that_of_the_distribution() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert kg.__version__ == project["version"]


@pytest.mark.model
def test_extract_gives_the_statements_of_a_text() -> None:
    (expulsion,) = (each for each in kg.extract(TEXT, date="2021-12-21") if each.quantity)
    names = {each.role: each.entity.name for each in expulsion.arguments if each.entity}
    assert (names["agent"], names["recipient"]) == ("Russia", "Germany")
    assert expulsion.time is not None
    assert expulsion.time.value == "2021-12-20"
    assert expulsion.is_fact


@pytest.mark.model
def test_without_a_date_today_is_not_invented() -> None:
    (expulsion,) = (each for each in kg.extract(TEXT) if each.quantity)
    assert expulsion.time is None


def test_extract_refuses_a_date_that_is_none() -> None:
    with pytest.raises(DateError):
        kg.extract(TEXT, date="Monday")


@pytest.mark.model
def test_a_graph_in_memory_grows_and_shrinks(brief: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Peru expelled Mexico's ambassador.\n", encoding="utf-8")
    with kg.build(brief) as graph:
        before = graph.export("nq")
        added = graph.add(other)
        assert (added.documents, added.triples) == (1, len(graph) - before.count(b"\n"))
        assert graph.remove("other") == added.triples
        assert graph.export("nq") == before


@pytest.mark.model
def test_documents_are_added_as_values_too() -> None:
    with kg.Graph() as graph:
        added = graph.add_documents([kg.Document("a", TEXT, date="2021-12-21")])
        assert added.documents == 1
        assert [row.document for row in graph.statements(type="Expulsion")] == ["a"]


def test_a_stream_that_breaks_says_what_was_added() -> None:
    def feed() -> Iterator[kg.Document]:
        raise InputError("feed", "no JSON; mend it", line=7)
        yield kg.Document("never", TEXT)

    with kg.Graph() as graph, pytest.raises(InputError) as raised:
        graph.add_documents(feed())
    assert str(raised.value) == "feed, line 7: no JSON; mend it; 0 documents had been added"


@pytest.mark.model
def test_statements_below_the_wanted_confidence_are_left_out(brief: Path) -> None:
    with (
        kg.build(brief, settings=kg.Settings(min_confidence=1.0)) as strict,
        kg.build(brief) as lenient,
    ):
        sure = [row.id for row in lenient.statements() if row.confidence >= 1.0]
        assert [row.id for row in strict.statements()] == sure


def test_opening_what_is_no_store_makes_none(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        kg.open(tmp_path / "graph")
    assert not (tmp_path / "graph").exists()


@pytest.mark.model
def test_an_opened_graph_is_written_when_something_is_added(brief: Path, tmp_path: Path) -> None:
    kg.build(brief, store=tmp_path / "graph").close()
    other = tmp_path / "other.txt"
    other.write_text("Peru expelled Mexico's ambassador.\n", encoding="utf-8")
    with kg.open(tmp_path / "graph") as graph:
        assert graph.stats().documents == 1
        graph.add(other)
        assert graph.stats().documents == 2
    with kg.open(tmp_path / "graph") as again:
        assert again.stats().documents == 2


@pytest.mark.model
def test_readers_see_a_graph_that_somebody_writes(brief: Path, tmp_path: Path) -> None:
    with kg.build(brief, store=tmp_path / "graph"), kg.open(tmp_path / "graph") as reader:
        assert reader.stats().documents <= 1


@pytest.mark.model
def test_a_failed_build_lets_go_of_the_store(brief: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    with pytest.raises(kg.KgError):
        kg.build([brief, tmp_path / "missing.txt"], store=store)
    with kg.build(brief, store=store) as graph:
        assert graph.stats().documents == 1


@pytest.mark.model
def test_statements_are_chosen_by_who_what_and_when(graph: kg.Graph) -> None:
    found = graph.statements(agent="Russia", recipient="Germany", type="Expulsion", since="2021-12")
    assert {row.document for row in found} == {"2021-12-21-russia-expels-two-german-diplomats"}
    assert graph.statements(agent="Russia", type="Expulsion", until="2020") == []


@pytest.mark.model
def test_an_unknown_name_offers_the_nearest(graph: kg.Graph) -> None:
    with pytest.raises(UnknownEntityError, match="Russia"):
        graph.statements(agent="Rusia")


@pytest.mark.model
def test_explain_takes_a_statement_its_id_its_iri_or_the_start_of_it(graph: kg.Graph) -> None:
    row = next(row for row in graph.statements(agent="NATO", type="Expulsion") if row.direct)
    expected = graph.explain(row)
    assert expected.statement == row
    assert expected.edges == ("NATO dip:expels Russia",)
    for name in (row.id, row.iri, f"stmt:{row.id}", row.id[:-1]):
        assert graph.explain(name) == expected
    assert row.quote in str(expected)


@pytest.mark.model
@pytest.mark.parametrize("name", ["", "nothing-like-it"])
def test_explain_refuses_what_it_does_not_know(name: str, graph: kg.Graph) -> None:
    with pytest.raises(UnknownItemError, match="no statement is called"):
        graph.explain(name)


@pytest.mark.model
def test_rows_are_values_of_python(graph: kg.Graph) -> None:
    query = "SELECT ?n { ?s a dip:Expulsion ; dip:agent ent:nato ; dip:quantity ?n } ORDER BY ?n"
    assert 8 in [row["n"] for row in graph.query(query)]


@pytest.mark.model
def test_rdflib_sees_the_same_triples(graph: kg.Graph) -> None:
    assert len(graph.to_rdflib()) == len(graph)


@pytest.mark.model
def test_networkx_gets_an_edge_from_agent_to_recipient(graph: kg.Graph) -> None:
    network = graph.to_networkx()
    edges = network.get_edge_data("nato", "russia")
    assert "dip:Expulsion" in {edge["statement"].type for edge in edges.values()}


@pytest.mark.model
def test_every_record_marks_its_quote_in_its_sentence(graph: kg.Graph) -> None:
    records = graph.records()
    assert records
    for record in records:
        assert record.sentence_text[record.quote_start : record.quote_end] == record.quote


@pytest.mark.model
def test_a_view_is_a_frame_for_notebooks_and_a_page_on_disk(
    graph: kg.Graph, tmp_path: Path
) -> None:
    page = graph.view(tmp_path / "graph.html", focus="NATO")
    assert page.path is not None
    assert page.path.read_text(encoding="utf-8") == page.html
    assert page._repr_html_().startswith("<iframe ")


@pytest.mark.model
def test_a_closed_graph_opens_again_when_used(seeded: Path) -> None:
    graph = kg.open(seeded)
    graph.close()
    assert graph.stats().documents == 16
    graph.close()
    assert repr(graph) == f"<kg.Graph at {str(seeded)!r}>"
