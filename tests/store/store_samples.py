"""Documents, statements and a small ontology, as the tests of the store need them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.model import Document, Entity, Evidence, Factuality, Filler, Span, Statement, Time
from kg.store import OxigraphStore

RUSSIA = Entity("russia", "Russia", "dip:State", "Q159", labels=("Russian Federation",))
GERMANY = Entity("germany", "Germany", "dip:State", "Q183")
NATO = Entity("nato", "NATO", "dip:InternationalOrganization", "Q7184")
LAVROV = Entity("sergey-lavrov", "Sergey Lavrov", "dip:Person", state=RUSSIA)
ENTITIES = (RUSSIA, GERMANY, NATO, LAVROV)


@dataclass(frozen=True)
class Rules:
    """A schema with one directed and one symmetric event class."""

    def direct_property(self, curie: str, /) -> str | None:
        return {
            "dip:Expulsion": "dip:expels",
            "dip:Meeting": "dip:meets",
            "dip:Accusation": "dip:accuses",
        }.get(curie)

    def is_symmetric(self, curie: str, /) -> bool:
        return curie in {"dip:Meeting", "dip:borders"}


RULES = Rules()


def document(
    identifier: str = "d1",
    *,
    date: str | None = "2021-10-18",
    text: str = "NATO expelled eight Russian diplomats.",
    title: str | None = "Ties cut",
) -> Document:
    return Document(identifier, text, date, title, f"https://news.example/{len(text)}")


def filled(role: str, *fillers: Entity | str) -> tuple[Filler, ...]:
    return tuple(
        Filler(role, filler) if isinstance(filler, str) else Filler(role, filler.name, None, filler)
        for filler in fillers
    )


def statement(  # noqa: PLR0913 -- a builder with one default a field
    identifier: str = "s1",
    *arguments: tuple[Filler, ...],
    type: str = "dip:Expulsion",  # noqa: A002 -- the field's own name
    kind: str = "event",
    factuality: Factuality = Factuality.ACTUAL,
    negated: bool = False,
    attribution: tuple[Filler, ...] = (),
    time: str | None = None,
    quantity: int | None = None,
    source: str = "d1",
    sentence: int = 0,
    quote: str = "NATO expelled eight Russian diplomats",
    codes: tuple[tuple[str, str], ...] = (),
    answers: tuple[str, ...] = (),
) -> Statement:
    return Statement(
        id=identifier,
        kind=kind,
        type=type,
        arguments=tuple(filler for group in arguments for filler in group),
        factuality=factuality,
        negated=negated,
        attribution=attribution,
        time=None if time is None else Time("then", time),
        quantity=quantity,
        evidence=Evidence(
            source, sentence, Span(0, len(quote)), quote, Span(0, len(quote) + 1), f"{quote}."
        ),
        confidence=0.9,
        rule="active",
        entry="expel-v",
        codes=codes,
        in_response_to=answers,
    )


def expulsion(identifier: str = "s1", source: str = "d1") -> Statement:
    """NATO expels Russia."""
    return statement(
        identifier,
        filled("agent", NATO),
        filled("recipient", RUSSIA),
        filled("patient", "eight Russian diplomats"),
        time="2021-10-06",
        quantity=8,
        source=source,
        codes=(("cameo", "161"), ("plover", "SANCTION")),
    )


def office(identifier: str = "s2", source: str = "d1") -> Statement:
    """Lavrov is the foreign minister of Russia."""
    return statement(
        identifier,
        filled("subject", LAVROV),
        filled("object", "foreign minister"),
        filled("of", RUSSIA),
        type="dip:holdsPosition",
        kind="relation",
        source=source,
        sentence=1,
        quote="Foreign Minister Sergey Lavrov",
    )


def edition(name: str, title: str) -> tuple[Document, list[Statement]]:
    """One of several versions of a document: its statements differ as its title does."""
    first, second = expulsion(f"{name}-1", name), expulsion(f"{name}-{title}", name)
    return document(name, title=title), [replace(first, entry=title), second]


def graph_of(*items: tuple[Document, Sequence[Statement]]) -> OxigraphStore:
    """A store in memory that holds `items`."""
    store = OxigraphStore.open(None, schema=RULES)
    store.add_all(items)
    return store
