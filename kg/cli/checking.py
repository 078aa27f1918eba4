"""`kg verify`: what a graph says of itself; exit code 1 when the answer is no."""

import json
from dataclasses import asdict
from typing import Any

import typer

from kg.cli.console import plain, say, settings_of
from kg.cli.options import AsJson, Store

NO = 1


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


def _say_json(value: Any) -> None:
    say(json.dumps(value, ensure_ascii=False, indent=2))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else f'{noun}s'}"
