"""Common nouns of offices, bodies, groups: the longest one that ends or begins at a token."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from kg.ontology.trie import pieces

_OFFICE = "OfficeNoun"
_PREFIX = "OfficePrefix"
_MEMORY = 1 << 14
_NONE: frozenset[str] = frozenset()


class Nouns:
    """Nouns of one or more words, compared in lower case, hyphens and articles left out.

    Args:
        lists: class, e.g. `OfficeNoun`, to its nouns.
    """

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        rows: dict[tuple[str, ...], set[str]] = {}
        for cls, nouns in lists.items():
            for noun in nouns:
                rows.setdefault(_words(noun.split()), set()).add(cls)
        self._classes = {words: frozenset(classes) for words, classes in rows.items()}
        self._asked: dict[str, frozenset[str]] = {}
        self._longest = max(map(len, self._classes), default=0)
        self._finals: dict[str, int] = {}  # last word of a noun → words of the longest such noun
        for words in self._classes:
            if words:
                size = max(len(words), self._finals.get(words[-1], 0))
                self._finals[words[-1]] = size
        self._firsts = frozenset(words[0] for words in self._classes if words)

    def classes(self, noun: str) -> frozenset[str]:
        """The classes of `noun`, whose words are split by spaces or hyphens."""
        found = self._asked.get(noun)
        if found is None:
            if len(self._asked) >= _MEMORY:
                self._asked.clear()
            found = self._asked[noun] = self._of(_words(noun.split()))
        return found

    def may_end(self, lemma: str) -> bool:
        """Whether some noun ends with this lemma, so that it is worth looking at what precedes."""
        words = _pieces(lemma)
        return bool(words) and self._longest_ending(words[-1]) > 0

    def ending(self, lemmas: Sequence[str], end: int) -> tuple[int, frozenset[str]] | None:
        """First token and classes of the longest noun whose last token is `end` (inclusive)."""
        best, words, at = None, _pieces(lemmas[end]), end
        longest = self._longest_ending(words[-1]) if words else 0
        while words and len(words) <= longest:
            if pieces(lemmas[at]) and (classes := self._of(words)):
                best = (at, classes)
            if not at:
                break
            at -= 1
            words = (*_pieces(lemmas[at]), *words)
        return best and (self._before(lemmas, best[0]) if _OFFICE in best[1] else best[0], best[1])

    def beginning(self, lemmas: Sequence[str], start: int) -> tuple[int, frozenset[str]] | None:
        """End (exclusive) and classes of the longest noun whose first token is `start`."""
        best, words, at = None, _pieces(lemmas[start]), start
        if words and words[0] not in self._firsts:
            return None
        while words and len(words) <= self._longest:
            if pieces(lemmas[at]) and (classes := self._of(words)):
                best = (at + 1, classes)
            at += 1
            if at == len(lemmas):
                break
            words = (*words, *_pieces(lemmas[at]))
        return best

    def _before(self, lemmas: Sequence[str], start: int) -> int:
        """Where the prefixes in front of an office begin."""
        for at in range(start - 1, -1, -1):
            words = _pieces(lemmas[at])
            if words and _PREFIX not in self._of(words):
                break
            start = at if words else start
        return start

    def _longest_ending(self, word: str) -> int:
        """Words of the longest noun that ends with `word` or its singular; 0 for none."""
        return max(self._finals.get(word, 0), self._finals.get(word[:-1], 0))

    def _of(self, words: tuple[str, ...]) -> frozenset[str]:
        found = self._classes.get(words)
        if found is None and words and words[-1].endswith("s"):
            found = self._classes.get((*words[:-1], words[-1][:-1]))
        return found or _NONE


def _words(tokens: Sequence[str]) -> tuple[str, ...]:
    return tuple(piece for token in tokens for piece in _pieces(token))


@lru_cache(maxsize=1 << 14)
def _pieces(token: str) -> tuple[str, ...]:
    return tuple(piece.lower() for piece in pieces(token))
