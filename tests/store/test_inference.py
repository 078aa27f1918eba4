"""What follows from the ontology stands in a graph of its own, exactly as long as it holds."""

import itertools
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from store_samples import GERMANY, NATO, document, expulsion, filled, statement

from kg.errors import OntologyError, StoreError
from kg.model import Entity, Statement
from kg.ontology import Vocabulary, bundled
from kg.store import Namespaces, OxigraphStore, infer

SPACES = Namespaces()
VOCABULARY = Vocabulary.load(bundled())
INFERRED = SPACES.dip("inferred")
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"


@pytest.fixture
def store() -> OxigraphStore:
    opened = OxigraphStore.open(None, schema=VOCABULARY)
    opened.add(
        document(),
        [expulsion(), statement("m1", filled("agent", GERMANY, NATO), type="dip:Meeting")],
    )
    return opened


def located(identifier: str, inner: str, outer: str) -> Statement:
    places = [Entity(name, name.title(), "dip:Place") for name in (inner, outer)]
    return statement(
        identifier,
        filled("subject", places[0]),
        filled("object", places[1]),
        type="dip:locatedIn",
        kind="relation",
    )


def inferred(store: OxigraphStore, pattern: str) -> bool:
    return store.query(f"ASK {{ GRAPH dip:inferred {{ {pattern} }} }}").boolean


@pytest.mark.parametrize(
    "pattern",
    [
        "stmt:s1 a dip:RelationsEvent, dip:Event",
        f"stmt:s1 a <{SEM}Event>, prov:Entity",
        "ent:nato a dip:Organization, dip:Actor, dip:Entity",
        "ent:nato dip:direct ent:russia",
        f"stmt:s1 dip:role ent:nato ; <{SEM}hasActor> ent:nato",
        "ent:germany dip:meets ent:nato",
        "dip:Expulsion rdfs:subClassOf dip:Event",
    ],
)
def test_what_follows_is_inferred(store: OxigraphStore, pattern: str) -> None:
    infer(store, VOCABULARY)
    assert inferred(store, pattern)


@pytest.mark.parametrize(
    "pattern", ["ent:russia dip:direct ent:nato", "ent:nato a dip:State", "stmt:m1 a dip:SpeechAct"]
)
def test_what_does_not_follow_is_not_inferred(store: OxigraphStore, pattern: str) -> None:
    infer(store, VOCABULARY)
    assert not inferred(store, pattern)


def test_a_transitive_property_is_followed_however_far() -> None:
    store = OxigraphStore.open(None, schema=VOCABULARY)
    chain = ["harbour", "city", "region", "country", "continent"]
    pairs = itertools.pairwise(chain)
    store.add(document(), [located(f"l{n}", *pair) for n, pair in enumerate(pairs)])
    infer(store, VOCABULARY)
    assert inferred(store, "ent:harbour dip:locatedIn ent:continent")
    assert not inferred(store, "ent:continent dip:locatedIn ent:harbour")


def test_inferring_again_changes_nothing(store: OxigraphStore) -> None:
    first = infer(store, VOCABULARY)
    before = set(store.quads())
    assert infer(store, VOCABULARY) == first
    assert set(store.quads()) == before


def test_statements_of_one_event_are_linked_there(store: OxigraphStore) -> None:
    infer(store, VOCABULARY, same_events=[("s1", "s9"), ("s9", "s1")])
    assert inferred(store, "stmt:s1 dip:sameEventAs stmt:s9 . stmt:s9 dip:sameEventAs stmt:s1")


def test_the_graph_that_everybody_asks_stays_as_it_was(store: OxigraphStore) -> None:
    before, size = store.serialize("nq"), len(store)
    infer(store, VOCABULARY)
    assert (store.serialize("nq"), len(store)) == (before, size)


def test_what_was_put_there_by_hand_goes_when_it_is_made_anew(store: OxigraphStore) -> None:
    store.engine.add(Quad(NamedNode("urn:a"), NamedNode("urn:b"), Literal("c"), INFERRED))
    infer(store, VOCABULARY)
    assert not inferred(store, "<urn:a> ?p ?o")


def test_a_change_of_the_data_drops_it_and_it_can_be_made_again(store: OxigraphStore) -> None:
    infer(store, VOCABULARY)
    store.remove("d1")
    assert not inferred(store, "?s ?p ?o")
    infer(store, VOCABULARY)
    assert not inferred(store, "ent:nato ?p ?o")


def test_adding_what_is_there_already_keeps_it(store: OxigraphStore) -> None:
    infer(store, VOCABULARY)
    store.add(
        document(),
        [expulsion(), statement("m1", filled("agent", GERMANY, NATO), type="dip:Meeting")],
    )
    assert inferred(store, "ent:nato dip:direct ent:russia")


def test_a_reader_cannot_infer(tmp_path: Path) -> None:
    OxigraphStore.open(tmp_path / "g").close()
    with (
        OxigraphStore.open(tmp_path / "g", read_only=True) as store,
        pytest.raises(StoreError, match="for reading only"),
    ):
        infer(store, VOCABULARY)


@pytest.mark.parametrize(
    ("content", "error"), [(b"INSERT nothing", StoreError), (b"\xff\xfe", OntologyError)]
)
def test_a_rule_that_is_wrong_is_one_clear_line(
    store: OxigraphStore, content: bytes, error: type[Exception], tmp_path: Path
) -> None:
    (tmp_path / "1-wrong.ru").write_bytes(content)
    with pytest.raises(error) as caught:
        infer(store, VOCABULARY, folder=tmp_path)
    assert "\n" not in str(caught.value)
