"""What tells of an event again: "the expulsion" behind "expelled", an article its headline."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.interpretation.headlines import is_headline
from kg.interpretation.matching import Match
from kg.interpretation.phrasing import is_definite
from kg.model import Sentence, Statement, Time


def with_echoes(
    sentences: Sequence[Sentence], statements: Sequence[Statement], pointing: Collection[str]
) -> list[Statement]:
    """The statements, those that tell of an event again naming where it was told last.

    Args:
        sentences: of the document.
        statements: in the order of the text.
        pointing: ids of those whose words point back.
    """
    headed = is_headline(sentences)
    told: list[Statement] = []

    def echoed(statement: Statement) -> Statement:
        if statement.kind != "event":
            return statement
        again = [
            each
            for each in told
            if (statement.id in pointing or (headed and each.evidence.sentence == 0))
            and is_same(each, statement)
        ]
        told.append(statement)
        return replace(statement, same_event_as=(again[-1].id,)) if again else statement

    return [echoed(each) for each in statements]


def points_back(match: Match) -> bool:
    """Whether words point to an event told before: "the expulsion", "gave them a day to leave"."""
    sentence = match.proposition.sentence
    pronouns = (sentence.tags[each.head] == "PRP" for each in match.bound("patient", "recipient"))
    return is_definite(match.proposition) or any(pronouns)


def is_same(one: Statement, other: Statement) -> bool:
    """Whether two statements of one document may tell of the same event."""
    return _key(one) == _key(other) and _agree(one, other) and any(_key(one)[1:3])


def _key(statement: Statement) -> tuple[object, ...]:
    sides = (
        frozenset(each.entity.id for each in statement.fillers(role) if each.entity)
        for role in ("agent", "recipient")
    )
    return statement.type, *sides, statement.factuality, statement.negated


def _agree(one: Statement, other: Statement) -> bool:
    """Whether neither numbers nor times exclude each other."""
    told = {one.quantity, other.quantity} - {None}
    apart = one.time and other.time and _apart(one.time, other.time)
    return len(told) < len((one, other)) and not apart


def _apart(one: Time, other: Time) -> bool:
    """Whether the one is over before the other begins; a month holds its days."""
    first, last = (each.value.partition("/") for each in (one, other))
    return _ends(first) < last[0][: len(_ends(first))] or _ends(last) < first[0][: len(_ends(last))]


def _ends(parts: tuple[str, str, str]) -> str:
    return parts[2] or parts[0]
