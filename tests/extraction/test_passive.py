"""Passive clauses: surface subject, agent as an oblique with "by"."""

import pytest
from drawing import draw, told

from kg.extraction import ClauseExtractor


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1 Eight     eight     NUM   CD  _ 2 nummod
            2 diplomats diplomat  NOUN  NNS _ 4 nsubjpass
            3 were      be        AUX   VBD _ 4 auxpass
            4 expelled  expel     VERB  VBN _ 0 ROOT
            5 by        by        ADP   IN  _ 4 agent
            6 NATO      NATO      PROPN NNP _ 5 pobj
            7 on        on        ADP   IN  _ 4 prep
            8 Wednesday Wednesday PROPN NNP _ 7 pobj
            9 .         .         PUNCT .   _ 4 punct
            """,
            ["passive: Eight diplomats | expel | oblique by NATO | oblique on Wednesday | passive"],
            id="the agent of a passive is an oblique with by",
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
            ["passive: The embassy | close | oblique since March | passive"],
            id="a passive needs no agent",
        ),
        pytest.param(
            """
            1 The      the    DET   DT  _ 2 det
            2 envoy    envoy  NOUN  NN  _ 5 nsubjpass
            3 was      be     AUX   VBD _ 5 auxpass
            4 not      not    PART  RB  _ 5 neg
            5 summoned summon VERB  VBN _ 0 ROOT
            6 .        .      PUNCT .   _ 5 punct
            """,
            ["passive: The envoy | summon | passive | not"],
            id="a negated passive is both",
        ),
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 treaty treaty NOUN  NN  _ 4 nsubjpass
            3 was    be     AUX   VBD _ 4 auxpass
            4 signed sign   VERB  VBN _ 0 ROOT
            5 by     by     ADP   IN  _ 4 agent
            6 France France PROPN NNP _ 5 pobj
            7 and    and    CCONJ CC  _ 6 cc
            8 Italy  Italy  PROPN NNP _ 6 conj
            9 .      .      PUNCT .   _ 4 punct
            """,
            ["passive: The treaty | sign | oblique by France and Italy | passive"],
            id="coordinated agents are one argument",
        ),
        pytest.param(
            """
            1 The     the   DET   DT  _ 2 det
            2 flag    flag  NOUN  NN  _ 4 nsubjpass
            3 was     be    AUX   VBD _ 4 auxpass
            4 raised  raise VERB  VBN _ 0 ROOT
            5 and     and   CCONJ CC  _ 4 cc
            6 lowered lower VERB  VBN _ 4 conj
            7 .       .     PUNCT .   _ 4 punct
            """,
            ["passive: The flag | raise | passive", "coordinated: The flag | lower | passive"],
            id="a participle coordinated with a passive is passive",
        ),
        pytest.param(
            """
            1 The        the        DET   DT  _ 2 det
            2 ambassador ambassador NOUN  NN  _ 5 nsubjpass
            3 will       will       AUX   MD  _ 5 aux
            4 be         be         AUX   VB  _ 5 auxpass
            5 recalled   recall     VERB  VBN _ 0 ROOT
            6 from       from       ADP   IN  _ 5 prep
            7 Paris      Paris      PROPN NNP _ 6 pobj
            8 .          .          PUNCT .   _ 5 punct
            """,
            ["passive: The ambassador | recall | oblique from Paris | passive"],
            id="a passive with a modal is a passive",
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
            [],
            id="an active clause in the perfect is no passive",
        ),
        pytest.param(
            """
            1 Both  both  DET   DT  _ 2 det
            2 sides side  NOUN  NNS _ 3 nsubj
            3 are   be    AUX   VBP _ 0 ROOT
            4 ready ready ADJ   JJ  _ 3 acomp
            5 .     .     PUNCT .   _ 3 punct
            """,
            [],
            id="a copula with an adjective is no passive",
        ),
    ],
)
def test_passive(block: str, expected: list[str]) -> None:
    found = ClauseExtractor()(draw(block))
    assert told(found, "passive", "coordinated") == expected
