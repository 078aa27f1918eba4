"""Calendar arithmetic: days, weeks, months and years as ISO 8601 values.

A value is a day `2023-05-11`, a month `2023-05`, a year `2023`, or an interval `start/end` whose
ends belong to it, https://www.w3.org/TR/NOTE-datetime and ISO 8601-1:2019, 5.5.
"""

import datetime as dt

DAY = dt.timedelta(days=1)
WEEK = 7
MONTHS = 12


def month(year: int, number: int) -> str:
    """The month `number` of `year`; numbers outside 1..12 run on into the neighbouring years."""
    years, index = divmod(number - 1, MONTHS)
    return f"{year + years:04}-{index + 1:02}"


def week_of(day: dt.date) -> str:
    """Monday to Sunday of the week that holds `day`."""
    monday = day - day.weekday() * DAY
    return f"{monday}/{monday + 6 * DAY}"


def weekend_of(day: dt.date) -> str:
    """Saturday and Sunday of the week that holds `day`."""
    saturday = day + (5 - day.weekday()) * DAY
    return f"{saturday}/{saturday + DAY}"


def shift(day: dt.date, unit: str, count: int) -> str | None:
    """The `unit` that lies `count` units after the one that holds `day`, or None.

    Args:
        day: the day to count from.
        unit: `day`, `week`, `weekend`, `month` or `year`.
        count: negative for the past.
    """
    try:
        if unit == "day":
            return str(day + count * DAY)
        if unit == "week":
            return week_of(day + count * WEEK * DAY)
        if unit == "weekend":
            return weekend_of(day + count * WEEK * DAY)
        if unit == "month":
            return month(day.year, day.month + count)
        return f"{day.year + count:04}" if unit == "year" and day.year + count > 0 else None
    except OverflowError:
        return None


def weekday(day: dt.date, number: int, *, future: bool) -> str:
    """The nearest weekday `number` (Monday is 0) up to `day`, or from it on when `future`."""
    away = (number - day.weekday()) % WEEK if future else -((day.weekday() - number) % WEEK)
    return str(day + away * DAY)


def calendar_day(year: int, number: int, day: int) -> str | None:
    """The day of that month, or None where the calendar has no such day."""
    try:
        return str(dt.date(year, number, day))
    except ValueError:
        return None


def first_day(value: str) -> dt.date:
    """The first day of a day, month, year or interval."""
    start = value.partition("/")[0]
    return dt.date.fromisoformat(start + "-01-01"[len(start) - 10 :] if len(start) < 10 else start)  # noqa: PLR2004


def last_day(value: str) -> dt.date:
    """The last day of a day, month, year or interval."""
    end = value.rpartition("/")[2]
    year, *rest = (int(part) for part in end.split("-"))
    if len(rest) == 2:  # noqa: PLR2004 -- month and day
        return dt.date(year, *rest)
    if not rest:
        return dt.date(year, MONTHS, 31)
    following = dt.date(year + rest[0] // MONTHS, rest[0] % MONTHS + 1, 1)
    return following - DAY
