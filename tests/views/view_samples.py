"""Statements to draw: a small affair between neighbours, hostile words, and crowds."""

import random
from dataclasses import replace

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
        NodeRef("accord", "Tana River Accord", "dip:Agreement"),
    )
}

# agents | recipients | type | day | confidence | standing | sentence, its quote in brackets
_TABLE = """
estonia | russia | Expulsion | 2023-01-23 | .94 | | On Monday [Estonia expelled the Russian ambassador], and asked that the embassy be halved.
russia | estonia | Expulsion | 2023-01-24 | .92 | | A day later [Russia told the Estonian ambassador to leave Moscow] by early February.
russia | estonia | Accusation | 2023-01-24 | .81 | | [Moscow accused Tallinn of total Russophobia] in a terse note.
lithuania | russia | Expulsion | 2023-01-25 | .70 | planned | Lithuania said it [would also send the Russian envoy home] out of solidarity.
estonia | embassy | ReduceMission | 2023-01-11 | .88 | | [Estonia ordered the Russian embassy to cut its staff to eight].
mfa | embassy | Summons | 2023-01-09 | .90 | | [The Estonian Foreign Ministry summoned the Russian chargé d’affaires] over the remarks.
nato | russia | Expulsion | 2021-10-06 | .95 | | [The alliance expelled eight members of Russia’s mission] and left it ten posts.
russia | nato | SuspendRelations | 2021-10-18 | .93 | | [Russia suspended its mission to NATO] from 1 November, Lavrov announced.
lavrov | nato | Accusation | 2021-10-18 | .85 | | [Lavrov accused NATO of having no interest in equal dialogue].
baerbock | lavrov | Meeting | 2022-01-18 | .97 | symmetric | [Annalena Baerbock met Sergey Lavrov in Moscow] for two hours of talks.
germany | ukraine | Aid | 2022-03-01 | .91 | | [Germany pledged Ukraine one billion euros] in support.
germany | russia | Expulsion | 2022-04-04 | .90 | | [Berlin declared forty Russian diplomats undesirable].
russia | germany | Expulsion | 2022-04-25 | .90 | | [Moscow expelled forty German diplomats in return].
us | russia | Sanction | 2022-02-24 | .96 | | [Washington imposed sanctions on Russia’s largest banks] within hours.
eu | russia | Sanction | 2022-02-25 | .96 | | [The European Union adopted sanctions against Russia] at a special meeting.
eu | ukraine | Support | 2022-06-23 | .90 | | [The European Union granted Ukraine candidate status].
turkey | sweden | Rejection | 2022-05-16 | .78 | | [Ankara said it would not agree to Sweden joining the alliance].
sweden | turkey | Negotiation | 2022-06-28 | .88 | symmetric | [Sweden and Türkiye settled a memorandum in Madrid].
sweden | nato | Accession | 2024-03-07 | .97 | | [Sweden became the alliance’s thirty-second member].
us | turkey | Promise | 2023-07-10 | .60 | conditional | [Washington would move ahead with the jets if Ankara ratified the accession].
turkey | nato | Criticism | 2022-05-18 | .66 | said:Interfax | According to Interfax, [Ankara criticised the alliance for its slowness].
navy | norway | Exercise | 2022-08-02 | .58 | alleged | [The Baltic Fleet allegedly held unannounced drills off Norway].
norway | un | Aid | 2023-02-13 | .89 | | [Norway gave the United Nations a further seventy million] for the region.
norway | kenya | Visit | 2023-05-03 | .86 | | [Norway’s minister travelled to Nairobi for a visit to Kenya].
kenya | ethiopia | Mediation | 2022-11-12 | .84 | | [Kenya mediated between Ethiopia and the Tigray side] for nine days.
kenya,ethiopia | | Agreement | 2022-11-14 | .80 | symmetric | [Kenya and Ethiopia signed the accord] on the shared river.
ethiopia | accord | Withdrawal | 2023-03-30 | .75 | denied | Addis Ababa [denied it had withdrawn from the accord].
un | ethiopia | Request | 2022-12-01 | .82 | requested | The council asked that [Ethiopia open the roads to aid].
tsahkna | ukraine | Visit | 2023-04-27 | .93 | | [Margus Tsahkna visited Kyiv on Thursday], his first journey as minister.
interfax | | Statement | 2021-10-18 | .65 | | [Interfax reported on the briefing] without naming its source.
ukraine | russia | SeverRelations | 2022-02-24 | .97 | | [Ukraine broke off diplomatic relations with Russia] that morning.
russia | ukraine | Attack | 2022-02-24 | .98 | | Hours before, [Russian forces attacked Ukraine from three sides].
us | ukraine | Aid | 2022-03-16 | .95 | | [The United States sent Ukraine eight hundred million dollars in arms].
estonia | ukraine | Aid | 2022-02-18 | .93 | | [Estonia delivered anti-tank missiles to Ukraine].
us | nato | Deployment | 2022-02-02 | .90 | | [The United States moved three thousand soldiers to the alliance’s east].
"""

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
    "=HYPERLINK(\"http://x\")",
    "&lt;b&gt; &#60;script&#62;",
    "__proto__",
    "constructor",
)


def affair() -> list[StatementRecord]:
    """Thirty-five statements of the years 2021–24, in the order of the table."""
    rows = [line.split("|") for line in _TABLE.strip().splitlines()]
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
