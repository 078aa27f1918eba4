"""The verbs under one command, and one line for whatever goes wrong."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from kg import __version__
from kg.cli import asking, building, checking, evaluating, extracting, serving, showing
from kg.cli.console import say, warn
from kg.errors import KgError

WRONG = 2

app = typer.Typer(
    name="kg",
    help="Diplomacy news into a knowledge graph: build it, ask it, see it, trace it to the words.",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for verb in (
    building.build,
    extracting.extract,
    asking.query,
    asking.ask,
    asking.explain,
    asking.stats,
    showing.view,
    showing.export,
    building.remove,
    building.backup,
    building.load,
    checking.verify,
    checking.validate,
    checking.diff,
    checking.infer,
    serving.serve,
):
    app.command()(verb)
app.command("eval")(evaluating.evaluate)


def _say_version(wanted: bool) -> None:  # noqa: FBT001 -- how typer calls it
    if wanted:
        say(f"kg {__version__}")
        raise typer.Exit


@app.callback()
def root(
    context: typer.Context,
    *,
    config: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Settings to use instead of kg.toml.")
    ] = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version and stop.", is_eager=True, callback=_say_version
        ),
    ] = False,
) -> None:
    """Diplomacy news into a knowledge graph: build it, ask it, see it, trace it to the words."""
    del version
    context.obj = config


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit code.

    0 is done, 1 is an answer of the data ("no", "differs"), 2 is a wrong command or input, 130 is
    an interruption.
    """
    sys.exit(run(sys.argv[1:] if arguments is None else arguments))


def run(arguments: Sequence[str]) -> int:
    """The exit code of the command; what a user can mend is told in one line, never a traceback."""
    try:
        code = app(args=list(arguments) or ["--help"], prog_name="kg", standalone_mode=False)
    except KgError as error:
        warn(str(error))
        return WRONG
    except typer.TyperException as error:
        warn(_usage(error))
        return WRONG
    except typer.Abort:
        return 130
    return code if isinstance(code, int) else 0


def _usage(error: Any) -> str:
    """What was wrong with the command, and where its help is.

    The class that has the parts has no public name in every version of typer.
    """
    message = str(error.format_message()) if hasattr(error, "format_message") else str(error)
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "kg"
    return f"{message.rstrip('.')}; see: {command} --help"
