"""An entity of RDF/XML is put in where it is short, and refused where it would fill the memory."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology.abbreviations import MOST
from kg.ontology.reading import read

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def written(folder: Path, declarations: str, comment: str) -> Path:
    file = folder / "mine.owl"
    file.write_text(
        f'<?xml version="1.0"?><!DOCTYPE rdf:RDF [ {declarations} ]>'
        f'<rdf:RDF xmlns:rdf="{RDF}"><rdf:Description rdf:about="urn:a:a">'
        f"<rdf:value>{comment}</rdf:value></rdf:Description></rdf:RDF>",
        encoding="utf-8",
    )
    return file


def test_a_short_text_is_put_in_wherever_it_stands(tmp_path: Path) -> None:
    file = written(tmp_path, '<!ENTITY owl "http://www.w3.org/2002/07/owl#" >', "&owl;Class &owl;")
    (value,) = read(file).values("urn:a:a", f"{RDF}value")
    assert value == "http://www.w3.org/2002/07/owl#Class http://www.w3.org/2002/07/owl#"


@pytest.mark.parametrize(
    ("declarations", "comment", "problem"),
    [
        ('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">', "&b;", "is made of others"),
        ('<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&#38;a;">', "&b;", "is made of others"),
        ('<!ENTITY a SYSTEM "file:///etc/passwd">', "&a;", "is not of this file"),
        ('<!ENTITY % a "x">', "", "is not of this file"),
        ('<!ENTITYa "x">', "&a;", "is not of this file"),
        (f'<!ENTITY a "{"a" * 10_000}">', "&a;" * 1001, f"more than {MOST:,} bytes"),
    ],
)
def test_a_text_that_grows_or_is_elsewhere_is_refused_in_one_line(
    declarations: str, comment: str, problem: str, tmp_path: Path
) -> None:
    with pytest.raises(
        OntologyError, match=f"mine.owl: not well-formed RDF: .*{problem}"
    ) as caught:
        read(written(tmp_path, declarations, comment))
    assert "\n" not in str(caught.value)
