import pytest

from kg.evaluation.names import canonical, names_of, same_name, share_name


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("the Kremlin", "kremlin"),
        ("Germany\N{RIGHT SINGLE QUOTATION MARK}s", "germany"),
        ("the Netherlands'", "netherlands"),
        ("  Sergey\n Lavrov ", "sergey lavrov"),
        ("Côte d'Ivoire", "ivory coast"),
        ("Türkiye", "turkey"),
        ("U.S.", "united states"),
        ("US", "united states"),
        ("us", "us"),
        ("the EU", "european union"),
    ],
)
def test_a_name_is_told_without_what_makes_no_difference(name: str, plain: str) -> None:
    assert canonical(name) == plain


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("lavrov", "sergey lavrov", True),
        ("sergey lavrov", "lavrov", True),
        ("sergey", "sergey lavrov", False),
        ("korea", "south korea", False),
        ("guinea", "papua new guinea", False),
        ("marin", "sanna mirella marin", True),
        ("oman", "oman", True),
        ("oman", "yemen", False),
    ],
)
def test_a_bare_surname_names_the_person(one: str, other: str, *, same: bool) -> None:
    assert same_name(one, other) is same


def test_participants_meet_in_any_of_their_names() -> None:
    lavrov = names_of("Sergey Lavrov", "he", "Russia")
    assert share_name([names_of("Chad"), names_of("the Russian Federation")], [lavrov])
    assert not share_name([names_of("Chad")], [lavrov])
    assert names_of(None, " ", "Oman") == ("oman",)
