"""Which act answers which: a response cue between two events of a sentence."""

import pytest
from interpretation_samples import interpret

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
