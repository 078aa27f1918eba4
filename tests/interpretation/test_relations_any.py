"""Relations of labels on sentences that no parser would give, and on drawn ones."""

from functools import cache

from drawing import draw
from hypothesis import given, settings
from sentences import chain, random_sentences

from kg.extraction import ClauseExtractor
from kg.interpretation.relations import PlainRelations
from kg.model import Document, Links, Sentence, Statement
from kg.ontology.lexicon import Lexicon
from kg.ontology.reading import parse
from kg.ontology.vocabulary import Vocabulary

TURTLE = """
@prefix my: <https://labels.example/#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
my:human a owl:Class ; rdfs:label "human" .
my:P1 a owl:ObjectProperty ; rdfs:label "left by" ; rdfs:range my:human .
my:P2 a owl:ObjectProperty ; rdfs:label "talk" .
my:P3 a owl:DatatypeProperty ; rdfs:label "leave date" ; rdfs:range xsd:date .
my:P4 a owl:ObjectProperty ; rdfs:label "genre" .
my:P5 a owl:DatatypeProperty ; rdfs:label "height" ; rdfs:range xsd:decimal .
my:P6 a owl:ObjectProperty ; rdfs:label "designed by" ; rdfs:range my:human .
my:P7 a owl:ObjectProperty ; rdfs:label "country" .
"""


@cache
def rules() -> tuple[PlainRelations, ClauseExtractor]:
    triples = parse(TURTLE.encode(), "ttl", source="drawn.ttl")
    vocabulary = Vocabulary.of([triples])
    lexicon = Lexicon.of([triples], vocabulary)
    return PlainRelations(lexicon, vocabulary), ClauseExtractor(lexicon.nominals)


def told(sentence: Sentence) -> list[Statement]:
    plain, extract = rules()
    document = Document("d", sentence.text)
    return list(plain(document, [sentence], [extract(sentence)], Links()))


@given(random_sentences())
@settings(max_examples=200)
def test_any_tree_is_read_and_every_argument_stands_in_the_text(sentence: Sentence) -> None:
    for statement in told(sentence):
        assert {each.role for each in statement.arguments} == {"subject", "object"}
        for each in statement.arguments:
            if each.span is not None:
                assert sentence.text[each.span.start : each.span.end] == each.text


def test_a_long_chain_of_clauses_is_read() -> None:
    link = [
        ("Oman", "Oman", "PROPN", "NNP", 1, "nsubj"),
        ("designed", "design", "VERB", "VBD", 1, "ROOT"),
        ("Jaws", "Jaws", "PROPN", "NNP", 1, "dobj"),
    ]
    found = told(chain(link, 150, below=1, label="conj"))
    assert {each.arguments[0].text for each in found} == {"Jaws"}


DESIGNED = """
1 Jaws     Jaws   PROPN  NNP _ 3 nsubjpass _ Entity=B-ORG
2 was      be     AUX    VBD _ 3 auxpass   _ _
3 designed design VERB   VBN _ 0 ROOT      _ _
4 by       by     ADP    IN  _ 3 agent     _ _
5 {name}   {name} {upos} NNP _ 4 pobj      _ {misc}
"""


def objects(name: str, upos: str, misc: str = "_") -> list[str]:
    block = DESIGNED.format(name=name, upos=upos, misc=misc)
    return [each.arguments[1].text for each in told(draw(block))]


def test_a_person_is_a_name_that_is_no_day_and_no_common_noun() -> None:
    assert objects("Ada", "PROPN", "Entity=B-PERSON") == ["Ada"]
    assert objects("Ada", "PROPN") == ["Ada"]
    assert objects("Monday", "PROPN", "Entity=B-DATE") == []
    assert objects("engineers", "NOUN") == []
