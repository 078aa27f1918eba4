"""The recogniser that the parser is given: it knows parties, and forgot nothing of the news."""

import pytest

from kg.model import Document
from kg.syntax import SpacyParser


def names(text: str) -> dict[str, str]:
    """Entity type by name, as the recogniser sees it."""
    found: dict[str, str] = {}
    ((_, sentences),) = SpacyParser().parse([Document("d", text)])
    for sentence in sentences:
        for form, tag in zip(sentence.forms, sentence.entities, strict=True):
            if tag.startswith("B-"):
                found[form] = tag[2:]
    return found


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Markus Schulze of the Social Democrats won the seat.", "Social", "ORG"),
        ("Angela Merkel flew to Ankara on Monday.", "Angela", "PERSON"),
        ("Angela Merkel flew to Ankara on Monday.", "Ankara", "GPE"),
        ("Angela Merkel flew to Ankara on Monday.", "Monday", "DATE"),
        ("The deal was worth three million dollars.", "three", "MONEY"),
    ],
)
def test_names_have_their_kinds(text: str, name: str, kind: str) -> None:
    assert names(text)[name] == kind
