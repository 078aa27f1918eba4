"""Processes that write to a store, as tests start and end them."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from store_samples import RULES, edition

from kg.model import Document, Statement
from kg.store import GraphStore, OxigraphStore

WRITER = Path(__file__).with_name("store_writer.py")
DOCUMENTS = 20


def change(number: int) -> tuple[Document, list[Statement]]:
    """The change with this number, from 0: a few documents are added, and changed in turn."""
    return edition(f"d{number % DOCUMENTS}", str(number))


@contextmanager
def writing(path: Path, *, flush: int = 0) -> Iterator["subprocess.Popen[str]"]:
    """A process that writes to the store at `path`, at most until the end of the block."""
    command = [sys.executable, str(WRITER), str(path), str(flush), *sys.path]
    with subprocess.Popen(  # noqa: S603 -- our own interpreter and code
        command, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        try:
            yield process
        finally:
            process.kill()


def killed(process: "subprocess.Popen[str]", after: float) -> int:
    """How many changes a writer had told of when it was killed, `after` seconds from now."""
    assert process.stdout is not None
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(after)
    process.kill()
    return len(process.stdout.read().splitlines())


def changes(store: GraphStore) -> int:
    """How many changes made what a store holds, which must be what exactly they leave."""
    numbers = sorted(int(item.title or "") for item in store.documents())
    last = numbers[-1] if numbers else -1
    whole = OxigraphStore.open(None, schema=RULES)
    whole.add_all(map(change, range(max(0, last - DOCUMENTS + 1), last + 1)))
    assert store.serialize("nq") == whole.serialize("nq")
    return last + 1
