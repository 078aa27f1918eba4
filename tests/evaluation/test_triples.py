import pytest

from kg.evaluation.figures import Score
from kg.evaluation.triples import Triple, TripleItem, contained, fold, judge

GOLD = (Triple("The Aurora", "designed by", "Jane Doe"), Triple("Aurora", "crew", "8"))


def test_folding_leaves_only_what_matters() -> None:
    folded = fold(Triple("The_Zoë Line", "designedBy", "01 January 1990"))
    assert folded == (("zoe", "line"), "designedby", ("1990",))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("jane", "doe"), ("doe",), True),
        (("doe",), ("jane", "doe"), True),
        (("jane", "doe"), ("john", "doe"), False),
        ((), ("doe",), False),
        ((), (), True),
    ],
)
def test_a_name_may_be_part_of_the_other(
    one: tuple[str, ...], other: tuple[str, ...], *, same: bool
) -> None:
    assert contained(one, other) is same


def item() -> TripleItem:
    return TripleItem("a", "Jane Doe designed the Aurora, a ship with a crew of 8.", GOLD)


@pytest.mark.parametrize(
    ("predicted", "strict", "relaxed", "mean"),
    [
        ([GOLD[0]], Score(1, 0.5, 2 / 3), Score(1, 0.5, 2 / 3), Score(1, 0.5, 2 / 3)),
        (
            [Triple("Aurora", "designed by", "Doe")],
            Score(0, 0, 0),
            Score(1, 0.5, 2 / 3),
            Score(0, 0, 0),
        ),
        (
            [GOLD[0], Triple("Aurora", "built by", "Doe")],
            Score(0.5, 0.5, 0.5),
            Score(0.5, 0.5, 0.5),
            Score(1, 0.5, 2 / 3),
        ),
        ([GOLD[0], GOLD[0]], Score(1, 0.5, 2 / 3), Score(1, 0.5, 2 / 3), Score(1, 0.5, 2 / 3)),
        ([], Score(0, 0, 0), Score(0, 0, 0), Score(0, 0, 0)),
    ],
)
def test_triples_are_counted_strictly_and_relaxed(
    predicted: list[Triple], strict: Score, relaxed: Score, mean: Score
) -> None:
    scores = judge([item()], {"a": predicted}).scores
    assert [scores[name] for name in ("strict", "relaxed", "mean")] == [strict, relaxed, mean]


def test_every_relation_has_a_row_and_every_miss_a_line() -> None:
    report = judge([item()], {"a": [GOLD[0], Triple("Aurora", "built by", "Doe")]})
    rows = {group.name: (group.gold, group.predicted) for group in report.groups["relation"]}
    assert rows == {"builtby": (0, 1), "crew": (1, 0), "designedby": (1, 1)}
    assert [(miss.kind, miss.what) for miss in report.misses] == [
        ("missed", "Aurora | crew | 8"),
        ("wrong", "Aurora | built by | Doe"),
    ]


def test_no_sentences_have_no_score() -> None:
    assert judge([], {}).scores == {
        "strict": Score(None, None, None),
        "relaxed": Score(None, None, None),
        "mean": Score(0, 0, 0),
    }
