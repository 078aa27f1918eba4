"""Which act answers which: a response cue between two events of a sentence."""

import pytest
from interpretation_samples import bundled_interpreter, interpret

ANSWER = """
    1  Russia    Russia    PROPN NNP _ 2  nsubj
    2  suspended suspend   VERB  VBD _ 0  ROOT
    3  its       its       PRON  PRP$ _ 4 poss
    4  mission   mission   NOUN  NN  _ 2  dobj
    5  in        in        ADP   IN  _ 2  prep
    6  {cue}     {cue}     NOUN  NN  _ 5  pobj
    7  to        to        ADP   IN  _ 6  prep
    8  the       the       DET   DT  _ 9  det
    9  expulsion expulsion NOUN  NN  _ 7  pobj
    10 of        of        ADP   IN  _ 9  prep
    11 Russian   Russian   ADJ   JJ  _ 12 amod
    12 envoys    envoy     NOUN  NNS _ 10 pobj
    13 by        by        ADP   IN  _ 9  prep
    14 NATO      NATO      PROPN NNP _ 13 pobj
"""


@pytest.mark.parametrize("cue", ["response", "retaliation"])
def test_the_governing_event_answers_the_event_behind_the_cue(cue: str) -> None:
    found = {each.type: each for each in interpret(ANSWER.format(cue=cue), "envoys~Russia")}
    answer, cause = found["dip:SuspendRelations"], found["dip:Expulsion"]
    assert answer.in_response_to == (cause.id,)
    assert cause.in_response_to == ()


@pytest.mark.parametrize("word", ["addition", "advance"])
def test_any_other_noun_makes_no_answer(word: str) -> None:
    found = interpret(ANSWER.format(cue=word), "envoys~Russia")
    assert {each.type for each in found} == {"dip:SuspendRelations", "dip:Expulsion"}
    assert [each.in_response_to for each in found] == [(), ()]


EXPULSION = """
    1 Russia    Russia    PROPN NNP _ 2 nsubj
    2 expelled  expel     VERB  VBD _ 0 ROOT
    3 ten       ten       NUM   CD  _ 5 nummod
    4 Norwegian norwegian ADJ   JJ  _ 5 amod
    5 envoys    envoy     NOUN  NNS _ 2 dobj
    6 .         .         PUNCT .   _ 2 punct
"""


def answers(block: str) -> list[str]:
    """Which event answers which, in a document that begins with an expulsion."""
    found = interpret(EXPULSION + "\n" + block, "envoys~Norway", by=bundled_interpreter())
    types = {each.id: each.type.removeprefix("dip:") for each in found}
    return [
        f"{types[each.id]} answers {types[other]}"
        for each in found
        for other in each.in_response_to
    ]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            """
            1  In         in         ADP   IN   _ 8  prep
            2  response   response   NOUN  NN   _ 1  pobj
            3  to         to         ADP   IN   _ 2  prep
            4  the        the        DET   DT   _ 5  det
            5  move       move       NOUN  NN   _ 3  pobj
            6  ,          ,          PUNCT ,    _ 8  punct
            7  Oslo       Oslo       PROPN NNP  _ 8  nsubj
            8  recalled   recall     VERB  VBD  _ 0  ROOT
            9  its        its        PRON  PRP$ _ 10 poss
            10 ambassador ambassador NOUN  NN   _ 8  dobj
            11 .          .          PUNCT .    _ 8  punct
            """,
            ["Recall answers Expulsion"],
            id="the noun points back",
        ),
        pytest.param(
            """
            1 The        the        DET   DT   _ 2 det
            2 decision   decision   NOUN  NN   _ 3 nsubj
            3 prompted   prompt     VERB  VBD  _ 0 ROOT
            4 Oslo       Oslo       PROPN NNP  _ 3 dobj
            5 to         to         PART  TO   _ 6 aux
            6 recall     recall     VERB  VB   _ 3 xcomp
            7 its        its        PRON  PRP$ _ 8 poss
            8 ambassador ambassador NOUN  NN   _ 6 dobj
            9 .          .          PUNCT .    _ 3 punct
            """,
            ["Recall answers Expulsion"],
            id="the subject prompted it",
        ),
        pytest.param(
            """
            1 Oslo       Oslo       PROPN NNP  _ 2 nsubj
            2 responded  respond    VERB  VBD  _ 0 ROOT
            3 by         by         ADP   IN   _ 2 prep
            4 recalling  recall     VERB  VBG  _ 3 pcomp
            5 its        its        PRON  PRP$ _ 6 poss
            6 ambassador ambassador NOUN  NN   _ 4 dobj
            7 .          .          PUNCT .    _ 2 punct
            """,
            ["Recall answers Expulsion"],
            id="the cue governs the answer",
        ),
        pytest.param(
            """
            1 Oslo        Oslo        PROPN NNP  _ 2 nsubj
            2 recalled    recall      VERB  VBD  _ 0 ROOT
            3 its         its         PRON  PRP$ _ 4 poss
            4 ambassador  ambassador  NOUN  NN   _ 2 dobj
            5 in          in          ADP   IN   _ 4 prep
            6 retaliation retaliation NOUN  NN   _ 5 pobj
            7 .           .           PUNCT .    _ 2 punct
            """,
            ["Recall answers Expulsion"],
            id="nothing stands behind the cue",
        ),
        pytest.param(
            """
            1  In          in          ADP   IN  _ 7  prep
            2  a           a           DET   DT  _ 4  det
            3  tit-for-tat tit-for-tat NOUN  NN  _ 4  compound
            4  move        move        NOUN  NN  _ 1  pobj
            5  ,           ,           PUNCT ,   _ 7  punct
            6  Oslo        Oslo        PROPN NNP _ 7  nsubj
            7  expelled    expel       VERB  VBD _ 0  ROOT
            8  ten         ten         NUM   CD  _ 10 nummod
            9  Russian     russian     ADJ   JJ  _ 10 amod
            10 envoys      envoy       NOUN  NNS _ 7  dobj
            11 .           .           PUNCT .   _ 7  punct
            """,
            ["Expulsion answers Expulsion"],
            id="an adjective is a cue",
        ),
        pytest.param(
            """
            1  In         in         ADP   IN   _ 9  prep
            2  response   response   NOUN  NN   _ 1  pobj
            3  to         to         ADP   IN   _ 2  prep
            4  Russia     Russia     PROPN NNP  _ 6  poss
            5  's         's         PART  POS  _ 4  case
            6  decision   decision   NOUN  NN   _ 3  pobj
            7  ,          ,          PUNCT ,    _ 9  punct
            8  Oslo       Oslo       PROPN NNP  _ 9  nsubj
            9  recalled   recall     VERB  VBD  _ 0  ROOT
            10 its        its        PRON  PRP$ _ 11 poss
            11 ambassador ambassador NOUN  NN   _ 9  dobj
            12 .          .          PUNCT .    _ 9  punct
            """,
            ["Recall answers Expulsion"],
            id="whose decision it is",
        ),
        pytest.param(
            """
            1  In         in         ADP   IN   _ 9  prep
            2  response   response   NOUN  NN   _ 1  pobj
            3  to         to         ADP   IN   _ 2  prep
            4  Spain      Spain      PROPN NNP  _ 6  poss
            5  's         's         PART  POS  _ 4  case
            6  decision   decision   NOUN  NN   _ 3  pobj
            7  ,          ,          PUNCT ,    _ 9  punct
            8  Oslo       Oslo       PROPN NNP  _ 9  nsubj
            9  recalled   recall     VERB  VBD  _ 0  ROOT
            10 its        its        PRON  PRP$ _ 11 poss
            11 ambassador ambassador NOUN  NN   _ 9  dobj
            12 .          .          PUNCT .    _ 9  punct
            """,
            [],
            id="not what somebody else decided",
        ),
        pytest.param(
            """
            1 Chad      Chad    PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 the       the     DET   DT  _ 4 det
            4 move      move    NOUN  NN  _ 2 dobj
            5 .         .       PUNCT .   _ 2 punct
            """,
            ["Criticism answers Expulsion"],
            id="a bystander condemns the move",
        ),
        pytest.param(
            """
            1 After      after      SCONJ IN   _ 4 mark
            2 that       that       DET   DT   _ 3 det
            3 Oslo       Oslo       PROPN NNP  _ 4 nsubj
            4 recalled   recall     VERB  VBD  _ 0 ROOT
            5 its        its        PRON  PRP$ _ 6 poss
            6 ambassador ambassador NOUN  NN   _ 4 dobj
            7 .          .          PUNCT .    _ 4 punct
            """,
            [],
            id="after is no cue",
        ),
        pytest.param(
            """
            1  In         in         ADP   IN   _ 8  prep
            2  response   response   NOUN  NN   _ 1  pobj
            3  to         to         ADP   IN   _ 2  prep
            4  the        the        DET   DT   _ 5  det
            5  crisis     crisis     NOUN  NN   _ 3  pobj
            6  ,          ,          PUNCT ,    _ 8  punct
            7  Oslo       Oslo       PROPN NNP  _ 8  nsubj
            8  recalled   recall     VERB  VBD  _ 0  ROOT
            9  its        its        PRON  PRP$ _ 10 poss
            10 ambassador ambassador NOUN  NN   _ 8  dobj
            11 .          .          PUNCT .    _ 8  punct
            """,
            [],
            id="a noun that names no act",
        ),
        pytest.param(
            """
            1 Chad        Chad        PROPN NNP  _ 2 nsubj
            2 recalled    recall      VERB  VBD  _ 0 ROOT
            3 its         its         PRON  PRP$ _ 4 poss
            4 ambassador  ambassador  NOUN  NN   _ 2 dobj
            5 in          in          ADP   IN   _ 4 prep
            6 retaliation retaliation NOUN  NN   _ 5 pobj
            7 .           .           PUNCT .    _ 2 punct
            """,
            [],
            id="a bystander answers only what is pointed to",
        ),
        pytest.param(
            """
            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 attacked attack VERB  VBD _ 0 ROOT
            3 Oman     Oman   PROPN NNP _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct

            1 Spain     Spain   PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 the       the     DET   DT  _ 4 det
            4 move      move    NOUN  NN  _ 2 dobj
            5 .         .       PUNCT .   _ 2 punct
            """,
            ["Criticism answers Expulsion"],
            id="a bystander condemns what those did whom he blames",
        ),
        pytest.param(
            """
            1  Oslo      Oslo      PROPN NNP _ 2  nsubj
            2  imposed   impose    VERB  VBD _ 0  ROOT
            3  sanctions sanction  NOUN  NNS _ 2  dobj
            4  on        on        ADP   IN  _ 3  prep
            5  Moscow    Moscow    PROPN NNP _ 4  pobj
            6  ,         ,         PUNCT ,   _ 2  punct
            7  answering answer    VERB  VBG _ 2  advcl
            8  a         a         DET   DT  _ 9  det
            9  decision  decision  NOUN  NN  _ 7  dobj
            10 by        by        ADP   IN  _ 9  prep
            11 Russia    Russia    PROPN NNP _ 10 pobj
            12 to        to        PART  TO  _ 13 aux
            13 blacklist blacklist VERB  VB  _ 9  acl
            14 Spain     Spain     PROPN NNP _ 13 dobj
            15 .         .         PUNCT .   _ 2  punct
            """,
            ["Sanction answers Sanction"],
            id="what is decided lies deep behind the cue",
        ),
    ],
)
def test_what_an_earlier_sentence_told_is_answered(block: str, expected: list[str]) -> None:
    assert answers(block) == expected


def test_an_answer_to_a_noun_leads_to_the_event_by_way_of_that_noun() -> None:
    block = """
        1 Oslo      Oslo      PROPN NNP _ 2 nsubj
        2 condemned condemn   VERB  VBD _ 0 ROOT
        3 the       the       DET   DT  _ 4 det
        4 expulsion expulsion NOUN  NN  _ 2 dobj
        5 .         .         PUNCT .   _ 2 punct
    """
    found = interpret(EXPULSION + "\n" + block, "envoys~Norway", by=bundled_interpreter())
    first, criticism, again = found
    assert criticism.in_response_to == (again.id,)
    assert again.same_event_as == (first.id,)
