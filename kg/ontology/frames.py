"""What the lexicon compiles to: frames that turn a clause into a statement, and cue effects."""

from dataclasses import dataclass
from functools import cached_property

from kg.model import Factuality, Function


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a frame: filled by an argument (a role) or by fixed words (an idiom).

    Attributes:
        function: where the argument stands when the clause is in the active voice.
        preposition: the marker in front of it, or `""`; for `CLAUSE` the complementiser
            (`"to"`, `"that"`) or preposition before a gerund.
        role: local name of the role it fills, or None for fixed words.
        words: alternatives of fixed words, each a tuple of lower-case forms or lemmas whose last
            is the head and whose others must stand among the head's dependents;
            empty for a role.
        range: class (CURIE) the filler must have, or None.
        optional: the frame also matches without it.
    """

    function: Function
    preposition: str = ""
    role: str | None = None
    words: frozenset[tuple[str, ...]] = frozenset()
    range: str | None = None
    optional: bool = True


@dataclass(frozen=True)
class Frame:
    """A lexical entry's syntactic behaviour and what it means (OntoLex-Lemon synsem).

    Attributes:
        entry: local name of the lexical entry, e.g. `expel-v`.
        type: event class or property (CURIE).
        pos: `verb`, `noun`, `adjective`, or `any` where the short form leaves it open.
        lemma: lower-case lemma of the head, a particle behind it ("pull out").
        negated: the entry states the opposite of its type ("withdraw recognition of").
        factuality: fixed by the entry ("threat of" is Possible), or None.
    """

    entry: str
    type: str
    pos: str
    lemma: str
    slots: tuple[Slot, ...] = ()
    negated: bool = False
    factuality: Factuality | None = None

    @cached_property
    def anchors(self) -> tuple[frozenset[str], ...]:
        """For each place that must hold fixed words, the heads of its alternatives."""
        return tuple(
            frozenset(words[-1] for words in slot.words)
            for slot in self.slots
            if slot.words and not slot.optional
        )

    @cached_property
    def particles(self) -> tuple[str, ...]:
        """What stands behind the head's lemma: "out" of "throw out"."""
        return tuple(self.lemma.split()[1:])

    @cached_property
    def required(self) -> int:
        """How many slots must be filled."""
        return sum(not slot.optional for slot in self.slots)

    @cached_property
    def fixed(self) -> int:
        """How many slots are fixed words: the more, the more specific the frame."""
        return sum(bool(slot.words) for slot in self.slots)


@dataclass(frozen=True, slots=True)
class Effect:
    """What a governing predicate does to the clause or nominal below it.

    Attributes:
        cue: local name of the cue class, e.g. `ReportingCue`.
        factuality: what the content becomes, or None to leave it as it is.
        negates: the content did not happen ("failed to", "denied").
        speaks: the predicate's subject becomes the source of the content.
        supports: a light verb: its subject is the agent of its object ("imposed sanctions").
    """

    cue: str
    factuality: Factuality | None = None
    negates: bool = False
    speaks: bool = False
    supports: bool = False
