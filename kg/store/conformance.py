"""Judging triples by shapes, in this process and in milliseconds, as a document is added.

What it finds is what pySHACL and rudof find with the same shapes; those judge whole stores, see
`validation`.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from kg.store.constraints import breaking
from kg.store.namespaces import well_known
from kg.store.shapes import Along, Rules, Shape, Term

_TYPE = well_known("rdf:type")
_SUBCLASS = well_known("rdfs:subClassOf")


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One way in which one node breaks its shape.

    Attributes:
        node: its IRI.
        path: IRI of the property at fault, `^` before it where it is the inverse; empty where it
            is the node itself.
        problem: the message of the shape: what must hold.
        value: the offending value, where there is one.
    """

    node: str
    path: str
    problem: str
    value: str

    def __str__(self) -> str:
        """One line."""
        path = f", {self.path}" if self.path else ""
        value = f" (found “{self.value}”)" if self.value else ""
        return f"{self.node}{path}: {self.problem}{value}"


def violations(triples: Iterable[Triple], shapes: Iterable[Shape]) -> list[Violation]:
    """What breaks the shapes among `triples`, sorted; each way of each node once.

    Args:
        triples: the data, and the rdfs:subClassOf triples of the ontology.
        shapes: as `read_shapes` gives them.
    """
    data = _Data(triples)
    found = {
        violation
        for shape in shapes
        for focus in data.targets(shape)
        for rules in shape.rules
        for violation in _broken(data, focus, rules)
    }
    return sorted(found)


def _broken(data: "_Data", focus: Term, rules: Rules) -> Iterator[Violation]:
    values = [focus] if rules.path is None else data.values(focus, rules.path)
    path = "" if rules.path is None else f"{'^' * rules.path.inverse}{rules.path.property.value}"
    for name, parameter in rules.components:
        for value in breaking(name, focus, values, parameter, data):
            yield Violation(
                shown(focus), path, rules.message, "" if value is None else shown(value)
            )


def shown(term: Term) -> str:
    """An IRI or a literal's text without its decoration."""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


class _Data:
    """Triples by subject and by object, and what is a subclass of what."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._forward: dict[Term, dict[Term, list[Term]]] = {}
        self._backward: dict[Term, dict[Term, list[Term]]] = {}
        for triple in triples:
            subject, predicate, value = triple
            self._forward.setdefault(subject, {}).setdefault(predicate, []).append(value)
            self._backward.setdefault(value, {}).setdefault(predicate, []).append(subject)

    def values(self, focus: Term, path: Along) -> Sequence[Term]:
        index = self._backward if path.inverse else self._forward
        return index.get(focus, {}).get(path.property, ())

    def others(self, focus: Term, predicate: Term) -> Sequence[Term]:
        return self._forward.get(focus, {}).get(predicate, ())

    def is_a(self, term: Term, kind: Term) -> bool:
        return any(kind in self._above(own) for own in self.others(term, _TYPE))

    def targets(self, shape: Shape) -> set[Term]:
        return {focus for kind, term in shape.targets for focus in self._targets(kind, term)}

    def _targets(self, kind: str, term: NamedNode) -> Iterator[Term]:
        if kind == "targetClass":
            for own in self._below(term):
                yield from self._backward.get(own, {}).get(_TYPE, ())
            return
        index = self._forward if kind == "targetSubjectsOf" else self._backward
        yield from (node for node, said in index.items() if term in said)

    def _above(self, kind: Term) -> set[Term]:
        return _reached(kind, self._forward)

    def _below(self, kind: Term) -> set[Term]:
        return _reached(kind, self._backward)


def _reached(start: Term, index: Mapping[Term, Mapping[Term, Sequence[Term]]]) -> set[Term]:
    """`start` and all that lies behind it along rdfs:subClassOf."""
    found, agenda = {start}, [start]
    while agenda:
        for node in index.get(agenda.pop(), {}).get(_SUBCLASS, ()):
            if node not in found:
                found.add(node)
                agenda.append(node)
    return found
