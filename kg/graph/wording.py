"""Statements in a few words: "Expulsion by NATO of Russia, 6 Oct 2021"."""

import datetime as dt
from collections.abc import Iterator

from kg.graph.records import names, who, whom
from kg.ontology import Vocabulary
from kg.store import EntityRef, StatementRow

_YEAR, _MONTH = 4, 7


def worded(row: StatementRow, vocabulary: Vocabulary) -> str:
    """One line for a statement, with whatever keeps it from being a fact."""
    label = vocabulary.label(row.type)
    if row.kind == "relation":
        said = " ".join(filter(None, (_filled(row, "subject"), label, _filled(row, "object"))))
        others = [f"{role} {words}" for role in ("of", "to") if (words := _filled(row, role))]
        said = " ".join([said, *others])
    else:
        said = f"{label[:1].upper()}{label[1:]}{_participants(row)}"
    return ", ".join([said, *_qualified(row)])


def day(value: str) -> str:
    """An ISO 8601 day, month, year or interval as news write it; anything else as it is."""
    return " to ".join(map(_day, value.split("/"))) if value else value


def _participants(row: StatementRow) -> str:
    if row.mutual:
        people = [entity.name for entity in who(row)]
        return f" of {' and '.join(people)}" if people else ""
    agent = _named(who(row)) or _filled(row, "agent")
    target = _named(whom(row)) or _filled(row, "recipient") or _filled(row, "patient")
    return (f" by {agent}" if agent else "") + (f" of {target}" if target else "")


def _qualified(row: StatementRow) -> Iterator[str]:
    if row.time or row.time_text:
        yield day(row.time) if row.time else str(row.time_text)
    if row.factuality != "actual":
        yield row.factuality
    if row.negated:
        yield "negated"
    if row.attribution:
        yield f"according to {names(row.attribution)}"


def _filled(row: StatementRow, role: str) -> str:
    return names(row.role(role))


def _named(entities: tuple[EntityRef, ...]) -> str:
    return " and ".join(entity.name for entity in entities)


def _day(value: str) -> str:
    try:
        if len(value) == _YEAR:
            return value
        whole = dt.date.fromisoformat(value if len(value) > _MONTH else f"{value}-01")
    except ValueError:
        return value
    return (
        f"{whole:%b} {whole.year}"
        if len(value) == _MONTH
        else f"{whole.day} {whole:%b} {whole.year}"
    )
