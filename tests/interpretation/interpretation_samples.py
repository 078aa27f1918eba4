"""Documents drawn as CoNLL-U, links told in one line, and statements told in one line each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from small_ontology import interpreter, nominals

from kg.extraction import ClauseExtractor
from kg.interpretation import FrameInterpreter
from kg.model import (
    Document,
    Entity,
    Links,
    Mention,
    Relation,
    Sentence,
    Span,
    Statement,
    TimeExpression,
)
from kg.model.phrases import phrase
from kg.ontology import Lexicon, Vocabulary, bundled
from kg.syntax import read_conllu

DATE = "2024-03-15"


STATES = {
    "Belarus": ("Belarus", "Belarusian", "Minsk"),
    "Chad": ("Chad", "Chadian"),
    "Norway": ("Norway", "Norwegian", "Oslo"),
    "Oman": ("Oman", "Omani"),
    "Russia": ("Russia", "Russian", "Moscow"),
    "Slovakia": ("Slovakia", "Slovak"),
    "Spain": ("Spain", "Spanish", "Madrid"),
    "Ukraine": ("Ukraine", "Ukrainian"),
    "Kosovo": ("Kosovo",),
}


def state(name: str) -> Entity:
    return Entity(name.lower(), name, "dip:State")


NATO = Entity("nato", "NATO", "dip:InternationalOrganization")
KYIV = Entity("kyiv", "Kyiv", "dip:Place", state=state("Ukraine"))
CRIMEA = Entity("crimea", "Crimea", "dip:Place", state=state("Ukraine"))
LAVROV = Entity("lavrov", "Lavrov", "dip:Person", state=state("Russia"))
FACT = Entity("fact", "FACT", "dip:NonStateActor", state=state("Chad"))
WORLD = {form: state(name) for name, forms in STATES.items() for form in forms} | {
    each.name: each for each in (NATO, KYIV, CRIMEA, LAVROV, FACT)
}


def interpret(
    block: str,
    links: str = "",
    *,
    date: str | None = DATE,
    paragraphs: Sequence[int] = (),
    by: FrameInterpreter | None = None,
) -> list[Statement]:
    """The statements of the document that `block` draws.

    Args:
        block: CoNLL-U tables, a blank line between sentences.
        links: what is known beyond the names of the `WORLD`; see `links_of`.
        date: of the document.
        paragraphs: of each sentence, when they are not all one.
        by: another interpreter than that of the small ontology.
    """
    stage = by or interpreter()
    sentences = read_conllu(block)
    if paragraphs:
        pairs = zip(sentences, paragraphs, strict=True)
        sentences = [replace(sentence, paragraph=number) for sentence, number in pairs]
    document = Document("d", " ".join(each.text for each in sentences), date=date)
    extract = ClauseExtractor(nominals(stage.lexicon))
    clauses = [extract(sentence) for sentence in sentences]
    return stage(document, sentences, clauses, links_of(sentences, links))


@cache
def bundled_interpreter() -> FrameInterpreter:
    """The stage with the words that come with the package."""
    vocabulary = Vocabulary.load(bundled())
    return FrameInterpreter(Lexicon.load(bundled(), vocabulary), vocabulary)


def links_of(sentences: Sequence[Sentence], told: str) -> Links:
    """Names of the `WORLD` as mentions, and what `told` adds, parted by blanks.

    `its=Chad` names, `envoys~Oman` belongs to, `both=Chad+Oman` names two, `embassy:Chad>Oman` is
    a mission of one at the other, `Monday@2024-03-11` is a time.
    """
    items = told.split()
    named = {form: (False, [entity]) for form, entity in WORLD.items()}
    for item in items:
        for mark in "=~":
            form, found, names = item.partition(mark)
            if found:
                named[form] = (mark == "~", [WORLD[name] for name in names.split("+")])
    times = dict(item.split("@") for item in items if "@" in item)
    missions = dict(item.split(":") for item in items if ":" in item)
    tokens = [(sentence, token) for sentence in sentences for token in range(len(sentence))]
    return Links(
        tuple(_mention(*at, named[_form(*at)]) for at in tokens if _form(*at) in named),
        tuple(_mission(*at, missions[_form(*at)]) for at in tokens if _form(*at) in missions),
        tuple(_time(*at, times[_form(*at)]) for at in tokens if _form(*at) in times),
    )


def told(statements: Sequence[Statement]) -> list[str]:
    """One line an event: "Expulsion: Chad → Oman, not planned, 2, 2024-03-11, by Norway"."""
    return [_line(each) for each in statements if each.kind == "event"]


def _line(statement: Statement) -> str:
    sides = [_names(statement, role) for role in ("agent", "recipient")]
    factuality = f"{'not ' if statement.negated else ''}{statement.factuality}"
    speakers = [each.entity.name if each.entity else each.text for each in statement.attribution]
    parts = [
        f"{statement.type.removeprefix('dip:')}: {' → '.join(sides)}",
        factuality,
        *([str(statement.quantity)] if statement.quantity is not None else []),
        *([statement.time.value] if statement.time else []),
        *([f"by {' < '.join(speakers)}"] if speakers else []),
    ]
    return ", ".join(parts)


def _names(statement: Statement, role: str) -> str:
    """Entities by name; words alone in quotation marks; a dash for nobody."""
    found = statement.fillers(role)
    return " + ".join(each.entity.name if each.entity else repr(each.text) for each in found) or "-"


def _form(sentence: Sentence, token: int) -> str:
    return sentence.forms[token]


def _mention(sentence: Sentence, token: int, named: tuple[bool, list[Entity]]) -> Mention:
    affiliated, entities = named
    span = sentence.span_of([token])
    rule = "place" if entities[0].type == "dip:Place" else "gazetteer"
    text = sentence.forms[token]
    return Mention(sentence.index, token, span, text, tuple(entities), rule, affiliated=affiliated)


def _mission(sentence: Sentence, token: int, ends: str) -> Relation:
    sender, _, host = ends.partition(">")
    words = sentence.span_of(phrase(sentence, token))

    def end(role: str, name: str) -> tuple[str, Entity, str, Span]:
        return (role, WORLD[name], name, words)

    mission = Entity(f"embassy-{sender}", f"embassy of {sender}", "dip:DiplomaticMission")
    subject = ("subject", mission, sentence.quote(words), words)
    arguments = (subject, end("object", sender), end("to", host))
    return Relation(sentence.index, "dip:missionOf", arguments, words, "mission")


def _time(sentence: Sentence, token: int, value: str) -> TimeExpression:
    span = sentence.span_of([token])
    return TimeExpression(sentence.index, token, span, sentence.forms[token], value)


def fillers_of(statements: Sequence[Statement]) -> Iterator[str]:
    """One line a filler: "Expulsion patient 'two envoys'"."""
    for statement in statements:
        for each in statement.arguments:
            yield f"{statement.type.removeprefix('dip:')} {each.role} {each.text!r}"
