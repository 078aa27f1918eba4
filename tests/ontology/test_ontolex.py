"""OntoLex-Lemon entries, drawn as Turtle."""

import pytest

from kg.errors import OntologyError
from kg.ontology.lexicon import Lexicon
from kg.ontology.reading import parse
from kg.ontology.vocabulary import Vocabulary

PREFIXES = """
@prefix ontolex: <http://www.w3.org/ns/lemon/ontolex#> . @prefix synsem: <http://www.w3.org/ns/lemon/synsem#> .
@prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix dip: <https://diplomacy.example/ontology#> . @prefix ex: <https://e.example/#> .
"""  # noqa: E501 -- as a user writes it


def lexicon(text: str) -> Lexicon:
    triples = parse((PREFIXES + text).encode(), "ttl", source="mine.ttl")
    return Lexicon.of([triples], Vocabulary.of([triples]))


def shown(text: str, lemma: str) -> list[str]:
    """The places of the one frame of `lemma`."""
    (frame,) = lexicon(text).frames(lemma)
    return [
        f"{slot.function} {slot.preposition}".strip()
        + f" {slot.role or '+'.join(*slot.words)}{'' if slot.optional else '!'}"
        for slot in frame.slots
    ]


VERB = """
ex:oust a ontolex:Word ; ontolex:canonicalForm [ ontolex:writtenRep "oust"@en ] ; lexinfo:partOfSpeech lexinfo:verb ;
  synsem:synBehavior ex:f ; ontolex:sense ex:s .
ex:f a lexinfo:TransitivePPFrame ; lexinfo:subject ex:f1 ; lexinfo:directObject ex:f2 ; lexinfo:prepositionalAdjunct ex:f3 .
ex:f3 synsem:marker "from"@en ; synsem:optional true .
ex:s ontolex:reference ex:Ouster ; synsem:isA ex:e ; synsem:submap
  [ ontolex:reference dip:agent ; synsem:subjOfProp ex:e ; synsem:objOfProp ex:f1 ] ,
  [ ontolex:reference dip:recipient ; synsem:subjOfProp ex:e ; synsem:objOfProp ex:f2 ] ,
  [ ontolex:reference dip:place ; synsem:subjOfProp ex:e ; synsem:objOfProp ex:f3 ] .
"""  # noqa: E501 -- as a user writes it


def test_a_verb_of_an_event_class_has_a_role_for_each_argument() -> None:
    assert shown(VERB, "oust") == ["subject agent", "object recipient!", "oblique from place"]
    (frame,) = lexicon(VERB).frames("oust")
    assert (frame.entry, frame.type, frame.pos) == ("oust", "ex:Ouster", "verb")


def test_an_argument_that_is_not_optional_must_be_there() -> None:
    text = VERB.replace("; synsem:optional true", "")
    assert shown(text, "oust")[-1] == "oblique from place!"


def test_a_preposition_may_be_an_entry_of_its_own() -> None:
    text = VERB.replace('"from"@en', "ex:prep") + (
        'ex:prep ontolex:canonicalForm [ ontolex:writtenRep "out of" ] ; ontolex:denotes ex:Out .'
    )
    assert "oblique out of place" in shown(text, "oust")


def entry(written: str, frame: str, arguments: str, sense: str) -> str:
    return f"""
    ex:it ontolex:canonicalForm [ ontolex:writtenRep "{written}"@en ] ; synsem:synBehavior ex:f ; ontolex:sense ex:s .
    ex:f a lexinfo:{frame} ; {arguments} . ex:m synsem:marker "with" .
    ex:s ontolex:reference ex:meaning ; {sense} .
    """  # noqa: E501 -- as a user writes it


BINARY = "synsem:subjOfProp ex:x ; synsem:objOfProp ex:y"
MARKED = "synsem:subjOfProp ex:x ; synsem:objOfProp ex:m"


@pytest.mark.parametrize(
    ("written", "frame", "arguments", "sense", "lemma", "expected"),
    [
        ("border", "TransitiveFrame", "lexinfo:subject ex:x ; lexinfo:directObject ex:y", BINARY,
         "border", ["subject subject", "object object!"]),
        ("side", "IntransitivePPFrame", "lexinfo:subject ex:x ; lexinfo:prepositionalObject ex:m",
         MARKED, "side", ["subject subject", "oblique with object!"]),
        ("carry on", "IntransitiveFrame", "lexinfo:subject ex:x", "synsem:subjOfProp ex:x",
         "carry", ["subject subject"]),
        ("take part", "IntransitiveFrame", "lexinfo:subject ex:x", "synsem:subjOfProp ex:x",
         "take", ["object part!", "subject subject"]),
        ("lend", "DitransitiveFrame", "lexinfo:indirectObject ex:x ; lexinfo:directObject ex:y",
         BINARY, "lend", ["indirect subject!", "object object!"]),
        ("claim", "TransitiveFrame", "lexinfo:subject ex:x ; lexinfo:clausalArg ex:y", BINARY,
         "claim", ["subject subject", "clause that object!"]),
        ("foreign minister", "NounPPFrame",
         "lexinfo:copulativeArg ex:x ; lexinfo:possessiveAdjunct ex:y", BINARY, "minister",
         ["modifier foreign!", "subject subject", "possessor object", "modifier object",
          "oblique of object"]),
        ("treaty", "NounPossessiveFrame", "lexinfo:possessiveAdjunct ex:x",
         "synsem:subjOfProp ex:x", "treaty",
         ["possessor subject", "modifier subject", "oblique of subject"]),
        ("allied", "AdjectivePPFrame",
         "lexinfo:copulativeSubject ex:x ; lexinfo:prepositionalAdjunct ex:m", MARKED, "allied",
         ["subject subject", "oblique with object!"]),
        ("sovereign", "AdjectivePredicativeFrame", "lexinfo:copulativeArg ex:x",
         "synsem:subjOfProp ex:x", "sovereign", ["subject subject"]),
        ("neutral", "AdjectiveAttributiveFrame", "lexinfo:attributiveArg ex:x",
         "synsem:subjOfProp ex:x", "neutral", ["subject subject"]),
        ("summit", "NounPredicateFrame", "lexinfo:copulativeArg ex:x", "synsem:isA ex:x",
         "summit", []),
    ],
)  # fmt: skip
def test_each_frame_puts_its_arguments_in_their_places(  # noqa: PLR0913 -- a table's columns
    written: str, frame: str, arguments: str, sense: str, *, lemma: str, expected: list[str]
) -> None:
    assert shown(entry(written, frame, arguments, sense), lemma) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (VERB.replace("TransitivePPFrame", "SomeFrame"), "lexinfo:SomeFrame is no frame"),
        (VERB.replace("lexinfo:directObject", "lexinfo:strangeArg"), "lexinfo:strangeArg is no"),
        (VERB.replace('synsem:marker "from"@en ;', ""), "has no synsem:marker"),
        (VERB.replace("; synsem:objOfProp ex:f2", ""), "a synsem:submap needs"),
        (VERB.replace("dip:agent ;", "dip:agent ; synsem:x 1 ;").replace("ex:f1 ]", "ex:f9 ]"),
         "argument <https://e.example/#f1> (lexinfo:subject) has no role"),
        (VERB.replace("ontolex:sense ex:s", "ontolex:sense ex:t"), "no ontolex:sense"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_never_ignored(text: str, problem: str) -> None:
    with pytest.raises(OntologyError) as caught:
        lexicon(text)
    assert problem in str(caught.value)
    assert str(caught.value).startswith("mine.ttl: lexical entry <https://e.example/#oust>: ")


def test_an_entry_without_a_frame_is_read_by_its_part_of_speech() -> None:
    text = """
    ex:n ontolex:canonicalForm [ ontolex:writtenRep "parley"@en ] ; lexinfo:partOfSpeech lexinfo:noun ;
      ontolex:denotes dip:Negotiation .
    """  # noqa: E501 -- as a user writes it
    (frame,) = lexicon(text).frames("parley")
    assert (frame.entry, frame.type, frame.pos) == ("n", "dip:Negotiation", "noun")


def test_an_entry_in_another_language_says_nothing() -> None:
    assert len(lexicon(VERB.replace('"oust"@en', '"chasser"@fr'))) == 0


def test_a_blank_entry_is_named_after_its_word() -> None:
    (frame,) = lexicon(VERB.replace("ex:oust a ontolex:Word ;", "[] a ontolex:Word ;")).frames(
        "oust"
    )
    assert frame.entry == "oust"
