"""Statements and propositions as JSON objects, one a line: what `kg extract` prints."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from kg.model import Filler, Proposition, Statement
from kg.views.tuples import Tuple, tuples


def dumps(row: Mapping[str, Any]) -> str:
    """One line of JSON, keys as they come, no ASCII escapes."""
    return json.dumps(row, ensure_ascii=False)


def statement_object(statement: Statement, base: str) -> dict[str, Any]:
    """A statement as a JSON object.

    Args:
        statement: any statement.
        base: IRI under which entities and the lexicon are named.
    """
    found = statement.evidence
    return {
        "document": found.document,
        "sentence": found.sentence,
        "kind": statement.kind,
        "id": statement.id,
        "type": statement.type,
        "start": found.span.start,
        "end": found.span.end,
        "quote": found.quote,
        "arguments": [_argument(each, base) for each in statement.arguments],
        "factuality": statement.factuality.value,
        "negated": statement.negated,
        "attribution": [_speaker(each, base) for each in statement.attribution],
        "time": statement.time and {"text": statement.time.text, "value": statement.time.value},
        "quantity": statement.quantity,
        "codes": dict(statement.codes),
        "confidence": statement.confidence,
        "rule": statement.rule,
        "entry": f"lex:{statement.entry}" if statement.entry else None,
        "inResponseTo": list(statement.in_response_to),
        "sameEventAs": list(statement.same_event_as),
    }


def proposition_objects(
    document: str,
    propositions: Sequence[Proposition],
    *,
    arity: str = "nary",
    is_cue: Callable[[str], bool] = bool,
) -> list[dict[str, Any]]:
    """One sentence's propositions: an object a clause (`nary`), or one an argument (`binary`).

    Args:
        document: its id.
        propositions: of one sentence.
        arity: `nary` or `binary`.
        is_cue: whether an auxiliary, adverb or "verb to" says something of modality.
    """
    return [_tuple(document, each, is_cue) for each in tuples(propositions, arity=arity)]


def _argument(filler: Filler, base: str) -> dict[str, Any]:
    where = filler.span
    return {
        "role": filler.role,
        "text": filler.text,
        "start": where.start if where else None,
        "end": where.end if where else None,
        **_entity(filler, base),
        "rule": filler.rule,
    }


def _speaker(filler: Filler, base: str) -> dict[str, Any]:
    return {"text": filler.text, **_entity(filler, base)}


def _entity(filler: Filler, base: str) -> dict[str, Any]:
    entity = filler.entity
    if entity is None:
        return {"name": None, "iri": None, "wikidata": None, "state": None}
    state = entity.name if entity.type == "dip:State" else None
    return {
        "name": entity.name,
        "iri": f"{base}entity/{_segment(entity.id)}",
        "wikidata": entity.wikidata,
        "state": entity.state.name if entity.state else state,
    }


def _segment(identifier: str) -> str:
    """Any text as one segment of an IRI, as the store writes it (RFC 3986, 2.3 and 5.2.4)."""
    encoded = quote(identifier, safe="", errors="surrogatepass")
    return encoded.replace(".", "%2E") if set(encoded) == {"."} else encoded


def _tuple(document: str, found: Tuple, is_cue: Callable[[str], bool]) -> dict[str, Any]:
    proposition = found.proposition
    span = proposition.span
    return {
        "document": document,
        "sentence": proposition.sentence.index,
        "kind": "proposition",
        "start": span.start,
        "end": span.end,
        "subject": found.subject,
        "predicate": found.predicate,
        "object": found.object,
        "args": list(found.args),
        "negated": proposition.negated,
        "modality": [word for word in proposition.hedges if is_cue(word)],
        "attribution": [
            proposition.sentence.words(each.tokens) for each in proposition.attribution
        ],
        "confidence": proposition.confidence,
        "rule": proposition.construction,
    }
