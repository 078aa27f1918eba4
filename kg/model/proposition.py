"""A clause, still in words: what open information extraction calls a proposition."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.document import Span
from kg.model.sentence import Sentence

SAID = frozenset({"ccomp", "parataxis"})


class Function(StrEnum):
    """Grammatical function of an argument, as it stands on the surface."""

    SUBJECT = "subject"
    OBJECT = "object"
    INDIRECT = "indirect"
    COMPLEMENT = "complement"  # of a copula: noun, adjective or prepositional phrase
    OBLIQUE = "oblique"  # prepositional phrase
    POSSESSOR = "possessor"  # of a nominal: "Turkey's recall"
    MODIFIER = "modifier"  # of a nominal: "US sanctions", "troop withdrawal"
    CLAUSE = "clause"  # finite or open complement
    ADVERBIAL = "adverbial"  # adverb, bare noun phrase of time


@dataclass(frozen=True, slots=True)
class Argument:
    """One participant of a clause.

    Attributes:
        head: token index of the syntactic head (of a prepositional phrase: its object).
        tokens: indices of all its tokens in order, the preposition left out.
        preposition: lower-case preposition or subordinator ("out of", "if", "to"), or `""`.
        case: token indices of a preposition.
        shared: taken over from another clause (control, relative clause, coordination).
    """

    function: Function
    head: int
    tokens: tuple[int, ...]
    preposition: str = ""
    case: tuple[int, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Embedding:
    """One step up from a clause towards the root of its sentence.

    Attributes:
        head: token that governs the clause below: a verb, noun, adjective or subordinator.
        lemma: its lemma with particle ("carry out").
        pos: `verb`, `noun` or `adjective`.
        relation: how the clause below hangs on it (dependency label, or `"quote"`).
        marker: subordinator or preposition between them ("if", "after", "that"), or `""`.
        negated: whether the governing clause itself is negated.
        auxiliaries: lemmas of its auxiliaries and hedging adverbs ("will", "may", "reportedly").
        subject, object: its own arguments, when it has them.
        passive: whether it stands in the passive ("is accused of …").
        agent: who does what is told in the passive ("is accused by …").
    """

    head: int
    lemma: str
    pos: str
    relation: str
    marker: str = ""
    negated: bool = False
    auxiliaries: tuple[str, ...] = ()
    subject: Argument | None = None
    object: Argument | None = None
    passive: bool = False
    agent: Argument | None = None


@dataclass(frozen=True, slots=True)
class Proposition:
    """One clause or nominal as predicate and typed arguments; surface functions, voice apart.

    Attributes:
        construction: the rule that found it, which is the name of its module.
        head: token index of the predicate's lexical head.
        predicate: token indices of the predicate's words in order (auxiliaries, particle).
        lemma: lemma of the head with its particle.
        auxiliaries: lemmas of auxiliaries and hedging adverbs.
        embeddings: from the nearest governing clause up to the root.
        confidence: in `[0, 1]`.
    """

    sentence: Sentence
    construction: str
    head: int
    predicate: tuple[int, ...]
    lemma: str
    arguments: tuple[Argument, ...]
    passive: bool = False
    negated: bool = False
    auxiliaries: tuple[str, ...] = ()
    embeddings: tuple[Embedding, ...] = ()
    confidence: float = 1.0

    @property
    def span(self) -> Span:
        """From the first to the last token of predicate and arguments."""
        tokens = [*self.predicate, *(token for arg in self.arguments for token in arg.tokens)]
        return self.sentence.span_of(tokens)

    @property
    def hedges(self) -> tuple[str, ...]:
        """Auxiliaries and adverbs of the clause and of those it hangs on by "to", which count too.

        "reportedly refused to leave" has "reportedly" and "refuse to".
        """
        words = [*self.auxiliaries]
        for step in self.embeddings:
            if step.relation == "xcomp" and step.marker == "to":
                words += [f"{step.lemma} to", *step.auxiliaries]
        return tuple(words)

    @property
    def attribution(self) -> tuple[Argument, ...]:
        """Whose content the clause is, the nearest first: who says, thinks, denies it."""
        return tuple(
            step.subject
            for step in self.embeddings
            if step.subject is not None and (step.relation in SAID or step.pos == "any")
        )

    def having(self, function: Function, preposition: str | None = None) -> list[Argument]:
        """Arguments with `function`, and with `preposition` unless that is None."""
        return [
            argument
            for argument in self.arguments
            if argument.function is function
            and (preposition is None or argument.preposition == preposition)
        ]
