"""What a sentence is about: its first name where it begins with one, else its subject."""

from kg.interpretation.plain.references import (
    JOINTS,
    LONGEST,
    NUMERIC,
    QUOTES,
    Reference,
    References,
    is_name,
)
from kg.model import Sentence

SUBJECTS = ("nsubj", "nsubjpass")
ENDS = frozenset({",", "(", "[", ";", ":", "-LRB-", "or", "--", "–", "—"})
STOPS = frozenset({"VERB", "AUX", "ADP", "SCONJ", "PART", "ADV", "CCONJ"})
BOUND = frozenset({"this", "that", "these", "those", "its", "his", "her", "their"})


def topic_of(references: References, before: Reference | None) -> Reference | None:
    """The topic of a sentence.

    Args:
        references: the names of the sentence.
        before: the topic of the sentences before, for "it", "the film", and what has no subject.
    """
    sentence = references.sentence
    if before is not None and _goes_on(sentence):
        return before
    leading = _leading(sentence)
    if leading is not None:
        start, end = references.trimmed(*leading)
        return references.between(start, end, end - 1)
    token = subject_of(sentence)
    if token is None or references.is_dated(token) or _is_people(sentence, token):
        return before or _first_name(references)
    if sentence.upos[token] in {"PRON", "DET"}:
        return _pronoun(references, token) or before
    token = _renamed(sentence, token)
    owner = _owner(sentence, token)
    if owner is not None:
        return _phrase(references, owner) if is_name(sentence, owner) else before
    if is_common(sentence, token):
        return before or _phrase(references, token)
    return _phrase(references, token)


def _goes_on(sentence: Sentence) -> bool:
    """Whether a bracket closes that the sentence before has opened."""
    closing = next((n for n, form in enumerate(sentence.forms) if form in {")", "]"}), None)
    return closing is not None and not {"(", "["} & set(sentence.forms[:closing])


def _leading(sentence: Sentence) -> tuple[int, int] | None:
    """Tokens `[start, end)` of a name that opens the sentence before a bracket, whatever it hangs on.

    "Zhu Fuxi (Chinese: …; born 1955) is …" is more than the parser can read.
    """
    end = 0
    while end < len(sentence) and end < LONGEST and sentence.forms[end] != "(":
        if sentence.upos[end] in {"VERB", "AUX", "SCONJ", "PUNCT"} and not _joins(sentence, end):
            return None
        end += 1
    opens = 0 < end < len(sentence) and sentence.forms[end] == "("
    apart = opens and sentence.upos[0] not in {"ADP", "PRON", "ADV", "CCONJ"}
    return (0, end) if apart and any(is_name(sentence, each) for each in range(end)) else None


def _joins(sentence: Sentence, token: int) -> bool:
    """Whether a hyphen, a quote or a full stop is part of a name."""
    return sentence.forms[token] in JOINTS | QUOTES


def _is_people(sentence: Sentence, token: int) -> bool:
    """Whether it is an adjective of nationality that no noun follows, as in glosses of names."""
    return token > 0 and sentence.entities[token][2:] == "NORP"


def _renamed(sentence: Sentence, token: int) -> int:
    """In "a member of the party, Frank Dole": the name set beside a common noun."""
    if is_name(sentence, token):
        return token
    names = [each for each in sentence.dependents(token, "appos") if sentence.upos[each] == "PROPN"]
    after = [
        each for each in names if sentence.forms[sentence.subtree(each)[0] - 1] not in ENDS - {","}
    ]
    return after[0] if after else token


def _owner(sentence: Sentence, token: int) -> int | None:
    """Whose the subject is: "its architect", "the film's director", "the score of Jaws"."""
    owners = sentence.dependents(token, "poss")
    if is_name(sentence, token):
        return next((each for each in owners if sentence.tags[each] == "PRP$"), None)
    if sentence.dependents(token, "det"):
        owners += _behind(sentence, token)
    return next(iter(owners), None)


def _behind(sentence: Sentence, token: int) -> list[int]:
    """Names behind "of" and "for" in a phrase."""
    return [
        each
        for preposition in sentence.dependents(token, "prep")
        if sentence.forms[preposition].lower() in {"of", "for"}
        for each in sentence.dependents(preposition, "pobj")
        if is_name(sentence, each)
    ]


def is_common(sentence: Sentence, token: int) -> bool:
    """Whether a phrase has no capitals beyond its first word."""
    tokens = sentence.subtree(token)
    return not any(
        is_name(sentence, each) and each <= token
        for each in tokens
        if each == token or sentence.heads[each] == token
    )


def _pronoun(references: References, token: int) -> Reference | None:
    actors = references.actors.at(references.sentence, token)
    if not actors:
        return None
    span = references.sentence.span_of((token,))
    form = references.sentence.forms[token]
    return Reference(token, token + 1, form, span, entity=actors[0].entity)


def subject_of(sentence: Sentence) -> int | None:
    """The subject of the main clause, or the noun that a verbless sentence is about."""
    for root in (token for token, head in enumerate(sentence.heads) if head == token):
        found = sentence.dependents(root, *SUBJECTS)
        if found:  # "a member of the party, Frank Dole": the parser may see two
            return next((each for each in found if _may_be(sentence, each)), found[0])
        if sentence.upos[root] in {"NOUN", "PROPN"} and root < len(sentence):
            return root
    return None


def _may_be(sentence: Sentence, token: int) -> bool:
    return is_name(sentence, token) and sentence.entities[token][2:] not in NUMERIC


def _first_name(references: References) -> Reference | None:
    sentence = references.sentence
    names = (t for t in range(len(sentence)) if _may_be(sentence, t))
    token = next(names, None)
    return None if token is None else references.at(token)


def _phrase(references: References, token: int) -> Reference:
    """The subject up to the first comma or bracket: titles of works may be long."""
    sentence = references.sentence
    start = sentence.subtree(token)[0]
    if all(is_name(sentence, each) or _joins(sentence, each) for each in range(start)):
        start = 0  # "Han Moo-hyup" is one name, whatever hangs on what
    end = start
    while end < len(sentence) and not _ends(sentence, end, start, token):
        end += 1
    if not start <= token < end:
        return references.at(token)
    start, end = references.trimmed(start, end)
    return references.between(start, end, token)


def _ends(sentence: Sentence, token: int, start: int, head: int) -> bool:
    form = sentence.forms[token]
    if form in ENDS and token > start:
        return True
    if sentence.upos[token] in {"VERB", "AUX", "ADV"} and token > head:
        return True
    if token <= head or token in sentence.subtree(head):
        return False
    adjoins = sentence.starts[token] == sentence.ends[token - 1]
    return not (adjoins and form not in {".", "'s"}) and sentence.upos[token] not in {
        "PROPN",
        "NUM",
    }
