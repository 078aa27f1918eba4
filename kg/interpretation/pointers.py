"""Nouns that point back to an event: "the move", "Chad's decision", "the expulsion"."""

from collections.abc import Callable, Iterable, Sequence

from kg.interpretation.actors import Actors, ids_of
from kg.interpretation.acts import POINTING, REACH
from kg.model import Argument, Function, Sentence, Statement
from kg.ontology.pronouns import load_pronouns
from kg.ontology.vocabulary import Vocabulary

ANY_ACT = "PointingNoun"
SPEECH = "dip:SpeechAct"
NOUNS = frozenset({"NOUN", "PROPN"})
KindsOf = Callable[[str], frozenset[str]]
Place = tuple[int, int]
"""Index of a sentence, and of a word in it."""


class Pointers:
    """Finds what was pointed to among the events told so far.

    Args:
        actors: what linking found.
        vocabulary: which classes are acts of speech.
        kinds_of: event classes that a noun (lower-case lemma) may name.
    """

    def __init__(self, actors: Actors, vocabulary: Vocabulary, kinds_of: KindsOf) -> None:
        self.actors = actors
        self.vocabulary = vocabulary
        self.kinds_of = kinds_of
        self._told: list[tuple[Place, Statement]] = []

    def tell(self, events: Iterable[tuple[int, Statement]]) -> None:
        """Take in the events of the next sentence, each with its head."""
        by_head = sorted(events, key=lambda event: event[0])
        self._told += [((event.evidence.sentence, head), event) for head, event in by_head]

    def points(self, sentence: Sentence, head: int) -> bool:
        """Whether the word at `head` points to an act."""
        if sentence.upos[head] not in NOUNS:
            return sentence.lowered[head] in POINTING
        before = sentence.dependents(head, "det", "poss")
        known = any(
            sentence.deprels[token] == "poss" or sentence.lowered[token] in POINTING
            for token in before
        )
        return known and (_is_any_act(sentence, head) or bool(self._kinds(sentence, head)))

    def of(
        self, answer: Statement, place: Place, sentence: Sentence, noun: int
    ) -> Statement | None:
        """What `noun` points back to, for an answer to it that is told at `place`."""
        if not self.points(sentence, noun):
            return None
        own = Argument(Function.OBJECT, noun, (noun,))
        owners = {actor.entity.id for actor in self.actors.owners(sentence, own)}
        before = [
            each
            for each in self._before(answer, place)
            if not owners or owners & _ids(each, "agent")  # "Moscow's move"
        ]
        kinds = self._kinds(sentence, noun)
        named = [each for each in before if each.type in kinds]
        if named or not _is_any_act(sentence, noun):
            return self._last(_by_whom(answer, named) or named)
        near = _near(before, place)
        if self.vocabulary.is_subclass(answer.type, SPEECH):  # it says itself whose move it was
            return self._last(_by_whom(answer, near))
        return self._last(_mutual(answer, near)) or self._last(near)

    def unnamed(self, answer: Statement, place: Place) -> Statement | None:
        """What an answer that names nothing answers: what the other side did to this one."""
        acting = _ids(answer, "agent")
        near = _near(self._before(answer, place), place)
        alone = [each for each in near if acting.isdisjoint(_ids(each, "agent"))]
        return self._last(_mutual(answer, alone))

    def _kinds(self, sentence: Sentence, noun: int) -> frozenset[str]:
        return self.kinds_of(sentence.lowered[noun])

    def _before(self, answer: Statement, place: Place) -> list[Statement]:
        """What others did or said before, as told."""
        acting = _ids(answer, "agent")
        return [
            event
            for where, event in self._told
            if where < place
            and not event.negated
            and (not (agents := _ids(event, "agent")) or not agents <= acting)
        ]

    def _last(self, before: Sequence[Statement]) -> Statement | None:
        """What the last sentence that tells of a deed, or else of words, tells first."""
        deeds = [each for each in before if not self.vocabulary.is_subclass(each.type, SPEECH)]
        found = deeds or before
        last = (each for each in found if each.evidence.sentence == found[-1].evidence.sentence)
        return next(last, None)


def _ids(statement: Statement, role: str) -> set[str]:
    """Ids of those in a role, and of the states they act for."""
    return ids_of(each.entity for each in statement.fillers(role))


def _mutual(answer: Statement, before: Iterable[Statement]) -> list[Statement]:
    """What was aimed at who answers, or is the doing of whom the answer is aimed at."""
    acting, aimed = _ids(answer, "agent"), _ids(answer, "recipient")
    return [
        each for each in before if acting & _ids(each, "recipient") or aimed & _ids(each, "agent")
    ]


def _by_whom(answer: Statement, before: Iterable[Statement]) -> list[Statement]:
    """What those did whom the answer is aimed at."""
    aimed = _ids(answer, "recipient")
    return [each for each in before if aimed & _ids(each, "agent")]


def _near(before: Iterable[Statement], place: Place) -> list[Statement]:
    return [each for each in before if place[0] - each.evidence.sentence <= REACH]


def _is_any_act(sentence: Sentence, noun: int) -> bool:
    return sentence.lowered[noun] in load_pronouns().words(ANY_ACT)
