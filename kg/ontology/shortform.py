r"""The one-line short form of lexical entries, compiled to frames.

`dip:Expulsion lex:en "to expel {patient} from {place}", "expulsion of {patient} by {agent}" .`
where `lex:en` is `<https://diplomacy.example/lexicon#en>`. The items are those of
`kg.ontology.patterns`; what they mean:

- A leading `to` makes a verb, so does a leading `{role}`, which is then the subject, and so does a
  role right behind the first word. A leading `{role}'s` or `{role:mod}` makes a noun with that
  possessor or modifier. `{role} be …` makes an adjective, with an article a noun. A flag
  `[verb]`, `[noun]` or `[adjective]` settles it; what is left open is `any`.
- Words and roles behind a verb are its object (two in a row: indirect and direct object), behind a
  preposition an oblique; `+` joins a particle (`pull+out`) or a preposition of several words
  (`out+of`). `with|and {role}` offers several prepositions, `(with) {role}` an optional one.
  `to` before words without an article is a clause: `to order {patient} to leave`. An object behind
  it is the clause's: `to rally to {content=(demand|protest)} {topic?}`.
- `{content}` is a clause or a noun phrase.
- Fixed words must be there; a verb's object too, and without one its first oblique. Every other
  role may be missing; `?` and `!` overrule that.
- `[negated]` and the names of factualities (`[planned]`, `[possible]` …) describe the event.
"""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.model import Factuality, Function
from kg.ontology.frames import Frame, Slot
from kg.ontology.grammar import Place, joined, place, places_of, run_of
from kg.ontology.patterns import Item, PatternError, Words, items_of

_POS = ("verb", "noun", "adjective")
_SUFFIX = {"verb": "v", "noun": "n", "adjective": "a", "any": "n"}
_FACTUALITIES = {value.value: value for value in Factuality}
_FLAGS = frozenset({*_POS, *_FACTUALITIES, "negated"})
_UNSAFE = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """A pattern taken apart under one part of speech.

    Attributes:
        heads: alternatives of a verb with its particle, or of a noun with its modifiers before it.
        rest: what follows the head.
        subject: the leading role, or None.
        owners: leading `{role}'s` and `{role:mod}`.
    """

    pos: str
    heads: tuple[Words, ...]
    rest: tuple[Item, ...]
    subject: Item | None = None
    owners: tuple[Item, ...] = ()


def compile_pattern(pattern: str, type_: str, *, is_property: bool = False) -> list[Frame]:
    """The frames of one pattern; alternatives of the head are entries of their own.

    Args:
        pattern: the short form.
        type_: CURIE of the event class or property that it states.
        is_property: the subject is role `subject` instead of `agent`, the possessor of a noun is
            what `of` marks.

    Raises:
        PatternError: the pattern is malformed; the message says what is wrong.
    """
    items, flags = _without_flags(items_of(pattern))
    template = _template(type_, flags)
    pos = next((flag for flag in flags if flag in _POS), None)
    return [
        frame
        for reading in _readings(items, pos)
        for frame in _frames(reading, template, is_property=is_property)
    ]


def heads_of(pattern: str) -> list[tuple[str, str]]:
    """(lemma, part of speech) of every frame that `pattern` will compile to, at little cost.

    Raises:
        PatternError: the head is malformed; what is wrong behind it, compiling tells.
    """
    items, flags = _without_flags(items_of(pattern))
    pos = next((flag for flag in flags if flag in _POS), None)
    return [
        (" ".join(words) if reading.pos == "verb" else words[-1], reading.pos)
        for reading in _readings(items, pos)
        for words in reading.heads
    ]


def entry_name(lemma: str, modifiers: Words, places: Iterable[Place], pos: str) -> str:
    """A readable local name: lemma, first of the fixed words, part of speech (`sever-tie-v`)."""
    before: list[str] = [*modifiers]
    after: list[str] = []
    for found in places:
        if found.words:
            function, preposition = found.positions[0]
            side = before if function in {Function.MODIFIER, Function.SUBJECT} else after
            side += [preposition, *found.words[0]]
    words = " ".join([*before, lemma, *after, _SUFFIX[pos]])
    return _UNSAFE.sub("-", words.replace("'", "")).strip("-")


def _without_flags(items: list[Item]) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    end = len(items)
    while end and items[end - 1].flag:
        end -= 1
    if any(item.flag for item in items[:end]):
        raise PatternError("flags in [brackets] stand at the end")
    if not end:
        raise PatternError("there are no words in it")
    return tuple(items[:end]), tuple(item.flag for item in items[end:])


def _template(type_: str, flags: tuple[str, ...]) -> Frame:
    if unknown := [flag for flag in flags if flag not in _FLAGS]:
        raise PatternError(f"[{unknown[0]}] is no flag; use one of {', '.join(sorted(_FLAGS))}")
    factuality = next((_FACTUALITIES[flag] for flag in flags if flag in _FACTUALITIES), None)
    return Frame("", type_, "", "", negated="negated" in flags, factuality=factuality)


def _readings(items: tuple[Item, ...], pos: str | None) -> list[Reading]:
    first = items[0]
    if first.words == _TO and len(items) > 1:
        return [_verb(items[1:])]
    if first.place and not (first.owner or first.modifier):
        return [_predicated(first, items[1:], pos)]
    owners = tuple(itertools.takewhile(lambda item: item.owner or item.modifier, items))
    rest = items[len(owners) :]
    if owners or pos == "noun":
        return [_nominal("noun", rest, owners)]
    return _open_readings(rest) if pos is None else [replace(_verb(rest), pos=pos)]


_TO, _BE = (("to",),), (("be",),)


def _open_readings(items: tuple[Item, ...]) -> list[Reading]:
    """What a pattern without `to` may be; a phrase is read both ways, one of which never fires."""
    if len(items) > 1 and items[1].place and not items[0].preposition:
        return [_verb(items)]
    if len(run_of(items)) > 1:
        return [_verb(items), _nominal("noun", items)]
    return [_nominal("any" if len(items[0].words[0]) == 1 else "noun", items)]


def _verb(items: Sequence[Item], subject: Item | None = None) -> Reading:
    if not items or not items[0].is_word:
        raise PatternError("a verb is missing")
    return Reading("verb", items[0].words, tuple(items[1:]), subject)


def _nominal(
    pos: str, items: Sequence[Item], owners: tuple[Item, ...] = (), subject: Item | None = None
) -> Reading:
    run = run_of(items)
    if not run:
        raise PatternError(f"the {'adjective' if pos == 'adjective' else 'noun'} is missing")
    return Reading(pos, joined(run), tuple(items[len(run) :]), subject, owners)


def _predicated(subject: Item, items: tuple[Item, ...], pos: str | None) -> Reading:
    """`{agent} VERB …`, or `{agent} be` with an adjective, a noun, or a preposition."""
    if not items or items[0].words != _BE or not run_of(items[1:]):
        return _verb(items, subject)
    noun = pos == "noun" or items[1].article
    return _nominal("noun" if noun else "adjective", items[1:], subject=subject)


def _frames(reading: Reading, template: Frame, *, is_property: bool) -> list[Frame]:
    verbal = reading.pos == "verb"
    rest = places_of(reading.rest, noun=not verbal)
    subject = "subject" if is_property else "agent"
    before = _subject(reading, subject) if verbal else _before(reading, rest, subject)
    places = [*before, *_with_obligation(rest, reading.pos)]
    choices = list(_decided(places))
    kind, negated, factuality = template.type, template.negated, template.factuality
    frames = []
    for head in reading.heads:
        lemma, fixed = (" ".join(head), ()) if verbal else (head[-1], head[:-1])
        entry = entry_name(lemma, fixed, places, reading.pos)
        own = tuple(map(_modifier, fixed))
        frames += [
            Frame(entry, kind, reading.pos, lemma, own + slots, negated, factuality)
            for slots in choices
        ]
    return frames


def _modifier(word: str) -> Slot:
    return Slot(Function.MODIFIER, words=frozenset({(word,)}), optional=False)


def _subject(reading: Reading, default: str) -> list[Place]:
    position = (Function.SUBJECT, "")
    if reading.subject is None:
        return [Place((position,), default, optional=True)]
    return [_optional(place(reading.subject, position))]


def _optional(found: Place) -> Place:
    return found if found.optional is not None else found.with_obligation(optional=True)


def _before(reading: Reading, rest: list[Place], default: str) -> list[Place]:
    """Subject, possessor and modifiers of a noun or adjective, given or by default."""
    found = _subject(reading, default) if reading.subject or reading.pos != "noun" else []
    owners = [
        _optional(place(i, (Function.POSSESSOR if i.owner else Function.MODIFIER, "")))
        for i in reading.owners
    ]
    if reading.pos == "adjective":
        return found
    given = {owner.positions[0][0]: owner.role for owner in owners}
    role = _default_owner(rest, default)
    owner = given.get(Function.POSSESSOR, role)
    missing = {Function.POSSESSOR: role, Function.MODIFIER: owner}
    return [
        *(found or (_subject(reading, default) if default == "subject" else [])),
        *owners,
        *(
            Place(((function, ""),), name, optional=True)
            for function, name in missing.items()
            if function not in given and name is not None
        ),
    ]


def _default_owner(rest: list[Place], default: str) -> str | None:
    """Of a relation the possessor is what `of` marks: "France's capital", "capital of France"."""
    if default == "agent":
        return default
    of = (Function.OBLIQUE, "of")
    return next((p.role for p in rest if p.role and of in p.positions), None)


def _decided(places: Iterable[Place]) -> Iterable[tuple[Slot, ...]]:
    """The frames of one head: a place that must be there has one position in each of them."""
    choices = [
        [tuple(p.slots(optional=True))] if p.optional else [(s,) for s in p.slots(optional=False)]
        for p in places
    ]
    return (tuple(itertools.chain(*chosen)) for chosen in itertools.product(*choices))


def _with_obligation(places: list[Place], pos: str) -> list[Place]:
    """Decide what the pattern left open; see the module's rules."""
    fixed = any(p.words and not p.role for p in places)
    satisfied = fixed or any(p.positions[0][0] is Function.OBJECT for p in places)
    decided = []
    for p in places:
        function = p.positions[0][0]
        is_object = function in {Function.OBJECT, Function.INDIRECT} and p.role != "content"
        must = pos not in {"noun", "any"} and (is_object or not satisfied)
        decided.append(p if p.optional is not None else p.with_obligation(optional=not must))
        satisfied = True
    return decided
