"""Who an argument stands for: the entities that linking found in its phrase."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kg.model import Argument, Entity, Filler, Links, Mention, Sentence
from kg.model.phrases import arguments, conjuncts, phrase
from kg.model.proposition import Function

QUANTIFIED = frozenset({"PRON", "NUM", "ADJ", "DET", "ADV"})
PLACE = "place"  # the linking rule for a name in a locative phrase
DEFINITE = "definite"  # the rule for a noun that points to what was told
PLACE_TYPE = "dip:Place"
HOSTING = frozenset({"to", "in", "at", "from"})
MISSION_OF = "dip:missionOf"
TOWARDS = frozenset(
    {"to", "in", "from", "on", "against", "with", "of", "for", "at", "into", "towards"}
)
ASIDE = frozenset({"place", "mission"})  # rules for what is no party
REBELS = "dip:NonStateActor"
TOGETHER = frozenset({"with", "between", "among"})


@dataclass(frozen=True, slots=True)
class Actor:
    """An entity that an argument names, or belongs to."""

    entity: Entity
    head: int
    rule: str
    affiliated: bool = False
    confidence: float = 1.0


class Actors:
    """The mentions of a document, by sentence and head token."""

    def __init__(self, links: Links) -> None:
        self._by_head: dict[tuple[int, int], Mention] = {}
        for mention in links.mentions:
            self._by_head.setdefault((mention.sentence, mention.head), mention)
        self._of: dict[tuple[int, int], list[Actor]] = {}
        self._missions = [each for each in links.relations if each.type == MISSION_OF]

    def at(self, sentence: Sentence, token: int) -> list[Actor]:
        """The entities of the mention headed by `token`."""
        mention = self._by_head.get((sentence.index, token))
        if mention is None:
            return []
        return [
            Actor(entity, token, mention.rule, mention.affiliated, mention.confidence)
            for entity in mention.entities
        ]

    def of(self, sentence: Sentence, argument: Argument) -> list[Actor]:
        """Whom the phrase itself stands for, its conjuncts included."""
        place = sentence.index, argument.head
        if place not in self._of:
            self._of[place] = _distinct(
                actor
                for head in conjuncts(sentence, argument.head)
                for actor in (
                    self._renamed(sentence, head)
                    or self.at(sentence, head)
                    or self._quantified(sentence, head)
                    or self._apposed(sentence, head)
                )
            )
        return self._of[place]

    def within(
        self, sentence: Sentence, argument: Argument, towards: frozenset[str] = TOWARDS
    ) -> list[Actor]:
        """Whom the phrase belongs to or concerns: demonyms, possessors, "to X", "on X" in it.

        Args:
            sentence: around the phrase.
            argument: the phrase.
            towards: prepositions behind which somebody may be concerned.
        """
        found: list[Actor] = []
        for head in conjuncts(sentence, argument.head):
            found += self.at(sentence, head)
            found += self._inner(sentence, head, towards, depth=3)
        return _distinct(found)

    def owners(self, sentence: Sentence, argument: Argument) -> list[Actor]:
        """Whose the thing or person is: "its envoy", "the Russian embassy", an envoy's state."""
        found: list[Actor] = []
        for head in conjuncts(sentence, argument.head):
            for actor in self.at(sentence, head):
                state = actor.entity if actor.affiliated else actor.entity.state
                if state is not None and actor.entity.type != PLACE_TYPE:
                    found.append(replace(actor, entity=state, affiliated=True))
            before = [
                actor
                for child in sentence.dependents(head, "poss", "amod", "compound", "nmod")
                for actor in self.at(sentence, child)
            ]
            found += before if not found else []
        return _distinct(found)

    def hosts(self, sentence: Sentence, argument: Argument) -> list[Actor]:
        """Where the person or mission is: "ambassador to Chad", "embassy in Kabul"."""
        return _distinct(
            replace(actor, entity=state_of(actor.entity))
            for inner in arguments(sentence, argument.head)
            if inner.function is Function.OBLIQUE and inner.preposition in HOSTING
            for actor in self.of(sentence, inner)
        )

    def parties(self, sentences: Iterable[int], end: int) -> list[Entity]:
        """Everybody mentioned in `sentences` before code point `end`, in order.

        A mere place is no party, nor is a mission, but its host is.
        """
        wanted = set(sentences)
        named = [
            state_of(entity)
            for mention in sorted(self._by_head.values(), key=lambda each: each.span)
            if mention.sentence in wanted and mention.span.start < end and mention.rule not in ASIDE
            for entity in mention.entities
        ]
        hosts = [
            state_of(entity)
            for relation in self._missions
            if relation.sentence in wanted and relation.span.start < end
            for role, entity, _, _ in relation.arguments
            if role == "to" and entity is not None
        ]
        return [*named, *hosts]

    def missions(self, sentence: Sentence, argument: Argument) -> list[Entity]:
        """Receiving, then sending states of the missions that the phrase names."""
        span = sentence.span_of(argument.tokens)
        found: list[Entity] = []
        for relation in self._missions:
            roles = {role: (entity, where) for role, entity, _, where in relation.arguments}
            if relation.sentence == sentence.index and roles["subject"][1].within(span):
                ends = [roles[role][0] for role in ("to", "object") if role in roles]
                found += [state_of(entity) for entity in ends if entity is not None]
        return found

    def _quantified(self, sentence: Sentence, head: int) -> list[Actor]:
        """In "most of the embassies", "two of its envoys": the phrase behind "of"."""
        if sentence.upos[head] not in QUANTIFIED:
            return []
        return [
            actor
            for inner in arguments(sentence, head)
            if inner.function is Function.OBLIQUE and inner.preposition == "of"
            for actor in self.of(sentence, inner)
        ]

    def _renamed(self, sentence: Sentence, head: int) -> list[Actor]:
        """In "his host, Lavrov", "his Omani counterpart, Said": who is named behind the noun."""
        mention = self._by_head.get((sentence.index, head))
        if mention is None:
            return []
        known = mention.affiliated and any(
            sentence.upos[owner] == "PRON" for owner in sentence.dependents(head, "poss")
        )
        return self._apposed(sentence, head) if known or mention.rule == DEFINITE else []

    def _apposed(self, sentence: Sentence, head: int) -> list[Actor]:
        """In "its neighbours Chad and Niger", "a minister, Le Drian": who is named behind."""
        return [
            actor
            for name in sentence.dependents(head, "appos")
            if sentence.upos[name] == "PROPN"
            for token in conjuncts(sentence, name)
            for actor in self.at(sentence, token)
        ]

    def _inner(
        self, sentence: Sentence, head: int, towards: frozenset[str], depth: int
    ) -> Iterator[Actor]:
        """Outwards first: phrases behind a preposition, then what stands in front."""
        before: list[Actor] = []
        for inner in arguments(sentence, head):
            if inner.function is Function.OBLIQUE and inner.preposition in towards:
                for token in conjuncts(sentence, inner.head):
                    yield from self.at(sentence, token)
                    if depth:
                        yield from self._inner(sentence, token, towards, depth - 1)
            elif inner.function in {Function.POSSESSOR, Function.MODIFIER}:
                for token in conjuncts(sentence, inner.head):
                    before += self.at(sentence, token)
                    before += [
                        a
                        for t in phrase(sentence, token)
                        if t != token
                        for a in self.at(sentence, t)
                    ]
        for token in sentence.dependents(head, "appos"):
            before += self.at(sentence, token)
        yield from before


def filler(role: str, sentence: Sentence, argument: Argument, actor: Actor | None = None) -> Filler:
    """The argument's words in `role`, with the actor's entity."""
    tokens = argument.tokens
    span = sentence.span_of(tokens)
    return Filler(
        role=role,
        text=sentence.quote(span),
        span=span,
        entity=actor.entity if actor else None,
        rule=actor.rule if actor else None,
    )


def state_of(entity: Entity) -> Entity:
    """A place stands for the state it lies in; anything else for itself."""
    return entity.state if entity.type == PLACE_TYPE and entity.state is not None else entity


def ids_of(entities: Iterable[Entity | None]) -> set[str]:
    """Ids of entities, and of the states they act for; rebels act for none."""
    known = [each for each in entities if each is not None]
    states = (each.state for each in known if each.state and each.type != REBELS)
    return {each.id for each in (*known, *states)}


def _distinct(actors: Iterable[Actor]) -> list[Actor]:
    return list({actor.entity.id: actor for actor in reversed(list(actors))}.values())[::-1]
