"""What a graph says of itself: whether it is sound, what follows from it, how another differs."""

from pathlib import Path

from kg.graph.corroboration import Corroboration, corroborated, pairs
from kg.graph.differences import Difference, difference
from kg.graph.keeping import Kept
from kg.store import (
    Quarantined,
    Validation,
    Verification,
    infer,
    statements,
    validate,
    verify,
)


class Judged(Kept):
    """A graph that can be judged, compared and reasoned over."""

    def validate(
        self, shapes: Path | str | None = None, *, engine: str | None = None
    ) -> Validation:
        """Whether the whole graph has the shape that it should.

        Args:
            shapes: a Turtle file of SHACL shapes; those of the package when None.
            engine: `kg`, `pyrudof` or `pyshacl`; when None pyrudof where it is installed.

        Raises:
            StoreError: the engine is not known or not installed, or cannot read the shapes.
        """
        path = None if shapes is None else Path(shapes)
        return validate(self._reader(), self.vocabulary, shapes=path, engine=engine)

    def infer(self) -> int:
        """Put what follows from the ontology into the graph `dip:inferred`; its triples.

        So does which statements are of the same event (`dip:sameEventAs`, see `corroborated`).
        It is asked by name, `GRAPH dip:inferred { … }`, and goes when the graph changes.

        Raises:
            StoreError: the store cannot be written.
        """
        same = pairs(self.corroborated())
        return infer(self._writer(), self.vocabulary, same_events=same)

    def corroborated(self) -> list[Corroboration]:
        """The events that several statements tell of, with their independent sources."""
        store = self._reader()
        return corroborated(statements(store), store.texts())

    def quarantine(self) -> list[Quarantined]:
        """The statements that were kept out of the graph, with the reasons."""
        return self._reader().quarantine()

    def diff(self, other: "Judged | Path | str") -> Difference:
        """What has to change in this graph to make it `other`, in events and in triples.

        Args:
            other: a graph, or the directory of one.

        Raises:
            StoreError: there is no store.
        """
        if isinstance(other, Judged):
            theirs = other._reader()  # noqa: SLF001 -- another of its own kind
            return difference(self._reader(), theirs, self.vocabulary)
        with type(self)(other, ontology=self._ontology, settings=self.settings) as opened:
            return self.diff(opened.checked())

    def verify(self) -> Verification:
        """Whether every quote still stands in its document, and every document is as it was."""
        return verify(self._reader())
