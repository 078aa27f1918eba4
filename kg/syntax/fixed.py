"""Phrases of several words that are one: "persona non grata" is no clause of three nouns."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from kg.ontology.pronouns import load_pronouns

FIXED = "FixedPhrase"
NAMED = frozenset({"nsubj", "nsubjpass", "compound", "nmod"})
BEHIND = frozenset({"prep", "agent"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
TAKEN = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"ccomp", "conj"})
BY = "by"


@lru_cache(maxsize=1)
def phrases() -> frozenset[str]:
    """The fixed phrases in lower case, their words parted by one blank."""
    return load_pronouns().words(FIXED)


class Joining:
    """A tokenizer that joins fixed phrases to one token.

    Args:
        tokenizer: what splits the text.
    """

    def __init__(self, tokenizer: Callable[[str], Any]) -> None:
        self.tokenizer = tokenizer
        self.pattern = re.compile(
            "|".join(re.escape(each) for each in sorted(phrases(), key=len, reverse=True)),
            re.IGNORECASE,
        )

    def __call__(self, text: str) -> Any:
        """The tokens of `text`, a spaCy document."""
        doc = self.tokenizer(text)
        spans = [doc.char_span(*match.span()) for match in self.pattern.finditer(text)]
        whole = [span for span in spans if span is not None]
        if whole:
            with doc.retokenize() as joined:
                for span in whole:
                    joined.merge(span)
        return doc


def settle(
    forms: tuple[str, ...], upos: tuple[str, ...], heads: list[int], deprels: list[str]
) -> None:
    """Hang each fixed phrase on its verb, as what somebody is called, in place.

    The parser takes it for an apposition ("declared the envoy, …"), or for the verb of a clause.
    """
    known = phrases()
    for token, form in enumerate(forms):
        if " " in form and form.lower() in known:
            verb = _verb(token, upos, heads)
            if verb is not None:
                _hang(token, verb, forms, heads, deprels)


def _verb(token: int, upos: tuple[str, ...], heads: list[int]) -> int | None:
    """The verb above and before the phrase."""
    current = token
    while heads[current] != current:
        current = heads[current]
        if upos[current] == "VERB" and current < token:
            return current
    return None


def _hang(
    token: int, verb: int, forms: tuple[str, ...], heads: list[int], deprels: list[str]
) -> None:
    heads[token], deprels[token] = verb, "oprd"
    children = [child for child, head in enumerate(heads) if head == token]
    called = [child for child in children if deprels[child] in NAMED]
    for child in children:
        if called and child < called[-1]:
            heads[child] = called[-1]  # "the consul persona non grata" is two phrases
        elif child in called:
            heads[child], deprels[child] = verb, "dobj"
        elif deprels[child] in BEHIND and forms[child].lower() == BY:
            heads[child], deprels[child] = verb, "agent"
    if not any(heads[each] == verb and deprels[each] in OBJECTS for each in range(len(heads))):
        noun = next((t for t in range(verb + 1, token) if deprels[t] in TAKEN), token)
        if noun < token < heads[noun]:  # the parser takes the consul for whoever replies
            heads[noun], deprels[noun] = verb, "dobj"
    _part(token, verb, heads, deprels)


def _part(token: int, verb: int, heads: list[int], deprels: list[str]) -> None:
    """In "declared the consul, Obi, persona non grata and Oman replied" Oman replied."""
    named = {each for each in range(verb, token) if deprels[each] in {"appos", "dobj"}} | {token}
    for child in range(token + 1, len(heads)):
        if deprels[child] == "conj" and heads[child] in named:
            joins = [each for each in range(token, child) if deprels[each] == "cc"]
            clauses = range(child + 1, len(heads))
            other = next((t for t in clauses if heads[t] == verb and deprels[t] in CLAUSES), None)
            if other is not None and joins:
                heads[joins[-1]] = verb
                heads[child], deprels[child], deprels[other] = other, "nsubj", "conj"
            return
