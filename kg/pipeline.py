"""The road, a line a stage: documents in, their sentences, propositions, links, statements out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg import protocols
from kg.model import Document, Links, Proposition, Sentence, Statement
from kg.ontology import Gazetteer, Lexicon, Vocabulary, bundled


@dataclass(frozen=True, slots=True)
class Reading:
    """One document read: what every stage found in it."""

    document: Document
    sentences: Sequence[Sentence]
    propositions: Sequence[Sequence[Proposition]]
    links: Links
    statements: Sequence[Statement]


@dataclass(frozen=True, slots=True)
class Pipeline:
    """The stages, each replaceable by anything of its protocol."""

    parser: protocols.Parser
    extract: protocols.Extractor
    link: protocols.Linker
    interpret: protocols.Interpreter
    vocabulary: Vocabulary
    lexicon: Lexicon

    @classmethod
    def load(cls, ontologies: Iterable[Path] = (), *, tokens: str = "text") -> "Pipeline":
        """The standard stages over the bundled ontology, or over `ontologies` in its place.

        Raises:
            OntologyError: a file is malformed.
        """
        from kg.extraction import ClauseExtractor
        from kg.interpretation import FrameInterpreter
        from kg.linking import Linker
        from kg.syntax import SpacyParser

        files = tuple(ontologies) or bundled()
        vocabulary = Vocabulary.load(files)
        lexicon = Lexicon.load(files, vocabulary)
        return cls(
            parser=SpacyParser(tokens),
            extract=ClauseExtractor(lexicon.nominals),
            link=Linker(Gazetteer.load()),
            interpret=FrameInterpreter(lexicon, vocabulary),
            vocabulary=vocabulary,
            lexicon=lexicon,
        )

    def read(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """Every document read, in the order given."""
        for document, sentences in self.parser.parse(documents):
            propositions = [self.extract(sentence) for sentence in sentences]
            links = self.link(document, sentences)
            statements = self.interpret(document, sentences, propositions, links)
            yield Reading(document, sentences, propositions, links, statements)
