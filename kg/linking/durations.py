"""Times by their distance: "last week", "two days later", "a decade after joining"."""

from kg.linking import periods
from kg.linking.clock import NEXT, UNITS, Clock, Found, Rule, form_at, whole
from kg.linking.tense import looks_ahead
from kg.model import Sentence
from kg.ontology.numerals import number

FROM_THERE = {"following": 1, "next": 1, "previous": -1, "same": 0, "very": 0}
SIGNS = {"ago": -1, "later": 1, "earlier": -1, "before": -1, "after": 1, "afterwards": 1}
WHOLE = frozenset({"day", "week", "month", "year"})


def _unit(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    for rule in (_anaphoric, _counted, _deictic, _of_the_week, _apposed):
        if found := rule(sentence, token, clock):
            return found
    return None


def _deictic(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    """As in "last week", "this month", "early next year"; not "the last year", a duration."""
    before, unit = form_at(sentence, token - 1), UNITS[form_at(sentence, token)]
    if before not in NEXT or before == "previous" or form_at(sentence, token).endswith("s"):
        return None
    if form_at(sentence, token - 2) in {"the", "its", "their"} or unit == "hour":
        return None
    value = clock.today and periods.shift(clock.today, *whole(unit, NEXT[before]))
    if (
        value
        and unit == "year"
        and [form_at(sentence, token - 3 + i) for i in (0, 1)] == ["end", "of"]
    ):
        return Found(token - 3, token + 1, periods.month(int(value), periods.MONTHS))
    return Found(token - 1, token + 1, value or None)


def _anaphoric(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    """As in "the following day", "the same week", "that year", "the day before"."""
    unit, before = UNITS[form_at(sentence, token)], form_at(sentence, token - 1)
    if before in {"the", "a"} and form_at(sentence, token + 1) in {"before", "after"}:
        if _opens_clause(sentence, token + 1):
            return None
        step = -1 if form_at(sentence, token + 1) == "before" else 1
        return Found(token - 1, token + 2, clock.from_there(unit, step))
    if before == "that" and sentence.upos[token - 1] == "DET":
        return Found(token - 1, token + 1, clock.from_there(unit, 0))
    if before in FROM_THERE and form_at(sentence, token - 2) == "the" and unit in WHOLE:
        return Found(token - 2, token + 1, clock.from_there(unit, FROM_THERE[before]))
    return None


def _counted(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    """As in "two days ago", "a week later", "a decade after joining"."""
    after, unit = form_at(sentence, token + 1), UNITS[form_at(sentence, token)]
    sign = SIGNS.get(after)
    if sign is None:
        return None
    start, count = _count(sentence, token)
    if after == "after" or (after == "before" and _opens_clause(sentence, token + 1)):
        return _before_clause(sentence, (start, token), (unit, count and -sign * count), clock)
    if unit in {"hour", "minute"}:
        value = clock.from_there("day", 0) if after != "ago" else None
        return Found(start, token + 2, value)
    if count is None:
        return Found(start, token + 2, None)
    if after == "ago":
        return _ago(sentence, (start, token + 2), whole(unit, -count), clock)
    return Found(start, token + 2, clock.from_there(unit, sign * count))


def _ago(sentence: Sentence, at: tuple[int, int], back: tuple[str, int], clock: Clock) -> Found:
    """As in "ten years ago", and exact to the month in "ten years ago this month"."""
    start, end = at
    unit, count = back
    behind = UNITS.get(form_at(sentence, end + 1)) if form_at(sentence, end) == "this" else None
    if behind == "month" and unit == "year":
        end, unit, count = end + 2, "month", count * periods.MONTHS
    value = clock.today and periods.shift(clock.today, unit, count)
    return Found(start, end, value or None)


def _before_clause(
    sentence: Sentence, at: tuple[int, int], distance: tuple[str, int | None], clock: Clock
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
    larger, count = whole(unit, count)
    day = periods.first_day(clock.there) if clock.there else clock.today
    value = periods.shift(day, larger, count) if larger in {"year", "day"} else None
    return Found(start, token + 2, value, head=clause[0])


def _opens_clause(sentence: Sentence, marker: int) -> bool:
    return bool(sentence.children[marker]) or sentence.deprels[marker] == "mark"


def _count(sentence: Sentence, token: int) -> tuple[int, int | None]:
    """Where the count before a unit starts, and the count; None for a bare plural."""
    start = token
    while start and number((form_at(sentence, start - 1),)) is not None:
        start -= 1
    words = tuple(form_at(sentence, at) for at in range(start, token))
    if words:
        value = number(words)
        return start, int(value) if value is not None and value == int(value) else None
    if form_at(sentence, token - 1) in {"a", "an"}:
        return token - 1, 1
    return token, None


def _of_the_week(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    """As in "at the weekend"."""
    if form_at(sentence, token) != "weekend" or form_at(sentence, token - 1) != "the":
        return None
    ahead = looks_ahead(sentence, token)
    if clock.today is None:
        return Found(token - 1, token + 1, None)
    past = 0 if ahead or clock.today.weekday() >= 5 else -1  # noqa: PLR2004 -- Saturday
    return Found(token - 1, token + 1, periods.shift(clock.today, "weekend", past))


def _apposed(sentence: Sentence, token: int, clock: Clock) -> Found | None:
    """As in "on Wednesday, the day that Washington eased sanctions": that clause's time."""
    unit = UNITS[form_at(sentence, token)]
    clause = sentence.dependents(token, "relcl", "acl")
    if unit not in WHOLE or form_at(sentence, token - 1) != "the" or not clause:
        return None
    if sentence.deprels[token] != "appos" and form_at(sentence, token - 2) != ",":
        return None
    return Found(token - 1, token + 1, clock.from_there(unit, 0), head=clause[0])


ANCHORS: dict[str, Rule] = dict.fromkeys(UNITS, _unit)
