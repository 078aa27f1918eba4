"""What words refer to: entities, the mentions that name them, and what linking found."""

from dataclasses import dataclass

from kg.model.document import Span


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the world, or of this document only (a NIL entity: no Wikidata identifier).

    Attributes:
        id: IRI-safe and stable, e.g. `russia`; the local part of the entity's IRI.
        type: ontology class as a CURIE, e.g. `dip:State`.
        wikidata: item identifier, e.g. `Q159`, only where a source states it.
        state: the state it acts for (a person, body or mission), when known; None for a state.
        labels: other names it goes by.
    """

    id: str
    name: str
    type: str
    wikidata: str | None = None
    state: "Entity | None" = None
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase and whom or what it stands for.

    Attributes:
        sentence: index of the sentence.
        head: token index of the phrase's head.
        span: of the words that were recognised, in the document.
        entities: several for "Lithuanian and German soldiers" or "both sides"; never empty.
        affiliated: the phrase does not name the entities, it belongs to them ("Russian diplomats").
        rule: the linking rule that decided, e.g. `gazetteer`, `surname`, `definite`.
        confidence: in `[0, 1]`.
    """

    sentence: int
    head: int
    span: Span
    text: str
    entities: tuple[Entity, ...]
    rule: str
    affiliated: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Relation:
    """A standing relation that a noun phrase states by its form alone.

    "Germany's foreign minister, Annalena Baerbock" holds `dip:holdsPosition`; "the Russian
    embassy in Kyiv" holds `dip:missionOf`.

    Attributes:
        type: property of the ontology as a CURIE.
        arguments: (role, mention or None, words, span), e.g. `subject`, `object`, `of`, `to`.
        rule: the construction that stated it.
    """

    sentence: int
    type: str
    arguments: tuple[tuple[str, Entity | None, str, Span], ...]
    span: Span
    rule: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time.

    Attributes:
        head: token index of the head of the expression.
        value: ISO 8601 day, month, year or `start/end` interval; None where it cannot be resolved.
    """

    sentence: int
    head: int
    span: Span
    text: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Links:
    """Everything that linking found in one document."""

    mentions: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    times: tuple[TimeExpression, ...] = ()
