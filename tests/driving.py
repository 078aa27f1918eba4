"""What drives the command in tests, and where the checkout is."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PIPE = subprocess.PIPE


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command left behind: its exit code and the two streams."""

    code: int
    out: str
    err: str


Command = Callable[..., Outcome]


def started(*arguments: object, stderr: int = PIPE) -> subprocess.Popen[bytes]:
    """`python` with these arguments, in a process of its own that is running."""
    return subprocess.Popen(  # noqa: S603 -- our own interpreter
        [sys.executable, *map(str, arguments)], stdin=PIPE, stdout=PIPE, stderr=stderr
    )


def finished(*arguments: object, stdin: bytes = b"") -> Outcome:
    """`python` with these arguments, in a process of its own that has ended."""
    with started(*arguments) as process:
        try:
            out, err = process.communicate(stdin, timeout=120)
        except subprocess.TimeoutExpired:
            process.kill()
            raise
    return Outcome(process.returncode, out.decode(), err.decode())


def kg_process(*arguments: object, stdin: bytes = b"") -> Outcome:
    """`kg` with these arguments, in a process of its own that has ended."""
    return finished("-m", "kg", *arguments, stdin=stdin)
