"""Who is who: the persons of one document by their fullest names."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.linking.board import PERSON
from kg.linking.lexis import remembered
from kg.linking.names import fold, is_variant, slug
from kg.model import Entity

Words = tuple[str, ...]


@dataclass(slots=True)
class People:
    """The full names of a document, and what a part of a name may be short for.

    Attributes:
        names: words of a full name to its person, in the order of the text.
        parts: a single word to the full names that hold it.
    """

    names: dict[Words, Entity] = field(default_factory=dict)
    parts: dict[str, list[Words]] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        spellings: Iterable[tuple[Words, str]],
        known: Callable[[str], Entity | None] = lambda _: None,
    ) -> "People":
        """Persons by (folded words, name as written); a part of a longer name is no new person.

        Args:
            spellings: in the order of the text.
            known: the public person of a name as written, or None.
        """
        people = cls()
        spellings = list(dict(reversed(list(spellings))).items())[::-1]
        for words, name in sorted(spellings, key=lambda row: -len(row[0])):
            if words and not people.bearers(words):
                people._add(words, known(name) or Entity(slug(name), name, PERSON))
        return people

    def _add(self, words: Words, person: Entity) -> None:
        self.names[words] = person
        for word in words:
            self.parts.setdefault(word, []).append(words)

    def bearers(self, words: Words) -> list[Entity]:
        """The persons that `words` may name: surname first, then given name, then parts.

        Several of the same rank are all given: the name alone does not tell them apart.
        No words, as of a name that is but a particle ("Al"), name nobody.
        """
        if not words:
            return []
        if words in self.names:
            return [self.names[words]]
        ranks: dict[int, list[Entity]] = {}
        for full in self._holding(words):
            if rank := _rank(words, full):
                ranks.setdefault(rank, []).append(self.names[full])
        return ranks[min(ranks)] if ranks else []

    def _holding(self, words: Words) -> list[Words]:
        found = self.parts.get(words[-1], [])
        if found or len(words[-1]) == 0:
            return found
        return [
            full
            for full in self.names
            if is_variant(words[-1], full[-1]) and (len(words) == 1 or words[0] == full[0])
        ]


def _rank(words: Words, full: Words) -> int:
    """1 for the end of a full name, 2 for its beginning, 3 for a part inside, 0 for none."""
    size = len(words)
    if full[-size:] == words or (is_variant(words[-1], full[-1]) and words[:-1] in ((), full[:-1])):
        return 1
    if full[:size] == words:
        return 2
    inner = any(full[at : at + size] == words for at in range(len(full) - size))
    return 3 if inner else 0


def words_of(forms: Iterable[str], particles: frozenset[str]) -> Words:
    """The words of a name that count: folded, without particles, hyphens and stops."""
    words = map(word_of, forms)
    return tuple([word for word in words if word and word not in particles])


@remembered
def word_of(form: str) -> str:
    """One word of a name, folded, without hyphens and stops around it."""
    return fold(form).strip(".-–'")  # noqa: RUF001 -- a dash
