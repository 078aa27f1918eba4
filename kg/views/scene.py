"""What the page is told: nodes, edges and statements as JSON-ready values, text and all."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from kg.ontology.style import StyleSheet
from kg.views.filters import ranked
from kg.views.network import pairs
from kg.views.records import StatementRecord

if TYPE_CHECKING:
    from kg.views.network import Network

Json: TypeAlias = "str | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Row: TypeAlias = dict[str, Json]

_DAY = re.compile(r"\d{4}(-\d\d){0,2}", re.ASCII)
_LEAST, _MOST = 8.0, 34.0  # radius in pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A page's content.

    Attributes:
        nodes: in order of importance, `id` being the rank; with position, shape, size and colour.
        edges: `from` and `to` by rank, `statement` by number, one for each pair it joins.
        extra: `statements`, `documents`, `classes`, `tones`, `limit` and `total`.
    """

    nodes: list[Row]
    edges: list[Row]
    extra: Row


@dataclass(slots=True)
class _Numbers:
    """Values in the order they were first seen, each with its number."""

    rows: list[Row] = field(default_factory=list)
    known: dict[str, int] = field(default_factory=dict)

    def of(self, key: str, row: Row) -> int:
        if key not in self.known:
            self.known[key] = len(self.rows)
            self.rows.append(row)
        return self.known[key]


def compose(  # noqa: PLR0913 -- the parts of one picture
    network: "Network",
    records: Iterable[StatementRecord],
    *,
    styles: StyleSheet,
    labels: Mapping[str, str],
    limit: int,
    total: int,
) -> Scene:
    """The scene of `network` and its `records`.

    Args:
        network: what to draw.
        records: the statements it shows.
        styles: looks by class.
        labels: class (CURIE) → words; without one the local name is split into words.
        limit: how many nodes are drawn at first; the others wait behind a button.
        total: how many entities there are altogether, if more than the network has.
    """
    order = ranked(network)
    ranks = {node: rank for rank, node in enumerate(order)}
    classes, tones, documents = _Numbers(), _Numbers(), _Numbers()
    nodes = [_node(network, node, rank, styles, labels, classes) for node, rank in ranks.items()]
    statements: list[Row] = []
    edges: list[Row] = []
    for number, record in enumerate(records):
        statements.append(_statement(record, ranks, styles, tones, documents))
        ends = [(ranks[source], ranks[target]) for source, target in pairs(record)]
        edges += [{"from": one, "to": other, "statement": number} for one, other in ends]
    extra: Row = {
        "statements": statements,
        "documents": documents.rows,
        "classes": classes.rows,
        "tones": tones.rows,
        "limit": limit,
        "total": total,
    }
    return Scene(nodes=_placed(network, order, nodes), edges=edges, extra=extra)


def radius(degree: int, *, among: int = 1) -> float:
    """The radius in pixels of a node with `degree` edges: by its root, within bounds.

    Args:
        degree: at least 0.
        among: how many nodes there are; a crowd is seen from afar, so its nodes are greater.
    """
    closeness = min(2.5, max(1.0, (among / 60) ** 0.3))
    return round(min(_MOST, _LEAST + 3.2 * math.sqrt(degree)) * float(closeness), 1)


def words(curie: str) -> str:
    """The local name of `curie` in words: `dip:InternationalOrganization` → the same in two."""
    local = curie.rpartition(":")[2]
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).lower()


def _node(  # noqa: PLR0913, PLR0917 -- the parts of one picture
    network: "Network",
    node: str,
    rank: int,
    styles: StyleSheet,
    labels: Mapping[str, str],
    classes: _Numbers,
) -> Row:
    values = network.nodes[node]
    type_, look = str(values["type"]), styles.node(values["type"])
    label = labels.get(type_) or words(type_)
    row: Row = {"type": type_, "label": label, "fill": look.fill, "shape": look.shape}
    return {
        "id": rank,
        "key": node,
        "label": values["name"],
        "class": classes.of(type_, row),
        "wikidata": values["wikidata"],
        "state": values["state"],
        "shape": look.shape,
        "color": look.fill,
        "size": radius(values["degree"], among=len(network)),
    }


def _placed(network: "Network", order: Sequence[str], rows: Sequence[Row]) -> list[Row]:
    from kg.views.layout import positions

    radii = {node: radius(network.nodes[node]["degree"], among=len(order)) for node in order}
    places = positions(network, radii)
    return [
        {**row, "x": places[node][0], "y": places[node][1]}
        for node, row in zip(order, rows, strict=True)
    ]


def _statement(
    record: StatementRecord,
    ranks: Mapping[str, int],
    styles: StyleSheet,
    tones: _Numbers,
    documents: _Numbers,
) -> Row:
    tone = styles.tone(record.type)
    return {
        "id": record.id,
        "type": record.type,
        "label": record.label,
        "tone": tones.of(tone.id, {"id": tone.id, "label": tone.label, "stroke": tone.stroke}),
        "agents": [ranks[node.id] for node in record.agents],
        "recipients": [ranks[node.id] for node in record.recipients],
        "symmetric": record.symmetric,
        "roles": [list(role) for role in record.roles],
        "factuality": str(record.factuality),
        "negated": record.negated,
        "fact": record.is_fact,
        "attribution": list(record.attribution),
        "time": record.time,
        "dated": (record.time_start or record.time_end) is not None,
        "period": _period(record),
        "confidence": round(record.confidence, 3),
        **_evidence(record, documents),
    }


def _period(record: StatementRecord) -> Json:
    period = record.period
    sound = period is not None and all(map(_DAY.fullmatch, period))
    return list(period) if period is not None and sound else None


def _evidence(record: StatementRecord, documents: _Numbers) -> Row:
    document: Row = {
        "id": record.document,
        "title": record.document_title,
        "date": record.document_date,
        "url": record.document_url,
    }
    return {
        "quote": record.quote,
        "sentence": record.sentence_text,
        "start": record.quote_start,
        "end": record.quote_end,
        "document": documents.of(record.document, document),
        "rule": record.rule,
        "entry": record.entry,
    }
