"""Who takes part in an act."""

import pytest
from interpretation_samples import state
from small_ontology import interpreter

from kg.interpretation.acts import Act, sides_of
from kg.model import Entity

PACT = Entity("pact", "the pact", "dip:Treaty")


@pytest.mark.parametrize(
    ("agents", "recipients", "sides"),
    [
        pytest.param(["Chad"], ["Oman"], ["Chad", "Oman"], id="who acts, then whom it is done to"),
        pytest.param(["Chad", "Oman"], ["Oman"], ["Chad", "Oman"], id="each once"),
        pytest.param(["Chad"], ["Oman", "pact"], ["Chad", "Oman"], id="but no treaty"),
    ],
)
def test_the_sides_of_an_act(agents: list[str], recipients: list[str], sides: list[str]) -> None:
    def entities(names: list[str]) -> tuple[Entity, ...]:
        return tuple(PACT if name == "pact" else state(name) for name in names)

    act = Act(0, 0, entities(agents), entities(recipients), "dip:Expulsion")
    assert [each.name for each in sides_of(act, interpreter().vocabulary)] == sides
