"""The evidence model: a document and its statements as RDF, every statement with its words.

One IRI per statement (an n-ary node, https://www.w3.org/TR/swbp-n-aryRelations/), with its roles,
its factuality and its source; the words themselves are Web Annotation selectors
(https://www.w3.org/TR/annotation-model/#selectors) and their origin is PROV
(https://www.w3.org/TR/prov-o/#wasDerivedFrom). No blank nodes: the same input gives the same
triples, so adding it again adds nothing.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.model import Document, Evidence, Filler, Span, Statement, Time
from kg.store import terms
from kg.store.direct import NoSchema, Schema, direct_triples, edge_triples
from kg.store.namespaces import Namespaces, well_known
from kg.store.profiles import entities_of, profile_triples

_TYPE = well_known("rdf:type")
_PART_OF = well_known("schema:isPartOf")
_DERIVED_FROM = well_known("prov:wasDerivedFrom")
_EXACT, _START, _END = map(well_known, ("oa:exact", "oa:start", "oa:end"))

Pair: TypeAlias = tuple[NamedNode, NamedNode | Literal]
Stated: TypeAlias = tuple[str, NamedNode | Literal]
Term: TypeAlias = NamedNode | BlankNode | Literal | Triple


def triples_of(
    document: Document,
    statements: Sequence[Statement],
    *,
    namespaces: Namespaces | None = None,
    schema: Schema | None = None,
) -> set[Triple]:
    """Everything the graph holds because of `document`.

    Args:
        document: as it was read.
        statements: those of this document.
        namespaces: where the names live; the default ones when None.
        schema: knows the direct properties; without one events add no direct triples.

    Raises:
        StoreError: a type has a prefix that `namespaces` does not declare.
    """
    spaces, rules = namespaces or Namespaces(), schema or NoSchema()
    node = spaces.document(document.id)
    found = set(document_triples(document, spaces))
    for entity in entities_of(statements):
        found.update(profile_triples(entity, node, spaces))
    for statement in statements:
        found.update(sentence_triples(document.id, statement.evidence, spaces))
        found.update(statement_triples(document.id, statement, spaces))
        supporter = spaces.statement(statement.id)
        for triple in direct_triples(statement, namespaces=spaces, schema=rules):
            found.update(edge_triples(triple, supporter, spaces))
        if statement.kind != "relation" and rules.is_symmetric(statement.type):
            found.add(Triple(supporter, spaces.dip("mutual"), terms.boolean(value=True)))
    return found


def content_hash(document: Document) -> str:
    """SHA-256 (hexadecimal) of `document` as it is stored: differs when any of its fields does."""
    return hash_of((well_known(curie), value) for curie, value in _described(document))


def hash_of(described: Iterable[tuple[NamedNode, Term]]) -> str:
    """The `content_hash` of a document of which a store says `described`.

    Args:
        described: the properties of its node that are terms of schema.org.
    """
    lines = sorted(f"{predicate} {value}" for predicate, value in described)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def document_triples(document: Document, namespaces: Namespaces) -> Iterator[Triple]:
    """The document's node: a schema:NewsArticle with its full text and a hash of its content."""
    node = namespaces.document(document.id)
    yield Triple(node, _TYPE, well_known("schema:NewsArticle"))
    yield Triple(node, namespaces.dip("contentHash"), terms.text(content_hash(document)))
    for predicate, value in _described(document):
        yield Triple(node, well_known(predicate), value)


def _described(document: Document) -> Iterator[Stated]:
    yield "schema:identifier", terms.text(document.id)
    yield "schema:text", terms.text(document.text)
    yield "schema:inLanguage", terms.text(document.language)
    if document.title:
        yield "schema:headline", terms.text(document.title)
    published, _ = terms.bounds(document.date or "")
    if published:
        yield "schema:datePublished", terms.date(published)
    if url := terms.web_address(document.url):
        yield "schema:url", url


def sentence_triples(document: str, evidence: Evidence, namespaces: Namespaces) -> Iterator[Triple]:
    """The node of the sentence that holds the evidence, in the document with this id."""
    node = namespaces.sentence(document, evidence.sentence)
    yield Triple(node, _TYPE, namespaces.dip("Sentence"))
    yield Triple(node, _PART_OF, namespaces.document(document))
    yield Triple(node, well_known("schema:position"), terms.integer(evidence.sentence))
    for predicate, value in _selected(evidence.sentence_span, evidence.sentence_text):
        yield Triple(node, predicate, value)


def statement_triples(
    document: str, statement: Statement, namespaces: Namespaces
) -> Iterator[Triple]:
    """The node of one statement of the document with this id.

    An event is an instance of its class; a relation is a dip:RelationStatement whose
    dip:relation is the property.
    """
    node = namespaces.statement(statement.id)
    origin = namespaces.sentence(document, statement.evidence.sentence)
    yield Triple(node, _DERIVED_FROM, origin)
    for predicate, value in _typed(statement, namespaces):
        yield Triple(node, predicate, value)
    for local, value in _stated(statement, namespaces):
        yield Triple(node, namespaces.dip(local), value)
    for predicate, value in _selected(statement.evidence.span, statement.evidence.quote):
        yield Triple(node, predicate, value)


def _typed(statement: Statement, namespaces: Namespaces) -> Iterator[Pair]:
    term = namespaces.term(statement.type)
    if statement.kind == "relation":
        yield _TYPE, namespaces.dip("RelationStatement")
        yield namespaces.dip("relation"), term
    else:
        yield _TYPE, term


def _selected(span: Span, quote: str) -> Iterator[Pair]:
    yield _EXACT, terms.text(quote)
    yield _START, terms.integer(span.start)
    yield _END, terms.integer(span.end)


def _stated(statement: Statement, namespaces: Namespaces) -> Iterator[Stated]:
    for filler in statement.arguments:
        yield from _filled(filler.role, filler, namespaces)
    for speaker in statement.attribution:
        yield from _filled("attributedTo", speaker, namespaces)
    yield "factuality", namespaces.dip(statement.factuality.value.capitalize())
    yield "negated", terms.boolean(value=statement.negated)
    yield "confidence", terms.decimal(statement.confidence)
    yield "ruleName", terms.text(statement.rule)
    if statement.entry:
        yield "lexicalEntry", namespaces.entry(statement.entry)
    if statement.quantity is not None:
        yield "quantity", terms.integer(statement.quantity)
    yield from _timed(statement.time, namespaces)
    yield from _linked(statement, namespaces)


def _linked(statement: Statement, namespaces: Namespaces) -> Iterator[Stated]:
    for scheme, code in statement.codes:
        yield scheme, terms.text(code)
    for other in statement.in_response_to:
        yield "inResponseTo", namespaces.statement(other)
    for other in statement.same_event_as:
        yield "sameEventAs", namespaces.statement(other)


def _filled(role: str, filler: Filler, namespaces: Namespaces) -> Iterator[Stated]:
    if filler.entity is not None:
        yield role, namespaces.entity(filler.entity.id)
    if filler.text:
        yield f"{role}Text", terms.text(filler.text)


def _timed(time: Time | None, namespaces: Namespaces) -> Iterator[Stated]:
    if time is None:
        return
    yield "time", terms.time(time.value, namespaces.dip("interval"))
    if time.text:
        yield "timeText", terms.text(time.text)
    first, last = terms.bounds(time.value)
    if first:
        yield "timeStart", terms.date(first)
    if last:
        yield "timeEnd", terms.date(last)
