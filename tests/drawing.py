"""Sentences drawn as CoNLL-U tables, and propositions told in one readable line each."""

from collections.abc import Iterable

from kg.model import Argument, Embedding, Function, Proposition, Sentence
from kg.syntax import read_conllu


def draw(block: str) -> Sentence:
    """The one sentence that `block` draws; columns may be separated by blanks."""
    (sentence,) = read_conllu(block)
    return sentence


def told(propositions: Iterable[Proposition], *constructions: str) -> list[str]:
    """One line a proposition, of `constructions` only when any are named.

    "active: NATO | expel | object eight diplomats | oblique from Brussels | not": construction,
    subject ("-" for none), lemma, the other arguments, and "not", "passive" where they hold.
    """
    return [
        _line(each)
        for each in propositions
        if not constructions or each.construction in constructions
    ]


def governed(proposition: Proposition) -> list[str]:
    """One line a governor, the nearest first: "Lavrov | say | ccomp that | verb"."""
    return [_governor(proposition.sentence, each) for each in proposition.embeddings]


def of_lemma(propositions: Iterable[Proposition], lemma: str) -> Proposition:
    """The one proposition with `lemma`."""
    (found,) = [each for each in propositions if each.lemma == lemma]
    return found


def _line(proposition: Proposition) -> str:
    words = proposition.sentence.words
    subjects = [words(each.tokens) for each in proposition.having(Function.SUBJECT)]
    others = [each for each in proposition.arguments if each.function is not Function.SUBJECT]
    parts = [
        " + ".join(subjects) or "-",
        proposition.lemma,
        *(_argument(proposition.sentence, each) for each in others),
        *(["passive"] if proposition.passive else []),
        *(["not"] if proposition.negated else []),
    ]
    return f"{proposition.construction}: {' | '.join(parts)}"


def _argument(sentence: Sentence, argument: Argument) -> str:
    """Function, preposition and words; the words of a clause hold their subordinator already."""
    apart = argument.function is not Function.CLAUSE or argument.case
    marked = [argument.preposition] if argument.preposition and apart else []
    return " ".join([argument.function, *marked, sentence.words(argument.tokens)])


def _governor(sentence: Sentence, step: Embedding) -> str:
    parts = [
        sentence.words(step.subject.tokens) if step.subject else "-",
        step.lemma,
        f"{step.relation} {step.marker}".strip(),
        step.pos,
        *([f"object {sentence.words(step.object.tokens)}"] if step.object else []),
        *(["passive"] if step.passive else []),
        *([f"by {sentence.words(step.agent.tokens)}"] if step.agent else []),
        *(["not"] if step.negated else []),
    ]
    return " | ".join(parts)
