"""How fast the store is beside the bare engine, on a graph of a million quads on disk.

    python tests/benchmarks/store.py [--documents 2450] [--rounds 3]

Wall seconds; medians of rounds in which both sides take turns. The engine is pyoxigraph with
nothing around it: its bulk loader on the same file, the same SPARQL over the same directory with
its answer serialised as ours is, and a transaction a document of quads that are made already.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from pyoxigraph import Quad, QueryResultsFormat, QuerySolutions, RdfFormat, Store

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "store")]

from imagined import News  # noqa: E402 -- found by the line above

from kg.model import Document, Statement  # noqa: E402 -- likewise
from kg.ontology import Vocabulary, bundled  # noqa: E402 -- likewise
from kg.store import (  # noqa: E402 -- likewise
    OxigraphStore,
    ask,
    judge,
    load,
    questions,
    triples_of,
)

STARTS = 7
FEW = 200  # documents added one by one
QUERY = "SELECT ?event { ?event a dip:Expulsion } LIMIT 1"


@dataclass(frozen=True, slots=True)
class Line:
    """One comparison: seconds of the engine and of ours, and the greatest ratio that is wanted."""

    what: str
    engine: float
    ours: float
    most: float | None = None

    def __str__(self) -> str:
        """A row of the table."""
        ratio = self.ours / self.engine
        wanted = "" if self.most is None else f"≤ {self.most:.2f}"
        met = "" if self.most is None else ("yes" if ratio <= self.most else "NO")
        cells = (f"{self.engine:.3f}", f"{self.ours:.3f}", f"{ratio:.2f}", wanted, met)
        return f"| {self.what} | {' | '.join(cells)} |"


def turns(
    engine: Callable[[], object], ours: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """Median seconds of both, who take turns."""
    theirs: list[float] = []
    own: list[float] = []
    for _ in range(rounds):
        for seconds, call in ((theirs, engine), (own, ours)):
            started = time.perf_counter()
            call()
            seconds.append(time.perf_counter() - started)
    return median(theirs), median(own)


def loading(file: Path, folder: Path, rounds: int) -> Line:
    """A file of N-Quads into a new directory."""

    def engine() -> None:
        shutil.rmtree(folder / "theirs", ignore_errors=True)
        store = Store(folder / "theirs")
        store.bulk_load(path=file, format=RdfFormat.N_QUADS)
        store.flush()

    def ours() -> None:
        shutil.rmtree(folder / "ours", ignore_errors=True)
        load(file, folder / "ours")

    return Line("load", *turns(engine, ours, rounds), 1 / 0.8)


def asking(store: OxigraphStore, rounds: int) -> Iterator[Line]:
    """The questions, of all that there is."""
    engine, prefixes = store.engine, store.namespaces.prefixes()
    for question in questions():
        text = question.sparql

        def bare(text: str = text) -> bytes | None:
            found = engine.query(text, prefixes=prefixes)
            assert isinstance(found, QuerySolutions)
            return found.serialize(format=QueryResultsFormat.JSON)

        def ours(name: str = question.name) -> bytes:
            return ask(store, name).payload

        assert bare() == ours()
        yield Line(question.name, *turns(bare, ours, rounds), 1.3)


def adding(
    items: Sequence[tuple[Document, list[Statement]]],
    vocabulary: Vocabulary,
    folder: Path,
    rounds: int,
) -> Line:
    """Documents one by one, each a transaction: read into triples, judged, looked up, written."""
    made = [[Quad(*t) for t in triples_of(*item, schema=vocabulary)] for item in items]

    def engine() -> None:
        shutil.rmtree(folder / "theirs", ignore_errors=True)
        store = Store(folder / "theirs")
        for quads in made:
            store.extend(quads)
        store.flush()

    def ours() -> None:
        shutil.rmtree(folder / "ours", ignore_errors=True)
        with OxigraphStore.open(folder / "ours", schema=vocabulary, judge=judge(vocabulary)) as new:
            new.add_all(items)

    return Line(f"add {len(items)} documents", *turns(engine, ours, rounds))


def start(path: Path) -> float:
    """Median seconds of a whole `kg query` that finds its answer at once."""
    command = [sys.executable, "-m", "kg", "query", "--store", str(path), "-e", QUERY]
    seconds = []
    for _ in range(STARTS):
        started = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)  # noqa: S603 -- ours
        seconds.append(time.perf_counter() - started)
        assert b"stmt:" in done.stdout
    return median(seconds)


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--documents", type=int, default=2450)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    vocabulary = Vocabulary.load(bundled())
    news = News.of(vocabulary)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with OxigraphStore.open(folder / "made", schema=vocabulary) as made:
            made.add_all(news.documents(asked.documents))
            (folder / "graph.nq").write_bytes(made.serialize("nq"))
            count = len(made)
        sys.stdout.write(f"{count:,} quads of {asked.documents:,} documents\n\n")
        sys.stdout.write(
            "| what | engine, s | ours, s | ratio | wanted | met |\n|---|---|---|---|---|---|\n"
        )
        sys.stdout.write(f"{loading(folder / 'graph.nq', folder, asked.rounds)}\n")
        with OxigraphStore.open(folder / "ours", read_only=True) as store:
            for line in asking(store, asked.rounds):
                sys.stdout.write(f"{line}\n")
                sys.stdout.flush()
        few = list(news.documents(min(FEW, asked.documents)))
        sys.stdout.write(f"{adding(few, vocabulary, folder, asked.rounds)}\n")
        seconds = start(folder / "made")
        sys.stdout.write(f"\nkg query starts and answers in {seconds:.2f} s (wanted: ≤ 0.60)\n")


if __name__ == "__main__":
    main()
