"""Clauses with a full verb, active or passive: "NATO expelled eight diplomats from Brussels"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extraction import predicates
from kg.extraction.draft import Draft
from kg.extraction.embeddings import embeddings
from kg.extraction.subjects import antecedent, subject
from kg.model import Argument, Function, Sentence
from kg.model.phrases import SUBJECTS, arguments, clausal


def find(sentence: Sentence, verbs: Sequence[int]) -> Iterator[Draft]:
    """One draft for every one of `verbs` that heads a clause, copulas apart."""
    for token in verbs:
        if predicates.is_predicate(sentence, token) and not predicates.is_copula(sentence, token):
            yield clause(sentence, token)


def clause(sentence: Sentence, verb: int) -> Draft:
    """The clause under `verb` with its subject, its own or shared, in front."""
    construction, who = subject(sentence, verb)
    own = [*arguments(sentence, verb, without=SUBJECTS)]
    missing = antecedent(sentence, verb)
    if missing is not None:
        own = [missing, *(each for each in own if each.function is not Function.OBJECT)]
    passive = predicates.is_passive(sentence, verb)
    return Draft(
        sentence=sentence,
        construction="passive" if passive and construction == "own" else NAMES[construction],
        head=verb,
        predicate=predicates.words(sentence, verb),
        lemma=predicates.lemma(sentence, verb),
        arguments=(*([who] if who else []), *own, *shared_conditions(sentence, verb)),
        passive=passive,
        negated=predicates.is_negated(sentence, verb),
        auxiliaries=predicates.auxiliaries(sentence, verb),
        embeddings=embeddings(sentence, verb),
    )


def shared_conditions(sentence: Sentence, verb: int) -> Iterator[Argument]:
    """Clauses beside the first conjunct ("if …, Norway will close … and suspend …")."""
    first = verb
    while sentence.deprels[first] == "conj" and not sentence.dependents(first, "nsubj"):
        first = sentence.heads[first]
    for child in sentence.dependents(first, "advcl") if first != verb else ():
        if child < first:
            yield replace(clausal(sentence, child), shared=True)


NAMES = {"own": "active"} | {
    name: name
    for name in (
        "relative",
        "participial",
        "control",
        "adverbial",
        "coordinated",
        "open",
        "verbless",
    )
}
