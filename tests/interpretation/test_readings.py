"""The calculus of factuality: effects compose, and never make a doubtful thing firmer."""

from hypothesis import given
from hypothesis import strategies as st

from kg.interpretation.factuality import STRENGTH, Reading
from kg.model import Factuality
from kg.ontology.frames import Effect

FACTUALITIES = st.sampled_from(Factuality)
READINGS = st.builds(Reading, FACTUALITIES, st.booleans())
EFFECTS = st.builds(
    Effect, st.just("drawn"), st.none() | FACTUALITIES, st.booleans(), st.booleans(), st.booleans()
)


@given(READINGS, EFFECTS, st.booleans())
def test_no_effect_makes_a_reading_firmer(reading: Reading, effect: Effect, negated: bool) -> None:  # noqa: FBT001 -- drawn
    found = reading.with_effect(effect, "cue", governor_negated=negated)
    assert STRENGTH[found.factuality] >= STRENGTH[reading.factuality]


@given(READINGS, EFFECTS)
def test_a_reading_is_at_most_as_firm_as_its_effect(reading: Reading, effect: Effect) -> None:
    found = reading.with_effect(effect, "cue")
    wanted = STRENGTH[effect.factuality or Factuality.ACTUAL]
    assert STRENGTH[found.factuality] == max(STRENGTH[reading.factuality], wanted)


@given(READINGS, EFFECTS)
def test_a_negating_effect_turns_the_polarity_and_no_other_does(
    reading: Reading, effect: Effect
) -> None:
    assert reading.with_effect(effect, "cue").negated == (reading.negated != effect.negates)


@given(READINGS, EFFECTS)
def test_what_is_not_denied_is_at_most_possible(reading: Reading, effect: Effect) -> None:
    found = reading.with_effect(effect, "cue", governor_negated=True)
    if effect.negates:
        assert found.factuality is not Factuality.ACTUAL
        assert found.negated == reading.negated
    else:
        assert found.negated >= reading.negated


@given(READINGS, st.lists(EFFECTS, max_size=4))
def test_the_cues_are_kept_in_order(reading: Reading, effects: list[Effect]) -> None:
    names = [str(number) for number in range(len(effects))]
    found = reading
    for effect, name in zip(effects, names, strict=True):
        found = found.with_effect(effect, name)
    assert list(found.cues) == names
