"""Requests of the SPARQL 1.1 Protocol, read strictly.

https://www.w3.org/TR/sparql11-protocol/#protocol
"""

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from kg.serve.negotiation import media_type
from kg.serve.refusal import Refused

FORM = "application/x-www-form-urlencoded"
LONGEST_QUERY = 1 << 20
"""Bytes of the body of a request that only reads."""
LONGEST_WRITE = 64 << 20
"""Bytes of the body of a request that writes."""
PATIENCE = 30.0
"""Seconds that a body may take."""

FORMATS = {
    "csv": "text/csv",
    "html": "text/html",
    "json": "application/sparql-results+json, application/ld+json",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
    "rdf": "application/rdf+xml",
    "tsv": "text/tab-separated-values",
    "ttl": "text/turtle",
    "xml": "application/sparql-results+xml, application/rdf+xml",
}
"""Short names for the Accept header, for those who cannot send one."""

_MOST_FIELDS = 1000
Kind: TypeAlias = Literal["query", "update"]


@dataclass(frozen=True, slots=True)
class Fields:
    """Names and values of a query string or a form, in their order."""

    pairs: tuple[tuple[str, str], ...]

    def all(self, name: str) -> tuple[str, ...]:
        """The values of every field with this name."""
        return tuple(value for key, value in self.pairs if key == name)

    def one(self, name: str) -> str | None:
        """The value of the only field with this name; None without one.

        Raises:
            Refused: there are several.
        """
        values = self.all(name)
        if len(values) > 1:
            raise Refused(400, f"{name!r} is given {len(values)} times; give it once")
        return values[0] if values else None

    def number(self, name: str, usual: int, *, least: int, most: int) -> int:
        """The number in a field.

        Raises:
            Refused: it is none between `least` and `most`.
        """
        value = self.one(name)
        if not value:
            return usual
        if not (value.isascii() and value.isdigit()) or not least <= int(value[:9]) <= most:
            raise Refused(400, f"{name!r} must be a number from {least} to {most}")
        return int(value[:9])


@dataclass(frozen=True, slots=True)
class Operation:
    """A query or an update, with the dataset that the request names.

    Attributes:
        text: SPARQL.
        default: IRIs of the graphs that make up the default graph.
        named: IRIs of the named graphs.
    """

    text: str
    default: tuple[str, ...]
    named: tuple[str, ...]


def fields_of(request: Request) -> Fields:
    """The query string.

    Raises:
        Refused: it is no UTF-8 or too much.
    """
    return _fields(request.scope["query_string"])


def accepted(request: Request, fields: Fields) -> str | None:
    """What the client wants: the field `format`, or the Accept header.

    Raises:
        Refused: there is no such format.
    """
    name = fields.one("format")
    if not name:
        return ", ".join(request.headers.getlist("accept")) or None
    if name not in FORMATS:
        raise Refused(400, f"no such format; choose one of {', '.join(sorted(FORMATS))}")
    return FORMATS[name]


async def operation(request: Request, kind: Kind, *, longest: int) -> Operation | None:
    """The operation of a request; None of a GET that has none.

    Args:
        request: GET or POST.
        kind: of the operation.
        longest: bytes that a body may have.

    Raises:
        Refused: it is not as the protocol says.
    """
    fields = fields_of(request)
    if request.method != "POST":
        text = fields.one(kind)
        return None if text is None else _operation(text, fields, kind)
    media = _media(request)
    if media == f"application/sparql-{kind}":
        if fields.all(kind):
            raise Refused(400, f"the {kind} stands both in the address and in the body")
        return _operation(_text(await body(request, longest=longest)), fields, kind)
    if media != FORM:
        reason = f"send the {kind} as application/sparql-{kind} or as {FORM}"
        raise Refused(415, reason, ("Accept-Post", f"application/sparql-{kind}, {FORM}"))
    posted = _fields(await body(request, longest=longest))
    both = Fields((*fields.pairs, *posted.pairs))
    text = both.one(kind)
    if text is None:
        raise Refused(400, f"the form has no field {kind!r}")
    return _operation(text, both, kind)


async def body(request: Request, *, longest: int) -> bytes:
    """All of a request's body.

    Raises:
        Refused: it is longer, compressed, or does not come in time.
    """
    if request.headers.get("content-encoding", "identity") != "identity":
        raise Refused(415, "send the body uncompressed")
    declared = request.headers.get("content-length", "0")
    if not declared.isdigit() or int(declared[:18]) > longest:
        raise Refused(413, _too_long(longest))
    content = bytearray()
    try:
        async with asyncio.timeout(PATIENCE):
            async for piece in request.stream():
                content += piece
                if len(content) > longest:
                    raise Refused(413, _too_long(longest))
    except TimeoutError:
        raise Refused(408, f"the body did not come within {PATIENCE:g} s") from None
    except ClientDisconnect:
        raise Refused(400, "the client went away") from None
    return bytes(content)


def _too_long(longest: int) -> str:
    return f"the body is longer than {longest >> 20} MiB"


def _media(request: Request) -> str:
    """The media type of the body.

    Raises:
        Refused: it is in another character set than UTF-8.
    """
    header = request.headers.get("content-type", "")
    charsets = [
        value.strip(' "').lower()
        for name, _, value in (part.partition("=") for part in header.split(";")[1:])
        if name.strip().lower() == "charset"
    ]
    if any(charset not in {"utf-8", "utf8"} for charset in charsets):
        raise Refused(415, "send the body as UTF-8")
    return media_type(header)


def _operation(text: str, fields: Fields, kind: Kind) -> Operation:
    names = ("default-graph-uri", "named-graph-uri")
    if kind == "update":
        names = ("using-graph-uri", "using-named-graph-uri")
    return Operation(text, *(tuple(_stripped(fields.all(name))) for name in names))


def _stripped(values: Iterable[str]) -> Iterator[str]:
    return (value for value in values if value)


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refused(400, f"the body is not UTF-8 (byte {error.start})") from None


def _fields(content: bytes) -> Fields:
    try:
        pairs = parse_qsl(
            content.decode("utf-8"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=_MOST_FIELDS,
        )
    except (UnicodeDecodeError, ValueError):
        raise Refused(400, "the fields are not UTF-8, or too many") from None
    return Fields(tuple(pairs))
