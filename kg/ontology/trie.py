"""Phrases found in rows of tokens: the longest one that starts at a token, in constant time.

Words are compared as they are written, but for what differs by habit only: accents, curly
apostrophes, full stops in abbreviations, hyphens, a possessive, "the" inside a name, and
capitals throughout ("KYIV, Ukraine").
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

_ARTICLE = frozenset({"the", "The", "THE"})
_SILENT = _ARTICLE | {"-", "\u2010", "\u2011", "\u2013", "'", "'s", "'S"}  # with hyphens, en dash
_LETTERS = str.maketrans(
    {
        "\u2019": "'",
        "\u2018": "'",
        "\u02bc": "'",
        "\u0131": "i",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
    }
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
    if word.isalpha():
        return (_SAME.get(word, word),)
    word = re.sub(r"'[sS]?$", "", word)
    word = word.replace(".", "") or word
    return tuple(_SAME.get(part, part) for part in _DASH.split(word) if part)


class Trie(Generic[T]):
    """Phrases and what they stand for; a phrase that begins with "the" demands the article.

    Attributes:
        edges: the next word of a phrase → what lies behind it.
        values: what the phrase that ends here stands for.
    """

    __slots__ = ("edges", "values")

    def __init__(self) -> None:
        self.edges: dict[str, Trie[T]] = {}
        self.values: tuple[T, ...] = ()

    def add(self, phrase: str, value: T) -> None:
        """Let `phrase` stand for `value`, behind what it already stands for."""
        tokens = phrase.replace(",", " , ").split()
        words = [word for token in tokens for word in pieces(token)]
        if not words:
            return
        if tokens[0] in _ARTICLE:
            self._put(["the", *words], value)
            return
        self._put(words, value)
        if words[0][0].islower():
            self._put([words[0].capitalize(), *words[1:]], value)

    def may_start(self, form: str) -> bool:
        """Whether some phrase starts with this token, or with an article in front of it."""
        words, articled = pieces(form), self.edges.get("the")
        return bool(words) and any(_step(node, words) for node in (self, articled))

    def longest(self, forms: Sequence[str], start: int) -> tuple[int, tuple[T, ...]] | None:
        """The longest phrase that starts at token `start`: its end (exclusive), its values."""
        first = pieces(forms[start])
        if not first:
            return None
        found = _walk(self, first, forms, start)
        if start and forms[start - 1] in _ARTICLE and "the" in self.edges:
            demanding = _walk(self.edges["the"], first, forms, start)
            if demanding and (found is None or demanding[0] >= found[0]):
                return demanding
        return found

    def _put(self, words: list[str], value: T) -> None:
        node = self
        for word in words:
            below = node.edges.get(word)
            if below is None:
                below = node.edges[word] = Trie()
            node = below
        if value not in node.values:
            node.values += (value,)


def _walk(
    root: Trie[T], first: tuple[str, ...], forms: Sequence[str], start: int
) -> tuple[int, tuple[T, ...]] | None:
    node, at, best = _step(root, first), start + 1, None
    while node is not None:
        best = (at, node.values) if node.values else best
        while at < len(forms) and not pieces(forms[at]):
            at += 1
        if at >= len(forms) or not node.edges:
            break
        node, at = _step(node, pieces(forms[at])), at + 1
    return best


def _step(node: Trie[T] | None, words: tuple[str, ...]) -> Trie[T] | None:
    for word in words:
        if node is None:
            break
        edges = node.edges
        node = edges.get(word)
        if node is None and word.isupper():
            node = edges.get(word.capitalize()) or edges.get(word.lower())
    return node
