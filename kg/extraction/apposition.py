"""Implied "is" and "is in": "Lee Jong-sup, South Korea's defence minister"; "Paris, France"."""

from collections.abc import Iterator

from kg.extraction.draft import Draft
from kg.model import Argument, Function, Sentence
from kg.model.phrases import phrase

NAMING = frozenset({"NOUN", "PROPN"})
MARKS = frozenset({",", "(", "-LRB-", "--", "\N{EN DASH}", "\N{EM DASH}"})
PLACES = frozenset({"B-GPE", "I-GPE", "B-LOC", "I-LOC"})
NUMERIC = frozenset({"DATE", "TIME", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})


def find(sentence: Sentence) -> Iterator[Draft]:
    """One draft for every apposition of two noun phrases that a mark sets off.

    A place behind a place says where the first one lies; a number or date says nothing.
    """
    if "appos" not in sentence.deprels:
        return
    for token, label in enumerate(sentence.deprels):
        head = sentence.heads[token]
        if label != "appos" or not _names(sentence, head, token):
            continue
        places = {sentence.entities[head], sentence.entities[token]} <= PLACES
        function = Function.OBLIQUE if places else Function.COMPLEMENT
        yield Draft(
            sentence=sentence,
            construction="apposition",
            head=token,
            predicate=(),
            lemma="be",
            arguments=(
                Argument(Function.SUBJECT, head, phrase(sentence, head)),
                Argument(function, token, phrase(sentence, token), "in" if places else ""),
            ),
        )


def _names(sentence: Sentence, head: int, token: int) -> bool:
    """Whether both are noun phrases, set off by a comma, bracket or dash, and none is a number."""
    first = min(sentence.subtree(token))
    return (
        sentence.upos[head] in NAMING
        and sentence.upos[token] in NAMING
        and first > 0
        and sentence.forms[first - 1] in MARKS
        and sentence.entities[head][2:] not in NUMERIC
        and sentence.entities[token][2:] not in NUMERIC
    )
