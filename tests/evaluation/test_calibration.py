import pytest

from kg.evaluation.calibration import calibration_error, precision_of_surer_half


@pytest.mark.parametrize(
    ("judged", "error"),
    [
        ([(1.0, 1.0), (1.0, 1.0)], 0.0),
        ([(0.75, 1.0), (0.75, 1.0), (0.75, 1.0), (0.75, 0.0)], 0.0),
        ([(0.9, 0.0), (0.1, 1.0)], 0.9),
        ([(0.5, 1.0), (0.55, 0.0)], 0.025),
        ([(0.0, 0.0)], 0.0),
        ([], None),
    ],
)
def test_the_error_is_how_far_confidence_and_rightness_are_apart(
    judged: list[tuple[float, float]], error: float | None
) -> None:
    found = calibration_error(judged)
    assert found == (error if error is None else pytest.approx(error))


@pytest.mark.parametrize(
    ("judged", "right"),
    [
        ([(0.9, 1.0), (0.1, 0.0)], 1.0),
        ([(0.9, 0.0), (0.1, 1.0)], 0.0),
        ([(0.5, 1.0), (0.5, 0.0)], 0.5),
        ([(0.9, 1.0), (0.5, 1.0), (0.5, 0.0)], 0.75),
        ([], None),
    ],
)
def test_ties_at_the_middle_share_the_places_left(
    judged: list[tuple[float, float]], right: float | None
) -> None:
    assert precision_of_surer_half(judged) == right
