import pytest
from drawing import draw

from kg.model import Argument, Function, Proposition

LEFT = draw(
    """
    1 Oman  Oman  PROPN NNP _ 2 nsubj
    2 left  leave VERB  VBD _ 0 ROOT
    3 with  with  ADP   IN  _ 2 prep
    4 Iran  Iran  PROPN NNP _ 3 pobj
    5 on    on    ADP   IN  _ 2 prep
    6 Monday Monday PROPN NNP _ 5 pobj
    7 .     .     PUNCT .   _ 2 punct
    """
)
OMAN = Argument(Function.SUBJECT, 0, (0,))
IRAN = Argument(Function.OBLIQUE, 3, (3,), "with", (2,))
MONDAY = Argument(Function.OBLIQUE, 5, (5,), "on", (4,))


def leaving(*arguments: Argument) -> Proposition:
    return Proposition(LEFT, "active", 1, (1,), "leave", arguments)


@pytest.mark.parametrize(
    ("arguments", "quote"),
    [
        pytest.param((), "left", id="a bare predicate"),
        pytest.param((OMAN,), "Oman left", id="a subject in front"),
        pytest.param((OMAN, MONDAY), "Oman left with Iran on Monday", id="everything between"),
    ],
)
def test_a_span_reaches_over_predicate_and_arguments(
    arguments: tuple[Argument, ...], quote: str
) -> None:
    assert LEFT.quote(leaving(*arguments).span) == quote


@pytest.mark.parametrize(
    ("function", "preposition", "expected"),
    [
        pytest.param(Function.OBLIQUE, None, [IRAN, MONDAY], id="any preposition"),
        pytest.param(Function.OBLIQUE, "on", [MONDAY], id="one preposition"),
        pytest.param(Function.SUBJECT, "", [OMAN], id="no preposition"),
        pytest.param(Function.OBJECT, None, [], id="a function that is not there"),
    ],
)
def test_arguments_are_chosen_by_function_and_preposition(
    function: Function, preposition: str | None, expected: list[Argument]
) -> None:
    assert leaving(OMAN, IRAN, MONDAY).having(function, preposition) == expected
