"""The values that travel along the road; frozen, without behaviour beyond reading themselves."""

from kg.model.document import Document, Span, iso_date
from kg.model.entity import Entity, Links, Mention, Relation, TimeExpression
from kg.model.proposition import Argument, Embedding, Function, Proposition
from kg.model.sentence import Sentence
from kg.model.statement import Evidence, Factuality, Filler, Statement, Time

__all__ = [
    "Argument",
    "Document",
    "Embedding",
    "Entity",
    "Evidence",
    "Factuality",
    "Filler",
    "Function",
    "Links",
    "Mention",
    "Proposition",
    "Relation",
    "Sentence",
    "Span",
    "Statement",
    "Time",
    "TimeExpression",
    "iso_date",
]
