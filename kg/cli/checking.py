"""What a graph says of itself: judged (1 is "no"), compared, and reasoned over."""

import json
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from kg.cli.console import emit, plain, say, settings_of
from kg.cli.options import AsJson, Store

NO = 1


class Engine(StrEnum):
    """What judges a graph by its shapes."""

    KG = "kg"
    PYRUDOF = "pyrudof"
    PYSHACL = "pyshacl"


class DiffFormat(StrEnum):
    """How differences are written."""

    TEXT = "text"
    JSON = "json"
    PATCH = "patch"


def verify(context: typer.Context, *, store: Store, as_json: AsJson = False) -> None:
    """Check every quote against its document, and every document against its hash."""
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        found = graph.verify()
    if as_json:
        _say_json({"ok": found.ok, **asdict(found)})
    else:
        for fault in found.faults:
            say(plain(str(fault)))
        say(
            f"{_count(found.documents, 'document')}, {_count(found.statements, 'statement')}: "
            f"{_count(len(found.faults), 'fault') if found.faults else 'all as they were added'}"
        )
    if not found.ok:
        raise typer.Exit(NO)


def validate(
    context: typer.Context,
    *,
    store: Store,
    shapes: Annotated[
        Path | None, typer.Option(metavar="FILE", help="SHACL shapes to use instead of our own.")
    ] = None,
    engine: Annotated[
        Engine | None, typer.Option(help="What judges; pyrudof where it is installed.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check that a graph has the shape that the ontology asks for."""
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        found = graph.validate(shapes, engine=engine and engine.value)
    if as_json:
        _say_json({"ok": found.ok, **asdict(found)})
    else:
        for line in (*found.violations, *found.quarantine):
            say(plain(str(line)))
        broken = _count(len(found.violations), "violation") if found.violations else "all in shape"
        say(f"{_count(found.triples, 'triple')} judged by {found.engine}: {broken}")
    if not found.ok:
        raise typer.Exit(NO)


def infer(context: typer.Context, *, store: Store) -> None:
    """Put what follows from the ontology into a graph of its own, dip:inferred."""
    from kg.graph import Graph

    with Graph(store, settings=settings_of(context)).checked() as graph:
        say(f"GRAPH dip:inferred holds {_count(graph.infer(), 'triple')}, until the data change")


def diff(
    context: typer.Context,
    before: Annotated[str, typer.Argument(metavar="A", help="Directory or endpoint of a graph.")],
    after: Annotated[str, typer.Argument(metavar="B", help="Directory or endpoint of another.")],
    *,
    format_: Annotated[
        DiffFormat, typer.Option("--format", help="Events as text or JSON, or an RDF patch.")
    ] = DiffFormat.TEXT,
) -> None:
    """Tell what has to change in one graph to make it another."""
    from kg.graph import Graph

    with Graph(before, settings=settings_of(context)).checked() as graph:
        found = graph.diff(after)
    match format_:
        case DiffFormat.JSON:
            _say_json(found.as_json())
        case DiffFormat.PATCH:
            emit(found.patch.serialize())
        case DiffFormat.TEXT:
            for change in found.changes:
                say(plain(str(change)))
            if found.patch and not found.changes:
                added, removed = len(found.patch.added), len(found.patch.removed)
                say(f"~ {_count(added, 'triple')} added and {_count(removed, 'triple')} removed")
    if not found.equal:
        raise typer.Exit(NO)


def _say_json(value: Any) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=2))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else f'{noun}s'}"
