"""Nouns that name what happened: "Turkey's recall of its ambassador", "US sanctions on Iran"."""

from collections.abc import Container, Iterator

from kg.extraction.draft import Draft
from kg.extraction.embeddings import embeddings
from kg.model import Sentence
from kg.model.phrases import arguments

NOUNS = frozenset({"NOUN", "PROPN"})
NOMINAL = NOUNS | {"VERB", "ADJ"}
NOUN_TAGS = frozenset({"VBG", "NN", "NNS", "JJ"})
NOUN_LABELS = frozenset({"pobj", "pcomp", "dobj", "amod", "compound", "nsubj", "nsubjpass"})


def find(sentence: Sentence, wanted: Container[str]) -> Iterator[Draft]:
    """One draft for every noun whose lower-case lemma or form is in `wanted`."""
    lemmas, forms = sentence.lowered, sentence.forms
    for token, upos in enumerate(sentence.upos):
        if upos not in NOMINAL:
            continue
        named = lemmas[token] in wanted or forms[token].lower() in wanted
        if named and (upos in NOUNS or _is_noun(sentence, token)):
            yield _nominal(sentence, token)


def _is_noun(sentence: Sentence, token: int) -> bool:
    """A gerund with a determiner, "of" or a case: "the shelling of", "for spying"."""
    return sentence.tags[token] in NOUN_TAGS and sentence.deprels[token] in NOUN_LABELS


def _nominal(sentence: Sentence, noun: int) -> Draft:
    return Draft(
        sentence=sentence,
        construction="nominal",
        head=noun,
        predicate=(noun,),
        lemma=sentence.lowered[noun],
        arguments=tuple(arguments(sentence, noun)),
        negated="no" in [sentence.lowered[child] for child in sentence.dependents(noun, "det")],
        embeddings=embeddings(sentence, noun),
    )
