"""How firmly each event of a sentence is put: its own words, then all that governs it."""

from collections.abc import Sequence

from kg.interpretation.factuality import NAMED, SOMETHING, Calculus, Reading
from kg.interpretation.matching import Match
from kg.interpretation.phrasing import is_announced, is_outcome, is_somebodys, is_worded
from kg.model import Factuality
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary

FAVOURING = "FavouringCue"
STEPS = ("dip:Accession", "dip:Withdrawal", "dip:Recognition", "dip:Appointment")
SPEECH_ACT = "dip:SpeechAct"
DECISIONS = (
    "dip:AgreementEvent",
    "dip:RelationsEvent",
    "dip:OfficeEvent",
    "dip:TroopWithdrawal",
    "dip:Sanction",
    "dip:LiftSanction",
)


class Firmness:
    """The readings of `matches`, all that one sentence states."""

    def __init__(self, lexicon: Lexicon, vocabulary: Vocabulary, matches: Sequence[Match]) -> None:
        kinds = {match.proposition.head: match.frame.type for match in matches}
        self._effects, self._vocabulary = lexicon.effects, vocabulary
        self._calculus = Calculus(
            lexicon.effects,
            lambda token: vocabulary.content(kinds[token]) if token in kinds else None,
        )

    def of(self, match: Match) -> Reading:
        """How the event of one of the matches is put, and the words that decided."""
        frame = match.frame
        speech = self._vocabulary.is_subclass(frame.type, SPEECH_ACT)
        start = Reading(
            frame.factuality or self._unfolding(match),
            frame.negated,
            presupposed=speech
            and (is_somebodys(match.proposition) or is_worded(match.proposition)),
        )
        skip = frozenset({match.supporter} if match.supporter is not None else set())
        return self._calculus.read(match.proposition, start, skip, None if speech else match.idiom)

    def _unfolding(self, match: Match) -> Factuality:
        """What only unfolds from words or a decision is a plan.

        "Fiji said it was leaving the pact", told by who takes the decision; "the Council decided
        to withdraw, ending its mission".
        """
        kind = match.frame.type
        if self._is_wanted(match):
            return Factuality.POSSIBLE
        for step in match.proposition.embeddings[:1]:
            effect = self._effects(step.lemma, step.pos, step.marker)
            if effect is None or not any(self._vocabulary.is_subclass(kind, d) for d in DECISIONS):
                continue
            told = effect.speaks and not effect.factuality and is_announced(match.proposition)
            if told or (effect.factuality is Factuality.PLANNED and is_outcome(match.proposition)):
                return Factuality.PLANNED
        return Factuality.ACTUAL

    def _is_wanted(self, match: Match) -> bool:
        """In "supports Chad's accession", "voted on it": nobody has joined anything yet."""
        step = next(iter(match.proposition.embeddings), None)
        if step is None or match.proposition.construction != "nominal":
            return False
        if not any(self._vocabulary.is_subclass(match.frame.type, each) for each in STEPS):
            return False
        marker = SOMETHING if step.relation in NAMED else step.marker
        effect = self._effects(step.lemma, step.pos, marker)
        return effect is not None and effect.cue == FAVOURING
