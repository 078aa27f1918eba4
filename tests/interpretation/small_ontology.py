"""A small ontology with its words, drawn as Turtle, and the stage over it."""

from functools import cache

from kg.interpretation import FrameInterpreter
from kg.ontology.lexicon import Lexicon
from kg.ontology.reading import Triples, parse
from kg.ontology.vocabulary import Vocabulary

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

dip:Statement a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
    dip:speaks true ;
  lex:en "to say {content}", "to announce {content}" .
dip:Accusation a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Alleged ; dip:speaks true ;
  lex:en "to accuse {recipient} of {content}" .
dip:Denial a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Alleged ; dip:contentNegated true ; dip:speaks true ;
  lex:en "to deny {content}" .
dip:Request a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Requested ; dip:speaks true ;
  lex:en "to demand {content}", "to call for {content}", "to urge {recipient} to {content}",
    "to call on {recipient} to {content}" .
dip:Rejection a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
    skos:exactMatch cameo:12 ; dip:contentNegated true ;
  lex:en "to reject {topic}", "to refuse to {content}" .
dip:Criticism a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
    dip:speaks true ;
  lex:en "to condemn {topic}", "condemnation of {topic} by {agent} [noun]" .
dip:Threat a owl:Class ; rdfs:subClassOf dip:SpeechAct ; dip:requires dip:agent ;
  dip:contentFactuality dip:Possible ; dip:speaks true ;
  lex:en "to threaten to {content}", "threat to {content} [noun]" .

dip:Expulsion a owl:Class ; rdfs:subClassOf dip:RelationsEvent ;
  skos:exactMatch cameo:161 ; dip:refusedMatch cameo:12 ;
  lex:en "to expel {patient} from {place} over {reason}",
    "expulsion of {patient} by {agent} [noun]",
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
dip:Annexation a owl:Class ; rdfs:subClassOf dip:Event ;
    lex:en "{agent:dip:State} annex {patient}" .

dip:standingRelation a owl:ObjectProperty .
dip:missionOf a owl:ObjectProperty ; rdfs:subPropertyOf dip:standingRelation .
dip:memberOf a owl:ObjectProperty ; rdfs:subPropertyOf dip:standingRelation ;
  lex:en "{subject} be a member of {object}" .

dip:ReportingCue a dip:Cue ; dip:speaks true ; lex:en "to say", "to announce", "according to",
    "report [noun]" .
dip:PlanningCue a dip:Cue ; dip:contentFactuality dip:Planned ;
  lex:en "to plan", "to agree to", "to decide", "will", "would", "to be to", "plan [noun]",
    "due [adjective]" .
dip:AnnouncingCue a dip:Cue ; dip:contentFactuality dip:Planned ; dip:lightVerb true ;
  lex:en "to announce {object}" .
dip:MullingCue a dip:Cue ; dip:contentFactuality dip:Possible ; dip:lightVerb true ;
  lex:en "to consider {object}" .
dip:PossibleCue a dip:Cue ; dip:contentFactuality dip:Possible ;
  lex:en "may", "might", "to consider", "possibility [noun]" .
dip:ConditionalCue a dip:Cue ; dip:contentFactuality dip:Conditional ; lex:en "if", "unless",
    "whether" .
dip:AllegingCue a dip:Cue ; dip:contentFactuality dip:Alleged ; dip:speaks true ;
  lex:en "to claim", "to accuse", "claim [noun]" .
dip:DenyingCue a dip:Cue ; dip:contentFactuality dip:Alleged ; dip:contentNegated true ;
    dip:speaks true ;
  lex:en "to deny", "denial [noun]" .
dip:RequestingCue a dip:Cue ; dip:contentFactuality dip:Requested ; dip:speaks true ;
  lex:en "to demand", "to urge", "to call for", "demand [noun]" .
dip:ObligationCue a dip:Cue ; dip:contentFactuality dip:Requested ; lex:en "must", "should" .
dip:RefusingCue a dip:Cue ; dip:contentNegated true ;
  lex:en "to refuse", "to fail", "to rule+out", "without", "instead of", "refusal [noun]",
    "unable [adjective]" .
dip:ThreateningCue a dip:Cue ; dip:contentFactuality dip:Possible ; dip:speaks true ;
  lex:en "to threaten", "threat [noun]" .
dip:HedgingCue a dip:Cue ; dip:contentFactuality dip:Alleged ; lex:en "reportedly",
    "alleged [adjective]" .
dip:FactiveCue a dip:Cue ; lex:en "to confirm", "to condemn", "to regret", "after" .
dip:TruthCue a dip:Cue ; lex:en "true [adjective]" .
dip:ResponseCue a dip:Cue ; lex:en "response [noun]", "retaliation [noun]" .
dip:SupportVerb a dip:Cue ; dip:lightVerb true ; lex:en "to hold", "to impose" .
dip:EndingCue a dip:Cue ; dip:contentNegated true ; lex:en "to end" .
dip:BeginningCue a dip:Cue ; lex:en "to begin", "to resume" .
"""


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
