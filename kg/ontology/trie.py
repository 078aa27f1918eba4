"""Phrases found in rows of tokens: the longest one that starts at a token, in constant time.

Words are compared as they are written, but for what differs by habit only: accents, curly
apostrophes, full stops in abbreviations, hyphens, a possessive, "the" inside a name, and
capitals throughout ("KYIV, Ukraine").
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_ARTICLE = frozenset({"the", "The", "THE"})
_SILENT = _ARTICLE | {"-", "\u2010", "\u2011", "\u2013", "'", "'s", "'S"}
_LETTERS = str.maketrans(
    {"\u2019": "'", "\u2018": "'", "\u02bc": "'", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L"}
    | {"đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "ə": "a", "Ə": "A"}
)
_SAME = {"St": "Saint", "&": "and", "Organisation": "Organization", "Centre": "Center"}
_DASH = re.compile("[-\u2010\u2011\u2013]")


def plain(text: str) -> str:
    """`text` without accents and with straight apostrophes."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=1 << 16)
def pieces(form: str) -> tuple[str, ...]:
    """What of one token is compared: several words of a hyphenated one, none of a silent one."""
    word = form if form.isascii() else plain(form)
    if word in _SILENT:
        return ()
    word = re.sub(r"'[sS]?$", "", word)
    word = word.replace(".", "") or word
    return tuple(_SAME.get(part, part) for part in _DASH.split(word) if part)


class Trie(Generic[T]):
    """Phrases and what they stand for; a phrase that begins with "the" demands the article."""

    __slots__ = ("_edges", "_values")

    def __init__(self) -> None:
        self._edges: dict[str, Trie[T]] = {}
        self._values: tuple[T, ...] = ()

    def add(self, phrase: str, value: T) -> None:
        """Let `phrase` stand for `value`, behind what it already stands for."""
        tokens = re.findall(r"[^\s,]+|,", phrase)
        words = [word for token in tokens for word in pieces(token)]
        if not words:
            return
        if tokens[0] in _ARTICLE:
            self._put(["the", *words], value)
            return
        self._put(words, value)
        if words[0][0].islower():
            self._put([words[0].capitalize(), *words[1:]], value)

    def longest(self, forms: Sequence[str], start: int) -> tuple[int, tuple[T, ...]] | None:
        """The longest phrase that starts at token `start`: its end (exclusive), its values."""
        first = pieces(forms[start])
        if not first:
            return None
        found = self._from(first, forms, start)
        if start and forms[start - 1] in _ARTICLE:
            after_article = self._edges["the"]._from(first, forms, start) if "the" in self._edges else None
            if after_article and (found is None or after_article[0] >= found[0]):
                return after_article
        return found

    def _from(
        self, first: tuple[str, ...], forms: Sequence[str], start: int
    ) -> tuple[int, tuple[T, ...]] | None:
        node = self._step(first)
        best = None
        at = start + 1
        while node is not None:
            if node._values:
                best = (at, node._values)
            while at < len(forms) and not pieces(forms[at]):
                at += 1
            if at >= len(forms) or not node._edges:
                break
            node = node._step(pieces(forms[at]))
            at += 1
        return best

    def _step(self, words: tuple[str, ...]) -> "Trie[T] | None":
        node: Trie[T] | None = self
        for word in words:
            if node is None:
                return None
            node = next((node._edges[form] for form in _cases(word) if form in node._edges), None)
        return node

    def _put(self, words: list[str], value: T) -> None:
        node = self
        for word in words:
            node = node._edges.setdefault(word, Trie())
        if value not in node._values:
            node._values += (value,)


def _cases(word: str) -> Iterator[str]:
    yield word
    if word.isupper():
        yield word.capitalize()
        yield word.lower()
