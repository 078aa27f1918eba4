"""`kg eval` on gold drawn in the test."""

import json
import tomllib
from pathlib import Path

import pytest
from driving import Command

from kg.evaluation import Report, evaluate
from kg.evaluation.fitting import MODELS
from kg.ontology.files import path_of

pytestmark = pytest.mark.model


def gold(folder: Path, name: str, *rows: object) -> Path:
    path = folder / f"{name}.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return path


def event(kind: str, agent: str, recipient: str) -> dict[str, object]:
    return {"type": kind, "agent": [agent], "recipient": [recipient]}


@pytest.fixture
def tuples(tmp_path: Path) -> Path:
    """Sentences tokenised by blanks, with n-ary tuples."""
    rows: tuple[tuple[str, list[tuple[str, str, str]]], ...] = (
        ("Oman left .", []),
        ("Chad signed the pact .", [("Chad", "signed", "the pact")]),
    )
    return gold(
        tmp_path,
        "tuples",
        *(
            {
                "id": str(number),
                "sentence": sentence,
                "gold": [
                    dict(zip(("subject", "predicate", "object"), row, strict=True)) for row in said
                ],
            }
            for number, (sentence, said) in enumerate(rows)
        ),
    )


@pytest.fixture
def acts(tmp_path: Path) -> Path:
    """News items with events; the second one misses what it should find."""
    return gold(
        tmp_path,
        "acts",
        {
            "id": "a",
            "date": "2021-12-21",
            "text": "Russia expelled two German diplomats on Monday.",
            "events": [{**event("Expulsion", "Russia", "Germany"), "time": "2021-12-20"}],
        },
        {
            "id": "b",
            "text": "It rained in Oman.",
            "events": [event("Aid", "Oman", "Chad")],
        },
    )


def test_events_are_judged_with_their_attributes(acts: Path) -> None:
    report = evaluate(acts)
    assert (report.scores["core"].precision, report.scores["core"].recall) == (1.0, 0.5)
    assert (report.figures["time"], report.figures["unsafe"]) == (1.0, 0)
    assert [miss.what for miss in report.misses] == ["Aid(agent oman, recipient chad) actual"]


def test_tuples_are_judged_on_the_tokens_of_the_gold(tuples: Path) -> None:
    report = evaluate(tuples)
    assert (report.scores["best"].f1, report.predicted) == (1.0, 1)


def test_facts_are_judged_on_binary_tuples(tmp_path: Path) -> None:
    clusters = [[["Oman", "signed", "pacts"]], [["Oman", "signed [pacts] with", "Iran"]]]
    row = {"id": "a", "sentence": "Oman signed pacts with Iran .", "clusters": clusters}
    assert evaluate(gold(tmp_path, "facts", row)).scores["facts"].f1 == 1.0


def test_triples_are_judged_by_the_labels_of_a_users_ontology(tmp_path: Path) -> None:
    words = tmp_path / "ships.ttl"
    words.write_text(
        "@prefix x: <https://example.org/x#> .\n"
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'x:capital a owl:ObjectProperty ; rdfs:label "visited by" .\n',
        encoding="utf-8",
    )
    row = {"id": "a", "text": "It rained.", "triples": [["Aurora", "visited by", "Oman"]]}
    report = evaluate(gold(tmp_path, "triples", row), ontology=[words])
    assert (report.measure, report.scores["strict"].f1, len(report.misses)) == ("triples", 0.0, 1)


def test_the_command_prints_scores_groups_and_misses(command: Command, acts: Path) -> None:
    found = command("eval", acts)
    lines = found.out.splitlines()
    assert (found.code, found.err) == (0, "")
    assert lines[0] == "events: 2 items, 2 gold, 1 predicted"
    assert "core                        1.0000  0.5000  0.6667" in lines
    assert "unsafe                           0" in lines
    assert "Expulsion                   1.0000  1.0000  1.0000       1       1" in lines
    assert "active                      1.0000       -       -       -       1" in lines
    assert lines[-2:] == [
        "b  missed: Aid(agent oman, recipient chad) actual",
        "    It rained in Oman.",
    ]


def test_the_command_shows_as_many_misses_as_asked(command: Command, acts: Path) -> None:
    assert "missed" not in command("eval", acts, "--misses", 0).out


def test_json_holds_the_same(command: Command, acts: Path, tuples: Path) -> None:
    one = json.loads(command("eval", acts, "--json").out)
    assert one["scores"]["core"]["recall"] == 0.5
    assert [miss["kind"] for miss in one["misses"]] == ["missed"]
    both = json.loads(command("eval", acts, tuples, "--json", "--misses", 0).out)
    assert [each["measure"] for each in both] == ["events", "open tuples"]
    assert both[0]["misses"] == []


def test_text_that_steers_a_terminal_is_shown_as_blanks(command: Command, tmp_path: Path) -> None:
    row = {"id": "\x1b[2Jx", "text": "It\x1b[31m rained.\n", "triples": [["\x07a", "b", "c"]]}
    found = command("eval", gold(tmp_path, "hostile", row))
    assert found.code == 0
    assert all(char.isprintable() for char in found.out.replace("\n", ""))


def test_a_wrong_gold_file_is_told_in_one_line(command: Command, tmp_path: Path) -> None:
    found = command("eval", gold(tmp_path, "none"))
    assert (found.code, found.out, found.err.count("\n")) == (2, "", 1)
    assert "no gold in it" in found.err


def test_confidences_are_fitted_and_written(
    command: Command, tmp_path: Path, acts: Path, tuples: Path
) -> None:
    file = tmp_path / "confidence.toml"
    first = command("eval", acts, "--fit-confidence", file)
    assert first.code == 0
    assert [line.split()[:2] for line in first.out.splitlines()[1:-1]] == [["events", "1"]]
    assert command("eval", tuples, "--fit-confidence", file).code == 0
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    assert list(found) == ["events", "propositions"]
    assert found["propositions"]["ceiling"] == MODELS["propositions"].ceiling


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ({"id": "a", "text": "Oman.", "triples": []}, "confidences are fitted to n-ary tuples"),
        ({"id": "a", "text": "It rained.", "events": []}, "nothing was found in these texts"),
    ],
)
def test_what_no_confidence_can_be_fitted_to_is_refused(
    command: Command, tmp_path: Path, row: object, problem: str
) -> None:
    found = command("eval", gold(tmp_path, "gold", row), "--fit-confidence", tmp_path / "c.toml")
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert problem in found.err


def test_a_file_that_cannot_be_written_is_told(
    command: Command, acts: Path, tmp_path: Path
) -> None:
    found = command("eval", acts, "--fit-confidence", tmp_path / "none" / "confidence.toml")
    assert (found.code, found.err.count("\n")) == (2, 1)
    assert "cannot be written: no such file or directory" in found.err


def test_the_package_comes_with_every_model() -> None:
    found = tomllib.loads(path_of("confidence.toml").read_text(encoding="utf-8"))
    assert set(found) == set(MODELS)


def test_a_report_is_a_value(acts: Path) -> None:
    first, second = evaluate(acts), evaluate(acts)
    assert isinstance(first, Report)
    assert first == second
