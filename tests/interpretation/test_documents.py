"""What holds of the statements of a whole document, whatever it says."""

from dataclasses import replace

import pytest
from hypothesis import given
from interpretation_samples import DATE, LAVROV, interpret, links_of, told
from sentences import random_sentences
from small_ontology import interpreter, nominals

from kg.extraction import ClauseExtractor
from kg.model import Document, Links, Mention, Sentence, Statement, TimeExpression
from kg.syntax import read_conllu

EXPELLED = """
    1 Chad      Chad      PROPN NNP _ 2 nsubj
    2 expelled  expel     VERB  VBD _ 0 ROOT
    3 two       two       NUM   CD  _ 5 nummod
    4 Norwegian norwegian ADJ   JJ  _ 5 amod
    5 envoys    envoy     NOUN  NNS _ 2 dobj
    6 over      over      ADP   IN  _ 2 prep
    7 espionage espionage NOUN  NN  _ 6 pobj
    8 .         .         PUNCT .   _ 2 punct
"""
REFUSED = """
    1 Chad      Chad      PROPN NNP _ 2 nsubj
    2 refused   refuse    VERB  VBD _ 0 ROOT
    3 to        to        PART  TO  _ 4 aux
    4 expel     expel     VERB  VB  _ 2 xcomp
    5 two       two       NUM   CD  _ 7 nummod
    6 Norwegian norwegian ADJ   JJ  _ 7 amod
    7 envoys    envoy     NOUN  NNS _ 4 dobj
    8 .         .         PUNCT .   _ 2 punct
"""
QUOTED = """
    1 Lavrov   Lavrov  PROPN NNP _ 2 nsubj
    2 spoke    speak   VERB  VBD _ 0 ROOT
    3 .        .       PUNCT .   _ 2 punct

    1 "        "       PUNCT ``  _ 3 punct
    2 Chad     Chad    PROPN NNP _ 3 nsubj
    3 attacked attack  VERB  VBD _ 0 ROOT
    4 Oman     Oman    PROPN NNP _ 3 dobj
    5 .        .       PUNCT .   _ 3 punct
    6 "        "       PUNCT ''  _ 3 punct

    1 Lavrov   Lavrov  PROPN NNP _ 2 nsubj
    2 said     say     VERB  VBD _ 0 ROOT
    3 so       so      ADV   RB  _ 2 advmod
    4 .        .       PUNCT .   _ 2 punct
"""


def statements(identifier: str, sentences: list[Sentence], links: Links) -> list[Statement]:
    text = " ".join(each.text for each in sentences)
    extract = ClauseExtractor(nominals(interpreter().lexicon))
    document = Document(identifier, text, date=DATE)
    return interpreter()(document, sentences, [extract(each) for each in sentences], links)


def of_document(identifier: str, block: str = EXPELLED) -> list[Statement]:
    sentences = read_conllu(block)
    return statements(identifier, sentences, links_of(sentences, "envoys~Norway"))


def test_every_role_keeps_the_words_that_fill_it() -> None:
    (found,) = interpret(EXPELLED, "envoys~Norway")
    assert [(each.role, each.text) for each in found.arguments] == [
        ("agent", "Chad"),
        ("recipient", "two Norwegian envoys"),
        ("patient", "two Norwegian envoys"),
        ("reason", "espionage"),
    ]


def test_the_evidence_goes_from_the_first_to_the_last_word_of_the_event() -> None:
    (found,) = interpret(EXPELLED, "envoys~Norway")
    assert found.evidence.quote == "Chad expelled two Norwegian envoys over espionage"
    assert found.evidence.sentence_text == f"{found.evidence.quote} ."


def test_an_event_bears_its_entry_its_construction_and_the_codes_of_its_class() -> None:
    (found,) = interpret(EXPELLED, "envoys~Norway")
    assert (found.entry, found.rule, found.codes) == ("expel-v", "active", (("cameo", "161"),))


def test_an_act_and_what_it_is_about_bear_a_code_once() -> None:
    found = {each.type: each for each in interpret(REFUSED, "envoys~Norway")}
    assert {kind: each.codes for kind, each in found.items()} == {
        "dip:Rejection": (("cameo", "12"),),
        "dip:Expulsion": (),
    }
    assert found["dip:Expulsion"].negated


def test_an_agent_that_is_only_words_costs_confidence() -> None:
    known, unknown = (
        interpret(EXPELLED.replace("Chad     ", name), "envoys~Norway")[0].confidence
        for name in ("Chad     ", "Somebody ")
    )
    assert unknown < known


def test_a_standing_relation_between_two_is_stated() -> None:
    (found,) = interpret("""
        1 Norway Norway PROPN NNP _ 2 nsubj
        2 is     be     AUX   VBZ _ 0 ROOT
        3 a      a      DET   DT  _ 4 det
        4 member member NOUN  NN  _ 2 attr
        5 of     of     ADP   IN  _ 4 prep
        6 NATO   NATO   PROPN NNP _ 5 pobj
        """)
    roles = [(each.role, each.entity.name if each.entity else None) for each in found.arguments]
    assert (found.kind, found.type) == ("relation", "dip:memberOf")
    assert roles == [("subject", "Norway"), ("object", "NATO")]


def test_a_relation_that_linking_read_off_a_noun_phrase_is_stated() -> None:
    (found,) = interpret(EXPELLED.replace("over", "from"), "envoys:Chad>Oman")[-1:]
    assert (found.kind, found.type, found.rule) == ("relation", "dip:missionOf", "mission")


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        ((0, 0, 0), ["Attack: Chad → Oman, alleged, by Lavrov"]),
        ((0, 0, 1), ["Attack: Chad → Oman, actual"]),
    ],
)
def test_a_quote_is_spoken_by_who_is_named_in_its_paragraph(
    paragraphs: tuple[int, ...], expected: list[str]
) -> None:
    found = told(interpret(QUOTED, paragraphs=paragraphs))
    assert [each for each in found if each.startswith("Attack")] == expected


def test_without_a_date_no_day_is_to_come() -> None:
    (found,) = interpret(
        EXPELLED.replace("espionage", "Monday"), "envoys~Norway Monday@2099-01-01", date=None
    )
    assert (found.factuality, found.time and found.time.value) == ("actual", "2099-01-01")


def test_identifiers_depend_on_nothing_but_the_document_itself() -> None:
    there = [each.id for name in ("a", "b") for each in of_document(name)]
    back = [each.id for name in ("b", "a") for each in of_document(name)]
    assert sorted(there) == sorted(back)
    assert len(set(there)) == len(there)


def test_the_same_words_twice_are_two_statements() -> None:
    found = of_document("d", EXPELLED + "\n" + EXPELLED)
    assert len({each.id for each in found}) == len(found) == 2


@given(random_sentences())
def test_whatever_the_tree_statements_keep_their_promises(sentence: Sentence) -> None:
    links = Links(
        mentions=tuple(
            Mention(0, token, sentence.span_of([token]), form, (LAVROV,), "drawn")
            for token, form in enumerate(sentence.forms)
            if sentence.upos[token] in {"PROPN", "PRON"}
        ),
        times=(TimeExpression(0, 0, sentence.span_of([0]), sentence.forms[0], "2024-03"),),
    )
    # verbs of the ontology in place of the random words, so that frames match at all
    drawn = replace(
        sentence,
        lemmas=tuple(
            "expel" if upos == "VERB" else "attack" if upos == "NOUN" else lemma
            for upos, lemma in zip(sentence.upos, sentence.lemmas, strict=True)
        ),
    )
    found = statements("d", [drawn], links)
    assert found == statements("d", [replace(drawn)], links)
    assert len({each.id for each in found}) == len(found)
    for each in found:
        span = each.evidence.span
        assert each.evidence.quote == drawn.text[span.start : span.end] != ""
        assert 0 <= each.confidence <= 1
        assert all(filler.text or filler.entity for filler in each.arguments)
        assert not (each.is_fact and each.attribution)
