"""Worker processes: orders wait for a free one, and whoever takes too long is killed.

A query cannot be interrupted inside the engine, and `oxigraph serve-read-only` behind a proxy does
not help: its time limit ends an answer in the middle, with status 200, and a cross join with
ORDER BY goes on for ever. So queries run in processes of our own with the engine in them; they
stay between queries, because a new one takes half a second, and see the store as it is each time.
"""

import asyncio
import json
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Coroutine, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Protocol
from uuid import uuid4

from kg.errors import StoreError
from kg.serve.exchange import LENGTHS, Reply, Setup, frame
from kg.serve.refusal import Refused

_OK = 200
_START = 60.0
_GRACE = 1.0
_GIB = 1 << 30
_BUSY = 503


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Something for a worker to do.

    Attributes:
        task: a key of `kg.serve.worker.TASKS`.
        values: what it needs to know, as JSON.
        content: the body of the request.
    """

    task: str
    values: Mapping[str, Any]
    content: bytes = b""


class Doer(Protocol):
    """Whoever carries out orders."""

    async def does(self, order: Order, /) -> Reply: ...


class Worker:
    """One process; it does one thing at a time.

    Args:
        process: with pipes on both sides.
        folder: for the files of its long answers.
    """

    def __init__(self, process: Process, folder: Path) -> None:
        self._process, self._folder = process, folder
        self._spill = folder

    @classmethod
    async def started(cls, setup: Setup, folder: Path) -> "Worker":
        """A process that is ready.

        Raises:
            StoreError: it cannot open the store, or cannot be started.
        """
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "kg.serve.worker"),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            start_new_session=True,
        )
        worker = cls(process, folder)
        try:
            reply = await asyncio.wait_for(worker._told(frame(asdict(setup))), _START)
        except (EOFError, OSError, TimeoutError):
            await worker.end()
            raise StoreError(
                "a worker process cannot be started; allow more memory with --max-memory"
            ) from None
        except asyncio.CancelledError:
            await worker.end()
            raise
        if reply.status != _OK:
            await worker.end()
            raise StoreError(reply.content.decode().strip())
        return worker

    async def does(self, order: Order) -> Reply:
        """The reply to `order`.

        Raises:
            EOFError: the process died.
        """
        self._spill = self._folder / uuid4().hex
        head = {"task": order.task, "values": dict(order.values), "spill": str(self._spill)}
        try:
            reply = await self._told(frame(head, order.content))
        except OSError:
            raise EOFError from None
        self._spill = self._folder  # whoever has the reply has its file
        return reply

    @property
    def alive(self) -> bool:
        """Whether the process was there when somebody looked last."""
        output = self._process.stdout
        return self._process.returncode is None and output is not None and not output.at_eof()

    def kill(self) -> None:
        """End it at once; what it wrote goes too."""
        if self._process.returncode is None:
            self._process.kill()
        if self._spill != self._folder:
            self._spill.unlink(missing_ok=True)

    async def end(self) -> None:
        """End it, and wait until it is gone."""
        self.kill()
        await self._process.wait()

    async def _told(self, words: bytes) -> Reply:
        assert self._process.stdin is not None  # noqa: S101 -- it was started with pipes
        assert self._process.stdout is not None  # noqa: S101
        self._process.stdin.write(words)
        await self._process.stdin.drain()
        lengths = await self._process.stdout.readexactly(LENGTHS.size)
        head, content = LENGTHS.unpack(lengths)
        said = json.loads(await self._process.stdout.readexactly(head))
        return Reply.of((said, await self._process.stdout.readexactly(content)))


class Pool:
    """So many workers on one store.

    Args:
        setup: what each is told.
        size: how many there are.
        folder: for the files of long answers.
    """

    def __init__(self, setup: Setup, *, size: int, folder: Path) -> None:
        self._setup, self._size, self._folder = setup, size, folder
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._workers: set[Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def start(self) -> None:
        """Start all workers.

        Raises:
            StoreError: the store cannot be opened.
        """
        starting = (self._one() for _ in range(self._size))
        for outcome in await asyncio.gather(*starting, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome

    async def does(self, order: Order, /) -> Reply:
        """The reply to `order`, from the first worker that is free.

        Raises:
            Refused: no worker was free, or the order took too long or too much memory (503).
        """
        worker = await self._free()
        while not worker.alive:
            self._replace(worker)
            worker = await self._free()
        working = asyncio.ensure_future(worker.does(order))
        try:
            reply = await asyncio.wait_for(asyncio.shield(working), self._setup.seconds)
        except TimeoutError:
            working.cancel()
            self._replace(worker)
            raise Refused(_BUSY, self._too_long(), ("Retry-After", "60")) from None
        except EOFError:
            self._replace(worker)
            raise Refused(_BUSY, self._too_much(), ("Retry-After", "60")) from None
        except asyncio.CancelledError:
            self._later(self._left(worker, working))
            raise
        self._release(worker, reply)
        return reply

    async def stop(self) -> None:
        """End all workers."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(worker.end() for worker in self._workers))

    async def _free(self) -> Worker:
        try:
            return await asyncio.wait_for(self._idle.get(), self._setup.seconds)
        except TimeoutError:
            patience = f"{self._setup.seconds:g} s"
            reason = f"the service is busy and had no time within {patience}; try again"
            raise Refused(_BUSY, reason, ("Retry-After", "5")) from None

    def _release(self, worker: Worker, reply: Reply) -> None:
        """Let a worker do something else, unless that was its last reply."""
        if reply.last:
            self._later(self._another(worker))
        else:
            self._idle.put_nowait(worker)

    def _replace(self, worker: Worker) -> None:
        worker.kill()
        self._later(self._another(worker))

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _left(self, worker: Worker, working: asyncio.Task[Reply]) -> None:
        """Let a worker end soon what nobody waits for any more, or else end it."""
        await asyncio.wait({working}, timeout=_GRACE)
        if working.done() and not working.exception():
            working.result().discard()
            self._release(worker, working.result())
        else:
            working.cancel()
            self._replace(worker)

    async def _another(self, dead: Worker) -> None:
        """A worker in the place of a dead one, as soon as the store can be opened."""
        self._workers.discard(dead)
        await dead.end()
        while True:
            try:
                await self._one()
            except StoreError:
                await asyncio.sleep(1)
            else:
                return

    async def _one(self) -> None:
        worker = await Worker.started(self._setup, self._folder)
        self._workers.add(worker)
        self._idle.put_nowait(worker)

    def _too_long(self) -> str:
        return (
            f"it took longer than {self._setup.seconds:g} s and was stopped; "
            "ask for less, for example with LIMIT"
        )

    def _too_much(self) -> str:
        return (
            f"it needed more than {self._setup.memory / _GIB:.3g} GiB of memory or "
            f"{self._setup.seconds:g} s of computing and was stopped; ask for less"
        )
