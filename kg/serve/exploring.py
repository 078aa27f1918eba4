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
MOST_ENTITIES = 1000
MOST_STATEMENTS = 5000
"""What is drawn from a store that holds more, the newest first."""


def neighbourhood(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """The surroundings of `entity` as the JSON that the graph page reads.

    `GET /neighbourhood?entity=IRI&hops=1&limit=100` is answered by one JSON object whose keys are
    the ids of the page's data blocks, each as it stands there:

    - `nodes`: `[{id, key, label, class, size, x, y, community, influence, state, wikidata}, …]`,
      `id` being the rank within this answer and `key` the local part of the entity's IRI, by
      which nodes of several answers are told to be the same;
    - `edges`: flat, three numbers an edge: from, to (ids of nodes), statement (its number);
    - `scene`: columns of the statements, `classes`, `kinds`, `tones`, `documents`, `limit`, and
      `total`, how many entities there are within one hop, be they shown or not;
    - `evidence`: a row a statement, its id first; `sentences`: what the rows point into;
    - `focus`: the `key` of the entity.

    Only statements that touch what is shown are read, at most 5,000, the newest first. `entity`
    may be an IRI, an id or a name; hops are 0 to 3, the limit (of entities) is 1 to 1,000.

    Raises:
        UnknownEntityError: there is no such entity.
    """
    focus = _entity(desk, values["entity"])
    shown = _around(desk, focus, hops=values["hops"], limit=values["limit"])
    total = 1 + len(found.neighbours(desk, [focus], most=MOST_STATEMENTS))
    scene = _scene(desk, _drawn(desk, shown), limit=values["limit"], total=total)
    key = focus.removeprefix(desk.prefixes["ent"])
    return desk.written(_json(scene, key), "application/json")


def graph(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """The graph page: of all, of the most told of when there is much, or of what is near `focus`.

    Raises:
        UnknownEntityError: there is no such entity.
        EmptyGraphError: there is nothing to draw.
        DateError: `since` or `until` is no date.
    """
    limit = values["limit"] or desk.setup.drawn
    focus = _entity(desk, values["focus"]) if values["focus"] else None
    selection = Selection(
        focus=focus.removeprefix(desk.prefixes["ent"]) if focus else None,
        hops=values["hops"],
        since=values["since"],
        until=values["until"],
        limit=limit,
    )
    if focus:
        shown = _around(desk, focus, hops=values["hops"], limit=limit)
        drawn = _drawn(desk, shown)
    elif found.counted(desk, "?statement prov:wasDerivedFrom ?sentence") <= MOST_STATEMENTS:
        drawn = records(desk.graph, statements(desk.graph), desk.vocabulary)
    else:
        drawn = _drawn(desk, found.most_told_of(desk, most=limit))
    page = drawing.page(drawn, selection, desk.vocabulary, None)
    return desk.written(page.html.encode("utf-8", "replace"), typed(HTML))


def _entity(desk: Desk, name: str) -> str:
    """The IRI of the entity with this IRI, id or name; of namesakes the first."""
    if not name.strip():
        raise UnknownEntityError(name, ())
    return entities_named(desk.graph, name)[0].value


def _around(desk: Desk, focus: str, *, hops: int, limit: int) -> list[str]:
    """The entities at most so many hops from `focus`, itself first, at most `limit`."""
    shown, border = [focus], [focus]
    for _ in range(min(hops, MOST_HOPS)):
        near = found.neighbours(desk, border, most=limit) if border else []
        border = [entity for entity in near if entity not in shown][: limit - len(shown)]
        shown += border
    return shown


def _drawn(desk: Desk, entities: Sequence[str]) -> list[StatementRecord]:
    rows = found.newest(desk, found.between(entities), most=MOST_STATEMENTS) if entities else []
    kept = {entity.removeprefix(desk.prefixes["ent"]) for entity in entities}
    made = records(desk.graph, rows, desk.vocabulary)
    return [each for each in made if all(node.id in kept for node in each.participants)]


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
