"""Events and relations of news items against gold: who did what to whom, and whether it is so.

Events are paired one to one within an item: as many as possible of the same type, agent and
recipient, then of the same type; attributes decide among several. What must never be told as a
fact is counted apart.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.evaluation.acts import (
    Act,
    agreement,
    is_core,
    same_actor,
    same_relation,
    weight,
)
from kg.evaluation.calibration import Judged, calibration_error, precision_of_surer_half
from kg.evaluation.conventions import conventions
from kg.evaluation.figures import Group, Miss, Report, Score, share, worst
from kg.evaluation.pairing import paired

ATTRIBUTES = ("factuality", "negation", "attribution", "time", "compatible time", "quantity")
COSTS = {"unsafe": 4.0, "trap": 3.0, "unsafe, attributed": 2.5, "missed": 1.0}
ATTRIBUTED = 0.5  # weight of an unsafe statement that is at least somebody's word


@dataclass(frozen=True, slots=True)
class ActItem:
    """A news item with its gold; `absent` are tempting readings that the text does not support."""

    id: str
    text: str
    date: str | None
    events: tuple[Act, ...]
    relations: tuple[Act, ...] = ()
    absent: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class Predicted:
    """What was found in one item."""

    events: tuple[Act, ...] = ()
    relations: tuple[Act, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    """One item judged; pairs are (index of gold, index of predicted)."""

    gold: ActItem
    found: Predicted
    pairs: Mapping[int, int]
    core: Mapping[int, int]
    links: Mapping[int, int]
    at_risk: tuple[int, ...]
    unsafe: tuple[int, ...]
    attributed: tuple[int, ...]
    traps: tuple[int, ...]

    @property
    def hits(self) -> frozenset[int]:
        """Predicted events that are core for their gold."""
        return frozenset(self.core.values())

    def agreements(self) -> Iterator[Mapping[str, bool]]:
        """Of each core pair the attributes that agree."""
        for row, column in self.core.items():
            yield agreement(self.gold.events[row], self.found.events[column])


def judge(items: Sequence[ActItem], predicted: Mapping[str, Predicted]) -> Report:
    """Scores of types, of cores and of relations, the attributes of core pairs, and safety."""
    judged = [judge_item(item, kept(predicted.get(item.id, Predicted()))) for item in items]
    gold = sum(len(each.gold.events) for each in judged)
    total = sum(len(each.found.events) for each in judged)
    return Report(
        measure="events",
        items=len(items),
        gold=gold,
        predicted=total,
        scores={
            "core": Score.counted(_sum(judged, "core"), gold=gold, predicted=total),
            "type": Score.counted(_sum(judged, "pairs"), gold=gold, predicted=total),
            "relations": Score.counted(
                _sum(judged, "links"),
                gold=sum(len(each.gold.relations) for each in judged),
                predicted=sum(len(each.found.relations) for each in judged),
            ),
        },
        figures={**_attributes(judged), **_safety(judged), **_calibration(judged)},
        groups={"type": _by_type(judged), "construction": _by_construction(judged)},
        misses=worst([miss for each in judged for miss in _misses(each)]),
    )


def kept(found: Predicted) -> Predicted:
    """`found` without what gold files do not annotate."""
    return Predicted(
        tuple(each for each in found.events if each.type in conventions().judged),
        tuple(each for each in found.relations if each.type in conventions().relations),
    )


def judge_item(item: ActItem, found: Predicted) -> _Item:
    """Pairs of one item, and what is unsafe in it."""
    golds, events = item.events, found.events
    pairs = paired(golds, events, weight)
    at_risk = tuple(row for row, gold in enumerate(golds) if not gold.is_fact)
    facts = _unexplained(item, events, pairs)
    unsafe, attributed = _unsafe(item, at_risk, facts)
    unattributed = [fact for fact in facts if not fact.source]
    traps = paired(item.absent, unattributed, lambda gold, fact: _threat(item, gold, fact))
    return _Item(
        gold=item,
        found=found,
        pairs=pairs,
        core={row: col for row, col in pairs.items() if is_core(golds[row], events[col])},
        links=paired(
            item.relations, found.relations, lambda one, other: int(same_relation(one, other))
        ),
        at_risk=at_risk,
        unsafe=unsafe,
        attributed=attributed,
        traps=tuple(sorted(traps)),
    )


def _unexplained(item: ActItem, events: Sequence[Act], pairs: Mapping[int, int]) -> list[Act]:
    """Predicted facts that are not paired with a gold fact of the same core."""
    explained = {
        column
        for row, column in pairs.items()
        if item.events[row].is_fact and is_core(item.events[row], events[column])
    }
    return [
        event for column, event in enumerate(events) if event.is_fact and column not in explained
    ]


def _threat(item: ActItem, gold: Act, fact: Act) -> int:
    """How much a predicted fact passes off `gold`, which is none, as one; 0 not at all.

    A fact that is core for some gold event threatens that event only.
    """
    same = is_core(gold, fact) or (
        same_actor(gold, fact) and not any(is_core(each, fact) for each in item.events)
    )
    return same * (100 + (not fact.source))


def _unsafe(
    item: ActItem, at_risk: Sequence[int], facts: Sequence[Act]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Gold events told as plain facts, and those told as facts on somebody's word.

    A lost negation is unsafe whoever says it.
    """
    plain: list[int] = []
    attributed: list[int] = []
    golds = [item.events[row] for row in at_risk]
    threats = paired(golds, facts, lambda gold, fact: _threat(item, gold, fact))
    for row, column in threats.items():
        told = plain if golds[row].negated or not facts[column].source else attributed
        told.append(at_risk[row])
    return tuple(plain), tuple(attributed)


def _sum(judged: Sequence[_Item], name: str) -> int:
    return sum(len(getattr(each, name)) for each in judged)


def _attributes(judged: Sequence[_Item]) -> dict[str, float | None]:
    outcomes = [outcome for each in judged for outcome in each.agreements()]
    found: dict[str, float | None] = {}
    for name in ATTRIBUTES:
        values = [outcome[name] for outcome in outcomes if name in outcome]
        found[name] = sum(values) / len(values) if values else None
    return found


def _safety(judged: Sequence[_Item]) -> dict[str, float | None]:
    unsafe, attributed = _sum(judged, "unsafe"), _sum(judged, "attributed")
    at_risk = _sum(judged, "at_risk")
    quiet = [each for each in judged if not each.gold.events]
    return {
        "unsafe": unsafe,
        "unsafe, attributed": attributed,
        "at risk": at_risk,
        "unsafe share": share(unsafe + attributed * ATTRIBUTED, at_risk),
        "traps": _sum(judged, "traps"),
        "false alarms": sum(len(each.found.events) for each in quiet),
    }


def _calibration(judged: Sequence[_Item]) -> dict[str, float | None]:
    pairs: list[Judged] = [
        (event.confidence, column in each.hits)
        for each in judged
        for column, event in enumerate(each.found.events)
    ]
    return {
        "calibration error": calibration_error(pairs),
        "precision of surer half": precision_of_surer_half(pairs),
    }


def _by_type(judged: Sequence[_Item]) -> tuple[Group, ...]:
    gold = Counter(event.type for each in judged for event in each.gold.events)
    found = Counter(event.type for each in judged for event in each.found.events)
    hits = Counter(each.gold.events[row].type for each in judged for row in each.core)
    return tuple(
        Group(
            name,
            gold[name],
            found[name],
            Score.counted(hits[name], gold=gold[name], predicted=found[name]),
        )
        for name in sorted({*gold, *found})
    )


def _by_construction(judged: Sequence[_Item]) -> tuple[Group, ...]:
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for each in judged:
        for column, event in enumerate(each.found.events):
            found[event.rule].append(column in each.hits)
    return tuple(
        Group(name, None, len(values), Score(share(sum(values), len(values)), None, None))
        for name, values in sorted(found.items())
    )


def _misses(item: _Item) -> Iterator[Miss]:
    """What is unsafe, traps, gold without its core pair or link, and what was predicted besides."""
    gold, found = item.gold, item.found
    rows = [
        *(("unsafe", gold.events[row]) for row in item.unsafe),
        *(("unsafe, attributed", gold.events[row]) for row in item.attributed),
        *(("trap", gold.absent[row]) for row in item.traps),
        *(("missed", each) for row, each in enumerate(gold.events) if row not in item.core),
        *(("missed", each) for row, each in enumerate(gold.relations) if row not in item.links),
        *(("wrong", each) for column, each in enumerate(found.events) if column not in item.hits),
        *(
            ("wrong", each)
            for column, each in enumerate(found.relations)
            if column not in item.links.values()
        ),
    ]
    for kind, act in rows:
        yield Miss(kind, COSTS.get(kind, act.confidence), gold.id, str(act), gold.text)
