"""OntoLex-Lemon entries into frames.

A lexical entry (`ontolex:canonicalForm`) behaves like one or more LexInfo frames
(`synsem:synBehavior`), whose arguments its sense maps: `synsem:subjOfProp` and `synsem:objOfProp`
of a property, or for an event class `synsem:isA` with one `synsem:submap` for each role. See
https://www.w3.org/2016/05/ontolex/#syntax-and-semantics-synsem and https://lexinfo.net.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.errors import OntologyError
from kg.model import Function
from kg.ontology.frames import Frame, Slot
from kg.ontology.lexinfo import ARGUMENTS, FRAMES
from kg.ontology.names import split
from kg.ontology.patterns import PREPOSITIONS, PatternError
from kg.ontology.reading import RDF, RDFS, Triples
from kg.ontology.shortform import compile_pattern
from kg.ontology.vocabulary import Vocabulary

ONTOLEX = "http://www.w3.org/ns/lemon/ontolex#"
SYNSEM = "http://www.w3.org/ns/lemon/synsem#"
LEXINFO = "lexinfo"

_FORMS = (ONTOLEX + "canonicalForm", ONTOLEX + "lexicalForm")
_SENSES = (ONTOLEX + "sense",)


@dataclass(frozen=True, slots=True)
class Sense:
    """What an entry means.

    Attributes:
        reference: CURIE of the class or property.
        roles: argument node → local name of its role; None where the argument is the event itself.
    """

    reference: str
    roles: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class _Argument:
    """An argument of a frame: its node, LexInfo property, marker, and whether it may be missing."""

    node: str
    kind: str
    marker: str
    optional: bool


def ontolex_frames(file: Triples, vocabulary: Vocabulary) -> Iterator[Frame]:
    """Frames of all English entries in `file`.

    Raises:
        OntologyError: a frame or argument is none of LexInfo's that the extractor knows, an
            argument has no role, a preposition is missing, or an entry has no meaning.
    """
    for entry in file.subjects():
        if any(file.nodes(entry, form) for form in _FORMS):
            yield from _Reader(file, vocabulary, entry).frames()


class _Reader:
    """One entry, read once."""

    def __init__(self, file: Triples, vocabulary: Vocabulary, entry: str) -> None:
        self.file, self.vocabulary, self.entry = file, vocabulary, entry

    def frames(self) -> Iterator[Frame]:
        """The frames of the entry; none when it has no English form."""
        written = self._written(self.entry)
        if written is None:
            return
        senses = self._senses()
        behaviours = self.file.nodes(self.entry, SYNSEM + "synBehavior")
        if not senses and behaviours:
            raise self._error("has a synsem:synBehavior but no ontolex:sense with a reference")
        for sense in senses:
            yield from self._simple(written, sense) if not behaviours else ()
        for behaviour in behaviours:
            yield from self._behaviour(written, behaviour, senses)

    def _behaviour(self, written: str, node: str, senses: list[Sense]) -> Iterator[Frame]:
        name = self._frame_class(node)
        pos = self._pos() or FRAMES[name]
        arguments = list(self._arguments(node))
        fitting = [s for s in senses if all(a.node in s.roles for a in arguments)]
        if not fitting:
            raise self._unmapped(arguments, senses)
        for sense in fitting:
            slots = [
                slot
                for argument in arguments
                for slot in self._slots(argument, sense, pos, arguments)
            ]
            yield self._frame(written, pos, slots, sense)

    def _unmapped(self, arguments: list[_Argument], senses: list[Sense]) -> OntologyError:
        known = {node for sense in senses for node in sense.roles}
        missing = next((a for a in arguments if a.node not in known), arguments[0])
        return self._error(
            f"argument {_shown(missing.node)} (lexinfo:{missing.kind}) has no role; map it with "
            "synsem:subjOfProp, synsem:objOfProp or a synsem:submap"
        )

    def _frame(self, written: str, pos: str, slots: list[Slot], sense: Sense) -> Frame:
        *others, last = written.lower().split()
        lemma, fixed = (last, [_fixed(Function.MODIFIER, (word,)) for word in others])
        if pos == "verb":
            first, *rest = written.lower().split()
            particle = all(word in _PARTICLES for word in rest)
            lemma = " ".join([first, *rest]) if particle else first
            fixed = [] if particle else [_fixed(Function.OBJECT, tuple(rest))]
        return Frame(self._name(written), sense.reference, pos, lemma, (*fixed, *slots))

    def _slots(
        self, argument: _Argument, sense: Sense, pos: str, arguments: list[_Argument]
    ) -> Iterator[Slot]:
        role = sense.roles[argument.node]
        if role is None:
            return
        function, preposition = ARGUMENTS[argument.kind]
        optional = argument.optional or pos == "noun" or function is Function.SUBJECT
        yield Slot(function, argument.marker or preposition, role, optional=optional)
        if function is Function.POSSESSOR:
            yield Slot(Function.MODIFIER, "", role)
            marked = "by" if role == "agent" else "of"
            if all(other.marker != marked for other in arguments):
                yield Slot(Function.OBLIQUE, marked, role)

    def _arguments(self, node: str) -> Iterator[_Argument]:
        for predicate, terms in self.file.index.get(node, {}).items():
            namespace, kind = split(predicate)
            if LEXINFO not in namespace or kind in _NO_ARGUMENTS:
                continue
            if kind not in ARGUMENTS:
                raise self._error(
                    f"lexinfo:{kind} is no argument that the extractor knows; use one of "
                    f"{', '.join(ARGUMENTS)}"
                )
            for argument in self.file.nodes(node, predicate) if terms else ():
                yield self._argument(argument, kind)

    def _argument(self, node: str, kind: str) -> _Argument:
        marker = self._marker(node)
        function, default = ARGUMENTS[kind]
        if function is Function.OBLIQUE and not (marker or default):
            raise self._error(f"argument {_shown(node)} (lexinfo:{kind}) has no synsem:marker")
        optional = self.file.value(node, SYNSEM + "optional") == "true"
        return _Argument(node, kind, marker, optional)

    def _marker(self, node: str) -> str:
        """A preposition, written down or as a lexical entry of its own."""
        for term in self.file.objects(node, SYNSEM + "marker"):
            if term.kind == "literal":
                return term.value.lower()
            entry = f"_:{term.value}" if term.kind == "blank" else term.value
            return (self._written(entry) or split(entry)[1]).lower()
        return ""

    def _frame_class(self, node: str) -> str:
        kinds = [split(kind) for kind in self.file.values(node, RDF + "type")]
        names = [name for namespace, name in kinds if LEXINFO in namespace]
        known = next((name for name in names if name in FRAMES), None)
        if known is None:
            given = f"lexinfo:{names[0]}" if names else _shown(node)
            raise self._error(
                f"{given} is no frame the extractor knows; use one of {', '.join(FRAMES)}"
            )
        return known

    def _senses(self) -> list[Sense]:
        nodes = [n for predicate in _SENSES for n in self.file.nodes(self.entry, predicate)]
        found = [self._sense(node) for node in nodes]
        denoted = self.file.nodes(self.entry, ONTOLEX + "denotes")
        found += [Sense(self.vocabulary.names.curie(iri), {}) for iri in denoted]
        return [sense for sense in found if sense.reference]

    def _sense(self, node: str) -> Sense:
        references = self.file.nodes(node, ONTOLEX + "reference")
        reference = self.vocabulary.names.curie(references[0]) if references else ""
        roles: dict[str, str | None] = dict.fromkeys(self.file.nodes(node, SYNSEM + "isA"))
        roles |= dict.fromkeys(self.file.nodes(node, SYNSEM + "subjOfProp"), "subject")
        roles |= dict.fromkeys(self.file.nodes(node, SYNSEM + "objOfProp"), "object")
        for submap in self.file.nodes(node, SYNSEM + "submap"):
            roles |= self._submap(submap, set(roles))
        return Sense(reference, roles)

    def _submap(self, node: str, events: set[str]) -> dict[str, str | None]:
        """The argument at one end of a role property; at the other end stands the event."""
        references = self.file.nodes(node, ONTOLEX + "reference")
        ends = self.file.nodes(node, SYNSEM + "objOfProp") + self.file.nodes(
            node, SYNSEM + "subjOfProp"
        )
        found = [end for end in ends if end not in events]
        if not references or not found:
            raise self._error(
                "a synsem:submap needs ontolex:reference, synsem:subjOfProp and synsem:objOfProp"
            )
        return {found[0]: split(references[0])[1]}

    def _simple(self, written: str, sense: Sense) -> list[Frame]:
        """An entry without a frame, as the short form reads it; prepositions mean nothing."""
        if all(word in PREPOSITIONS for word in written.lower().split()):
            return []
        is_property = self.vocabulary.is_property(sense.reference)
        pattern = _SIMPLE[is_property][self._pos() or "noun"].format(written)
        try:
            frames = compile_pattern(pattern, sense.reference, is_property=is_property)
        except PatternError as error:
            raise self._error(f"{written!r}: {error}") from None
        return [replace(frame, entry=self._name(written)) for frame in frames]

    def _written(self, entry: str) -> str | None:
        forms = [node for form in _FORMS for node in self.file.nodes(entry, form)]
        texts = [t for node in forms for t in self.file.values(node, ONTOLEX + "writtenRep")]
        return next(iter([*texts, *self.file.values(entry, RDFS + "label")]), None)

    def _pos(self) -> str | None:
        for iri, terms in self.file.index[self.entry].items():
            if split(iri)[1] == "partOfSpeech":
                name = split(terms[0].value)[1].lower()
                return next((pos for pos in ("verb", "noun", "adjective") if pos in name), None)
        return None

    def _name(self, written: str) -> str:
        """The local name of the entry's IRI; a blank node's label would differ at every reading."""
        blank = self.entry.startswith("_:")
        return "-".join(written.lower().split()) if blank else split(self.entry)[1]

    def _error(self, problem: str) -> OntologyError:
        return OntologyError(self.file.source, f"lexical entry {_shown(self.entry)}: {problem}")


_PARTICLES = PREPOSITIONS | {"away", "back", "forward", "together", "apart", "home"}
_NO_ARGUMENTS = frozenset({"partOfSpeech", "type"})
_SIMPLE = {
    True: {
        "verb": "{{subject}} {} {{object}}",
        "noun": "{} of {{object}} [noun]",
        "adjective": "{{subject}} be {} [adjective]",
    },
    False: {
        "verb": "to {} {{patient?}}",
        "noun": "{} of {{patient}} by {{agent}} [noun]",
        "adjective": "{{agent}} be {} [adjective]",
    },
}


def _fixed(function: Function, words: tuple[str, ...]) -> Slot:
    return Slot(function, words=frozenset({words}), optional=False)


def _shown(node: str) -> str:
    return "[]" if node.startswith("_:") else f"<{node}>"
