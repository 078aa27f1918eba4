"""Which act answers which: "suspended its mission in retaliation for the expulsion"."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.interpretation.matching import Match
from kg.model import Embedding, Statement

RESPONSE = "ResponseCue"
CueOf = Callable[[Embedding], str | None]
Pair = tuple[Match, Statement]


def with_responses(pairs: Sequence[Pair], cue_of: CueOf) -> list[Statement]:
    """The statements of one sentence, each answer naming what it answers.

    Args:
        pairs: matches with the statements made from them.
        cue_of: name of the cue class of a governing word, or None.
    """
    events = {match.proposition.head: statement for match, statement in pairs}
    answers: dict[str, list[str]] = {}
    for match, statement in pairs:
        answer = _answer(match, events, cue_of)
        if answer is not None and answer.id != statement.id:
            answers.setdefault(answer.id, []).append(statement.id)
    return [
        replace(statement, in_response_to=tuple(sorted(answers[statement.id])))
        if statement.id in answers
        else statement
        for _, statement in pairs
    ]


def _answer(match: Match, events: dict[int, Statement], cue_of: CueOf) -> Statement | None:
    """The event above a response cue that governs this one."""
    cued = False
    for step in match.proposition.embeddings:
        if cued and step.head in events:
            return events[step.head]
        cued = cued or cue_of(step) == RESPONSE
    return None
