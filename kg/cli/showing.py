"""`kg view` and `kg export`: a graph as a page, or as a file for other tools."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import emit, say, settings_of
from kg.cli.options import Since, Store, Until

STDOUT = "-"


class ExportFormat(StrEnum):
    """The formats of a whole graph."""

    TRIG = "trig"
    NQ = "nq"
    NT = "nt"
    TTL = "ttl"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"


def view(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    *,
    store: Store,
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The page.")],
    focus: Annotated[
        str | None, typer.Option(metavar="ENTITY", help="Only what lies around this entity.")
    ] = None,
    hops: Annotated[
        int | None, typer.Option(min=0, help="How far around it (1 by default).")
    ] = None,
    since: Since = None,
    until: Until = None,
    min_confidence: Annotated[
        float, typer.Option(min=0, max=1, help="Leave less certain statements out.")
    ] = 0.0,
    types: Annotated[
        list[str] | None,
        typer.Option(metavar="TYPE", help="Only this type of statement; commas or repeated."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Entities drawn at first.")
    ] = None,
) -> None:
    """Draw a graph as one interactive HTML page that loads nothing from anywhere."""
    from kg.graph import Graph

    if hops is not None and focus is None:
        raise typer.BadParameter("give a --focus to count hops from", param_hint="--hops")
    with Graph(store, settings=settings_of(context)).checked() as graph:
        graph.view(
            output,
            focus=focus,
            hops=1 if hops is None else hops,
            since=since,
            until=until,
            min_confidence=min_confidence,
            types=[name.strip() for each in types or () for name in each.split(",")],
            limit=limit,
        )
    say(f"{output} shows it; open it in a browser")


def export(
    context: typer.Context,
    *,
    store: Store,
    format_: Annotated[ExportFormat, typer.Option("--format", help="The format.")],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The file; - is standard output.")
    ] = STDOUT,
) -> None:
    """Write a whole graph as RDF or as a network; the same graph gives the same bytes."""
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        content = graph.export(format_.value, None if output == STDOUT else output)
    if output == STDOUT:
        emit(content)
