"""Where words go: answers to standard output, everything else to standard error."""

import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from kg.config import Settings
from kg.errors import InputError

_UNSEEN = {"Cc", "Zl", "Zp"}


def settings_of(context: typer.Context) -> Settings:
    """The settings of the file named by `--config`, of `kg.toml` here, or the defaults.

    Raises:
        InputError: the file is wrong.
    """
    config: Path | None = context.find_root().obj
    return Settings.load(config)


def say(line: str) -> None:
    """One line of an answer, at once, whatever the text in it holds."""
    emit(f"{line}\n".encode("utf-8", "replace"))


def emit(content: bytes) -> None:
    """A piece of an answer, at once; a reader that has gone away ends the command quietly.

    Raises:
        InputError: standard output cannot be written.
    """
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError("standard output", f"cannot be written: {reason}") from None


def warn(message: str) -> None:
    """One line on standard error, under the command's name."""
    sys.stderr.write(f"kg: {plain(message)}\n")


def plain(text: str) -> str:
    """`text` on one line, with nothing in it that steers a terminal."""
    seen = "".join(" " if unicodedata.category(char) in _UNSEEN else char for char in text)
    return " ".join(seen.split()).encode("utf-8", "replace").decode()


@contextmanager
def progress(words: str) -> Iterator[Callable[[int, int | None], None] | None]:
    """A bar on standard error to be told (done, total); None when nobody looks at it."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(words, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
