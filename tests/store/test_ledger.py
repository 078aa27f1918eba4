"""The algebra of adding and removing documents."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from store_samples import ENTITIES, RULES, document, expulsion, graph_of

from kg.model import Document, Entity, Factuality, Filler, Statement
from kg.store import OxigraphStore

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
