"""Tasks of a worker: a page about one IRI, for people or for programs."""

from collections.abc import Iterator
from typing import Any

from kg.graph.explanation import explain
from kg.graph.records import names
from kg.graph.wording import day, worded
from kg.serve import found
from kg.serve.answering import VARY, typed, unacceptable
from kg.serve.desk import Desk
from kg.serve.exchange import Reply, said
from kg.serve.html import Cell, cell, link, rendered
from kg.serve.negotiation import HTML, chosen
from kg.store import Role, StatementRow
from kg.store.endpoint import GRAPH
from kg.store.graphs import described, named
from kg.store.namespaces import decode, encode
from kg.store.properties import Properties, properties_of
from kg.store.row_reader import RowReader

LISTED = 100
"""Statements on one page, the newest."""
SHOWN = 20_000
"""Characters of a document on its page."""

_MISSING = 404


def page(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """What the store says of `iri`, or of the `kind` of thing called `name`, as `accept` wants.

    Raises:
        QueryError: the IRI is none.
    """
    kind, name = values.get("kind", ""), values.get("name", "")
    iri = values.get("iri") or f"{desk.setup.base}{kind}/{encode(decode(name))}"
    node = named(iri)
    offered = (*GRAPH, HTML)
    media = chosen(values["accept"], offered)
    if media is None:
        return unacceptable(offered)
    if node is None or not next(iter(desk.graph.matching(node)), None):
        return said(_MISSING, f"the store says nothing of <{iri}>", VARY)
    if media == HTML:
        return desk.written(_PAGES.get(kind, _node)(desk, iri), typed(HTML), VARY)
    content = described(desk.engine, node, media, prefixes=desk.prefixes)
    return desk.written(content, typed(media), VARY)


def _statement(desk: Desk, iri: str) -> bytes:
    explanation = explain(desk.graph, decode(iri.removeprefix(desk.prefixes["stmt"])))
    row = explanation.statement
    start, end = row.start - row.sentence_start, row.end - row.sentence_start
    marked = row.sentence[start:end] == row.quote
    return rendered(
        "statement",
        title=worded(row, desk.vocabulary),
        row=row,
        label=desk.vocabulary.label(row.type),
        roles=[(role.role, list(_fillers(desk, role))) for role in row.roles],
        speakers=list(_fillers(desk, row.attribution)) if row.attribution else [],
        when=day(row.time or "") or row.time_text,
        before=row.sentence[:start] if marked else "",
        quote=row.quote,
        after=row.sentence[end:] if marked else "",
        document=_document_cell(desk, row),
        source=_web(row.url),
        answers=[_line(desk, each) for each in explanation.answers],
        same=[_line(desk, each) for each in explanation.same],
        edges=explanation.edges,
    )


def _entity(desk: Desk, iri: str) -> bytes:
    own = properties_of(desk.graph, desk.namespaces.term(iri))
    reader = RowReader(desk.graph)
    entity = reader.entity(iri)
    pattern = found.about(iri)
    return rendered(
        "entity",
        title=entity.name,
        kind=desk.vocabulary.label(entity.type) if entity.type else "",
        others=own.texts("skos:altLabel"),
        states=[
            Cell(reader.entity(each).name, link(each, desk.setup.base))
            for each in own.texts("dip:actsFor")
        ],
        same=[cell(each, desk.namespaces) for each in own.texts("owl:sameAs")],
        total=found.counted(desk, pattern),
        lines=[_line(desk, row) for row in found.newest(desk, pattern, most=LISTED)],
        iri=iri,
    )


def _document(desk: Desk, iri: str) -> bytes:
    own = properties_of(desk.graph, desk.namespaces.term(iri))
    pattern = found.told_by(iri)
    rows = found.newest(desk, pattern, most=LISTED)
    text = own.text("schema:text") or ""
    return rendered(
        "document",
        title=own.text("schema:headline") or own.text("schema:identifier") or iri,
        date=day(own.text("schema:datePublished") or ""),
        source=_web(own.text("schema:url")),
        text=text[:SHOWN],
        longer=len(text) > SHOWN,
        total=found.counted(desk, pattern),
        lines=[_line(desk, row) for row in sorted(rows, key=lambda row: (row.start, row.id))],
    )


def _node(desk: Desk, iri: str) -> bytes:
    own = properties_of(desk.graph, desk.namespaces.term(iri))
    return rendered(
        "node",
        title=desk.namespaces.curie(iri),
        properties=list(_properties(desk, own)),
    )


def _properties(desk: Desk, own: Properties) -> Iterator[tuple[str, list[Cell]]]:
    for curie in sorted({*own.nodes, *own.literals}):
        nodes = [cell(iri, desk.namespaces) for iri in own.nodes.get(curie, ())]
        yield curie, [*nodes, *(Cell(text[:SHOWN]) for text in own.literals.get(curie, ()))]


def _fillers(desk: Desk, role: Role) -> Iterator[Cell]:
    for entity in role.entities:
        yield Cell(entity.name, link(entity.iri, desk.setup.base))
    for text in role.texts:
        yield Cell(f"“{text}”" if role.entities else text)


def _line(desk: Desk, row: StatementRow) -> dict[str, object]:
    """A statement in a list."""
    return {
        "cell": Cell(worded(row, desk.vocabulary), link(row.iri, desk.setup.base)),
        "fact": row.is_fact,
        "quote": row.quote,
        "speaker": names(row.attribution) if row.attribution else "",
        "document": _document_cell(desk, row),
        "date": day(row.date or ""),
    }


def _document_cell(desk: Desk, row: StatementRow) -> Cell:
    iri = desk.namespaces.document(row.document).value
    return Cell(row.title or row.document, link(iri, desk.setup.base))


def _web(url: str | None) -> str | None:
    """A link that a page may carry: nothing but http and https."""
    return url if url and url.lower().startswith(("http://", "https://")) else None


_PAGES = {"document": _document, "entity": _entity, "statement": _statement}
