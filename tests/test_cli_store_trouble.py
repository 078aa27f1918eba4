"""A store in trouble: what cannot be done is one line, and nothing that was added is lost."""

import json
import os
import time
from pathlib import Path

import pytest
from driving import Command, Outcome, finished, kg_process, started

import kg

pytestmark = pytest.mark.model
TEXT = "Russia expelled two German diplomats on Monday."
# `kg` in a process that can write no file longer than so many bytes: a disk that is full.
FULL = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from kg.cli import main
main(sys.argv[2:])
"""
TROUBLE = ["a b\"c'<>{}|\\^`", "../../etc/passwd", "'; DROP ALL; --", "%2E%2e", "..", "<b>&amp;"]


def written(path: Path, *rows: dict[str, str]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def one_line(found: Outcome) -> bool:
    return (found.code, found.out, found.err.count("\n")) == (2, "", 1)


def documents(store: Path) -> list[str]:
    """Ids of the documents of a sound store."""
    with kg.open(store) as graph:
        assert graph.verify().ok
        assert graph.validate(engine="kg").ok
        return [str(row["id"]) for row in graph.query("SELECT ?id { ?d schema:identifier ?id }")]


def test_of_two_builds_at_once_the_second_is_told_to_wait(brief: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    with started("-m", "kg", "build", "-", "--store", store) as first:
        deadline = time.monotonic() + 60
        while not (store / "CURRENT").exists() and time.monotonic() < deadline:
            os.sched_yield()
        second = kg_process("build", brief, "--store", store)
        out, err = first.communicate(TEXT.encode(), timeout=60)
    assert one_line(second)
    assert "is being written by another process; wait for it" in second.err
    assert (first.returncode, err) == (0, b"")
    assert out.startswith(b"read 1 document, ")
    assert kg_process("build", brief, "--store", store).code == 0
    assert len(documents(store)) == 2


def test_a_full_disk_is_one_line_and_loses_nothing(brief: Path, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    kg.build(brief, store=store).close()
    rows = [{"id": f"d{number}", "text": f"{TEXT} {'More. ' * 2000}"} for number in range(20)]
    news = written(tmp_path / "news.jsonl", *rows)
    found = finished("-c", FULL, 150_000, "build", news, "--store", store)
    assert one_line(found)
    assert "cannot be written: " in found.err
    left = documents(store)
    assert f"; {len(left) - 1} documents had been added" in found.err
    assert 1 < len(left) < len(rows)
    assert kg_process("build", news, "--store", store).code == 0
    assert len(documents(store)) == len(rows) + 1


def test_a_disk_too_full_for_a_store_is_one_line_and_no_hindrance_later(
    brief: Path, tmp_path: Path
) -> None:
    found = finished("-c", FULL, 2000, "build", brief, "--store", tmp_path / "graph")
    assert one_line(found)
    assert "cannot be opened: " in found.err
    assert kg_process("build", brief, "--store", tmp_path / "graph").code == 0


@pytest.mark.parametrize("verb", ["stats", "verify", "validate", "query", "export", "remove"])
def test_a_store_that_cannot_be_read_is_one_line(
    verb: str, command: Command, tmp_path: Path
) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    more = {"query": ("-e", "ASK {}"), "export": ("--format", "nq"), "remove": ("d1",)}
    found = command(verb, "--store", loop, *more.get(verb, ()))
    assert one_line(found)
    assert "loop" in found.err


def test_ids_and_addresses_that_are_no_iris_stay_what_they_are(
    command: Command, tmp_path: Path
) -> None:
    rows = [{"id": name, "text": TEXT, "url": f"https://x.example/{name}"} for name in TROUBLE]
    news, store = written(tmp_path / "news.jsonl", *rows), tmp_path / "graph"
    assert command("build", news, "--store", store).code == 0
    assert sorted(documents(store)) == sorted(TROUBLE)
    for format_ in ("nq", "ttl", "jsonld"):
        file = tmp_path / f"graph.{format_}"
        command("export", "--store", store, "--format", format_, "-o", file)
        assert command("load", file, "--store", tmp_path / format_).code == 0
        assert command("diff", store, tmp_path / format_).code == 0
    for name in TROUBLE:
        assert command("remove", name, "--store", store).code == 0
    assert documents(store) == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "dtd.rdf",
            b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]><r/>',
        ),
        ("remote.jsonld", b'{"@context": "http://127.0.0.1:9/context", "@id": "urn:a:a"}'),
        ("mine.xml", b"<a/>"),
    ],
)
def test_an_ontology_that_would_fetch_something_is_refused_in_one_line(
    name: str, content: bytes, command: Command, brief: Path, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    found = command("build", brief, "--store", tmp_path / "graph", "--ontology", file)
    assert one_line(found)
    assert name in found.err
    assert not (tmp_path / "graph").exists()
