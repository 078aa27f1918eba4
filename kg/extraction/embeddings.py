"""The way up: which predicates govern a clause, from the nearest to the root."""

from collections.abc import Iterator
from itertools import chain

from kg.extraction import predicates
from kg.extraction.subjects import subject
from kg.model import Argument, Embedding, Function, Sentence
from kg.model.phrases import PREPOSITIONAL, SINGLING, marker, phrase, prepositional
from kg.model.sentence import once

INSIDE = frozenset({"pobj", "pcomp", "prep"})
POS = {"VERB": "verb", "AUX": "verb", "ADJ": "adjective", "ADV": "adjective"}
ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
COMPLEMENTS = frozenset({"acomp", "attr"})
THAT = "that"  # no pronoun, in "reports that …", whatever the parser says
EXPLETIVE = "it"  # "it is untrue that …"
SAME_LEVEL = frozenset({"conj", "aux", "auxpass"})


def embeddings(sentence: Sentence, head: int) -> tuple[Embedding, ...]:
    """Everything that governs `head`: predicates above it, and "according to" beside it."""
    found = [*_reports(sentence, head)]
    current = head
    while (step := _step(sentence, current)) is not None:
        governor, above = step
        said = current != head and _clause_of(sentence, current) != current
        if above is not None and not said:
            found.append(above)
        found += _reports(sentence, governor)
        current = governor
    return tuple(found)


@once
def _step(sentence: Sentence, token: int) -> tuple[int, Embedding | None] | None:
    """What governs `token`, and how unless both are of one level; None at the top."""
    governor, label = sentence.heads[token], sentence.deprels[token]
    if governor == token or label == "parataxis" or _is_apart(sentence, token, governor):
        return None
    if label == "conj" and sentence.upos[token] in predicates.VERBAL:
        governor = predicates.first_conjunct(sentence, token)
    mark = marker(sentence, token)
    while label in INSIDE and _is_preposition(sentence, governor):
        mark = mark if mark not in {"", "to"} else sentence.forms[governor].lower()
        governor = sentence.heads[governor]
    if label in SAME_LEVEL:
        return governor, None
    relation = "xcomp" if _is_gerund_object(sentence, token) else label
    if _is_singled_out(sentence, token, governor) or _is_aside(sentence, token):
        relation, mark = "relcl", ""
    elif _is_complete(sentence, token):
        relation = "acl"
    return governor, embedding(sentence, governor, relation, mark)


def _is_preposition(sentence: Sentence, token: int) -> bool:
    """In "accused of lying and of spying", the second is one, too."""
    label = sentence.deprels[token]
    return label in PREPOSITIONAL or (label == "conj" and sentence.upos[token] == "ADP")


def _is_apart(sentence: Sentence, token: int, governor: int) -> bool:
    """Whether a semicolon parts a clause from what the parser hung it on."""
    if sentence.upos[token] not in predicates.VERBAL:
        return False
    first, last = sorted((token, governor))
    return ";" in sentence.forms[first:last]


def _is_gerund_object(sentence: Sentence, token: int) -> bool:
    """In "ruled out breaking ties": a gerund right behind its verb, whatever the parser says."""
    governor = sentence.heads[token]
    return (
        sentence.deprels[token] == "advcl"
        and sentence.tags[token] == "VBG"
        and governor < token
        and not marker(sentence, token)
        and not sentence.dependents(governor, "dobj", "attr", "acomp")
        and all(sentence.upos[between] != "PUNCT" for between in range(governor, token))
    )


def _is_singled_out(sentence: Sentence, token: int, noun: int) -> bool:
    """In "the first state to recognise it": an infinitive that tells what happened."""
    return (
        sentence.deprels[token] in {"acl", "relcl"}
        and sentence.tags[token] == "VB"
        and any(
            sentence.lowered[child] in SINGLING or sentence.entities[child] == "B-ORDINAL"
            for child in sentence.dependents(noun, "amod", "advmod")
        )
    )


def _is_aside(sentence: Sentence, token: int) -> bool:
    """In "the deal, hailed by Oman, was rejected": a participle between commas."""
    between = token > 0 and sentence.forms[token - 1] == ","
    return between and sentence.deprels[token] == "acl" and sentence.tags[token] == "VBN"


def _is_complete(sentence: Sentence, token: int) -> bool:
    """In "no proof Chad shelled Mali": a clause that lacks nothing is not about the noun."""
    if sentence.deprels[token] != "relcl":
        return False
    below = sentence.children[token]
    labels = {sentence.deprels[child] for child in below}
    asking = {
        sentence.tags[word]
        for child in below
        if sentence.deprels[child] != "advmod" or sentence.tags[child] == "WRB"
        for word in (child, *sentence.children[child])
        if word < token and sentence.lowered[word] != THAT
    }
    return {"nsubj", "dobj"} <= labels and asking.isdisjoint(ASKING)


@once
def _reports(sentence: Sentence, token: int) -> tuple[Embedding, ...]:
    """Reports beside the clause: "according to X", and "…, X said" hanging on it."""
    if "parataxis" not in sentence.deprels and "VBG" not in sentence.tags:
        return ()
    according: list[Embedding] = []
    said: list[Embedding] = []
    for child in sentence.children[token]:
        label = sentence.deprels[child]
        if label == "prep" and sentence.tags[child] == "VBG":
            according += _according(sentence, child)
        elif label == "parataxis" and sentence.dependents(child, "nsubj"):
            said.append(embedding(sentence, child, "parataxis", ""))
    return (*according, *said)


def embedding(sentence: Sentence, token: int, relation: str, mark: str) -> Embedding:
    """The governing predicate `token` as an embedding."""
    word = predicates.complement(sentence, token)
    clause = _clause_of(sentence, token)
    verbal = sentence.upos[clause] in predicates.VERBAL
    who = subject(sentence, clause)[1] if verbal else _possessor(sentence, token)
    if who and sentence.lowered[who.head] == EXPLETIVE and word != clause:
        who = None
    objects = sentence.dependents(token, "dobj", "dative")
    first = Argument(Function.OBJECT, objects[0], phrase(sentence, objects[0])) if objects else None
    negated = predicates.is_negated(sentence, clause)
    passive = verbal and predicates.is_passive(sentence, clause)
    return Embedding(  # by position, since keywords double the time, and sentences have many
        token,
        predicates.lemma(sentence, word),
        POS.get(sentence.upos[word], "noun"),
        relation,
        mark,
        negated or (clause != token and predicates.is_negated(sentence, token)),
        predicates.auxiliaries(sentence, clause),
        who,
        first,
        passive,
        _agent(sentence, clause) if passive else None,
    )


def _agent(sentence: Sentence, verb: int) -> Argument | None:
    """In "was accused by Chad": Chad."""
    found = (prepositional(sentence, child) for child in sentence.dependents(verb, "agent"))
    return next(chain.from_iterable(found), None)


def _clause_of(sentence: Sentence, token: int) -> int:
    """The copula of a predicative adjective or noun ("is not willing to"); else `token` itself."""
    copula = sentence.heads[token]
    said = sentence.deprels[token] in COMPLEMENTS and predicates.is_copula(sentence, copula)
    return copula if said else token


def _possessor(sentence: Sentence, noun: int) -> Argument | None:
    """Whose noun it is: "Moscow's claim that", "a report by Yonhap"."""
    for child in sentence.dependents(noun, "poss", "compound", "amod"):
        named = sentence.upos[child] != "ADJ" or sentence.forms[child][0].isupper()
        if named and sentence.upos[child] in {"PROPN", "NOUN", "ADJ", "PRON"}:
            return Argument(Function.POSSESSOR, child, phrase(sentence, child))
    for child in sentence.dependents(noun, "prep", "agent"):
        for argument in prepositional(sentence, child):
            if argument.preposition in {"by", "of", "from"}:
                return argument
    return None


def _according(sentence: Sentence, preposition: int) -> Iterator[Embedding]:
    """In "according to X", as a governor whose subject is X."""
    for argument in prepositional(sentence, preposition):
        yield Embedding(
            head=preposition,
            lemma=argument.preposition,
            pos="any",
            relation="prep",
            subject=Argument(Function.SUBJECT, argument.head, argument.tokens),
        )
