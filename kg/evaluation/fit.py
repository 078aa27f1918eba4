"""Fitting confidences to gold: a small regularised logistic regression, the same on every run."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kg.ontology.confidence import Confidence

LEAST = 15  # examples a feature needs to get a weight
FOLDS = 5
ROUNDS = 50
ENOUGH = 1e-9
DIGITS = 2


@dataclass(frozen=True, slots=True)
class Example:
    """Something predicted.

    Attributes:
        document: number of the document it is from.
        features: what speaks for and against it.
        right: how right it is, in `[0, 1]`.
    """

    document: int
    features: tuple[str, ...]
    right: float


@dataclass(frozen=True, slots=True)
class Settled:
    """How a model is fitted.

    Attributes:
        penalty: the L2 penalty of the weights; the bias has none.
        ceiling, step: of the confidences it will give.
    """

    penalty: float
    ceiling: float = 1.0
    step: float = 0.01


def fit(examples: Sequence[Example], settled: Settled) -> Confidence:
    """The logistic model whose confidences come nearest to how right the examples are.

    Found by Newton's method (iteratively reweighted least squares) and rounded to two digits.
    """
    import numpy as np

    names = _named(examples)
    place = {name: column for column, name in enumerate(names, start=1)}
    design = np.zeros((len(examples), len(names) + 1))
    design[:, 0] = 1
    for row, example in enumerate(examples):
        design[row, [place[name] for name in example.features if name in place]] = 1
    right = np.array([example.right for example in examples])
    penalty = np.array([ENOUGH, *[settled.penalty] * len(names)])
    weights = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        found = 1 / (1 + np.exp(-design @ weights))
        curvature = (design * (found * (1 - found))[:, None]).T @ design + np.diag(penalty)
        step = np.linalg.solve(curvature, design.T @ (found - right) + penalty * weights)
        weights -= step
        if abs(step).max() < ENOUGH:
            break
    bias, *rest = (round(float(weight), DIGITS) for weight in weights)
    kept = {name: weight for name, weight in zip(names, rest, strict=True) if weight}
    return Confidence(bias, kept, settled.ceiling, settled.step)


def _named(examples: Iterable[Example]) -> list[str]:
    """Features that some examples have and others do not, sorted."""
    rows = [set(example.features) for example in examples]
    counts = Counter(name for row in rows for name in row)
    return sorted(name for name, count in counts.items() if LEAST <= count < len(rows))


def held_out(examples: Sequence[Example], settled: Settled) -> list[tuple[float, float]]:
    """(confidence, how right) of each example under a model that saw no example of its document.

    The confidences are not cut at the ceiling, so that they can be compared with the gold.
    """
    free = replace(settled, ceiling=1.0, step=0.01)
    found: list[tuple[float, float]] = []
    for fold in range(FOLDS):
        seen = [each for each in examples if each.document % FOLDS != fold]
        model = fit(seen, free)
        found += [
            (model(each.features), each.right) for each in examples if each.document % FOLDS == fold
        ]
    return found


def as_toml(models: dict[str, Confidence], command: str) -> str:
    """The models as a TOML file that says which command wrote it."""
    lines = [f"# How sure to be of what is read; written by: {command}"]
    for name, model in sorted(models.items()):
        lines += ["", f"[{name}]"]
        lines += [f"{key} = {getattr(model, key)}" for key in ("bias", "ceiling", "step")]
        lines += ["", f"[{name}.weights]"]
        lines += [f"{_quoted(key)} = {weight}" for key, weight in sorted(model.weights.items())]
    return "\n".join([*lines, ""])


def _quoted(key: str) -> str:
    return '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"'
