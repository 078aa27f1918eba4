"""Choosing statements of a store by who, whom, what, when and how firmly."""

import datetime as dt
from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode

from kg.errors import DateError, QueryError
from kg.model import Factuality
from kg.store import terms
from kg.store.direct import LEFT, RIGHT
from kg.store.graph_store import GraphStore
from kg.store.names import entities_named, with_those_acting
from kg.store.namespaces import well_known
from kg.store.row_reader import RowReader
from kg.store.rows import StatementRow

_EARLIEST, _LATEST = "0001-01-01", "9999-12-31"


def statements(  # noqa: PLR0913 -- one keyword a criterion
    store: GraphStore,
    *,
    agent: str | None = None,
    recipient: str | None = None,
    type: str | None = None,  # noqa: A002 -- the field's own name
    since: str | None = None,
    until: str | None = None,
    factuality: str | None = None,
) -> list[StatementRow]:
    """The statements that fit everything asked for, in the order of time, document and place.

    Args:
        store: the graph to read.
        agent: name, id or IRI of who acts (of a relation: its subject); whoever acts for it
            counts.
        recipient: likewise of whom it is done to (of a relation: its object).
        type: event class or property, as a CURIE or a local name of the ontology.
        since: earliest day, month or year; a statement without a time has its document's date.
        until: latest day, month or year, included.
        factuality: a value of `Factuality`.

    Raises:
        UnknownEntityError: no entity has that name.
        DateError: `since` or `until` is no date.
        QueryError: there is no such factuality.
        StoreError: `type` has an unknown prefix.
    """
    first, last = _day(since, 0), _day(until, 1)
    firmness = None if factuality is None else _factuality(factuality)
    nodes = _all(store)
    if type is not None:
        nodes &= _of_type(store, type)
    if agent is not None:
        nodes &= _having(store, LEFT, agent)
    if recipient is not None:
        nodes &= _having(store, RIGHT, recipient)
    reader = RowReader(store)
    rows = (row for row in reader.rows(nodes) if _overlaps(row, first, last))
    return sorted((row for row in rows if firmness in {None, row.factuality}), key=_place)


def _all(store: GraphStore) -> set[NamedNode]:
    return set(_subjects(store, well_known("prov:wasDerivedFrom"), None))


def _of_type(store: GraphStore, curie: str) -> set[NamedNode]:
    term = store.namespaces.term(curie)
    links = (well_known("rdf:type"), store.namespaces.dip("relation"))
    return {node for link in links for node in _subjects(store, link, term)}


def _having(store: GraphStore, roles: Sequence[str], name: str) -> set[NamedNode]:
    entities = with_those_acting(store, entities_named(store, name))
    links = [store.namespaces.dip(role) for role in roles]
    return {
        node for link in links for entity in entities for node in _subjects(store, link, entity)
    }


def _subjects(
    store: GraphStore, predicate: NamedNode, value: NamedNode | None
) -> Iterator[NamedNode]:
    for triple in store.matching(None, predicate, value):
        if isinstance(triple.subject, NamedNode):
            yield triple.subject


def _factuality(value: str) -> Factuality:
    try:
        return Factuality(value.lower())
    except ValueError:
        known = ", ".join(Factuality)
        raise QueryError(f"no factuality {value!r}; choose one of {known}") from None


def _day(value: str | None, side: int) -> dt.date | None:
    if value is None:
        return None
    day = terms.bounds(value)[side]
    if day is None:
        raise DateError(value)
    return day


def _overlaps(row: StatementRow, first: dt.date | None, last: dt.date | None) -> bool:
    """Whether the row's time touches the days from `first` to `last`, both included."""
    if first is None and last is None:
        return True
    begins, ends = _days(row)
    if begins is None and ends is None:
        return False
    early_enough = last is None or (begins or _EARLIEST) <= last.isoformat()
    return early_enough and (first is None or first.isoformat() <= (ends or _LATEST))


def _days(row: StatementRow) -> tuple[str | None, str | None]:
    timed = row.first_day or row.last_day
    return (row.first_day, row.last_day) if timed else (row.date, row.date)


def _place(row: StatementRow) -> tuple[str, str, int, int, str]:
    begins, ends = _days(row)
    return (begins or ends or _LATEST, row.document, row.start, row.end, row.id)
