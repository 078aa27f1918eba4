"""`kg query`, `kg ask`, `kg explain` and `kg stats`: what a graph answers in words."""

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import emit, plain, say, settings_of
from kg.cli.options import AsJson, OptionalStore, Store, Timeout
from kg.errors import InputError

STDIN = "-"


class ResultFormat(StrEnum):
    """How an answer is written."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"
    TSV = "tsv"
    XML = "xml"
    TTL = "ttl"
    NT = "nt"


Format = Annotated[ResultFormat, typer.Option("--format", help="How to write the answer.")]


def query(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    file: Annotated[
        str | None,
        typer.Argument(metavar="FILE.rq", help="A SPARQL file, or - for standard input."),
    ] = None,
    *,
    store: Store,
    expression: Annotated[
        str | None, typer.Option("-e", "--expression", metavar="SPARQL", help="The query itself.")
    ] = None,
    format_: Format = ResultFormat.TABLE,
    timeout: Timeout = None,
) -> None:
    """Ask a graph in SPARQL 1.1; the usual prefixes need no declaration."""
    from kg.graph import Graph

    settings = settings_of(context)
    sparql = _sparql(file, expression)
    with Graph(store, settings=settings).checked() as graph:
        found = graph.query(sparql, timeout=timeout or settings.query_timeout)
        emit(found.serialize(format_.value))


def ask(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    name: Annotated[
        str | None, typer.Argument(help="A question: its name or number; none lists them all.")
    ] = None,
    values: Annotated[
        list[str] | None, typer.Argument(metavar="[NAME=VALUE]...", help="What it asks about.")
    ] = None,
    *,
    store: OptionalStore = None,
    format_: Format = ResultFormat.TABLE,
    timeout: Timeout = None,
) -> None:
    """Ask a graph one of the questions that come with the ontology."""
    from kg.graph import Graph

    if name is None:
        _list_questions()
        return
    if store is None:
        raise typer.BadParameter("say which graph to ask", param_hint="--store")
    settings = settings_of(context)
    asked = dict(_pair(value) for value in values or ())
    with Graph(store, settings=settings).checked() as graph:
        found = graph.ask(name, timeout=timeout or settings.query_timeout, **asked)
        emit(found.serialize(format_.value))


def explain(
    context: typer.Context,
    statement: Annotated[
        str, typer.Argument(help="Id or IRI of a statement, or the first letters of its id.")
    ],
    *,
    store: Store,
    as_json: AsJson = False,
) -> None:
    """Show the words behind a statement, what read them, and what it is tied to."""
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        found = graph.explain(statement)
        if as_json:
            say(_dumps(asdict(found)))
            return
        lines = [(heading, plain(value)) for heading, value in found.lines()]
        width = max(len(heading) for heading, _ in lines)
        for heading, value in lines:
            say(f"{heading:<{width}}  {value}")


def stats(context: typer.Context, *, store: Store, as_json: AsJson = False) -> None:
    """Count what a graph holds."""
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        found = asdict(graph.stats())
    if as_json:
        say(_dumps(found))
        return
    types: dict[str, int] = found.pop("types")
    for heading, number in found.items():
        say(f"{heading:<12}{number:>9,}")
    for curie, number in types.items():
        say(f"  {plain(curie):<28}{number:>9,}")


def _sparql(file: str | None, expression: str | None) -> str:
    if (file is None) == (expression is None):
        raise typer.BadParameter("give either a file or -e SPARQL", param_hint="query")
    return expression if expression is not None else _text(file or STDIN)


def _text(file: str) -> str:
    """The text of a query file, or of standard input."""
    name = "standard input" if file == STDIN else file
    try:
        content = sys.stdin.buffer.read() if file == STDIN else Path(file).read_bytes()
        return content.decode("utf-8")
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise InputError(name, f"cannot be read: {reason}; check the path") from None
    except UnicodeDecodeError as error:
        raise InputError(name, f"not UTF-8 (byte {error.start}); save it as UTF-8") from None


def _pair(value: str) -> tuple[str, str]:
    name, equals, rest = value.partition("=")
    if not equals:
        raise typer.BadParameter(f"{value!r} is no NAME=VALUE", param_hint="values")
    return name, rest


def _list_questions() -> None:
    from kg.store import questions

    for question in questions():
        parameters = " ".join(f"[{name}=…]" for name in question.parameters)
        say(f"{question.name:<28}{plain(question.title)}  {parameters}".rstrip())


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
