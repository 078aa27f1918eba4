"""Relations told by a usual value: "an Italian admiral", "a jazz pianist", "killed in action"."""

from collections.abc import Iterator, Sequence

from kg.interpretation.plain.claims import Claim
from kg.interpretation.plain.fitting import may_have, suits
from kg.interpretation.plain.names import NUMERIC, PEOPLES, TIMES, is_name
from kg.interpretation.plain.references import Reference
from kg.interpretation.plain.view import View
from kg.ontology.properties import Property

RULE = "value"
CONFIDENCE = 0.5
PREDICATED = frozenset({"acomp", "oprd", "ROOT"})
BELONGING = frozenset({"of", "for", "to"})
MODIFYING = frozenset({"amod", "compound", "nmod"})
GLOSSED = 2  # tokens: the value and a bracket
WITH_OF = "*"  # the name of the value goes on: "minister of health"


def find(view: View) -> Iterator[Claim]:
    """One claim for every usual value of a property that is said of the topic."""
    fitting = [own for own in view.properties.values() if own.members and may_have(view, own)]
    for own in fitting:
        for start, end, name in _members(view, own):
            inside = view.is_topic(start) and view.is_topic(end - 1)
            if not inside and own in _likeliest(view, fitting, own):
                yield from _claims(view, own, start, end, name)


def _likeliest(view: View, fitting: Sequence[Property], own: Property) -> list[Property]:
    """Of properties with the same usual values, those whose labels the sentence uses most."""
    rivals = [each for each in fitting if each.members == own.members]
    used = [len(each.words & view.sentence.vocabulary) for each in rivals]
    return [each for each, count in zip(rivals, used, strict=True) if count == max(used)]


def _claims(view: View, own: Property, start: int, end: int, name: str) -> Iterator[Claim]:
    subject = view.local(end - 1)
    if name == WITH_OF:
        end, name = _with_of(view, start, end), ""
    span = view.sentence.span_of((start, end - 1))
    text = name or view.sentence.quote(span)
    found = Reference(start, end, text, None if name else span)
    if subject is not None and suits(view, subject, own):
        yield Claim(own, subject, found, start, RULE, CONFIDENCE, score=1)


def _members(view: View, own: Property) -> Iterator[tuple[int, int, str]]:
    """Tokens `[start, end)` of values, the longest first where they overlap, and their names."""
    forms = [form.lower() for form in view.sentence.forms]
    free = 0
    for start in range(len(forms)):
        for end in range(min(len(forms), start + own.longest), max(start, free), -1):
            words = "".join(forms[start:end])
            if start >= free and words in own.members and _is_said(view, own, start, end):
                yield start, end, own.members[words]
                free = end


def _with_of(view: View, start: int, end: int) -> int:
    """Where "minister of health", "secretary of state for war" ends."""
    sentence = view.sentence
    if end >= len(sentence) or sentence.forms[end].lower() not in BELONGING:
        return end
    objects = sentence.dependents(end, "pobj") if start <= sentence.heads[end] < end else []
    if not objects:
        return end
    return _with_of(view, start, max(view.references.at(objects[0]).end, objects[0] + 1))


def _is_said(view: View, own: Property, start: int, end: int) -> bool:
    """Whether the words stand for themselves, not in longer names, and tell what the topic is."""
    if not _is_apart(view, start, end):
        return False
    sentence = view.sentence
    top = next((t for t in range(start, end) if not start <= sentence.heads[t] < end), start)
    label, head = sentence.deprels[top], sentence.heads[top]
    if end < len(sentence) and sentence.forms[end] == "-":
        return end + 1 < len(sentence) and _is_language(view, end + 1)
    if label in MODIFYING and head >= end:
        return _modifies(view, own, top, head)
    if any(is_name(sentence, each) for each in sentence.dependents(top, "appos")):
        return False
    if _is_gloss(view, own, start) or sentence.forms[end - 1].lower() in own.words:
        return True
    acted = end - start > 1 and sentence.upos[top] == "VERB"  # "killed in action"
    return acted or _is_predicated(view, own, top)


def _is_gloss(view: View, own: Property, start: int) -> bool:
    """Whether it is another word, in brackets, for the usual value before: "a general (Aluf)"."""
    before = view.sentence.forms[max(0, start - GLOSSED) : start]
    return before[1:] == ("(",) and before[0].lower() in own.members


def _is_predicated(view: View, own: Property, token: int) -> bool:
    """Whether the topic is said to be that: "is a captain", "as a captain", "rank of captain"."""
    sentence = view.sentence
    label, head = sentence.deprels[token], sentence.heads[token]
    if token in view.classes or label in PREDICATED:
        return True
    if label != "pobj":
        return label == "appos" and head in view.classes
    above, marker = sentence.heads[head], sentence.forms[head].lower()
    owned = marker == "of" and above in view.classes and is_name(sentence, token)
    return marker == "as" or owned or sentence.lemmas[above].lower() in own.words


def _is_apart(view: View, start: int, end: int) -> bool:
    """Whether the words are no part of a longer name or a time; a title before a name is apart."""
    sentence, before = view.sentence, start - 1
    entities, label = sentence.entities, sentence.entities[start][2:]
    longer = entities[start].startswith("I-") or entities[end : end + 1] == (f"I-{label}",)
    if label in TIMES or (label and label not in NUMERIC and longer):
        return label == "PERSON" and sentence.forms[start].lower() in view.references.kinds.titles
    if before < 0 or sentence.heads[before] != end - 1 or not is_name(sentence, before):
        return True
    return bool(entities[before]) or sentence.forms[start].islower()


def _modifies(view: View, own: Property, last: int, head: int) -> bool:
    """Whether a value in front of a noun tells of the topic: "a jazz pianist", "Admiral Nelson"."""
    sentence = view.sentence
    if "language" in own.range or sentence.entities[last][2:] == PEOPLES:
        return "language" in own.range and _is_language(view, head)
    if head in view.classes:  # but not "a General Staff officer"
        return not any(is_name(sentence, each) for each in range(last + 1, head))
    return head in view.makers or (view.is_topic(head) and sentence.upos[last] != "ADJ")


def _is_language(view: View, token: int) -> bool:
    """Whether it is the noun in "a French-language film"."""
    lemma = view.sentence.lemmas[token].lower()
    return "language" in view.references.kinds.of_noun(lemma)
