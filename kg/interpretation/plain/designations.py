"""Relations told by what a name is called: "Labour Party", "Columbia Records", "Lake Turkana"."""

from collections.abc import Collection, Iterator

from kg.interpretation.plain.references import Reference, is_name
from kg.interpretation.plain.view import Claim, View, same
from kg.ontology.properties import Property

RULE = "designation"
FUNCTIONS = frozenset(
    {"pobj", "dobj", "conj", "compound", "poss", "nmod", "attr", "appos", "nsubj"}
)


def find(view: View, taken: Collection[int]) -> Iterator[Claim]:
    """One claim a property for the first name that tells by its words which one it fills.

    Args:
        view: the sentence.
        taken: first tokens of names that better evidence has used.
    """
    topic = view.topic
    if topic is None or not topic.named:
        return
    told: set[str] = set()
    for found in names(view):
        fitting = [
            own
            for own in view.properties.values()
            if (found.named and own.is_called(found.text) or _introduces(view, own, found))
            and view.may_have(own)
            and view.is_like(own)
        ]
        own = view.narrowed(fitting)
        if own and own.curie not in told and found.start not in taken and not same(topic, found):
            told.add(own.curie)
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
        if sentence.deprels[token] in FUNCTIONS and found.start >= end and not bracketed:
            end = found.end
            yield found


def _inner(view: View, token: int) -> bool:
    """Whether the name goes on to its head."""
    head = view.sentence.heads[token]
    return is_name(view.sentence, head) and view.references.at(head).start <= token


def _introduces(view: View, own: Property, found: Reference) -> bool:
    """Whether a class noun stands right before the name: "in the genus Aloe"."""
    before = found.start - 1
    if before < 0 or not found.named:
        return False
    lemma = view.sentence.lemmas[before].lower()
    works = view.references.kinds.of_noun(lemma) & own.range & {"work"}
    return lemma in own.called | own.classes or bool(works)
