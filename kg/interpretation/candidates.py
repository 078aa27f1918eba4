"""From the propositions of a sentence to the frames they fill: one a trigger."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from kg.interpretation.actors import Actors
from kg.interpretation.factuality import NAMED, SOMETHING
from kg.interpretation.matching import Match, best_match, stems
from kg.model import Argument, Embedding, Function, Proposition, Sentence
from kg.model.phrases import arguments
from kg.ontology.frames import Frame
from kg.ontology.lexicon import Lexicon
from kg.ontology.vocabulary import Vocabulary

MEDIATION = "dip:Mediation"
PAIR = 2
PERSON, GROUP = "dip:Person", "dip:PersonGroup"
PEOPLE = frozenset({"affiliation", "private"})  # linking rules for "two Americans", "its envoys"
LIGHT = frozenset({"dobj", "nsubjpass", "pobj", "attr"})


class Candidates:
    """Finds the most specific frame of every trigger.

    Args:
        lexicon: frames by lemma, light verbs among the cues.
        vocabulary: which class lies below which.
        actors: what linking found.
        time_heads: by sentence index the heads of time expressions, which fill no role.
    """

    def __init__(
        self,
        lexicon: Lexicon,
        vocabulary: Vocabulary,
        actors: Actors,
        time_heads: Mapping[int, frozenset[int]],
    ) -> None:
        self.lexicon = lexicon
        self.vocabulary = vocabulary
        self.actors = actors
        self.time_heads = time_heads

    def of(self, propositions: Iterable[Proposition]) -> list[Match]:
        """The matches of one sentence; what an idiom takes is none unless it names who did it."""
        found = _best_by_head(self._matches(propositions))
        idioms = {token: match for match in found for token in match.fixed}
        kept = [match for match in found if self._stands(match, idioms)]
        better = {
            id(idioms[match.proposition.head])
            for match in kept
            if match.proposition.head in idioms
            and idioms[match.proposition.head].frame.type == match.frame.type
        }
        return [match for match in kept if id(match) not in better]

    def _stands(self, match: Match, idioms: Mapping[int, Match]) -> bool:
        """Whether a match is no part of an idiom, or an act of its own: "denied Mali's claim".

        A truce between two that "took effect" is the truce, since the idiom names neither; talks
        that a third one mediates are talks.
        """
        idiom = idioms.get(match.proposition.head)
        if idiom is None:
            return True
        same = idiom.frame.type == match.frame.type
        if same and self._names(idiom, "agent", "recipient"):
            return False
        symmetric = self.vocabulary.is_symmetric(match.frame.type)
        if symmetric and self.vocabulary.is_subclass(idiom.frame.type, MEDIATION):
            return True
        needed = PAIR if symmetric else 1
        return self._names(match, "agent") >= needed

    def _names(self, match: Match, *roles: str) -> int:
        """How many are named in these roles, by its own words and no pronoun."""
        sentence = match.proposition.sentence
        return sum(
            len(self.actors.of(sentence, each))
            for each in match.bound(*roles)
            if not each.shared
            and each.preposition != "from"  # "switched its recognition from Chad"
            and sentence.tags[each.head] not in {"PRP", "PRP$"}
        )

    def _matches(self, propositions: Iterable[Proposition]) -> Iterator[Match]:
        for proposition in propositions:
            sentence = proposition.sentence
            frames = self._frames(proposition)
            if not frames:
                continue
            supporter = self._supporter(proposition)
            found = best_match(
                self._supported(proposition, supporter),
                frames,
                partial(self._in_range, sentence),
                self.time_heads.get(sentence.index, frozenset()),
            )
            if found is not None:
                yield replace(found, supporter=supporter.head) if supporter else found

    def _frames(self, proposition: Proposition) -> list[Frame]:
        """Frames of the predicate's lemma, or of what its form may be a form of."""
        words = proposition.sentence.vocabulary
        form = proposition.sentence.forms[proposition.head].lower()
        lemma = proposition.lemma.partition(" ")[0]
        frames = self.lexicon.frames_among(lemma, words)
        if proposition.construction == "nominal":
            plural = form != proposition.lemma
            return frames + self.lexicon.frames_among(form, words) if plural else frames
        if not self.lexicon.frames(lemma):
            lemma = next(filter(self.lexicon.frames, stems(form)), "")
            return self.lexicon.frames_among(lemma, words)
        return frames

    def _supporter(self, proposition: Proposition) -> Embedding | None:
        """The light verb that carries a nominal event ("held a round of talks"), or None."""
        if proposition.construction != "nominal":
            return None
        for step in proposition.embeddings:
            if step.pos == "noun" and step.relation == "pobj" and step.marker == "of":
                continue
            return step if step.relation in LIGHT and self._supports(step) else None
        return None

    def _supports(self, step: Embedding) -> bool:
        """In "held talks", "engaged in talks"; but not in "signed a law in talks"."""
        marker = SOMETHING if step.relation in NAMED else step.marker
        effect = self.lexicon.effects(step.lemma, "verb", marker)
        if step.relation == "pobj" and effect is self.lexicon.effects(step.lemma, "verb"):
            return False
        return effect is not None and effect.supports

    def _supported(self, proposition: Proposition, step: Embedding | None) -> Proposition:
        """A nominal with the subject and the phrases of its light verb."""
        if step is None:
            return proposition
        inside = set(proposition.sentence.subtree(proposition.head))
        extra = [
            each
            for each in arguments(proposition.sentence, step.head)
            if each.function is Function.OBLIQUE and proposition.head not in each.tokens
        ]
        agent = [each for each in extra if each.preposition == "by"] if step.passive else []
        who = agent[0] if agent else None if step.passive else step.subject
        if who is not None and who.head not in inside:
            extra.append(Argument(Function.POSSESSOR, who.head, who.tokens, shared=True))
        return replace(proposition, arguments=(*proposition.arguments, *extra))

    def _in_range(self, sentence: Sentence, argument: Argument, kind: str) -> bool:
        """Whether it names one of a class; "two Americans" is a group, and so is a person."""
        kinds = (kind, PERSON) if kind == GROUP else (kind,)
        return any(
            (kind == GROUP and actor.rule in PEOPLE)
            if actor.affiliated
            else any(self.vocabulary.is_subclass(actor.entity.type, each) for each in kinds)
            for actor in self.actors.of(sentence, argument)
        )


def _best_by_head(matches: Iterable[Match]) -> list[Match]:
    """The most specific match of each trigger: a gerund may be read as verb and as noun."""
    best: dict[int, Match] = {}
    for match in matches:
        known = best.get(match.proposition.head)
        if known is None or known.score < match.score:
            best[match.proposition.head] = match
    return list(best.values())
