"""For whom each person acts: what titles, appositions and origins say all over the document.

A person's state holds for every mention of the person, so it is settled before the text is read
in its order: by a vote of all that names an owner, and of the gazetteer for public persons.
"""

from collections.abc import Iterator

from kg.linking import offices
from kg.linking.board import Board
from kg.linking.phrases import Phrase
from kg.model import Entity, Mention

KNOWN, WEAK, STATED = 2, 1, 3
CONSTRUCTIONS = (offices.title_of, offices.apposition_of, offices.predicate_of)


def settle_affiliations(board: Board) -> None:
    """Let every person act for the state or organisation that most of the evidence names."""
    votes: dict[str, dict[str, int]] = {}
    named: dict[str, Entity] = {}
    for person, owner, weight in _evidence(board):
        named[owner.id] = owner
        row = votes.setdefault(person.id, _prior(person))
        row[owner.id] = row.get(owner.id, 0) + weight
    for person_id, row in votes.items():
        best = max(row, key=row.__getitem__)  # the first of equals
        board.settle(person_id, named.get(best))


def _prior(person: Entity) -> dict[str, int]:
    return {person.state.id: KNOWN} if person.state else {}


def _evidence(board: Board) -> Iterator[tuple[Entity, Entity, int]]:
    """Persons with an owner that the text names, and how much that counts."""
    for index in range(len(board.sentences)):
        for mention in offices.people_of(board, index):
            person = mention.entities[0]
            yield from ((person, *found) for found in _of_mention(board, mention))


def _of_mention(board: Board, mention: Mention) -> Iterator[tuple[Entity, int]]:
    holdings = [holding for find in CONSTRUCTIONS if (holding := find(board, mention))]
    if any(holding.phrase.former for holding in holdings):
        return
    for holding in holdings:
        if holding.phrase.owners:
            owner = offices.main_owner(holding.phrase.owners)
            yield owner, _weight(board, mention.sentence, holding.phrase)
    origin = offices.nationality(board, mention)
    if origin is not None:
        yield origin, STATED


def _weight(board: Board, index: int, phrase: Phrase) -> int:
    """Little for "the Syria envoy", who may be anybody's."""
    return WEAK if offices.is_topical(board, index, phrase) else STATED
