"""Times by their name in the calendar: "on Monday", "tomorrow", "6 October 2021", "2014"."""

import datetime as dt
from dataclasses import replace

from kg.linking import periods
from kg.linking.clock import NEXT, Clock, Found, Rule, form_at
from kg.linking.tense import is_present, looks_ahead
from kg.model import Sentence

NAMES_OF_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
WEEKDAYS = {
    name[:cut]: index
    for index, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
    for cut in ((3, 4, 5, 9) if index < 5 else (9,))  # noqa: PLR2004 -- "Sat", "Sun" are words
}
MONTHS = {name[:cut]: index for index, name in enumerate(NAMES_OF_MONTHS, 1) for cut in (3, 4, 9)}
DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon", "dawn", "midday"})
RANGE = frozenset({"-", "–", "—", "to"})  # noqa: RUF001 -- dashes between days
LATEST_DAY = 31
HALF_A_YEAR = dt.timedelta(days=183)


def _weekday(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    form = sentence.forms[token]
    if not form[0].isupper() or sentence.upos[token] == "VERB" or _is_name(sentence, token):
        return None
    dated = token + 2 if form_at(sentence, token + 1) == "," else token + 1
    if form_at(sentence, dated).rstrip(".") in MONTHS and _day(form_at(sentence, dated + 1)):
        found = _month(sentence, dated, clock)
        return found and replace(found, start=token, head=token)
    end = token + 2 if form_at(sentence, token + 1) in PARTS else token + 1
    step = NEXT.get(form_at(sentence, token - 1), 0)
    start = token - 1 if form_at(sentence, token - 1) in NEXT else token
    return Found(start, end, _weekday_value(sentence, token, step, clock))


def _weekday_value(sentence: Sentence, token: int, step: int, clock: Clock) -> str | None:
    if clock.today is None:
        return None
    index = WEEKDAYS[form_at(sentence, token).rstrip(".")]
    if step < 0:  # on a Friday, "last Thursday" was not yesterday
        sunday = clock.today - (clock.today.weekday() + 1) * periods.DAY
        return periods.weekday(sunday, index, future=False)
    future = step > 0 or looks_ahead(sentence, token)
    return periods.weekday(clock.today + step * periods.DAY, index, future=future)


def _daynoun(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    if form_at(sentence, token + 1) in {"'s", "\u2019s"} and sentence.upos[token] == "PROPN":
        return None
    value = clock.today and str(clock.today + DAYS[form_at(sentence, token)] * periods.DAY)
    end = token + 2 if form_at(sentence, token + 1) in PARTS else token + 1
    return Found(token, end, value or None)


def _month(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    if not _is_month(sentence, token):
        return None
    start, days = _days_before(sentence, token)
    end = token + 1
    if not days:
        end, days = _days_after(sentence, end)
    end, year, known = _year_after(sentence, end, clock)
    index = MONTHS[form_at(sentence, token).rstrip(".")]
    if year is None and not known and clock.today:
        year = _nearest_year(sentence, start, (index, *days[:1]), clock.today)
    return Found(start, end, _month_value(year, index, days), head=None)


def _is_month(sentence: Sentence, token: int) -> bool:
    form = sentence.forms[token]
    return (
        form[0].isupper()
        and sentence.upos[token] not in {"AUX", "VERB"}
        and not _is_name(sentence, token)
    )


def _month_value(year: int | None, index: int, days: tuple[int, ...]) -> str | None:
    if year is None:
        return None
    if not days:
        return periods.month(year, index)
    ends = [periods.calendar_day(year, index, day) for day in days]
    return None if None in ends else "/".join(str(end) for end in ends)


def _day(form: str) -> int | None:
    """A day of the month: "6", "6th"."""
    digits = form[:-2] if form.endswith(("st", "nd", "rd", "th")) else form
    return int(digits) if digits.isdecimal() and 0 < int(digits) <= LATEST_DAY else None


def _days_before(sentence: Sentence, token: int) -> tuple[int, tuple[int, ...]]:
    """Where "6", "1-5", "1 to 5", "6th of" starts before a month, and the days."""
    last = token - 2 if form_at(sentence, token - 1) == "of" else token - 1
    if (second := _day(form_at(sentence, last))) is None:
        return token, ()
    if form_at(sentence, last - 1) in RANGE and (first := _day(form_at(sentence, last - 2))):
        return last - 2, (first, second)
    return last, (second,)


def _days_after(sentence: Sentence, token: int) -> tuple[int, tuple[int, ...]]:
    """Where "6", "1-5", "1 to 5" ends after a month, and the days."""
    if (first := _day(form_at(sentence, token))) is None:
        return token, ()
    if form_at(sentence, token + 1) in RANGE and (second := _day(form_at(sentence, token + 2))):
        return token + 3, (first, second)
    return token + 1, (first,)


def _year_after(sentence: Sentence, token: int, clock: Clock) -> tuple[int, int | None, bool]:
    """Where a year behind a month ends, the year, and whether one is stated at all."""
    at = token + 1 if form_at(sentence, token) in {",", "of"} else token
    form = form_at(sentence, at)
    if is_year(form):
        return at + 1, int(form), True
    if form in NEXT and form_at(sentence, at + 1) == "year":
        year = clock.today.year + NEXT[form] if clock.today else None
        return at + 2, year, True
    return token, None, False


def _nearest_year(sentence: Sentence, token: int, day: tuple[int, ...], today: dt.date) -> int:
    """The year of a month (and day): the last one past, or the coming one of a future clause."""
    this = (today.month, today.day)[: len(day)]
    if looks_ahead(sentence, token):
        return today.year + (day < this)
    if is_present(sentence, token) and day > this:
        ahead = dt.date(today.year, day[0], 1) - today
        return today.year - (ahead > HALF_A_YEAR)
    return today.year - (day > this)


def is_year(form: str) -> bool:
    """Whether four digits are likely to be a year."""
    return len(form) == 4 and form.isdecimal() and "1500" <= form < "2100"  # noqa: PLR2004


def bare_year(sentence: Sentence, token: int, _: Clock) -> Found | None:
    """The year at `token`, unless it counts the plural noun it stands before."""
    form = sentence.forms[token]
    if sentence.deprels[token] in {"punct", "compound"}:
        return None
    counted = sentence.heads[token]
    if sentence.deprels[token] == "nummod" and sentence.tags[counted] in {"NNS", "NNPS"}:
        before = sentence.upos[token - 1] if token else ""
        if before not in {"DET", "PRON", "PART", "ADP"}:
            return None
    return Found(token, token + 1, form)


def _is_name(sentence: Sentence, token: int) -> bool:
    return sentence.entities[token].endswith("PERSON") and (
        _near_name(sentence, token - 1) or _near_name(sentence, token + 1)
    )


def _near_name(sentence: Sentence, token: int) -> bool:
    return 0 <= token < len(sentence) and (
        sentence.entities[token].endswith("PERSON") and sentence.upos[token] == "PROPN"
    )


ANCHORS: dict[str, Rule] = {
    **dict.fromkeys(WEEKDAYS, _weekday),
    **dict.fromkeys(MONTHS, _month),
    **dict.fromkeys(DAYS, _daynoun),
}
