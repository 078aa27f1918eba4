"""Frames from labels alone, for terms of ontologies that bring no words of their own.

The label of an event class is taken as a noun, and as a verb when it is one word. That of a
property tells by its form how it is said: "commanded by", "located in", "plays for",
"has member", "member of", "head of government", "employs". What English says for labels that are
common in knowledge graphs ("director", "place of birth") is data, in `phrases.ttl`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType

from kg.ontology.frames import Frame
from kg.ontology.patterns import PREPOSITIONS, PatternError
from kg.ontology.shortform import compile_pattern
from kg.ontology.vocabulary import Concept, Vocabulary

_OURS = "https://diplomacy.example/"
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[^\W_A-Z]+")
_VOWELS = "aeiou"
CIRCUMSTANCES = {
    **dict.fromkeys(("place", "location", "site", "area", "city", "country", "region"), "in|at"),
    **dict.fromkeys(("date", "year", "time", "day"), "in|on"),
}
NOMINAL_ENDINGS = {
    "ization": ("ize", "ise"), "ation": ("e", "ate", ""), "tion": ("t", "te"),
    "ment": ("",), "ion": ("", "e"), "al": ("", "e"), "ing": ("", "e"), "age": ("", "e"),
}  # fmt: skip


def unworded(vocabulary: Vocabulary, known: set[str]) -> list[str]:
    """Event classes and properties outside the bundled ontology that no word names.

    Args:
        vocabulary: all terms.
        known: types that have frames.
    """
    return [
        curie
        for curie, concept in vocabulary.concepts.items()
        if curie not in known
        and not concept.iri.startswith(_OURS)
        and (concept.is_property or (concept.is_class and vocabulary.is_event(curie)))
    ]


def label_frames(
    curies: Iterable[str],
    vocabulary: Vocabulary,
    participles: Mapping[str, str],
    phrases: Mapping[str, str] = MappingProxyType({}),
    derivations: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Frame]:
    """Frames of terms by their labels.

    Args:
        curies: the terms.
        vocabulary: their labels.
        participles: irregular ones → base form ("led" → "lead").
        phrases: label → patterns with semicolons between them, besides those of its form.
        derivations: noun → verbs with bars between them ("birth" → "bear").
    """
    for curie in curies:
        concept = vocabulary.concepts[curie]
        for label in concept.labels:
            words = words_of(label)
            patterns = _patterns(words, participles, is_property=concept.is_property)
            if concept.is_property:
                said = phrases.get(" ".join(words), "").split(";")
                ranges = [words_of(vocabulary.label(each)) for each in concept.range]
                derived = [*derived_patterns(words, derivations), *_of_range(words, ranges)]
                patterns = [*said, *patterns, *derived]
            yield from _frames(curie, concept, patterns)


def words_of(label: str) -> list[str]:
    """The lower-case words of a label, also of one in camel case."""
    return [word.lower() for word in _WORDS.findall(label)]


def _frames(curie: str, concept: Concept, patterns: Iterable[str]) -> Iterator[Frame]:
    for pattern in dict.fromkeys(each.strip() for each in patterns):
        with suppress(PatternError):  # a label is no pattern; what cannot be read says nothing
            yield from compile_pattern(pattern, curie, is_property=concept.is_property)


def _patterns(words: list[str], participles: Mapping[str, str], *, is_property: bool) -> list[str]:
    if not words:
        return []
    return property_patterns(words, participles) if is_property else event_patterns(words)


def event_patterns(words: list[str]) -> list[str]:
    """Patterns for the label of an event class."""
    noun = f"{' '.join(words)} (of|against|on|with) {{recipient}} by {{agent}} [noun]"
    return [noun] if len(words) > 1 else [noun, *(f"to {v} {{recipient}}" for v in words)]


def property_patterns(words: list[str], participles: Mapping[str, str]) -> list[str]:
    """Patterns for the label of a property."""
    if len(words) > 1 and words[0] in {"is", "are", "was", "were"}:
        words = words[1:]
    if len(words) > 1 and words[0] in {"has", "have", "had"}:
        return _noun(words[1:])
    first, last, between = words[0], words[-1], words[1:-1]
    if len(words) > 1 and last in PREPOSITIONS:
        if bases := _participle(first, participles):
            return [_passive(base, " ".join(between), last) for base in bases]
        if len(words) == 2 and (bases := _third_person(first)):  # noqa: PLR2004 -- "plays for"
            return [*_noun(words), *(f"{{subject}} {v} {last} {{object}}" for v in bases)]
    return _noun(words) if len(words) > 1 else _one_word(first, participles)


def derived_patterns(words: list[str], derivations: Mapping[str, str]) -> list[str]:
    """Patterns by the verb that a label's noun comes from.

    "film editor": who edits it; "place of birth", "launch site", "date of burial": where or when
    it is born, launched, buried.
    """
    if not words:
        return []
    first, last = words[0], words[-1]
    if len(words) > 2 and words[1] == "of" and first in CIRCUMSTANCES:  # noqa: PLR2004 -- "N of N"
        return _circumstance(_verbs(last, derivations), CIRCUMSTANCES[first])
    if len(words) > 1 and last in CIRCUMSTANCES:
        return _circumstance(_verbs(words[-2], derivations), CIRCUMSTANCES[last])
    if PREPOSITIONS.isdisjoint(words) or first in derivations:
        noun = last if PREPOSITIONS.isdisjoint(words) else first
        return [f"{{object}} {verb} {{subject}}" for verb in _agentive(noun, derivations)]
    return []


def _circumstance(verbs: Iterable[str], prepositions: str) -> list[str]:
    """Where or when the thing is acted upon, or acts: verbs without an object end in `~`."""
    return [
        f"{{subject}} {verb.rstrip('~')} ({prepositions}) {{object!}}"
        if verb.endswith("~")
        else f"{{agent}} {verb} {{subject}} ({prepositions}) {{object!}}"
        for verb in verbs
    ]


def _verbs(noun: str, derivations: Mapping[str, str]) -> list[str]:
    """The verbs that a noun of action comes from; most that are made by rule never occur."""
    if noun in derivations:
        return derivations[noun].split("|")
    for suffix, endings in NOMINAL_ENDINGS.items():
        if noun.endswith(suffix) and len(noun) > len(suffix) + 2:
            stem = noun.removesuffix(suffix)
            return [stem + ending for ending in endings]
    return [noun]


def _agentive(noun: str, derivations: Mapping[str, str]) -> list[str]:
    """What a "designer" or "operator" does; most verbs that are made by rule never occur."""
    if noun in derivations:
        return derivations[noun].split("|")
    if not noun.endswith(("er", "or")) or len(noun) <= len("actor"):
        return []
    stem = noun[:-2]
    doubled = stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    return [stem, stem + "e", *([stem[:-1]] if doubled else [])]


def _of_range(words: list[str], ranges: Iterable[list[str]]) -> list[str]:
    """In "coach of sports team", whose range is a sports team, the last words are the object."""
    return [
        f"{{subject}} be a {' '.join(words[: -len(each)])} {{object}}"
        for each in ranges
        if len(words) > len(each) + 1
        and words[-len(each) :] == each
        and words[-len(each) - 1] in PREPOSITIONS
    ]


def _noun(words: list[str]) -> list[str]:
    """Relate "member of" to what follows it, "head of government" to its possessor."""
    if words[-1] in PREPOSITIONS and len(words) > 1:
        return [f"{{subject}} be a {' '.join(words[:-1])} {words[-1]} {{object}}"]
    return [f"{{object}} be a {' '.join(words)} of {{subject}}"]


def _one_word(word: str, participles: Mapping[str, str]) -> list[str]:
    """Read "capital", "employs", "owned" as noun, verb, or verb seen from the other side."""
    verbs = _third_person(word) or [word]
    passive = [_passive(base, "", "by") for base in _participle(word, participles)]
    return [*_noun([word]), *(f"{{subject}} {verb} {{object}}" for verb in verbs), *passive]


def _passive(verb: str, between: str, preposition: str) -> str:
    """In "commanded by" and "located in" the subject of the property is the verb's object."""
    if preposition == "by":
        return f"{{object}} {verb} {{subject}} {between}".strip()
    return f"{{agent}} {verb} {{subject}} {between} {preposition} {{object!}}"


def _participle(word: str, irregular: Mapping[str, str]) -> list[str]:
    """Base forms that a participle may have, most of which never occur in a text."""
    if word in irregular:
        return [irregular[word]]
    if not word.endswith("ed") or len(word) <= len("need"):
        return []
    stem = word[:-2]
    doubled = stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    found = [stem, stem + "e"] + ([stem[:-1]] if doubled else [])
    return [*found, stem[:-1] + "y"] if stem.endswith("i") else found


def _third_person(word: str) -> list[str]:
    if not word.endswith("s") or word.endswith("ss"):
        return []
    found = [word[:-1]] + ([word[:-2]] if word.endswith("es") else [])
    return [*found, word[:-3] + "y"] if word.endswith("ies") else found
