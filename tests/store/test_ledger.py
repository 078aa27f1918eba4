"""The algebra of adding and removing documents."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from store_samples import ENTITIES, RULES, document, expulsion, graph_of

from kg.model import Document, Entity, Factuality, Filler, Statement
from kg.store import OxigraphStore
from kg.store.direct import direct_triples

Item = tuple[Document, Sequence[Statement]]

KINDS = (
    ("event", "dip:Expulsion", ("agent", "recipient", "patient")),
    ("event", "dip:Meeting", ("agent", "recipient")),
    ("event", "dip:Aid", ("agent", "recipient")),
    ("relation", "dip:holdsPosition", ("subject", "object", "of")),
    ("relation", "dip:borders", ("subject", "object")),
)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    """One of a few ids, which not all documents describe alike."""
    known = draw(st.sampled_from(ENTITIES))
    return replace(
        known,
        labels=tuple(draw(st.lists(st.sampled_from("xyz"), max_size=2))),
        state=draw(st.sampled_from([None, *ENTITIES[:2]])),
    )


@st.composite
def made(draw: st.DrawFn, identifier: str, source: str) -> Statement:
    kind, type_, roles = draw(st.sampled_from(KINDS))
    arguments = draw(
        st.lists(
            st.builds(
                Filler,
                st.sampled_from(roles),
                st.sampled_from(["", "some words"]),
                st.none(),
                st.none() | entities(),
            ),
            max_size=4,
        )
    )
    base = expulsion(identifier, source)
    return replace(
        base,
        kind=kind,
        type=type_,
        arguments=tuple(arguments),
        factuality=draw(st.sampled_from([Factuality.ACTUAL, Factuality.PLANNED])),
        negated=draw(st.booleans()),
        evidence=replace(base.evidence, sentence=draw(st.integers(0, 2))),
    )


@st.composite
def contents(draw: st.DrawFn, source: str) -> Item:
    count = draw(st.integers(0, 3))
    statements = [draw(made(f"{source}-{index}", source)) for index in range(count)]
    return document(source, text=draw(st.sampled_from(["One.", "Two two."]))), statements


@st.composite
def items(draw: st.DrawFn) -> list[Item]:
    return [draw(contents(source)) for source in ("d1", "d2", "d3")]


def written(*parts: Item) -> bytes:
    return graph_of(*parts).serialize("nq")


@settings(max_examples=30)
@given(items())
def test_removing_a_document_leaves_the_graph_of_the_others(parts: list[Item]) -> None:
    store = graph_of(*parts)
    before = len(store)
    removed = store.remove("d2")
    assert store.serialize("nq") == written(parts[0], parts[2])
    assert removed == before - len(store)


@settings(max_examples=30)
@given(items())
def test_removing_everything_leaves_nothing(parts: list[Item]) -> None:
    store = graph_of(*parts)
    for item, _ in parts:
        store.remove(item.id)
    assert len(store) == 0


@settings(max_examples=30)
@given(items(), st.permutations([0, 1, 2]))
def test_the_order_of_documents_does_not_matter(parts: list[Item], order: list[int]) -> None:
    assert written(*(parts[index] for index in order)) == written(*parts)


@settings(max_examples=30)
@given(items())
def test_adding_again_changes_nothing(parts: list[Item]) -> None:
    store = graph_of(*parts)
    before = store.serialize("nq")
    assert [store.add(*part) for part in parts] == [0, 0, 0]
    assert store.serialize("nq") == before


@settings(max_examples=30)
@given(items(), contents("d2"))
def test_a_changed_document_replaces_what_it_said(parts: list[Item], changed: Item) -> None:
    store = graph_of(*parts)
    store.add(*changed)
    assert store.serialize("nq") == written(parts[0], changed, parts[2])


@settings(max_examples=20)
@given(items())
def test_adding_one_by_one_is_adding_all(parts: list[Item]) -> None:
    store = OxigraphStore.open(None, schema=RULES)
    added = sum(store.add(*part) for part in parts)
    assert store.serialize("nq") == written(*parts)
    assert added == len(store)


OPERATIONS = st.lists(
    st.tuples(st.sampled_from(["d1", "d2", "d3"]), st.booleans(), st.integers(0, 3)), max_size=8
)


@settings(max_examples=40)
@given(st.data(), OPERATIONS)
def test_any_order_of_adding_and_removing_leaves_the_graph_of_what_is_left(
    data: st.DataObject, operations: list[tuple[str, bool, int]]
) -> None:
    versions = {
        (source, number): data.draw(contents(source))
        for source, added, number in operations
        if added
    }
    store = OxigraphStore.open(None, schema=RULES)
    left: dict[str, Item] = {}
    for source, added, number in operations:
        if added:
            left[source] = versions[source, number]
            store.add(*left[source])
        else:
            left.pop(source, None)
            store.remove(source)
    assert digest(store.serialize("nq")) == digest(written(*left.values()))


@settings(max_examples=30)
@given(items(), st.sets(st.sampled_from(["d1", "d2", "d3"])))
def test_a_union_less_one_part_is_the_other_part(parts: list[Item], second: set[str]) -> None:
    store = graph_of(*parts)
    for source in second:
        store.remove(source)
    first = [part for part in parts if part[0].id not in second]
    assert digest(store.serialize("nq")) == digest(written(*first))


@settings(max_examples=30)
@given(items(), st.data())
def test_a_direct_triple_lives_as_long_as_one_statement_supports_it(
    parts: list[Item], data: st.DataObject
) -> None:
    store = graph_of(*parts)
    gone = data.draw(st.sampled_from(["d1", "d2", "d3"]))
    store.remove(gone)
    supported = {
        triple
        for item, statements in parts
        for each in statements
        if item.id != gone
        for triple in direct_triples(each, namespaces=store.namespaces, schema=RULES)
    }
    every = {
        triple
        for _, statements in parts
        for each in statements
        for triple in direct_triples(each, namespaces=store.namespaces, schema=RULES)
    }
    acts_for = store.namespaces.dip("actsFor")
    said = {t for t in every if t in set(store.matching()) and t.predicate != acts_for}
    assert said == {triple for triple in supported if triple.predicate != acts_for}


def digest(canonical: bytes) -> str:
    """SHA-256 of canonical N-Quads."""
    return hashlib.sha256(canonical).hexdigest()


def test_the_last_of_several_versions_counts() -> None:
    early = (document(text="Early."), [expulsion("s1")])
    late = (document(text="Later."), [expulsion("s2")])
    assert written(early, late) == written(late)


def test_links_from_other_documents_go_with_the_statement_they_point_to() -> None:
    answer = replace(expulsion("s2", "d2"), in_response_to=("s1",))
    store = graph_of((document("d1"), [expulsion("s1")]), (document("d2"), [answer]))
    store.remove("d1")
    assert store.serialize("nq") == written((document("d2"), [expulsion("s2", "d2")]))


def test_links_from_other_documents_stay_while_the_statement_stays() -> None:
    answer = replace(expulsion("s2", "d2"), in_response_to=("s1",))
    store = graph_of((document("d1"), [expulsion("s1")]), (document("d2"), [answer]))
    changed = (document("d1", title="Corrected"), [expulsion("s1")])
    store.add(*changed)
    assert store.serialize("nq") == written(changed, (document("d2"), [answer]))
