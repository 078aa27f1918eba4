"""From gold files to the file of confidences: examples, models, and how they do on unseen text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.config import Settings
from kg.errors import InputError
from kg.evaluation.acts_judged import ActItem, judge_item, kept
from kg.evaluation.calibration import calibration_error, precision_of_surer_half
from kg.evaluation.conventions import conventions
from kg.evaluation.fit import Example, Settled, as_toml, fit, held_out
from kg.evaluation.gold import Gold, Kind, read_gold
from kg.evaluation.open_tuples import TupleItem, precisions
from kg.evaluation.predictions import acts, local_name, open_tuple
from kg.evaluation.running import pipeline_for, readings_of, sentences_of
from kg.extraction.confidence import features as of_proposition
from kg.interpretation.confidence import features as of_statement
from kg.ontology.confidence import Confidence, confidence, tables
from kg.pipeline import Pipeline, Reading
from kg.views.tuples import tuples

PROPOSITIONS = "propositions"
MODELS: Mapping[str, Settled] = {
    # A crowd's tuples share three quarters of their words with the best predictions, hardly more.
    PROPOSITIONS: Settled(penalty=5, ceiling=0.75, step=0.05),
    "events": Settled(penalty=3, ceiling=0.99),  # no reading is certain
    "relations": Settled(penalty=5, ceiling=0.99),
}
Named = tuple[str, Example]
"""The name of a model, and an example to fit it to."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A model, and how the same model does on documents that it was not fitted to.

    Attributes:
        examples: how many it was fitted to.
        right: their mean rightness, in `[0, 1]`.
        error: expected calibration error, cross-validated by document.
        surer_half: how right the surer half is, cross-validated by document.
    """

    model: Confidence
    examples: int
    right: float
    error: float | None
    surer_half: float | None


def fit_confidence(
    golds: Sequence[Path], *, ontology: Iterable[Path | str] = (), settings: Settings | None = None
) -> dict[str, Fitted]:
    """Models by name, fitted to what is found in the texts of `golds`.

    Args:
        golds: gold of n-ary tuples, or of events and relations.
        ontology: files in place of the bundled ontology; words without classes are added to it.
        settings: the defaults when None.

    Raises:
        InputError: a gold file is malformed, of another kind, or nothing is found in its texts.
        OntologyError: an ontology file is malformed.
    """
    by_name: dict[str, list[Example]] = {}
    documents = 0
    for path in golds:
        gold = read_gold(path)
        pipeline = pipeline_for(gold, ontology, settings or Settings())
        for name, example in _examples(path, gold, pipeline, documents):
            by_name.setdefault(name, []).append(example)
        documents += len(gold.items)
    if not by_name:
        raise InputError(", ".join(map(str, golds)), "nothing was found in these texts")
    return {name: _fitted(examples, MODELS[name]) for name, examples in by_name.items()}


def written(models: Mapping[str, Fitted], file: Path, command: str) -> str:
    """The text of the file of confidences, with what `file` holds of other models.

    Raises:
        OntologyError: `file` exists and is malformed.
    """
    names = set(tables(file)) & set(MODELS) - set(models) if file.exists() else set()
    others = {name: confidence(name, file) for name in names}
    return as_toml({**others, **{name: each.model for name, each in models.items()}}, command)


def _fitted(examples: Sequence[Example], settled: Settled) -> Fitted:
    unseen = held_out(examples, settled)
    return Fitted(
        model=fit(examples, settled),
        examples=len(examples),
        right=sum(each.right for each in examples) / len(examples),
        error=calibration_error(unseen),
        surer_half=precision_of_surer_half(unseen),
    )


def _examples(path: Path, gold: Gold, pipeline: Pipeline, first: int) -> Iterator[Named]:
    if gold.kind is Kind.TUPLES:
        return _of_tuples(gold, pipeline, first)
    if gold.kind is Kind.ACTS:
        return _of_acts(gold, pipeline, first)
    raise InputError(path, "confidences are fitted to n-ary tuples, or to events and relations")


def _of_tuples(gold: Gold, pipeline: Pipeline, first: int) -> Iterator[Named]:
    found = sentences_of(gold.items, pipeline)
    for number, (item, sentences) in enumerate(zip(gold.items, found, strict=True), start=first):
        assert isinstance(item, TupleItem)  # noqa: S101 -- the kind says so
        said = [each for sentence in sentences for each in tuples(pipeline.extract(sentence))]
        right = precisions(item, [open_tuple(each) for each in said])
        for each, share in zip(said, right, strict=True):
            yield PROPOSITIONS, Example(number, tuple(of_proposition(each.proposition)), share)


def _of_acts(gold: Gold, pipeline: Pipeline, first: int) -> Iterator[Named]:
    readings = readings_of(gold.items, pipeline)
    for number, (item, reading) in enumerate(zip(gold.items, readings, strict=True), start=first):
        assert isinstance(item, ActItem)  # noqa: S101 -- the kind says so
        judged = judge_item(item, kept(acts(reading)))
        links = frozenset(judged.links.values())
        yield from _rated(number, reading, pipeline, "event", judged.hits)
        yield from _rated(number, reading, pipeline, "relation", links)


def _rated(
    number: int, reading: Reading, pipeline: Pipeline, kind: str, hits: frozenset[int]
) -> Iterator[Named]:
    """The statements of `kind` that are judged; their places are those of the acts in `kept`."""
    judged = conventions().judged if kind == "event" else conventions().relations
    own = [
        each for each in reading.statements if each.kind == kind and local_name(each.type) in judged
    ]
    for place, statement in enumerate(own):
        marks = tuple(of_statement(statement, pipeline.vocabulary))
        yield f"{kind}s", Example(number, marks, float(place in hits))
