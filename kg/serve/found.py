"""Which statements and entities of a store to show, however many it holds: no more is read."""

from collections import Counter
from collections.abc import Iterable, Iterator

from kg.serve.desk import Desk
from kg.store import StatementRow
from kg.store.graphs import named
from kg.store.row_reader import RowReader
from kg.store.sparql import run

ENDS = ("agent", "subject", "recipient", "object", "of", "to")
"""Roles at the ends of an edge."""
LOOKED_AT = 5000
"""Statements of one thing that are looked at to find the newest."""

_AT_AN_END = "|".join(f"dip:{role}" for role in ENDS)
_DAY = """
  OPTIONAL { ?statement dip:timeStart ?stated }
  OPTIONAL { ?statement prov:wasDerivedFrom/schema:isPartOf/schema:datePublished ?published }
  BIND(COALESCE(?stated, ?published) AS ?day)
"""


def about(iri: str) -> str:
    """The pattern of the statements in which an entity has any role."""
    return f"?statement ?role {named(iri)} ; oa:exact ?quote ."


def told_by(iri: str) -> str:
    """The pattern of the statements of a document."""
    return f"?sentence schema:isPartOf {named(iri)} . ?statement prov:wasDerivedFrom ?sentence ."


def counted(desk: Desk, pattern: str) -> int:
    """How many statements fit."""
    query = f"SELECT (COUNT(DISTINCT ?statement) AS ?n) {{ {pattern} }}"
    return int(next(_asked(desk, query))["n"])


def newest(desk: Desk, pattern: str, *, most: int) -> list[StatementRow]:
    """The newest of the statements that fit, or of the first 5,000 of them."""
    query = f"""
        SELECT DISTINCT ?statement ?day {{
          {{ SELECT DISTINCT ?statement {{ {pattern} }} LIMIT {LOOKED_AT} }} {_DAY}
        }} ORDER BY DESC(?day) ?statement LIMIT {most}"""
    return rows(desk, (row["statement"] for row in _asked(desk, query)))


def rows(desk: Desk, statements: Iterable[str]) -> list[StatementRow]:
    """The statements with these IRIs, each once, in this order."""
    reader = RowReader(desk.graph)
    return [reader.row(desk.namespaces.term(iri)) for iri in dict.fromkeys(statements)]


def of(desk: Desk, entity: str, *, most: int) -> list[str]:
    """IRIs of statements with an entity at one of their ends, in no particular order."""
    pattern = f"?statement {_AT_AN_END} {named(entity)}"
    query = f"SELECT DISTINCT ?statement {{ {pattern} }} LIMIT {most}"
    return [row["statement"] for row in _asked(desk, query)]


def ends(desk: Desk, statement: str) -> set[str]:
    """IRIs of the entities at the ends of a statement."""
    graph, node = desk.graph, desk.namespaces.term(statement)
    roles = map(desk.namespaces.dip, ENDS)
    found = (triple.object for role in roles for triple in graph.matching(node, role))
    return {term.value for term in found if str(term).startswith("<")}  # type: ignore[union-attr]


def most_told_of(desk: Desk, *, most: int) -> list[str]:
    """IRIs of the entities with the most statements; the engine counts fast but sorts slowly."""
    ends_ = " UNION ".join(f"{{ ?statement dip:{role} ?one }}" for role in ENDS)
    query = f"""
        SELECT ?one (COUNT(*) AS ?n) {{ {ends_} }}
        GROUP BY ?one ORDER BY DESC(?n) LIMIT {4 * most}"""
    counts = {row["one"]: int(row["n"]) for row in _asked(desk, query)}
    entities = (one for one in counts if one.startswith(desk.prefixes["ent"]))
    return sorted(entities, key=lambda one: (-counts[one], one))[:most]


class Surroundings:
    """Entities, and the statements between them, found step by step from the entities at hand.

    Args:
        desk: where the store is.
        most: statements that are looked at for one step.

    Attributes:
        shown: IRIs of the entities.
        left: how many were near and had no place.
    """

    def __init__(self, desk: Desk, *, most: int) -> None:
        self._desk, self._most = desk, most
        self._ends: dict[str, set[str]] = {}
        self.shown: dict[str, None] = {}
        self.left = 0

    def show(self, entities: Iterable[str]) -> None:
        """Take entities in, and look at their statements."""
        fresh = [entity for entity in entities if entity not in self.shown]
        self.shown |= dict.fromkeys(fresh)
        for entity in fresh:
            for statement in of(self._desk, entity, most=max(1, self._most // len(fresh))):
                if statement not in self._ends:
                    self._ends[statement] = ends(self._desk, statement)

    def grow(self, *, limit: int) -> None:
        """Take in what is near, the closest first, until so many entities are shown."""
        near = self._near()
        taken = near[: max(0, limit - len(self.shown))]
        self.left += len(near) - len(taken)
        self.show(taken)

    def _near(self) -> list[str]:
        """What shares statements with what is shown, the closest first."""
        counts = Counter(
            end for found in self._ends.values() for end in found if end not in self.shown
        )
        return sorted(counts, key=lambda end: (-counts[end], end))

    def statements(self) -> list[str]:
        """IRIs of the statements with nothing but what is shown at their ends, sorted."""
        return sorted(one for one, found in self._ends.items() if found <= self.shown.keys())


def _asked(desk: Desk, query: str) -> Iterator[dict[str, str]]:
    for row in run(desk.engine, query, desk.prefixes):
        yield {name: str(value) for name, value in row.items()}
