"""Triples of a user's ontology against gold (subject, relation, object).

The measure of Text2KGBench (Mihindukulasooriya et al. 2023, https://arxiv.org/abs/2308.02357) is
a mean over sentences that looks only at relations the sentence has; beside it stand plain counts
over all triples, names compared strictly or by the words of one being all in the other.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.evaluation.conventions import conventions
from kg.evaluation.figures import Group, Miss, Report, Score, share, worst

WORD = re.compile(r"[a-z0-9]+")
HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
Words = tuple[str, ...]


class Triple(NamedTuple):
    """Names as they stand; the relation by its label."""

    subject: str
    relation: str
    object: str


@dataclass(frozen=True, slots=True)
class TripleItem:
    """A text and its gold triples."""

    id: str
    text: str
    gold: tuple[Triple, ...]


class Folded(NamedTuple):
    """A triple with what makes no difference taken out."""

    subject: Words
    relation: str
    object: Words


def judge(items: Sequence[TripleItem], predicted: Mapping[str, Sequence[Triple]]) -> Report:
    """Strict and relaxed scores over all triples, and the benchmark's mean over sentences."""
    rows = [(item, predicted.get(item.id, ())) for item in items]
    folded = [(fold_all(item.gold), fold_all(found)) for item, found in rows]
    gold = sum(len(one) for one, _ in folded)
    total = sum(len(other) for _, other in folded)

    def score(same: Callable[[Words, Words], bool]) -> Score:
        hits = sum(len(pairs(one, other, same)) for one, other in folded)
        return Score.counted(hits, gold=gold, predicted=total)

    return Report(
        measure="triples",
        items=len(items),
        gold=gold,
        predicted=total,
        scores={"strict": score(tuple.__eq__), "relaxed": score(contained), "mean": _mean(rows)},
        groups={"relation": _by_relation(folded)},
        misses=worst([miss for row in rows for miss in _misses(*row)]),
    )


def fold(triple: Triple) -> Folded:
    """`triple` without case, accents, punctuation, articles, and days that stand for a year."""
    return Folded(_name(triple.subject), _relation(triple.relation), _name(triple.object))


def fold_all(triples: Sequence[Triple]) -> list[Folded]:
    """`triples` folded, each once, in order."""
    return sorted({fold(triple) for triple in triples})


def _name(name: str) -> Words:
    letters = unicodedata.normalize("NFKD", name)
    plain = "".join(each for each in letters if not unicodedata.combining(each))
    words = WORD.findall(re.sub(conventions().year, "", plain.replace("_", " ").lower()))
    return tuple(words[1:] if words and words[0] in conventions().articles else words)


def _relation(label: str) -> str:
    return "".join(WORD.findall(HUMP.sub(" ", label).lower()))


def contained(one: Words, other: Words) -> bool:
    """Whether the words of one name are all in the other; nothing is only in nothing."""
    if not one or not other:
        return one == other
    mine, theirs = Counter(one), Counter(other)
    return mine <= theirs or theirs <= mine


def pairs(
    golds: Sequence[Folded], found: Sequence[Folded], same: Callable[[Words, Words], bool]
) -> dict[int, int]:
    """Index of gold → index of the first triple not yet taken that is the same."""
    taken: dict[int, int] = {}
    for row, gold in enumerate(golds):
        for column, each in enumerate(found):
            free = column not in taken.values()
            if free and gold.relation == each.relation and _same_ends(gold, each, same):
                taken[row] = column
                break
    return taken


def _same_ends(one: Folded, other: Folded, same: Callable[[Words, Words], bool]) -> bool:
    return same(one.subject, other.subject) and same(one.object, other.object)


def _mean(rows: Sequence[tuple[TripleItem, Sequence[Triple]]]) -> Score:
    """Means of precision, recall and F1 over sentences, of relations that the sentence has."""
    scores = [_of_sentence(item.gold, found) for item, found in rows]
    columns = zip(*scores, strict=True) if scores else ((), (), ())
    precision, recall, f1 = (share(sum(column), len(scores)) for column in columns)
    return Score(precision, recall, f1)


def _of_sentence(gold: Sequence[Triple], predicted: Sequence[Triple]) -> tuple[float, float, float]:
    relations = {_underscored(triple.relation) for triple in gold}
    wanted = {_run_together(triple) for triple in gold}
    found = {
        _run_together(triple) for triple in predicted if _underscored(triple.relation) in relations
    }
    hits = len(wanted & found)
    score = Score.of(share(hits, len(found)), share(hits, len(wanted)))
    return score.precision or 0.0, score.recall or 0.0, score.f1 or 0.0


def _underscored(label: str) -> str:
    return label.replace(" ", "_")


def _run_together(triple: Triple) -> str:
    return re.sub(r"[_\s]+", "", "".join(triple)).lower()


def _by_relation(folded: Sequence[tuple[Sequence[Folded], Sequence[Folded]]]) -> tuple[Group, ...]:
    """Relaxed scores of each relation."""
    names = sorted({each.relation for row in folded for side in row for each in side})
    return tuple(_group(name, folded) for name in names)


def _group(name: str, folded: Sequence[tuple[Sequence[Folded], Sequence[Folded]]]) -> Group:
    own = [
        tuple([each for each in side if each.relation == name] for side in row) for row in folded
    ]
    gold, total = (sum(len(row[side]) for row in own) for side in (0, 1))
    hits = sum(len(pairs(row[0], row[1], contained)) for row in own)
    return Group(name, gold, total, Score.counted(hits, gold=gold, predicted=total))


def _misses(item: TripleItem, predicted: Sequence[Triple]) -> list[Miss]:
    """Triples that nothing matches even in the relaxed way: gold ones first."""
    golds, found = [[fold(each) for each in side] for side in (item.gold, predicted)]
    taken = pairs(golds, found, contained)
    missed = [("missed", 1.0, each) for n, each in enumerate(item.gold) if n not in taken]
    wrong = [("wrong", 0.5, each) for n, each in enumerate(predicted) if n not in taken.values()]
    return [
        Miss(kind, cost, item.id, " | ".join(each), item.text)
        for kind, cost, each in (*missed, *wrong)
    ]
