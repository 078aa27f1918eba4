"""Names that no list knows: what the recogniser calls an organisation or a place.

They become entities of this document only, so that an unknown bank or party has a name. A name
inside a longer one is no name of its own ("the Liberal Party of Canada"), and an acronym in
brackets is one more name of what stands before it.
"""

from collections.abc import Sequence

from kg.linking.board import PLACE, STATE, Board, head_of
from kg.linking.grammar import is_locative
from kg.linking.lexis import where
from kg.linking.mentions import Hit
from kg.linking.names import slug
from kg.model import Entity, Sentence

RULE = "recogniser"
UNSURE = 0.6
KINDS = {"ORG": "dip:Organization", "GPE": "dip:Place", "LOC": "dip:Place", "FAC": "dip:Place"}
OPENING = {f"B-{label}": label for label in KINDS}
ARTICLES = frozenset({"the", "a", "an"})
BODIES = frozenset({"BodyNoun", "MissionNoun"})
ROLES = frozenset({"OfficeNoun", "TitleNoun", "MissionNoun", "GroupNoun", "BodyNoun", "UnionNoun"})

Recognised = tuple[range, str]


def recognised(sentence: Sentence) -> list[Recognised]:
    """The recogniser's spans of the kinds wanted and their labels, without an article in front."""
    entities, found = sentence.entities, list[Recognised]()
    for start in where(OPENING.__contains__, entities):
        label, end = OPENING[entities[start]], start + 1
        while end < len(entities) and entities[end] == f"I-{label}":
            end += 1
        first = start + (sentence.forms[start].lower() in ARTICLES)
        if first < end:
            found.append((range(first, end), label))
    return found


def unclaimed(
    board: Board, hits: Sequence[Sequence[Hit]], spans: Sequence[Sequence[Recognised]]
) -> list[list[Hit]]:
    """The hits that are names of their own, not a word of an organisation's longer name."""
    left = []
    for index, row in enumerate(hits):
        longer = _longer(board, index, row, spans[index])
        left.append([hit for hit in row if not any(_is_part(hit, span) for span in longer)])
    return left


def _longer(
    board: Board, index: int, hits: Sequence[Hit], spans: Sequence[Recognised]
) -> list[range]:
    """Spans of organisations that hold a hit and more names: "the Liberal Party of Canada"."""
    sentence = board.sentences[index]
    return [
        span
        for span, label in spans
        if label == "ORG" and any(_is_part(hit, span) for hit in hits)
        if not any(hit.start <= span.start and hit.end >= span.stop for hit in hits)
        if sentence.upos[span[-1]] == "PROPN" and not _is_role(board, index, span)
        if not any(sentence.upos[token] in {"CCONJ", "PART", "PUNCT", "VERB"} for token in span)
    ]


def _is_part(hit: Hit, span: range) -> bool:
    return hit.start >= span.start and hit.end <= span.stop and hit.end - hit.start < len(span)


def add_strangers(board: Board, spans: Sequence[Sequence[Recognised]]) -> None:
    """A mention for every name of the recogniser that nothing else has claimed."""
    known: dict[str, Entity] = {}
    for index, sentence in enumerate(board.sentences):
        for span, label in spans[index]:
            if _is_free(board, index, span) and not _is_date(sentence, span, label):
                name = sentence.quote(sentence.span_of((span[0], span[-1])))
                new = Entity(slug(name), name, KINDS[label], state=_state(board, index, span))
                entity = known.setdefault(name, new)
                rule = "place" if _is_place(board, index, span, entity) else RULE
                board.add(index, span, (entity,), rule, confidence=UNSURE)
                known |= _acronym(sentence, span, entity)


def _is_free(board: Board, index: int, span: range) -> bool:
    """Whether the words are a name, and neither a mention nor a body or office in capitals."""
    sentence = board.sentences[index]
    if any(board.over(index, token) for token in span):
        return False
    if not any(sentence.upos[token] in {"PROPN", "X"} for token in span):
        return False
    if not sentence.forms[span[0]][:1].isupper() or sentence.upos[span[0]] == "VERB":
        return False
    return not _is_role(board, index, span)


def _is_date(sentence: Sentence, span: range, label: str) -> bool:
    """As in the dateline "OTTAWA, Oct 18 -": no place has a number or ends in a dash."""
    numbered = any(sentence.upos[token] == "NUM" for token in span)
    return sentence.upos[span[-1]] == "PUNCT" or (numbered and KINDS[label] == PLACE)


def _is_role(board: Board, index: int, span: range) -> bool:
    """As in "Foreign Ministry", or "Interior" in front of "Minister": a common noun in capitals."""
    noun, first = board.noun(index, span[-1]), span[0]
    while first < span[-1] and board.sentences[index].entities[first].endswith(("GPE", "NORP")):
        first += 1
    if hit := board.gazetteer.match(board.sentences[index].forms, first):
        first = hit[0] if hit[0] < span.stop else first
    if noun is not None and noun[1] & ROLES and noun[0] <= first:
        return True
    for token in span[1:]:  # "the Congress of Peru"
        if board.sentences[index].upos[token] == "ADP":
            before = board.noun(index, token - 1)
            return before is not None and bool(before[1] & BODIES)
    after = board.noun(index, span.stop) if span.stop < len(board.sentences[index]) else None
    return after is not None and after[0] < span.stop


def _is_place(board: Board, index: int, span: range, entity: Entity) -> bool:
    """Whether it only says where: a place, or "at Yad Vashem"."""
    sentence = board.sentences[index]
    return entity.type == PLACE or is_locative(sentence, head_of(sentence, span), frozenset())


def _state(board: Board, index: int, span: range) -> Entity | None:
    """The state that the name begins with: "Kenya Defence Forces" are Kenya's."""
    hit = board.gazetteer.match(board.sentences[index].forms, span[0])
    whole = hit[1][0].entity if hit and hit[0] < span.stop else None
    return whole if whole is not None and whole.type == STATE else None


def _acronym(sentence: Sentence, span: range, entity: Entity) -> dict[str, Entity]:
    """The name in "the Italian Democratic Socialists (SDI)", which stands for the same."""
    opening, closing = span[-1] + 1, span[-1] + 3
    if closing >= len(sentence) or sentence.forms[opening] != "(":
        return {}
    short = sentence.forms[opening + 1]
    return {short: entity} if short.isupper() and sentence.forms[closing] == ")" else {}
