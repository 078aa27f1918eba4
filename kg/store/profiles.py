"""Entities as RDF, and the profiles that say which document told what of them.

An entity is shared by many documents. What each of them says of it (its class, its names, whom it
acts for) is kept as a *profile*, a node named by the hash of its content, so that documents that
agree share one. The entity's own triples are those of all its profiles together; when the last
document behind a profile goes, exactly what only that profile said goes with it.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from kg.model import Entity, Statement
from kg.store import terms
from kg.store.namespaces import Namespaces, well_known

_ITEM = re.compile(r"Q[1-9]\d*", re.ASCII)
_ENGLISH = "en"


def mirrored(namespaces: Namespaces) -> Mapping[NamedNode, NamedNode]:
    """Property of a profile → property of the entity itself that says the same."""
    return {
        namespaces.dip("profileType"): well_known("rdf:type"),
        namespaces.dip("profileName"): well_known("rdfs:label"),
        namespaces.dip("profileLabel"): well_known("skos:altLabel"),
        namespaces.dip("profileSameAs"): well_known("owl:sameAs"),
        namespaces.dip("profileActsFor"): namespaces.dip("actsFor"),
    }


def entities_of(statements: Iterable[Statement]) -> list[Entity]:
    """Every distinct entity of `statements`, and the states they act for, in a stable order."""
    found: dict[Entity, None] = {}
    for statement in statements:
        for filler in (*statement.arguments, *statement.attribution):
            entity = filler.entity
            while entity is not None and entity not in found:
                found[entity] = None
                entity = entity.state
    return list(found)


def profile_triples(
    entity: Entity, document: NamedNode, namespaces: Namespaces
) -> Iterator[Triple]:
    """The entity itself, its profile, and the document that describes it so."""
    node = namespaces.entity(entity.id)
    mirror = mirrored(namespaces)
    said = list(_said(entity, namespaces))
    profile = namespaces.profile(_key(node, said))
    yield Triple(document, namespaces.dip("describes"), profile)
    yield Triple(profile, namespaces.dip("profileOf"), node)
    for predicate, value in said:
        yield Triple(profile, predicate, value)
        yield Triple(node, mirror[predicate], value)


def _said(
    entity: Entity, namespaces: Namespaces
) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
    yield namespaces.dip("profileType"), namespaces.term(entity.type)
    yield namespaces.dip("profileName"), terms.text(entity.name, _ENGLISH)
    for label in entity.labels:
        if label != entity.name:
            yield namespaces.dip("profileLabel"), terms.text(label, _ENGLISH)
    if entity.wikidata and _ITEM.fullmatch(entity.wikidata):
        yield namespaces.dip("profileSameAs"), well_known(f"wd:{entity.wikidata}")
    if entity.state is not None:
        yield namespaces.dip("profileActsFor"), namespaces.entity(entity.state.id)


def _key(node: NamedNode, said: Iterable[tuple[NamedNode, NamedNode | Literal]]) -> str:
    lines = sorted({f"{predicate} {value}" for predicate, value in said})
    return hashlib.sha256("\n".join([str(node), *lines]).encode()).hexdigest()[:32]
