"""What belongs to a predicate itself: auxiliaries, negation, particle, voice."""

from kg.model import Sentence
from kg.model.sentence import once

AUXILIARIES = frozenset({"aux", "auxpass"})
VERBAL = frozenset({"VERB", "AUX"})
PERIPHERAL = frozenset({"aux", "auxpass", "amod", "compound", "case", "punct", "prep", "mark"})


def verbs(sentence: Sentence) -> list[int]:
    """The tokens that may head a clause, in order."""
    return [token for token, upos in enumerate(sentence.upos) if upos in VERBAL]


def is_predicate(sentence: Sentence, token: int) -> bool:
    """Whether `token` is the lexical head of a clause."""
    return sentence.upos[token] in VERBAL and sentence.deprels[token] not in PERIPHERAL


def is_copula(sentence: Sentence, token: int) -> bool:
    """Whether `token` is a form of "be" that links a subject to a complement."""
    return sentence.lowered[token] == "be" and bool(sentence.dependents(token, "attr", "acomp"))


def complement(sentence: Sentence, token: int) -> int:
    """What a copula says of its subject ("are untrue": untrue); any other token itself."""
    if not is_copula(sentence, token):
        return token
    return sentence.dependents(token, "attr", "acomp")[0]


@once
def lemma(sentence: Sentence, token: int) -> str:
    """Lower-case lemma, with its particle for a verb ("pull out")."""
    word = sentence.lowered[token]
    for child in sentence.children[token]:
        label = sentence.deprels[child]
        if label == "prt" or (label == "advmod" and sentence.tags[child] == "RP"):
            word += f" {sentence.forms[child].lower()}"
    return word


@once
def is_passive(sentence: Sentence, token: int) -> bool:
    """Whether the clause stands in the passive, reduced relatives and participles included."""
    labels = [sentence.deprels[child] for child in sentence.children[token]]
    if "auxpass" in labels or "nsubjpass" in labels or "csubjpass" in labels:
        return True
    bare = "aux" not in labels and "nsubj" not in labels
    participle = sentence.tags[token] == "VBN" and bare and "dobj" not in labels
    if sentence.deprels[token] == "conj" and participle:
        return is_passive(sentence, sentence.heads[token])
    return participle and sentence.deprels[token] in {
        "acl",
        "advcl",
        "ROOT",
        "relcl",
        "ccomp",
        "dep",
    }


@once
def is_negated(sentence: Sentence, token: int) -> bool:
    """Whether a negation hangs on the predicate ("not", "never", "no diplomat", "neither")."""
    if NEGATING.isdisjoint(sentence.lowered) and "neg" not in sentence.deprels:
        return False
    verb = _done_by(sentence, token)
    return _is_denied(sentence, token) or (verb is not None and _is_denied(sentence, verb))


def _is_denied(sentence: Sentence, token: int) -> bool:
    """Whether a negation hangs on the predicate itself."""
    if sentence.dependents(token, "neg") or _is_excluded(sentence, token):
        return True
    labels: tuple[str, ...] = ("nsubj", "nsubjpass", "dobj", "preconj", "advmod")
    if sentence.upos[token] == "NOUN":  # "no plans to leave"
        labels = ("det", "preconj")
    near = sentence.dependents(token, *labels)
    for child in tuple(near):
        near += sentence.dependents(child, "det", "neg", "preconj")
    return any(sentence.lowered[each] in NEGATIVE for each in near)


def _done_by(sentence: Sentence, token: int) -> int | None:
    """In "none followed it in leaving", "did not yield by leaving": who left, or rather not."""
    preposition = sentence.heads[token]
    manner = sentence.deprels[token] == "pcomp" and sentence.lowered[preposition] in MANNER
    verb = sentence.heads[preposition]
    return verb if manner and sentence.upos[verb] == "VERB" else None


def _is_excluded(sentence: Sentence, token: int) -> bool:
    """Whether a conjunct stands behind "nor", or behind the "than" of "rather than leave"."""
    if sentence.deprels[token] != "conj":
        return False
    joining = [each for each in sentence.dependents(sentence.heads[token], "cc") if each < token]
    return bool(joining) and sentence.lowered[joining[-1]] in EXCLUDING


def is_finite(sentence: Sentence, token: int) -> bool:
    """Whether the verb carries tense itself or by an auxiliary."""
    if sentence.tags[token] in FINITE:
        return True
    return any(
        sentence.tags[child] in FINITE
        for child in sentence.children[token]
        if sentence.deprels[child] in AUXILIARIES
    )


def first_conjunct(sentence: Sentence, token: int) -> int:
    """The verb that `token` is coordinated with, itself if there is none.

    A finite verb is never coordinated with a participle or infinitive: "denied striking it and
    blamed rebels" coordinates "denied" and "blamed", whatever the parser says.
    """
    first = sentence.heads[token] if sentence.deprels[token] == "conj" else token
    if first == token or not is_finite(sentence, token):
        return first
    while not is_finite(sentence, first) and sentence.heads[first] != first:
        first = sentence.heads[first]
    return first


FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
NEGATIVE = frozenset(
    {"no", "not", "never", "neither", "nobody", "none", "nothing", "without", "nor"}
)
MANNER = frozenset({"in", "by"})
EXCLUDING = frozenset({"nor", "than"})
NEGATING = NEGATIVE | EXCLUDING


@once
def auxiliaries(sentence: Sentence, token: int) -> tuple[str, ...]:
    """Lemmas of auxiliaries and adverbs of the predicate; those of the first conjunct are shared.

    "to" of an infinitive is left out; "be to" ("is to meet") is the governing clause's matter.
    """
    found = [
        sentence.lowered[child]
        for child in sentence.children[token]
        if sentence.deprels[child] in {"aux", "auxpass", "advmod"} and sentence.tags[child] != "TO"
    ]
    found += [
        sentence.lowered[word]
        for by in sentence.dependents(token, "agent")
        for word in sentence.dependents(by, "advmod")  # "was shot down, allegedly by Chad"
    ]
    if is_headline_infinitive(sentence, token):
        found.append("to")
    if sentence.deprels[token] == "conj" and not _has_subject(sentence, token):
        first = first_conjunct(sentence, token)
        shared = [
            sentence.lowered[child]
            for child in sentence.dependents(first, "aux")
            if sentence.tags[child] == "MD" and child < token
        ]
        found = found if sentence.dependents(token, "aux") else [*shared, *found]
    return tuple(found)


def is_headline_infinitive(sentence: Sentence, token: int) -> bool:
    """Whether an infinitive with a subject of its own heads the sentence: "Israel to close …"."""
    return (
        sentence.tags[token] == "VB"
        and sentence.deprels[token] in {"ROOT", "ccomp", "advcl", "dep"}
        and any(sentence.tags[child] == "TO" for child in sentence.dependents(token, "aux"))
        and bool(sentence.dependents(token, "nsubj", "nsubjpass"))
        and not sentence.dependents(token, "mark")
    )


def words(sentence: Sentence, token: int) -> tuple[int, ...]:
    """Tokens of the predicate: auxiliaries, negation, head and particle, in order."""
    return tuple(sorted([token, *sentence.dependents(token, "aux", "auxpass", "neg", "prt")]))


def _has_subject(sentence: Sentence, token: int) -> bool:
    return bool(sentence.dependents(token, "nsubj", "nsubjpass", "csubj", "expl"))
