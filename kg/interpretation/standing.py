"""Standing relations that linking read off noun phrases, as statements."""

from collections.abc import Iterator, Sequence

from kg.interpretation.assembly import evidence, identifier
from kg.model import Document, Factuality, Filler, Links, Sentence, Statement
from kg.ontology.vocabulary import Vocabulary


def standing(
    document: Document, sentences: Sequence[Sentence], links: Links, vocabulary: Vocabulary
) -> Iterator[Statement]:
    """One statement for every relation in `links` that the ontology knows."""
    for relation in links.relations:
        if not vocabulary.is_property(relation.type):
            continue
        found = evidence(document, sentences[relation.sentence], relation.span)
        arguments = tuple(
            Filler(role, text, span, entity, relation.rule)
            for role, entity, text, span in relation.arguments
        )
        yield Statement(
            id=identifier(found, relation.type, relation.rule, arguments),
            kind="relation",
            type=relation.type,
            arguments=arguments,
            factuality=Factuality.ACTUAL,
            negated=False,
            attribution=(),
            time=None,
            quantity=None,
            evidence=found,
            confidence=relation.confidence,
            rule=relation.rule,
            entry="",
            codes=vocabulary.codes(relation.type),
        )
