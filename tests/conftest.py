"""What tests of the whole road share: the command, and the graph of the seeds, built once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import ROOT, Command, Outcome
from hypothesis import settings

import kg
from kg.cli.app import run

# Every run tries the same examples, however slow the machine is.
settings.register_profile("same", derandomize=True, deadline=None)
settings.load_profile("same")


@pytest.fixture
def command(capsysbinary: pytest.CaptureFixture[bytes]) -> Command:
    """`kg` with these arguments, in this process."""

    def call(*arguments: object) -> Outcome:
        code = run([str(argument) for argument in arguments])
        out, err = capsysbinary.readouterr()
        return Outcome(code, out.decode(), err.decode())

    return call


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The briefs that come with the package."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def seeded(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the graph of the seeds; tests only read it."""
    store = tmp_path_factory.mktemp("seeded") / "graph"
    kg.build(seeds, store=store).close()
    return store


@pytest.fixture
def graph(seeded: Path) -> Iterator["kg.Graph"]:
    """The graph of the seeds."""
    with kg.open(seeded) as opened:
        yield opened


@pytest.fixture
def brief(tmp_path: Path) -> Path:
    """A file with one short brief."""
    file = tmp_path / "brief.md"
    file.write_text(
        "---\ndate: 2021-12-21\n---\n\nRussia expelled two German diplomats on Monday.\n",
        encoding="utf-8",
    )
    return file
