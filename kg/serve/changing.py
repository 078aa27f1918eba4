"""Tasks of the worker that may write: updates, and graphs as a whole; and of reading graphs."""

import hashlib
from typing import Any

from kg.serve.answering import VARY, typed, unacceptable
from kg.serve.desk import Desk
from kg.serve.exchange import Reply, said
from kg.serve.negotiation import chosen
from kg.store.endpoint import GRAPH, Dataset, updated
from kg.store.graphs import (
    drop_graph,
    has_graph,
    named,
    post_graph,
    put_graph,
    write_graph,
    write_store,
)

DATASETS = ("application/trig", "application/n-quads", "application/ld+json")
"""Media types of a whole store, the default first."""

_DONE, _MADE, _MISSING = 204, 201, 404


def update(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """Make the changes of the update `text`, whose patterns read `default` and `named`.

    Raises:
        QueryError: it is wrong or would fetch something; nothing was changed.
    """
    dataset = Dataset(tuple(values["default"]), tuple(values["named"]))
    updated(desk.engine, values["text"], prefixes=desk.prefixes, dataset=dataset)
    desk.settle()
    return Reply(status=_DONE)


def read(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """The graph `graph`, or with `whole` all of them, as `accept` wants.

    Raises:
        QueryError: the name is no IRI.
        TooLargeError: it is larger than an answer may be.
    """
    offered = DATASETS if values["whole"] else tuple(GRAPH)
    media = chosen(values["accept"], offered)
    if media is None:
        return unacceptable(offered)
    node, sheet = named(values["graph"]), desk.sheet()
    if values["whole"]:
        write_store(desk.engine, media, sheet, prefixes=desk.prefixes)
    elif has_graph(desk.engine, node):
        write_graph(desk.engine, node, media, sheet, prefixes=desk.prefixes)
    else:
        return _missing(values["graph"])
    return desk.reply(sheet, typed(media), VARY)


def put(desk: Desk, values: dict[str, Any], content: bytes) -> Reply:
    """Make the graph `graph` hold exactly `content`, which is `media`.

    Raises:
        QueryError: it is no such thing; nothing was changed.
    """
    node = named(values["graph"])
    made = not has_graph(desk.engine, node)
    put_graph(desk.engine, node, content, values["media"])
    desk.settle()
    return Reply(status=_MADE if made else _DONE)


def post(desk: Desk, values: dict[str, Any], content: bytes) -> Reply:
    """Add `content`, which is `media`, to the graph `graph`, or with `fresh` to a graph of its own.

    The same content again is the same graph: its name is a hash of it.

    Raises:
        QueryError: it is no such thing; nothing was changed.
    """
    name = values["graph"]
    if values["fresh"]:
        name = f"{desk.setup.base}graph/{hashlib.sha256(content).hexdigest()[:32]}"
    node = named(name)
    made = not has_graph(desk.engine, node)
    post_graph(desk.engine, node, content, values["media"])
    desk.settle()
    headers = (("X-Graph", name),) if values["fresh"] else ()
    return Reply(status=_MADE if made or values["fresh"] else _DONE, headers=headers)


def delete(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """Take the graph `graph` out.

    Raises:
        QueryError: the name is no IRI.
    """
    node = named(values["graph"])
    if not has_graph(desk.engine, node):
        return _missing(values["graph"])
    drop_graph(desk.engine, node)
    desk.settle()
    return Reply(status=_DONE)


def _missing(graph: str) -> Reply:
    return said(_MISSING, f"the store has no graph <{graph}>")
