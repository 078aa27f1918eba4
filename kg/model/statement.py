"""What the graph is made of: statements with roles, factuality, attribution and evidence."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.document import Span
from kg.model.entity import Entity


class Factuality(StrEnum):
    """How firmly the text puts an event; only `ACTUAL` and not negated may become a fact."""

    ACTUAL = "actual"
    PLANNED = "planned"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    ALLEGED = "alleged"
    REQUESTED = "requested"


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role: words, and the entity they stand for when it is known.

    Attributes:
        role: local name of the role property, e.g. `agent`; of a relation `subject`, `object`.
        text: the words themselves (may be empty where the role was inferred).
        rule: the linking rule behind `entity`, or None.
    """

    role: str
    text: str
    span: Span | None = None
    entity: Entity | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Time:
    """When: the words, and their ISO 8601 value (day, month, year or `start/end` interval)."""

    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that made a statement.

    A Web Annotation text quote and text position selector in one:
    `quote == document.text[span.start:span.end]`, always.

    Attributes:
        document: the document's id.
        sentence: 0-based index of the sentence; its span and text make `kg explain` possible.
    """

    document: str
    sentence: int
    span: Span
    quote: str
    sentence_span: Span
    sentence_text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """An event or relation of the ontology, as one document states it.

    Attributes:
        id: hash of document, span, type, rule and roles: the local part of its IRI.
        kind: `event` or `relation`.
        type: event class or property as a CURIE, e.g. `dip:Expulsion`.
        arguments: several fillers may share a role.
        attribution: whose word it is, the nearest speaker first; empty in the article's own voice.
        quantity: an explicit number of things acted on.
        codes: (scheme, code) pairs from the ontology, e.g. `("cameo", "161")`.
        confidence: in `[0, 1]`.
        rule, entry: the construction and the lexical entry that made it.
        in_response_to, same_event_as: ids of other statements.
    """

    id: str
    kind: str
    type: str
    arguments: tuple[Filler, ...]
    factuality: Factuality
    negated: bool
    attribution: tuple[Filler, ...]
    time: Time | None
    quantity: int | None
    evidence: Evidence
    confidence: float
    rule: str
    entry: str
    codes: tuple[tuple[str, str], ...] = ()
    in_response_to: tuple[str, ...] = ()
    same_event_as: tuple[str, ...] = ()

    def fillers(self, role: str) -> tuple[Filler, ...]:
        """The arguments that bear `role`, in order."""
        return tuple(filler for filler in self.arguments if filler.role == role)

    @property
    def is_fact(self) -> bool:
        """Actual, not negated, and in the article's own voice."""
        return self.factuality is Factuality.ACTUAL and not self.negated and not self.attribution
