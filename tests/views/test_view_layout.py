"""Where nodes stand."""

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from view_samples import affair, crowd, hostile

from kg.views import build_network
from kg.views.layout import positions
from kg.views.overlap import remove_overlap
from kg.views.packing import pack

few = settings(max_examples=25, deadline=None)


@few
@given(st.integers(1, 60), st.integers(0, 120), st.integers(0, 9))
def test_the_same_network_is_laid_out_the_same_twice(entities: int, edges: int, seed: int) -> None:
    records = crowd(entities, edges, seed=seed)
    assert positions(build_network(records)) == positions(build_network(reversed(records)))


@few
@given(st.integers(1, 60), st.integers(0, 120), st.integers(0, 9))
def test_no_node_lies_over_another(entities: int, edges: int, seed: int) -> None:
    places = positions(build_network(crowd(entities, edges, seed=seed)))
    nearest = min((math.dist(a, b) for a, b in combinations(places.values(), 2)), default=99)
    assert nearest >= 2 * 12


def test_a_crowd_beyond_the_exact_size_is_laid_out_without_overlap_too() -> None:
    places = positions(build_network(crowd(1500, 2600)))
    points = np.array([places[node] for node in sorted(places)], dtype=float)
    moved = remove_overlap(points, np.full(len(points), 12.0))
    assert np.array_equal(points, moved)


@pytest.mark.parametrize("records", [affair(), hostile(), []])
def test_every_node_has_a_place(records: list[object]) -> None:
    network = build_network(records)  # type: ignore[arg-type]
    assert set(positions(network)) == set(network)


def test_neighbours_stand_nearer_than_strangers() -> None:
    network = build_network(affair())
    places = positions(network)
    joined = {frozenset(edge[:2]) for edge in network.edges}
    near = [math.dist(*(places[node] for node in pair)) for pair in joined]
    far = [math.dist(places[a], places[b]) for a, b in combinations(network, 2)]
    assert np.mean(near) < 0.6 * np.mean(far)


@few
@given(
    st.lists(
        st.tuples(st.floats(-50, 50), st.floats(-50, 50), st.floats(1, 30)), min_size=2, max_size=40
    )
)
def test_overlap_is_removed_from_any_discs(discs: list[tuple[float, float, float]]) -> None:
    points, radii = np.array([disc[:2] for disc in discs]), np.array([disc[2] for disc in discs])
    moved = remove_overlap(points, radii)
    assert all(
        math.dist(moved[a], moved[b]) >= radii[a] + radii[b]
        for a, b in combinations(range(len(discs)), 2)
    )


@given(st.lists(st.tuples(st.floats(1, 300), st.floats(1, 300)), max_size=25))
def test_packed_boxes_do_not_overlap(halves: list[tuple[float, float]]) -> None:
    halves = sorted(halves, reverse=True)
    boxes = list(zip(pack(halves), halves, strict=True))
    assert all(
        abs(a[0] - b[0]) >= c[0] + d[0] - 1e-6 or abs(a[1] - b[1]) >= c[1] + d[1] - 1e-6
        for (a, c), (b, d) in combinations(boxes, 2)
    )
