"""Participles and gerunds beside a clause: whose they are."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1  Chad     Chad    PROPN NNP _ 2 nsubj
            2  expelled expel   VERB  VBD _ 0 ROOT
            3  the      the     DET   DT  _ 4 det
            4  envoy    envoy   NOUN  NN  _ 2 dobj  _ SpaceAfter=No
            5  ,        ,       PUNCT ,   _ 2 punct
            6  accusing accuse  VERB  VBG _ 2 advcl
            7  him      he      PRON  PRP _ 6 dobj
            8  of       of      ADP   IN  _ 6 prep
            9  treason  treason NOUN  NN  _ 8 pobj
            10 .        .       PUNCT .   _ 2 punct
            """,
            ["adverbial: Chad | accuse | object him | oblique of treason"],
            id="a participle behind a comma has the clause's subject",
        ),
        pytest.param(
            """
            1 The      the      DET   DT  _ 2 det
            2 king     king     NOUN  NN  _ 3 nsubj
            3 left     leave    VERB  VBD _ 0 ROOT
            4 Oman     Oman     PROPN NNP _ 3 dobj
            5 after    after    ADP   IN  _ 3 prep
            6 meeting  meet     VERB  VBG _ 5 pcomp
            7 the      the      DET   DT  _ 8 det
            8 minister minister NOUN  NN  _ 6 dobj
            9 .        .        PUNCT .   _ 3 punct
            """,
            ["adverbial: The king | meet | object the minister"],
            id="a gerund behind a preposition of time has the clause's subject",
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
            ["adverbial: India | kill | object the activist"],
            id="a gerund behind of has the object as subject",
        ),
        pytest.param(
            """
            1 Norway  Norway  PROPN NNP _ 2 nsubj
            2 thanked thank   VERB  VBD _ 0 ROOT
            3 Finland Finland PROPN NNP _ 2 dobj
            4 for     for     ADP   IN  _ 2 prep
            5 hosting host    VERB  VBG _ 4 pcomp
            6 the     the     DET   DT  _ 7 det
            7 summit  summit  NOUN  NN  _ 5 dobj
            8 .       .       PUNCT .   _ 2 punct
            """,
            ["adverbial: Finland | host | object the summit"],
            id="a gerund behind for has the object as subject",
        ),
        pytest.param(
            """
            1 Russia   Russia PROPN NNP _ 3 nsubjpass
            2 was      be     AUX   VBD _ 3 auxpass
            3 accused  accuse VERB  VBN _ 0 ROOT
            4 of       of     ADP   IN  _ 3 prep
            5 shelling shell  VERB  VBG _ 4 pcomp
            6 the      the    DET   DT  _ 7 det
            7 port     port   NOUN  NN  _ 5 dobj
            8 .        .      PUNCT .   _ 3 punct
            """,
            ["adverbial: Russia | shell | object the port"],
            id="a gerund behind of has a passive governor's subject",
        ),
        pytest.param(
            """
            1 Cuba     Cuba    PROPN NNP  _ 2 nsubj
            2 recalled recall  VERB  VBD  _ 0 ROOT
            3 its      its     PRON  PRP$ _ 4 poss
            4 envoy    envoy   NOUN  NN   _ 2 dobj
            5 to       to      PART  TO   _ 6 aux
            6 protest  protest VERB  VB   _ 2 advcl
            7 the      the     DET   DT   _ 8 det
            8 vote     vote    NOUN  NN   _ 6 dobj
            9 .        .       PUNCT .    _ 2 punct
            """,
            ["adverbial: Cuba | protest | object the vote"],
            id="an infinitive of purpose has the clause's subject",
        ),
        pytest.param(
            """
            1 Citing cite   VERB  VBG _ 6 advcl
            2 the    the    DET   DT  _ 3 det
            3 attack attack NOUN  NN  _ 1 dobj  _ SpaceAfter=No
            4 ,      ,      PUNCT ,   _ 6 punct
            5 Peru   Peru   PROPN NNP _ 6 nsubj
            6 closed close  VERB  VBD _ 0 ROOT
            7 the    the    DET   DT  _ 8 det
            8 border border NOUN  NN  _ 6 dobj
            9 .      .      PUNCT .   _ 6 punct
            """,
            ["adverbial: Peru | cite | object the attack"],
            id="a participle in front of the clause has the clause's subject",
        ),
        pytest.param(
            """
            1 Ghana  Ghana PROPN NNP _ 2 nsubj
            2 left   leave VERB  VBD _ 0 ROOT
            3 when   when  SCONJ WRB _ 5 advmod
            4 Togo   Togo  PROPN NNP _ 5 nsubj
            5 joined join  VERB  VBD _ 2 advcl
            6 .      .     PUNCT .   _ 2 punct
            """,
            [],
            id="a finite adverbial clause shares nothing",
        ),
    ],
)
def test_adverbial(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "adverbial") == expected
