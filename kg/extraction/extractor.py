"""The constructions, tried one after the other on every sentence."""

from collections.abc import Container
from operator import attrgetter

from kg.extraction import apposition, copular, nominal, predicates, title, verbal
from kg.extraction.confidence import features
from kg.extraction.subjects import settle
from kg.model import Proposition, Sentence
from kg.ontology.confidence import Confidence
from kg.ontology.confidence import confidence as bundled


class ClauseExtractor:
    """Every clause, nominal and apposition of a sentence, in the order of their heads.

    Args:
        nominals: lower-case nouns to read as propositions ("expulsion"); by default none.
        confidence: the model of their confidence; the one that comes with the package when None.
    """

    def __init__(
        self, nominals: Container[str] = frozenset(), *, confidence: Confidence | None = None
    ) -> None:
        self.nominals = nominals
        self.confidence = confidence or bundled("propositions")

    def __call__(self, sentence: Sentence) -> list[Proposition]:
        """The propositions of one sentence; time is linear in its length times its depth."""
        verbs = predicates.verbs(sentence)
        settle(sentence, verbs)
        found = [
            *verbal.find(sentence, verbs),
            *copular.find(sentence, verbs),
            *apposition.find(sentence),
            *title.find(sentence),
            *nominal.find(sentence, self.nominals),
        ]
        found.sort(key=attrgetter("head", "construction"))
        return [each.weighed(self.confidence(features(each))) for each in found]
