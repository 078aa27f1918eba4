"""Classes, relations, roles and cues of the loaded ontologies, by CURIE."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from kg.errors import OntologyError
from kg.model import Factuality
from kg.ontology.frames import Effect
from kg.ontology.names import DIP, LEX, Names, names_of, split
from kg.ontology.reading import OWL, RDF, RDFS, SKOS, Triples, read
from kg.ontology.remembering import remembered

SEM_EVENT = "http://semanticweb.cs.vu.nl/2009/11/sem/Event"
_CODES = "https://diplomacy.example/"
_REFUSED = "refused"
_MODAL_MATCHES = {how: f"{DIP}{how}Match" for how in (*Factuality, _REFUSED)}
_MATCHES = tuple(SKOS + name for name in ("exactMatch", "closeMatch", "broadMatch"))
_CLASSES = {OWL + "Class", RDFS + "Class"}
_PROPERTIES = {
    RDF + "Property",
    OWL + "ObjectProperty",
    OWL + "DatatypeProperty",
    OWL + "SymmetricProperty",
    OWL + "FunctionalProperty",
    OWL + "TransitiveProperty",
}


@dataclass(frozen=True, slots=True)
class Concept:
    """A class, property or individual, as the files describe it.

    Attributes:
        iri: in full.
        kinds: CURIEs of its `rdf:type`s.
        is_class, is_property: what it is; an individual is neither.
        parents: superclasses or superproperties, IRIs outside the files included.
        labels: `rdfs:label`, then `skos:altLabel`s in alphabetical order.
        domain, range: CURIEs; several are alternatives.
        worded: whether it has English words of its own (`lex:en`).
        effect: what an event of this class, or this cue, does to its content.
        owner: role of whoever the patient belongs to ("recalled its envoy": agent).
        undoes: class of the events that an event of this class ends (release: detention).
        codes: own (scheme, code) pairs, not those of superclasses.
        modal_codes: own (how it is put, scheme, code) triples, the first a factuality or
            `refused`: how an act is coded that has not (yet) been done.
    """

    iri: str
    kinds: frozenset[str] = frozenset()
    is_class: bool = False
    is_property: bool = False
    parents: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    comment: str | None = None
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    direct: str | None = None
    requires: tuple[str, ...] = ()
    owner: str | None = None
    undoes: str | None = None
    worded: bool = False
    effect: Effect | None = None
    codes: tuple[tuple[str, str], ...] = ()
    modal_codes: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All terms of the loaded files; unknown CURIEs answer emptily, they never raise."""

    concepts: Mapping[str, Concept]
    names: Names
    _lines: Mapping[str, tuple[str, ...]] = field(repr=False)
    _roots: frozenset[str] = field(repr=False)
    found: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def load(cls, paths: Iterable[Path | str]) -> Self:
        """Read and merge the files.

        Raises:
            OntologyError: a file is malformed, or gives a cue a factuality that does not exist.
        """
        return cls.of([read(path) for path in paths])

    @classmethod
    def of(cls, files: Iterable[Triples]) -> Self:
        """Merge files that are read already; see `load`."""
        files = tuple(files)
        names = names_of(files)
        concepts: dict[str, Concept] = {}
        for file in files:
            for subject in file.subjects():
                if not subject.startswith("_:"):
                    curie = names.curie(subject)
                    new = _concept(file, subject, names)
                    known = concepts.get(curie)
                    concepts[curie] = new if known is None else _merged(known, new)
        lines = {curie: _line(concepts, curie) for curie in concepts}
        return cls(concepts, names, lines, frozenset({"dip:Event", names.curie(SEM_EVENT)}))

    def label(self, curie: str) -> str:
        """The first label, or the local name."""
        concept = self.concepts.get(curie)
        return concept.labels[0] if concept and concept.labels else split(curie)[1]

    def comment(self, curie: str) -> str | None:
        """The description, when there is one."""
        concept = self.concepts.get(curie)
        return concept.comment if concept else None

    def ancestors(self, curie: str) -> tuple[str, ...]:
        """Superclasses or superproperties, the nearest first, itself left out."""
        return self._lines.get(curie, (curie,))[1:]

    def is_subclass(self, child: str, parent: str) -> bool:
        """Whether `child` is `parent` or lies below it."""
        return parent in self._lines.get(child, (child,))

    def is_property(self, curie: str) -> bool:
        """Whether it is a relation, role or attribute."""
        concept = self.concepts.get(curie)
        return concept is not None and concept.is_property

    @remembered
    def is_event(self, curie: str) -> bool:
        """Whether it is a class below `dip:Event` or `sem:Event`, or one that has words."""
        concept = self.concepts.get(curie)
        if concept and concept.is_class and concept.worded:
            return True
        return not self._roots.isdisjoint(self._line(curie))

    @remembered
    def direct_property(self, curie: str) -> str | None:
        """The property of the direct triple: its own, or the nearest superclass's."""
        found = (c.direct for c in self._concepts(curie) if c.direct)
        return next(found, None)

    @remembered
    def is_symmetric(self, curie: str) -> bool:
        """Whether all participants stand in the same role."""
        symmetric = {"dip:SymmetricEvent", self.names.curie(OWL + "SymmetricProperty")}
        return any(
            not symmetric.isdisjoint(concept.kinds) for concept in self._concepts(curie)
        ) or not symmetric.isdisjoint(self._line(curie))

    @remembered
    def codes(
        self, curie: str, factuality: Factuality | None = None, *, negated: bool = False
    ) -> tuple[tuple[str, str], ...]:
        """(scheme, code) pairs, a scheme that the class lacks taken from its superclass.

        Args:
            curie: the class.
            factuality: how firmly the event is put. CAMEO and PLOVER code an act that is
                promised, threatened or demanded as promise, threat or demand
                (`dip:plannedMatch` and its like).
            negated: it does not happen: refused (`dip:refusedMatch`), unless only somebody
                denies it.
        """
        refused = negated and factuality is not Factuality.ALLEGED
        concepts = tuple(self._concepts(curie))
        modal = [
            (scheme, code)
            for concept in concepts
            for how, scheme, code in concept.modal_codes
            if how == (_REFUSED if refused else factuality)
        ]
        plain = [pair for concept in concepts for pair in concept.codes]
        return tuple(sorted(dict(reversed([*modal, *plain])).items()))

    @remembered
    def requires(self, curie: str) -> tuple[str, ...]:
        """Roles that must be linked to an actor: its own, or the nearest superclass's."""
        return next((c.requires for c in self._concepts(curie) if c.requires), ())

    @remembered
    def owner(self, curie: str) -> str | None:
        """The role that whoever the patient belongs to plays: its own, or a superclass's."""
        return next((c.owner for c in self._concepts(curie) if c.owner), None)

    @remembered
    def undoes(self, curie: str) -> str | None:
        """The class of events that it ends, by the same actor: its own, or a superclass's."""
        return next((c.undoes for c in self._concepts(curie) if c.undoes), None)

    @remembered
    def content(self, curie: str) -> Effect | None:
        """What an event of this class, or a cue, does to the clause that it governs."""
        return next((c.effect for c in self._concepts(curie) if c.effect), None)

    def domain(self, curie: str) -> tuple[str, ...]:
        """Classes that may bear the property; several are alternatives, none is no limit."""
        return next((c.domain for c in self._concepts(curie) if c.domain), ())

    def range(self, curie: str) -> tuple[str, ...]:
        """Classes that may fill the property; several are alternatives, none is no limit."""
        return next((c.range for c in self._concepts(curie) if c.range), ())

    def events(self) -> tuple[str, ...]:
        """All event classes, in alphabetical order."""
        classes = (curie for curie, concept in self.concepts.items() if concept.is_class)
        return tuple(sorted(filter(self.is_event, classes)))

    def roles(self) -> tuple[str, ...]:
        """Roles of events: the properties below `dip:role`, in alphabetical order."""
        return tuple(sorted(c for c, line in self._lines.items() if "dip:role" in line[1:]))

    def relations(self) -> tuple[str, ...]:
        """Standing relations: properties below `dip:standingRelation`, in alphabetical order."""
        root = "dip:standingRelation"
        return tuple(sorted(c for c, line in self._lines.items() if root in line[1:]))

    def _line(self, curie: str) -> tuple[str, ...]:
        return self._lines.get(curie, (curie,))

    def _concepts(self, curie: str) -> Iterable[Concept]:
        return (self.concepts[name] for name in self._line(curie) if name in self.concepts)


def _concept(file: Triples, subject: str, names: Names) -> Concept:
    kinds = file.values(subject, RDF + "type")

    def curies(predicate: str) -> tuple[str, ...]:
        return tuple(names.curie(iri) for iri in file.nodes(subject, predicate) if iri[0] != "_")

    return Concept(
        iri=subject,
        kinds=frozenset(map(names.curie, kinds)),
        is_class=not _CLASSES.isdisjoint(kinds),
        is_property=not _PROPERTIES.isdisjoint(kinds),
        parents=curies(RDFS + "subClassOf") + curies(RDFS + "subPropertyOf"),
        labels=file.values(subject, RDFS + "label")
        + tuple(sorted(file.values(subject, SKOS + "altLabel"))),
        comment=file.value(subject, RDFS + "comment"),
        domain=curies(RDFS + "domain"),
        range=curies(RDFS + "range"),
        direct=next(iter(curies(DIP + "directProperty")), None),
        requires=tuple(split(curie)[1] for curie in curies(DIP + "requires")),
        owner=next((split(curie)[1] for curie in curies(DIP + "patientBelongsTo")), None),
        undoes=next(iter(curies(DIP + "undoes")), None),
        worded=bool(file.objects(subject, LEX + "en")),
        effect=_effect(file, subject),
        codes=_codes(file, subject, _MATCHES),
        modal_codes=tuple(
            (how, scheme, code)
            for how, predicate in _MODAL_MATCHES.items()
            for scheme, code in _codes(file, subject, (predicate,))
        ),
    )


def _merged(first: Concept, second: Concept) -> Concept:
    return Concept(
        iri=first.iri,
        kinds=first.kinds | second.kinds,
        is_class=first.is_class or second.is_class,
        is_property=first.is_property or second.is_property,
        parents=_union(first.parents, second.parents),
        labels=_union(first.labels, second.labels),
        comment=first.comment or second.comment,
        domain=_union(first.domain, second.domain),
        range=_union(first.range, second.range),
        direct=second.direct or first.direct,
        requires=_union(first.requires, second.requires),
        owner=second.owner or first.owner,
        undoes=second.undoes or first.undoes,
        worded=first.worded or second.worded,
        effect=second.effect or first.effect,
        codes=tuple({**dict(first.codes), **dict(second.codes)}.items()),
        modal_codes=second.modal_codes + first.modal_codes,
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(first + second))


def _line(concepts: Mapping[str, Concept], curie: str) -> tuple[str, ...]:
    """`curie` and its ancestors breadth first; circles in the hierarchy do no harm."""
    found = [curie]
    for name in found:
        concept = concepts.get(name)
        found += [parent for parent in concept.parents if parent not in found] if concept else []
    return tuple(found)


def _codes(file: Triples, subject: str, predicates: Iterable[str]) -> tuple[tuple[str, str], ...]:
    matches = [iri for predicate in predicates for iri in file.nodes(subject, predicate)]
    found: dict[str, str] = {}
    for iri in matches:
        scheme, _, code = iri.removeprefix(_CODES).partition("#")
        if iri.startswith(_CODES) and code:
            found.setdefault(scheme, code)
    return tuple(sorted(found.items()))


def _effect(file: Triples, subject: str) -> Effect | None:
    factuality = file.value(subject, DIP + "contentFactuality")
    flags = ("contentNegated", "speaks", "lightVerb")
    negates, speaks, supports = (file.value(subject, DIP + flag) == "true" for flag in flags)
    is_cue = DIP + "Cue" in file.values(subject, RDF + "type")
    if not (is_cue or factuality or negates or speaks or supports):
        return None
    cue = split(subject)[1]
    return Effect(cue, _factuality(file, subject, factuality), negates, speaks, supports)


def _factuality(file: Triples, subject: str, iri: str | None) -> Factuality | None:
    try:
        return None if iri is None else Factuality(split(iri)[1].lower())
    except ValueError:
        known = ", ".join(f"dip:{value.capitalize()}" for value in Factuality)
        problem = f"dip:contentFactuality of <{subject}> is <{iri}>; use one of {known}"
        raise OntologyError(file.source, problem) from None
