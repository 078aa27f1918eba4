"""Events that follow others: their doers and victims are told by what went before."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.interpretation.actors import Actors
from kg.interpretation.acts import (
    PAIR,
    REACH,
    Act,
    Draft,
    act_of,
    acting_of,
    earlier,
    inferred,
    is_pointing,
    others,
    sides_of,
)
from kg.interpretation.matching import Match
from kg.interpretation.phrasing import is_definite
from kg.model import Entity, Filler, Function
from kg.ontology.vocabulary import Vocabulary

RELATIONS = "dip:RelationsEvent"
REQUEST = "dip:Request"
CONTACT = "dip:ContactEvent"
MEDIATION = "dip:Mediation"
AT_IT = frozenset({"after", "at", "during", "following"})  # "spoke after a call with …"
BLAMING = frozenset({"for", "over", "on", "of", "with"})
COERCION = "dip:Coercion"


class Sequels:
    """Fills in who did it, or to whom, from earlier events and from the clause above.

    Args:
        actors: what linking found.
        vocabulary: which class undoes which, whose the patient is.
        acts: everything told so far, in order; it grows while the document is read.
    """

    def __init__(self, actors: Actors, vocabulary: Vocabulary, acts: list[Act]) -> None:
        self.actors = actors
        self.vocabulary = vocabulary
        self.acts = acts

    def asked(
        self, match: Match, fillers: tuple[Filler, ...], drafts: Sequence[Draft]
    ) -> tuple[Filler, ...]:
        """In "called on Chad to leave": who is asked is who shall do it, not who asks."""
        acting = acting_of(fillers)
        for step in match.proposition.embeddings[:1]:
            for other, theirs in drafts:
                whom = act_of(other, theirs).recipients
                asks = self.vocabulary.is_subclass(other.frame.type, REQUEST)
                asked = other.proposition.head == step.head and step.marker == "to"
                if asks and asked and whom and acting & acting_of(theirs):
                    rest = tuple(each for each in fillers if each.role != "agent")
                    if _are(whom, rest):  # "called on Chad to leave our soil": who asks is left
                        rest = tuple(each for each in rest if each.role != "recipient")
                        asking = act_of(other, theirs).agents
                        rest = (*rest, *(inferred(match, a, "recipient", "like") for a in asking))
                    return (*(inferred(match, each, "agent", "content") for each in whom), *rest)
        return fillers

    def done_by(
        self, match: Match, fillers: tuple[Filler, ...], drafts: Sequence[Draft]
    ) -> tuple[Filler, ...]:
        """The doer or the victim that another event tells of.

        Who releases somebody held him, and the other way round; who is punished for spying spied
        on the punisher; who used a visit was the visitor.
        """
        roles = {each.role for each in fillers if each.entity}
        if "agent" not in roles and not any(each.role == "agent" for each in fillers):
            doers = (
                self._holders(match, fillers)
                or self._visitors(match, drafts)
                or self._rivals(match, fillers)
                or self._again(match, fillers)
            )
            return (*(inferred(match, each, "agent", "like") for each in doers), *fillers)
        if self.vocabulary.is_symmetric(match.frame.type):
            return (*self._partners(match, fillers), *fillers)
        if "recipient" not in roles:
            victims = self._punishers(match, fillers, drafts)
            return (*fillers, *(inferred(match, each, "recipient", "like") for each in victims))
        return fillers

    def _holders(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Entity, ...]:
        kind, undoes = match.frame.type, self.vocabulary.undoes
        whom = {each.entity.id for each in fillers if each.role == "recipient" and each.entity}
        before = [
            act
            for act in self.acts
            if act.event
            and act.agents
            and (act.kind == undoes(kind) or undoes(act.kind) == kind)
            and whom & {each.id for each in act.recipients}
        ]
        return before[-1].agents if before else ()

    def _rivals(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Entity, ...]:
        """In "Chad hit back: Oman's envoy was expelled": whom Oman did the same to before."""
        kind = match.frame.type
        whom = {each.entity.id for each in fillers if each.role == "recipient" and each.entity}
        told = bool(match.proposition.embeddings)  # by whom it was done to, perhaps
        between = self.vocabulary.is_subclass(kind, RELATIONS)
        if told or not between or not match.proposition.passive:
            return ()
        like = (act for act in earlier(self.acts, match) if act.kind == kind and act.firm)
        last = next(like, None)
        if last is None or whom != {each.id for each in last.agents}:
            return ()
        return others(last.recipients, whom)

    def _again(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Entity, ...]:
        """In "the expulsion of the envoys was condemned": who expelled them, as told before."""
        whom = {each.entity.id for each in fillers if each.role == "recipient" and each.entity}
        if not whom or not is_definite(match.proposition) or _qualifies(match):
            return ()
        same = [
            act
            for act in self.acts
            if act.kind == match.frame.type
            and act.agents
            and (act.sentence, act.head)
            < (match.proposition.sentence.index, match.proposition.head)
            and whom == {each.id for each in act.recipients}
        ]
        return same[-1].agents if same and same[-1].firm else ()

    def _visitors(self, match: Match, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
        kind = match.frame.type
        nominal = match.proposition.construction == "nominal"
        if not nominal or not self.vocabulary.is_subclass(kind, CONTACT):
            return ()
        mutual = self.vocabulary.is_symmetric(kind)
        chaired = {
            other.proposition.head
            for other, _ in drafts
            if self.vocabulary.is_subclass(other.frame.type, MEDIATION)
        }
        for step in match.proposition.embeddings:
            if step.head in chaired:
                return ()
            bound = step.relation == "dobj" or (
                step.relation == "pobj" and (step.marker in AT_IT or not mutual)
            )
            if step.pos == "verb" and bound and step.subject:
                actors = self.actors.of(match.proposition.sentence, step.subject)
                return tuple(actor.entity for actor in actors if not actor.affiliated)
            if step.pos == "verb" and mutual:  # "left without talks, which it denied"
                return ()
        return ()

    def _partners(self, match: Match, fillers: tuple[Filler, ...]) -> Iterator[Filler]:
        """In "Chad's president said after talks with Oman's": both talked.

        So they did in "talks with his Omani counterpart".
        """
        acting = acting_of(fillers)
        single = sum(each.role == "agent" for each in fillers) == 1
        if match.proposition.construction != "nominal" or not single or not acting:
            return
        sentence = match.proposition.sentence
        for argument in match.bound("agent", "recipient"):
            for owner in sentence.dependents(argument.head, "poss"):
                if sentence.upos[owner] == "PRON":
                    theirs = [actor.entity for actor in self.actors.at(sentence, owner)]
                    yield from (
                        inferred(match, each, "agent", "context") for each in others(theirs, acting)
                    )
                    return
        for step in match.proposition.embeddings[:1]:
            ready = step.pos == "adjective" and step.marker == "for"  # "is ready for talks with"
            if (ready or (step.pos == "verb" and step.marker in AT_IT)) and step.subject:
                actors = self.actors.of(match.proposition.sentence, step.subject)
                partners = others([each.entity for each in actors], acting)
                yield from (inferred(match, each, "agent", "context") for each in partners)

    def _punishers(
        self, match: Match, fillers: tuple[Filler, ...], drafts: Sequence[Draft]
    ) -> tuple[Entity, ...]:
        above = {step.head for step in match.proposition.embeddings if step.marker in BLAMING}
        acting = acting_of(fillers)
        for other, theirs in drafts:
            kind = other.frame.type
            punished = self.vocabulary.owner(kind) == "recipient" or kind == COERCION
            if other.proposition.head in above and punished:
                return others(act_of(other, theirs).agents, acting)
        return ()

    def recalled(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        """An event that names nobody: the parties around it, or those of its like before."""
        named = any(each.entity for each in fillers if each.role in {"agent", "recipient"})
        mutual = self.vocabulary.is_symmetric(match.frame.type)
        if named or _qualifies(match) or _is_strangers(match, mutual=mutual):
            return fillers
        place = match.proposition.sentence.index, match.proposition.head
        before = [act for act in self.acts if (act.sentence, act.head) < place and act.event]
        if self.vocabulary.is_symmetric(match.frame.type):
            return self._among(match, fillers, before)
        like = [act for act in before if act.kind == match.frame.type and act.agents]
        if not like or not like[-1].firm or not self._points(match):
            return fillers
        told = like[-1] if place[0] - like[-1].sentence <= 1 else like[0]
        others = [each for each in fillers if each.role not in {"agent", "recipient"}]
        return (
            *(inferred(match, each, "agent", "like") for each in told.agents),
            *(inferred(match, each, "recipient", "like") for each in told.recipients),
            *others,
        )

    def _points(self, match: Match) -> bool:
        """In "the raid", "the men were expelled": what is known already."""
        if match.proposition.construction == "nominal":
            return is_definite(match.proposition)
        patients = match.bound("patient")
        return bool(patients) and is_pointing(match.proposition.sentence, patients[0])

    def _among(
        self, match: Match, fillers: tuple[Filler, ...], before: Sequence[Act]
    ) -> tuple[Filler, ...]:
        """Talks, deals and truces without names are those of the two sides just told of.

        "The deal" is the last one that was told as a fact, whoever else was spoken of since.
        """
        sentence = match.proposition.sentence
        near = [act for act in before if sentence.index - act.sentence <= REACH]
        same = [act for act in before if act.kind == match.frame.type and act.firm]
        for act in reversed([*near, *(same if is_definite(match.proposition) else [])]):
            parties = sides_of(act, self.vocabulary)
            if len(parties) == PAIR:
                others = [each for each in fillers if each.role != "agent"]
                return (*(inferred(match, each, "agent", "context") for each in parties), *others)
        return fillers


def _qualifies(match: Match) -> bool:
    """In "its treaty ally", "the ceasefire line": what only tells of which kind a thing is."""
    sentence, head = match.proposition.sentence, match.proposition.head
    return match.proposition.construction == "nominal" and sentence.deprels[head] == "compound"


def _are(entities: Sequence[Entity], fillers: Sequence[Filler]) -> bool:
    """Whether all recipients among the fillers are among the entities, and there are any."""
    ids = {each.id for each in entities}
    aimed = [each.entity for each in fillers if each.role == "recipient" and each.entity]
    return bool(aimed) and all(each.id in ids for each in aimed)


def _is_strangers(match: Match, *, mutual: bool) -> bool:
    """In "rebels gathered there": people that the text does not point to as known.

    In "the minister met the emir" there is one side that somebody else must have told of.
    """
    sentence = match.proposition.sentence
    return any(
        each.function is Function.SUBJECT
        and sentence.upos[each.head] == "NOUN"
        and (not is_pointing(sentence, each) or (mutual and sentence.tags[each.head] == "NN"))
        for each in match.bound("agent")
    )


def apart(match: Match, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
    """In "Chad was not asked, its minister said": who is asked, told by himself, did not ask."""
    whom = {each.entity for each in fillers if each.role == "recipient" and each.entity}
    asked = match.proposition.passive and not match.proposition.having(Function.OBJECT)
    if not asked:
        return fillers
    return tuple(each for each in fillers if each.role != "agent" or each.entity not in whom)


def accused(
    match: Match, fillers: tuple[Filler, ...], drafts: Sequence[Draft]
) -> tuple[Filler, ...]:
    """In "accused them of leaving": who left is who was accused, once it is known who that is."""
    unknown = {each.head for each in match.bound("agent") if each.shared}
    if any(each.role == "agent" and each.entity for each in fillers) or not unknown:
        return fillers
    for other, theirs in drafts:
        if unknown & {each.head for each in other.bound("recipient")}:
            whom = {each.entity for each in fillers if each.role == "recipient"}
            known = [
                each
                for each in theirs
                if each.role == "recipient" and each.entity and each.entity not in whom
            ]
            rest = [each for each in fillers if each.role != "agent" or not known]
            return (*(replace(each, role="agent") for each in known), *rest)
    return fillers
