"""Clauses with a copula: "Lavrov is Russia's foreign minister", "the envoy was critical of it"."""

from collections.abc import Iterator

from kg.extraction import predicates
from kg.extraction.verbal import clause
from kg.model import Function, Proposition, Sentence
from kg.model.phrases import arguments


def find(sentence: Sentence) -> Iterator[Proposition]:
    """One proposition for every copula with a complement; its head is the complement's head."""
    for token in predicates.verbs(sentence):
        if predicates.is_copula(sentence, token):
            yield _clause(sentence, token)


def _clause(sentence: Sentence, copula: int) -> Proposition:
    plain = clause(sentence, copula)
    complements = plain.having(Function.COMPLEMENT)
    if not complements:
        return plain
    head = complements[0].head
    inner = [
        each
        for each in arguments(sentence, head)
        if each.function in {Function.OBLIQUE, Function.CLAUSE, Function.POSSESSOR}
    ]
    return Proposition(
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
