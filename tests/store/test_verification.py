"""Evidence that was tampered with is found, and the statements that it breaks are named."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad
from store_samples import document, expulsion, graph_of, office, statement

from kg.model import Document, Evidence, Span, Statement
from kg.store import Fault, Namespaces, OxigraphStore, Verification, verify

SPACES = Namespaces()
TEXT = "NATO expelled eight Russian diplomats. Foreign Minister Sergey Lavrov"
OFFICE = replace(
    office(),
    evidence=Evidence("d1", 1, Span(39, 69), TEXT[39:69], Span(39, 69), TEXT[39:69]),
)


def healthy() -> OxigraphStore:
    return graph_of(
        (document(text=TEXT), [expulsion(), OFFICE]),
        (document("d2", text="NATO expelled eight Russian diplomats."), [expulsion("s9", "d2")]),
    )


def changed(curie: str, property_: str, value: Literal | NamedNode | None) -> Verification:
    """What is found after one property of one node was given another value, or none."""
    store, node = healthy(), SPACES.term(curie)
    predicate = SPACES.term(property_)
    for triple in list(store.matching(node, predicate)):
        store.engine.remove(Quad(*triple))
    if value is not None:
        store.engine.add(Quad(node, predicate, value))
    return verify(store)


def broken(found: Verification) -> list[tuple[str, str | None]]:
    return [(fault.document, fault.statement) for fault in found.faults]


def test_a_graph_as_it_was_added_has_no_faults() -> None:
    assert verify(healthy()) == Verification(2, 3, ())


def test_an_empty_graph_has_no_faults() -> None:
    assert verify(graph_of()) == Verification(0, 0, ())


@pytest.mark.parametrize(
    ("curie", "property_", "value", "expected"),
    [
        ("doc:d1", "schema:text", TEXT.replace("eight", "seven"), [("d1", None), ("d1", "s1")]),
        ("doc:d1", "schema:text", f" {TEXT}", [("d1", None), ("d1", "s1"), ("d1", "s2")]),
        ("doc:d1", "schema:text", f"{TEXT}!", [("d1", None)]),
        ("doc:d1", "schema:headline", "Another title", [("d1", None)]),
        ("doc:d1", "dip:contentHash", "0" * 64, [("d1", None)]),
        ("doc:d1", "schema:text", None, [("d1", None), ("d1", "s1"), ("d1", "s2")]),
        ("stmt:s1", "oa:exact", "NATO expelled", [("d1", "s1")]),
        ("stmt:s1", "oa:start", 1, [("d1", "s1")]),
        ("stmt:s1", "oa:end", None, [("d1", "s1")]),
        ("stmt:s1", "oa:end", -1, [("d1", "s1")]),
        ("stmt:s1", "oa:exact", None, [("d1", "s1")]),
        ("sent:d1-s1", "oa:exact", "Foreign", [("d1", "s2")]),
        ("sent:d1-s1", "schema:isPartOf", None, [("", "s2")]),
        ("doc:d2", "rdf:type", None, [("", "s9")]),
    ],
)
def test_a_change_names_what_it_breaks(
    curie: str, property_: str, value: str | int | None, expected: list[tuple[str, str | None]]
) -> None:
    term = None if value is None else Literal(value)
    assert sorted(set(broken(changed(curie, property_, term))), key=str) == sorted(
        expected, key=str
    )


def test_a_fault_says_on_one_line_what_stands_there_instead() -> None:
    found = changed("stmt:s1", "oa:exact", Literal("NATO\nexpelled"))
    (fault,) = map(str, found.faults)
    assert fault == (
        "document d1, statement s1: its quote “NATO expelled” is not what stands at [0, 37): "
        "“NATO expelled eight Russian diplomats”"
    )


def test_a_statement_without_a_document_says_so() -> None:
    assert str(Fault("", "s1", "gone")) == "no document, statement s1: gone"


@settings(max_examples=40)
@given(st.data())
def test_any_changed_character_of_a_text_is_found(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(TEXT) - 1))
    new = data.draw(st.characters().filter(lambda char: char != TEXT[place]))
    found = changed("doc:d1", "schema:text", Literal(TEXT[:place] + new + TEXT[place + 1 :]))
    quoted = {s.id for s in (expulsion(), OFFICE) if _holds(s, place)}
    assert ("d1", None) in broken(found)
    assert quoted <= {name for _, name in broken(found)}


def _holds(statement: Statement, place: int) -> bool:
    return statement.evidence.span.start <= place < statement.evidence.span.end


@settings(max_examples=40)
@given(
    st.builds(
        Document,
        st.text(min_size=1),
        st.text(st.characters(exclude_categories=())),
        st.none() | st.dates().map(str) | st.text(),
        st.none() | st.text(),
        st.none() | st.text() | st.just("https://news.example/a"),
    )
)
def test_whatever_a_document_holds_it_is_as_it_was_added(item: Document) -> None:
    whole = Span(0, len(item.text))
    made = replace(
        statement("s1"), evidence=Evidence(item.id, 0, whole, item.text, whole, item.text)
    )
    assert verify(graph_of((item, [made]))).ok


def test_a_text_of_many_megabytes_is_as_it_was_added() -> None:
    text = "NATO expelled eight Russian diplomats. " + 'é\n中\\"' * 4_000_000
    store = graph_of((document(text=text), [expulsion()]))
    assert verify(store).ok
    assert store.add(document(text=text), [expulsion()]) == 0
    assert len(store.serialize("nq")) > len(text.encode())
    store.remove("d1")
    assert len(store) == 0
