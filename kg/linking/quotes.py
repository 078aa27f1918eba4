"""Who speaks the words between quotation marks."""

from collections.abc import Sequence

from kg.linking.board import Board
from kg.linking.grammar import quoted
from kg.model import Mention, Sentence

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def quoted_tokens(sentences: Sequence[Sentence]) -> list[list[bool]]:
    """Per sentence, which tokens are quoted; a quotation may run on within its paragraph."""
    flags, still_open = [], False
    for position, sentence in enumerate(sentences):
        if position and sentences[position - 1].paragraph != sentence.paragraph:
            still_open = False
        row, still_open = quoted(sentence, open_before=still_open)
        flags.append(row)
    return flags


def speaker(board: Board, index: int, flags: Sequence[Sequence[bool]]) -> Mention | None:
    """The subject outside the quotation marks of a sentence, else the one of the sentence before."""
    for row in (index, index - 1):
        if row < 0 or board.sentences[row].paragraph != board.sentences[index].paragraph:
            break
        if found := _outer_subject(board, row, flags[row]):
            return found
    return None


def _outer_subject(board: Board, index: int, flags: Sequence[bool]) -> Mention | None:
    sentence, table = board.sentences[index], board.tables[index]
    for head in sorted(table):
        if sentence.deprels[head] in SUBJECTS and not flags[head] and not flags[sentence.heads[head]]:
            return table[head]
    return None
