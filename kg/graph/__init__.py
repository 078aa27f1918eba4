"""What a user holds: a graph to build, ask, see and take along, and the values it answers with."""

from typing import TYPE_CHECKING

from kg.graph.differences import Difference
from kg.graph.explanation import Explanation
from kg.graph.facade import Graph
from kg.graph.growing import Added, loaded, statements_of
from kg.graph.page import Page
from kg.graph.statistics import Stats

if TYPE_CHECKING:
    from kg.graph.reading import SentenceReading, explained

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


def __getattr__(name: str) -> object:
    """What needs the stages that read, only when somebody asks for it."""
    if name in {"SentenceReading", "explained"}:
        from kg.graph import reading

        return getattr(reading, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
