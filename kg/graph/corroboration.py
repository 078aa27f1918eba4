"""Which statements tell of one event, and how many independent sources tell of it.

Two statements are of the same event when type, agents, recipients, factuality and negation agree
and their times can be one. A document that copies another (a wire report printed twice) is no
source of its own: copies are told by the runs of words that they share, see Broder, "On the
resemblance and containment of documents", https://doi.org/10.1109/SEQUEN.1997.666900.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import TypeAlias, TypeVar

from kg.graph.records import who, whom
from kg.store import StatementRow

SHINGLE = 5
"""Words in a run."""
COPY = 0.5
"""Share of the shorter document's runs from which on it counts as a copy."""
NEAR = dt.timedelta(days=3)
"""How far a report may be from a time that it does not state."""
LONGEST = dt.timedelta(days=31)
"""A time vaguer than this singles out no event."""

_WORD = re.compile(r"\w+")
_Item = TypeVar("_Item")
Days: TypeAlias = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Corroboration:
    """One event of which several statements tell.

    Attributes:
        statements: in the order of time, document and place; at least two.
        documents: ids, sorted.
        sources: the same in groups, copies of one another together.
    """

    statements: tuple[StatementRow, ...]
    documents: tuple[str, ...]
    sources: tuple[tuple[str, ...], ...]

    @property
    def independent(self) -> int:
        """How many sources there are, copies counted once."""
        return len(self.sources)


def corroborated(rows: Iterable[StatementRow], texts: Mapping[str, str]) -> list[Corroboration]:
    """The events that more than one statement tells of, the best attested first.

    Args:
        rows: statements of one graph.
        texts: id of a document → its text.
    """
    copied = _copies(texts)
    found = [
        Corroboration(tuple(group), documents, tuple(grouped(documents, copied)))
        for group in _events(rows)
        if (documents := tuple(sorted({row.document for row in group})))
    ]
    return sorted(found, key=lambda each: (-each.independent, _place(each.statements[0])))


def same_event(one: StatementRow, other: StatementRow) -> bool:
    """Whether two statements may be of one event."""
    return _key(one) is not None and _key(one) == _key(other) and _alike(one, other)


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """The runs of `SHINGLE` words of a text, whatever the case; of a shorter text itself."""
    words = _WORD.findall(text.casefold())
    runs = range(max(1, len(words) - SHINGLE + 1))
    return frozenset(tuple(words[start : start + SHINGLE]) for start in runs)


def grouped(
    items: Sequence[_Item], linked: Callable[[_Item, _Item], bool]
) -> Iterator[tuple[_Item, ...]]:
    """`items` parted so that those linked, directly or through others, are together; in order."""
    groups: list[list[int]] = []
    for index, item in enumerate(items):
        near = [group for group in groups if any(linked(items[each], item) for each in group)]
        groups = [group for group in groups if group not in near]
        groups.append(sorted([index, *(each for group in near for each in group)]))
    for group in sorted(groups):
        yield tuple(items[each] for each in group)


def pairs(found: Iterable[Corroboration]) -> set[tuple[str, str]]:
    """Ids of statements of one event, each pair both ways."""
    ids = ([row.id for row in each.statements] for each in found)
    one_way = {pair for group in ids for pair in combinations(group, 2)}
    return one_way | {(other, one) for one, other in one_way}


def _events(rows: Iterable[StatementRow]) -> Iterator[tuple[StatementRow, ...]]:
    alike: dict[tuple[object, ...], list[StatementRow]] = {}
    for row in sorted(rows, key=_place):
        key = _key(row)
        if key is not None:
            alike.setdefault(key, []).append(row)
    for some in alike.values():
        yield from (tuple(group) for group in _agreeing(some) if len(group) > 1)


def _agreeing(rows: Sequence[StatementRow]) -> list[list[StatementRow]]:
    """`rows` parted so that all in a group agree; what would fit into several stays alone."""
    groups: list[list[StatementRow]] = []
    for row in sorted(rows, key=lambda row: row.first_day is None):
        fitting = [group for group in groups if all(_alike(row, each) for each in group)]
        if len(fitting) == 1 or (fitting and row.first_day):
            fitting[0].append(row)
        else:
            groups.append([row])
    return [sorted(group, key=_place) for group in groups]


def _key(row: StatementRow) -> tuple[object, ...] | None:
    """What statements of one event have in common; None where the participants are not known."""
    agents, recipients = (frozenset(entity.iri for entity in role(row)) for role in (who, whom))
    known = agents and (recipients or (row.mutual and len(agents) > 1))
    if row.kind != "event" or not known:
        return None
    return row.type, agents, recipients, row.factuality, row.negated


def _alike(one: StatementRow, other: StatementRow) -> bool:
    """Whether two statements with the same participants may be of one event.

    One document does not count the same thing twice, so its numbers must agree; numbers of
    different documents may be a contradiction about one event.
    """
    if one.document != other.document:
        return _at_one_time(_days(one), _days(other))
    told = {one.quantity, other.quantity} - {None}
    return len(told) < len((one, other)) and _apart(one, other) is not True


def _apart(one: StatementRow, other: StatementRow) -> bool | None:
    """Whether two stated times exclude each other; None when one of them states none."""
    if one.first_day and one.last_day and other.first_day and other.last_day:
        return one.last_day < other.first_day or other.last_day < one.first_day
    return None


def _at_one_time(first: Days | None, second: Days | None) -> bool:
    if first is None or second is None:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def _days(row: StatementRow) -> Days | None:
    """The days on which the event may have been; None when nothing is known or all is vague."""
    if row.first_day and row.last_day:
        first, last = dt.date.fromisoformat(row.first_day), dt.date.fromisoformat(row.last_day)
        return (first, last) if last - first <= LONGEST else None
    if row.time or row.time_text or not row.date:
        return None
    day = dt.date.fromisoformat(row.date)
    return day - NEAR, day


def _copies(texts: Mapping[str, str]) -> Callable[[str, str], bool]:
    @cache
    def runs(document: str) -> frozenset[tuple[str, ...]]:
        return shingles(texts.get(document, ""))

    def copied(one: str, other: str) -> bool:
        shorter = min(len(runs(one)), len(runs(other)))
        return len(runs(one) & runs(other)) >= COPY * shorter

    return copied


def _place(row: StatementRow) -> tuple[str, str, int, str]:
    return row.first_day or row.date or "", row.document, row.start, row.id
