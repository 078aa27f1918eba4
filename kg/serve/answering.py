"""Tasks of a worker: queries and the named questions, written down as the client wants."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from kg.serve.desk import Desk
from kg.serve.exchange import Reply, said
from kg.serve.html import result_page
from kg.serve.negotiation import HTML, chosen
from kg.store.competency import bound, question
from kg.store.endpoint import GRAPH, Dataset, Evaluated, evaluated
from kg.store.graphs import rewritten

SD = {"sd": "http://www.w3.org/ns/sparql-service-description#"}
VARY = ("Vary", "Accept")
_PLAIN_GRAPH = "application/n-triples"


def query(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """Answer the query `text` about the graphs `default` and `named`, as `accept` wants.

    Raises:
        QueryError: it is wrong or reaches outside the store.
        TooLargeError: the answer is larger than an answer may be.
    """
    dataset = Dataset(tuple(values["default"]), tuple(values["named"]))
    found = evaluated(desk.engine, values["text"], prefixes=desk.prefixes, dataset=dataset)
    return _written(desk, found, values["accept"], "Answer", values["text"])


def ask(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """Answer the question `name` about the entities and dates `about`, as `accept` wants.

    Raises:
        QueryError: there is no such question or parameter.
        DateError: a date is wanted and the value is none.
        UnknownEntityError: no entity has that name.
    """
    asked = question(values["name"])
    sparql = bound(desk.graph, asked, values["about"])
    found = evaluated(desk.engine, sparql, prefixes=desk.prefixes)
    return _written(desk, found, values["accept"], asked.title, sparql)


def describe(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """The Turtle `text` with the base `base`, as `accept` wants it."""
    media = chosen(values["accept"], tuple(GRAPH))
    if media is None:
        return unacceptable(GRAPH)
    text = rewritten(values["text"], media, base=values["base"], prefixes=SD)
    return desk.written(text, typed(media), VARY)


def unacceptable(offered: Iterable[str]) -> Reply:
    """That none of the formats is wanted."""
    return said(406, f"none of these formats is wanted: {', '.join(offered)}", VARY)


def typed(media: str) -> str:
    """A media type as a header says it: text says that it is UTF-8."""
    return f"{media}; charset=utf-8" if media.startswith("text/") else media


def _written(desk: Desk, found: Evaluated, accept: str | None, title: str, text: str) -> Reply:
    media = chosen(accept, (*found.formats, HTML))
    if media is None:
        return unacceptable((*found.formats, HTML))
    if media == HTML:
        return desk.written(_page(desk, found, title, text), typed(HTML), VARY)
    sheet = desk.sheet()
    found.write(media, sheet)
    return desk.reply(sheet, typed(media), VARY)


def _page(desk: Desk, found: Evaluated, title: str, text: str) -> bytes:
    """An answer as a table for people."""
    content = BytesIO()
    found.write(_PLAIN_GRAPH if found.kind == "graph" else found.formats[0], content)
    return result_page(
        found.kind, content.getvalue(), title=title, spaces=desk.namespaces, sparql=text
    )
