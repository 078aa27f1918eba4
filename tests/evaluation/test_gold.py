import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluation.acts_judged import ActItem
from kg.evaluation.fact_synsets import SynsetItem
from kg.evaluation.gold import Kind, read_gold
from kg.evaluation.open_tuples import OpenTuple, TupleItem
from kg.evaluation.triples import Triple, TripleItem

TUPLES = {
    "id": "a",
    "sentence": "Oman left .",
    "gold": [{"subject": "Oman", "predicate": "left", "object": None, "args": []}],
}
SYNSETS = {"id": "a", "sentence": "Oman left .", "clusters": [[["Oman", "left", "[home]"]]]}
TRIPLES = {"id": "a", "text": "Oman left.", "triples": [["Oman", "left", "home"]]}
ACTS = {
    "id": "a",
    "date": "2024-03-14",
    "text": "Baerbock expelled two Russians.",
    "events": [
        {"type": "Expulsion", "agent": ["Annalena Baerbock"], "recipient": "Russia", "quantity": 2},
        {"type": "Statement", "agent": ["Oman"]},
    ],
    "relations": [
        {
            "subject": "Annalena Baerbock",
            "predicate": "holdsPosition",
            "object": "foreign minister",
            "of": "Germany",
        }
    ],
    "absent": [{"type": "Recall", "agent": ["Russia", " "], "recipient": None}],
}


def file(folder: Path, *rows: object) -> Path:
    path = folder / "gold.jsonl"
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("row", "kind", "item"),
    [
        (TUPLES, Kind.TUPLES, TupleItem("a", "Oman left .", (OpenTuple("Oman", "left"),))),
        (SYNSETS, Kind.SYNSETS, SynsetItem("a", "Oman left .", ((("Oman", "left", "[home]"),),))),
        (TRIPLES, Kind.TRIPLES, TripleItem("a", "Oman left.", (Triple("Oman", "left", "home"),))),
    ],
)
def test_a_file_is_recognised_by_its_keys(
    tmp_path: Path, row: object, kind: Kind, item: object
) -> None:
    gold = read_gold(file(tmp_path, "", row))
    assert (gold.kind, gold.items) == (kind, (item,))
    assert gold.is_spaced is (kind in {Kind.TUPLES, Kind.SYNSETS})


def test_whoever_holds_an_office_also_stands_for_its_owner(tmp_path: Path) -> None:
    (item,) = read_gold(file(tmp_path, ACTS)).items
    assert isinstance(item, ActItem)
    (event,) = item.events
    assert event.of("agent") == (("annalena baerbock", "germany"),)
    assert (event.of("recipient"), event.quantity, item.date) == ((("russia",),), 2, "2024-03-14")
    assert item.absent[0].of("agent") == (("russia",),)


def without(row: Mapping[str, object], key: str) -> dict[str, object]:
    return {name: value for name, value in row.items() if name != key}


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        ([], "no gold in it"),
        (["{"], "line 1: no JSON; a line is"),
        (["[]"], "line 1: no JSON object; a line is"),
        ([{"id": "a"}], "line 1: no gold of a known kind; a line is"),
        ([TUPLES, TUPLES], "line 2: id 'a' is given twice"),
        ([TUPLES, SYNSETS], 'line 2: "gold" must be a list'),
        ([without(TUPLES, "sentence")], 'line 1: "sentence" must be text'),
        ([{**TUPLES, "gold": ["a"]}], 'line 1: "subject" must be text'),
        (
            [{**TUPLES, "gold": [{"subject": "a", "predicate": "b", "args": [1]}]}],
            'line 1: "args" must be a list of texts',
        ),
        ([{**SYNSETS, "clusters": [[]]}], "line 1: a cluster must be a list of triples"),
        ([{**TRIPLES, "triples": [["a", "b"]]}], "line 1: a triple must be three texts"),
        ([{**ACTS, "date": "May"}], "line 1: not a date: 'May'"),
        ([{**ACTS, "events": [{"type": "Aid", "agent": [1]}]}], 'line 1: "agent" must be names'),
        ([{**ACTS, "events": [{"agent": []}]}], 'line 1: "type" must be text'),
        ([{**ACTS, "events": [{"type": "Aid", "time": 3}]}], 'line 1: "factuality" and "time"'),
        ([{**ACTS, "events": [{"type": "Aid", "quantity": []}]}], 'line 1: "quantity" must be a'),
    ],
)
def test_a_wrong_file_is_told_in_one_line(tmp_path: Path, rows: list[object], problem: str) -> None:
    path = file(tmp_path, *rows)
    with pytest.raises(InputError) as caught:
        read_gold(path)
    told = str(caught.value)
    assert told.startswith(str(path))
    assert problem in told
    assert "\n" not in told


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or directory; check the path"):
        read_gold(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes(b"\xff")
    with pytest.raises(InputError, match="not UTF-8"):
        read_gold(tmp_path / "latin.jsonl")
