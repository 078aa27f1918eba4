"""The service from its first to its last moment: a port, workers, and a clean end."""

import asyncio
import errno
import logging
import signal
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from kg.errors import KgError
from kg.serve.access import Access
from kg.serve.application import Service, application
from kg.serve.connection import Connection
from kg.serve.exchange import Setup
from kg.serve.journal import Log
from kg.serve.pool import Pool

CONNECTIONS = 400
"""Requests at a time; more are told to come again (503)."""
LONGEST_HEAD = 1 << 16
"""Bytes of a request line and its headers."""
_KEEP = 15
_FAREWELL = 5


class AddressError(KgError):
    """The service cannot have the address it was told to take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to serve.

    Attributes:
        setup: of the workers that read.
        host: address to listen at.
        port: likewise; 0 for any that is free.
        workers: queries at a time.
        access: who may do what.
    """

    setup: Setup
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 2
    access: Access = Access()  # noqa: RUF009 -- frozen


def serve(options: Options, *, ready: Callable[[str], None], log: Log) -> None:
    """Serve until SIGINT or SIGTERM.

    Args:
        options: how.
        ready: told the address when requests are answered.
        log: takes a line a request.

    Raises:
        AddressError: the address is taken, or not this machine's.
        StoreError: the store cannot be opened.
    """
    with _listening(options) as listener, tempfile.TemporaryDirectory(prefix="kg-serve-") as folder:
        asyncio.run(_served(options, listener, Path(folder), ready, log))


async def _served(
    options: Options,
    listener: socket.socket,
    folder: Path,
    ready: Callable[[str], None],
    log: Log,
) -> None:
    writer = None
    if options.access.token is not None:
        writer = Pool(replace(options.setup, writable=True), size=1, folder=folder)
    readers = Pool(options.setup, size=options.workers, folder=folder)
    pools = [pool for pool in (writer, readers) if pool is not None]
    try:
        for pool in pools:  # the writer makes the store when there is none
            await pool.start()
        service = Service(readers, writer, options.access)
        await _listened(application(service, log=log), listener, ready)
    finally:
        for pool in pools:
            await pool.stop()


async def _listened(app: ASGIApp, listener: socket.socket, ready: Callable[[str], None]) -> None:
    server = _Server(
        uvicorn.Config(
            app,
            http=Connection,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=CONNECTIONS,
            h11_max_incomplete_event_size=LONGEST_HEAD,
            timeout_keep_alive=_KEEP,
            timeout_graceful_shutdown=_FAREWELL,
        ),
        lambda: ready(address_of(listener)),
    )
    logging.getLogger("uvicorn").propagate = False  # the access log is the only one
    logging.getLogger("uvicorn").addHandler(logging.NullHandler())
    loop = asyncio.get_running_loop()
    for each in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(each, server.handle_exit, each, None)
    await server.serve(sockets=[listener])


class _Server(uvicorn.Server):
    """uvicorn that ends as any command does, and not by the signal that told it to."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Say that requests are answered when they are."""
        await super().startup(sockets=sockets)
        self._ready()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to the loop."""
        yield


def address_of(listener: socket.socket) -> str:
    """The http address that a listening socket is reached at."""
    host, port = listener.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}/"


@contextmanager
def _listening(options: Options) -> Iterator[socket.socket]:
    where = f"{options.host}:{options.port}"
    try:
        found = socket.getaddrinfo(
            options.host, options.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
        family, _, _, _, address = found[0]
        listener = socket.socket(family, socket.SOCK_STREAM)
    except (OSError, OverflowError) as error:
        raise AddressError(f"{where} is no address of this machine: {error}") from None
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(address)
            listener.listen(2048)
        except OSError as error:
            reason = "is taken" if error.errno == errno.EADDRINUSE else f"cannot be had: {error}"
            raise AddressError(f"port {where} {reason}; name another --port") from None
        yield listener
