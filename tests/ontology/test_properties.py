"""What labels tell of properties: kinds, usual values, words in names."""

import pytest

from kg.ontology.properties import Property, kinds, properties
from kg.ontology.reading import parse
from kg.ontology.vocabulary import Vocabulary

PREFIXES = """
@prefix my: <https://labels.example/#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
my:human a owl:Class ; rdfs:label "human" .
my:thing a owl:Class ; rdfs:label "gadget" .
my:rank a owl:Class ; rdfs:label "military rank" .
my:party a owl:Class ; rdfs:label "political party" .
my:lake a owl:Class ; rdfs:label "lake" .
"""


def property_of(label: str, domain: str = "", range_: str = "") -> Property:
    """The property with this label, domain and range, drawn as Turtle."""
    ends = "".join(
        f" ; rdfs:{name} {value}"
        for name, value in (("domain", domain), ("range", range_))
        if value
    )
    turtle = f'{PREFIXES} my:P a owl:ObjectProperty ; rdfs:label "{label}"{ends} .'
    vocabulary = Vocabulary.of([parse(turtle.encode(), "ttl", source="drawn.ttl")])
    return properties(["my:P"], vocabulary)["my:P"]


@pytest.mark.parametrize(
    ("label", "range_", "expected"),
    [
        pytest.param("designed by", "my:human", {"person"}, id="a class has the kind of its noun"),
        pytest.param("designed by", "my:thing", set(), id="an unknown class has none"),
        pytest.param("start", "xsd:dateTime", {"time"}, id="a datatype has a kind"),
        pytest.param("place of birth", "", {"place"}, id="without a range the label's head tells"),
        pytest.param("publication date", "", {"time"}, id="the head is the last word"),
        pytest.param(
            "designed by", "my:human, my:thing", set(), id="one unknown makes all unknown"
        ),
    ],
)
def test_the_kinds_that_a_value_may_be_of(label: str, range_: str, expected: set[str]) -> None:
    assert property_of(label, range_=range_).range == expected


@pytest.mark.parametrize(
    ("label", "domain", "range_", "value", "expected"),
    [
        pytest.param("rank", "", "", "admiral", "", id="by the label"),
        pytest.param("military rank", "", "my:rank", "fieldmarshal", "", id="by the range"),
        pytest.param("instrument", "", "", "pianist", "piano", id="a word for another name"),
        pytest.param("next rank", "my:rank", "my:rank", "admiral", None, id="none within a class"),
        pytest.param(
            "chief rank", "", "my:human", "admiral", None, id="none where a kind is known"
        ),
    ],
)
def test_usual_values(
    label: str, domain: str, range_: str, value: str, expected: str | None
) -> None:
    assert property_of(label, domain, range_).members.get(value) == expected


@pytest.mark.parametrize(
    ("range_", "name", "called"),
    [
        ("my:party", "Labour Party", True),
        ("my:party", "Party of Labour", True),
        ("my:party", "Partygate", False),
        ("my:party", "Union Jack", False),
        ("my:lake", "Lake Turkana", True),
        ("my:human", "Lake Turkana", False),
    ],
)
def test_names_that_say_what_they_name(range_: str, name: str, *, called: bool) -> None:
    assert property_of("thing", range_=range_).is_called(name) is called


def test_a_noun_or_a_type_that_is_not_known_has_no_kind() -> None:
    assert kinds().of_noun("gadget") == frozenset()
    assert kinds().of_type("GADGET") == frozenset()
    assert kinds().of_label("") == frozenset()


def test_trades_are_of_people() -> None:
    assert kinds().of_noun("admiral") == kinds().of_noun("cellist") == {"person"}


def test_makers_depend_on_what_is_made() -> None:
    assert kinds().makers_of("film")[0] == "director"
    assert kinds().makers_of("gadget") == kinds().makers_of("thing")
