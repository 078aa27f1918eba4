"""From the replies of workers, and from reasons, to what goes back to the client."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from kg.serve.exchange import PLAIN, Reply
from kg.serve.html import rendered
from kg.serve.negotiation import HTML, wants_html
from kg.serve.refusal import Refused

_NOTHING, _ERRORS = 204, 400
_PIECE = 1 << 16


async def while_there(request: Request, work: Awaitable[Reply]) -> Reply:
    """The reply of `work`, which is given up when the client goes away.

    Raises:
        Refused: it has gone.
    """
    task = asyncio.ensure_future(work)
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait({task, gone}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            raise Refused(499, "the client went away")
        return task.result()
    finally:
        gone.cancel()
        task.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def response_of(reply: Reply) -> Response:
    """A reply as HTTP carries it; a long one comes from its file piece by piece.

    Raises:
        Refused: the reply is a reason.
    """
    if reply.status >= _ERRORS:
        raise Refused(reply.status, reply.content.decode().strip(), *reply.headers)
    headers = {name: value for name, value in reply.headers if name != "X-Graph"}
    created = dict(reply.headers).get("X-Graph")
    if created is not None:
        headers["Location"] = f"/store?graph={quote(created, safe='')}"
    if reply.file is None:
        response = Response(reply.content, reply.status, headers)
    else:
        path = Path(reply.file)
        headers["Content-Length"] = str(path.stat().st_size)
        file = path.open("rb")
        path.unlink()
        response = StreamingResponse(_pieces(file), reply.status, headers)
    if reply.status != _NOTHING:
        response.headers["Content-Type"] = reply.media
    return response


async def _pieces(file: BinaryIO) -> AsyncIterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece


async def refused(request: Request, error: Exception) -> Response:
    """The answer to a request that is refused."""
    assert isinstance(error, Refused)  # noqa: S101 -- registered for nothing else
    return _told(request, error.status, error.reason, error.headers)


async def unknown(request: Request, error: Exception) -> Response:
    """The answer to a request that has no place here."""
    assert isinstance(error, HTTPException)  # noqa: S101 -- registered for nothing else
    headers = tuple((error.headers or {}).items())
    words = {404: "there is nothing here; see /", 405: "this address does not take that method"}
    return _told(request, error.status_code, words.get(error.status_code, error.detail), headers)


def _told(
    request: Request, status: int, reason: str, headers: tuple[tuple[str, str], ...]
) -> Response:
    """One line, on a page for those who read pages."""
    if wants_html(request.headers.get("accept")):
        response = Response(
            rendered("refused", title="Not answered", reason=reason), status, media_type=HTML
        )
    else:
        response = Response(f"{' '.join(reason.split())}\n", status, media_type=PLAIN)
    for name, value in headers:
        response.headers.append(name, value)
    return response
