"""A process that writes to a store until it is ended, and tells of every change that is in.

    python store_writer.py DIRECTORY FLUSH PATH...

FLUSH is after how many changes everything is put into files, 0 for never; PATH is what modules
are found on.
"""

import sys
from itertools import count

sys.path[:0] = sys.argv[3:]

from store_samples import RULES  # noqa: E402 -- found by the line above
from writers import change  # noqa: E402 -- likewise

from kg.store import OxigraphStore  # noqa: E402 -- likewise


def main(path: str, flush: int) -> None:
    """Write until the end."""
    store = OxigraphStore.open(path, schema=RULES)
    sys.stdout.write("open\n")
    for number in count():
        store.add(*change(number))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        if flush and number % flush == 0:
            store.engine.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
