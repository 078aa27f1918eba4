"""Frames by head lemma, compiled when a head is first asked for.

A text meets a few hundred of the thousands of heads that a lexicon has.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from kg.ontology.entries import Entry
from kg.ontology.frames import Frame

NOMINAL = frozenset({"noun", "any"})
Compile = Callable[[Entry], list[Frame]]
HeadsOf = Callable[[Entry], list[tuple[str, str]]]


class Compiled(Mapping[str, tuple[Frame, ...]]):
    """Head lemma without particle → frames, the most specific first.

    Equal to a dictionary of the same frames, and pickled as one.

    Attributes:
        nominals: heads that may be nouns.

    Args:
        frames: frames that are compiled already; the head is the first word of the lemma.
        waiting: entries to compile later.
        heads_of: (head, part of speech) pairs of an entry, without compiling it.
        compile_entry: the frames of an entry.
    """

    def __init__(
        self,
        frames: Iterable[Frame],
        waiting: Iterable[Entry],
        heads_of: HeadsOf,
        compile_entry: Compile,
    ) -> None:
        self._ready: dict[str, list[Frame]] = {}
        self._waiting: dict[str, list[Entry]] = {}
        self._known: dict[str, tuple[Frame, ...]] = {}
        self._compile = cache(compile_entry)
        heads = set()
        for frame in frames:
            self._ready.setdefault(head_of(frame), []).append(frame)
            heads.add((head_of(frame), frame.pos))
        for entry in waiting:
            for head, pos in heads_of(entry):
                row = self._waiting.setdefault(head, [])
                if not row or row[-1] is not entry:
                    row.append(entry)
                heads.add((head, pos))
        self.nominals = frozenset(head for head, pos in heads if pos in NOMINAL)

    def __getitem__(self, head: str) -> tuple[Frame, ...]:
        if head not in self._known:
            waiting = self._waiting.get(head, ())
            own = [
                frame
                for entry in waiting
                for frame in self._compile(entry)
                if head_of(frame) == head
            ]
            own += self._ready.get(head, ())
            if not own:
                raise KeyError(head)
            self._known[head] = tuple(sorted(_named(own), key=_specificity))
        return self._known[head]

    def __iter__(self) -> Iterator[str]:
        return iter(sorted({*self._ready, *self._waiting}))

    def __len__(self) -> int:
        return len({*self._ready, *self._waiting})

    def __reduce__(self) -> tuple[type[dict[str, tuple[Frame, ...]]], tuple[object]]:
        return dict, (dict(self),)


def head_of(frame: Frame) -> str:
    """The first word of the lemma, its particle left out."""
    return frame.lemma.partition(" ")[0]


def _specificity(frame: Frame) -> tuple[int, int, int, str]:
    """More fixed words, then a particle, then more that must be there, come first."""
    required = sum(not slot.optional for slot in frame.slots)
    return (-frame.fixed, -frame.lemma.count(" "), -required, frame.entry)


def _named(frames: Iterable[Frame]) -> Iterator[Frame]:
    """Entries that clash get `-2`, `-3` …; frames of one entry keep their name together."""
    seen: Counter[str] = Counter()
    before = ("", "", "")
    for frame in frames:
        key = (frame.entry, frame.type, frame.lemma)
        seen[frame.entry] += key != before
        before = key
        number = seen[frame.entry]
        yield frame if number == 1 else replace(frame, entry=f"{frame.entry}-{number}")
