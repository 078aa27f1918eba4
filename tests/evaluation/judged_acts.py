"""Events drawn in a line each, for tests of judging."""

from dataclasses import replace

from kg.evaluation.acts import Act
from kg.evaluation.names import Names, names_of


def act(line: str) -> Act:
    """ "Expulsion Russia > Germany, France" with agents and recipients; "-" is nobody."""
    kind, _, rest = line.partition(" ")
    agents, _, recipients = rest.partition(" > ")
    return Act(
        kind,
        {"agent": _participants(agents), "recipient": _participants(recipients)},
        rule="active",
    )


def relation(line: str) -> Act:
    """ "memberOf: subject Oman; object United Nations"."""
    kind, _, rest = line.partition(": ")
    parts = (part.partition(" ") for part in rest.split("; "))
    return Act(kind, {role: _participants(names) for role, _, names in parts}, rule="title")


def planned(line: str) -> Act:
    """The same event, announced."""
    return replace(act(line), factuality="planned")


def denied(line: str) -> Act:
    """The same event, which did not happen."""
    return replace(act(line), negated=True)


def heard(told: Act, source: str = "Oman") -> Act:
    """The same, on somebody's word."""
    return replace(told, source=(names_of(source),))


def _participants(text: str) -> tuple[Names, ...]:
    return tuple(names_of(name) for name in text.split(", ") if name not in {"", "-"})
