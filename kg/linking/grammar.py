"""Small questions to a parse tree that several linking rules ask."""

from collections.abc import Iterator

from kg.linking.tense import governor
from kg.model import Sentence

SUBJECTS = ("nsubj", "nsubjpass", "csubj")
OPEN_CLAUSES = frozenset(
    {"xcomp", "advcl", "conj", "pcomp", "ccomp", "acl", "relcl", "prep", "parataxis"}
)
INNER_PLACE = frozenset({
    "in", "at", "near", "inside", "outside", "around", "across", "within", "throughout", "into",
    "off", "above", "via", "through",
})  # fmt: skip
WAY = frozenset({"to", "from", "toward", "towards", "between", "for", "over", "out"})
QUOTES = frozenset({'"', "“", "``", "”", "''"})
OPENING, CLOSING = frozenset({"“", "``"}), frozenset({"”", "''"})


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """The subject that `verb` has itself, or None."""
    found = sentence.dependents(verb, *SUBJECTS)
    return found[0] if found else None


def clause_subjects(sentence: Sentence, token: int) -> Iterator[int]:
    """Subjects of the verbs above `token`, the nearest first; shared ones are found higher up.

    A relative clause whose subject is a relative pronoun gives the noun it hangs on.
    """
    verb = governor(sentence, token)
    while verb is not None:
        subject = subject_of(sentence, verb)
        if subject is not None:
            relative = sentence.tags[subject] in {"WDT", "WP"} and sentence.deprels[verb] == "relcl"
            yield sentence.heads[verb] if relative else subject
        above = sentence.heads[verb]
        if above == verb:
            return
        if subject is None and _is_infinitive(sentence, verb):
            yield from _controllers(sentence, above, verb)
        reduced = subject is None and sentence.deprels[verb] in {"acl", "relcl"}
        if reduced and sentence.upos[above] in {"NOUN", "PROPN"}:
            yield above
        verb = governor(sentence, above)


def _is_infinitive(sentence: Sentence, verb: int) -> bool:
    return sentence.deprels[verb] == "xcomp" and any(
        sentence.tags[aux] == "TO" for aux in sentence.dependents(verb, "aux")
    )


def _controllers(sentence: Sentence, matrix: int, verb: int) -> list[int]:
    """Who is to do what "urged X to", "called on X to" speak of: the object in between."""
    objects = [
        child for child in sentence.dependents(matrix, "dobj", "dative") if matrix < child < verb
    ]
    for preposition in sentence.dependents(matrix, "prep"):
        if matrix < preposition < verb:
            objects += sentence.dependents(preposition, "pobj")
    return objects[:1]


def coordinated(sentence: Sentence, token: int) -> list[int]:
    """`token` and its conjuncts, in order."""
    found, agenda = [token], [token]
    while agenda:
        more = sentence.dependents(agenda.pop(), "conj")
        found += more
        agenda += more
    return sorted(found)


def first_conjunct(sentence: Sentence, token: int) -> int:
    """The first member of the coordination or apposition that `token` is in."""
    while sentence.deprels[token] in {"conj", "appos"} and sentence.heads[token] != token:
        token = sentence.heads[token]
    return token


def preposition_of(sentence: Sentence, token: int) -> int | None:
    """The preposition that governs a noun phrase, through its coordination, or None."""
    token = first_conjunct(sentence, token)
    return sentence.heads[token] if sentence.deprels[token] == "pobj" else None


def is_locative(sentence: Sentence, token: int, motion: frozenset[str]) -> bool:
    """Whether a city's name is a place where it stands, rather than its government.

    "in Moscow", "near Kyiv" and, with a verb of motion, "to Moscow", "from Kyiv".
    """
    preposition = preposition_of(sentence, token)
    if preposition is None:
        return False
    form = sentence.forms[preposition].lower()
    if form in INNER_PLACE:
        return True
    above = sentence.heads[preposition]
    while sentence.deprels[above] in {"advmod", "prep"} and sentence.upos[above] in {"ADV", "ADP"}:
        above = sentence.heads[above]
    return form in WAY and sentence.upos[above] == "VERB" and sentence.lemmas[above] in motion


def quoted(sentence: Sentence, open_before: bool = False) -> tuple[list[bool], bool]:  # noqa: FBT001, FBT002
    """Which tokens stand inside quotation marks, and whether a quotation stays open."""
    if QUOTES.isdisjoint(sentence.forms):
        return [open_before] * len(sentence), open_before
    inside, flags = open_before, []
    for form in sentence.forms:
        if form in OPENING:
            inside = True
        elif form in CLOSING:
            inside = False
        elif form == '"':
            inside = not inside
        flags.append(inside)
    return flags, inside
