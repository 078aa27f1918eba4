"""`kg query`, `kg ask`, `kg explain` and `kg stats`: what a graph answers in words."""

import json
import re
import sys
from collections.abc import Iterable
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import emit, plain, say, settings_of
from kg.cli.options import AsJson, Day, Ontologies, OptionalStore, Store, Timeout
from kg.errors import InputError

STDIN = "-"
_ID = re.compile(r"[0-9a-f]*[0-9][0-9a-f]*|(stmt:|https?://).*")  # no word of English


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


def explain(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="STATEMENT|TEXT",
            help="Id or IRI of a statement, or the first letters of its id; or a text to read.",
        ),
    ],
    *,
    store: OptionalStore = None,
    date: Day = None,
    ontology: Ontologies = None,
    as_json: AsJson = False,
) -> None:
    """Show the words behind a statement and what read them, or why a text states what it does."""
    if _is_text(what, store):
        _explain_text(context, what, date=date, ontology=ontology, as_json=as_json)
        return
    if store is None:
        raise typer.BadParameter("say which graph holds the statement", param_hint="--store")
    if date or ontology:
        raise typer.BadParameter("is for a text, not for a statement", param_hint="--date")
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        found = graph.explain(what)
        if as_json:
            say(_dumps(asdict(found)))
        else:
            _say_lines(found.lines())


def _is_text(what: str, store: str | None) -> bool:
    """Whether the words are to be read: several words, or one that no graph is asked for."""
    if len(what.split()) != 1:
        return True
    return store is None and _ID.fullmatch(what) is None


def _explain_text(
    context: typer.Context,
    text: str,
    *,
    date: str | None,
    ontology: list[Path] | None,
    as_json: bool,
) -> None:
    from kg.graph import explained
    from kg.graph.extraction import Extraction

    if not text.strip():
        raise typer.BadParameter("is empty; give a sentence", param_hint="STATEMENT|TEXT")
    pipeline = Extraction.of(ontology or (), settings=settings_of(context)).pipeline
    readings = explained(pipeline, text, date=date)
    if as_json:
        say(_dumps([asdict(each) for each in readings]))
        return
    for number, each in enumerate(readings):
        if number:
            say("")
        _say_lines(each.lines())


def _say_lines(found: Iterable[tuple[str, str]]) -> None:
    """Headings in a column of their own."""
    lines = [(heading, plain(value)) for heading, value in found]
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
