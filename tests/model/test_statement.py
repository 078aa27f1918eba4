import pytest

from kg.model import Evidence, Factuality, Filler, Span, Statement

EVIDENCE = Evidence("d", 0, Span(0, 9), "Oman left", Span(0, 10), "Oman left.")
OMAN, IRAN, DEAL = Filler("agent", "Oman"), Filler("agent", "Iran"), Filler("patient", "the deal")
SAYS = (Filler("speaker", "Lavrov"),)


def statement(
    factuality: Factuality, *, negated: bool = False, attribution: tuple[Filler, ...] = ()
) -> Statement:
    return Statement(
        id="1",
        kind="event",
        type="dip:Agreement",
        arguments=(OMAN, DEAL, IRAN),
        factuality=factuality,
        negated=negated,
        attribution=attribution,
        time=None,
        quantity=None,
        evidence=EVIDENCE,
        confidence=1.0,
        rule="active",
        entry="sign-v",
    )


def test_several_fillers_of_a_role_keep_their_order() -> None:
    assert statement(Factuality.ACTUAL).fillers("agent") == (OMAN, IRAN)


def test_a_role_that_nothing_fills_is_empty() -> None:
    assert statement(Factuality.ACTUAL).fillers("topic") == ()


def test_an_actual_event_in_the_article_s_own_voice_is_a_fact() -> None:
    assert statement(Factuality.ACTUAL).is_fact


@pytest.mark.parametrize("factuality", list(Factuality)[1:], ids=str)
def test_any_other_factuality_is_no_fact(factuality: Factuality) -> None:
    assert not statement(factuality).is_fact


def test_a_negated_event_is_no_fact() -> None:
    assert not statement(Factuality.ACTUAL, negated=True).is_fact


def test_an_attributed_event_is_no_fact() -> None:
    assert not statement(Factuality.ACTUAL, attribution=SAYS).is_fact
