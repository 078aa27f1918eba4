"""How firmly an event is put: a small calculus over cue words, composed along the clause path.

After FactBank's committed speakers and polarity (Saurí & Pustejovsky 2009,
https://doi.org/10.1007/s10579-009-9089-9), with the cue classes as data.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.interpretation.matching import stems
from kg.interpretation.phrasing import (
    BEHIND,
    PRESUPPOSED,
    is_content,
    is_definite,
    is_feat,
    is_inverted,
    is_past,
    is_relative,
)
from kg.model import Argument, Embedding, Factuality, Function, Proposition
from kg.ontology.frames import Effect

STRENGTH = {
    Factuality.ACTUAL: 0,
    Factuality.PLANNED: 1,
    Factuality.POSSIBLE: 2,
    Factuality.REQUESTED: 3,
    Factuality.ALLEGED: 4,
    Factuality.CONDITIONAL: 5,
}
CONTENT = frozenset({
    "xcomp", "ccomp", "csubj", "csubjpass", "acl", "dobj", "pobj", "pcomp", "nsubjpass", "attr",
    "acomp", "oprd", "parataxis", "prep", "dative", "quote", "relcl",
})  # fmt: skip
NAMED = frozenset({"dobj", "nsubjpass"})
SOMETHING = "object"  # in the lexicon "to announce {object}" is another cue than "to announce"
WILLED = frozenset({Factuality.PLANNED, Factuality.POSSIBLE})
WITHIN = frozenset({"compound", "amod", "nmod"})  # "spying charges", "a sanctions plan"
CLAUSES = frozenset({"xcomp", "ccomp", "pcomp", "acl", "relcl"})
OPEN = frozenset({"xcomp", "acl", "advcl", "relcl"})
INFINITIVAL = frozenset({"to", "for"})
BESIDE = frozenset({"when", "while", "since", "because", "although", "though"})
HYPOTHETICAL = frozenset({"would", "could", "might"})
QUESTION = Effect("question", Factuality.POSSIBLE)  # "Did Israel close …?"
SUPPOSED = Effect("supposition", Factuality.CONDITIONAL)  # "Had Israel closed …"
INFINITIVE = Effect("infinitive", Factuality.PLANNED)  # of a headline: "Israel to close …"
FACTIVE, PROVOKING, TRUTH = "FactiveCue", "ProvokingCue", "TruthCue"
EffectOf = Callable[[str, str, str], Effect | None]
"""(lemma, part of speech, marker of the content) → what it does to its content."""
EventEffect = Callable[[int], Effect | None]
"""token → what the event it triggers does to its content."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How an event is put.

    Attributes:
        speakers: whose word it is, the nearest first: the arguments that name them.
        cues: the words that decided, nearest first, for `kg explain`.
        presupposed: what governs from here on takes the event for granted.
    """

    factuality: Factuality = Factuality.ACTUAL
    negated: bool = False
    speakers: tuple[Argument, ...] = ()
    cues: tuple[str, ...] = ()
    presupposed: bool = False

    def with_effect(self, effect: Effect, cue: str, *, governor_negated: bool = False) -> "Reading":
        """This reading as the content of a predicate with `effect`."""
        factuality, negated = self.factuality, self.negated
        if effect.factuality and STRENGTH[effect.factuality] > STRENGTH[factuality]:
            factuality = effect.factuality
        if governor_negated and effect.cue == TRUTH:  # "it is not true that"
            factuality = max(factuality, Factuality.ALLEGED, key=STRENGTH.__getitem__)
            negated = not negated
        elif governor_negated and (effect.negates or effect.cue in {FACTIVE, PROVOKING}):
            # "did not rule out", "did not confirm", "there is no truth to"
            factuality = max(factuality, Factuality.POSSIBLE, key=STRENGTH.__getitem__)
        elif effect.negates or (governor_negated and not effect.speaks and effect.factuality):
            negated = not negated if effect.negates else True
        return replace(self, factuality=factuality, negated=negated, cues=(*self.cues, cue))


class Calculus:
    """Composes the effects of everything that governs an event.

    Args:
        effect_of: the lexicon's cue words.
        event_effect: what events do to their content ("accused": alleged).
    """

    def __init__(self, effect_of: EffectOf, event_effect: EventEffect) -> None:
        self.effect_of = effect_of
        self.event_effect = event_effect

    def read(
        self,
        proposition: Proposition,
        start: Reading,
        skip: frozenset[int],
        marker: str | None = None,
    ) -> Reading:
        """The reading of `proposition`.

        Args:
            proposition: the clause or nominal that states the event.
            start: what the lexical entry fixes.
            skip: governors that belong to the event itself: its light verb.
            marker: of an idiom, what stands between its verb and its fixed words ("agree to
                a truce"): the verb acts on them as a cue.
        """
        reading = self._own(proposition, start)
        if marker is not None:
            head = proposition.lemma
            effect = self.effect_of(head, "verb", marker)
            if effect and effect.factuality in WILLED:
                reading = reading.with_effect(effect, head)
        definite = is_definite(proposition)
        before = False  # "able to pay after accusing him": able governs what comes after
        beside = False  # "failed to appear when summoned": he was summoned
        for step in proposition.embeddings:
            if before and step.pos == "adjective":
                continue
            if step is proposition.embeddings[0] and is_feat(
                proposition
            ):  # "will be the first leader to go there"
                reading = self._auxiliaries(step.auxiliaries, reading)
                continue
            if reading.presupposed or is_relative(step):
                return replace(reading, presupposed=True)
            if definite and step.head not in skip and self._is_presupposed(step):
                return replace(reading, presupposed=True)
            told = self._step(step, reading, skip)
            reading = replace(told, negated=reading.negated) if beside else told
            beside = beside or (step.relation == "advcl" and step.marker in BESIDE)
            before = before or (step.relation == "pcomp" and self._is_factive(step.marker))
        return reading

    def _is_factive(self, marker: str) -> bool:
        effect = self.effect_of(marker, "any", "")
        return effect is not None and effect.cue == FACTIVE

    def _is_presupposed(self, step: Embedding) -> bool:
        """In "condemned the raid", "in reply to the raid": a definite noun under no cue at all.

        "The suspension could come into effect" is no such case: the modal is its own. Neither is
        "would regard the raid as war", as long as there need be none.
        """
        if not HYPOTHETICAL.isdisjoint(step.auxiliaries):
            return False
        if step.relation in {"nsubj", "nsubjpass"} and any(
            self.effect_of(word, "any", "") for word in step.auxiliaries
        ):
            return False
        effect = self._effect(step)
        if effect is not None and effect.speaks and step.pos == "noun":
            return False  # "reports of his recall were untrue"
        return effect is None or (effect.factuality is None and not effect.negates)

    def _own(self, proposition: Proposition, reading: Reading) -> Reading:
        if proposition.negated:
            reading = replace(reading, negated=not reading.negated)
        reading = self._auxiliaries(proposition.auxiliaries, reading)
        reading = self._adjectives(proposition, reading)
        reading = self._introduced(proposition, reading)
        if is_inverted(proposition.sentence, proposition.head):
            opening = QUESTION if "?" in proposition.sentence.forms else SUPPOSED
            reading = reading.with_effect(opening, opening.cue)
        reading = self._charged(proposition, reading)
        for argument in () if is_past(proposition) else proposition.arguments:
            if argument.function is Function.CLAUSE and argument.preposition:
                effect = self.effect_of(argument.preposition, "any", "")
                if effect and effect.factuality is Factuality.CONDITIONAL:
                    reading = reading.with_effect(effect, argument.preposition)
        return reading

    def _introduced(self, proposition: Proposition, reading: Reading) -> Reading:
        """In "instead of meeting her": what a preposition with its adverb does to the event."""
        sentence, head = proposition.sentence, proposition.head
        preposition = sentence.heads[head]
        before = sentence.dependents(preposition, "advmod")
        if sentence.deprels[head] not in BEHIND or not before:
            return reading
        words = " ".join(sentence.forms[token].lower() for token in (*before, preposition))
        effect = self.effect_of(words, "any", "")
        return reading.with_effect(effect, words) if effect else reading

    def _charged(self, proposition: Proposition, reading: Reading) -> Reading:
        """In "held on spying charges": parsed as if somebody spied charges."""
        sentence, verb = proposition.sentence, proposition.head
        if sentence.deprels[verb] != "pcomp" or sentence.heads[verb] != verb - 1:
            return reading
        for argument in proposition.having(Function.OBJECT):
            effect = self.effect_of(sentence.lemmas[argument.head], "noun", "")
            if argument.head == verb + 1 and effect and effect.factuality is Factuality.ALLEGED:
                return reading.with_effect(effect, sentence.forms[argument.head])
        return reading

    def _adjectives(self, proposition: Proposition, reading: Reading) -> Reading:
        """In "the alleged attack", "a failed coup"; a necessary step may well have been taken."""
        if proposition.construction != "nominal":
            return reading
        for argument in proposition.having(Function.MODIFIER):
            word = proposition.sentence.forms[argument.head].lower()
            effect = self.effect_of(word, "adjective", "") or self._halting(proposition, argument)
            if effect and effect.factuality is not Factuality.REQUESTED:
                reading = reading.with_effect(effect, word)
        return reading

    def _halting(self, proposition: Proposition, modifier: Argument) -> Effect | None:
        """In "an order halting aid", parsed as if the aid were of a halting kind."""
        form = proposition.sentence.forms[modifier.head].lower()
        verbs = stems(form) if form.endswith("ing") else ()
        effects = (self.effect_of(verb, "verb", "") for verb in verbs)
        return next((effect for effect in effects if effect and effect.negates), None)

    def _auxiliaries(self, auxiliaries: tuple[str, ...], reading: Reading) -> Reading:
        for word in auxiliaries:
            effect = INFINITIVE if word == "to" else self.effect_of(word, "adverb", "")
            if effect:
                reading = reading.with_effect(effect, word)
        return reading

    def _step(self, step: Embedding, reading: Reading, skip: frozenset[int]) -> Reading:
        if step.head in skip:
            return self._same_level(step, reading)
        contained = step.marker in {"that", "to"}
        if step.relation == "advcl" or (step.relation in PRESUPPOSED and not contained):
            return self._adverbial(step, reading)
        effect = self._effect(step)
        if step.relation == "nsubj":
            return self._as_subject(step, effect, reading)
        if step.relation not in CONTENT and not (effect and step.relation in WITHIN):
            return reading
        return self._as_content(step, effect, reading)

    def _effect(self, step: Embedding) -> Effect | None:
        """What the word does to what hangs on it; else what the event does that it triggers.

        Behind a preposition, a verb counts only with it: "called for talks", but not "met her
        after the talks".
        """
        marker = SOMETHING if step.relation in NAMED else step.marker
        said = self.effect_of(step.lemma, step.pos, marker)
        done = self.event_effect(step.head)
        if step.relation in BEHIND:
            if step.pos == "verb":
                plain = self.effect_of(step.lemma, step.pos, "")
                said = None if said is plain and not is_content(step) else said
            done = done if is_content(step) else None
        if said is None or done is None:
            return said or done
        return replace(
            said,
            factuality=said.factuality or done.factuality,
            negates=said.negates or done.negates,
            speaks=said.speaks or done.speaks,
        )

    def _as_content(self, step: Embedding, effect: Effect | None, reading: Reading) -> Reading:
        """In "said that …", "plans to …", "calls for …", "vote on whether to …"."""
        marked = self.effect_of(step.marker, "any", "") if step.relation in CLAUSES else None
        if marked and (marked.factuality or marked.negates):  # "whether to …", "without …ing"
            reading = reading.with_effect(marked, step.marker)
        if step.relation == "pcomp" and step.marker == "by":  # "would respond by cutting"
            return self._auxiliaries(step.auxiliaries, reading)
        if effect is None:
            return self._unknown(step, reading)
        if effect.speaks:
            open_ended = HYPOTHETICAL.intersection(step.auxiliaries)
            return self._auxiliaries(tuple(sorted(open_ended)), _spoken(step, reading)).with_effect(
                effect, step.lemma, governor_negated=step.negated
            )
        reading = reading.with_effect(effect, step.lemma, governor_negated=step.negated)
        return self._auxiliaries(step.auxiliaries, reading)

    def _same_level(self, step: Embedding, reading: Reading) -> Reading:
        """The light verb of the event: "did not hold talks", "is considering sanctions"."""
        if step.negated:
            reading = replace(reading, negated=not reading.negated)
        effect = self._effect(step)
        if effect and effect.supports and effect.factuality:
            reading = reading.with_effect(effect, step.lemma)
        return self._auxiliaries(step.auxiliaries, reading)

    def _adverbial(self, step: Embedding, reading: Reading) -> Reading:
        """A clause beside another: conditional, purpose, or a fact of its own."""
        if step.marker == "for" or self._is_asked(step):  # "calls for Iran to leave"
            return self._as_content(step, self._effect(step), reading)
        effect = self.effect_of(step.marker, "any", "") if step.marker else None
        if effect:
            return reading.with_effect(effect, step.marker)
        if step.marker == "to":
            return reading.with_effect(Effect("purpose", Factuality.PLANNED), "to")
        return reading if step.marker else self._auxiliaries(step.auxiliaries, reading)

    def _is_asked(self, step: Embedding) -> bool:
        """In "appealed to Iran to leave", parsed as if the appeal were made in order to leave."""
        done = self.event_effect(step.head) if step.marker == "to" else None
        return done is not None and done.factuality is Factuality.REQUESTED

    def _as_subject(self, step: Embedding, effect: Effect | None, reading: Reading) -> Reading:
        """In "talks will resume", "the talks failed"; a modal is taken for the event's own."""
        if effect is None or (effect.speaks and step.pos == "verb"):
            return self._auxiliaries(step.auxiliaries, reading)
        reading = reading.with_effect(effect, step.lemma, governor_negated=step.negated)
        return self._auxiliaries(step.auxiliaries, reading)

    def _unknown(self, step: Embedding, reading: Reading) -> Reading:
        """A governor that no cue class knows: an infinitive under it is not taken for a fact."""
        if step.marker in INFINITIVAL and step.relation in OPEN:
            open_ended = Effect("open", Factuality.POSSIBLE, negates=False)
            return reading.with_effect(open_ended, step.lemma, governor_negated=step.negated)
        if step.relation in {"dobj", "nsubjpass"}:
            return self._auxiliaries(step.auxiliaries, reading)
        return reading


def _spoken(step: Embedding, reading: Reading) -> Reading:
    who = step.agent if step.passive else step.subject
    return replace(reading, speakers=(*reading.speakers, who)) if who else reading
