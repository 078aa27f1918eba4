"""Which grammatical function each item of a pattern has: the grammar of the short form."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg.model import Function
from kg.ontology.frames import Slot
from kg.ontology.patterns import Item, PatternError, Words

_CONTENT = "content"
_TWO_OBJECTS = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A slot before it is decided which of its positions are frames of their own.

    Attributes:
        positions: (function, preposition) alternatives.
        optional: True, False, or None when that depends on the other places.
    """

    positions: tuple[tuple[Function, str], ...]
    role: str | None = None
    words: tuple[Words, ...] = ()
    range: str | None = None
    optional: bool | None = None

    def with_obligation(self, *, optional: bool) -> "Place":
        """The same place, its obligation decided."""
        return Place(self.positions, self.role, self.words, self.range, optional)

    def slots(self, *, optional: bool) -> list[Slot]:
        """One slot for each position."""
        words = _alternatives(self.words)
        return [
            Slot(function, preposition, self.role, words, self.range, optional)
            for function, preposition in self.positions
        ]


_alternatives = cache(frozenset[Words])


def run_of(items: Sequence[Item]) -> list[Item]:
    """The leading plain words, up to a place, a sigil, a preposition or `that`."""
    return list(
        itertools.takewhile(
            lambda item: (
                item.is_word
                and not item.sigil
                and not item.preposition
                and item.words != (("that",),)
            ),
            items,
        )
    )


def joined(run: Sequence[Item]) -> tuple[Words, ...]:
    """The alternatives of words in a row: every way through their groups."""
    return tuple(
        tuple(itertools.chain.from_iterable(words))
        for words in itertools.product(*(item.words for item in run))
    )


def place(item: Item, *positions: tuple[Function, str]) -> Place:
    """The place that one item fills at `positions`; fixed words without a role must be there."""
    optional = item.optional if item.place else False
    return Place(positions, item.role, item.words, item.range, optional)


def places_of(items: Sequence[Item], *, noun: bool) -> list[Place]:
    """What follows a head, in order.

    Raises:
        PatternError: more than two objects, a preposition or `that` with nothing behind it, or a
            direct object behind a noun.
    """
    found: list[Place] = []
    rest = list(items)
    while rest:
        places, used = _next(rest)
        found += places
        rest = rest[used:]
    return _with_objects(found, noun=noun)


def _next(items: Sequence[Item]) -> tuple[list[Place], int]:
    first = items[0]
    if first.sigil:
        return [_marked(first)], 1
    if first.words == (("that",),) and not first.place:
        return [place(_behind(items), (Function.CLAUSE, "that"))], 2
    if first.preposition:
        places, used = _oblique(items[0], items[1:])
        return places, used + 1
    return _object(items)


def _behind(items: Sequence[Item]) -> Item:
    if len(items) == 1:
        raise PatternError(f"nothing follows {' '.join(items[0].words[0])!r}")
    return items[1]


def _marked(item: Item) -> Place:
    function = _SIGILS[item.sigil]
    words = _clauses(item.words) if function is Function.CLAUSE else item.words
    optional = item.optional if item.place else False
    return Place(((function, ""),), item.role, words, item.range, optional)


_SIGILS = {
    "~": Function.COMPLEMENT,
    "@": Function.ADVERBIAL,
    ">": Function.CLAUSE,
    "^": Function.INDIRECT,
}


def _object(items: Sequence[Item]) -> tuple[list[Place], int]:
    first = items[0]
    if first.owner or first.modifier:
        function = Function.POSSESSOR if first.owner else Function.MODIFIER
        optional = True if first.optional is None else first.optional
        return [Place(((function, ""),), first.role, first.words, first.range, optional)], 1
    if first.place:
        return [place(first, *_OBJECT_CONTENT if first.role == _CONTENT else _OBJECT)], 1
    run = run_of(items)
    return [Place(_OBJECT, words=joined(run), optional=False)], len(run)


_OBJECT = ((Function.OBJECT, ""),)
_OBJECT_CONTENT = (*_OBJECT, (Function.CLAUSE, ""), (Function.CLAUSE, "that"))


def _oblique(marker: Item, items: Sequence[Item]) -> tuple[list[Place], int]:
    prepositions = tuple(" ".join(words) for words in marker.words)
    first = _behind([marker, *items])
    if first.place and not (first.owner or first.modifier):
        without = _OBJECT if marker.group and len(prepositions) == 1 else ()
        return [place(first, *without, *_positions(prepositions, first.role))], 1
    run = run_of(items)
    if not run:
        raise PatternError(f"nothing follows {prepositions[0]!r}")
    words = joined(run)
    if prepositions == ("to",) and not run[0].article:
        return [Place(((Function.CLAUSE, "to"),), words=_clauses(words), optional=False)], len(run)
    positions = tuple((Function.OBLIQUE, preposition) for preposition in prepositions)
    return [Place(positions, words=words, optional=False)], len(run)


def _positions(prepositions: tuple[str, ...], role: str | None) -> tuple[tuple[Function, str], ...]:
    if role != _CONTENT:
        return tuple((Function.OBLIQUE, preposition) for preposition in prepositions)
    if prepositions == ("to",):
        return ((Function.CLAUSE, "to"),)
    return tuple(
        (function, preposition)
        for preposition in prepositions
        for function in (Function.OBLIQUE, Function.CLAUSE)
    )


def _clauses(words: tuple[Words, ...]) -> tuple[Words, ...]:
    """A clause's verb comes first in English, but the head of fixed words is their last."""
    return tuple((*alternative[1:], alternative[0]) for alternative in words)


def _with_objects(places: list[Place], *, noun: bool) -> list[Place]:
    """Two objects are the indirect and the direct one; one behind a clause is the clause's own."""
    functions = [p.positions[0][0] for p in places]
    own = functions.index(Function.CLAUSE) if Function.CLAUSE in functions else len(places)
    objects = [i for i, f in enumerate(functions[:own]) if f is Function.OBJECT]
    if noun and objects:
        raise PatternError("a noun has no object; put a preposition before it")
    if len(objects) > _TWO_OBJECTS:
        raise PatternError("a verb has at most two objects")
    if len(objects) == _TWO_OBJECTS:
        first = places[objects[0]]
        places[objects[0]] = Place(
            ((Function.INDIRECT, ""),), first.role, first.words, first.range, first.optional
        )
    return places
