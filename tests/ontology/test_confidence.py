from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.ontology.confidence import Confidence, Scale, confidence

MODEL = Confidence(bias=0.0, weights={"good": 2.0, "bad": -2.0})


@pytest.mark.parametrize(
    ("features", "sure"),
    [
        ([], 0.5),
        (["good"], 0.88),
        (["bad"], 0.12),
        (["good", "bad"], 0.5),
        (["unheard of"], 0.5),
        (["good"] * 1000, 1.0),
        (["bad"] * 1000, 0.0),
    ],
)
def test_features_speak_for_and_against(features: list[str], sure: float) -> None:
    assert MODEL(features) == sure


@given(st.lists(st.sampled_from(["good", "bad"])), st.sampled_from([0.01, 0.05, 0.2]))
def test_confidences_are_multiples_of_the_step_up_to_the_ceiling(
    features: list[str], step: float
) -> None:
    found = Confidence(0.0, MODEL.weights, ceiling=0.6, step=step)(features)
    assert 0 <= found <= 0.6
    assert found / step == pytest.approx(round(found / step))


@pytest.mark.parametrize(
    ("number", "name"), [(0, "1"), (1, "1"), (2, "3"), (3, "3"), (4, "more"), (99, "more")]
)
def test_a_number_is_told_by_the_first_edge_that_holds_it(number: int, name: str) -> None:
    assert Scale("words", 1, 3)(number) == f"words={name}"


def test_a_model_is_read_from_its_table(tmp_path: Path) -> None:
    file = tmp_path / "confidence.toml"
    file.write_text("[a]\nbias = 1\nceiling = 0.9\nstep = 0.1\n[a.weights]\ngood = 2\n")
    assert confidence("a", file) == Confidence(1, {"good": 2}, 0.9, 0.1)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", r"no table \[a\]"),
        ("a = 1", r"no table \[a\]"),
        ("[a]\nbias = 'high'\nceiling = 1\nstep = 1", r"\[a\] holds what is no number"),
        ("[a]\nbias = 1\nceiling = 1\nstep = 0", r"\[a\] holds what is no number"),
        ("[a]\nbias = 1\nceiling = 1\nstep = 1\nweights = 3", r"\[a\] holds what is no number"),
        ("[a", "no TOML"),
    ],
)
def test_a_malformed_file_is_told_with_the_way_out(
    tmp_path: Path, content: str, problem: str
) -> None:
    file = tmp_path / "confidence.toml"
    file.write_text(content)
    with pytest.raises(OntologyError, match=rf"{problem}.*; write it anew with: kg eval"):
        confidence("a", file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="cannot be read: no such file"):
        confidence("a", tmp_path / "none.toml")
