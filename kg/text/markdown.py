"""Markdown with front matter: one document a file.

Front matter is the block between two `---` lines at the top, as in Jekyll,
https://jekyllrb.com/docs/front-matter/; of YAML only `key: value` lines are read.
"""

from collections.abc import Iterable, Iterator, Sequence

from kg.errors import InputError
from kg.model import Document
from kg.text.cleaning import clean
from kg.text.decoding import whole_text
from kg.text.fields import KEYS, document

FENCE = "---"
_MARKUP = (" ", "\t", "-", "#")  # a nested value, a list item or a comment: nothing of ours


def read(lines: Iterable[bytes], *, name: str, stem: str) -> Iterator[tuple[int, Document]]:
    """The one document of a file, with the line it begins at.

    The body is kept as it stands, markup included, but for a `# Title` at its head: that is the
    title where the front matter states none, and no prose.

    Raises:
        InputError: empty, too long, not UTF-8, or the front matter is malformed.
    """
    rows = clean(whole_text(lines, name)).split("\n")
    fields, body = _parted(rows, name)
    heading, text = _without_heading("\n".join(body).strip("\n"))
    if not text.strip():
        raise InputError(name, "no text; write some below the front matter or the title")
    yield 1, document(text, {"id": stem, "title": heading, **fields}, name=name, line=1)


def _parted(rows: Sequence[str], name: str) -> tuple[dict[str, str], Sequence[str]]:
    if rows[0].rstrip() != FENCE:
        return {}, rows
    for number, row in enumerate(rows[1:], start=1):
        if row.rstrip() == FENCE:
            return front_matter(rows[1:number], name), rows[number + 1 :]
    raise InputError(name, f"front matter is never closed; end it with a line {FENCE}", line=1)


def front_matter(rows: Iterable[str], name: str) -> dict[str, str]:
    """Values of the known keys; other keys, lists and comments are passed over.

    Args:
        rows: the lines between the fences, the first of which is line 2 of the file.
        name: the file to blame.

    Raises:
        InputError: a line that is no `key: value`, or a key given twice.
    """
    fields: dict[str, str] = {}
    for number, row in enumerate(rows, start=2):
        if not row.strip() or row.startswith(_MARKUP):
            continue
        key, colon, value = row.partition(":")
        key = key.strip()
        if not colon:
            raise InputError(name, f"no front matter: {row!r}; write key: value", line=number)
        if key in fields:
            raise InputError(name, f"{key!r} is given twice; keep one", line=number)
        if key in KEYS:
            fields[key] = _unquoted(value.strip())
    return {key: value for key, value in fields.items() if value}


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _without_heading(body: str) -> tuple[str, str]:
    first, _, rest = body.partition("\n")
    return (first[2:], rest.strip("\n")) if first.startswith("# ") else ("", body)
