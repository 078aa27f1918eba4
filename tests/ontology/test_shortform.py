"""The short form, pattern by pattern, as frames written on one line."""

import pytest

from kg.model import Factuality, Function
from kg.ontology.frames import Frame, Slot
from kg.ontology.patterns import PatternError
from kg.ontology.shortform import compile_pattern


def shown(slot: Slot) -> str:
    words = "|".join(sorted(" ".join(words) for words in slot.words))
    filling = "=".join(part for part in (slot.role or "", f"({words})" if words else "") if part)
    place = " ".join(part for part in (slot.function, slot.preposition) if part)
    return (
        f"{place}: {filling}{':' + slot.range if slot.range else ''}{'' if slot.optional else '!'}"
    )


def slots(frame: Frame) -> list[str]:
    return [shown(slot) for slot in frame.slots]


def only(pattern: str, *, is_property: bool = False) -> Frame:
    (frame,) = compile_pattern(pattern, "dip:Expulsion", is_property=is_property)
    return frame


AGENT = "subject: agent"
NOUN = ["possessor: agent", "modifier: agent"]

VERBS = [
    (
        "expel {patient} from {place} over {reason}",
        [AGENT, "object: patient!", "oblique from: place", "oblique over: reason"],
    ),
    ("to withdraw from {recipient}", [AGENT, "oblique from: recipient!"]),
    ("to withdraw", [AGENT]),
    ("to host {patient?}", [AGENT, "object: patient"]),
    ("to visit {recipient:dip:State}", [AGENT, "object: recipient:dip:State!"]),
    ("to withdraw from {recipient!} over {reason!}",
     [AGENT, "oblique from: recipient!", "oblique over: reason!"]),
    ("to recall its {patient} from {recipient}",
     [AGENT, "object: patient!", "oblique from: recipient"]),
    ("to sever ties with {recipient}", [AGENT, "object: (ties)!", "oblique with: recipient"]),
    ("to sign (peace deal|treaty)", [AGENT, "object: (peace deal|treaty)!"]),
    ("to sign peace (deal|treaty)", [AGENT, "object: (peace deal|peace treaty)!"]),
    ("to close {patient=(embassy|mission)} in {recipient}",
     [AGENT, "object: patient=(embassy|mission)!", "oblique in: recipient"]),
    ("to give {recipient} notice", [AGENT, "indirect: recipient!", "object: (notice)!"]),
    ("to offer {recipient} {patient}", [AGENT, "indirect: recipient!", "object: patient!"]),
    ("to give ^{patient} @(day|hour)", [AGENT, "indirect: patient!", "adverbial: (day|hour)!"]),
    ("to come under fire from {recipient}",
     [AGENT, "oblique under: (fire)!", "oblique from: recipient"]),
    ("to stage protest to {content?=(demand|press)} {topic?}",
     [AGENT, "object: (protest)!", "clause to: content=(demand|press)", "object: topic"]),
    ("to order {patient} to leave", [AGENT, "object: patient!", "clause to: (leave)!"]),
    ("to order {recipient} to (close embassy|pull out)",
     [AGENT, "object: recipient!", "clause to: (embassy close|out pull)!"]),
    ("to bring {agent} to the table", [AGENT, "object: agent!", "oblique to: (table)!"]),
    ("to threaten to {content}", [AGENT, "clause to: content!"]),
    ("to warn {recipient} that {content}", [AGENT, "object: recipient!", "clause that: content"]),
    ("to deny {content}",
     [AGENT, "object: content", "clause: content", "clause that: content"]),
    ("to accuse {recipient} of {content}",
     [AGENT, "object: recipient!", "oblique of: content", "clause of: content"]),
    ("to declare {patient} ~(persona non grata|unwelcome)",
     [AGENT, "object: patient!", "complement: (persona non grata|unwelcome)!"]),
    ("to send {patient} @home", [AGENT, "object: patient!", "adverbial: (home)!"]),
    ("to let >{patient=(go)}", [AGENT, "clause: patient=(go)!"]),
    ("to accept {recipient}'s resignation",
     [AGENT, "possessor: recipient", "object: (resignation)!"]),
    ("to pull soldiers out+of {place}", [AGENT, "object: (soldiers)!", "oblique out of: place"]),
    ("{recipient} come under fire from {agent}",
     ["subject: recipient", "oblique under: (fire)!", "oblique from: agent"]),
    ("{agent!} resign", ["subject: agent!"]),
    ("{=(gun|weapon)} fall ~silent", ["subject: (gun|weapon)!", "complement: (silent)!"]),
    ("{agent} be at war with {recipient}",
     [AGENT, "oblique at: (war)!", "oblique with: recipient"]),
    ("protest [verb]", [AGENT]),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "expected"), VERBS)
def test_a_verb_pattern_becomes_these_places(pattern: str, expected: list[str]) -> None:
    frame = only(pattern)
    assert frame.pos == "verb"
    assert slots(frame) == expected


NOUNS = [
    ("expulsion of {patient} by {agent} [noun]",
     [*NOUN, "oblique of: patient", "oblique by: agent"]),
    ("sanction (on|against) {recipient} [noun]",
     [*NOUN, "oblique on: recipient", "oblique against: recipient"]),
    ("talk between|with {agent} [noun]", [*NOUN, "oblique between: agent", "oblique with: agent"]),
    ("{recipient}'s ouster by {agent}",
     ["possessor: recipient", "modifier: recipient", "oblique by: agent"]),
    ("{patient:mod=(troop|force)} withdrawal from {place}",
     ["modifier: patient=(force|troop)!", "possessor: agent", "oblique from: place"]),
    ("peace deal between {agent} [noun]",
     ["modifier: (peace)!", *NOUN, "oblique between: agent"]),
    ("cessation of hostilities by {agent!} [noun]",
     [*NOUN, "oblique of: (hostilities)!", "oblique by: agent!"]),
    ("{agent} be a friend of {recipient}", [AGENT, *NOUN, "oblique of: recipient"]),
    ("refusal to {content} [noun]", [*NOUN, "clause to: content"]),
]  # fmt: skip


@pytest.mark.parametrize(("pattern", "expected"), NOUNS)
def test_a_noun_pattern_becomes_these_places(pattern: str, expected: list[str]) -> None:
    frame = only(pattern)
    assert frame.pos == "noun"
    assert slots(frame) == expected


def test_words_that_may_be_verb_or_noun_are_left_open() -> None:
    frame = only("expulsion of {patient} by {agent}")
    assert frame.pos == "any"
    assert slots(frame) == [AGENT, *NOUN, "oblique of: patient", "oblique by: agent"]


def test_a_phrase_without_to_is_read_as_verb_and_as_noun() -> None:
    verb, noun = compile_pattern("sever ties with {recipient}", "dip:SeverRelations")
    assert (verb.pos, verb.lemma) == ("verb", "sever")
    assert (noun.pos, noun.lemma) == ("noun", "ties")


def test_an_adjective_stands_behind_be() -> None:
    frame = only("{agent} be critical of {recipient}")
    assert (frame.pos, frame.lemma) == ("adjective", "critical")
    assert slots(frame) == [AGENT, "oblique of: recipient!"]


@pytest.mark.parametrize(
    ("pattern", "lemma"),
    [
        ("to pull+out of {recipient}", "pull out"),
        ("to call+off {patient}", "call off"),
        ("war game with {agent} [noun]", "game"),
        ("To Expel {patient}", "expel"),
    ],
)
def test_the_lemma_is_the_head_with_its_particle(pattern: str, lemma: str) -> None:
    assert only(pattern).lemma == lemma


def test_each_alternative_of_the_head_is_an_entry_of_its_own() -> None:
    frames = compile_pattern("to (sever|break+off) (tie|relation) with {recipient}", "dip:X")
    assert [frame.entry for frame in frames] == ["sever-tie-v", "break-off-tie-v"]


def test_a_place_that_must_be_there_has_one_position_in_each_frame() -> None:
    frames = compile_pattern("to meet (with) {agent}", "dip:Meeting")
    assert [slots(frame) for frame in frames] == [
        [AGENT, "object: agent!"],
        [AGENT, "oblique with: agent!"],
    ]


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("to expel {patient}", "expel-v"),
        ("expulsion of {patient}", "expulsion-n"),
        ("to sever tie with {recipient}", "sever-tie-v"),
        ("peace deal with {agent} [noun]", "peace-deal-n"),
        ("{agent} be critical of {recipient}", "critical-a"),
        ("to come under fire from {agent}", "come-under-fire-v"),
        ("to recall charge d'affaires", "recall-charge-daffaires-v"),
    ],
)
def test_an_entry_is_named_after_its_words(pattern: str, name: str) -> None:
    assert only(pattern).entry == name


def test_flags_describe_the_event() -> None:
    frame = only("to derecognise {recipient} [negated] [planned]")
    assert frame.negated
    assert frame.factuality is Factuality.PLANNED


def test_a_property_has_a_subject_and_its_noun_a_possessor() -> None:
    verb = only("to command {object}", is_property=True)
    noun = only("capital of {object} [noun]", is_property=True)
    assert slots(verb) == ["subject: subject", "object: object!"]
    assert slots(noun) == [
        "subject: subject",
        "possessor: object",
        "modifier: object",
        "oblique of: object",
    ]


@pytest.mark.parametrize(
    ("pattern", "problem"),
    [
        ("to expel {patient", "is a bracket open?"),
        ("to expel patient}", "is a bracket open?"),
        ("to expel {two words}", "{two words} is no role"),
        ("to expel {}", "{} is no role"),
        ("to sever (tie|) with {recipient}", "(tie|) has an empty alternative"),
        ("to sever () with {recipient}", "() has an empty alternative"),
        ("", "there are no words in it"),
        ("[noun]", "there are no words in it"),
        ("to {agent}", "a verb is missing"),
        ("{agent}", "a verb is missing"),
        ("{agent}'s of {patient}", "the noun is missing"),
        ("to withdraw from", "nothing follows 'from'"),
        ("to say that", "nothing follows 'that'"),
        ("to give {a} {b} {c}", "a verb has at most two objects"),
        ("expulsion of {patient} {agent} [noun]", "a noun has no object"),
        ("to expel {patient} [sometimes]", "[sometimes] is no flag; use one of actual"),
        ("to expel [noun] {patient}", "flags in [brackets] stand at the end"),
    ],
)
def test_a_malformed_pattern_says_what_is_wrong(pattern: str, problem: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(pattern, "dip:Expulsion")
    assert problem in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_slot_of_fixed_words_must_be_there() -> None:
    frames = [compile_pattern(pattern, "dip:X")[0] for pattern, _ in VERBS + NOUNS]
    fixed = [slot for frame in frames for slot in frame.slots if slot.words and slot.role is None]
    assert fixed
    assert not any(slot.optional for slot in fixed)
    assert all(slot.function in Function for slot in fixed)
