"""Reads `ontologies/` into the vocabulary and the lexicon; classes and words are data, not code."""

from kg.ontology.files import bundled, path_of
from kg.ontology.frames import Effect, Frame, Slot
from kg.ontology.gazetteer import Gazetteer, Name
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary

__all__ = [
    "Effect",
    "Frame",
    "Gazetteer",
    "Lexicon",
    "Name",
    "Slot",
    "Vocabulary",
    "bundled",
    "path_of",
]
