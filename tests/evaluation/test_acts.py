from dataclasses import replace

import pytest
from judged_acts import act, denied, heard, planned, relation

from kg.evaluation.acts import Act, agreement, is_core, same_actor, same_relation, weight

EXPULSION = "Expulsion Russia > Germany"


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        (EXPULSION, EXPULSION, True),
        (EXPULSION, "Expulsion Germany > Russia", False),
        (EXPULSION, "Expulsion Russia > France", False),
        (EXPULSION, "Expulsion Russia > France, Germany", True),
        (EXPULSION, "Expulsion Russia > -", False),
        ("Expulsion Russia > -", EXPULSION, True),
        (EXPULSION, "Recall Russia > Germany", False),
        ("Meeting US, China", "Meeting China > US", True),
        ("Meeting US, China", "Meeting US, China, Oman", True),
        ("Meeting US, China", "Meeting US, Oman", False),
        ("Meeting US, China", "Meeting -", False),
        ("Meeting -", "Meeting US", True),
    ],
)
def test_a_core_is_type_and_who_and_whom(gold: str, predicted: str, *, same: bool) -> None:
    assert is_core(act(gold), act(predicted)) is same


@pytest.mark.parametrize(
    ("gold", "predicted", "same"),
    [
        (EXPULSION, "Expulsion Russia > France", True),
        (EXPULSION, "Expulsion France > Germany", False),
        ("Expulsion - > Germany", "Expulsion Russia > Germany", True),
        ("Expulsion - > Germany", "Expulsion Russia > France", False),
        ("Meeting US, China", "Meeting US, Oman", True),
        (EXPULSION, "Recall Russia > Germany", False),
    ],
)
def test_an_actor_is_the_same_whatever_was_done_to_whom(
    gold: str, predicted: str, *, same: bool
) -> None:
    assert same_actor(act(gold), act(predicted)) is same


POST = "holdsPosition: subject Annalena Baerbock; object foreign minister; of Germany"


@pytest.mark.parametrize(
    ("predicted", "same"),
    [
        (POST, True),
        (POST.replace("Annalena ", ""), True),
        (POST.replace("foreign", "prime"), True),
        (POST.replace("foreign minister", "chancellor"), False),
        (POST.replace("; of Germany", ""), False),
        (POST.replace("holdsPosition", "memberOf"), False),
    ],
)
def test_relations_share_half_of_their_words_and_the_owner(predicted: str, *, same: bool) -> None:
    assert same_relation(relation(POST), relation(predicted)) is same


def changed(*, time: str | None = None, quantity: float | str | None = None) -> Act:
    return replace(act(EXPULSION), time=time, quantity=quantity)


@pytest.mark.parametrize(
    ("gold", "predicted", "wrong"),
    [
        (act(EXPULSION), act(EXPULSION), set()),
        (act(EXPULSION), planned(EXPULSION), {"factuality"}),
        (denied(EXPULSION), act(EXPULSION), {"negation"}),
        (heard(act(EXPULSION)), act(EXPULSION), {"attribution"}),
        (act(EXPULSION), heard(act(EXPULSION)), {"attribution"}),
        (heard(act(EXPULSION)), heard(act(EXPULSION), "Chad"), {"attribution"}),
        (changed(time="2024-03"), changed(time="2024-03-05"), {"time"}),
        (changed(time="2024-03"), changed(time="2024"), {"time"}),
        (changed(time="2024-03"), changed(), {"time", "compatible time"}),
        (changed(quantity=2), changed(quantity=2.0), set()),
        (changed(quantity=2), changed(), {"quantity"}),
        (changed(quantity="two"), changed(quantity="two"), set()),
        (changed(), changed(quantity=2), set()),
    ],
)
def test_attributes_agree_one_by_one(gold: Act, predicted: Act, wrong: set[str]) -> None:
    assert {name for name, same in agreement(gold, predicted).items() if not same} == wrong


def test_a_core_pair_outweighs_any_other_and_its_attributes_decide() -> None:
    gold = planned(EXPULSION)
    weights = [
        weight(gold, each)
        for each in (
            planned(EXPULSION),
            act(EXPULSION),
            act("Expulsion Chad > Oman"),
            act("Aid Oman"),
        )
    ]
    assert weights[0] > weights[1] > 100 * weights[2]
    assert weights[2:] == [1, 0]


def test_an_event_is_told_in_one_line() -> None:
    told = replace(denied(EXPULSION), time="2024-03")
    assert str(told) == "Expulsion(agent russia, recipient germany) actual not 2024-03"
