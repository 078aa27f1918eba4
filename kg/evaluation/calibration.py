"""Whether confidences say how often they are right."""

from collections import defaultdict
from collections.abc import Sequence
from math import ceil

BINS = 10
Judged = tuple[float, float]
"""A confidence in `[0, 1]`, and how right the thing was, in `[0, 1]` as well."""


def calibration_error(judged: Sequence[Judged]) -> float | None:
    """The expected calibration error over ten bins of equal width; None without anything judged.

    Guo et al. 2017, https://arxiv.org/abs/1706.04599.
    """
    if not judged:
        return None
    bins: defaultdict[int, list[float]] = defaultdict(list)
    for confidence, right in judged:
        bins[min(int(confidence * BINS), BINS - 1)].append(right - confidence)
    return sum(abs(sum(differences)) for differences in bins.values()) / len(judged)


def precision_of_surer_half(judged: Sequence[Judged]) -> float | None:
    """How often the surer half is right; ties at the cut share the places left."""
    if not judged:
        return None
    half = ceil(len(judged) / 2)
    cut = sorted((confidence for confidence, _ in judged), reverse=True)[half - 1]
    surer = [right for confidence, right in judged if confidence > cut]
    tied = [right for confidence, right in judged if confidence == cut]
    return (sum(surer) + (half - len(surer)) * sum(tied) / len(tied)) / half
