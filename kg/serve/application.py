"""The addresses of the service, and what each answers."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import cache

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from kg.serve.access import Access
from kg.serve.description import description
from kg.serve.gate import Gate, failed, preflight
from kg.serve.html import KINDS, TEMPLATES, rendered
from kg.serve.journal import Log
from kg.serve.negotiation import HTML, media_type
from kg.serve.pool import Doer, Order
from kg.serve.refusal import Refused
from kg.serve.request import (
    LONGEST_QUERY,
    LONGEST_WRITE,
    Fields,
    accepted,
    body,
    fields_of,
    operation,
)
from kg.serve.responding import refused, response_of, unknown, while_there
from kg.store import questions
from kg.store.endpoint import GRAPH

Answering = Callable[[Request], Awaitable[Response]]

_DRAWN_POLICY = "frame-ancestors 'none'; object-src 'none'"
"""The graph page brings a policy of its own, which names its scripts by their hashes."""

_NOTHING = 204
_READING = ("GET", "HEAD")


@dataclass(frozen=True, slots=True)
class Service:
    """What answers a request.

    Attributes:
        readers: workers that read.
        writer: the one that writes; None when nobody may.
        access: who may.
    """

    readers: Doer
    writer: Doer | None
    access: Access

    async def query(self, request: Request) -> Response:
        """`/query`: a query of the SPARQL 1.1 Protocol; without one, what the service is."""
        fields = fields_of(request)
        accept = accepted(request, fields)
        asked = await operation(request, "query", longest=LONGEST_QUERY)
        if asked is None:
            return await self._itself(request, accept)
        values = {"text": asked.text, "default": asked.default, "named": asked.named}
        return await self._read(request, Order(task="query", values=values | {"accept": accept}))

    async def update(self, request: Request) -> Response:
        """`/update`: an update of the SPARQL 1.1 Protocol."""
        writer = self._writer(request)
        asked = await operation(request, "update", longest=LONGEST_WRITE)
        if asked is None:
            raise Refused(400, "there is no update")
        values = {"text": asked.text, "default": asked.default, "named": asked.named}
        return response_of(await writer.does(Order(task="update", values=values)))

    async def store(self, request: Request) -> Response:
        """`/store`: the SPARQL 1.1 Graph Store HTTP Protocol."""
        fields = fields_of(request)
        graph, whole = _graph(fields)
        if request.method in _READING:
            accept = accepted(request, fields)
            values = {"graph": graph, "whole": whole, "accept": accept}
            return await self._read(request, Order(task="read", values=values))
        writer = self._writer(request)
        if whole and request.method != "POST":
            raise Refused(400, "say which graph: ?default or ?graph=IRI")
        if request.method == "DELETE":
            return response_of(await writer.does(Order(task="delete", values={"graph": graph})))
        values = {"graph": graph, "media": _rdf(request), "fresh": whole}
        content = await body(request, longest=LONGEST_WRITE)
        task = request.method.lower()
        reply = await writer.does(Order(task=task, values=values, content=content))
        return response_of(reply)

    async def ask(self, request: Request) -> Response:
        """`/ask/NAME`: one of the named questions; its parameters are those of the address."""
        fields = fields_of(request)
        about = {name: fields.one(name) for name, _ in fields.pairs if name != "format"}
        values = {
            "name": request.path_params["name"],
            "about": {name: value for name, value in about.items() if value},
            "accept": accepted(request, fields),
        }
        return await self._read(request, Order(task="ask", values=values))

    async def page(self, request: Request) -> Response:
        """`/entity/…`, `/statement/…`, …: what the store says of the IRI with this path."""
        kind, _, name = _raw_path(request).lstrip("/").partition("/")
        fields = fields_of(request)
        values = {"kind": kind, "name": name, "accept": accepted(request, fields)}
        return await self._read(request, Order(task="page", values=values))

    async def describe(self, request: Request) -> Response:
        """`/describe?iri=IRI`: what the store says of any IRI."""
        fields = fields_of(request)
        iri = fields.one("iri")
        if not iri:
            raise Refused(400, "say of which ?iri=IRI")
        values = {"iri": iri, "accept": accepted(request, fields)}
        return await self._read(request, Order(task="page", values=values))

    async def neighbourhood(self, request: Request) -> Response:
        """`/neighbourhood?entity=IRI&hops=1&limit=100`: see `kg.serve.exploring.neighbourhood`."""
        fields = fields_of(request)
        values = {
            "entity": fields.one("entity") or "",
            "hops": fields.number("hops", 1, least=0, most=3),
            "limit": fields.number("limit", 100, least=1, most=1000),
        }
        return await self._read(request, Order(task="neighbourhood", values=values))

    async def find(self, request: Request) -> Response:
        """`/find?words=…&limit=8`: see `kg.serve.exploring.find`."""
        fields = fields_of(request)
        words = fields.one("words") or ""
        if not words.strip():
            raise Refused(400, "say which ?words=… to find")
        values = {"words": words, "limit": fields.number("limit", 8, least=1, most=50)}
        return await self._read(request, Order(task="find", values=values))

    async def graph(self, request: Request) -> Response:
        """`/graph`: the explorer; `focus`, `hops`, `since`, `until` and `limit` choose."""
        fields = fields_of(request)
        values: dict[str, object] = {
            "focus": fields.one("focus"),
            "hops": fields.number("hops", 1, least=0, most=3),
            "limit": fields.number("limit", 0, least=1, most=1000),
            "since": fields.one("since") or None,
            "until": fields.one("until") or None,
        }
        response = await self._read(request, Order(task="graph", values=values))
        response.headers["Content-Security-Policy"] = _DRAWN_POLICY
        return response

    async def start(self, _request: Request) -> Response:
        """`/`: the questions, and a box for SPARQL."""
        return Response(_start_page(), media_type=HTML)

    async def style(self, _request: Request) -> Response:
        """`/style.css`: how the pages look."""
        css = (TEMPLATES / "style.css").read_bytes()
        return Response(css, media_type="text/css", headers={"Cache-Control": "max-age=3600"})

    async def _itself(self, request: Request, accept: str | None) -> Response:
        address = f"http://{request.headers['host']}/"
        text = description(address, writable=self.writer is not None)
        values = {"text": text, "base": address, "accept": accept}
        return await self._read(request, Order(task="describe", values=values))

    async def _read(self, request: Request, order: Order) -> Response:
        return response_of(await while_there(request, self.readers.does(order)))

    def _writer(self, request: Request) -> Doer:
        self.access.writing(request.headers)
        if self.writer is None:
            raise Refused(403, "this service only reads")
        return self.writer


_EXAMPLE = """\
SELECT ?who ?whom ?quote {
  ?statement a dip:Expulsion ; dip:agent/rdfs:label ?who ; dip:recipient/rdfs:label ?whom ;
    oa:exact ?quote .
} ORDER BY ?who ?whom LIMIT 20"""


@cache
def _start_page() -> bytes:
    return rendered("start", title="Diplomacy graph", questions=questions(), sparql=_EXAMPLE)


def application(service: Service, *, log: Log) -> ASGIApp:
    """The service as an ASGI application.

    Args:
        service: what answers.
        log: takes a line a request.
    """
    inside = Starlette(
        routes=_routes(service),
        exception_handlers={Refused: refused, HTTPException: unknown, Exception: failed},
    )
    return Gate(inside, access=service.access, log=log)


def _routes(service: Service) -> list[Route]:
    things = [Route(f"/{kind}/{{name:path}}", _guarded(service, service.page)) for kind in KINDS]
    write = ["GET", "HEAD", "PUT", "POST", "DELETE", "OPTIONS"]
    return [
        Route("/", _guarded(service, service.start)),
        Route("/query", _guarded(service, service.query), methods=["GET", "POST", "OPTIONS"]),
        Route("/update", _guarded(service, service.update), methods=["POST", "OPTIONS"]),
        Route("/store", _guarded(service, service.store), methods=write),
        Route("/ask/{name}", _guarded(service, service.ask)),
        Route("/graph", _guarded(service, service.graph)),
        Route("/neighbourhood", _guarded(service, service.neighbourhood)),
        Route("/find", _guarded(service, service.find)),
        Route("/describe", _guarded(service, service.describe)),
        Route("/style.css", _guarded(service, service.style)),
        *things,
    ]


def _guarded(service: Service, answer: Answering) -> Answering:
    async def guarded(request: Request) -> Response:
        service.access.named(request.headers.get("host"))
        if request.method == "OPTIONS":
            return Response(status_code=_NOTHING, headers=dict(preflight()))
        return await answer(request)

    return guarded


def _graph(fields: Fields) -> tuple[str | None, bool]:
    """The IRI of the graph that is named, None for the default one; and whether none is."""
    default, graph = fields.all("default"), fields.one("graph")
    if default and graph is not None:
        raise Refused(400, "give either ?default or ?graph=IRI")
    return graph, not default and graph is None


def _rdf(request: Request) -> str:
    media = media_type(request.headers.get("content-type"))
    if media not in GRAPH:
        raise Refused(415, f"send one of {', '.join(GRAPH)}", ("Accept-Post", ", ".join(GRAPH)))
    return media


def _raw_path(request: Request) -> str:
    raw: bytes = request.scope.get("raw_path") or request.url.path.encode()
    return raw.partition(b"?")[0].decode("ascii", "replace")
