"""A statement as it is read back: the values that views, explanations and comparisons take."""

from dataclasses import dataclass

from kg.model import Factuality


@dataclass(frozen=True, slots=True, order=True)
class EntityRef:
    """An entity as a row shows it.

    Attributes:
        iri: in full.
        type: class as a CURIE, or `""` when the store does not say.
        acts_for: names of the states that it acts for.
        wikidata: item identifier, e.g. `Q159`.
    """

    name: str
    iri: str
    type: str = ""
    acts_for: tuple[str, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """All that fills one role of a statement: the entities, and the words of the text.

    The two are sorted apart; words that name an entity are not paired with it.
    """

    role: str
    entities: tuple[EntityRef, ...] = ()
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement with its sentence and its document.

    Attributes:
        id: local part of its IRI.
        kind: `event` or `relation`.
        type: event class or property as a CURIE.
        roles: sorted by name.
        factuality: one of the values of `Factuality`.
        attribution: whose word it is; None in the article's own voice.
        time: ISO 8601 day, month, year or interval.
        first_day, last_day: of `time`, both included; ISO 8601.
        start, end: `[start, end)` of `quote` in the document's text, in code points.
        entry: local name of the lexical entry, or None.
        sentence_start: where `sentence` starts in the document's text, in code points.
        mutual: the event is of a class whose participants all stand in the same role.
        direct: (subject IRI, property CURIE, object IRI) of the direct triples that it supports.
    """

    id: str
    iri: str
    kind: str
    type: str
    roles: tuple[Role, ...]
    factuality: str
    negated: bool
    attribution: Role | None
    time: str | None
    time_text: str | None
    first_day: str | None
    last_day: str | None
    quantity: int | None
    confidence: float
    quote: str
    start: int
    end: int
    sentence: str
    sentence_index: int
    document: str
    title: str | None
    date: str | None
    url: str | None
    rule: str
    entry: str | None
    codes: tuple[tuple[str, str], ...]
    in_response_to: tuple[str, ...]
    same_event_as: tuple[str, ...]
    direct: tuple[tuple[str, str, str], ...]
    sentence_start: int = 0
    mutual: bool = False

    def role(self, name: str) -> Role:
        """What fills the role `name`; empty when nothing does."""
        return next((role for role in self.roles if role.role == name), Role(name))

    @property
    def is_fact(self) -> bool:
        """Actual, not negated, and in the article's own voice."""
        actual = self.factuality == Factuality.ACTUAL
        return actual and not self.negated and self.attribution is None
