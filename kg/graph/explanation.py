"""Why a statement is in the graph: its words, what read them, and what it is tied to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.errors import UnknownItemError
from kg.graph.records import names
from kg.model import Statement
from kg.store import GraphStore, StatementRow
from kg.store.row_reader import RowReader

_OFFERED = 3
_IDS = "SELECT ?statement { ?statement prov:wasDerivedFrom ?sentence } ORDER BY ?statement"


@dataclass(frozen=True, slots=True)
class Explanation:
    """One statement with everything that led to it.

    Attributes:
        statement: the statement, with its quote, sentence, rule and lexical entry.
        answers: the statements it is a response to.
        same: statements of the same event.
        edges: the direct triples it supports, as "NATO dip:expels Russia".
    """

    statement: StatementRow
    answers: tuple[StatementRow, ...] = ()
    same: tuple[StatementRow, ...] = ()
    edges: tuple[str, ...] = ()

    def lines(self) -> Iterator[tuple[str, str]]:
        """(heading, words) in reading order; what is not known is left out."""
        row = self.statement
        yield "statement", f"{row.id} ({row.type}, confidence {row.confidence:g})"
        for role in row.roles:
            yield role.role, _both(names(role), ", ".join(role.texts))
        if row.quantity is not None:
            yield "quantity", str(row.quantity)
        if row.time or row.time_text:
            yield "time", _both(row.time or "", row.time_text or "")
        yield "factuality", f"{row.factuality}{', negated' if row.negated else ''}"
        yield "according to", names(row.attribution) if row.attribution else "the article itself"
        yield from self._evidence()
        yield from self._ties()

    def _evidence(self) -> Iterator[tuple[str, str]]:
        row = self.statement
        source = ", ".join(filter(None, (row.title, row.date, row.url)))
        yield "quote", f"“{row.quote}” [{row.start}, {row.end})"
        yield "sentence", row.sentence
        yield "document", f"{row.document}{f' ({source})' if source else ''}"
        yield "rule", row.rule
        if row.entry:
            yield "entry", f"lex:{row.entry}"

    def _ties(self) -> Iterator[tuple[str, str]]:
        for edge in self.edges:
            yield "edge", edge
        for heading, rows in (("in response to", self.answers), ("same event as", self.same)):
            for row in rows:
                yield heading, f"{row.id} “{row.quote}”"

    def __str__(self) -> str:
        """One line a heading."""
        return "\n".join(f"{heading}: {value}" for heading, value in self.lines())


def explain(store: GraphStore, statement: Statement | StatementRow | str) -> Explanation:
    """Everything about a statement, given itself, its id, its IRI or the first letters of its id.

    Raises:
        UnknownItemError: the store has no such statement, or several.
    """
    reader = RowReader(store)

    def rows(ids: Iterable[str]) -> tuple[StatementRow, ...]:
        found = (reader.row(store.namespaces.statement(each)) for each in ids)
        return tuple(row for row in found if row.document)

    wanted = statement if isinstance(statement, str) else statement.id
    row = _row(store, reader, wanted)
    edges = tuple(
        f"{reader.entity(left).name} {link} {reader.entity(right).name}"
        for left, link, right in row.direct
    )
    return Explanation(row, rows(row.in_response_to), rows(row.same_event_as), edges)


def _row(store: GraphStore, reader: RowReader, wanted: str) -> StatementRow:
    spaces = store.namespaces
    name = wanted.removeprefix(spaces.prefixes()["stmt"]).removeprefix("stmt:")
    row = reader.row(spaces.statement(name))
    if row.document:
        return row
    iris = [str(each["statement"]) for each in store.query(_IDS)]
    ids = [iri.removeprefix(spaces.prefixes()["stmt"]) for iri in iris]
    near = [each for each in ids if name and each.startswith(name)]
    if len(near) != 1:
        raise UnknownItemError("statement", wanted, tuple(near[:_OFFERED]))
    return reader.row(spaces.statement(near[0]))


def _both(value: str, words: str) -> str:
    return f"{value} (“{words}”)" if words and value and words != value else value or words
