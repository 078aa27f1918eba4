"""Relations told by "by": "a film by X", "a song by the singer X"."""

from collections.abc import Iterator

from kg.interpretation.plain.claims import Claim, same
from kg.interpretation.plain.fitting import fits, may_have
from kg.interpretation.plain.view import View
from kg.model.phrases import conjuncts
from kg.ontology.properties import Property

RULE = "maker"
CONFIDENCE = 0.5


def find(view: View) -> Iterator[Claim]:
    """One claim for everyone by whom the thing is that the sentence is about."""
    topic, own = view.topic, _likeliest(view)
    if topic is None or own is None:
        return
    for head in view.makers:
        for token in conjuncts(view.sentence, head):
            found = view.referent(token)
            if found and found.named and fits(found, own.range) and not same(topic, found):
                yield Claim(own, topic, found, head, RULE, CONFIDENCE)


def _likeliest(view: View) -> Property | None:
    """The property that "by" behind the topic's class noun means most of all."""
    fitting = [own for own in view.properties.values() if may_have(view, own)]
    words = [
        word
        for noun in view.classes
        for word in view.references.kinds.makers_of(view.sentence.lemmas[noun].lower())
    ]
    return next((own for word in words for own in fitting if word in own.words), None)
