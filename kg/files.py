"""Files that are written as a whole or not at all."""

import os
from pathlib import Path
from secrets import token_hex

from kg.errors import InputError


def write_whole(path: str | os.PathLike[str], content: bytes) -> None:
    """Write `content` to `path`; nobody ever sees half of it, and a failure leaves what was there.

    What a link points to is written, not the link. A device or a pipe is written as it is.

    Raises:
        InputError: the file cannot be written.
    """
    path = Path(path)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
        else:
            _replace(path.resolve(), content)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError(path, f"cannot be written: {reason}") from None


def _replace(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.{token_hex(4)}")
    try:
        with part.open("xb") as file:
            file.write(content)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
