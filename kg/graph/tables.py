"""Statements and propositions as rows of a spreadsheet (RFC 4180)."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

# A spreadsheet runs a cell that starts so: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WHO, _WHOM = {"agent", "subject"}, {"recipient", "object"}
_PLACE = ("document", "sentence", "kind")
_STATEMENT = (
    "type",
    "who",
    "whom",
    "roles",
    "factuality",
    "negated",
    "attribution",
    "time",
    "quantity",
)
_PROPOSITION = ("subject", "predicate", "object", "args")
_ORIGIN = ("confidence", "rule", "entry", "start", "end", "quote")
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "statements": (*_PLACE, *_STATEMENT, *_ORIGIN),
    "propositions": (*_PLACE, *_PROPOSITION, "negated", "confidence", "rule", "start", "end"),
    "all": (*_PLACE, *_PROPOSITION, *_STATEMENT, *_ORIGIN),
}


def csv_lines(rows: Iterable[Mapping[str, Any]], layer: str) -> Iterator[str]:
    """The header of `layer` (a key of `COLUMNS`), then a line a row; without line ends."""
    columns = COLUMNS[layer]
    yield _line(columns)
    for row in rows:
        cells = dict(row) if row["kind"] == "proposition" else _statement(row)
        yield _line([_cell(cells.get(column)) for column in columns])


def _statement(row: Mapping[str, Any]) -> dict[str, Any]:
    arguments = row["arguments"]
    others = [each for each in arguments if each["role"] not in _WHO | _WHOM]
    return {
        **row,
        "who": [_name(each) for each in arguments if each["role"] in _WHO],
        "whom": [_name(each) for each in arguments if each["role"] in _WHOM],
        "roles": [f"{each['role']}: {each['text'] or each['name']}" for each in others],
        "attribution": [_name(each) for each in row["attribution"]],
        "time": (row["time"] or {}).get("value"),
    }


def _name(filler: Mapping[str, Any]) -> str:
    return str(filler["name"] or filler["text"])


def _cell(value: object) -> str:
    if isinstance(value, list):
        return _cell("; ".join(map(str, value)))
    if isinstance(value, bool):
        return str(value).lower()
    text = "" if value is None else str(value)
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text


def _line(cells: Iterable[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
