"""Confidence as data: a logistic model over named features, read from `ontologies/`."""

import math
import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import OntologyError
from kg.ontology.files import path_of

FILE = "confidence.toml"
DIGITS = 2
FAR = 30.0  # log-odds
_WAY_OUT = "write it anew with: kg eval GOLD... --fit-confidence FILE"


@dataclass(frozen=True, slots=True)
class Confidence:
    """How sure to be of what has certain features; a feature without a weight changes nothing.

    Attributes:
        bias: log-odds of what has no feature.
        weights: feature → what it adds to the log-odds.
        ceiling: the highest confidence given; above it the gold no longer tells things apart.
        step: confidences are multiples of it.
    """

    bias: float = 0.0
    weights: Mapping[str, float] = field(default_factory=dict)
    ceiling: float = 1.0
    step: float = 0.01

    def __call__(self, features: Iterable[str]) -> float:
        """The confidence in `[0, ceiling]`, to two digits."""
        found = 1 / (1 + math.exp(-self.odds(features)))
        return _steps(round(found / self.step), self.step, self.ceiling)

    def odds(self, features: Iterable[str]) -> float:
        """The log-odds, kept within what `exp` can take."""
        total, weights = self.bias, self.weights
        for feature in features:
            if feature in weights:
                total += weights[feature]
        return total if -FAR < total < FAR else math.copysign(FAR, total)


@lru_cache(maxsize=1024)
def _steps(count: int, step: float, ceiling: float) -> float:
    return round(min(count * step, ceiling), DIGITS)


class Scale:
    """A number as a feature: the first edge that it does not exceed, or "more".

    Args:
        name: what is counted.
        edges: rising.
    """

    def __init__(self, name: str, *edges: int) -> None:
        self.edges = edges
        self.features = tuple(f"{name}={edge}" for edge in (*edges, "more"))

    def __call__(self, number: int) -> str:
        """The feature of `number`: "words=3" for 2 and 3 when the edges are 1 and 3."""
        return self.features[bisect_left(self.edges, number)]


@lru_cache(maxsize=8)
def confidence(name: str, path: Path | None = None) -> Confidence:
    """The model of table `name` in the TOML file `path`, or in the one that comes with the package.

    Raises:
        OntologyError: the file or the table is missing or malformed.
    """
    file = path or path_of(FILE)
    table = tables(file).get(name)
    if not isinstance(table, dict):
        raise OntologyError(file, f"no table [{name}]; {_WAY_OUT}")
    numbers = {key: table.get(key, 0.0) for key in ("bias", "ceiling", "step")}
    weights = table.get("weights", {})
    values = [*numbers.values(), *(weights.values() if isinstance(weights, dict) else [None])]
    if not all(isinstance(value, int | float) for value in values) or numbers["step"] <= 0:
        raise OntologyError(file, f"[{name}] holds what is no number; {_WAY_OUT}")
    return Confidence(weights=weights, **numbers)


def tables(file: Path) -> dict[str, Any]:
    """The tables of the TOML file `file`.

    Raises:
        OntologyError: it cannot be read, or is no TOML.
    """
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise OntologyError(file, f"cannot be read: {reason}; {_WAY_OUT}") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OntologyError(file, f"no TOML: {error}; {_WAY_OUT}") from None
