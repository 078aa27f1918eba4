"""Sentences made of parts: chains of any length, and random trees."""

from collections.abc import Sequence
from itertools import accumulate

from hypothesis import strategies as st

from kg.model import Sentence
from kg.model.phrases import APART, CLAUSAL, DIRECT, PREPOSITIONAL

UPOS = ("NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "ADV", "ADP", "SCONJ", "DET", "PUNCT", "NUM")
TAGS = ("NN", "NNP", "VB", "VBD", "VBG", "VBN", "MD", "TO", "WDT", "WP", "WRB", "IN", "RB", "JJ")
LABELS = sorted(
    {*DIRECT, *CLAUSAL, *PREPOSITIONAL, *APART}
    | {"pobj", "pcomp", "aux", "auxpass", "neg", "prt", "mark", "conj", "cc"}
    | {"det", "punct", "case", "dep"}
)
WORDS = ("be", "Oman", "no", "not", "to", "of", ",", "(", "according", "talk", "🇺🇦", "who", "leave")
ENTITIES = ("", "B-PERSON", "I-PERSON", "B-GPE", "B-DATE", "I-PERSON")
Row = tuple[str, str, str, str, int, str]  # form, lemma, upos, tag, head, label


def sentence_of(rows: Sequence[Row], entities: Sequence[str] = ()) -> Sentence:
    """A sentence of `rows`, words parted by one blank; heads count from 0."""
    forms, lemmas, upos, tags, heads, deprels = zip(*rows, strict=True)
    ends = [end - 1 for end in accumulate(len(form) + 1 for form in forms)]
    return Sentence(
        index=0,
        paragraph=0,
        forms=forms,
        lemmas=lemmas,
        upos=upos,
        tags=tags,
        heads=heads,
        deprels=deprels,
        entities=tuple(entities) or ("",) * len(rows),
        starts=tuple(end - len(form) for end, form in zip(ends, forms, strict=True)),
        ends=tuple(ends),
        text=" ".join(forms),
    )


def chain(link: Sequence[Row], times: int, *, below: int, label: str) -> Sentence:
    """`link` repeated; its root hangs by `label` on token `below` of the link before."""
    rows: list[Row] = []
    for number in range(times):
        first = number * len(link)
        for token, (form, lemma, upos, tag, head, own) in enumerate(link):
            if head != token:
                rows.append((form, lemma, upos, tag, first + head, own))
            elif number == 0:
                rows.append((form, lemma, upos, tag, token, "ROOT"))
            else:
                rows.append((form, lemma, upos, tag, first - len(link) + below, label))
    return sentence_of(rows)


def mirrored(sentence: Sentence) -> Sentence:
    """The same tree over the same words in opposite order."""
    columns = (sentence.forms, sentence.lemmas, sentence.upos, sentence.tags)
    heads = [len(sentence) - 1 - head for head in sentence.heads]
    return sentence_of(list(zip(*columns, heads, sentence.deprels, strict=True))[::-1])


@st.composite
def random_sentences(draw: st.DrawFn) -> Sentence:
    """Any tree over any words, grammatical or not, with one root."""
    size = draw(st.integers(1, 12))
    order = draw(st.permutations(range(size)))
    heads = {
        token: draw(st.sampled_from(order[:place] or [token])) for place, token in enumerate(order)
    }
    rows = [
        (
            word := draw(st.sampled_from(WORDS)),
            word,
            draw(st.sampled_from(UPOS)),
            draw(st.sampled_from(TAGS)),
            heads[token],
            "ROOT" if heads[token] == token else draw(st.sampled_from(LABELS)),
        )
        for token in range(size)
    ]
    return sentence_of(
        rows, draw(st.lists(st.sampled_from(ENTITIES), min_size=size, max_size=size))
    )
