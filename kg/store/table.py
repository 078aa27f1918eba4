"""Rows of words as plain aligned columns."""

import unicodedata
from collections import Counter
from collections.abc import Sequence


def aligned(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A header, a rule and the rows, columns two spaces apart; one line a row.

    Control characters, line breaks among them, are shown as spaces: a quote cannot break the table
    or steer a terminal.
    """
    lines = [list(columns), *([_plain(cell) for cell in row] for row in rows)]
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["─" * width for width in widths])
    return "".join(f"{_line(line, widths)}\n" for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (
        cell + " " * (width - _width(cell)) for cell, width in zip(cells, widths, strict=True)
    )
    return "  ".join(padded).rstrip()


def _plain(cell: str) -> str:
    for char in sorted(set(cell)):
        if unicodedata.category(char) in {"Cc", "Zl", "Zp"}:
            cell = cell.replace(char, " ")
    return cell


def _width(cell: str) -> int:
    """Columns of a terminal: East Asian wide characters take two, combining marks none."""
    if cell.isascii():
        return len(cell)
    return sum(number * _columns(char) for char, number in Counter(cell).items())


def _columns(char: str) -> int:
    wide = unicodedata.east_asian_width(char) in {"F", "W"}
    return 0 if unicodedata.combining(char) else 1 + wide
