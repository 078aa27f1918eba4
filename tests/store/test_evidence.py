import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize
from store_samples import (
    GERMANY,
    LAVROV,
    NATO,
    RULES,
    RUSSIA,
    document,
    expulsion,
    filled,
    office,
    statement,
)

from kg.errors import StoreError
from kg.model import Document, Entity, Evidence, Factuality, Filler, Span, Statement, Time
from kg.store import Namespaces, content_hash, triples_of

PREFIXES = Namespaces().prefixes()
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def drawn(turtle: str) -> set[Triple]:
    """Turtle as a set of triples; without blank nodes, equal sets are isomorphic graphs."""
    header = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    return {quad.triple for quad in parse(header + turtle, RdfFormat.TURTLE)}


def about(triples: set[Triple], curie: str) -> set[Triple]:
    node = Namespaces().term(curie)
    return {triple for triple in triples if triple.subject == node}


def between(triples: set[Triple], *curies: str) -> set[Triple]:
    """The direct triples among entities."""
    nodes = {Namespaces().term(curie) for curie in curies}
    return {t for t in triples if t.subject in nodes and t.object in nodes}


def test_a_document_is_an_article_with_its_text_and_the_hash_of_its_content() -> None:
    item = document()
    expected = f"""
      doc:d1 a schema:NewsArticle ; schema:identifier "d1" ; schema:headline "Ties cut" ;
        schema:text "NATO expelled eight Russian diplomats." ; schema:inLanguage "en" ;
        schema:datePublished "2021-10-18"^^xsd:date ; schema:url <https://news.example/38> ;
        dip:contentHash "{content_hash(item)}" .
    """
    assert triples_of(item, []) == drawn(expected)


def test_a_document_without_date_title_and_safe_url_says_nothing_of_them() -> None:
    item = Document("d1", "Text.", url="javascript:alert(1)")
    predicates = {triple.predicate.value for triple in triples_of(item, [])}
    assert not {p for p in predicates if p.endswith(("headline", "datePublished", "url"))}


@pytest.mark.parametrize(
    "other",
    [
        Document("d1", "Text!", "2021-10-18", "Title", "https://news.example"),
        Document("d1", "Text.", "2021-10-19", "Title", "https://news.example"),
        Document("d1", "Text.", "2021-10-18", "Other", "https://news.example"),
        Document("d1", "Text.", "2021-10-18", "Title", None),
        Document("d1", "Text.", "2021-10-18", "Title", "https://news.example", "de"),
    ],
)
def test_the_content_hash_differs_when_any_field_does(other: Document) -> None:
    item = Document("d1", "Text.", "2021-10-18", "Title", "https://news.example")
    assert content_hash(item) != content_hash(other)


def test_an_event_bears_its_roles_its_factuality_and_its_words() -> None:
    triples = triples_of(document(), [expulsion()], schema=RULES)
    (edge,) = {t.object for t in triples if t.predicate == Namespaces().dip("supports")}
    expected = f"""
      stmt:s1 a dip:Expulsion ; dip:agent ent:nato ; dip:agentText "NATO" ;
        dip:recipient ent:russia ; dip:recipientText "Russia" ;
        dip:patientText "eight Russian diplomats" ; dip:quantity 8 ;
        dip:time "2021-10-06"^^xsd:date ; dip:timeText "then" ;
        dip:timeStart "2021-10-06"^^xsd:date ; dip:timeEnd "2021-10-06"^^xsd:date ;
        dip:factuality dip:Actual ; dip:negated false ; dip:confidence 0.9 ;
        dip:ruleName "active" ; dip:lexicalEntry lex:expel-v ;
        dip:cameo "161" ; dip:plover "SANCTION" ; dip:supports {edge} ;
        prov:wasDerivedFrom sent:d1-s0 ; oa:exact "NATO expelled eight Russian diplomats" ;
        oa:start 0 ; oa:end 37 .
    """
    assert about(triples, "stmt:s1") == drawn(expected)


def test_a_sentence_is_a_part_of_its_document_with_its_place_and_words() -> None:
    expected = """
      sent:d1-s0 a dip:Sentence ; schema:isPartOf doc:d1 ; schema:position 0 ;
        oa:exact "NATO expelled eight Russian diplomats." ; oa:start 0 ; oa:end 38 .
    """
    assert about(triples_of(document(), [expulsion()]), "sent:d1-s0") == drawn(expected)


def test_an_entity_has_its_class_its_names_and_whom_it_acts_for() -> None:
    triples = triples_of(document(), [statement("s1", filled("agent", LAVROV))])
    expected = """
      ent:sergey-lavrov a dip:Person ; rdfs:label "Sergey Lavrov"@en ; dip:actsFor ent:russia .
      ent:russia a dip:State ; rdfs:label "Russia"@en ; skos:altLabel "Russian Federation"@en ;
        owl:sameAs wd:Q159 .
    """
    found = about(triples, "ent:sergey-lavrov") | about(triples, "ent:russia")
    assert found == drawn(expected)


def test_a_document_describes_each_entity_by_a_profile() -> None:
    triples = triples_of(document(), [statement("s1", filled("agent", LAVROV))])
    dip = Namespaces().dip
    profiles = {t.object for t in triples if t.predicate == dip("describes")}
    owners = {t.object for t in triples if t.predicate == dip("profileOf")}
    assert len(profiles) == 2
    assert owners == {Namespaces().entity("sergey-lavrov"), Namespaces().entity("russia")}


def test_what_is_no_wikidata_item_is_not_linked_to_wikidata() -> None:
    entity = Entity("x", "X", "dip:State", "Q1> <evil", labels=("X", "Y"))
    triples = triples_of(document(), [statement("s1", filled("agent", entity))])
    expected = 'ent:x a dip:State ; rdfs:label "X"@en ; skos:altLabel "Y"@en .'
    assert about(triples, "ent:x") == drawn(expected)


def test_a_relation_is_a_relation_statement_of_its_property() -> None:
    triples = about(triples_of(document(), [office()], schema=RULES), "stmt:s2")
    expected = """
      stmt:s2 a dip:RelationStatement ; dip:relation dip:holdsPosition ;
        dip:subject ent:sergey-lavrov ; dip:objectText "foreign minister" ; dip:of ent:russia .
    """
    assert drawn(expected) <= triples


def test_attribution_and_links_to_other_statements_are_kept() -> None:
    said = Statement(
        **{
            **{name: getattr(expulsion(), name) for name in Statement.__slots__},
            "attribution": filled("source", LAVROV, "a diplomat"),
            "in_response_to": ("s7",),
            "same_event_as": ("s8",),
            "entry": "",
            "time": Time("", "2020/2021"),
        }
    )
    triples = about(triples_of(document(), [said], schema=RULES), "stmt:s1")
    expected = """
      stmt:s1 dip:attributedTo ent:sergey-lavrov ;
        dip:attributedToText "Sergey Lavrov", "a diplomat" ;
        dip:inResponseTo stmt:s7 ; dip:sameEventAs stmt:s8 ;
        dip:time "2020/2021"^^dip:interval ;
        dip:timeStart "2020-01-01"^^xsd:date ; dip:timeEnd "2021-12-31"^^xsd:date .
    """
    assert drawn(expected) <= triples
    assert not {t for t in triples if t.predicate.value.endswith(("lexicalEntry", "timeText"))}


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (expulsion(), "ent:nato dip:expels ent:russia ."),
        (
            statement(
                "s1",
                filled("agent", NATO, GERMANY),
                filled("recipient", RUSSIA),
                type="dip:Meeting",
            ),
            """ent:nato dip:meets ent:germany, ent:russia . ent:germany dip:meets ent:nato,
            ent:russia . ent:russia dip:meets ent:nato, ent:germany .""",
        ),
        (statement("s1", filled("agent", NATO, GERMANY)), ""),
        (statement("s1", filled("agent", NATO), filled("recipient", "them")), ""),
        (statement("s1", filled("agent", NATO), filled("recipient", RUSSIA), type="dip:Aid"), ""),
        (
            statement(
                "s1",
                filled("subject", GERMANY),
                filled("object", NATO),
                type="dip:memberOf",
                kind="relation",
            ),
            "ent:germany dip:memberOf ent:nato .",
        ),
        (
            statement(
                "s1",
                filled("subject", GERMANY),
                filled("object", RUSSIA),
                type="dip:borders",
                kind="relation",
            ),
            "ent:germany dip:borders ent:russia . ent:russia dip:borders ent:germany .",
        ),
        (
            statement(
                "s1",
                filled("subject", NATO),
                filled("object", "chair"),
                filled("of", GERMANY),
                type="dip:holdsPosition",
                kind="relation",
            ),
            "ent:nato dip:actsFor ent:germany .",
        ),
    ],
)
def test_a_fact_adds_the_direct_triples_of_its_type(made: Statement, expected: str) -> None:
    triples = triples_of(document(), [made], schema=RULES)
    assert between(triples, "ent:nato", "ent:russia", "ent:germany") == drawn(expected)


@pytest.mark.parametrize("factuality", [f for f in Factuality if f is not Factuality.ACTUAL])
def test_what_is_not_actual_adds_no_direct_triple(factuality: Factuality) -> None:
    made = statement(
        "s1", filled("agent", NATO), filled("recipient", RUSSIA), factuality=factuality
    )
    assert not between(triples_of(document(), [made], schema=RULES), "ent:nato", "ent:russia")


@pytest.mark.parametrize(
    "made",
    [
        statement("s1", filled("agent", NATO), filled("recipient", RUSSIA), negated=True),
        statement(
            "s1",
            filled("agent", NATO),
            filled("recipient", RUSSIA),
            attribution=filled("source", "a diplomat"),
        ),
    ],
)
def test_what_is_negated_or_only_said_adds_no_direct_triple(made: Statement) -> None:
    assert not between(triples_of(document(), [made], schema=RULES), "ent:nato", "ent:russia")


def test_without_a_schema_events_add_no_direct_triples() -> None:
    assert not between(triples_of(document(), [expulsion()]), "ent:nato", "ent:russia")


def test_a_direct_triple_is_described_by_an_edge_that_its_statement_supports() -> None:
    triples = triples_of(document(), [expulsion()], schema=RULES)
    dip = Namespaces().dip
    (edge,) = {t.object for t in triples if t.predicate == dip("supports")}
    assert isinstance(edge, NamedNode)
    expected = f"""
      {edge} a rdf:Statement ; rdf:subject ent:nato ; rdf:predicate dip:expels ;
        rdf:object ent:russia .
    """
    assert {t for t in triples if t.subject == edge} == drawn(expected)


def test_a_symmetric_event_is_marked_as_mutual_even_when_it_is_no_fact() -> None:
    made = statement("s1", filled("agent", NATO), type="dip:Meeting", negated=True)
    assert drawn("stmt:s1 dip:mutual true .") <= triples_of(document(), [made], schema=RULES)


def test_an_undeclared_prefix_of_a_type_is_an_error() -> None:
    with pytest.raises(StoreError, match="'nope'"):
        triples_of(document(), [statement("s1", type="nope:Expulsion")])


@settings(max_examples=50)
@given(ANY_TEXT, ANY_TEXT, ANY_TEXT)
def test_hostile_text_anywhere_gives_triples_that_survive_serialisation(
    identifier: str, words: str, name: str
) -> None:
    entity = Entity(identifier, name, "dip:State", name, labels=(words,))
    evidence = Evidence(identifier, 0, Span(0, len(words)), words, Span(0, len(words)), words)
    made = Statement(
        id=identifier,
        kind="event",
        type="dip:Expulsion",
        arguments=(Filler("agent", words, None, entity), Filler("recipient", words)),
        factuality=Factuality.ACTUAL,
        negated=False,
        attribution=(),
        time=Time(words, words),
        quantity=None,
        evidence=evidence,
        confidence=0.5,
        rule=words,
        entry=name,
    )
    item = Document(identifier, words, words, name, words, words)
    triples = triples_of(item, [made], schema=RULES)
    lines = serialize(triples, format=RdfFormat.N_TRIPLES)
    assert lines is not None
    assert {quad.triple for quad in parse(lines, RdfFormat.N_TRIPLES)} == triples


@settings(max_examples=20)
@given(st.permutations([expulsion("s1"), expulsion("s2"), office("s3"), office("s4")]))
def test_the_order_of_statements_does_not_matter(statements: list[Statement]) -> None:
    expected = triples_of(
        document(), [expulsion("s1"), expulsion("s2"), office("s3"), office("s4")], schema=RULES
    )
    assert triples_of(document(), statements, schema=RULES) == expected
