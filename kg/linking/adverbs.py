"""Where "there" is: the place that was told of last, as far as it is not the actor's own."""

from collections.abc import Iterator

from kg.linking.board import PLACE, STATE, Board
from kg.linking.grammar import clause_subjects
from kg.model import Entity, Mention, Sentence

ADVERB = "PlaceAdverb"
RULE = "place"
NEAR = 1  # sentences looked back
CONFIDENCE = 0.8
WHERE = frozenset({"in", "to", "at", "from", "near", "into", "for"})


def add_adverb(board: Board, index: int, token: int) -> None:
    """The mention of the adverb of place at `token`, when it is clear which place is meant."""
    sentence = board.sentences[index]
    if sentence.lowered[token] not in board.pronouns.words(ADVERB):
        return
    own = {
        state.id
        for subject in clause_subjects(sentence, token)
        if (mention := board.at(index, subject))
        for entity in mention.entities
        if (state := board.state_of(entity))
    }
    for where in range(index, max(-1, index - NEAR - 1), -1):
        end = token if where == index else len(board.sentences[where])
        places = [*_places(board, where, end, own)]
        told = [each for each in places if _is_told_as_place(board.sentences[where], each)]
        if places:
            place = (told or places)[-1]
            board.add(index, range(token, token + 1), place.entities, RULE, confidence=CONFIDENCE)
            return


def _places(board: Board, index: int, end: int, own: set[str]) -> Iterator[Mention]:
    """The states and places before `end` that are not the actor's own, in order."""
    for head, mention in sorted(board.tables[index].items()):
        alone = len(mention.entities) == 1 and head < end
        if alone and _where(mention.entities[0]) not in {None, *own}:
            yield mention


def _where(entity: Entity) -> str | None:
    """Id of the state that the entity is or lies in."""
    if entity.type == STATE:
        return entity.id
    return entity.state.id if entity.type == PLACE and entity.state else None


def _is_told_as_place(sentence: Sentence, mention: Mention) -> bool:
    preposition = sentence.heads[mention.head]
    return sentence.deprels[mention.head] == "pobj" and sentence.lowered[preposition] in WHERE
