"""Which statements and entities of a store to show, asked by SPARQL so that no more is read."""

from collections.abc import Iterable, Sequence

from kg.serve.desk import Desk
from kg.store import StatementRow
from kg.store.graphs import named
from kg.store.row_reader import RowReader
from kg.store.sparql import run

ENDS = ("agent", "subject", "recipient", "object", "of", "to")
"""Roles at the ends of an edge."""

_DAY = """
  OPTIONAL { ?statement dip:timeStart ?stated }
  OPTIONAL { ?statement prov:wasDerivedFrom/schema:isPartOf/schema:datePublished ?published }
"""
_NEWEST = "GROUP BY ?statement ORDER BY DESC(MAX(COALESCE(?stated, ?published))) ?statement"


def about(iri: str) -> str:
    """The pattern of the statements in which an entity has any role."""
    return f"?statement ?role {named(iri)} ; oa:exact ?quote ."


def told_by(iri: str) -> str:
    """The pattern of the statements of a document."""
    return f"?sentence schema:isPartOf {named(iri)} . ?statement prov:wasDerivedFrom ?sentence ."


def between(entities: Iterable[str]) -> str:
    """The pattern of the statements with one of `entities` at every end that is looked at."""
    nodes = _nodes(entities)
    return (
        f"VALUES ?one {{ {nodes} }} {_ends('left')} ?statement ?left ?one . "
        f"VALUES ?other {{ {nodes} }} {_ends('right')} ?statement ?right ?other . "
    )


def counted(desk: Desk, pattern: str) -> int:
    """How many statements fit."""
    rows = _asked(desk, f"SELECT (COUNT(DISTINCT ?statement) AS ?n) {{ {pattern} }}")
    return int(rows[0]["n"])


def newest(desk: Desk, pattern: str, *, most: int) -> list[StatementRow]:
    """The statements that fit, the newest first, at most so many of them."""
    query = f"SELECT ?statement {{ {pattern} {_DAY} }} {_NEWEST} LIMIT {most}"
    reader = RowReader(desk.graph)
    nodes = (named(row["statement"]) for row in _asked(desk, query))
    return [reader.row(node) for node in nodes if node is not None]


def neighbours(desk: Desk, entities: Sequence[str], *, most: int) -> list[str]:
    """IRIs of what shares statements with one of `entities`, the closest first."""
    query = f"""
        SELECT ?other {{
          VALUES ?one {{ {_nodes(entities)} }} {_ends("left")} ?statement ?left ?one .
          {_ends("right")} ?statement ?right ?other .
          FILTER(ISIRI(?other) && ?other NOT IN ({", ".join(map(str, map(named, entities)))}))
        }} GROUP BY ?other ORDER BY DESC(COUNT(DISTINCT ?statement)) ?other LIMIT {most}"""
    return [row["other"] for row in _asked(desk, query)]


def most_told_of(desk: Desk, *, most: int) -> list[str]:
    """IRIs of the entities with the most statements."""
    query = f"""
        SELECT ?one {{ {_ends("left")} ?statement ?left ?one . FILTER(ISIRI(?one)) }}
        GROUP BY ?one ORDER BY DESC(COUNT(?statement)) ?one LIMIT {most}"""
    return [row["one"] for row in _asked(desk, query)]


def _ends(role: str) -> str:
    return f"VALUES ?{role} {{ {' '.join(f'dip:{end}' for end in ENDS)} }}"


def _nodes(iris: Iterable[str]) -> str:
    return " ".join(str(named(iri)) for iri in iris)


def _asked(desk: Desk, query: str) -> list[dict[str, str]]:
    return [
        {name: str(value) for name, value in row.items()}
        for row in run(desk.engine, query, desk.prefixes)
    ]
