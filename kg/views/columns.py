"""Statements by column: numbers for what every filter asks, apart from the words of the evidence.

A page of twenty thousand statements must not hold twenty thousand objects: what it counts and
filters by is a number in a column, and a statement's words are read when somebody wants them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.ontology.style import StyleSheet
from kg.views.records import NodeRef, StatementRecord
from kg.views.values import Json, Numbers, Row

_DAY = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
_FACT, _NEGATED, _SYMMETRIC, _CLAIMED, _DATED = (1 << bit for bit in range(5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Statements as the page reads them.

    Attributes:
        table: `kinds`, `tones`, `documents`, `periods`, `factualities`, and `statements` by column.
        evidence: for each statement `[id, attribution, time, roles, quote, sentence, start, end,
            rule, entry]`; `quote` is null where the span `[start, end)` of the sentence says it,
            and `sentence` is a number.
        sentences: each once.
    """

    table: Row
    evidence: list[Json]
    sentences: list[str]


@dataclass(slots=True)
class _Tables:
    kinds: Numbers = field(default_factory=Numbers)
    tones: Numbers = field(default_factory=Numbers)
    documents: Numbers = field(default_factory=Numbers)
    sentences: Numbers = field(default_factory=Numbers)
    factualities: Numbers = field(default_factory=Numbers)


def columns(
    records: Sequence[StatementRecord], ranks: Mapping[str, int], styles: StyleSheet
) -> Columns:
    """`records` by column.

    Args:
        records: in the order they are to be numbered.
        ranks: number of every entity that takes part.
        styles: looks by class.
    """
    tables = _Tables()
    periods = sorted({period for record in records if (period := _period(record))})
    order = {period: number for number, period in enumerate(periods)}
    statements: Row = {
        "kind": [_kind(record, styles, tables) for record in records],
        "period": [order.get(_period(record) or ("", ""), -1) for record in records],
        "document": [_document(record, tables) for record in records],
        "confidence": [round(record.confidence * 1000) for record in records],
        "factuality": [tables.factualities.of(f, f) for f in map(_factuality, records)],
        "flags": [_flags(record) for record in records],
        "agents": _ragged([record.agents for record in records], ranks),
        "recipients": _ragged([record.recipients for record in records], ranks),
    }
    evidence: list[Json] = [_evidence(record, tables) for record in records]
    table: Row = {
        "kinds": tables.kinds.rows,
        "tones": tables.tones.rows,
        "documents": tables.documents.rows,
        "periods": [list(period) for period in periods],
        "factualities": tables.factualities.rows,
        "statements": statements,
    }
    sentences = [str(sentence) for sentence in tables.sentences.rows]
    return Columns(table=table, evidence=evidence, sentences=sentences)


def _ragged(lists: Sequence[Sequence[NodeRef]], ranks: Mapping[str, int]) -> Row:
    """Lists of different lengths as their lengths and all their numbers in one row."""
    return {
        "counts": [len(nodes) for nodes in lists],
        "ids": [ranks[node.id] for nodes in lists for node in nodes],
    }


def _kind(record: StatementRecord, styles: StyleSheet, tables: _Tables) -> int:
    tone = styles.tone(record.type)
    row: Row = {
        "type": record.type,
        "label": record.label,
        "tone": tables.tones.of(
            tone.id, {"id": tone.id, "label": tone.label, "stroke": tone.stroke}
        ),
        # A property's local name begins small, a class's great: a relation lasts, an event happens.
        "lasting": record.type.rpartition(":")[2][:1].islower(),
    }
    return tables.kinds.of((record.type, record.label), row)


def _document(record: StatementRecord, tables: _Tables) -> int:
    row: Row = {
        "id": record.document,
        "title": record.document_title,
        "date": record.document_date,
        "url": record.document_url,
    }
    return tables.documents.of(record.document, row)


def _factuality(record: StatementRecord) -> str:
    return str(record.factuality)


def _flags(record: StatementRecord) -> int:
    bits = (
        (_FACT, record.is_fact),
        (_NEGATED, record.negated),
        (_SYMMETRIC, record.symmetric),
        (_CLAIMED, bool(record.attribution)),
        (_DATED, (record.time_start or record.time_end) is not None),
    )
    return sum(bit for bit, holds in bits if holds)


def _period(record: StatementRecord) -> tuple[str, str] | None:
    period = record.period
    sound = period is not None and all(map(_DAY.fullmatch, period))
    return period if sound else None


def _evidence(record: StatementRecord, tables: _Tables) -> list[Json]:
    said = record.sentence_text[record.quote_start : record.quote_end] == record.quote
    return [
        record.id,
        list(record.attribution),
        record.time,
        [list(role) for role in record.roles],
        None if said else record.quote,
        tables.sentences.of(record.sentence_text, record.sentence_text),
        record.quote_start,
        record.quote_end,
        record.rule,
        record.entry,
    ]
