"""Tasks of a worker: the graph page, what lies around one entity, and who is called what."""

import json
from collections.abc import Iterable, Iterator, Sequence
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
from kg.store.graphs import named
from kg.store.row_reader import RowReader
from kg.store.sparql import run
from kg.views import Live, Selection, StatementRecord, build_network
from kg.views.network import records_of
from kg.views.scene import Scene, compose

MOST_HOPS = 3
ALL_STATEMENTS = 5000
"""What is drawn of a store, if it does not hold more."""
MOST_STATEMENTS = 1000
"""What is looked at, a hop, in a store that holds more."""
MOST_AT_FIRST = 600
"""What is drawn of such a store at first."""
LOOKED_AT = 40
"""Statements of an entity that are looked at for it."""

_WAYS = (("agent", "recipient"), ("subject", "object"), ("subject", "of"), ("subject", "to"))
_EDGES = (*_WAYS, *((other, one) for one, other in _WAYS))
_JSON = "application/json"
_LAST = 1000


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
    drawn = _drawn(desk, around.statements())
    scene = _scene(desk, drawn, limit=values["limit"], total=total)
    return desk.written(_json(_blocks(scene, _key(desk, focus))), _JSON)


def find(desk: Desk, values: dict[str, Any], _content: bytes) -> Reply:
    """The entities with `words` in one of their names, those first whose name begins with them.

    `GET /find?words=rus&limit=8` is answered by `{"found": [{key, label, type, fill, shape}, …]}`;
    case does not matter, the limit is 1 to 50.
    """
    styles, reader = drawing.styles_of(desk.vocabulary), RowReader(desk.graph)
    rows = []
    for one in _called_like(desk, values["words"], most=values["limit"]):
        entity = reader.entity(one)
        look = styles.node(entity.type)
        said = {"key": _key(desk, one), "label": entity.name, "type": entity.type}
        rows.append(said | {"fill": look.fill, "shape": look.shape})
    return desk.written(_json({"found": rows}), _JSON)


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
        focus=_key(desk, focus) if focus else None,
        hops=hops,
        since=values["since"],
        until=values["until"],
        limit=limit,
    )
    few = found.counted(desk, "?statement prov:wasDerivedFrom ?sentence") <= ALL_STATEMENTS
    if focus:
        drawn = _drawn(desk, _around(desk, [focus], hops=hops, limit=limit).statements())
    elif few:
        drawn = records(desk.graph, statements(desk.graph), desk.vocabulary)
    else:
        drawn = _drawn(desk, _among(desk, found.most_told_of(desk, most=limit)))
    whole = few and not (focus or values["since"] or values["until"])
    live = Live(entity=desk.prefixes["ent"], entities=_entities(desk), whole=whole)
    return drawing.page(drawn, selection, desk.vocabulary, None, live=live).html


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


def _among(desk: Desk, entities: Sequence[str]) -> list[str]:
    """IRIs of statements between `entities`, of each an even share."""
    known = set(entities)
    chosen: dict[str, None] = {}
    share = max(1, MOST_AT_FIRST // max(1, len(entities)))
    for one in entities:
        rows = _asked(desk, _edges_of(one))
        fitting = dict.fromkeys(row["statement"] for row in rows if row["other"] in known)
        chosen |= dict.fromkeys([new for new in fitting if new not in chosen][:share])
    return sorted(one for one in chosen if found.ends(desk, one) <= known)


def _edges_of(entity: str) -> str:
    """The query for statements with an entity at one end and another at the other."""
    pattern = "{{ ?statement dip:{} {} ; dip:{} ?other }}"
    ends = " UNION ".join(pattern.format(one, named(entity), other) for one, other in _EDGES)
    return f"SELECT ?statement ?other {{ {ends} }} LIMIT {LOOKED_AT}"


def _drawn(desk: Desk, chosen: Sequence[str]) -> list[StatementRecord]:
    rows = found.rows(desk, chosen[: 2 * MOST_STATEMENTS])
    return records(desk.graph, rows, desk.vocabulary)


def _key(desk: Desk, entity: str) -> str:
    return entity.removeprefix(desk.prefixes["ent"])


def _entities(desk: Desk) -> int:
    """How many entities have a name."""
    query = "SELECT (COUNT(DISTINCT ?one) AS ?n) { ?one rdfs:label ?label }"
    return int(next(_asked(desk, query))["n"])


def _called_like(desk: Desk, words: str, *, most: int) -> list[str]:
    """IRIs of entities by a part of a name: those first that begin with it, and the shortest."""
    small = words.strip().lower().encode("utf-8", "replace").decode()
    text = json.dumps(small, ensure_ascii=False)
    query = f"""
        SELECT ?one (MIN(?place) AS ?least) {{
          {{ ?one rdfs:label ?name }} UNION {{ ?one skos:altLabel ?name }}
          BIND(LCASE(?name) AS ?small) FILTER(CONTAINS(?small, {text}))
          BIND(STRLEN(?small) + IF(STRSTARTS(?small, {text}), 0, {_LAST}) AS ?place)
        }} GROUP BY ?one ORDER BY ?least LIMIT {4 * most}"""
    places = {row["one"]: int(row["least"]) for row in _asked(desk, query)}
    return sorted(places, key=lambda one: (places[one], one))[:most]


def _asked(desk: Desk, query: str) -> Iterator[dict[str, str]]:
    for row in run(desk.engine, query, desk.prefixes):
        yield {name: str(value) for name, value in row.items()}


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


def _blocks(scene: Scene, focus: str) -> dict[str, object]:
    return {
        "edges": [edge[key] for edge in scene.edges for key in ("from", "to", "statement")],
        "evidence": scene.evidence,
        "focus": focus,
        "nodes": scene.nodes,
        "scene": scene.extra,
        "sentences": scene.sentences,
    }


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":"), sort_keys=True, allow_nan=False).encode()
