"""Putting a statement together: evidence, identifier, confidence."""

import hashlib

from kg.model import Document, Evidence, Filler, Sentence, Span, Statement

ID_LENGTH = 20


def evidence(document: Document, sentence: Sentence, span: Span) -> Evidence:
    """The words at `span` of `document`, with the sentence around them."""
    return Evidence(
        document=document.id,
        sentence=sentence.index,
        span=span,
        quote=document.text[span.start : span.end],
        sentence_span=sentence.span,
        sentence_text=document.text[sentence.span.start : sentence.span.end],
    )


def identifier(found: Evidence, kind: str, rule: str, arguments: tuple[Filler, ...]) -> str:
    """Hexadecimal digits that depend on what is stated and where, on nothing else."""
    roles = sorted(
        (each.role, each.entity.id if each.entity else "", each.text) for each in arguments
    )
    key = repr((found.document, found.span.start, found.span.end, kind, rule, roles))
    return hashlib.sha256(key.encode()).hexdigest()[:ID_LENGTH]


def distinct(statements: list[Statement]) -> list[Statement]:
    """Statements in the order of the text, one an identifier."""
    ordered = sorted(statements, key=lambda each: (each.evidence.span, each.type, each.id))
    return list({each.id: each for each in ordered}.values())
