"""Coordination, also where the parser did not see it."""

import pytest

from kg.model.phrases import conjuncts
from kg.syntax import read_conllu


@pytest.mark.parametrize(
    ("block", "head", "expected"),
    [
        pytest.param(
            """
            1 Oman oman PROPN NNP _ 0 ROOT
            2 ,    ,    PUNCT ,   _ 1 punct
            3 Chad chad PROPN NNP _ 1 conj
            4 and  and  CCONJ CC  _ 3 cc
            5 Togo togo PROPN NNP _ 3 conj
            """,
            "Oman",
            ["Oman", "Chad", "Togo"],
            id="a list",
        ),
        pytest.param(
            """
            1 ministers minister NOUN  NNS _ 0 ROOT
            2 of        of       ADP   IN  _ 1 prep
            3 Congo     Congo    PROPN NNP _ 2 pobj
            4 and       and      CCONJ CC  _ 3 cc
            5 Rwanda    Rwanda   PROPN NNP _ 2 pobj
            """,
            "Congo",
            ["Congo", "Rwanda"],
            id="two phrases behind one preposition",
        ),
        pytest.param(
            """
            1 Poland   Poland   PROPN NNP _ 3 poss
            2 's       's       PART  POS _ 1 case
            3 Duda     Duda     PROPN NNP _ 7 nmod
            4 and      and      CCONJ CC  _ 3 cc
            5 Ukraine  Ukraine  PROPN NNP _ 3 conj
            6 's       's       PART  POS _ 5 case
            7 Zelensky Zelensky PROPN NNP _ 0 ROOT
            """,
            "Zelensky",
            ["Zelensky", "Duda"],
            id="somebody's man and another's",
        ),
        pytest.param(
            """
            1 Oman   oman  PROPN NNP _ 2 nsubj
            2 signed sign  VERB  VBD _ 0 ROOT
            3 and    and   CCONJ CC  _ 2 cc
            4 left   leave VERB  VBD _ 2 conj
            """,
            "Oman",
            ["Oman"],
            id="nothing beside a verb's subject",
        ),
    ],
)
def test_what_is_coordinated(block: str, head: str, expected: list[str]) -> None:
    [sentence] = read_conllu(block)
    found = conjuncts(sentence, sentence.forms.index(head))
    assert [sentence.forms[token] for token in found] == expected
