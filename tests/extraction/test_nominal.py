"""Nouns that name what happened, with possessor, modifiers and obliques."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor

WANTED = frozenset({"criticism", "recall", "sanction", "shelling", "withdrawal"})


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Turkey  Turkey PROPN NNP  _ 3 poss  _ SpaceAfter=No
            2 's      's     PART  POS  _ 1 case
            3 recall  recall NOUN  NN   _ 7 nsubj
            4 of      of     ADP   IN   _ 3 prep
            5 its     its    PRON  PRP$ _ 6 poss
            6 envoy   envoy  NOUN  NN   _ 4 pobj
            7 angered anger  VERB  VBD  _ 0 ROOT
            8 Israel  Israel PROPN NNP  _ 7 dobj
            9 .       .      PUNCT .    _ 7 punct
            """,
            ["nominal: - | recall | possessor Turkey | oblique of its envoy"],
            id="a possessor and a phrase with of are arguments",
        ),
        pytest.param(
            """
            1 US        US       PROPN NNP _ 2 compound
            2 sanctions sanction NOUN  NNS _ 5 nsubj
            3 on        on       ADP   IN  _ 2 prep
            4 Iran      Iran     PROPN NNP _ 3 pobj
            5 remain    remain   VERB  VBP _ 0 ROOT
            6 in        in       ADP   IN  _ 5 prep
            7 place     place    NOUN  NN  _ 6 pobj
            8 .         .        PUNCT .   _ 5 punct
            """,
            ["nominal: - | sanction | modifier US | oblique on Iran"],
            id="a noun in front is a modifier",
        ),
        pytest.param(
            """
            1  France     France     PROPN NNP  _ 2 nsubj
            2  announced  announce   VERB  VBD  _ 0 ROOT
            3  the        the        DET   DT   _ 4 det
            4  withdrawal withdrawal NOUN  NN   _ 2 dobj
            5  of         of         ADP   IN   _ 4 prep
            6  its        its        PRON  PRP$ _ 7 poss
            7  troops     troop      NOUN  NNS  _ 5 pobj
            8  from       from       ADP   IN   _ 4 prep
            9  Libya      Libya      PROPN NNP  _ 8 pobj
            10 .          .          PUNCT .    _ 2 punct
            """,
            ["nominal: - | withdrawal | oblique of its troops | oblique from Libya"],
            id="two obliques stay apart",
        ),
        pytest.param(
            """
            1 There      there      PRON  EX  _ 2 expl
            2 was        be         VERB  VBD _ 0 ROOT
            3 no         no         DET   DT  _ 4 det
            4 withdrawal withdrawal NOUN  NN  _ 2 attr
            5 of         of         ADP   IN  _ 4 prep
            6 troops     troop      NOUN  NNS _ 5 pobj
            7 .          .          PUNCT .   _ 2 punct
            """,
            ["nominal: - | withdrawal | oblique of troops | not"],
            id="a determiner no negates the noun",
        ),
        pytest.param(
            """
            1 The       the      DET   DT  _ 2 det
            2 shelling  shelling NOUN  NN  _ 6 nsubj
            3 of        of       ADP   IN  _ 2 prep
            4 the       the      DET   DT  _ 5 det
            5 port      port     NOUN  NN  _ 3 pobj
            6 continued continue VERB  VBD _ 0 ROOT
            7 .         .        PUNCT .   _ 6 punct
            """,
            ["nominal: - | shelling | oblique of the port"],
            id="a gerund with a determiner is a noun",
        ),
        pytest.param(
            """
            1 Russian   russian   ADJ   JJ  _ 2 amod
            2 criticism criticism NOUN  NN  _ 6 nsubj
            3 of        of        ADP   IN  _ 2 prep
            4 the       the       DET   DT  _ 5 det
            5 deal      deal      NOUN  NN  _ 3 pobj
            6 surprised surprise  VERB  VBD _ 0 ROOT
            7 Oman      Oman      PROPN NNP _ 6 dobj
            8 .         .         PUNCT .   _ 6 punct
            """,
            ["nominal: - | criticism | modifier Russian | oblique of the deal"],
            id="an adjective in front is a modifier",
        ),
        pytest.param(
            """
            1 Talks  talk   NOUN  NNS _ 5 nsubj
            2 on     on     ADP   IN  _ 1 prep
            3 the    the    DET   DT  _ 4 det
            4 border border NOUN  NN  _ 2 pobj
            5 failed fail   VERB  VBD _ 0 ROOT
            6 .      .      PUNCT .   _ 5 punct
            """,
            [],
            id="a noun that is not wanted tells nothing",
        ),
        pytest.param(
            """
            1 Iran      Iran     PROPN NNP  _ 2 nsubj
            2 sanctions sanction VERB  VBZ  _ 0 ROOT
            3 its       its      PRON  PRP$ _ 4 poss
            4 enemies   enemy    NOUN  NNS  _ 2 dobj
            5 .         .        PUNCT .    _ 2 punct
            """,
            [],
            id="a verb that looks like a wanted noun tells nothing",
        ),
    ],
)
def test_nominal(block: str, expected: list[str]) -> None:
    found = ClauseExtractor(WANTED)(draw(block))
    assert told(found, "nominal") == expected
