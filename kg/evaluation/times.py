"""Whether two ISO 8601 values may mean the same time: a day lies in its month, week and year."""

import re
from calendar import monthrange

DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T.*)?)?)?")
MONTHS = range(1, 13)
Day = tuple[int, int, int]


def compatible(one: str | None, other: str | None) -> bool:
    """Whether the values are equal or one contains the other; nothing fits only nothing."""
    if one == other or not one or not other:
        return one == other
    mine, theirs = days(one), days(other)
    if mine is None or theirs is None:
        return one.startswith(other) or other.startswith(one)
    return _holds(mine, theirs) or _holds(theirs, mine)


def days(value: str) -> tuple[Day, Day] | None:
    """First and last day of a day, month, year or `start/end` interval; None if it is none."""
    start, _, end = value.partition("/")
    first, last = DATE.fullmatch(start), DATE.fullmatch(end or start)
    if first is None or last is None or int(last["month"] or 12) not in MONTHS:
        return None
    year, month = int(last["year"]), int(last["month"] or 12)
    return (
        (int(first["year"]), int(first["month"] or 1), int(first["day"] or 1)),
        (year, month, int(last["day"] or monthrange(max(year, 1), month)[1])),
    )


def _holds(outer: tuple[Day, Day], inner: tuple[Day, Day]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]
