"""Relations told by a number and what it measures: "is 362 kilometres long", "a mass of 2 kg"."""

from collections.abc import Iterator

from kg.interpretation.plain.view import Claim, View, same

RULE = "measure"
NEAR = 3  # tokens around a number that may name what it measures
STEPS = 3


def find(view: View) -> Iterator[Claim]:
    """One claim for every number with a word around it that names a property."""
    topic = view.topic
    numeric = [
        own for own in view.properties.values() if own.range == {"number"} and view.may_have(own)
    ]
    if topic is None or not numeric:
        return
    end = 0
    for token in range(len(view.sentence)):
        found = view.references.at(token) if _is_number(view, token) and token >= end else None
        if found is None or same(topic, found):
            continue
        end = found.end
        lemmas = _around(view, found.start, found.end, token)
        told = [own for own in numeric if own.words & lemmas]
        own = view.narrowed(told or [own for own in numeric if own.words & _measured(view, lemmas)])
        if own is not None:
            yield Claim(own, topic, found, token, RULE, 0.5)


def _is_number(view: View, token: int) -> bool:
    form = view.sentence.forms[token]
    return any(each.isdigit() for each in form) and "number" in view.references.at(token).kinds


def _around(view: View, start: int, end: int, token: int) -> frozenset[str]:
    """The lemmas that govern a number, and those beside it."""
    sentence, head = view.sentence, token
    near = [*range(max(0, start - NEAR), start), *range(start, min(end + NEAR, len(sentence)))]
    for _ in range(STEPS):
        head = sentence.heads[head]
        near.append(head)
    return frozenset(sentence.lemmas[each].lower() for each in near)


def _measured(view: View, lemmas: frozenset[str]) -> frozenset[str]:
    """What adjectives and units among `lemmas` measure: "tall" and "metre" a height."""
    table = view.references.kinds.measures
    return frozenset(name for lemma in lemmas for name in table.get(lemma, ()))
