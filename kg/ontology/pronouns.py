"""Pronouns with their features, and the small word lists of the linker, out of one Turtle file.

Features are those of LexInfo, https://www.lexinfo.net/ontology/3.0/lexinfo.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import OntologyError
from kg.ontology.files import path_of
from kg.ontology.names import DIP, split
from kg.ontology.reading import Triples, read

LEXINFO = "http://www.lexinfo.net/ontology/3.0/lexinfo#"
PERSONS = {"firstPerson": 1, "secondPerson": 2, "thirdPerson": 3}


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun tells about the one it stands for.

    Attributes:
        person: 1, 2 or 3.
        plural: whether it stands for several.
        gender: `masculine`, `feminine`, `neuter`, or `""` where it does not tell.
    """

    person: int
    plural: bool
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Pronouns by lower-case form, and collections of words by the local name of their class.

    Attributes:
        classes: the collections that hold a word, the other way round.
    """

    table: Mapping[str, Pronoun]
    collections: Mapping[str, frozenset[str]]
    classes: Mapping[str, frozenset[str]]

    def words(self, collection: str) -> frozenset[str]:
        """The words of `collection`; none when there is no such collection."""
        return self.collections.get(collection, frozenset())


@lru_cache(maxsize=8)
def load_pronouns(path: Path | None = None) -> Pronouns:
    """Read a file of pronouns and word collections; by default the one that is shipped.

    Raises:
        OntologyError: the file is not readable, or a pronoun lacks its person.
    """
    file = read(path or path_of("pronouns.ttl"))
    table: dict[str, Pronoun] = {}
    collections: dict[str, frozenset[str]] = {}
    for subject in file.subjects():
        if forms := file.values(subject, DIP + "form"):
            table |= dict.fromkeys(forms, _pronoun(file, subject))
        if words := file.values(subject, DIP + "noun"):
            collections[split(subject)[1]] = frozenset(words)
    return Pronouns(table, collections, _inverse(collections))


def _inverse(collections: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, words in collections.items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _pronoun(file: Triples, subject: str) -> Pronoun:
    person = PERSONS.get(_feature(file, subject, "person"))
    if person is None:
        known = ", ".join(f"lexinfo:{name}" for name in PERSONS)
        raise OntologyError(file.source, f"{subject} has no lexinfo:person; use one of {known}")
    plural = _feature(file, subject, "number") == "plural"
    return Pronoun(person, plural, _feature(file, subject, "gender"))


def _feature(file: Triples, subject: str, name: str) -> str:
    value = file.value(subject, LEXINFO + name)
    return split(value)[1] if value else ""
