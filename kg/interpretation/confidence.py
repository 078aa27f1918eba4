"""How sure to be of a statement: what speaks for and against it, whose weights are data."""

from collections.abc import Iterator
from dataclasses import replace

from kg.model import Statement
from kg.ontology.confidence import Confidence, Scale, confidence
from kg.ontology.vocabulary import Vocabulary

ROLES = ("agent", "recipient")
LINKED = Scale("linked", 0, 1, 2, 3)
PARTICIPANTS = Scale("mutual", 1, 2)
CHARACTERS = Scale("characters", 40, 80, 140)


def features(statement: Statement, vocabulary: Vocabulary) -> Iterator[str]:
    """Construction, kind, how each role was linked, and how far apart the words stand."""
    mutual = vocabulary.is_symmetric(statement.type)
    yield f"construction={statement.rule}"
    yield from (f"kind={parent}" for parent in vocabulary.ancestors(statement.type))
    for role in ROLES:
        found = statement.fillers(role)
        yield from sorted({f"{role}={each.rule or 'words'}" for each in found})
        if not found and not (mutual and role == "recipient"):
            yield f"{role}=nobody"
    if mutual:
        yield PARTICIPANTS(len(statement.fillers("agent")))
    if statement.fillers("patient"):
        yield "patient"
    linked = {each.role for each in statement.arguments if each.entity}
    yield LINKED(len(linked))
    span = statement.evidence.span
    yield CHARACTERS(span.end - span.start)


class Rating:
    """Gives statements their confidence.

    Args:
        vocabulary: which kinds of event there are, which of them are mutual.
        events, relations: models; those that come with the package when None.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        *,
        events: Confidence | None = None,
        relations: Confidence | None = None,
    ) -> None:
        self.vocabulary = vocabulary
        self.models = {
            "event": events or confidence("events"),
            "relation": relations or confidence("relations"),
        }

    def __call__(self, statement: Statement) -> Statement:
        """`statement` with the confidence of its kind's model."""
        sure = self.models[statement.kind](features(statement, self.vocabulary))
        return replace(statement, confidence=sure)
