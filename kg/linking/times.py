"""Words that name a time, and the ISO 8601 value they have for a reader on publication day.

A grammar of its own, since general date parsers send a bare "Monday" to the future. The most
recent fitting time is meant, or the coming one where the verb looks ahead.
"""

import datetime as dt
from collections.abc import Iterator, Sequence

from kg.linking import dates, durations, periods
from kg.linking.clock import Clock, Found, Rule, form_at
from kg.linking.dates import bare_year, is_year
from kg.linking.lexis import remembered, where
from kg.model import Document, Sentence, TimeExpression

LEADERS = frozenset({"late", "early", "later", "earlier", "on", "in", "since", "by", "until"}) | {
    "during", "from", "at", "before", "after", "over", "only", "as", "through", "of", "till",
}  # fmt: skip


def find_times(document: Document, sentences: Sequence[Sentence]) -> list[TimeExpression]:
    """The expressions of `sentences` in order; those that cannot be resolved have no value."""
    clock = Clock(dt.date.fromisoformat(document.date) if document.date else None)
    expressions = []
    for sentence in sentences:
        for found in _ranges(sentence, list(_scan(sentence, clock))):
            expressions.append(_expression(sentence, found))
            clock = clock.after(found.value)
    return expressions


def _scan(sentence: Sentence, clock: Clock) -> Iterator[Found]:
    """Expressions from left to right, none inside another."""
    position = 0
    for token in where(_rule, sentence.forms):
        rule = _rule(sentence.forms[token])
        if rule is None or token < position:
            continue
        if (found := rule(sentence, token, clock)) and found.start >= position:
            position = found.end
            clock = clock.after(found.value)
            yield found


@remembered
def _rule(form: str) -> Rule | None:
    """The rule that a word may call for."""
    found = ANCHORS.get(form.lower().rstrip("."))
    return found or (bare_year if is_year(form) else None)


def _expression(sentence: Sentence, found: Found) -> TimeExpression:
    tokens = range(found.start, found.end)
    first = found.start
    while first and sentence.forms[first - 1].lower() in LEADERS and _leads(sentence, first - 1):
        first -= 1
    span = sentence.span_of((first, found.end - 1))
    head = _head(sentence, tokens) if found.head is None else found.head
    return TimeExpression(sentence.index, head, span, sentence.quote(span), found.value)


def _leads(sentence: Sentence, token: int) -> bool:
    return sentence.upos[token] != "VERB" and sentence.deprels[token] not in {"prt", "agent"}


def _head(sentence: Sentence, tokens: range) -> int:
    """The token whose head lies outside the expression."""
    for token in tokens:
        if sentence.heads[token] not in tokens and sentence.upos[token] != "PUNCT":
            return token
    return tokens[-1]


def _ranges(sentence: Sentence, found: list[Found]) -> list[Found]:
    """Joins "from Monday to Friday", "between March and June 2023" to one interval each."""
    joined: list[Found] = []
    for one in found:
        last = joined[-1] if joined else None
        if last and _is_range(sentence, last, one):
            joined[-1] = Found(
                last.start - 1, one.end, _interval(last, one), _inner(sentence, last)
            )
        else:
            joined.append(one)
    return joined


def _is_range(sentence: Sentence, one: Found, two: Found) -> bool:
    link, before = form_at(sentence, two.start - 1), form_at(sentence, one.start - 1)
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


def _inner(sentence: Sentence, found: Found) -> int:
    return _head(sentence, range(found.start, found.end))


ANCHORS = dates.ANCHORS | durations.ANCHORS
