"""From the triples of a statement's node back to a row."""

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode

from kg.store.graph_store import GraphStore
from kg.store.namespaces import decode
from kg.store.properties import Properties, properties_by_node, properties_of
from kg.store.rows import EntityRef, Role, StatementRow

_NO_ROLE = frozenset(
    f"dip:{name}"
    for name in (
        "attributedTo",
        "factuality",
        "inResponseTo",
        "lexicalEntry",
        "relation",
        "sameEventAs",
        "supports",
        "time",
    )
)
_ELSEWHERE = _NO_ROLE - {"dip:attributedTo", "dip:supports"}
_NO_CODE = frozenset(
    f"dip:{name}"
    for name in (
        "confidence",
        "mutual",
        "negated",
        "quantity",
        "ruleName",
        "time",
        "timeEnd",
        "timeStart",
    )
)
_WORDS = "Text"


class RowReader:
    """Reads rows; entities, sentences and documents are read once, however many rows share them."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self._known: dict[str, Properties] = {}
        self._entities: dict[str, EntityRef] = {}

    def rows(self, nodes: Iterable[NamedNode]) -> Iterator[StatementRow]:
        """The statements with these IRIs; all that they are made of is read at once."""
        nodes = list(nodes)
        wanted = {node.value for node in nodes}
        for followed in (_of_statement, _of_others, _nothing):
            found = properties_by_node(self._store, wanted - set(self._known))
            self._known.update(found)
            wanted = {iri for own in found.values() for iri in followed(own)}
        return map(self.row, nodes)

    def row(self, node: NamedNode) -> StatementRow:
        """The statement with this IRI, which the store must hold."""
        own = self._shared(node.value)
        sentence = self._shared(own.text("prov:wasDerivedFrom"))
        document = self._shared(sentence.text("schema:isPartOf"))
        relation = own.text("dip:relation")
        curie = self._store.namespaces.curie
        return StatementRow(
            id=self._id(node.value),
            iri=node.value,
            kind="relation" if relation else "event",
            type=curie(relation or own.text("rdf:type") or ""),
            roles=tuple(self._roles(own)),
            factuality=self._factuality(own),
            negated=own.text("dip:negated") == "true",
            attribution=self._role(own, "attributedTo"),
            time=own.text("dip:time"),
            time_text=own.text("dip:timeText"),
            first_day=own.text("dip:timeStart"),
            last_day=own.text("dip:timeEnd"),
            quantity=own.number("dip:quantity"),
            confidence=float(own.text("dip:confidence") or 0),
            quote=own.text("oa:exact") or "",
            start=own.number("oa:start") or 0,
            end=own.number("oa:end") or 0,
            sentence=sentence.text("oa:exact") or "",
            sentence_index=sentence.number("schema:position") or 0,
            document=document.text("schema:identifier") or "",
            title=document.text("schema:headline"),
            date=document.text("schema:datePublished"),
            url=document.text("schema:url"),
            rule=own.text("dip:ruleName") or "",
            entry=self._entry(own),
            codes=tuple(_codes(own)),
            in_response_to=tuple(map(self._id, own.texts("dip:inResponseTo"))),
            same_event_as=tuple(map(self._id, own.texts("dip:sameEventAs"))),
            direct=tuple(sorted(map(self._edge, own.texts("dip:supports")))),
            sentence_start=sentence.number("oa:start") or 0,
            mutual=own.text("dip:mutual") == "true",
        )

    def entity(self, iri: str) -> EntityRef:
        """The entity with this IRI; its first label, and its IRI where it has none."""
        if iri not in self._entities:
            own = self._shared(iri)
            states = (self._shared(state).text("rdfs:label") for state in own.texts("dip:actsFor"))
            items = [same.rpartition("/")[2] for same in own.texts("owl:sameAs")]
            self._entities[iri] = EntityRef(
                name=own.text("rdfs:label") or iri,
                iri=iri,
                type=self._store.namespaces.curie(own.text("rdf:type") or ""),
                acts_for=tuple(sorted(filter(None, states))),
                wikidata=items[0] if items else None,
            )
        return self._entities[iri]

    def _shared(self, iri: str | None) -> Properties:
        if iri is None:
            return Properties({}, {})
        if iri not in self._known:
            self._known[iri] = properties_of(self._store, NamedNode(iri))
        return self._known[iri]

    def _roles(self, own: Properties) -> Iterator[Role]:
        linked = {name for name in own.nodes if name.startswith("dip:")} - _NO_ROLE
        worded = {name.removesuffix(_WORDS) for name in _worded(own)} - _NO_ROLE
        for name in sorted(linked | worded):
            role = self._role(own, name.removeprefix("dip:"))
            if role is not None:
                yield role

    def _role(self, own: Properties, name: str) -> Role | None:
        entities = tuple(sorted(map(self.entity, own.nodes.get(f"dip:{name}", ()))))
        texts = tuple(own.literals.get(f"dip:{name}{_WORDS}", ()))
        return Role(name, entities, texts) if entities or texts else None

    def _factuality(self, own: Properties) -> str:
        iri = own.text("dip:factuality") or ""
        return iri.removeprefix(self._store.namespaces.ontology).lower()

    def _entry(self, own: Properties) -> str | None:
        iri = own.text("dip:lexicalEntry")
        return None if iri is None else decode(iri.removeprefix(self._store.namespaces.lexicon))

    def _id(self, iri: str) -> str:
        return decode(iri.removeprefix(self._store.namespaces.prefixes()["stmt"]))

    def _edge(self, iri: str) -> tuple[str, str, str]:
        edge = self._shared(iri)
        predicate = self._store.namespaces.curie(edge.text("rdf:predicate") or "")
        return edge.text("rdf:subject") or "", predicate, edge.text("rdf:object") or ""


def _of_statement(own: Properties) -> Iterator[str]:
    """The sentence, the entities and the direct edges of a statement."""
    for name, values in own.nodes.items():
        if name == "prov:wasDerivedFrom" or (name.startswith("dip:") and name not in _ELSEWHERE):
            yield from values


def _of_others(own: Properties) -> Iterator[str]:
    """The document of a sentence, the states of an entity."""
    for name in ("schema:isPartOf", "dip:actsFor"):
        yield from own.nodes.get(name, ())


def _nothing(_own: Properties) -> Iterator[str]:
    return iter(())


def _worded(own: Properties) -> list[str]:
    return [name for name in own.literals if name.startswith("dip:") and name.endswith(_WORDS)]


def _codes(own: Properties) -> Iterator[tuple[str, str]]:
    for name, values in sorted(own.literals.items()):
        if name.startswith("dip:") and name not in _NO_CODE and not name.endswith(_WORDS):
            for value in values:
                yield name.removeprefix("dip:"), value
