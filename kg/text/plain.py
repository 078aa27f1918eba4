"""Plain text: one document a file."""

import re
from collections.abc import Iterable, Iterator

from kg.model import Document
from kg.text.cleaning import clean
from kg.text.decoding import whole_text
from kg.text.fields import document

_BLANK_LINES = re.compile(r"\n[ \t]*\n")
_LONGEST_TITLE = 150  # code points; longer first lines are prose
_CLOSERS = "\"'”\u2019»)]"
_FINAL_PUNCTUATION = (".", "!", "?", "…", ":", ";", ",")


def read(lines: Iterable[bytes], *, name: str, stem: str) -> Iterator[tuple[int, Document]]:
    """The one document of a file, with the line it begins at; the text is kept whole.

    Raises:
        InputError: empty, too long, or not UTF-8.
    """
    text = clean(whole_text(lines, name))
    yield 1, document(text, {"id": stem, "title": headline(text)}, name=name, line=1)


def headline(text: str) -> str:
    """The first paragraph if it is one short line without final punctuation, else `""`.

    It stays in the text, where it is a paragraph of its own.
    """
    first, *rest = _BLANK_LINES.split(text.strip(), maxsplit=1)
    prose = first.rstrip(_CLOSERS).endswith(_FINAL_PUNCTUATION)
    return "" if prose or not rest or "\n" in first or len(first) > _LONGEST_TITLE else first
