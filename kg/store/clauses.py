r"""Which keywords a SPARQL text holds outside its strings, IRIs and comments.

The tokens are those of https://www.w3.org/TR/sparql11-query/#sparqlGrammar. The engine needs no
space between them (`1SERVICE<…>` is a number and a clause), so a keyword is looked for anywhere in
what is left, and a text in which a quotation mark is left over is taken as it is.
"""

import re
from collections.abc import Iterable

_TOKEN = re.compile(
    r"""
    \\.                                                                        # ex:a\#b
    | \#[^\n\r]*+
    | <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>
    | \"{3} (?:[^"\\]++|\\.|"{1,2}(?!"))*+ \"{3}
    | '{3} (?:[^'\\]++|\\.|'{1,2}(?!'))*+ '{3}
    | " (?:[^"\\\n\r]++|\\.)*+ "
    | ' (?:[^'\\\n\r]++|\\.)*+ '
    """,
    re.VERBOSE | re.DOTALL,
)


def code(text: str) -> str:
    """`text` with a blank in the place of every string, IRI and comment; the length is kept."""
    kept = _TOKEN.sub(lambda token: " " * len(token[0]), text)
    return text if '"' in kept or "'" in kept else kept


def mentions(text: str, words: Iterable[str]) -> bool:
    """Whether one of `words` (in small letters) may be a keyword of `text`, or part of a name."""
    folded = text.casefold()
    suspects = [word for word in words if word in folded]
    if not suspects:
        return False
    left = code(text).casefold()
    return any(word in left for word in suspects)
