"""What is told once: a report of an event, an act and what it is about, a thing said twice."""

from collections.abc import Iterator
from dataclasses import replace

from kg.interpretation.echoes import is_same
from kg.interpretation.matching import Match
from kg.interpretation.phrasing import is_feat, is_outcome
from kg.interpretation.responses import Pair
from kg.model import Statement

STATEMENT = "dip:Statement"
MEETING, NEGOTIATION = "dip:Meeting", "dip:Negotiation"


def without_carriers(pairs: list[Pair]) -> list[Pair]:
    """Without statements whose content is an event itself ("said it would expel …"), or nouns."""
    governed = {
        step.head
        for match, statement in pairs
        if statement.type != STATEMENT
        for step in match.proposition.embeddings
    }
    return [
        (match, statement)
        for match, statement in pairs
        if statement.type != STATEMENT
        or (match.proposition.head not in governed and statement.rule != "nominal")
    ]


def without_restatements(pairs: list[Pair]) -> list[Pair]:
    """Without what says again what is above it: "made up, restoring ties", "met for talks".

    A round of negotiations that somebody hosts is no meeting besides.
    """
    told = {match.proposition.head: statement for match, statement in pairs}
    again: set[str] = set()
    for match, statement in pairs:
        for above in (told.get(head) for head in _above(match)):
            if above is not None and above.id != statement.id and is_same(above, statement):
                again.add(statement.id)
            elif above is not None and _is_round(above, statement):
                again.add(above.id)
    return [(match, statement) for match, statement in pairs if statement.id not in again]


def _above(match: Match) -> Iterator[int]:
    """The nearest verb over a noun and the nouns between; over a participle its own clause.

    Over a feat ("…, the first leader to go there") all that is above it.
    """
    proposition = match.proposition
    if proposition.construction == "participial" and is_feat(proposition):
        yield from (step.head for step in proposition.embeddings)
    if is_outcome(proposition):
        yield proposition.embeddings[0].head
    elif proposition.construction == "nominal":
        for step in proposition.embeddings:
            yield step.head
            if step.pos != "noun":
                return


def _is_round(meeting: Statement, talks: Statement) -> bool:
    kinds = meeting.type, talks.type
    return kinds == (MEETING, NEGOTIATION) and is_same(replace(meeting, type=talks.type), talks)


def coded_once(pairs: list[Pair]) -> list[Pair]:
    """An act and what it is about count as one: "refused to meet her" is one rejection.

    So is "rejected Chad's demand", though the demand was made, too.
    """
    acts = {match.proposition.head: statement for match, statement in pairs}
    taken = {token for match, _ in pairs for token in match.fixed}

    def counted(match: Match, statement: Statement) -> bool:
        if match.proposition.head in taken:
            return True
        above = (acts.get(step.head) for step in match.proposition.embeddings)
        return any(act and set(act.codes) & set(statement.codes) for act in above)

    return [
        (match, replace(statement, codes=()) if counted(match, statement) else statement)
        for match, statement in pairs
    ]
