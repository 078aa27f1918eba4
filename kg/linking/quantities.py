"""How many: explicit numerals of a noun phrase."""

import re

from kg.model import Sentence

ONES = dict(
    zip(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
            *("seventeen", "eighteen", "nineteen"),
        ),
        range(20),
        strict=True,
    )
)
TENS = dict(
    zip(
        ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
        range(20, 100, 10),
        strict=True,
    )
)
SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?")
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
MONEY = frozenset("$€£¥")
PERCENT = frozenset({"%", "percent", "percentage"})


def number(words: tuple[str, ...]) -> float | None:
    """The value of a numeral spelt in `words` ("two dozen", "1,500", "2.5 million"), or None."""
    total, current, seen = 0.0, 0.0, False
    for word in (part for token in words for part in token.lower().split("-") if part):
        if word in SCALES:
            current = (current if seen else 1) * SCALES[word]
            if SCALES[word] >= 1_000:  # noqa: PLR2004 -- "two hundred thousand" multiplies on
                total, current = total + current, 0
        elif (value := _simple(word)) is not None:
            current += value
        elif word != "and":
            return None
        seen = True
    return total + current if seen else None


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


def _simple(word: str) -> float | None:
    if DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    return ONES.get(word, TENS.get(word))


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
    return form in SCALES or number((form,)) is not None


def _is_measure(sentence: Sentence, head: int, numeral: list[int]) -> bool:
    """Whether the numeral is a sum of money, a percentage or the year of a single thing."""
    before = sentence.forms[numeral[0] - 1] if numeral[0] else ""
    year = len(numeral) == 1 and YEAR.fullmatch(sentence.forms[numeral[0]])
    return bool(
        before in MONEY
        or sentence.lemmas[head].lower() in PERCENT
        or (year and (sentence.tags[head] not in {"NNS", "NNPS"} or head == numeral[0]))
    )
