"""The constructions, tried one after the other on every sentence."""

from collections.abc import Container

from kg.extraction import apposition, copular, nominal, title, verbal
from kg.extraction.subjects import settle
from kg.model import Proposition, Sentence


class ClauseExtractor:
    """Every clause, nominal and apposition of a sentence, in the order of their heads.

    Args:
        nominals: lower-case nouns to read as propositions ("expulsion"); by default none.
    """

    def __init__(self, nominals: Container[str] = frozenset()) -> None:
        self.nominals = nominals

    def __call__(self, sentence: Sentence) -> list[Proposition]:
        """The propositions of one sentence; time is linear in its length times its depth."""
        settle(sentence)
        found = [
            *verbal.find(sentence),
            *copular.find(sentence),
            *apposition.find(sentence),
            *title.find(sentence),
            *nominal.find(sentence, self.nominals),
        ]
        return sorted(found, key=lambda each: (each.head, each.construction))
