"""How good it is: scorers for gold files, what fits confidences to them, and their reports."""

from kg.evaluation.figures import Group, Miss, Report, Score
from kg.evaluation.running import evaluate

__all__ = ["Group", "Miss", "Report", "Score", "evaluate"]
