"""What holds of a store holds of every store: in memory, on disk, and on real servers."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from servers import VIRTUOSO, Server, oxigraph, virtuoso, website
from store_samples import (
    GERMANY,
    NATO,
    RULES,
    RUSSIA,
    document,
    expulsion,
    filled,
    office,
    statement,
)

from kg import protocols
from kg.errors import QueryError, StoreError
from kg.model import Document, Statement
from kg.ontology import Vocabulary, bundled
from kg.store import (
    GraphStore,
    Namespaces,
    OxigraphStore,
    RemoteStore,
    ask,
    entities_named,
    infer,
    judge,
    patch,
    statements,
    to_rdflib,
    validate,
    verify,
)
from kg.store.http import Answer, post

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
Item: TypeAlias = tuple[Document, Sequence[Statement]]
Maker: TypeAlias = Callable[[], GraphStore]
VOCABULARY = Vocabulary.load(bundled())
JUDGE = judge(VOCABULARY)
KINDS = ["memory", "disk", "server", "named graph", *(["virtuoso"] if VIRTUOSO else [])]
NUMBERS = count()
FIRST: Item = (document("d1"), [expulsion("s1", "d1"), office("s2", "d1")])
SECOND: Item = (document("d2"), [replace(expulsion("s3", "d2"), quantity=9)])
CHANGED: Item = (document("d1", title="Ties mended"), [office("s2", "d1")])
TROUBLE = [
    "",
    " ",
    'He said "no"',
    "it's \\ n \\n \\u0041",
    "line\nfeed\r\nreturn\ttab",
    "} } ; DROP ALL ; #",
    "?s ?p ?o {",
    "ünïcödé 中文 العربية 🕊\u200d",
    "\ud800 alone",
    "\x01\x0b\x7f\x85\u2028",
    "<b>&amp;</b>",
    "%{}@en^^<x>",
    "x" * 100_000,
]


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with oxigraph() as running:
        yield running


@pytest.fixture(scope="session")
def other_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with virtuoso(tmp_path_factory.mktemp("virtuoso")) as running:
        yield running


@pytest.fixture(params=KINDS)
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Maker:
    """Makes an empty store of one kind; every one has names of its own."""
    kind: str = request.param
    if kind in {"memory", "disk"}:
        return lambda: _embedded(tmp_path / str(next(NUMBERS)) if kind == "disk" else None)
    name = "other_server" if kind == "virtuoso" else "server"
    running: Server = request.getfixturevalue(name)
    return lambda: _remote(running, named=kind != "server")


def _names() -> Namespaces:
    return Namespaces(base=f"https://n{next(NUMBERS)}.example/")


def _embedded(path: Path | None) -> GraphStore:
    return OxigraphStore.open(path, schema=VOCABULARY, judge=JUDGE, namespaces=_names())


def _remote(running: Server, *, named: bool) -> GraphStore:
    spaces = _names()
    store = RemoteStore(
        running.url,
        update_url=running.update_url,
        graph=f"{spaces.base}graph" if named else None,
        schema=VOCABULARY,
        judge=JUDGE,
        namespaces=spaces,
    )
    if not named:
        _emptied(running)
    return store


def _emptied(running: Server) -> None:
    post(running.update_url, {"update": "DROP ALL"}, timeout=10)


def reference(store: GraphStore, *items: Item) -> OxigraphStore:
    """A store in memory that holds `items` under the same names."""
    other = OxigraphStore.open(None, schema=VOCABULARY, judge=JUDGE, namespaces=store.namespaces)
    other.add_all(items)
    return other


def same(store: GraphStore, *items: Item) -> bool:
    """Whether the store holds exactly `items`."""
    return store.serialize("nq") == reference(store, *items).serialize("nq")


def test_it_is_a_store(fresh: Maker) -> None:
    store: protocols.Store = fresh()
    assert len(store) == 0
    store.close()


def test_it_holds_what_was_added(fresh: Maker) -> None:
    store = fresh()
    added = store.add_all([FIRST, SECOND])
    assert same(store, FIRST, SECOND)
    assert added == len(store) == len(reference(store, FIRST, SECOND))


def test_adding_again_changes_nothing(fresh: Maker) -> None:
    store = fresh()
    store.add_all([FIRST, SECOND])
    assert [store.add(*item) for item in (FIRST, SECOND)] == [0, 0]
    assert same(store, FIRST, SECOND)


def test_a_changed_document_replaces_what_it_said(fresh: Maker) -> None:
    store = fresh()
    store.add_all([FIRST, SECOND, CHANGED])
    assert same(store, SECOND, CHANGED)


def test_a_removed_document_leaves_the_graph_of_the_others(fresh: Maker) -> None:
    store = fresh()
    store.add_all([FIRST, SECOND])
    before = len(store)
    assert store.remove("d1") == before - len(store)
    assert same(store, SECOND)
    assert store.remove("d1") == 0


@settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from([FIRST, SECOND, CHANGED]), st.booleans()), max_size=5))
def test_any_order_of_adding_and_removing_leaves_what_is_left(
    fresh: Maker, operations: list[tuple[Item, bool]]
) -> None:
    store, left = fresh(), dict[str, Item]()
    for item, added in operations:
        left.pop(item[0].id, None)
        if added:
            left[item[0].id] = item
            store.add(*item)
        else:
            store.remove(item[0].id)
    assert same(store, *left.values())


@pytest.mark.parametrize("text", TROUBLE, ids=range(len(TROUBLE)))
def test_any_text_comes_back_as_it_went_in(fresh: Maker, text: str) -> None:
    store = fresh()
    item = (replace(document(title=text), text=text), [statement("s1", filled("agent", NATO))])
    store.add(*item)
    assert same(store, item)


@pytest.mark.parametrize("time", ["2021-10-06", "2021-10", "2021", "2021-10-06/2021-10-08", "soon"])
def test_any_time_comes_back_as_it_went_in(fresh: Maker, time: str) -> None:
    store = fresh()
    item = (document(), [statement("s1", filled("agent", NATO), time=time)])
    store.add(*item)
    assert same(store, item)
    assert statements(store) == statements(reference(store, item))


def test_a_statement_that_breaks_a_shape_is_kept_apart(fresh: Maker) -> None:
    store = fresh()
    bad = (document("d1"), [replace(expulsion("bad", "d1"), confidence=1.5), office("s2", "d1")])
    store.add_all([bad, SECOND])
    assert same(store, bad, SECOND)
    assert [apart.statement for apart in store.quarantine()] == ["bad"]
    store.remove("d1")
    assert store.quarantine() == []


def test_its_statements_are_read_as_rows(fresh: Maker) -> None:
    store = fresh()
    store.add_all([FIRST, SECOND])
    assert statements(store) == statements(reference(store, FIRST, SECOND))
    assert [row.quantity for row in statements(store, agent="NATO", type="Expulsion")] == [8, 9]


def test_rows_are_read_in_few_requests(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(url: str, fields: Mapping[str, str], **more: Any) -> Answer:
        asked.append(url)
        return post(url, fields, **more)

    monkeypatch.setattr("kg.store.http.post", counted)
    store = _remote(server, named=True)
    store.add_all(
        (document(f"d{n}"), [expulsion(f"e{n}", f"d{n}"), office(f"o{n}", f"d{n}")])
        for n in range(10)
    )
    asked.clear()
    assert len(statements(store)) == 20
    assert len(asked) == 4


def test_it_verifies_and_conforms(fresh: Maker) -> None:
    store = fresh()
    store.add(document(), [expulsion()])
    assert verify(store).ok
    assert validate(store, VOCABULARY, engine="kg").ok


def test_it_answers_queries_of_every_form(fresh: Maker) -> None:
    store = fresh()
    store.add(*FIRST)
    ent = store.namespaces.prefixes()["ent"]
    assert store.query("SELECT ?a ?b { ?a dip:expels ?b }").rows() == [
        {"a": f"{ent}nato", "b": f"{ent}russia"}
    ]
    assert store.query("ASK { ?a dip:expels ?b }").boolean
    assert not store.query("ASK { ?a dip:attacks ?b }").boolean
    assert len(store.query("CONSTRUCT { ?b dip:of ?a } WHERE { ?a dip:expels ?b }").triples()) == 1
    assert store.query("SELECT ?n { ?s dip:negated ?n }").rows() == [{"n": False}, {"n": False}]


def test_a_competency_question_is_answered(fresh: Maker) -> None:
    store = fresh()
    store.add_all([FIRST, SECOND])
    rows = ask(store, "02", agent="NATO").rows()
    assert [row["quantity"] for row in rows] == [8, 9]


def test_entities_are_found_by_their_names(fresh: Maker) -> None:
    store = fresh()
    store.add(*FIRST)
    assert entities_named(store, "Russian Federation") == [store.namespaces.entity("russia")]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT nothing",
        "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
        "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
        "SELECT * FROM <urn:g> { ?s ?p ?o }",
    ],
)
def test_a_query_that_is_wrong_or_reaches_outside_is_refused(fresh: Maker, query: str) -> None:
    with pytest.raises(QueryError):
        fresh().query(query)


def test_a_patch_tells_stores_of_different_kinds_apart(fresh: Maker) -> None:
    store = fresh()
    store.add(*FIRST)
    assert not patch(store, reference(store, FIRST))
    assert patch(store, reference(store, SECOND))


def test_rdflib_sees_the_same_triples(fresh: Maker) -> None:
    store = fresh()
    store.add(document(), [statement("s1", filled("agent", GERMANY), filled("recipient", RUSSIA))])
    assert len(to_rdflib(store)) == len(store)


def test_a_store_that_is_read_only_refuses_changes(server: Server) -> None:
    store = RemoteStore(server.url, update_url=server.update_url, read_only=True, schema=RULES)
    with pytest.raises(StoreError, match="for reading only"):
        store.add(document("never"), [])


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        ("http://127.0.0.1:9/query", "cannot be reached: .*; is it running?"),
        ("file:///etc/passwd", "is no address"),
        ("http://", "is no address"),
    ],
)
def test_an_address_without_a_server_is_named(url: str, problem: str) -> None:
    with pytest.raises(StoreError, match=problem):
        len(RemoteStore(url))


def test_a_server_that_refuses_is_quoted(server: Server) -> None:
    store = RemoteStore(server.url, update_url=server.url.replace("query", "nowhere"))
    with pytest.raises(StoreError, match=r"refuses: 404 .*; nothing was changed"):
        store.add(document("never"), [])


@pytest.mark.parametrize("page", [b"<html>Welcome</html>", b"[]", b"{}", b""])
def test_an_answer_that_is_no_result_is_named(page: bytes) -> None:
    with website(page) as url, pytest.raises(StoreError, match="is no SPARQL result"):
        len(RemoteStore(url))


def test_a_graph_that_is_no_iri_is_named() -> None:
    with pytest.raises(StoreError, match="'my graph' is no IRI of a graph"):
        RemoteStore("http://127.0.0.1/", graph="my graph")


def test_a_query_that_takes_too_long_is_given_up() -> None:
    pairs = " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(6))
    with oxigraph("--timeout-s", "1") as slow:
        store = RemoteStore(slow.url, update_url=slow.update_url, schema=RULES)
        store.add(document(), [expulsion(), office()])
        with pytest.raises(QueryError, match=r"longer than 0\.2 s"):
            store.query(f"SELECT (COUNT(*) AS ?n) {{ {pairs} }}", timeout=0.2)


def test_what_follows_from_the_ontology_can_be_asked(fresh: Maker) -> None:
    store = fresh()
    store.add(*FIRST)
    infer(store, VOCABULARY)
    query = "SELECT ?b { GRAPH dip:inferred { ent:nato dip:direct ?b } }"
    inferred = store.namespaces.dip("inferred")
    nato, direct = store.namespaces.entity("nato"), store.namespaces.dip("direct")
    (triple,) = store.matching(nato, direct, graph=inferred)
    assert triple.object == store.namespaces.entity("russia")
    assert store.query(query).variables == ("b",)
    store.remove("d1")
    assert list(store.matching(graph=inferred)) == []
