"""What tells of an event again names the event; what says it in other words is not told twice."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "paragraphs", "expected"),
    [
        pytest.param(
            """
            1 Russia    russia    NOUN NN  _ 2 nsubj
            2 expels    expel     VERB VBZ _ 0 ROOT
            3 ten       ten       NUM  CD  _ 5 nummod
            4 Norwegian norwegian ADJ  JJ  _ 5 amod
            5 envoys    envoy     NOUN NNS _ 2 dobj

            1 Russia    Russia    PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 ten       ten       NUM   CD  _ 5 nummod
            4 Norwegian norwegian ADJ   JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 on        on        ADP   IN  _ 2 prep
            7 Monday    Monday    PROPN NNP _ 6 pobj
            8 .         .         PUNCT .   _ 2 punct
            """,
            [0, 1],
            ["Expulsion again: Expulsion"],
            id="a headline is told again below it",
        ),
        pytest.param(
            """
            1 Russia    Russia    PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 ten       ten       NUM   CD  _ 5 nummod
            4 Norwegian norwegian ADJ   JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 The       the       DET   DT  _ 2 det
            2 expulsion expulsion NOUN  NN  _ 3 nsubj
            3 angered   anger     VERB  VBD _ 0 ROOT
            4 Oslo      Oslo      PROPN NNP _ 3 dobj
            5 .         .         PUNCT .   _ 3 punct
            """,
            [0, 0],
            ["Expulsion again: Expulsion"],
            id="a definite noun points back",
        ),
        pytest.param(
            """
            1 Russia    Russia    PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 ten       ten       NUM   CD  _ 5 nummod
            4 Norwegian norwegian ADJ   JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 The       the       DET   DT  _ 2 det
            2 expulsion expulsion NOUN  NN  _ 7 nsubj
            3 of        of        ADP   IN  _ 2 prep
            4 the       the       DET   DT  _ 6 det
            5 Omani     Omani     PROPN NNP _ 6 compound
            6 sailors sailor NOUN  NNS _ 3 pobj
            7 angered   anger     VERB  VBD _ 0 ROOT
            8 Chad      Chad      PROPN NNP _ 7 dobj
            9 .         .         PUNCT .   _ 7 punct
            """,
            [0, 0],
            [],
            id="another side is another event",
        ),
        pytest.param(
            """
            1 Russia    Russia    PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 ten       ten       NUM   CD  _ 5 nummod
            4 Norwegian norwegian ADJ   JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 The       the       DET   DT  _ 2 det
            2 expulsion expulsion NOUN  NN  _ 0 ROOT
            3 of        of        ADP   IN  _ 2 prep
            4 two       two       NUM   CD  _ 6 nummod
            5 Norwegian norwegian ADJ   JJ  _ 6 amod
            6 envoys    envoy     NOUN  NNS _ 3 pobj
            7 angered   anger     VERB  VBD _ 8 amod
            8 Oslo      Oslo      PROPN NNP _ 6 appos
            9 .         .         PUNCT .   _ 2 punct
            """,
            [0, 0],
            [],
            id="other numbers are another event",
        ),
        pytest.param(
            """
            1 Russia    Russia    PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 ten       ten       NUM   CD  _ 5 nummod
            4 Norwegian norwegian ADJ   JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1 Russia    Russia    PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 Norwegian norwegian ADJ   JJ  _ 4 amod
            4 envoys    envoy     NOUN  NNS _ 2 dobj
            5 .         .         PUNCT .   _ 2 punct
            """,
            [0, 0],
            [],
            id="a verb alone may tell of another event",
        ),
        pytest.param(
            """
            1 Russia    Russia    PROPN NNP _ 2 nsubj
            2 expelled  expel     VERB  VBD _ 0 ROOT
            3 ten       ten       NUM   CD  _ 5 nummod
            4 Norwegian norwegian ADJ   JJ  _ 5 amod
            5 envoys    envoy     NOUN  NNS _ 2 dobj
            6 .         .         PUNCT .   _ 2 punct

            1  It      it      PRON  PRP _ 2 nsubj
            2  gave    give    VERB  VBD _ 0 ROOT
            3  them    they    PRON  PRP _ 2 dative
            4  a       a       DET   DT  _ 5 det
            5  day     day     NOUN  NN  _ 2 dobj
            6  to      to      PART  TO  _ 7 aux
            7  leave   leave   VERB  VB  _ 5 relcl
            8  the     the     DET   DT  _ 9 det
            9  country country NOUN  NN  _ 7 dobj
            10 .       .       PUNCT .   _ 2 punct
            """,
            [0, 0],
            ["Expulsion again: Expulsion"],
            id="a pronoun points back",
        ),
    ],
)
def test_the_same_event_is_named(block: str, paragraphs: list[int], expected: list[str]) -> None:
    found = interpret(
        block,
        "envoys~Norway sailors~Oman It=Russia them=Norway",
        paragraphs=paragraphs,
        by=bundled_interpreter(),
    )
    types = {each.id: each.type.removeprefix("dip:") for each in found}
    again = [
        f"{types[each.id]} again: {types[other]}" for each in found for other in each.same_event_as
    ]
    assert again == expected


def test_a_participle_that_says_it_again_tells_no_second_event() -> None:
    block = """
        1  Chad       Chad       PROPN NNP _ 4  nsubj
        2  and        and        CCONJ CC  _ 1  cc
        3  Oman       Oman       PROPN NNP _ 1  conj
        4  turned     turn       VERB  VBD _ 0  ROOT
        5  the        the        DET   DT  _ 6  det
        6  page       page       NOUN  NN  _ 4  dobj
        7  ,          ,          PUNCT ,   _ 4  punct
        8  restoring  restore    VERB  VBG _ 4  advcl
        9  diplomatic diplomatic ADJ   JJ  _ 10 amod
        10 relations  relation   NOUN  NNS _ 8  dobj
        11 .          .          PUNCT .   _ 4  punct
    """
    assert told(interpret(block, by=bundled_interpreter())) == [
        "EstablishRelations: Chad + Oman → -, actual"
    ]
