"""Relations of two ontologies that bring labels, domains and ranges, but no words."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.model import Document, Statement
from kg.pipeline import Pipeline

pytestmark = pytest.mark.model

PREFIXES = """
@prefix my: <https://labels.example/#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
STAGE = """
my:play a owl:Class ; rdfs:label "play" .
my:human a owl:Class ; rdfs:label "human" .
my:company a owl:Class ; rdfs:label "theatre company" .
my:genre a owl:Class ; rdfs:label "theatre genre" .
my:city a owl:Class ; rdfs:label "city" .
my:country a owl:Class ; rdfs:label "country" .
my:prize a owl:Class ; rdfs:label "award" .
my:P1 a owl:ObjectProperty ; rdfs:label "director" ; rdfs:domain my:play ; rdfs:range my:human .
my:P2 a owl:ObjectProperty ; rdfs:label "author" ; rdfs:domain my:play ; rdfs:range my:human .
my:P3 a owl:ObjectProperty ; rdfs:label "cast member" ; rdfs:domain my:play ; rdfs:range my:human .
my:P4 a owl:ObjectProperty ; rdfs:label "genre" ; rdfs:domain my:play ; rdfs:range my:genre .
my:P5 a owl:ObjectProperty ; rdfs:label "country of origin" ; rdfs:domain my:play ;
  rdfs:range my:country .
my:P6 a owl:DatatypeProperty ; rdfs:label "publication date" ; rdfs:domain my:play ;
  rdfs:range xsd:date .
my:P7 a owl:ObjectProperty ; rdfs:label "award received" ; rdfs:domain my:play ;
  rdfs:range my:prize .
my:P8 a owl:ObjectProperty ; rdfs:label "performer" ; skos:altLabel "performed by" ;
  rdfs:domain my:play ; rdfs:range my:company .
my:P9 a owl:ObjectProperty ; rdfs:label "place of birth" ; rdfs:domain my:human ;
  rdfs:range my:city .
my:P11 a owl:DatatypeProperty ; rdfs:label "date of birth" ; rdfs:domain my:human ;
  rdfs:range xsd:date .
my:P12 a owl:DatatypeProperty ; rdfs:label "date of death" ; rdfs:domain my:human ;
  rdfs:range xsd:date .
my:P10 a owl:DatatypeProperty ; rdfs:label "running time" ; rdfs:domain my:play ;
  rdfs:range xsd:integer .
"""
SKY = """
my:satellite a owl:Class ; rdfs:label "satellite" .
my:rocket a owl:Class ; rdfs:label "rocket" .
my:business a owl:Class ; rdfs:label "business" .
my:star a owl:Class ; rdfs:label "astronomical object" .
my:human a owl:Class ; rdfs:label "human" .
my:observatory a owl:Class ; rdfs:label "observatory" .
my:figure a owl:Class ; rdfs:label "constellation" .
my:base a owl:Class ; rdfs:label "spaceport" .
my:Q1 a owl:ObjectProperty ; rdfs:label "manufacturer" ; rdfs:domain my:satellite ;
  rdfs:range my:business .
my:Q2 a owl:ObjectProperty ; rdfs:label "operator" ; rdfs:domain my:satellite ;
  rdfs:range my:business .
my:Q3 a owl:ObjectProperty ; rdfs:label "space launch vehicle" ; rdfs:domain my:satellite ;
  rdfs:range my:rocket .
my:Q4 a owl:DatatypeProperty ; rdfs:label "launch date" ; rdfs:domain my:satellite ;
  rdfs:range xsd:date .
my:Q5 a owl:DatatypeProperty ; rdfs:label "mass" ; rdfs:domain my:satellite ;
  rdfs:range xsd:decimal .
my:Q6 a owl:ObjectProperty ; rdfs:label "discoverer or inventor" ; rdfs:domain my:star ;
  rdfs:range my:human .
my:Q7 a owl:ObjectProperty ; rdfs:label "constellation" ; rdfs:domain my:star ;
  rdfs:range my:figure .
my:Q8 a owl:ObjectProperty ; rdfs:label "named after" ; rdfs:domain my:star ; rdfs:range my:human .
my:Q9 a owl:ObjectProperty ; rdfs:label "site of astronomical discovery" ; rdfs:domain my:star ;
  rdfs:range my:observatory .
my:Q10 a owl:ObjectProperty ; rdfs:label "launch site" ; rdfs:domain my:satellite ;
  rdfs:range my:base .
"""


@pytest.fixture(scope="module", params=[STAGE, SKY], ids=["stage", "sky"])
def pipeline(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return loaded(tmp_path_factory.mktemp("labels"), request.param)


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return loaded(tmp_path_factory.mktemp("stage"), STAGE)


@pytest.fixture(scope="module")
def sky(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    return loaded(tmp_path_factory.mktemp("sky"), SKY)


def loaded(folder: Path, ontology: str) -> Pipeline:
    file = folder / "mine.ttl"
    file.write_text(PREFIXES + ontology, encoding="utf-8")
    return Pipeline.load([file])


def statements(pipeline: Pipeline, text: str) -> Sequence[Statement]:
    (reading,) = pipeline.read([Document("d", text)])
    return reading.statements


def told(pipeline: Pipeline, text: str) -> list[str]:
    """One line a relation: "director: Silver Dawn → Ann Reeves"."""
    return sorted(line(pipeline, each) for each in statements(pipeline, text))


def line(pipeline: Pipeline, statement: Statement) -> str:
    names = [
        each.entity.name if each.entity else each.text
        for role in ("subject", "object")
        for each in statement.fillers(role)
    ]
    denied = " (not)" if statement.negated else ""
    return f"{pipeline.vocabulary.label(statement.type)}: {' → '.join(names)}{denied}"


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        pytest.param(
            "Silver Dawn is a 1987 Canadian comedy directed by Ann Reeves.",
            ["country of origin: Silver Dawn → Canada", "director: Silver Dawn → Ann Reeves",
             "genre: Silver Dawn → comedy", "publication date: Silver Dawn → 1987"],
            id="a definition tells year, country, genre and doer",
        ),
        pytest.param(
            "Night Harbour was written and directed by Neil Marsh.",
            ["author: Night Harbour → Neil Marsh", "director: Night Harbour → Neil Marsh"],
            id="two verbs share their agent",
        ),
        pytest.param(
            "Directed by Paolo Ferri, Winter Light was published in 1961.",
            ["director: Winter Light → Paolo Ferri", "publication date: Winter Light → 1961"],
            id="a participle in front is about the subject",
        ),
        pytest.param(
            "The play Winter Light starred Claudia Rossi, Marco Bellini and Anna Conti.",
            ["cast member: Winter Light → Anna Conti", "cast member: Winter Light → Claudia Rossi",
             "cast member: Winter Light → Marco Bellini"],
            id="every conjunct is an object of its own",
        ),
        pytest.param(
            "The director of Winter Light is Paolo Ferri.",
            ["director: Winter Light → Paolo Ferri"],
            id="a noun with a copula",
        ),
        pytest.param(
            "Winter Light's author, Carol Dunne, lives in Leeds.",
            ["author: Winter Light → Carol Dunne"],
            id="a noun with an owner and a name beside it",
        ),
        pytest.param(
            "Iron Valley is a play by the Scottish writer Jane Duncan.",
            ["author: Iron Valley → Jane Duncan"],
            id="a maker behind by",
        ),
        pytest.param(
            "Iron Valley was published on June 5, 1961.",
            ["publication date: Iron Valley → 05 June 1961"],
            id="a whole day is written in one way",
        ),
        pytest.param(
            "Iron Valley won the Olivier Award.",
            ["award received: Iron Valley → Olivier Award"],
            id="the verb of a label that English says otherwise",
        ),
        pytest.param(
            "Iron Valley was performed by the Abbey Theatre.",
            ["performer: Iron Valley → Abbey Theatre"],
            id="an alternative label",
        ),
        pytest.param(
            "Iron Valley is a tragedy. It was directed by John Stark.",
            ["director: Iron Valley → John Stark", "genre: Iron Valley → tragedy"],
            id="a pronoun means what the text has been about",
        ),
        pytest.param(
            "Iron Valley was not directed by John Stark.",
            ["director: Iron Valley → John Stark (not)"],
            id="what is denied is told as denied",
        ),
        pytest.param(
            "Carol Dunne (born 4 May 1961 in Leeds) is an English actress.",
            ["date of birth: Carol Dunne → 04 May 1961", "place of birth: Carol Dunne → Leeds"],
            id="a bracket behind a name is about it",
        ),
        pytest.param(
            "The critics praised Iron Valley, a comedy directed by Ann Reeves.",
            ["director: Iron Valley → Ann Reeves"],
            id="a noun beside a name is that name, not the topic",
        ),
        pytest.param(
            "Silver Dawn was directed, written and produced by Neil Marsh.",
            ["author: Silver Dawn → Neil Marsh", "director: Silver Dawn → Neil Marsh"],
            id="many verbs share their agent",
        ),
        pytest.param(
            "Otto Berger (30 October 1891 - 12 December 1964) was a German actor.",
            ["date of birth: Otto Berger → 30 October 1891",
             "date of death: Otto Berger → 12 December 1964"],
            id="the dates of a life",
        ),
        pytest.param(
            "Carol Dunne (1912-1943) was an actress.",
            ["date of birth: Carol Dunne → 1912", "date of death: Carol Dunne → 1943"],
            id="the years of a life",
        ),
        pytest.param("The buyers could be American concerns.", [], id="nobody by name"),
        pytest.param(
            "Ann Reeves published the report on 4 May 1961.", [], id="another thing is acted on"
        ),
        pytest.param("Ann Reeves met the director of a company.", [], id="a noun without a name"),
        pytest.param(
            "The weather in Leeds was fine on 4 May 1961.", [], id="nothing that the labels name"
        ),
        pytest.param(
            "France expelled two German diplomats.", [], id="no event of another ontology"
        ),
    ],
)  # fmt: skip
def test_what_is_told_of_plays(stage: Pipeline, text: str, relations: list[str]) -> None:
    assert told(stage, text) == relations


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        pytest.param(
            "Orbital 33 is a satellite operated by Eutelsat and built by Thales Alenia Space.",
            ["manufacturer: Orbital 33 → Thales Alenia Space", "operator: Orbital 33 → Eutelsat"],
            id="participles behind a class noun are about the topic",
        ),
        pytest.param(
            "Explorer 40 was launched on a Scout rocket on 19 November 1964.",
            ["launch date: Explorer 40 → 19 November 1964",
             "space launch vehicle: Explorer 40 → Scout"],
            id="a rocket and a day behind the same preposition",
        ),
        pytest.param(
            "Kosmos 500 was launched from Plesetsk Cosmodrome in 1972.",
            ["launch date: Kosmos 500 → 1972", "launch site: Kosmos 500 → Plesetsk Cosmodrome"],
            id="a name that tells what it is",
        ),
        pytest.param(
            "Hotbird 5 has a mass of 2,900 kg.", ["mass: Hotbird 5 → 2,900 kg"],
            id="a number behind its noun",
        ),
        pytest.param(
            "Hotbird 5 weighs 2,900 kg.", ["mass: Hotbird 5 → 2,900 kg"],
            id="a number behind a verb that measures",
        ),
        pytest.param(
            "Messier 9 is a galaxy in the constellation Lyra, discovered by Pierre Dupont.",
            ["constellation: Messier 9 → Lyra",
             "discoverer or inventor: Messier 9 → Pierre Dupont"],
            id="what hangs on the nearest name is about the topic",
        ),
        pytest.param(
            "The asteroid Crommer was named after Andrew Crommelin.",
            ["named after: Crommer → Andrew Crommelin"],
            id="a class noun before a name is no part of it",
        ),
        pytest.param(
            "Crommer was discovered at Palomar Observatory by the astronomer Henry Holt.",
            ["discoverer or inventor: Crommer → Henry Holt",
             "site of astronomical discovery: Crommer → Palomar Observatory"],
            id="a trade before a name is no part of it",
        ),
        pytest.param(
            "Hezbollah launched a series of attacks on 12 July 2006.", [], id="nobody is launched"
        ),
        pytest.param("The yield rose 8% to 2.45 points.", [], id="a number that measures nothing"),
        pytest.param(
            "T-90 was built by Boeing.", ["manufacturer: T-90 → Boeing"], id="a name with digits"
        ),
        pytest.param(
            "Its manufacturer, Boeing, is based in Seattle.", [], id="nobody that it could mean"
        ),
    ],
)  # fmt: skip
def test_what_is_told_of_the_sky(sky: Pipeline, text: str, relations: list[str]) -> None:
    assert told(sky, text) == relations


TEXT = (
    "Silver Dawn (1987) is a comedy by Ann Reeves, who was born in Leeds on 5 June 1961. "
    "It was built by Boeing, launched on Monday and discovered by France. Not by Chad!"
)


def test_only_properties_of_the_ontology_are_stated(pipeline: Pipeline) -> None:
    assert all(each.type.startswith("my:") for each in statements(pipeline, TEXT))
    assert statements(pipeline, TEXT)


def test_the_words_of_an_argument_stand_where_it_says(pipeline: Pipeline) -> None:
    for statement in statements(pipeline, TEXT):
        places = [(each.text, each.span) for each in statement.arguments if each.span]
        assert all(TEXT[span.start : span.end] == text for text, span in places)
        assert statement.evidence.quote in TEXT


def test_a_state_is_no_person(sky: Pipeline) -> None:
    assert told(sky, "Crommer was discovered by France.") == []


def test_the_same_text_says_the_same(pipeline: Pipeline) -> None:
    assert statements(pipeline, TEXT) == statements(pipeline, TEXT)


def test_an_ontology_with_words_is_read_by_its_words_alone(tmp_path: Path) -> None:
    own = loaded(
        tmp_path,
        """@prefix lex: <https://diplomacy.example/lexicon#> .
        my:P1 a owl:ObjectProperty ; rdfs:label "director" ; lex:en "{object} helm {subject}" .""",
    )
    assert told(own, "Ann Reeves helmed Silver Dawn.") == ["director: Silver Dawn → Ann Reeves"]
    assert told(own, "Silver Dawn was directed by Ann Reeves.") == []
