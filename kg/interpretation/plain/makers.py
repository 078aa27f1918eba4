"""Relations told by "by": "a film by X", "a song by the singer X"."""

from collections.abc import Iterator

from kg.interpretation.plain.view import Claim, View, same
from kg.model.phrases import conjuncts
from kg.ontology.properties import Property

RULE = "maker"
MAKERS = frozenset({"person", "organisation"})


def find(view: View) -> Iterator[Claim]:
    """One claim for everyone by whom the thing is that the sentence is about."""
    topic = view.topic
    own = _likeliest(view)
    if topic is None or own is None:
        return
    for noun in view.classes:
        for preposition in view.sentence.dependents(noun, "prep"):
            if view.sentence.forms[preposition].lower() != "by":
                continue
            for token in view.sentence.dependents(preposition, "pobj"):
                for each in conjuncts(view.sentence, token):
                    found = view.referent(each)
                    if (
                        found
                        and found.named
                        and view.fits(found, own.range)
                        and not same(topic, found)
                    ):
                        yield Claim(own, topic, found, preposition, RULE, 0.5)


def _likeliest(view: View) -> Property | None:
    fitting = [own for own in view.properties.values() if own.maker and view.may_have(own)]
    return min(fitting, key=lambda own: (own.maker, own.curie), default=None)
