"""Implied "is" in front of a name: "Cuban leader Fidel Castro", "President Bush"."""

from collections.abc import Iterator

from kg.extraction.draft import Draft
from kg.model import Argument, Function, Sentence

PERSON = frozenset({"B-PERSON", "I-PERSON"})
TITLED = frozenset({"compound", "amod", "nmod", "poss", "case", "det", "appos"})


def find(sentence: Sentence) -> Iterator[Draft]:
    """One draft for every person's name that nouns stand before in the same phrase."""
    if PERSON.isdisjoint(sentence.entities):
        return
    for token, entity in enumerate(sentence.entities):
        head = sentence.heads[token]
        if entity not in PERSON or head == token:
            continue
        if sentence.deprels[token] == "compound" and sentence.entities[head] in PERSON:
            continue
        name = _name(sentence, token)
        title = _title(sentence, name[0], token)
        if title:
            yield Draft(
                sentence=sentence,
                construction="title",
                head=title[-1],
                predicate=(),
                lemma="be",
                arguments=(
                    Argument(Function.SUBJECT, token, name),
                    Argument(Function.COMPLEMENT, title[-1], title),
                ),
            )


def _name(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Tokens of the entity that ends in `head`."""
    start = head
    while start and sentence.entities[start] == "I-PERSON":
        start -= 1
    return tuple(range(start, head + 1))


def _title(sentence: Sentence, start: int, head: int) -> tuple[int, ...]:
    """Nouns (with what modifies them) right before the name, articles left out."""
    first = start
    while (
        first
        and sentence.heads[first - 1] in range(first - 1, head + 1)
        and (
            sentence.deprels[first - 1] in TITLED
            and sentence.upos[first - 1] in {"NOUN", "PROPN", "ADJ"}
        )
    ):
        first -= 1
    tokens = tuple(range(first, start))
    if not tokens or sentence.upos[tokens[-1]] not in {"NOUN", "PROPN"}:
        return ()
    return () if sentence.forms[tokens[-1]].endswith(".") else tokens  # "Mr." tells nothing
