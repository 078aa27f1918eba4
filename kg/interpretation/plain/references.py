"""The names in a sentence: from a token to the whole name around it, and what kind it is of."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.interpretation.actors import Actors
from kg.model import Entity, Filler, Sentence, Span, TimeExpression
from kg.model.phrases import conjuncts, core
from kg.ontology.properties import Kinds

NAMED = frozenset({"PROPN", "NUM", "X"})
NAMELIKE = frozenset({"NOUN", "ADJ", "X"})
PERSON = "dip:Person"
WITHIN = frozenset({"compound", "nmod", "nummod", "amod", "punct", "flat"})
JOINTS = frozenset({"-", "&", "'", "’", "/", "."})
LINKS = frozenset({"of", "de", "for", "the", "la", "du", "von", "van", "and", "in", "to"})
NUMERIC = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "MONEY", "PERCENT", "QUANTITY", "NORP"})
EVENT = frozenset({"event"})
MEASURES = frozenset({"time", "number"})
QUOTES = frozenset("\"“”„«»'‘’`")
CLOSING = QUOTES | {"'s", "’s", ",", "("}
LONGEST = 12
ROMAN = frozenset("IVX")


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for something.

    Attributes:
        start, end: tokens `[start, end)`.
        kinds: what sorts of thing it may be; empty where that is not known.
        named: whether it is a proper name.
        sure: whether the kinds are certain: those of times, numbers and entities that are known.
    """

    start: int
    end: int
    text: str
    span: Span | None
    kinds: frozenset[str] = frozenset()
    named: bool = True
    sure: bool = False
    entity: Entity | None = None

    @property
    def name(self) -> str:
        """What it is compared by."""
        return self.entity.name if self.entity else self.text

    def filler(self, role: str, rule: str, wanted: frozenset[str]) -> Filler:
        """The words in `role`; with the entity unless it may be of none of the kinds wanted."""
        entity = self.entity if self.sure or "person" in wanted else None
        return Filler(role, self.text, self.span, entity, rule if entity else None)


class References:
    """The names of one sentence.

    Args:
        sentence: parsed.
        actors: what linking found in the document.
        times: the time expressions of the sentence.
        kinds: which types of name are of which kind.
    """

    def __init__(
        self, sentence: Sentence, actors: Actors, times: Sequence[TimeExpression], kinds: Kinds
    ) -> None:
        self.sentence, self.actors, self.kinds = sentence, actors, kinds
        self._times = times

    def at(self, token: int) -> Reference:
        """The name, time, number or phrase that `token` is the head of or lies in."""
        start, end = self.extent(token)
        return self.between(start, end, token)

    def between(self, start: int, end: int, token: int) -> Reference:
        """The words `[start, end)`, whose head is `token`."""
        sentence = self.sentence
        span: Span | None = sentence.span_of((start, end - 1))
        text = sentence.quote(sentence.span_of((start, end - 1)))
        kinds = self._event(start, end) or self._kinds(token)
        day = self._day(token)
        if day is not None and day != text:
            text, span = day, None
        named = is_name(sentence, token) or self._ends_in_name(start, end, token)
        found = Reference(start, end, text, span, kinds, named, bool(kinds & MEASURES))
        entity = self._entity(found, token)
        return found if entity is None else _linked(found, entity, self.kinds)

    def objects(self, token: int, classes: frozenset[str]) -> list[Reference]:
        """The names coordinated with that of `token`: "the cosmonauts A and B" are A and B."""
        sentence = self.sentence
        named = [each for each in sentence.dependents(token, "appos") if is_name(sentence, each)]
        if named and not is_name(sentence, token) and self.extent(named[0])[0] == token + 1:
            token = named[0]
        return [self.object_at(each, classes) for each in conjuncts(sentence, token)]

    def object_at(self, token: int, classes: frozenset[str]) -> Reference:
        """The name at `token`; of "a Scout rocket", where a rocket is meant, "Scout" alone."""
        sentence = self.sentence
        before = token - 1
        generic = sentence.lemmas[token].lower() in classes and not is_name(sentence, token)
        if (
            generic
            and before >= 0
            and sentence.heads[before] == token
            and is_name(sentence, before)
        ):
            return self.at(before)
        of = self._of(token)
        if of is not None and self.kinds.of_noun(sentence.lemmas[token].lower()):
            start, _ = self.extent(token)
            return replace(self.between(start, self.extent(of)[1], token), named=True)
        return self.at(token)

    def _of(self, token: int) -> int | None:
        """The name right behind "of": "the canton of Bern"."""
        sentence = self.sentence
        after = [each for each in sentence.dependents(token, "prep") if each == token + 1]
        if not after or sentence.forms[token + 1].lower() != "of":
            return None
        names = [each for each in sentence.dependents(after[0], "pobj") if is_name(sentence, each)]
        return names[0] if names else None

    def _ends_in_name(self, start: int, end: int, token: int) -> bool:
        return end - 1 > token and any(is_name(self.sentence, each) for each in range(token, end))

    def extent(self, token: int) -> tuple[int, int]:
        """Tokens `[start, end)` of the name around `token`, articles and titles left out."""
        if self.is_time(token) or self.sentence.entities[token][2:] in MEASURED:
            return self._measure(token)
        if self.sentence.upos[token] not in NAMED and not is_name(self.sentence, token):
            tokens = core(self.sentence, token)
            return self.trimmed(tokens[0], token + 1)
        start, end = self._recognised(token)
        start, end = self._wider(start, end)
        of = self._of(end - 1) if end - start == 1 else None
        if of is not None:  # "the Admiralty of Amsterdam", but "Zastava Arms of Serbia"
            end = max(end, self._wider(*self._recognised(of))[1])
        return self.trimmed(start, end)

    def is_dated(self, token: int) -> bool:
        """Whether `token` belongs to a time that linking read."""
        return self._time(token) is not None

    def is_time(self, token: int) -> bool:
        """Whether `token` belongs to a time."""
        return (
            self.sentence.entities[token][2:] in {"DATE", "TIME"} or self._time(token) is not None
        )

    def _day(self, token: int) -> str | None:
        """A whole day as "05 June 1961", however it is written; None for any other time."""
        found = self._time(token)
        value = found.value if found else None
        if value is None or len(value) != len("1961-06-05") or not self._has_year(token, value):
            return None
        return dt.date.fromisoformat(value).strftime("%d %B %Y")

    def _has_year(self, token: int, value: str) -> bool:
        start, end = self._measure(token)
        return value[:4] in self.sentence.forms[start:end]

    def _time(self, token: int) -> TimeExpression | None:
        start = self.sentence.starts[token]
        return next((t for t in self._times if t.span.start <= start < t.span.end), None)

    def _recognised(self, token: int) -> tuple[int, int]:
        """The named entity around `token`, as the parser cut it."""
        entities = self.sentence.entities
        label = entities[token][2:]
        if not label or label in NUMERIC:
            return token, token + 1
        start = token
        while entities[start].startswith("I-"):
            start -= 1
        end = token + 1
        while end < len(entities) and entities[end].startswith("I-"):
            end += 1
        return start, end

    def _measure(self, token: int) -> tuple[int, int]:
        """A date or number with its unit."""
        entities, forms = self.sentence.entities, self.sentence.forms
        start, end = token, token + 1
        while entities[start].startswith("I-"):
            start -= 1
        while end < len(entities) and entities[end].startswith("I-"):
            end += 1
        while end - start > 1 and forms[start].lower() in LEADING:
            start += 1
        return start, end

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
        if sentence.deprels[token] not in WITHIN or not token < sentence.heads[token]:
            return False
        if sentence.heads[token] >= end and not self._is_sibling(token, start):
            return False
        if sentence.entities[token][2:] in {"DATE", "NORP", "CARDINAL"}:
            return sentence.entities[start][2:] != "PERSON" and is_name(
                sentence, sentence.heads[token]
            )
        if sentence.forms[token] in JOINTS:
            return token > 0 and sentence.ends[token] == sentence.starts[token + 1]
        person = sentence.entities[start] == "B-PERSON"
        named = sentence.upos[token] in NAMED or is_name(sentence, token)
        first = token == 0 or not is_name(sentence, token - 1)
        return named and not (person and first and self._is_title(token))

    def _is_sibling(self, token: int, start: int) -> bool:
        """Whether both stand in front of the same noun: "a Royal Navy officer"."""
        sentence = self.sentence
        apart = {sentence.entities[token][2:], sentence.entities[start][2:]} & {"NORP", "GPE"}
        together = sentence.heads[token] == sentence.heads[start]
        return together and not apart and {sentence.upos[token], sentence.upos[start]} == {"PROPN"}

    def _follows(self, start: int, end: int) -> bool:
        """Whether token `end` is part of the name `[start, end)`."""
        sentence = self.sentence
        head = sentence.heads[end]
        if sentence.upos[end] in NAMED and (start <= head < end or self._governs(end, start)):
            return sentence.deprels[end] not in {"appos", "conj", "npadvmod"} or self._adjoins(end)
        return sentence.forms[end] in JOINTS and self._adjoins(end) and self._is_name(end + 1)

    def _governs(self, token: int, start: int) -> bool:
        return self.sentence.heads[start] == token and self.sentence.deprels[start] in WITHIN

    def _adjoins(self, token: int) -> bool:
        return self.sentence.starts[token] == self.sentence.ends[token - 1]

    def _is_name(self, token: int) -> bool:
        sentence = self.sentence
        if token >= len(sentence) or not self._adjoins(token):
            return False
        return sentence.upos[token] in NAMED or sentence.upos[token] in NAMELIKE

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Without articles, quotes, titles and a possessive at the edges."""
        forms = self.sentence.forms
        while end - start > 1 and (self._opens(start) or self._describes(start, end)):
            start += 1
        start = self._after_trade(start, end)
        while end - start > 1 and (self._closes(end - 1) or self._is_honour(start, end - 1)):
            end -= 1
        return start, end

    def _opens(self, token: int) -> bool:
        upos, form = self.sentence.upos[token], self.sentence.forms[token]
        return (
            upos in {"DET", "PUNCT"}
            or form in QUOTES
            or self._is_possessor(token)
            or self._is_title(token)
        )

    def _closes(self, token: int) -> bool:
        return self.sentence.forms[token] in CLOSING or self.sentence.upos[token] in {"ADP", "DET"}

    def _after_trade(self, start: int, end: int) -> int:
        """Where the name begins in "Bass guitarist Cliff Burns"."""
        lemmas, forms = self.sentence.lemmas, self.sentence.forms
        trades = [
            each + 1
            for each in range(start, end - 1)
            if forms[each].islower() and lemmas[each].lower() in self.kinds.people
        ]
        return trades[-1] if trades and is_name(self.sentence, end - 1) else start

    def _describes(self, start: int, end: int) -> bool:
        """Whether a lower-case noun stands in front of a name: "the asteroid 1899 Crommer"."""
        sentence = self.sentence
        plain = sentence.upos[start] in {"NOUN", "ADJ"} and sentence.forms[start].islower()
        return plain and is_name(sentence, end - 1) and not sentence.forms[start + 1] in JOINTS

    def _is_honour(self, start: int, token: int) -> bool:
        """Whether it is one of the letters behind a person's name: "James Cook FRS"."""
        form = self.sentence.forms[token]
        person = "PERSON" in {each[2:] for each in self.sentence.entities[start:token]}
        return (
            person
            and form.isupper()
            and form.isalpha()
            and len(form) > 1
            and not set(form) <= ROMAN
        )

    def _is_possessor(self, token: int) -> bool:
        return self.sentence.tags[token] in {"PRP$", "POS"}

    def _is_title(self, token: int) -> bool:
        """Whether it is a title before a person's name."""
        entities = self.sentence.entities
        if self.sentence.forms[token].lower() not in self.kinds.titles:
            return False
        following = entities[token + 1] if token + 1 < len(entities) else ""
        if following[2:] == "PERSON" or entities[token][2:] == "PERSON":
            return True
        after = range(token + 1, token + 3)
        return after[-1] < len(entities) and all(is_name(self.sentence, each) for each in after)

    def _kinds(self, token: int) -> frozenset[str]:
        if self.is_time(token):
            return frozenset({"time"})
        found = self.kinds.of_type(self.sentence.entities[token][2:])
        number = self.sentence.upos[token] == "NUM" and not is_name(self.sentence, token)
        return found or frozenset({"number"} if number else ())

    def _event(self, start: int, end: int) -> frozenset[str]:
        """In "World War I", "the Battle of Midway" the name tells what it is."""
        found = [self.kinds.of_noun(form.lower()) for form in self.sentence.forms[start:end]]
        return EVENT if end - start > 1 and EVENT in found else frozenset()

    def _entity(self, found: Reference, token: int) -> Entity | None:
        """The entity that linking saw, if it goes by these very words."""
        for actor in self.actors.at(self.sentence, token):
            entity = actor.entity
            known = entity.wikidata is not None and found.text in {entity.name, *entity.labels}
            titled = not self.kinds.titles.isdisjoint(entity.name.lower().split())
            if not actor.affiliated and (known or (_is_part(found.text, entity) and not titled)):
                return entity
        return None


MEASURED = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
LEADING = frozenset(
    {"the", "on", "in", "about", "approximately", "around", "over", "early", "late", "mid"}
)


def _is_part(text: str, entity: Entity) -> bool:
    """Whether a person is called by part of the name: the surname alone."""
    words, full = text.split(), entity.name.split()
    return entity.type == PERSON and set(words) <= set(full) and words[-1] == full[-1]


def _linked(found: Reference, entity: Entity, kinds: Kinds) -> Reference:
    known = kinds.of_type(entity.type.rpartition(":")[2]) or found.kinds
    return replace(found, kinds=known, named=True, sure=entity.wikidata is not None, entity=entity)


def is_name(sentence: Sentence, token: int) -> bool:
    """Whether a token is a proper noun, or a noun with a capital that no first word needs."""
    upos, form = sentence.upos[token], sentence.forms[token]
    if upos == "PROPN":
        return True
    if upos == "NUM":  # "T-90"
        return form[0].isupper() and not form.isalpha()
    numbered = token + 1 < len(sentence) and sentence.upos[token + 1] == "NUM"
    return upos in NAMELIKE and form[0].isupper() and (token > 0 or numbered)
