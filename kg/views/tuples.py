"""Propositions as open-information-extraction tuples: n-ary, or binary ones.

One clause record, rendered both ways: n-ary as in CaRB (Bhardwaj et al. 2019), binary with the
preposition in the predicate as in BenchIE (Gashteovski et al. 2022).
"""

from dataclasses import dataclass

from kg.model import Argument, Function, Proposition

SILENT = frozenset({"nominal"})  # constructions that are read by the lexicon alone
ORDER = (
    Function.INDIRECT,
    Function.OBJECT,
    Function.COMPLEMENT,
    Function.CLAUSE,
    Function.OBLIQUE,
    Function.ADVERBIAL,
)


@dataclass(frozen=True, slots=True)
class Tuple:
    """Words of a subject, a predicate, an object and the arguments behind it."""

    subject: str
    predicate: str
    object: str | None
    args: tuple[str, ...] = ()


def tuples(proposition: Proposition, *, arity: str = "nary") -> list[Tuple]:
    """The tuples of a proposition; none without a subject or without anything behind it."""
    subjects = proposition.having(Function.SUBJECT)
    if proposition.construction in SILENT or not subjects:
        return []
    rest = [each for each in proposition.arguments if each.function in ORDER]
    rest.sort(key=lambda each: (ORDER.index(each.function), each.tokens[0]))
    if not rest:
        return []
    subject = proposition.sentence.words(subjects[0].tokens)
    predicate = predicate_words(proposition)
    if arity == "binary":
        return [_binary(proposition, subject, predicate, each) for each in rest]
    first, *others = rest
    return [
        Tuple(
            subject,
            _joined(predicate, first),
            proposition.sentence.words(first.tokens),
            tuple(_behind(proposition, each) for each in others),
        )
    ]


def predicate_words(proposition: Proposition) -> str:
    """The predicate as it stands; an implied one is "is"."""
    if not proposition.predicate:
        return "is"
    return " ".join(proposition.sentence.forms[token] for token in proposition.predicate)


def _binary(proposition: Proposition, subject: str, predicate: str, argument: Argument) -> Tuple:
    words = proposition.sentence.words(argument.tokens)
    return Tuple(subject, _joined(predicate, argument), words)


def _joined(predicate: str, argument: Argument) -> str:
    """A preposition belongs to the predicate; a clause brings its own marker."""
    if argument.function is Function.OBLIQUE and argument.preposition:
        return f"{predicate} {argument.preposition}"
    return predicate


def _behind(proposition: Proposition, argument: Argument) -> str:
    words = proposition.sentence.words(argument.tokens)
    oblique = argument.function is Function.OBLIQUE and argument.preposition
    return f"{argument.preposition} {words}" if oblique else words
