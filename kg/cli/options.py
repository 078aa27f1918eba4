"""Options that several verbs share, so that they are spelled and explained once."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

Inputs: TypeAlias = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...", help="Files (.txt, .md, .jsonl), directories, or - for standard input."
    ),
]
Store: TypeAlias = Annotated[
    str,
    typer.Option(
        metavar="DIR|URL", help="Directory of the graph, or a SPARQL endpoint.", show_default=False
    ),
]
OptionalStore: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DIR|URL", help="Directory of the graph, or a SPARQL endpoint."),
]
Day: TypeAlias = Annotated[
    str | None,
    typer.Option(metavar="DATE", help="Date of documents that state none, as YYYY-MM-DD."),
]
Ontologies: TypeAlias = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        help="Ontology in place of the bundled one, or more words for it; may be repeated.",
    ),
]
Since: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="From this day, month or year on.")
]
Until: TypeAlias = Annotated[
    str | None, typer.Option(metavar="DATE", help="Up to this day, month or year, included.")
]
Timeout: TypeAlias = Annotated[
    float | None,
    typer.Option(
        metavar="SECONDS", min=0.001, help="Stop a query after this time (30 s by default)."
    ),
]
AsJson: TypeAlias = Annotated[bool, typer.Option("--json", help="Print JSON.")]
