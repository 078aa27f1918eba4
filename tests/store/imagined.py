"""Documents that nobody wrote, with statements of every event class: a graph of any size.

The same number of documents is always the same graph. Quotes are what stands in the texts, so such
a graph verifies.
"""

import datetime as dt
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import Document, Entity, Evidence, Factuality, Filler, Span, Statement, Time
from kg.ontology import Vocabulary

STATES, ACTING, SENTENCES = 150, 600, 12
_FIRST = dt.date(2021, 1, 1)
_DAYS = 900
_FIRMNESS = [Factuality.ACTUAL] * 14 + list(Factuality)
_KINDS = ("dip:Person", "dip:GovernmentBody", "dip:DiplomaticMission")
_OFFICE = "dip:holdsPosition"


@dataclass(frozen=True, slots=True)
class News:
    """What documents are drawn from.

    Attributes:
        actors: states first, and first those that are often in the news.
    """

    vocabulary: Vocabulary
    actors: Sequence[Entity]
    types: Sequence[str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "News":
        """All events of `vocabulary` among imagined actors."""
        states = [
            Entity(f"state-{n}", f"State {n}", "dip:State", f"Q{n + 1}", labels=(f"Land {n}",))
            for n in range(STATES)
        ]
        acting = [
            Entity(f"actor-{n}", f"Actor {n}", _KINDS[n % 3], state=states[n % STATES])
            for n in range(ACTING)
        ]
        return cls(vocabulary, [*states, *acting], vocabulary.events())

    def documents(self, count: int) -> Iterator[tuple[Document, list[Statement]]]:
        """So many documents with their statements, one a sentence."""
        for number in range(count):
            chance = random.Random(number)  # noqa: S311 -- no secret
            day = _FIRST + dt.timedelta(days=number % _DAYS)
            yield self._document(f"d{number:06}", day, chance)

    def _document(
        self, name: str, day: dt.date, chance: random.Random
    ) -> tuple[Document, list[Statement]]:
        statements: list[Statement] = []
        text = ""
        for place in range(SENTENCES):
            quote, made = self._sentence(chance, day)
            start = len(text)
            span, whole = Span(start, start + len(quote)), Span(start, start + len(quote) + 1)
            evidence = Evidence(name, place, span, quote, whole, f"{quote}.")
            text += f"{quote}. "
            before = statements[-1].id if statements and chance.random() < 0.15 else None
            statements.append(_stated(f"{name}-{place}", made, evidence, before, chance))
        title = f"News of {day:%d %B} ({name})"
        return Document(name, text, str(day), title, f"https://news.example/{name}"), statements

    def _sentence(self, chance: random.Random, day: dt.date) -> tuple[str, "_Made"]:
        """Words, and what they state."""
        doer, other, speaker = (self._actor(chance) for _ in range(3))
        number = chance.randint(1, 40)
        if doer.state is not None and chance.random() < 0.2:
            office = f"minister of matter {number}"
            held = _filler("subject", doer), Filler("object", office), _filler("of", doer.state)
            words = f"{doer.name} is the {office} of {doer.state.name}"
            return words, _Made(_OFFICE, held, None, ())
        event = chance.choice(self.types)
        when = day - dt.timedelta(days=chance.randint(0, 9))
        roles = _filler("agent", doer), _filler("recipient", other)
        patient = Filler("patient", f"{number} things of {other.name}")
        said = (_filler("attributedTo", speaker),) if chance.random() < 0.3 else ()
        words = f"{doer.name} did {self.vocabulary.label(event)} to {patient.text} on {when}"
        made = _Made(
            event,
            (*roles, patient),
            Time(f"on {when}", str(when)),
            said,
            number,
            self.vocabulary.codes(event),
        )
        return (f"{speaker.name} said {words}" if said else words), made

    def _actor(self, chance: random.Random) -> Entity:
        """The first ones often, the others seldom."""
        return self.actors[int(len(self.actors) * chance.random() ** 3)]


@dataclass(frozen=True, slots=True)
class _Made:
    type: str
    roles: tuple[Filler, ...]
    time: Time | None
    said: tuple[Filler, ...]
    number: int | None = None
    codes: tuple[tuple[str, str], ...] = ()


def _filler(role: str, entity: Entity) -> Filler:
    return Filler(role, entity.name, None, entity)


def _stated(
    name: str, made: _Made, evidence: Evidence, before: str | None, chance: random.Random
) -> Statement:
    relation = made.type == _OFFICE
    return Statement(
        id=name,
        kind="relation" if relation else "event",
        type=made.type,
        arguments=made.roles,
        factuality=Factuality.ACTUAL if relation else chance.choice(_FIRMNESS),
        negated=not relation and chance.random() < 0.08,
        attribution=made.said,
        time=made.time,
        quantity=made.number,
        evidence=evidence,
        confidence=round(0.5 + chance.random() / 2, 2),
        rule="imagined",
        entry="imagined-v",
        codes=made.codes,
        in_response_to=(before,) if before else (),
    )
