"""The seams of the road: what each stage takes and yields."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

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


class Answer(Protocol):
    """What a query found: rows of Python values, or bytes in a W3C format."""

    def rows(self) -> list[dict[str, Any]]: ...

    def serialize(self, format: str) -> bytes: ...  # noqa: A002 -- the option's own name


class Store(Protocol):
    """Documents with their statements, each there as a whole or not at all.

    Adding again changes nothing, a changed document replaces what it said, and what is removed
    takes with it exactly what nothing else supports.
    """

    def add(self, document: Document, statements: Sequence[Statement]) -> int: ...

    def add_all(self, items: Iterable[tuple[Document, Sequence[Statement]]]) -> int: ...

    def remove(self, document: str) -> int: ...

    def query(self, query: str, *, timeout: float | None = None) -> Answer: ...

    def serialize(self, format: str) -> bytes: ...  # noqa: A002 -- the option's own name

    def close(self) -> None: ...

    def __len__(self) -> int: ...
