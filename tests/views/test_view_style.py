"""The looks of classes, and the file that holds them."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import OntologyError
from kg.ontology.style import SHAPES, read_style

STYLE = Path(__file__).parents[2] / "ontologies" / "style.ttl"
HEAD = (
    "@prefix style: <https://diplomacy.example/style#> . @prefix e: <http://e/> .\n"
    "style:T style:stroke '#000000' ."
)
ANYTHING = "style:Anything style:fill '#123456' ; style:shape 'dot' ; style:tone style:T ."


def test_a_class_has_the_look_the_file_gives_it() -> None:
    look = read_style(STYLE).node("dip:State")
    assert (look.fill, look.shape) == ("#0072B2", "dot")


def test_a_class_without_a_look_takes_its_nearest_superclass() -> None:
    parents = {"e:Queen": "e:Ruler", "e:Ruler": "dip:Person", "e:Raid": "dip:Attack"}
    styles = read_style(STYLE, parents=parents)
    assert styles.node("e:Queen") == styles.node("dip:Person")
    assert styles.tone("e:Raid") == styles.tone("dip:Attack")


def test_a_class_without_relatives_takes_the_look_of_anything() -> None:
    styles = read_style(STYLE)
    assert styles.node("e:Comet") == styles.anything
    assert styles.tone("dip:memberOf") == styles.other


def test_the_file_speaks_of_classes_of_the_ontology_only() -> None:
    styles = read_style(STYLE)
    reader = ox.parse(path=STYLE.with_name("diplomacy.ttl"), format=ox.RdfFormat.TURTLE)
    declared = {str(quad.subject).strip("<>").rpartition("#")[2] for quad in reader}
    named = {name.partition(":")[2] for name in (*styles.nodes, *styles.tones)}
    assert named - {"Anything"} <= declared


def test_a_circle_of_superclasses_ends() -> None:
    styles = read_style(STYLE, parents={"e:A": "e:B", "e:B": "e:A"})
    assert styles.node("e:A") == styles.anything


def test_no_two_classes_share_both_colour_and_shape() -> None:
    looks = list(read_style(STYLE).nodes.values())
    assert len(looks) == len(set(looks))
    assert {look.shape for look in looks} <= SHAPES


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("style:Anything style:fill ", "not Turtle"),
        ("e:A style:fill '#123456' ; style:shape 'dot' .", "style:Anything needs"),
        (f"{ANYTHING} e:A style:fill 'red' ; style:shape 'dot' .", "write it as #RRGGBB"),
        (f"{ANYTHING} e:A style:fill '#000000' ; style:shape 'blob' .", "style:shape among"),
        (f"{ANYTHING} e:A style:tone e:B .", "write it as #RRGGBB"),
    ],
)
def test_a_malformed_style_is_named_with_the_way_out(
    tmp_path: Path, body: str, problem: str
) -> None:
    path = tmp_path / "style.ttl"
    path.write_text(f"{HEAD}\n{body}", encoding="utf-8")
    with pytest.raises(OntologyError, match=problem) as caught:
        read_style(path)
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)


def test_a_missing_style_is_an_error_of_one_line(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="cannot be read"):
        read_style(tmp_path / "none.ttl")
