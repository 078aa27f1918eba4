"""What the labels of an ontology without words tell of its properties: kinds and usual members.

A kind is one of a few sorts of thing ("person", "place", "time", "number" …) that names of the
parser's and the gazetteer's types may be. Which class nouns name which, and the usual members of
small classes (genres, ranks, instruments …), is data, in `relational.ttl`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Self

from kg.ontology.entries import pairs
from kg.ontology.files import path_of
from kg.ontology.labels import words_of
from kg.ontology.names import split
from kg.ontology.patterns import PREPOSITIONS
from kg.ontology.reading import read
from kg.ontology.vocabulary import Vocabulary

_PLACES = frozenset({"place", "city"})
_LINKS = frozenset({"of", "for", "in"})
_EMPTY = frozenset({"the", "or", "and", "is", "has", "type", "kind", "name"})
_PIECES = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Property:
    """A property whose ontology brings no words for it.

    Attributes:
        words: the lower-case words of all its labels.
        domain, range: kinds of what it relates; empty where they are not known.
        told: kinds that its own label names: "country of origin" a country.
        bearers, classes: the words of its domain's and range's labels, prepositions left out.
        locating: whether it says no more than where: "country", "located in the region".
        called: words in proper names of its values: "Prize" in those of awards.
        life: `first` or `last` for the dates of a life, else `""`.
        dating: how likely "a 1994 film" means it.
        members: a usual value in lower case without spaces → the value's name, or `""` where the
            words are the name.
        longest: how many words the longest usual value has.
    """

    curie: str
    words: frozenset[str]
    domain: frozenset[str] = frozenset()
    range: frozenset[str] = frozenset()
    told: frozenset[str] = frozenset()
    bearers: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    locating: bool = False
    called: frozenset[str] = frozenset()
    life: str = ""
    dating: str = ""
    members: Mapping[str, str] = field(default_factory=dict, repr=False)
    longest: int = 0

    def is_called(self, name: str) -> bool:
        """Whether a name ends with a word of the kind, or begins with one: "Lake Turkana"."""
        words = name.lower().split()
        links = [place for place, word in enumerate(words) if place and word in _LINKS]
        last = words[-1]
        words = words[: links[0]] if links else words
        ends = {last, words[-1], " ".join(words[-2:])}
        if self.range & _PLACES or not self.range:
            ends.add(words[0])
        return not self.called.isdisjoint(ends)


@dataclass(frozen=True, slots=True)
class Kinds:
    """Which kinds of thing class nouns and types of names stand for."""

    by_noun: Mapping[str, str] = field(repr=False)
    by_type: Mapping[str, frozenset[str]] = field(repr=False)
    titles: frozenset[str] = field(repr=False)
    members: Mapping[str, str] = field(repr=False)
    called: Mapping[str, str] = field(repr=False)
    makers: Mapping[str, tuple[str, ...]] = field(repr=False)
    dating: Mapping[str, str] = field(repr=False)
    lives: Mapping[str, str] = field(repr=False)
    measures: Mapping[str, frozenset[str]] = field(repr=False)
    locating: frozenset[str] = field(repr=False)
    people: frozenset[str] = field(repr=False)

    @classmethod
    def load(cls) -> Self:
        """The tables that come with the package."""
        tables = [read(path_of("relational.ttl"))]
        covers = pairs(tables, "covers", "gpe=place city")
        members = pairs(tables, "member", "genre=drama|comedy")
        ranks = frozenset(re.split(r"[| ]", members["rank"]))
        positions = frozenset(members["position"].split("|"))
        return cls(
            by_noun=pairs(tables, "kind", "human=person"),
            by_type={name: frozenset(kinds.split()) for name, kinds in covers.items()},
            titles=frozenset(pairs(tables, "honorific", "sir=title")) | ranks | positions,
            members=members,
            called=pairs(tables, "called", "award=award|prize"),
            makers={
                noun: tuple(makers.split("|"))
                for noun, makers in pairs(tables, "maker", "film=director|writer").items()
            },
            lives=pairs(tables, "life", "birth=first"),
            dating=pairs(tables, "dating", "publication=a"),
            locating=frozenset(pairs(tables, "locating", "country=place")),
            measures={
                word: frozenset(names.split("|"))
                for word, names in pairs(tables, "measure", "tall=height").items()
            },
            people=frozenset(
                said.split()[-1]
                for each in ("rank", "occupation", "position held", "instrument", "sport")
                for said, _, name in (m.partition(">") for m in members[each].split("|"))
                if name or each not in {"instrument", "sport"}
            ),
        )

    def of_noun(self, noun: str) -> frozenset[str]:
        """The kind of what a class noun names, or nothing."""
        if noun in self.by_noun:
            return frozenset({self.by_noun[noun]})
        return frozenset({"person"}) if noun in self.people else frozenset()

    def of_type(self, name: str) -> frozenset[str]:
        """The kinds that names of a type (of the parser, or a class of entities) may be."""
        return self.by_type.get(name.lower(), frozenset())

    def makers_of(self, noun: str) -> tuple[str, ...]:
        """Words of labels for who makes what the noun names, the likeliest first."""
        return self.makers.get(noun) or self.makers["thing"]

    def of_label(self, label: str) -> frozenset[str]:
        """The kind that the head noun of a label names: "place of birth", "film director"."""
        words = words_of(label)
        stop = next((n for n, word in enumerate(words) if n and word in PREPOSITIONS), len(words))
        return self.of_noun(words[stop - 1]) if words else frozenset()


@cache
def kinds() -> Kinds:
    """The tables that come with the package, read once."""
    return Kinds.load()


def properties(curies: Iterable[str], vocabulary: Vocabulary) -> dict[str, Property]:
    """What is known of each property among `curies`."""
    table = kinds()
    return {
        curie: _property(curie, vocabulary, table)
        for curie in curies
        if vocabulary.is_property(curie)
    }


def _property(curie: str, vocabulary: Vocabulary, table: Kinds) -> Property:
    labels = vocabulary.concepts[curie].labels
    ranges = vocabulary.range(curie)
    own = frozenset().union(*map(table.of_label, labels))
    classes = list(map(vocabulary.label, ranges))
    kinds_ = _kinds(ranges, vocabulary, table) if ranges else own
    whole = [
        table.members[" ".join(w)] for w in map(words_of, labels) if " ".join(w) in table.members
    ]
    listed = next(iter(whole), "") or _listed(classes, table)
    listed = listed or ("" if kinds_ else _listed(labels, table))
    of_domain = _listed(map(vocabulary.label, vocabulary.domain(curie)), table)  # "next rank"
    return Property(
        curie=curie,
        words=_words(labels),
        domain=_kinds(vocabulary.domain(curie), vocabulary, table),
        range=kinds_,
        told=own,
        bearers=_words(map(vocabulary.label, vocabulary.domain(curie))),
        classes=_words(classes),
        locating=_words(labels) <= table.locating,
        called=_called([*classes, *labels], table),
        life=_rank(labels, table.lives) if "time" in kinds_ else "",
        dating=_rank(labels, table.dating),
        members=dict(_members(listed)) if listed != of_domain else {},
        longest=max((len(_PIECES.findall(each)) for each in listed.split("|")), default=0),
    )


def _words(labels: Iterable[str]) -> frozenset[str]:
    found = frozenset(word for label in labels for word in words_of(label))
    return found - PREPOSITIONS - _EMPTY


def _kinds(curies: Iterable[str], vocabulary: Vocabulary, table: Kinds) -> frozenset[str]:
    """Kinds of classes and datatypes; nothing where one of several alternatives is not known."""
    found = [_kind(curie, vocabulary, table) for curie in curies]
    return frozenset().union(*found) if all(found) else frozenset()


def _kind(curie: str, vocabulary: Vocabulary, table: Kinds) -> frozenset[str]:
    if curie in vocabulary.concepts:
        return table.of_label(vocabulary.label(curie))
    return table.of_noun(split(curie)[1].lower())


def _listed(labels: Iterable[str], table: Kinds) -> str:
    """The members of the first class that the labels name, by the longest of their endings."""
    endings = [
        " ".join(words[start:]) for words in map(words_of, labels) for start in range(len(words))
    ]
    return next((table.members[each] for each in endings if each in table.members), "")


def _members(listed: str) -> Iterator[tuple[str, str]]:
    for member in filter(None, listed.split("|")):
        said, _, name = member.partition(">")
        yield said.replace(" ", ""), name


def _called(labels: Iterable[str], table: Kinds) -> frozenset[str]:
    """Words in names of what the first label with any names, its own last word among them."""
    for label in labels:
        words = words_of(label)
        endings = [" ".join(words[start:]) for start in range(len(words))]
        listed = next((table.called[each] for each in endings if each in table.called), "")
        if listed:
            return frozenset(listed.split("|"))
    return frozenset()


def _rank(labels: Iterable[str], table: Mapping[str, str]) -> str:
    """The best rank among the words of the labels, or `""`."""
    return min(
        (table[word] for label in labels for word in words_of(label) if word in table), default=""
    )
