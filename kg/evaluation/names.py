"""When two names name the same: articles, accents, acronyms, aliases and surnames apart."""

import re
import unicodedata
from collections.abc import Iterable

from kg.evaluation.conventions import conventions

EDGES = re.compile(r"^the\s|'s?$", re.IGNORECASE)
Names = tuple[str, ...]
"""Canonical names of one participant: its name, its words, its state."""


def canonical(name: str) -> str:
    """`name` in lower case, without article, possessive or accents; acronyms and aliases resolved.

    Capitals decide what is an acronym: "us" is a pronoun.
    """
    short = EDGES.sub("", " ".join(name.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").split()))
    known = conventions().acronyms.get(short.replace(".", ""))
    if known is not None:
        return known
    letters = unicodedata.normalize("NFKD", short)
    plain = "".join(each for each in letters if not unicodedata.combining(each)).casefold()
    return conventions().aliases.get(plain, plain)


def names_of(*values: str | None) -> Names:
    """The canonical names among `values`, blank ones left out."""
    return tuple(canonical(value) for value in values if value and value.strip())


def same_name(one: str, other: str) -> bool:
    """Whether canonical names are equal, or one is the bare surname of the other."""
    if one == other:
        return True
    short, full = sorted((one, other), key=lambda name: name.count(" "))
    before, _, surname = full.rpartition(" ")
    return " " not in short and short == surname and before not in conventions().qualifiers


def share_name(some: Iterable[Names], others: Iterable[Names]) -> bool:
    """Whether any participant of `some` may be one of `others`."""
    theirs = [name for names in others for name in names]
    return any(same_name(name, their) for names in some for name in names for their in theirs)
