import io
import json
from pathlib import Path

import pytest
from store_samples import RULES, document, expulsion, graph_of

from kg.errors import QueryError
from kg.store import OxigraphStore
from kg.store.child import answered, run_in_child
from kg.store.sparql import check

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"


def sample() -> OxigraphStore:
    return graph_of((document(), [expulsion()]))


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }",
        "ASK { { OPTIONAL { SERVICE SILENT ?x { ?s ?p ?o } } } }",
        "SELECT * { FILTER EXISTS { SERVICE <http://evil.example/> { ?s ?p ?o } } }",
        "SELECT * { { SELECT ?s { service <http://evil.example/> { ?s ?p ?o } } } }",
        "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://evil.example/> { ?s ?p ?o } }",
        "# comment\rSELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }",
    ],
)
def test_a_query_that_would_fetch_from_the_network_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        check(query)


def test_a_clause_behind_an_escaped_quote_is_not_hidden_from_the_check() -> None:
    with pytest.raises(QueryError):
        check('SELECT * { ?s ?p "\\u0022 # " . { SERVICE <http://x> { ?s ?p ?o } } \n }')


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <http://evil.example/> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://evil.example/> { ?s ?p ?o }",
    ],
)
def test_a_query_that_names_other_graphs_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="FROM is refused"):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE <http://x> { }" }',
        "SELECT * { ?s <http://x/SERVICE> ?service } # SERVICE <http://x> {",
        'SELECT * { ?s ?p """FROM\r\n<x>""" }',
        'SELECT * { ?s ?p "\\u00e9" }',
    ],
)
def test_words_in_strings_names_and_comments_are_not_clauses(query: str) -> None:
    assert sample().query(query).rows() == []


@pytest.mark.parametrize(
    "query",
    [
        "LOAD <http://evil.example/>",
        "INSERT DATA { <urn:a:a> <urn:a:b> 1 }",
        "DROP ALL",
        "DELETE WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_not_a_query(query: str) -> None:
    store = sample()
    before = len(store)
    with pytest.raises(QueryError, match="this is an update; a query only reads"):
        store.query(query)
    assert len(store) == before


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("", "the query is empty"),
        (" \n", "the query is empty"),
        ("SELEKT * { ?s ?p ?o }", "line 1, column"),
        ("SELECT * { ?s ?p ?o } FROM", "line 1, column 23"),
        ("SELECT *\nWHERE { ?s ?p ", "line 2"),
        ("SELECT ?x\n{ ?x a nope:Thing }", "line 2, column .*: this prefix is not declared"),
        ("SELECT * { ?s <a b> ?o }", "line 1, column .*: this is no absolute IRI"),
        ("SELECT ?x ?x { ?x ?y ?z }", "line 1, column .*: a variable is named twice"),
        ("SELECT (<urn:f:f>(1) AS ?x) {}", "cannot be answered: The custom function"),
        ("SELECT (SUM(?x) AS ?x) { ?x ?y ?z } GROUP BY ?x", "quer"),
    ],
)
def test_a_wrong_query_is_one_line_that_says_where(query: str, place: str) -> None:
    with pytest.raises(QueryError, match=place) as caught:
        sample().query(query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT (TRIPLE(<urn:a:a>, <urn:a:b>, 1) AS ?t) {}",
        "SELECT ?x { BIND(<http://a.example/\\u0041> AS ?x) }",
    ],
)
def test_what_only_the_engine_understands_is_left_to_it(query: str) -> None:
    assert len(sample().query(query)) == 1


def test_a_query_that_is_nested_too_deeply_is_refused() -> None:
    with pytest.raises(QueryError, match="nested too deeply"):
        check("ASK " + "{" * 5000 + "}" * 5000)


def test_the_usual_prefixes_need_no_declaration() -> None:
    assert sample().query("ASK { ent:nato dip:expels ent:russia }").boolean


def test_a_limited_query_that_would_fetch_from_the_network_is_refused_too() -> None:
    with pytest.raises(QueryError, match="SERVICE is refused"):
        sample().query("ASK { SERVICE <http://evil.example/> { ?s ?p ?o } }", timeout=30)


def test_a_query_that_takes_too_long_is_ended() -> None:
    store = graph_of(*((document(f"d{n}"), [expulsion(f"s{n}", f"d{n}")]) for n in range(20)))
    with pytest.raises(QueryError, match=r"took longer than 1\.5 s"):
        store.query(SLOW, timeout=1.5)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s ?o { ?s dip:agent ?o } ORDER BY ?s",
        "ASK { ?s dip:agent ?o }",
        "CONSTRUCT { ?s rdfs:label ?o } WHERE { ?s rdfs:label ?o }",
    ],
)
@pytest.mark.parametrize("on_disk", [True, False])
def test_a_limited_query_answers_as_an_unlimited_one(
    tmp_path: Path, query: str, *, on_disk: bool
) -> None:
    with OxigraphStore.open(tmp_path / "g" if on_disk else None, schema=RULES) as store:
        store.add(document(), [expulsion()])
        assert store.query(query, timeout=30) == store.query(query)


@pytest.mark.parametrize("timeout", [None, 30.0])
def test_a_query_may_name_a_graph_of_the_store_and_no_other(timeout: float | None) -> None:
    store = sample()
    store.update("INSERT DATA { GRAPH <urn:a:g> { <urn:a:a> <urn:a:b> 1 } }")
    assert store.query("SELECT ?o FROM <urn:a:g> { ?s ?p ?o }", timeout=timeout).rows() == [
        {"o": 1}
    ]
    with pytest.raises(QueryError, match="the store has no such graph, and nothing is fetched"):
        store.query("SELECT ?o FROM <file:///etc/passwd> { ?s ?p ?o }", timeout=timeout)


def test_a_limited_query_reads_a_store_that_is_open_for_reading(tmp_path: Path) -> None:
    with OxigraphStore.open(tmp_path / "g", schema=RULES) as store:
        store.add(document(), [expulsion()])
    with OxigraphStore.open(tmp_path / "g", read_only=True) as store:
        assert store.query("ASK { ?s ?p ?o }", timeout=30).boolean


def test_an_error_in_the_other_process_is_the_same_line(tmp_path: Path) -> None:
    query = "SELECT ?x { ?x a nope:Thing }"
    with pytest.raises(QueryError) as here:
        sample().query(query)
    with pytest.raises(QueryError) as there:
        sample().query(query, timeout=30)
    assert str(here.value) == str(there.value)
    with pytest.raises(QueryError, match="there is no store at"):
        run_in_child(tmp_path / "gone", "ASK {}", {}, timeout=30)


@pytest.mark.parametrize(
    ("query", "kind"), [("ASK { ?s ?p ?o }", b"ask"), ("CONSTRUCT WHERE { ?s ?p ?o }", b"graph")]
)
def test_the_process_reads_an_order_and_writes_kind_and_payload(query: str, kind: bytes) -> None:
    order = json.dumps({"path": None, "query": query, "prefixes": {}}).encode()
    output = answered(io.BytesIO(order + b"\n<urn:a:a> <urn:a:b> <urn:a:c> .\n"))
    assert output.startswith(kind + b"\n")


def test_the_process_writes_an_error_as_one_line(tmp_path: Path) -> None:
    order = json.dumps({"path": str(tmp_path / "gone"), "query": "ASK {}", "prefixes": {}})
    assert answered(io.BytesIO(order.encode())).startswith(b"error\nthere is no store at ")


def test_a_process_that_dies_is_reported_as_a_query_that_was_too_large() -> None:
    with pytest.raises(QueryError, match="GiB of memory or could not be run"):
        run_in_child(b"this is no N-Quads", "ASK {}", {}, timeout=30)
