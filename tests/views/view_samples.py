"""Statements to draw: a small affair between neighbours, hostile words, and crowds."""

import random
from dataclasses import replace
from pathlib import Path

from kg.views import NodeRef, StatementRecord

NODES = {
    node.id: node
    for node in (
        NodeRef("russia", "Russia", "dip:State", "Q159"),
        NodeRef("estonia", "Estonia", "dip:State", "Q191"),
        NodeRef("lithuania", "Lithuania", "dip:State", "Q37"),
        NodeRef("germany", "Germany", "dip:State", "Q183"),
        NodeRef("ukraine", "Ukraine", "dip:State", "Q212"),
        NodeRef("turkey", "Turkey", "dip:State", "Q43"),
        NodeRef("sweden", "Sweden", "dip:State", "Q34"),
        NodeRef("us", "United States", "dip:State", "Q30"),
        NodeRef("norway", "Norway", "dip:State", "Q20"),
        NodeRef("kenya", "Kenya", "dip:State", "Q114"),
        NodeRef("ethiopia", "Ethiopia", "dip:State", "Q115"),
        NodeRef("nato", "NATO", "dip:InternationalOrganization", "Q7184"),
        NodeRef("eu", "European Union", "dip:InternationalOrganization", "Q458"),
        NodeRef("un", "United Nations", "dip:InternationalOrganization", "Q1065"),
        NodeRef("lavrov", "Sergey Lavrov", "dip:Person", "Q58217", "Russia"),
        NodeRef("baerbock", "Annalena Baerbock", "dip:Person", "Q564328", "Germany"),
        NodeRef("tsahkna", "Margus Tsahkna", "dip:Person", None, "Estonia"),
        NodeRef("embassy", "Russian embassy in Tallinn", "dip:DiplomaticMission", None, "Russia"),
        NodeRef("mfa", "Estonian Foreign Ministry", "dip:GovernmentBody", None, "Estonia"),
        NodeRef("navy", "Baltic Fleet", "dip:ArmedForce", None, "Russia"),
        NodeRef("interfax", "Interfax", "dip:MediaOutlet"),
        NodeRef("accord", "Tana River Accord", "dip:Treaty"),
    )
}


HOSTILE = (
    "<script>window.__pwned=1</script>",
    "</script><script>window.__pwned=2</script>",
    "<!--<script>window.__pwned=3//",
    '"><img src=x onerror="window.__pwned=4">',
    "<svg onload=window.__pwned=5>",
    "{{ 7*7 }}{% raw %}${window.__pwned=6}",
    "]]>\u2028window.__pwned=7\u2029",
    "a\u0000b\u0008c\ud800d",
    "\u202eevil\u202c \U0001f3f4",
    "javascript:window.__pwned=8",
    '=HYPERLINK("http://x")',
    "&lt;b&gt; &#60;script&#62;",
    "__proto__",
    "constructor",
)


def affair() -> list[StatementRecord]:
    """The statements of `affair.txt` in their order, of the years 2021 to 2024."""
    lines = Path(__file__).with_name("affair.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if not line.startswith("#")]
    return [_record(number, row) for number, row in enumerate(rows)]


def hostile() -> list[StatementRecord]:
    """Every hostile text in every field."""
    return [_infected(number, text) for number, text in enumerate(HOSTILE)]


def crowd(entities: int, statements: int, *, seed: int = 7) -> list[StatementRecord]:
    """Statements between `entities` of which the first are in most of them."""
    chance = random.Random(seed)  # noqa: S311 -- a drawing, not a secret
    base = affair()[0]
    return [
        replace(
            base,
            id=f"s{number}",
            agents=(_someone(chance, entities),),
            recipients=(_someone(chance, entities),),
            type=chance.choice(("dip:Aid", "dip:Sanction", "dip:Visit", "dip:memberOf")),
        )
        for number in range(statements)
    ]


def _someone(chance: random.Random, entities: int) -> NodeRef:
    number = int(entities * chance.random() ** 2)
    kinds = ("dip:State", "dip:Person", "dip:InternationalOrganization")
    return NodeRef(f"e{number}", f"Entity number {number}", kinds[number % 3])


def _record(number: int, row: list[str]) -> StatementRecord:
    agents, recipients, type_, day, confidence, standing, marked = (cell.strip() for cell in row)
    start = marked.index("[")
    sentence = marked.replace("[", "").replace("]", "")
    quote = marked[start + 1 : marked.index("]")]
    firm = standing in {"planned", "conditional", "alleged", "requested"}
    return StatementRecord(
        id=f"{number:02d}f3",
        type=f"dip:{type_}",
        label=type_.replace("Relations", " relations").replace("Mission", " mission").lower(),
        agents=_named(agents),
        recipients=_named(recipients),
        roles=(("place", "Moscow"),) if "Moscow" in sentence else (),
        factuality=standing if firm else "actual",
        negated=standing == "denied",
        attribution=(standing.removeprefix("said:"),) if standing.startswith("said:") else (),
        time=None,
        time_start=day,
        time_end=day,
        confidence=float(confidence),
        quote=quote,
        sentence_text=sentence,
        quote_start=start,
        quote_end=start + len(quote),
        document=f"brief-{day[:7]}",
        document_title=f"Brief of {day[:7]}",
        document_date=day,
        document_url=f"https://news.example/{day}",
        rule="active",
        entry=f"lex:{type_.lower()}-v",
        symmetric=standing == "symmetric",
    )


def _named(ids: str) -> tuple[NodeRef, ...]:
    return tuple(NODES[name.strip()] for name in ids.split(",") if name.strip())


def _infected(number: int, text: str) -> StatementRecord:
    return StatementRecord(
        id=f"{number}{text}",
        type=f"dip:{text}",
        label=text,
        agents=(NodeRef(f"a{number}{text}", text, f"dip:{text}", text, text),),
        recipients=(NodeRef(f"b{number}{text}", f"{text}!", text, f"Q1{text}", text),),
        roles=((text, text),),
        attribution=() if number % 2 else (text, text),
        time=text,
        time_start=text,
        time_end=text,
        quote=text,
        sentence_text=f"{text} {text}",
        quote_start=0,
        quote_end=len(text),
        document=text,
        document_title=text,
        document_date="2021-10-18",
        document_url=f"javascript:{text}" if number % 2 else text,
        rule=text,
        entry=text,
    )
