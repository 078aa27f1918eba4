"""Attachments that no English sentence has are put right before anybody reads the parse."""

import pytest
from drawing import draw

from kg.syntax.attachment import attach


def repaired(block: str) -> list[str]:
    """The heads (from 1, 0 is none) and relations of a sentence after the repair."""
    sentence = draw(block)
    heads, deprels = list(sentence.heads), list(sentence.deprels)
    attach(sentence.forms, sentence.upos, sentence.tags, heads, deprels)
    pairs = enumerate(zip(heads, deprels, strict=True))
    return [f"{0 if head == at else head + 1} {label}" for at, (head, label) in pairs]


BY = """
    1 Mali     Mali    PROPN NNP _ 3 nsubjpass
    2 was      be      AUX   VBD _ 3 auxpass
    3 accused  accuse  VERB  VBN _ 0 ROOT
    4 by       by      ADP   IN  _ 3 agent
    5 Chad     Chad    PROPN NNP _ 4 pobj
    6 of       of      ADP   IN  _ 5 prep
    7 shelling shell   VERB  VBG _ 6 pcomp
    8 Oman     Oman    PROPN NNP _ 7 dobj
"""
TALKS = """
    1 Talks  talk NOUN  NNS _ 0 ROOT
    2 with   with ADP   IN  _ 1 prep
    3 Oman   Oman PROPN NNP _ 2 pobj
    4 on     on   ADP   IN  _ 3 prep
    5 ending end  VERB  VBG _ 4 pcomp
    6 war    war  NOUN  NN  _ 5 dobj
"""


@pytest.mark.parametrize(
    ("block", "preposition", "governor"),
    [
        pytest.param(BY, 6, 3, id="by a name of doing"),
        pytest.param(
            BY.replace("by       by      ADP   IN  _ 3 agent", "X X PROPN NNP _ 5 nmod").replace(
                "PROPN NNP _ 4 pobj", "PROPN NNP _ 3 dobj"
            ),
            6,
            3,
            id="a name of doing",
        ),
        pytest.param(TALKS, 4, 1, id="a noun with a name on doing"),
        pytest.param(
            TALKS.replace("Oman   Oman PROPN NNP", "envoy envoy NOUN NN"),
            4,
            3,
            id="a noun on doing",
        ),
        pytest.param(
            TALKS.replace("VERB  VBG _ 4 pcomp", "NOUN NN _ 4 pobj"), 4, 3, id="a name on a thing"
        ),
        pytest.param(
            TALKS.replace("Talks  talk NOUN  NNS", "Chad Chad PROPN NNP"),
            4,
            1,
            id="names up to the root",
        ),
    ],
)
def test_a_gerund_hangs_on_no_name(block: str, preposition: int, governor: int) -> None:
    sentence = draw(block)
    heads = list(sentence.heads)
    attach(sentence.forms, sentence.upos, sentence.tags, heads, list(sentence.deprels))
    assert heads[preposition - 1] == governor - 1
    assert [head for at, head in enumerate(heads) if at != preposition - 1] == [
        head for at, head in enumerate(sentence.heads) if at != preposition - 1
    ]


HEADLINE = """
    1 Envoy      envoy  NOUN  NN  _ 5 nsubj
    2 summoned   summon VERB  VBN _ 1 acl
    3 after      after  ADP   IN  _ 2 prep
    4 Chad       Chad   PROPN NNP _ 3 pobj
    5 expels     expel  VERB  VBZ _ 0 ROOT
    6 diplomats  diplomat NOUN NNS _ 5 dobj
"""


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(
            HEADLINE,
            ["2 nsubjpass", "0 ROOT", "5 mark", "5 nsubj", "2 advcl", "5 dobj"],
            id="the name does it",
        ),
        pytest.param(
            HEADLINE.replace("after      after", "in in"),
            ["5 nsubj", "1 acl", "2 prep", "3 pobj", "0 ROOT", "5 dobj"],
            id="no conjunction",
        ),
        pytest.param(
            HEADLINE.replace("Chad       Chad   PROPN NNP", "war war NOUN NN"),
            ["5 nsubj", "1 acl", "2 prep", "3 pobj", "0 ROOT", "5 dobj"],
            id="no name",
        ),
    ],
)
def test_a_name_between_a_conjunction_and_a_verb_is_its_subject(
    block: str, expected: list[str]
) -> None:
    assert repaired(block) == expected


def test_an_infinitive_tells_of_who_was_the_first_to_do_it() -> None:
    found = repaired("""
        1 Oman   Oman   PROPN NNP _ 2 nsubj
        2 became become VERB  VBD _ 0 ROOT
        3 the    the    DET   DT  _ 5 det
        4 first  first  ADJ   JJ  _ 5 amod
        5 state  state  NOUN  NN  _ 2 attr
        6 in     in     ADP   IN  _ 5 prep
        7 Arabia Arabia PROPN NNP _ 6 pobj
        8 to     to     PART  TO  _ 9 aux
        9 act    act    VERB  VB  _ 2 advcl
    """)
    assert found[8] == "5 relcl"


def test_a_subject_hangs_on_the_verb_not_on_its_auxiliary() -> None:
    found = repaired("""
        1 Chad    Chad  PROPN NNP _ 2 nsubj
        2 is      be    AUX   VBZ _ 4 aux
        3 each    each  PRON  DT  _ 4 nsubj
        4 leaving leave VERB  VBG _ 0 ROOT
    """)
    assert found == ["4 nsubj", "4 aux", "4 advmod", "0 ROOT"]


COMMUTED = """
    1 Obi      Obi     PROPN NNP _ 0 ROOT
    2 ,        ,       PUNCT ,   _ 1 punct
    3 an       a       DET   DT  _ 4 det
    4 envoy    envoy   NOUN  NN  _ 1 appos
    5 ,        ,       PUNCT ,   _ 1 punct
    6 commuted commute VERB  VBN _ 4 acl
    7 .        .       PUNCT .   _ 1 punct
"""


def test_what_ends_with_a_full_stop_has_a_verb_and_a_headline_need_not() -> None:
    assert repaired(COMMUTED) == [
        "6 nsubj", "1 punct", "4 det", "1 appos", "1 punct", "0 ROOT", "6 punct",
    ]  # fmt: skip
    assert repaired(COMMUTED.replace(". ", "! "))[5] == "4 acl"
    assert (
        repaired(COMMUTED.replace("6 commuted", "6 commuted").replace("4 acl", "1 acl"))[5]
        == "1 acl"
    )


def test_a_bare_infinitive_is_what_somebody_is_let_do() -> None:
    let = """
        1 Mali    Mali   PROPN NNP _ 2 nsubj
        2 refused refuse VERB  VBD _ 0 ROOT
        3 to      to     PART  TO  _ 4 aux
        4 let     let    VERB  VB  _ 2 xcomp
        5 envoys  envoy  NOUN  NNS _ 4 dobj
        6 ,       ,      PUNCT ,   _ 5 punct
        7 meet    meet   VERB  VB  _ 2 conj
        8 him     him    PRON  PRP _ 7 dobj
    """
    assert repaired(let)[4:7] == ["7 nsubj", "5 punct", "4 ccomp"]
    joined = let.replace(",       ,      PUNCT ,   _ 5 punct", "and     and    CCONJ CC  _ 2 cc")
    assert repaired(joined)[6] == "2 conj"


OBJECT = """
    1 Chad      Chad      PROPN NNP _ 2 nsubj
    2 got       get       VERB  VBD _ 0 ROOT
    3 no        no        DET   DT  _ 4 det
    4 note      note      NOUN  NN  _ 2 dobj
    5 ,         ,         PUNCT ,   _ 2 punct
    6 a         a         DET   DT  _ 7 det
    7 spokesman spokesman NOUN  NN  _ 2 dobj
    8 ,         ,         PUNCT ,   _ 7 punct
    9 Obi       Obi       PROPN NNP _ 7 appos
    10 ,        ,         PUNCT ,   _ 7 punct
    11 said     say       VERB  VBD _ 2 conj
"""
APPOSITION = """
    1 Chad      Chad      PROPN NNP _ 2 nsubj
    2 left      leave     VERB  VBD _ 7 ccomp
    3 Mali      Mali      PROPN NNP _ 2 dobj
    4 ,         ,         PUNCT ,   _ 3 punct
    5 Obi       Obi       PROPN NNP _ 3 appos
    6 ,         ,         PUNCT ,   _ 3 punct
    7 said      say       VERB  VBD _ 0 ROOT
"""
DEEDS = """
    1 Chad      Chad      PROPN NNP _ 2 nsubj
    2 called    call      VERB  VBD _ 0 ROOT
    3 its       its       PRON  PRP$ _ 4 poss
    4 envoy     envoy     NOUN  NN  _ 2 dobj
    5 ,         ,         PUNCT ,   _ 4 punct
    6 Obi       Obi       PROPN NNP _ 4 appos
    7 ,         ,         PUNCT ,   _ 4 punct
    8 told      tell      VERB  VBD _ 2 conj
    9 him       him       PRON  PRP _ 8 dobj
    10 and      and       CCONJ CC  _ 8 cc
    11 left     leave     VERB  VBD _ 8 conj
"""


@pytest.mark.parametrize(
    ("block", "speaker", "verb"),
    [
        pytest.param(OBJECT, 7, 11, id="a second object"),
        pytest.param(APPOSITION, 5, 7, id="an apposition to the last word"),
    ],
)
def test_who_stands_between_a_clause_and_a_finite_verb_tells_it(
    block: str, speaker: int, verb: int
) -> None:
    found = repaired(block)
    assert found[speaker - 1] == f"{verb} nsubj"
    assert found[verb - 1] == "0 ROOT"
    assert found[1] == f"{verb} ccomp"


def test_a_row_of_deeds_is_told_by_nobody_in_it() -> None:
    sentence = draw(DEEDS)
    assert repaired(DEEDS) == [
        f"{0 if head == at else head + 1} {label}"
        for at, (head, label) in enumerate(zip(sentence.heads, sentence.deprels, strict=True))
    ]


REBELS = """
    1 talks    talk      NOUN  NNS _ 0 ROOT
    2 between  between   ADP   IN  _ 1 prep
    3 the      the       DET   DT  _ 5 det
    4 Chadian  chadian   ADJ   JJ  _ 5 amod
    5 army     army      NOUN  NN  _ 8 nmod
    6 and      and       CCONJ CC  _ 5 cc
    7 FACT     FACT      PROPN NNP _ 5 conj
    8 rebels   rebel     NOUN  NNS _ 2 pobj
"""
APART = """
    1 arranged arrange   VERB  VBD _ 0 ROOT
    2 talks    talk      NOUN  NNS _ 1 dobj
    3 between  between   ADP   IN  _ 2 prep
    4 Obi      Obi       PROPN NNP _ 3 pobj
    5 and      and       CCONJ CC  _ 1 cc
    6 Oman     Oman      PROPN NNP _ 1 conj
"""


def test_what_is_between_has_two_sides() -> None:
    assert repaired(REBELS)[4:] == ["2 pobj", "5 cc", "8 compound", "5 conj"]
    assert repaired(APART)[3:] == ["3 pobj", "4 cc", "4 conj"]


NEXT = """
    1 Chad     Chad      PROPN NNP  _ 2 nsubj
    2 expelled expel     VERB  VBD  _ 0 ROOT
    3 envoys   envoy     NOUN  NNS  _ 2 dobj
    4 from     from      ADP   IN   _ 3 prep
    5 Mali     Mali      PROPN NNP  _ 4 pobj
    6 and      and       CCONJ CC   _ 5 cc
    7 Oman     Oman      PROPN NNP  _ 5 conj
    8 recalled recall    VERB  VBD  _ 2 advcl
    9 its      its       PRON  PRP$ _ 10 poss
    10 own     own       NOUN  NN   _ 8 dobj
"""


def test_a_name_in_front_of_a_verb_without_a_subject_is_its_subject() -> None:
    assert repaired(NEXT)[4:8] == ["4 pobj", "2 cc", "8 nsubj", "2 conj"]
    assert repaired(NEXT.replace("8 recalled recall    VERB  VBD ", "8 past   past ADP IN "))[
        6
    ] == ("5 conj")


EXPERTS = """
    1 Mali     Mali    PROPN NNP _ 3 nsubjpass
    2 was      be      AUX   VBD _ 3 auxpass
    3 accused  accuse  VERB  VBN _ 0 ROOT
    4 by       by      ADP   IN  _ 3 agent
    5 experts  expert  NOUN  NNS _ 4 pobj
    6 of       of      ADP   IN  _ 5 prep
    7 arming   arm     VERB  VBG _ 6 pcomp
    8 Oman     Oman    PROPN NNP _ 7 dobj
"""
NAURU = """
    1 Nauru   Nauru  PROPN NNP _ 2 advmod
    2 left    leave  VERB  VBD _ 0 ROOT
    3 Oman    Oman   PROPN NNP _ 2 dobj
"""


def test_who_accuses_does_not_do_what_somebody_is_accused_of() -> None:
    assert repaired(EXPERTS)[5] == "3 prep"


def test_a_name_right_before_a_finite_verb_is_no_adverb() -> None:
    assert repaired(NAURU)[0] == "2 nsubj"


@pytest.mark.parametrize("word", ["first", "second", "seventh"])
def test_to_be_one_of_a_row_to_act_tells_of_who_acts(word: str) -> None:
    block = f"""
        1 Oman   Oman   PROPN NNP _ 2 nsubj
        2 became become VERB  VBD _ 0 ROOT
        3 the    the    DET   DT  _ 5 det
        4 {word} {word} ADJ   JJ  _ 5 amod
        5 state  state  NOUN  NN  _ 2 attr
        6 to     to     PART  TO  _ 7 aux
        7 act    act    VERB  VB  _ 2 advcl
    """
    assert repaired(block)[6] == "5 relcl"
