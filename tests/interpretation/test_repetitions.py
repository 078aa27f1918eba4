"""Acts told by pointing at another's."""

import pytest
from interpretation_samples import bundled_interpreter, interpret, told


@pytest.mark.parametrize(
    ("block", "links", "expected"),
    [
        pytest.param(
            """
            1 Norway     Norway    PROPN NNP _ 2 nsubj
            2 recognised recognise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1 Chad Chad PROPN NNP _ 2 nsubj
            2 took take VERB  VBD _ 0 ROOT
            3 the  the  DET   DT  _ 5 det
            4 same same ADJ   JJ  _ 5 amod
            5 step step NOUN  NN  _ 2 dobj
            6 .    .    PUNCT .   _ 2 punct
            """,
            "",
            ["Recognition: Norway → Kosovo, actual", "Recognition: Chad → Kosovo, actual"],
            id="who takes the same step does the same",
        ),
        pytest.param(
            """
            1 Norway     Norway    PROPN NNP _ 2 nsubj
            2 recognised recognise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1 Chad     Chad   PROPN NNP _ 4 nsubj
            2 has      have   AUX   VBZ _ 4 aux
            3 not      not    PART  RB  _ 4 neg
            4 followed follow VERB  VBN _ 0 ROOT
            5 .        .      PUNCT .   _ 4 punct
            """,
            "",
            ["Recognition: Norway → Kosovo, actual", "Recognition: Chad → Kosovo, not actual"],
            id="who has not followed has not done it",
        ),
        pytest.param(
            """
            1 Norway     Norway    PROPN NNP _ 2 nsubj
            2 recognised recognise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1 Chad     Chad     PROPN NNP _ 3 nsubj
            2 is       be       AUX   VBZ _ 3 aux
            3 thinking think    VERB  VBG _ 0 ROOT
            4 of       of       ADP   IN  _ 3 prep
            5 doing    do       VERB  VBG _ 4 pcomp
            6 likewise likewise ADV   RB  _ 5 advmod
            7 .        .        PUNCT .   _ 3 punct
            """,
            "",
            ["Recognition: Norway → Kosovo, actual", "Recognition: Chad → Kosovo, possible"],
            id="who thinks of doing likewise may do it",
        ),
        pytest.param(
            """
            1 Norway     Norway    PROPN NNP _ 2 nsubj
            2 recognised recognise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1  Chad     Chad    PROPN NNP  _ 2 nsubj
            2  followed follow  VERB  VBD  _ 0 ROOT
            3  suit     suit    NOUN  NN   _ 2 dobj
            4  ,        ,       PUNCT ,    _ 2 punct
            5  closing  close   VERB  VBG  _ 2 advcl
            6  its      its     PRON  PRP$ _ 7 poss
            7  embassy  embassy NOUN  NN   _ 5 dobj
            8  in       in      ADP   IN   _ 7 prep
            9  Minsk    Minsk   PROPN NNP  _ 8 pobj
            10 .        .       PUNCT .    _ 2 punct
            """,
            "its=Chad",
            ["Recognition: Norway → Kosovo, actual", "CloseMission: Chad → Belarus, actual"],
            id="who follows suit by a deed of his own does that",
        ),
        pytest.param(
            """
            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 followed follow VERB  VBD _ 0 ROOT
            3 suit     suit   NOUN  NN  _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct
            """,
            "",
            [],
            id="without an act before nothing is repeated",
        ),
        pytest.param(
            """
            1 Norway     Norway    PROPN NNP _ 2 nsubj
            2 criticised criticise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 followed follow VERB  VBD _ 0 ROOT
            3 suit     suit   NOUN  NN  _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct
            """,
            "",
            ["Criticism: Norway → Kosovo, actual"],
            id="words are not repeated",
        ),
        pytest.param(
            """
            1 Spain      Spain     PROPN NNP _ 2 nsubj
            2 recognised recognise VERB  VBD _ 0 ROOT
            3 Kosovo     Kosovo    PROPN NNP _ 2 dobj
            4 .          .         PUNCT .   _ 2 punct

            1 So     so     ADV   RB  _ 2 advmod
            2 did    do     VERB  VBD _ 0 ROOT
            3 Norway Norway PROPN NNP _ 2 nsubj
            4 .      .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Recognition: Spain → Kosovo, actual",
                "Recognition: Norway → Kosovo, actual",
            ],
            id="so did another",
        ),
        pytest.param(
            """
            1 Norway    Norway  PROPN NNP _ 2 nsubj
            2 condemned condemn VERB  VBD _ 0 ROOT
            3 Chad      Chad    PROPN NNP _ 5 poss
            4 's        's      PART  POS _ 3 case
            5 attack    attack  NOUN  NN  _ 2 dobj
            6 on        on      ADP   IN  _ 5 prep
            7 Oman      Oman    PROPN NNP _ 6 pobj
            8 .         .       PUNCT .   _ 2 punct

            1 So    so    ADV   RB  _ 2 advmod
            2 did   do    VERB  VBD _ 0 ROOT
            3 Spain Spain PROPN NNP _ 2 nsubj
            4 .     .     PUNCT .   _ 2 punct
            """,
            "",
            [
                "Criticism: Norway → Chad, actual",
                "Attack: Chad → Oman, actual",
                "Criticism: Spain → Chad, actual",
            ],
            id="words, too",
        ),
        pytest.param(
            """
            1 Norway Norway PROPN NNP _ 2 nsubj
            2 urged  urge   VERB  VBD _ 0 ROOT
            3 Chad   Chad   PROPN NNP _ 2 dobj
            4 to     to     PART  TO  _ 5 aux
            5 leave  leave  VERB  VB  _ 2 xcomp
            6 .      .      PUNCT .   _ 2 punct

            1 Chad  Chad  PROPN NNP _ 2 nsubj
            2 said  say   VERB  VBD _ 0 ROOT
            3 it    it    PRON  PRP _ 5 nsubj
            4 would would AUX   MD  _ 5 aux
            5 do    do    VERB  VB  _ 2 ccomp
            6 so    so    ADV   RB  _ 5 advmod
            7 .     .     PUNCT .   _ 2 punct
            """,
            "it=Chad",
            [
                "Request: Norway → Chad, actual",
                "Statement: Chad → -, actual",
            ],
            id="who will do so does no words again",
        ),
        pytest.param(
            """
            1 Norway   Norway PROPN NNP _ 2 nsubj
            2 expelled expel  VERB  VBD _ 0 ROOT
            3 two      two    NUM   CD  _ 4 nummod
            4 envoys   envoy  NOUN  NNS _ 2 dobj
            5 .        .      PUNCT .   _ 2 punct

            1 Chad     Chad   PROPN NNP _ 2 nsubj
            2 followed follow VERB  VBD _ 0 ROOT
            3 suit     suit   NOUN  NN  _ 2 dobj
            4 .        .      PUNCT .   _ 2 punct
            """,
            "",
            [
                "Expulsion: Norway → -, actual, 2",
            ],
            id="whom nobody knows is not guessed for another",
        ),
    ],
)
def test_what_is_repeated(block: str, links: str, expected: list[str]) -> None:
    assert told(interpret(block, links, by=bundled_interpreter())) == expected
