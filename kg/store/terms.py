"""Python values as RDF literals that a store gives back exactly as they went in."""

import calendar
import datetime as dt
import re
from urllib.parse import urlsplit

from pyoxigraph import Literal, NamedNode

from kg.store.namespaces import well_known

_DATE = well_known("xsd:date")
_YEAR_MONTH = well_known("xsd:gYearMonth")
_YEAR = well_known("xsd:gYear")
_DECIMAL = well_known("xsd:decimal")
_INTEGER = well_known("xsd:integer")
_BOOLEAN = well_known("xsd:boolean")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CALENDAR = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_HALVES = 2
EARLIEST = dt.date.min


def text(value: str, language: str | None = None) -> Literal:
    """A string; a lone surrogate, which no RDF literal may hold, becomes U+FFFD (one for one)."""
    return Literal(_SURROGATE.sub("\ufffd", value), language=language)


def boolean(*, value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal("true" if value else "false", datatype=_BOOLEAN)


def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=_INTEGER)


def decimal(value: float) -> Literal:
    """An xsd:decimal of at most two places, in canonical form: 0.9, not 0.90."""
    shown = f"{value:.2f}".rstrip("0").rstrip(".")
    return Literal("0" if shown == "-0" else shown, datatype=_DECIMAL)


def date(value: dt.date) -> Literal:
    """An xsd:date."""
    return Literal(value.isoformat(), datatype=_DATE)


def bounds(value: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day (both included) of an ISO 8601 day, month, year or `start/end` interval.

    A side is None where the interval is open or `value` is no date of the calendar.
    """
    halves = value.split("/")
    if len(halves) > _HALVES:
        return None, None
    return _days(halves[0])[0], _days(halves[-1])[1]


def _days(value: str) -> tuple[dt.date | None, dt.date | None]:
    match = _CALENDAR.fullmatch(value.strip())
    if not match:
        return None, None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = dt.date(year or 0, month or 1, day or 1)
    except ValueError:
        return None, None
    last_month = month or 12
    last_day = day or calendar.monthrange(first.year, last_month)[1]
    return first, dt.date(first.year, last_month, last_day)


def time(value: str, interval: NamedNode) -> Literal:
    """A time by its precision: xsd:date, xsd:gYearMonth or xsd:gYear; else typed `interval`.

    What is neither a date nor an interval stays a plain string, so that nothing is invented.
    """
    value = value.strip()
    if bounds(value) == (None, None):
        return text(value)
    if "/" in value:
        return Literal(_SURROGATE.sub("\ufffd", value), datatype=interval)
    return Literal(value, datatype=(_YEAR, _YEAR_MONTH, _DATE)[value.count("-")])


def web_address(url: str | None) -> NamedNode | None:
    """`url` as an IRI when it is an http(s) address that is well formed, or None."""
    try:
        parts = urlsplit(url or "")
        if parts.scheme in {"http", "https"} and parts.hostname:
            return NamedNode(url or "")
    except ValueError:
        pass
    return None
