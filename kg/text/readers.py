"""The reading stage: files, directories and standard input into documents."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Protocol

from kg.config import LONGEST_DOCUMENT
from kg.errors import InputError
from kg.model import Document, iso_date
from kg.text import jsonl, markdown, plain
from kg.text.decoding import BOM, bounded, physical_lines
from kg.text.sources import Source, sources, unreadable


class Reader(Protocol):
    """What every format's module has: lines into documents with the line each begins at."""

    def __call__(
        self, lines: Iterable[bytes], *, name: str, stem: str
    ) -> Iterator[tuple[int, Document]]: ...


READERS: dict[str, Reader] = {".txt": plain.read, ".md": markdown.read, ".jsonl": jsonl.read}


def read(
    paths: Iterable[Path | str], *, date: str | None = None, longest: int = LONGEST_DOCUMENT
) -> Iterator[Document]:
    """Documents of `paths` in the order given; of a JSONL file one line at a time in memory.

    A directory is walked for `.txt`, `.md` and `.jsonl`, sorted, hidden files apart. `-` is
    standard input: JSONL if its first line is a JSON object, Markdown if it opens front matter,
    otherwise plain text. A document that comes twice is yielded once.

    Args:
        paths: files, directories, or `-`.
        date: publication date of documents that state none, ISO 8601.
        longest: bytes a document may have.

    Raises:
        InputError: an input that cannot be read; file, line and the way out are named.
        DateError: `date` is not a date.
    """
    fallback = iso_date(date) if date else None
    for document in _distinct(sources(paths, tuple(READERS)), longest):
        yield replace(document, date=document.date or fallback)


def _distinct(files: Iterable[Source], longest: int) -> Iterator[Document]:
    seen: dict[str, tuple[bytes, str, int]] = {}
    for source in files:
        for line, document in _documents(source, longest):
            digest = hashlib.blake2b(repr(document).encode(), digest_size=16).digest()
            first, name, number = seen.setdefault(document.id, (digest, source.name, line))
            if first != digest:
                problem = (
                    f"id {document.id!r} has other content in {name}, line {number}; "
                    "give each document its own id"
                )
                raise InputError(source.name, problem, line=line)
            if (name, number) == (source.name, line):
                yield document


def _documents(source: Source, longest: int) -> Iterator[tuple[int, Document]]:
    with _opened(source) as stream:
        reader, lines = _reader(source, physical_lines(stream, source.name, longest))
        if reader is not jsonl.read:
            lines = bounded(lines, source.name, longest)
        yield from reader(lines, name=source.name, stem=source.stem)


@contextmanager
def _opened(source: Source) -> Iterator[BinaryIO]:
    try:
        if source.path is None:
            yield sys.stdin.buffer
        else:
            with source.path.open("rb") as stream:
                yield stream
    except OSError as error:
        raise unreadable(source.name, error) from None


def _reader(source: Source, lines: Iterator[bytes]) -> tuple[Reader, Iterator[bytes]]:
    return (READERS[source.path.suffix.lower()], lines) if source.path else _sniffed(lines)


def _sniffed(lines: Iterator[bytes]) -> tuple[Reader, Iterator[bytes]]:
    head: list[bytes] = []
    for line in lines:
        head.append(line)
        if line.strip():
            break
    again = chain(head, lines)
    if head and jsonl.is_record(head[-1]):
        return jsonl.read, again
    fenced = head[:1] and head[0].removeprefix(BOM).rstrip() == markdown.FENCE.encode()
    return (markdown.read if fenced else plain.read), again
