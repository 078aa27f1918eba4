"""A report in words: a table of scores, figures, groups, and the worst misses."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from kg.evaluation.figures import Group, Miss, Report, Score
from kg.evaluation.fitting import Fitted

NAME, NUMBER = 26, 8
DIGITS = 4


def lines(report: Report, *, misses: int) -> Iterator[str]:
    """The report for a person, line by line, with so many of the worst misses."""
    yield (
        f"{report.measure}: {report.items:,} items, {report.gold:,} gold, "
        f"{report.predicted:,} predicted"
    )
    yield _row("", "P", "R", "F1")
    for name, score in report.scores.items():
        yield _row(name, *_cells(score))
    if report.figures:
        yield ""
    for name, figure in report.figures.items():
        yield _row(name, _number(figure))
    for heading, groups in report.groups.items():
        yield from _table(heading, groups)
    yield from _worst(report.misses[:misses], len(report.misses))


def as_object(report: Report, *, misses: int) -> dict[str, Any]:
    """The report as a JSON object, with so many of the worst misses."""
    return {**asdict(report), "misses": [asdict(miss) for miss in report.misses[:misses]]}


def fit_lines(models: Mapping[str, Fitted]) -> Iterator[str]:
    """The fitted models for a person: how many examples and weights, how good on unseen text."""
    yield _row("model", "from", "weights", "right", "ECE", "surer")
    for name, each in sorted(models.items()):
        counts = f"{each.examples:,}", f"{len(each.model.weights):,}"
        yield _row(name, *counts, *map(_number, (each.right, each.error, each.surer_half)))


def _table(heading: str, groups: Sequence[Group]) -> Iterator[str]:
    yield ""
    yield _row(f"by {heading}", "P", "R", "F1", "gold", "found")
    for group in groups:
        gold = "-" if group.gold is None else f"{group.gold:,}"
        yield _row(group.name, *_cells(group.score), gold, f"{group.predicted:,}")


def _worst(misses: Sequence[Miss], total: int) -> Iterator[str]:
    if misses:
        yield ""
        yield f"the worst {len(misses):,} of {total:,} misses"
    for miss in misses:
        yield f"{_plain(miss.document)}  {miss.kind}: {_plain(miss.what)}"
        yield f"    {_plain(miss.text)}"


def _plain(text: str) -> str:
    """`text` on one line, with nothing in it that steers a terminal."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _row(name: str, *cells: str) -> str:
    return f"{_plain(name):<{NAME}}{''.join(f'{cell:>{NUMBER}}' for cell in cells)}".rstrip()


def _cells(score: Score) -> tuple[str, str, str]:
    return _number(score.precision), _number(score.recall), _number(score.f1)


def _number(value: float | None) -> str:
    """Four digits of a share, a count as it is, "-" for nothing."""
    if value is None:
        return "-"
    return f"{value:,}" if isinstance(value, int) else f"{value:.{DIGITS}f}"
