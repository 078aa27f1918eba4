"""The service as a process: how it begins, ends, is killed, and lives beside others."""

import http.client
import json
import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import pytest
from driving import Command, kg_process
from store_samples import RULES, document, expulsion

from kg.store import OxigraphStore
from serve.clients import TOKEN, Client, small_store, started

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
WRITABLE = ("--writable", "--token", TOKEN, "--workers", "1")


def gone(pid: int) -> bool:
    """Whether a process ends within a few seconds."""
    status = Path(f"/proc/{pid}/stat")
    for _ in range(100):
        if not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_told_and_leaves_nothing_behind(store: Path, sent: signal.Signals) -> None:
    with started(store) as service:
        workers = service.workers()
        assert len(workers) == 2
        service.process.send_signal(sent)
        assert service.process.wait(20) == 0
    assert all(map(gone, workers))
    assert service.log.read_bytes() == b""


def test_its_workers_end_with_it_however_it_ends(store: Path) -> None:
    with started(store) as service:
        workers = service.workers()
        service.process.kill()
        service.process.wait(20)
    assert all(map(gone, workers))


def test_a_worker_that_is_killed_is_replaced(store: Path) -> None:
    with started(store, "--workers", "1") as service:
        (worker,) = service.workers()
        os.kill(worker, signal.SIGKILL)
        answers = [service.query("ASK {}").status for _ in range(3)]
        assert answers in ([503, 200, 200], [200, 200, 200])
        assert service.workers() != [worker]


def test_no_update_that_was_acknowledged_is_lost_when_it_is_killed(tmp_path: Path) -> None:
    acknowledged: set[int] = set()
    for _ in range(3):
        with started(tmp_path / "graph", *WRITABLE) as service, ThreadPoolExecutor(1) as hand:
            doing = hand.submit(write_on, service, acknowledged)
            time.sleep(0.4)
            service.process.kill()
            doing.result()
            workers = service.workers()
        assert all(map(gone, workers))
    with OxigraphStore.open(tmp_path / "graph", read_only=True) as opened:
        rows = opened.query("SELECT ?n ?m { ?s <urn:x:n> ?n ; <urn:x:m> ?m }").rows()
        halves = opened.query("SELECT * { ?s ?p ?o } ").rows()
    assert len(acknowledged) > 3
    assert acknowledged <= {row["n"] for row in rows}
    assert len(halves) == 2 * len(rows)


def write_on(service: Client, acknowledged: set[int]) -> None:
    """Write numbers until nobody answers."""
    try:
        while True:
            n = len(acknowledged)
            update = f"INSERT DATA {{ <urn:x:{n}> <urn:x:n> {n} ; <urn:x:m> {n} }}"
            if service.update(update).status == 204:
                acknowledged.add(n)
    except (OSError, http.client.HTTPException):
        return


def test_what_another_process_writes_is_seen_by_the_next_query(tmp_path: Path) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s a schema:NewsArticle }"
    with started(small_store(tmp_path / "graph")) as service:
        assert service.query(count).values() == [["2"]]
        with OxigraphStore.open(tmp_path / "graph", schema=RULES) as writer:
            for number in range(3, 6):
                writer.add(document(f"d{number}"), [expulsion(f"s{number}", f"d{number}")])
                assert service.query(count).values() == [[str(number)]]


def test_many_clients_at_once_are_all_answered_rightly(service: Client) -> None:
    def ask(number: int) -> list[list[str]]:
        return service.query(f"SELECT ({number} * 2 AS ?n) {{}}").values()

    with ThreadPoolExecutor(40) as hands:
        answers = list(hands.map(ask, range(400)))
    assert answers == [[[str(number * 2)]] for number in range(400)]


def test_a_client_that_goes_away_is_not_worked_for(store: Path) -> None:
    with started(store, "--workers", "1", "--timeout", "60") as service:
        connection = http.client.HTTPConnection("127.0.0.1", service.port)
        slow = quote("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } ORDER BY ?c")
        connection.request("GET", f"/query?query={slow}")
        time.sleep(0.3)
        connection.close()
        began = time.monotonic()
        assert service.query("ASK {}").status == 200
        assert time.monotonic() - began < 10


def test_the_log_has_a_line_a_request_and_no_secrets(tmp_path: Path) -> None:
    with started(tmp_path / "graph", *WRITABLE) as service:
        service.update("INSERT DATA { <urn:x:secret> <urn:x:b> 1 }")
        service.query("SELECT * { <urn:x:secret> ?p ?o }")
        service.ask("/entity/a%0Ab", Accept="text/html")
    lines = service.log.read_text().splitlines()
    told = [json.loads(line) for line in lines]
    assert [(each["method"], each["path"], each["status"]) for each in told] == [
        ("POST", "/update", 204),
        ("GET", "/query", 200),
        ("GET", "/entity/a\nb", 404),
    ]
    assert not any(TOKEN in line or "secret" in line for line in lines)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--port", "99999"), "--port"),
        (("--writable",), "--token"),
        (("--writable", "--token", "short"), "--token"),
        (("--writable", "--token", "two words and more"), "--token"),
        (("--cors", "page.example"), "--cors"),
        (("--max-memory", "much"), "--max-memory"),
        (("--max-memory", "1M"), "--max-memory"),
        (("--host", "no.such.host.invalid"), "no.such.host.invalid"),
        (("--timeout", "0"), "--timeout"),
    ],
)
def test_a_wrong_option_is_told_in_one_line(
    command: Command, store: Path, options: tuple[str, ...], words: str
) -> None:
    outcome = command("serve", "--store", store, "--port", "0", *options)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert words in outcome.err


def test_a_store_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    outcome = kg_process("serve", "--store", tmp_path / "gone", "--port", "0")
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert "there is no store at" in outcome.err


def test_a_store_that_somebody_writes_to_is_told_in_one_line(tmp_path: Path) -> None:
    with OxigraphStore.open(tmp_path / "graph"):
        outcome = kg_process("serve", "--store", tmp_path / "graph", "--port", "0", *WRITABLE)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "is being written by another process" in outcome.err


def test_a_port_that_is_taken_is_told_in_one_line(command: Command, store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        outcome = command("serve", "--store", store, "--port", port)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert f"127.0.0.1:{port} is taken" in outcome.err


def test_a_server_is_no_store_to_serve(command: Command) -> None:
    outcome = command("serve", "--store", "http://127.0.0.1:9/query", "--port", "0")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)


def test_a_reader_needs_no_token_and_takes_none(store: Path) -> None:
    with started(store, "--token", TOKEN) as service:
        assert service.update("CLEAR ALL").status == 403
