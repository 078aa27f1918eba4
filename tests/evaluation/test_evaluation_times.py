import pytest

from kg.evaluation.times import compatible, days


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-03-14", "2024-03-14", True),
        ("2024-03-14", "2024-03", True),
        ("2024", "2024-03-14", True),
        ("2024-03-11/2024-03-17", "2024-03-14", True),
        ("2024-03-11/2024-03-17", "2024-03-18", False),
        ("2024-02/2024-03", "2024-03-31", True),
        ("2024-03-14T10:00", "2024-03-14", True),
        ("2024-03-14", "2024-04", False),
        ("2024-03-14", None, False),
        (None, None, True),
        ("2024-W11", "2024-W11-4", True),
        ("2024-W11", "2024-03", False),
    ],
)
def test_times_fit_when_one_contains_the_other(
    one: str | None, other: str | None, *, same: bool
) -> None:
    assert compatible(one, other) is same
    assert compatible(other, one) is same


@pytest.mark.parametrize("value", ["", "soon", "2024-13", "2024-03-14/", "0000"])
def test_values_without_days_are_none_or_whole(value: str) -> None:
    whole = {"2024-03-14/": ((2024, 3, 14), (2024, 3, 14)), "0000": ((0, 1, 1), (0, 12, 31))}
    assert days(value) == whole.get(value)
