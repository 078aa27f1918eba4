"""What a time expression is reckoned from, and what a rule of the time grammar finds."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from kg.linking import periods
from kg.model import Sentence

NEXT = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
UNITS = {
    form: unit
    for unit in ("day", "week", "weekend", "month", "year", "decade", "century", "hour", "minute")
    for form in (unit, unit + "s")
} | {"centuries": "century", "fortnight": "fortnight"}
SPAN_OF_UNIT = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
REMEMBERED = 4
EXACTNESS = {"day": 10, "week": 10, "weekend": 10, "month": 7, "year": 4, "decade": 4}


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a sentence: tokens `[start, end)`, value, and where it attaches."""

    start: int
    end: int
    value: str | None
    head: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """What a time is reckoned from.

    Attributes:
        today: publication date, when known.
        named: values of the times named so far, the last one last.
    """

    today: dt.date | None
    named: tuple[str, ...] = ()

    @property
    def there(self) -> str | None:
        """The value of the time last named, when there was one."""
        return self.named[-1] if self.named else None

    def after(self, value: str | None) -> "Clock":
        """The clock behind a time with this value."""
        return Clock(self.today, (*self.named[-REMEMBERED:], value)) if value else self

    def from_there(self, unit: str, count: int) -> str | None:
        """`count` units from the last time that was named at least as exactly as the unit."""
        least = EXACTNESS.get(unit, 10)
        for value in reversed(self.named):
            if "/" not in value and len(value) >= least:
                return periods.shift(periods.first_day(value), *whole(unit, count))
        return None


Rule = Callable[[Sentence, int, Clock], Found | None]


def form_at(sentence: Sentence, token: int) -> str:
    """Lower-case form, or `""` outside the sentence."""
    return sentence.forms[token].lower() if 0 <= token < len(sentence) else ""


def whole(unit: str, count: int) -> tuple[str, int]:
    """A count of units in those the calendar knows: a decade is ten years."""
    larger, times = SPAN_OF_UNIT.get(unit, (unit, 1))
    return larger, count * times
