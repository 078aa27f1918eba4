import sys

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple
from store_samples import document, expulsion, graph_of

from kg.errors import QueryError
from kg.store import OxigraphStore, Result
from kg.store.table import aligned

SELECT = """SELECT ?name ?n ?share ?really ?day ?nothing
WHERE { VALUES (?name ?n ?share ?really ?day) {
  ("a,b" 8 0.5 true "2021-10-06"^^xsd:date) ("é\\n" -1 1e0 false "2021"^^xsd:gYear) } }"""
ROWS = [
    {
        "name": "a,b",
        "n": 8,
        "share": 0.5,
        "really": True,
        "day": "2021-10-06",
        "nothing": None,
    },
    {"name": "é\n", "n": -1, "share": 1.0, "really": False, "day": "2021", "nothing": None},
]
GRAPH = "CONSTRUCT { ?s dip:agent ?o } WHERE { ?s dip:agent ?o }"


def asked(query: str) -> Result:
    return graph_of((document(), [expulsion()])).query(query)


def test_rows_hold_python_values_in_the_order_of_the_variables() -> None:
    result = asked(SELECT)
    assert result.rows() == list(result) == ROWS
    assert result.variables == ("name", "n", "share", "really", "day", "nothing")
    assert len(result) == 2
    assert result.boolean
    assert result.triples() == []


@pytest.mark.parametrize(("query", "answer"), [("ASK {}", True), ("ASK { ?s ?s ?s }", False)])
def test_an_ask_is_one_row_with_the_answer(query: str, *, answer: bool) -> None:
    result = asked(query)
    assert result.boolean is answer
    assert bool(result) is answer
    assert result.rows() == [{"answer": answer}]


def test_a_graph_is_rows_of_three() -> None:
    result = asked(GRAPH)
    iris = ["statement/s1", "ontology#agent", "entity/nato"]
    expected = [f"https://diplomacy.example/{iri}" for iri in iris]
    assert [list(row.values()) for row in result] == [expected]
    assert [str(t) for t in result.triples()] == [" ".join(f"<{iri}>" for iri in expected)]


def test_describe_tells_what_the_store_says_of_a_node() -> None:
    names = {row["object"] for row in asked("DESCRIBE ent:nato")}
    assert {"NATO", "http://www.wikidata.org/entity/Q7184"} <= names


@pytest.mark.parametrize(
    ("query", "format_", "expected"),
    [
        (
            "SELECT ?a ?b { VALUES (?a ?b) { (ent:nato 'x,y') (UNDEF 2) } }",
            "csv",
            'a,b\r\nhttps://diplomacy.example/entity/nato,"x,y"\r\n,2\r\n',
        ),
        (
            "SELECT ?a ?b { VALUES (?a ?b) { (ent:nato 'x\ty'@en) (UNDEF 2) } }",
            "tsv",
            '?a\t?b\n<https://diplomacy.example/entity/nato>\t"x\\ty"@en\n\t2\n',
        ),
        (
            "SELECT ?a { VALUES ?a { '<&>' } }",
            "json",
            (
                '{"head":{"vars":["a"]},"results":{"bindings":'
                '[{"a":{"type":"literal","value":"<&>"}}]}}'
            ),
        ),
        (
            "SELECT ?a { VALUES ?a { '<&>' } }",
            "xml",
            (
                '<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">'
                '<head><variable name="a"/></head><results><result><binding name="a">'
                "<literal>&lt;&amp;&gt;</literal></binding></result></results></sparql>"
            ),
        ),
        ("ASK {}", "json", '{"head":{},"boolean":true}'),
        ("ASK {}", "csv", "true"),
        ("ASK {}", "table", "answer\n──────\ntrue\n"),
        (
            "SELECT ?a ?b { VALUES (?a ?b) { (ent:nato 'x') (UNDEF 2) } }",
            "table",
            "a         b\n────────  ─\next:nato  x\n          2\n".replace("ext", "ent"),
        ),
        (
            GRAPH,
            "nt",
            (
                "<https://diplomacy.example/statement/s1> "
                "<https://diplomacy.example/ontology#agent> "
                "<https://diplomacy.example/entity/nato> .\n"
            ),
        ),
        (
            GRAPH,
            "table",
            (
                "subject  predicate  object\n───────  ─────────  ────────\n"
                "stmt:s1  dip:agent  ent:nato\n"
            ),
        ),
    ],
)
def test_a_result_is_written_in_the_format_asked_for(
    query: str, format_: str, expected: str
) -> None:
    assert asked(query).serialize(format_).decode() == expected


def test_a_graph_as_turtle_uses_the_prefixes() -> None:
    assert asked(GRAPH).serialize("ttl").endswith(b"stmt:s1 dip:agent ent:nato .\n")


@pytest.mark.parametrize(
    ("query", "format_", "hint"),
    [
        ("ASK {}", "ttl", "table, csv, json, tsv, xml"),
        (GRAPH, "csv", "table, nt, ttl"),
        ("ASK {}", "docx", "table, csv"),
    ],
)
def test_a_format_that_does_not_fit_names_those_that_do(
    query: str, format_: str, hint: str
) -> None:
    with pytest.raises(QueryError, match=f"choose one of {hint}"):
        asked(query).serialize(format_)


def test_a_data_frame_without_pandas_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(QueryError, match="pip install pandas"):
        asked(SELECT).to_dataframe()


def test_blank_nodes_and_quoted_triples_of_other_data_are_shown_as_text() -> None:
    store = OxigraphStore.open(None)
    name, blank = NamedNode("urn:a:a"), BlankNode("b")
    store.engine.extend([Quad(blank, name, Triple(name, name, Literal("x")))])
    (row,) = store.query("SELECT ?s ?o { ?s ?p ?o }").rows()
    (triple,) = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").rows()
    assert [isinstance(value, str) for value in row.values()] == [True, True]
    assert triple["subject"] == "_:b"
    assert "urn:a:a" in str(triple["object"])


def test_columns_are_aligned_by_what_a_terminal_shows() -> None:
    table = aligned(("a", "b"), [("北京", "x"), ("e\u0301", "two\nlines\x1b[31m")])
    assert table == "a     b\n────  ──────────────\n北京  x\ne\u0301     two lines [31m\n"


def test_a_value_of_many_megabytes_is_answered_as_json_and_as_a_table() -> None:
    text = "NATO expelled eight Russian diplomats. " + "é\n中" * 3_000_000
    store = graph_of((document(text=text), [expulsion()]))
    found = store.query("SELECT ?text { ?document schema:text ?text }")
    assert found.rows() == [{"text": text}]
    assert len(found.serialize("table")) > len(text)
    assert found.serialize("json") == found.payload
    with pytest.raises(QueryError, match=r"longer than 16 MiB, .*SUBSTR"):
        found.serialize("csv")
