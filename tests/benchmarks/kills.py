"""What a killed `kg build` leaves: `kill -9` at random moments of a real build, many times.

    python tests/benchmarks/kills.py [--kills 50] [--documents 40] [--seed 1]

Half of the documents are built, and that build ends well. Another build, which changes each of
them and adds the other half, is killed. Afterwards the store must open, verify and conform; it must
be exactly what a build of the first so many documents leaves; and, now and then, the same build
once more, not killed this time, must end as if nothing had happened. Most of a build goes by before
it writes, so it is killed when it has written a random share of what it will write.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from json import dumps
from pathlib import Path
from shutil import copytree
from typing import TypeAlias

import kg
from kg.config import Settings
from kg.graph import loaded
from kg.graph.opening import opened
from kg.model import Document, Statement
from kg.store import GraphStore, content_hash

ROOT = Path(__file__).parents[2]
AGAIN = 10  # how seldom the build is run again
Item: TypeAlias = tuple[Document, Sequence[Statement]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one kill left: how many documents of the second build, and what is wrong.

    Attributes:
        share: of its writing that the build had done when it was to be killed.
    """

    share: float
    done: int
    problem: str


class Builds:
    """The two builds, what each document states, and where the files are.

    Args:
        folder: for the inputs.
        count: of documents.
    """

    def __init__(self, folder: Path, count: int) -> None:
        texts = _paragraphs()
        half = [_document(f"d{n}", texts[n % len(texts)], "first") for n in range(count // 2)]
        more = [replace(document, title="changed") for document in half]
        new = [_document(f"n{n}", texts[-n % len(texts)], "new") for n in range(count // 2)]
        second = [document for pair in zip(more, new, strict=True) for document in pair]
        self.first = _written(folder / "first.jsonl", half)
        self.second = _written(folder / "second.jsonl", second)
        self.before, self.after = _read(half), _read(second)

    def state(self, done: int) -> GraphStore:
        """The store after the first build and so many documents of the second."""
        store = opened(None, loaded().vocabulary, Settings(), read_only=False)
        store.add_all([*self.before, *self.after[:done]])
        return store

    def done(self, store: GraphStore) -> int:
        """How many documents of the second build are in `store`."""
        held = {each.id: each.hash for each in store.documents()}
        return sum(held.get(item.id) == content_hash(item) for item, _ in self.after)

    def problem(self, path: Path) -> tuple[int, str]:
        """How many documents of the second build are in the store at `path`; what is wrong."""
        with kg.open(path) as graph:
            sound, whole = graph.verify().ok, graph.validate(engine="kg").ok
            left = graph.export("nq")
        with opened(path, loaded().vocabulary, Settings(), read_only=True) as store:
            done = self.done(store)
        if not sound or not whole:
            return done, f"verify {sound}, validate {whole}"
        if left != self.state(done).serialize("nq"):
            return done, "not what a build of the first so many documents leaves"
        return done, ""


def build(inputs: Path, store: Path) -> "subprocess.Popen[bytes]":
    """A `kg build` that is running."""
    command = [sys.executable, "-m", "kg", "build", str(inputs), "--store", str(store)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)  # noqa: S603 -- our own


def killed(builds: Builds, start: Path, path: Path, size: float) -> tuple[int, str]:
    """Kill the second build over a copy of `start` when it has written `size` bytes; look."""
    copytree(start, path)
    with build(builds.second, path) as process:
        while process.poll() is None and written(start, path) < size:
            time.sleep(0.0005)
        process.kill()
    return builds.problem(path)


def mended(builds: Builds, path: Path) -> str:
    """What is wrong after the second build was run again to its end."""
    with build(builds.second, path) as process:
        failed = process.wait()
    whole = builds.problem(path) == (len(builds.after), "")
    return "" if whole and not failed else "the same build again did not mend it"


def written(start: Path, path: Path) -> int:
    """Bytes in the logs of the store at `path` that were not there at the start."""
    try:
        fresh = (log for log in path.glob("*.log") if not (start / log.name).exists())
        return sum(log.stat().st_size for log in fresh)
    except FileNotFoundError:  # the build has just given it up
        return 0


def most_written(builds: Builds, start: Path, path: Path) -> int:
    """Bytes that the second build writes to its log."""
    copytree(start, path)
    most = 0
    with build(builds.second, path) as process:
        while process.poll() is None:
            most = max(most, written(start, path))
            time.sleep(0.0005)
    return most


def _document(name: str, text: str, title: str) -> Document:
    return Document(name, text, "2022-02-01", title)


def _paragraphs() -> list[str]:
    """Those of the seeds, without their front matter."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "seeds").glob("*.md")))
    return [
        words for text in texts for words in text.split("---")[2].split("\n\n") if words.strip()
    ]


def _written(path: Path, documents: Sequence[Document]) -> Path:
    rows = ({"id": d.id, "text": d.text, "date": d.date, "title": d.title} for d in documents)
    path.write_text("".join(f"{dumps(row)}\n" for row in rows), encoding="utf-8")
    return path


def _read(documents: Sequence[Document]) -> list[Item]:
    least = Settings().min_confidence
    return [
        (reading.document, [each for each in reading.statements if each.confidence >= least])
        for reading in loaded().read(documents)
    ]


def main() -> int:
    """Kill, look, and print what was found; 1 when anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--documents", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = random.Random(asked.seed)  # noqa: S311 -- no secret
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        builds = Builds(folder, asked.documents)
        with build(builds.first, folder / "start") as process:
            process.wait()
        most = most_written(builds, folder / "start", folder / "whole")
        found = []
        for number in range(asked.kills):
            share, path = chance.uniform(0.0, 1.0), folder / str(number)
            done, problem = killed(builds, folder / "start", path, share * most)
            if not problem and number % AGAIN == 0:
                problem = mended(builds, path)
            found.append(Outcome(share, done, problem))
            sys.stdout.write(
                f"{number + 1:3} killed at {share:.0%} of its writing: {done} of "
                f"{len(builds.after)} documents, {problem or 'all well'}\n"
            )
            sys.stdout.flush()
    wrong = [one for one in found if one.problem]
    between = sum(0 < one.done < len(builds.after) for one in found)
    sys.stdout.write(f"{len(found)} kills, {between} between two documents; {len(wrong)} wrong\n")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
