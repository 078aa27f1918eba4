"""From inputs to what a store takes: documents checked first, then read, then counted."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from kg.config import Settings
from kg.errors import InputError
from kg.model import Document, Statement, iso_date
from kg.ontology import Vocabulary, bundled
from kg.pipeline import Pipeline, Reading
from kg.store import Namespaces

STDIN = "-"
Notice: TypeAlias = Callable[[int, int | None], None]
"""Called after each document with how many were read, and of how many when that is known."""


@dataclass(frozen=True, slots=True)
class Added:
    """What one addition did.

    Attributes:
        documents, statements: how many were read.
        triples: how many of their triples are new to the store.
    """

    documents: int
    statements: int
    triples: int


class Stream:
    """Readings on their way into a store, counted; a broken input ends it without losing any.

    Args:
        readings: what the pipeline read.
        least: confidence below which statements are left out.
        total: how many documents there are, when it is known.
        notice: called after each document.

    Attributes:
        added: how many documents the store has taken.
        failure: the error that ended it early, to be raised once the store has what came before.
    """

    def __init__(
        self,
        readings: Iterable[Reading],
        *,
        least: float = 0.0,
        total: int | None = None,
        notice: Notice | None = None,
    ) -> None:
        self._readings = readings
        self._least = least
        self._total = total
        self._notice = notice
        self.documents = 0
        self.statements = 0
        self.added = 0
        self.failure: InputError | None = None

    def __iter__(self) -> Iterator[tuple[Document, Sequence[Statement]]]:
        try:
            for reading in self._readings:
                sure = [each for each in reading.statements if each.confidence >= self._least]
                self.documents += 1
                self.statements += len(sure)
                yield reading.document, sure
                self.added += 1
                if self._notice:
                    self._notice(self.documents, self._total)
        except InputError as error:
            self.failure = error

    def finish(self) -> None:
        """Raise what ended the stream early, saying what was added nevertheless.

        Raises:
            InputError: an input was broken.
        """
        if self.failure is not None:
            error = self.failure
            kept = f"{error.problem}; {told(self.documents)}"
            raise InputError(error.source, kept, line=error.line) from self.failure


def told(added: int) -> str:
    """How many documents are in the graph although it ended early."""
    return f"{added} document{'' if added == 1 else 's'} had been added"


def loaded(ontology: Iterable[Path | str] = (), *, tokens: str = "text") -> Pipeline:
    """The pipeline over `ontology`, or over the bundled one; loaded anew only when a file changes.

    Raises:
        OntologyError: a file is malformed.
    """
    files = files_of(ontology, Settings())
    return _loaded(files, tuple(map(_stamp, files)), tokens)


def files_of(ontology: Path | str | Iterable[Path | str], settings: Settings) -> tuple[Path, ...]:
    """The files to read in place of the bundled ones; none for those alone.

    What the settings name is read besides the bundled ones, and so are files that declare no
    class and no property: words for classes that are declared elsewhere.

    Raises:
        OntologyError: a file is malformed.
    """
    given = tuple(map(Path, [ontology] if isinstance(ontology, Path | str) else ontology))
    if not given:
        return (*bundled(), *settings.ontology) if settings.ontology else ()
    return given if _declares(given) else (*bundled(), *given)


def _declares(files: Iterable[Path]) -> bool:
    concepts = Vocabulary.load(files).concepts.values()
    return any(concept.is_class or concept.is_property for concept in concepts)


@lru_cache(maxsize=4)
def _loaded(files: tuple[Path, ...], stamps: tuple[int, ...], tokens: str) -> Pipeline:
    del stamps  # part of the key only
    return Pipeline.load(files, tokens=tokens)


def _stamp(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


def statements_of(
    text: str, *, date: str | None, ontology: Iterable[Path | str], tokens: str = "text"
) -> list[Statement]:
    """The statements of one text; see `kg.extract`."""
    document = Document("text", text, date=iso_date(date) if date else None)
    (reading,) = loaded(ontology, tokens=tokens).read([document])
    return list(reading.statements)


def documents_of(
    inputs: Path | str | Iterable[Path | str], *, date: str | None, longest: int
) -> tuple[Iterator[Document], int | None]:
    """The documents of `inputs` and how many there are, after all of them were seen to be sound.

    Standard input can be read only once, so with it among the inputs nothing is looked at before
    and the number is None.

    Raises:
        InputError: an input cannot be read.
        DateError: `date` is no date.
    """
    from kg.text import read

    if date is not None:
        iso_date(date)
    paths = [inputs] if isinstance(inputs, Path | str) else list(inputs)
    if any(str(path) == STDIN for path in paths):
        return read(paths, date=date, longest=longest), None
    total = sum(1 for _ in read(paths, date=date, longest=longest))
    return read(paths, date=date, longest=longest), total


def namespaces_of(vocabulary: Vocabulary, base: str) -> Namespaces:
    """The names of a graph below `base`, with every prefix that the ontology declares."""
    return Namespaces(base=base, others=tuple(sorted(vocabulary.names.prefixes.items())))
