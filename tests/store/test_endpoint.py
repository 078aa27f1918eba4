"""Queries and updates as an endpoint takes them, and the tokens they are made of."""

import io
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from kg.errors import QueryError, StoreError
from kg.store.clauses import appearing, closing, outside
from kg.store.endpoint import Dataset, evaluated, updated
from kg.store.graphs import (
    described,
    drop_graph,
    has_graph,
    named,
    post_graph,
    put_graph,
    rewritten,
    sweep,
    write_graph,
)
from kg.store.latest import Latest, state, unsorted_bytes
from kg.store.sparql import check, graphs_of, in_order, screen

PREFIXES = {"x": "urn:x:"}
S, P = NamedNode("urn:x:s"), NamedNode("urn:x:p")
ONE, TWO = NamedNode("urn:x:one"), NamedNode("urn:x:two")


@pytest.fixture
def engine() -> Store:
    """A triple in the default graph, and one in each of two others."""
    store = Store()
    store.extend(
        [
            Quad(S, P, Literal(0)),
            Quad(S, P, Literal(1), ONE),
            Quad(S, P, Literal(2), TWO),
        ]
    )
    return store


def csv(store: Store, query: str, dataset: Dataset | None = None) -> list[str]:
    out = io.BytesIO()
    evaluated(store, query, prefixes=PREFIXES, dataset=dataset).write("text/csv", out)
    return out.getvalue().decode().split("\r\n")[1:-1]


def test_what_stands_outside_of_braces_is_told() -> None:
    assert outside("a { b { c } d } e") == "a               e"
    assert closing("a { b { '}' } } c", 1) == len("a { b { '}' } }")
    assert closing("a { b", 1) == len("a { b")
    assert appearing("SELECT ?b { ?a $b '?c' ?a }") == ["b", "a"]


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ("SELECT ?o { ?s ?p ?o }", ["0"]),
        ("SELECT ?o FROM x:one { ?s ?p ?o }", ["1"]),
        ("SELECT ?o FROM <urn:x:one> FROM <urn:x:two> { ?s ?p ?o } ORDER BY ?o", ["1", "2"]),
        ("BASE <urn:x:> SELECT ?o FROM NAMED <urn:x:two> { GRAPH ?g { ?s ?p ?o } }", ["2"]),
        ("SELECT ?from { ?s ?p ?from FILTER(?from > -1) }", ["0"]),
    ],
)
def test_from_chooses_among_the_graphs_of_the_store(
    engine: Store, query: str, rows: list[str]
) -> None:
    assert csv(engine, query) == rows


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <urn:x:none> { ?s ?p ?o }",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://evil.example/> { GRAPH ?g { ?s ?p ?o } }",
        "SELECT * FROM nope:one { ?s ?p ?o }",
        "SELECT * FROM <urn:x:\\u006Fne> { ?s ?p ?o }",
        "SELECT * FROM <urn:x:one> FROM x:none { ?s ?p ?o }",
    ],
)
def test_from_fetches_nothing(engine: Store, query: str) -> None:
    with pytest.raises(QueryError, match="FROM"):
        csv(engine, query)


def test_a_dataset_goes_before_the_clauses_of_the_query(engine: Store) -> None:
    chosen = Dataset(default=("urn:x:two",))
    assert csv(engine, "SELECT ?o FROM <urn:x:none> { ?s ?p ?o }", chosen) == ["2"]
    with pytest.raises(QueryError, match="no such graph"):
        csv(engine, "SELECT ?o { ?s ?p ?o }", Dataset(named=("urn:x:none",)))
    with pytest.raises(QueryError, match="no such graph"):
        csv(engine, "SELECT ?o { ?s ?p ?o }", Dataset(named=("no iri",)))


def test_without_a_store_no_graph_may_be_named() -> None:
    with pytest.raises(QueryError, match="FROM is refused"):
        check("SELECT * FROM <urn:x:one> { ?s ?p ?o }")
    with pytest.raises(QueryError, match="FROM is refused"):
        screen("SELECT * FROM <urn:x:one> { ?s ?p ?o }")


def test_a_graph_is_known_by_its_iri(engine: Store) -> None:
    holds = graphs_of(engine)
    assert holds("urn:x:one")
    assert not holds("urn:x:none")
    assert not holds("no iri")


@pytest.mark.parametrize(
    ("query", "heads"),
    [
        ("SELECT * { ?s ?p ?o }", "s,p,o"),
        ("select distinct*{ ?z ?a ?m }", "z,a,m"),
        ("PREFIX x: <urn:x:> SELECT REDUCED * { ?s x:p ?o . { SELECT * { ?s ?a ?o } } }", "s,o,a"),
        ("SELECT * { BIND(1 AS ?x) BIND(2 * 2 AS ?a) FILTER NOT EXISTS { ?u ?v ?w } }", "x,a"),
        ("SELECT ?o ?s { ?s ?p ?o }", "o,s"),
        ("SELECT (2 * 3 AS ?n) {}", "n"),
    ],
)
def test_columns_stand_in_the_order_of_the_query(engine: Store, query: str, heads: str) -> None:
    out = io.BytesIO()
    evaluated(engine, query, prefixes={}).write("text/csv", out)
    assert out.getvalue().decode().partition("\r\n")[0] == heads


def test_a_query_with_no_variables_stays_as_it_is() -> None:
    assert in_order("SELECT * {}", {}) == "SELECT * {}"


def test_csv_quotes_what_it_must_and_names_blank_nodes_by_letters() -> None:
    store = Store()
    nodes = [BlankNode() for _ in range(30)]
    store.extend(Quad(node, P, Literal(f"{n:02}")) for n, node in enumerate(nodes))
    store.add(Quad(S, P, Literal('99 a "b", c\nd')))
    rows = csv(store, "SELECT ?s ?o ?none { ?s ?p ?o } ORDER BY ?o")
    assert rows[0] == "_:a,00,"
    assert rows[25:27] == ["_:z,25,", "_:aa,26,"]
    assert rows[30] == 'urn:x:s,"99 a ""b"", c\nd",'


@pytest.mark.parametrize(
    ("update", "rows"),
    [
        ("DELETE WHERE { x:s ?p ?o }", []),
        ("DELETE { x:s ?p ?o } INSERT { x:s ?p 9 } WHERE { x:s ?p ?o }", ["9"]),
        ("INSERT { ?s ?p ?o } WHERE { ?s ?p ?o }", ["0", "1"]),
        ("INSERT DATA { x:s x:where 'where' } ; LOAD SILENT <urn:x:load>", ["0", "where"]),
        ("LOAD SILENT x:load INTO GRAPH x:one ; LOAD SILENT <urn:x:a>; ", ["0"]),
        ("PREFIX where: <urn:x:> INSERT DATA { where:s where:p 5 } # where", ["0", "5"]),
    ],
)
def test_an_update_changes_what_it_says(engine: Store, update: str, rows: list[str]) -> None:
    using = Dataset(default=("urn:x:one",)) if update.startswith("INSERT {") else None
    updated(engine, update, prefixes=PREFIXES, dataset=using)
    assert csv(engine, "SELECT ?o { ?s ?p ?o } ORDER BY STR(?o)") == rows


def test_a_short_delete_reads_the_graphs_it_is_told(engine: Store) -> None:
    dataset = Dataset(default=("urn:x:one",), named=("urn:x:two",))
    updated(engine, "DELETE WHERE { ?s ?p ?o }", prefixes={}, dataset=dataset)
    assert csv(engine, "SELECT ?o { ?s ?p ?o }") == ["0"]


@pytest.mark.parametrize("clause", ["USING <urn:x:one>", "USING NAMED <urn:x:one>"])
def test_an_update_that_reads_twice_is_refused(engine: Store, clause: str) -> None:
    with pytest.raises(QueryError, match="says itself"):
        updated(
            engine,
            f"INSERT {{ ?s ?p 1 }} {clause} WHERE {{ ?s ?p ?o }}",
            prefixes={},
            dataset=Dataset(("urn:x:two",)),
        )


@pytest.mark.parametrize(
    "update",
    [
        "LOAD <urn:x:load>",
        "LOADSILENT<urn:x:load>",
        "LOAD SILENT <urn:x:load> INSERT DATA { <urn:x:a> <urn:x:b> 1 }",
        "LOAD SILENT <urn:x:load> <urn:x:more> ; LOAD <urn:x:load>",
        "INSERT { ?s ?p 1 } WHERE { SERVICE <urn:x:a> { ?s ?p ?o } }",
        "DELETE WHERE { " + "{" * 3000 + " ?load " + "}" * 3000 + " }",
        "INSERT DATA { ?load ?p ?o }",
    ],
)
def test_an_update_that_would_fetch_or_is_wrong_is_refused(engine: Store, update: str) -> None:
    with pytest.raises(QueryError) as caught:
        updated(engine, update, prefixes={})
    assert "\n" not in str(caught.value)
    assert len(engine) == 3


def test_a_graph_is_put_as_a_whole(engine: Store) -> None:
    put_graph(engine, ONE, b"<a> <urn:x:p> 5 .", "text/turtle")
    assert csv(engine, "SELECT ?s ?o { GRAPH x:one { ?s ?p ?o } }") == ["urn:a,5"]
    put_graph(engine, None, b"", "text/turtle")
    assert csv(engine, "SELECT ?o { ?s ?p ?o }") == []
    put_graph(engine, TWO, b"", "text/turtle")
    assert has_graph(engine, TWO)
    assert len(list(engine.named_graphs())) == 2


def test_what_was_left_in_the_middle_is_swept_away(engine: Store) -> None:
    left = NamedNode("urn:x-kg:coming:0")
    engine.add(Quad(S, P, Literal(7), left))
    sweep(engine)
    assert not engine.contains_named_graph(left)
    assert len(engine) == 3


def test_blank_nodes_of_two_messages_stay_two(engine: Store) -> None:
    for _ in range(2):
        post_graph(engine, ONE, b"_:same <urn:x:q> 5 .", "text/turtle")
    assert csv(engine, "SELECT (COUNT(?s) AS ?n) { GRAPH x:one { ?s x:q ?o } }") == ["2"]


@pytest.mark.parametrize(
    ("content", "media"),
    [
        (b"<urn:x:a>", "text/turtle"),
        (b"<urn:x:g> { <urn:x:a> <urn:x:b> 1 }", "application/trig"),
        (b"{", "application/ld+json"),
        (b"<", "application/rdf+xml"),
        (b'<urn:x:a> <urn:x:b> "' + b"x" * (17 << 20) + b'" .', "text/turtle"),
    ],
)
def test_content_that_is_wrong_changes_nothing(engine: Store, content: bytes, media: str) -> None:
    before = set(engine)
    with pytest.raises(QueryError) as caught:
        put_graph(engine, ONE, content, media)
    assert "\n" not in str(caught.value)
    assert set(engine) == before


def test_graphs_are_read_and_dropped(engine: Store) -> None:
    out = io.BytesIO()
    write_graph(engine, ONE, "application/n-triples", out, prefixes={})
    assert out.getvalue().count(b"\n") == 1
    drop_graph(engine, ONE)
    drop_graph(engine, None)
    assert [has_graph(engine, graph) for graph in (ONE, TWO, None)] == [False, True, True]
    assert len(engine) == 1


def test_a_name_that_is_no_iri_is_refused() -> None:
    assert named(None) is None
    with pytest.raises(QueryError, match="no absolute IRI"):
        named("<urn:x:a> ; DROP ALL")


def test_a_node_is_described_by_its_own_triples(engine: Store) -> None:
    assert described(engine, S, "application/n-triples", prefixes={}).count(b"\n") == 1
    assert described(engine, ONE, "application/n-triples", prefixes={}) == b""
    text = rewritten("<> <p> 1 .", "application/n-triples", base="urn:x:a", prefixes={})
    assert text.startswith(b"<urn:x:a> ")


def test_a_reader_sees_what_a_writer_has_written(tmp_path: Path) -> None:
    writer = Store(tmp_path / "graph")
    latest = Latest(tmp_path / "graph")
    for number in range(3):
        writer.update(f"INSERT DATA {{ <urn:x:a> <urn:x:b> {number} }}")
        assert len(latest.engine()) == number + 1
    assert latest.engine() is latest.engine()
    assert not latest.outdated()
    assert unsorted_bytes(tmp_path / "graph") > 0
    writer.flush()
    assert latest.outdated()
    assert len(latest.engine()) == 3


def test_a_directory_without_a_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store"):
        Latest(tmp_path / "gone").engine()
    with pytest.raises(StoreError, match="cannot read"):
        state(tmp_path / "gone")
