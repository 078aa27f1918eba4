"""The stage: clauses and links of a document into statements of the ontology."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from kg.interpretation.actors import Actors
from kg.interpretation.assembly import distinct, evidence, identifier
from kg.interpretation.attribution import QuoteSpeakers, speakers, trailing
from kg.interpretation.discourse import Discourse
from kg.interpretation.factuality import NAMED, SOMETHING, Calculus, Reading
from kg.interpretation.headlines import sobered
from kg.interpretation.matching import Match, best_match, stems
from kg.interpretation.quantities import quantity
from kg.interpretation.reciprocity import mutual
from kg.interpretation.responses import Pair, with_responses
from kg.interpretation.roles import Roles
from kg.interpretation.standing import standing
from kg.interpretation.timing import time_of, times_by_head
from kg.model import (
    Argument,
    Document,
    Embedding,
    Factuality,
    Filler,
    Function,
    Links,
    Proposition,
    Sentence,
    Span,
    Statement,
    Time,
    TimeExpression,
)
from kg.model.phrases import arguments
from kg.ontology.frames import Frame
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary

LIGHT = frozenset({"dobj", "nsubjpass", "pobj", "attr"})
UNLINKED = 0.5  # share of confidence kept by an event whose agent is only words
SPEECH_ACT = "dip:SpeechAct"
STATEMENT = "dip:Statement"


class FrameInterpreter:
    """Statements by the frames of a lexicon, under a vocabulary."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary) -> None:
        self.lexicon = lexicon
        self.vocabulary = vocabulary

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
        events = sobered(document, sentences, found)
        return distinct([*events, *standing(document, sentences, links, self.vocabulary)])


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
        heads: dict[int, set[int]] = {sentence.index: set() for sentence in sentences}
        for time in links.times:
            heads[time.sentence].add(time.head)
        self.time_heads = {index: frozenset(tokens) for index, tokens in heads.items()}
        self.discourse = Discourse(self.actors, self.vocabulary, self._noun_kinds)
        self.quotes = QuoteSpeakers(document, sentences, propositions, self.lexicon.effects)

    def statements(
        self, sentence: Sentence, propositions: Sequence[Proposition]
    ) -> list[Statement]:
        """The events and relations of one sentence."""
        matches = self._without_shadowed(self._matches(propositions))
        kinds = {match.proposition.head: match.frame.type for match in matches}
        calculus = Calculus(
            self.lexicon.effects,
            lambda token: self.vocabulary.content(kinds[token]) if token in kinds else None,
        )
        hanging = times_by_head(sentence, self.links.times)
        drafts = [
            (match, self._voiced(match, fillers, calculus))
            for match in matches
            for fillers in self._fillers(match)
        ]
        pairs = [
            (match, self._statement(match, fillers, self._reading(match, calculus), hanging))
            for match, fillers in self.discourse.completed(drafts, propositions)
            if self._acceptable(match, fillers)
        ]
        return with_responses(_without_carriers(pairs), self._cue)

    def _noun_kinds(self, lemma: str) -> frozenset[str]:
        return frozenset(
            frame.type
            for frame in self.lexicon.frames(lemma)
            if frame.pos in {"noun", "any"} and not frame.fixed
        )

    def _cue(self, step: Embedding) -> str | None:
        effect = self.lexicon.effects(step.lemma, step.pos, step.marker)
        return effect.cue if effect else None

    def _matches(self, propositions: Iterable[Proposition]) -> Iterator[Match]:
        for proposition in propositions:
            frames = self._frames(proposition)
            if not frames:
                continue
            sentence = proposition.sentence
            supporter = self._supporter(proposition)
            extended = self._supported(proposition, supporter)
            found = best_match(
                extended, frames, partial(self._in_range, sentence), self.time_heads[sentence.index]
            )
            if found is not None:
                yield replace(found, supporter=supporter.head if supporter else None)

    def _frames(self, proposition: Proposition) -> tuple[Frame, ...]:
        """Frames of the predicate's lemma, or of what its form may be a form of."""
        form = proposition.sentence.forms[proposition.head].lower()
        frames = self.lexicon.frames(proposition.lemma.split()[0])
        if proposition.construction == "nominal":
            return (*frames, *self.lexicon.frames(form)) if form != proposition.lemma else frames
        return frames or next(filter(None, map(self.lexicon.frames, stems(form))), ())

    def _supporter(self, proposition: Proposition) -> Embedding | None:
        """The light verb that carries a nominal event ("held a round of talks"), or None."""
        if proposition.construction != "nominal":
            return None
        for step in proposition.embeddings:
            if step.pos == "noun" and step.relation == "pobj" and step.marker == "of":
                continue
            marker = SOMETHING if step.relation in NAMED else step.marker
            effect = self.lexicon.effects(step.lemma, "verb", marker)
            return step if step.relation in LIGHT and effect and effect.supports else None
        return None

    def _supported(self, proposition: Proposition, step: Embedding | None) -> Proposition:
        """A nominal with the subject and the phrases of its light verb."""
        if step is None:
            return proposition
        inside = set(proposition.sentence.subtree(proposition.head))
        extra = [
            each
            for each in arguments(proposition.sentence, step.head)
            if each.function is Function.OBLIQUE and proposition.head not in each.tokens
        ]
        agent = [each for each in extra if each.preposition == "by"] if step.passive else []
        who = agent[0] if agent else None if step.passive else step.subject
        if who is not None and who.head not in inside:
            extra.append(Argument(Function.POSSESSOR, who.head, who.tokens, shared=True))
        return replace(proposition, arguments=(*proposition.arguments, *extra))

    def _in_range(self, sentence: Sentence, argument: Argument, kind: str) -> bool:
        return any(
            self.vocabulary.is_subclass(actor.entity.type, kind) and not actor.affiliated
            for actor in self.actors.of(sentence, argument)
        )

    def _without_shadowed(self, matches: Iterable[Match]) -> list[Match]:
        """Matches whose trigger is no fixed word of another one; one a trigger."""
        found = _best_by_head(matches)
        taken = {token for match in found for token in match.fixed}
        return [match for match in found if match.proposition.head not in taken]

    def _fillers(self, match: Match) -> list[tuple[Filler, ...]]:
        """The roles of each event that the match states: "accused each other" states two."""
        if not self.vocabulary.is_event(match.frame.type):
            return [self.roles.relation(match)]
        return mutual(match, self.roles.fill(match))

    def _voiced(
        self, match: Match, fillers: tuple[Filler, ...], calculus: Calculus
    ) -> tuple[Filler, ...]:
        """An act of speech that names nobody is its reporter's: "the move was unwise, X said"."""
        kind = match.frame.type
        speech = self.vocabulary.is_subclass(kind, SPEECH_ACT) and kind != STATEMENT
        if not speech or any(each.role == "agent" for each in fillers):
            return fillers
        reading = self._reading(match, calculus)
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

    def _reading(self, match: Match, calculus: Calculus) -> Reading:
        frame = match.frame
        start = Reading(frame.factuality or Factuality.ACTUAL, frame.negated)
        skip = frozenset({match.supporter} if match.supporter is not None else set())
        speech = self.vocabulary.is_subclass(frame.type, SPEECH_ACT)
        return calculus.read(match.proposition, start, skip, None if speech else match.idiom)

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
            attribution=self._attribution(match, fillers, reading),
            time=time,
            quantity=next((n for n in numbers if n is not None), None),
            evidence=found,
            confidence=self._confidence(match, fillers),
            rule=proposition.construction,
            entry=frame.entry,
            codes=self.vocabulary.codes(frame.type),
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

    def _confidence(self, match: Match, fillers: tuple[Filler, ...]) -> float:
        agents = [each for each in fillers if each.role == "agent"]
        unlinked = bool(agents) and not any(each.entity for each in agents)
        share = UNLINKED if unlinked else 1.0
        return round(match.proposition.confidence * share, 2)


def _without_carriers(pairs: list[Pair]) -> list[Pair]:
    """Without statements whose content is an event itself ("said it would expel …"), or nouns."""
    governed = {
        step.head
        for match, statement in pairs
        if statement.type != STATEMENT
        for step in match.proposition.embeddings
    }
    return [
        (match, statement)
        for match, statement in pairs
        if statement.type != STATEMENT
        or (match.proposition.head not in governed and statement.rule != "nominal")
    ]


def _best_by_head(matches: Iterable[Match]) -> list[Match]:
    """The most specific match of each trigger: a gerund may be read as verb and as noun."""
    best: dict[int, Match] = {}
    for match in matches:
        known = best.get(match.proposition.head)
        if known is None or known.score < match.score:
            best[match.proposition.head] = match
    return list(best.values())


def _span(match: Match) -> Span:
    """From the first to the last word of the predicate and of what is bound to it."""
    proposition = match.proposition
    tokens = set(proposition.predicate) | set(match.fixed)
    for _, argument in match.bindings:
        tokens |= set(argument.tokens)
    return proposition.sentence.span_of(sorted(tokens))
