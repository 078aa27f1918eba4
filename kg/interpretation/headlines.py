"""Headlines promise more than articles hold: the body says whether it has happened.

"Russia suspends NATO mission" above "Russia will suspend its mission" is a plan.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Factuality, Sentence, Statement

ENDINGS = (".", "!", "?", "”", '"', ":")


def sobered(sentences: Sequence[Sentence], statements: Sequence[Statement]) -> list[Statement]:
    """The statements, a headline's events no firmer than the body puts them."""
    if not is_headline(sentences):
        return list(statements)
    body = [each for each in statements if each.evidence.sentence > 0 and each.kind == "event"]
    return [
        _sobered(each, body) if each.evidence.sentence == 0 and each.kind == "event" else each
        for each in statements
    ]


def is_headline(sentences: Sequence[Sentence]) -> bool:
    """Whether the first paragraph is one sentence without a full stop, above others."""
    first = [each for each in sentences if each.paragraph == 0]
    more = len(sentences) > len(first)
    return len(first) == 1 and more and not first[0].text.rstrip().endswith(ENDINGS)


def _sobered(headline: Statement, body: Sequence[Statement]) -> Statement:
    same = [
        each
        for each in body
        if each.type == headline.type and _shares(each, headline) and not each.negated
    ]
    if headline.factuality is not Factuality.ACTUAL or not same:
        return headline
    if any(each.factuality is Factuality.ACTUAL for each in same):
        return headline
    return replace(headline, factuality=same[0].factuality)


def _shares(one: Statement, other: Statement) -> bool:
    """Whether an agent is the same, or both name none."""
    agents = [
        {each.entity.id for each in statement.fillers("agent") if each.entity}
        for statement in (one, other)
    ]
    return bool(agents[0] & agents[1]) or not (agents[0] or agents[1])
