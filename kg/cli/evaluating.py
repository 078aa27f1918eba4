"""`kg eval`: how what is read compares with a gold file."""

import json
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import say, settings_of
from kg.cli.options import AsJson, Ontologies

MISSES = 5


def evaluate(
    context: typer.Context,
    gold: Annotated[
        Path, typer.Argument(metavar="GOLD", help="Gold in JSON Lines; its kind is recognised.")
    ],
    *,
    ontology: Ontologies = None,
    misses: Annotated[
        int, typer.Option(min=0, metavar="N", help="How many of the worst misses to show.")
    ] = MISSES,
    as_json: AsJson = False,
) -> None:
    """Read the texts of a gold file and compare what is found in them with the gold."""
    from kg.evaluation import evaluate as evaluated
    from kg.evaluation.report import as_object, lines

    report = evaluated(gold, ontology=ontology or (), settings=settings_of(context))
    if as_json:
        say(json.dumps(as_object(report, misses=misses), ensure_ascii=False, indent=2))
        return
    for line in lines(report, misses=misses):
        say(line)
