"""`kg extract`: documents in, what their sentences say out, with no store between."""

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.console import emit, progress, settings_of
from kg.cli.options import Day, Inputs, Ontologies


class Layer(StrEnum):
    """What to print: clauses in words, statements of the ontology, or both."""

    STATEMENTS = "statements"
    PROPOSITIONS = "propositions"
    ALL = "all"


class Arity(StrEnum):
    """How a clause is printed: as one tuple, or as one an argument."""

    NARY = "nary"
    BINARY = "binary"


class Tokens(StrEnum):
    """How the text comes: as it was written, or already tokenised by spaces."""

    TEXT = "text"
    SPACE = "space"


class RowFormat(StrEnum):
    """How what was found is written."""

    JSONL = "jsonl"
    TTL = "ttl"
    NQ = "nq"
    CSV = "csv"


def extract(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    inputs: Inputs,
    *,
    date: Day = None,
    ontology: Ontologies = None,
    layer: Annotated[Layer, typer.Option(help="What to print.")] = Layer.STATEMENTS,
    arity: Annotated[Arity, typer.Option(help="Of propositions.")] = Arity.NARY,
    tokens: Annotated[Tokens, typer.Option(help="How the text is tokenised.")] = Tokens.TEXT,
    format_: Annotated[
        RowFormat, typer.Option("--format", help="RDF holds statements only.")
    ] = RowFormat.JSONL,
) -> None:
    """Print what documents say, without a store, as they are read."""
    from kg.graph.extraction import Extraction
    from kg.graph.growing import documents_of

    if format_ in {RowFormat.TTL, RowFormat.NQ} and layer is not Layer.STATEMENTS:
        raise typer.BadParameter(f"{format_} holds --layer statements only", param_hint="--format")
    settings = settings_of(context)
    documents, total = documents_of(inputs, date=date, longest=settings.longest_document)
    extraction = Extraction.of(ontology or (), tokens=tokens.value, settings=settings)
    with progress("reading") as notice:
        readings = extraction.readings(documents, total=total, notice=notice)
        for piece in extraction.written(readings, format_, layer=layer, arity=arity):
            emit(piece)
