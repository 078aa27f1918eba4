"""Which words stand between quotation marks."""

from collections.abc import Sequence

from kg.linking.grammar import quoted
from kg.model import Sentence


def quoted_tokens(sentences: Sequence[Sentence]) -> list[list[bool]]:
    """Per sentence, which tokens are quoted; a quotation may run on within its paragraph."""
    flags, still_open = [], False
    for position, sentence in enumerate(sentences):
        if position and sentences[position - 1].paragraph != sentence.paragraph:
            still_open = False
        row, still_open = quoted(sentence, open_before=still_open)
        flags.append(row)
    return flags
