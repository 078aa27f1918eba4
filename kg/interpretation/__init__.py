"""From clauses and links to statements of the ontology."""

from kg.interpretation.interpreter import FrameInterpreter

__all__ = ["FrameInterpreter"]
