"""When it happened: the time expression that belongs to an event."""

from collections.abc import Iterable

from kg.interpretation.matching import Match
from kg.model import Sentence, Time, TimeExpression

SINCE = "since"
LASTING = frozenset({"dip:Detention"})  # who is held since March was taken in March
BARE = frozenset({"VBG", "VB"})
STOPS = frozenset({"VERB", "AUX"})


def times_by_head(sentence: Sentence, times: Iterable[TimeExpression]) -> dict[int, TimeExpression]:
    """Resolved time expressions by the predicates and nouns that they hang on."""
    found: dict[int, TimeExpression] = {}
    for each in times:
        if each.sentence == sentence.index and each.value is not None:
            for governor in _governors(sentence, each.head):
                found.setdefault(governor, each)
    return found


def heads_of(times: Iterable[TimeExpression]) -> dict[int, frozenset[int]]:
    """By sentence index the head tokens of its time expressions."""
    heads: dict[int, set[int]] = {}
    for each in times:
        heads.setdefault(each.sentence, set()).add(each.head)
    return {index: frozenset(tokens) for index, tokens in heads.items()}


def time_of(match: Match, hanging: dict[int, TimeExpression]) -> Time | None:
    """The time that hangs on the event's predicate, on its light verb, or on the first conjunct."""
    heads = [match.proposition.head, *sorted(match.fixed)]
    if match.supporter is not None:
        heads.append(match.supporter)
    if match.proposition.construction == "copular":  # "is due in Taipei next month"
        heads.append(match.proposition.sentence.heads[match.proposition.head])
    if match.proposition.construction != "nominal":
        heads += _before(match.proposition.sentence, match.proposition.head)
    for head in heads:
        if head in hanging and _tells_when(match, hanging[head]):
            found = hanging[head]
            return Time(found.text, found.value or "")
    return None


def _tells_when(match: Match, time: TimeExpression) -> bool:
    """Whether it is the time of the event; "their first talks since 2000" are no talks of 2000."""
    first = time.text.partition(" ")[0].lower()
    return first != SINCE or match.frame.type in LASTING


def _before(sentence: Sentence, verb: int) -> list[int]:
    """Verbs whose time holds for this one: "on Monday closed … and expelled …, accusing …".

    So does that of a journey for what it is made for: "will travel next week to open …".
    """
    found: list[int] = []
    current = verb
    while sentence.heads[current] != current and sentence.upos[current] in STOPS:
        label, head = sentence.deprels[current], sentence.heads[current]
        bare = label == "advcl" and sentence.tags[current] in BARE and head < current
        if label != "conj" and not bare:
            break
        found.append(head)
        current = head
    return found


def _governors(sentence: Sentence, token: int) -> list[int]:
    """Nouns above the time up to the first verb, the verb included; a verb is its own."""
    if sentence.upos[token] in STOPS:
        return [token]
    found: list[int] = []
    current = token
    while sentence.heads[current] != current:
        current = sentence.heads[current]
        if sentence.upos[current] in {"NOUN", "PROPN", *STOPS}:
            found.append(current)
        if sentence.upos[current] in STOPS:
            break
    return found
