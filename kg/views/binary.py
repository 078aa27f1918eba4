"""A clause cut into minimal binary facts: one a conjunct, inner phrases join the predicate.

"held the first workshop for sculptors from Cuba" gives "held | the first workshop", "held the
first workshop for | sculptors" and "held the first workshop for sculptors from | Cuba".
"""

from collections.abc import Iterator, Sequence

from kg.model import Argument, Function, Sentence
from kg.model.phrases import arguments, conjuncts, core

DEPTH = 2  # how far a phrase inside a phrase is followed
Tail = tuple[str, str]


def tails(sentence: Sentence, predicate: str, rest: Sequence[Argument]) -> Iterator[Tail]:
    """(predicate, object) pairs of a clause with `rest` behind its predicate."""
    closest = [a for a in rest if a.function in {Function.OBJECT, Function.COMPLEMENT}][:1]
    stem = predicate
    for argument in closest:
        yield from _nominal(sentence, predicate, argument)
        stem = f"{predicate} {sentence.words(core(sentence, argument.head))}"
    for argument in rest:
        if argument in closest:
            continue
        if argument.function is Function.OBLIQUE:
            yield from _oblique(sentence, stem, argument, DEPTH)
        elif (
            argument.function is not Function.ADVERBIAL
            or len(rest) == 1
            or len(argument.tokens) > 1
        ):
            yield stem, _full(sentence, argument)


def _nominal(sentence: Sentence, predicate: str, argument: Argument) -> Iterator[Tail]:
    for head in conjuncts(sentence, argument.head):
        words = sentence.words(core(sentence, head))
        yield predicate, words
        yield from _inside(sentence, f"{predicate} {words}", head, DEPTH)


def _oblique(sentence: Sentence, stem: str, argument: Argument, depth: int) -> Iterator[Tail]:
    marked = [sentence.forms[token] for token in argument.case] or [argument.preposition]
    joined = " ".join([stem, *filter(None, marked)])  # without a case the preposition is implied
    for head in conjuncts(sentence, argument.head):
        words = sentence.words(core(sentence, head))
        yield joined, words
        yield from _inside(sentence, f"{joined} {words}", head, depth - 1)


def _inside(sentence: Sentence, stem: str, head: int, depth: int) -> Iterator[Tail]:
    if depth:
        for inner in arguments(sentence, head):
            if inner.function is Function.OBLIQUE:
                yield from _oblique(sentence, stem, inner, depth)


def _full(sentence: Sentence, argument: Argument) -> str:
    return sentence.words(tuple(sorted({*argument.case, *argument.tokens})))
