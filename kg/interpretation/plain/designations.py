"""Relations told by what a name is called: "Labour Party", "Columbia Records", "Lake Turkana"."""

from collections.abc import Iterator

from kg.interpretation.plain.claims import Claim, same
from kg.interpretation.plain.fitting import looks_like, may_have, narrowed
from kg.interpretation.plain.names import is_name
from kg.interpretation.plain.references import Reference
from kg.interpretation.plain.topics import OPENING
from kg.interpretation.plain.view import View
from kg.ontology.properties import Property

RULE = "designation"
CONFIDENCE = 0.4
FUNCTIONS = frozenset({
    "pobj", "dobj", "conj", "compound", "poss", "nmod", "attr", "appos", "nsubj",
})  # fmt: skip
WORK = frozenset({"work"})


def find(view: View) -> Iterator[Claim]:
    """One claim for every name that tells by its words which property of the topic it fills."""
    topic = view.topic
    if topic is None or not topic.named:
        return
    candidates = [
        own
        for own in view.properties.values()
        if own.called | own.classes and may_have(view, own) and looks_like(view, own)
    ]
    for found in names(view) if candidates else ():
        own = narrowed(view, [each for each in candidates if _is_called(view, each, found)])
        if own is not None and not same(topic, found):
            yield Claim(own, topic, found, found.start, RULE, CONFIDENCE)


def names(view: View) -> Iterator[Reference]:
    """The proper names of the sentence, each once, those in brackets left out."""
    sentence, end = view.sentence, 0
    for token, upos in enumerate(sentence.upos):
        if upos != "PROPN" or sentence.deprels[token] not in FUNCTIONS or _goes_on(view, token):
            continue
        found = view.references.at(token)
        bracketed = found.start > 0 and sentence.forms[found.start - 1] in OPENING
        if found.named and found.start >= end and not bracketed:
            end = found.end
            yield found


def _goes_on(view: View, token: int) -> bool:
    """Whether the name goes on to its head."""
    sentence, head = view.sentence, view.sentence.heads[token]
    inner = sentence.deprels[token] in {"compound", "nmod"} and is_name(sentence, head)
    return inner and view.references.at(head).start <= token


def _is_called(view: View, own: Property, found: Reference) -> bool:
    """Whether the name says so, or a class noun right before it: "in the genus Aloe"."""
    if own.is_called(found.text):
        return True
    if not found.start:
        return False
    lemma = view.sentence.lemmas[found.start - 1].lower()
    works = view.references.kinds.of_noun(lemma) & own.range & WORK
    return lemma in own.called | own.classes or bool(works)
