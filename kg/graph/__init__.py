"""What a user holds: a graph to build, ask, see and take along, and the values it answers with."""

from kg.graph.differences import Difference
from kg.graph.explanation import Explanation
from kg.graph.facade import Graph
from kg.graph.growing import Added, loaded, statements_of
from kg.graph.page import Page
from kg.graph.reading import SentenceReading, explained
from kg.graph.statistics import Stats

__all__ = [
    "Added",
    "Difference",
    "Explanation",
    "Graph",
    "Page",
    "SentenceReading",
    "Stats",
    "explained",
    "loaded",
    "statements_of",
]
