"""A drawn graph: one HTML page, which a notebook shows by itself."""

from dataclasses import dataclass, field
from pathlib import Path

from kg.views import inline


@dataclass(frozen=True, slots=True)
class Page:
    """A graph page.

    Attributes:
        html: the whole page; it loads nothing from anywhere.
        path: where it was written, or None.
    """

    html: str = field(repr=False)
    path: Path | None = None

    def _repr_html_(self) -> str:
        """The page in a frame of its own: what Jupyter shows."""
        return inline(self.html)
