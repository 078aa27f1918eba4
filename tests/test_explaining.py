"""Asking about a sentence: what read its statements, and why its other clauses have none."""

import json

import pytest
from driving import Command

from kg.errors import DateError
from kg.graph import SentenceReading, explained
from kg.interpretation.refusal import Reason
from kg.pipeline import Pipeline

pytestmark = pytest.mark.model

EXPELLED = "NATO expelled eight Russian diplomats."


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def only(pipeline: Pipeline, text: str) -> SentenceReading:
    (found,) = explained(pipeline, text, date="2022-12-21")
    return found


@pytest.mark.parametrize(
    ("text", "reason", "words"),
    [
        ("A quiet day in Geneva.", Reason.NO_CLAUSE, "no verb"),
        ("The chef baked a cake.", Reason.NO_ENTRY, "no entry for “bake”; the nearest are"),
        ("China held a cake.", Reason.NO_PATTERN, "no pattern of “hold” fits"),
        ("The rebels accused the army.", Reason.NO_ACTOR, "“The rebels”, “the army”"),
        ("He recalled the ambassador.", Reason.NO_ACTOR, "(“He”)"),
        ("The company expelled the manager.", Reason.NO_ACTOR, "lex:expel-v fits"),
        ("France expelled the gas.", Reason.NO_MEANING, "dip:Unrelated"),
    ],
)
def test_a_sentence_without_a_statement_says_where_it_was_left(
    text: str, reason: Reason, words: str, pipeline: Pipeline
) -> None:
    found = only(pipeline, text)
    assert found.statements == ()
    assert [each.reason for each in found.unread] == [reason]
    assert words in found.unread[0].why


def test_a_statement_comes_with_the_way_to_each_of_its_words(pipeline: Pipeline) -> None:
    (statement,) = only(pipeline, EXPELLED).statements
    assert (statement.type, statement.rule) == ("dip:Expulsion", "active")
    told = [(each.role, each.entity, each.linked_by, each.path) for each in statement.roles]
    assert ("agent", "NATO", "gazetteer", "expelled -nsubj> NATO") in told
    assert ("recipient", "Russia", "affiliation", "expelled -dobj> diplomats") in told


def test_the_words_that_decide_the_factuality_are_told(pipeline: Pipeline) -> None:
    found = only(pipeline, "Peru will expel Mexico's ambassador, the foreign ministry said.")
    (statement,) = found.statements
    assert (statement.factuality, statement.cues[0]) == ("planned", "will")
    assert [each.reason for each in found.unread] == [Reason.REPORTS]


@pytest.mark.parametrize(
    ("text", "word", "reason"),
    [
        ("Russia imposed sanctions on bananas.", "sanctions", Reason.IN_IDIOM),
        (
            "Riyadh severed relations with Tehran after protests in the Iranian capital.",
            "capital",
            Reason.ROLE_MISSING,
        ),
        (
            "Paris has not decided whether its ambassador to Australia will return to Canberra.",
            "has not decided",
            Reason.CUE_ONLY,
        ),
    ],
)
def test_a_clause_beside_a_statement_says_why_it_is_none_itself(
    text: str, word: str, reason: Reason, pipeline: Pipeline
) -> None:
    found = only(pipeline, text)
    assert found.statements
    assert {each.words: each.reason for each in found.unread}[word] is reason


def test_a_clause_with_a_statement_is_not_told_again(pipeline: Pipeline) -> None:
    found = only(pipeline, "Myanmar is extremely disappointed, the ministry said.")
    assert [each.entry for each in found.statements] == ["disappointed-a"]
    assert "is" not in {each.words for each in found.unread}


def test_every_sentence_is_told_and_a_pronoun_says_whom_it_means(pipeline: Pipeline) -> None:
    text = "Emmanuel Macron met Olaf Scholz. He praised Germany."
    _, second = explained(pipeline, text)
    (statement,) = second.statements
    assert "“He” is Emmanuel Macron by pronoun" in dict(statement.lines())["agent"]


def test_a_text_without_a_sentence_explains_nothing(pipeline: Pipeline) -> None:
    assert explained(pipeline, " ") == []


def test_what_is_no_date_is_refused(pipeline: Pipeline) -> None:
    with pytest.raises(DateError):
        explained(pipeline, EXPELLED, date="soon")


def test_the_command_explains_a_sentence_without_a_store(command: Command) -> None:
    found = command("explain", EXPELLED)
    assert found.code == 0
    assert "expelled -dobj> diplomats" in found.out
    (as_json,) = json.loads(command("explain", EXPELLED, "--json").out)
    assert as_json["statements"][0]["type"] == "dip:Expulsion"


def test_the_command_tells_why_there_is_no_statement(command: Command) -> None:
    found = command("explain", "The chef baked a cake.", "--json")
    assert json.loads(found.out)[0]["unread"][0]["reason"] == "no-entry"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("",), "is empty"),
        ((EXPELLED, "--date", "soon"), "not a date"),
        ((EXPELLED, "--ontology", "none.ttl"), "none.ttl"),
        (("29a3c3275439dd295d5d",), "which graph"),
        (("29a3", "--store", "g", "--date", "2022-01-01"), "is for a text"),
    ],
)
def test_a_wrong_question_is_refused_in_one_line(
    arguments: tuple[str, ...], words: str, command: Command
) -> None:
    found = command("explain", *arguments)
    assert (found.code, found.out) == (2, "")
    assert words in found.err
    assert found.err.count("\n") == 1
