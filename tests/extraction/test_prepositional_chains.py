"""Prepositional phrases and chains of prepositions."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 The    the   DET   DT  _ 2 det
            2 envoy  envoy NOUN  NN  _ 3 nsubj
            3 walked walk  VERB  VBD _ 0 ROOT
            4 out    out   ADP   IN  _ 3 prep
            5 of     of    ADP   IN  _ 4 prep
            6 the    the   DET   DT  _ 7 det
            7 talks  talk  NOUN  NNS _ 5 pobj
            8 .      .     PUNCT .   _ 3 punct
            """,
            ["active: The envoy | walk | oblique out of the talks"],
            id="a chain of two prepositions is one preposition",
        ),
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 ship   ship   NOUN  NN  _ 3 nsubj
            3 sailed sail   VERB  VBD _ 0 ROOT
            4 from   from   ADP   IN  _ 3 prep
            5 under  under  ADP   IN  _ 4 prep
            6 the    the    DET   DT  _ 7 det
            7 bridge bridge NOUN  NN  _ 5 pobj
            8 .      .      PUNCT .   _ 3 punct
            """,
            ["active: The ship | sail | oblique from under the bridge"],
            id="a chain of from under is one preposition",
        ),
        pytest.param(
            """
            1 Troops   troop    NOUN  NNS _ 2 nsubj
            2 withdrew withdraw VERB  VBD _ 0 ROOT
            3 from     from     ADP   IN  _ 2 prep
            4 Mali     Mali     PROPN NNP _ 3 pobj
            5 and      and      CCONJ CC  _ 3 cc
            6 from     from     ADP   IN  _ 3 conj
            7 Niger    Niger    PROPN NNP _ 6 pobj
            8 .        .        PUNCT .   _ 2 punct
            """,
            ["active: Troops | withdraw | oblique from Mali | oblique from Niger"],
            id="coordinated prepositions give a phrase each",
        ),
        pytest.param(
            """
            1  The      the      DET   DT  _ 2 det
            2  minister minister NOUN  NN  _ 3 nsubj
            3  spoke    speak    VERB  VBD _ 0 ROOT
            4  with     with     ADP   IN  _ 3 prep
            5  Iran     Iran     PROPN NNP _ 4 pobj
            6  and      and      CCONJ CC  _ 5 cc
            7  Iraq     Iraq     PROPN NNP _ 5 conj
            8  about    about    ADP   IN  _ 3 prep
            9  water    water    NOUN  NN  _ 8 pobj
            10 .        .        PUNCT .   _ 3 punct
            """,
            ["active: The minister | speak | oblique with Iran and Iraq | oblique about water"],
            id="coordinated objects of a preposition are one phrase",
        ),
        pytest.param(
            """
            1 Greece    Greece  PROPN NNP _ 2 nsubj
            2 protested protest VERB  VBD _ 0 ROOT
            3 over      over    ADP   IN  _ 2 prep
            4 the       the     DET   DT  _ 5 det
            5 death     death   NOUN  NN  _ 3 pobj
            6 of        of      ADP   IN  _ 5 prep
            7 a         a       DET   DT  _ 8 det
            8 soldier   soldier NOUN  NN  _ 6 pobj
            9 .         .       PUNCT .   _ 2 punct
            """,
            ["active: Greece | protest | oblique over the death of a soldier"],
            id="a phrase behind a phrase stays inside it",
        ),
        pytest.param(
            """
            1 Canada   Canada   PROPN NNP _ 2 nsubj
            2 accused  accuse   VERB  VBD _ 0 ROOT
            3 India    India    PROPN NNP _ 2 dobj
            4 of       of       ADP   IN  _ 2 prep
            5 killing  kill     VERB  VBG _ 4 pcomp
            6 the      the      DET   DT  _ 7 det
            7 activist activist NOUN  NN  _ 5 dobj
            8 .        .        PUNCT .   _ 2 punct
            """,
            ["active: Canada | accuse | object India | clause of killing the activist"],
            id="a gerund behind a preposition is a clause",
        ),
        pytest.param(
            """
            1  Because because SCONJ IN  _ 7 prep
            2  of      of      ADP   IN  _ 1 pcomp
            3  the     the     DET   DT  _ 4 det
            4  war     war     NOUN  NN  _ 1 pobj  _ SpaceAfter=No
            5  ,       ,       PUNCT ,   _ 7 punct
            6  Finland Finland PROPN NNP _ 7 nsubj
            7  closed  close   VERB  VBD _ 0 ROOT
            8  the     the     DET   DT  _ 9 det
            9  border  border  NOUN  NN  _ 7 dobj
            10 .       .       PUNCT .   _ 7 punct
            """,
            ["active: Finland | close | oblique because of the war | object the border"],
            id="because of is one preposition",
        ),
        pytest.param(
            """
            1  Due     due     ADP   IN  _ 7 prep
            2  to      to      ADP   IN  _ 1 pcomp
            3  the     the     DET   DT  _ 4 det
            4  war     war     NOUN  NN  _ 1 pobj  _ SpaceAfter=No
            5  ,       ,       PUNCT ,   _ 7 punct
            6  Finland Finland PROPN NNP _ 7 nsubj
            7  closed  close   VERB  VBD _ 0 ROOT
            8  the     the     DET   DT  _ 9 det
            9  border  border  NOUN  NN  _ 7 dobj
            10 .       .       PUNCT .   _ 7 punct
            """,
            ["active: Finland | close | oblique due to the war | object the border"],
            id="due to is one preposition",
        ),
        pytest.param(
            """
            1  Oman   Oman PROPN NNP _ 2  nsubj
            2  walked walk VERB  VBD _ 0  ROOT
            3  out    out  ADP   IN  _ 2  prep
            4  of     of   ADP   IN  _ 3  prep
            5  the    the  DET   DT  _ 6  det
            6  talks  talk NOUN  NNS _ 4  pobj
            7  and    and  CCONJ CC  _ 3  cc
            8  into   into ADP   IN  _ 3  conj
            9  the    the  DET   DT  _ 10 det
            10 sea    sea  NOUN  NN  _ 8  pobj
            11 .      .    PUNCT .   _ 2  punct
            """,
            ["active: Oman | walk | oblique out of the talks | oblique into the sea"],
            id="coordinated chains give a phrase each",
        ),
        pytest.param(
            """
            1 In     in     ADP   IN  _ 6 prep
            2 Geneva Geneva PROPN NNP _ 1 pobj  _ SpaceAfter=No
            3 ,      ,      PUNCT ,   _ 6 punct
            4 the    the    DET   DT  _ 5 det
            5 envoy  envoy  NOUN  NN  _ 6 nsubj
            6 signed sign   VERB  VBD _ 0 ROOT
            7 the    the    DET   DT  _ 8 det
            8 treaty treaty NOUN  NN  _ 6 dobj
            9 .      .      PUNCT .   _ 6 punct
            """,
            ["active: the envoy | sign | oblique in Geneva | object the treaty"],
            id="a phrase in front of the clause is an argument of it",
        ),
    ],
)
def test_prepositional_chains(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "active") == expected
