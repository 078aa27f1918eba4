"""The shapes of a graph: what breaks them, and that every engine finds the same."""

import importlib.util
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse
from store_samples import document, expulsion, graph_of, office

from kg.errors import OntologyError, StoreError
from kg.ontology import Vocabulary, bundled
from kg.ontology.files import path_of
from kg.store import Namespaces, OxigraphStore, Violation, triples_of, validate
from kg.store.conformance import violations
from kg.store.shapes import read_shapes
from kg.store.validation import ENGINES, class_triples

SPACES = Namespaces()
VOCABULARY = Vocabulary.load(bundled())
HIERARCHY = class_triples(VOCABULARY)
SHAPES = path_of("shapes.ttl")
XSD = "http://www.w3.org/2001/XMLSchema#"
HEADER = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in SPACES.prefixes().items())


def sound() -> set[Triple]:
    return triples_of(document(), [expulsion(), office()], schema=VOCABULARY)


def turtle(text: str) -> set[Triple]:
    return {quad.triple for quad in parse(HEADER + text, RdfFormat.TURTLE)}


def found(triples: Iterable[Triple], engine: str) -> set[Violation]:
    lines = sorted(f"{triple} .\n" for triple in {*triples, *HIERARCHY})
    return set(ENGINES[engine]("".join(lines), SHAPES))


def places(some: Iterable[Violation]) -> set[tuple[str, str]]:
    """Node and property of each violation, IRIs shortened."""
    return {
        (SPACES.curie(v.node), "^" * v.path.startswith("^") + SPACES.curie(v.path.lstrip("^")))
        for v in some
    }


def with_value(curie: str, property_: str, *values: str) -> set[Triple]:
    """The sound graph, one property of one node having these values (in Turtle) instead."""
    node, predicate = SPACES.term(curie), SPACES.term(property_)
    rest = {t for t in sound() if (t.subject, t.predicate) != (node, predicate)}
    return rest | turtle("".join(f"{curie} {property_} {value} .\n" for value in values))


DAMAGE = [
    ("doc:d1", "schema:text", (), "schema:text"),
    ("doc:d1", "schema:identifier", ('"a"', '"b"'), "schema:identifier"),
    ("doc:d1", "schema:datePublished", ('"soon"',), "schema:datePublished"),
    ("doc:d1", "schema:url", ('"nowhere"',), "schema:url"),
    ("doc:d1", "dip:contentHash", ('"abc"',), "dip:contentHash"),
    ("sent:d1-s0", "schema:isPartOf", ("ent:nato",), "schema:isPartOf"),
    ("sent:d1-s0", "schema:position", ("-1",), "schema:position"),
    ("sent:d1-s0", "oa:exact", (), "oa:exact"),
    ("ent:nato", "rdf:type", ("schema:Thing",), ""),
    ("ent:nato", "rdfs:label", ('"NATO"',), "rdfs:label"),
    ("ent:nato", "owl:sameAs", ("wd:P31",), "owl:sameAs"),
    ("ent:sergey-lavrov", "dip:actsFor", ("ent:nothing",), "dip:actsFor"),
    ("stmt:s1", "rdf:type", ("dip:Expulsion", "dip:Visit"), "rdf:type"),
    ("stmt:s1", "prov:wasDerivedFrom", ("doc:d1",), "prov:wasDerivedFrom"),
    ("stmt:s1", "oa:start", ("-1",), "oa:start"),
    ("stmt:s1", "oa:start", ("99",), "oa:start"),
    ("stmt:s1", "oa:end", (), "oa:end"),
    ("stmt:s1", "dip:factuality", ("dip:True",), "dip:factuality"),
    ("stmt:s1", "dip:factuality", ("dip:Planned",), "dip:factuality"),
    ("stmt:s1", "dip:negated", ("true",), "dip:negated"),
    ("stmt:s1", "dip:negated", ('"no"',), "dip:negated"),
    ("stmt:s1", "dip:confidence", ("1.5",), "dip:confidence"),
    ("stmt:s1", "dip:confidence", ("0.5", "0.6"), "dip:confidence"),
    ("stmt:s1", "dip:ruleName", (), "dip:ruleName"),
    ("stmt:s1", "dip:lexicalEntry", ('"expel"',), "dip:lexicalEntry"),
    ("stmt:s1", "dip:attributedTo", ("ent:russia",), "dip:attributedTo"),
    ("stmt:s1", "dip:attributedToText", ('"an aide"',), "dip:attributedToText"),
    ("stmt:s1", "dip:cameo", ('"expel"',), "dip:cameo"),
    ("stmt:s1", "dip:plover", ('"sanction"',), "dip:plover"),
    ("stmt:s1", "dip:timeStart", ('"2022-01-01"^^xsd:date',), "dip:timeStart"),
    ("stmt:s1", "dip:time", ('"2020"', '"2021"'), "dip:time"),
    ("stmt:s1", "dip:agent", ("ent:somebody",), "dip:agent"),
    ("stmt:s1", "dip:agentText", ("5",), "dip:agentText"),
    ("stmt:s1", "dip:quantity", ('"eight"',), "dip:quantity"),
    ("stmt:s1", "dip:mutual", ("true",), "dip:mutual"),
    ("stmt:s2", "dip:relation", (), "dip:relation"),
    ("stmt:s2", "dip:of", ("ent:nowhere",), "dip:of"),
    ("ent:nato", "dip:expels", ("ent:russia", "ent:nowhere"), "dip:expels"),
]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_sound_graph_conforms(engine: str) -> None:
    assert found(sound(), engine) == set()


@pytest.mark.parametrize(("curie", "property_", "values", "path"), DAMAGE)
def test_all_engines_find_the_same_damage(
    curie: str, property_: str, values: tuple[str, ...], path: str
) -> None:
    damaged = with_value(curie, property_, *values)
    ours = found(damaged, "kg")
    assert (curie, path) in places(ours)
    assert found(damaged, "pyshacl") == ours
    assert places(found(damaged, "pyrudof")) == places(ours)


def test_all_engines_find_an_edge_that_nothing_supports() -> None:
    damaged = with_value("stmt:s1", "dip:supports")
    (edge,) = {t.object for t in sound() if t.predicate == SPACES.dip("supports")
               and t.subject == SPACES.term("stmt:s1")}  # fmt: skip
    assert isinstance(edge, NamedNode)
    for engine in ENGINES:
        assert places(found(damaged, engine)) == {(SPACES.curie(edge.value), "^dip:supports")}


@pytest.mark.parametrize(
    "literal",
    [
        Literal("1", datatype=NamedNode(f"{XSD}date")),
        Literal("x", datatype=NamedNode(f"{XSD}integer")),
        Literal("x", datatype=NamedNode(f"{XSD}decimal")),
        Literal("maybe", datatype=NamedNode(f"{XSD}boolean")),
    ],
)
def test_a_literal_that_its_datatype_does_not_know_breaks_any_shape(literal: Literal) -> None:
    local = literal.datatype.value.removeprefix(XSD)
    properties = {"date": "timeEnd", "integer": "quantity", "decimal": "confidence"}
    node, predicate = SPACES.term("stmt:s1"), SPACES.dip(properties.get(local, "negated"))
    rest = {t for t in sound() if (t.subject, t.predicate) != (node, predicate)}
    ours = found(rest | {Triple(node, predicate, literal)}, "kg")
    assert (str(node.value), predicate.value) in {(v.node, v.path) for v in ours}


def test_a_store_is_judged_as_a_whole() -> None:
    store = graph_of((document(), [expulsion(), office()]))
    assert validate(store, VOCABULARY, engine="kg").ok
    assert validate(store, VOCABULARY).engine == "pyrudof"


def test_a_violation_says_on_one_line_what_must_hold() -> None:
    store = OxigraphStore.open(None)
    store.add(document(), [expulsion()])
    store.engine.update(f"{HEADER} DELETE WHERE {{ stmt:s1 dip:confidence ?c }};"
                        "INSERT DATA { stmt:s1 dip:confidence 1.5 }")  # fmt: skip
    judged = validate(store, VOCABULARY, engine="kg")
    assert [str(each) for each in judged.violations] == [
        "stmt:s1, dip:confidence: a confidence lies between 0 and 1 (found “1.5”)"
    ]
    assert not judged.ok


def test_an_unknown_engine_names_the_known_ones() -> None:
    with pytest.raises(StoreError, match="choose one of kg, pyrudof, pyshacl"):
        validate(graph_of(), VOCABULARY, engine="magic")


@pytest.mark.parametrize("engine", ENGINES)
def test_shapes_that_cannot_be_read_are_named(engine: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.ttl"
    file.write_text("no shapes", encoding="utf-8")
    with pytest.raises((StoreError, OntologyError), match=r"mine\.ttl: "):
        validate(graph_of(), VOCABULARY, shapes=file, engine=engine)


@pytest.mark.parametrize(
    ("shape", "problem"),
    [
        ("sh:property [ sh:path dip:agent ; sh:minLength 3 ]", "sh:minLength is not supported"),
        ("sh:property [ sh:path ( dip:a dip:b ) ]", "a path is a property or an inverse"),
    ],
)
def test_what_our_own_engine_does_not_know_is_refused(
    shape: str, problem: str, tmp_path: Path
) -> None:
    file = tmp_path / "more.ttl"
    header = f"{HEADER}PREFIX sh: <http://www.w3.org/ns/shacl#>\n"
    file.write_text(f"{header}dip:Shape a sh:NodeShape ; {shape} .\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=problem):
        read_shapes(file)


def test_a_file_of_shapes_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"none\.ttl: cannot be read"):
        read_shapes(tmp_path / "none.ttl")


def test_own_shapes_are_judged_by(tmp_path: Path) -> None:
    file = tmp_path / "mine.ttl"
    header = f"{HEADER}PREFIX sh: <http://www.w3.org/ns/shacl#>\n"
    shape = 'sh:property [ sh:path dip:reason ; sh:minCount 1 ; sh:message "say why" ]'
    file.write_text(
        f"{header}dip:S a sh:NodeShape ; sh:targetClass dip:Expulsion ; {shape} .\n",
        encoding="utf-8",
    )
    store = graph_of((document(), [expulsion()]))
    for engine in ENGINES:
        judged = validate(store, VOCABULARY, shapes=file, engine=engine)
        assert [str(each) for each in judged.violations] == ["stmt:s1, dip:reason: say why"]


def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shapes_builder", path_of("build_shapes.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_shapes_are_those_of_the_ontology() -> None:
    """After an edit of the ontology: python ontologies/build_shapes.py."""
    assert SHAPES.read_text(encoding="utf-8") == _builder().written()


def test_every_event_class_and_every_relation_has_a_shape() -> None:
    targets = {term for shape in read_shapes(SHAPES) for _, term in shape.targets}
    events = {c for c in VOCABULARY.events() if VOCABULARY.concepts[c].direct}
    direct = {c for c in VOCABULARY.concepts if "dip:direct" in VOCABULARY.ancestors(c)}
    wanted = events | direct | set(VOCABULARY.relations())
    assert {SPACES.term(curie) for curie in wanted} <= targets


def test_the_order_of_the_triples_does_not_matter() -> None:
    damaged = with_value("stmt:s1", "dip:confidence", "1.5") | HIERARCHY
    shapes = read_shapes(SHAPES)
    ordered = sorted(damaged, key=str)
    assert violations(ordered, shapes) == violations(reversed(ordered), shapes)
