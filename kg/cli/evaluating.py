"""`kg eval`: how what is read compares with gold files, and how sure one may be of it."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import say, settings_of
from kg.cli.options import AsJson, Ontologies
from kg.config import Settings
from kg.files import write_whole

MISSES = 5


def evaluate(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    gold: Annotated[
        list[Path],
        typer.Argument(metavar="GOLD...", help="Gold in JSON Lines; its kind is recognised."),
    ],
    *,
    ontology: Ontologies = None,
    misses: Annotated[
        int, typer.Option(min=0, metavar="N", help="How many of the worst misses to show.")
    ] = MISSES,
    fit_confidence: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Fit the confidences to the gold and write them there."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read the texts of gold files and compare what is found in them with the gold."""
    settings = settings_of(context)
    if fit_confidence is not None:
        _fit(gold, fit_confidence, ontology or (), settings)
        return
    from kg.evaluation import evaluate as evaluated
    from kg.evaluation.report import as_object, lines

    reports = [evaluated(each, ontology=ontology or (), settings=settings) for each in gold]
    if as_json:
        objects = [as_object(report, misses=misses) for report in reports]
        found = objects if len(objects) > 1 else objects[0]
        say(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for number, report in enumerate(reports):
        for line in [*([""] if number else []), *lines(report, misses=misses)]:
            say(line)


def _fit(
    golds: Sequence[Path], file: Path, ontology: Iterable[Path | str], settings: Settings
) -> None:
    from kg.evaluation.fitting import fit_confidence, written
    from kg.evaluation.report import fit_lines

    models = fit_confidence(golds, ontology=ontology, settings=settings)
    text = written(models, file, "kg eval GOLD... --fit-confidence FILE")
    write_whole(file, text.encode())
    for line in fit_lines(models):
        say(line)
    say(f"{file} holds them")
