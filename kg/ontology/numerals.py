"""Numerals: "two dozen", "1,500", "2.5 million" and their values."""

import re

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


def _simple(word: str) -> float | None:
    if DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    return ONES.get(word, TENS.get(word))
