"""Why a clause has no statement: the first stage of the road at which it was left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from kg.interpretation.actors import Actors
from kg.interpretation.interpreter import STATEMENT
from kg.interpretation.matching import IMPLIED, Match, stems
from kg.interpretation.roles import Roles
from kg.model import Proposition, Sentence
from kg.ontology import Lexicon, Vocabulary
from kg.ontology.frames import Frame, Slot

_SHOWN = 3
_ACTING = frozenset({"agent", "recipient"})
_VERBAL = frozenset({"VERB", "AUX"})


class Reason(StrEnum):
    """Where a clause was left."""

    NO_CLAUSE = "no-clause"
    NO_ENTRY = "no-entry"
    CUE_ONLY = "cue-only"
    NO_PATTERN = "no-pattern"
    IN_IDIOM = "in-idiom"
    NO_ACTOR = "no-actor"
    ROLE_MISSING = "role-missing"
    REPORTS = "reports"
    NO_MEANING = "no-meaning"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause without a statement, the words of its predicate, and why.

    Attributes:
        words: of the predicate; "" when the sentence has no clause at all.
    """

    words: str
    reason: Reason
    why: str


def refusals(  # noqa: PLR0913, PLR0917 -- each is what one stage found
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    sentence: Sentence,
    clauses: Sequence[Proposition],
    matches: Sequence[Match],
    actors: Actors,
    read: frozenset[int],
) -> tuple[Unread, ...]:
    """Every clause of a sentence that states nothing, in order.

    Args:
        lexicon: the words that were looked for.
        vocabulary: the classes that they mean.
        sentence: the sentence.
        clauses: its propositions.
        matches: the frames that they fill.
        actors: what linking found in the document.
        read: heads of the clauses that have statements.
    """
    told = [each for each in clauses if each.construction not in IMPLIED]
    if not told and not read:
        return (_clauseless(sentence),)
    by_head = {match.proposition.head: match for match in matches}
    fixed = {token: match.frame for match in matches for token in match.fixed}
    governing = {step.head for each in told if each.head in read for step in each.embeddings}
    found: dict[int, Unread] = {}
    for clause in told:
        head = clause.head
        if head in read or head in found:
            continue
        if head in by_head and head in governing and by_head[head].frame.type == STATEMENT:
            reason, why = Reason.REPORTS, "it only reports what is a statement itself"
        elif head in by_head:
            reason, why = _unlinked(vocabulary, by_head[head], actors)
        elif head in fixed:
            reason, why = Reason.IN_IDIOM, f"its words belong to lex:{fixed[head].entry}"
        else:
            reason, why = _unmatched(lexicon, clause)
        found[head] = Unread(sentence.words(clause.predicate), reason, why)
    return tuple(found.values())


def _clauseless(sentence: Sentence) -> Unread:
    verbal = not _VERBAL.isdisjoint(sentence.upos)
    why = "no clause was found around its verb" if verbal else "no verb was found, so no clause"
    return Unread("", Reason.NO_CLAUSE, why)


def _unmatched(lexicon: Lexicon, clause: Proposition) -> tuple[Reason, str]:
    form = clause.sentence.forms[clause.head].lower()
    written = (clause.lemma.partition(" ")[0], form, *stems(form))
    frames = next(filter(None, map(lexicon.frames, written)), ())
    if frames:
        simplest = sorted(frames, key=lambda frame: sum(not slot.optional for slot in frame.slots))
        wants = "; ".join(map(_wants, simplest[:_SHOWN]))
        more = len(frames) - _SHOWN
        return Reason.NO_PATTERN, (
            f"no pattern of “{frames[0].lemma.partition(' ')[0]}” fits: {wants}"
            f"{f'; and {more} more' if more > 0 else ''}"
        )
    if lexicon.effects(clause.lemma) is not None:
        return Reason.CUE_ONLY, f"“{clause.lemma}” only says how firmly something else is put"
    near = get_close_matches(written[0], sorted(lexicon.entries), n=_SHOWN)
    hint = f"; the nearest are {', '.join(near)}" if near else ""
    return Reason.NO_ENTRY, f"the lexicon has no entry for “{clause.lemma}”{hint}"


def _wants(frame: Frame) -> str:
    """An entry with what it cannot do without."""
    particle = frame.lemma.partition(" ")[2]
    needed = [f"“{particle}”"] if particle else []
    needed += [_place(slot) for slot in frame.slots if not slot.optional]
    what = f" wants {' and '.join(needed)}" if needed else " wants another word class"
    return f"lex:{frame.entry} ({frame.pos}){what}"


def _place(slot: Slot) -> str:
    place = (
        f"{slot.function.value} with “{slot.preposition}”" if slot.preposition else slot.function
    )
    if slot.words:
        words = sorted(" ".join(each) for each in slot.words)
        rest = ", …" if len(words) > _SHOWN else ""
        return f"{place} ({', '.join(words[:_SHOWN])}{rest})"
    kind = f" of {slot.range}" if slot.range else ""
    return f"{place} ({slot.role or 'any'}{kind})"


def _unlinked(vocabulary: Vocabulary, match: Match, actors: Actors) -> tuple[Reason, str]:
    kind, entry = match.frame.type, f"lex:{match.frame.entry}"
    refused = f"{entry} fits, but a rule of reading refused {kind} here"
    if not vocabulary.is_event(kind) and not vocabulary.is_property(kind):
        return Reason.NO_MEANING, f"{entry} fits, and {kind} is nothing that is told of actors"
    roles = Roles(actors, vocabulary)
    if not vocabulary.is_event(kind):
        if len({each.role for each in roles.relation(match)}) > 1:
            return Reason.REFUSED, refused
        return Reason.ROLE_MISSING, f"{entry} fits, but {kind} has two sides, and not both are said"
    fillers = roles.fill(match)
    linked = {each.role for each in fillers if each.entity is not None}
    if not linked & _ACTING:
        return Reason.NO_ACTOR, (
            f"{entry} fits, but neither agent nor recipient of {kind} is a known actor"
            f"{_said(_words(match, _ACTING))}"
        )
    missing = [role for role in vocabulary.requires(kind) if role not in linked]
    if missing:
        return Reason.ROLE_MISSING, (
            f"{entry} fits, but {kind} requires {' and '.join(missing)} to be a known actor"
            f"{_said(_words(match, frozenset(missing)))}"
        )
    return Reason.REFUSED, refused


def _words(match: Match, roles: frozenset[str]) -> Iterator[str]:
    sentence = match.proposition.sentence
    return (f"“{sentence.words(each.tokens)}”" for each in match.bound(*sorted(roles)))


def _said(words: Iterator[str]) -> str:
    found = ", ".join(words)
    return f" ({found})" if found else ""
