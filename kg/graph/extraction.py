"""What documents say, as lines of JSON or CSV or as RDF, with no store between."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from kg.config import Settings
from kg.graph import tables
from kg.graph.growing import Notice, files_of, loaded, namespaces_of
from kg.model import Document
from kg.pipeline import Pipeline, Reading
from kg.store import Namespaces, triples_of
from kg.store.serialization import serialized
from kg.views import jsonl

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Extraction:
    """A pipeline and the names to write its statements with."""

    pipeline: Pipeline
    namespaces: Namespaces
    settings: Settings

    @classmethod
    def of(
        cls,
        ontology: Iterable[Path | str] = (),
        *,
        tokens: str = "text",
        settings: Settings | None = None,
    ) -> Self:
        """Over `ontology`, or over the bundled one with what the settings add to it.

        Raises:
            OntologyError: a file is malformed.
        """
        chosen = settings or Settings()
        pipeline = loaded(files_of(ontology, chosen), tokens=tokens)
        return cls(pipeline, namespaces_of(pipeline.vocabulary, chosen.base), chosen)

    def readings(
        self, documents: Iterable[Document], *, total: int | None, notice: Notice | None = None
    ) -> Iterator[Reading]:
        """Every document read, in the order given; `notice` hears of each, and of the total."""
        for number, reading in enumerate(self.pipeline.read(documents), start=1):
            yield reading
            if notice:
                notice(number, total)

    def written(
        self,
        readings: Iterable[Reading],
        format: str,  # noqa: A002 -- the option's own name
        *,
        layer: str,
        arity: str,
    ) -> Iterator[bytes]:
        """What `readings` hold, in UTF-8, piece by piece as it comes; RDF in one piece at the end.

        Args:
            readings: documents read.
            format: `jsonl`, `csv`, `ttl` or `nq`.
            layer: `statements`, `propositions` or `all`; RDF holds statements, whatever it says.
            arity: of propositions: `nary` or `binary`.
        """
        if format in {"ttl", "nq"}:
            yield self._rdf(readings, format)
            return
        rows = (row for reading in readings for row in self.rows(reading, layer, arity))
        lines = tables.csv_lines(rows, layer) if format == "csv" else map(jsonl.dumps, rows)
        for line in lines:
            yield f"{line}\n".encode("utf-8", "replace")

    def rows(self, reading: Reading, layer: str, arity: str) -> Iterator[Row]:
        """The JSON objects of one document, sentence by sentence, statements first."""
        base, document = self.settings.base, reading.document.id
        found: list[Row] = []
        if layer != "propositions":
            found += [jsonl.statement_object(each, base) for each in self._sure(reading)]
        if layer != "statements":
            for sentence in reading.propositions:
                found += jsonl.proposition_objects(
                    document, sentence, arity=arity, is_cue=self.pipeline.lexicon.is_cue
                )
        yield from sorted(found, key=lambda row: int(row["sentence"]))

    def _sure(self, reading: Reading) -> Iterator[Any]:
        least = self.settings.min_confidence
        return (each for each in reading.statements if each.confidence >= least)

    def _rdf(self, readings: Iterable[Reading], format: str) -> bytes:  # noqa: A002
        triples = {
            triple
            for reading in readings
            for triple in triples_of(
                reading.document,
                list(self._sure(reading)),
                namespaces=self.namespaces,
                schema=self.pipeline.vocabulary,
            )
        }
        return serialized(triples, format, self.namespaces.prefixes())
