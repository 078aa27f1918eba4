"""Relations told by what stands before a class noun: "a 1994 Italian film"."""

from collections.abc import Iterator
from dataclasses import replace

from kg.interpretation.plain.references import Reference
from kg.interpretation.plain.view import Claim, View
from kg.model.phrases import core
from kg.ontology.properties import Property

NATION, YEAR, PLACE = "nationality", "year", "place"
LOCATIVE = frozenset({"in", "at", "on", "near"})
PLACES = frozenset({"country", "city", "place"})
BEFORE = frozenset({"amod", "nummod", "compound", "nmod", "poss"})
YEAR_LENGTH = 4


def find(view: View) -> Iterator[Claim]:
    """One claim for the country and one for the year among the modifiers of a class noun."""
    topic = view.topic
    if topic is None:
        return
    for noun in view.classes:
        yield from _places(view, noun)
        for token in core(view.sentence, noun)[:-1]:
            if view.sentence.deprels[token] not in BEFORE:
                continue
            country = _country(view, token)
            for own in _of(view, "country") if country else ():
                assert country is not None
                yield Claim(own, topic, country, token, NATION, 0.5)
            form = view.sentence.forms[token]
            if form.isdigit() and len(form) == YEAR_LENGTH:
                for own in _dating(view):
                    yield Claim(
                        own,
                        topic,
                        view.references.between(token, token + 1, token),
                        token,
                        YEAR,
                        0.5,
                    )


def _places(view: View, noun: int) -> Iterator[Claim]:
    """In "a river in Kenya", "a skyscraper in Chicago": where the topic is."""
    topic, sentence = view.topic, view.sentence
    assert topic is not None
    inside = [each for each in sentence.subtree(noun) if sentence.deprels[each] == "prep"]
    for preposition in inside:
        if sentence.upos[sentence.heads[preposition]] not in {"NOUN", "PROPN"}:
            continue
        if sentence.forms[preposition].lower() not in LOCATIVE or "person" in view.kinds:
            continue
        for token in sentence.dependents(preposition, "pobj"):
            found = view.references.at(token)
            wanted = _narrowest(view, found)
            if found.named and wanted is not None:
                yield Claim(wanted, topic, found, preposition, PLACE, 0.4)


def _narrowest(view: View, found: Reference) -> Property | None:
    """The only property for places of the narrowest kind: a country, a city, else any place."""
    for kind in ("country", "city", "place"):
        if kind in found.kinds and (kind != "country" or found.sure):
            fitting = _of(view, kind)
            if fitting:
                return fitting[0]
    return None


def _country(view: View, token: int) -> Reference | None:
    """The state that an adjective names."""
    for actor in view.references.actors.at(view.sentence, token):
        if actor.entity.type == "dip:State":
            found = view.references.between(token, token + 1, token)
            return replace(found, kinds=frozenset({"country"}), sure=True, entity=actor.entity)
    return None


def _of(view: View, kind: str) -> list[Property]:
    """The only property of a kind of value that the topic may have."""
    found = [
        own
        for own in view.properties.values()
        if own.range == {kind} and own.told & PLACES and view.may_have(own)
    ]
    plain = [own for own in found if len(own.words) == 1]
    one = view.narrowed(plain or found)
    return [one] if one else []


def _dating(view: View) -> list[Property]:
    fitting = [
        o for o in view.properties.values() if o.dating and "time" in o.range and view.may_have(o)
    ]
    return [min(fitting, key=lambda own: (own.dating, own.curie))] if fitting else []
