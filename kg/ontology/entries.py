"""The short forms in lexicon files: whose words they are, and errors with their place."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from kg.errors import OntologyError
from kg.ontology.cues import cue_keys
from kg.ontology.frames import Frame
from kg.ontology.names import LEX
from kg.ontology.patterns import PatternError
from kg.ontology.reading import Triples
from kg.ontology.shortform import compile_pattern, heads_of
from kg.ontology.vocabulary import Vocabulary

_EN = LEX + "en"
_GROUP = re.compile(r"\$(\w+)")
_STANDARD_ROLES = frozenset({"subject", "object", "of", "to", "content"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One short form.

    Attributes:
        subject: CURIE of the class, property or cue whose words these are.
        pattern: as written.
        file: where.
    """

    subject: str
    pattern: str
    file: str

    def error(self, problem: str | PatternError) -> OntologyError:
        """One line that names the file and line, the subject, the pattern and the problem."""
        message = f"pattern {self.pattern!r} of {self.subject}: {problem}"
        return OntologyError(self.file, message, line=_line_of(self.file, self.pattern))


def entries_of(files: Iterable[Triples], vocabulary: Vocabulary) -> list[Entry]:
    """Every short form in the order of the files, its subject checked to be declared.

    Raises:
        OntologyError: the subject is declared nowhere.
    """
    found = []
    for file in files:
        for subject in file.subjects():
            for pattern in file.values(subject, _EN):
                entry = Entry(vocabulary.names.curie(subject), pattern, file.source)
                concept = vocabulary.concepts.get(entry.subject)
                if concept is None or not (concept.kinds or concept.parents):
                    raise entry.error("the subject is declared nowhere; give it an rdf:type")
                found.append(entry)
    return found


def pairs(files: Iterable[Triples], name: str, example: str) -> dict[str, str]:
    """The values `left=right` of the property `lex:<name>`, lower case; later ones overrule.

    Raises:
        OntologyError: a value is no pair.
    """
    found: dict[str, str] = {}
    for file in files:
        for subject in file.subjects():
            for text in file.values(subject, LEX + name):
                left, equals, right = (part.strip() for part in text.lower().partition("="))
                if not (equals and left and right):
                    problem = f"lex:{name} {text!r} is no pair; write '{example}'"
                    raise OntologyError(file.source, problem, line=_line_of(file.source, text))
                found[left] = right
    return found


def compiler(vocabulary: Vocabulary, groups: Mapping[str, str]) -> Callable[[Entry], list[Frame]]:
    """A function that compiles entries that are no cues; it raises OntologyError if malformed."""
    roles = _roles(vocabulary)

    def compiled(entry: Entry) -> list[Frame]:
        is_property = vocabulary.is_property(entry.subject)
        try:
            pattern = _expanded(entry.pattern, groups)
            frames = compile_pattern(pattern, entry.subject, is_property=is_property)
            _check_roles(frames, roles)
        except PatternError as error:
            raise entry.error(error) from None
        return frames

    return compiled


def heads(entry: Entry, groups: Mapping[str, str]) -> list[tuple[str, str]]:
    """(lemma, part of speech) of the frames of an entry that is no cue.

    Raises:
        OntologyError: the head of the pattern is malformed.
    """
    try:
        return heads_of(_expanded(entry.pattern, groups))
    except PatternError as error:
        raise entry.error(error) from None


def cue_words(
    entries: Iterable[Entry], vocabulary: Vocabulary, groups: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """(lemma, part of speech, cue) of all entries that are cues.

    Raises:
        OntologyError: a pattern is malformed.
    """
    for entry in entries:
        if is_cue(entry.subject, vocabulary):
            try:
                keys = cue_keys(_expanded(entry.pattern, groups))
            except PatternError as error:
                raise entry.error(error) from None
            yield from ((lemma, pos, entry.subject) for lemma, pos in keys)


def is_cue(curie: str, vocabulary: Vocabulary) -> bool:
    """Whether it is an individual of `dip:Cue`."""
    concept = vocabulary.concepts.get(curie)
    return concept is not None and "dip:Cue" in concept.kinds


def _expanded(pattern: str, groups: Mapping[str, str]) -> str:
    """`$envoy` replaced by the words of the group `envoy`."""

    def words(found: re.Match[str]) -> str:
        if found[1] not in groups:
            raise PatternError(f"${found[1]} is no group; declare it with lex:group")
        return groups[found[1]]

    return _GROUP.sub(words, pattern) if "$" in pattern else pattern


def _roles(vocabulary: Vocabulary) -> frozenset[str]:
    properties = {c.partition(":")[2] for c, p in vocabulary.concepts.items() if p.is_property}
    return _STANDARD_ROLES | properties


def _check_roles(frames: Iterable[Frame], roles: frozenset[str]) -> None:
    """A role that nobody declared is a new one, unless it looks like a misspelling."""
    used = {slot.role for frame in frames for slot in frame.slots if slot.role}
    for name in sorted(used - roles):
        if near := get_close_matches(name, sorted(roles), n=1, cutoff=0.8):
            raise PatternError(f"{{{name}}} is no role; did you mean {{{near[0]}}}?")


def _line_of(source: str, text: str) -> int | None:
    """The first line that holds `text`, when `source` is a file that can be read again."""
    try:
        lines = Path(source).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError):
        return None
    return next((number for number, line in enumerate(lines, 1) if text in line), None)
