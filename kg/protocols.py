"""The seams of the road: what each stage takes and yields."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from kg.model import Document, Links, Proposition, Sentence, Statement


class Parser(Protocol):
    """Text into parsed sentences, many documents at a time, in the order they came."""

    def parse(self, documents: Iterable[Document]) -> Iterator[tuple[Document, list[Sentence]]]: ...


class Extractor(Protocol):
    """A parsed sentence into its clauses and nominals."""

    def __call__(self, sentence: Sentence) -> list[Proposition]: ...


class Linker(Protocol):
    """A parsed document into what its words refer to."""

    def __call__(self, document: Document, sentences: Sequence[Sentence]) -> Links: ...


class Interpreter(Protocol):
    """Clauses and links of one document into statements of the ontology."""

    def __call__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        propositions: Sequence[Sequence[Proposition]],
        links: Links,
    ) -> list[Statement]: ...
