"""Relations told by the years of a life behind a name: "Paul Klee (1879, Bern - 29 June 1940)"."""

from collections.abc import Iterator

from kg.interpretation.plain.claims import Claim
from kg.interpretation.plain.fitting import may_have, suits
from kg.interpretation.plain.references import AWAY, Reference
from kg.interpretation.plain.topics import CLOSED
from kg.interpretation.plain.view import View

RULE = "life"
CONFIDENCE = 0.6
DASHES = frozenset({"-", "\N{EN DASH}", "\N{EM DASH}"})
FIRST, LAST = "first", "last"


def find(view: View) -> Iterator[Claim]:
    """One claim for the date before a dash in the bracket behind the topic, and one behind it."""
    told = [own for own in view.properties.values() if own.life and may_have(view, own)]
    topic = view.topic
    for end, found in (_ends(view) if told and topic else {}).items():
        for own in told:
            if topic is not None and own.life == end and suits(view, topic, own):
                yield Claim(own, topic, found, found.start, RULE, CONFIDENCE)


def _ends(view: View) -> dict[str, Reference]:
    """The first and the last date of the life."""
    forms = view.sentence.forms
    inside = _bracket(view)
    dash = next((each for each in inside if forms[each] in DASHES), None)
    dates = [found for found in _dates(view) if found.start in inside]
    if dash is None:  # the parser may have cut the sentence at the dash
        late = bool(dates) and not inside.start and dates[0].start == 0
        return {LAST: dates[0]} if late else {}
    early = [found for found in dates if found.end <= dash and found.start == inside.start]
    late_dates = [found for found in dates if found.start > dash]
    return dict([(FIRST, each) for each in early[:1]] + [(LAST, each) for each in late_dates[-1:]])


def _bracket(view: View) -> range:
    """Tokens in the bracket right behind the topic, or before one that a sentence before opened."""
    forms, topic = view.sentence.forms, view.topic
    closed = next((n for n, form in enumerate(forms) if form in CLOSED), None)
    if topic is not None and topic.start == AWAY:
        return range(closed or 0)
    start = topic.end if topic else len(forms)
    opened = start < len(forms) and forms[start] == "("
    return range(start + 1, len(forms) if closed is None else closed) if opened else range(0)


def _dates(view: View) -> Iterator[Reference]:
    """The times of the sentence that linking read, in order."""
    starts = view.sentence.starts
    for time in view.references.names.times:
        tokens = [n for n, at in enumerate(starts) if time.span.start <= at < time.span.end]
        if tokens:
            yield view.references.between(tokens[0], tokens[-1] + 1, tokens[0])
