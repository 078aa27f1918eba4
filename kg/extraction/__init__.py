"""From parsed sentences to propositions: one module a construction, each with a `find`."""

from kg.extraction.extractor import ClauseExtractor

__all__ = ["ClauseExtractor"]
