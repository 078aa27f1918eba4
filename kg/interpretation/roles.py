"""From the places of a frame to roles filled by entities, inferred ones included."""

from collections.abc import Callable, Iterable, Sequence

from kg.interpretation.actors import (
    HOSTING,
    PLACE,
    TOGETHER,
    TOWARDS,
    Actor,
    Actors,
    filler,
    ids_of,
    state_of,
)
from kg.interpretation.acts import inferred
from kg.interpretation.matching import Match
from kg.model import Argument, Entity, Filler, Function, Sentence
from kg.model.phrases import arguments
from kg.ontology.vocabulary import Vocabulary

INFERRED = ("patient", "instrument", "topic")  # roles whose phrase may tell the recipient
ATTACK = "dip:Attack"
SPEECH = "dip:SpeechAct"
BY = "by"
BETWEEN = frozenset({"between", "among"})
TREATY = "dip:Treaty"
WHERE = frozenset({
    "in", "on", "near", "at", "over", "into", "off", "across", "inside", "within", "throughout",
})  # fmt: skip
PAIR = 2
LIKE = "like"  # the rule for who is told by the event that another is like
PRIVATE = "private"  # the linking rule for people who do not act for their state
FindActors = Callable[[Sentence, Argument], list[Actor]]
KEPT = ("content",)  # clauses: their events speak for themselves


class Roles:
    """Fills the roles of matches of one document.

    Args:
        actors: what linking found.
        vocabulary: which classes are symmetric, what a role may hold.
    """

    def __init__(self, actors: Actors, vocabulary: Vocabulary) -> None:
        self.actors = actors
        self.vocabulary = vocabulary

    def fill(self, match: Match) -> tuple[Filler, ...]:
        """The fillers of an event: agents, recipients, then the other roles."""
        sentence, kind = match.proposition.sentence, match.frame.type
        agents = self._between(match) or self._agents(match)
        if not any(each.entity for each in agents):
            agents = self._owning(match) or agents or self._hosting(match)
        aimed = [inferred(match, entity, "recipient", LIKE) for entity in match.aimed]
        recipients = aimed or self._recipients(match, agents)
        if self.vocabulary.is_symmetric(kind):
            agents, recipients = _pooled([*agents, *recipients], "agent"), []
        others = [
            self._other(role, sentence, argument)
            for role, argument in match.bindings
            if role not in {"agent", "recipient", *KEPT}
        ]
        return (*agents, *recipients, *others)

    def _between(self, match: Match) -> list[Filler]:
        """In "hosted talks between Chad and Mali" the two talk, and the host does not."""
        if not self.vocabulary.is_symmetric(match.frame.type):
            return []
        sentence = match.proposition.sentence
        sides = [
            _filled("agent", sentence, argument, actor)
            for argument in match.bound("agent", "recipient")
            if argument.preposition in BETWEEN
            for actor in self.actors.of(sentence, argument)
        ]
        return sides if len(sides) >= PAIR else []

    def relation(self, match: Match) -> tuple[Filler, ...]:
        """The fillers of a relation: one a place, linked where its phrase is."""
        sentence = match.proposition.sentence
        found: list[Filler] = []
        for role, argument in match.bindings:
            actors = self.actors.of(sentence, argument)
            found += [filler(role, sentence, argument, actor) for actor in actors] or [
                filler(role, sentence, argument)
            ]
        return tuple(found)

    def _agents(self, match: Match) -> list[Filler]:
        sentence = match.proposition.sentence
        found: list[Filler] = []
        for argument in match.bound("agent"):
            actors = self.actors.of(sentence, argument) or self._makers(match, argument)
            actors = [actor for actor in actors if actor.rule != PRIVATE]
            if not actors and argument.function in {Function.POSSESSOR, Function.MODIFIER}:
                continue
            found += [_filled("agent", sentence, argument, actor) for actor in actors] or [
                filler("agent", sentence, argument)
            ]
        return _pooled(found, "agent")

    def _makers(self, match: Match, argument: Argument) -> list[Actor]:
        """In "signed an order halting aid", "a US report accusing it": whoever made the thing."""
        proposition = match.proposition
        if proposition.construction == "participial" and (
            owners := self.actors.owners(proposition.sentence, argument)
        ):
            return owners
        above = proposition.embeddings[:2]
        if proposition.construction != "participial" or len(above) < PAIR:
            return []
        maker = above[1].subject
        if maker is None or above[1].relation != "dobj":
            return []
        return self.actors.of(proposition.sentence, maker)

    def _owning(self, match: Match) -> list[Filler]:
        """In "its envoy was recalled": whoever sent the envoy."""
        if self.vocabulary.owner(match.frame.type) != "agent":
            return []
        return self._of_patient(match, "agent", self.actors.owners)

    def _hosting(self, match: Match) -> list[Filler]:
        """In "Germany's ambassador to Chad was expelled", "arrested in Rome": the host.

        Who is attacked somewhere is not attacked by whoever rules there.
        """
        kind = match.frame.type
        attack = self.vocabulary.is_subclass(kind, ATTACK)
        if attack or self.vocabulary.owner(kind) != "recipient":
            return []
        sentence = match.proposition.sentence
        owned = self._of_patient(match, "recipient", self.actors.owners)
        hosts = self._of_patient(match, "agent", self.actors.hosts)
        if owned and hosts:
            return hosts
        places = [
            _filled("agent", sentence, argument, actor)
            for argument in match.bound("place") or _where(match)
            for actor in self.actors.of(sentence, argument)
        ]
        theirs = _stands_for([*owned, *_as_fillers(match, sentence, self.actors)])
        others = [each for each in places if each.entity and not _is(each.entity, theirs)]
        return others if theirs else []

    def _of_patient(self, match: Match, role: str, find: FindActors) -> list[Filler]:
        sentence = match.proposition.sentence
        return _pooled(
            (
                _filled(role, sentence, argument, actor)
                for argument in match.bound("patient")
                for actor in find(sentence, argument)
            ),
            role,
        )

    def _recipients(self, match: Match, agents: Sequence[Filler]) -> list[Filler]:
        sentence = match.proposition.sentence
        acting = _stands_for(agents)
        if owned := self._owned(match, acting):
            return owned
        found: list[Filler] = []
        bound = match.bound("recipient")
        direct = any(
            actor.entity.id not in acting
            for argument in bound
            for actor in self.actors.of(sentence, argument)
        )
        for argument in bound:
            named = self.actors.of(sentence, argument)
            actors = [actor for actor in named if actor.entity.id not in acting]
            if not direct:  # "recalled its envoy to Chad over the hosting of rebels"
                actors = self._deciders(match, argument)
                actors = actors or self._belongs(sentence, argument, acting)
            found += [_filled("recipient", sentence, argument, actor) for actor in actors]
            if not actors and not named:
                found.append(filler("recipient", sentence, argument))
        found = [each for each in found if not _same(each, acting)]
        if self.vocabulary.owner(match.frame.type) == "recipient" and self._is_nested(match):
            owners = self._of_patient(match, "recipient", self.actors.owners)
            found = [each for each in owners if not _same(each, acting)] or found
        paired = self.vocabulary.is_symmetric(match.frame.type) and len(agents) >= PAIR
        if not paired and not any(each.entity for each in found):
            found = (
                self._inferred(match, acting)
                or self._received(match, acting)
                or self._struck(match, acting)
                or found
            )
        return _pooled(found, "recipient")

    def _is_nested(self, match: Match) -> bool:
        """Whether the recipient stands in or behind the patient: "Chad's envoy to Oslo"."""
        inside = {token for each in match.bound("patient") for token in each.tokens}
        return any(
            inside.issuperset(each.tokens) or each.preposition in HOSTING
            for each in match.bound("recipient")
        )

    def _inferred(self, match: Match, acting: set[str]) -> list[Filler]:
        """Whose diplomats, embassy or ship it was."""
        sentence = match.proposition.sentence
        pooled = self.vocabulary.is_symmetric(match.frame.type)
        spoken = self.vocabulary.is_subclass(match.frame.type, SPEECH)
        for role in INFERRED:
            for argument in match.bound(role):
                towards = TOGETHER if pooled else TOWARDS  # no pact with whom it is against
                actors = self._belongs(sentence, argument, acting, towards)
                if pooled:
                    actors = [actor for actor in actors if actor.rule != PLACE]
                if spoken:  # "condemned the suspension of the treaty": who suspended it
                    parties = [actor for actor in actors if actor.entity.type != TREATY]
                    actors = self._deciders(match, argument) or parties
                if actors:
                    return [_filled("recipient", sentence, argument, actor) for actor in actors]
        return [
            _filled("recipient", sentence, argument, actor)
            for argument in match.bound("content")  # "demanded an apology by Chad"
            if argument.function is not Function.CLAUSE
            for actor in self._deciders(match, argument)
            if not _is(actor.entity, acting)
        ]

    def _owned(self, match: Match, acting: set[str]) -> list[Filler]:
        """In "vetoed the bloc's sanctions on Chad": whose they are, not whom they are on."""
        if not self.vocabulary.is_subclass(match.frame.type, SPEECH):
            return []
        sentence = match.proposition.sentence
        return [
            _filled("recipient", sentence, argument, actor)
            for argument in match.bound("patient")
            if not self.actors.of(sentence, argument)
            for owner in sentence.dependents(argument.head, "poss")
            for actor in self.actors.at(sentence, owner)
            if not _is(actor.entity, acting)
        ]

    def _deciders(self, match: Match, argument: Argument) -> list[Actor]:
        """In "condemned the decision by Chad": whose decision it is."""
        if not self.vocabulary.is_subclass(match.frame.type, SPEECH):
            return []
        sentence = match.proposition.sentence
        return [
            actor
            for inner in arguments(sentence, argument.head)
            if inner.function is Function.OBLIQUE and inner.preposition == BY
            for actor in self.actors.of(sentence, inner)
        ]

    def _received(self, match: Match, acting: set[str]) -> list[Filler]:
        """Where a mission is: "closed its embassy in Kabul", or the only other state around."""
        sentence = match.proposition.sentence
        obliques = match.proposition.having(Function.OBLIQUE)
        spoken = self.vocabulary.is_subclass(match.frame.type, SPEECH)
        for argument in (*match.bound("patient"), *(() if spoken else obliques)):
            for entity in self.actors.missions(sentence, argument):
                if not _is(entity, acting):
                    plain = filler("recipient", sentence, argument)
                    return [Filler("recipient", plain.text, plain.span, entity, "mission")]
        return []

    def _struck(self, match: Match, acting: set[str]) -> list[Filler]:
        """In "bombed a villa in Doha": an attack is on whose country it strikes."""
        if not self.vocabulary.is_subclass(match.frame.type, ATTACK):
            return []
        sentence = match.proposition.sentence
        for argument in match.proposition.arguments:
            if argument.function is Function.OBLIQUE and argument.preposition in WHERE:
                actors = [
                    a for a in self.actors.of(sentence, argument) if not _is(a.entity, acting)
                ]
                if actors:
                    return [_filled("recipient", sentence, argument, actor) for actor in actors]
        return []

    def _belongs(
        self,
        sentence: Sentence,
        argument: Argument,
        acting: set[str],
        towards: frozenset[str] = TOWARDS,
    ) -> list[Actor]:
        """The nearest entities in the phrase that are not acting themselves."""
        found = self.actors.within(sentence, argument, towards)
        actors = [actor for actor in found if not _is(actor.entity, acting)]
        if not actors:
            return []
        first = actors[0]
        return [actor for actor in actors if actor.head == first.head] or [first]

    def _other(self, role: str, sentence: Sentence, argument: Argument) -> Filler:
        actors = self.actors.of(sentence, argument)
        named = [actor for actor in actors if not actor.affiliated]
        return filler(role, sentence, argument, named[0] if named else None)


def _where(match: Match) -> list[Argument]:
    """Phrases of its own clause that tell a place."""
    return [
        each
        for each in match.proposition.arguments
        if each.function is Function.OBLIQUE and each.preposition in WHERE
    ]


def _as_fillers(match: Match, sentence: Sentence, actors: Actors) -> list[Filler]:
    """The patient itself, when it is somebody."""
    return [
        _filled("recipient", sentence, argument, actor)
        for argument in match.bound("patient")
        for actor in actors.of(sentence, argument)
    ]


def _filled(role: str, sentence: Sentence, argument: Argument, actor: Actor) -> Filler:
    plain = filler(role, sentence, argument, actor)
    return Filler(role, plain.text, plain.span, state_of(actor.entity), actor.rule)


def _pooled(fillers: Iterable[Filler], role: str) -> list[Filler]:
    """One filler an entity, in order; words without an entity only where there is no entity."""
    kept: dict[str, Filler] = {}
    for each in fillers:
        key = each.entity.id if each.entity else each.text
        kept.setdefault(key, Filler(role, each.text, each.span, each.entity, each.rule))
    linked = [each for each in kept.values() if each.entity]
    return linked or list(kept.values())


def _stands_for(agents: Iterable[Filler]) -> set[str]:
    return ids_of(each.entity for each in agents)


def _is(entity: Entity, acting: set[str]) -> bool:
    return not acting.isdisjoint(ids_of([entity]))


def _same(each: Filler, acting: set[str]) -> bool:
    return each.entity is not None and each.entity.id in acting
