"""JSON-ready values and their numbering."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

Json: TypeAlias = "str | float | bool | Sequence[Json] | Mapping[str, Json] | None"
Row: TypeAlias = dict[str, Json]


@dataclass(slots=True)
class Numbers:
    """Values in the order they were first seen, each with its number."""

    rows: list[Json] = field(default_factory=list)
    known: dict[object, int] = field(default_factory=dict)

    def of(self, key: object, row: Json) -> int:
        """The number of `key`, whose value is `row` when it is new."""
        if key not in self.known:
            self.known[key] = len(self.rows)
            self.rows.append(row)
        return self.known[key]
