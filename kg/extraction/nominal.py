"""Nouns that name what happened: "Turkey's recall of its ambassador", "US sanctions on Iran"."""

from collections.abc import Container, Iterator

from kg.extraction.embeddings import embeddings
from kg.model import Proposition, Sentence
from kg.model.phrases import arguments

NOMINAL = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
HEADLESS = frozenset({"compound", "ROOT", "dep"})


def find(sentence: Sentence, wanted: Container[str]) -> Iterator[Proposition]:
    """One proposition for every noun whose lower-case lemma or form is in `wanted`."""
    for token, upos in enumerate(sentence.upos):
        if upos not in NOMINAL or (upos in {"VERB", "ADJ"} and not _as_noun(sentence, token)):
            continue
        if sentence.lowered[token] in wanted or sentence.forms[token].lower() in wanted:
            yield _nominal(sentence, token)


def _as_noun(sentence: Sentence, token: int) -> bool:
    """A gerund with a determiner, "of" or a case: "the shelling of", "for spying"."""
    if sentence.tags[token] not in {"VBG", "NN", "NNS", "JJ"}:
        return False
    return sentence.deprels[token] in {
        "pobj",
        "pcomp",
        "dobj",
        "amod",
        "compound",
        "nsubj",
        "nsubjpass",
    }


def _nominal(sentence: Sentence, noun: int) -> Proposition:
    return Proposition(
        sentence=sentence,
        construction="nominal",
        head=noun,
        predicate=(noun,),
        lemma=sentence.lowered[noun],
        arguments=tuple(arguments(sentence, noun)),
        negated="no" in [sentence.lowered[child] for child in sentence.dependents(noun, "det")],
        embeddings=embeddings(sentence, noun),
    )
