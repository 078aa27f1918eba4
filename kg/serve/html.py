"""Pages for people: templates that escape whatever they are given, and links that are safe."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from kg.store import Namespaces, Result

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = files("kg.serve") / "templates"
KINDS = ("document", "edge", "entity", "profile", "sentence", "statement")
"""First parts of the paths of things that have a page."""

_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class Cell:
    """A value on a page; `href` leads to more about it, or is None."""

    words: str
    href: str | None = None


def rendered(template: str, **values: object) -> bytes:
    """A page (UTF-8); the values are text, whatever is in them."""
    page = _environment().get_template(f"{template}.html").render(**values)
    return page.encode("utf-8", "replace")


def link(iri: str, base: str) -> str | None:
    """Where a page about `iri` is: here, elsewhere on the web, or nowhere."""
    local = iri.removeprefix(base)
    if iri.startswith(base):
        kind, _, name = local.partition("/")
        if kind in KINDS and name:
            return f"/{local}"
        return f"/describe?iri={quote(iri, safe='')}"
    return iri if iri.startswith(_WEB) else None


def result_page(
    kind: str, payload: bytes, *, title: str, spaces: Namespaces, sparql: str = ""
) -> bytes:
    """The answer to a query as a table.

    Args:
        kind: `select`, `ask` or `graph`.
        payload: SPARQL results JSON, or N-Triples of a graph.
        title: heading.
        spaces: shorten IRIs and say which ones are ours.
        sparql: the query, to be changed and asked again.
    """
    found = Result("graph" if kind == "graph" else "select", payload)
    answer = json.loads(payload)["boolean"] if kind == "ask" else None
    rows = [] if kind == "ask" else list(_rows(found, kind, spaces))
    heads = () if kind == "ask" else found.variables
    return rendered("result", title=title, heads=heads, rows=rows, answer=answer, sparql=sparql)


def cell(iri: str, spaces: Namespaces) -> Cell:
    """An IRI, shortened and with a link."""
    return Cell(spaces.curie(iri), link(iri, spaces.base))


def _rows(found: Result, kind: str, spaces: Namespaces) -> Iterator[Sequence[Cell]]:
    if kind == "graph":
        for triple in found.triples():
            yield [_term(str(term), spaces) for term in triple]
        return
    for row in json.loads(found.payload)["results"]["bindings"]:
        yield [_bound(row.get(name), spaces) for name in found.variables]


def _term(written: str, spaces: Namespaces) -> Cell:
    """A term as N-Triples writes it."""
    return cell(written[1:-1], spaces) if written.startswith("<") else Cell(written)


def _bound(binding: Mapping[str, Any] | None, spaces: Namespaces) -> Cell:
    if binding is None:
        return Cell("")
    if binding["type"] == "uri":
        return cell(binding["value"], spaces)
    value = binding["value"]
    return Cell(value if isinstance(value, str) else json.dumps(value))


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(str(TEMPLATES)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
