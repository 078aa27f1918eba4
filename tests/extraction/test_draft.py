"""Drafts: what a construction finds, before it is weighed."""

from dataclasses import fields

from drawing import draw

from kg.extraction.draft import Draft
from kg.model import Proposition


def test_a_draft_has_the_fields_of_a_proposition_in_their_order() -> None:
    assert [*Draft._fields, "confidence"] == [field.name for field in fields(Proposition)]


def test_a_weighed_draft_is_the_proposition_with_that_confidence() -> None:
    ships = draw("""
        1 Ships ship  NOUN NNS _ 2 nsubj
        2 left  leave VERB VBD _ 0 ROOT
        """)
    draft = Draft(ships, "active", 1, (1,), "leave", ())
    assert draft.weighed(0.5) == Proposition(ships, "active", 1, (1,), "leave", (), confidence=0.5)
