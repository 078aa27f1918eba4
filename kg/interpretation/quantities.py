"""How many: explicit numerals of a noun phrase."""

import re

from kg.model import Sentence
from kg.ontology.numerals import number

YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
MONEY = frozenset("$€£¥")
PERCENT = frozenset({"%", "percent", "percentage"})


def quantity(sentence: Sentence, head: int) -> int | None:
    """The number of things that the noun phrase headed by `head` counts, or None.

    "eight diplomats" and "41 of its diplomats" count; "one of", percentages, years and sums of
    money do not.
    """
    numeral = _numeral(sentence, head)
    if not numeral or _is_measure(sentence, head, numeral):
        return None
    value = number(tuple(sentence.forms[token] for token in numeral))
    return int(value) if value is not None and value == int(value) else None


def _numeral(sentence: Sentence, head: int) -> list[int]:
    """Tokens of the numeral, in order."""
    if sentence.upos[head] == "NUM":
        return _partitive(sentence, head)
    for child in sentence.dependents(head, "nummod"):
        if child < head:
            return _spelt(sentence, child)
    above = sentence.heads[head]
    if sentence.deprels[head] == "pobj" and sentence.lemmas[above] == "of":
        counted = sentence.heads[above]
        if _is_number(sentence, counted):
            return _partitive(sentence, counted)
    return []


def _partitive(sentence: Sentence, numeral: int) -> list[int]:
    """The numeral of "41 of its diplomats", but nothing of "one of its diplomats"."""
    tokens = _spelt(sentence, numeral)
    return [] if [sentence.forms[token].lower() for token in tokens] == ["one"] else tokens


def _spelt(sentence: Sentence, numeral: int) -> list[int]:
    """`numeral` and the number words and hyphens right before it."""
    start = numeral
    while start and (
        _is_number(sentence, start - 1)
        or (sentence.forms[start - 1] == "-" and _is_number(sentence, start))
    ):
        start -= 1
    return [token for token in range(start, numeral + 1) if sentence.forms[token] != "-"]


def _is_number(sentence: Sentence, token: int) -> bool:
    form = sentence.forms[token].lower()
    return number((form,)) is not None


def _is_measure(sentence: Sentence, head: int, numeral: list[int]) -> bool:
    """Whether the numeral is a sum of money, a percentage or the year of a single thing."""
    before = sentence.forms[numeral[0] - 1] if numeral[0] else ""
    year = len(numeral) == 1 and YEAR.fullmatch(sentence.forms[numeral[0]])
    return bool(
        before in MONEY
        or sentence.lemmas[head].lower() in PERCENT
        or (year and (sentence.tags[head] not in {"NNS", "NNPS"} or head == numeral[0]))
    )
