"""Shapes as values: the part of SHACL Core in which `ontologies/shapes.ttl` is written.

See https://www.w3.org/TR/shacl/. Targets, a class or node kind of the focus node itself, and
property shapes over one property or its inverse; anything else in a file is refused rather than
overlooked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import OntologyError
from kg.store.namespaces import well_known

Node: TypeAlias = NamedNode | BlankNode
Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
SH = "http://www.w3.org/ns/shacl#"
TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf")
COMPONENTS = frozenset(
    (
        "class",
        "datatype",
        "hasValue",
        "in",
        "lessThanOrEquals",
        "maxCount",
        "maxInclusive",
        "minCount",
        "minInclusive",
        "nodeKind",
        "pattern",
    )
)
_TYPE, _FIRST, _REST = map(well_known, ("rdf:type", "rdf:first", "rdf:rest"))
_OTHERS = frozenset((*TARGETS, "path", "property", "message", "inversePath"))


@dataclass(frozen=True, slots=True)
class Along:
    """A property, or its inverse."""

    property: NamedNode
    inverse: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What holds of the values of one path, or of the focus node itself.

    Attributes:
        path: None for the focus node itself.
        components: (local name of the SHACL constraint, its parameter); of `in` all members.
        message: in a few words, what must hold.
    """

    path: Along | None
    components: tuple[tuple[str, tuple[Term, ...]], ...]
    message: str


@dataclass(frozen=True, slots=True)
class Shape:
    """One node shape.

    Attributes:
        targets: (one of `TARGETS`, class or property); a node that fits any is judged.
        rules: all of them must hold.
    """

    targets: tuple[tuple[str, NamedNode], ...]
    rules: tuple[Rules, ...]


def read_shapes(path: Path) -> tuple[Shape, ...]:
    """The node shapes of a Turtle file, read again only when it changes.

    Raises:
        OntologyError: the file cannot be read, or uses more of SHACL than is known here.
    """
    try:
        return _read(path, path.stat().st_mtime_ns)
    except OSError as error:
        raise OntologyError(path, f"cannot be read: {error.strerror}") from None
    except SyntaxError as error:
        raise OntologyError(path, f"no Turtle: {' '.join(str(error).split())}") from None


@lru_cache(maxsize=4)
def _read(path: Path, stamp: int) -> tuple[Shape, ...]:
    del stamp  # part of the key only
    graph = _Graph(path, (quad.triple for quad in parse(path.read_bytes(), RdfFormat.TURTLE)))
    return tuple(
        Shape(tuple(graph.targets(node)), tuple(graph.rules(node))) for node in graph.shapes()
    )


class _Graph:
    """The triples of a shapes file by subject, in the order of the file."""

    def __init__(self, path: Path, triples: Iterable[Triple]) -> None:
        self._path = path
        self._said: dict[Term, list[tuple[NamedNode, Term]]] = {}
        for triple in triples:
            self._said.setdefault(triple.subject, []).append((triple.predicate, triple.object))

    def shapes(self) -> Iterator[Node]:
        kind = NamedNode(f"{SH}NodeShape")
        for node, pairs in self._said.items():
            if (_TYPE, kind) in pairs and isinstance(node, NamedNode | BlankNode):
                yield node

    def targets(self, node: Term) -> Iterator[tuple[str, NamedNode]]:
        for name, value in self._local(node):
            if name in TARGETS and isinstance(value, NamedNode):
                yield name, value

    def rules(self, node: Term) -> Iterator[Rules]:
        own = tuple(self._components(node))
        if own:
            yield Rules(None, own, self._message(node))
        for name, value in self._local(node):
            if name == "property":
                yield Rules(
                    self._along(value), tuple(self._components(value)), self._message(value)
                )

    def _components(self, node: Term) -> Iterator[tuple[str, tuple[Term, ...]]]:
        for name, value in self._local(node):
            if name in COMPONENTS:
                yield name, tuple(self._list(value)) if name == "in" else (value,)
            elif name not in _OTHERS:
                raise OntologyError(self._path, f"sh:{name} is not supported; write it otherwise")

    def _along(self, node: Term) -> Along:
        (value,) = (value for name, value in self._local(node) if name == "path")
        if isinstance(value, NamedNode):
            return Along(value)
        inverse = dict(self._local(value)).get("inversePath")
        if isinstance(inverse, NamedNode):
            return Along(inverse, inverse=True)
        raise OntologyError(self._path, "a path is a property or an inverse; write it otherwise")

    def _message(self, node: Term) -> str:
        words = [value for name, value in self._local(node) if name == "message"]
        return words[0].value if words and isinstance(words[0], Literal) else "it breaks its shape"

    def _local(self, node: Term) -> Iterator[tuple[str, Term]]:
        for predicate, value in self._said.get(node, ()):
            if predicate.value.startswith(SH):
                yield predicate.value.removeprefix(SH), value

    def _list(self, node: Term) -> Iterator[Term]:
        links: Mapping[NamedNode, Term] = dict(self._said.get(node, ()))
        while _FIRST in links:
            yield links[_FIRST]
            links = dict(self._said.get(links[_REST], ()))
