"""Whose clause it is: a rule a construction, tried in order; each gives the subject or nothing.

Every rule has the same signature: `(sentence, verb) -> Argument | None`.
"""

from collections.abc import Callable, Sequence

from kg.extraction import predicates
from kg.model import Argument, Function, Sentence
from kg.model.phrases import phrase
from kg.model.sentence import once

Rule = Callable[[Sentence, int], Argument | None]
SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
OBJECT_CONTROL = frozenset({"of", "from", "into", "for", "with", "against"})
FEW = 20
PASSED = frozenset({"prep", "pcomp", "advmod"})  # "stopped short of leaving"
RELATIVE = frozenset({"WDT", "WP", "WP$"})
TIMES = frozenset({"B-DATE", "I-DATE", "B-TIME", "I-TIME"})


@once
def subject(sentence: Sentence, verb: int) -> tuple[str, Argument | None]:
    """(name of the construction, subject or None) of the clause under `verb`."""
    for name, rule in RULES.items():
        found = rule(sentence, verb)
        if found is not None:
            return name, found
    return "verbless" if sentence.deprels[verb] == "ROOT" else "open", None


def settle(sentence: Sentence, verbs: Sequence[int]) -> None:
    """Find every verb's subject from the roots downward, so that no rule recurses far up.

    Where there are few `verbs`, none can.
    """
    if len(verbs) <= FEW:
        return
    agenda = [token for token, head in enumerate(sentence.heads) if head == token]
    for token in agenda:
        agenda += sentence.children[token]
        if sentence.upos[token] in predicates.VERBAL:
            predicates.is_passive(sentence, token)
            subject(sentence, token)


def own(sentence: Sentence, verb: int) -> Argument | None:
    """The clause's own subject; a relative pronoun gives way to what it stands for."""
    for child in sentence.children[verb]:
        if sentence.deprels[child] in SUBJECTS:
            if sentence.tags[child] in RELATIVE and _relative_head(sentence, verb) is not None:
                return None
            return Argument(Function.SUBJECT, child, phrase(sentence, child))
    return None


def relative(sentence: Sentence, verb: int) -> Argument | None:
    """In "officials who met her": the antecedent, where the pronoun is the subject."""
    antecedent = _relative_head(sentence, verb)
    if antecedent is None:
        return None
    subjects = sentence.dependents(verb, *SUBJECTS)
    pronoun = any(sentence.tags[child] in RELATIVE for child in subjects)
    return _shared(sentence, antecedent, below=verb) if pronoun else None


def participial(sentence: Sentence, verb: int) -> Argument | None:
    """In "talks hosted by Oman", "a plan to leave": the noun that a reduced relative hangs on."""
    label, tag = sentence.deprels[verb], sentence.tags[verb]
    if tag == "VB" and label in {"acl", "relcl"}:
        return _doer(sentence, sentence.heads[verb])
    if label != "acl" or not tag.startswith("VB"):
        return None
    return _shared(sentence, sentence.heads[verb], below=verb)


def _doer(sentence: Sentence, noun: int) -> Argument | None:
    """In "Iran's plan to leave", "gave Iran a day to leave", "had no plans to leave": Iran.

    So it is in "a decision by Iran to leave".
    """
    owners = [t for t in sentence.dependents(noun, "poss") if sentence.entities[t] not in TIMES]
    makers = [t for t in sentence.dependents(noun, "prep") if sentence.lowered[t] == "by"]
    owners += [t for by in makers for t in sentence.dependents(by, "pobj")]
    if owners:
        return _shared(sentence, owners[0])
    governor, label = sentence.heads[noun], sentence.deprels[noun]
    if label == "attr":  # "was the first state to leave"
        return _above(sentence, governor)
    if label == "appos":  # "Chad, the first state to leave"
        return _shared(sentence, governor, below=noun)
    peoples = [t for t in sentence.dependents(noun, "amod") if t and sentence.forms[t][0].isupper()]
    if peoples:  # "an Iranian plan to leave"
        return _shared(sentence, peoples[0])
    verbal = label == "dobj" and sentence.upos[governor] in predicates.VERBAL
    return _receiver(sentence, governor) if verbal else None


def _receiver(sentence: Sentence, verb: int) -> Argument | None:
    """Who is given what there is to do, else whose verb it is."""
    receivers = [
        token
        for token in sentence.dependents(verb, "dative")
        if sentence.upos[token] in {"NOUN", "PROPN", "PRON"}
    ]
    passive = bool(sentence.dependents(verb, "auxpass"))
    receivers += sentence.dependents(verb, "nsubjpass") if passive else []
    if receivers:
        return _shared(sentence, receivers[0])
    return None if passive else _above(sentence, verb)


def control(sentence: Sentence, verb: int) -> Argument | None:
    """In "agreed to leave", "urged Iran to leave": the governor's object, else its subject."""
    if sentence.deprels[verb] not in {"xcomp", "ccomp"} or _finite(sentence, verb):
        return None
    governor = sentence.heads[verb]
    objects = sentence.dependents(governor, "dobj", "dative")
    nouns = [token for token in objects if sentence.upos[token] in {"NOUN", "PROPN", "PRON"}]
    if nouns:
        return _shared(sentence, nouns[0])
    if any(sentence.deprels[child] == "auxpass" for child in sentence.children[governor]):
        passive = sentence.dependents(governor, "nsubjpass")
        return _shared(sentence, passive[0]) if passive else None
    return _above(sentence, governor)


def adverbial(sentence: Sentence, verb: int) -> Argument | None:
    """In "…, accusing it of spying"; "after meeting her": the subject of the governing clause."""
    label, head = sentence.deprels[verb], sentence.heads[verb]
    if _finite(sentence, verb):
        return None
    if label == "pcomp":
        return _behind_preposition(sentence, head)
    receivers = sentence.dependents(head, "dative") if sentence.tags[verb] == "VB" else []
    if receivers and sentence.upos[receivers[0]] in {"NOUN", "PROPN", "PRON"}:
        return _shared(sentence, receivers[0])  # "gave Iran a day to leave"
    return _above(sentence, head) if label in {"advcl", "prep", "dep"} and head != verb else None


def _behind_preposition(sentence: Sentence, preposition: int) -> Argument | None:
    """In "accused Iran of spying": the object; "left after meeting her": the subject."""
    governor = _governor(sentence, preposition)
    alone = not sentence.dependents(preposition, "advmod")  # but "instead of meeting her"
    if alone and sentence.forms[preposition].lower() in OBJECT_CONTROL:
        objects = sentence.dependents(governor, "dobj")
        if objects:
            return _shared(sentence, objects[0], below=preposition)
        return _above(sentence, governor) if sentence.upos[governor] in {"VERB", "AUX"} else None
    while True:  # "after meeting her" belongs to a clause with a subject, wherever it hangs
        found = _above(sentence, governor) if sentence.upos[governor] in {"VERB", "AUX"} else None
        if found is not None or sentence.heads[governor] == governor:
            return found
        governor = _governor(sentence, governor)


def _governor(sentence: Sentence, token: int) -> int:
    """What `token` hangs on, prepositions passed over."""
    governor = sentence.heads[token]
    while sentence.deprels[governor] in PASSED and sentence.heads[governor] != governor:
        if sentence.upos[governor] in {"VERB", "AUX"}:
            break
        governor = sentence.heads[governor]
    return governor


def coordinated(sentence: Sentence, verb: int) -> Argument | None:
    """In "closed its embassy and expelled …", "met her, then left": that of the first conjunct."""
    first = predicates.first_conjunct(sentence, verb)
    if sentence.deprels[verb] == "dep" and sentence.heads[verb] < verb:
        first = sentence.heads[verb]
    elif first == verb or sentence.deprels[verb] != "conj":
        return None
    return _above(sentence, first) if sentence.upos[first] in {"VERB", "AUX"} else None


RULES: dict[str, Rule] = {
    "own": own,
    "relative": relative,
    "participial": participial,
    "control": control,
    "adverbial": adverbial,
    "coordinated": coordinated,
}


def _above(sentence: Sentence, verb: int) -> Argument | None:
    if sentence.deprels[verb] in {"acomp", "attr"}:  # "is due to arrive"
        verb = sentence.heads[verb]
    found = subject(sentence, verb)[1]
    return found and Argument(found.function, found.head, found.tokens, shared=True)


def _shared(sentence: Sentence, token: int, below: int | None = None) -> Argument:
    tokens = phrase(sentence, token)
    if below is not None:
        inside = set(sentence.subtree(below))
        kept = [t for t in tokens if t not in inside]
        while kept and sentence.upos[kept[-1]] == "PUNCT":  # the comma in front of what is below
            kept.pop()
        tokens = tuple(kept) or (token,)
    return Argument(Function.SUBJECT, token, tokens, shared=True)


def _relative_head(sentence: Sentence, verb: int) -> int | None:
    """The noun that the relative clause of `verb`, or of its first conjunct, hangs on."""
    current = verb
    while sentence.deprels[current] == "conj" and sentence.heads[current] != current:
        current = sentence.heads[current]
    return sentence.heads[current] if sentence.deprels[current] == "relcl" else None


def antecedent(sentence: Sentence, verb: int) -> Argument | None:
    """In "the envoys (whom) Iran expelled": the noun as the object that the clause lacks."""
    if sentence.deprels[verb] != "relcl":
        return None
    children = sentence.children[verb]
    pronouns = [token for token in children if sentence.tags[token] in {*RELATIVE, "WRB"}]
    objects = [token for token in children if sentence.deprels[token] in {"dobj", "ccomp", "xcomp"}]
    if any(sentence.deprels[token] in SUBJECTS for token in pronouns):
        return None
    if any(token not in pronouns for token in objects) or any(
        sentence.tags[token] == "WRB" for token in pronouns
    ):
        return None
    if not any(sentence.deprels[token] in SUBJECTS for token in children):
        return None
    shared = _shared(sentence, sentence.heads[verb], below=verb)
    return Argument(Function.OBJECT, shared.head, shared.tokens, shared=True)


def _finite(sentence: Sentence, verb: int) -> bool:
    if any(sentence.deprels[child] in SUBJECTS for child in sentence.children[verb]):
        return True
    if sentence.tags[verb] in {"VBD", "VBP", "VBZ", "MD"}:
        return sentence.tags[verb] != "VBD" or sentence.deprels[verb] not in {"xcomp", "advcl"}
    return any(sentence.tags[child] == "MD" for child in sentence.dependents(verb, "aux"))
