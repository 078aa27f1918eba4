"""A keyword that the engine would see is seen before it; one that stands in a name is none."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from kg.store.clauses import mentions

WORDS = ("service", "from")
# The engine cannot call this service, and says so instead of "wrong syntax" when it is a clause.
SERVICE = "SERVICE<urn:x:y>{?s ?p ?o}"
PIECES = [
    *(
        "ASK",
        "SELECT*",
        "{",
        "}",
        "?s",
        "?p",
        "?o",
        "<urn:a:a>",
        "ex:a",
        ":a",
        "_:a",
        "a",
        ".",
        ";",
    ),
    *(
        "'x'",
        '"x"',
        '"""x"""',
        "@en",
        "^^",
        "1",
        "1.",
        "1e",
        "true",
        ":",
        "\\",
        "#",
        "\n",
        "\r",
        " ",
    ),
    *(
        "UNION",
        "OPTIONAL",
        "FILTER(true)",
        "ex:p?",
        "|",
        "/",
        "ex:a\\-",
        "ex:%41",
        "\u00e9",
        "-",
        "b",
    ),
    *("PREFIX ex:<urn:x:>", "PREFIX :<urn:x:>"),
]


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?s prov:wasDerivedFrom ?o }",
        "ASK { ?s prov:wasDerivedFrom/schema:isPartOf ?o ; dip:fromQuantity ?n }",
        "ASK { ?s :from :service }",
        "ASK { ?s ?p _:from }",
        "ASK { ?s <urn:x:from> 'from' } # from",
    ],
)
def test_a_name_is_no_clause(text: str) -> None:
    assert not mentions(text, WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "PREFIX x:<urn:x:> SELECT*FROM x:g{?s ?p ?o}",
        "PREFIX FROM:<urn:x:> SELECT*FROM:g{?s ?p ?o}",
        "PREFIX :<urn:x:> CONSTRUCT FROM:g WHERE{?s ?p ?o}",
        "PREFIX :<urn:x:> ASKFROM:g{?s ?p ?o}",
        "PREFIX :<urn:x:> ASK{?s ?p :a.SERVICE:b{}}",
        "PREFIX :<urn:x:> ASK{?s ?p :a\\-SERVICE:b{}}",
        "ASK{?s ?p 1SERVICE<urn:x:y>{}}",
    ],
)
def test_what_may_be_a_clause_is_taken_for_one(text: str) -> None:
    assert mentions(text, WORDS)


@settings(max_examples=400)
@given(st.lists(st.sampled_from(PIECES), max_size=6), st.lists(st.sampled_from(PIECES), max_size=3))
def test_whatever_the_engine_takes_for_a_clause_is_seen(
    before: list[str], after: list[str]
) -> None:
    head = "PREFIX :<urn:x:>PREFIX ex:<urn:x:>ASK{"
    text = f"{head}{''.join(before)}{SERVICE}{''.join(after)}}}"
    if _called(text):
        assert mentions(text, WORDS)


def _called(text: str) -> bool:
    """Whether the engine tried to reach the service."""
    try:
        Store().query(text)
    except SyntaxError:
        return False
    except (OSError, RuntimeError, ValueError):
        return True
    return False


def test_the_engine_does_call_a_service() -> None:
    assert _called(f"ASK{{{SERVICE}}}")
