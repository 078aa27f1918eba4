"""Common nouns of offices, bodies, groups: the longest one that ends or begins at a token."""

from collections.abc import Iterable, Mapping, Sequence

from kg.ontology.trie import pieces

_OFFICE = "OfficeNoun"
_PREFIX = "OfficePrefix"
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
        self._longest = max(map(len, self._classes), default=0)
        self._finals = frozenset(words[-1] for words in self._classes if words)

    def classes(self, noun: str) -> frozenset[str]:
        """The classes of `noun`, whose words are split by spaces or hyphens."""
        return self._of(_words(noun.split()))

    def ending(self, lemmas: Sequence[str], end: int) -> tuple[int, frozenset[str]] | None:
        """First token and classes of the longest noun whose last token is `end` (inclusive)."""
        best, words, at = None, _words(lemmas[end : end + 1]), end
        if words and words[-1] not in self._finals and words[-1][:-1] not in self._finals:
            return None
        while words and len(words) <= self._longest:
            if pieces(lemmas[at]) and (classes := self._of(words)):
                best = (at, classes)
            if not at:
                break
            at -= 1
            words = (*_words(lemmas[at : at + 1]), *words)
        return best and (self._before(lemmas, best[0]) if _OFFICE in best[1] else best[0], best[1])

    def beginning(self, lemmas: Sequence[str], start: int) -> tuple[int, frozenset[str]] | None:
        """End (exclusive) and classes of the longest noun whose first token is `start`."""
        best, words, at = None, _words(lemmas[start : start + 1]), start
        while words and len(words) <= self._longest:
            if pieces(lemmas[at]) and (classes := self._of(words)):
                best = (at + 1, classes)
            at += 1
            if at == len(lemmas):
                break
            words = (*words, *_words(lemmas[at : at + 1]))
        return best

    def _before(self, lemmas: Sequence[str], start: int) -> int:
        """Where the prefixes in front of an office begin."""
        for at in range(start - 1, -1, -1):
            words = _words(lemmas[at : at + 1])
            if words and _PREFIX not in self._of(words):
                break
            start = at if words else start
        return start

    def _of(self, words: tuple[str, ...]) -> frozenset[str]:
        found = self._classes.get(words)
        if found is None and words and words[-1].endswith("s"):
            found = self._classes.get((*words[:-1], words[-1][:-1]))
        return found or _NONE


def _words(tokens: Sequence[str]) -> tuple[str, ...]:
    return tuple(piece.lower() for token in tokens for piece in pieces(token))
