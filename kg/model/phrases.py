"""Phrases: from dependents of a predicate to typed arguments."""

from collections.abc import Iterator

from kg.model.proposition import Argument, Function
from kg.model.sentence import Sentence

PUNCTUATION = frozenset({"punct", "cc", "preconj"})
APART = frozenset({"relcl", "appos", "parataxis", "advcl"})  # branches that are clauses of their own
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
CLAUSAL = frozenset({"xcomp", "ccomp", "advcl", "acl"})
PREPOSITIONAL = frozenset({"prep", "agent", "dative"})


def phrase(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Tokens of the phrase under `head`, clauses of their own and outer punctuation left out."""
    deprels = sentence.deprels
    agenda, found = [head], []
    while agenda:
        token = agenda.pop()
        found.append(token)
        agenda += [child for child in sentence.children[token] if deprels[child] not in APART]
    found.sort()
    return _trimmed(sentence, found)


def _trimmed(sentence: Sentence, tokens: list[int]) -> tuple[int, ...]:
    start, end = 0, len(tokens)
    upos, deprels = sentence.upos, sentence.deprels
    while end - start > 1 and (upos[tokens[start]] == "PUNCT" or deprels[tokens[start]] == "cc"):
        start += 1
    while end - start > 1 and (upos[tokens[end - 1]] == "PUNCT" or deprels[tokens[end - 1]] == "cc"):
        end -= 1
    return tuple(tokens[start:end])


def arguments(sentence: Sentence, head: int) -> Iterator[Argument]:
    """The arguments that hang on `head` itself, in surface order."""
    for child in sentence.children[head]:
        label = sentence.deprels[child]
        if label in PREPOSITIONAL and sentence.upos[child] in {"ADP", "SCONJ", "ADV", "PART"}:
            yield from prepositional(sentence, child)
        elif label in DIRECT:
            yield Argument(DIRECT[label], child, phrase(sentence, child))
        elif label in CLAUSAL:
            yield clausal(sentence, child)


def prepositional(sentence: Sentence, token: int, before: str = "") -> Iterator[Argument]:
    """The phrases that preposition `token` introduces ("out of X"; "with X and with Y").

    `before` are the words of the preposition that came first ("out" in "out of").
    """
    mark = f"{before} {sentence.forms[token].lower()}".strip()
    for child in sentence.children[token]:
        label = sentence.deprels[child]
        if label == "pobj":
            yield Argument(Function.OBLIQUE, child, phrase(sentence, child), mark)
        elif label == "pcomp":
            yield Argument(Function.CLAUSE, child, phrase(sentence, child), mark)
        elif label == "prep":
            yield from prepositional(sentence, child, mark)
        elif label == "conj" and sentence.upos[child] == "ADP":
            yield from prepositional(sentence, child)


def clausal(sentence: Sentence, head: int) -> Argument:
    """A clause as an argument; its marker is its subordinator, or "to" for an infinitive."""
    return Argument(Function.CLAUSE, head, phrase(sentence, head), marker(sentence, head))


def marker(sentence: Sentence, head: int) -> str:
    """The subordinator of the clause under `head` ("if", "that"), "to" of an infinitive, or ""."""
    for child in sentence.children[head]:
        if sentence.deprels[child] == "mark" or (
            sentence.deprels[child] == "advmod" and sentence.tags[child] == "WRB"
        ):
            return sentence.lemmas[child].lower()
        if sentence.deprels[child] == "aux" and sentence.tags[child] == "TO":
            return "to"
    return ""
