"""RDF files into a tiny immutable index; nothing is fetched from the network.

Turtle, N-Triples, N-Quads, TriG, RDF/XML and JSON-LD, told apart by the file's extension. Remote
JSON-LD contexts and XML entities outside the file are refused, and so are those that grow.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import OntologyError
from kg.ontology.abbreviations import check

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

EXTENSIONS = {
    "ttl": "ttl",
    "turtle": "ttl",
    "n3": "ttl",
    "nt": "nt",
    "nq": "nq",
    "trig": "trig",
    "rdf": "rdf",
    "owl": "rdf",
    "xml": "rdf",
    "jsonld": "jsonld",
    "json": "jsonld",
}


@dataclass(frozen=True, slots=True)
class Term:
    """An RDF term.

    Attributes:
        value: IRI, blank node label (unique within its file) or lexical form.
        kind: `iri`, `blank` or `literal`.
        language: lower-case tag of a literal, or `""`.
    """

    value: str
    kind: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Triples:
    """The statements of one file: subject → predicate → objects, in the order of the file.

    Subjects are IRIs, or `_:` and a blank node's label.

    Attributes:
        source: the file, as the user named it.
        prefixes: declared prefix → namespace IRI.
    """

    source: str
    prefixes: Mapping[str, str]
    index: Mapping[str, Mapping[str, tuple[Term, ...]]]

    def subjects(self) -> Iterable[str]:
        """Every subject, in the order of its first statement."""
        return self.index.keys()

    def objects(self, subject: str, predicate: str) -> tuple[Term, ...]:
        """What `subject` says under `predicate`; empty when it says nothing."""
        return self.index.get(subject, {}).get(predicate, ())

    def value(self, subject: str, predicate: str) -> str | None:
        """The first object's value, an English or untagged literal before other languages."""
        terms = self.objects(subject, predicate)
        ours = [term for term in terms if _is_ours(term.language)]
        return next((term.value for term in ours or terms), None)

    def values(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The values of all objects that are IRIs or English or untagged literals."""
        terms = self.objects(subject, predicate)
        return tuple(term.value for term in terms if _is_ours(term.language))

    def nodes(self, subject: str, predicate: str) -> tuple[str, ...]:
        """The objects that are nodes, spelled as subjects are."""
        terms = self.objects(subject, predicate)
        return tuple(key_of(term) for term in terms if term.kind != "literal")


def _is_ours(language: str) -> bool:
    """Whether a literal is English or bears no language."""
    return language in {"en", ""} or language.startswith("en-")


def key_of(term: Term) -> str:
    """How `term` is spelled as a subject of the index."""
    return f"_:{term.value}" if term.kind == "blank" else term.value


def read(path: Path | str) -> Triples:
    """Read one RDF file.

    Raises:
        OntologyError: the file cannot be opened, its extension tells no RDF format, or its syntax
            is wrong; one line naming the file and, where the parser knows it, the line.
    """
    path = Path(path)
    return parse(_content(path), _format_of(path), source=str(path))


def parse(content: bytes, extension: str, *, source: str) -> Triples:
    """Index RDF text, `extension` (a key of `EXTENSIONS`) telling the format.

    Raises:
        OntologyError: the syntax is wrong.
    """
    from pyoxigraph import RdfFormat
    from pyoxigraph import parse as parse_rdf

    index: dict[str, dict[str, list[Term]]] = {}
    term = _terms()
    try:
        if EXTENSIONS[extension] == "rdf":
            check(content)
        quads = parse_rdf(
            content,
            format=RdfFormat.from_extension(EXTENSIONS[extension]),
            base_iri="https://diplomacy.example/",
        )
        for quad in quads:
            row = index.setdefault(key_of(term(quad.subject)), {})
            row.setdefault(quad.predicate.value, []).append(term(quad.object))
        prefixes = dict(quads.prefixes)
    except (SyntaxError, ValueError) as error:
        raise OntologyError(source, _problem(error), line=getattr(error, "lineno", None)) from None
    return Triples(source, prefixes, _frozen(index))


def _problem(error: SyntaxError | ValueError) -> str:
    message = str(getattr(error, "msg", None) or error).splitlines()[0]
    if "LoadDocumentCallback" in message:
        message = "a remote JSON-LD context is never fetched; write the context into the file"
    return f"not well-formed RDF: {message}"


def _frozen(index: dict[str, dict[str, list[Term]]]) -> dict[str, dict[str, tuple[Term, ...]]]:
    return {
        subject: {predicate: tuple(terms) for predicate, terms in row.items()}
        for subject, row in index.items()
    }


def _terms() -> Callable[[object], Term]:
    """What turns the parser's nodes into terms, each node once: most are named many times."""
    from pyoxigraph import BlankNode, Literal, NamedNode

    @cache
    def term(node: object) -> Term:
        if isinstance(node, NamedNode):
            return Term(node.value, "iri")
        if isinstance(node, Literal):
            return Term(node.value, "literal", (node.language or "").lower())
        if isinstance(node, BlankNode):
            return Term(node.value, "blank")
        raise ValueError("triple terms are not part of an ontology file")

    return term


def _format_of(path: Path) -> str:
    extension = path.suffix.removeprefix(".").lower()
    if extension not in EXTENSIONS:
        known = ", ".join(f".{name}" for name in EXTENSIONS)
        raise OntologyError(path, f"the extension tells no RDF format; use one of {known}")
    return extension


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise OntologyError(path, f"cannot be read: {error.strerror}") from None
