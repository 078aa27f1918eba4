"""What no sentence may do: crash, point outside itself, or cost more than its size allows."""

import inspect
import sys
from collections.abc import Callable, Sequence
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sentences import Row, chain, mirrored, random_sentences

from kg.extraction import ClauseExtractor
from kg.model import Document, Function, Proposition, Sentence
from kg.syntax import SpacyParser
from kg.views.tuples import tuples

WANTED = frozenset({"talk", "envoy", "plan", "leave"})
EXTRACT = ClauseExtractor(WANTED)
ROOM = 150  # frames; a rule that climbs by recursion takes four for each link
DEEP = 70  # links


def pieces(proposition: Proposition) -> list[tuple[int, ...]]:
    """Token indices of everything that a proposition points at."""
    arguments = [each.tokens + each.case + (each.head,) for each in proposition.arguments]
    steps = [
        each
        for step in proposition.embeddings
        for each in (step.subject, step.object, step.agent)
        if each
    ]
    heads = [(proposition.head,), *((step.head,) for step in proposition.embeddings)]
    return [proposition.predicate, *arguments, *(each.tokens for each in steps), *heads]


@given(random_sentences())
def test_any_tree_is_read_without_a_crash_and_inside_the_sentence(sentence: Sentence) -> None:
    found = EXTRACT(sentence)
    indices = {index for each in found for piece in pieces(each) for index in piece}
    assert indices <= set(range(len(sentence)))
    assert all(each.span.within(sentence.span) for each in found)


@given(random_sentences())
def test_any_tree_is_read_the_same_twice(sentence: Sentence) -> None:
    assert EXTRACT(sentence) == EXTRACT(sentence)


@given(random_sentences())
def test_the_tokens_of_any_argument_are_in_order_and_not_empty(sentence: Sentence) -> None:
    rows = [argument.tokens for each in EXTRACT(sentence) for argument in each.arguments]
    assert all(row and list(row) == sorted(set(row)) for row in rows)


@given(random_sentences())
def test_a_clause_has_one_subject_at_most(sentence: Sentence) -> None:
    assert all(len(each.having(Function.SUBJECT)) <= 1 for each in EXTRACT(sentence))


@given(random_sentences(), st.sampled_from(["nary", "binary"]))
def test_any_tree_is_rendered_without_a_crash(sentence: Sentence, arity: str) -> None:
    rendered = tuples(EXTRACT(sentence), arity=arity)
    assert all(row.subject and row.predicate and row.object for row in rendered)


SAYS: list[Row] = [
    ("Oman", "Oman", "PROPN", "NNP", 1, "nsubj"),
    ("said", "say", "VERB", "VBD", 1, "ROOT"),
]
TRIES: list[Row] = [
    ("to", "to", "PART", "TO", 1, "aux"),
    ("try", "try", "VERB", "VB", 1, "ROOT"),
]
CLOSES: list[Row] = [
    ("closed", "close", "VERB", "VBD", 0, "ROOT"),
    ("ports", "port", "NOUN", "NNS", 0, "dobj"),
    ("and", "and", "CCONJ", "CC", 0, "cc"),
]
NOUNS: list[Row] = [
    ("envoy", "envoy", "NOUN", "NN", 0, "ROOT"),
    ("of", "of", "ADP", "IN", 0, "prep"),
]
WHO: list[Row] = [
    ("envoys", "envoy", "NOUN", "NNS", 0, "ROOT"),
    ("who", "who", "PRON", "WP", 2, "nsubj"),
    ("met", "meet", "VERB", "VBD", 0, "relcl"),
]
AFTER: list[Row] = [
    ("after", "after", "ADP", "IN", 0, "ROOT"),
    ("meeting", "meet", "VERB", "VBG", 0, "pcomp"),
]
OUT: list[Row] = [("out", "out", "ADP", "IN", 0, "ROOT")]
PLANS: list[Row] = [
    ("plan", "plan", "NOUN", "NN", 0, "ROOT"),
    ("to", "to", "PART", "TO", 2, "aux"),
    ("make", "make", "VERB", "VB", 0, "acl"),
]
RAISED: list[Row] = [
    ("raised", "raise", "VERB", "VBN", 0, "ROOT"),
    ("and", "and", "CCONJ", "CC", 0, "cc"),
]
CHAINS = [
    pytest.param(SAYS, 1, "ccomp", id="reports of reports"),
    pytest.param(TRIES, 1, "xcomp", id="infinitives in infinitives"),
    pytest.param(CLOSES, 0, "conj", id="coordinated verbs"),
    pytest.param(CLOSES, 0, "advcl", id="adverbial clauses in adverbial clauses"),
    pytest.param(RAISED, 0, "conj", id="coordinated participles"),
    pytest.param(NOUNS, 1, "pobj", id="nouns of nouns"),
    pytest.param(NOUNS, 0, "conj", id="a list of nouns"),
    pytest.param(NOUNS, 0, "appos", id="appositions to appositions"),
    pytest.param(NOUNS, 0, "compound", id="a heap of nouns"),
    pytest.param(WHO, 2, "dobj", id="relative clauses in relative clauses"),
    pytest.param(AFTER, 1, "prep", id="gerunds behind gerunds"),
    pytest.param(OUT, 0, "prep", id="a chain of prepositions"),
    pytest.param(PLANS, 2, "dobj", id="infinitives behind nouns"),
]


def calls(work: Callable[[], object]) -> int:
    """How many functions `work` calls: a measure of effort that no machine changes."""
    count = 0

    def notice(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(notice)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def effort(link: Sequence[Row], times: int, below: int, label: str) -> int:
    sentence = chain(link, times, below=below, label=label)
    return calls(lambda: [tuples(EXTRACT(sentence), arity=each) for each in ("nary", "binary")])


@pytest.mark.parametrize(("link", "below", "label"), CHAINS)
def test_twice_the_length_costs_four_times_the_work_at_most(
    link: list[Row], below: int, label: str
) -> None:
    short, long = (effort(link, times, below, label) for times in (24, 48))
    assert long < 4.2 * short


@pytest.mark.parametrize(("link", "below", "label"), CHAINS)
def test_a_chain_too_deep_for_recursion_is_read(link: list[Row], below: int, label: str) -> None:
    sentence = chain(link, DEEP, below=below, label=label)
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + ROOM)
    try:
        found = [EXTRACT(sentence), EXTRACT(mirrored(sentence))]
    finally:
        sys.setrecursionlimit(limit)
    assert all(len(each) <= 2 * len(sentence) for each in found)


HOSTILE = [
    pytest.param("NATO EXPELLED EIGHT RUSSIAN DIPLOMATS FROM BRUSSELS!!!", id="all capitals"),
    pytest.param("nato expelled eight russian diplomats", id="no capitals"),
    pytest.param("A new dawn for peace in the Middle East", id="no verb"),
    pytest.param("Russia, NATO trade barbs; talks to resume Monday", id="headline style"),
    pytest.param("- Oman\n- Iran\n- Chad, 3.5%\n1) Mali", id="a list"),
    pytest.param('"We will leave, said Lavrov. "No, "we" won\u2019t.\u201d', id="broken quotes"),
    pytest.param("((Oman (said) [that] {Iran left", id="broken brackets"),
    pytest.param(". . . , ; : ! ? - \u2013 — …", id="punctuation alone"),
    pytest.param("🇺🇦🇷🇺 👩‍👩‍👧 said 🔥 left 💥", id="emoji"),
    pytest.param("x" * 3_000, id="one endless word"),
    pytest.param("said said said said said said", id="verbs alone"),
    pytest.param("Oman " * 400, id="four hundred names"),
    pytest.param("Oman met envoys " + "who met envoys " * 130, id="four hundred tokens nested"),
    pytest.param("Oman " + "left and " * 200 + "left.", id="four hundred tokens coordinated"),
    pytest.param("the envoy " + "of the envoy " * 130 + "left.", id="four hundred tokens of of"),
    pytest.param("<script>alert(1)</script> {{7*7}} ${x} '; DROP TABLE --", id="code"),
    pytest.param("Ŕúśśíá éxpélléd ťwó.\x00\x07 Дипломаты уехали. 外交官", id="foreign letters"),
]


@pytest.mark.model
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_read_without_a_crash_and_inside_its_sentences(text: str) -> None:
    ((_, sentences),) = SpacyParser().parse([Document("d", text)])
    found = [(sentence, each) for sentence in sentences for each in EXTRACT(sentence)]
    assert all(each.span.within(sentence.span) for sentence, each in found)
    assert all(
        text[each.span.start : each.span.end] == sentence.quote(each.span)
        for sentence, each in found
    )
