"""A parsed sentence: CoNLL-U columns, one tuple each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, wraps
from typing import Any, TypeVar

from kg.model.document import Span

Found = TypeVar("Found")


@dataclass(frozen=True)
class Sentence:
    """Columns of equal length, one value a token, as in CoNLL-U.

    Dependency labels are those of spaCy's English models (ClearNLP style: `nsubj`, `dobj`,
    `prep`, `pobj`, …), see https://github.com/clir/clearnlp-guidelines.

    Attributes:
        index: 0-based position in the document.
        paragraph: 0-based paragraph of the document.
        heads: index of each token's head in the sentence; a root points to itself.
        entities: entity type with a `B-` or `I-` prefix, or `""`.
        starts, ends: code points `[start, end)` in the document's text.
    """

    index: int
    paragraph: int
    forms: tuple[str, ...]
    lemmas: tuple[str, ...]
    upos: tuple[str, ...]
    tags: tuple[str, ...]
    heads: tuple[int, ...]
    deprels: tuple[str, ...]
    entities: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    text: str = field(repr=False)

    def __len__(self) -> int:
        return len(self.forms)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """Indices of each token's dependents, in order."""
        rows: list[list[int]] = [[] for _ in self.forms]
        for token, head in enumerate(self.heads):
            if head != token:
                rows[head].append(token)
        return tuple(map(tuple, rows))

    @cached_property
    def lowered(self) -> tuple[str, ...]:
        """The lemmas in lower case."""
        return tuple(map(str.lower, self.lemmas))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The lower-case forms and lemmas that occur, and the words inside of them."""
        words = {word.lower() for column in (self.forms, self.lemmas) for word in column}
        return frozenset(words.union(*(word.split() for word in words if " " in word)))

    @cached_property
    def known(self) -> defaultdict[str, dict[int, Any]]:
        """What `once` functions, by name, have found about tokens; no part of the value."""
        return defaultdict(dict)

    @property
    def span(self) -> Span:
        """From the first token's start to the last token's end."""
        return Span(self.starts[0], self.ends[-1])

    def dependents(self, token: int, *labels: str) -> list[int]:
        """Dependents of `token` that bear one of `labels`, in order."""
        children, deprels = self.children[token], self.deprels
        return [child for child in children if deprels[child] in labels] if children else []

    def subtree(self, token: int, without: Iterable[int] = ()) -> tuple[int, ...]:
        """`token` and all below it in order, leaving out the branches that start in `without`."""
        left_out, found, agenda = set(without), [], [token]
        while agenda:
            current = agenda.pop()
            found.append(current)
            agenda += [child for child in self.children[current] if child not in left_out]
        return tuple(sorted(found))

    def span_of(self, tokens: Sequence[int]) -> Span:
        """The span from the first to the last of `tokens` (not empty)."""
        return Span(self.starts[min(tokens)], self.ends[max(tokens)])

    def quote(self, span: Span) -> str:
        """The document's words at `span`, which must lie inside this sentence."""
        return self.text[span.start - self.starts[0] : span.end - self.starts[0]]

    def words(self, tokens: Sequence[int]) -> str:
        """The forms of `tokens` as they stand, with the text's own spacing between neighbours."""
        parts: list[str] = []
        for before, token in zip((-1, *tokens), tokens, strict=False):
            adjoining = token == before + 1 and self.ends[before] == self.starts[token]
            parts += [self.forms[token]] if adjoining or before < 0 else [" ", self.forms[token]]
        return "".join(parts)


def once(function: Callable[[Sentence, int], Found]) -> Callable[[Sentence, int], Found]:
    """`function` of a sentence and a token, worked out once for each."""
    name = f"{function.__module__}.{function.__qualname__}"

    @wraps(function)
    def remembering(sentence: Sentence, token: int) -> Found:
        known: dict[int, Found] = sentence.known[name]
        if token in known:
            return known[token]
        found = known[token] = function(sentence, token)
        return found

    return remembering
