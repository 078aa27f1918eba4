"""Diplomatic missions: whose they are, and where or to whom they are sent."""

from collections.abc import Iterator

from kg.linking import definite
from kg.linking.board import PERSON, Board
from kg.linking.phrases import MISSION, Phrase, phrase_at
from kg.linking.salience import best, ranked, states
from kg.model import Entity, Mention, Relation, Span

TO = frozenset({"to", "in", "at", "near"})
INFERRED = 0.6

Receiver = tuple[Entity, str, Span]


def mission_relations(board: Board, index: int) -> Iterator[Relation]:
    """`dip:missionOf` of every mission in the sentence whose sender is known.

    A mission that the text places nowhere is in the other state the text is about, if there is
    just one such.
    """
    table = board.tables[index]
    for head in sorted(table):
        mention = table[head]
        if not mention.affiliated or board.sentences[index].upos[head] not in {"NOUN", "PROPN"}:
            continue
        phrase = phrase_at(board, index, head)
        if phrase is not None and MISSION in phrase.classes and mention.rule != "definite":
            for sender in mention.entities:
                yield from _relations(board, mention, phrase, sender)


def _relations(
    board: Board, mention: Mention, phrase: Phrase, sender: Entity
) -> Iterator[Relation]:
    """One relation for each receiver."""
    subject = ("subject", None, mention.text, mention.span)
    object_ = ("object", sender, sender.name, mention.span)
    stated = list(_stated(board, mention, phrase, sender))
    receivers = stated or _inferred(board, mention, phrase, sender)
    confidence = 1.0 if stated or not receivers else INFERRED
    for to in [("to", *receiver) for receiver in receivers] or [None]:
        arguments = (subject, object_, to) if to else (subject, object_)
        spans = [span for _, _, _, span in arguments]
        whole = Span(min(s.start for s in spans), max(s.end for s in spans))
        yield Relation(mention.sentence, "dip:missionOf", arguments, whole, "mission", confidence)


def _stated(
    board: Board, mention: Mention, phrase: Phrase, sender: Entity
) -> Iterator[Receiver]:
    """Behind "to", "in" …, or the city in front: "its London embassy"."""
    index, sentence = mention.sentence, board.sentences[mention.sentence]
    for preposition in sentence.dependents(phrase.head, "prep"):
        if sentence.forms[preposition].lower() in TO:
            yield from _places(board, index, preposition, sender)
            return
    after = phrase.head + 1
    if after < len(sentence) and sentence.forms[after].lower() in TO:
        yield from _places(board, index, after, sender)
    for token in sentence.dependents(phrase.head, "compound", "nmod", "amod"):
        yield from _receiver(board, board.at(index, token), sender)


def _places(board: Board, index: int, preposition: int, sender: Entity) -> Iterator[Receiver]:
    sentence = board.sentences[index]
    for first in sentence.dependents(preposition, "pobj"):
        for place in (first, *sentence.dependents(first, "conj", "appos")):
            yield from _receiver(board, board.at(index, place), sender)


def _receiver(board: Board, where: Mention | None, sender: Entity) -> Iterator[Receiver]:
    if where is not None and len(where.entities) == 1 and where.entities[0].type != PERSON:
        state = board.state_of(where.entities[0])
        if state is not None and state != sender:
            yield state, where.text, where.span


def _inferred(
    board: Board, mention: Mention, phrase: Phrase, sender: Entity
) -> list[Receiver]:
    """The other state the text is about at this point."""
    candidates = ranked(board, mention.sentence, phrase.left, states, without={sender.id})
    state = best(candidates, margin=definite.MARGIN)
    return [(state, state.name, mention.span)] if state else []
