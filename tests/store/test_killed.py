"""A build that is killed at any moment leaves whole documents, and loses none that it told of."""

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from store_samples import RULES, edition

from kg.store import OxigraphStore, verify

KILLS = 10
TITLES = ("cut", "mended")
# Adds documents one after the other, changes each, and tells of every one when it is in.
WRITER = """
import sys
sys.path[:0] = sys.argv[2:]
from store_samples import RULES, edition
from kg.store import OxigraphStore
store = OxigraphStore.open(sys.argv[1], schema=RULES)
print("open", flush=True)
for number in range(1000):
    for title in ("cut", "mended"):
        store.add(*edition(f"d{number}", title))
        print(f"d{number}", title, flush=True)
"""


def killed(path: Path, after: float) -> list[tuple[str, str]]:
    """(document, title) of all that a writer had told of when it was killed.

    Args:
        path: of its store.
        after: seconds that it had to write.
    """
    with subprocess.Popen(  # noqa: S603 -- our own interpreter and code
        [sys.executable, "-c", WRITER, str(path), *sys.path], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        time.sleep(after)
        process.kill()
        lines = process.stdout.read().splitlines()
    return [(name, title) for name, _, title in (line.partition(" ") for line in lines)]


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_killed_writer_leaves_whole_documents_and_loses_none(seed: int, tmp_path: Path) -> None:
    moment = random.Random(seed).uniform(0.0, 0.2)  # noqa: S311 -- no secret
    told = killed(tmp_path / "g", moment)
    with OxigraphStore.open(tmp_path / "g") as store:
        held = [(item.id, item.title or "") for item in store.documents()]
        left, sound = store.serialize("nq"), verify(store).ok
    whole = OxigraphStore.open(None, schema=RULES)
    whole.add_all(edition(*each) for each in held)
    assert sound
    assert left == whole.serialize("nq")
    assert len(told) <= sum(1 + TITLES.index(title) for _, title in held) <= len(told) + 1
