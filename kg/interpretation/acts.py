"""Who did what so far: acts, and the fillers that are inferred from them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.interpretation.actors import ids_of
from kg.interpretation.matching import Match
from kg.model import Argument, Entity, Filler, Function, Sentence
from kg.ontology.vocabulary import Vocabulary

ABOUT = ("topic", "patient", "content", "recipient", "reason")
TREATY = "dip:Treaty"
PAIR = 2
POINTING = frozenset(
    {"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"}
)
REACH = 4  # sentences looked back
Draft = tuple[Match, tuple[Filler, ...]]
"""A match with its roles as far as they are known."""
Find = Callable[[Match, set[str]], list[Filler]]
"""(act, ids of who acts) → its recipients."""


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody did something: an event, or (weakly) any clause with an actor as its subject.

    Attributes:
        kind: the event's class, or `""`.
        firm: told as a fact; what is only planned or alleged is not recalled as one.
    """

    sentence: int
    head: int
    agents: tuple[Entity, ...]
    recipients: tuple[Entity, ...] = ()
    kind: str = ""
    firm: bool = True

    @property
    def event(self) -> bool:
        """Whether the ontology knows what was done."""
        return bool(self.kind)


def act_of(match: Match, fillers: Iterable[Filler], *, firm: bool = True) -> Act:
    """The event that a match with these roles states."""

    def entities(role: str) -> tuple[Entity, ...]:
        return tuple(each.entity for each in fillers if each.role == role and each.entity)

    index, head = match.proposition.sentence.index, match.proposition.head
    return Act(index, head, entities("agent"), entities("recipient"), match.frame.type, firm)


def earlier(acts: Sequence[Act], match: Match) -> Iterator[Act]:
    """What was told before `match`, the last first, as far back as a reader remembers."""
    index, head = match.proposition.sentence.index, match.proposition.head
    for act in reversed(acts):
        if (act.sentence, act.head) < (index, head) and index - act.sentence <= REACH:
            yield act


def acting_of(fillers: Iterable[Filler]) -> set[str]:
    """Ids of the agents, and of the states they act for."""
    return ids_of(each.entity for each in fillers if each.role == "agent")


def others(entities: Sequence[Entity], acting: set[str]) -> tuple[Entity, ...]:
    """Entities that are not acting themselves, nor for who is."""
    return tuple(each for each in entities if acting.isdisjoint(ids_of([each])))


def sides_of(act: Act, vocabulary: Vocabulary) -> tuple[Entity, ...]:
    """Who takes part in an act; a treaty is what it is about, never a side of it."""
    entities = dict.fromkeys([*act.agents, *act.recipients])
    return tuple(each for each in entities if not vocabulary.is_subclass(each.type, TREATY))


def aimed(
    vocabulary: Vocabulary, match: Match, fillers: tuple[Filler, ...], find: Find
) -> tuple[Filler, ...]:
    """The fillers with the recipients that `find` gives, if somebody acts and none is named."""
    named = any(each.role == "recipient" and each.entity for each in fillers)
    acting = acting_of(fillers)
    if named or not acting or vocabulary.is_symmetric(match.frame.type):
        return fillers
    found = find(match, acting)
    return (*(f for f in fillers if f.role != "recipient" or not found), *found)


def is_pointing(sentence: Sentence, argument: Argument) -> bool:
    """Whether a phrase points to what was told: a definite noun, a pronoun or a clause."""
    if argument.function is Function.CLAUSE or sentence.upos[argument.head] == "PRON":
        return True
    before = sentence.dependents(argument.head, "det", "poss")
    return any(sentence.forms[token].lower() in POINTING for token in before)


def inferred(match: Match, entity: Entity, role: str, rule: str) -> Filler:
    """An inferred participant; its words are those of the event itself."""
    sentence, head = match.proposition.sentence, match.proposition.head
    span = sentence.span_of([head])
    return Filler(role, sentence.quote(span), span, entity, rule)


def inferred_recipients(match: Match, entities: Iterable[Entity], rule: str) -> list[Filler]:
    """Recipients whose words are those of the act's topic, when it has one."""
    bound = match.bound(*ABOUT)
    sentence = match.proposition.sentence
    span = sentence.span_of(bound[0].tokens) if bound else None
    text = sentence.quote(span) if span else ""
    return [Filler("recipient", text, span, each, rule) for each in entities]
