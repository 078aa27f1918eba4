"""Rows as comma-separated values: https://www.w3.org/TR/sparql11-results-csv-tsv/.

A blank node's label means something within one answer only, so it is a letter or two and no random
number of 128 bits: the same rows are the same bytes.
"""

import re
from collections.abc import Iterator
from typing import IO

from pyoxigraph import BlankNode, QuerySolution, QuerySolutions, Triple

_QUOTED = re.compile(r'[",\r\n]')
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_AT_ONCE = 1000


def write_csv(rows: QuerySolutions, out: IO[bytes]) -> None:
    """Write a header line and a line a row, all ended by CR LF."""
    labels: dict[str, str] = {}
    lines = [",".join(each.value for each in rows.variables)]
    for row in rows:
        lines.append(",".join(_fields(row, labels)))
        if len(lines) == _AT_ONCE:
            out.write(_written(lines))
            lines = []
    out.write(_written(lines))


def _fields(row: QuerySolution, labels: dict[str, str]) -> Iterator[str]:
    for term in row:
        if term is None:
            yield ""
        elif isinstance(term, BlankNode):
            yield f"_:{labels.setdefault(term.value, _label(len(labels)))}"
        else:
            value = str(term) if isinstance(term, Triple) else term.value
            yield '"{}"'.format(value.replace('"', '""')) if _QUOTED.search(value) else value


def _label(number: int) -> str:
    """Letters as columns of a spreadsheet count: a, b, … z, aa, ab, and so on."""
    above, here = divmod(number, len(_LETTERS))
    return (_label(above - 1) if above else "") + _LETTERS[here]


def _written(lines: list[str]) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()
