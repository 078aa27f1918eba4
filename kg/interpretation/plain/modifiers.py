"""Relations told by what stands around a class noun: "a 1994 Italian film", "a river in Kenya"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.interpretation.plain.claims import Claim
from kg.interpretation.plain.fitting import may_have, narrowed, suits
from kg.interpretation.plain.references import Reference
from kg.interpretation.plain.view import View
from kg.model.phrases import core
from kg.ontology.properties import Property

RULE = "modifier"
SURE, FAIR = 0.5, 0.4
STATE = "dip:State"
COUNTRY = frozenset({"country"})
NARROWEST = ("country", "city", "place")
LOCATIVE = frozenset({"in", "at", "on", "near"})
BEFORE = frozenset({"amod", "nummod", "compound", "nmod"})
YEAR = len("1994")


def find(view: View) -> Iterator[Claim]:
    """One claim for every country, year and place that a class noun is told with."""
    topic = view.topic
    for noun in view.classes if topic else ():
        for own, found, confidence in [*_before(view, noun), *_behind(view, noun)]:
            if topic is not None and suits(view, topic, own):
                yield Claim(own, topic, found, found.start, RULE, confidence)


def _before(view: View, noun: int) -> Iterator[tuple[Property, Reference, float]]:
    """In "a 1994 Italian film": country and year."""
    sentence = view.sentence
    for token in core(sentence, noun)[:-1]:
        if sentence.deprels[token] not in BEFORE:
            continue
        form, country = sentence.forms[token], _country(view, token)
        own = _located(view, "country") if country else None
        if own and country:
            yield own, country, SURE
        dating = _dating(view) if form.isdigit() and len(form) == YEAR else None
        if dating:
            yield dating, view.references.between(token, token + 1, token), SURE


def _behind(view: View, noun: int) -> Iterator[tuple[Property, Reference, float]]:
    """In "a river in Kenya", "a skyscraper in Chicago": where the topic is."""
    sentence = view.sentence
    for token in sentence.subtree(noun) if "person" not in view.kinds else ():
        preposition = sentence.heads[token]
        if sentence.deprels[token] != "pobj" or sentence.deprels[preposition] != "prep":
            continue
        nominal = sentence.upos[sentence.heads[preposition]] in {"NOUN", "PROPN"}
        if nominal and sentence.forms[preposition].lower() in LOCATIVE:
            found = view.references.at(token)
            own = _narrowest(view, found) if found.named else None
            if own:
                yield own, found, FAIR


def _narrowest(view: View, found: Reference) -> Property | None:
    """The property for places of the narrowest kind: a country, a city, else any place."""
    kinds = found.kinds if found.sure else found.kinds - COUNTRY
    fitting = (_located(view, kind) for kind in NARROWEST if kind in kinds)
    return next(filter(None, fitting), None)


def _country(view: View, token: int) -> Reference | None:
    """The state that an adjective names."""
    for actor in view.references.actors.at(view.sentence, token):
        if actor.entity.type == STATE:
            found = view.references.between(token, token + 1, token)
            return replace(found, kinds=COUNTRY, sure=True, entity=actor.entity)
    return None


def _located(view: View, kind: str) -> Property | None:
    """The only property whose value and label are of that kind of place; a plain label first."""
    found = [
        own
        for own in view.properties.values()
        if own.range == {kind} and own.locating and may_have(view, own)
    ]
    return narrowed(view, [own for own in found if len(own.words) == 1] or found)


def _dating(view: View) -> Property | None:
    """The property that a year in front of a noun most likely fills."""
    found = [own for own in view.properties.values() if own.dating and "time" in own.range]
    fitting = [own for own in found if may_have(view, own)]
    return min(fitting, key=lambda own: (own.dating, own.curie), default=None)
