import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.figures import Score
from kg.evaluation.open_tuples import OpenTuple, Overlap, TupleItem, judge, overlap, precisions

WORDS = st.lists(st.sampled_from(["Oman", "signed", "is", "be", "said", "the", "pact"]), max_size=4)
SLOT = WORDS.map(" ".join)


def told(line: str, confidence: float = 1.0, rule: str = "active") -> OpenTuple:
    """ "Oman | signed | the pact | with Iran" as a tuple."""
    subject, predicate, *rest = (part.strip() for part in line.split("|"))
    return OpenTuple(
        subject, predicate, rest[0] if rest else None, tuple(rest[1:]), confidence, rule
    )


@pytest.mark.parametrize(
    ("gold", "predicted", "precision", "recall"),
    [
        ("Oman | signed | the pact", "Oman | signed | the pact", 1, 1),
        ("Oman | signed | the pact", "Oman | signed | a pact", 3 / 4, 3 / 4),
        ("Oman | signed | the pact | with Iran", "Oman | signed | the pact", 1, 4 / 6),
        ("Oman | signed | the pact", "Oman | signed | the pact with Iran", 4 / 6, 1),
        ("Oman | signed | the pact", "Oman | broke | the pact", 0, 0),
        ("the pact | signed | Oman", "Oman | signed | the pact", 1 / 4, 1 / 4),
        ("Oman | said | it left", "it left | said | Oman", 1, 1),
        ("Oman | is | a state", "Oman | be | a state", 1, 1),
        ("Oman | was founded | there", "Oman | be | there", 1, 3 / 4),
        ("Oman | left | here", "Oman | left", 0, 0),
        ("Oman | left", "Oman | left | here", 1, 1),
    ],
)
def test_words_are_compared_slot_by_slot(
    gold: str, predicted: str, precision: float, recall: float
) -> None:
    assert overlap(told(gold), told(predicted)) == pytest.approx((precision, recall))


@given(SLOT, SLOT, SLOT)
def test_a_tuple_overlaps_wholly_with_itself_when_its_predicate_has_words(
    subject: str, predicate: str, last: str
) -> None:
    found = overlap(OpenTuple(subject, predicate, last), OpenTuple(subject, predicate, last))
    assert found == (Overlap(1, 1) if predicate else Overlap(0, 0))


def item(*gold: str, name: str = "a") -> TupleItem:
    return TupleItem(name, "Oman signed the pact .", tuple(map(told, gold)))


def test_one_prediction_is_precise_for_one_gold_tuple_and_recalls_many() -> None:
    golds = item("Oman | signed | pacts", "Oman | signed | treaties")
    report = judge([golds], {"a": [told("Oman | signed | pacts")]})
    assert report.scores["all"] == Score.of(1.0, (1 + 2 / 3) / 2)


def test_two_predictions_share_no_gold_tuple_for_precision() -> None:
    twice = [told("Oman | signed | pacts"), told("Oman | signed | treaties")]
    assert precisions(item("Oman | signed | pacts"), twice) == [1.0, 0.0]


def test_the_best_score_leaves_out_what_is_less_sure_and_wrong() -> None:
    predicted = [told("Oman | signed | pacts", 0.9), told("Chad | left | home", 0.2)]
    report = judge([item("Oman | signed | pacts")], {"a": predicted})
    assert report.scores["best"] == Score(1.0, 1.0, 1.0)
    assert report.scores["all"] == Score.of(0.5, 1.0)
    assert report.figures["best from confidence"] == 0.9


@pytest.mark.parametrize(
    ("wrong", "auc"),
    [
        (0.2, 1.0),  # (recall 1, precision 1/2) lies straight below (1, 1)
        (0.9, 0.75),  # one level: from (1, 1/2) straight on to (0, 1)
        (1.0, 0.25),  # from (1, 1/2) to (0, 0) and up
    ],
)
def test_the_area_lies_under_precision_over_recall(wrong: float, auc: float) -> None:
    predicted = [told("Oman | signed | pacts", 0.9), told("Chad | left | home", wrong)]
    report = judge([item("Oman | signed | pacts")], {"a": predicted})
    assert report.figures["auc"] == pytest.approx(auc)


def test_sums_run_over_all_sentences() -> None:
    items = [item("Oman | signed | pacts"), item("Chad | left | home", name="b")]
    report = judge(items, {"a": [told("Oman | signed | pacts")], "b": []})
    assert report.scores["all"] == Score.of(1.0, 0.5)
    assert (report.items, report.gold, report.predicted) == (2, 2, 1)


def test_without_predictions_there_is_nothing_to_score() -> None:
    report = judge([item("Oman | signed | pacts")], {})
    assert report.scores["best"] == Score(0.0, 0.0, 0.0)
    assert report.figures["auc"] == 0


def test_constructions_are_told_apart() -> None:
    predicted = [told("Oman | signed | pacts"), told("Oman | signed | a pact", rule="control")]
    report = judge([item("Oman | signed | pacts")], {"a": predicted})
    found = {group.name: group.score.precision for group in report.groups["construction"]}
    assert found == {"active": 1.0, "control": 0.5}


def test_the_worst_miss_comes_first_and_what_was_found_is_none() -> None:
    golds = item("Oman | signed | pacts", "Oman | signed | a pact", "Chad | left | home")
    report = judge([golds], {"a": [told("Oman | signed | pacts")]})
    assert [miss.what for miss in report.misses] == [
        "Chad | left | home",
        "Oman | signed | a pact",
    ]
