"""Mentions and relations of sentences drawn as trees: no model decides here."""

import pickle

import pytest
from drawing import draw

from kg.linking import Linker
from kg.model import Document, Links, Mention
from kg.ontology.gazetteer import Gazetteer
from kg.syntax import read_conllu

LINKER = Linker(Gazetteer.load())


def link(*blocks: str) -> Links:
    """The links of a document of one paragraph, a block a sentence."""
    sentences = read_conllu("\n\n".join(blocks))
    return LINKER(Document("d", " ".join(one.text for one in sentences)), sentences)


def told(mention: Mention) -> str:
    """One line: "its embassy = Russia (mission, affiliated)"."""
    names = " + ".join(entity.name for entity in mention.entities)
    rule = f"{mention.rule}, affiliated" if mention.affiliated else mention.rule
    return f"{mention.text} = {names} ({rule})"


def mentions(*blocks: str) -> list[str]:
    return [told(mention) for mention in link(*blocks).mentions]


def relations(*blocks: str) -> list[str]:
    """One line each: "dip:holdsPosition: subject X | object minister | of Peru"."""
    return [
        f"{one.type}: "
        + " | ".join(f"{role} {e.name if e else text}" for role, e, text, _ in one.arguments)
        for one in link(*blocks).relations
    ]


EXPELLED = """
    1 Moscow     Moscow    PROPN NNP _ 2 nsubj
    2 expelled   expel     VERB  VBD _ 0 ROOT
    3 two        two       NUM   CD  _ 5 nummod
    4 German     german    ADJ   JJ  _ 5 amod
    5 diplomats  diplomat  NOUN  NNS _ 2 dobj
"""
LAVROV = """
    1 Russian   russian  ADJ   JJ  _ 3 amod
    2 Foreign   Foreign  PROPN NNP _ 3 compound
    3 Minister  Minister PROPN NNP _ 5 compound
    4 Sergey    Sergey   PROPN NNP _ 5 compound _ Entity=B-PERSON
    5 Lavrov    Lavrov   PROPN NNP _ 6 nsubj    _ Entity=I-PERSON
    6 flew      fly      VERB  VBD _ 0 ROOT
    7 to        to       ADP   IN  _ 6 prep
    8 Ankara    Ankara   PROPN NNP _ 7 pobj
"""


def test_a_capital_that_acts_is_its_state_and_diplomats_belong_to_theirs() -> None:
    assert mentions(EXPELLED) == [
        "Moscow = Russia (metonym)",
        "German = Germany (gazetteer)",
        "two German diplomats = Germany (affiliation, affiliated)",
    ]


def test_a_title_makes_a_person_hold_an_office_and_act_for_a_state() -> None:
    links = link(LAVROV)
    (person,) = (m.entities[0] for m in links.mentions if m.rule == "name")
    assert (person.id, person.type) == ("sergey-lavrov", "dip:Person")
    assert person.state is not None
    assert person.state.name == "Russia"
    assert relations(LAVROV) == [
        "dip:holdsPosition: subject Sergey Lavrov | object foreign minister | of Russia"
    ]


def test_a_capital_behind_a_verb_of_motion_is_a_place() -> None:
    assert mentions(LAVROV)[-1] == "Ankara = Ankara (place)"


def test_a_bare_surname_is_the_person_named_in_full_whatever_its_tag() -> None:
    later = """
        1 Lavrov  Lavrov PROPN NNP _ 2 nsubj _ Entity=B-ORG
        2 smiled  smile  VERB  VBD _ 0 ROOT
    """
    assert mentions(LAVROV, later)[-1] == "Lavrov = Sergey Lavrov (surname)"
    assert mentions(later, LAVROV)[0] == "Lavrov = Sergey Lavrov (surname)"


def test_two_persons_of_one_surname_are_kept_apart() -> None:
    both = """
        1 Karim   Karim  PROPN NNP _ 2 compound _ Entity=B-PERSON
        2 Khan    Khan   PROPN NNP _ 3 nsubj    _ Entity=I-PERSON
        3 met     meet   VERB  VBD _ 0 ROOT
        4 Nazhat  Nazhat PROPN NNP _ 5 compound _ Entity=B-PERSON
        5 Khan    Khan   PROPN NNP _ 3 dobj     _ Entity=I-PERSON
    """
    alone = "1 Khan Khan PROPN NNP _ 2 nsubj\n2 left leave VERB VBD _ 0 ROOT"
    *named, short = link(both, alone).mentions
    assert [m.entities[0].id for m in named] == ["karim-khan", "nazhat-khan"]
    assert short.confidence < min(m.confidence for m in named)


def test_a_person_unknown_to_the_recogniser_is_found_behind_an_office() -> None:
    block = """
        1 Foreign   Foreign  PROPN NNP _ 2 compound
        2 Minister  Minister PROPN NNP _ 5 compound
        3 Hugo      Hugo     PROPN NNP _ 5 compound
        4 de        de       X     FW  _ 5 compound
        5 Zela      Zela     PROPN NNP _ 6 nsubj
        6 spoke     speak    VERB  VBD _ 0 ROOT
    """
    assert mentions(block) == ["Hugo de Zela = Hugo de Zela (name)"]


@pytest.mark.parametrize(
    ("rows", "told_last"),
    [
        ("1 Italian italian ADJ JJ _ 2 amod\n2 police police NOUN NNS _ 3 nsubj",
         "Italian police = Italy (body)"),
        (("1 the the DET DT _ 3 det\n2 foreign foreign ADJ JJ _ 3 amod\n"
         "3 ministry ministry NOUN NN _ 6 nsubj\n4 of of ADP IN _ 3 prep\n"
         "5 Peru Peru PROPN NNP _ 4 pobj"), "the foreign ministry = Peru (body)"),
        (("1 officials official NOUN NNS _ 4 nsubj\n2 in in ADP IN _ 1 prep\n"
         "3 Ankara Ankara PROPN NNP _ 2 pobj"), "officials = Turkey (affiliation, affiliated)"),
        (("1 Lithuanian lithuanian ADJ JJ _ 4 amod\n2 and and CCONJ CC _ 1 cc\n"
         "3 German german ADJ JJ _ 1 conj\n4 soldiers soldier NOUN NNS _ 5 nsubj"),
         "Lithuanian and German soldiers = Lithuania + Germany (affiliation, affiliated)"),
        (("1 Russia Russia PROPN NNP _ 3 poss\n2 's 's PART POS _ 1 case\n"
         "3 president president NOUN NN _ 4 nsubj"),
         "Russia 's president = Russia (affiliation, affiliated)"),
        (("1 the the DET DT _ 3 det\n2 Russian russian ADJ JJ _ 3 amod\n"
         "3 embassy embassy NOUN NN _ 4 nsubj"),
         "the Russian embassy = Russia (mission, affiliated)"),
        (("1 the the DET DT _ 3 det\n2 Uruguayan uruguayan ADJ JJ _ 3 amod\n"
         "3 capital capital NOUN NN _ 4 nsubj"), "the Uruguayan capital = Montevideo (place)"),
    ],
)  # fmt: skip
def test_a_noun_phrase_belongs_to_whom_its_words_say(rows: str, told_last: str) -> None:
    root = rows.count("\n") + 2
    block = f"{rows}\n{root} spoke speak VERB VBD _ 0 ROOT"
    found = {told(m) for m in link(block).mentions}
    assert told_last in found


def test_a_name_before_a_hyphen_owns_nothing() -> None:
    block = """
        1 Russian  russian ADJ  JJ   _ 3 npadvmod _ SpaceAfter=No
        2 -        -       PUNCT HYPH _ 3 punct   _ SpaceAfter=No
        3 backed   back    VERB VBN  _ 4 amod
        4 soldiers soldier NOUN NNS  _ 5 nsubj
        5 fled     flee    VERB VBD  _ 0 ROOT
    """
    assert mentions(block) == ["Russian = Russia (gazetteer)"]


def test_an_apposition_lets_the_office_stand_for_the_person() -> None:
    block = """
        1  The      the      DET   DT  _ 3 det
        2  Polish   polish   ADJ   JJ  _ 3 amod
        3  premier  premier  NOUN  NN  _ 8 nsubj
        4  ,        ,        PUNCT ,   _ 3 punct
        5  Donald   Donald   PROPN NNP _ 6 compound _ Entity=B-PERSON
        6  Tusk     Tusk     PROPN NNP _ 3 appos    _ Entity=I-PERSON
        7  ,        ,        PUNCT ,   _ 3 punct
        8  spoke    speak    VERB  VBD _ 0 ROOT
    """
    assert mentions(block)[1] == "The Polish premier = Donald Tusk (apposition)"
    assert relations(block) == [
        "dip:holdsPosition: subject Donald Tusk | object prime minister | of Poland"
    ]


def test_a_former_office_says_so_and_gives_no_state() -> None:
    block = """
        1 Former    former   ADJ   JJ  _ 5 amod
        2 Polish    polish   ADJ   JJ  _ 5 amod
        3 premier   premier  NOUN  NN  _ 5 compound
        4 Leszek    Leszek   PROPN NNP _ 5 compound _ Entity=B-PERSON
        5 Miller    Miller   PROPN NNP _ 6 nsubj    _ Entity=I-PERSON
        6 spoke     speak    VERB  VBD _ 0 ROOT
    """
    links = link(block)
    (person,) = (m.entities[0] for m in links.mentions if m.rule == "name")
    assert person.state is None
    assert [one.rule for one in links.relations] == ["former"]


ITS = """
    1 Russia    Russia    PROPN NNP  _ 2 nsubj
    2 recalled  recall    VERB  VBD  _ 0 ROOT
    3 its       its       PRON  PRP$ _ 4 poss
    4 envoy     envoy     NOUN  NN   _ 2 dobj
"""


def test_a_possessive_takes_up_the_subject_of_its_clause() -> None:
    assert mentions(ITS)[1:] == [
        "its = Russia (pronoun)",
        "its envoy = Russia (affiliation, affiliated)",
    ]


def test_a_possessive_is_not_the_state_that_receives_the_envoy() -> None:
    block = """
        1  Uganda     Uganda     PROPN NNP  _ 2 nsubj
        2  accused    accuse     VERB  VBD  _ 0 ROOT
        3  Germany    Germany    PROPN NNP  _ 2 dobj
        4  over       over       ADP   IN   _ 2 prep
        5  its        its        PRON  PRP$ _ 6 poss
        6  ambassador ambassador NOUN  NN   _ 4 pobj
        7  in         in         ADP   IN   _ 6 prep
        8  Kampala    Kampala    PROPN NNP  _ 7 pobj
    """
    assert "its = Germany (pronoun)" in mentions(block)


def test_they_takes_up_a_coordination() -> None:
    block = """
        1 Kenya    Kenya    PROPN NNP  _ 4 nsubj
        2 and      and      CCONJ CC   _ 1 cc
        3 Somalia  Somalia  PROPN NNP  _ 1 conj
        4 reopened reopen   VERB  VBD  _ 0 ROOT
        5 their    their    PRON  PRP$ _ 6 poss
        6 embassies embassy NOUN  NNS  _ 4 dobj
    """
    assert "their = Kenya + Somalia (pronoun)" in mentions(block)


def test_it_of_the_weather_stands_for_nobody() -> None:
    block = """
        1 It    it    PRON PRP _ 2 nsubj
        2 was   be    AUX  VBD _ 0 ROOT
        3 clear clear ADJ  JJ  _ 2 acomp
    """
    assert mentions(ITS, block) == mentions(ITS)


def test_a_quoted_we_is_the_speaker() -> None:
    block = """
        1 "      "      PUNCT ``  _ 7 punct
        2 We     we     PRON  PRP _ 3 nsubj
        3 object object VERB  VBP _ 7 ccomp
        4 ,      ,      PUNCT ,   _ 7 punct
        5 "      "      PUNCT ''  _ 7 punct
        6 Kyiv   Kyiv   PROPN NNP _ 7 nsubj
        7 said   say    VERB  VBD _ 0 ROOT
    """
    assert mentions(block)[0] == "We = Ukraine (pronoun)"


def test_the_alliance_is_the_one_named_before() -> None:
    first = """
        1 NATO   NATO   PROPN NNP _ 3 nsubj
        2 and    and    CCONJ CC  _ 1 cc
        3 spoke  speak  VERB  VBD _ 0 ROOT
    """
    second = """
        1 The      the      DET  DT  _ 2 det
        2 alliance alliance NOUN NN  _ 3 nsubj
        3 left     leave    VERB VBD _ 0 ROOT
    """
    assert mentions(first, second)[-1] == "The alliance = NATO (definite)"
    assert mentions(second) == []


def test_the_country_is_not_the_subject_of_its_own_clause() -> None:
    block = """
        1 Israel   Israel   PROPN NNP _ 2 nsubj
        2 left     leave    VERB  VBD _ 0 ROOT
        3 Chad     Chad     PROPN NNP _ 2 dobj
        4 and      and      CCONJ CC  _ 2 cc
        5 sued     sue      VERB  VBD _ 2 conj
        6 the      the      DET   DT  _ 7 det
        7 country  country  NOUN  NN  _ 5 dobj
    """
    assert mentions(block)[-1] == "the country = Chad (definite)"


def test_both_sides_are_the_two_states_spoken_of_or_nobody() -> None:
    both = """
        1 Both  both  DET  DT  _ 2 det
        2 sides side  NOUN NNS _ 3 nsubj
        3 spoke speak VERB VBD _ 0 ROOT
    """
    pair = """
        1 Kenya Kenya PROPN NNP _ 2 nsubj
        2 sued  sue   VERB  VBD _ 0 ROOT
        3 Chad  Chad  PROPN NNP _ 2 dobj
    """
    assert mentions(pair, both)[-1] == "Both sides = Chad + Kenya (definite)"
    assert mentions(ITS, both) == mentions(ITS)


def test_a_mission_has_a_sender_and_a_receiver() -> None:
    block = """
        1 Denmark   Denmark  PROPN NNP  _ 2 nsubj
        2 shut      shut     VERB  VBD  _ 0 ROOT
        3 its       its      PRON  PRP$ _ 4 poss
        4 embassy   embassy  NOUN  NN   _ 2 dobj
        5 in        in       ADP   IN   _ 4 prep
        6 Bamako    Bamako   PROPN NNP  _ 5 pobj
    """
    assert relations(block) == [
        "dip:missionOf: subject embassy of Denmark in Mali | object Denmark | to Mali"
    ]


def test_members_and_seats_are_stated_by_noun_phrases() -> None:
    member = """
        1 Chad     Chad    PROPN NNP _ 10 nsubj
        2 ,        ,       PUNCT ,   _ 1 punct
        3 a        a       DET   DT  _ 4 det
        4 member   member  NOUN  NN  _ 1 appos
        5 of       of      ADP   IN  _ 4 prep
        6 the      the     DET   DT  _ 8 det
        7 African  African PROPN NNP _ 8 compound
        8 Union    Union   PROPN NNP _ 5 pobj
        9 ,        ,       PUNCT ,   _ 1 punct
        10 spoke   speak   VERB  VBD _ 0 ROOT
    """
    seat = """
        1 The    the    DET   DT   _ 5 det
        2 Vienna Vienna PROPN NNP  _ 4 npadvmod _ SpaceAfter=No
        3 -      -      PUNCT HYPH _ 4 punct    _ SpaceAfter=No
        4 based  base   VERB  VBN  _ 5 amod
        5 OSCE   OSCE   PROPN NNP  _ 6 nsubj
        6 spoke  speak  VERB  VBD  _ 0 ROOT
    """
    assert relations(member) == ["dip:memberOf: subject Chad | object African Union"]
    assert relations(seat) == ["dip:headquarteredIn: subject OSCE | object Vienna"]


def test_hostile_text_is_only_text() -> None:
    block = "1 <script>;DROP <script>;DROP PROPN NNP _ 0 ROOT _ Entity=B-PERSON"
    links = link(block)
    assert all(m.text in draw(block).text for m in links.mentions)


def test_every_mention_quotes_the_document_and_comes_in_its_order() -> None:
    sentences = read_conllu(f"{LAVROV}\n\n{EXPELLED}\n\n{ITS}")
    text = " ".join(one.text for one in sentences)
    found = LINKER(Document("d", text), sentences).mentions
    assert [text[m.span.start : m.span.end] for m in found] == [m.text for m in found]
    assert [(m.sentence, m.head) for m in found] == sorted((m.sentence, m.head) for m in found)


def test_the_same_document_links_the_same_way_twice() -> None:
    assert link(LAVROV, EXPELLED, ITS) == link(LAVROV, EXPELLED, ITS)


def test_an_empty_document_has_no_links() -> None:
    assert LINKER(Document("d", ""), []) == Links()


def test_a_linker_travels_to_other_processes() -> None:
    there = pickle.loads(pickle.dumps(LINKER))  # noqa: S301 -- our own object
    sentences = read_conllu(EXPELLED)
    document = Document("d", sentences[0].text)
    assert there(document, sentences) == LINKER(document, sentences)


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("Korea", "the North 's", "North = North Korea (short)"),
        ("Korea", "the South 's", "South = South Korea (short)"),
        ("Korea", "the East 's", None),
        ("Korea", "a North 's", None),
        ("Korea", "the North Sea", None),
        ("Africa", "the North 's", None),
    ],
)
def test_the_north_is_the_one_state_of_that_longer_name(
    name: str, words: str, found: str | None
) -> None:
    article, short, last = words.split()
    told_ = mentions(
        f"""
        1 South    South    PROPN NNP _ 2 compound
        2 {name}   {name}   PROPN NNP _ 3 nsubj
        3 scorned  scorn    VERB  VBD _ 0 ROOT
        4 {article} {article} DET DT  _ 5 det
        5 {short}  {short}  PROPN NNP _ 7 poss
        6 {last}   {last}   PART  POS _ 5 case
        7 advances advance  NOUN  NNS _ 3 dobj
        """
    )
    assert [each for each in told_ if "(short)" in each] == ([found] if found else [])


def test_latin_americans_are_not_americans() -> None:
    told_ = mentions("""
        1 Three    three    NUM   CD   _ 4 nummod
        2 Latin    latin    ADJ   JJ   _ 4 amod
        3 American american ADJ   JJ   _ 4 amod
        4 envoys   envoy    NOUN  NNS  _ 5 nsubj
        5 left     leave    VERB  VBD  _ 0 ROOT
    """)
    assert "United States" not in " ".join(told_)
