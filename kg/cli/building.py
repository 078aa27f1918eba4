"""`kg build`, `remove`, `backup` and `load`: what changes a graph, and what keeps it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import progress, say, settings_of
from kg.cli.options import Day, Inputs, Ontologies, Store

if TYPE_CHECKING:
    from kg.graph import Graph


def build(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    inputs: Inputs,
    *,
    store: Store,
    date: Day = None,
    ontology: Ontologies = None,
    view: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Also draw the graph as an HTML page.")
    ] = None,
) -> None:
    """Read documents into a graph; doing it again changes nothing."""
    from kg.graph import Graph

    with Graph(store, ontology=ontology or (), settings=settings_of(context)) as graph:
        with progress("reading") as notice:
            added = graph.add(inputs, date=date, notice=notice)
        say(
            f"read {_count(added.documents, 'document')}, {_count(added.statements, 'statement')}; "
            f"{_count(added.triples, 'triple')} added"
        )
        say(f"{store} {_holds(graph)}")
        if apart := graph.quarantine():
            say(
                f"{_count(len(apart), 'statement')} broke a shape and stand apart; "
                f"see: kg validate --store {store}"
            )
        if view is not None:
            graph.view(view)
            say(f"{view} shows it; open it in a browser")


def remove(
    context: typer.Context,
    document: Annotated[str, typer.Argument(help="Id of the document.")],
    *,
    store: Store,
) -> None:
    """Take a document, and all that only it supports, out of a graph."""
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        say(f"removed {document}: {_count(graph.remove(document), 'triple')} gone")


def backup(
    context: typer.Context,
    *,
    store: Store,
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="NEWDIR", help="Directory of the copy.")
    ],
) -> None:
    """Copy a graph to a new directory, also while it is being built."""
    from kg.graph import Graph

    settings = settings_of(context)
    with Graph(store, settings=settings).checked() as graph:
        graph.backup(output)
    with Graph(output, settings=settings).checked() as copy:
        say(f"{output} {_holds(copy)}")


def load(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(help="An exported graph: .nq, .trig, .nt, .ttl or .jsonld.")
    ],
    *,
    store: Annotated[Path, typer.Option(metavar="NEWDIR", help="Directory of the new graph.")],
) -> None:
    """Make a graph of a file that `kg export` wrote."""
    import kg

    with kg.load(file, store=store, settings=settings_of(context)) as graph:
        say(f"{store} {_holds(graph)}")


def _holds(graph: "Graph") -> str:
    total = graph.stats()
    return (
        f"holds {_count(total.documents, 'document')}, "
        f"{_count(total.statements, 'statement')} ({_count(total.facts, 'fact')}), "
        f"{_count(total.entities, 'entity')}, {_count(total.triples, 'triple')}"
    )


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
