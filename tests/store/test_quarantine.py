"""A statement that breaks a shape is kept apart with its reason, and goes with its document."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Quad
from store_samples import NATO, RUSSIA, document, expulsion, filled, office, statement

from kg.model import Document, Entity, Statement
from kg.ontology import Vocabulary, bundled
from kg.store import Namespaces, OxigraphStore, judge, validate

SPACES = Namespaces()
VOCABULARY = Vocabulary.load(bundled())
JUDGE = judge(VOCABULARY)
PLACE = Entity("vienna", "Vienna", "dip:Place")


def store_of(*items: tuple[Document, list[Statement]]) -> OxigraphStore:
    store = OxigraphStore.open(None, schema=VOCABULARY, judge=JUDGE)
    store.add_all(items)
    return store


def misplaced(identifier: str = "bad", source: str = "d1") -> Statement:
    """A place that expels a state."""
    return statement(
        identifier, filled("agent", PLACE), filled("recipient", RUSSIA), source=source, sentence=5
    )


def overconfident() -> Statement:
    return replace(expulsion("sure"), confidence=1.5)


def test_a_sound_document_has_nothing_in_quarantine() -> None:
    store = store_of((document(), [expulsion(), office()]))
    assert store.quarantine() == []
    assert list(store.set_apart()) == []


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (misplaced(), "agent: an actor (ent:vienna)"),
        (overconfident(), "a confidence lies between 0 and 1 (1.5)"),
    ],
)
def test_a_statement_that_breaks_a_shape_is_kept_apart_with_the_reason(
    made: Statement, reason: str
) -> None:
    store = store_of((document(), [made, expulsion()]))
    (apart,) = store.quarantine()
    assert (apart.document, apart.statement, apart.quote) == ("d1", made.id, made.evidence.quote)
    assert reason in apart.reasons
    assert not list(store.matching(SPACES.statement(made.id)))
    assert str(apart).startswith(f"document d1, statement {made.id} in quarantine: ")


def test_what_is_left_is_the_graph_without_the_statement() -> None:
    mixed, clean = store_of((document(), [misplaced(), expulsion()])), store_of(
        (document(), [expulsion()])
    )  # fmt: skip
    assert mixed.serialize("nt") == clean.serialize("nt")
    assert len(mixed) == len(clean)
    assert validate(mixed, VOCABULARY, engine="kg").violations == ()


def test_the_quarantine_can_be_asked_by_name() -> None:
    store = store_of((document(), [misplaced()]))
    query = "SELECT ?s ?why { GRAPH ?g { ?s dip:quarantineReason ?why } } ORDER BY ?why"
    rows = store.query(query).rows()
    assert {row["s"] for row in rows} == {SPACES.statement("bad").value}
    assert store.query("ASK { ?s dip:quarantineReason ?why }").boolean is False


def test_an_entity_that_breaks_a_shape_takes_its_statements_with_it() -> None:
    strange = replace(NATO, type="dip:Expulsion")
    store = store_of((document(), [statement("s1", filled("agent", strange)), office()]))
    assert [apart.statement for apart in store.quarantine()] == ["s1"]
    assert validate(store, VOCABULARY, engine="kg").ok


def test_an_ontology_of_another_domain_has_nothing_held_against_it(tmp_path: Path) -> None:
    file = tmp_path / "mine.ttl"
    file.write_text(
        "@prefix m: <https://medicine.example/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "m:Drug a owl:Class . m:Treatment a owl:Class .\n",
        encoding="utf-8",
    )
    theirs = Vocabulary.load([file])
    spaces = Namespaces(others=(("m", "https://medicine.example/"),))
    drug = Entity("aspirin", "Aspirin", "m:Drug")
    made = [
        statement("s1", filled("agent", drug), filled("recipient", RUSSIA), type="m:Treatment"),
        statement("s2", filled("agent", NATO, drug), type="dip:Visit"),
    ]
    store = OxigraphStore.open(None, schema=theirs, judge=judge(theirs), namespaces=spaces)
    store.add(document(), made)
    assert store.quarantine() == []
    assert validate(store, theirs, engine="pyshacl").ok


def test_a_corrected_statement_leaves_the_quarantine() -> None:
    store = store_of((document(), [overconfident()]))
    store.add(document(), [replace(overconfident(), confidence=0.5)])
    assert store.quarantine() == []
    assert (
        store.serialize("nq")
        == store_of((document(), [replace(overconfident(), confidence=0.5)])).serialize("nq")
    )  # fmt: skip


def test_a_removed_document_takes_its_quarantine_with_it() -> None:
    store = store_of((document(), [misplaced()]), (document("d2"), [expulsion("s9", "d2")]))
    store.remove("d1")
    assert store.serialize("nq") == store_of(
        (document("d2"), [expulsion("s9", "d2")])
    ).serialize("nq")  # fmt: skip


def test_files_of_several_graphs_hold_the_quarantine_and_files_of_one_do_not() -> None:
    store = store_of((document(), [misplaced()]))
    held = {name: b"quarantineReason" in store.serialize(name) for name in ("nq", "trig", "ttl")}
    assert held == {"nq": True, "trig": True, "ttl": False}


def test_a_change_drops_what_was_inferred_before() -> None:
    store = store_of((document(), [expulsion()]))
    inferred = SPACES.dip("inferred")
    some = next(store.matching())
    store.engine.add(Quad(some.subject, some.predicate, some.object, inferred))
    store.add(document("d2"), [expulsion("s9", "d2")])
    assert list(store.matching(graph=inferred)) == []


ITEMS = st.lists(
    st.tuples(
        st.sampled_from(["d1", "d2", "d3"]),
        st.lists(st.sampled_from(["good", "bad", "sure"]), unique=True, max_size=3),
    ),
    max_size=5,
)


def made(source: str, kinds: list[str]) -> tuple[Document, list[Statement]]:
    known = {"good": expulsion("x", source), "bad": misplaced("x", source),
             "sure": replace(expulsion("x", source), confidence=2.0)}  # fmt: skip
    return document(source), [replace(known[kind], id=f"{source}-{kind}") for kind in kinds]


@settings(max_examples=25)
@given(ITEMS, st.sampled_from(["d1", "d2", "d3"]))
def test_the_quarantine_obeys_the_same_algebra_as_the_graph(
    items: list[tuple[str, list[str]]], gone: str
) -> None:
    store = store_of(*(made(*item) for item in items))
    last = dict(items)
    assert store.serialize("nq") == store_of(*(made(*i) for i in last.items())).serialize("nq")
    store.remove(gone)
    rest = [made(*item) for item in last.items() if item[0] != gone]
    assert store.serialize("nq") == store_of(*rest).serialize("nq")
    assert [store.add(*item) for item in rest] == [0] * len(rest)
