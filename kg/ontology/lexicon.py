"""Words and what they mean: frames by head lemma, and what cue words do to their content."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from typing import Self

from kg.ontology.entries import cue_words, entries_of, event_frames, pairs
from kg.ontology.files import path_of
from kg.ontology.frames import Effect, Frame, Slot
from kg.ontology.labels import label_frames, unworded
from kg.ontology.ontolex import ontolex_frames
from kg.ontology.reading import Triples, read
from kg.ontology.spelling import normalise, speller
from kg.ontology.vocabulary import Vocabulary

_POS = ("any", "verb", "noun", "adjective")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the loaded files say about words; lookups never raise.

    The lemma of a frame is normalised; fixed words stand in every spelling.

    Attributes:
        entries: head lemma without particle → frames, the most specific first.
        cues: (lemma, part of speech) → effect.
        spellings: irregular pairs for `normalise`.
    """

    entries: Mapping[str, tuple[Frame, ...]] = field(repr=False)
    cues: Mapping[tuple[str, str], Effect] = field(repr=False)
    spellings: Mapping[str, str] = field(repr=False)

    @classmethod
    def load(cls, paths: Iterable[Path | str], vocabulary: Vocabulary) -> Self:
        """Compile short forms, OntoLex entries and, where a term has neither, labels.

        Raises:
            OntologyError: a file, a pattern or an entry is malformed.
        """
        return cls.of([read(path) for path in paths], vocabulary)

    @classmethod
    def of(cls, files: Iterable[Triples], vocabulary: Vocabulary) -> Self:
        """Compile files that are read already; see `load`."""
        files = tuple(files)
        spellings = pairs(files, "spelling", "defence=defense")
        groups = pairs(files, "group", "envoy=ambassador|diplomat")
        entries = entries_of(files, vocabulary)
        frames = list(event_frames(entries, vocabulary, groups))
        frames += [frame for file in files for frame in ontolex_frames(file, vocabulary)]
        if labelled := unworded(vocabulary, {frame.type for frame in frames}):
            said = (read(path_of("phrases.ttl")), *files)
            participles = pairs(said, "participle", "led=lead")
            phrases = pairs(said, "phrase", "director={object} direct {subject}")
            frames += label_frames(labelled, vocabulary, participles, phrases)
        words = cue_words(entries, vocabulary, groups)
        return cls(_indexed(frames, spellings), _cues(words, vocabulary, spellings), spellings)

    def normalise(self, lemma: str) -> str:
        """`kg.ontology.spelling.normalise` with this lexicon's irregular pairs."""
        return normalise(lemma, self.spellings)

    def frames(self, lemma: str) -> tuple[Frame, ...]:
        """Frames of the head lemma, whatever their particle; the most specific first."""
        return self.entries.get(self.normalise(lemma).partition(" ")[0], ())

    def effects(self, lemma: str, pos: str = "any", marker: str = "") -> Effect | None:
        """What a cue does to its content.

        Args:
            lemma: with its particle ("rule out", "according to").
            pos: `verb`, `noun`, `adjective`, or `any` for whichever there is.
            marker: preposition or complementiser before the content: "call for" is a cue of its
                own, tried before "call". `object` for a nominal as direct object.
        """
        lemma = self.normalise(lemma)
        keys = (f"{lemma} {marker}", lemma) if marker else (lemma,)
        parts = _POS if pos == "any" else (pos, "any")
        found = (self.cues.get((key, part)) for key in keys for part in parts)
        return next(filter(None, found), None)

    def is_cue(self, word: str) -> bool:
        """Whether "may", "reportedly" or "refuse to" does something to its content's firmness."""
        effect = self.effects(word) or self.effects(word.removesuffix(" to"))
        return effect is not None and (effect.factuality is not None or effect.negates)

    def __len__(self) -> int:
        return sum(map(len, self.entries.values()))


def _cues(
    words: Iterable[tuple[str, str, str]], vocabulary: Vocabulary, spellings: Mapping[str, str]
) -> dict[tuple[str, str], Effect]:
    """Words of cue classes; a later entry overrules an earlier one."""
    return {
        (normalise(lemma, spellings), pos): vocabulary.content(curie)
        or Effect(curie.partition(":")[2])
        for lemma, pos, curie in words
    }


def _indexed(frames: Iterable[Frame], spellings: Mapping[str, str]) -> dict[str, tuple[Frame, ...]]:
    respelled = _respeller(spellings)
    standard = cache(partial(normalise, spellings=spellings))
    names = _unique_names(frames := list(frames))
    table: dict[str, list[Frame]] = {}
    for frame, name in zip(frames, names, strict=True):
        lemma = standard(frame.lemma)
        slots = tuple(map(respelled, frame.slots))
        own = Frame(name, frame.type, frame.pos, lemma, slots, frame.negated, frame.factuality)
        table.setdefault(lemma.partition(" ")[0], []).append(own)
    return {head: tuple(sorted(row, key=_specificity)) for head, row in sorted(table.items())}


def _respeller(spellings: Mapping[str, str]) -> Callable[[Slot], Slot]:
    """A function that gives the fixed words of a slot in every spelling."""
    of_word = speller(spellings)

    @cache
    def of_words(words: frozenset[tuple[str, ...]]) -> frozenset[tuple[str, ...]]:
        ways = (itertools.product(*map(of_word, written)) for written in words)
        return frozenset(itertools.chain.from_iterable(ways))

    def of_slot(slot: Slot) -> Slot:
        words = of_words(slot.words) if slot.words else slot.words
        if len(words) == len(slot.words):  # spellings only ever add
            return slot
        return Slot(slot.function, slot.preposition, slot.role, words, slot.range, slot.optional)

    return of_slot


def _specificity(frame: Frame) -> tuple[int, int, int, str]:
    """More fixed words, then a particle, then more that must be there, come first."""
    required = sum(not slot.optional for slot in frame.slots)
    return (-frame.fixed, -frame.lemma.count(" "), -required, frame.entry)


def _unique_names(frames: Iterable[Frame]) -> Iterator[str]:
    """Entries that clash get `-2`, `-3` …; frames of one entry keep their name together."""
    seen: Counter[str] = Counter()
    before = ("", "", "")
    for frame in frames:
        key = (frame.entry, frame.type, frame.lemma)
        seen[frame.entry] += key != before
        before = key
        number = seen[frame.entry]
        yield frame.entry if number == 1 else f"{frame.entry}-{number}"
