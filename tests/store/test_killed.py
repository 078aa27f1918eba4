"""A build that is killed at any moment leaves whole documents, and loses none that it told of."""

import random
from pathlib import Path

import pytest
from writers import changes, killed, writing

from kg.store import OxigraphStore, verify

KILLS = 10


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_killed_writer_leaves_whole_documents_and_loses_none(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)  # noqa: S311 -- no secret
    moment, flush = chance.uniform(0.0, 0.2), chance.choice([0, 2])
    with writing(tmp_path / "g", flush=flush) as process:
        told = killed(process, moment)
    with OxigraphStore.open(tmp_path / "g") as store:
        assert verify(store).ok
        assert told <= changes(store) <= told + 1
