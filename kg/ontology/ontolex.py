"""OntoLex-Lemon entries into frames."""

from collections.abc import Iterator

from kg.ontology.frames import Frame
from kg.ontology.reading import Triples
from kg.ontology.vocabulary import Vocabulary


def ontolex_frames(file: Triples, vocabulary: Vocabulary) -> Iterator[Frame]:
    """Frames of the entries in `file`."""
    return iter(())
