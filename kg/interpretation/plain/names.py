"""Where a name begins and ends, whatever the parser cut it into."""

from collections.abc import Sequence

from kg.model import Sentence, TimeExpression
from kg.model.phrases import core
from kg.ontology.properties import Kinds

PARTS = frozenset({"PROPN", "NUM", "X"})
NAMELIKE = frozenset({"NOUN", "ADJ", "X"})
WITHIN = frozenset({"compound", "nmod", "nummod", "amod", "punct"})
APART = frozenset({"appos", "conj", "npadvmod"})
JOINTS = frozenset({"-", "&", "'", "\N{RIGHT SINGLE QUOTATION MARK}", "/", "."})
QUOTES = frozenset(
    "\"'`\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
    "\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
    "\N{DOUBLE LOW-9 QUOTATION MARK}«»"
)
CLOSING = QUOTES | {"'s", "\N{RIGHT SINGLE QUOTATION MARK}s", ",", "("}
COUNTS = frozenset({"CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY"})
TIMES = frozenset({"DATE", "TIME"})
PEOPLES = "NORP"
NUMERIC = COUNTS | TIMES | {PEOPLES}
INTRODUCING = frozenset({
    "the", "on", "in", "about", "approximately", "around", "over", "early", "late", "mid",
})  # fmt: skip
ROMAN = frozenset("IVX")
LONGEST = 12
AFTER_TITLE = 3


def is_name(sentence: Sentence, token: int) -> bool:
    """Whether a token is a proper noun, or a noun with a capital that no first word needs."""
    upos, form = sentence.upos[token], sentence.forms[token]
    if upos == "PROPN":
        return True
    if upos == "NUM":  # "T-90"
        return form[0].isupper() and not form.isalpha()
    numbered = token + 1 < len(sentence) and sentence.upos[token + 1] == "NUM"
    telling = token > 0 or numbered or any(each.isdigit() for each in form)
    return upos in NAMELIKE and form[0].isupper() and telling


def entity_around(sentence: Sentence, token: int) -> tuple[int, int]:
    """Tokens `[start, end)` of the entity around `token` as the parser cut it, or `token` alone."""
    entities = sentence.entities
    start, end = token, token + 1
    while start and entities[start].startswith("I-"):
        start -= 1
    while end < len(entities) and entities[end].startswith("I-"):
        end += 1
    return start, end


class Names:
    """The names, times and numbers of one sentence.

    Args:
        sentence: parsed.
        times: the time expressions of the sentence.
        kinds: which words are titles and trades.
    """

    def __init__(self, sentence: Sentence, times: Sequence[TimeExpression], kinds: Kinds) -> None:
        self.sentence, self.kinds = sentence, kinds
        self.times = times

    def time(self, token: int) -> TimeExpression | None:
        """The time that `token` belongs to, as linking read it."""
        start = self.sentence.starts[token]
        return next((t for t in self.times if t.span.start <= start < t.span.end), None)

    def is_time(self, token: int) -> bool:
        """Whether `token` belongs to a time, as linking or the parser reads it."""
        return self.sentence.entities[token][2:] in TIMES or self.time(token) is not None

    def extent(self, token: int) -> tuple[int, int]:
        """Tokens `[start, end)` of the name around `token`, articles and titles left out."""
        if self.is_time(token) or self.sentence.entities[token][2:] in COUNTS:
            return self.measure(token)
        if self.sentence.upos[token] not in PARTS and not is_name(self.sentence, token):
            return self.trimmed(core(self.sentence, token)[0], token + 1)
        start, end = self._wider(*self._recognised(token))
        of = self.behind_of(end - 1) if end - start == 1 else None
        if of is not None:  # "the Admiralty of Amsterdam", but "Zastava Arms of Serbia"
            end = max(end, self._wider(*self._recognised(of))[1])
        return self.trimmed(start, end)

    def measure(self, token: int) -> tuple[int, int]:
        """A date or number with its unit."""
        start, end = entity_around(self.sentence, token)
        while end - start > 1 and self.sentence.forms[start].lower() in INTRODUCING:
            start += 1
        return start, end

    def behind_of(self, token: int) -> int | None:
        """The name right behind "of": "the canton of Bern"."""
        sentence = self.sentence
        after = [each for each in sentence.dependents(token, "prep") if each == token + 1]
        if not after or sentence.forms[after[0]].lower() != "of":
            return None
        objects = sentence.dependents(after[0], "pobj")
        return next((each for each in objects if is_name(sentence, each)), None)

    def _recognised(self, token: int) -> tuple[int, int]:
        label = self.sentence.entities[token][2:]
        if not label or label in NUMERIC:
            return token, token + 1
        return entity_around(self.sentence, token)

    def _wider(self, start: int, end: int) -> tuple[int, int]:
        """With the capitalised words that the parser took for something else."""
        while start and self._joins(start - 1, start, end):
            start -= 1
        while end < len(self.sentence) and end - start < LONGEST and self._follows(start, end):
            end += 1
        return start, end

    def _joins(self, token: int, start: int, end: int) -> bool:
        """Whether `token`, right before `[start, end)`, is part of the name."""
        sentence = self.sentence
        head = sentence.heads[token]
        if sentence.deprels[token] not in WITHIN or head < token:
            return False
        if head >= end and not self._is_sibling(token, start):
            return False
        person = sentence.entities[start] == "B-PERSON"
        if sentence.entities[token][2:] in NUMERIC:  # "2008 Summer Olympics", "Bernese Alps"
            people = sentence.entities[token][2:] == PEOPLES and sentence.entities[start]
            return not person and not people and is_name(sentence, head)
        if sentence.forms[token] in JOINTS:
            return token > 0 and self._adjoins(token + 1)
        first = token == 0 or not is_name(sentence, token - 1)
        named = sentence.upos[token] in PARTS or is_name(sentence, token)
        return named and not (person and first and self._is_title(token))

    def _is_sibling(self, token: int, start: int) -> bool:
        """Whether both stand in front of the same noun: "a Royal Navy officer"."""
        sentence = self.sentence
        apart = {sentence.entities[token][2:], sentence.entities[start][2:]} & {PEOPLES, "GPE"}
        together = sentence.heads[token] == sentence.heads[start]
        return together and not apart and {sentence.upos[token], sentence.upos[start]} == {"PROPN"}

    def _follows(self, start: int, end: int) -> bool:
        """Whether token `end` is part of the name `[start, end)`."""
        sentence = self.sentence
        if sentence.upos[end] in PARTS:
            governs = sentence.heads[start] == end and sentence.deprels[start] in WITHIN
            if governs or start <= sentence.heads[end] < end:
                return sentence.deprels[end] not in APART or self._adjoins(end)
        if sentence.forms[end] not in JOINTS or end + 1 >= len(sentence):
            return False
        together = self._adjoins(end) and self._adjoins(end + 1)
        return together and sentence.upos[end + 1] in PARTS | NAMELIKE

    def _adjoins(self, token: int) -> bool:
        """Whether no blank stands in front of `token`."""
        return self.sentence.starts[token] == self.sentence.ends[token - 1]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without articles, quotes, titles, trades and a possessive at the edges."""
        while end - start > 1 and (self._opens(start) or self._describes(start, end)):
            start += 1
        start = self._behind_trade(start, end)
        while end - start > 1 and (self._closes(end - 1) or self._is_honour(start, end - 1)):
            end -= 1
        return start, end

    def _opens(self, token: int) -> bool:
        sentence = self.sentence
        form, upos = sentence.forms[token], sentence.upos[token]
        if upos in {"DET", "PUNCT"} or form in QUOTES or (upos == "NUM" and form.islower()):
            return True
        return sentence.tags[token] in {"PRP$", "POS"} or self._is_title(token)

    def _closes(self, token: int) -> bool:
        return self.sentence.forms[token] in CLOSING or self.sentence.upos[token] in {"ADP", "DET"}

    def _behind_trade(self, start: int, end: int) -> int:
        """Where the name begins in "Bass guitarist Cliff Burns"."""
        sentence = self.sentence
        trades = [
            each + 1
            for each in range(start, end - 1)
            if sentence.forms[each].islower() and sentence.lemmas[each].lower() in self.kinds.people
        ]
        return trades[-1] if trades and is_name(sentence, end - 1) else start

    def _describes(self, start: int, end: int) -> bool:
        """Whether a lower-case noun stands in front of a name: "the asteroid 1899 Crommer"."""
        sentence = self.sentence
        plain = sentence.upos[start] in {"NOUN", "ADJ"} and sentence.forms[start].islower()
        return plain and is_name(sentence, end - 1) and sentence.forms[start + 1] not in JOINTS

    def _is_honour(self, start: int, token: int) -> bool:
        """Whether it is one of the letters behind a person's name: "James Cook FRS"."""
        form = self.sentence.forms[token]
        letters = form.isupper() and form.isalpha() and len(form) > 1 and not set(form) <= ROMAN
        return letters and any("PERSON" in each for each in self.sentence.entities[start:token])

    def _is_title(self, token: int) -> bool:
        """Whether it is a title before a person's name."""
        sentence = self.sentence
        if sentence.forms[token].lower() not in self.kinds.titles:
            return False
        if any("PERSON" in each for each in sentence.entities[token : token + 2]):
            return True
        after = range(token + 1, token + AFTER_TITLE)
        return after[-1] < len(sentence) and all(is_name(sentence, each) for each in after)
