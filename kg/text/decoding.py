"""Bytes into lines and text: size, encoding and binary content are judged here."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from kg.errors import InputError

LONGEST = 50_000_000
"""Bytes a document, or a line of JSONL, may have."""

BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")


def physical_lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    r"""Lines of `stream` with their `\n`, one at a time in memory.

    Raises:
        InputError: a line is longer than `LONGEST` bytes, holds a NUL, or the text is UTF-16.
    """
    for number, line in enumerate(iter(lambda: stream.readline(LONGEST + 1), b""), start=1):
        if len(line) > LONGEST:
            raise _too_long(name, number)
        if number == 1 and line.startswith(_WIDE_BOMS):
            raise InputError(name, "not UTF-8 (byte 0) but UTF-16; convert it with iconv first")
        if b"\0" in line:
            raise InputError(name, "binary, not text; convert it to plain text first", line=number)
        yield line


def decoded_lines(lines: Iterable[bytes], name: str) -> Iterator[tuple[int, str]]:
    """Each line with its 1-based number, without the byte order mark of the first.

    Raises:
        InputError: a line is not UTF-8; the message gives the byte, counted from the file's start.
    """
    offset = 0
    for number, line in enumerate(lines, start=1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError as error:
            place = offset + error.start
            raise InputError(
                name, f"not UTF-8 (byte {place}); save it as UTF-8", line=number
            ) from None
        yield number, text.removeprefix("\ufeff") if number == 1 else text
        offset += len(line)


def whole_text(lines: Iterable[bytes], name: str) -> str:
    """All of `lines` as one text.

    Raises:
        InputError: more than `LONGEST` bytes, not UTF-8, or nothing but white space.
    """
    text = "".join(line for _, line in decoded_lines(_bounded(lines, name), name))
    if not text.strip():
        raise InputError(name, "empty; leave it out or give it some text")
    return text


def _bounded(lines: Iterable[bytes], name: str) -> Iterator[bytes]:
    size = 0
    for number, line in enumerate(lines, start=1):
        size += len(line)
        if size > LONGEST:
            raise _too_long(name, number)
        yield line


def _too_long(name: str, line: int) -> InputError:
    size = LONGEST // 1_000_000
    return InputError(name, f"a document longer than {size} MB; split it into articles", line=line)
