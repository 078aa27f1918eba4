"""Stretches in quotation marks."""

from dataclasses import replace

import pytest

from kg.interpretation.attribution import quotes
from kg.model import Sentence
from kg.syntax import read_conllu


def drawn(text: str, paragraphs: tuple[int, ...]) -> tuple[str, list[Sentence]]:
    """Sentences that end with a full stop, each word hanging on the first."""
    blocks = []
    for sentence in text.replace(" . ", " .\n").splitlines():
        words = enumerate(sentence.split(), 1)
        rows = [f"{n} {word} _ X X _ {0 if n == 1 else 1} dep" for n, word in words]
        blocks.append("\n".join(rows))
    sentences = read_conllu("\n\n".join(blocks))
    pairs = zip(sentences, paragraphs, strict=True)
    sentences = [replace(each, paragraph=number) for each, number in pairs]
    return " ".join(each.text for each in sentences), sentences


@pytest.mark.parametrize(
    ("text", "paragraphs", "expected"),
    [
        ('He said " yes " and " no " .', (0,), ['" yes "', '" no "']),
        ("He said “ yes ” .", (0,), ["“ yes ”"]),
        ("He said « yes » .", (0,), ["« yes »"]),
        ("He said yes .", (0,), []),
        ('He said " yes . And no " .', (0, 0), ['" yes . And no "']),
        ('He said " yes . And no .', (0, 1), ['" yes .']),
        ('He said " yes . " No " .', (0, 1), ['" yes .', '" No "']),
        ("He said “ yes . “ No ” .", (0, 1), ["“ yes .", "“ No ”"]),
    ],
)
def test_what_stands_in_quotation_marks(
    text: str, paragraphs: tuple[int, ...], expected: list[str]
) -> None:
    whole, sentences = drawn(text, paragraphs)
    assert [whole[span.start : span.end] for span in quotes(whole, sentences)] == expected
