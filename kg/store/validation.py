"""A whole store judged by its shapes, if it can be by an engine that knows nothing of this package.

What is added is judged in this process already (`conformance`), so a second opinion is worth more:
rudof (https://rudof-project.github.io/rudof/) where it is installed, or on request pySHACL
(https://github.com/RDFLib/pySHACL), the reference, which is several times slower and gives up on
literals that cannot be compared. All three find the same.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pyoxigraph import NamedNode, RdfFormat, Triple, parse

from kg.errors import KgError, StoreError
from kg.ontology import Vocabulary
from kg.ontology.files import path_of
from kg.ontology.names import DIP
from kg.store.conformance import Violation, violations
from kg.store.graph_store import GraphStore
from kg.store.namespaces import Namespaces, well_known
from kg.store.quarantine import Judge, Quarantined
from kg.store.shapes import SH, read_shapes

if TYPE_CHECKING:
    from rdflib.term import Node

Engine: TypeAlias = Callable[[str, Path], Iterable[Violation]]
"""What breaks the shapes of a Turtle file among N-Triples."""

_BELOW = well_known("rdfs:subClassOf")
_OWN, _REFERENCE, _SECOND = "kg", "pyshacl", "pyrudof"


@dataclass(frozen=True, slots=True)
class Validation:
    """The judgement of a store.

    Attributes:
        engine: what judged it.
        triples: how many were judged.
        violations: sorted, IRIs as CURIEs; none when the graph conforms.
        quarantine: the statements that were kept out of the graph as they were added.
    """

    engine: str
    triples: int
    violations: tuple[Violation, ...]
    quarantine: tuple[Quarantined, ...]

    @property
    def ok(self) -> bool:
        """Whether the graph conforms."""
        return not self.violations


def validate(
    store: GraphStore,
    vocabulary: Vocabulary,
    *,
    shapes: Path | None = None,
    engine: str | None = None,
) -> Validation:
    """Judge the whole graph of `store`.

    Args:
        store: the graph to judge.
        vocabulary: its ontology, for what is a subclass of what.
        shapes: a Turtle file of shapes; those of the package when None.
        engine: a key of `ENGINES`; when None rudof where it is installed, else our own.

    Raises:
        StoreError: the engine is not known or not installed, or cannot read the shapes.
    """
    name = engine or (_SECOND if find_spec(_SECOND) else _OWN)
    if name not in ENGINES:
        raise StoreError(f"no engine is called {name!r}; choose one of {', '.join(ENGINES)}")
    triples = [*store.matching(), *class_triples(vocabulary)]
    data = "".join(sorted(f"{triple} .\n" for triple in triples))
    found = _asked(name, data, shapes or path_of("shapes.ttl"))
    shortened = sorted(_shortened(each, store.namespaces) for each in found)
    return Validation(name, len(store), tuple(shortened), tuple(store.quarantine()))


def judge(vocabulary: Vocabulary) -> Judge:
    """What `add` asks of the triples of a document: the package's shapes, judged in this process.

    Raises:
        OntologyError: the shapes cannot be read.
    """
    hierarchy = class_triples(vocabulary)
    shapes = read_shapes(path_of("shapes.ttl"))
    return partial(_judged, hierarchy, shapes)


def class_triples(vocabulary: Vocabulary) -> frozenset[Triple]:
    """Which class is below which: all that the shapes ask of an ontology.

    The package's own ontology is always part of it, since the gazetteer's entities are of its
    classes. A class that a user's ontology puts below none of them may act all the same: what
    there is in another domain is not for our shapes to say.
    """
    found = set(_below(vocabulary))
    if "dip:Actor" not in vocabulary.concepts:
        found.update(_below(Vocabulary.load([path_of("diplomacy.ttl")])))
    actor = NamedNode(f"{DIP}Actor")
    free = {
        NamedNode(concept.iri)
        for curie, concept in vocabulary.concepts.items()
        if concept.is_class
        and not any(name.startswith("dip:") for name in (curie, *vocabulary.ancestors(curie)))
    }
    return frozenset(found | {Triple(node, _BELOW, actor) for node in free})


def _below(vocabulary: Vocabulary) -> Iterator[Triple]:
    for concept in vocabulary.concepts.values():
        for parent in concept.parents if concept.is_class else ():
            above = NamedNode(vocabulary.names.iri(parent) or parent)
            yield Triple(NamedNode(concept.iri), _BELOW, above)


def _shortened(violation: Violation, namespaces: Namespaces) -> Violation:
    inverse, path = violation.path.startswith("^"), violation.path.lstrip("^")
    return Violation(
        namespaces.curie(violation.node),
        f"{'^' * inverse}{namespaces.curie(path)}",
        violation.problem,
        namespaces.curie(violation.value),
    )


def _judged(hierarchy: frozenset[Triple], shapes: Any, triples: set[Triple]) -> list[Violation]:
    return violations(triples | hierarchy, shapes)


def _asked(name: str, data: str, shapes: Path) -> set[Violation]:
    try:
        return set(ENGINES[name](data, shapes))
    except ImportError:
        hint = f"try: python -m pip install {name}"
        raise StoreError(f"{name} is not installed; {hint}") from None
    except KgError:
        raise
    except Exception as error:  # noqa: BLE001 -- engines have errors of their own, of no one base
        raise StoreError(
            f"{shapes}: {name} cannot judge by it: {' '.join(str(error).split())}"
        ) from None


def _own(data: str, shapes: Path) -> Iterable[Violation]:
    triples = (quad.triple for quad in parse(data, RdfFormat.N_TRIPLES))
    return violations(triples, read_shapes(shapes))


def _pyshacl(data: str, shapes: Path) -> Iterator[Violation]:
    import pyshacl
    from rdflib import Graph, URIRef

    graph = Graph().parse(data=data, format="nt")
    _, report, _ = pyshacl.validate(graph, shacl_graph=Graph().parse(shapes, format="turtle"))
    for result in report.subjects(URIRef(f"{SH}focusNode")):

        def value(name: str, result: "Node" = result) -> Any:
            return report.value(result, URIRef(f"{SH}{name}"))

        path = value("resultPath")
        inverse = path and report.value(path, URIRef(f"{SH}inversePath"))
        yield Violation(
            str(value("focusNode")),
            f"^{inverse}" if inverse else str(path or ""),
            str(value("resultMessage") or ""),
            str(value("value") or ""),
        )


def _pyrudof(data: str, shapes: Path) -> Iterator[Violation]:
    import pyrudof

    session = pyrudof.Rudof(pyrudof.RudofConfig())
    session.read_data(data, pyrudof.RDFFormat.NTriples)
    session.read_shacl(shapes.read_text(encoding="utf-8"), pyrudof.ShaclFormat.Turtle)
    for entry in session.validate_shacl():
        node, path, message, value = map(
            _plain, (entry.focus_node, entry.path, entry.message, entry.value)
        )
        yield Violation(node, path.replace("^(", "^").rstrip(")"), message, value)


def _plain(written: str | None) -> str:
    """The text of a term that rudof has written: IRIs are bare, literals quoted."""
    return written[1 : written.rindex('"')] if written and written[0] == '"' else written or ""


ENGINES: Mapping[str, Engine] = {_OWN: _own, _SECOND: _pyrudof, _REFERENCE: _pyshacl}
