"""What one graph says and another does not, in words, and as a patch that makes them equal."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse
from store_samples import (
    GERMANY,
    LAVROV,
    NATO,
    RUSSIA,
    document,
    expulsion,
    filled,
    graph_of,
    office,
    statement,
)

from kg.graph.differences import difference
from kg.graph.wording import day
from kg.model import Document, Factuality, Statement, Time
from kg.ontology import Vocabulary, bundled
from kg.store import OxigraphStore, patch

VOCABULARY = Vocabulary.load(bundled())
ONE = (document(), [expulsion()])
NEW = "document d1 “Ties cut”"
EXPULSION = "Expulsion by NATO of Russia, 6 Oct 2021"
Item = tuple[Document, Sequence[Statement]]


def told(before: Sequence[Item], after: Sequence[Item]) -> list[str]:
    found = difference(graph_of(*before), graph_of(*after), VOCABULARY)
    return [str(change) for change in found.changes]


def changed(**values: object) -> list[Item]:
    return [(document(), [replace(expulsion(), **values)])]  # type: ignore[arg-type]


CASES: list[tuple[list[Item], list[Item], list[str]]] = [
    ([ONE], [ONE], []),
    ([], [ONE], [f"+ {NEW}", f"+ {EXPULSION}"]),
    ([ONE], [], [f"- {NEW}", f"- {EXPULSION}"]),
    (
        [ONE],
        changed(time=Time("then", "2021-10-07")),
        [
            ("~ Expulsion by NATO of Russia, 7 Oct 2021: "
            "date changed from 6 Oct 2021 to 7 Oct 2021")
        ],
    ),
    (
        [ONE],
        changed(id="s7", quantity=10),
        [f"~ {EXPULSION}: quantity changed from 8 to 10"],
    ),
    (
        [ONE],
        changed(time=None),
        ["~ Expulsion by NATO of Russia: date changed from 6 Oct 2021 to nothing"],
    ),
    (
        [ONE],
        changed(factuality=Factuality.PLANNED, negated=True),
        [
            (f"~ {EXPULSION}, planned, negated: factuality changed from actual to planned; "
            "negation changed from not negated to negated")
        ],
    ),
    (
        [ONE],
        changed(attribution=filled("source", LAVROV)),
        [(f"~ {EXPULSION}, according to Sergey Lavrov: "
         "speaker changed from nothing to Sergey Lavrov")],
    ),
    (
        [ONE],
        changed(id="s7", arguments=(*filled("agent", GERMANY), *filled("recipient", RUSSIA))),
        [
            ("~ Expulsion by Germany of Russia, 6 Oct 2021: agent changed from NATO to Germany; "
            "patient changed from eight Russian diplomats to nothing")
        ],
    ),
    (
        [(document(), [])],
        [(document(), [office()])],
        ["+ Sergey Lavrov holds position foreign minister of Russia"],
    ),
    (
        [(document(), [])],
        [(document(), [statement("m", filled("agent", GERMANY, NATO), type="dip:Meeting")])],
        ["+ Meeting of Germany and NATO"],
    ),
    (
        [(document(), [])],
        [(document(), [statement("m", filled("agent", "rebels"), type="dip:Attack")])],
        ["+ Attack by rebels"],
    ),
    (
        [(document(), [])],
        [(document(title="Ties mended"), [])],
        ["~ document d1 “Ties mended”: title changed from Ties cut to Ties mended"],
    ),
    (
        [(document(text="A."), [])],
        [(replace(document(text="A."), text="B."), [])],
        [f"~ {NEW}: text changed"],
    ),
    (
        [ONE],
        changed(arguments=tuple(
            replace(f, entity=replace(RUSSIA, labels=())) if f.entity == RUSSIA else f
            for f in expulsion().arguments
        )),
        ["~ Russia: other names changed"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "expected"), CASES)
def test_a_difference_is_told_in_events(
    before: list[Item], after: list[Item], expected: list[str]
) -> None:
    assert told(before, after) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-10-06", "6 Oct 2021"),
        ("2021-10", "Oct 2021"),
        ("2021", "2021"),
        ("2021-10-06/2021-10-08", "6 Oct 2021 to 8 Oct 2021"),
        ("soon", "soon"),
        ("", ""),
    ],
)
def test_a_time_is_written_as_news_write_it(value: str, expected: str) -> None:
    assert day(value) == expected


def test_a_difference_as_json_says_what_changed_and_how_much() -> None:
    found = difference(graph_of(ONE), graph_of(*changed(quantity=10)), VOCABULARY)
    value = found.as_json()
    (change,) = value["changes"]
    assert (value["equal"], value["triples"]) == (False, {"added": 1, "removed": 1})
    assert (change["sign"], change["kind"], change["id"]) == ("~", "statement", "s1")
    assert change["edits"] == [{"name": "quantity", "before": "8", "after": "10"}]


def test_equal_graphs_have_an_empty_patch() -> None:
    assert patch(graph_of(ONE), graph_of(ONE)).serialize() == b"TX .\nTC .\n"


def test_a_patch_names_every_triple() -> None:
    found = patch(graph_of(ONE), graph_of(*changed(quantity=10)))
    node = "<https://diplomacy.example/statement/s1>"
    number = "<http://www.w3.org/2001/XMLSchema#integer>"
    quantity = "<https://diplomacy.example/ontology#quantity>"
    assert found.serialize().decode().splitlines() == [
        "TX .",
        f'D {node} {quantity} "8"^^{number} .',
        f'A {node} {quantity} "10"^^{number} .',
        "TC .",
    ]


GRAPHS = st.lists(
    st.sampled_from([ONE, (document("d2"), [office("s2", "d2")]), *changed(quantity=1),
                     (document("d3", title='"\n'), [])]),
    max_size=3,
)  # fmt: skip


@settings(max_examples=30)
@given(GRAPHS, GRAPHS)
def test_applying_a_patch_makes_the_graphs_equal(before: list[Item], after: list[Item]) -> None:
    store, wanted = graph_of(*before), graph_of(*after)
    found = patch(store, wanted)
    _apply(store, found.serialize())
    assert store.serialize("nq") == wanted.serialize("nq")
    assert bool(found) == (difference(graph_of(*before), wanted, VOCABULARY).changes != ())


def _apply(store: OxigraphStore, written: bytes) -> None:
    for line in written.decode().splitlines():
        sign, _, row = line.partition(" ")
        if sign in {"A", "D"}:
            (quad,) = parse(row, RdfFormat.N_QUADS)
            assert quad.graph_name == DefaultGraph()
            change = store.engine.add if sign == "A" else store.engine.remove
            change(Quad(*quad.triple))
