"""Relations told by what a name is called: "Labour Party", "Columbia Records", "Lake Turkana"."""

from collections.abc import Collection, Iterator

from kg.interpretation.plain.references import Reference
from kg.interpretation.plain.view import Claim, View, same
from kg.ontology.properties import Property

RULE = "designation"
PLACES = frozenset({"pobj", "dobj", "conj", "compound", "poss", "nmod", "attr", "appos", "nsubj"})


def find(view: View, taken: Collection[int]) -> Iterator[Claim]:
    """One claim for every name that tells by its words which property of the topic it fills.

    Args:
        view: the sentence.
        taken: first tokens of names that better evidence has used.
    """
    topic = view.topic
    if topic is None or not topic.named:
        return
    for found in names(view):
        fitting = [
            own
            for own in view.properties.values()
            if (_calls(own, found) or _introduces(view, own, found))
            and view.may_have(own)
            and view.is_like(own)
        ]
        own = view.narrowed(fitting)
        if own and found.start not in taken and not same(topic, found):
            yield Claim(own, topic, found, found.start, RULE, 0.4)


def names(view: View) -> Iterator[Reference]:
    """The proper names of the sentence behind its topic, each once."""
    sentence, end = view.sentence, 0
    for token, upos in enumerate(sentence.upos):
        if (
            upos != "PROPN"
            or token < end
            or sentence.deprels[token] in {"compound", "nmod"}
            and _inner(view, token)
        ):
            continue
        found = view.references.at(token)
        bracketed = found.start > 0 and sentence.forms[found.start - 1] == "("
        if sentence.deprels[token] in PLACES and found.start >= end and not bracketed:
            end = found.end
            yield found


def _inner(view: View, token: int) -> bool:
    """Whether the name goes on to its head."""
    head = view.sentence.heads[token]
    return view.references.at(head).start <= token


def _calls(own: Property, found: Reference) -> bool:
    words = f" {found.text.lower()} "
    return found.named and any(f" {each} " in words for each in own.called)


def _introduces(view: View, own: Property, found: Reference) -> bool:
    """Whether a class noun stands right before the name: "in the genus Aloe"."""
    before = found.start - 1
    if before < 0 or not found.named:
        return False
    return view.sentence.lemmas[before].lower() in own.called | own.classes
