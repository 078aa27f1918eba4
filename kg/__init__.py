"""Diplomacy news into a knowledge graph: build it, ask it, see it, trace it to the words."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from kg.config import Settings
from kg.errors import KgError
from kg.model import Document, Entity, Evidence, Factuality, Filler, Span, Statement, Time

if TYPE_CHECKING:
    from kg.graph import Graph

__version__ = "0.1.0"

__all__ = [
    "Document",
    "Entity",
    "Evidence",
    "Factuality",
    "Filler",
    "Graph",
    "KgError",
    "Settings",
    "Span",
    "Statement",
    "Time",
    "build",
    "extract",
    "load",
    "open",
]


def build(
    inputs: Path | str | Iterable[Path | str],
    *,
    store: Path | str | None = None,
    date: str | None = None,
    ontology: Iterable[Path | str] = (),
    settings: Settings | None = None,
) -> "Graph":
    """Read `inputs` into the graph in the directory `store`; doing it again changes nothing.

    Args:
        inputs: files, directories, or `-` for standard input.
        store: made when there is none; None keeps the graph in memory.
        date: of documents that state none, ISO 8601.
        ontology: files in place of the bundled ontology; words without classes are added to it.
        settings: the defaults when None.

    Raises:
        InputError: an input cannot be read; nothing of it is in the graph.
        OntologyError: an ontology file is malformed.
        DateError: `date` is no date.
        StoreError: the store is somebody else's, being written, or no store.
    """
    from kg.graph import Graph

    with ExitStack() as stack:
        graph = stack.enter_context(Graph(store, ontology=ontology, settings=settings))
        graph.add(inputs, date=date)
        stack.pop_all()
    return graph


def extract(
    text: str,
    *,
    date: str | None = None,
    ontology: Iterable[Path | str] = (),
    tokens: str = "text",
) -> list[Statement]:
    """The statements of one text, in reading order, with no store involved.

    Args:
        text: one document; every span points into it.
        date: when it was published, ISO 8601; without it "on Monday" stays unresolved.
        ontology: files in place of the bundled ontology; words without classes are added to it.
        tokens: `space` takes every line as one sentence already tokenised by spaces.

    Raises:
        OntologyError: an ontology file is malformed.
        DateError: `date` is no date.
    """
    from kg.graph import statements_of

    return statements_of(text, date=date, ontology=ontology, tokens=tokens)


def load(file: Path | str, *, store: Path | str, settings: Settings | None = None) -> "Graph":
    """The graph in the new directory `store`, made of one that was exported.

    Args:
        file: N-Quads, TriG, N-Triples, Turtle or JSON-LD, told by its ending.
        store: must not be there yet, or be empty.
        settings: the defaults when None.

    Raises:
        InputError: the file cannot be read, or is of no such format.
        StoreError: the directory holds something, or cannot be written.
    """
    from kg.store import load as made

    made(file, store)
    return open(store, settings=settings)


def open(  # noqa: A001 -- kg.open() reads as it should
    store: Path | str, *, ontology: Iterable[Path | str] = (), settings: Settings | None = None
) -> "Graph":
    """The graph in the directory `store`, read until something is added or removed.

    Raises:
        StoreError: there is no store.
    """
    from kg.graph import Graph

    return Graph(store, ontology=ontology, settings=settings).checked()


def __getattr__(name: str) -> object:
    """`Graph`, with the engines behind it, only when somebody asks for it."""
    if name == "Graph":
        from kg.graph import Graph

        return Graph
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
