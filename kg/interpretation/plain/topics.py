"""What a sentence is about: the name it begins with before a bracket, else its subject."""

from kg.interpretation.plain.names import JOINTS, LONGEST, NUMERIC, PEOPLES, QUOTES, is_name
from kg.interpretation.plain.references import PERSON, Reference, References
from kg.model import Sentence

SUBJECTS = ("nsubj", "nsubjpass")
OPENING, CLOSED = frozenset({"(", "["}), frozenset({")", "]"})
ENDS = OPENING | {",", ";", ":", "or", "--", "\N{EN DASH}", "\N{EM DASH}"}
CLAUSAL = frozenset({"VERB", "AUX", "SCONJ", "PUNCT"})
NO_START = frozenset({"ADP", "PRON", "ADV", "CCONJ"})
BELONGING = frozenset({"of", "for"})


def topic_of(references: References, before: Reference | None) -> Reference | None:
    """The topic of a sentence.

    Args:
        references: the names of the sentence.
        before: the topic of the sentences before, for "it", "the film", and what has no subject.
    """
    sentence = references.sentence
    if before is not None and _goes_on(sentence):
        return before
    opening = _opening(sentence)
    if opening is not None:
        start, end = references.names.trimmed(*opening)
        return references.between(start, end, end - 1)
    token = subject_of(sentence)
    if token is None or not _is_subject(references, token):
        return before or _first_name(references)
    if sentence.upos[token] in {"PRON", "DET"}:
        return _meant(references, token, before)
    return _owned(references, _renamed(sentence, token), before)


def subject_of(sentence: Sentence) -> int | None:
    """The subject of the main clause, or the noun that a verbless sentence is about."""
    for root in (token for token, head in enumerate(sentence.heads) if head == token):
        clauses = [root, *sentence.dependents(root, "ccomp")] if not root else [root]
        found = [each for clause in clauses for each in sentence.dependents(clause, *SUBJECTS)]
        if found:  # "a member of the party, Frank Dole": the parser may see two
            return next((each for each in found if _may_be(sentence, each)), found[0])
        if sentence.upos[root] in {"NOUN", "PROPN"}:
            return root
    return None


def _meant(references: References, token: int, before: Reference | None) -> Reference | None:
    """Whom a pronoun means: a person as linking has it, else what the text has been about."""
    found = references.meant(token)
    person = found is not None and found.entity is not None and found.entity.type == PERSON
    return found if person else before or found


def is_misread(sentence: Sentence, token: int) -> bool:
    """Whether a verb between two names was taken for a modifier of the second: "Jaws stars X"."""
    head = sentence.heads[token]
    return (
        sentence.upos[token] == "VERB"
        and sentence.forms[token].islower()
        and sentence.forms[token].endswith(("s", "ed"))  # the forms that may be nouns, adjectives
        and sentence.deprels[token] in {"amod", "compound"}
        and 0 < token < head
        and is_name(sentence, token - 1)
        and is_name(sentence, head)
    )


def _goes_on(sentence: Sentence) -> bool:
    """Whether a bracket closes that the sentence before has opened."""
    closed = next((n for n, form in enumerate(sentence.forms) if form in CLOSED), None)
    return closed is not None and OPENING.isdisjoint(sentence.forms[:closed])


def _opening(sentence: Sentence) -> tuple[int, int] | None:
    """Tokens `[start, end)` of a name before the first bracket, whatever it hangs on.

    "Zhu Fuxi (Chinese: …; born 1955) is …" is more than the parser can read.
    """
    end = 0
    while end < min(len(sentence), LONGEST) and sentence.forms[end] != "(":
        if sentence.upos[end] in CLAUSAL and not (
            _joins(sentence, end) or _subtitled(sentence, end)
        ):
            return None
        end += 1
    opens = 0 < end < len(sentence) and sentence.forms[end] == "("
    named = any(is_name(sentence, each) for each in range(end))
    return (0, end) if opens and named and sentence.upos[0] not in NO_START else None


def _joins(sentence: Sentence, token: int) -> bool:
    """Whether a hyphen, a quote or a full stop is part of a name."""
    return sentence.forms[token] in JOINTS | QUOTES


def _subtitled(sentence: Sentence, token: int) -> bool:
    """Whether it is the colon in "Empire: The Return"."""
    following = sentence.forms[token + 1 : token + 2]
    return sentence.forms[token] == ":" and any(form[0].isupper() for form in following)


def _is_subject(references: References, token: int) -> bool:
    """Whether it is neither a time nor the adjective of a people, as in glosses of names."""
    sentence = references.sentence
    people = token > 0 and sentence.entities[token][2:] == PEOPLES
    people = people and not sentence.dependents(token, "det")
    return references.names.time(token) is None and not people


def _owned(references: References, token: int, before: Reference | None) -> Reference | None:
    """The owner in "its architect", "the score of Jaws"; else what the phrase itself names."""
    sentence = references.sentence
    owner = _owner(sentence, token)
    if owner is not None:
        return _phrase(references, owner) if is_name(sentence, owner) else before
    nouns = [token, *sentence.dependents(token, "compound", "nmod", "amod")]
    common = not any(is_name(sentence, each) for each in nouns)
    return (before if common else None) or _phrase(references, token)


def _renamed(sentence: Sentence, token: int) -> int:
    """In "a member of the party, Frank Dole": the name set beside a common noun."""
    if is_name(sentence, token):
        return token
    names = [each for each in sentence.dependents(token, "appos") if is_name(sentence, each)]
    glosses = ENDS - {","}
    return next(
        (each for each in names if sentence.forms[sentence.subtree(each)[0] - 1] not in glosses),
        token,
    )


def _owner(sentence: Sentence, token: int) -> int | None:
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
        if sentence.forms[preposition].lower() in BELONGING
        for each in sentence.dependents(preposition, "pobj")
        if is_name(sentence, each)
    ]


def _may_be(sentence: Sentence, token: int) -> bool:
    return is_name(sentence, token) and sentence.entities[token][2:] not in NUMERIC


def _first_name(references: References) -> Reference | None:
    sentence = references.sentence
    names = (token for token in range(len(sentence)) if _may_be(sentence, token))
    token = next(names, None)
    return None if token is None else references.at(token)


def _phrase(references: References, token: int) -> Reference:
    """The subject up to the first comma, bracket or verb: titles of works may be long."""
    sentence = references.sentence
    start = sentence.subtree(token)[0]
    if all(_leads(sentence, each) for each in range(start)):
        start = 0  # "Han Moo-hyup" is one name, whatever hangs on what
    verbs = [each for each in range(start + 1, token) if is_misread(sentence, each)]
    if verbs:
        return references.between(*references.names.trimmed(start, verbs[0]), verbs[0] - 1)
    end = start + 1
    while end < len(sentence) and not _ends(sentence, end, token):
        end += 1
    if token >= end:
        return references.at(token)
    return references.between(*references.names.trimmed(start, end), token)


def _leads(sentence: Sentence, token: int) -> bool:
    """Whether it may be part of the name that a sentence begins with."""
    return (
        is_name(sentence, token)
        or sentence.forms[token].istitle()
        or _joins(sentence, token)
        or _subtitled(sentence, token)
    )


def _ends(sentence: Sentence, token: int, head: int) -> bool:
    """Whether the phrase under `head` is over before `token`."""
    form, upos = sentence.forms[token], sentence.upos[token]
    if form in ENDS:
        return not _subtitled(sentence, token)
    if form == "." and sentence.upos[token + 1 : token + 2] == ("NUM",):
        return False  # "Sonata No. 14"
    if token <= head:
        return False
    if upos in {"VERB", "AUX", "ADV"}:
        return True
    adjoins = sentence.starts[token] == sentence.ends[token - 1] and form not in {".", "'s"}
    return not (adjoins or upos in {"PROPN", "NUM"} or token in sentence.subtree(head))
