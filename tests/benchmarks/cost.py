"""What each stage costs beside the bare parse, in one process, and how long imports take.

    python tests/benchmarks/cost.py [INPUT...] [--rounds N]

CPU seconds of the whole process; of several rounds the least, which is the one that other work on
the machine disturbed least. Inputs are those of `kg build`; by default the seeds.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from kg.model import Document, Proposition, Sentence
from kg.pipeline import Pipeline
from kg.text import read

ROOT = Path(__file__).parents[2]
ROUNDS = 5
IMPORTS = ("import kg", "from kg.cli import app")
Done = TypeVar("Done")


@dataclass(frozen=True, slots=True)
class Costs:
    """CPU seconds by stage, and what was read in them."""

    documents: int
    sentences: int
    words: int
    seconds: Mapping[str, float]

    def share(self, stage: str) -> float:
        """Of `stage`, as a share of the parse."""
        return self.seconds[stage] / self.seconds["parse"]


def costs(documents: Sequence[Document], rounds: int) -> Costs:
    """The least of so many rounds, stage by stage, over the same documents."""
    pipeline = Pipeline.load()
    list(pipeline.read(documents[:1]))  # engines load when used
    best: dict[str, float] = {}
    sentences = 0
    for _ in range(rounds):
        spent, sentences = _round(pipeline, documents)
        best = {stage: min(best.get(stage, cost), cost) for stage, cost in spent.items()}
    words = sum(len(document.text.split()) for document in documents)
    return Costs(len(documents), sentences, words, best)


def _round(pipeline: Pipeline, documents: Sequence[Document]) -> tuple[dict[str, float], int]:
    """CPU seconds of each stage, and how many sentences there are."""
    parse, parsed = _timed(_parsed, pipeline, documents)
    spent = {"parse": parse, "extraction": 0.0, "linking": 0.0, "interpretation": 0.0}
    for document, sentences in parsed:
        cost, clauses = _timed(_extracted, pipeline, sentences)
        spent["extraction"] += cost
        cost, links = _timed(pipeline.link, document, sentences)
        spent["linking"] += cost
        cost, _ = _timed(pipeline.interpret, document, sentences, clauses, links)
        spent["interpretation"] += cost
    return spent, sum(len(sentences) for _, sentences in parsed)


def _parsed(
    pipeline: Pipeline, documents: Sequence[Document]
) -> list[tuple[Document, list[Sentence]]]:
    return list(pipeline.parser.parse(documents))


def _extracted(pipeline: Pipeline, sentences: Sequence[Sentence]) -> list[list[Proposition]]:
    return list(map(pipeline.extract, sentences))


def _timed(work: Callable[..., Done], *arguments: object) -> tuple[float, Done]:
    start = time.process_time()
    done = work(*arguments)
    return time.process_time() - start, done


def import_seconds(statement: str, rounds: int) -> float:
    """Seconds that a fresh interpreter takes for `statement`, its own start left out."""
    return _least(statement, rounds) - _least("pass", rounds)


def _least(statement: str, rounds: int) -> float:
    command = [sys.executable, "-c", statement]
    found = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, cwd=ROOT)  # noqa: S603 -- our own interpreter
        found.append(time.perf_counter() - start)
    return min(found)


def lines(found: Costs, imports: Mapping[str, float]) -> Iterator[str]:
    """A table in Markdown."""
    speed = found.words / sum(found.seconds.values())
    yield (
        f"{found.documents:,} documents, {found.sentences:,} sentences, {found.words:,} words; "
        f"{speed:,.0f} words a CPU second"
    )
    yield ""
    yield "| stage | CPU seconds | beside the parse |"
    yield "|---|---:|---:|"
    for stage, cost in found.seconds.items():
        yield f"| {stage} | {cost:.3f} | {found.share(stage):.1%} |"
    for statement, seconds in imports.items():
        yield f"| `{statement}` | {seconds:.2f} | |"


def main() -> None:
    """Read the command line, measure, print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("inputs", nargs="*", default=[str(ROOT / "seeds")])
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    documents = list(read(given.inputs))
    found = costs(documents, given.rounds)
    imports = {statement: import_seconds(statement, given.rounds) for statement in IMPORTS}
    for line in lines(found, imports):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
