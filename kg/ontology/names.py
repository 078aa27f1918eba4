"""IRIs and CURIEs: `https://diplomacy.example/ontology#Visit` is `dip:Visit`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.ontology.reading import RDF, RDFS, SKOS, Triples

DIP = "https://diplomacy.example/ontology#"
LEX = "https://diplomacy.example/lexicon#"

_WELL_KNOWN = {"dip": DIP, "lex": LEX, "rdf": RDF, "rdfs": RDFS, "skos": SKOS}
_LOCAL = re.compile(r"^(.*[#/:])([^#/:]*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Names:
    """The prefixes of a set of files.

    A prefix means what the first file that declares it says; a namespace without a usable prefix
    becomes `ns1`, `ns2` … in alphabetical order of the namespaces.
    """

    prefixes: Mapping[str, str]
    namespaces: Mapping[str, str]

    def curie(self, iri: str) -> str:
        """The short name of `iri`; an IRI of an unknown namespace stays as it is."""
        namespace, local = split(iri)
        prefix = self.namespaces.get(namespace)
        return iri if prefix is None else f"{prefix}:{local}"

    def iri(self, curie: str) -> str | None:
        """The IRI of a short name, or None when its prefix is not known."""
        prefix, _, local = curie.partition(":")
        namespace = self.prefixes.get(prefix)
        return None if namespace is None else namespace + local


def split(iri: str) -> tuple[str, str]:
    """Namespace (up to the last `#`, `/` or `:`) and local name."""
    found = _LOCAL.match(iri)
    return (found[1], found[2]) if found else ("", iri)


def names_of(files: Iterable[Triples]) -> Names:
    """The prefixes that `files` declare, and one for every other namespace of their subjects."""
    files = tuple(files)
    prefixes = dict(_WELL_KNOWN)
    namespaces = {namespace: prefix for prefix, namespace in prefixes.items()}
    for file in files:
        for prefix, namespace in sorted(file.prefixes.items()):
            if prefix and prefix not in prefixes and namespace not in namespaces:
                prefixes[prefix], namespaces[namespace] = namespace, prefix
    used = {split(s)[0] for file in files for s in file.subjects() if not s.startswith("_:")}
    for number, namespace in enumerate(sorted(used - namespaces.keys() - {""}), start=1):
        prefixes[f"ns{number}"], namespaces[namespace] = namespace, f"ns{number}"
    return Names(prefixes, namespaces)
