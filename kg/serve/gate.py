"""What every request and every answer passes: the host's name, headers, patience, the log."""

import asyncio
import time
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.access import Access
from kg.serve.journal import Log, entry

SLOWEST = 60.0
"""Seconds that a client may take for a piece of an answer."""

POLICY = (
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
_ALWAYS = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
_GONE = 499
_FAILED = PlainTextResponse("the service failed; its log says how\n", 500)
_PREFLIGHT = (
    ("Access-Control-Allow-Methods", "GET, HEAD, POST, PUT, DELETE"),
    ("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type"),
    ("Access-Control-Max-Age", "600"),
)


@dataclass(slots=True)
class _Course:
    """How an answer comes along."""

    status: int = _GONE
    size: int = 0
    error: str | None = None

    @property
    def begun(self) -> bool:
        """Whether the client has the first part of an answer."""
        return self.status != _GONE


class Gate:
    """The application inside, with a gate around it.

    Args:
        inside: the application.
        access: which pages of other origins may read.
        log: takes a line a request.
    """

    def __init__(self, inside: ASGIApp, *, access: Access, log: Log) -> None:
        self._inside, self._access, self._log = inside, access, log

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._inside(scope, receive, send)
            return
        began, course = time.monotonic(), _Course()
        origin = Headers(scope=scope).get("origin")

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                course.status = message["status"]
                self._dress(MutableHeaders(scope=message), origin)
            else:
                course.size += len(message.get("body", b""))
            async with asyncio.timeout(SLOWEST):
                await send(message)

        try:
            await self._inside(scope, receive, sending)
        except TimeoutError:
            course.error = "the client is too slow"
            raise
        except Exception as error:  # noqa: BLE001 -- a failure is an answer too, and a line
            course.error = f"{type(error).__name__}: {error}"
            if not course.begun:
                await _FAILED(scope, receive, sending)
        finally:
            seconds = time.monotonic() - began
            self._log(
                entry(
                    scope,
                    status=course.status,
                    size=course.size,
                    seconds=seconds,
                    error=course.error,
                )
            )

    def _dress(self, headers: MutableHeaders, origin: str | None) -> None:
        for name, value in _ALWAYS:
            headers.setdefault(name, value)
        headers.setdefault("Content-Security-Policy", POLICY)
        headers.setdefault("Cache-Control", "no-cache")
        for name, value in self._access.shared(origin):
            headers.append(name, value)
            if name == "Access-Control-Allow-Origin":
                headers["Cross-Origin-Resource-Policy"] = "cross-origin"


async def failed(_request: Request, _error: Exception) -> Response:
    """The answer to a request that the service is not up to: what went wrong is for the log."""
    return _FAILED


def preflight() -> tuple[tuple[str, str], ...]:
    """What a browser asks before it sends a request of another origin."""
    return _PREFLIGHT
