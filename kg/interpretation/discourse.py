"""Who else it is about: recipients that the clause itself does not name.

An act of speech is aimed at whoever does what it is about, in its own content or before it
("Beijing rejected the complaint"); an act between two states is aimed at the only other one
that the text is about. Where two would fit, none is taken.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.interpretation.actors import Actors, state_of
from kg.interpretation.matching import Match
from kg.model import Argument, Entity, Filler, Function, Proposition, Sentence
from kg.ontology.vocabulary import Vocabulary

PAIR = 2
REACH = 4  # sentences looked back
ABOUT = ("topic", "patient", "content", "recipient", "reason")
POINTING = frozenset(
    {"the", "this", "that", "these", "those", "such", "its", "their", "his", "her"}
)
SPEECH = "dip:SpeechAct"
STATEMENT = "dip:Statement"
CONTACT = "dip:ContactEvent"
BLAMING = frozenset({"for", "over", "on", "of"})
MEDIATION = "dip:Mediation"
BILATERAL = ("dip:RelationsEvent", "dip:EconomicEvent")
PARTIES = ("dip:State", "dip:Organization", "dip:InternationalOrganization")
KindsOf = Callable[[str], frozenset[str]]
Draft = tuple[Match, tuple[Filler, ...]]


@dataclass(frozen=True, slots=True)
class Act:
    """Somebody did something: an event, or (weakly) any clause with an actor as its subject."""

    sentence: int
    head: int
    agents: tuple[Entity, ...]
    recipients: tuple[Entity, ...] = ()
    kind: str = ""

    @property
    def event(self) -> bool:
        """Whether the ontology knows what was done."""
        return bool(self.kind)


class Discourse:
    """What one document has told so far.

    Args:
        actors: what linking found.
        vocabulary: which classes are acts of speech, which are between states.
        kinds_of: event classes that a noun (lower-case lemma) may name.
    """

    def __init__(self, actors: Actors, vocabulary: Vocabulary, kinds_of: KindsOf) -> None:
        self.actors = actors
        self.kinds_of = kinds_of
        self.vocabulary = vocabulary
        self.acts: list[Act] = []

    def completed(
        self, drafts: Sequence[Draft], propositions: Sequence[Proposition]
    ) -> list[Draft]:
        """The drafts of one sentence with the recipients that the text around them gives."""
        self.acts += self._clauses(propositions)
        self.acts += [
            _act(match, fillers) for match, fillers in drafts if match.frame.type != STATEMENT
        ]
        self.acts.sort(key=lambda act: (act.sentence, act.head))
        known = [
            (match, self._recalled(match, self._done_by(match, fillers, drafts)))
            for match, fillers in drafts
        ]
        deeds = [(match, self._between(match, fillers)) for match, fillers in known]
        return [
            (match, self._spoken(match, fillers, deeds, propositions)) for match, fillers in deeds
        ]

    def _clauses(self, propositions: Iterable[Proposition]) -> Iterator[Act]:
        for each in propositions:
            if each.passive or each.construction in {"nominal", "apposition", "title"}:
                continue
            for subject in each.having(Function.SUBJECT):
                found = self.actors.of(each.sentence, subject)
                if found:
                    entities = tuple(state_of(actor.entity) for actor in found)
                    yield Act(each.sentence.index, each.head, entities)

    def _done_by(
        self, match: Match, fillers: tuple[Filler, ...], drafts: Sequence[Draft]
    ) -> tuple[Filler, ...]:
        """The doer or the victim that another event tells of.

        Who releases somebody held him; who is punished for spying spied on the punisher; who
        used a visit was the visitor.
        """
        roles = {each.role for each in fillers if each.entity}
        if "agent" not in roles and not any(each.role == "agent" for each in fillers):
            doers = self._holders(match, fillers) or self._visitors(match)
            return (*(_filler_of(match, each, "agent", "like") for each in doers), *fillers)
        if "recipient" not in roles:
            victims = self._punishers(match, fillers, drafts)
            return (*fillers, *(_filler_of(match, each, "recipient", "like") for each in victims))
        return fillers

    def _holders(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Entity, ...]:
        undone = self.vocabulary.undoes(match.frame.type)
        whom = {each.entity.id for each in fillers if each.role == "recipient" and each.entity}
        before = [
            act
            for act in self.acts
            if act.kind == undone and act.agents and whom & {each.id for each in act.recipients}
        ]
        return before[-1].agents if before else ()

    def _visitors(self, match: Match) -> tuple[Entity, ...]:
        kind = match.frame.type
        nominal = match.proposition.construction == "nominal"
        if not nominal or not self.vocabulary.is_subclass(kind, CONTACT):
            return ()
        for step in match.proposition.embeddings:
            if step.pos == "verb" and step.relation in {"dobj", "pobj"} and step.subject:
                actors = self.actors.of(match.proposition.sentence, step.subject)
                return tuple(actor.entity for actor in actors if not actor.affiliated)
        return ()

    def _punishers(
        self, match: Match, fillers: tuple[Filler, ...], drafts: Sequence[Draft]
    ) -> tuple[Entity, ...]:
        above = {step.head for step in match.proposition.embeddings if step.marker in BLAMING}
        acting = _acting(fillers)
        for other, theirs in drafts:
            punished = self.vocabulary.owner(other.frame.type) == "recipient"
            if other.proposition.head in above and punished:
                return _others(_act(other, theirs).agents, acting)
        return ()

    def _recalled(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        """An event that names nobody: the parties around it, or those of its like before."""
        if any(each.entity for each in fillers if each.role in {"agent", "recipient"}):
            return fillers
        place = match.proposition.sentence.index, match.proposition.head
        before = [act for act in self.acts if (act.sentence, act.head) < place and act.event]
        if self.vocabulary.is_symmetric(match.frame.type):
            return self._among(match, fillers, before)
        like = [act for act in before if act.kind == match.frame.type and act.agents]
        patients = match.bound("patient")
        sentence = match.proposition.sentence
        if not like or not patients or not _is_pointing(sentence, patients[0]):
            return fillers
        others = [each for each in fillers if each.role not in {"agent", "recipient"}]
        return (
            *(_filler_of(match, each, "agent", "like") for each in like[-1].agents),
            *(_filler_of(match, each, "recipient", "like") for each in like[-1].recipients),
            *others,
        )

    def _among(
        self, match: Match, fillers: tuple[Filler, ...], before: Sequence[Act]
    ) -> tuple[Filler, ...]:
        """Talks, deals and truces without names are those of the two sides just told of."""
        sentence = match.proposition.sentence
        for act in reversed(before):
            if sentence.index - act.sentence > REACH:
                break
            parties = list(dict.fromkeys([*act.agents, *act.recipients]))
            if len(parties) == PAIR:
                others = [each for each in fillers if each.role != "agent"]
                return (*(_filler_of(match, each, "agent", "context") for each in parties), *others)
        return fillers

    def _between(self, match: Match, fillers: tuple[Filler, ...]) -> tuple[Filler, ...]:
        """An act between states: the only other party."""
        kind = match.frame.type
        if self.vocabulary.is_subclass(kind, MEDIATION):
            return self._aimed(match, fillers, self._two_sides)
        if not any(self.vocabulary.is_subclass(kind, each) for each in BILATERAL):
            return fillers
        return self._aimed(match, fillers, self._other_party)

    def _two_sides(self, match: Match, acting: set[str]) -> list[Filler]:
        """Whom a mediator brings together: the two parties just told of."""
        place = match.proposition.sentence.index, match.proposition.head
        for act in reversed(self.acts):
            if (act.sentence, act.head) >= place or place[0] - act.sentence > REACH:
                continue
            parties = _others(tuple(dict.fromkeys([*act.agents, *act.recipients])), acting)
            if len(parties) == PAIR:
                return _fillers(match, parties, "context")
        return []

    def _spoken(
        self,
        match: Match,
        fillers: tuple[Filler, ...],
        drafts: Sequence[Draft],
        propositions: Sequence[Proposition],
    ) -> tuple[Filler, ...]:
        """An act of speech: whoever does what it is about, or whom it answers."""
        kind = match.frame.type
        if kind == STATEMENT or not self.vocabulary.is_subclass(kind, SPEECH):
            return fillers

        doers = self._doers(match, _acting(fillers), drafts)
        if doers:
            return (*(each for each in fillers if each.role != "recipient"), *doers)

        def find(match: Match, acting: set[str]) -> list[Filler]:
            return (
                self._content(match, acting, drafts)
                or self._subject_below(match, acting, propositions)
                or self._answered(match, acting)
            )

        return self._aimed(match, fillers, find)

    def _aimed(
        self,
        match: Match,
        fillers: tuple[Filler, ...],
        find: Callable[[Match, set[str]], list[Filler]],
    ) -> tuple[Filler, ...]:
        named = any(each.role == "recipient" and each.entity for each in fillers)
        acting = _acting(fillers)
        if named or not acting or self.vocabulary.is_symmetric(match.frame.type):
            return fillers
        found = find(match, acting)
        return (*(f for f in fillers if f.role != "recipient" or not found), *found)

    def _doers(self, match: Match, acting: set[str], drafts: Sequence[Draft]) -> list[Filler]:
        """Who did what the act names: "condemned Iran's attack on Iraq" is aimed at Iran."""
        sentence = match.proposition.sentence
        about = match.bound("recipient", "topic", "patient")
        if any(self.actors.of(sentence, argument) for argument in about):
            return []
        heads = {argument.head for argument in about}
        for other, fillers in drafts:
            found = _others(_act(other, fillers).agents, acting)
            if found and other.proposition.head in heads:
                return _fillers(match, found, "content")
        return []

    def _content(self, match: Match, acting: set[str], drafts: Sequence[Draft]) -> list[Filler]:
        """Who does what is demanded or alleged, else whom it is done to."""
        head = match.proposition.head
        below = [
            _act(other, fillers)
            for other, fillers in drafts
            if head in [step.head for step in other.proposition.embeddings]
        ]
        for act in below:
            for entities in (act.agents, act.recipients):
                if found := _others(entities, acting):
                    return _fillers(match, found, "content")
        return []

    def _subject_below(
        self, match: Match, acting: set[str], propositions: Iterable[Proposition]
    ) -> list[Filler]:
        """Who is to do or did what is said, when the ontology has no word for it."""
        for each in propositions:
            if each.embeddings[:1] and each.embeddings[0].head == match.proposition.head:
                for subject in each.having(Function.SUBJECT):
                    actors = self.actors.of(each.sentence, subject)
                    found = _others([state_of(actor.entity) for actor in actors], acting)
                    if found:
                        return _fillers(match, found, "content")
        return []

    def _answered(self, match: Match, acting: set[str]) -> list[Filler]:
        """Who did what a definite noun, a pronoun or the content points back to."""
        place = match.proposition.sentence.index, match.proposition.head
        before = [act for act in self.acts if (act.sentence, act.head) < place]
        answered = [act for act in before if _others(act.agents, acting)]
        kinds = self._named_kinds(match)
        same = [act for act in answered if act.kind in kinds]
        near = [act for act in answered if place[0] - act.sentence <= REACH]
        events = [act for act in near if act.event]
        aimed = [act for act in events if {each.id for each in act.recipients} & acting]
        deeds = [act for act in events if not self.vocabulary.is_subclass(act.kind, SPEECH)]
        pointing = self._points(match)
        for acts in (same, aimed, deeds, events, near if pointing else []):
            if acts:
                return _fillers(match, _others(acts[-1].agents, acting), "pointer")
        return []

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
        return not bound or any(_is_pointing(sentence, argument) for argument in bound)

    def _other_party(self, match: Match, acting: set[str]) -> list[Filler]:
        """The only other state or organisation around: in the sentence, else just before it."""
        sentence = match.proposition.sentence
        end = sentence.starts[match.proposition.head]
        for reach in range(REACH + 1):
            parties = self.actors.parties(range(sentence.index - reach, sentence.index + 1), end)
            kept = {
                each.id: each
                for each in parties
                if any(self.vocabulary.is_subclass(each.type, kind) for kind in PARTIES)
            }
            found = _others(tuple(kept.values()), acting)
            if found:
                return _fillers(match, found, "context") if len(found) == 1 else []
        return []


def _act(match: Match, fillers: Iterable[Filler]) -> Act:
    def entities(role: str) -> tuple[Entity, ...]:
        return tuple(each.entity for each in fillers if each.role == role and each.entity)

    index, head = match.proposition.sentence.index, match.proposition.head
    return Act(index, head, entities("agent"), entities("recipient"), match.frame.type)


def _acting(fillers: Iterable[Filler]) -> set[str]:
    entities = [each.entity for each in fillers if each.role == "agent" and each.entity]
    return {each.id for each in entities} | {each.state.id for each in entities if each.state}


def _others(entities: Sequence[Entity], acting: set[str]) -> tuple[Entity, ...]:
    return tuple(
        each
        for each in entities
        if each.id not in acting and not (each.state and each.state.id in acting)
    )


def _is_pointing(sentence: Sentence, argument: Argument) -> bool:
    if argument.function is Function.CLAUSE or sentence.upos[argument.head] == "PRON":
        return True
    before = sentence.dependents(argument.head, "det", "poss")
    return any(sentence.forms[token].lower() in POINTING for token in before)


def _filler_of(match: Match, entity: Entity, role: str, rule: str) -> Filler:
    """An inferred participant; its words are those of the event itself."""
    sentence, head = match.proposition.sentence, match.proposition.head
    span = sentence.span_of([head])
    return Filler(role, sentence.quote(span), span, entity, rule)


def _fillers(match: Match, entities: Iterable[Entity], rule: str) -> list[Filler]:
    """Recipients whose words are those of the act's topic, when it has one."""
    bound = match.bound(*ABOUT)
    sentence = match.proposition.sentence
    span = sentence.span_of(bound[0].tokens) if bound else None
    text = sentence.quote(span) if span else ""
    return [Filler("recipient", text, span, each, rule) for each in entities]
