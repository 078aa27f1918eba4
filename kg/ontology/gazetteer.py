"""Who is called what: states, organisations, places, seats of power, and nouns for offices.

Entities are SKOS descriptions (https://www.w3.org/TR/skos-reference/#labels) in
`ontologies/states.ttl` and `ontologies/gazetteer.ttl`; files of a user's own may add to them or
describe further ones. The properties are explained at the head of `gazetteer.ttl`.
"""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Self

from kg.model import Entity
from kg.ontology.descriptions import Description, Descriptions, describe
from kg.ontology.files import path_of
from kg.ontology.nouns import Nouns
from kg.ontology.reading import read
from kg.ontology.trie import Trie, pieces

_BODIES = frozenset({"BodyNoun", "UnionNoun"})
_STATELY = frozenset({"label", "acronym", "demonym", "capital"})
_LONGEST = 4  # words of a state's name that are looked at in front of a body
_STATE = "dip:State"
_PLACE = "dip:Place"
_PERSON = "dip:Person"
_POST = "dip:Position"


def shipped() -> tuple[Path, ...]:
    """The gazetteer files that come with the package."""
    return path_of("states.ttl"), path_of("gazetteer.ttl")


@dataclass(frozen=True, slots=True)
class Name:
    """What a phrase may stand for.

    Attributes:
        entity: for a metonym the state or organisation it stands for; for a demonym the state.
        kind: `label`, `acronym`, `demonym` ("Ukrainians", also the adjective), `capital` (a city
            that stands for `entity.state` when it acts), `metonym` ("the Kremlin") or `place`.
    """

    entity: Entity
    kind: str


class Gazetteer:
    """Names, nouns and standing facts; built once, never changed.

    Attributes:
        descriptions: what the files say, as it was read.
    """

    def __init__(self, descriptions: Descriptions) -> None:
        self.descriptions = descriptions
        self._entities = _entities(descriptions)
        self._names: Trie[Name] = Trie()
        for phrase, name in _names(descriptions, self._entities):
            self._names.add(phrase, name)
        self._persons: Trie[Entity] = Trie()
        for phrase, person in _persons(descriptions, self._entities):
            self._persons.add(phrase, person)
        self._nouns = Nouns(descriptions.nouns)

    @classmethod
    def load(cls, paths: Iterable[Path] | None = None) -> Self:
        """Read gazetteer files; what two files say of one entity is put together.

        Args:
            paths: the files, the first having the first word on an entity's usual name; by
                default `shipped()`. To add your own: `[*shipped(), mine]`.

        Raises:
            OntologyError: a file cannot be read, or an entity's description is incomplete.
        """
        files = shipped() if paths is None else paths
        with _without_collector():
            return cls(describe([read(path) for path in files]))

    def may_start_name(self, form: str) -> bool:
        """Whether some name starts with this token, so that `match` is worth asking."""
        return self._names.may_start(form)

    def may_start_person(self, form: str) -> bool:
        """Whether some person's name starts with this token."""
        return self._persons.may_start(form)

    def match(self, forms: Sequence[str], start: int) -> tuple[int, tuple[Name, ...]] | None:
        """The longest name that starts at token `start` of `forms`.

        Capitals count ("US" is a state, "us" is not), unless the text shouts; accents, curly
        apostrophes, full stops ("U.S."), hyphens, a possessive and "the" inside the name do not.

        A name that is a common noun too gives way to a longer noun that ends with it ("National
        Security Council") and to a state in front of it ("Pakistan's Foreign Office").

        Returns:
            Its end (exclusive) and the candidates, the likeliest first; None when none starts here.
        """
        found = self._names.longest(forms, start)
        if found is None or not start or not self._gives_way(forms, start, found[0]):
            return found
        return None

    def match_person(self, forms: Sequence[str], start: int) -> tuple[int, Entity] | None:
        """The longest name of a person that starts at token `start`: its end (exclusive), whose.

        Names are compared as in `match`; one that two persons bear is nobody's.
        """
        found = self._persons.longest(forms, start)
        return (found[0], found[1][0]) if found and len(found[1]) == 1 else None

    def person(self, name: str) -> Entity | None:
        """The person whose whole name this is, middle names and initials apart, or None."""
        words = name.split()
        shorter = [words, [words[0], words[-1]]] if len(words) > 1 else [words]
        for forms in shorter:
            found = self.match_person(forms, 0)
            if found and found[0] == len(forms):
                return found[1]
        return None

    def post(self, title: str) -> Entity | None:
        """The office that goes by this title among others: "top diplomat" is a foreign minister."""
        return self._posts.get(_plain(title))

    def entity(self, id: str) -> Entity | None:  # noqa: A002 -- the name of Entity's own attribute
        """The entity with this identifier, e.g. `russia`."""
        return self._entities.get(id)

    def whole(self, entity: Entity) -> Entity | None:
        """The organisation or state that `entity` is a part of, by its description."""
        one = self.descriptions.entities.get(entity.id)
        above = one.link("partOf") if one else ()
        return self._entities[above[0]] if above else None

    def entities(self) -> tuple[Entity, ...]:
        """All of them, sorted by identifier."""
        return tuple(self._entities[key] for key in sorted(self._entities))

    def names(self) -> tuple[Name, ...]:
        """Every name, the likelier ones of an ambiguous phrase first."""
        return tuple(name for _, name in _names(self.descriptions, self._entities))

    def nouns(self, lemma: str) -> frozenset[str]:
        """Classes of a common noun of one or more words, e.g. `{"OfficeNoun"}`."""
        return self._nouns.classes(lemma)

    def may_end_noun(self, lemma: str) -> bool:
        """Whether some known noun of one or more words ends with this lemma."""
        return self._nouns.may_end(lemma)

    def longest_noun(self, lemmas: Sequence[str], end: int) -> tuple[int, frozenset[str]] | None:
        """The longest noun whose last token is `end` (inclusive): its first token and classes.

        Prefixes of an office belong to it ("deputy prime minister"); words that say it is no
        longer held ("former", class `FormerPrefix`) do not.
        """
        return self._nouns.ending(lemmas, end)

    def longest_noun_from(
        self, lemmas: Sequence[str], start: int
    ) -> tuple[int, frozenset[str]] | None:
        """The longest noun that begins at `start` ("minister of foreign affairs").

        Returns:
            Its end (exclusive) and classes; None when none begins here.
        """
        return self._nouns.beginning(lemmas, start)

    def nominals(self, lemma: str) -> tuple[Entity, ...]:
        """Organisations that "the `lemma`" may mean, e.g. `alliance`, sorted by identifier."""
        return self._nominals.get(_plain(lemma), ())

    def of_region(self, adjective: str) -> tuple[Entity, ...]:
        """States of the region with this adjective, e.g. `Balkan`, sorted by identifier."""
        return self._regions.get(_plain(adjective), ())

    def facts(self) -> tuple[tuple[Entity, str, Entity], ...]:
        """Standing relations as (subject, property CURIE, object), sorted by identifiers.

        `dip:capitalOf` (city, state), `dip:memberOf` (state, organisation),
        `dip:headquarteredIn` (organisation, place) and `dip:locatedIn` (place, state).
        """
        return self._facts

    def _gives_way(self, forms: Sequence[str], start: int, end: int) -> bool:
        noun = self._nouns.ending(forms, end - 1)
        if noun is None or noun[0] > start or not noun[1] & _BODIES:
            return False
        return noun[0] < start or self._ends_a_state(forms, start)

    def _ends_a_state(self, forms: Sequence[str], end: int) -> bool:
        """Whether the words in front of token `end` name a state, its people or a possessor."""
        if not pieces(forms[end - 1]) and forms[end - 1].endswith(("s", "'", "\u2019")):
            return True
        for before in range(max(end - _LONGEST, 0), end):
            found = self._names.longest(forms, before)
            if found and found[0] == end and found[1][0].kind in _STATELY:
                return True
        return False

    @cached_property
    def _nominals(self) -> dict[str, tuple[Entity, ...]]:
        return _called(self.descriptions, self._entities, "nominal")

    @cached_property
    def _regions(self) -> dict[str, tuple[Entity, ...]]:
        return _called(self.descriptions, self._entities, "region")

    @cached_property
    def _posts(self) -> dict[str, Entity]:
        return {
            _plain(name): self._entities[one.id]
            for one in self.descriptions.entities.values()
            if one.type == _POST
            for name in one.names
        }

    @cached_property
    def _facts(self) -> tuple[tuple[Entity, str, Entity], ...]:
        return _facts(self.descriptions, self._entities)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Spares the walks over ten thousands of objects that are made to stay."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def _entities(descriptions: Descriptions) -> dict[str, Entity]:
    """All entities, each holding the state or the organisation it belongs to."""
    found = descriptions.entities
    above = {key: _actor_above(one, found) for key, one in found.items()}
    made: dict[str, Entity] = {}
    for key in sorted(found, key=lambda key: found[key].type == _PERSON):  # after what they serve
        whole = above[key] and (made.get(above[key]) or _entity(found[above[key]], None))
        made[key] = _entity(found[key], whole or None)
    return {key: made[key] for key in found}


def _entity(one: Description, state: Entity | None) -> Entity:
    labels = (*one.names[1:], *one.text("acronym"))
    return Entity(one.id, one.names[0], one.type, one.wikidata, state, labels)


def _actor_above(one: Description, found: Mapping[str, Description]) -> str:
    """The state that `one` names or lies in through places and bodies, else the organisation.

    Empty for what acts for itself: a state, an organisation of its own, a region of no state.
    """
    me, seen = one.id, set[str]()
    if one.type == _PERSON:
        return next(iter(one.link("state")), "")
    while one.type != _STATE and one.id not in seen:
        seen.add(one.id)
        above = one.link("state") or one.link("partOf")
        if not above:
            break
        one = found[above[0]]
    return "" if one.id == me or one.type == _PLACE else one.id


def _persons(
    descriptions: Descriptions, entities: Mapping[str, Entity]
) -> Iterator[tuple[str, Entity]]:
    """Every name of a person."""
    for one in descriptions.entities.values():
        if one.type == _PERSON:
            yield from ((phrase, entities[one.id]) for phrase in one.names)


def _names(
    descriptions: Descriptions, entities: Mapping[str, Entity]
) -> Iterator[tuple[str, Name]]:
    """Every phrase with what it may stand for, the likelier candidates first."""
    found = descriptions.entities
    cities = {
        city
        for one in found.values()
        if one.type == _STATE
        for city in (*one.link("capital"), *one.link("seat"))
    }
    rows = [
        (phrase in one.text("ambiguous"), rank, phrase, name)
        for one in found.values()
        if one.type not in {_PERSON, _POST}
        for rank, phrase, name in _names_of(one, entities, cities)
    ]
    rows.sort(key=lambda row: row[:2])
    return ((phrase, name) for _, _, phrase, name in rows)


def _names_of(
    one: Description, entities: Mapping[str, Entity], cities: set[str]
) -> Iterator[tuple[int, str, Name]]:
    me = entities[one.id]
    metonym = [entities[key] for key in one.link("standsFor")]
    kind = "capital" if one.id in cities and one.type == _PLACE else "label"
    kind = "place" if one.type == _PLACE and kind == "label" else kind
    for phrase in (*one.names, *one.text("acronym")):
        label = "acronym" if phrase in one.text("acronym") and kind == "label" else kind
        yield from ((2, phrase, Name(entity, "metonym")) for entity in metonym)
        if not metonym or one.type == _PLACE:
            yield _RANKS[label], phrase, Name(me, label)
    yield from ((1, phrase, Name(me, "demonym")) for phrase in one.text("demonym"))


_RANKS = {"label": 0, "acronym": 0, "capital": 3, "place": 4}


def _called(
    descriptions: Descriptions, entities: Mapping[str, Entity], local: str
) -> dict[str, tuple[Entity, ...]]:
    """Entities by the words under one of their properties."""
    rows: dict[str, list[Entity]] = {}
    for key in sorted(descriptions.entities):
        for lemma in descriptions.entities[key].text(local):
            rows.setdefault(_plain(lemma), []).append(entities[key])
    return {lemma: tuple(row) for lemma, row in rows.items()}


def _plain(lemma: str) -> str:
    return " ".join(lemma.lower().replace("-", " ").split())


def _facts(
    descriptions: Descriptions, entities: Mapping[str, Entity]
) -> tuple[tuple[Entity, str, Entity], ...]:
    rows: set[tuple[str, str, str]] = set()
    for key, one in descriptions.entities.items():
        rows |= {(city, "dip:capitalOf", key) for city in one.link("capital")}
        rows |= {(key, "dip:memberOf", target) for target in one.link("memberOf")}
        rows |= {(member, "dip:memberOf", key) for member in one.link("member")}
        rows |= {(key, "dip:headquarteredIn", place) for place in one.link("headquarteredIn")}
        if one.type == _PLACE:
            rows |= {(key, "dip:locatedIn", whole) for whole in one.link("partOf")}
    ordered = sorted(row for row in rows if row[0] != row[2])
    return tuple((entities[subject], kind, entities[target]) for subject, kind, target in ordered)
