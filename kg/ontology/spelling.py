"""One spelling for British and American words."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache

_REGULAR = (
    (re.compile(r"(\w{3})iz(e|ed|es|er|ers|ing|ation|ations)$"), r"\1is\2"),
    (re.compile(r"(\w{2})yz(e|ed|es|ing)$"), r"\1ys\2"),
    (re.compile(r"(\w{3})our(s|ed|ing|able|er|ers)?$"), r"\1or\2"),
)


def normalise(lemma: str, spellings: Mapping[str, str] | None = None) -> str:
    """One spelling for the British and the American form; lower case, idempotent.

    Args:
        lemma: one word, or several with spaces between them.
        spellings: pairs that follow no rule, as written → as normalised.
    """
    return " ".join(_normal(word, spellings or {}) for word in lemma.lower().split())


class Spelled(AbstractSet[str]):
    """Words in any spelling.

    Args:
        words: as `normalise` writes them.
        spellings: see `normalise`.
    """

    def __init__(self, words: Iterable[str], spellings: Mapping[str, str]) -> None:
        self.words = frozenset(words)
        self.spellings = spellings
        self._asked = dict.fromkeys(self.words, True)

    def __contains__(self, word: object) -> bool:
        found = self._asked.get(str(word))
        if found is None:
            found = self._asked[str(word)] = normalise(str(word), self.spellings) in self.words
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self.words)

    def __len__(self) -> int:
        return len(self.words)


def _normal(word: str, spellings: Mapping[str, str]) -> str:
    if word in spellings:
        return spellings[word]
    if "z" in word or "our" in word:
        for pattern, replacement in _REGULAR:
            word = pattern.sub(replacement, word)
    return word


_AMERICAN = (
    (re.compile(r"(\w{3})is(e|ed|es|er|ers|ing|ation|ations)$"), r"\1iz\2"),
    (re.compile(r"(\w{2})ys(e|ed|es|ing)$"), r"\1yz\2"),
)


def spellings_of(word: str, spellings: Mapping[str, str]) -> frozenset[str]:
    """`word` in every spelling that normalises as it does, as far as rules and pairs tell."""
    return speller(spellings)(word)


def speller(spellings: Mapping[str, str]) -> Callable[[str], frozenset[str]]:
    """`spellings_of` for many words."""
    written: dict[str, list[str]] = {}
    for irregular, normal in spellings.items():
        written.setdefault(normal, []).append(irregular)

    @cache
    def every(word: str) -> frozenset[str]:
        normal = _normal(word, spellings)
        american = normal
        for pattern, replacement in _AMERICAN:
            american = pattern.sub(replacement, american)
        return frozenset({word, normal, american, *written.get(normal, ())})

    return every
