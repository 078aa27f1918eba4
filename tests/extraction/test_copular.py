"""Copular clauses: the complement is the head."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Lavrov   Lavrov   PROPN NNP _ 2 nsubj
            2 is       be       AUX   VBZ _ 0 ROOT
            3 Russia   Russia   PROPN NNP _ 5 poss  _ SpaceAfter=No
            4 's       's       PART  POS _ 3 case
            5 minister minister NOUN  NN  _ 2 attr
            6 .        .        PUNCT .   _ 2 punct
            """,
            ["copular: Lavrov | minister | complement Russia's minister | possessor Russia"],
            id="a noun complement heads the clause and lends its possessor",
        ),
        pytest.param(
            """
            1 Oman     Oman     PROPN NNP _ 2 nsubj
            2 was      be       AUX   VBD _ 0 ROOT
            3 critical critical ADJ   JJ  _ 2 acomp
            4 of       of       ADP   IN  _ 3 prep
            5 the      the      DET   DT  _ 6 det
            6 deal     deal     NOUN  NN  _ 4 pobj
            7 .        .        PUNCT .   _ 2 punct
            """,
            ["copular: Oman | critical | complement critical of the deal | oblique of the deal"],
            id="an adjective complement heads the clause and lends its oblique",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 is     be     AUX   VBZ _ 0 ROOT
            3 not    not    PART  RB  _ 2 neg
            4 a      a      DET   DT  _ 5 det
            5 member member NOUN  NN  _ 2 attr
            6 of     of     ADP   IN  _ 5 prep
            7 NATO   NATO   PROPN NNP _ 6 pobj
            8 .      .      PUNCT .   _ 2 punct
            """,
            ["copular: Norway | member | complement a member of NATO | oblique of NATO | not"],
            id="a negated copula negates the complement",
        ),
        pytest.param(
            """
            1  It       it       PRON  PRP _ 2 nsubj
            2  is       be       AUX   VBZ _ 0 ROOT
            3  unlikely unlikely ADJ   JJ  _ 2 acomp
            4  that     that     SCONJ IN  _ 7 mark
            5  Iran     Iran     PROPN NNP _ 7 nsubj
            6  will     will     AUX   MD  _ 7 aux
            7  sign     sign     VERB  VB  _ 2 ccomp
            8  the      the      DET   DT  _ 9 det
            9  deal     deal     NOUN  NN  _ 7 dobj
            10 .        .        PUNCT .   _ 2 punct
            """,
            ["copular: It | unlikely | complement unlikely | clause that Iran will sign the deal"],
            id="a clause behind the complement is an argument",
        ),
        pytest.param(
            """
            1 Iran  Iran  PROPN NNP _ 2 nsubj
            2 is    be    AUX   VBZ _ 0 ROOT
            3 ready ready ADJ   JJ  _ 2 acomp
            4 to    to    PART  TO  _ 5 aux
            5 sign  sign  VERB  VB  _ 3 xcomp
            6 the   the   DET   DT  _ 7 det
            7 pact  pact  NOUN  NN  _ 5 dobj
            8 .     .     PUNCT .   _ 2 punct
            """,
            ["copular: Iran | ready | complement ready to sign the pact | clause to sign the pact"],
            id="an infinitive behind the complement is an argument",
        ),
        pytest.param(
            """
            1 There   there   PRON  EX  _ 2 expl
            2 is      be      VERB  VBZ _ 0 ROOT
            3 a       a       DET   DT  _ 4 det
            4 dispute dispute NOUN  NN  _ 2 attr
            5 over    over    ADP   IN  _ 4 prep
            6 Kosovo  Kosovo  PROPN NNP _ 5 pobj
            7 .       .       PUNCT .   _ 2 punct
            """,
            ["copular: - | dispute | complement a dispute over Kosovo | oblique over Kosovo"],
            id="what there is has no subject",
        ),
        pytest.param(
            """
            1 The     the     DET   DT  _ 2 det
            2 embassy embassy NOUN  NN  _ 3 nsubj
            3 is      be      AUX   VBZ _ 0 ROOT
            4 in      in      ADP   IN  _ 3 prep
            5 Kyiv    Kyiv    PROPN NNP _ 4 pobj
            6 .       .       PUNCT .   _ 3 punct
            """,
            [],
            id="a place is no complement",
        ),
        pytest.param(
            """
            1 Ankara  Ankara PROPN NNP _ 2 nsubj
            2 remains remain VERB  VBZ _ 0 ROOT
            3 a       a      DET   DT  _ 4 det
            4 member  member NOUN  NN  _ 2 attr
            5 .       .      PUNCT .   _ 2 punct
            """,
            [],
            id="another linking verb is no copula",
        ),
        pytest.param(
            """
            1 The      the    DET   DT  _ 2 det
            2 envoy    envoy  NOUN  NN  _ 4 nsubjpass
            3 was      be     AUX   VBD _ 4 auxpass
            4 summoned summon VERB  VBN _ 0 ROOT
            5 .        .      PUNCT .   _ 4 punct
            """,
            [],
            id="an auxiliary be is no copula",
        ),
    ],
)
def test_copular(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "copular") == expected
