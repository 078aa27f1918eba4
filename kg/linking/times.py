"""Words that name a time, and the ISO 8601 value they have for a reader on publication day.

A grammar of its own, since general date parsers send a bare "Monday" to the future. The most
recent fitting time is meant, or the coming one where the verb looks ahead.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.linking import periods
from kg.linking.quantities import number
from kg.linking.tense import is_present, looks_ahead
from kg.model import Document, TimeExpression
from kg.model import Sentence as S

WEEKDAYS = {
    name[:cut]: index
    for index, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
    for cut in ((3, 4, 5, 9) if index < 5 else (9,))  # noqa: PLR2004 -- "Sat", "Sun" are words
}
MONTHS = {
    name[:cut]: index
    for index, name in enumerate(
        (
            "january february march april may june july august september october november december"
        ).split(),
        1,
    )
    for cut in (3, 4, 9)
}
DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
UNITS = {
    form: unit
    for unit in ("day", "week", "weekend", "month", "year", "decade", "century", "hour", "minute")
    for form in (unit, unit + "s")
} | {"centuries": "century", "fortnight": "fortnight"}
SPAN_OF_UNIT = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
NEXT = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
FROM_THERE = {"following": 1, "next": 1, "previous": -1, "same": 0, "very": 0}
PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon", "dawn", "midday"})
LEADERS = frozenset({"late", "early", "later", "earlier", "on", "in", "since", "by", "until"}) | {
    "during", "from", "at", "before", "after", "over", "only", "as", "through", "of", "till",
}  # fmt: skip
PREPOSITIONS = LEADERS - {"late", "early", "later", "earlier", "only", "as", "of"}
LATEST_DAY = 31
HALF_A_YEAR = dt.timedelta(days=183)


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


Rule = Callable[[S, int, Clock], Found | None]


def find_times(document: Document, sentences: Sequence[S]) -> list[TimeExpression]:
    """The expressions of `sentences` in order; those that cannot be resolved have no value."""
    clock = Clock(dt.date.fromisoformat(document.date) if document.date else None)
    expressions = []
    for sentence in sentences:
        for found in _ranges(sentence, list(_scan(sentence, clock))):
            expressions.append(_expression(sentence, found))
            if found.value:
                clock = replace(clock, there=found.value)
    return expressions


def _scan(sentence: S, clock: Clock) -> Iterator[Found]:
    """Expressions from left to right, none inside another."""
    position = 0
    for token, form in enumerate(sentence.forms):
        rule = ANCHORS.get(form.lower().rstrip(".")) or (_year if len(form) == 4 else None)  # noqa: PLR2004
        if rule is None or token < position:
            continue
        if (found := rule(sentence, token, clock)) and found.start >= position:
            position = found.end
            clock = replace(clock, there=found.value or clock.there)
            yield found


def _expression(sentence: S, found: Found) -> TimeExpression:
    tokens = range(found.start, found.end)
    first = found.start
    while first and sentence.forms[first - 1].lower() in LEADERS and _leads(sentence, first - 1):
        first -= 1
    span = sentence.span_of((first, found.end - 1))
    head = _head(sentence, tokens) if found.head is None else found.head
    return TimeExpression(sentence.index, head, span, sentence.quote(span), found.value)


def _leads(sentence: S, token: int) -> bool:
    return sentence.upos[token] != "VERB" and sentence.deprels[token] not in {"prt", "agent"}


def _head(sentence: S, tokens: range) -> int:
    """The token whose head lies outside the expression."""
    for token in tokens:
        if sentence.heads[token] not in tokens and sentence.upos[token] != "PUNCT":
            return token
    return tokens[-1]


def _form(sentence: S, token: int) -> str:
    """Lower-case form, or `""` outside the sentence."""
    return sentence.forms[token].lower() if 0 <= token < len(sentence) else ""


def _is_name(sentence: S, token: int) -> bool:
    return sentence.entities[token].endswith("PERSON") and (
        _near_name(sentence, token - 1) or _near_name(sentence, token + 1)
    )


def _near_name(sentence: S, token: int) -> bool:
    return 0 <= token < len(sentence) and (
        sentence.entities[token].endswith("PERSON") and sentence.upos[token] == "PROPN"
    )


# ------------------------------------------------------------------ days of the week
def _weekday(sentence: S, token: int, clock: Clock) -> Found | None:
    form = sentence.forms[token]
    if not form[0].isupper() or sentence.upos[token] == "VERB" or _is_name(sentence, token):
        return None
    dated = token + 2 if _form(sentence, token + 1) == "," else token + 1
    if _form(sentence, dated).rstrip(".") in MONTHS and _day(_form(sentence, dated + 1)):
        found = _month(sentence, dated, clock)
        return found and replace(found, start=token, head=token)
    end = token + 2 if _form(sentence, token + 1) in PARTS else token + 1
    step = NEXT.get(_form(sentence, token - 1), 0)
    start = token - 1 if _form(sentence, token - 1) in NEXT else token
    return Found(start, end, _weekday_value(sentence, token, step, clock))


def _weekday_value(sentence: S, token: int, step: int, clock: Clock) -> str | None:
    if clock.today is None:
        return None
    index = WEEKDAYS[_form(sentence, token).rstrip(".")]
    if step < 0:  # on a Friday, "last Thursday" was not yesterday
        sunday = clock.today - (clock.today.weekday() + 1) * periods.DAY
        return periods.weekday(sunday, index, future=False)
    future = step > 0 or looks_ahead(sentence, token)
    return periods.weekday(clock.today + step * periods.DAY, index, future=future)


def _daynoun(sentence: S, token: int, clock: Clock) -> Found | None:
    if _form(sentence, token + 1) in {"'s", "’s"} and sentence.upos[token] == "PROPN":
        return None
    value = clock.today and str(clock.today + DAYS[_form(sentence, token)] * periods.DAY)
    end = token + 2 if _form(sentence, token + 1) in PARTS else token + 1
    return Found(token, end, value or None)


# ------------------------------------------------------------------ months, dates, years
def _month(sentence: S, token: int, clock: Clock) -> Found | None:
    if not _is_month(sentence, token):
        return None
    start, days = _days_before(sentence, token)
    end = token + 1
    if not days:
        end, days = _days_after(sentence, end)
    end, year, known = _year_after(sentence, end, clock)
    index = MONTHS[_form(sentence, token).rstrip(".")]
    if year is None and not known and clock.today:
        year = _nearest_year(sentence, start, (index, *days[:1]), clock.today)
    return Found(start, end, _month_value(year, index, days), head=None)


def _is_month(sentence: S, token: int) -> bool:
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


def _days_before(sentence: S, token: int) -> tuple[int, tuple[int, ...]]:
    """Where "6", "1-5", "1 to 5", "6th of" starts before a month, and the days."""
    last = token - 2 if _form(sentence, token - 1) == "of" else token - 1
    if (second := _day(_form(sentence, last))) is None:
        return token, ()
    if _form(sentence, last - 1) in RANGE and (first := _day(_form(sentence, last - 2))):
        return last - 2, (first, second)
    return last, (second,)


def _days_after(sentence: S, token: int) -> tuple[int, tuple[int, ...]]:
    """Where "6", "1-5", "1 to 5" ends after a month, and the days."""
    if (first := _day(_form(sentence, token))) is None:
        return token, ()
    if _form(sentence, token + 1) in RANGE and (second := _day(_form(sentence, token + 2))):
        return token + 3, (first, second)
    return token + 1, (first,)


def _year_after(sentence: S, token: int, clock: Clock) -> tuple[int, int | None, bool]:
    """Where a year behind a month ends, the year, and whether one is stated at all."""
    at = token + 1 if _form(sentence, token) in {",", "of"} else token
    form = _form(sentence, at)
    if _is_year(form):
        return at + 1, int(form), True
    if form in NEXT and _form(sentence, at + 1) == "year":
        return at + 2, clock.today and clock.today.year + NEXT[form], True
    return token, None, False


def _nearest_year(sentence: S, token: int, day: tuple[int, ...], today: dt.date) -> int:
    """The year of a month (and day): the last one past, or the coming one of a future clause."""
    this = (today.month, today.day)[: len(day)]
    if looks_ahead(sentence, token):
        return today.year + (day < this)
    if is_present(sentence, token) and day > this:
        ahead = dt.date(today.year, day[0], 1) - today
        return today.year - (ahead > HALF_A_YEAR)
    return today.year - (day > this)


def _is_year(form: str) -> bool:
    return len(form) == 4 and form.isdecimal() and "1500" <= form < "2100"  # noqa: PLR2004


def _year(sentence: S, token: int, _: Clock) -> Found | None:
    """A bare year, unless it counts the plural noun it stands before."""
    form = sentence.forms[token]
    if not _is_year(form) or sentence.deprels[token] in {"punct", "compound"}:
        return None
    counted = sentence.heads[token]
    if sentence.deprels[token] == "nummod" and sentence.tags[counted] in {"NNS", "NNPS"}:
        before = sentence.upos[token - 1] if token else ""
        if before not in {"DET", "PRON", "PART", "ADP"}:
            return None
    return Found(token, token + 1, form)


# ------------------------------------------------------------------ units: "last week", "two days later"
def _unit(sentence: S, token: int, clock: Clock) -> Found | None:
    for rule in (_counted, _deictic, _anaphoric, _of_the_week, _apposed):
        if found := rule(sentence, token, clock):
            return found
    return None


def _deictic(sentence: S, token: int, clock: Clock) -> Found | None:
    """ "last week", "this month", "early next year"; not "the last year", a duration."""
    before, unit = _form(sentence, token - 1), UNITS[_form(sentence, token)]
    if before not in NEXT or before == "previous" or _form(sentence, token).endswith("s"):
        return None
    if _form(sentence, token - 2) in {"the", "its", "their"} or unit == "hour":
        return None
    value = clock.today and periods.shift(clock.today, *_whole(unit, NEXT[before]))
    if value and unit == "year" and [_form(sentence, token - 3 + i) for i in (0, 1)] == ["end", "of"]:
        return Found(token - 3, token + 1, periods.month(int(value), periods.MONTHS))
    return Found(token - 1, token + 1, value or None)


def _whole(unit: str, count: int) -> tuple[str, int]:
    larger, times = SPAN_OF_UNIT.get(unit, (unit, 1))
    return larger, count * times


def _anaphoric(sentence: S, token: int, clock: Clock) -> Found | None:
    """ "the following day", "the same week", "that year", "the day before"."""
    unit, before = UNITS[_form(sentence, token)], _form(sentence, token - 1)
    if before in {"the", "a"} and _form(sentence, token + 1) in {"before", "after"}:
        if sentence.children[token + 1]:
            return None
        step = -1 if _form(sentence, token + 1) == "before" else 1
        return Found(token - 1, token + 2, _from_there(clock, unit, step))
    if before == "that" and sentence.upos[token - 1] == "DET":
        return Found(token - 1, token + 1, _from_there(clock, unit, 0))
    if before in FROM_THERE and _form(sentence, token - 2) == "the" and unit in WHOLE:
        return Found(token - 2, token + 1, _from_there(clock, unit, FROM_THERE[before]))
    return None


def _from_there(clock: Clock, unit: str, count: int) -> str | None:
    """`count` units from the time last named, which must be at least as exact as the unit."""
    if clock.there is None or "/" in clock.there or len(clock.there) < EXACTNESS.get(unit, 10):
        return None
    return periods.shift(periods.first_day(clock.there), *_whole(unit, count))


def _counted(sentence: S, token: int, clock: Clock) -> Found | None:
    """ "two days ago", "a week later", "a decade after joining"."""
    after, unit = _form(sentence, token + 1), UNITS[_form(sentence, token)]
    sign = SIGNS.get(after)
    if sign is None:
        return None
    start, count = _count(sentence, token)
    if after == "after" or (after == "before" and _opens_clause(sentence, token + 1)):
        return _before_clause(sentence, (start, token), (unit, count and -sign * count), clock)
    if unit in {"hour", "minute"}:
        value = _from_there(clock, "day", 0) if after != "ago" else None
        return Found(start, token + 2, value)
    if count is None:
        return Found(start, token + 2, None)
    if after == "ago":
        return _ago(sentence, (start, token + 2), _whole(unit, -count), clock)
    return Found(start, token + 2, _from_there(clock, unit, sign * count))


def _ago(sentence: S, at: tuple[int, int], back: tuple[str, int], clock: Clock) -> Found:
    """ "ten years ago", and exact to the month in "ten years ago this month"."""
    start, end = at
    unit, count = back
    behind = UNITS.get(_form(sentence, end + 1)) if _form(sentence, end) == "this" else None
    if behind == "month" and unit == "year":
        end, unit, count = end + 2, "month", count * periods.MONTHS
    value = clock.today and periods.shift(clock.today, unit, count)
    return Found(start, end, value or None)


def _before_clause(
    sentence: S, at: tuple[int, int], distance: tuple[str, int | None], clock: Clock
) -> Found | None:
    """The time of the clause behind "ten years after": that far from the main clause."""
    start, token = at
    clause = [
        child
        for marker in (token, token + 1, sentence.heads[token + 1])
        for child in sentence.dependents(marker, "pcomp", "advcl", "relcl", "acl")
        if child > token + 1
    ]
    if not clause and sentence.deprels[token + 1] == "mark":
        clause = [sentence.heads[token + 1]]
    unit, count = distance
    if not clause or count is None or clock.today is None:
        return None
    whole, count = _whole(unit, count)
    day = periods.first_day(clock.there) if clock.there else clock.today
    value = periods.shift(day, whole, count) if whole in {"year", "day"} else None
    return Found(start, token + 2, value, head=clause[0])


def _opens_clause(sentence: S, marker: int) -> bool:
    return bool(sentence.children[marker]) or sentence.deprels[marker] == "mark"


def _count(sentence: S, token: int) -> tuple[int, int | None]:
    """Where the count before a unit starts, and the count; None for a bare plural."""
    start, words = token, ()
    while start and (value := number((_form(sentence, start - 1), *words))) is not None:
        start, words = start - 1, (_form(sentence, start - 1), *words)
        del value
    if words:
        value = number(words)
        return start, int(value) if value is not None and value == int(value) else None
    if _form(sentence, token - 1) in {"a", "an"}:
        return token - 1, 1
    return token, None


def _of_the_week(sentence: S, token: int, clock: Clock) -> Found | None:
    """ "at the weekend"."""
    if _form(sentence, token) != "weekend" or _form(sentence, token - 1) != "the":
        return None
    ahead = looks_ahead(sentence, token)
    if clock.today is None:
        return Found(token - 1, token + 1, None)
    past = 0 if ahead or clock.today.weekday() >= 5 else -1  # noqa: PLR2004 -- Saturday
    return Found(token - 1, token + 1, periods.shift(clock.today, "weekend", past))


def _apposed(sentence: S, token: int, clock: Clock) -> Found | None:
    """ "on Wednesday, the day that Washington eased sanctions": the time of the clause below."""
    unit = UNITS[_form(sentence, token)]
    clause = sentence.dependents(token, "relcl", "acl")
    if unit not in WHOLE or _form(sentence, token - 1) != "the" or not clause:
        return None
    if sentence.deprels[token] != "appos" and _form(sentence, token - 2) != ",":
        return None
    return Found(token - 1, token + 1, _from_there(clock, unit, 0), head=clause[0])


# ------------------------------------------------------------------ ranges
def _ranges(sentence: S, found: list[Found]) -> list[Found]:
    """Joins "from Monday to Friday", "between March and June 2023" to one interval each."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and _is_range(sentence, last, one):
            joined[-1] = Found(last.start - 1, one.end, _interval(last, one), _inner(sentence, last))
        else:
            joined.append(one)
    return joined


def _is_range(sentence: S, one: Found, two: Found) -> bool:
    link, before = _form(sentence, two.start - 1), _form(sentence, one.start - 1)
    return one.end + 1 == two.start and (
        (link in {"to", "until", "till"} and before == "from")
        or (link == "and" and before == "between")
    )


def _interval(one: Found, two: Found) -> str | None:
    if not one.value or not two.value:
        return None
    if len(one.value) == len(two.value) < 10:  # noqa: PLR2004 -- two months, two years
        return f"{one.value}/{two.value}" if one.value < two.value else None
    first, last = periods.first_day(one.value), periods.last_day(two.value)
    if first > last and len(one.value) == len(two.value) == 10:  # noqa: PLR2004 -- two days
        first -= periods.WEEK * periods.DAY
    return f"{first}/{last}" if first < last else None


def _inner(sentence: S, found: Found) -> int:
    return _head(sentence, range(found.start, found.end))


RANGE = frozenset({"-", "–", "—", "to"})
SIGNS = {"ago": -1, "later": 1, "earlier": -1, "before": -1, "after": 1, "afterwards": 1}
WHOLE = frozenset({"day", "week", "month", "year"})
EXACTNESS = {"day": 10, "week": 10, "weekend": 10, "month": 7, "year": 4, "decade": 4}
ANCHORS: dict[str, Rule] = {
    **dict.fromkeys(WEEKDAYS, _weekday),
    **dict.fromkeys(MONTHS, _month),
    **dict.fromkeys(DAYS, _daynoun),
    **dict.fromkeys(UNITS, _unit),
}
