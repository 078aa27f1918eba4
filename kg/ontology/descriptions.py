"""What gazetteer files say, put together by entity and checked before anything is built."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.errors import OntologyError
from kg.ontology.names import DIP, Names, names_of, split
from kg.ontology.reading import OWL, RDF, RDFS, SKOS, Triples

TYPE = f"{RDF}type"
NAME = f"{SKOS}prefLabel"
ALSO = f"{SKOS}altLabel"
SAME_AS = f"{OWL}sameAs"
_WIKIDATA = "http://www.wikidata.org/entity/"
_NOUN = f"{DIP}noun"
_TEXTS = {DIP + local: local for local in ("acronym", "demonym", "nominal", "region", "ambiguous")}
_LINKS = {
    DIP + local: local
    for local in (
        "capital",
        "seat",
        "standsFor",
        "partOf",
        "state",
        "memberOf",
        "member",
        "headquarteredIn",
    )
}
_MARKS = _TEXTS.keys() | _LINKS.keys()
_VOCABULARIES = (RDF, RDFS, OWL, SKOS)


@dataclass(slots=True)
class Description:
    """All that the files say of one entity.

    Attributes:
        source: the file that named it first.
        names: the usual one first, then the others, in the order of the files.
        texts: local name of a property (`acronym`, `demonym`, `nominal`, `region`,
            `ambiguous`) → words.
        links: local name of a property (`capital`, `seat`, `standsFor`, `partOf`, `state`,
            `memberOf`, `member`, `headquarteredIn`) → identifiers of entities.
    """

    id: str
    source: str
    type: str = ""
    names: list[str] = field(default_factory=list)
    wikidata: str | None = None
    texts: dict[str, list[str]] = field(default_factory=dict)
    links: dict[str, list[str]] = field(default_factory=dict)

    def text(self, local: str) -> tuple[str, ...]:
        """The words under a property."""
        return tuple(self.texts.get(local, ()))

    def link(self, local: str) -> tuple[str, ...]:
        """The entities under a property."""
        return tuple(self.links.get(local, ()))


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Entities by identifier, and common nouns by the class they were listed under."""

    entities: Mapping[str, Description]
    nouns: Mapping[str, tuple[str, ...]]


def describe(files: Iterable[Triples]) -> Descriptions:
    """Put together what `files` say.

    An entity is an instance of a class of the domain that bears a `skos:prefLabel`; its identifier
    is the local name of its IRI.

    Raises:
        OntologyError: an entity has no name, two names or no class, or points to one that no file
            describes.
    """
    files = tuple(files)
    names = names_of(files)
    found: dict[str, Description] = {}
    nouns: dict[str, list[str]] = {}
    for file in files:
        for subject, row in file.index.items():
            if _NOUN in row:
                nouns.setdefault(split(subject)[1], []).extend(file.values(subject, _NOUN))
            elif _is_entity(file, subject):
                _add(file, subject, names, found)
    _check(found)
    return Descriptions(found, {cls: tuple(words) for cls, words in nouns.items()})


def _is_entity(file: Triples, subject: str) -> bool:
    row = file.index[subject]
    if NAME not in row:
        return not _MARKS.isdisjoint(row)
    return not all(cls.startswith(_VOCABULARIES) for cls in file.nodes(subject, TYPE)) or (
        not _MARKS.isdisjoint(row)
    )


def _add(file: Triples, subject: str, names: Names, found: dict[str, Description]) -> None:
    """Add to `found` what one file says of one entity."""
    key = split(subject)[1]
    entity = found.setdefault(key, Description(key, file.source))
    _extend(entity.names, _names_in(file, subject, key))
    entity.type = entity.type or next(map(names.curie, file.nodes(subject, TYPE)), "")
    same = (iri for iri in file.nodes(subject, SAME_AS) if iri.startswith(_WIKIDATA))
    entity.wikidata = entity.wikidata or next((split(iri)[1] for iri in same), None)
    for predicate in file.index[subject]:
        if predicate in _TEXTS:
            words = file.values(subject, predicate)
            _extend(entity.texts.setdefault(_TEXTS[predicate], []), words)
        elif predicate in _LINKS:
            targets = (split(node)[1] for node in file.nodes(subject, predicate))
            _extend(entity.links.setdefault(_LINKS[predicate], []), targets)


def _names_in(file: Triples, subject: str, key: str) -> tuple[str, ...]:
    usual = file.values(subject, NAME)
    if len(usual) > 1:
        problem = f"two usual names, {usual[0]!r} and {usual[1]!r}; make one a skos:altLabel"
        raise OntologyError(file.source, f"entity {key!r} has {problem}")
    return (*usual, *file.values(subject, ALSO))


def _extend(known: list[str], more: Iterable[str]) -> None:
    known.extend(item for item in dict.fromkeys(more) if item not in known)


def _check(found: Mapping[str, Description]) -> None:
    for entity in found.values():
        problem = _problem_of(entity, found)
        if problem:
            raise OntologyError(entity.source, f"entity {entity.id!r} {problem}")


def _problem_of(entity: Description, found: Mapping[str, Description]) -> str | None:
    if not entity.names:
        return "has no name; give it a skos:prefLabel"
    if not entity.type:
        return "has no class; write for example `a dip:State`"
    for local, targets in entity.links.items():
        for target in targets:
            if target not in found:
                return f"names {target!r} as its dip:{local}, but no file describes that entity"
    return None
