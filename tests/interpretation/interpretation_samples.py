"""A small ontology drawn as Turtle, links told in one line, and statements told in one line each."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

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
from kg.ontology.lexicon import Lexicon
from kg.ontology.reading import Triples, parse
from kg.ontology.vocabulary import Vocabulary
from kg.syntax import read_conllu

DATE = "2024-03-15"

TURTLE = """
@prefix dip: <https://diplomacy.example/ontology#> .
@prefix lex: <https://diplomacy.example/lexicon#> .
@prefix cameo: <https://diplomacy.example/cameo#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .

dip:Actor a owl:Class .
dip:Place a owl:Class .
dip:State a owl:Class ; rdfs:subClassOf dip:Actor, dip:Place .
dip:Organization a owl:Class ; rdfs:subClassOf dip:Actor .
dip:InternationalOrganization a owl:Class ; rdfs:subClassOf dip:Organization .
dip:Person a owl:Class ; rdfs:subClassOf dip:Actor .

dip:role a owl:ObjectProperty .
dip:agent rdfs:subPropertyOf dip:role ; a owl:ObjectProperty .
dip:recipient rdfs:subPropertyOf dip:role ; a owl:ObjectProperty .
dip:patient rdfs:subPropertyOf dip:role ; a owl:ObjectProperty .
dip:topic rdfs:subPropertyOf dip:role ; a owl:ObjectProperty .
dip:reason rdfs:subPropertyOf dip:role ; a owl:ObjectProperty .
dip:place rdfs:subPropertyOf dip:role ; a owl:ObjectProperty .

dip:Event a owl:Class .
dip:SymmetricEvent a owl:Class .
dip:SpeechAct rdfs:subClassOf dip:Event ; a owl:Class .
dip:RelationsEvent rdfs:subClassOf dip:Event ; a owl:Class .
dip:EconomicEvent rdfs:subClassOf dip:Event ; a owl:Class .

dip:Statement a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ; dip:speaks true ;
  lex:en "to say {content}", "to announce {content}" .
dip:Accusation a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Alleged ; dip:speaks true ;
  lex:en "to accuse {recipient} of {content}" .
dip:Denial a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Alleged ; dip:contentNegated true ; dip:speaks true ;
  lex:en "to deny {content}" .
dip:Request a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Requested ; dip:speaks true ;
  lex:en "to demand {content}", "to call for {content}", "to urge {recipient} to {content}", "to call on {recipient} to {content}" .
dip:Rejection a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ; dip:contentNegated true ;
  lex:en "to reject {topic}", "to refuse to {content}" .
dip:Criticism a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ; dip:speaks true ;
  lex:en "to condemn {topic}", "condemnation of {topic} by {agent} [noun]" .
dip:Threat a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Possible ; dip:speaks true ;
  lex:en "to threaten to {content}", "threat to {content} [noun]" .

dip:Expulsion a owl:Class ; rdfs:subClassOf dip:RelationsEvent ; skos:exactMatch cameo:161 ;
  lex:en "to expel {patient} from {place} over {reason}", "expulsion of {patient} by {agent} [noun]",
    "to throw+out {patient=(envoy|diplomat)}", "to give ^{patient} (day|week) to (leave|quit)" .
dip:SeverRelations a owl:Class ; rdfs:subClassOf dip:RelationsEvent ;
  lex:en "to sever (tie|relation) with {recipient}" .
dip:SuspendRelations a owl:Class ; rdfs:subClassOf dip:RelationsEvent ;
  lex:en "to suspend {patient=(mission|tie|relation)} with {recipient}",
    "suspension of {patient=(mission|tie|relation)} by {agent} [noun]" .
dip:CloseMission a owl:Class ; rdfs:subClassOf dip:RelationsEvent ;
  lex:en "to close {patient=(embassy|consulate)} in {place}" .
dip:Recognition a owl:Class ; rdfs:subClassOf dip:RelationsEvent ;
  lex:en "to recognise {recipient}", "recognition of {recipient} by {agent} [noun]",
    "to withdraw recognition of {recipient} [negated]" .
dip:Sanction a owl:Class ; rdfs:subClassOf dip:EconomicEvent ;
  lex:en "to sanction {recipient}", "sanction (on|against) {recipient} by {agent} [noun]" .
dip:Meeting a owl:Class, dip:SymmetricEvent ; rdfs:subClassOf dip:Event ; dip:requires dip:agent ;
  lex:en "to meet {recipient}", "to meet (with) {recipient}", "to meet in {place}",
    "talk with {recipient} between {agent} [noun]" .
dip:Attack a owl:Class ; rdfs:subClassOf dip:Event ;
  lex:en "to attack {recipient}", "attack on {recipient} by {agent} [noun]" .
dip:Annexation a owl:Class ; rdfs:subClassOf dip:Event ; lex:en "{agent:dip:State} annex {patient}" .

dip:standingRelation a owl:ObjectProperty .
dip:memberOf a owl:ObjectProperty ; rdfs:subPropertyOf dip:standingRelation ;
  lex:en "{subject} be a member of {object}" .

dip:ReportingCue a dip:Cue ; dip:speaks true ; lex:en "to say", "to announce", "according to", "report [noun]" .
dip:PlanningCue a dip:Cue ; dip:contentFactuality dip:Planned ;
  lex:en "to plan", "to agree to", "to decide", "will", "would", "to be to", "plan [noun]",
    "due [adjective]" .
dip:AnnouncingCue a dip:Cue ; dip:contentFactuality dip:Planned ; dip:lightVerb true ;
  lex:en "to announce {object}" .
dip:MullingCue a dip:Cue ; dip:contentFactuality dip:Possible ; dip:lightVerb true ;
  lex:en "to consider {object}" .
dip:PossibleCue a dip:Cue ; dip:contentFactuality dip:Possible ;
  lex:en "may", "might", "to consider", "possibility [noun]" .
dip:ConditionalCue a dip:Cue ; dip:contentFactuality dip:Conditional ; lex:en "if", "unless", "whether" .
dip:AllegingCue a dip:Cue ; dip:contentFactuality dip:Alleged ; dip:speaks true ;
  lex:en "to claim", "to accuse", "claim [noun]" .
dip:DenyingCue a dip:Cue ; dip:contentFactuality dip:Alleged ; dip:contentNegated true ; dip:speaks true ;
  lex:en "to deny", "denial [noun]" .
dip:RequestingCue a dip:Cue ; dip:contentFactuality dip:Requested ; dip:speaks true ;
  lex:en "to demand", "to urge", "to call for", "demand [noun]" .
dip:ObligationCue a dip:Cue ; dip:contentFactuality dip:Requested ; lex:en "must", "should" .
dip:RefusingCue a dip:Cue ; dip:contentNegated true ;
  lex:en "to refuse", "to fail", "to rule+out", "without", "refusal [noun]" .
dip:ThreateningCue a dip:Cue ; dip:contentFactuality dip:Possible ; dip:speaks true ;
  lex:en "to threaten", "threat [noun]" .
dip:HedgingCue a dip:Cue ; dip:contentFactuality dip:Alleged ; lex:en "reportedly", "alleged [adjective]" .
dip:FactiveCue a dip:Cue ; lex:en "to confirm", "to condemn", "to regret", "after" .
dip:ResponseCue a dip:Cue ; lex:en "response [noun]", "retaliation [noun]" .
dip:SupportVerb a dip:Cue ; dip:lightVerb true ; lex:en "to hold", "to impose" .
dip:EndingCue a dip:Cue ; dip:contentNegated true ; lex:en "to end" .
dip:BeginningCue a dip:Cue ; lex:en "to begin", "to resume" .
"""

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
WORLD = {form: state(name) for name, forms in STATES.items() for form in forms} | {
    each.name: each for each in (NATO, KYIV, CRIMEA, LAVROV)
}


@cache
def interpreter() -> FrameInterpreter:
    """The stage over the small ontology."""
    file = turtle(TURTLE)
    vocabulary = Vocabulary.of([file])
    return FrameInterpreter(Lexicon.of([file], vocabulary), vocabulary)


def turtle(text: str) -> Triples:
    return parse(text.encode(), "ttl", source="drawn.ttl")


def nominals(lexicon: Lexicon) -> frozenset[str]:
    """Heads that may be nouns: what the extractor has to look for."""
    return frozenset(
        head
        for head, frames in lexicon.entries.items()
        if any(frame.pos in {"noun", "any"} for frame in frames)
    )


def interpret(
    block: str,
    links: str = "",
    *,
    date: str | None = DATE,
    identifier: str = "d",
    paragraphs: Sequence[int] = (),
    by: FrameInterpreter | None = None,
) -> list[Statement]:
    """The statements of the document that `block` draws.

    Args:
        block: CoNLL-U tables, a blank line between sentences.
        links: what is known beyond the names of the `WORLD`; see `links_of`.
        date: of the document.
        identifier: of the document.
        paragraphs: of each sentence, when they are not all one.
        by: another interpreter than that of the small ontology.
    """
    stage = by or interpreter()
    sentences = read_conllu(block)
    if paragraphs:
        pairs = zip(sentences, paragraphs, strict=True)
        sentences = [replace(sentence, paragraph=number) for sentence, number in pairs]
    document = Document(identifier, " ".join(each.text for each in sentences), date=date)
    extract = ClauseExtractor(nominals(stage.lexicon))
    clauses = [extract(sentence) for sentence in sentences]
    return stage(document, sentences, clauses, links_of(sentences, links))


def links_of(sentences: Sequence[Sentence], told: str) -> Links:
    """Names of the `WORLD` as mentions, and what `told` adds, parted by blanks.

    `its=Chad` names, `envoys~Oman` belongs to, `both=Chad+Oman` names two, `embassy:Chad>Oman` is
    a mission of one at the other, `Monday@2024-03-11` is a time.
    """
    items = told.split()
    named = {form: ([entity], False) for form, entity in WORLD.items()}
    for item in items:
        for mark in "=~":
            form, found, names = item.partition(mark)
            if found:
                named[form] = ([WORLD[name] for name in names.split("+")], mark == "~")
    times = dict(item.split("@") for item in items if "@" in item)
    missions = dict(item.split(":") for item in items if ":" in item)
    tokens = [(sentence, token) for sentence in sentences for token in range(len(sentence))]
    return Links(
        tuple(_mention(*at, *named[_form(*at)]) for at in tokens if _form(*at) in named),
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
    return " + ".join(each.entity.name if each.entity else repr(each.text) for each in found) or "–"  # noqa: RUF001 -- a dash


def _form(sentence: Sentence, token: int) -> str:
    return sentence.forms[token]


def _mention(
    sentence: Sentence, token: int, entities: Sequence[Entity], affiliated: bool
) -> Mention:
    span = sentence.span_of([token])
    rule = "place" if entities[0].type == "dip:Place" else "gazetteer"
    text = sentence.forms[token]
    return Mention(
        sentence.index, token, span, text, tuple(entities), rule, affiliated=affiliated
    )


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
