"""The bundled words wait until they are asked for; nobody sees the difference."""

import pickle

import pytest

from kg.ontology.compiled import NOMINAL, Compiled
from kg.ontology.entries import Entry
from kg.ontology.files import bundled
from kg.ontology.frames import Frame
from kg.ontology.lexicon import Lexicon
from kg.ontology.shortform import compile_pattern, heads_of
from kg.ontology.vocabulary import Vocabulary

VOCABULARY = Vocabulary.load(bundled())
LEXICON = Lexicon.load(bundled(), VOCABULARY)


def waiting(*patterns: str) -> tuple[Compiled, list[str]]:
    compiled: list[str] = []

    def compile_entry(entry: Entry) -> list[Frame]:
        compiled.append(entry.pattern)
        return compile_pattern(entry.pattern, entry.subject)

    entries = [Entry("ex:Recall", pattern, "words.ttl") for pattern in patterns]
    ready = compile_pattern("to phone {agent}", "ex:Call")
    return Compiled(ready, entries, lambda e: heads_of(e.pattern), compile_entry), compiled


def test_an_entry_is_compiled_when_its_head_is_asked_for_and_only_once() -> None:
    frames, compiled = waiting("to (recall|withdraw) {patient}", "visit to {recipient} [noun]")
    assert compiled == []
    assert [frame.lemma for frame in frames["recall"]] == ["recall"]
    assert [frame.lemma for frame in frames["withdraw"]] == ["withdraw"]
    assert compiled == ["to (recall|withdraw) {patient}"]


def test_heads_are_listed_without_compiling() -> None:
    frames, compiled = waiting("to recall {patient}", "visit to {recipient} [noun]")
    assert list(frames) == ["phone", "recall", "visit"]
    assert len(frames) == 3
    assert frames.nominals == {"visit"}
    assert compiled == []


def test_an_unknown_head_has_no_frames() -> None:
    with pytest.raises(KeyError):
        waiting("to recall {patient}")[0]["expel"]


def test_entries_of_one_head_that_clash_are_numbered() -> None:
    frames, _ = waiting("to recall {patient}", "to recall (envoy)", "to recall {recipient?}")
    assert sorted(frame.entry for frame in frames["recall"]) == [
        "recall-envoy-v",
        "recall-v",
        "recall-v-2",
    ]


@pytest.mark.parametrize(
    ("pattern", "heads"),
    [
        ("to (pull+out|leave) of {recipient}", [("pull out", "verb"), ("leave", "verb")]),
        ("trade (deal|pact) with {agent} [noun]", [("deal", "noun"), ("pact", "noun")]),
        ("{agent} be critical of {recipient}", [("critical", "adjective")]),
        ("recall", [("recall", "any")]),
    ],
)
def test_heads_are_those_of_the_frames(pattern: str, heads: list[tuple[str, str]]) -> None:
    assert heads_of(pattern) == heads
    assert {(f.lemma, f.pos) for f in compile_pattern(pattern, "ex:Recall")} == set(heads)


def test_every_bundled_head_has_frames_and_tells_whether_it_may_be_a_noun() -> None:
    assert all(LEXICON.entries.values())
    nominals = {h for h, fs in LEXICON.entries.items() if any(f.pos in NOMINAL for f in fs)}
    assert LEXICON.nominals == nominals


def test_a_lexicon_travels_to_another_process() -> None:
    copy = pickle.loads(pickle.dumps(LEXICON))  # noqa: S301 -- our own bytes
    assert copy.entries == LEXICON.entries
    assert copy.nominals == LEXICON.nominals
