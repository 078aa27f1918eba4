"""Words and what they mean: frames by head lemma, and what cue words do to their content."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Self

from kg.ontology.compiled import Compiled
from kg.ontology.entries import Entry, compiler, cue_words, entries_of, heads, is_cue, pairs
from kg.ontology.files import bundled, path_of
from kg.ontology.frames import Effect, Frame, Slot
from kg.ontology.labels import label_frames, unworded
from kg.ontology.ontolex import ontolex_frames
from kg.ontology.reading import Triples, read
from kg.ontology.remembering import remembered
from kg.ontology.spelling import Spelled, normalise, speller
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
        nominals: heads that may be nouns, in every spelling.
        labelled: what has frames from its labels alone.
    """

    entries: Mapping[str, tuple[Frame, ...]] = field(repr=False)
    cues: Mapping[tuple[str, str], Effect] = field(repr=False)
    spellings: Mapping[str, str] = field(repr=False)
    nominals: AbstractSet[str] = field(default=frozenset(), repr=False)
    labelled: tuple[str, ...] = ()
    found: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @classmethod
    def load(cls, paths: Iterable[Path | str], vocabulary: Vocabulary) -> Self:
        """Compile short forms, OntoLex entries and, where a term has neither, labels.

        Raises:
            OntologyError: a file, a pattern or an entry is malformed.
        """
        return cls.of([read(path) for path in paths], vocabulary)

    @classmethod
    def of(cls, files: Iterable[Triples], vocabulary: Vocabulary) -> Self:
        """Compile files that are read already; see `load`.

        The bundled files are known to be well-formed: their entries wait until they are asked for.
        """
        files = tuple(files)
        spellings = pairs(files, "spelling", "defence=defense")
        groups = pairs(files, "group", "envoy=ambassador|diplomat")
        entries = entries_of(files, vocabulary)
        events = [entry for entry in entries if not is_cue(entry.subject, vocabulary)]
        ours = frozenset(map(str, bundled()))
        spell, compiled = _speller(spellings), compiler(vocabulary, groups)

        def frames_of(entry: Entry) -> list[Frame]:
            return [spell(frame) for frame in compiled(entry)]

        def heads_of(entry: Entry) -> list[tuple[str, str]]:
            return [
                (normalise(lemma, spellings).partition(" ")[0], pos)
                for lemma, pos in heads(entry, groups)
            ]

        ready = [f for entry in events if entry.file not in ours for f in frames_of(entry)]
        others = [frame for file in files for frame in ontolex_frames(file, vocabulary)]
        known = {entry.subject for entry in events} | {frame.type for frame in others}
        labelled = unworded(vocabulary, known)
        others += _labelled(files, vocabulary, labelled)
        frames = Compiled(
            [*ready, *map(spell, others)],
            [entry for entry in events if entry.file in ours],
            heads_of,
            frames_of,
        )
        words = cue_words(entries, vocabulary, groups)
        cues = _cues(words, vocabulary, spellings)
        nominals = Spelled(frames.nominals, spellings)
        return cls(frames, cues, spellings, nominals, tuple(labelled))

    def normalise(self, lemma: str) -> str:
        """`kg.ontology.spelling.normalise` with this lexicon's irregular pairs."""
        return normalise(lemma, self.spellings)

    @remembered
    def frames(self, lemma: str) -> tuple[Frame, ...]:
        """Frames of the head lemma, whatever their particle; the most specific first."""
        return self.entries.get(self.normalise(lemma).partition(" ")[0], ())

    def frames_among(self, lemma: str, words: AbstractSet[str]) -> list[Frame]:
        """The `frames` of a head that may be filled where these words occur.

        Args:
            lemma: of the head.
            words: lower-case forms and lemmas of the sentence.
        """
        loose, anchored = self._anchored(lemma)
        near = {place for word in anchored.keys() & words for place in anchored[word]}
        frames = self.frames(lemma)
        return [
            frames[place]
            for place in sorted({*loose, *near})
            if not any(anchor.isdisjoint(words) for anchor in frames[place].anchors[1:])
        ]

    @remembered
    def _anchored(self, lemma: str) -> tuple[tuple[int, ...], dict[str, list[int]]]:
        """Places of the frames without fixed words, and of the others by the first of these."""
        loose, anchored = [], defaultdict(list)
        for place, frame in enumerate(self.frames(lemma)):
            if not frame.anchors:
                loose.append(place)
            for word in frame.anchors[0] if frame.anchors else ():
                anchored[word].append(place)
        return tuple(loose), dict(anchored)

    @remembered
    @remembered
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

    @remembered
    def words_of(self, cue: str) -> frozenset[str]:
        """The first words of all cues of a class, such as `ResponseCue`."""
        return frozenset(
            key.partition(" ")[0] for (key, _), effect in self.cues.items() if effect.cue == cue
        )

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


def _labelled(
    files: Iterable[Triples], vocabulary: Vocabulary, labelled: Sequence[str]
) -> Iterator[Frame]:
    """Frames from the labels of what has no words."""
    if labelled:
        said = (read(path_of("phrases.ttl")), *files)
        participles = pairs(said, "participle", "led=lead")
        phrases = pairs(said, "phrase", "director={object} direct {subject}")
        knowledge = [read(path_of("relational.ttl"))]
        derivations = pairs(knowledge, "derivation", "birth=bear")
        yield from label_frames(labelled, vocabulary, participles, phrases, derivations)


def _speller(spellings: Mapping[str, str]) -> Callable[[Frame], Frame]:
    """A function that normalises the lemma and gives fixed words in every spelling."""
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

    def of_frame(frame: Frame) -> Frame:
        lemma, slots = normalise(frame.lemma, spellings), tuple(map(of_slot, frame.slots))
        return Frame(
            frame.entry, frame.type, frame.pos, lemma, slots, frame.negated, frame.factuality
        )

    return of_frame
