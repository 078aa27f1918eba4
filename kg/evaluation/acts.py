"""Events and relations in the form in which gold and predictions can be compared."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.evaluation.conventions import conventions
from kg.evaluation.names import Names, share_name
from kg.evaluation.pairing import paired
from kg.evaluation.times import compatible

WORD = re.compile(r"\w+")
DIRECTED = ("agent", "recipient")
OVERLAP = 0.5  # of the participants of a mutual event, and of the words of a name
CORE = 1000  # weight of a core pair; its attributes decide among several


@dataclass(frozen=True, slots=True)
class Act:
    """An event or relation.

    Attributes:
        type: local name of the class or property.
        roles: role → participants, each by all of its canonical names.
        source: whose word it is; empty in the article's own voice.
        quantity: a number, or words.
        rule: the construction that found it, `""` in gold.
    """

    type: str
    roles: Mapping[str, tuple[Names, ...]] = field(default_factory=dict)
    factuality: str = "actual"
    negated: bool = False
    source: tuple[Names, ...] = ()
    time: str | None = None
    quantity: float | str | None = None
    confidence: float = 1.0
    rule: str = ""

    def of(self, role: str) -> tuple[Names, ...]:
        """The participants in `role`."""
        return self.roles.get(role, ())

    @property
    def participants(self) -> tuple[Names, ...]:
        """Agents and recipients, one a name."""
        return tuple({each[0]: each for role in DIRECTED for each in self.of(role)}.values())

    @property
    def is_fact(self) -> bool:
        """Whether it is told as having happened."""
        return self.factuality == "actual" and not self.negated

    def __str__(self) -> str:
        filled = (
            f"{role} {' + '.join(names[0] for names in each)}"
            for role, each in self.roles.items()
            if each
        )
        flags = [*(["not"] if self.negated else []), *([self.time] if self.time else [])]
        return " ".join([f"{self.type}({', '.join(filled)})", self.factuality, *flags])


def is_core(gold: Act, predicted: Act) -> bool:
    """Same type, and who and whom agree; of a mutual event at least half of the participants."""
    if gold.type != predicted.type:
        return False
    if gold.type in conventions().mutual:
        ours, theirs = gold.participants, predicted.participants
        common = len(paired(ours, theirs, lambda one, other: int(share_name([one], [other]))))
        return not ours or common / (len(ours) + len(theirs) - common) >= OVERLAP
    return all(
        not gold.of(role) or share_name(gold.of(role), predicted.of(role)) for role in DIRECTED
    )


def same_actor(gold: Act, predicted: Act) -> bool:
    """Same type and an agent in common; as `is_core` where the gold has no agent."""
    if gold.type != predicted.type or not gold.of("agent"):
        return is_core(gold, predicted)
    if gold.type in conventions().mutual:
        return share_name(gold.participants, predicted.participants)
    return share_name(gold.of("agent"), predicted.of("agent"))


def same_relation(gold: Act, predicted: Act) -> bool:
    """Same property, half of the words of subject and object, and the same owner and host."""
    return (
        gold.type == predicted.type
        and all(_covers(gold.of(role), predicted.of(role)) for role in ("subject", "object"))
        and all(
            not gold.of(role) or share_name(gold.of(role), predicted.of(role))
            for role in ("of", "to")
        )
    )


def _covers(golds: tuple[Names, ...], predicted: tuple[Names, ...]) -> bool:
    wanted = [set(WORD.findall(name)) for names in golds for name in names]
    found = [set(WORD.findall(name)) for names in predicted for name in names]
    return not golds or any(
        len(words & others) >= len(words) * OVERLAP for words in wanted for others in found
    )


def agreement(gold: Act, predicted: Act) -> dict[str, bool]:
    """Attribute → whether it agrees; a quantity is compared only where the gold has one."""
    found = {
        "factuality": gold.factuality == predicted.factuality,
        "negation": gold.negated == predicted.negated,
        "attribution": share_name(gold.source, predicted.source)
        if gold.source
        else not predicted.source,
        "time": gold.time == predicted.time,
        "compatible time": compatible(gold.time, predicted.time),
    }
    if gold.quantity is not None:
        found["quantity"] = _same_number(gold.quantity, predicted.quantity)
    return found


def _same_number(one: float | str, other: float | str | None) -> bool:
    try:
        return float(one) == float(other if other is not None else "")
    except ValueError:
        return str(one) == str(other)


def weight(gold: Act, predicted: Act) -> int:
    """How much two events want to be a pair: by core, then type, then attributes; 0 not at all."""
    same_type = gold.type == predicted.type
    if not is_core(gold, predicted):
        return int(same_type)
    return CORE + sum(agreement(gold, predicted).values()) + same_type
