"""What one document has told so far, and what that adds to its next sentence."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.interpretation.actors import Actors, state_of
from kg.interpretation.acts import Act, Draft, act_of
from kg.interpretation.aims import STATEMENT, Aims, KindsOf
from kg.interpretation.counterparts import Counterparts
from kg.interpretation.matching import Match
from kg.interpretation.sequels import Sequels, accused, apart
from kg.model import Function, Proposition
from kg.ontology.vocabulary import Vocabulary

SILENT = frozenset({"nominal", "apposition", "title"})


class Discourse:
    """The acts of a document in order.

    Args:
        actors: what linking found.
        vocabulary: what the classes of events mean for their roles.
        kinds_of: event classes that a noun (lower-case lemma) may name.
    """

    def __init__(self, actors: Actors, vocabulary: Vocabulary, kinds_of: KindsOf) -> None:
        self.actors = actors
        self.acts: list[Act] = []
        self.sequels = Sequels(actors, vocabulary, self.acts)
        self.counterparts = Counterparts(actors, vocabulary, self.acts)
        self.aims = Aims(actors, vocabulary, kinds_of, self.acts)

    def completed(
        self,
        drafts: Sequence[Draft],
        propositions: Sequence[Proposition],
        firm: Callable[[Match], bool],
    ) -> list[Draft]:
        """The drafts of one sentence with the participants that the text around them gives.

        Args:
            drafts: matches with their roles so far.
            propositions: all clauses of the sentence.
            firm: whether a match is told as a fact.
        """
        drafts = [(match, self.sequels.asked(match, f, drafts)) for match, f in drafts]
        before, clauses = len(self.acts), [*self._clauses(propositions)]

        def told(drafts: Iterable[Draft]) -> None:
            acts = [
                act_of(match, fillers, firm=firm(match))
                for match, fillers in drafts
                if match.frame.type != STATEMENT
            ]
            self.acts[before:] = sorted([*clauses, *acts], key=lambda act: (act.sentence, act.head))

        told(drafts)
        known = [
            (m, self.sequels.recalled(m, self.sequels.done_by(m, f, drafts))) for m, f in drafts
        ]
        deeds = [(m, self.counterparts.between(m, apart(m, fillers))) for m, fillers in known]
        said = [(m, self.aims.spoken(m, fillers, deeds, propositions)) for m, fillers in deeds]
        done = [(match, accused(match, fillers, said)) for match, fillers in said]
        told(done)
        return done

    def _clauses(self, propositions: Iterable[Proposition]) -> Iterator[Act]:
        for each in propositions:
            if each.passive or each.construction in SILENT:
                continue
            for subject in each.having(Function.SUBJECT):
                found = self.actors.of(each.sentence, subject)
                if found:
                    entities = tuple(state_of(actor.entity) for actor in found)
                    yield Act(each.sentence.index, each.head, entities)
            yield from self._reporters(each)

    def _reporters(self, proposition: Proposition) -> Iterator[Act]:
        """In "…, according to the minister": the minister spoke."""
        for step in proposition.embeddings:
            if step.relation == "prep" and step.subject is not None:
                found = self.actors.of(proposition.sentence, step.subject)
                entities = tuple(state_of(actor.entity) for actor in found)
                if entities:
                    yield Act(proposition.sentence.index, step.head, entities)
