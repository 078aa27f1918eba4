from collections.abc import Sequence
from dataclasses import replace

import pytest
from judged_acts import act, denied, heard, planned, relation

from kg.evaluation.acts import Act
from kg.evaluation.acts_judged import ActItem, Predicted, judge
from kg.evaluation.figures import Report, Score

EXPULSION = act("Expulsion Russia > Germany")
RECALL = act("Recall Germany > Russia")


def judged(
    gold: Sequence[Act], predicted: Sequence[Act], absent: Sequence[Act] = (), name: str = "a"
) -> Report:
    item = ActItem(name, "Russia expelled two Germans.", None, tuple(gold), (), tuple(absent))
    return judge([item], {"a": Predicted(tuple(predicted))})


@pytest.mark.parametrize(
    ("predicted", "core", "type_"),
    [
        ([EXPULSION, RECALL], (1, 1), (1, 1)),
        ([EXPULSION], (1, 1 / 2), (1, 1 / 2)),
        ([EXPULSION, EXPULSION], (1 / 2, 1 / 2), (1 / 2, 1 / 2)),
        ([act("Expulsion Germany > Russia")], (0, 0), (1, 1 / 2)),
        ([EXPULSION, act("Cooperation Oman > Chad")], (1, 1 / 2), (1, 1 / 2)),
        ([], (0, 0), (0, 0)),
    ],
)
def test_events_are_paired_one_to_one(
    predicted: Sequence[Act], core: tuple[float, float], type_: tuple[float, float]
) -> None:
    scores = judged([EXPULSION, RECALL], predicted).scores
    assert scores["core"] == Score.of(*core)
    assert scores["type"] == Score.of(*type_)


@pytest.mark.parametrize(
    ("gold", "predicted", "unsafe", "attributed"),
    [
        (planned("Aid Oman > Chad"), planned("Aid Oman > Chad"), 0, 0),
        (planned("Aid Oman > Chad"), act("Aid Oman > Chad"), 1, 0),
        (planned("Aid Oman > Chad"), heard(act("Aid Oman > Chad")), 0, 1),
        (planned("Aid Oman > Chad"), act("Aid Oman > Niger"), 1, 0),
        (planned("Aid Oman > Chad"), act("Aid Niger > Chad"), 0, 0),
        (denied("Aid Oman > Chad"), heard(act("Aid Oman > Chad")), 1, 0),
        (act("Aid Oman > Chad"), act("Aid Oman > Chad"), 0, 0),
    ],
)
def test_what_is_no_fact_must_not_be_told_as_one(
    gold: Act, predicted: Act, unsafe: int, attributed: int
) -> None:
    figures = judged([gold], [predicted]).figures
    assert (figures["unsafe"], figures["unsafe, attributed"]) == (unsafe, attributed)


def test_a_fact_told_beside_its_plan_is_not_unsafe() -> None:
    gold = [act("Aid Oman > Chad"), planned("Aid Oman > Chad")]
    figures = judged(gold, gold).figures
    assert (figures["unsafe"], figures["at risk"], figures["unsafe share"]) == (0, 1, 0)


@pytest.mark.parametrize(
    ("predicted", "traps"),
    [(RECALL, 1), (heard(RECALL), 0), (planned("Recall Germany > Russia"), 0), (EXPULSION, 0)],
)
def test_a_trap_springs_on_a_plain_fact(predicted: Act, traps: int) -> None:
    assert judged([EXPULSION], [predicted], absent=[RECALL]).figures["traps"] == traps


def test_events_found_where_there_are_none_are_false_alarms() -> None:
    report = judged([], [EXPULSION])
    assert report.figures["false alarms"] == 1
    assert report.figures["time"] is None
    assert report.scores["relations"] == Score(None, None, None)


def test_attributes_are_shares_of_core_pairs() -> None:
    gold = [replace(EXPULSION, quantity=2), RECALL]
    figures = judged(gold, [planned("Expulsion Russia > Germany"), RECALL]).figures
    assert (figures["factuality"], figures["negation"], figures["quantity"]) == (0.5, 1, 0)


def test_relations_are_judged_beside_events() -> None:
    known = relation("memberOf: subject Oman; object United Nations")
    other = relation("capitalOf: subject Muscat; object Oman")
    unknown = relation("likes: subject Oman; object Chad")
    item = ActItem("a", "Oman.", None, (), (known,))
    report = judge([item], {"a": Predicted((), (known, other, unknown))})
    assert report.scores["relations"] == Score.counted(1, gold=1, predicted=2)
    assert [miss.what for miss in report.misses] == [
        "capitalOf(subject muscat, object oman) actual"
    ]


def test_groups_are_by_type_and_by_construction() -> None:
    wrong = replace(RECALL, rule="nominal", roles={})
    report = judged([EXPULSION, RECALL], [EXPULSION, wrong])
    types = {
        each.name: (each.gold, each.predicted, each.score.f1) for each in report.groups["type"]
    }
    assert types == {"Expulsion": (1, 1, 1.0), "Recall": (1, 1, 0.0)}
    rules = {each.name: each.score.precision for each in report.groups["construction"]}
    assert rules == {"active": 1.0, "nominal": 0.0}


def test_confidences_are_compared_with_cores() -> None:
    sure, unsure = replace(EXPULSION, confidence=1.0), replace(RECALL, confidence=0.25, roles={})
    figures = judged([EXPULSION, RECALL], [sure, unsure]).figures
    assert figures["calibration error"] == pytest.approx(0.125)
    assert figures["precision of surer half"] == 1


def test_the_unsafe_is_worse_than_the_missed() -> None:
    gold = [EXPULSION, planned("Aid Oman > Chad")]
    report = judged(gold, [act("Aid Oman > Chad"), RECALL], absent=[RECALL])
    kinds = [miss.kind for miss in report.misses]
    assert kinds == ["unsafe", "trap", "missed", "wrong"]
