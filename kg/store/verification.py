"""Whether the evidence of a store is still what it was: texts by their hash, quotes by their place.

A quote is checked as the Web Annotation model asks of a text position selector
(https://www.w3.org/TR/annotation-model/#text-position-selector): it must be exactly the text
between its two offsets.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.store.evidence import hash_of
from kg.store.graph_store import GraphStore
from kg.store.namespaces import WELL_KNOWN, decode, well_known
from kg.store.properties import Properties, properties_by_node, properties_of

_TYPE = well_known("rdf:type")
_ARTICLE = well_known("schema:NewsArticle")
_PART_OF = well_known("schema:isPartOf")
_DERIVED_FROM = well_known("prov:wasDerivedFrom")
_SHOWN = 60
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it was added.

    Attributes:
        document: id of the document; empty where a statement has lost it.
        statement: id of the statement that it breaks; None when the document itself is changed.
        problem: what is wrong, on one line.
    """

    document: str
    statement: str | None
    problem: str

    def __str__(self) -> str:
        """One line."""
        where = f"document {self.document}" if self.document else "no document"
        what = "" if self.statement is None else f", statement {self.statement}"
        return f"{where}{what}: {self.problem}"


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and what was found wrong.

    Attributes:
        documents, statements: how many were checked.
        faults: sorted; none when everything is as it was added.
    """

    documents: int
    statements: int
    faults: tuple[Fault, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was found wrong."""
        return not self.faults


def verify(store: GraphStore) -> Verification:
    """Check every document against its content hash, every quote against the document's text."""
    sentences = _grouped(store, _PART_OF)
    statements = _grouped(store, _DERIVED_FROM)
    documents = [t.subject for t in store.matching(None, _TYPE, _ARTICLE)]
    nodes = sorted((node for node in documents if isinstance(node, NamedNode)), key=str)
    faults: list[Fault] = []
    seen: set[NamedNode] = set()
    for node in nodes:
        article = _Article(store, node)
        faults += article.faults()
        made = {own: statements.get(own, ()) for own in sentences.get(node, ())}
        some = {each for group in made.values() for each in group}
        said = properties_by_node(store, (each.value for each in (*made, *some)))
        seen |= some
        for sentence, group in made.items():
            for statement in group:
                faults += article.statement_faults(statement, said, sentence)
    every = {statement for group in statements.values() for statement in group}
    faults += [_lost(store, statement) for statement in every - seen]
    ordered = sorted(
        set(faults), key=lambda fault: (fault.document, fault.statement or "", fault.problem)
    )
    return Verification(len(nodes), len(every), tuple(ordered))


class _Article:
    """A stored document, with its text to look quotes up in."""

    def __init__(self, store: GraphStore, node: NamedNode) -> None:
        self._store = store
        self._node = node
        own = properties_of(store, node)
        self._id = own.text("schema:identifier") or _local(store, node, "doc")
        self._text = own.text("schema:text")
        self._hash = own.text("dip:contentHash")

    def faults(self) -> Iterator[Fault]:
        described = (
            (triple.predicate, triple.object)
            for triple in self._store.matching(self._node)
            if triple.predicate.value.startswith(WELL_KNOWN["schema"])
        )
        if self._text is None:
            yield Fault(self._id, None, "its text is not stored")
        elif hash_of(described) != self._hash:
            yield Fault(self._id, None, "it was changed after it was added: its hash differs")

    def statement_faults(
        self, node: NamedNode, said: Mapping[str, Properties], sentence: NamedNode
    ) -> Iterator[Fault]:
        name = _local(self._store, node, "stmt")
        for words, place in (("quote", node), ("sentence", sentence)):
            problem = _misplaced(words, said[place.value], self._text or "")
            if problem:
                yield Fault(self._id, name, problem)


def _misplaced(words: str, own: Properties, text: str) -> str | None:
    """What is wrong with the place of a quote or sentence in `text`, or None."""
    start, end = (_offset(own, name) for name in ("oa:start", "oa:end"))
    exact = own.texts("oa:exact")
    if start is None or end is None or len(exact) != 1:
        return f"its {words} has no words or no place in the text"
    found = text[start:end]
    if found == exact[0]:
        return None
    return f"its {words} {_short(exact[0])} is not what stands at [{start}, {end}): {_short(found)}"


def _offset(own: Properties, name: str) -> int | None:
    values = own.texts(name)
    known = len(values) == 1 and values[0].isascii() and values[0].isdigit()
    known = known and len(values[0]) <= _DIGITS
    return int(values[0]) if known else None


def _short(words: str) -> str:
    line = " ".join(words.split())
    return f"“{line}”" if len(line) <= _SHOWN else f"“{line[:_SHOWN]}…”"


def _lost(store: GraphStore, statement: NamedNode) -> Fault:
    name = _local(store, statement, "stmt")
    return Fault("", name, "its sentence or its document is not stored")


def _local(store: GraphStore, node: NamedNode, prefix: str) -> str:
    return decode(node.value.removeprefix(store.namespaces.prefixes()[prefix]))


def _grouped(store: GraphStore, link: NamedNode) -> Mapping[NamedNode, Iterable[NamedNode]]:
    """Target of `link` → its sources, sorted."""
    found: dict[NamedNode, list[NamedNode]] = {}
    for triple in sorted(store.matching(None, link), key=str):
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            found.setdefault(triple.object, []).append(triple.subject)
    return found
