from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.evaluation.pairing import matching, paired

Weights = dict[tuple[int, int], int]
WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 9), max_size=14
)


def heaviest(weights: Weights) -> int:
    """The best sum over all ways to pair, tried one by one."""
    return max(
        sum(weights.get(pair, 0) for pair in enumerate(columns))
        for columns in permutations(range(5))
    )


@given(WEIGHTS)
def test_no_other_way_to_pair_weighs_more(weights: Weights) -> None:
    found = matching(weights)
    assert sum(weights[pair] for pair in found.items()) == heaviest(weights)
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize(
    ("weights", "pairs"),
    [
        ({(0, 0): 2, (0, 1): 1, (1, 0): 2}, {0: 1, 1: 0}),
        ({(0, 0): 9, (0, 1): 1, (1, 0): 1}, {0: 0}),
        ({}, {}),
    ],
)
def test_a_pair_gives_way_when_both_gain(weights: Weights, pairs: dict[int, int]) -> None:
    assert matching(weights) == pairs


def test_things_without_weight_are_no_pair() -> None:
    assert paired("ab", "bc", lambda one, other: int(one == other)) == {1: 0}
