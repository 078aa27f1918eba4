"""A clause as a construction finds it, before it is known how sure to be of it."""

from typing import NamedTuple

from kg.model import Argument, Embedding, Proposition, Sentence


class Draft(NamedTuple):
    """A proposition without its confidence; a tuple, since every clause passes through one.

    Attributes are those of `Proposition`, in the same order.
    """

    sentence: Sentence
    construction: str
    head: int
    predicate: tuple[int, ...]
    lemma: str
    arguments: tuple[Argument, ...]
    passive: bool = False
    negated: bool = False
    auxiliaries: tuple[str, ...] = ()
    embeddings: tuple[Embedding, ...] = ()

    def weighed(self, confidence: float) -> Proposition:
        """The proposition, with its `confidence` in `[0, 1]`."""
        return Proposition(*self, confidence)
