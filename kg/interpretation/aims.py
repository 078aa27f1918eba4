"""Whom an act of speech is aimed at when its own clause does not say.

It is aimed at whoever does what it is about, in its own content or before it ("Beijing rejected
the complaint"). Where two would fit, none is taken.
"""

from collections.abc import Callable, Iterable, Sequence

from kg.interpretation.actors import Actors, state_of
from kg.interpretation.acts import (
    ABOUT,
    PAIR,
    REACH,
    Act,
    Draft,
    act_of,
    acting_of,
    aimed,
    inferred_recipients,
    is_pointing,
    others,
    sides_of,
)
from kg.interpretation.matching import Match
from kg.interpretation.phrasing import holds
from kg.model import Argument, Entity, Filler, Function, Proposition
from kg.ontology.vocabulary import Vocabulary

SPEECH = "dip:SpeechAct"
STATEMENT = "dip:Statement"
DENIAL = "dip:Denial"
REQUEST, THREAT = "dip:Request", "dip:Threat"
COMPLYING = frozenset({"at", "on", "upon", "under", "after"})
CONDITIONS = frozenset({"if", "unless"})
ANSWERING = ("dip:Rejection", "dip:Denial")  # of words rather than of deeds
DEEDS = ("recipient", "topic", "patient")  # what an act of speech may be about
OPPOSED = frozenset({"against", "with"})
KindsOf = Callable[[str], frozenset[str]]


class Aims:
    """Finds whom an act of speech is aimed at, from the text around it.

    Args:
        actors: what linking found.
        vocabulary: which classes are acts of speech.
        kinds_of: event classes that a noun (lower-case lemma) may name.
        acts: everything told so far, in order; it grows while the document is read.
    """

    def __init__(
        self, actors: Actors, vocabulary: Vocabulary, kinds_of: KindsOf, acts: list[Act]
    ) -> None:
        self.actors = actors
        self.vocabulary = vocabulary
        self.kinds_of = kinds_of
        self.acts = acts

    def spoken(
        self,
        match: Match,
        fillers: tuple[Filler, ...],
        drafts: Sequence[Draft],
        propositions: Sequence[Proposition],
    ) -> tuple[Filler, ...]:
        """An act of speech: whoever does what it is about, or whom it answers."""
        kind = match.frame.type
        if (
            kind == STATEMENT
            or self._is_addressed(match)
            or not self.vocabulary.is_subclass(kind, SPEECH)
        ):
            return fillers

        fillers = self._without_victims(match, fillers, drafts)
        doers = self._doers(match, acting_of(fillers), drafts)
        if doers:
            return (*(each for each in fillers if each.role != "recipient"), *doers)

        def find(match: Match, acting: set[str]) -> list[Filler]:
            if (complied := self._complied(match, acting)) is not None:
                return complied
            if kind == DENIAL:  # of something; aimed at its accuser, if at anybody
                return self._answered(match, acting)
            return (
                self._content(match, acting, drafts)
                or self._subject_below(match, acting, propositions)
                or self._beside(match, acting, drafts)
                or self._conditioned(match, acting, propositions)
                or self._answered(match, acting)
            )

        return aimed(self.vocabulary, match, fillers, find)

    def _is_addressed(self, match: Match) -> bool:
        """In "asked lawmakers to vote", "urged its citizens to leave": whom nothing else names."""
        sentence = match.proposition.sentence
        return match.frame.type == REQUEST and any(
            argument.function is not Function.CLAUSE
            and (sentence.dependents(argument.head, "poss") or not is_pointing(sentence, argument))
            for argument in match.bound("recipient")
        )

    def _doers(self, match: Match, acting: set[str], drafts: Sequence[Draft]) -> list[Filler]:
        """Who did what the act names: "condemned Iran's attack on Iraq" is aimed at Iran."""
        sentence = match.proposition.sentence
        about = match.bound(*DEEDS)
        if any(self.actors.of(sentence, argument) for argument in about):
            return []
        maker = [found for argument in about for found in self._maker(match, argument, acting)]
        if maker:
            return inferred_recipients(match, maker, "content")
        heads = {argument.head for argument in about}
        for other, fillers in drafts:
            found = others(act_of(other, fillers).agents, acting)
            if found and other.proposition.head in heads:
                return inferred_recipients(match, found, "content")
        return []

    def _without_victims(
        self, match: Match, fillers: tuple[Filler, ...], drafts: Sequence[Draft]
    ) -> tuple[Filler, ...]:
        """Not aimed at Oman: "condemned the expulsion of Omani envoys", whoever expelled them."""
        about = {each.head for each in match.bound(*DEEDS)}
        for other, theirs in drafts:
            act = act_of(other, theirs)
            if act.head in about and act.recipients and not act.agents:
                victims = {each.id for each in act.recipients}
                return tuple(
                    each
                    for each in fillers
                    if each.role != "recipient" or not each.entity or each.entity.id not in victims
                )
        return fillers

    def _maker(self, match: Match, argument: Argument, acting: set[str]) -> tuple[Entity, ...]:
        """In "the Council, in a statement backed by Oslo, condemned it": the Council's."""
        sentence, above = match.proposition.sentence, match.proposition.embeddings[:2]
        if match.proposition.construction != "participial" or len(above) < PAIR:
            return ()
        made = sentence.deprels[argument.head] == "pobj" and above[1].relation == "pobj"
        if not made or above[1].subject is None or above[1].pos != "verb":
            return ()
        actors = self.actors.of(sentence, above[1].subject)
        return others([state_of(actor.entity) for actor in actors], acting)

    def _content(self, match: Match, acting: set[str], drafts: Sequence[Draft]) -> list[Filler]:
        """Who does what is demanded or alleged, else whom it is done to."""
        head = match.proposition.head
        below = sorted(
            (depth, index)
            for index, (other, _) in enumerate(drafts)
            for depth, step in enumerate(other.proposition.embeddings)
            if step.head == head and holds(step)
        )
        for depth, index in below:
            if depth > below[0][0]:
                break
            act = act_of(*drafts[index])
            whom = {each.head for each in match.bound("recipient")}
            theirs = any(each.head in whom for each in drafts[index][0].bound("agent"))
            own = match.frame.type == REQUEST and bool(act.agents)  # "proposed closing its embassy"
            suffered = theirs or own or act.head in {each.head for each in match.bound(*DEEDS)}
            for entities in (act.agents, () if suffered else act.recipients):
                if found := others(entities, acting):
                    return inferred_recipients(match, found, "content")
        return []

    def _subject_below(
        self, match: Match, acting: set[str], propositions: Iterable[Proposition]
    ) -> list[Filler]:
        """Who is to do or did what is said, when the ontology has no word for it, or to whom."""
        head, whom = match.proposition.head, {each.head for each in match.bound("recipient")}
        below = [p for p in propositions if p.embeddings[:1] and p.embeddings[0].head == head]
        theirs = any(who.head in whom for each in below for who in each.having(Function.SUBJECT))
        for each in below:
            against = [a for a in each.having(Function.OBLIQUE) if a.preposition in OPPOSED]
            sides = [each.having(Function.SUBJECT), each.having(Function.OBJECT), against]
            shared = any(who.shared for who in each.having(Function.SUBJECT))
            own = match.frame.type == REQUEST and shared  # "proposed leaving Chad"
            for side in sides[:1] if theirs or own else sides:  # "accused them of leaving Chad"
                actors = [a for who in side for a in self.actors.within(each.sentence, who)]
                found = others([state_of(actor.entity) for actor in actors], acting)
                if found:
                    return inferred_recipients(match, found, "content")
        return []

    def _complied(self, match: Match, acting: set[str]) -> list[Filler] | None:
        """In "at Chad's insistence, Mali closed it", "on demand of Chad": who did as asked."""
        proposition = match.proposition
        if match.frame.type != REQUEST or proposition.construction != "nominal":
            return None
        for step in proposition.embeddings[:1]:
            if step.marker in COMPLYING and step.pos == "verb" and step.subject is not None:
                actors = self.actors.of(proposition.sentence, step.subject)
                found = others([state_of(actor.entity) for actor in actors], acting)
                return inferred_recipients(match, found, "content")
        return None

    def _conditioned(
        self, match: Match, acting: set[str], propositions: Iterable[Proposition]
    ) -> list[Filler]:
        """In "threatened to leave if Chad stayed": whose doing it depends on."""
        if match.frame.type != THREAT:
            return []
        head = match.proposition.head
        for each in propositions:
            heads = [step.head for step in each.embeddings]
            markers = {step.marker for step in each.embeddings[:1]}
            if head in heads and not CONDITIONS.isdisjoint(markers):
                subjects = each.having(Function.SUBJECT)
                actors = [a for who in subjects for a in self.actors.of(each.sentence, who)]
                if found := others([state_of(actor.entity) for actor in actors], acting):
                    return inferred_recipients(match, found, "content")
        return []

    def _beside(self, match: Match, acting: set[str], drafts: Sequence[Draft]) -> list[Filler]:
        """In "summoned Chad's envoy and demanded an apology": whom the act before is aimed at.

        In "expelled the envoys after accusing them of spying" too, whoever "them" may be.
        """
        sentence, verb = match.proposition.sentence, match.proposition.head
        beside = sentence.deprels[verb] == "conj"
        pronouns = any(sentence.upos[each.head] == "PRON" for each in match.bound("recipient"))
        above = match.proposition.embeddings[:1] if pronouns else ()
        heads = {sentence.heads[verb]} if beside else {step.head for step in above}
        for other, fillers in drafts:
            act = act_of(other, fillers)
            if act.head in heads and acting_of(fillers) & acting:
                whom = set(act.recipients)
                aimed = [each for each in sides_of(act, self.vocabulary) if each in whom]
                return inferred_recipients(match, others(aimed, acting), "content")
        return []

    def _answered(self, match: Match, acting: set[str]) -> list[Filler]:
        """Who did what a definite noun, a pronoun or the content points back to.

        Not who hailed it, in "the pact, hailed by Oman, was rejected".
        """
        place = match.proposition.sentence.index, match.proposition.head
        sentence = match.proposition.sentence
        itself = {
            (place[0], aside)
            for each in match.bound(*ABOUT)
            for aside in sentence.dependents(each.head, "acl", "relcl")
        }
        before = [
            act
            for act in self.acts
            if (act.sentence, act.head) < place and (act.sentence, act.head) not in itself
        ]
        answered = [act for act in before if others(act.agents, acting)]
        kind, kinds = match.frame.type, self._named_kinds(match)
        same = [act for act in answered if act.kind in kinds]
        near = [act for act in answered if place[0] - act.sentence <= REACH]
        told = [act for act in near if act.event]
        events = [act for act in told if act.firm]
        aimed = [act for act in told if {each.id for each in act.recipients} & acting]
        deeds = [act for act in events if not self.vocabulary.is_subclass(act.kind, SPEECH)]
        if kind == DENIAL:
            return (
                inferred_recipients(match, others(aimed[-1].agents, acting), "pointer")
                if aimed
                else []
            )
        spoken = near if STATEMENT in kinds else []  # "decried the remark"
        pointing = self._points(match)
        if not pointing:
            events, near = [], []
        if self._is_bystander(before, acting):
            same, deeds = same[:1], self._news(before)
        done = [act for act in aimed if act in deeds] if kind not in ANSWERING else []
        for acts in (same, spoken, done, aimed, deeds, events, near):
            if acts:
                return inferred_recipients(match, others(acts[-1].agents, acting), "pointer")
        return []

    def _is_bystander(self, before: Iterable[Act], acting: set[str]) -> bool:
        """Who took no part in anything so far: such a one speaks of the news."""
        sides = (each.id for act in before if act.event for each in (*act.agents, *act.recipients))
        return acting.isdisjoint(sides)

    def _news(self, before: Iterable[Act]) -> list[Act]:
        """The first deed of the text, as told where its doer is named."""
        deeds = [
            act for act in before if act.event and not self.vocabulary.is_subclass(act.kind, SPEECH)
        ]
        return [act for act in deeds if act.agents and act.kind == deeds[0].kind][:1]

    def _named_kinds(self, match: Match) -> frozenset[str]:
        """Classes of the event that the act is about: "condemned the expulsion"."""
        sentence = match.proposition.sentence
        kinds: frozenset[str] = frozenset()
        for argument in match.bound(*ABOUT):
            if argument.function is not Function.CLAUSE:
                kinds |= self.kinds_of(sentence.lemmas[argument.head].lower())
        return kinds

    def _points(self, match: Match) -> bool:
        sentence = match.proposition.sentence
        bound = match.bound(*ABOUT)
        return not bound or any(is_pointing(sentence, argument) for argument in bound)
