"""From text to parsed sentences."""

from kg.syntax.conllu import read_conllu, write_conllu
from kg.syntax.spacy_parser import SpacyParser, sentences_of

__all__ = ["SpacyParser", "read_conllu", "sentences_of", "write_conllu"]
