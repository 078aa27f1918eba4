"""What words refer to: mentions of entities, standing relations and times."""

from kg.linking.linker import Linker

__all__ = ["Linker"]
