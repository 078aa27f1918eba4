"""Relations told by a usual value: "an Italian admiral", "a jazz pianist", "killed in action"."""

from collections.abc import Iterator

from kg.interpretation.plain.references import Reference
from kg.interpretation.plain.view import Claim, View
from kg.ontology.properties import Property

RULE = "value"
WITH_OF = "*"  # the name of the value goes on: "minister of health"
Words = tuple[str, ...]


def find(view: View) -> Iterator[Claim]:
    """One claim for every usual value of a property that is said of the topic."""
    for own in view.properties.values():
        if own.members and view.may_have(own):
            for start, end, name in _members(view, own):
                assert view.topic is not None
                if (start >= view.topic.end or end <= view.topic.start):
                    yield _claim(view, own, start, end, name)


def _claim(view: View, own: Property, start: int, end: int, name: str) -> Claim:
    assert view.topic is not None
    if name == WITH_OF:
        end, name = _with_of(view, end), ""
    span = view.sentence.span_of((start, end - 1))
    text = name or view.sentence.quote(span)
    found = Reference(start, end, text, None if name else span)
    return Claim(own, view.topic, found, start, RULE, 0.5, score=1)


def _members(view: View, own: Property) -> Iterator[tuple[int, int, str]]:
    """Tokens `[start, end)` of values, the longest first where they overlap, and their names."""
    longest = max(map(len, own.members))
    start = 0
    forms = [form.lower() for form in view.sentence.forms]
    while start < len(forms):
        for end in range(min(len(forms), start + longest), start, -1):
            words = tuple(forms[start:end])
            if words in own.members and _is_said(view, own, start, end):
                yield start, end, own.members[words]
                start = end - 1
                break
        start += 1


def _with_of(view: View, end: int) -> int:
    """Where "minister of health", "mayor of the city" ends."""
    sentence = view.sentence
    for preposition in sentence.dependents(end - 1, "prep"):
        if preposition == end and sentence.forms[end].lower() in {"of", "for", "to"}:
            for token in sentence.dependents(preposition, "pobj"):
                return max(view.references.extent(token)[1], token + 1)
    return end


def _is_said(view: View, own: Property, start: int, end: int) -> bool:
    """Whether the words stand for themselves, outside of longer names, and not before a noun."""
    sentence, last = view.sentence, end - 1
    if sentence.entities[start][2:] in {"ORG", "FAC", "GPE", "EVENT"} and _goes_on(view, start, end):
        return False
    if end < len(sentence) and sentence.forms[end] == "-":
        return end + 1 < len(sentence) and sentence.forms[end + 1].lower() in own.words
    head = sentence.heads[last]
    if sentence.deprels[last] in {"amod", "compound", "nmod"} and head >= end:
        if sentence.entities[last][2:] == "NORP":
            return sentence.lemmas[head].lower() in own.words
        return head in view.classes or sentence.upos[head] == "PROPN"
    return sentence.upos[last] != "ADV"


def _goes_on(view: View, start: int, end: int) -> bool:
    """Whether the words are part of a longer name."""
    entities = view.sentence.entities
    return entities[start].startswith("I-") or (end < len(entities) and entities[end].startswith("I-"))
