"""What gazetteer files say, put together by entity and checked, before anything is built from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.errors import OntologyError
from kg.ontology.names import DIP, Names, names_of, split
from kg.ontology.reading import OWL, RDF, SKOS, Triples

TYPE = f"{RDF}type"
NAME = f"{SKOS}prefLabel"
ALSO = f"{SKOS}altLabel"
SAME_AS = f"{OWL}sameAs"
_WIKIDATA = "http://www.wikidata.org/entity/"
_NOUN = f"{DIP}noun"
_TEXTS = ("acronym", "demonym", "nominal", "ambiguous")
_LINKS = ("capital", "seat", "standsFor", "partOf", "state", "memberOf", "member", "headquarteredIn")
_MARKS = tuple(f"{DIP}{local}" for local in (*_TEXTS, *_LINKS))
_VOCABULARIES = (RDF, OWL, SKOS, "http://www.w3.org/2000/01/rdf-schema#")


@dataclass(slots=True)
class Description:
    """All that the files say of one entity.

    Attributes:
        source: the file that named it first.
        names: the usual one first, then the others, in the order of the files.
        texts: local name of a property (`acronym`, `demonym`, `nominal`, `ambiguous`) → words.
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
        for subject in file.subjects():
            if words := file.values(subject, _NOUN):
                nouns.setdefault(split(subject)[1], []).extend(words)
            elif _is_entity(file, subject):
                _add(file, subject, names, found)
    _check(found)
    return Descriptions(found, {cls: tuple(words) for cls, words in nouns.items()})


def _is_entity(file: Triples, subject: str) -> bool:
    row = file.index[subject]
    if any(mark in row for mark in _MARKS):
        return True
    return NAME in row and any(not cls.startswith(_VOCABULARIES) for cls in file.nodes(subject, TYPE))


def _add(file: Triples, subject: str, names: Names, found: dict[str, Description]) -> None:
    key = split(subject)[1]
    entity = found.setdefault(key, Description(key, file.source))
    usual = file.values(subject, NAME)
    if len(usual) > 1:
        raise OntologyError(file.source, f"entity {key!r} has two usual names, {usual[0]!r} and {usual[1]!r}; make one a skos:altLabel")
    _extend(entity.names, (*usual, *file.values(subject, ALSO)))
    entity.type = entity.type or next(map(names.curie, file.nodes(subject, TYPE)), "")
    same = (iri for iri in file.nodes(subject, SAME_AS) if iri.startswith(_WIKIDATA))
    entity.wikidata = entity.wikidata or next((split(iri)[1] for iri in same), None)
    for local in _TEXTS:
        if words := file.values(subject, DIP + local):
            _extend(entity.texts.setdefault(local, []), words)
    for local in _LINKS:
        if nodes := file.nodes(subject, DIP + local):
            _extend(entity.links.setdefault(local, []), (split(node)[1] for node in nodes))


def _extend(known: list[str], more: Iterable[str]) -> None:
    known.extend(item for item in dict.fromkeys(more) if item not in known)


def _check(found: Mapping[str, Description]) -> None:
    for key, entity in found.items():
        if not entity.names:
            raise OntologyError(entity.source, f"entity {key!r} has no name; give it a skos:prefLabel")
        if not entity.type:
            raise OntologyError(entity.source, f"entity {key!r} has no class; write for example `a dip:State`")
        for local, targets in entity.links.items():
            for target in targets:
                if target not in found:
                    raise OntologyError(entity.source, f"entity {key!r}, dip:{local}: no file describes {target!r}; give it a class and a skos:prefLabel")
