"""Which frame of the lexicon a proposition fills, and what stands in its places."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kg.interpretation.arrangement import (
    active,
    is_wording,
    located,
    measured,
    named,
    nested,
    owners,
    placed,
)
from kg.model import Argument, Entity, Function, Proposition, Sentence
from kg.model.phrases import arguments, phrase
from kg.ontology.frames import Frame, Slot

IN_RANGE = Callable[[Argument, str], bool]
NAMED = frozenset({"agent", "recipient", "place", "patient", "topic"})  # by no infinitive
WORDED = frozenset({Function.OBJECT, Function.ADVERBIAL})  # "summoned home", parsed as a name
VERBAL_POS = frozenset({"verb", "any"})
NOMINAL_POS = frozenset({"noun", "any"})
COPULAR_POS = frozenset({"adjective", "noun", "any"})
IMPLIED = frozenset({"apposition", "title"})  # what they say, linking reads
FIXED_WEIGHT = 10
ENDINGS = {
    "ied": ("y",),
    "ed": ("", "e"),
    "ing": ("", "e"),
    "ies": ("y",),
    "es": ("e", ""),
    "s": ("",),
}


@dataclass(frozen=True, slots=True)
class Match:
    """A frame filled by a proposition.

    Attributes:
        bindings: (role, argument) in the order of the frame's slots.
        fixed: token indices that fixed words of the frame took.
        score: the higher, the more specific.
        aimed: at whom, where only what it repeats tells that.
    """

    proposition: Proposition
    frame: Frame
    bindings: tuple[tuple[str, Argument], ...]
    fixed: frozenset[int]
    score: int
    supporter: int | None = field(default=None)
    aimed: tuple[Entity, ...] = ()

    @property
    def idiom(self) -> str | None:
        """The marker between a verb and the fixed words that name the event, or None.

        `"object"` for an object ("announce a truce"), the preposition or "to" for the rest.
        """
        if self.frame.pos != "verb":
            return None
        fixed = [slot for slot in self.frame.slots if slot.words]
        if not fixed:
            return None
        return "object" if fixed[0].function is Function.OBJECT else fixed[0].preposition

    def bound(self, *roles: str) -> list[Argument]:
        """Arguments bound to any of `roles`."""
        return [argument for role, argument in self.bindings if role in roles]


def best_match(
    proposition: Proposition,
    frames: Iterable[Frame],
    in_range: IN_RANGE,
    taken: frozenset[int] = frozenset(),
) -> Match | None:
    """The most specific frame that `proposition` fills, the earlier one where two are equal.

    Args:
        proposition: a clause or nominal.
        frames: what the lexicon has for its predicate.
        in_range: whether an argument is of a class.
        taken: heads of phrases that fill no role: times.
    """
    if proposition.construction in IMPLIED or is_wording(proposition):
        return None
    headed = list(_headed(proposition, frames))
    if not headed:
        return None
    own = active(proposition)
    sentence = proposition.sentence
    own += [*named(sentence, own), *measured(sentence, own), *located(sentence, own)]
    near = [
        each
        for each in (*own, *nested(sentence, own), *owners(proposition, own))
        if each.head not in taken
    ]
    best: Match | None = None
    for frame in headed:
        if best is None or _most(frame) > best.score:
            found = _fill(proposition, frame, near, in_range)
            if found is not None and (best is None or found.score > best.score):
                best = found
    return best


def stems(form: str) -> Iterator[str]:
    """Lemmas that a regular verb form may have ("readmitted": readmit)."""
    for ending, replacements in ENDINGS.items():
        if form.endswith(ending) and len(form) > len(ending) + 2:
            stem = form.removesuffix(ending)
            yield from (stem + each for each in replacements)
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _fill(
    proposition: Proposition, frame: Frame, near: Sequence[Argument], in_range: IN_RANGE
) -> Match | None:
    particles = frame.particles
    if particles and not proposition.lemma.endswith(particles):
        near = [_behind(each, particles) for each in near]
    if not any(slot.function is Function.OBJECT for slot in frame.slots):
        near = _without_objects(proposition, near)
    bindings: list[tuple[str, Argument]] = []
    fixed: set[int] = set()
    taken: set[int] = set()
    for slot in frame.slots:
        if frame.pos == "noun" and slot.preposition == "by" and slot.role != "agent":
            continue
        found = _fitting(proposition.sentence, slot, near, taken, in_range)
        if found is None:
            if not slot.optional:
                return None
            continue
        taken.add(found.head)
        if slot.words and slot.function is Function.CLAUSE:
            near = [*near, *arguments(proposition.sentence, found.head)]
        if slot.words:
            fixed |= set(_heads(proposition.sentence, found.head))
        if slot.role:
            bindings.append((slot.role, found))
    score = _least(frame) + len(bindings)
    return Match(proposition, frame, tuple(bindings), frozenset(fixed), score)


def _without_objects(proposition: Proposition, near: Sequence[Argument]) -> Sequence[Argument]:
    """Without what stands inside an object that has no place: nobody "approved of" in that."""
    inside = {
        token
        for each in near
        if each.function is Function.OBJECT
        for token in proposition.sentence.subtree(each.head)
        if token != each.head
    }
    own = {each.head for each in proposition.arguments}
    return (
        [each for each in near if each.head in own or each.head not in inside] if inside else near
    )


def _least(frame: Frame) -> int:
    """What fixed words, a particle and places that must be filled are worth."""
    return FIXED_WEIGHT * (frame.fixed + bool(frame.particles)) + 2 * frame.required


def _most(frame: Frame) -> int:
    """The score of the frame with a role in every place."""
    return _least(frame) + len(frame.slots)


def _positions(proposition: Proposition) -> frozenset[str]:
    if proposition.construction == "nominal":
        return NOMINAL_POS
    return COPULAR_POS if proposition.construction == "copular" else VERBAL_POS


def _headed(proposition: Proposition, frames: Iterable[Frame]) -> Iterator[Frame]:
    """Those of the predicate's part of speech whose particles the clause has, and no others."""
    positions = _positions(proposition)
    have = tuple(proposition.lemma.split()[1:])
    led = _led(proposition) if positions is VERBAL_POS and not have else frozenset()
    for frame in frames:
        if frame.pos in positions and (
            frame.particles == have
            or positions is not VERBAL_POS
            or (not have and led.issuperset(frame.particles))
        ):
            yield frame


def _led(proposition: Proposition) -> frozenset[str]:
    """Words behind the verb that may be its particle, parsed as prepositions or adverbs.

    A preposition is one only where its noun is the object: nobody is called in "called in May".
    """
    found: set[str] = set()
    whole = any(each.function is Function.OBJECT for each in active(proposition))
    for each in proposition.arguments:
        if each.function is Function.OBLIQUE:
            first, _, rest = each.preposition.partition(" ")
            found |= {each.preposition, first} if rest or not whole else set()
        elif each.function is Function.ADVERBIAL:
            found.add(proposition.sentence.forms[each.head].lower())
    return frozenset(found)


def _behind(argument: Argument, particles: tuple[str, ...]) -> Argument:
    """In "called in the envoy", parsed as a preposition: the object."""
    led = argument.function is Function.OBLIQUE and argument.preposition in particles
    return placed(argument, Function.OBJECT) if led else argument


def _fitting(
    sentence: Sentence,
    slot: Slot,
    near: Sequence[Argument],
    taken: set[int],
    in_range: IN_RANGE,
) -> Argument | None:
    """The first argument that fits the slot and fills no other."""
    if slot.function is Function.CLAUSE and slot.words:
        find = _infinitives if slot.preposition == "to" else _clauses
        return next(find(sentence, slot, near), None)
    for argument in near:
        if (
            argument.head not in taken
            and _stands(argument, slot)
            and not (slot.role in NAMED and _is_infinitive(sentence, argument))
            and (not slot.words or _worded(sentence, argument, slot.words))
            and (slot.range is None or in_range(argument, slot.range))
        ):
            return argument
    return None


def _is_infinitive(sentence: Sentence, argument: Argument) -> bool:
    return argument.function is Function.CLAUSE and sentence.tags[argument.head] == "VB"


def _stands(argument: Argument, slot: Slot) -> bool:
    """Whether the argument stands where the slot wants it."""
    if slot.role == "content" and argument.function is Function.CLAUSE:
        return (
            slot.function is Function.OBJECT
            or argument.preposition == slot.preposition
            or (slot.preposition == "that" and argument.preposition == "")
        )
    if slot.function is Function.OBLIQUE:
        return argument.function in {Function.OBLIQUE, Function.CLAUSE} and (
            argument.preposition == slot.preposition
            or argument.preposition.endswith(f" {slot.preposition}")
        )
    if slot.function in WORDED and argument.function is Function.COMPLEMENT:
        return bool(slot.words)
    if slot.function is Function.COMPLEMENT and argument.function is Function.OBJECT:
        return True
    return (argument.function is slot.function and slot.function is not Function.CLAUSE) or (
        slot.function is Function.CLAUSE
        and argument.function is Function.CLAUSE
        and argument.preposition
        in {slot.preposition, "" if slot.preposition == "that" else slot.preposition}
    )


def _worded(sentence: Sentence, argument: Argument, words: frozenset[tuple[str, ...]]) -> bool:
    """Whether the phrase has one of `words` as its head, with its modifiers around it."""
    inside: set[str] | None = None
    for head in _heads(sentence, argument.head, argument.function):
        names = {sentence.lemmas[head].lower(), sentence.forms[head].lower()}
        for alternative in words:
            if " ".join(alternative) in names:
                return True
            if alternative[-1] not in names:
                continue
            if len(alternative) == 1:
                return True
            if inside is None:
                inside = {sentence.lemmas[token].lower() for token in argument.tokens}
                inside |= {sentence.forms[token].lower() for token in argument.tokens}
            if inside.issuperset(alternative[:-1]):
                return True
    return False


def _heads(sentence: Sentence, head: int, function: Function = Function.OBJECT) -> list[int]:
    """`head`, and what it is a quantity or kind of: "most of the sanctions", "a round of talks".

    Of a complement also what describes it: "called him a weak leader".
    """
    inner = [
        token
        for of in sentence.dependents(head, "prep")
        if sentence.forms[of].lower() == "of"
        for token in sentence.dependents(of, "pobj")
    ]
    told = sentence.dependents(head, "amod") if function is Function.COMPLEMENT else []
    return [head, *inner, *told]


def _infinitives(sentence: Sentence, slot: Slot, near: Sequence[Argument]) -> Iterator[Argument]:
    """A verb with "to" anywhere below the arguments: "gave him a day to leave the country"."""
    tokens = sorted({token for each in near for token in sentence.subtree(each.head)})
    for token in tokens:
        infinitive = sentence.tags[token] == "VB" and slot.preposition == "to"
        if infinitive and _worded(
            sentence, Argument(Function.CLAUSE, token, sentence.subtree(token)), slot.words
        ):
            yield Argument(Function.CLAUSE, token, sentence.subtree(token), "to")


def _clauses(sentence: Sentence, slot: Slot, near: Sequence[Argument]) -> Iterator[Argument]:
    """A clause that holds the words: "let the prisoners go", "declared him persona non grata".

    A role is filled by the clause's own subject.
    """
    names = {alternative[-1] for alternative in slot.words}
    for argument in near:
        if argument.function is not Function.CLAUSE or argument.preposition not in {"", "that"}:
            continue
        words = {sentence.lemmas[token].lower() for token in argument.tokens}
        if names.isdisjoint(words | {sentence.forms[token].lower() for token in argument.tokens}):
            continue
        subjects = sentence.dependents(argument.head, "nsubj") if slot.role else []
        if subjects:
            yield Argument(Function.SUBJECT, subjects[0], phrase(sentence, subjects[0]))
        elif not slot.role:
            yield argument
