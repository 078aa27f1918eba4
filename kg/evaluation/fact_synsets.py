"""Minimal binary facts against complete gold, as BenchIE measures it.

Gashteovski et al. 2022, https://aclanthology.org/2022.acl-long.307: a triple is right when it
equals one of the paraphrases of a fact slot by slot, words in square brackets being optional;
recall counts facts, not paraphrases, and a fact that is found counts once.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.evaluation.figures import Group, Miss, Report, Score, share, worst
from kg.evaluation.open_tuples import OpenTuple

PIECE = re.compile(r"\[[^\[\]]*\]|[^\[]+|\[")
Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class SynsetItem:
    """A sentence and its facts, each a cluster of paraphrases (subject, predicate, object)."""

    id: str
    text: str
    facts: tuple[tuple[Triple, ...], ...]


@dataclass(frozen=True, slots=True)
class _Judged:
    """One sentence: which facts each predicted triple states."""

    item: SynsetItem
    predicted: Sequence[OpenTuple]
    stated: tuple[frozenset[int], ...]

    @property
    def found(self) -> frozenset[int]:
        return frozenset().union(*self.stated)

    def misses(self) -> list[Miss]:
        """Facts that no triple states, and triples that state none."""
        item = self.item
        missed = [
            Miss("missed", 1.0, item.id, " | ".join(fact[0]), item.text)
            for number, fact in enumerate(item.facts)
            if number not in self.found
        ]
        wrong = [
            Miss("wrong", each.confidence / 2, item.id, str(each), item.text)
            for each, stated in zip(self.predicted, self.stated, strict=True)
            if not stated
        ]
        return missed + wrong


def judge(items: Sequence[SynsetItem], predicted: Mapping[str, Sequence[OpenTuple]]) -> Report:
    """Score over facts; also the plain share of triples that are right."""
    judged = [_judged(item, predicted.get(item.id, ())) for item in items]
    total = sum(len(each.predicted) for each in judged)
    right = sum(bool(stated) for each in judged for stated in each.stated)
    found = sum(len(each.found) for each in judged)
    facts = sum(len(item.facts) for item in items)
    return Report(
        measure="fact synsets",
        items=len(items),
        gold=facts,
        predicted=total,
        scores={"facts": Score.of(share(found, found + total - right), share(found, facts))},
        figures={"triple precision": share(right, total)},
        groups={"construction": _by_construction(judged)},
        misses=worst([miss for each in judged for miss in each.misses()]),
    )


def _judged(item: SynsetItem, predicted: Sequence[OpenTuple]) -> _Judged:
    facts = [[tuple(map(pattern, triple)) for triple in fact] for fact in item.facts]
    return _Judged(item, predicted, tuple(_stated(each, facts) for each in predicted))


def _stated(
    triple: OpenTuple, facts: Sequence[Sequence[tuple[re.Pattern[str], ...]]]
) -> frozenset[int]:
    slots = [_spaced(slot) for slot in (triple.subject, triple.predicate, triple.object or "")]
    return frozenset(
        number
        for number, fact in enumerate(facts)
        if any(
            all(slot.fullmatch(words) for slot, words in zip(paraphrase, slots, strict=True))
            for paraphrase in fact
        )
    )


def pattern(slot: str) -> re.Pattern[str]:
    """What matches the words of a gold slot, each with a blank before it, brackets optional."""
    parts = []
    for piece in PIECE.findall(slot):
        optional = piece.startswith("[") and piece.endswith("]")
        words = _spaced(piece[1:-1] if optional else piece)
        parts.append(f"(?:{re.escape(words)}){'?' if optional else ''}")
    return re.compile("".join(parts))


def _spaced(words: str) -> str:
    return "".join(f" {word}" for word in words.split())


def _by_construction(judged: Sequence[_Judged]) -> tuple[Group, ...]:
    found: defaultdict[str, list[bool]] = defaultdict(list)
    for one in judged:
        for each, stated in zip(one.predicted, one.stated, strict=True):
            found[each.rule].append(bool(stated))
    return tuple(
        Group(name, None, len(values), Score(share(sum(values), len(values)), None, None))
        for name, values in sorted(found.items())
    )
