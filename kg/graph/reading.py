"""Why a text says what it says, under a pipeline of the standard stages."""

from kg.interpretation.explanation import Explainer, SentenceReading
from kg.model import Document, iso_date
from kg.pipeline import Pipeline

__all__ = ["SentenceReading", "explained"]


def explained(pipeline: Pipeline, text: str, *, date: str | None = None) -> list[SentenceReading]:
    """Every sentence of `text` with what it states and why its other clauses state nothing.

    Args:
        pipeline: the standard stages, over whatever ontology.
        text: one document.
        date: when it was published, ISO 8601.

    Raises:
        DateError: `date` is no date.
    """
    document = Document("text", text, date=iso_date(date) if date else None)
    (reading,) = pipeline.read([document])
    explain = Explainer(pipeline.lexicon, pipeline.vocabulary, reading.links)
    read = zip(reading.sentences, reading.propositions, strict=True)
    return [explain(sentence, clauses, reading.statements) for sentence, clauses in read]
