"""CoNLL-U in and out, https://universaldependencies.org/format.html.

Columns 1-8 and 10 are used: ID, FORM, LEMMA, UPOS, XPOS, HEAD, DEPREL and MISC, which carries
`Entity=B-GPE` and `SpaceAfter=No`. Dependency labels are taken as they stand.
"""

from collections.abc import Iterable, Iterator

from kg.errors import InputError
from kg.model import Sentence

COLUMNS = 10


def read_conllu(text: str, source: str = "CoNLL-U") -> list[Sentence]:
    """Sentences of one document; their texts are joined by blanks to give the offsets.

    A line of fewer columns is completed from the left by `_`, and columns may be separated by
    white space instead of tabs, so that a test can draw a sentence as a table.

    Raises:
        InputError: IDs do not count from 1, or a HEAD is no token of the sentence.
    """
    sentences: list[Sentence] = []
    offset = 0
    for rows in _blocks(text, source):
        sentence = _sentence(rows, len(sentences), offset, source)
        sentences.append(sentence)
        offset = sentence.ends[-1] + 1
    return sentences


def write_conllu(sentences: Iterable[Sentence]) -> str:
    """CoNLL-U of `sentences`; `read_conllu` gives the same columns back."""
    return "".join(map(_block, sentences))


def _blocks(text: str, source: str) -> Iterator[list[tuple[int, list[str]]]]:
    rows: list[tuple[int, list[str]]] = []
    for number, line in enumerate([*text.splitlines(), ""], 1):
        cells = line.split("\t") if line.strip() and "\t" in line else line.split()
        if cells and cells[0].startswith("#"):
            continue
        if cells and cells[0].strip() != str(len(rows) + 1):
            expected = f"expected token id {len(rows) + 1}, not {cells[0]!r}"
            raise InputError(source, expected, line=number)
        if cells:
            rows.append((number, [*cells, *["_"] * (COLUMNS - len(cells))]))
        elif rows:
            yield rows
            rows = []


def _sentence(rows: list[tuple[int, list[str]]], index: int, offset: int, source: str) -> Sentence:
    cells = [row for _, row in rows]
    misc = [dict(item.split("=", 1) for item in row[9].split("|") if "=" in item) for row in cells]
    starts, ends, text = [], [], ""
    for row, extra in zip(cells, misc, strict=True):
        starts.append(offset + len(text))
        text += row[1]
        ends.append(offset + len(text))
        text += "" if extra.get("SpaceAfter") == "No" else " "
    return Sentence(
        index=index,
        paragraph=0,
        forms=tuple(row[1] for row in cells),
        lemmas=tuple(row[2] if row[2] != "_" or row[1] == "_" else row[1] for row in cells),
        upos=tuple(row[3] for row in cells),
        tags=tuple(row[4] for row in cells),
        heads=tuple(_head(line, row, len(cells), source) for line, row in rows),
        deprels=tuple(row[7] for row in cells),
        entities=tuple(extra.get("Entity", "") for extra in misc),
        starts=tuple(starts),
        ends=tuple(ends),
        text=text[: ends[-1] - offset],
    )


def _head(line: int, row: list[str], length: int, source: str) -> int:
    """0-based head; a root (HEAD 0) points to itself."""
    if not row[6].isdecimal() or int(row[6]) > length:
        raise InputError(source, f"head {row[6]!r} is no token of the sentence", line=line)
    return int(row[6]) - 1 if int(row[6]) else int(row[0]) - 1


def _block(sentence: Sentence) -> str:
    lines = [f"# text = {' '.join(sentence.text.split())}"]
    for token, form in enumerate(sentence.forms):
        head = sentence.heads[token]
        glued = token + 1 < len(sentence) and sentence.ends[token] == sentence.starts[token + 1]
        misc = [f"Entity={sentence.entities[token]}"] if sentence.entities[token] else []
        misc += ["SpaceAfter=No"] if glued else []
        lines.append(
            "\t".join((
                str(token + 1), form, sentence.lemmas[token], sentence.upos[token],
                sentence.tags[token], "_", str(0 if head == token else head + 1),
                sentence.deprels[token], "_", "|".join(misc) or "_",
            ))
        )  # fmt: skip
    return "\n".join([*lines, "", ""])
