"""Implied "is": "Lee Jong-sup, South Korea's defence minister", "Cuban leader Castro"."""

from collections.abc import Iterator

from kg.model.phrases import phrase
from kg.model import Argument, Function, Proposition, Sentence

CONFIDENCE = 0.7


def find(sentence: Sentence) -> Iterator[Proposition]:
    """One proposition for every apposition of two noun phrases."""
    for token, label in enumerate(sentence.deprels):
        head = sentence.heads[token]
        if label != "appos" or sentence.upos[head] not in {"NOUN", "PROPN"}:
            continue
        complement = phrase(sentence, token)
        yield Proposition(
            sentence=sentence,
            construction="apposition",
            head=token,
            predicate=(),
            lemma="be",
            arguments=(
                Argument(Function.SUBJECT, head, phrase(sentence, head)),
                Argument(Function.COMPLEMENT, token, complement),
            ),
            confidence=CONFIDENCE,
        )
