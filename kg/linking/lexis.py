"""What the gazetteer says of words, remembered, since the same words come up again and again."""

from collections.abc import Callable, Iterable, Iterator
from itertools import compress, count
from typing import TypeVar

from kg.ontology.gazetteer import Gazetteer
from kg.ontology.pronouns import Pronouns

MEMORY = 1 << 14  # words
FORMER = "FormerPrefix"
MISSION = "MissionNoun"
TITLES = frozenset({"TitleNoun", "OfficeNoun", "OfficePrefix", "FormerPrefix", "GroupNoun"})

Answer = TypeVar("Answer")


class _Memory(dict[str, Answer]):
    """Answers by word; all forgotten when there are too many."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        super().__init__()
        self.ask = ask

    def __missing__(self, word: str) -> Answer:
        if len(self) >= MEMORY:
            self.clear()
        answer = self[word] = self.ask(word)
        return answer


def remembered(ask: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """`ask` with a memory, which a dictionary answers from faster than any function."""
    return _Memory(ask).__getitem__


def where(holds: Callable[[str], object], words: Iterable[str]) -> Iterator[int]:
    """Indices of those of `words` of which a question holds, in order."""
    return compress(count(), map(holds, words))


def is_capital(form: str) -> bool:
    """Whether a form begins with a capital letter."""
    return form[:1].isupper()


class Lexis:
    """Questions about forms, lower-case lemmas, and collections of them.

    Attributes:
        classes: of a common noun of one or more words, e.g. `{"OfficeNoun"}`.
        may_end: whether a common noun may end with this word.
        may_head: whether a noun phrase that the rules know of may end with this word.
        is_capital: whether a form begins with a capital letter.
        may_start_name, may_start_person: whether a name may start with this form.
        particles: lower-case words inside names ("de", "al") that do not count.
        openings: first words of a collection's entries ("take" of "take over").
        is_former: whether it says that an office is no longer held ("ex").
        is_mission: whether it is a noun for a diplomatic mission.
        is_title: whether it can stand in front of a person's name ("Dr.", "former", "envoy").
    """

    def __init__(self, gazetteer: Gazetteer, pronouns: Pronouns) -> None:
        def may_head(lemma: str) -> bool:
            return gazetteer.may_end_noun(lemma) or lemma in pronouns.classes

        def is_former(lemma: str) -> bool:
            return FORMER in gazetteer.nouns(lemma)

        def is_mission(lemma: str) -> bool:
            return MISSION in gazetteer.nouns(lemma)

        def is_title(lemma: str) -> bool:
            return not TITLES.isdisjoint(gazetteer.nouns(lemma.rstrip(".")))

        def openings(collection: str) -> frozenset[str]:
            return frozenset(word.partition(" ")[0] for word in pronouns.words(collection))

        self.particles = pronouns.words("NameParticle")
        self._made_of = gazetteer, pronouns
        self.classes = remembered(gazetteer.nouns)
        self.is_capital = remembered(is_capital)
        self.may_end = remembered(gazetteer.may_end_noun)
        self.may_start_name = remembered(gazetteer.may_start_name)
        self.may_start_person = remembered(gazetteer.may_start_person)
        self.may_head = remembered(may_head)
        self.openings = remembered(openings)
        self.is_former = remembered(is_former)
        self.is_mission = remembered(is_mission)
        self.is_title = remembered(is_title)

    def __reduce__(self) -> tuple[type["Lexis"], tuple[Gazetteer, Pronouns]]:
        """What another process makes its own of: memories do not travel."""
        return type(self), self._made_of
