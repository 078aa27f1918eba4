"""The bundled ontology and its lexicon: complete, described, and agreeing with each other."""

from collections import Counter
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.model import Factuality, Function
from kg.ontology.entries import cue_words, entries_of, pairs
from kg.ontology.files import bundled, path_of
from kg.ontology.lexicon import Lexicon
from kg.ontology.reading import read
from kg.ontology.vocabulary import Concept, Vocabulary

FILES = [read(path) for path in bundled()]
VOCABULARY = Vocabulary.of(FILES)
LEXICON = Lexicon.of(FILES, VOCABULARY)
FRAMES = [frame for frames in LEXICON.entries.values() for frame in frames]
OURS = {c: t for c, t in VOCABULARY.concepts.items() if c.startswith(("dip:", "lex:"))}
GROUPS = {"dip:SameAct", "dip:Event", "dip:SpeechAct", "dip:CooperativeAct", "dip:HostileAct"}
EVENTS = [c for c in VOCABULARY.events() if c not in GROUPS and not c.endswith("Event")]
ACTORS = [
    "State", "InternationalOrganization", "GovernmentBody", "DiplomaticMission", "Person",
    "PersonGroup", "ArmedForce", "NonStateActor", "MediaOutlet",
]  # fmt: skip
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


@pytest.mark.parametrize("curie", OURS)
def test_every_term_is_labelled_and_described(curie: str) -> None:
    concept: Concept = OURS[curie]
    assert concept.labels, curie
    assert concept.comment or curie == "lex:lexicon"


@pytest.mark.parametrize("curie", VOCABULARY.roles() + VOCABULARY.relations())
def test_every_role_and_relation_has_a_domain_and_a_range(curie: str) -> None:
    assert VOCABULARY.domain(curie)
    assert VOCABULARY.range(curie)


@pytest.mark.parametrize("curie", EVENTS)
def test_every_event_class_has_verbs_and_nouns(curie: str) -> None:
    words = {(f.pos, f.lemma) for f in FRAMES if f.type == curie}
    verbs = sum(pos == "verb" for pos, _ in words)
    assert verbs >= 4
    assert len(words) - verbs >= 4


@pytest.mark.parametrize("curie", EVENTS)
def test_every_event_class_names_a_declared_direct_property(curie: str) -> None:
    direct = VOCABULARY.direct_property(curie)
    assert direct is not None
    assert VOCABULARY.is_subclass(direct, "dip:direct")


def test_direct_properties_are_shared_by_no_two_classes() -> None:
    counted = Counter(VOCABULARY.direct_property(curie) for curie in EVENTS)
    assert max(counted.values()) == 1


@pytest.mark.parametrize("actor", ACTORS)
def test_every_kind_of_actor_is_an_actor(actor: str) -> None:
    assert VOCABULARY.is_subclass(f"dip:{actor}", "dip:Actor")


def test_every_parent_and_range_in_our_namespace_is_declared() -> None:
    named = {
        name
        for concept in OURS.values()
        for name in (*concept.parents, *concept.domain, *concept.range)
    }
    assert {name for name in named if name.startswith("dip:")} <= OURS.keys()


def test_every_plover_code_is_a_root_of_plover() -> None:
    codes = {dict(VOCABULARY.codes(curie)).get("plover") for curie in EVENTS} - {None}
    assert codes == PLOVER


@pytest.mark.parametrize(
    ("curie", "codes"),
    [
        ("dip:Expulsion", (("cameo", "161"), ("plover", "SANCTION"))),
        ("dip:Meeting", (("cameo", "040"), ("plover", "CONSULT"))),
        ("dip:Attack", (("cameo", "19"), ("plover", "ASSAULT"))),
    ],
)
def test_events_carry_their_codes(curie: str, codes: tuple[tuple[str, str], ...]) -> None:
    assert VOCABULARY.codes(curie) == codes


@pytest.mark.parametrize(
    ("curie", "factuality", "cameo", "plover"),
    [
        ("dip:Aid", Factuality.PLANNED, "033", "AGREE"),
        ("dip:Aid", Factuality.REQUESTED, "023", "REQUEST"),
        ("dip:Aid", Factuality.ACTUAL, "07", "AID"),
        ("dip:Attack", Factuality.POSSIBLE, "138", "THREATEN"),
        ("dip:Attack", Factuality.ALLEGED, "19", "ASSAULT"),
        ("dip:Sanction", Factuality.PLANNED, "1312", "THREATEN"),
        ("dip:Release", Factuality.REQUESTED, "0253", "REQUEST"),
        ("dip:Espionage", Factuality.REQUESTED, "100", "REQUEST"),
        ("dip:Accusation", Factuality.PLANNED, "112", "ACCUSE"),
    ],
)
def test_codes_tell_promises_threats_and_demands_from_deeds(
    curie: str, factuality: Factuality, cameo: str, plover: str
) -> None:  # fmt: skip
    assert VOCABULARY.codes(curie, factuality) == (("cameo", cameo), ("plover", plover))


def test_no_act_is_both_cooperative_and_hostile() -> None:
    assert not any(
        VOCABULARY.is_subclass(curie, "dip:CooperativeAct")
        and VOCABULARY.is_subclass(curie, "dip:HostileAct")
        for curie in EVENTS
    )


def test_symmetric_classes_are_those_whose_parties_stand_alike() -> None:
    assert [curie for curie in EVENTS if VOCABULARY.is_symmetric(curie)] == [
        "dip:Agreement",
        "dip:Ceasefire",
        "dip:EstablishRelations",
        "dip:Exercise",
        "dip:Meeting",
        "dip:Negotiation",
        "dip:SeverRelations",
    ]


@pytest.mark.parametrize(
    ("curie", "factuality", "negates", "speaks"),
    [
        ("dip:Accusation", Factuality.ALLEGED, False, True),
        ("dip:Denial", Factuality.ALLEGED, True, True),
        ("dip:Request", Factuality.REQUESTED, False, True),
        ("dip:Threat", Factuality.POSSIBLE, False, True),
        ("dip:Promise", Factuality.PLANNED, False, True),
        ("dip:Rejection", Factuality.PLANNED, True, True),
        ("dip:Statement", None, False, True),
    ],
)
def test_speech_acts_say_what_becomes_of_their_content(
    curie: str, factuality: Factuality | None, *, negates: bool, speaks: bool
) -> None:  # fmt: skip
    effect = VOCABULARY.content(curie)
    assert effect is not None
    assert (effect.factuality, effect.negates, effect.speaks) == (factuality, negates, speaks)


@pytest.mark.parametrize("factuality", Factuality)
def test_every_factuality_is_an_individual(factuality: Factuality) -> None:
    assert "dip:Factuality" in VOCABULARY.concepts[f"dip:{factuality.capitalize()}"].kinds


@pytest.mark.parametrize(
    ("lemma", "pos", "marker", "cue"),
    [
        ("say", "verb", "", "ReportingCue"),
        ("according to", "any", "", "ReportingCue"),
        ("plan", "noun", "", "PlanningCue"),
        ("will", "any", "", "PlanningCue"),
        ("may", "any", "", "PossibleCue"),
        ("unless", "any", "", "ConditionalCue"),
        ("allege", "verb", "", "AllegingCue"),
        ("deny", "verb", "", "DenyingCue"),
        ("call", "verb", "for", "RequestingCue"),
        ("must", "any", "", "ObligationCue"),
        ("rule out", "verb", "", "RefusingCue"),
        ("threaten", "verb", "", "ThreateningCue"),
        ("confirm", "verb", "", "FactiveCue"),
        ("reportedly", "any", "", "HedgingCue"),
        ("impose", "verb", "", "SupportVerb"),
        ("announce", "verb", "object", "AnnouncingCue"),
        ("consider", "verb", "object", "MullingCue"),
        ("end", "verb", "", "EndingCue"),
        ("resume", "verb", "", "BeginningCue"),
        ("retaliation", "noun", "for", "ResponseCue"),
        ("response", "noun", "to", "ResponseCue"),
        ("protest", "noun", "over", "ResponseCue"),
        ("respond", "verb", "to", "ResponseCue"),
        ("respond", "verb", "", "ReportingCue"),
        ("answer", "verb", "object", "ResponseCue"),
    ],
)
def test_cue_words_belong_to_their_cues(lemma: str, pos: str, marker: str, cue: str) -> None:
    effect = LEXICON.effects(lemma, pos, marker)
    assert effect is not None
    assert effect.cue == cue


@pytest.mark.parametrize(
    "word",
    ["once", "about", "ready", "were", "be", "as", "set", "due", "open", "free", "so", "still",
     "back", "behind", "just", "then", "now", "again", "already", "formally", "later"],
)  # fmt: skip
def test_an_adverb_that_says_nothing_of_how_firm_it_is_is_no_cue(word: str) -> None:
    assert LEXICON.effects(word, "adverb") is None


@pytest.mark.parametrize(
    "word", ["will", "would", "may", "might", "could", "can", "must", "should"]
)
def test_a_modal_is_never_a_fact(word: str) -> None:
    effect = LEXICON.effects(word, "adverb")
    assert effect is not None
    assert effect.factuality is not None


@pytest.mark.parametrize(
    "lemma",
    ["meet", "strike", "kill", "free", "lift", "fire"],
)
def test_words_that_only_look_like_an_event_are_named(lemma: str) -> None:
    assert any(frame.type == "dip:Unrelated" for frame in LEXICON.frames(lemma))


def test_what_is_unrelated_is_no_event_and_no_relation() -> None:
    assert not VOCABULARY.is_event("dip:Unrelated")
    assert not VOCABULARY.is_property("dip:Unrelated")


def test_every_cue_has_words() -> None:
    cues = {c.partition(":")[2] for c, t in OURS.items() if "dip:Cue" in t.kinds}
    assert {effect.cue for effect in LEXICON.cues.values()} == cues


def test_no_cue_word_belongs_to_two_cues() -> None:
    groups = pairs(FILES, "group", "envoy=ambassador|diplomat")
    words = set(cue_words(entries_of(FILES, VOCABULARY), VOCABULARY, groups))
    assert len({(lemma, pos) for lemma, pos, _ in words}) == len(words)


def test_no_pattern_is_written_twice() -> None:
    written = Counter((entry.subject, entry.pattern) for entry in entries_of(FILES, VOCABULARY))
    assert [key for key, count in written.items() if count > 1] == []


def test_every_role_of_the_lexicon_is_declared() -> None:
    declared = {curie.partition(":")[2] for curie, t in OURS.items() if t.is_property}
    assert {slot.role for f in FRAMES for slot in f.slots if slot.role} <= declared


def test_every_range_of_the_lexicon_is_declared() -> None:
    assert {slot.range for f in FRAMES for slot in f.slots if slot.range} <= OURS.keys()


def test_a_symmetric_event_names_its_parties_agents() -> None:
    parties = [f for f in FRAMES if f.type == "dip:Meeting" and f.pos == "verb"]
    assert any(
        slot.role == "agent" and slot.function is not Function.SUBJECT
        for frame in parties
        for slot in frame.slots
    )


def test_the_lexicon_is_broad() -> None:
    assert len(FRAMES) > 8000
    assert len(LEXICON) == len(FRAMES)


def test_the_bundled_files_are_there() -> None:
    assert [path.name for path in bundled()] == ["diplomacy.ttl", "lexicon.ttl"]
    assert path_of("queries").is_dir()


def test_a_file_that_does_not_exist_is_named() -> None:
    with pytest.raises(OntologyError, match=r"ontologies/nothing\.ttl: the file is not part of"):
        path_of("nothing.ttl")


def test_a_checkout_goes_before_an_installed_copy() -> None:
    assert path_of("diplomacy.ttl").parent == Path(__file__).parents[2] / "ontologies"
