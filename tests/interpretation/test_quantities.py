"""Quantities: explicit numerals of a noun phrase, and nothing else."""

import pytest
from drawing import draw

from kg.interpretation.quantities import quantity

PHRASE = """
    1 They    they    PRON PRP _ 2 nsubj
    2 sent    send    VERB VBD _ 0 ROOT
    {rows}
"""


@pytest.mark.parametrize(
    ("rows", "head", "value"),
    [
        ("3 eight eight NUM CD _ 4 nummod\n4 diplomats diplomat NOUN NNS _ 2 dobj", 3, 8),
        (("3 two two NUM CD _ 4 compound\n4 dozen dozen NUM CD _ 5 nummod\n"
         "5 tanks tank NOUN NNS _ 2 dobj"), 4, 24),
        (("3 41 41 NUM CD _ 2 dobj\n4 of of ADP IN _ 3 prep\n5 its its PRON PRP$ _ 6 poss\n"
         "6 diplomats diplomat NOUN NNS _ 4 pobj"), 5, 41),
        (("3 41 41 NUM CD _ 2 dobj\n4 of of ADP IN _ 3 prep\n5 its its PRON PRP$ _ 6 poss\n"
         "6 diplomats diplomat NOUN NNS _ 4 pobj"), 2, 41),
        (("3 one one NUM CD _ 2 dobj\n4 of of ADP IN _ 3 prep\n5 the the DET DT _ 6 det\n"
         "6 men man NOUN NNS _ 4 pobj"), 5, None),
        ("3 one one NUM CD _ 4 nummod\n4 ship ship NOUN NN _ 2 dobj", 3, 1),
        ("3 $ $ SYM $ _ 4 nmod\n4 50 50 NUM CD _ 2 dobj", 3, None),
        ("3 40 40 NUM CD _ 4 nummod\n4 percent percent NOUN NN _ 2 dobj", 3, None),
        ("3 2015 2015 NUM CD _ 4 nummod\n4 accord accord NOUN NN _ 2 dobj", 3, None),
        ("3 2015 2015 NUM CD _ 4 nummod\n4 soldiers soldier NOUN NNS _ 2 dobj", 3, 2015),
        ("3 2.5 2.5 NUM CD _ 4 nummod\n4 tons ton NOUN NNS _ 2 dobj", 3, None),
        ("3 diplomats diplomat NOUN NNS _ 2 dobj", 2, None),
    ],
)  # fmt: skip
def test_a_noun_phrase_counts_what_it_names(rows: str, head: int, value: int | None) -> None:
    assert quantity(draw(PHRASE.format(rows=rows)), head) == value
