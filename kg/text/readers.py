"""The reading stage: files, directories and standard input into documents."""

import hashlib
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Protocol

from kg.errors import InputError
from kg.model import Document, iso_date
from kg.text import jsonl, markdown, plain
from kg.text.decoding import BOM, physical_lines
from kg.text.sources import Source, sources, unreadable


class Reader(Protocol):
    """What every format's module has: lines into documents with the line each begins at."""

    def __call__(
        self, lines: Iterable[bytes], *, name: str, stem: str
    ) -> Iterator[tuple[int, Document]]: ...


READERS: dict[str, Reader] = {".txt": plain.read, ".md": markdown.read, ".jsonl": jsonl.read}


def read(paths: Iterable[Path | str], *, date: str | None = None) -> Iterator[Document]:
    """Documents of `paths` in the order given; of a JSONL file one line at a time in memory.

    A directory is walked for `.txt`, `.md` and `.jsonl`, sorted, hidden files apart. `-` is
    standard input: JSONL if its first line is a JSON object, Markdown if it opens front matter,
    otherwise plain text. A document that comes twice is yielded once.

    Args:
        paths: files, directories, or `-`.
        date: publication date of documents that state none, ISO 8601.

    Raises:
        InputError: an input that cannot be read; file, line and the way out are named.
        DateError: `date` is not a date.
    """
    fallback = iso_date(date) if date else None
    for document in _distinct(sources(paths, tuple(READERS))):
        yield replace(document, date=document.date or fallback)


def _distinct(files: Iterable[Source]) -> Iterator[Document]:
    seen: dict[str, tuple[bytes, str, int]] = {}
    for source in files:
        for line, document in _documents(source):
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


def _documents(source: Source) -> Iterator[tuple[int, Document]]:
    with _opened(source) as stream:
        lines = physical_lines(stream, source.name)
        reader = READERS[source.path.suffix.lower()] if source.path else None
        if reader is None:
            reader, lines = _sniffed(lines)
        yield from reader(lines, name=source.name, stem=source.stem)


@contextmanager
def _opened(source: Source) -> Iterator[BinaryIO]:
    if source.path is None:
        yield sys.stdin.buffer
        return
    try:
        stream = source.path.open("rb")
    except OSError as error:
        raise unreadable(source.path, error) from None
    with stream:
        yield stream


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
