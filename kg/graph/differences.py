"""What one graph says and another does not, told in documents, statements and entities."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from kg.graph.records import names, who, whom
from kg.graph.wording import day, worded
from kg.ontology import Vocabulary
from kg.store import GraphStore, Patch, StatementRow, StoredDocument, patch, statements
from kg.store.row_reader import RowReader

_ENTITY: Mapping[str, str] = {
    "rdf:type": "class",
    "rdfs:label": "name",
    "skos:altLabel": "other names",
    "owl:sameAs": "item of Wikidata",
    "dip:actsFor": "whom it acts for",
}


@dataclass(frozen=True, slots=True)
class Edit:
    """One property that changed; values in words, empty where there was or is none."""

    name: str
    before: str
    after: str

    def __str__(self) -> str:
        """A few words."""
        if not self.before and not self.after:
            return f"{self.name} changed"
        values = f"{self.before or 'nothing'} to {self.after or 'nothing'}"
        return f"{self.name} changed from {values}"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is new, gone, or not what it was.

    Attributes:
        sign: `+`, `-` or `~`.
        kind: `document`, `statement` or `entity`.
        id: of the statement or document, or the IRI of the entity; as it is afterwards.
        words: the thing itself on one line.
        edits: what changed of it.
    """

    sign: str
    kind: str
    id: str
    words: str
    edits: tuple[Edit, ...] = ()

    def __str__(self) -> str:
        """One line."""
        changed = f": {'; '.join(map(str, self.edits))}" if self.edits else ""
        return f"{self.sign} {self.words}{changed}"


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes from one graph to another.

    Attributes:
        changes: documents, then statements, then entities.
        patch: the same, quad by quad.
    """

    changes: tuple[Change, ...]
    patch: Patch = field(repr=False)

    @property
    def equal(self) -> bool:
        """Whether the graphs are the same to the last triple."""
        return not self.patch

    def as_json(self) -> dict[str, Any]:
        """What `kg diff --format json` prints."""
        return {
            "equal": self.equal,
            "changes": [
                {
                    "sign": change.sign,
                    "kind": change.kind,
                    "id": change.id,
                    "words": change.words,
                    "edits": [
                        {"name": each.name, "before": each.before, "after": each.after}
                        for each in change.edits
                    ],
                }
                for change in self.changes
            ],
            "triples": {"added": len(self.patch.added), "removed": len(self.patch.removed)},
        }


def difference(before: GraphStore, after: GraphStore, vocabulary: Vocabulary) -> Difference:
    """What has to change in `before` to make it `after`."""
    found = patch(before, after)
    if not found:
        return Difference((), found)
    changes = [
        *_documents(before.documents(), after.documents()),
        *_statements(statements(before), statements(after), vocabulary),
        *_entities(before, after, found),
    ]
    return Difference(tuple(changes), found)


def _documents(
    before: Iterable[StoredDocument], after: Iterable[StoredDocument]
) -> Iterator[Change]:
    old, new = ({each.id: each for each in side} for side in (before, after))
    for name in sorted(old.keys() | new.keys()):
        here = new.get(name) or old[name]
        words = f"document {name}" + (f" “{here.title}”" if here.title else "")
        if name not in old or name not in new:
            yield Change("+" if name in new else "-", "document", name, words)
        elif old[name].hash != new[name].hash:
            yield Change("~", "document", name, words, tuple(_rewritten(old[name], new[name])))


def _rewritten(old: StoredDocument, new: StoredDocument) -> Iterator[Edit]:
    named = ("title", "date", "url")
    edits = [
        Edit(name, getattr(old, name) or "", getattr(new, name) or "")
        for name in named
        if getattr(old, name) != getattr(new, name)
    ]
    yield from edits or [Edit("text", "", "")]


def _statements(
    before: Sequence[StatementRow], after: Sequence[StatementRow], vocabulary: Vocabulary
) -> Iterator[Change]:
    old, new = ({row.id: row for row in side} for side in (before, after))
    pairs = [(old[name], new[name]) for name in old if name in new]
    gone = [row for row in before if row.id not in new]
    fresh = [row for row in after if row.id not in old]
    for key in (_participants, _place):
        for one, other in _paired(gone, fresh, key):
            pairs.append((one, other))
            gone.remove(one)
            fresh.remove(other)
    found: list[_Found] = [("-", row, ()) for row in gone]
    found += [("+", row, ()) for row in fresh]
    found += [("~", new, edits) for old, new in pairs if (edits := tuple(_edits(old, new)))]
    for sign, row, edits in sorted(found, key=_reading_order):
        yield Change(sign, "statement", row.id, worded(row, vocabulary), edits)


def _paired(
    gone: Iterable[StatementRow],
    fresh: Iterable[StatementRow],
    key: Callable[[StatementRow], object],
) -> list[tuple[StatementRow, StatementRow]]:
    """Statements that are the same but for details; each is paired once, in reading order."""
    waiting: dict[object, list[StatementRow]] = {}
    for row in fresh:
        waiting.setdefault(key(row), []).append(row)
    return [(row, waiting[key(row)].pop(0)) for row in gone if waiting.get(key(row))]


def _participants(row: StatementRow) -> object:
    return row.document, row.type, who(row), whom(row)


def _place(row: StatementRow) -> object:
    return row.document, row.type, row.quote


def _edits(old: StatementRow, new: StatementRow) -> Iterator[Edit]:
    for name, value in _ASPECTS.items():
        before, after = value(old), value(new)
        if before != after:
            yield Edit(name, before, after)
    roles = sorted({role.role for role in (*old.roles, *new.roles)})
    for name in roles:
        before, after = names(old.role(name)), names(new.role(name))
        if old.role(name) != new.role(name):
            yield Edit(name, *(("", "") if before == after else (before, after)))


def _reading_order(found: "_Found") -> tuple[str | int, ...]:
    sign, row, _ = found
    return (row.first_day or row.date or "", row.document, row.start, row.type, row.id, sign)


_Found: TypeAlias = tuple[str, StatementRow, tuple[Edit, ...]]
_ASPECTS: Mapping[str, Callable[[StatementRow], str]] = {
    "date": lambda row: day(row.time or ""),
    "factuality": lambda row: row.factuality,
    "negation": lambda row: "negated" if row.negated else "not negated",
    "speaker": lambda row: names(row.attribution) if row.attribution else "",
    "quantity": lambda row: "" if row.quantity is None else str(row.quantity),
    "confidence": lambda row: f"{row.confidence:g}",
    "quote": lambda row: f"“{row.quote}”",
    "rule": lambda row: row.rule,
    "entry": lambda row: row.entry or "",
}


def _entities(before: GraphStore, after: GraphStore, found: Patch) -> Iterator[Change]:
    """Entities that both graphs know, and that one describes otherwise."""
    readers = RowReader(before), RowReader(after)
    for iri, properties in found.touched(after, "ent").items():
        described = sorted(_ENTITY[name] for name in properties & _ENTITY.keys())
        if described and all(reader.entity(iri).type for reader in readers):
            edits = tuple(Edit(name, "", "") for name in described)
            yield Change("~", "entity", iri, readers[1].entity(iri).name, edits)
