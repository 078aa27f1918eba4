"""What a page that is served is told of its server; its script asks there for what it lacks."""

from dataclasses import dataclass

from kg.views.scene import radius_terms
from kg.views.values import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """Where a page asks for more of the graph, and how much there is.

    Attributes:
        entity: what an entity's IRI has before the `key` of its node.
        entities: how many there are altogether.
        whole: whether the page holds all of the graph already.
        neighbourhood: address, seen from the page, of the surroundings of one entity.
        find: address of the entities with some words in their names.
    """

    entity: str
    entities: int
    whole: bool
    neighbourhood: str = "neighbourhood"
    find: str = "find"

    def told(self, *, among: int) -> Row:
        """The same for the page's script.

        Args:
            among: how many nodes the page has at first.
        """
        return {
            "entity": self.entity,
            "entities": self.entities,
            "whole": self.whole,
            "neighbourhood": self.neighbourhood,
            "find": self.find,
            "radius": radius_terms(among=among),
        }
