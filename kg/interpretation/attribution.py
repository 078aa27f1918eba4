"""Whose word it is: speakers of reporting clauses, and of quotes that span sentences."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from kg.interpretation.actors import Actors, filler
from kg.model import Argument, Document, Filler, Function, Proposition, Sentence, Span
from kg.model.phrases import core
from kg.ontology.frames import Effect

MARK = re.compile(r"[“”«»\"]")
FINITE = frozenset({"VBD", "VBZ", "VBP"})
REPORTING = "ReportingCue"
TAIL = 12  # tokens from the end of the sentence in which its report may stand


def speakers(
    sentence: Sentence, arguments: Sequence[Argument], actors: Actors
) -> tuple[Filler, ...]:
    """Fillers of `source` for the arguments that name speakers, the nearest first."""
    found: list[Filler] = []
    for argument in arguments:
        known = actors.of(sentence, argument) or actors.within(sentence, argument)
        speaker = filler("source", sentence, argument, known[0] if known else None)
        again = found and speaker.entity and speaker.entity == found[-1].entity
        found += [] if again else [speaker]
    return tuple(dict.fromkeys(found))


def trailing(
    sentence: Sentence, token: int, effect_of: Callable[[str, str], Effect | None]
) -> Argument | None:
    """The speaker of "…, a spokesman said on Monday." where the parser did not see it.

    Args:
        sentence: any sentence.
        token: head of the event; only a report behind it counts.
        effect_of: the lexicon's cue words.
    """
    for verb in range(len(sentence) - 1, max(token, len(sentence) - TAIL), -1):
        if sentence.tags[verb] not in FINITE or sentence.upos[verb] != "VERB":
            continue
        effect = effect_of(sentence.lemmas[verb].lower(), "verb")
        if effect is None or effect.cue != REPORTING:
            continue
        head = _name_before(sentence, verb)
        if head is not None and head > token:
            return Argument(Function.SUBJECT, head, core(sentence, head))
    return None


def _name_before(sentence: Sentence, verb: int) -> int | None:
    """Head of the noun phrase between a comma and the verb right behind it."""
    head = verb - 1
    if head < 1 or sentence.upos[head] not in {"NOUN", "PROPN", "PRON"}:
        return None
    comma = next((t for t in range(head, 0, -1) if sentence.upos[t] == "PUNCT"), 0)
    inside = range(comma + 1, verb)
    clause = any(sentence.upos[token] in {"VERB", "AUX", "SCONJ"} for token in inside)
    whole = sentence.subtree(head)  # but not in "a remark Harare described as …"
    return None if clause or not comma or not set(inside).issubset(whole) else head


class QuoteSpeakers:
    """Speakers of quotes whose reporting clause stands in another sentence of the paragraph.

    Args:
        effect_of: the lexicon's cue words.
    """

    def __init__(
        self,
        document: Document,
        sentences: Sequence[Sentence],
        propositions: Sequence[Sequence[Proposition]],
        effect_of: Callable[[str, str], Effect | None],
    ) -> None:
        self.effect_of = effect_of
        self.sentences = sentences
        self.quotes = list(quotes(document.text, sentences))
        self._reporting = [
            self._speaker(*pair) for pair in zip(sentences, propositions, strict=True)
        ]

    def of(self, sentence: Sentence, token: int) -> tuple[Sentence, Argument] | None:
        """The speaker of the quote that `token` stands in, when another sentence names him."""
        span = Span(sentence.starts[token], sentence.ends[token])
        quote = next((each for each in self.quotes if span.within(each)), None)
        if quote is None or self._reporting[sentence.index] is not None:
            return None
        for index in self._nearby(sentence):
            found = self._reporting[index]
            if found is not None:
                return self.sentences[index], found
        return None

    def _nearby(self, sentence: Sentence) -> Iterator[int]:
        """Other sentences of the paragraph: backwards first, then forwards."""
        same = [s.index for s in self.sentences if s.paragraph == sentence.paragraph]
        yield from (index for index in reversed(same) if index < sentence.index)
        yield from (index for index in same if index > sentence.index)

    def _speaker(self, sentence: Sentence, propositions: Sequence[Proposition]) -> Argument | None:
        for proposition in propositions:
            effect = self.effect_of(proposition.lemma.split()[0], "verb")
            if effect is None or not effect.speaks or proposition.passive:
                continue
            span = Span(sentence.starts[proposition.head], sentence.ends[proposition.head])
            if any(span.within(quote) for quote in self.quotes):
                continue
            found = proposition.having(Function.SUBJECT)
            if found:
                return found[0]
        return None


def quotes(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Stretches in quotation marks, paragraph by paragraph; an open one ends with its paragraph.

    An opening mark inside an open quote closes it: broken quotes are common in the wild.
    """
    paragraphs: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence)
    for members in paragraphs.values():
        start, end = members[0].span.start, members[-1].span.end
        marks = [m.start() for m in MARK.finditer(text, start, end)]
        for first, last in zip_longest(marks[::2], marks[1::2], fillvalue=end - 1):
            yield Span(first, last + 1)
