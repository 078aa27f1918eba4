"""What the page is told: nodes, links, and statements by column, all as JSON-ready values."""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from kg.ontology.style import StyleSheet
from kg.views.columns import Columns, columns
from kg.views.filters import ranked
from kg.views.importance import communities, influence
from kg.views.network import pairs
from kg.views.records import StatementRecord
from kg.views.values import Json, Numbers, Row

if TYPE_CHECKING:
    from kg.views.network import Network

Ranks: TypeAlias = Mapping[str, int]

_LEAST, _MOST, _STEP = 8.0, 34.0, 3.2  # radius in pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A page's content.

    Attributes:
        nodes: in order of importance, `id` being the rank; with position, size and community.
        edges: `from` and `to` by rank, `statement` by number, one for each pair it joins.
        extra: `classes`, `colours` of communities and the `plain` one of the rest, `limit`,
            `total`, and the columns of the statements.
        evidence: a row a statement, in the order of the columns: what is read when it is chosen.
        sentences: the texts that the rows of `evidence` point into.
    """

    nodes: list[Row]
    edges: list[Row]
    extra: Row
    evidence: list[Json]
    sentences: list[str]


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
    listed = list(records)
    order = ranked(network)
    ranks = {node: rank for rank, node in enumerate(order)}
    classes = Numbers()
    nodes = [_node(network, node, rank, styles, labels, classes) for node, rank in ranks.items()]
    told: Columns = columns(listed, ranks, styles)
    extra: Row = {
        **told.table,
        "classes": classes.rows,
        "colours": _colours(styles),
        "plain": styles.anything.fill,
        "limit": limit,
        "total": total,
    }
    return Scene(
        nodes=_placed(network, order, nodes),
        edges=_edges(listed, ranks),
        extra=extra,
        evidence=told.evidence,
        sentences=told.sentences,
    )


def radius(degree: int, *, among: int = 1) -> float:
    """The radius in pixels of a node with `degree` edges: by its root, within bounds.

    Args:
        degree: at least 0.
        among: how many nodes there are; a crowd is seen from afar, so its nodes are greater.
    """
    return round(min(_MOST, _LEAST + _STEP * math.sqrt(degree)) * closeness(among), 1)


def closeness(among: int) -> float:
    """How much greater nodes are drawn where there are `among` of them, from 1 to 2.5."""
    return float(min(2.5, max(1.0, (among / 60) ** 0.3)))


def radius_terms(*, among: int) -> Row:
    """What `radius` is made of, for a script that measures nodes which come later."""
    return {"least": _LEAST, "most": _MOST, "step": _STEP, "closeness": closeness(among)}


def words(curie: str) -> str:
    """The local name of `curie` in words: `dip:InternationalOrganization` → the same in two."""
    local = curie.rpartition(":")[2]
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).lower()


def _colours(styles: StyleSheet) -> list[str]:
    fills = dict.fromkeys(look.fill for look in styles.nodes.values())
    return [fill for fill in fills if fill != styles.anything.fill]


def _edges(records: Sequence[StatementRecord], ranks: Ranks) -> list[Row]:
    return [
        {"from": ranks[source], "to": ranks[target], "statement": number}
        for number, record in enumerate(records)
        for source, target in pairs(record)
    ]


def _node(  # noqa: PLR0913, PLR0917 -- the parts of one picture
    network: "Network",
    node: str,
    rank: int,
    styles: StyleSheet,
    labels: Mapping[str, str],
    classes: Numbers,
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
        "size": radius(values["degree"], among=len(network)),
    }


def _placed(network: "Network", order: Sequence[str], rows: Sequence[Row]) -> list[Row]:
    from kg.views.layout import positions

    radii = {node: radius(network.nodes[node]["degree"], among=len(order)) for node in order}
    places = positions(network, radii)
    groups, weights = communities(network), influence(network)
    return [
        {
            **row,
            "x": places[node][0],
            "y": places[node][1],
            "community": groups[node],
            "influence": weights[node],
        }
        for node, row in zip(order, rows, strict=True)
    ]
