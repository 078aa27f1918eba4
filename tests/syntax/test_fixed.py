"""Phrases of several words that are one token, and what hangs on them."""

import pytest

from kg.model import Document, Sentence
from kg.syntax import SpacyParser
from kg.syntax.fixed import phrases, settle

PARSER = SpacyParser()


def parsed(text: str, parser: SpacyParser = PARSER) -> Sentence:
    [(_, [sentence])] = parser.parse([Document("d", text)])
    return sentence


def test_a_fixed_phrase_is_one_token_that_covers_its_words() -> None:
    sentence = parsed("Norway declared the envoy persona non grata on Monday.")
    token = sentence.forms.index("persona non grata")
    assert sentence.text[sentence.starts[token] : sentence.ends[token]] == "persona non grata"
    assert {"persona", "non", "grata"} <= sentence.vocabulary


def test_capitals_do_not_part_a_fixed_phrase() -> None:
    assert "Persona Non Grata" in parsed("Envoy declared Persona Non Grata by Oslo").forms


def test_words_that_are_parted_already_are_left_so() -> None:
    spaced = SpacyParser(tokens="space")
    assert parsed("He was persona non grata .", spaced).forms[2] == "persona"


@pytest.mark.parametrize(
    "text",
    [
        "Norway declared the Chadian ambassador persona non grata.",
        "Oslo named Chad's military attache persona non grata.",
        "Norway will declare two Chadian diplomats personae non gratae.",
    ],
)
def test_what_one_is_called_hangs_on_the_verb_beside_whom_it_is_said_of(text: str) -> None:
    sentence = parsed(text)
    token = next(t for t, form in enumerate(sentence.forms) if form in phrases())
    verb = sentence.heads[token]
    assert (sentence.upos[verb], sentence.deprels[token]) == ("VERB", "oprd")
    assert len(sentence.dependents(verb, "dobj")) == 1


def test_who_declares_it_hangs_on_the_verb() -> None:
    sentence = parsed("A Chadian diplomat was declared persona non grata by Norway.")
    verb = sentence.forms.index("declared")
    assert [sentence.forms[t] for t in sentence.dependents(verb, "agent")] == ["by"]


def test_a_phrase_without_a_verb_stays_where_it_is() -> None:
    forms, upos = ("A", "persona non grata"), ("DET", "NOUN")
    heads, deprels = [1, 1], ["det", "ROOT"]
    settle(forms, upos, heads, deprels)
    assert (heads, deprels) == ([1, 1], ["det", "ROOT"])


def test_a_name_in_front_is_parted_from_the_phrase() -> None:
    forms = ("declaring", "the", "consul", "persona non grata")
    upos = ("VERB", "DET", "NOUN", "PROPN")
    heads, deprels = [0, 3, 3, 0], ["ROOT", "det", "compound", "dobj"]
    settle(forms, upos, heads, deprels)
    assert (heads, deprels) == ([0, 2, 0, 0], ["ROOT", "det", "dobj", "oprd"])


@pytest.mark.parametrize(
    "text",
    [
        (
            "Belgrade declared Croatia's first secretary, Hrvoje Snajder, persona non grata, "
            "and Zagreb replied."
        ),
        "Oslo declared two Russian diplomats personae non gratae and Moscow vowed to respond.",
    ],
)
def test_what_one_is_called_is_joined_to_nobody(text: str) -> None:
    sentence = parsed(text)
    replied = next(t for t, form in enumerate(sentence.forms) if form in {"replied", "vowed"})
    whom = sentence.dependents(sentence.forms.index("declared"), "dobj")
    who = sentence.dependents(replied, "nsubj")
    assert [sentence.forms[t] for t in (*whom, *who)] in (
        ["secretary", "Zagreb"],
        ["diplomats", "Moscow"],
    )
