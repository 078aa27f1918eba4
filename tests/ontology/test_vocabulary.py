"""Classes and properties by CURIE, their hierarchy and what they inherit."""

import pytest

from kg.errors import OntologyError
from kg.model import Factuality
from kg.ontology.frames import Effect
from kg.ontology.reading import parse
from kg.ontology.vocabulary import Vocabulary

PREFIXES = """
@prefix ex: <https://e.example/#> . @prefix other: <https://o.example/> .
@prefix dip: <https://diplomacy.example/ontology#> . @prefix lex: <https://diplomacy.example/lexicon#> .
@prefix cameo: <https://diplomacy.example/cameo#> . @prefix plover: <https://diplomacy.example/plover#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
"""  # noqa: E501 -- as a user writes it
VISITS = """
dip:Event rdfs:subClassOf sem:Event .
ex:Visit a owl:Class, dip:SymmetricEvent ; rdfs:label "visit"@en, "Besuch"@de ; skos:altLabel "trip", "call" ;
  rdfs:comment "Someone goes somewhere." ; rdfs:subClassOf dip:Event ; dip:directProperty ex:visits ;
  skos:exactMatch cameo:042 ; skos:closeMatch plover:CONSULT, <http://www.wikidata.org/entity/Q1> ;
  dip:requires dip:agent, dip:recipient .
ex:StateVisit a owl:Class ; rdfs:subClassOf ex:Visit ; skos:exactMatch cameo:043 .
ex:visits a owl:ObjectProperty ; rdfs:domain ex:Person ; rdfs:range ex:Person, ex:Place .
ex:calls a owl:ObjectProperty ; rdfs:subPropertyOf ex:visits .
"""  # noqa: E501 -- as a user writes it


def vocabulary(*texts: str) -> Vocabulary:
    sources = enumerate(texts or (VISITS,))
    return Vocabulary.of(
        parse((PREFIXES + t).encode(), "ttl", source=f"{n}.ttl") for n, t in sources
    )


def test_a_term_has_its_label_and_description() -> None:
    visits = vocabulary()
    assert visits.label("ex:Visit") == "visit"
    assert visits.comment("ex:Visit") == "Someone goes somewhere."
    assert visits.concepts["ex:Visit"].labels == ("visit", "call", "trip")
    assert visits.label("ex:StateVisit") == "StateVisit"


def test_ancestors_come_nearest_first() -> None:
    assert vocabulary().ancestors("ex:StateVisit") == ("ex:Visit", "dip:Event", "sem:Event")
    assert vocabulary().is_subclass("ex:StateVisit", "dip:Event")
    assert not vocabulary().is_subclass("dip:Event", "ex:StateVisit")


def test_a_subclass_inherits_what_it_does_not_say_itself() -> None:
    visits = vocabulary()
    assert visits.direct_property("ex:StateVisit") == "ex:visits"
    assert visits.codes("ex:StateVisit") == (("cameo", "043"), ("plover", "CONSULT"))
    assert visits.requires("ex:StateVisit") == ("agent", "recipient")
    assert visits.is_symmetric("ex:StateVisit")
    assert visits.range("ex:calls") == ("ex:Person", "ex:Place")
    assert visits.domain("ex:calls") == ("ex:Person",)


def test_an_act_that_is_only_planned_or_demanded_has_codes_of_its_own() -> None:
    text = """
    ex:Kind rdfs:subClassOf dip:Event ; dip:plannedMatch cameo:030, plover:AGREE .
    ex:Gift rdfs:subClassOf ex:Kind ; skos:exactMatch cameo:07, plover:AID ;
      dip:plannedMatch cameo:033 .
    """
    gifts = vocabulary(text)
    assert gifts.codes("ex:Gift") == (("cameo", "07"), ("plover", "AID"))
    assert gifts.codes("ex:Gift", Factuality.ACTUAL) == gifts.codes("ex:Gift")
    assert gifts.codes("ex:Gift", Factuality.POSSIBLE) == gifts.codes("ex:Gift")
    assert gifts.codes("ex:Gift", Factuality.PLANNED) == (("cameo", "033"), ("plover", "AGREE"))


def test_an_act_that_is_refused_has_a_code_unless_it_is_only_denied() -> None:
    text = """
    ex:Gift rdfs:subClassOf dip:Event ; skos:exactMatch plover:AID ;
      dip:plannedMatch plover:AGREE ; dip:refusedMatch plover:REJECT .
    """
    gifts = vocabulary(text)
    assert gifts.codes("ex:Gift", Factuality.PLANNED, negated=True) == (("plover", "REJECT"),)
    assert gifts.codes("ex:Gift", Factuality.ALLEGED, negated=True) == (("plover", "AID"),)


def test_events_are_told_from_properties() -> None:
    visits = vocabulary()
    assert visits.is_event("ex:StateVisit")
    assert not visits.is_event("ex:visits")
    assert visits.is_property("ex:visits")
    assert visits.events() == ("ex:StateVisit", "ex:Visit")


def test_a_class_that_has_words_is_an_event_without_a_superclass() -> None:
    assert vocabulary('ex:Derby a owl:Class ; lex:en "to beat {recipient}" .').is_event("ex:Derby")


def test_unknown_terms_answer_emptily() -> None:
    visits = vocabulary()
    assert visits.label("ex:Nothing") == "Nothing"
    assert visits.comment("ex:Nothing") is None
    assert visits.codes("ex:Nothing") == ()
    assert visits.content("ex:Nothing") is None
    assert visits.direct_property("ex:Nothing") is None
    assert not visits.is_event("ex:Nothing")
    assert not visits.is_symmetric("ex:Nothing")


def test_files_add_to_each_other_and_the_later_one_decides() -> None:
    both = vocabulary(VISITS, "ex:Visit dip:directProperty ex:calls ; skos:exactMatch cameo:040 .")
    assert both.direct_property("ex:Visit") == "ex:calls"
    assert dict(both.codes("ex:Visit")) == {"cameo": "040", "plover": "CONSULT"}
    assert both.label("ex:Visit") == "visit"


def test_a_circle_in_the_hierarchy_does_no_harm() -> None:
    circle = vocabulary("ex:A rdfs:subClassOf ex:B . ex:B rdfs:subClassOf ex:A .")
    assert circle.ancestors("ex:A") == ("ex:B",)


def test_namespaces_without_a_prefix_are_numbered_in_alphabetical_order() -> None:
    text = "<https://z.example/A> a owl:Class . <https://b.example/#B> a owl:Class ."
    assert set(vocabulary(text).concepts) == {"ns2:A", "ns1:B"}


def test_a_curie_and_its_iri_answer_each_other() -> None:
    names = vocabulary().names
    assert names.iri("ex:Visit") == "https://e.example/#Visit"
    assert names.curie("https://e.example/#Visit") == "ex:Visit"
    assert names.iri("nowhere:x") is None
    assert names.curie("https://nowhere.example/x") == "https://nowhere.example/x"


def test_an_effect_says_what_becomes_of_the_content() -> None:
    text = (
        "ex:Denial dip:contentFactuality dip:Alleged ; dip:contentNegated true ; dip:speaks true ."
    )
    assert vocabulary(text).content("ex:Denial") == Effect(
        "Denial", Factuality.ALLEGED, negates=True, speaks=True
    )


def test_a_cue_that_changes_nothing_is_a_cue_all_the_same() -> None:
    assert vocabulary("ex:FactCue a dip:Cue .").content("ex:FactCue") == Effect("FactCue")


def test_a_factuality_that_does_not_exist_is_refused() -> None:
    with pytest.raises(OntologyError, match=r"0\.ttl: .*dip:Certain.*use one of dip:Actual"):
        vocabulary("ex:C dip:contentFactuality <https://e.example/dip:Certain> .")
