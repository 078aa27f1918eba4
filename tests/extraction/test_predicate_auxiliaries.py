"""Auxiliaries and hedging adverbs of a predicate."""

import pytest
from drawing import draw, of_lemma

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "lemma", "expected"),
    [
        pytest.param(
            """
            1 France   France PROPN NNP  _ 4 nsubj
            2 may      may    AUX   MD   _ 4 aux
            3 have     have   AUX   VB   _ 4 aux
            4 recalled recall VERB  VBN  _ 0 ROOT
            5 its      its    PRON  PRP$ _ 6 poss
            6 envoy    envoy  NOUN  NN   _ 4 dobj
            7 .        .      PUNCT .    _ 4 punct
            """,
            "recall",
            ["may", "have"],
            id="modals and auxiliaries are kept in order",
        ),
        pytest.param(
            """
            1 Iran       Iran       PROPN NNP _ 4 nsubj
            2 would      would      AUX   MD  _ 4 aux
            3 reportedly reportedly ADV   RB  _ 4 advmod
            4 sign       sign       VERB  VB  _ 0 ROOT
            5 the        the        DET   DT  _ 6 det
            6 deal       deal       NOUN  NN  _ 4 dobj
            7 .          .          PUNCT .   _ 4 punct
            """,
            "sign",
            ["would", "reportedly"],
            id="a hedging adverb counts as one",
        ),
        pytest.param(
            """
            1 The     the     DET   DT  _ 2 det
            2 embassy embassy NOUN  NN  _ 5 nsubjpass
            3 has     have    AUX   VBZ _ 5 aux
            4 been    be      AUX   VBN _ 5 auxpass
            5 closed  close   VERB  VBN _ 0 ROOT
            6 since   since   SCONJ IN  _ 5 prep
            7 March   March   PROPN NNP _ 6 pobj
            8 .       .       PUNCT .   _ 5 punct
            """,
            "close",
            ["have", "be"],
            id="the auxiliaries of a passive are kept",
        ),
        pytest.param(
            """
            1 Iran   Iran  PROPN NNP _ 2 nsubj
            2 agreed agree VERB  VBD _ 0 ROOT
            3 to     to    PART  TO  _ 4 aux
            4 leave  leave VERB  VB  _ 2 xcomp
            5 the    the   DET   DT  _ 6 det
            6 pact   pact  NOUN  NN  _ 4 dobj
            7 .      .     PUNCT .   _ 2 punct
            """,
            "leave",
            [],
            id="to of an infinitive is left out",
        ),
        pytest.param(
            """
            1  Japan   Japan   PROPN NNP  _ 3 nsubj
            2  will    will    AUX   MD   _ 3 aux
            3  close   close   VERB  VB   _ 0 ROOT
            4  its     its     PRON  PRP$ _ 5 poss
            5  embassy embassy NOUN  NN   _ 3 dobj
            6  and     and     CCONJ CC   _ 3 cc
            7  expel   expel   VERB  VB   _ 3 conj
            8  the     the     DET   DT   _ 9 det
            9  envoy   envoy   NOUN  NN   _ 7 dobj
            10 .       .       PUNCT .    _ 3 punct
            """,
            "expel",
            ["will"],
            id="a second verb shares the modal of the first",
        ),
        pytest.param(
            """
            1  Japan   Japan   PROPN NNP  _ 3  nsubj
            2  will    will    AUX   MD   _ 3  aux
            3  close   close   VERB  VB   _ 0  ROOT
            4  its     its     PRON  PRP$ _ 5  poss
            5  embassy embassy NOUN  NN   _ 3  dobj
            6  and     and     CCONJ CC   _ 3  cc
            7  may     may     AUX   MD   _ 8  aux
            8  expel   expel   VERB  VB   _ 3  conj
            9  the     the     DET   DT   _ 10 det
            10 envoy   envoy   NOUN  NN   _ 8  dobj
            11 .       .       PUNCT .    _ 3  punct
            """,
            "expel",
            ["may"],
            id="a second verb with a modal of its own keeps it alone",
        ),
        pytest.param(
            """
            1 Israel  Israel  PROPN NNP _ 3 nsubj
            2 to      to      PART  TO  _ 3 aux
            3 close   close   VERB  VB  _ 0 ROOT
            4 embassy embassy NOUN  NN  _ 3 dobj
            5 in      in      ADP   IN  _ 4 prep
            6 Dublin  Dublin  PROPN NNP _ 5 pobj
            """,
            "close",
            ["to"],
            id="to of a headline's infinitive is kept, for it is planned",
        ),
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 envoy  envoy  NOUN  NN  _ 5 nsubj
            3 did    do     AUX   VBD _ 5 aux
            4 not    not    PART  RB  _ 5 neg
            5 sign   sign   VERB  VB  _ 0 ROOT
            6 the    the    DET   DT  _ 7 det
            7 treaty treaty NOUN  NN  _ 5 dobj
            8 .      .      PUNCT .   _ 5 punct
            """,
            "sign",
            ["do"],
            id="not is no auxiliary",
        ),
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
            "expel",
            [],
            id="a bare verb has none",
        ),
    ],
)
def test_predicate_auxiliaries(block: str, lemma: str, expected: list[str]) -> None:
    found = of_lemma(ClauseExtractor()(draw(block)), lemma)
    assert list(found.auxiliaries) == expected
