"""Active clauses: their own subject, object and obliques."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 NATO      NATO     PROPN NNP _ 2 nsubj
            2 expelled  expel    VERB  VBD _ 0 ROOT
            3 eight     eight    NUM   CD  _ 5 nummod
            4 Russian   russian  ADJ   JJ  _ 5 amod
            5 diplomats diplomat NOUN  NNS _ 2 dobj
            6 from      from     ADP   IN  _ 2 prep
            7 Brussels  Brussels PROPN NNP _ 6 pobj
            8 .         .        PUNCT .   _ 2 punct
            """,
            ["active: NATO | expel | object eight Russian diplomats | oblique from Brussels"],
            id="an active clause tells who did what to whom and from where",
        ),
        pytest.param(
            """
            1 The       the      DET   DT  _ 2 det
            2 talks     talk     NOUN  NNS _ 5 nsubj
            3 in        in       ADP   IN  _ 2 prep
            4 Vienna    Vienna   PROPN NNP _ 3 pobj
            5 collapsed collapse VERB  VBD _ 0 ROOT
            6 on        on       ADP   IN  _ 5 prep
            7 Monday    Monday   PROPN NNP _ 6 pobj
            8 .         .        PUNCT .   _ 5 punct
            """,
            ["active: The talks in Vienna | collapse | oblique on Monday"],
            id="a clause without an object has its obliques alone",
        ),
        pytest.param(
            """
            1 Turkey     Turkey     PROPN NNP  _ 3 nsubj
            2 has        have       AUX   VBZ  _ 3 aux
            3 recalled   recall     VERB  VBN  _ 0 ROOT
            4 its        its        PRON  PRP$ _ 5 poss
            5 ambassador ambassador NOUN  NN   _ 3 dobj
            6 to         to         ADP   IN   _ 5 prep
            7 Israel     Israel     PROPN NNP  _ 6 pobj
            8 .          .          PUNCT .    _ 3 punct
            """,
            ["active: Turkey | recall | object its ambassador to Israel"],
            id="a phrase behind a noun stays in the phrase of the noun",
        ),
        pytest.param(
            """
            1 Iran        Iran       PROPN NNP _ 2 nsubj
            2 freed       free       VERB  VBD _ 0 ROOT
            3 two         two        NUM   CD  _ 4 nummod
            4 sailors     sailor     NOUN  NNS _ 2 dobj
            5 and         and        CCONJ CC  _ 4 cc
            6 three       three      NUM   CD  _ 7 nummod
            7 journalists journalist NOUN  NNS _ 4 conj
            8 .           .          PUNCT .   _ 2 punct
            """,
            ["active: Iran | free | object two sailors and three journalists"],
            id="coordinated objects are one argument",
        ),
        pytest.param(
            """
            1 Tsahkna     Tsahkna     PROPN NNP  _ 6 nsubj _ SpaceAfter=No
            2 ,           ,           PUNCT ,    _ 1 punct
            3 Landsbergis Landsbergis PROPN NNP  _ 1 conj
            4 and         and         CCONJ CC   _ 3 cc
            5 Rinkevics   Rinkevics   PROPN NNPS _ 3 conj
            6 met         meet        VERB  VBD  _ 0 ROOT
            7 in          in          ADP   IN   _ 6 prep
            8 Riga        Riga        PROPN NNP  _ 7 pobj
            9 .           .           PUNCT .    _ 6 punct
            """,
            ["active: Tsahkna, Landsbergis and Rinkevics | meet | oblique in Riga"],
            id="coordinated subjects are one argument",
        ),
        pytest.param(
            """
            1 France  France PROPN NNP _ 2 nsubj
            2 sent    send   VERB  VBD _ 0 ROOT
            3 army    army   NOUN  NN  _ 4 compound
            4 helmets helmet NOUN  NNS _ 2 dobj
            5 to      to     ADP   IN  _ 2 prep
            6 Niger   Niger  PROPN NNP _ 5 pobj
            7 .       .      PUNCT .   _ 2 punct
            """,
            ["active: France | send | object army helmets | oblique to Niger"],
            id="a noun in front of a noun is no object of its own",
        ),
        pytest.param(
            """
            1 The   the   DET   DT  _ 2 det
            2 king  king  NOUN  NN  _ 3 nsubj
            3 gave  give  VERB  VBD _ 0 ROOT
            4 the   the   DET   DT  _ 5 det
            5 envoy envoy NOUN  NN  _ 3 dative
            6 a     a     DET   DT  _ 7 det
            7 medal medal NOUN  NN  _ 3 dobj
            8 .     .     PUNCT .   _ 3 punct
            """,
            ["active: The king | give | indirect the envoy | object a medal"],
            id="an indirect object is told apart from the object",
        ),
        pytest.param(
            """
            1 France   France  PROPN NNP  _ 2 nsubj
            2 reopened reopen  VERB  VBD  _ 0 ROOT
            3 its      its     PRON  PRP$ _ 4 poss
            4 port     port    NOUN  NN   _ 2 dobj
            5 quietly  quietly ADV   RB   _ 2 advmod
            6 last     last    ADJ   JJ   _ 7 amod
            7 week     week    NOUN  NN   _ 2 npadvmod
            8 .        .       PUNCT .    _ 2 punct
            """,
            ["active: France | reopen | object its port | adverbial quietly | adverbial last week"],
            id="an adverb and a bare noun of time are adverbials",
        ),
        pytest.param(
            """
            1 The     the     DET   DT  _ 3 det
            2 rising  rise    VERB  VBG _ 3 amod
            3 tension tension NOUN  NN  _ 4 nsubj
            4 worried worry   VERB  VBD _ 0 ROOT
            5 Oman    Oman    PROPN NNP _ 4 dobj
            6 .       .       PUNCT .   _ 4 punct
            """,
            ["active: The rising tension | worry | object Oman"],
            id="a verb that is no clause of its own tells nothing",
        ),
        pytest.param(
            """
            1 A     a     DET   DT _ 3 det
            2 new   new   ADJ   JJ _ 3 amod
            3 dawn  dawn  NOUN  NN _ 0 ROOT
            4 for   for   ADP   IN _ 3 prep
            5 peace peace NOUN  NN _ 4 pobj
            6 .     .     PUNCT .  _ 3 punct
            """,
            [],
            id="a sentence without a verb tells nothing",
        ),
    ],
)
def test_active(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "active") == expected
