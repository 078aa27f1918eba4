"""Clauses with a copula: "Lavrov is Russia's foreign minister", "the envoy was critical of it"."""

from collections.abc import Iterator, Sequence

from kg.extraction import predicates
from kg.extraction.draft import Draft
from kg.extraction.verbal import clause
from kg.model import Function, Sentence
from kg.model.phrases import arguments


def find(sentence: Sentence, verbs: Sequence[int]) -> Iterator[Draft]:
    """One draft for every copula among `verbs`; its head is that of the complement."""
    for token in verbs:
        if predicates.is_copula(sentence, token):
            yield _clause(sentence, token)


def _clause(sentence: Sentence, copula: int) -> Draft:
    plain = clause(sentence, copula)
    complements = [each for each in plain.arguments if each.function is Function.COMPLEMENT]
    if not complements:
        return plain
    head = complements[0].head
    inner = [
        each
        for each in arguments(sentence, head)
        if each.function in {Function.OBLIQUE, Function.CLAUSE, Function.POSSESSOR}
    ]
    return Draft(
        sentence=sentence,
        construction="copular",
        head=head,
        predicate=plain.predicate,
        lemma=predicates.lemma(sentence, head),
        arguments=(*plain.arguments, *inner),
        negated=plain.negated,
        auxiliaries=plain.auxiliaries,
        embeddings=plain.embeddings,
    )
