"""Propositions as open-information-extraction tuples: n-ary, or binary ones.

One clause record, rendered both ways: n-ary as in CaRB (Bhardwaj et al. 2019,
https://aclanthology.org/D19-1651), binary with the preposition in the predicate as in BenchIE
(Gashteovski et al. 2022, https://aclanthology.org/2022.acl-long.307).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Argument, Function, Proposition, Sentence
from kg.model.phrases import conjuncts, core
from kg.views.binary import tails

SILENT = frozenset({"nominal"})  # constructions that are read by the lexicon alone
ORDER = (
    Function.INDIRECT,
    Function.OBJECT,
    Function.COMPLEMENT,
    Function.CLAUSE,
    Function.OBLIQUE,
    Function.ADVERBIAL,
)
RELATIVE = frozenset({"WDT", "WP", "WRB", "WP$"})


@dataclass(frozen=True, slots=True)
class Tuple:
    """Words of a subject, a predicate, an object and the arguments behind it."""

    proposition: Proposition
    subject: str
    predicate: str
    object: str
    args: tuple[str, ...] = ()


def tuples(propositions: Sequence[Proposition], *, arity: str = "nary") -> list[Tuple]:
    """The tuples of one sentence's propositions, `nary` or `binary`.

    "tried to leave" is one predicate; a clause without a subject or without anything behind its
    predicate gives nothing.
    """
    chains = _chains(propositions)
    governors = {governor.head for governor in chains.values()}
    found: list[Tuple] = []
    for each in propositions:
        if each.construction not in SILENT and each.head not in governors:
            found += _rendered(each, chains, arity)
    return found


def _chains(propositions: Iterable[Proposition]) -> dict[int, Proposition]:
    """Head of an infinitive → the clause that governs it with the same subject."""
    clauses = {each.head: each for each in propositions if each.construction not in SILENT}
    return {
        each.head: clauses[step.head]
        for each in clauses.values()
        if each.construction == "control" and each.embeddings
        for step in each.embeddings[:1]
        if step.marker == "to" and step.object is None and step.head in clauses
    }


def _rendered(
    proposition: Proposition, chains: Mapping[int, Proposition], arity: str
) -> Iterator[Tuple]:
    subjects = proposition.having(Function.SUBJECT)
    chain = list(_governing(proposition, chains))
    rest = _arguments(proposition, chain)
    if not subjects or not rest or _is_relative(proposition.sentence, subjects[0]):
        return
    subject = proposition.sentence.words(subjects[0].tokens)
    predicate = _predicate(proposition, chain)
    if arity == "binary":
        for head in conjuncts(proposition.sentence, subjects[0].head):
            inner = [t for t in core(proposition.sentence, head) if t in subjects[0].tokens]
            one = proposition.sentence.words(inner or [head])
            for tail in tails(proposition.sentence, predicate, rest):
                yield Tuple(proposition, one, *tail)
    else:
        yield _tuple(proposition, subject, predicate, rest)


def _governing(
    proposition: Proposition, chains: Mapping[int, Proposition]
) -> Iterator[Proposition]:
    """The clauses whose predicates come before this one's, the nearest first."""
    current = proposition
    while current.head in chains:
        current = chains[current.head]
        yield current


def _arguments(proposition: Proposition, chain: Iterable[Proposition]) -> list[Argument]:
    """What stands behind the predicate, in the order of functions, then of the text."""
    rest = [each for each in proposition.arguments if _shown(proposition, each)]
    for governor in chain:
        rest += [
            each
            for each in governor.arguments
            if each.function in {Function.OBLIQUE, Function.ADVERBIAL} and _shown(governor, each)
        ]
    complement = {t for each in rest if each.function is Function.COMPLEMENT for t in each.tokens}
    kept = [
        each
        for each in rest
        if each.function is Function.COMPLEMENT or not complement.issuperset(each.tokens)
    ]
    if not kept:
        kept = [each for each in proposition.arguments if _is_reported(proposition, each)]
    return sorted(kept, key=lambda each: _place(proposition, each))


def _place(proposition: Proposition, argument: Argument) -> tuple[int, bool, int]:
    """Sort key: by function; what stands in front of the predicate comes last in its function."""
    fronted = argument.head < proposition.head
    return ORDER.index(argument.function) + fronted * len(ORDER), fronted, argument.tokens[0]


def _is_reported(proposition: Proposition, argument: Argument) -> bool:
    """In "…, says Mr Boyd": the clause in front of its verb."""
    label = proposition.sentence.deprels[argument.head]
    return argument.function is Function.CLAUSE and label == "ccomp"


def _shown(proposition: Proposition, argument: Argument) -> bool:
    """Whether an argument is rendered: clauses beside and in front of the predicate are not."""
    if argument.function not in ORDER or _is_relative(proposition.sentence, argument):
        return False
    if argument.function is Function.ADVERBIAL:
        return not _before_head(proposition, argument)
    if argument.function is not Function.CLAUSE:
        return True
    label = proposition.sentence.deprels[argument.head]
    return label in {"xcomp", "ccomp", "pcomp"} and argument.head > proposition.head


def _before_head(proposition: Proposition, argument: Argument) -> bool:
    """An adverb between subject and verb belongs to the predicate."""
    subjects = proposition.having(Function.SUBJECT)
    first = subjects[0].head if subjects else -1
    return len(argument.tokens) == 1 and first < argument.head < proposition.head


def _predicate(proposition: Proposition, chain: Sequence[Proposition]) -> str:
    """The predicate as it stands, those that govern it in front; an implied one is "is"."""
    words: list[str] = []
    for each in [*reversed(chain), proposition]:
        words += _own_words(each)
    return " ".join(words) or "is"


def _own_words(proposition: Proposition) -> list[str]:
    if not proposition.predicate:
        return []
    adverbs = [
        each.head
        for each in proposition.arguments
        if each.function is Function.ADVERBIAL
        and _before_head(proposition, each)
        and not _is_relative(proposition.sentence, each)
    ]
    tokens = sorted({*proposition.predicate, *adverbs})
    return [proposition.sentence.forms[token] for token in tokens]


def _is_relative(sentence: Sentence, argument: Argument) -> bool:
    return len(argument.tokens) == 1 and sentence.tags[argument.head] in RELATIVE


def _tuple(
    proposition: Proposition, subject: str, predicate: str, rest: Sequence[Argument]
) -> Tuple:
    """The first argument's preposition joins the predicate, the others keep theirs."""
    sentence = proposition.sentence
    first, *others = rest
    marked = [sentence.forms[token] for token in first.case]
    if first.function is Function.OBLIQUE and not marked:
        marked = [first.preposition]  # an implied one
    joined = [predicate, *marked]
    return Tuple(
        proposition,
        subject,
        " ".join(joined),
        sentence.words(first.tokens),
        tuple(sentence.words(tuple(sorted({*each.case, *each.tokens}))) for each in others),
    )
