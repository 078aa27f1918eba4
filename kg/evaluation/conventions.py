"""What judging needs to know about words and classes, read from `ontologies/evaluation.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kg.ontology.files import path_of

FILE = "evaluation.toml"


@dataclass(frozen=True, slots=True)
class Conventions:
    """Words and classes that gold files take for granted.

    Attributes:
        be: forms of the copula, which an implied "be" matches.
        saying: verbs whose subject and content may be swapped.
        judged: event classes (local names) that gold files annotate.
        mutual: those of them whose participants have no direction.
        relations: properties (local names) that gold files annotate.
        office: the property between a person and an office.
        qualifiers: words before a last word that is no surname.
        acronyms: in capitals → canonical name.
        aliases: lower-case name → canonical name.
        articles: words that may stand in front of a name.
        year: pattern of what stands in front of a bare year.
    """

    be: frozenset[str]
    saying: tuple[str, ...]
    judged: frozenset[str]
    mutual: frozenset[str]
    relations: frozenset[str]
    office: str
    qualifiers: frozenset[str]
    acronyms: Mapping[str, str]
    aliases: Mapping[str, str]
    articles: frozenset[str]
    year: str


@lru_cache(maxsize=1)
def conventions() -> Conventions:
    """The conventions that come with the package, read once.

    Raises:
        OntologyError: the file is not part of the installation.
    """
    table: Mapping[str, Any] = tomllib.loads(path_of(FILE).read_text(encoding="utf-8"))
    tuples, events, names = table["tuples"], table["events"], table["names"]
    return Conventions(
        be=frozenset(tuples["be"]),
        saying=tuple(tuples["saying"]),
        judged=frozenset(events["judged"]),
        mutual=frozenset(events["mutual"]),
        relations=frozenset(events["relations"]),
        office=events["office"],
        qualifiers=frozenset(names["qualifiers"]),
        acronyms=names["acronyms"],
        aliases=names["aliases"],
        articles=frozenset(table["triples"]["articles"]),
        year=table["triples"]["year"],
    )
