"""Lookups: frames by head lemma, effects of cues, spellings, and errors with their place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.model import Factuality
from kg.ontology.frames import Effect
from kg.ontology.lexicon import Lexicon
from kg.ontology.reading import parse
from kg.ontology.spelling import normalise, spellings_of
from kg.ontology.vocabulary import Vocabulary

PREFIXES = """
@prefix dip: <https://diplomacy.example/ontology#> . @prefix lex: <https://diplomacy.example/lexicon#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix ex: <https://e.example/#> .
ex:Recall a owl:Class . ex:Expulsion a owl:Class . ex:Talks a owl:Class . dip:agent a owl:ObjectProperty .
dip:Planning a dip:Cue ; dip:contentFactuality dip:Planned . dip:Light a dip:Cue ; dip:lightVerb true .
dip:Saying a dip:Cue ; dip:speaks true .
"""  # noqa: E501 -- as a user writes it


def lexicon(*texts: str) -> Lexicon:
    files = [parse((PREFIXES + t).encode(), "ttl", source=f"{n}.ttl") for n, t in enumerate(texts)]
    return Lexicon.of(files, Vocabulary.of(files))


def entries(of: Lexicon, lemma: str) -> list[str]:
    return [frame.entry for frame in of.frames(lemma)]


def test_frames_are_found_by_the_head_whatever_its_particle() -> None:
    words = lexicon('ex:Recall lex:en "to pull+out {patient}", "to pull {patient} @back" .')
    assert set(entries(words, "pull")) == {"pull-out-v", "pull-back-v"}
    assert words.frames("Pull out") == words.frames("pull")
    assert words.frames("push") == ()


def test_the_most_specific_frame_comes_first() -> None:
    text = 'ex:Recall lex:en "to call {patient}", "to call+back {patient}", "to call truce" .'
    assert entries(lexicon(text), "call") == ["call-truce-v", "call-back-v", "call-v"]


def test_entries_of_one_name_are_numbered() -> None:
    text = 'ex:Recall lex:en "recall of {agent} [noun]" . ex:Talks lex:en "recall [noun]" .'
    assert sorted(entries(lexicon(text), "recall")) == ["recall-n", "recall-n-2"]


def test_two_patterns_of_one_entry_share_its_name() -> None:
    text = 'ex:Talks lex:en "to meet {agent}", "to meet with {agent}" .'
    assert entries(lexicon(text), "meet") == ["meet-v", "meet-v"]


def test_both_spellings_find_the_frame_and_its_words() -> None:
    words = lexicon(
        'ex:Talks lex:en "to organise defence talks" ; lex:spelling "defence=defense" .'
    )
    (frame,) = words.frames("organize")
    assert words.frames("organise") == (frame,)
    assert frame.slots[-1].words == {("defence", "talks"), ("defense", "talks")}


def test_a_noun_is_one_in_both_spellings() -> None:
    words = lexicon('ex:Talks lex:en "normalisation of {agent} [noun]" .')
    assert "normalization" in words.nominals
    assert "normalisation" in words.nominals
    assert set(words.nominals) == {"normalisation"}


def test_frames_are_those_whose_fixed_words_occur() -> None:
    words = lexicon('ex:Recall lex:en "to call {patient}", "to call {patient} @back @home" .')

    def among(*occurring: str) -> list[str]:
        return [frame.entry for frame in words.frames_among("call", {*occurring, "call"})]

    assert among("envoy") == ["call-v"]
    assert among("envoy", "back") == ["call-v"]
    assert among("envoy", "back", "home") == ["call-back-home-v", "call-v"]


def test_a_group_stands_for_its_words() -> None:
    words = lexicon('ex:Recall lex:group "envoy=ambassador|consul" ; lex:en "to recall ($envoy)" .')
    (frame,) = words.frames("recall")
    assert frame.slots[-1].words == {("ambassador",), ("consul",)}


def test_a_cue_has_an_effect_by_part_of_speech() -> None:
    words = lexicon('dip:Planning lex:en "to plan", "plan [noun]", "will" .')
    planned = Effect("Planning", Factuality.PLANNED)
    assert words.effects("plan", "verb") == words.effects("plan", "noun") == planned
    assert words.effects("plan", "adjective") is None
    assert words.effects("plan") == words.effects("will", "verb") == planned


def test_the_marker_of_the_content_makes_another_cue() -> None:
    words = lexicon('dip:Saying lex:en "to announce" . dip:Light lex:en "to announce {object}" .')
    assert words.effects("announce", "verb", "that") == Effect("Saying", speaks=True)
    assert words.effects("announce", "verb", "object") == Effect("Light", supports=True)


def test_a_cue_goes_through_all_ways_of_its_groups() -> None:
    words = lexicon('dip:Saying lex:en "to (say|put it)", "according to" .')
    assert set(words.cues) == {("say", "verb"), ("put it", "verb"), ("according to", "any")}


def test_a_later_file_overrules_a_cue() -> None:
    words = lexicon('dip:Saying lex:en "to vow" .', 'dip:Planning lex:en "to vow" .')
    assert words.effects("vow", "verb") == Effect("Planning", Factuality.PLANNED)


def test_the_same_files_give_the_same_lexicon() -> None:
    text = 'ex:Recall lex:en "to (recall|call+home) (envoy|consul) from {recipient}" .'
    assert lexicon(text).entries == lexicon(text).entries


def test_an_undeclared_role_is_a_new_one() -> None:
    (frame,) = lexicon('ex:Talks lex:en "to beat {loser}" .').frames("beat")
    assert frame.slots[-1].role == "loser"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('ex:Recall lex:en "to recall {patient" .',
         "pattern 'to recall {patient' of ex:Recall: cannot read '{patient'"),
        ('ex:Recall lex:en "to recall {agnet}" .', "{agnet} is no role; did you mean {agent}?"),
        ('ex:Recall lex:en "to recall $envoy" .', "$envoy is no group; declare it with lex:group"),
        ('ex:Recal lex:en "to recall {agent}" .', "of ex:Recal: the subject is declared nowhere"),
        ('ex:Recall lex:spelling "defence" .', "lex:spelling 'defence' is no pair"),
        ('ex:Recall lex:group "=a" .', "lex:group '=a' is no pair"),
        ('dip:Saying lex:en "to say [loudly]" .', "[loudly] is no flag of a cue"),
        ('dip:Saying lex:en "{agent}" .', "there are no words in it"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_pattern_is_said_in_one_line(
    tmp_path: Path, text: str, problem: str
) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text(PREFIXES + text, encoding="utf-8")
    vocabulary = Vocabulary.load([path])
    with pytest.raises(OntologyError) as caught:
        Lexicon.load([path], vocabulary)
    assert problem in str(caught.value)
    assert str(caught.value).startswith(f"{path}, line 7: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("american", "british"),
    [
        ("normalize", "normalise"),
        ("recognized", "recognised"),
        ("organization", "organisation"),
        ("paralyze", "paralyse"),
        ("labor", "labour"),
        ("honors", "honours"),
        ("Authorize Normalization", "authorise normalisation"),
    ],
)
def test_both_spellings_are_one(american: str, british: str) -> None:
    assert normalise(american) == normalise(british)


@pytest.mark.parametrize("word", ["seize", "size", "hour", "four", "exercise", "ambassador"])
def test_words_that_have_one_spelling_only_keep_it(word: str) -> None:
    assert normalise(word) == word


@given(st.text(st.characters(categories=["Ll", "Lu", "Zs"]), max_size=30))
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


@given(st.sampled_from(["defence", "normalise", "labour", "visit", "organization", "analyse"]))
def test_every_spelling_of_a_word_normalises_alike(word: str) -> None:
    spellings = {"defence": "defense"}
    found = spellings_of(word, spellings)
    assert word in found
    assert {normalise(each, spellings) for each in found} == {normalise(word, spellings)}
