"""The IRIs of the graph: which names stand where, and how an identifier becomes part of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.errors import StoreError

WELL_KNOWN: Mapping[str, str] = MappingProxyType(
    {
        "oa": "http://www.w3.org/ns/oa#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "wd": "http://www.wikidata.org/entity/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

_DEFAULT = "https://diplomacy.example/"
_CURIE = re.compile(r"(?P<prefix>[A-Za-z][\w.-]*|):(?P<local>.*)", re.DOTALL)


def well_known(curie: str) -> NamedNode:
    """The IRI of a term of one of the `WELL_KNOWN` vocabularies, e.g. `prov:wasDerivedFrom`."""
    prefix, _, local = curie.partition(":")
    return NamedNode(WELL_KNOWN[prefix] + local)


@lru_cache(maxsize=4096)
def encode(identifier: str) -> str:
    """Any text as one IRI path segment: all but RFC 3986 "unreserved" is percent-encoded.

    Distinct texts stay distinct. A segment of dots only would be resolved away (RFC 3986, 5.2.4),
    so it is encoded too.
    """
    encoded = quote(identifier, safe="", errors="surrogatepass")
    return encoded.replace(".", "%2E") if set(encoded) == {"."} else encoded


def decode(segment: str) -> str:
    """The text that `encode` made `segment` from."""
    return unquote(segment, errors="surrogatepass")


@dataclass(frozen=True, slots=True)
class Namespaces:
    """Where the graph's own names live.

    The words of the ontology and the lexicon are shared by all graphs, so they keep the IRIs of
    the files that define them; the things of one graph live under its `base`.

    Attributes:
        base: the graph's own things are below it: entities, documents, statements …; ends in `/`.
        ontology: namespace of the `dip:` prefix.
        lexicon: namespace of the lexical entries.
        others: further (prefix, namespace) pairs that a user's own ontology declares.

    Raises:
        StoreError: a namespace is no absolute IRI.
    """

    base: str = _DEFAULT
    ontology: str = f"{_DEFAULT}ontology#"
    lexicon: str = f"{_DEFAULT}lexicon#"
    others: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        for iri in _prefixes(self).values():
            try:
                NamedNode(iri)
            except ValueError as error:
                raise StoreError(f"{iri!r} cannot begin an IRI: {error}") from None

    def prefixes(self) -> dict[str, str]:
        """Prefix to namespace, sorted by prefix; the graph's own ones win."""
        return dict(_prefixes(self))

    def dip(self, local: str) -> NamedNode:
        """A term of the ontology by its local name."""
        return NamedNode(self.ontology + encode(local))

    def term(self, curie: str) -> NamedNode:
        """The IRI behind a CURIE, an absolute IRI, or a bare local name of the ontology.

        Raises:
            StoreError: the prefix is not declared.
        """
        match = _CURIE.fullmatch(curie)
        if not match:
            return self.dip(curie)
        prefix, local = match["prefix"], match["local"]
        namespace = _prefixes(self).get(prefix)
        if namespace is None:
            return _absolute(curie, prefix)
        try:
            return NamedNode(namespace + local)
        except ValueError:
            return NamedNode(namespace + encode(local))

    def curie(self, iri: str) -> str:
        """`iri` shortened by the longest namespace that fits, or as it is."""
        return _shortened(self, iri)

    def entity(self, identifier: str) -> NamedNode:
        """The IRI of the entity with this id."""
        return NamedNode(f"{self.base}entity/{encode(identifier)}")

    def statement(self, identifier: str) -> NamedNode:
        """The IRI of the statement with this id."""
        return NamedNode(f"{self.base}statement/{encode(identifier)}")

    def document(self, identifier: str) -> NamedNode:
        """The IRI of the document with this id."""
        return NamedNode(f"{self.base}document/{encode(identifier)}")

    def sentence(self, document: str, index: int) -> NamedNode:
        """The IRI of the sentence at `index` (0-based) of the document with this id."""
        return NamedNode(f"{self.base}sentence/{encode(document)}-s{index}")

    def profile(self, key: str) -> NamedNode:
        """The IRI of what a document says of an entity; `key` is the hash of its content."""
        return NamedNode(f"{self.base}profile/{encode(key)}")

    def edge(self, key: str) -> NamedNode:
        """The IRI of the node that describes a direct triple; `key` is the hash of the triple."""
        return NamedNode(f"{self.base}edge/{encode(key)}")

    def quarantine(self, document: str) -> NamedNode:
        """The IRI of the graph of what is kept apart of the document with this id."""
        return NamedNode(f"{self.base}quarantine/{encode(document)}")

    def entry(self, name: str) -> NamedNode:
        """The IRI of a lexical entry by its local name, with or without the `lex:` prefix."""
        return NamedNode(self.lexicon + encode(name.removeprefix("lex:")))


@lru_cache(maxsize=64)
def _prefixes(spaces: Namespaces) -> Mapping[str, str]:
    own = {
        "dip": spaces.ontology,
        "doc": f"{spaces.base}document/",
        "edge": f"{spaces.base}edge/",
        "ent": f"{spaces.base}entity/",
        "lex": spaces.lexicon,
        "prof": f"{spaces.base}profile/",
        "quar": f"{spaces.base}quarantine/",
        "sent": f"{spaces.base}sentence/",
        "stmt": f"{spaces.base}statement/",
    }
    return MappingProxyType(dict(sorted({**WELL_KNOWN, **dict(spaces.others), **own}.items())))


@lru_cache(maxsize=4096)
def _shortened(spaces: Namespaces, iri: str) -> str:
    fitting = [(len(ns), p, ns) for p, ns in _prefixes(spaces).items() if iri.startswith(ns)]
    if not fitting:
        return iri
    _, prefix, namespace = max(fitting)
    return f"{prefix}:{iri[len(namespace) :]}"


def _absolute(iri: str, prefix: str) -> NamedNode:
    if "://" in iri:
        try:
            return NamedNode(iri)
        except ValueError:
            pass
    raise StoreError(
        f"prefix {prefix!r} of {iri!r} is not declared; declare it in the ontology file"
    )
