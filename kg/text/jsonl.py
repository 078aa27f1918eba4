"""JSON Lines, https://jsonlines.org: one document a line, read line by line."""

import json
from collections.abc import Iterable, Iterator

from kg.errors import InputError
from kg.model import Document
from kg.text.cleaning import clean
from kg.text.decoding import decoded_lines
from kg.text.fields import KEYS, document

_WAY_OUT = 'write one {"id": "…", "text": "…"} a line'


def read(lines: Iterable[bytes], *, name: str, stem: str) -> Iterator[tuple[int, Document]]:
    """Each document with its 1-based line; blank lines are skipped, unknown keys left out.

    The file's `stem` is not used, for every record has an `id` of its own.

    Raises:
        InputError: no record at all, or a record that is malformed; line and key are named.
    """
    del stem
    empty = True
    for number, line in decoded_lines(lines, name):
        if line.strip():
            empty = False
            yield number, _record(line, name=name, number=number)
    if empty:
        raise InputError(name, f"empty; {_WAY_OUT}")


def is_record(line: bytes) -> bool:
    """Whether `line` is a JSON object."""
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _record(line: str, *, name: str, number: int) -> Document:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(name, f"no JSON; {_WAY_OUT}", line=number) from None
    if not isinstance(record, dict):
        raise InputError(name, f"no JSON object; {_WAY_OUT}", line=number)
    fields = _strings(record, name=name, line=number)
    text = clean(fields.get("text", ""))
    if not text.strip():
        raise InputError(name, 'no "text"; give the record some words', line=number)
    return document(text, fields, name=name, line=number)


def _strings(record: dict[str, object], *, name: str, line: int) -> dict[str, str]:
    strings = {}
    for key in ("text", *KEYS):
        value = record.get(key)
        if isinstance(value, str):
            strings[key] = value
        elif value is not None:
            kind = type(value).__name__
            raise InputError(name, f'"{key}" is {kind}, not text; put it in quotes', line=line)
    return strings
