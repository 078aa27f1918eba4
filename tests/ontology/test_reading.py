"""RDF files into the index, in every syntax, and what is wrong with a broken one."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology.reading import RDFS, Term, parse, read

A, LABEL = "https://e.example/a", RDFS + "label"
SYNTAXES = {
    "ttl": '@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n'
    '<https://e.example/a> rdfs:label "visit"@en .',
    "nt": f'<{A}> <{LABEL}> "visit"@en .',
    "rdf": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:rdfs="http://www.w3.org/2000/01/rdf-schema#"><rdf:Description '
    f'rdf:about="{A}"><rdfs:label xml:lang="en">visit</rdfs:label></rdf:Description></rdf:RDF>',
    "jsonld": f'{{"@id": "{A}", "{LABEL}": {{"@value": "visit", "@language": "en"}}}}',
}  # fmt: skip


@pytest.mark.parametrize("extension", SYNTAXES)
def test_every_syntax_gives_the_same_index(tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"mine.{extension}"
    path.write_text(SYNTAXES[extension], encoding="utf-8")
    assert read(path).objects(A, LABEL) == (Term("visit", "literal", "en"),)


def test_english_goes_before_other_languages() -> None:
    text = f'<{A}> <{LABEL}> "Besuch"@de, "visit"@en-GB, "call" .'
    triples = parse(text.encode(), "ttl", source="mine.ttl")
    assert triples.value(A, LABEL) == "visit"
    assert triples.values(A, LABEL) == ("visit", "call")


def test_blank_nodes_are_nodes_and_literals_are_not() -> None:
    text = f'<{A}> <{LABEL}> [ <{LABEL}> "inner" ], "outer" .'
    triples = parse(text.encode(), "ttl", source="mine.ttl")
    (node,) = triples.nodes(A, LABEL)
    assert node.startswith("_:")
    assert triples.value(node, LABEL) == "inner"


def test_a_syntax_error_names_the_file_and_the_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text("@prefix a: <https://e.example/> .\na:b a nowhere:c .\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"mine\.ttl, line 2: not well-formed RDF: .*nowhere"):
        read(path)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("mine.txt", "x", "the extension tells no RDF format; use one of .ttl"),
        ("mine.jsonld", '{"@context": "https://e.example/c.json", "@id": "https://e.example/a"}',
         "a remote JSON-LD context is never fetched"),
        ("mine.rdf", '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><x>&y;</x>',
         "not well-formed RDF"),
        ("mine.ttl", "\ufffe\x00", "not well-formed RDF"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_in_one_line(
    tmp_path: Path, name: str, content: str, problem: str
) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        read(path)
    assert problem in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"none\.ttl: cannot be read: No such file"):
        read(tmp_path / "none.ttl")
