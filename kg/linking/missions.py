"""Diplomatic missions: whose they are, and where or to whom they are sent."""

from collections.abc import Iterator

from kg.linking.board import PERSON, STATE, Board
from kg.linking.phrases import phrase_at
from kg.model import Entity, Mention, Relation, Span

MISSION = "MissionNoun"
TO = frozenset({"to", "in", "at", "near"})


def mission_relations(board: Board, index: int) -> Iterator[Relation]:
    """`dip:missionOf` of every mission in the sentence whose sender is known."""
    sentence = board.sentences[index]
    table = board.tables[index]
    for head in sorted(table):
        mention = table[head]
        if not mention.affiliated or sentence.upos[head] not in {"NOUN", "PROPN"}:
            continue
        phrase = phrase_at(board, index, head)
        if phrase is None or MISSION not in phrase.classes or len(mention.entities) != 1:
            continue
        yield _relation(board, mention, phrase.head)


def _relation(board: Board, mention: Mention, head: int) -> Relation:
    sender = mention.entities[0]
    arguments: list[tuple[str, Entity | None, str, Span]] = [
        ("subject", None, mention.text, mention.span),
        ("object", sender, sender.name, mention.span),
    ]
    end = mention.span.end
    for receiver, where in _receivers(board, mention, head):
        arguments.append(("to", receiver, where.text, where.span))
        end = max(end, where.span.end)
        break
    whole = Span(mention.span.start, end)
    return Relation(mention.sentence, "dip:missionOf", tuple(arguments), whole, "mission")


def _receivers(board: Board, mention: Mention, head: int) -> Iterator[tuple[Entity, Mention]]:
    """The state or organisation behind "to", "in" …, or the city in front: "its London embassy"."""
    sentence = board.sentences[mention.sentence]
    sender = mention.entities[0]
    for preposition in sentence.dependents(head, "prep"):
        if sentence.forms[preposition].lower() in TO:
            for place in sentence.dependents(preposition, "pobj"):
                yield from _receiver(board, board.at(mention.sentence, place), sender)
    for token in sentence.dependents(head, "compound", "nmod", "amod"):
        yield from _receiver(board, board.at(mention.sentence, token), sender)


def _receiver(
    board: Board, where: Mention | None, sender: Entity
) -> Iterator[tuple[Entity, Mention]]:
    if where is not None and len(where.entities) == 1 and where.entities[0].type != PERSON:
        state = board.state_of(where.entities[0])
        if state is not None and state != sender:
            yield state, where


__all__ = ["STATE", "mission_relations"]
