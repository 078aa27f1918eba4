"""Runs what README.md shows and writes the answers below it; as a script, into the file itself."""

import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"```(?P<kind>\w+)\n(?P<body>.*?)```", re.DOTALL)
_FILE = re.compile(r"# (?P<name>\w+\.(?:ttl|toml))\n")


def refreshed(text: str, folder: Path) -> str:
    """`text` with the answers of its `console` and `python` blocks as they are now.

    Blocks that begin with the name of a file are written to it; all run in `folder`, in order.
    """
    _prepare(folder)
    names: dict[str, object] = {}

    def answered(block: re.Match[str]) -> str:
        body = block["body"]
        if file := _FILE.match(body):
            (folder / file["name"]).write_text(body, encoding="utf-8")
        elif block["kind"] == "console":
            body = "".join(_console(body, folder))
        elif block["kind"] == "python":
            body = "".join(_python(body, folder, names))
        return f"```{block['kind']}\n{body}```"

    return _BLOCK.sub(answered, text)


def blocks(text: str, kind: str) -> list[str]:
    """The bodies of the blocks of one kind that are no files."""
    found = (block for block in _BLOCK.finditer(text) if block["kind"] == kind)
    return [block["body"] for block in found if not _FILE.match(block["body"])]


def _prepare(folder: Path) -> None:
    (folder / "seeds").symlink_to(ROOT / "seeds")
    command = folder / "bin" / "kg"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m kg "$@"\n', encoding="utf-8")
    command.chmod(0o755)


def _console(body: str, folder: Path) -> Iterator[str]:
    search = {"PYTHONPATH": str(ROOT), "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    for line in body.splitlines():
        if line.startswith("$ "):
            done = subprocess.run(  # noqa: S602 -- the README's own commands
                line.removeprefix("$ "),
                shell=True,
                cwd=folder,
                env={**os.environ, **search},
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                check=False,
            )
            yield f"{line}\n{done.stdout.decode()}"


def _python(body: str, folder: Path, names: dict[str, object]) -> Iterator[str]:
    for example in doctest.DocTestParser().get_examples(body):
        shown = io.StringIO()
        with contextlib.chdir(folder), contextlib.redirect_stdout(shown):
            exec(compile(example.source, "README.md", "single"), names)  # noqa: S102
        first, *more = example.source.splitlines()
        yield "\n".join([f">>> {first}", *(f"... {line}" for line in more), shown.getvalue()])


def main() -> None:
    """Write the answers into README.md."""
    text = README.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(refreshed(text, Path(folder)), encoding="utf-8")


if __name__ == "__main__":
    main()
