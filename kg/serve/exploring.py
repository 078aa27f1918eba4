"""Tasks of a worker: the graph page, and what lies around one entity as the page reads it."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from kg.errors import UnknownEntityError
from kg.graph import drawing
from kg.graph.records import records
from kg.serve import found
from kg.serve.answering import typed
from kg.serve.desk import Desk
from kg.serve.exchange import Reply
from kg.serve.negotiation import HTML
from kg.store import entities_named, statements
from kg.views import Selection, StatementRecord, build_network
from kg.views.network import records_of
from kg.views.scene import Scene, compose

MOST_HOPS = 3
ALL_STATEMENTS = 5000
"""What is drawn of a store, if it does not hold more."""
MOST_STATEMENTS = 1000
"""What is looked at, a hop, in a store that holds more."""


def neighbourhood(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """The surroundings of `entity` as the JSON that the graph page reads.

    `GET /neighbourhood?entity=IRI&hops=1&limit=100` is answered by one JSON object whose keys are
    the ids of the page's data blocks, each as it stands there:

    - `nodes`: `[{id, key, label, class, size, x, y, community, influence, state, wikidata}, …]`,
      `id` being the rank within this answer and `key` the local part of the entity's IRI, by
      which nodes of several answers are told to be the same;
    - `edges`: flat, three numbers an edge: from, to (ids of nodes), statement (its number);
    - `scene`: columns of the statements, `classes`, `kinds`, `tones`, `documents`, `limit`, and
      `total`, how many entities were found so near, be they shown or not;
    - `evidence`: a row a statement, its id first; `sentences`: what the rows point into;
    - `focus`: the `key` of the entity.

    Only statements that touch what is shown are read, at most 1,000 a hop. `entity` may be an
    IRI, an id or a name (an IRI is found fastest); hops are 0 to 3, the limit (of entities) is
    1 to 1,000.

    Raises:
        UnknownEntityError: there is no such entity.
    """
    focus = _entity(desk, values["entity"])
    around = _around(desk, [focus], hops=values["hops"], limit=values["limit"])
    total = len(around.shown) + around.left
    scene = _scene(desk, _drawn(desk, around), limit=values["limit"], total=total)
    key = focus.removeprefix(desk.prefixes["ent"])
    return desk.written(_json(scene, key), "application/json")


def graph(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """The graph page: of all, of the most told of when there is much, or of what is near `focus`.

    Raises:
        UnknownEntityError: there is no such entity.
        EmptyGraphError: there is nothing to draw.
        DateError: `since` or `until` is no date.
    """
    html = desk.kept("graph", values, lambda: _page(desk, values))
    return desk.written(html.encode("utf-8", "replace"), typed(HTML))


def _page(desk: Desk, values: dict[str, Any]) -> str:
    limit, hops = values["limit"] or desk.setup.drawn, values["hops"]
    focus = _entity(desk, values["focus"]) if values["focus"] else None
    selection = Selection(
        focus=focus.removeprefix(desk.prefixes["ent"]) if focus else None,
        hops=hops,
        since=values["since"],
        until=values["until"],
        limit=limit,
    )
    if focus:
        drawn = _drawn(desk, _around(desk, [focus], hops=hops, limit=limit))
    elif found.counted(desk, "?statement prov:wasDerivedFrom ?sentence") <= ALL_STATEMENTS:
        drawn = records(desk.graph, statements(desk.graph), desk.vocabulary)
    else:
        told_of = found.most_told_of(desk, most=limit)
        drawn = _drawn(desk, _around(desk, told_of, hops=0, limit=limit))
    return drawing.page(drawn, selection, desk.vocabulary, None).html


def _entity(desk: Desk, name: str) -> str:
    """The IRI of the entity with this IRI, id or name; of namesakes the first."""
    if not name.strip():
        raise UnknownEntityError(name, ())
    return entities_named(desk.graph, name)[0].value


def _around(desk: Desk, entities: Sequence[str], *, hops: int, limit: int) -> found.Surroundings:
    """What is at most so many hops from `entities`, at most `limit` entities."""
    around = found.Surroundings(desk, most=MOST_STATEMENTS)
    around.show(entities)
    for _ in range(min(hops, MOST_HOPS)):
        around.grow(limit=limit)
    return around


def _drawn(desk: Desk, around: found.Surroundings) -> list[StatementRecord]:
    rows = found.rows(desk, around.statements()[: 2 * MOST_STATEMENTS])
    return records(desk.graph, rows, desk.vocabulary)


def _scene(desk: Desk, drawn: Iterable[StatementRecord], *, limit: int, total: int) -> Scene:
    kept = list(drawn)
    network = build_network(kept)
    return compose(
        network,
        records_of(network, kept),
        styles=drawing.styles_of(desk.vocabulary),
        labels=drawing.labels_of(desk.vocabulary),
        limit=limit,
        total=total,
    )


def _json(scene: Scene, focus: str) -> bytes:
    ends = [edge[key] for edge in scene.edges for key in ("from", "to", "statement")]
    blocks = {
        "edges": ends,
        "evidence": scene.evidence,
        "focus": focus,
        "nodes": scene.nodes,
        "scene": scene.extra,
        "sentences": scene.sentences,
    }
    written = json.dumps(blocks, separators=(",", ":"), sort_keys=True, allow_nan=False)
    return written.encode()
