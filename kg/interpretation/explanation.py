"""Why a text says what it says: every statement with what read it, every other clause with why not.

Nothing here reads by itself: it asks the rules of reading again what they found.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.interpretation.actors import Actors
from kg.interpretation.candidates import Candidates
from kg.interpretation.firmness import Firmness
from kg.interpretation.matching import Match
from kg.interpretation.refusal import Unread, refusals
from kg.interpretation.timing import heads_of
from kg.model import Factuality, Filler, Links, Proposition, Sentence, Statement
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Role:
    """What fills a role.

    Attributes:
        path: from the verb down to the words, as "expelled -dobj> diplomats"; "" when they do not
            hang on it (taken from another clause or sentence, or inferred).
        linked_by: the linking rule behind `entity`; None when the words are linked to nobody.
    """

    role: str
    text: str
    entity: str | None
    linked_by: str | None
    path: str


@dataclass(frozen=True, slots=True)
class Found:
    """One statement with what read it.

    Attributes:
        cues: the words that decided how firmly it is put, the nearest first.
    """

    id: str
    type: str
    confidence: float
    roles: tuple[Role, ...]
    factuality: str
    negated: bool
    cues: tuple[str, ...]
    quote: str
    rule: str
    entry: str

    def lines(self) -> Iterator[tuple[str, str]]:
        """(heading, words) in reading order."""
        yield "statement", f"{self.type} (confidence {self.confidence:g})"
        yield "quote", f"“{self.quote}”"
        for each in self.roles:
            who = each.entity or "nobody that is known"
            by = f" by {each.linked_by}" if each.linked_by else ""
            yield each.role, f"“{each.text}” is {who}{by}"
            if each.path:
                yield "path", each.path
        yield "factuality", f"{self.factuality}{', negated' if self.negated else ''}"
        if self.cues:
            yield "cues", ", ".join(self.cues)
        elif self.factuality != Factuality.ACTUAL:
            yield "cues", "none: its entry, its form or its date decided"
        yield "rule", self.rule
        if self.entry:
            yield "entry", f"lex:{self.entry}"


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence, what it states, and its other clauses."""

    sentence: str
    statements: tuple[Found, ...]
    unread: tuple[Unread, ...]

    def lines(self) -> Iterator[tuple[str, str]]:
        """(heading, words) in reading order."""
        yield "sentence", self.sentence
        for found in self.statements:
            yield from found.lines()
        for clause in self.unread:
            yield "no statement", f"“{clause.words}”: {clause.why}" if clause.words else clause.why


class Explainer:
    """Tells of one document, read under a lexicon and a vocabulary, why it states what it does."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary, links: Links) -> None:
        self._lexicon, self._vocabulary = lexicon, vocabulary
        self._actors = Actors(links)
        self._candidates = Candidates(lexicon, vocabulary, self._actors, heads_of(links.times))

    def __call__(
        self, sentence: Sentence, clauses: Sequence[Proposition], statements: Sequence[Statement]
    ) -> SentenceReading:
        """What a sentence states and why its other clauses state nothing.

        Args:
            sentence: the sentence.
            clauses: its propositions.
            statements: those of the document.
        """
        stated = [each for each in statements if each.evidence.sentence == sentence.index]
        matches = self._candidates.of(clauses)
        firmness = Firmness(self._lexicon, self._vocabulary, matches)
        behind = [(each, _match(each, matches)) for each in stated]
        read = frozenset(match.proposition.head for _, match in behind if match)
        found = tuple(_found(sentence, each, match, firmness) for each, match in behind)
        unread = refusals(
            self._lexicon, self._vocabulary, sentence, clauses, matches, self._actors, read
        )
        if stated and not clauses:
            unread = ()
        return SentenceReading(sentence.quote(sentence.span), found, unread)


def _match(statement: Statement, matches: Sequence[Match]) -> Match | None:
    """The match behind a statement; none for a relation that a noun phrase states by its form."""
    for match in matches:
        clause = match.proposition
        spans = (clause.sentence.span_of([token]) for token in clause.predicate)
        same = (match.frame.entry, clause.construction) == (statement.entry, statement.rule)
        if same and any(span.within(statement.evidence.span) for span in spans):
            return match
    return None


def _found(
    sentence: Sentence, statement: Statement, match: Match | None, firmness: Firmness
) -> Found:
    head = match.proposition.head if match else None
    return Found(
        id=statement.id,
        type=statement.type,
        confidence=statement.confidence,
        roles=tuple(_role(sentence, head, each) for each in statement.arguments),
        factuality=statement.factuality.value,
        negated=statement.negated,
        cues=firmness.of(match).cues if match else (),
        quote=statement.evidence.quote,
        rule=statement.rule,
        entry=statement.entry,
    )


def _role(sentence: Sentence, head: int | None, filler: Filler) -> Role:
    name = filler.entity.name if filler.entity else None
    path = "" if head is None else _path(sentence, head, filler)
    return Role(filler.role, filler.text, name, filler.rule, path)


def _path(sentence: Sentence, head: int, filler: Filler) -> str:
    """From `head` down to the top word of the filler, every dependency on the way named."""
    if filler.span is None:
        return ""
    span = filler.span
    inside = [
        token
        for token, start in enumerate(sentence.starts)
        if span.start <= start and sentence.ends[token] <= span.end
    ]
    tops = [token for token in inside if sentence.heads[token] not in inside or token == head]
    token = next(iter(tops), head)
    steps = ""
    while token != head:
        if sentence.heads[token] == token:
            return ""
        steps = f" -{sentence.deprels[token]}> {sentence.forms[token]}{steps}"
        token = sentence.heads[token]
    return f"{sentence.forms[head]}{steps}" if steps else ""
