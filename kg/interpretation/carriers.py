"""What is told once: a report of an event, an act and what it is about, a thing said twice."""

from dataclasses import replace

from kg.interpretation.echoes import is_same
from kg.interpretation.matching import Match
from kg.interpretation.phrasing import is_outcome
from kg.interpretation.responses import Pair
from kg.model import Statement

STATEMENT = "dip:Statement"


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
    """Without the participle that says again what its clause says: "made up, restoring ties"."""
    told = {match.proposition.head: statement for match, statement in pairs}

    def again(match: Match, statement: Statement) -> bool:
        if not is_outcome(match.proposition):
            return False
        above = told.get(match.proposition.embeddings[0].head)
        return above is not None and is_same(above, statement)

    return [pair for pair in pairs if not again(*pair)]


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
