"""What the gazetteer says of words, remembered, since the same words come up again and again."""

from functools import lru_cache

from kg.ontology.gazetteer import Gazetteer
from kg.ontology.pronouns import Pronouns

MEMORY = 1 << 14  # words
TITLES = frozenset({"TitleNoun", "OfficeNoun", "OfficePrefix", "FormerPrefix", "GroupNoun"})


class Lexis:
    """Questions about forms, lower-case lemmas, and collections of them.

    Attributes:
        classes: of a common noun of one or more words, e.g. `{"OfficeNoun"}`.
        may_end: whether a common noun may end with this word.
        may_head: whether a noun phrase that the rules know of may end with this word.
        may_start_name, may_start_person: whether a name may start with this form.
        particles: lower-case words inside names ("de", "al") that do not count.
        openings: first words of a collection's entries ("take" of "take over").
        is_title: whether it can stand in front of a person's name ("Dr.", "former", "envoy").
    """

    def __init__(self, gazetteer: Gazetteer, pronouns: Pronouns) -> None:
        def may_head(lemma: str) -> bool:
            return gazetteer.may_end_noun(lemma) or lemma in pronouns.classes

        def is_title(lemma: str) -> bool:
            return not TITLES.isdisjoint(gazetteer.nouns(lemma.rstrip(".")))

        def openings(collection: str) -> frozenset[str]:
            return frozenset(word.partition(" ")[0] for word in pronouns.words(collection))

        self.particles = pronouns.words("NameParticle")
        self._made_of = gazetteer, pronouns
        self.classes = lru_cache(MEMORY)(gazetteer.nouns)
        self.may_end = lru_cache(MEMORY)(gazetteer.may_end_noun)
        self.may_start_name = lru_cache(MEMORY)(gazetteer.may_start_name)
        self.may_start_person = lru_cache(MEMORY)(gazetteer.may_start_person)
        self.may_head = lru_cache(MEMORY)(may_head)
        self.openings = lru_cache(MEMORY)(openings)
        self.is_title = lru_cache(MEMORY)(is_title)

    def __reduce__(self) -> tuple[type["Lexis"], tuple[Gazetteer, Pronouns]]:
        """What another process makes its own of: memories do not travel."""
        return type(self), self._made_of
