"""From a gold file to its report: read the gold's own words, judge what was found in them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast

from kg.config import Settings
from kg.evaluation import acts_judged, fact_synsets, open_tuples
from kg.evaluation.acts_judged import ActItem
from kg.evaluation.fact_synsets import SynsetItem
from kg.evaluation.figures import Report
from kg.evaluation.gold import Gold, Item, Kind, read_gold
from kg.evaluation.open_tuples import OpenTuple, TupleItem
from kg.evaluation.predictions import acts, open_tuples_of, triples
from kg.evaluation.triples import TripleItem
from kg.evaluation.triples import judge as judge_triples
from kg.graph.growing import files_of, loaded
from kg.model import Document, Sentence
from kg.pipeline import Pipeline, Reading


def evaluate(
    gold: Path, *, ontology: Iterable[Path | str] = (), settings: Settings | None = None
) -> Report:
    """How what is read in the texts of the file `gold` compares with it.

    Args:
        gold: JSON Lines of one of the kinds of `Kind`.
        ontology: files in place of the bundled ontology; words without classes are added to it.
        settings: the defaults when None.

    Raises:
        InputError: the gold file is malformed.
        OntologyError: an ontology file is malformed.
    """
    known = read_gold(gold)
    return judged(known, pipeline_for(known, ontology, settings or Settings()))


def pipeline_for(gold: Gold, ontology: Iterable[Path | str], settings: Settings) -> Pipeline:
    """The pipeline that takes the text of `gold` as it is tokenised."""
    return loaded(files_of(ontology, settings), tokens="space" if gold.is_spaced else "text")


def judged(gold: Gold, pipeline: Pipeline) -> Report:
    """What `pipeline` finds in the items of `gold`, judged."""
    items = gold.items
    match gold.kind:
        case Kind.TUPLES:
            nary = tuples_in(items, pipeline, arity="nary")
            return open_tuples.judge(cast("Sequence[TupleItem]", items), nary)
        case Kind.SYNSETS:
            binary = tuples_in(items, pipeline, arity="binary")
            return fact_synsets.judge(cast("Sequence[SynsetItem]", items), binary)
        case Kind.ACTS:
            found = {each.document.id: acts(each) for each in readings_of(items, pipeline)}
            return acts_judged.judge(cast("Sequence[ActItem]", items), found)
        case Kind.TRIPLES:
            label = pipeline.vocabulary.label
            rows = {each.document.id: triples(each, label) for each in readings_of(items, pipeline)}
            return judge_triples(cast("Sequence[TripleItem]", items), rows)


def readings_of(items: Iterable[Item], pipeline: Pipeline) -> Iterator[Reading]:
    """Every item read, in order."""
    return pipeline.read(map(_document, items))


def tuples_in(
    items: Iterable[Item], pipeline: Pipeline, *, arity: str
) -> dict[str, list[OpenTuple]]:
    """Item's id → its tuples; nothing is linked or interpreted for them."""
    known = list(items)
    return {
        item.id: open_tuples_of(map(pipeline.extract, sentences), arity)
        for item, sentences in zip(known, sentences_of(known, pipeline), strict=True)
    }


def sentences_of(items: Iterable[Item], pipeline: Pipeline) -> Iterator[list[Sentence]]:
    """The parsed sentences of every item, in order."""
    return (sentences for _, sentences in pipeline.parser.parse(map(_document, items)))


def _document(item: Item) -> Document:
    return Document(item.id, item.text, date=item.date if isinstance(item, ActItem) else None)
