"""What takes too long, too much or too large a message, and what would reach outside."""

import socket
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from serve.clients import Client

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
DIRECT = "application/sparql-query"
CROSS = " . ".join(f"?a{n} ?b{n} ?c{n}" for n in range(5))


def alive(service: Client) -> bool:
    return service.query("ASK { ?s dip:agent ?o }").body == b'{"head":{},"boolean":true}'


def test_a_cross_join_is_ended_in_time_and_the_service_lives_on(service: Client) -> None:
    began = time.monotonic()
    answer = service.query(f"SELECT (COUNT(*) AS ?n) {{ {CROSS} }}")
    assert time.monotonic() - began < 10
    assert answer.status == 503
    assert "took longer than 2 s" in answer.text or "2 s of computing" in answer.text
    assert answer.text.count("\n") == 1
    assert alive(service)


def test_a_cross_join_in_order_never_gives_half_an_answer(service: Client) -> None:
    answer = service.query(f"SELECT * {{ {CROSS} }} ORDER BY DESC(?c0) ?c4", "text/csv")
    assert (answer.status, answer.media) == (503, "text/plain")
    assert alive(service)


def test_a_query_that_needs_too_much_memory_ends_alone(service: Client) -> None:
    doubled = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(33))
    answer = service.query(f'SELECT (STRLEN(?x33) AS ?n) {{ BIND("abcdefgh" AS ?x0) {doubled} }}')
    assert (answer.status, "was stopped" in answer.text) == (503, True)
    assert alive(service)


def test_an_answer_that_is_too_large_is_not_begun(service: Client) -> None:
    answer = service.query("SELECT * { ?a ?b ?c . ?d ?e ?f . VALUES ?n { 1 2 3 4 5 6 7 } }")
    assert answer.status == 503
    assert "larger than 3 MiB" in answer.text


def test_an_answer_of_more_than_a_mebibyte_is_whole(service: Client) -> None:
    answer = service.query("SELECT ?a ?d { ?a ?b ?c . ?d ?e ?f }", "text/csv")
    assert answer.status == 200
    assert len(answer.body) == int(answer.headers["content-length"]) > 1 << 20
    count = int(service.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f }").values()[0][0])
    assert answer.body.count(b"\r\n") == count + 1


def test_nothing_is_fetched_whatever_is_asked(service: Client) -> None:
    asked: list[str] = []

    class Noting(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def do_POST(self) -> None:
            self.do_GET()

    with HTTPServer(("127.0.0.1", 0), Noting) as outside:
        Thread(target=outside.serve_forever, daemon=True).start()
        url = f"http://127.0.0.1:{outside.server_port}/x"
        queries = [
            f"SELECT * {{ SERVICE <{url}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ SERVICE SILENT <{url}> {{ ?s ?p ?o }} }}",
            f"ASK {{ ?s ?p 1SERVICE<{url}>{{ ?s ?p ?o }} }}",
            f"ASK {{ BIND(<{url}> AS ?g) SERVICE ?g {{ ?s ?p ?o }} }}",
            f'ASK {{ ?s ?p "a#"SERVICE<{url}>{{ ?s ?p ?o }} }}',
            f"#\rASK {{ ?s ?p ''SERVICE<{url}>{{ ?s ?p ?o }} }}",
            f"ASK FROM <{url}> {{ ?s ?p ?o }}",
            f"ASK FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
            "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
            f"LOAD <{url}>",
        ]
        answers = [service.query(query) for query in queries]
        given = service.query("ASK {}", **{"default-graph-uri": url})
        outside.shutdown()
    assert [answer.status for answer in (*answers, given)] == [400] * (len(queries) + 1)
    assert asked == []


def test_a_body_that_is_too_long_is_not_read(service: Client) -> None:
    answer = service.ask("/query", body=b"#" * (2 << 20), Content_Type=DIRECT)
    assert (answer.status, answer.text) == (413, "the body is longer than 1 MiB\n")


def test_a_body_that_does_not_say_how_long_it_is_is_measured(service: Client) -> None:
    piece = b"10000\r\n" + b"#" * (1 << 16) + b"\r\n"
    head = f"POST /query HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {DIRECT}\r\n"
    got = raw(service, f"{head}Transfer-Encoding: chunked\r\n\r\n".encode(), *[piece] * 20)
    assert got.startswith(b"HTTP/1.1 413 ")


def test_a_body_that_is_packed_is_not_unpacked(service: Client) -> None:
    answer = service.ask("/query", body=b"\x1f\x8b", Content_Type=DIRECT, Content_Encoding="gzip")
    assert answer.status == 415


@pytest.mark.parametrize(
    "nonsense",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n",
        b"GET  /  HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"x" * (1 << 17) + b"\r\n\r\n",
        b"POST /query HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        b"GET /entity/%zz%00%ff HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
    ],
)
def test_a_message_that_is_no_http_is_refused_and_forgotten(
    service: Client, nonsense: bytes
) -> None:
    got = raw(service, nonsense)
    assert got[:10] == b"HTTP/1.1 4" or got == b""
    assert alive(service)


def raw(service: Client, *pieces: bytes) -> bytes:
    """What comes back for these bytes."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=10) as connection:
        try:
            for piece in pieces:
                connection.sendall(piece)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(1 << 16)
        except OSError:
            return b""
