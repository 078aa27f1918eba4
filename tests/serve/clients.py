"""Two ways to ask the service: over the loopback interface, and within this process."""

import asyncio
import http.client
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from subprocess import Popen
from typing import Any
from urllib.parse import urlencode

import driving
from store_samples import RULES, document, expulsion, office

from kg.model import Document, Entity, Factuality, Statement
from kg.serve.access import Access
from kg.serve.application import Service, application
from kg.serve.desk import Desk
from kg.serve.exchange import Reply, Setup
from kg.serve.pool import Order
from kg.serve.worker import answer
from kg.store import OxigraphStore

TOKEN = "correct-horse-battery"  # noqa: S105 -- of tests
BASE = "https://diplomacy.example/"
_ADDRESS = re.compile(r"served at http://127\.0\.0\.1:(\d+)/")


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    def json(self) -> Any:
        return json.loads(self.body)

    def values(self) -> list[list[str]]:
        """The values of the rows of a SELECT, in JSON."""
        found = self.json()
        names = found["head"]["vars"]
        rows = found["results"]["bindings"]
        return [[row[name]["value"] for name in names if name in row] for row in rows]


@dataclass
class Client:
    """A client of a running service; a connection a request."""

    port: int
    process: Popen[bytes]
    log: Path

    def workers(self) -> list[int]:
        """The processes that the service has started."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in listed.read_text().split()]

    def ask(
        self,
        address: str,
        *,
        method: str | None = None,
        body: bytes | None = None,
        **headers: str,
    ) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            way = method or ("GET" if body is None else "POST")
            connection.request(way, address, body, named)
            got = connection.getresponse()
            heads = {name.lower(): value for name, value in got.getheaders()}
            return Answer(got.status, heads, got.read())
        finally:
            connection.close()

    def query(self, sparql: str, accept: str = "*/*", **fields: str) -> Answer:
        return self.ask(f"/query?{urlencode({'query': sparql, **fields})}", Accept=accept)

    def write(self, address: str, body: bytes | None = None, **more: str) -> Answer:
        return self.ask(address, body=body, Authorization=f"Bearer {TOKEN}", **more)

    def update(self, sparql: str, address: str = "/update") -> Answer:
        return self.write(address, sparql.encode(), Content_Type="application/sparql-update")


@contextmanager
def started(store: Path, *options: str) -> Iterator[Client]:
    """`kg serve` as a process, for as long as the block runs."""
    log = store.parent / "access.log"
    arguments = ("-m", "kg", "serve", "--store", store, "--port", 0, *options)
    with log.open("wb") as file, driving.started(*arguments, stderr=file.fileno()) as process:
        assert process.stdout is not None
        match = _ADDRESS.search(process.stdout.readline().decode())
        try:
            assert match, log.read_text()
            yield Client(int(match[1]), process, log)
        finally:
            if process.poll() is None:
                process.terminate()
            process.communicate()


@dataclass
class Bench:
    """Workers in this process: the real tasks on the real engine, one after the other."""

    desk: Desk
    folder: Path
    orders: list[Order] = field(default_factory=list)

    async def does(self, order: Order) -> Reply:
        self.orders.append(order)
        head = {"task": order.task, "values": dict(order.values)}
        spilled = {"spill": str(self.folder / str(len(self.orders)))}
        return answer(self.desk, (json.loads(json.dumps(head | spilled)), order.content))


class Here:
    """The application without a server; requests are as ASGI gives them."""

    def __init__(self, store: Path, folder: Path, *, writable: bool = False, **setup: Any) -> None:
        made = Setup(store=str(store), **setup)
        writer = Bench(Desk(replace(made, writable=True)), folder) if writable else None
        access = Access(token=TOKEN if writable else None)
        service = Service(Bench(Desk(made), folder), writer, access)
        self.lines: list[str] = []
        self.application = application(service, log=self.lines.append)

    def ask(
        self,
        address: str,
        *,
        method: str | None = None,
        body: bytes = b"",
        host: str = "127.0.0.1",
        **headers: str,
    ) -> Answer:
        path, _, query = address.partition("?")
        named = {name.replace("_", "-").lower(): value for name, value in headers.items()}
        lines = {"host": host, "content-length": str(len(body)), **named}
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method or ("POST" if body else "GET"),
            "scheme": "http",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(k.encode("latin-1"), v.encode("latin-1")) for k, v in lines.items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 8000),
        }
        return asyncio.run(_exchanged(self.application, scope, body))

    def query(self, sparql: str, accept: str = "*/*", **fields: str) -> Answer:
        return self.ask(f"/query?{urlencode({'query': sparql, **fields})}", accept=accept)


async def _exchanged(application: Callable[..., Any], scope: Any, body: bytes) -> Answer:
    sent: list[dict[str, Any]] = []
    requests = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive() -> dict[str, Any]:
        if requests:
            return requests.pop()
        await asyncio.sleep(3600)
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await application(scope, receive, send)
    heads = {k.decode().lower(): v.decode() for k, v in sent[0]["headers"]}
    return Answer(sent[0]["status"], heads, b"".join(each.get("body", b"") for each in sent[1:]))


NASTY = Entity("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "dip:Person")


def small_store(path: Path) -> Path:
    """NATO expels Russia, Lavrov holds an office, and somebody has a hostile name."""
    with OxigraphStore.open(path, schema=RULES) as opened:
        opened.add(document(), [expulsion(), office()])
        opened.add(*hostile())
    return path


def hostile() -> tuple[Document, list[Statement]]:
    """A document whose every string would like to be markup."""
    from store_samples import RUSSIA, filled, statement

    quote = "<b>said</b> \u202e & “no”"
    text = Document(
        "a/b ?#é<x>", f"{quote}.", "2021-10-19", "</title><script>x</script>", "javascript:alert(1)"
    )
    said = statement(
        'nasty\'s "id"',
        filled("agent", NASTY),
        filled("recipient", RUSSIA),
        filled("patient", "{{ 7*7 }} {% x %} </dd>"),
        factuality=Factuality.ALLEGED,
        attribution=filled("attributedTo", "<i>somebody</i>"),
        source=text.id,
        quote=quote,
    )
    return text, [said]
