"""The SPARQL 1.1 Protocol as a client speaks it, over HTTP and with the standard library alone.

Every request is a form POST (https://www.w3.org/TR/sparql11-protocol/#query-via-post-urlencoded),
the one way that every server understands whatever the length of the query.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

from kg.errors import StoreError

if TYPE_CHECKING:
    from urllib.error import HTTPError

ROWS = "application/sparql-results+json"
GRAPH = "application/n-triples, text/turtle;q=0.5"
ANY = f"{ROWS}, {GRAPH}"
_SHOWN = 200


class TookTooLong(StoreError):  # noqa: N818 -- reads as the sentence it is
    """A server did not answer in time."""


class Refused(StoreError):  # noqa: N818 -- reads as the sentence it is
    """A server answered that it will not: the request is wrong, or not allowed."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server sent.

    Attributes:
        kind: its media type, without parameters.
    """

    kind: str
    content: bytes


def is_address(store: object) -> bool:
    """Whether `store` names a server rather than a directory."""
    return isinstance(store, str) and store.startswith(("http://", "https://"))


def post(
    url: str, fields: Mapping[str, str], *, accept: str = ANY, timeout: float | None
) -> Answer:
    """Send a form and wait for the whole answer.

    Args:
        url: http or https.
        fields: of the form.
        accept: the media types that are understood.
        timeout: seconds without a word from the server, or None for no limit.

    Raises:
        TookTooLong: the server was silent for longer.
        Refused: the server answered with an error.
        StoreError: the address is none, or no server is there.
    """
    import urllib.error
    import urllib.request
    from http.client import HTTPException

    if not is_address(url) or not urlsplit(url).hostname:
        raise StoreError(f"{url!r} is no address; it begins with http:// or https://")
    request = urllib.request.Request(  # noqa: S310 -- the scheme was looked at
        url, urlencode(fields).encode(), {"Accept": accept, "User-Agent": "diplomacy-kg"}
    )
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:  # noqa: S310 -- likewise
            return Answer(answer.headers.get_content_type(), answer.read())
    except urllib.error.HTTPError as error:
        raise Refused(f"{url} refuses: {_first_line(error)}") from None
    except TimeoutError:
        raise TookTooLong(f"{url} did not answer within {timeout:g} s") from None
    except urllib.error.URLError as error:
        if isinstance(error.reason, TimeoutError):
            raise TookTooLong(f"{url} did not answer within {timeout:g} s") from None
        raise StoreError(f"{url} cannot be reached: {error.reason}; is it running?") from None
    except (OSError, ValueError, HTTPException) as error:
        raise StoreError(f"{url} cannot be used: {error}") from None


def _first_line(error: "HTTPError") -> str:
    words = " ".join(error.read(4096).decode("utf-8", "replace").split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
    return f"{error.code} {shown or error.reason}"
