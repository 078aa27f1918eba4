"""A small store behind the service: once as a process of its own, once in this one."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent.parent / "store"))

from serve.clients import TOKEN, Client, Here, small_store, started


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that tests only read."""
    return small_store(tmp_path_factory.mktemp("served") / "graph")


@pytest.fixture(scope="session")
def service(store: Path) -> Iterator[Client]:
    """`kg serve` on the small store, reading only."""
    with started(store, "--timeout", "2", "--max-memory", "1G", "--max-results", "3M") as running:
        yield running


@pytest.fixture(scope="session")
def writable(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """`kg serve --writable` on a store that is empty at first."""
    path = tmp_path_factory.mktemp("written") / "graph"
    options = ("--writable", "--token", TOKEN, "--timeout", "20", "--cors", "https://page.example")
    with started(path, *options) as running:
        yield running


@pytest.fixture(scope="session")
def here(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Here:
    """The same application in this process, reading only."""
    return Here(store, tmp_path_factory.mktemp("answers"))
