"""Communities and influence: who belongs together, who matters."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from view_samples import affair, crowd

from kg.views import NodeRef, StatementRecord, build_network
from kg.views.importance import communities, influence


def ties(*pairs: str) -> list[StatementRecord]:
    """A statement for each pair written as two letters, from the first to the second."""
    return [
        replace(
            affair()[0],
            id=f"s{number}",
            agents=(NodeRef(pair[0], pair[0], "dip:State"),),
            recipients=(NodeRef(pair[1], pair[1], "dip:State"),),
        )
        for number, pair in enumerate(pairs)
    ]


TWO_ROUNDS = ("ab", "bc", "ca", "ad", "bd", "xy", "yz", "zx", "ax")


def test_two_rounds_of_friends_are_two_communities_the_greater_first() -> None:
    groups = communities(build_network(ties(*TWO_ROUNDS)))
    assert groups == {"a": 0, "b": 0, "c": 0, "d": 0, "x": 1, "y": 1, "z": 1}


def test_every_entity_has_one_community_and_the_numbers_have_no_gap() -> None:
    network = build_network(crowd(300, 500))
    groups = communities(network)
    assert set(groups) == set(network)
    assert set(groups.values()) == set(range(max(groups.values()) + 1))


def test_beyond_a_crowd_the_others_go_with_their_heaviest_neighbour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kg.views.importance._CROWD", 7)
    groups = communities(build_network(ties(*TWO_ROUNDS, "yq", "yq")))
    assert groups["q"] == groups["y"] != groups["a"]


def test_communities_do_not_depend_on_the_order_of_sets() -> None:
    code = (
        "from view_samples import crowd; from kg.views import build_network;"
        "from kg.views.importance import communities; import kg.views.importance as it;"
        "it._CROWD = 100; print(communities(build_network(crowd(200, 400))))"
    )
    folder = Path(__file__).parent
    path = f"{folder}:{folder.parents[1]}"
    outputs = {
        subprocess.run(  # noqa: S603 -- this interpreter and this text
            [sys.executable, "-c", code],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": path,
            },
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_influence_is_greatest_where_all_ties_meet_and_at_most_one() -> None:
    weights = influence(build_network(ties("ab", "ac", "ad", "de")))
    assert weights["a"] == 1
    assert weights["a"] > weights["d"] > weights["e"] > 0


def test_a_network_without_a_tie_has_influence_all_the_same() -> None:
    alone = [replace(affair()[0], recipients=())]
    assert set(influence(build_network(alone)).values()) == {1.0}
