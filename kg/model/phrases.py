"""Phrases: from dependents of a predicate to typed arguments."""

from collections.abc import Container, Iterator

from kg.model.proposition import Argument, Function
from kg.model.sentence import Sentence, once

SINGLING = frozenset({
    "first", "last", "only", "latest", "next", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth",
})  # "the first state to leave"  # fmt: skip
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
EDGES = frozenset({"cc", "case", "preconj"})
APART = frozenset(
    {"relcl", "appos", "parataxis", "advcl"}
)  # branches that are clauses of their own
BRANCHES = APART | {"conj"}
DIRECT = {
    "nsubj": Function.SUBJECT,
    "nsubjpass": Function.SUBJECT,
    "csubj": Function.SUBJECT,
    "csubjpass": Function.SUBJECT,
    "expl": Function.SUBJECT,
    "dobj": Function.OBJECT,
    "dative": Function.INDIRECT,
    "attr": Function.COMPLEMENT,
    "oprd": Function.COMPLEMENT,
    "acomp": Function.COMPLEMENT,
    "advmod": Function.ADVERBIAL,
    "npadvmod": Function.ADVERBIAL,
    "npmod": Function.ADVERBIAL,
    "poss": Function.POSSESSOR,
    "compound": Function.MODIFIER,
    "amod": Function.MODIFIER,
    "nmod": Function.MODIFIER,
}
SUBJECTS = frozenset(label for label, what in DIRECT.items() if what is Function.SUBJECT)
CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl"})
PREPOSITIONAL = frozenset({"prep", "agent", "dative"})


@once
def phrase(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Tokens of the phrase under `head`, clauses of their own and outer punctuation left out."""
    children, deprels, found = sentence.children, sentence.deprels, [head]
    if not children[head]:
        return (head,)
    for token in found:
        if children[token]:
            found += [
                child
                for child in children[token]
                if deprels[child] not in BRANCHES or _belongs(sentence, token, child)
            ]
    found.sort()
    return _trimmed(sentence, found) if len(found) > 1 else (head,)


def _belongs(sentence: Sentence, token: int, child: int) -> bool:
    """Whether branch `child` is part of `token`'s phrase: no clause of its own, no stray verb."""
    label = sentence.deprels[child]
    if label == "conj" and sentence.upos[token] in NOMINAL:
        return sentence.upos[child] not in {"VERB", "AUX"}
    if label == "relcl":
        first = child
        while sentence.children[first] and sentence.children[first][0] < first:
            first = sentence.children[first][0]  # a comma makes it a clause of its own
        return first == 0 or sentence.upos[first - 1] != "PUNCT"
    return label not in APART


def _trimmed(sentence: Sentence, tokens: list[int]) -> tuple[int, ...]:
    upos, deprels = sentence.upos, sentence.deprels
    first, last = 0, len(tokens) - 1
    while first < last and (upos[tokens[first]] == "PUNCT" or deprels[tokens[first]] in EDGES):
        first += 1
    while first < last and (upos[tokens[last]] == "PUNCT" or deprels[tokens[last]] in EDGES):
        last -= 1
    return tuple(tokens[first : last + 1])


def arguments(sentence: Sentence, head: int, *, without: Container[str] = ()) -> Iterator[Argument]:
    """The arguments that hang on `head` itself by labels not in `without`, in surface order."""
    for child in sentence.children[head]:
        label = sentence.deprels[child]
        if label in without:
            continue
        if label in PREPOSITIONAL and sentence.upos[child] in {"ADP", "SCONJ", "ADV", "PART"}:
            yield from prepositional(sentence, child)
        elif label in DIRECT:
            yield Argument(DIRECT[label], child, phrase(sentence, child))
        elif label in CLAUSAL:
            yield clausal(sentence, child)


def prepositional(sentence: Sentence, token: int) -> Iterator[Argument]:
    """The phrases that preposition `token` introduces ("out of X"; "with X and with Y")."""
    agenda: list[tuple[int, ...]] = [(token,)]
    while agenda:
        before = agenda.pop()
        case = (*before, *_completing(sentence, before[-1]))
        mark = " ".join([sentence.forms[each].lower() for each in case])
        deeper: list[tuple[int, ...]] = []
        for child in sentence.children[before[-1]]:
            label = sentence.deprels[child]
            if label == "pobj":
                yield Argument(Function.OBLIQUE, child, phrase(sentence, child), mark, case)
            elif label == "pcomp" and child not in case:
                yield Argument(Function.CLAUSE, child, phrase(sentence, child), mark, case)
            elif label == "prep":
                deeper.append((*case, child))
            elif label == "conj" and sentence.upos[child] == "ADP":
                deeper.append((child,))
        agenda += reversed(deeper)


def _completing(sentence: Sentence, preposition: int) -> list[int]:
    """The second word of "because of", "due to", which hangs on the first."""
    deprels, children = sentence.deprels, sentence.children
    return [
        child
        for child in children[preposition]
        if deprels[child] == "pcomp" and sentence.upos[child] == "ADP" and not children[child]
    ]


def conjuncts(sentence: Sentence, head: int) -> list[int]:
    """`head` and everything coordinated with it, in order."""
    found, agenda = [], [head]
    while agenda:
        token = agenda.pop(0)
        found.append(token)
        agenda += [
            child
            for child in sentence.dependents(token, "conj")
            if sentence.upos[token] not in NOMINAL or sentence.upos[child] not in {"VERB", "AUX"}
            if not (sentence.deprels[token] == "nmod" and sentence.dependents(child, "case"))
        ]
        agenda += _beside(sentence, token)
    return found


def _beside(sentence: Sentence, token: int) -> list[int]:
    """What the parser did not see as coordinated.

    In "of Congo and Rwanda", parsed as two phrases behind one preposition, the second; in
    "Spain's Sanchez and Italy's Meloni", parsed as if the one described the other, the first.
    """
    found = [
        child
        for child in sentence.dependents(token, "nmod")
        if sentence.upos[child] == "PROPN" and sentence.dependents(child, "cc")
    ]
    if sentence.deprels[token] == "pobj" and sentence.dependents(token, "cc"):
        found += [
            each for each in sentence.dependents(sentence.heads[token], "pobj") if each > token
        ]
    return found


def core(sentence: Sentence, head: int) -> tuple[int, ...]:
    """`head` with what stands in front of it: no phrases behind, no conjuncts."""
    agenda, found = [head], []
    while agenda:
        token = agenda.pop()
        found.append(token)
        agenda += [
            child
            for child in sentence.children[token]
            if (child < head or sentence.deprels[child] == "case")
            and sentence.deprels[child] not in {*APART, "conj", "cc", "prep", "acl"}
        ]
    return _trimmed(sentence, sorted(found))


def clausal(sentence: Sentence, head: int) -> Argument:
    """A clause as an argument; its marker is its subordinator, or "to" for an infinitive."""
    return Argument(Function.CLAUSE, head, phrase(sentence, head), marker(sentence, head))


def marker(sentence: Sentence, head: int) -> str:
    """The subordinator of the clause under `head` ("if", "that"), "to" of an infinitive, or "".

    An inverted auxiliary ("Should Oslo object, …") stands for "if".
    """
    for child in sentence.children[head]:
        label, tag = sentence.deprels[child], sentence.tags[child]
        if label == "mark" or (label == "advmod" and tag == "WRB"):
            return sentence.forms[child].lower()
        if label == "aux" and tag == "TO":
            return "to"
    return "if" if _is_inverted(sentence, head) else ""


def _is_inverted(sentence: Sentence, head: int) -> bool:
    if sentence.deprels[head] != "advcl":
        return False
    before = sentence.dependents(head, "aux", "nsubj", "nsubjpass")
    return len(before) > 1 and sentence.deprels[before[0]] == "aux" and before[0] < before[1]
