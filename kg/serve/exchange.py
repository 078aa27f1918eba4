"""What the service and its worker processes say to each other: frames over pipes.

A frame is two big-endian 32-bit lengths, a JSON object and bytes.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any, TypeAlias

LENGTHS = struct.Struct(">II")
PLAIN = "text/plain; charset=utf-8"
Frame: TypeAlias = tuple[dict[str, Any], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """What a worker has to know before its first order.

    Attributes:
        store: directory of the store.
        writable: take the store for writing.
        memory: bytes of address space.
        resident: bytes of memory that a worker may hold on to; one that does is replaced.
        seconds: CPU time for one order.
        answer: bytes that an answer may have.
        base: IRI under which the graph's own things are named.
        others: (prefix, namespace) pairs that the ontology declares.
        ontology: files in place of the bundled ontology.
        drawn: entities that a page draws at first.
    """

    store: str
    writable: bool = False
    memory: int = 2 << 30
    resident: int = 512 << 20
    seconds: float = 30.0
    answer: int = 64 << 20
    base: str = "https://diplomacy.example/"
    others: tuple[tuple[str, str], ...] = ()
    ontology: tuple[str, ...] = ()
    drawn: int = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """An answer as HTTP knows it.

    Attributes:
        content: all of it, unless it is in a file.
        file: where the rest of the answer is, when it is too long for a frame.
        headers: besides the media type.
        last: the worker ends after it.
    """

    status: int = 200
    media: str = PLAIN
    content: bytes = b""
    file: str | None = None
    headers: tuple[tuple[str, str], ...] = ()
    last: bool = False

    def discard(self) -> None:
        """Nobody wants it: take its file away."""
        if self.file is not None:
            Path(self.file).unlink(missing_ok=True)

    def framed(self) -> bytes:
        """What goes through the pipe."""
        head = asdict(self)
        return frame(head | {"content": None}, self.content)

    @classmethod
    def of(cls, received: Frame) -> "Reply":
        """What came through the pipe."""
        head, content = received
        pairs = tuple((name, value) for name, value in head["headers"])
        return cls(**(head | {"content": content, "headers": pairs}))


def said(status: int, words: str, *headers: tuple[str, str]) -> Reply:
    """A reply of one plain line."""
    line = " ".join(words.split())
    return Reply(status=status, content=f"{line}\n".encode("utf-8", "replace"), headers=headers)


def frame(head: Mapping[str, Any], content: bytes = b"") -> bytes:
    """A frame in one piece."""
    written = json.dumps(head).encode()
    return LENGTHS.pack(len(written), len(content)) + written + content


def received(stream: IO[bytes]) -> Frame | None:
    """The next frame of a pipe; None at its end."""
    lengths = stream.read(LENGTHS.size)
    if len(lengths) < LENGTHS.size:
        return None
    head, content = LENGTHS.unpack(lengths)
    return json.loads(stream.read(head)), stream.read(content)
