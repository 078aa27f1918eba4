"""From a store's rows to the records that views draw."""

from collections.abc import Iterable, Iterator

from kg.ontology import Vocabulary
from kg.store import EntityRef, GraphStore, Role, StatementRow
from kg.views import NodeRef, StatementRecord

_WHO = {"event": ("agent",), "relation": ("subject",)}
_WHOM = {"event": ("recipient",), "relation": ("object", "of", "to")}


def records(
    store: GraphStore, rows: Iterable[StatementRow], vocabulary: Vocabulary
) -> list[StatementRecord]:
    """One record a row, in the order given."""
    prefix = store.namespaces.prefixes()["ent"]
    return [_record(row, prefix, vocabulary.label(row.type)) for row in rows]


def words(role: Role) -> str:
    """What fills a role as the text puts it, or the names of the entities it stands for."""
    return ", ".join(role.texts or [entity.name for entity in role.entities])


def names(role: Role) -> str:
    """The names of what fills a role, or its words where nothing is known by name."""
    return ", ".join([entity.name for entity in role.entities] or role.texts)


def who(row: StatementRow) -> tuple[EntityRef, ...]:
    """The entities that act; of a relation its subject."""
    return _first(row, _WHO[row.kind])


def whom(row: StatementRow) -> tuple[EntityRef, ...]:
    """The entities it is done to; of a relation its object, or whom it holds for."""
    return _first(row, _WHOM[row.kind])


def _first(row: StatementRow, roles: Iterable[str]) -> tuple[EntityRef, ...]:
    found = (row.role(name).entities for name in roles)
    return next((entities for entities in found if entities), ())


def _record(row: StatementRow, prefix: str, label: str) -> StatementRecord:
    said = row.attribution
    return StatementRecord(
        id=row.id,
        type=row.type,
        label=label,
        agents=tuple(_node(entity, prefix) for entity in who(row)),
        recipients=tuple(_node(entity, prefix) for entity in whom(row)),
        roles=tuple(_others(row)),
        factuality=row.factuality,
        negated=row.negated,
        attribution=_speakers(said) if said else (),
        time=row.time or row.time_text,
        time_start=row.first_day,
        time_end=row.last_day,
        confidence=row.confidence,
        quote=row.quote,
        sentence_text=row.sentence,
        quote_start=row.start - row.sentence_start,
        quote_end=row.end - row.sentence_start,
        document=row.document,
        document_title=row.title,
        document_date=row.date,
        document_url=row.url,
        rule=row.rule,
        entry=row.entry or "",
        symmetric=row.mutual,
    )


def _others(row: StatementRow) -> Iterator[tuple[str, str]]:
    """The roles that the ends of an edge do not show."""
    ends = {*_WHO[row.kind], *_WHOM[row.kind][:1]}
    for role in row.roles:
        if role.role not in ends or not role.entities:
            yield role.role, words(role)


def _speakers(said: Role) -> tuple[str, ...]:
    return tuple(entity.name for entity in said.entities) or said.texts


def _node(entity: EntityRef, prefix: str) -> NodeRef:
    return NodeRef(
        id=entity.iri.removeprefix(prefix),
        name=entity.name,
        type=entity.type,
        wikidata=entity.wikidata,
        state=", ".join(entity.acts_for) or None,
    )
