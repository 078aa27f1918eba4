"""Relations told by a number and what it measures: "is 362 kilometres long", "a mass of 2 kg"."""

from collections.abc import Iterator

from kg.interpretation.plain.claims import Claim, same
from kg.interpretation.plain.fitting import may_have, narrowed, suits
from kg.interpretation.plain.references import NUMBER, Reference
from kg.interpretation.plain.view import View
from kg.ontology.properties import Property

RULE = "measure"
CONFIDENCE = 0.5
NEAR = 3  # tokens around a number that may name what it measures
STEPS = 3
MONEY = "money"


def find(view: View) -> Iterator[Claim]:
    """One claim for every number with a word around it that names a property."""
    topic = view.topic
    numeric = [own for own in view.properties.values() if own.range == NUMBER]
    numeric = [own for own in numeric if may_have(view, own)]
    for token, found in _numbers(view) if topic and numeric else ():
        payable = [own for own in numeric if (MONEY in own.told) == (MONEY in found.kinds)]
        own = _measured(view, payable, _around(view, token, found))
        if topic and own and not same(topic, found) and suits(view, topic, own):
            yield Claim(own, topic, found, token, RULE, CONFIDENCE)


def _numbers(view: View) -> Iterator[tuple[int, Reference]]:
    """Numbers in digits with their units, each once."""
    end = 0
    for token, form in enumerate(view.sentence.forms):
        if token >= end and any(each.isdigit() for each in form):
            found = view.references.at(token)
            end = found.end
            if found.kinds & NUMBER:
                yield token, found


def _measured(view: View, numeric: list[Property], lemmas: frozenset[str]) -> Property | None:
    """The property that the words name, else what they measure: "tall" and "metre" a height."""
    told = [own for own in numeric if own.words & lemmas]
    table = view.references.kinds.measures
    meant = frozenset(name for lemma in lemmas for name in table.get(lemma, ()))
    return narrowed(view, told or [own for own in numeric if own.words & meant])


def _around(view: View, token: int, found: Reference) -> frozenset[str]:
    """The lemmas that govern a number, and those in it and beside it."""
    sentence = view.sentence
    near = list(range(max(0, found.start - NEAR), min(found.end + NEAR, len(sentence))))
    for _ in range(STEPS):
        token = sentence.heads[token]
        near.append(token)
    return frozenset(sentence.lemmas[each].lower() for each in near)
