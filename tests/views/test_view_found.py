"""Entities by a part of their name, as the search of a served page asks for them."""

from pathlib import Path
from urllib.parse import quote

import pytest
from view_service import Here, small_store


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Here:
    folder: Path = tmp_path_factory.mktemp("found")
    return Here(small_store(folder / "graph"), folder)


def labels(here: Here, words: str, more: str = "") -> list[str]:
    answer = here.ask(f"/find?words={quote(words, safe='')}{more}")
    assert (answer.status, answer.media) == (200, "application/json")
    return [row["label"] for row in answer.json()["found"]]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rus", ["Russia"]),
        ("LAVROV", ["Sergey Lavrov"]),
        (" nato ", ["NATO"]),
        ("federation", ["Russia"]),
        ("onerror", ['"><img src=x onerror=alert(1)>']),
        ('") } # \\ \n', []),
        ("\\u0022", []),
        ("é\ud83d".encode("utf-8", "replace").decode(), []),
    ],
)
def test_an_entity_is_found_by_a_part_of_any_of_its_names(
    here: Here, words: str, found: list[str]
) -> None:
    assert labels(here, words) == found


def test_names_that_begin_so_come_first_and_no_more_than_are_wanted(here: Here) -> None:
    assert labels(here, "r")[:2] == ["Russia", "Sergey Lavrov"]
    assert labels(here, "r", "&limit=1") == ["Russia"]


def test_what_is_found_has_the_looks_of_its_class(here: Here) -> None:
    [row] = here.ask("/find?words=nato").json()["found"]
    assert row == {"key": "nato", "label": "NATO", "type": "dip:InternationalOrganization"} | {
        "fill": row["fill"],
        "shape": "square",
    }
    assert row["fill"].startswith("#")


@pytest.mark.parametrize(
    "query", ["", "?words=", "?words=%20", "?words=a&limit=0", "?words=a&limit=51"]
)
def test_a_search_for_nothing_is_told_so(here: Here, query: str) -> None:
    answer = here.ask(f"/find{query}")
    assert (answer.status, answer.text.count("\n")) == (400, 1)
