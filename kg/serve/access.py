"""Who may do what: the token for writing, the names the service goes by, other people's pages."""

import base64
import binascii
import hmac
import ipaddress
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kg.serve.refusal import Refused

_HOST = re.compile(r"(?P<name>[\w.-]+|\[[0-9a-fA-F:.]+\])(:\d{1,5})?", re.ASCII)
_CHALLENGES = (
    ("WWW-Authenticate", 'Bearer realm="kg"'),
    ("WWW-Authenticate", 'Basic realm="kg", charset="UTF-8"'),
)
_LOCAL = frozenset(("localhost", "127.0.0.1", "[::1]"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """What the service lets whom do.

    Attributes:
        token: lets its bearer write; None lets nobody.
        origins: of pages that a browser may let read the answers (CORS).
        hosts: names that the service goes by besides those of this machine; None for any. A
            page elsewhere could otherwise point a name of its own at this machine and read.
    """

    token: str | None = None
    origins: frozenset[str] = frozenset()
    hosts: frozenset[str] | None = frozenset()

    def writing(self, headers: Mapping[str, str]) -> None:
        """Let those pass that may write.

        Raises:
            Refused: the service only reads, the token is missing or wrong, or a page from
                elsewhere sends the request with what the browser has kept.
        """
        if self.token is None:
            raise Refused(403, "this service only reads; it was started without --writable")
        given = _token(headers.get("authorization", ""))
        if given is None or not hmac.compare_digest(given, self.token.encode()):
            reason = "writing needs the token: send Authorization: Bearer TOKEN"
            raise Refused(401, reason, *_CHALLENGES)
        origin = headers.get("origin")
        if origin and origin not in self.origins and not _same(origin, headers.get("host", "")):
            raise Refused(403, "pages from elsewhere may not write; allow theirs with --cors")

    def named(self, host: str | None) -> None:
        """Let those pass that call the service by one of its names.

        Raises:
            Refused: the header names another one, or none.
        """
        match = _HOST.fullmatch(host or "")
        if match is None:
            raise Refused(400, "the Host header is missing or no name")
        known = self.hosts is None or match["name"].lower() in _LOCAL | self.hosts
        if not known:
            raise Refused(421, "the service does not go by that name; allow it with --allow-host")

    def shared(self, origin: str | None) -> list[tuple[str, str]]:
        """The headers that let a page from `origin` read an answer."""
        if not self.origins:
            return []
        allowed = "*" if "*" in self.origins else origin if origin in self.origins else None
        vary = ("Vary", "Origin")
        return [vary] if allowed is None else [("Access-Control-Allow-Origin", allowed), vary]


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def weak(token: str) -> bool:
    """Whether a token is no token: too short, or nothing that a header can hold."""
    least = 8
    return len(token) < least or not token.isascii() or not token.isprintable() or " " in token


def hosts_of(host: str, allowed: Collection[str]) -> frozenset[str] | None:
    """The names that requests may use; None for any: where a network asks and none is told."""
    if allowed:
        return frozenset(name.lower() for name in (*allowed, host))
    return frozenset((host,)) if is_loopback(host) else None


def _token(header: str) -> bytes | None:
    """What a Bearer header holds, or the password of a Basic one."""
    scheme, _, value = header.partition(" ")
    if scheme.lower() == "bearer":
        return value.strip().encode("utf-8", "replace")
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(value.strip(), validate=True).partition(b":")[2]
        except (binascii.Error, ValueError):
            return None
    return None


def _same(origin: str, host: str) -> bool:
    return origin.partition("://")[2] == host
