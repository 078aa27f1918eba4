"""Write `shapes.ttl` anew from `diplomacy.ttl`.

    python ontologies/build_shapes.py

What every document, sentence, statement, entity and edge must have is written out below; what
each event class, role, relation and direct property must be follows from the ontology.
"""

from collections.abc import Iterator
from pathlib import Path

from kg.model import Factuality
from kg.ontology import Vocabulary

FOLDER = Path(__file__).parent
HEADER = """\
# Written by build_shapes.py from diplomacy.ttl; edit those rather than this file.
#
# What a graph must look like, in SHACL Core (https://www.w3.org/TR/shacl/): every statement has
# one place in the text, one factuality and one confidence; who acts is an actor; and nothing that
# is only said, planned or denied supports a direct triple. The classes of the ontology, with
# rdfs:subClassOf between them, are to be read together with the data.
#
# A shape without sh:severity is a violation; its sh:message says what is wrong in a few words.
@prefix dip: <https://diplomacy.example/ontology#> .
@prefix shape: <https://diplomacy.example/shape#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix schema: <https://schema.org/> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
PLACED = """\
  sh:property [ sh:path oa:exact ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:message "it has one exact quote" ] ;
  sh:property [ sh:path oa:start ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ;
    sh:minInclusive 0 ; sh:lessThanOrEquals oa:end ;
    sh:message "its quote starts at one place from 0, not after its end" ] ;
  sh:property [ sh:path oa:end ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ;
    sh:message "its quote ends at one place" ]"""
THINGS = f"""\
# ── documents and sentences ─────────────────────────────────────────────────────────────────────

shape:Document a sh:NodeShape ;
  sh:targetClass schema:NewsArticle ;
  sh:property [ sh:path schema:identifier ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:message "a document has one identifier" ] ;
  sh:property [ sh:path schema:text ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:message "a document has one text" ] ;
  sh:property [ sh:path schema:inLanguage ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:message "a document has one language" ] ;
  sh:property [ sh:path schema:headline ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:message "a document has at most one title" ] ;
  sh:property [ sh:path schema:datePublished ; sh:maxCount 1 ; sh:datatype xsd:date ;
    sh:message "a document has at most one date" ] ;
  sh:property [ sh:path schema:url ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "a document has at most one address" ] ;
  sh:property [ sh:path dip:contentHash ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:pattern "^[0-9a-f]{{64}}$" ; sh:message "a document has one content hash" ] ;
  sh:property [ sh:path dip:describes ; sh:nodeKind sh:IRI ;
    sh:message "a document describes profiles" ] .

shape:Sentence a sh:NodeShape ;
  sh:targetClass dip:Sentence ;
  sh:property [ sh:path schema:isPartOf ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:class schema:NewsArticle ; sh:message "a sentence is part of one document" ] ;
  sh:property [ sh:path schema:position ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:integer ;
    sh:minInclusive 0 ; sh:message "a sentence has one position from 0" ] ;
{PLACED} .

# ── entities, and what documents tell of them ───────────────────────────────────────────────────

shape:Entity a sh:NodeShape ;
  sh:targetObjectsOf dip:profileOf ;
  sh:nodeKind sh:IRI ;
  sh:class dip:Entity ;
  sh:property [ sh:path rdfs:label ; sh:minCount 1 ; sh:datatype rdf:langString ;
    sh:message "an entity has a name in some language" ] ;
  sh:property [ sh:path skos:altLabel ; sh:datatype rdf:langString ;
    sh:message "other names are in some language" ] ;
  sh:property [ sh:path owl:sameAs ; sh:nodeKind sh:IRI ;
    sh:pattern "^http://www\\\\.wikidata\\\\.org/entity/Q[1-9][0-9]*$" ;
    sh:message "an entity is the same as items of Wikidata" ] ;
  sh:message "an entity is an instance of a class below dip:Entity" .

shape:Profile a sh:NodeShape ;
  sh:targetSubjectsOf dip:profileOf ;
  sh:property [ sh:path dip:profileOf ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "a profile is of one entity" ] ;
  sh:property [ sh:path dip:profileType ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "a profile tells one class" ] ;
  sh:property [ sh:path dip:profileName ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:datatype rdf:langString ; sh:message "a profile tells one name" ] ;
  sh:property [ sh:path dip:profileLabel ; sh:datatype rdf:langString ;
    sh:message "a profile tells other names in some language" ] ;
  sh:property [ sh:path dip:profileSameAs ; sh:nodeKind sh:IRI ;
    sh:message "a profile tells an item" ] ;
  sh:property [ sh:path dip:profileActsFor ; sh:class dip:Actor ;
    sh:message "a profile tells for which actor the entity acts" ] ;
  sh:property [ sh:path [ sh:inversePath dip:describes ] ; sh:minCount 1 ;
    sh:message "a profile comes from a document" ] .

# ── statements ──────────────────────────────────────────────────────────────────────────────────

shape:EveryStatement a sh:NodeShape ;
  sh:targetSubjectsOf prov:wasDerivedFrom ;
  sh:nodeKind sh:IRI ;
  sh:property [ sh:path rdf:type ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "a statement has one class" ] ;
  sh:property [ sh:path prov:wasDerivedFrom ; sh:maxCount 1 ; sh:class dip:Sentence ;
    sh:message "a statement is derived from one sentence" ] ;
{PLACED} ;
  sh:property [ sh:path dip:factuality ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:in ( {" ".join(f"dip:{value.capitalize()}" for value in Factuality)} ) ;
    sh:message "a statement has one factuality" ] ;
  sh:property [ sh:path dip:negated ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:boolean ;
    sh:message "a statement is negated or not" ] ;
  sh:property [ sh:path dip:confidence ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:decimal ;
    sh:minInclusive 0 ; sh:maxInclusive 1 ; sh:message "a confidence lies between 0 and 1" ] ;
  sh:property [ sh:path dip:ruleName ; sh:minCount 1 ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:message "a statement names the rule that made it" ] ;
  sh:property [ sh:path dip:lexicalEntry ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "a statement has at most one lexical entry" ] ;
  sh:property [ sh:path dip:attributedTo ; sh:class dip:Actor ;
    sh:message "a statement is the word of an actor" ] ;
  sh:property [ sh:path dip:attributedToText ; sh:datatype xsd:string ;
    sh:message "a speaker in words is a string" ] ;
  sh:property [ sh:path dip:inResponseTo ; sh:nodeKind sh:IRI ;
    sh:message "a statement answers statements" ] ;
  sh:property [ sh:path dip:sameEventAs ; sh:nodeKind sh:IRI ;
    sh:message "a statement is of the same event as statements" ] ;
  sh:property [ sh:path dip:time ; sh:maxCount 1 ; sh:nodeKind sh:Literal ;
    sh:message "a statement has at most one time" ] ;
  sh:property [ sh:path dip:timeText ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:message "a time in words is one string" ] ;
  sh:property [ sh:path dip:timeStart ; sh:maxCount 1 ; sh:datatype xsd:date ;
    sh:lessThanOrEquals dip:timeEnd ; sh:message "a time starts on one day, not after its end" ] ;
  sh:property [ sh:path dip:timeEnd ; sh:maxCount 1 ; sh:datatype xsd:date ;
    sh:message "a time ends on one day" ] ;
  sh:property [ sh:path dip:cameo ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:pattern "^[0-9]{{2,4}}$" ; sh:message "a CAMEO code is two to four digits" ] ;
  sh:property [ sh:path dip:plover ; sh:maxCount 1 ; sh:datatype xsd:string ;
    sh:pattern "^[A-Z]+$" ; sh:message "a PLOVER code is a word in capitals" ] ;
  sh:property [ sh:path dip:supports ; sh:class rdf:Statement ;
    sh:message "a statement supports direct triples" ] .

shape:Fact a sh:NodeShape ;
  sh:targetSubjectsOf dip:supports ;
  sh:property [ sh:path dip:factuality ; sh:hasValue dip:Actual ;
    sh:message "only what is actual supports a direct triple" ] ;
  sh:property [ sh:path dip:negated ; sh:hasValue false ;
    sh:message "nothing negated supports a direct triple" ] ;
  sh:property [ sh:path dip:attributedTo ; sh:maxCount 0 ;
    sh:message "nothing that is somebody's word supports a direct triple" ] ;
  sh:property [ sh:path dip:attributedToText ; sh:maxCount 0 ;
    sh:message "nothing that is somebody's word supports a direct triple" ] .

shape:Edge a sh:NodeShape ;
  sh:targetClass rdf:Statement ;
  sh:property [ sh:path rdf:subject ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "an edge has one subject" ] ;
  sh:property [ sh:path rdf:predicate ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "an edge has one predicate" ] ;
  sh:property [ sh:path rdf:object ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI ;
    sh:message "an edge has one object" ] ;
  sh:property [ sh:path [ sh:inversePath dip:supports ] ; sh:minCount 1 ;
    sh:message "an edge is supported by a statement" ] .
"""
ELSEWHERE = ("dip:role", "dip:time")
LINE = "# ── {} {}\n"
WIDTH = 93


def main() -> None:
    """Write `shapes.ttl` beside this script."""
    (FOLDER / "shapes.ttl").write_text(written(), encoding="utf-8", newline="\n")


def written() -> str:
    """The whole file."""
    vocabulary = Vocabulary.load([FOLDER / "diplomacy.ttl"])
    parts = [HEADER, THINGS, _title("events: what may fill their roles"), _event(vocabulary)]
    parts += _classes(vocabulary)
    parts += [_title("relations: what may fill their ends"), _relation(vocabulary)]
    parts += [_title("triples between entities"), *_between(vocabulary)]
    return "\n".join(parts)


def _title(words: str) -> str:
    return LINE.format(words, "─" * (WIDTH - len(words)))


def _event(vocabulary: Vocabulary) -> str:
    lines = ["shape:EveryEvent a sh:NodeShape ;", "  sh:targetClass dip:Event ;"]
    names = _described(vocabulary, "dip:Event")
    return "\n".join([*lines, " ;\n".join(_fillers(vocabulary, names)) + " .\n"])


def _relation(vocabulary: Vocabulary) -> str:
    lines = ["shape:RelationStatement a sh:NodeShape ;", "  sh:targetClass dip:RelationStatement ;"]
    relation = (
        "  sh:property [ sh:path dip:relation ; sh:minCount 1 ; sh:maxCount 1 ; sh:nodeKind sh:IRI"
        ' ;\n    sh:message "a relation statement names one relation" ]'
    )
    names = [n for n in _described(vocabulary, "dip:RelationStatement") if n != "dip:relation"]
    return "\n".join([*lines, " ;\n".join([relation, *_fillers(vocabulary, names)]) + " .\n"])


def _described(vocabulary: Vocabulary, domain: str) -> list[str]:
    """The properties of our own whose domain is the class, in the order of the ontology."""
    return [
        curie
        for curie, concept in vocabulary.concepts.items()
        if concept.is_property and concept.domain == (domain,) and curie not in ELSEWHERE
    ]


def _fillers(vocabulary: Vocabulary, names: list[str]) -> Iterator[str]:
    for curie in names:
        yield f"  sh:property [ sh:path {curie} ; {_limit(vocabulary, curie)}"


def _limit(vocabulary: Vocabulary, curie: str) -> str:
    (target,) = vocabulary.range(curie)
    label = vocabulary.label(curie)
    if target.startswith("xsd:"):
        most = "" if curie.endswith("Text") else "sh:maxCount 1 ; "
        message = f"{label}: one {target[4:]}" if most else f"{label}: strings"
        return f'{most}sh:datatype {target} ;\n    sh:message "{message}" ]'
    if target.startswith("rdf"):
        return f'sh:nodeKind sh:IRI ;\n    sh:message "{label}: a node" ]'
    return f'sh:class {target} ;\n    sh:message "{label}: {_article(vocabulary.label(target))}" ]'


def _classes(vocabulary: Vocabulary) -> Iterator[str]:
    for curie in vocabulary.events():
        direct = vocabulary.concepts[curie].direct
        if direct is None:
            continue
        mutual = vocabulary.is_symmetric(curie)
        label = vocabulary.label(curie)
        rule = "sh:hasValue true" if mutual else "sh:maxCount 0"
        words = f"{label} is {'' if mutual else 'not '}mutual"
        yield (
            f"{curie.replace('dip:', 'shape:')} a sh:NodeShape ;\n"
            f"  sh:targetClass {curie} ;\n"
            f'  sh:property [ sh:path dip:mutual ; {rule} ; sh:message "{words}" ] .\n'
        )


def _between(vocabulary: Vocabulary) -> Iterator[str]:
    names = [c for c in vocabulary.concepts if "dip:direct" in vocabulary.ancestors(c)]
    for curie in [*names, *vocabulary.relations(), "dip:actsFor"]:
        (domain,), (target,) = vocabulary.domain(curie), vocabulary.range(curie)
        label = vocabulary.label(curie)
        yield (
            f"{curie.replace('dip:', 'shape:')} a sh:NodeShape ;\n"
            f"  sh:targetSubjectsOf {curie} ;\n"
            f"  sh:class {domain} ;\n"
            f'  sh:message "who {label} something is {_article(vocabulary.label(domain))}" ;\n'
            f"  sh:property [ sh:path {curie} ; sh:class {target} ;\n"
            f'    sh:message "{label}: {_article(vocabulary.label(target))}" ] .\n'
        )


def _article(words: str) -> str:
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


if __name__ == "__main__":
    main()
