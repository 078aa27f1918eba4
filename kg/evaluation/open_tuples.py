"""Open tuples against crowd gold, as CaRB measures it.

Bhardwaj et al. 2019, https://aclanthology.org/D19-1651: words are compared slot by slot, with all
that stands behind the predicate as one slot. A gold tuple is recalled as far as the tuple that
covers it best does; for precision the tuples are paired one to one, the most precise pair first.
Sums run over all sentences, at every level of confidence.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from kg.evaluation.conventions import conventions
from kg.evaluation.figures import Group, Miss, Report, Score, share, worst

SLOTS = 2


@dataclass(frozen=True, slots=True)
class OpenTuple:
    """Words of a clause, parted by blanks; a gold tuple may lack an object.

    Attributes:
        rule: the construction that found it, `""` in gold.
    """

    subject: str
    predicate: str
    object: str | None = None
    args: tuple[str, ...] = ()
    confidence: float = 1.0
    rule: str = ""

    @property
    def slots(self) -> list[list[str]]:
        """Words of the subject, and of all behind the predicate unless there is nothing."""
        behind = [*([] if self.object is None else [self.object]), *self.args]
        return [self.subject.split(), *([" ".join(behind).split()] if behind else [])]

    def __str__(self) -> str:
        return " | ".join([self.subject, self.predicate, self.object or "", *self.args])


@dataclass(frozen=True, slots=True)
class TupleItem:
    """A sentence and its gold tuples."""

    id: str
    text: str
    gold: tuple[OpenTuple, ...]


class Overlap(NamedTuple):
    """Shares of the predicted and of the gold words that the other side has, in `[0, 1]`."""

    precision: float
    recall: float


class Point(NamedTuple):
    """Precision and recall of the tuples of at least this confidence."""

    confidence: float
    precision: float
    recall: float


NOTHING = Overlap(0.0, 0.0)


def overlap(gold: OpenTuple, predicted: OpenTuple) -> Overlap:
    """How far two tuples share their words; nothing unless their predicates share one."""
    said = any(verb in gold.predicate for verb in conventions().saying)
    found = _overlap(gold, gold.slots, predicted, predicted.slots)
    if said and len(predicted.slots) == SLOTS:
        found = max(found, _overlap(gold, gold.slots, predicted, predicted.slots[::-1]))
    return found


def _overlap(
    gold: OpenTuple,
    gold_slots: Sequence[Sequence[str]],
    predicted: OpenTuple,
    predicted_slots: Sequence[Sequence[str]],
) -> Overlap:
    words, theirs = predicted.predicate.split(), gold.predicate.split()
    hits = _common(theirs, words) + _is_implied(theirs, words)
    if not hits or len(predicted_slots) < len(gold_slots):
        return NOTHING
    pairs = [(theirs, words), *zip(gold_slots, predicted_slots, strict=False)]
    hits += sum(_common(*pair) for pair in pairs[1:])
    return Overlap(
        hits / sum(len(mine) for _, mine in pairs), hits / sum(len(other) for other, _ in pairs)
    )


def _common(gold: Sequence[str], predicted: Sequence[str]) -> int:
    return (Counter(gold) & Counter(predicted)).total()


def _is_implied(gold: Sequence[str], predicted: Sequence[str]) -> bool:
    """Whether a predicted "be" stands for a form of it."""
    more = predicted.count("be") > gold.count("be")
    return more and not conventions().be.isdisjoint(gold)


@dataclass(frozen=True, slots=True)
class _Judged:
    """One sentence: a row a gold tuple, a column a predicted one."""

    item: TupleItem
    predicted: Sequence[OpenTuple]
    overlaps: tuple[tuple[Overlap, ...], ...]

    @classmethod
    def of(cls, item: TupleItem, predicted: Sequence[OpenTuple]) -> "_Judged":
        rows = tuple(tuple(overlap(gold, each) for each in predicted) for gold in item.gold)
        return cls(item, predicted, rows)

    def sums(self, least: float) -> tuple[float, int, float]:
        """(precision, tuples, recall) summed over those of confidence `least` or more."""
        kept = [n for n, each in enumerate(self.predicted) if each.confidence >= least]
        recall = sum(max(row[n].recall for n in kept) for row in self.overlaps) if kept else 0.0
        return sum(self.paired(kept).values()), len(kept), recall

    def paired(self, kept: Sequence[int]) -> dict[int, float]:
        """Column → its precision, gold and predicted tuples paired one to one, the best first."""
        pairs = sorted(
            ((row, column) for row in range(len(self.overlaps)) for column in kept),
            key=lambda pair: -self.overlaps[pair[0]][pair[1]].precision,
        )
        rows: set[int] = set()
        found: dict[int, float] = {}
        for row, column in pairs:
            if row not in rows and column not in found:
                rows.add(row)
                found[column] = self.overlaps[row][column].precision
        return found

    def misses(self) -> list[Miss]:
        """Gold tuples whose words were not all found."""
        best = [max((each.recall for each in row), default=0.0) for row in self.overlaps]
        return [
            Miss("missed", 1 - recall, self.item.id, str(gold), self.item.text)
            for gold, recall in zip(self.item.gold, best, strict=True)
            if recall < 1
        ]


def precisions(item: TupleItem, predicted: Sequence[OpenTuple]) -> list[float]:
    """Of each predicted tuple the share of its words that its own gold tuple has."""
    found = _Judged.of(item, predicted).paired(range(len(predicted)))
    return [found.get(column, 0.0) for column in range(len(predicted))]


def judge(items: Sequence[TupleItem], predicted: Mapping[str, Sequence[OpenTuple]]) -> Report:
    """Scores at the best and at the lowest confidence, and the area under the curve."""
    judged = [_Judged.of(item, predicted.get(item.id, ())) for item in items]
    points = curve(judged)
    best = max(points, key=lambda point: Score.of(point.precision, point.recall).f1 or 0.0)
    return Report(
        measure="open tuples",
        items=len(items),
        gold=sum(len(item.gold) for item in items),
        predicted=sum(len(each.predicted) for each in judged),
        scores={
            "best": Score.of(best.precision, best.recall),
            "all": Score.of(points[0].precision, points[0].recall),
        },
        figures={"auc": area(points), "best from confidence": best.confidence},
        groups={"construction": _by_construction(judged)},
        misses=worst([miss for each in judged for miss in each.misses()]),
    )


def curve(judged: Sequence[_Judged]) -> list[Point]:
    """A point a level of confidence, the lowest first; one point of nothing without any."""
    levels = sorted({each.confidence for one in judged for each in one.predicted})
    total = sum(len(one.item.gold) for one in judged)
    sums = [[0.0, 0.0, 0.0] for _ in levels]
    for one in judged:
        own = sorted({each.confidence for each in one.predicted})
        found = [one.sums(level) for level in own]
        for level, row in zip(levels, sums, strict=True):
            place = bisect_left(own, level)
            for column, value in enumerate(found[place] if place < len(own) else ()):
                row[column] += value
    return [
        Point(level, share(precision, kept), share(recall, total))
        for level, (precision, kept, recall) in zip(levels, sums, strict=True)
    ] or [Point(0.0, 0.0, 0.0)]


def area(points: Sequence[Point]) -> float:
    """The area under precision over recall, from the last point straight on to (0, 1)."""
    ends = [*points, Point(1.0, 1.0, 0.0)]
    return sum(
        (one.recall - other.recall) * (one.precision + other.precision) / 2
        for one, other in pairwise(ends)
    )


def _by_construction(judged: Sequence[_Judged]) -> tuple[Group, ...]:
    """The mean share of right words by construction; each tuple against the gold that suits it."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for one in judged:
        for column, each in enumerate(one.predicted):
            rows = (row[column].precision for row in one.overlaps)
            found[each.rule].append(max(rows, default=0.0))
    return tuple(
        Group(name, None, len(values), Score(share(sum(values), len(values)), None, None))
        for name, values in sorted(found.items())
    )
