"""A thing planned, alleged, demanded, conditional or denied never looks like a fact.

Every cue word of the bundled lexicon governs the same event in every construction that it may
stand in; how firmly the event is put is the cue's affair, that it is no fact is tested here.
"""

import pytest
from interpretation_samples import bundled_interpreter, interpret
from sentences import Row, sentence_of

from kg.model import Statement
from kg.ontology.frames import Effect
from kg.syntax import write_conllu

STAGE = bundled_interpreter()
LEXICON = STAGE.lexicon
PARTICLES = frozenset({"out", "off", "up", "down", "away", "back"})
PREPOSITIONS = frozenset(
    {"about", "against", "as", "at", "for", "from", "into", "of", "on", "with"}
)
DOUBTFUL = ("Planning", "Possible", "Conditional", "Alleging", "Denying", "Refusing", "Hedging")

SPAIN: Row = ("Spain", "Spain", "PROPN", "NNP", 1, "nsubj")
TO: Row = ("to", "to", "PART", "TO", 3, "aux")


def unsafe(effect: Effect) -> bool:
    """Whether what such a cue governs must not be taken for a fact."""
    return effect.factuality is not None or effect.negates


def cues(pos: str) -> list[tuple[str, ...]]:
    """The words of every unsafe cue of one part of speech."""
    found = (key for key, effect in LEXICON.cues.items() if key[1] == pos and unsafe(effect))
    return sorted(tuple(lemma.split()) for lemma, _ in found if not lemma.startswith("be "))


def single(pos: str, *kinds: str) -> list[str]:
    """Cues of one word, of these cue classes only when any are named."""
    words = [words[0] for words in cues(pos) if len(words) == 1]
    return [
        each for each in words if not kinds or effect(each, pos).cue.removesuffix("Cue") in kinds
    ]


def effect(word: str, pos: str, marker: str = "") -> Effect:
    found = LEXICON.effects(word, pos, marker)
    assert found is not None
    return found


def behind(words: frozenset[str]) -> list[str]:
    """Verbs that are unsafe cues with just one of `words` behind them."""
    return [" ".join(each) for each in cues("verb") if len(each) > 1 and words.issuperset(each[1:])]


def before_to() -> list[str]:
    """Verbs that are unsafe cues with "to" behind them as well; "oblige to" is a cue of its own."""
    return [verb for verb in single("verb") if unsafe(effect(verb, "verb", "to"))]


def pretended(rows: list[Row]) -> list[Statement]:
    """Recognitions that the sentence passes off as facts; that it states one at all is asserted."""
    found = interpret(write_conllu([sentence_of(rows)]), by=STAGE)
    stated = [each for each in found if each.type == "dip:Recognition"]
    assert stated
    return [each for each in stated if each.is_fact]


def event(verb: tuple[str, str], head: int, label: str, *, at: int) -> list[Row]:
    """ "recognise Kosovo", its verb (form, tag) standing at `at` and hanging by `label`."""
    form, tag = verb
    kosovo: Row = ("Kosovo", "Kosovo", "PROPN", "NNP", at, "dobj")
    return [(form, "recognise", "VERB", tag, head, label), kosovo]


def nominal(head: int, label: str, *, at: int) -> list[Row]:
    """ "recognition of Kosovo", its noun standing at `at` and hanging by `label`."""
    return [
        ("recognition", "recognition", "NOUN", "NN", head, label),
        ("of", "of", "ADP", "IN", at, "prep"),
        ("Kosovo", "Kosovo", "PROPN", "NNP", at + 1, "pobj"),
    ]


def past(lemma: str) -> Row:
    return (lemma, lemma, "VERB", "VBD", 1, "ROOT")


@pytest.mark.parametrize("verb", sorted({*before_to(), *behind(frozenset({"to"}))}))
def test_an_infinitive_under_a_verb_is_no_fact(verb: str) -> None:
    rows = [SPAIN, past(verb.partition(" ")[0]), TO, *event(("recognise", "VB"), 1, "xcomp", at=3)]
    assert pretended(rows) == []


@pytest.mark.parametrize("verb", before_to())
def test_an_infinitive_under_a_passive_is_no_fact(verb: str) -> None:
    rows: list[Row] = [
        ("Spain", "Spain", "PROPN", "NNP", 2, "nsubjpass"),
        ("was", "be", "AUX", "VBD", 2, "auxpass"),
        (verb, verb, "VERB", "VBN", 2, "ROOT"),
        ("to", "to", "PART", "TO", 4, "aux"),
        *event(("recognise", "VB"), 2, "xcomp", at=4),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("verb", single("verb"))
def test_a_finite_clause_under_a_verb_is_no_fact(verb: str) -> None:
    rows: list[Row] = [
        ("Oman", "Oman", "PROPN", "NNP", 1, "nsubj"),
        past(verb),
        ("that", "that", "SCONJ", "IN", 4, "mark"),
        ("Spain", "Spain", "PROPN", "NNP", 4, "nsubj"),
        *event(("recognised", "VBD"), 1, "ccomp", at=4),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("verb", [verb for verb in behind(PARTICLES) if " back" not in verb])
def test_a_gerund_under_a_verb_with_its_particle_is_no_fact(verb: str) -> None:
    head, particle = verb.split()
    rows: list[Row] = [
        SPAIN,
        past(head),
        (particle, particle, "ADP", "RP", 1, "prt"),
        *event(("recognising", "VBG"), 1, "xcomp", at=3),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("verb", [verb for verb in behind(PREPOSITIONS) if len(verb.split()) < 3])
def test_a_gerund_behind_a_verb_with_its_preposition_is_no_fact(verb: str) -> None:
    head, preposition = verb.split()
    rows: list[Row] = [
        SPAIN,
        past(head),
        (preposition, preposition, "ADP", "IN", 1, "prep"),
        *event(("recognising", "VBG"), 2, "pcomp", at=3),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("verb", behind(frozenset({"object"})))
def test_an_event_as_the_object_of_a_verb_is_no_fact(verb: str) -> None:
    rows = [SPAIN, past(verb.partition(" ")[0]), *nominal(1, "dobj", at=2)]
    assert pretended(rows) == []


@pytest.mark.parametrize("noun", single("noun"))
def test_an_infinitive_under_a_noun_is_no_fact(noun: str) -> None:
    rows: list[Row] = [
        ("Spanish", "Spanish", "ADJ", "JJ", 1, "amod"),
        (noun, noun, "NOUN", "NN", 4, "nsubj"),
        ("to", "to", "PART", "TO", 3, "aux"),
        *event(("recognise", "VB"), 1, "acl", at=3),
        ("surprised", "surprise", "VERB", "VBD", 5, "ROOT"),
    ]
    rows[1] = (noun, noun, "NOUN", "NN", 5, "nsubj")
    assert pretended(rows) == []


@pytest.mark.parametrize("noun", single("noun"))
def test_an_event_behind_a_noun_is_no_fact(noun: str) -> None:
    rows: list[Row] = [
        (noun, noun, "NOUN", "NN", 5, "nsubj"),
        ("of", "of", "ADP", "IN", 0, "prep"),
        *nominal(1, "pobj", at=2),
        ("surprised", "surprise", "VERB", "VBD", 5, "ROOT"),
        ("Spain", "Spain", "PROPN", "NNP", 5, "dobj"),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("adjective", single("adjective"))
def test_an_infinitive_under_an_adjective_is_no_fact(adjective: str) -> None:
    rows: list[Row] = [
        SPAIN,
        ("is", "be", "AUX", "VBZ", 1, "ROOT"),
        (adjective, adjective, "ADJ", "JJ", 1, "acomp"),
        ("to", "to", "PART", "TO", 4, "aux"),
        *event(("recognise", "VB"), 2, "xcomp", at=4),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("adjective", single("adjective", *DOUBTFUL))
def test_an_event_with_an_adjective_is_no_fact(adjective: str) -> None:
    rows: list[Row] = [
        ("the", "the", "DET", "DT", 2, "det"),
        (adjective, adjective, "ADJ", "JJ", 2, "amod"),
        *nominal(5, "nsubj", at=2),
        ("surprised", "surprise", "VERB", "VBD", 5, "ROOT"),
        ("Spain", "Spain", "PROPN", "NNP", 5, "dobj"),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("word", single("any"))
def test_a_verb_with_a_modal_or_adverb_is_no_fact(word: str) -> None:
    rows: list[Row] = [
        ("Spain", "Spain", "PROPN", "NNP", 2, "nsubj"),
        (word, word, "AUX", "MD", 2, "aux"),
        *event(("recognise", "VB"), 2, "ROOT", at=2),
    ]
    assert pretended(rows) == []


@pytest.mark.parametrize("word", ["if", "unless", "until", "provided", "providing", "assuming"])
def test_a_clause_under_a_subordinator_is_no_fact(word: str) -> None:
    rows: list[Row] = [
        (word, word, "SCONJ", "IN", 2, "mark"),
        ("Spain", "Spain", "PROPN", "NNP", 2, "nsubj"),
        *event(("recognises", "VBZ"), 5, "advcl", at=2),
        ("Oman", "Oman", "PROPN", "NNP", 5, "nsubj"),
        ("protests", "protest", "VERB", "VBZ", 5, "ROOT"),
    ]
    assert pretended(rows) == []
