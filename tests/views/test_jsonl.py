import json
from dataclasses import replace

import pytest
from drawing import draw
from hypothesis import example, given
from hypothesis import strategies as st

from kg.extraction import ClauseExtractor
from kg.model import Entity, Evidence, Factuality, Filler, Proposition, Span, Statement, Time
from kg.store import Namespaces
from kg.views.jsonl import dumps, proposition_objects, statement_object

BASE = "https://example.org/"
RUSSIA = Entity("russia", "Russia", "dip:State", wikidata="Q159")
NATO = Entity("nato", "NATO", "dip:InternationalOrganization", wikidata="Q7184")
LAVROV = Entity("lavrov", "Sergey Lavrov", "dip:Person", state=RUSSIA)
QUOTE = "the alliance expelled eight Russian diplomats"
EXPULSION = Statement(
    id="9f2c",
    kind="event",
    type="dip:Expulsion",
    arguments=(
        Filler("agent", "the alliance", Span(10, 22), NATO, "definite"),
        Filler("recipient", "Russian", Span(38, 45), RUSSIA, "gazetteer"),
        Filler("patient", "eight Russian diplomats", Span(32, 55)),
        Filler("place", ""),
    ),
    factuality=Factuality.ALLEGED,
    negated=False,
    attribution=(Filler("speaker", "Lavrov", Span(0, 6), LAVROV, "surname"),),
    time=Time("On October 6", "2021-10-06"),
    quantity=8,
    evidence=Evidence("d1", 3, Span(10, 55), QUOTE, Span(0, 56), f"It said {QUOTE}."),
    confidence=0.91,
    rule="active",
    entry="expel-v",
    codes=(("cameo", "161"), ("plover", "SANCTION")),
    in_response_to=("77aa",),
    same_event_as=("0b0b", "1c1c"),
)
SIGNS = """
1 Oman   Oman PROPN NNP _ 3 nsubj
2 quietly quietly ADV RB _ 3 advmod
3 signed sign VERB  VBD _ 0 ROOT
4 pacts  pact NOUN  NNS _ 3 dobj
5 with   with ADP   IN  _ 3 prep
6 Iran   Iran PROPN NNP _ 5 pobj
"""


def signs() -> list[Proposition]:
    return ClauseExtractor()(draw(SIGNS))


def test_a_statement_is_told_with_all_it_knows() -> None:
    assert statement_object(EXPULSION, BASE) == {
        "document": "d1",
        "sentence": 3,
        "kind": "event",
        "id": "9f2c",
        "type": "dip:Expulsion",
        "start": 10,
        "end": 55,
        "quote": QUOTE,
        "arguments": [
            {
                "role": "agent",
                "text": "the alliance",
                "start": 10,
                "end": 22,
                "name": "NATO",
                "iri": "https://example.org/entity/nato",
                "wikidata": "Q7184",
                "state": None,
                "rule": "definite",
            },
            {
                "role": "recipient",
                "text": "Russian",
                "start": 38,
                "end": 45,
                "name": "Russia",
                "iri": "https://example.org/entity/russia",
                "wikidata": "Q159",
                "state": "Russia",
                "rule": "gazetteer",
            },
            {
                "role": "patient",
                "text": "eight Russian diplomats",
                "start": 32,
                "end": 55,
                "name": None,
                "iri": None,
                "wikidata": None,
                "state": None,
                "rule": None,
            },
            {
                "role": "place",
                "text": "",
                "start": None,
                "end": None,
                "name": None,
                "iri": None,
                "wikidata": None,
                "state": None,
                "rule": None,
            },
        ],
        "factuality": "alleged",
        "negated": False,
        "attribution": [
            {
                "text": "Lavrov",
                "name": "Sergey Lavrov",
                "iri": "https://example.org/entity/lavrov",
                "wikidata": None,
                "state": "Russia",
            }
        ],
        "time": {"text": "On October 6", "value": "2021-10-06"},
        "quantity": 8,
        "codes": {"cameo": "161", "plover": "SANCTION"},
        "confidence": 0.91,
        "rule": "active",
        "entry": "lex:expel-v",
        "inResponseTo": ["77aa"],
        "sameEventAs": ["0b0b", "1c1c"],
    }


@pytest.mark.parametrize(
    ("change", "key", "expected"),
    [
        pytest.param({"time": None}, "time", None, id="no time is null"),
        pytest.param({"quantity": None}, "quantity", None, id="no quantity is null"),
        pytest.param({"entry": ""}, "entry", None, id="no lexical entry is null"),
        pytest.param({"codes": ()}, "codes", {}, id="no codes are an empty object"),
        pytest.param({"attribution": ()}, "attribution", [], id="no speaker is an empty list"),
        pytest.param({"kind": "relation"}, "kind", "relation", id="a relation says so"),
        pytest.param({"negated": True}, "negated", True, id="a negated statement says so"),
        pytest.param({"in_response_to": ()}, "inResponseTo", [], id="no answer is an empty list"),
    ],
)
def test_what_is_missing_keeps_its_key(
    change: dict[str, object], key: str, expected: object
) -> None:
    changed = statement_object(replace(EXPULSION, **change), BASE)  # type: ignore[arg-type]
    assert changed[key] == expected
    assert list(changed) == list(statement_object(EXPULSION, BASE))


@pytest.mark.parametrize("factuality", list(Factuality))
def test_factuality_is_told_by_its_own_word(factuality: Factuality) -> None:
    told = statement_object(replace(EXPULSION, factuality=factuality), BASE)
    assert told["factuality"] == str(factuality)


def test_a_clause_is_told_with_its_offsets_and_words() -> None:
    clauses = [replace(each, confidence=0.75) for each in signs()]
    assert proposition_objects("d1", clauses, is_cue={"reportedly"}.__contains__) == [
        {
            "document": "d1",
            "sentence": 0,
            "kind": "proposition",
            "start": 0,
            "end": 35,
            "subject": "Oman",
            "predicate": "quietly signed",
            "object": "pacts",
            "args": ["with Iran"],
            "negated": False,
            "modality": [],
            "attribution": [],
            "confidence": 0.75,
            "rule": "active",
        }
    ]


def test_a_clause_is_told_once_for_each_argument_when_binary() -> None:
    rows = proposition_objects("d1", signs(), arity="binary")
    assert [(row["predicate"], row["object"], row["args"]) for row in rows] == [
        ("quietly signed", "pacts", []),
        ("quietly signed pacts with", "Iran", []),
    ]


def test_a_sentence_without_clauses_gives_no_objects() -> None:
    assert proposition_objects("d1", []) == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), JSON))
def test_an_object_is_one_line_that_reads_back(row: dict[str, object]) -> None:
    line = dumps(row)
    assert "\n" not in line
    assert "\r" not in line
    assert json.loads(line) == row


def test_letters_stand_as_they_are_and_keys_keep_their_order() -> None:
    assert (
        dumps({"b": "Çavuşoğlu 🇹🇷", "a": 'say "no"'})
        == '{"b": "Çavuşoğlu 🇹🇷", "a": "say \\"no\\""}'
    )


@given(st.text(min_size=1).filter(lambda text: text.isprintable()))
@example("São Tomé/x y?#%")
@example("..")
@example("president's-office")
def test_an_entity_has_the_same_iri_as_in_the_store(identifier: str) -> None:
    named = replace(
        EXPULSION, arguments=(Filler("agent", "x", None, Entity(identifier, "X", "y")),)
    )
    told = statement_object(named, BASE)["arguments"][0]["iri"]
    assert told == Namespaces(BASE).entity(identifier).value
