"""That two things stand in a relation, and which of several claims to keep."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.interpretation.plain.references import Reference
from kg.model import Proposition
from kg.ontology.properties import Property


@dataclass(frozen=True, slots=True)
class Claim:
    """That two things stand in a relation.

    Attributes:
        trigger: the token that says so.
        rule: the name of the module that found it.
        score: how good the evidence is; of claims by one trigger about one pair the best stay.
        proposition: the clause that says so, when it is one.
        entry: the lexical entry behind it, or `""`.
    """

    told: Property
    subject: Reference
    object: Reference
    trigger: int
    rule: str
    confidence: float
    score: int = 0
    proposition: Proposition | None = None
    entry: str = ""


def same(one: Reference, other: Reference) -> bool:
    """Whether both are the same thing, or share words."""
    overlap = one.start < other.end and other.start < one.end
    return overlap or one.name == other.name


def chosen(claims: Iterable[Claim]) -> list[Claim]:
    """The best claims of every trigger about a pair; each pair once a property; whole names."""
    found = list(claims)
    best: dict[tuple[int, frozenset[int]], int] = {}
    for claim in found:
        best[_key(claim)] = max(best.get(_key(claim), 0), claim.score)
    kept: dict[tuple[str, str, str], Claim] = {}
    for claim in found:
        if claim.score == best[_key(claim)]:
            said = (claim.told.curie, claim.subject.name, claim.object.name)
            kept.setdefault(said, claim)
    return [claim for claim in kept.values() if not _is_part(claim, kept.values())]


def _key(claim: Claim) -> tuple[int, frozenset[int]]:
    """What says something, and of which two things, whichever comes first."""
    return claim.trigger, frozenset({claim.subject.start, claim.object.start})


def _is_part(claim: Claim, others: Iterable[Claim]) -> bool:
    """Whether another claim has the whole name: "Minister of Health", where this has "Minister"."""
    start, end = claim.object.start, claim.object.end
    return any(
        each.told is claim.told
        and each.object.start <= start
        and end <= each.object.end
        and end - start < each.object.end - each.object.start
        for each in others
    )
