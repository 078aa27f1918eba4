"""Bytes into lines and text: size, encoding and binary content are judged here."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from kg.errors import InputError

BOM = b"\xef\xbb\xbf"
_WIDE_BOMS = (b"\xff\xfe", b"\xfe\xff")


def physical_lines(stream: BinaryIO, name: str, longest: int) -> Iterator[bytes]:
    r"""Lines of `stream` with their `\n`, one at a time in memory.

    Raises:
        InputError: a line is longer than `longest` bytes, holds a NUL, or the text is UTF-16.
    """
    for number, line in enumerate(iter(lambda: stream.readline(longest + 1), b""), start=1):
        if len(line) > longest:
            raise _too_long(name, number, longest)
        if number == 1 and line.startswith(_WIDE_BOMS):
            raise InputError(name, "not UTF-8 (byte 0) but UTF-16; convert it with iconv first")
        if b"\0" in line:
            raise InputError(name, "binary, not text; convert it to plain text first", line=number)
        yield line


def bounded(lines: Iterable[bytes], name: str, longest: int) -> Iterator[bytes]:
    """`lines`, all of which are one document.

    Raises:
        InputError: together they have more than `longest` bytes.
    """
    size = 0
    for number, line in enumerate(lines, start=1):
        size += len(line)
        if size > longest:
            raise _too_long(name, number, longest)
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
        InputError: not UTF-8, or nothing but white space.
    """
    text = "".join(line for _, line in decoded_lines(lines, name))
    if not text.strip():
        raise InputError(name, "empty; leave it out or give it some text")
    return text


def _too_long(name: str, line: int, longest: int) -> InputError:
    problem = f"a document longer than {longest:,} bytes; split it into articles"
    return InputError(name, problem, line=line)
