"""Gold files in JSON Lines; what a file holds is told from the keys of its first line."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.errors import DateError, InputError
from kg.evaluation.acts import Act
from kg.evaluation.acts_judged import ActItem
from kg.evaluation.conventions import conventions
from kg.evaluation.fact_synsets import SynsetItem
from kg.evaluation.names import Names, names_of, share_name
from kg.evaluation.open_tuples import OpenTuple, TupleItem
from kg.evaluation.triples import Triple, TripleItem
from kg.model import iso_date

Item = TupleItem | SynsetItem | ActItem | TripleItem
Row = Mapping[str, Any]


class Kind(StrEnum):
    """The kinds of gold file, by the key that only their lines have."""

    TUPLES = "gold"
    SYNSETS = "clusters"
    ACTS = "events"
    TRIPLES = "triples"


KNOWN = """\
{"id", "sentence", "gold": [{"subject", "predicate", "object"}]}, \
{"id", "sentence", "clusters"}, {"id", "text", "events"} or {"id", "text", "triples"}"""


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold file read; all items are of its kind, their ids differ."""

    kind: Kind
    items: tuple[Item, ...]

    @property
    def is_spaced(self) -> bool:
        """Whether its sentences are tokenised by blanks."""
        return self.kind in {Kind.TUPLES, Kind.SYNSETS}


class _Malformed(Exception):  # noqa: N818 -- never leaves this module
    """What is wrong with a line."""


def read_gold(path: Path) -> Gold:
    """The gold file at `path`.

    Raises:
        InputError: it cannot be read, is of no known kind, or a line is malformed or has an id
            that another one has.
    """
    rows = list(_rows(path))
    if not rows:
        raise InputError(path, f"no gold in it; write a line for each sentence: {KNOWN}")
    kind = next((kind for kind in Kind if kind.value in rows[0][1]), None)
    if kind is None:
        raise InputError(path, f"no gold of a known kind; a line is {KNOWN}", line=rows[0][0])
    items: dict[str, Item] = {}
    for number, row in rows:
        item = _item(path, number, row, PARSERS[kind])
        if item.id in items:
            raise InputError(path, f"id {item.id!r} is given twice", line=number)
        items[item.id] = item
    return Gold(kind, tuple(items.values()))


def _rows(path: Path) -> Iterator[tuple[int, Row]]:
    """Line numbers from 1, and the object of each line that is not blank."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError(path, f"cannot be read: {reason}; check the path") from None
    except UnicodeDecodeError as error:
        problem = f"not UTF-8 (byte {error.start}); save it as UTF-8"
        raise InputError(path, problem) from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield number, _object(path, number, line)


def _object(path: Path, number: int, line: str) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(path, f"no JSON; a line is {KNOWN}", line=number) from None
    if not isinstance(row, dict):
        raise InputError(path, f"no JSON object; a line is {KNOWN}", line=number)
    return row


def _item(path: Path, number: int, row: Row, parse: Callable[[Row], Item]) -> Item:
    try:
        return parse(row)
    except _Malformed as error:
        raise InputError(path, str(error), line=number) from None


def _value(row: Row, key: str, kind: type | tuple[type, ...], words: str) -> Any:
    if not isinstance(row, dict) or not isinstance(row.get(key), kind):
        raise _Malformed(f'"{key}" must be {words}')
    return row[key]


def _text(row: Row, key: str) -> str:
    value: str = _value(row, key, str, "text")
    return value


def _list(row: Row, key: str) -> list[Any]:
    value: list[Any] = _value(row, key, list, "a list")
    return value


def _triple(value: object) -> tuple[str, str, str]:
    if isinstance(value, list) and list(map(type, value)) == [str, str, str]:
        return value[0], value[1], value[2]
    raise _Malformed("a triple must be three texts")


def _tuple_item(row: Row) -> TupleItem:
    gold = tuple(_open_tuple(each) for each in _list(row, Kind.TUPLES))
    return TupleItem(_text(row, "id"), _text(row, "sentence"), gold)


def _open_tuple(row: Row) -> OpenTuple:
    subject, predicate, last = _text(row, "subject"), _text(row, "predicate"), row.get("object")
    args = row.get("args") or []
    if not isinstance(args, list) or not all(isinstance(each, str) for each in args):
        raise _Malformed('"args" must be a list of texts')
    return OpenTuple(subject, predicate, last if isinstance(last, str) else None, tuple(args))


def _synset_item(row: Row) -> SynsetItem:
    facts = []
    for cluster in _list(row, Kind.SYNSETS):
        if not isinstance(cluster, list) or not cluster:
            raise _Malformed("a cluster must be a list of triples that is not empty")
        facts.append(tuple(map(_triple, cluster)))
    return SynsetItem(_text(row, "id"), _text(row, "sentence"), tuple(facts))


def _triple_item(row: Row) -> TripleItem:
    gold = tuple(Triple(*_triple(each)) for each in _list(row, Kind.TRIPLES))
    return TripleItem(_text(row, "id"), _text(row, "text"), gold)


def _act_item(row: Row) -> ActItem:
    relations = tuple(_act(each, "predicate") for each in row.get("relations") or ())
    offices = [
        (each.of("subject"), each.of("of")[0])
        for each in relations
        if each.type == conventions().office and each.of("of")
    ]
    events, absent = (
        tuple(_in_office(_act(each, "type"), offices) for each in part)
        for part in (_list(row, Kind.ACTS), row.get("absent") or ())
    )
    judged = tuple(each for each in events if each.type in conventions().judged)
    return ActItem(_text(row, "id"), _text(row, "text"), _date(row), judged, relations, absent)


def _date(row: Row) -> str | None:
    if row.get("date") is None:
        return None
    try:
        return iso_date(_text(row, "date"))
    except DateError as error:
        raise _Malformed(str(error)) from None


def _act(row: Row, key: str) -> Act:
    roles = ("agent", "recipient", "subject", "object", "of", "to")
    kind, factuality = _text(row, key), row.get("factuality") or "actual"
    time, quantity = row.get("time"), row.get("quantity")
    if not isinstance(factuality, str) or not isinstance(time, str | None):
        raise _Malformed('"factuality" and "time" must be texts')
    if isinstance(quantity, bool) or not isinstance(quantity, int | float | str | None):
        raise _Malformed('"quantity" must be a number')
    return Act(
        type=kind,
        roles={role: _names(row, role) for role in roles},
        factuality=factuality.casefold(),
        negated=row.get("negated") is True,
        source=_names(row, "source"),
        time=time or None,
        quantity=quantity,
    )


def _names(row: Row, role: str) -> tuple[Names, ...]:
    """Participants, given as one name or as a list of names; blank ones are left out."""
    value = row.get(role)
    given = [] if value is None else value if isinstance(value, list) else [value]
    if not all(isinstance(name, str) for name in given):
        raise _Malformed(f'"{role}" must be names')
    return tuple(names for name in given if (names := names_of(name)))


def _in_office(act: Act, offices: list[tuple[tuple[Names, ...], Names]]) -> Act:
    """`act`, in which whoever holds an office also stands for what it belongs to."""

    def widened(participants: tuple[Names, ...]) -> tuple[Names, ...]:
        return tuple(
            sum((of for person, of in offices if share_name([each], person)), each)
            for each in participants
        )

    roles = {role: widened(each) if role in {"agent", "recipient"} else each
             for role, each in act.roles.items()}  # fmt: skip
    return Act(
        type=act.type,
        roles=roles,
        factuality=act.factuality,
        negated=act.negated,
        source=widened(act.source),
        time=act.time,
        quantity=act.quantity,
    )


PARSERS: Mapping[Kind, Callable[[Row], Item]] = {
    Kind.TUPLES: _tuple_item,
    Kind.SYNSETS: _synset_item,
    Kind.ACTS: _act_item,
    Kind.TRIPLES: _triple_item,
}
