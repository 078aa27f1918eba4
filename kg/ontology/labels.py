"""Frames from labels alone, for ontologies that bring no words of their own."""

from collections.abc import Iterator

from kg.ontology.frames import Frame
from kg.ontology.vocabulary import Vocabulary


def label_frames(vocabulary: Vocabulary, known: set[str]) -> Iterator[Frame]:
    """Frames of properties and event classes that none of `known` covers."""
    return iter(())
