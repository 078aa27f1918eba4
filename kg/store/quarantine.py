"""Statements that break a shape stand apart: in a named graph of their document, with the reason.

Such a graph is asked by name, `GRAPH ?g { ?statement dip:quarantineReason ?why }`; the graph that
everybody asks does not hold what is in it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from pyoxigraph import NamedNode, Triple

from kg.model import Document, Statement
from kg.store import terms
from kg.store.conformance import Violation
from kg.store.evidence import sentence_triples, statement_triples
from kg.store.namespaces import Namespaces

Judge: TypeAlias = Callable[[set[Triple]], Sequence[Violation]]
"""What breaks a shape among the triples of one document."""


@dataclass(frozen=True, slots=True, order=True)
class Quarantined:
    """A statement that is kept apart.

    Attributes:
        document, statement: their ids.
        quote: its words.
        reasons: what must hold and does not.
    """

    document: str
    statement: str
    quote: str
    reasons: tuple[str, ...]

    def __str__(self) -> str:
        """One line."""
        reasons = "; ".join(self.reasons)
        return f"document {self.document}, statement {self.statement} in quarantine: {reasons}"


def blamed(
    triples: set[Triple],
    found: Iterable[Violation],
    statements: Iterable[Statement],
    namespaces: Namespaces,
) -> Mapping[str, tuple[str, ...]]:
    """Id of a statement → why it must stand apart; the statements of good standing are left out.

    A statement answers for itself and for every node that it points to: its sentence, the
    entities that fill its roles, the edges that it supports, and what is told of the entities.
    """
    reasons: dict[str, set[str]] = {}
    for violation in found:
        value = f" ({namespaces.curie(violation.value)})" if violation.value else ""
        reasons.setdefault(violation.node, set()).add(f"{violation.problem}{value}")
    profiles = _profiles(triples, namespaces)
    result = {}
    for statement in statements:
        node = namespaces.statement(statement.id)
        near = {_iri(triple.object) for triple in triples if triple.subject == node}
        nodes = {node.value, *near, *(p for n in near for p in profiles.get(n, ()))}
        why = {reason for each in nodes for reason in reasons.get(each, ())}
        if why:
            result[statement.id] = tuple(sorted(why))
    return result


def kept_apart(
    document: Document,
    statements: Iterable[Statement],
    reasons: Mapping[str, tuple[str, ...]],
    namespaces: Namespaces,
) -> Iterator[Triple]:
    """What the graph of the quarantine holds of the statements that `reasons` names."""
    why = namespaces.dip("quarantineReason")
    for statement in statements:
        if statement.id in reasons:
            yield from statement_triples(document.id, statement, namespaces)
            yield from sentence_triples(document.id, statement.evidence, namespaces)
            for reason in reasons[statement.id]:
                yield Triple(namespaces.statement(statement.id), why, terms.text(reason))


def _profiles(triples: set[Triple], namespaces: Namespaces) -> Mapping[str, list[str]]:
    """IRI of an entity → the profiles that tell of it."""
    found: dict[str, list[str]] = {}
    for triple in triples:
        if triple.predicate == namespaces.dip("profileOf"):
            found.setdefault(_iri(triple.object), []).append(_iri(triple.subject))
    return found


def _iri(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else ""
