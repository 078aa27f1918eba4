import pytest

from kg.evaluation.fact_synsets import SynsetItem, judge, pattern
from kg.evaluation.figures import Score
from kg.evaluation.open_tuples import OpenTuple

SIGNED = (("Oman", "signed", "[the] pact"), ("Oman", "signed [the] pact with", "Iran"))
LEFT = (("Chad", "left", "home"),)


def test_a_slot_is_matched_with_or_without_what_stands_in_brackets() -> None:
    found = [
        bool(pattern("[the] pact [with Iran]").fullmatch(words))
        for words in (" pact", " the pact", " the pact with Iran", " pact with", " a pact", "")
    ]
    assert found == [True, True, True, False, False, False]


def test_an_open_bracket_is_a_word() -> None:
    assert pattern("a [ b").fullmatch(" a [ b")


@pytest.mark.parametrize(
    ("predicted", "score"),
    [
        (["Oman|signed|pact"], Score.of(1, 1 / 2)),
        (["Oman|signed|the pact", "Oman|signed pact with|Iran"], Score.of(1, 1 / 2)),
        (["Oman|signed|pact", "Oman|broke|pact"], Score.of(1 / 2, 1 / 2)),
        (["Oman|signed|pact", "Chad|left|home"], Score.of(1, 1)),
        (["oman|signed|pact"], Score.of(0, 0)),
        ([], Score.of(0, 0)),
    ],
)
def test_a_fact_that_is_found_counts_once(predicted: list[str], score: Score) -> None:
    items = [SynsetItem("a", "Oman signed the pact with Iran ; Chad left home .", (SIGNED, LEFT))]
    triples = [
        OpenTuple(subject, predicate, last)
        for subject, predicate, last in (line.split("|") for line in predicted)
    ]
    report = judge(items, {"a": triples})
    assert report.scores["facts"] == score


def test_misses_are_facts_not_found_and_triples_that_state_none() -> None:
    items = [SynsetItem("a", "Oman signed the pact .", (SIGNED, LEFT))]
    report = judge(items, {"a": [OpenTuple("Oman", "signed", "pact"), OpenTuple("a", "b", "c")]})
    assert [(miss.kind, miss.what) for miss in report.misses] == [
        ("missed", "Chad | left | home"),
        ("wrong", "a | b | c"),
    ]
    assert report.figures["triple precision"] == 0.5
    assert report.groups["construction"][0].predicted == 2
