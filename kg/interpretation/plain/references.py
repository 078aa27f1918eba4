"""What the words of a sentence stand for: names, times and numbers, with their kinds."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.interpretation.actors import Actors
from kg.interpretation.plain.names import Names, is_name
from kg.model import Entity, Filler, Sentence, Span, TimeExpression
from kg.model.phrases import conjuncts
from kg.ontology.properties import Kinds

PERSON = "dip:Person"
EVENT = frozenset({"event"})
TIME = frozenset({"time"})
NUMBER = frozenset({"number"})
AWAY = -1
DAY = len("1961-06-05")
RULE = "name"


@dataclass(frozen=True, slots=True)
class Reference:
    """Words that stand for something.

    Attributes:
        start, end: tokens `[start, end)`; both `AWAY` when it stands in another sentence.
        text: the words; of a whole day, and of a pronoun, what is meant, and then without `span`.
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

    @property
    def tokens(self) -> range:
        """The tokens of this sentence that it has."""
        return range(self.start, self.end)

    def away(self) -> "Reference":
        """The same, seen from another sentence."""
        return replace(self, start=AWAY, end=AWAY)

    def filler(self, role: str, wanted: frozenset[str]) -> Filler:
        """The words in `role`; with the entity where it is known, or a person that is wanted."""
        entity = self.entity if self.sure or "person" in wanted else None
        return Filler(role, self.text, self.span, entity, RULE if entity else None)


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
        self.names = Names(sentence, times, kinds)
        self._known: dict[int, Reference] = {}

    def at(self, token: int) -> Reference:
        """The name, time, number or phrase that `token` is the head of or lies in."""
        if token not in self._known:
            self._known[token] = self.between(*self.names.extent(token), token)
        return self._known[token]

    def between(self, start: int, end: int, token: int) -> Reference:
        """The words `[start, end)`, whose head is `token`."""
        sentence = self.sentence
        span = sentence.span_of((start, end - 1))
        kinds = self._event(start, end) or self._kinds(token)
        named = any(is_name(sentence, each) for each in range(token, max(end, token + 1)))
        plain = Reference(
            start, end, sentence.quote(span), span, kinds, named, bool(kinds & (TIME | NUMBER))
        )
        return self._linked(self._dated(plain, token), token)

    def meant(self, token: int) -> Reference | None:
        """Whom linking takes the pronoun at `token` for, or None."""
        actors = self.actors.at(self.sentence, token)
        if not actors or actors[0].affiliated:
            return None
        entity = actors[0].entity
        plain = Reference(token, token + 1, entity.name, None)
        return self._with(plain, entity)

    def objects(self, token: int, classes: frozenset[str]) -> list[Reference]:
        """The names coordinated with that of `token`: "the cosmonauts A and B" are A and B.

        Args:
            token: head of a phrase.
            classes: words for what is looked for; of "a Scout rocket", where a rocket is, "Scout".
        """
        sentence = self.sentence
        beside = [each for each in sentence.dependents(token, "appos") if is_name(sentence, each)]
        if beside and not is_name(sentence, token):
            token = beside[0] if self.names.extent(beside[0])[0] == token + 1 else token
        return [self._object(each, classes) for each in conjuncts(sentence, token)]

    def _object(self, token: int, classes: frozenset[str]) -> Reference:
        sentence, before = self.sentence, token - 1
        lemma = sentence.lemmas[token].lower()
        generic = lemma in classes and not is_name(sentence, token) and before >= 0
        if generic and sentence.heads[before] == token and is_name(sentence, before):
            return self.at(before)
        of = self.names.behind_of(token)
        if of is None or not self.kinds.of_noun(lemma):
            return self.at(token)
        start, end = self.names.extent(token)[0], self.names.extent(of)[1]
        return replace(self.between(start, end, token), named=True)  # "the canton of Bern"

    def _dated(self, found: Reference, token: int) -> Reference:
        """A whole day as "05 June 1961", however it is written; any other time as it stands."""
        time = self.names.time(token)
        value = time.value if time else None
        if value is None or len(value) != DAY:
            return found
        if value[:4] not in self.sentence.forms[slice(*self.names.measure(token))]:
            return found  # the year is not told
        text = dt.date.fromisoformat(value).strftime("%d %B %Y")
        return found if text == found.text else replace(found, text=text, span=None)

    def _kinds(self, token: int) -> frozenset[str]:
        if self.names.is_time(token):
            return TIME
        found = self.kinds.of_type(self.sentence.entities[token][2:])
        number = self.sentence.upos[token] == "NUM" and not is_name(self.sentence, token)
        return found or (NUMBER if number else frozenset())

    def _event(self, start: int, end: int) -> frozenset[str]:
        """In "World War I", "the Battle of Midway" the name tells what it is."""
        found = [self.kinds.of_noun(form.lower()) for form in self.sentence.forms[start:end]]
        return EVENT if end - start > 1 and EVENT in found else frozenset()

    def _linked(self, found: Reference, token: int) -> Reference:
        """With the entity that linking saw, if it goes by these very words."""
        for actor in self.actors.at(self.sentence, token):
            entity = actor.entity
            known = entity.wikidata is not None and found.text in {entity.name, *entity.labels}
            if not actor.affiliated and (known or self._is_surname(found.text, entity)):
                return self._with(found, entity)
        return found

    def _is_surname(self, text: str, entity: Entity) -> bool:
        """Whether a person is called by the last part of the name, which holds no title."""
        words, full = text.split(), entity.name.split()
        titled = not self.kinds.titles.isdisjoint(entity.name.lower().split())
        whole = entity.type == PERSON and words[-1:] == full[-1:] and set(words) <= set(full)
        return whole and not titled

    def _with(self, found: Reference, entity: Entity) -> Reference:
        kinds = self.kinds.of_type(entity.type.rpartition(":")[2]) or found.kinds
        sure = entity.wikidata is not None
        return replace(found, kinds=kinds, named=True, sure=sure, entity=entity)
