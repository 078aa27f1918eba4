"""The constraint components of SHACL Core that shapes are written in, one function each.

Each takes the values of a path and the parameter of the constraint, and yields the values that
break it; None stands for a value that is missing, or for one too many
(https://www.w3.org/TR/shacl/#core-components).
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Protocol, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from kg.store.namespaces import WELL_KNOWN

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
_XSD = WELL_KNOWN["xsd"]
_NUMBERS = {f"{_XSD}integer", f"{_XSD}decimal"}
_INTEGER = re.compile(r"[+-]?\d+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)
_KINDS: Mapping[str, type] = {"IRI": NamedNode, "Literal": Literal, "BlankNode": BlankNode}
_BOOLEAN = {"true", "false", "1", "0"}


class Context(Protocol):
    """What a constraint may ask of the graph around its values."""

    def is_a(self, term: Term, kind: Term) -> bool: ...

    def others(self, focus: Term, predicate: Term) -> Sequence[Term]: ...


Constraint: TypeAlias = Callable[
    [Term, Sequence[Term], Sequence[Term], Context], Iterable[Term | None]
]


def breaking(
    name: str, focus: Term, values: Sequence[Term], parameter: Sequence[Term], context: Context
) -> Iterable[Term | None]:
    """The values of `focus` that break the constraint called `name`."""
    return _CONSTRAINTS[name](focus, values, parameter, context)


def _class(
    _focus: Term, values: Sequence[Term], kind: Sequence[Term], context: Context
) -> Iterable[Term]:
    return (value for value in values if not context.is_a(value, kind[0]))


def _datatype(
    _focus: Term, values: Sequence[Term], datatype: Sequence[Term], _context: Context
) -> Iterable[Term]:
    return (
        value
        for value in values
        if not (isinstance(value, Literal) and value.datatype == datatype[0] and _sound(value))
    )


def _node_kind(
    _focus: Term, values: Sequence[Term], kind: Sequence[Term], _context: Context
) -> Iterable[Term]:
    wanted = _KINDS[_iri(kind[0]).rpartition("#")[2]]
    return (value for value in values if not isinstance(value, wanted))


def _min_count(
    _focus: Term, values: Sequence[Term], least: Sequence[Term], _context: Context
) -> Iterable[None]:
    return [None] if len(values) < int(_words(least[0])) else []


def _max_count(
    _focus: Term, values: Sequence[Term], most: Sequence[Term], _context: Context
) -> Iterable[None]:
    return [None] if len(values) > int(_words(most[0])) else []


def _min_inclusive(
    _focus: Term, values: Sequence[Term], least: Sequence[Term], _context: Context
) -> Iterable[Term]:
    return (value for value in values if not _ordered(least[0], value))


def _max_inclusive(
    _focus: Term, values: Sequence[Term], most: Sequence[Term], _context: Context
) -> Iterable[Term]:
    return (value for value in values if not _ordered(value, most[0]))


def _pattern(
    _focus: Term, values: Sequence[Term], pattern: Sequence[Term], _context: Context
) -> Iterable[Term]:
    found = re.compile(_words(pattern[0]))
    return (value for value in values if not found.search(_words(value)))


def _in(
    _focus: Term, values: Sequence[Term], allowed: Sequence[Term], _context: Context
) -> Iterable[Term]:
    return (value for value in values if value not in allowed)


def _has_value(
    _focus: Term, values: Sequence[Term], wanted: Sequence[Term], _context: Context
) -> Iterable[None]:
    return [] if wanted[0] in values else [None]


def _less_than_or_equals(
    focus: Term, values: Sequence[Term], other: Sequence[Term], context: Context
) -> Iterator[Term]:
    for value in values:
        for most in context.others(focus, other[0]):
            if not _ordered(value, most):
                yield value


_CONSTRAINTS: Mapping[str, Constraint] = {
    "class": _class,
    "datatype": _datatype,
    "hasValue": _has_value,
    "in": _in,
    "lessThanOrEquals": _less_than_or_equals,
    "maxCount": _max_count,
    "maxInclusive": _max_inclusive,
    "minCount": _min_count,
    "minInclusive": _min_inclusive,
    "nodeKind": _node_kind,
    "pattern": _pattern,
}


def _iri(term: Term) -> str:
    return term.value if isinstance(term, NamedNode) else ""


def _words(term: Term) -> str:
    """The string that SPARQL's STR makes of a term."""
    return term.value if isinstance(term, NamedNode | Literal) else ""


def _sound(literal: Literal) -> bool:
    """Whether the lexical form belongs to its datatype, of those that a graph uses."""
    local = literal.datatype.value.removeprefix(_XSD)
    match local:
        case "integer":
            return bool(_INTEGER.fullmatch(literal.value))
        case "decimal":
            return bool(_DECIMAL.fullmatch(literal.value))
        case "boolean":
            return literal.value in _BOOLEAN
        case "date":
            return _date(literal.value) is not None
        case _:
            return True


def _ordered(low: Term, high: Term) -> bool:
    """Whether `low` is at most `high`; not when they cannot be compared."""
    if not isinstance(low, Literal) or not isinstance(high, Literal):
        return False
    kinds = {low.datatype.value, high.datatype.value}
    if kinds <= _NUMBERS:
        pair = _number(low.value), _number(high.value)
        return pair[0] is not None and pair[1] is not None and pair[0] <= pair[1]
    if kinds == {f"{_XSD}date"}:
        days = _date(low.value), _date(high.value)
        return days[0] is not None and days[1] is not None and days[0] <= days[1]
    return False


def _number(value: str) -> Decimal | None:
    try:
        return Decimal(value)
    except InvalidOperation:
        return None


def _date(value: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        return None
