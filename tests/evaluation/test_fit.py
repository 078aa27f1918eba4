import math
import tomllib

import pytest

from kg.evaluation.fit import Example, Settled, as_toml, fit, held_out
from kg.ontology.confidence import Confidence

LIGHT = Settled(penalty=0.01)


def examples(*rows: tuple[str, int, float]) -> list[Example]:
    """For each (features, times, how right) so many examples, a document each."""
    many = [(features, right) for features, times, right in rows for _ in range(times)]
    return [
        Example(number, tuple(features.split()), right)
        for number, (features, right) in enumerate(many)
    ]


def test_confidences_are_the_shares_of_what_is_right() -> None:
    model = fit(examples(("", 30, 1), ("", 10, 0), ("odd", 10, 1), ("odd", 30, 0)), LIGHT)
    assert model(()) == pytest.approx(0.75, abs=0.01)
    assert model(("odd",)) == pytest.approx(0.25, abs=0.01)
    assert model.bias == pytest.approx(math.log(3), abs=0.01)


def test_half_right_counts_half() -> None:
    assert fit(examples(("", 40, 0.5)), LIGHT)(()) == 0.5


def test_a_feature_that_is_rare_or_everywhere_has_no_weight() -> None:
    model = fit(examples(("all", 40, 1), ("all rare", 3, 0), ("all often", 20, 0)), LIGHT)
    assert set(model.weights) == {"often"}


def test_a_penalty_draws_weights_to_nothing() -> None:
    rows = examples(("", 20, 1), ("odd", 20, 0))
    light, heavy = (abs(fit(rows, Settled(penalty)).weights["odd"]) for penalty in (0.1, 10.0))
    assert light > heavy > 0


def test_the_order_of_the_examples_makes_no_difference() -> None:
    rows = examples(("a", 20, 1), ("b", 20, 0), ("a b", 20, 0.5))
    assert fit(rows, LIGHT) == fit(rows[::-1], LIGHT)


def test_held_out_confidences_come_from_other_documents() -> None:
    rows = [Example(number % 10, (), float(number % 10 == 0)) for number in range(100)]
    found = held_out(rows, LIGHT)
    assert len(found) == 100
    assert {confidence for confidence, right in found if right} == {0.0}


def test_models_are_written_as_toml() -> None:
    model = Confidence(0.5, {'say "no"': -1.0, "back\\slash": 0.25}, 0.75, 0.05)
    table = tomllib.loads(as_toml({"b": model, "a": Confidence()}, "kg eval"))
    assert list(table) == ["a", "b"]
    assert Confidence(**table["b"]) == model
