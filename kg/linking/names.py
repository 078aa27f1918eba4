"""Spelling of names: slugs, folding, and variants of a person's name."""

import re
import unicodedata
from functools import lru_cache

LEAST_LENGTH = 5  # below it, one letter makes another name: "Xi", "Lee", "Khan"
ALIKE = 85.0


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents, apostrophes straight: "Szijjártó" is "szijjarto"."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'"))  # noqa: RUF001 -- curly on purpose
    return "".join(c for c in letters if not unicodedata.combining(c)).casefold()


def slug(text: str) -> str:
    """A name as an identifier of ASCII letters, digits and single hyphens, or `unnamed`."""
    kept = re.sub(r"[^a-z0-9]+", "-", fold(text).replace("'", "")).strip("-")
    return kept or "-".join(f"u{ord(letter):x}" for letter in text) or "unnamed"


def is_variant(one: str, two: str) -> bool:
    """Whether two folded names are spellings of one: "zelensky" and "zelenskyy"."""
    if min(len(one), len(two)) < LEAST_LENGTH or one[0] != two[0]:
        return False
    from rapidfuzz.fuzz import ratio

    return ratio(one, two) >= ALIKE
