"""A process that answers one order after the other until it is killed or its input ends.

Run as `python -m kg.serve.worker`. It is limited in memory as a whole and, when it only reads, in
CPU time for every order; the time on the clock is the service's affair, which kills it.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import IO, Any, TypeAlias

from kg.errors import KgError, QueryError, StoreError, UnknownEntityError, UnknownItemError
from kg.serve import answering, changing, exploring, pages
from kg.serve.desk import Desk
from kg.serve.exchange import Frame, Reply, Setup, received, said
from kg.serve.sheet import TooLargeError
from kg.store.child import limit_cpu, limit_memory, resident_memory

Task: TypeAlias = Callable[[Desk, dict[str, Any], bytes], Reply]

TASKS: Mapping[str, Task] = {
    "ask": answering.ask,
    "delete": changing.delete,
    "describe": answering.describe,
    "find": exploring.find,
    "graph": exploring.graph,
    "neighbourhood": exploring.neighbourhood,
    "page": pages.page,
    "post": changing.post,
    "put": changing.put,
    "query": answering.query,
    "read": changing.read,
    "update": changing.update,
}
_STATUS: Mapping[type[KgError], int] = {
    StoreError: 503,
    TooLargeError: 503,
    UnknownEntityError: 404,
    UnknownItemError: 404,
}
_WRONG = 400
_TRIES = 3


def main() -> None:  # pragma: no cover -- another process
    """Answer what comes on standard input, on standard output."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_follow, args=(os.getppid(),), daemon=True).start()
    serve(sys.stdin.buffer, sys.stdout.buffer)
    os._exit(0)


def serve(orders: IO[bytes], replies: IO[bytes]) -> None:
    """Answer the orders of a pipe; the first frame is the setup, whose answer says "ready"."""
    first = received(orders)
    if first is None:
        return
    setup = Setup(**_lists_to_tuples(first[0]))
    limit_memory(setup.memory)
    try:
        desk = Desk(setup)
    except KgError as error:
        _send(replies, said(_STATUS[StoreError], str(error)))
        return
    _send(replies, said(200, "ready"))
    while (order := received(orders)) is not None:
        if not setup.writable:  # a writer's threads go on sorting when it has answered
            limit_cpu(setup.seconds)
        reply = answer(desk, order)
        last = resident_memory() > setup.resident
        _send(replies, replace(reply, last=last))
        if last:
            return


def answer(desk: Desk, order: Frame) -> Reply:
    """The reply to one order: what is wrong with it is told, not raised."""
    head, content = order
    desk.spill = Path(head["spill"])
    for attempt in range(_TRIES):
        try:
            desk.fresh()
            return TASKS[head["task"]](desk, head["values"], content)
        except (QueryError, StoreError) as error:
            if attempt == _TRIES - 1 or not desk.outdated():
                return _failed(error)
        except KgError as error:
            return _failed(error)
    return said(_STATUS[StoreError], "the store changes too fast to be read; try again")


def _failed(error: KgError) -> Reply:
    return said(_STATUS.get(type(error), _WRONG), str(error))


def _send(replies: IO[bytes], reply: Reply) -> None:
    replies.write(reply.framed())
    replies.flush()


def _follow(parent: int) -> None:  # pragma: no cover -- another process
    """End when the service is gone, even in the middle of a query."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)


def _lists_to_tuples(values: dict[str, Any]) -> dict[str, Any]:
    return values | {
        "others": tuple(tuple(pair) for pair in values["others"]),
        "ontology": tuple(values["ontology"]),
    }


if __name__ == "__main__":  # pragma: no cover -- another process
    main()
