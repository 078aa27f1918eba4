r"""Which keywords a SPARQL text holds outside its strings, IRIs, local names and comments.

The tokens are those of https://www.w3.org/TR/sparql11-query/#sparqlGrammar. The engine needs no
space between them (`1SERVICE<…>` is a number and a clause), so a keyword is looked for anywhere in
what is left, and a text in which a quotation mark is left over is taken as it is. Of a name only
what follows the colon is left out: `FROM:graph` is a clause.
"""

import re
from collections.abc import Iterable

_OPENS, _CLOSES = "{", "}"
_VARIABLE = re.compile(r"[?$](\w+)")
_TOKEN = re.compile(
    r"""
    \\.                                                                        # ex:a\#b
    | \#[^\n\r]*+
    | :[A-Za-z0-9_-]++                                                        # of a name
    | <(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+>
    | \"{3} (?:[^"\\]++|\\.|"{1,2}(?!"))*+ \"{3}
    | '{3} (?:[^'\\]++|\\.|'{1,2}(?!'))*+ '{3}
    | " (?:[^"\\\n\r]++|\\.)*+ "
    | ' (?:[^'\\\n\r]++|\\.)*+ '
    """,
    re.VERBOSE | re.DOTALL,
)


def code(text: str) -> str:
    """`text`, as long as it is, with blanks for strings, IRIs, local names and comments."""
    kept = _TOKEN.sub(lambda token: " " * len(token[0]), text)
    return text if '"' in kept or "'" in kept else kept


def outside(text: str) -> str:
    """`code(text)` with a blank in the place of all that stands in braces, themselves included."""
    depth, kept = 0, []
    for char in code(text):
        depth -= char == _CLOSES
        kept.append(" " if depth or char == _CLOSES else char)
        depth += char == _OPENS
    return "".join(kept).replace(_OPENS, " ")


def closing(text: str, start: int) -> int:
    """Where the group that opens at or after `start` ends."""
    depth, written = 0, code(text)
    for place in range(start, len(written)):
        depth += (written[place] == _OPENS) - (written[place] == _CLOSES)
        if written[place] == _CLOSES and depth <= 0:
            return place + 1
    return len(text)


def appearing(text: str) -> list[str]:
    """The names of the variables of `text`, in the order in which they appear."""
    return list(dict.fromkeys(_VARIABLE.findall(code(text))))


def mentions(text: str, words: Iterable[str]) -> bool:
    """Whether one of `words` (in small letters) may be a keyword of `text`, or part of a name."""
    folded = text.casefold()
    suspects = [word for word in words if word in folded]
    if not suspects:
        return False
    left = code(text).casefold()
    return any(word in left for word in suspects)
