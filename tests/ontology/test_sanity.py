"""The ontology as OWL 2 DL would have it: nothing is two things, nothing lies below itself.

See https://www.w3.org/TR/owl2-syntax/#Global_Restrictions_on_Axioms_in_OWL_2_DL.
"""

import pytest

from kg.ontology import Vocabulary, bundled

VOCABULARY = Vocabulary.load(bundled())
OURS = {c: t for c, t in VOCABULARY.concepts.items() if c.startswith("dip:")}
CLASSES = [c for c, t in OURS.items() if t.is_class]
OBJECT = [c for c, t in OURS.items() if "owl:ObjectProperty" in t.kinds]
DATA = [c for c, t in OURS.items() if "owl:DatatypeProperty" in t.kinds]
DATATYPES = ("xsd:", "rdfs:Literal", "rdf:langString")


@pytest.mark.parametrize("curie", OURS)
def test_a_term_is_one_kind_of_thing(curie: str) -> None:
    concept = OURS[curie]
    assert not (concept.is_class and concept.is_property)
    assert not {"owl:ObjectProperty", "owl:DatatypeProperty"} <= concept.kinds


@pytest.mark.parametrize("curie", OURS)
def test_no_term_lies_below_itself(curie: str) -> None:
    parents = {p for above in (curie, *VOCABULARY.ancestors(curie)) if above in OURS
               for p in OURS[above].parents}  # fmt: skip
    assert curie not in parents


@pytest.mark.parametrize("curie", CLASSES)
def test_what_lies_above_a_class_of_ours_is_a_class(curie: str) -> None:
    above = [parent for parent in VOCABULARY.ancestors(curie) if parent in OURS]
    assert all(OURS[parent].is_class for parent in above)


@pytest.mark.parametrize("curie", OBJECT)
def test_an_object_property_points_to_things(curie: str) -> None:
    assert not [name for name in VOCABULARY.range(curie) if name.startswith(DATATYPES)]
    assert not [parent for parent in VOCABULARY.ancestors(curie) if parent in DATA]


@pytest.mark.parametrize("curie", DATA)
def test_a_datatype_property_points_to_literals(curie: str) -> None:
    assert [name for name in VOCABULARY.range(curie) if name.startswith(DATATYPES)]
    assert not [parent for parent in VOCABULARY.ancestors(curie) if parent in OBJECT]


@pytest.mark.parametrize(
    "curie",
    [c for c, t in OURS.items() if {"owl:SymmetricProperty", "owl:TransitiveProperty"} & t.kinds],
)
def test_only_object_properties_are_symmetric_or_transitive(curie: str) -> None:
    assert curie in OBJECT


@pytest.mark.parametrize("curie", [c for c in CLASSES if OURS[c].direct])
def test_a_direct_property_is_symmetric_as_its_class_is(curie: str) -> None:
    direct = VOCABULARY.direct_property(curie) or ""
    assert VOCABULARY.is_symmetric(direct) == VOCABULARY.is_symmetric(curie)


@pytest.mark.parametrize("curie", [c for c in CLASSES if OURS[c].direct])
def test_an_event_class_lies_below_one_group_of_events(curie: str) -> None:
    assert "dip:Event" in VOCABULARY.ancestors(curie)
