"""The stage: clauses and links of a document into statements of the ontology."""

from collections.abc import Sequence
from dataclasses import replace

from kg.interpretation.actors import Actors, ids_of
from kg.interpretation.acts import Act, act_of, acting_of
from kg.interpretation.assembly import distinct, evidence, identifier
from kg.interpretation.attribution import QuoteSpeakers, speakers, trailing
from kg.interpretation.candidates import Candidates
from kg.interpretation.carriers import coded_once, without_carriers, without_restatements
from kg.interpretation.confidence import Rating
from kg.interpretation.demands import with_demands
from kg.interpretation.discourse import Discourse
from kg.interpretation.echoes import points_back, with_echoes
from kg.interpretation.exclusions import Exclusions
from kg.interpretation.factuality import Reading
from kg.interpretation.firmness import SPEECH_ACT, Firmness
from kg.interpretation.headlines import sobered
from kg.interpretation.matching import Match
from kg.interpretation.pointers import Pointers
from kg.interpretation.quantities import quantity
from kg.interpretation.reciprocity import mutual
from kg.interpretation.relations import PlainRelations
from kg.interpretation.repetitions import with_repetitions
from kg.interpretation.responses import Responses
from kg.interpretation.roles import Roles
from kg.interpretation.standing import standing
from kg.interpretation.timing import heads_of, time_of, times_by_head
from kg.model import (
    Document,
    Embedding,
    Factuality,
    Filler,
    Links,
    Proposition,
    Sentence,
    Span,
    Statement,
    Time,
    TimeExpression,
)
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary

STATEMENT = "dip:Statement"
ESPIONAGE, ATTACK = "dip:Espionage", "dip:Attack"


class FrameInterpreter:
    """Statements by the frames of a lexicon, under a vocabulary."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self.lexicon = lexicon
        self.vocabulary = vocabulary
        self.rated = Rating(vocabulary)
        self.plain = PlainRelations(lexicon, vocabulary)

    def __call__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        propositions: Sequence[Sequence[Proposition]],
        links: Links,
    ) -> list[Statement]:
        """The statements of one document in the order of its text."""
        reader = _Reader(self, document, sentences, propositions, links)
        found = [
            statement
            for sentence, clauses in zip(sentences, propositions, strict=True)
            for statement in reader.statements(sentence, clauses)
        ]
        events = with_echoes(sentences, sobered(sentences, found), reader.pointing)
        found = [*events, *standing(document, sentences, links, self.vocabulary)]
        rated = [self.rated(each) for each in found if each.type not in self.plain.properties]
        return distinct([*rated, *self.plain(document, sentences, propositions, links)])


class _Reader:
    """One document's worth of state: its actors, its quotes, its times."""

    def __init__(
        self,
        owner: FrameInterpreter,
        document: Document,
        sentences: Sequence[Sentence],
        propositions: Sequence[Sequence[Proposition]],
        links: Links,
    ) -> None:
        self.lexicon, self.vocabulary = owner.lexicon, owner.vocabulary
        self.document = document
        self.links = links
        self.actors = Actors(links)
        self.roles = Roles(self.actors, self.vocabulary)
        self.dates = heads_of(links.times)
        self.candidates = Candidates(self.lexicon, self.vocabulary, self.actors, self.dates)
        self.discourse = Discourse(self.actors, self.vocabulary, self._noun_kinds)
        pointers = Pointers(self.actors, self.vocabulary, self._pointed_kinds)
        self.responses = Responses(pointers, self.vocabulary, self.lexicon)
        self.pointing: set[str] = set()
        self.quotes = QuoteSpeakers(document, sentences, propositions, self.lexicon.effects)

    def statements(
        self, sentence: Sentence, propositions: Sequence[Proposition]
    ) -> list[Statement]:
        """The events and relations of one sentence."""
        dates = self.dates.get(sentence.index, frozenset())
        matches = [
            match
            for match in self.candidates.of(propositions)
            if sentence.upos[match.proposition.head] != "PROPN"  # "March" is no demonstration
            or match.proposition.head not in dates
        ]
        acts, vocabulary = self.discourse.acts, self.vocabulary
        matches = list(with_repetitions(matches, acts, vocabulary, self._told_by))
        matches = with_demands(matches, propositions, self.actors, self.lexicon.effects)
        firmness = Firmness(self.lexicon, self.vocabulary, matches)
        hanging = times_by_head(sentence, self.links.times)
        readings = {each.proposition.head: firmness.of(each) for each in matches}
        drafts = [
            (match, self._voiced(match, fillers, readings[match.proposition.head]))
            for match in matches
            for fillers in self._fillers(match)
        ]

        def firm(match: Match) -> bool:
            reading = readings[match.proposition.head]
            return reading.factuality is Factuality.ACTUAL and not reading.negated

        completed = self.discourse.completed(drafts, propositions, firm)
        exclusions = Exclusions(self.vocabulary, self._cue, completed)
        pairs = [
            (match, self._statement(match, fillers, readings[match.proposition.head], hanging))
            for match, fillers in completed
            if self._acceptable(match, fillers) and not exclusions.holds(match, fillers)
        ]
        kept = coded_once(without_restatements(without_carriers(pairs)))
        self.pointing |= {each.id for match, each in kept if points_back(match)}
        return self.responses.linked(kept, propositions)

    def _noun_kinds(self, lemma: str) -> frozenset[str]:
        return frozenset(
            frame.type
            for frame in self.lexicon.frames(lemma)
            if frame.pos in {"noun", "any"} and not frame.fixed
        )

    def _pointed_kinds(self, lemma: str) -> frozenset[str]:
        """What a noun may point back to: "the closure" that of an embassy, too."""
        return frozenset(frame.type for frame in self.lexicon.frames(lemma) if frame.pos == "noun")

    def _cue(self, step: Embedding) -> str | None:
        effect = self.lexicon.effects(step.lemma, step.pos, step.marker)
        return effect.cue if effect else None

    def _fillers(self, match: Match) -> list[tuple[Filler, ...]]:
        """The roles of each event that the match states: "accused each other" states two."""
        if not self.vocabulary.is_event(match.frame.type):
            return [self.roles.relation(match)]
        fillers = self.roles.fill(match)
        pooled = self.vocabulary.is_symmetric(match.frame.type)
        return [fillers] if pooled else mutual(match, fillers)

    def _told_by(self, match: Match) -> Act:
        return act_of(match, self.roles.fill(match))

    def _voiced(
        self, match: Match, fillers: tuple[Filler, ...], reading: Reading
    ) -> tuple[Filler, ...]:
        """An act of speech that names nobody is its reporter's: "the move was unwise, X said"."""
        kind = match.frame.type
        speech = self.vocabulary.is_subclass(kind, SPEECH_ACT) and kind != STATEMENT
        if not speech or any(each.role == "agent" for each in fillers):
            return fillers
        heard = self._heard(match, reading)[:1]
        return (*(replace(each, role="agent") for each in heard if each.entity), *fillers)

    def _heard(self, match: Match, reading: Reading) -> tuple[Filler, ...]:
        """Whose word it is: speakers above the clause, else a report or quote around it."""
        sentence = match.proposition.sentence
        found = speakers(sentence, reading.speakers, self.actors)
        if found or reading.presupposed:
            return found
        return self._unheard(sentence, match.proposition.head)

    def _acceptable(self, match: Match, fillers: tuple[Filler, ...]) -> bool:
        """Whether the roles that must be linked are, and someone takes part at all."""
        linked = {each.role for each in fillers if each.entity is not None}
        if not self.vocabulary.is_event(match.frame.type):
            return len({each.role for each in fillers}) > 1
        if not linked & {"agent", "recipient"}:
            return False
        named = {each.role for each in fillers}
        return all(
            role in linked or (role == "agent" and role not in named)  # "was arrested"
            for role in self.vocabulary.requires(match.frame.type)
        )

    def _statement(
        self,
        match: Match,
        fillers: tuple[Filler, ...],
        reading: Reading,
        hanging: dict[int, TimeExpression],
    ) -> Statement:
        proposition, frame = match.proposition, match.frame
        sentence = proposition.sentence
        found = evidence(self.document, sentence, _span(match))
        factuality, time = self._in_time(reading.factuality, time_of(match, hanging))
        attribution = self._attribution(match, fillers, reading)
        if factuality is Factuality.ACTUAL and _is_claimed(match, fillers, attribution):
            factuality = Factuality.ALLEGED
        kind = "event" if self.vocabulary.is_event(frame.type) else "relation"
        counted = [*match.bound("patient"), *match.bound("recipient")]
        numbers = (quantity(sentence, each.head) for each in counted)
        return Statement(
            id=identifier(found, frame.type, proposition.construction, fillers),
            kind=kind,
            type=frame.type,
            arguments=fillers,
            factuality=factuality,
            negated=reading.negated,
            attribution=attribution,
            time=time,
            quantity=next((n for n in numbers if n is not None), None),
            evidence=found,
            confidence=1.0,  # until it is rated
            rule=proposition.construction,
            entry=frame.entry,
            codes=self.vocabulary.codes(frame.type, factuality, negated=reading.negated),
        )

    def _in_time(self, factuality: Factuality, time: Time | None) -> tuple[Factuality, Time | None]:
        """What is told of a day to come has not happened yet; no plan lies in the past."""
        if time is None or self.document.date is None:
            return factuality, time
        first, _, last = time.value.partition("/")
        if factuality is Factuality.ACTUAL:
            ahead = first > self.document.date
            return Factuality.PLANNED if ahead else factuality, time
        past = (
            factuality is Factuality.PLANNED and (last or first) < self.document.date[: len(first)]
        )
        return factuality, None if past else time

    def _attribution(
        self, match: Match, fillers: tuple[Filler, ...], reading: Reading
    ) -> tuple[Filler, ...]:
        found = self._heard(match, reading)
        speech = self.vocabulary.is_subclass(match.frame.type, SPEECH_ACT)
        if not speech or reading.factuality is not Factuality.ACTUAL:
            return found
        acting = {each.entity for each in fillers if each.role == "agent"}
        return tuple(each for each in found if each.entity is None or each.entity not in acting)

    def _unheard(self, sentence: Sentence, token: int) -> tuple[Filler, ...]:
        """Speakers that no clause above names: a report at the end, a quote's other sentence."""
        last = trailing(sentence, token, self.lexicon.effects)
        if last is not None:
            return speakers(sentence, [last], self.actors)
        quoted = self.quotes.of(sentence, token)
        return speakers(quoted[0], [quoted[1]], self.actors) if quoted else ()


def _is_claimed(match: Match, fillers: Sequence[Filler], attribution: Sequence[Filler]) -> bool:
    """Whether it is somebody's word alone: spying, or an attack that others say somebody made."""
    if not attribution or match.frame.type not in {ESPIONAGE, ATTACK}:
        return False
    acting = acting_of(fillers)
    admitted = not acting.isdisjoint(ids_of(each.entity for each in attribution))
    told = match.frame.type == ATTACK and match.proposition.construction != "nominal"
    return match.frame.type == ESPIONAGE or (told and bool(acting) and not admitted)


def _span(match: Match) -> Span:
    """From the first to the last word of the predicate and of what is bound to it."""
    proposition = match.proposition
    tokens = set(proposition.predicate) | set(match.fixed)
    for _, argument in match.bindings:
        tokens |= set(argument.tokens)
    return proposition.sentence.span_of(sorted(tokens))
