"""Relations told by a usual value: "an Italian admiral", "a jazz pianist", "killed in action"."""

from collections.abc import Iterator

from kg.interpretation.plain.references import Reference, is_name
from kg.interpretation.plain.view import Claim, View
from kg.ontology.properties import Property

RULE = "value"
NAMES = frozenset({"ORG", "FAC", "GPE", "EVENT", "PERSON", "WORK_OF_ART"})
SAYING = frozenset({"as", "of", "to", "in", "with", "for", "from", "into"})
WITH_OF = "*"  # the name of the value goes on: "minister of health"


def find(view: View) -> Iterator[Claim]:
    """One claim for every usual value of a property that is said of the topic."""
    for own in view.properties.values():
        if own.members and view.may_have(own):
            for start, end, name in _members(view, own):
                assert view.topic is not None
                if start >= view.topic.end or end <= view.topic.start:
                    yield _claim(view, own, start, end, name)


def _claim(view: View, own: Property, start: int, end: int, name: str) -> Claim:
    subject = view.local(end - 1)
    assert subject is not None
    if name == WITH_OF:
        end, name = _with_of(view, start, end), ""
    span = view.sentence.span_of((start, end - 1))
    text = name or view.sentence.quote(span)
    found = Reference(start, end, text, None if name else span)
    return Claim(own, subject, found, start, RULE, 0.5, score=1)


def _members(view: View, own: Property) -> Iterator[tuple[int, int, str]]:
    """Tokens `[start, end)` of values, the longest first where they overlap, and their names."""
    start = 0
    forms = [form.lower() for form in view.sentence.forms]
    while start < len(forms):
        for end in range(min(len(forms), start + own.longest), start, -1):
            words = "".join(forms[start:end])
            if words in own.members and _is_said(view, own, start, end):
                yield start, end, own.members[words]
                start = end - 1
                break
        start += 1


def _with_of(view: View, start: int, end: int) -> int:
    """Where "minister of health", "secretary of state for war" ends."""
    sentence = view.sentence
    if end < len(sentence) and sentence.forms[end].lower() in {"of", "for", "to"}:
        for token in sentence.dependents(end, "pobj") if start <= sentence.heads[end] < end else ():
            return _with_of(view, start, max(view.references.extent(token)[1], token + 1))
    return end


def _is_said(view: View, own: Property, start: int, end: int) -> bool:
    """Whether the words stand for themselves, outside of longer names, and say what the topic is."""
    sentence, last = view.sentence, end - 1
    label = sentence.entities[start][2:]
    if label in {"DATE", "TIME"} or (label in NAMES and _goes_on(view, start, end)):
        return label == "PERSON" and sentence.forms[start].lower() in view.references.kinds.titles
    if end < len(sentence) and sentence.forms[end] == "-":
        return end + 1 < len(sentence) and _is_language(view, end + 1)
    head = sentence.heads[last]
    if sentence.deprels[last] in {"amod", "compound", "nmod"} and head >= end:
        return _modifies(view, own, last, head)
    if any(is_name(sentence, each) for each in sentence.dependents(last, "appos")):
        return False
    before = start - 1
    if before >= 0 and sentence.heads[before] == last and is_name(sentence, before):
        return bool(sentence.entities[before]) or sentence.forms[start].islower()
    if sentence.deprels[last] == "pobj" and "language" in own.range:
        return sentence.forms[head].lower() == "in"  # not "translated into English"
    if sentence.deprels[last] == "pobj":
        return sentence.forms[head].lower() in SAYING
    return sentence.upos[last] != "ADV" and sentence.deprels[last] not in {"nsubj", "nsubjpass"}


def _modifies(view: View, own: Property, last: int, head: int) -> bool:
    """Whether a value in front of a noun tells of the topic: "a jazz pianist", "Admiral Nelson"."""
    sentence = view.sentence
    if "language" in own.range:
        return _is_language(view, head)
    if any(is_name(sentence, each) for each in range(last + 1, head)) and head in view.classes:
        return False  # "a General Staff officer"
    topic = view.topic
    named = topic is not None and topic.start <= head < topic.end
    made = head in view.makers
    return head in view.classes or made or (named and sentence.upos[last] != "ADJ")


def _is_language(view: View, token: int) -> bool:
    """Whether it is the noun in "a French-language film"."""
    lemma = view.sentence.lemmas[token].lower()
    return "language" in view.references.kinds.of_noun(lemma)


def _goes_on(view: View, start: int, end: int) -> bool:
    """Whether the words are part of a longer name."""
    entities = view.sentence.entities
    return entities[start].startswith("I-") or (
        end < len(entities) and entities[end].startswith("I-")
    )
