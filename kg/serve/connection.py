"""HTTP as uvicorn speaks it, with an end to patience: who sends no request is not waited for."""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

SLOWEST = 20.0
"""Seconds that the head of a request may take, from the first byte of the connection."""


class Connection(H11Protocol):
    """A connection that is closed when no whole head of a request comes in time."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to count."""
        super().connection_made(transport)
        self._closing = self.loop.call_later(SLOWEST, self._give_up)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count no longer."""
        self._closing.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        """Begin to count anew: the connection may be used again."""
        super().on_response_complete()
        self._closing.cancel()
        self._closing = self.loop.call_later(SLOWEST, self._give_up)

    def _give_up(self) -> None:
        cycle: Any = self.cycle
        if cycle is None or cycle.response_complete:
            self.transport.close()
