"""What a view is drawn from: plain values, one a statement, with no store behind them."""

from dataclasses import dataclass

from kg.model import Factuality


@dataclass(frozen=True, slots=True)
class NodeRef:
    """An entity as a view needs it.

    Attributes:
        id: unique within the graph; the local part of the entity's IRI.
        type: ontology class as a CURIE, e.g. `dip:State`.
        wikidata: item identifier, e.g. `Q159`, or None.
        state: name of the state it acts for, or None.
    """

    id: str
    name: str
    type: str
    wikidata: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRecord:
    """A statement with everything a reader needs to check it.

    Attributes:
        type: event class or property as a CURIE, e.g. `dip:Expulsion`.
        label: the type in words, e.g. `expulsion`.
        agents, recipients: who to whom; of a relation its subject and object.
        roles: every other role as (role, words), in reading order.
        factuality: a value of `Factuality`.
        attribution: who says so, the nearest speaker first; empty in the article's own voice.
        time: the words or value to show; `time_start` and `time_end` are ISO 8601 dates that
            bound it, both included (a year or month stands for all its days).
        confidence: in `[0, 1]`.
        sentence_text: the sentence; `sentence_text[quote_start:quote_end]` is `quote`,
            in code points.
        document, document_title, document_date, document_url: where it was read.
        rule, entry: the construction and the lexical entry that made it.
        symmetric: agents and recipients are participants on one footing ("A met B").
    """

    id: str
    type: str
    label: str
    agents: tuple[NodeRef, ...] = ()
    recipients: tuple[NodeRef, ...] = ()
    roles: tuple[tuple[str, str], ...] = ()
    factuality: str = Factuality.ACTUAL
    negated: bool = False
    attribution: tuple[str, ...] = ()
    time: str | None = None
    time_start: str | None = None
    time_end: str | None = None
    confidence: float = 1.0
    quote: str = ""
    sentence_text: str = ""
    quote_start: int = 0
    quote_end: int = 0
    document: str = ""
    document_title: str | None = None
    document_date: str | None = None
    document_url: str | None = None
    rule: str = ""
    entry: str = ""
    symmetric: bool = False

    @property
    def participants(self) -> tuple[NodeRef, ...]:
        """Agents, then recipients, each entity once."""
        return tuple({node.id: node for node in (*self.agents, *self.recipients)}.values())

    @property
    def is_fact(self) -> bool:
        """Actual, not negated, and in the article's own voice."""
        actual = self.factuality == Factuality.ACTUAL
        return actual and not self.negated and not self.attribution

    @property
    def period(self) -> tuple[str, str] | None:
        """First and last day, both included; of an undated statement the day it was published."""
        first = self.time_start or self.time_end or self.document_date
        last = self.time_end or self.time_start or self.document_date
        return None if first is None or last is None else (first, last)
