"""Frames from the labels of an ontology that brings no words."""

import pytest

from kg.ontology.entries import pairs
from kg.ontology.files import path_of
from kg.ontology.labels import derived_patterns, event_patterns, property_patterns
from kg.ontology.lexicon import Lexicon
from kg.ontology.reading import parse, read
from kg.ontology.shortform import compile_pattern
from kg.ontology.vocabulary import Vocabulary

IRREGULAR = {"led": "lead"}


@pytest.mark.parametrize(
    ("label", "patterns"),
    [
        ("commanded by", ["{object} command {subject}", "{object} commande {subject}"]),
        ("led by", ["{object} lead {subject}"]),
        ("designated as terrorist by",
         ["{object} designat {subject} as terrorist", "{object} designate {subject} as terrorist"]),
        ("located in",
         ["{agent} locat {subject}  in {object!}", "{agent} locate {subject}  in {object!}"]),
        ("plays for", ["{subject} be a plays for {object}", "{subject} play for {object}"]),
        ("member of", ["{subject} be a member of {object}"]),
        ("is part of", ["{subject} be a part of {object}"]),
        ("has member", ["{object} be a member of {subject}"]),
        ("head of government", ["{object} be a head of government of {subject}"]),
        ("military branch", ["{object} be a military branch of {subject}"]),
        ("employs", ["{object} be a employs of {subject}", "{subject} employ {object}"]),
        ("capital", ["{object} be a capital of {subject}", "{subject} capital {object}"]),
        ("accompanies", ["{object} be a accompanies of {subject}", "{subject} accompanie {object}",
                         "{subject} accompani {object}", "{subject} accompany {object}"]),
    ],
)  # fmt: skip
def test_the_form_of_a_label_tells_how_a_property_is_said(label: str, patterns: list[str]) -> None:
    assert property_patterns(label.split(), IRREGULAR) == patterns


DERIVATIONS = {"birth": "bear", "death": "die~|kill", "architect": "design"}


@pytest.mark.parametrize(
    ("label", "patterns"),
    [
        ("place of birth", ["{agent} bear {subject} (in|at) {object!}"]),
        ("date of death",
         ["{subject} die (in|on) {object!}", "{agent} kill {subject} (in|on) {object!}"]),
        ("launch site", ["{agent} launch {subject} (in|at) {object!}"]),
        ("creation date",
         [f"{{agent}} {v} {{subject}} (in|on) {{object!}}" for v in ("cree", "create", "cre")]),
        ("film editor", ["{object} edit {subject}", "{object} edite {subject}"]),
        ("programmer",
         [f"{{object}} {verb} {{subject}}" for verb in ("programm", "programme", "program")]),
        ("landscape architect", ["{object} design {subject}"]),
        ("architect of record", ["{object} design {subject}"]),
        ("member of", []),
        ("capital", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_noun_in_a_label_comes_from_a_verb(label: str, patterns: list[str]) -> None:
    assert derived_patterns(label.split(), DERIVATIONS) == patterns
    assert all(compile_pattern(each, "ex:P", is_property=True) for each in patterns)


def test_a_label_that_ends_with_the_range_has_it_as_object() -> None:
    bare = """
    @prefix ex: <https://e.example/#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    ex:Team a owl:Class ; rdfs:label "sports team" .
    ex:P a owl:ObjectProperty ; rdfs:label "trainer of sports team" ; rdfs:range ex:Team .
    """
    triples = parse(bare.encode(), "ttl", source="mine.ttl")
    words = Lexicon.of([triples], Vocabulary.of([triples]))
    roles = {(s.preposition, s.role) for f in words.frames("trainer") for s in f.slots}
    assert ("of", "object") in roles
    assert words.labelled == ("ex:P",)


def test_a_doubled_consonant_or_an_i_has_more_base_forms() -> None:
    assert "{object} ship {subject}" in property_patterns(["shipped", "by"], {})
    assert "{object} occupy {subject}" in property_patterns(["occupied", "by"], {})


def test_the_label_of_an_event_is_a_noun_and_if_one_word_a_verb() -> None:
    noun = "boycott (of|against|on|with) {recipient} by {agent} [noun]"
    assert event_patterns(["boycott"]) == [noun, "to boycott {recipient}"]
    assert event_patterns(["trade", "boycott"]) == [f"trade {noun}"]


BARE = """
@prefix ex: <https://e.example/#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix dip: <https://diplomacy.example/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix lex: <https://diplomacy.example/lexicon#> .
ex:Boycott a owl:Class ; rdfs:subClassOf dip:Event ; rdfs:label "boycott" ; skos:altLabel "trade strike" .
ex:commander a owl:ObjectProperty ; rdfs:label "commanderOf" .
ex:Ship a owl:Class ; rdfs:label "ship" .
ex:odd a owl:ObjectProperty ; rdfs:label "{[(" .
ex:own a owl:ObjectProperty ; rdfs:label "owner" ; lex:en "to own {object}" .
"""  # noqa: E501 -- as a user writes it


def lexicon() -> Lexicon:
    triples = parse(BARE.encode(), "ttl", source="mine.ttl")
    return Lexicon.of([triples], Vocabulary.of([triples]))


def test_labels_and_alternative_labels_make_frames() -> None:
    assert {frame.type for frame in lexicon().frames("boycott")} == {"ex:Boycott"}
    assert [frame.type for frame in lexicon().frames("strike")] == ["ex:Boycott"]


def test_a_label_in_camel_case_is_read_as_words() -> None:
    (frame,) = lexicon().frames("commander")
    assert [(slot.preposition, slot.role) for slot in frame.slots][-1] == ("of", "object")


def test_terms_that_are_no_event_or_have_words_get_no_frames_from_labels() -> None:
    assert lexicon().frames("ship") == ()
    assert lexicon().frames("owner") == ()


def test_a_label_that_is_common_is_said_as_english_says_it() -> None:
    film = parse(
        b"""@prefix ex: <https://e.example/#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
        ex:P57 a owl:ObjectProperty ; rdfs:label "director " .
        ex:P161 a owl:ObjectProperty ; rdfs:label "cast member" .""",
        "ttl",
        source="film.ttl",
    )
    words = Lexicon.of([film], Vocabulary.of([film]))
    assert {frame.type for frame in words.frames("direct")} == {"ex:P57"}
    assert {frame.type for frame in words.frames("star")} == {"ex:P161"}


def test_every_common_phrase_can_be_read() -> None:
    said = pairs([read(path_of("phrases.ttl"))], "phrase", "director={object} direct {subject}")
    patterns = [pattern for each in said.values() for pattern in each.split(";")]
    assert all(compile_pattern(each, "ex:P", is_property=True) for each in patterns)
