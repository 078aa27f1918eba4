"""The parts of the service, each by itself."""

import asyncio
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Never

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp

from kg.errors import StoreError
from kg.serve.access import Access, hosts_of, is_loopback, weak
from kg.serve.application import Service, application
from kg.serve.connection import Connection
from kg.serve.exchange import Reply, Setup, frame, received, said
from kg.serve.gate import Gate
from kg.serve.journal import Log
from kg.serve.negotiation import chosen, media_type, wants_html
from kg.serve.pool import Order, Pool
from kg.serve.refusal import Refused
from kg.serve.request import body
from kg.serve.server import Options, serve
from kg.serve.sheet import INLINE, Sheet, TooLargeError
from kg.serve.worker import serve as work
from serve.clients import TOKEN, small_store

OFFERED = ("application/json", "text/csv", "text/html")
ASK: dict[str, object] = {"text": "ASK {}", "default": [], "named": [], "accept": None}


@pytest.mark.parametrize(
    ("accept", "wanted"),
    [
        (None, "application/json"),
        ("", "application/json"),
        ("*/*", "application/json"),
        ("text/*", "text/csv"),
        ("text/html", "text/html"),
        ("TEXT/HTML", "text/html"),
        ("text/html;q=0.2, text/csv;q=0.3", "text/csv"),
        ("text/*;q=0.9, text/csv;q=0.1", "text/html"),
        ("text/html;level=1;q=0.5, */*;q=0.1", "text/html"),
        ("application/json;q=0", None),
        ("application/json;q=0, */*;q=0.1", "text/csv"),
        ("image/png", None),
        ("text/csv;q=1.5", "text/csv"),
        ("text/csv;q=-1", None),
        ("text/csv;q=x", None),
        ("text/csv;q=", None),
        (",,;", None),
    ],
)
def test_the_best_of_what_is_offered_is_chosen(accept: str | None, wanted: str | None) -> None:
    assert chosen(accept, OFFERED) == wanted


def test_only_those_who_name_html_read_pages() -> None:
    assert wants_html("text/html,*/*;q=0.8")
    assert not wants_html("*/*")
    assert not wants_html(None)


def test_a_media_type_is_read_without_its_parameters() -> None:
    assert media_type(" Text/Turtle ; charset=utf-8") == "text/turtle"
    assert media_type(None) == ""


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("127.0.0.1", None),
        ("LOCALHOST:8000", None),
        ("[::1]:8000", None),
        ("kg.example:80", None),
        ("other.example", 421),
        ("127.0.0.1.evil.example", 421),
        ("", 400),
        (None, 400),
        ("127.0.0.1/", 400),
        ("a b", 400),
        ("evil.example\n127.0.0.1", 400),
    ],
)
def test_the_service_answers_to_its_names(host: str | None, status: int | None) -> None:
    access = Access(hosts=frozenset(("kg.example",)))
    if status is None:
        access.named(host)
        return
    with pytest.raises(Refused) as caught:
        access.named(host)
    assert caught.value.status == status


def test_a_service_for_the_network_answers_to_any_name_unless_it_is_told_some() -> None:
    assert hosts_of("0.0.0.0", ()) is None  # noqa: S104 -- the address is what is tried
    assert hosts_of("0.0.0.0", ("KG.example",)) == frozenset(("kg.example", "0.0.0.0"))  # noqa: S104
    assert hosts_of("127.0.0.1", ()) == frozenset(("127.0.0.1",))


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104 -- the address is what is tried
        ("192.168.1.1", False),
        ("example.org", False),
    ],
)
def test_an_address_of_this_machine_only_is_known(host: str, *, loopback: bool) -> None:
    assert is_loopback(host) is loopback


@pytest.mark.parametrize("token", ["", "seven77", "with a space", "tab\tinside", "ünicöde!!"])
def test_a_token_that_no_header_can_hold_is_none(token: str) -> None:
    assert weak(token)
    assert not weak(TOKEN)


def test_everybody_may_read_when_every_origin_is_allowed() -> None:
    access = Access(origins=frozenset("*"))
    assert access.shared("https://any.example")[0] == ("Access-Control-Allow-Origin", "*")


def test_a_frame_comes_through_a_pipe_as_it_was() -> None:
    reply = Reply(status=201, media="text/csv", content=b"\x00\xff", headers=(("Vary", "Accept"),))
    pipe = io.BytesIO(reply.framed() + frame({"task": "x"}))
    first, second = received(pipe), received(pipe)
    assert first is not None
    assert Reply.of(first) == reply
    assert second == ({"task": "x"}, b"")
    assert received(pipe) is None


def test_a_reason_is_one_line() -> None:
    assert said(400, "one\n two\r\nthree").content == b"one two three\n"


def test_an_answer_goes_on_in_a_file_when_it_is_long(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "spill", 3 * INLINE)
    sheet.write(b"x" * INLINE)
    assert not (tmp_path / "spill").exists()
    sheet.write(b"y" * INLINE)
    assert sheet.finished() == (b"", str(tmp_path / "spill"))
    assert (tmp_path / "spill").read_bytes() == b"x" * INLINE + b"y" * INLINE


@pytest.mark.parametrize(("most", "words"), [(10, "larger than 10 bytes"), (2 << 20, "2 MiB")])
def test_an_answer_ends_at_its_limit(tmp_path: Path, most: int, words: str) -> None:
    sheet = Sheet(tmp_path / "spill", most)
    sheet.write(b"x" * most)
    with pytest.raises(TooLargeError, match=words):
        sheet.write(b"x")


def test_an_unwanted_answer_takes_its_file_along(tmp_path: Path) -> None:
    file = tmp_path / "spill"
    file.write_bytes(b"x")
    Reply(file=str(file)).discard()
    Reply().discard()
    assert not file.exists()


def test_a_worker_says_that_it_is_ready_and_answers_until_its_input_ends(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits: list[float] = []
    monkeypatch.setattr("kg.serve.worker.limit_memory", limits.append)
    monkeypatch.setattr("kg.serve.worker.limit_cpu", limits.append)
    monkeypatch.setattr("kg.serve.worker.resident_memory", lambda: 0)
    order = {"task": "query", "values": ASK, "spill": ""}
    setup = {"store": str(store), "others": [["x", "urn:x:"]], "ontology": [], "memory": 7}
    replies = io.BytesIO()
    work(io.BytesIO(frame(setup) + frame(order)), replies)
    replies.seek(0)
    assert [received(replies), received(replies)] == [
        ({**_head(200, "text/plain; charset=utf-8"), "headers": []}, b"ready\n"),
        (
            {**_head(200, "application/sparql-results+json"), "headers": [["Vary", "Accept"]]},
            b'{"head":{},"boolean":true}',
        ),
    ]
    assert limits == [7, 30.0]


def _head(status: int, media: str) -> dict[str, object]:
    return {"status": status, "media": media, "content": None, "file": None, "last": False}


def test_a_worker_without_a_store_says_why_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.serve.worker.limit_memory", lambda _most: None)
    replies = io.BytesIO()
    setup = {"store": str(tmp_path / "gone"), "others": [], "ontology": []}
    work(io.BytesIO(frame(setup)), replies)
    work(io.BytesIO(), replies)
    assert b"there is no store" in replies.getvalue()


def test_workers_are_replaced_when_they_are_slow_and_stopped_at_the_end(
    store: Path, tmp_path: Path
) -> None:
    slow = ASK | {"text": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c"}

    async def play() -> tuple[int, int, str]:
        pool = Pool(Setup(store=str(store), seconds=0.7), size=1, folder=tmp_path)
        await pool.start()
        try:
            first = await pool.does(Order(task="query", values=ASK))
            with pytest.raises(Refused) as caught:
                await pool.does(Order(task="query", values=slow))
            left = asyncio.ensure_future(pool.does(Order(task="query", values=ASK)))
            await asyncio.sleep(0)
            left.cancel()
            with pytest.raises(Refused):
                await pool.does(Order(task="query", values=slow))
            return first.status, caught.value.status, caught.value.reason
        finally:
            await pool.stop()

    status, refused, reason = asyncio.run(play())
    assert (status, refused) == (200, 503)
    assert "0.7 s" in reason


def test_a_worker_that_holds_much_memory_is_replaced(store: Path, tmp_path: Path) -> None:
    async def play(resident: int) -> list[tuple[int, bool]]:
        setup = Setup(store=str(store), resident=resident)
        pool = Pool(setup, size=1, folder=tmp_path)
        await pool.start()
        try:
            replies = [await pool.does(Order(task="query", values=ASK)) for _ in range(3)]
            return [(reply.status, reply.last) for reply in replies]
        finally:
            await pool.stop()

    assert asyncio.run(play(1)) == [(200, True)] * 3
    assert asyncio.run(play(64 << 30)) == [(200, False)] * 3


def test_workers_without_a_store_are_an_error(tmp_path: Path) -> None:
    async def play() -> None:
        pool = Pool(Setup(store=str(tmp_path / "gone")), size=1, folder=tmp_path)
        try:
            await pool.start()
        finally:
            await pool.stop()

    with pytest.raises(StoreError, match="there is no store"):
        asyncio.run(play())


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_client_that_says_nothing_is_not_waited_for(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import signal
    import socket
    from threading import Thread

    monkeypatch.setattr("kg.serve.connection.SLOWEST", 0.2)
    heard: list[bytes] = []

    def listen(address: str) -> None:
        port = int(address.rstrip("/").rpartition(":")[2])
        for words in (b"", b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", b"GET / HT"):
            with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
                connection.sendall(words)
                got = b""
                while piece := connection.recv(1 << 16):
                    got += piece
                heard.append(got)
        signal.raise_signal(signal.SIGTERM)

    options = Options(setup=Setup(store=str(store)), port=0, workers=1)
    serve(
        options,
        ready=lambda address: Thread(target=listen, args=(address,), daemon=True).start(),
        log=lambda _line: None,
    )
    assert (heard[0], heard[2]) == (b"", b"")
    assert heard[1].startswith(b"HTTP/1.1 200 OK")
    assert issubclass(Connection, asyncio.Protocol)


async def fail(*_parts: object) -> Never:
    raise ZeroDivisionError("secret" * 100)


class Broken:
    """Carries out nothing."""

    does = staticmethod(fail)


def exchange(gate: ASGIApp, *, slow: bool = False) -> list[Any]:
    """What an application in a gate sends for one request."""
    sent: list[Any] = []

    async def send(message: Any) -> None:
        await asyncio.sleep(10 if slow else 0)
        sent.append(message)

    async def receive() -> Any:
        await asyncio.sleep(10)

    headers = [(b"host", b"127.0.0.1")]
    scope = {"type": "http", "method": "GET", "path": "/graph", "headers": headers}

    async def asked() -> None:
        await gate(scope | {"query_string": b"", "client": None}, receive, send)

    asyncio.run(asked())
    return sent


@pytest.mark.parametrize(
    "gated",
    [
        lambda log: Gate(fail, access=Access(), log=log),
        lambda log: application(Service(Broken(), None, Access()), log=log),
    ],
    ids=["gate", "application"],
)
def test_a_failure_inside_is_an_answer_and_a_line_of_the_log(
    gated: Callable[[Log], ASGIApp],
) -> None:
    lines: list[str] = []
    sent = exchange(gated(lines.append))
    assert (sent[0]["status"], sent[1]["body"]) == (500, b"the service failed; its log says how\n")
    told = json.loads(lines[0])
    assert (told["status"], told["error"][:17]) == (500, "ZeroDivisionError")


def test_a_client_that_does_not_take_its_answer_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.serve.gate.SLOWEST", 0.05)
    lines: list[str] = []
    gate = Gate(PlainTextResponse("x"), access=Access(), log=lines.append)
    with pytest.raises(TimeoutError):
        exchange(gate, slow=True)
    assert "too slow" in lines[0]


def test_a_body_that_does_not_come_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.serve.request.PATIENCE", 0.05)

    async def receive() -> Any:
        await asyncio.sleep(10)

    request = Request({"type": "http", "method": "POST", "headers": []}, receive)
    with pytest.raises(Refused, match="did not come") as caught:
        asyncio.run(body(request, longest=9))
    assert caught.value.status == 408


def test_a_small_store_is_made_once(tmp_path: Path) -> None:
    assert small_store(tmp_path / "graph").is_dir()
