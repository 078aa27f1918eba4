"""Tuples of a clause: one with all its arguments, or one for each."""

import pytest
from drawing import draw

from kg.extraction import ClauseExtractor
from kg.model import Sentence
from kg.views.tuples import tuples


def rendered(sentence: Sentence, arity: str) -> list[str]:
    found = tuples(ClauseExtractor()(sentence), arity=arity)
    return [" | ".join([each.subject, each.predicate, each.object, *each.args]) for each in found]


@pytest.mark.parametrize(
    ("block", "nary", "binary"),
    [
        pytest.param(
            """
            1 Iran  Iran  PROPN NNP _ 2 nsubj
            2 tried try   VERB  VBD _ 0 ROOT
            3 to    to    PART  TO  _ 4 aux
            4 leave leave VERB  VB  _ 2 xcomp
            5 the   the   DET   DT  _ 6 det
            6 pact  pact  NOUN  NN  _ 4 dobj
            7 .     .     PUNCT .   _ 2 punct
            """,
            ["Iran | tried to leave | the pact"],
            ["Iran | tried to leave | the pact"],
            id="a chain of infinitives is one predicate",
        ),
        pytest.param(
            """
            1 Iran   Iran  PROPN NNP _ 2 nsubj
            2 agreed agree VERB  VBD _ 0 ROOT
            3 to     to    PART  TO  _ 4 aux
            4 try    try   VERB  VB  _ 2 xcomp
            5 to     to    PART  TO  _ 6 aux
            6 leave  leave VERB  VB  _ 4 xcomp
            7 the    the   DET   DT  _ 8 det
            8 pact   pact  NOUN  NN  _ 6 dobj
            9 .      .     PUNCT .   _ 2 punct
            """,
            ["Iran | agreed to try to leave | the pact"],
            ["Iran | agreed to try to leave | the pact"],
            id="a longer chain of infinitives is one predicate",
        ),
        pytest.param(
            """
            1  Mali      Mali     PROPN NNP _ 2 nsubj
            2  held      hold     VERB  VBD _ 0 ROOT
            3  the       the      DET   DT  _ 5 det
            4  first     first    ADJ   JJ  _ 5 amod
            5  workshop  workshop NOUN  NN  _ 2 dobj
            6  for       for      ADP   IN  _ 5 prep
            7  sculptors sculptor NOUN  NNS _ 6 pobj
            8  from      from     ADP   IN  _ 7 prep
            9  Cuba      Cuba     PROPN NNP _ 8 pobj
            10 .         .        PUNCT .   _ 2 punct
            """,
            ["Mali | held | the first workshop for sculptors from Cuba"],
            [
                "Mali | held | the first workshop",
                "Mali | held the first workshop for | sculptors",
                "Mali | held the first workshop for sculptors from | Cuba",
            ],
            id="phrases behind phrases are facts of their own",
        ),
        pytest.param(
            """
            1 Oman   Oman   PROPN NNP _ 2 nsubj
            2 met    meet   VERB  VBD _ 0 ROOT
            3 Iran   Iran   PROPN NNP _ 2 dobj
            4 in     in     ADP   IN  _ 2 prep
            5 Rome   Rome   PROPN NNP _ 4 pobj
            6 on     on     ADP   IN  _ 2 prep
            7 Monday Monday PROPN NNP _ 6 pobj
            8 .      .      PUNCT .   _ 2 punct
            """,
            ["Oman | met | Iran | in Rome | on Monday"],
            ["Oman | met | Iran", "Oman | met Iran in | Rome", "Oman | met Iran on | Monday"],
            id="each oblique is a fact of its own",
        ),
        pytest.param(
            """
            1 Oman   Oman PROPN NNP _ 4 nsubj
            2 and    and  CCONJ CC  _ 1 cc
            3 Iran   Iran PROPN NNP _ 1 conj
            4 signed sign VERB  VBD _ 0 ROOT
            5 the    the  DET   DT  _ 6 det
            6 deal   deal NOUN  NN  _ 4 dobj
            7 .      .    PUNCT .   _ 4 punct
            """,
            ["Oman and Iran | signed | the deal"],
            ["Oman | signed | the deal", "Iran | signed | the deal"],
            id="each subject is a fact of its own",
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
            ["Iran | freed | two sailors and three journalists"],
            ["Iran | freed | two sailors", "Iran | freed | three journalists"],
            id="each object is a fact of its own",
        ),
        pytest.param(
            """
            1 Sweden Sweden PROPN NNP _ 4 nsubj
            2 did    do     AUX   VBD _ 4 aux
            3 not    not    PART  RB  _ 4 neg
            4 sign   sign   VERB  VB  _ 0 ROOT
            5 the    the    DET   DT  _ 6 det
            6 deal   deal   NOUN  NN  _ 4 dobj
            7 .      .      PUNCT .   _ 4 punct
            """,
            ["Sweden | did not sign | the deal"],
            ["Sweden | did not sign | the deal"],
            id="a negation stays in the predicate",
        ),
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
            ["France | may have recalled | its envoy"],
            ["France | may have recalled | its envoy"],
            id="auxiliaries stay in the predicate",
        ),
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
            ["The envoy | walked out of | the talks"],
            ["The envoy | walked out of | the talks"],
            id="a chain of prepositions joins the predicate",
        ),
        pytest.param(
            """
            1 The    the    DET   DT  _ 2 det
            2 deal   deal   NOUN  NN  _ 4 nsubjpass
            3 was    be     AUX   VBD _ 4 auxpass
            4 signed sign   VERB  VBN _ 0 ROOT
            5 by     by     ADP   IN  _ 4 agent
            6 France France PROPN NNP _ 5 pobj
            7 .      .      PUNCT .   _ 4 punct
            """,
            ["The deal | was signed by | France"],
            ["The deal | was signed by | France"],
            id="a passive keeps its agent",
        ),
        pytest.param(
            """
            1 Lavrov   Lavrov   PROPN NNP _ 2 nsubj
            2 is       be       AUX   VBZ _ 0 ROOT
            3 Russia   Russia   PROPN NNP _ 5 poss  _ SpaceAfter=No
            4 's       's       PART  POS _ 3 case
            5 minister minister NOUN  NN  _ 2 attr
            6 .        .        PUNCT .   _ 2 punct
            """,
            ["Lavrov | is | Russia's minister"],
            ["Lavrov | is | Russia's minister"],
            id="a copula has its complement as object",
        ),
        pytest.param(
            """
            1  Oman     Oman    PROPN NNP _ 9  nsubj _ Entity=B-GPE|SpaceAfter=No
            2  ,        ,       PUNCT ,   _ 1  punct
            3  the      the     DET   DT  _ 4  det
            4  host     host    NOUN  NN  _ 1  appos
            5  of       of      ADP   IN  _ 4  prep
            6  the      the     DET   DT  _ 7  det
            7  talks    talk    NOUN  NNS _ 5  pobj  _ SpaceAfter=No
            8  ,        ,       PUNCT ,   _ 1  punct
            9  welcomed welcome VERB  VBD _ 0  ROOT
            10 the      the     DET   DT  _ 11 det
            11 deal     deal    NOUN  NN  _ 9  dobj
            12 .        .       PUNCT .   _ 9  punct
            """,
            ["Oman | is | the host of the talks", "Oman | welcomed | the deal"],
            [
                "Oman | is | the host",
                "Oman | is the host of | the talks",
                "Oman | welcomed | the deal",
            ],
            id="an apposition is told by is",
        ),
        pytest.param(
            """
            1 She    she    PRON  PRP _ 2 nsubj
            2 flew   fly    VERB  VBD _ 0 ROOT
            3 to     to     ADP   IN  _ 2 prep
            4 Paris  Paris  PROPN NNP _ 3 pobj  _ Entity=B-GPE|SpaceAfter=No
            5 ,      ,      PUNCT ,   _ 4 punct
            6 France France PROPN NNP _ 4 appos _ Entity=B-GPE
            7 .      .      PUNCT .   _ 2 punct
            """,
            ["She | flew to | Paris", "Paris | is in | France"],
            ["She | flew to | Paris", "Paris | is in | France"],
            id="a place in a place is told by is in",
        ),
        pytest.param(
            """
            1 Cuban   cuban  ADJ   JJ  _ 2 amod     _ Entity=B-NORP
            2 leader  leader NOUN  NN  _ 4 compound
            3 Fidel   Fidel  PROPN NNP _ 4 compound _ Entity=B-PERSON
            4 Castro  Castro PROPN NNP _ 5 nsubj    _ Entity=I-PERSON
            5 visited visit  VERB  VBD _ 0 ROOT
            6 Moscow  Moscow PROPN NNP _ 5 dobj     _ Entity=B-GPE
            7 .       .      PUNCT .   _ 5 punct
            """,
            ["Fidel Castro | is | Cuban leader", "Cuban leader Fidel Castro | visited | Moscow"],
            ["Fidel Castro | is | Cuban leader", "Cuban leader Fidel Castro | visited | Moscow"],
            id="a title is told by is",
        ),
        pytest.param(
            """
            1 Poland  Poland  PROPN NNP _ 2 nsubj
            2 said    say     VERB  VBD _ 0 ROOT
            3 that    that    SCONJ IN  _ 5 mark
            4 Belarus Belarus PROPN NNP _ 5 nsubj
            5 closed  close   VERB  VBD _ 2 ccomp
            6 the     the     DET   DT  _ 7 det
            7 border  border  NOUN  NN  _ 5 dobj
            8 .       .       PUNCT .   _ 2 punct
            """,
            ["Poland | said | that Belarus closed the border", "Belarus | closed | the border"],
            ["Poland | said | that Belarus closed the border", "Belarus | closed | the border"],
            id="a reported clause is an object and a tuple of its own",
        ),
        pytest.param(
            """
            1 Washington Washington PROPN NNP _ 2 nsubj
            2 urged      urge       VERB  VBD _ 0 ROOT
            3 Iran       Iran       PROPN NNP _ 2 dobj
            4 to         to         PART  TO  _ 5 aux
            5 leave      leave      VERB  VB  _ 2 xcomp
            6 the        the        DET   DT  _ 7 det
            7 pact       pact       NOUN  NN  _ 5 dobj
            8 .          .          PUNCT .   _ 2 punct
            """,
            ["Washington | urged | Iran | to leave the pact", "Iran | to leave | the pact"],
            [
                "Washington | urged | Iran",
                "Washington | urged Iran | to leave the pact",
                "Iran | to leave | the pact",
            ],
            id="an infinitive with a doer of its own is no part of the predicate",
        ),
        pytest.param(
            """
            1 Officials official NOUN  NNS _ 5 nsubj
            2 who       who      PRON  WP  _ 3 nsubj
            3 met       meet     VERB  VBD _ 1 relcl
            4 her       she      PRON  PRP _ 3 dobj
            5 praised   praise   VERB  VBD _ 0 ROOT
            6 the       the      DET   DT  _ 7 det
            7 deal      deal     NOUN  NN  _ 5 dobj
            8 .         .        PUNCT .   _ 5 punct
            """,
            ["Officials | met | her", "Officials who met her | praised | the deal"],
            ["Officials | met | her", "Officials | praised | the deal"],
            id="a relative pronoun gives way to its noun",
        ),
        pytest.param(
            """
            1 Oman    Oman    PROPN NNP _ 3 nsubj
            2 quietly quietly ADV   RB  _ 3 advmod
            3 left    leave   VERB  VBD _ 0 ROOT
            4 the     the     DET   DT  _ 5 det
            5 talks   talk    NOUN  NNS _ 3 dobj
            6 .       .       PUNCT .   _ 3 punct
            """,
            ["Oman | quietly left | the talks"],
            ["Oman | quietly left | the talks"],
            id="an adverb in front of the verb joins it",
        ),
        pytest.param(
            """
            1 On     on     ADP   IN  _ 5 prep
            2 Monday Monday PROPN NNP _ 1 pobj  _ SpaceAfter=No
            3 ,      ,      PUNCT ,   _ 5 punct
            4 Oman   Oman   PROPN NNP _ 5 nsubj
            5 left   leave  VERB  VBD _ 0 ROOT
            6 the    the    DET   DT  _ 7 det
            7 talks  talk   NOUN  NNS _ 5 dobj
            8 .      .      PUNCT .   _ 5 punct
            """,
            ["Oman | left | the talks | On Monday"],
            ["Oman | left | the talks", "Oman | left the talks On | Monday"],
            id="a phrase in front of the clause comes last",
        ),
        pytest.param(
            """
            1 The       the      DET   DT  _ 2 det
            2 talks     talk     NOUN  NNS _ 3 nsubj
            3 collapsed collapse VERB  VBD _ 0 ROOT
            4 .         .        PUNCT .   _ 3 punct
            """,
            [],
            [],
            id="a clause with nothing behind its predicate gives nothing",
        ),
        pytest.param(
            """
            1 Sign sign VERB  VB _ 0 ROOT
            2 the  the  DET   DT _ 3 det
            3 deal deal NOUN  NN _ 1 dobj
            4 .    .    PUNCT .  _ 1 punct
            """,
            [],
            [],
            id="a clause without a subject gives nothing",
        ),
    ],
)
def test_tuples(block: str, nary: list[str], binary: list[str]) -> None:
    sentence = draw(block)
    assert rendered(sentence, "nary") == nary
    assert rendered(sentence, "binary") == binary


def test_a_noun_that_the_lexicon_alone_reads_gives_no_tuple() -> None:
    recall = draw("""
        1 Turkey Turkey PROPN NNP _ 3 poss _ SpaceAfter=No
        2 's     's     PART  POS _ 1 case
        3 recall recall NOUN  NN  _ 0 ROOT
        4 of     of     ADP   IN  _ 3 prep
        5 envoys envoy  NOUN  NNS _ 4 pobj
    """)
    found = ClauseExtractor(frozenset({"recall"}))(recall)
    assert [each.construction for each in found] == ["nominal"]
    assert tuples(found) == []


def test_a_tuple_knows_its_clause() -> None:
    oman = draw(
        "1 Oman Oman PROPN NNP _ 2 nsubj\n2 left leave VERB VBD _ 0 ROOT\n3 it it PRON PRP _ 2 dobj"
    )
    found = ClauseExtractor()(oman)
    assert [each.proposition for each in tuples(found)] == found
