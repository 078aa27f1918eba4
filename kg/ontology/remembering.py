"""Answers that are worked out once: the files of an ontology do not change while they are used."""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class Remembering(Protocol):
    """What keeps the answers of its own methods."""

    @property
    def found(self) -> dict[Hashable, Any]:
        """Answers by method and arguments; no part of the value."""


Owner = TypeVar("Owner", bound=Remembering)
Given = ParamSpec("Given")
Found = TypeVar("Found")


def remembered(
    method: Callable[Concatenate[Owner, Given], Found],
) -> Callable[Concatenate[Owner, Given], Found]:
    """`method`, which depends on nothing but its hashable arguments, asked once for each."""
    name = method.__name__

    @wraps(method)
    def remembering(self: Owner, *args: Given.args, **kwargs: Given.kwargs) -> Found:
        key = (name, args, *kwargs.values()) if kwargs else (name, args)
        answer: Found
        try:
            answer = self.found[key]
        except KeyError:
            answer = self.found[key] = method(self, *args, **kwargs)
        return answer

    return remembering  # type: ignore[return-value]
