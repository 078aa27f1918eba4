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
        there: the value of the time last named, when known.
    """

    today: dt.date | None
    there: str | None = None

    def from_there(self, unit: str, count: int) -> str | None:
        """`count` units from the time last named, which must be at least as exact as the unit."""
        if self.there is None or "/" in self.there or len(self.there) < EXACTNESS.get(unit, 10):
            return None
        return periods.shift(periods.first_day(self.there), *whole(unit, count))


Rule = Callable[[Sentence, int, Clock], Found | None]


def form_at(sentence: Sentence, token: int) -> str:
    """Lower-case form, or `""` outside the sentence."""
    return sentence.forms[token].lower() if 0 <= token < len(sentence) else ""


def whole(unit: str, count: int) -> tuple[str, int]:
    """A count of units in those the calendar knows: a decade is ten years."""
    larger, times = SPAN_OF_UNIT.get(unit, (unit, 1))
    return larger, count * times
