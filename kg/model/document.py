"""What comes in: documents, and half-open spans of their text."""

import datetime as dt
from dataclasses import dataclass
from typing import Self

from kg.errors import DateError


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in Unicode code points of `Document.text`.

    The offsets of a Web Annotation text position selector,
    https://www.w3.org/TR/annotation-model/#text-position-selector.
    """

    start: int
    end: int

    def within(self, other: Self) -> bool:
        """Whether this span lies inside `other`."""
        return other.start <= self.start and self.end <= other.end


@dataclass(frozen=True, slots=True)
class Document:
    """One news item; `text` is never altered after reading, every offset points into it.

    Attributes:
        id: unique within a graph; the JSONL `id`, or the file's stem.
        text: paragraphs are separated by blank lines.
        date: publication date, ISO 8601 `YYYY-MM-DD`, or None when it is not known.
        language: BCP 47 tag.
    """

    id: str
    text: str
    date: str | None = None
    title: str | None = None
    url: str | None = None
    language: str = "en"


def iso_date(value: str) -> str:
    """The calendar date in `value` as `YYYY-MM-DD` (a time of day behind it is dropped).

    Raises:
        DateError: `value` is not an ISO 8601 date.
    """
    try:
        return dt.datetime.fromisoformat(value.strip()).date().isoformat()
    except ValueError:
        raise DateError(value) from None
