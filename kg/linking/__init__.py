"""What words refer to: mentions of entities, standing relations, times and quantities."""

from kg.linking.linker import Linker
from kg.linking.quantities import quantity

__all__ = ["Linker", "quantity"]
