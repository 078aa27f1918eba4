"""Where an answer is written down before anybody sees the first byte of it."""

import io
from pathlib import Path
from typing import Any

from kg.errors import KgError

INLINE = 1 << 20
"""Bytes up to which an answer travels with its frame; a longer one waits in a file."""

_MEBI = 20


class TooLargeError(KgError):
    """An answer is larger than the service gives away."""

    def __init__(self, most: int) -> None:
        size = f"{most >> _MEBI} MiB" if most >> _MEBI else f"{most} bytes"
        super().__init__(f"the answer is larger than {size}; ask for less, for example with LIMIT")


class Sheet(io.BytesIO):
    """A binary stream that begins in memory, goes on in a file, and ends at a limit.

    Args:
        spill: the file to go on in.
        most: bytes altogether.
    """

    def __init__(self, spill: Path, most: int) -> None:
        super().__init__()
        self._spill, self._most = spill, most
        self._file: io.BufferedWriter | None = None
        self._written = 0

    def write(self, data: Any, /) -> int:
        """Take all of `data`.

        Raises:
            TooLargeError: it would be more than the limit.
        """
        self._written += len(data)
        if self._written > self._most:
            self.discard()
            raise TooLargeError(self._most)
        if self._file is None and self._written > INLINE:
            self._file = self._spill.open("wb")
            self._file.write(self.getvalue())
        return super().write(data) if self._file is None else self._file.write(data)

    def discard(self) -> None:
        """Nobody wants it any more."""
        if self._file is not None:
            self._file.close()
            self._spill.unlink(missing_ok=True)

    def finished(self) -> tuple[bytes, str | None]:
        """The content, or the name of the file that holds it."""
        if self._file is None:
            return self.getvalue(), None
        self._file.close()
        return b"", str(self._spill)
