"""What a text is about at a point: entities by how often, how recently and how prominently named.

Weighted after Lappin and Leass (1994), https://aclanthology.org/J94-4002/: subjects before
objects before the rest, halved with every sentence that has passed.
"""

from collections.abc import Callable, Iterable, Iterator

from kg.linking.board import PERSON, PLACE, STATE, Board
from kg.linking.grammar import first_conjunct
from kg.model import Entity, Mention, Sentence

WEIGHTS = {
    "nsubj": 1.0, "nsubjpass": 0.9, "ROOT": 0.9, "agent": 0.65, "dobj": 0.55, "dative": 0.55,
    "pobj": 0.4, "poss": 0.4, "amod": 0.35, "compound": 0.35, "nmod": 0.35,
}  # fmt: skip
ELSEWHERE = 0.3
DECAY = 0.5
WINDOW = 3
THROUGH_PERSON = 0.6
PRIVATE = 0.4
AS_PLACE = 0.5
BEHIND_NOUN = 0.8
QUOTED = 0.5
ORIGIN = 0.3
LEAD = 2
OUTSTANDING = 1.5
LEAST = 0.1  # a city named in passing two sentences before is too faint

Weighted = tuple[Entity, float]
Selection = Callable[[Board, Mention], list[Weighted]]


def actors(board: Board, mention: Mention) -> list[Weighted]:
    """States and organisations, also through those who act for them."""
    found: list[Weighted] = []
    for entity in mention.entities:
        actor = board.state_of(entity)
        if actor is not None:
            itself = AS_PLACE if actor.id != entity.id else 1
            weight = THROUGH_PERSON if entity.type == PERSON else itself
            found.append((actor, weight * (PRIVATE if mention.rule == "private" else 1)))
    return found


def organisations(board: Board, mention: Mention) -> list[Weighted]:
    """Whatever acts and is no state."""
    return [one for one in actors(board, mention) if one[0].type != STATE]


def states(board: Board, mention: Mention) -> list[Weighted]:
    """States only."""
    return [one for one in actors(board, mention) if one[0].type == STATE]


def people(_: Board, mention: Mention) -> list[Weighted]:
    """Persons by name."""
    return [(entity, 1.0) for entity in mention.entities if entity.type == PERSON]


def bodies(_: Board, mention: Mention) -> list[Weighted]:
    """What "it" can stand for: neither persons nor those who merely belong to a state."""
    if mention.affiliated:
        return []
    return [(entity, 1.0) for entity in mention.entities if entity.type not in {PERSON, PLACE}]


def before(
    board: Board, index: int, token: int, window: int = WINDOW
) -> Iterator[tuple[Mention, int]]:
    """Mentions in front of a token, the nearest sentence first, with the sentences between."""
    for distance in range(min(window, index) + 1):
        for head, mention in board.tables[index - distance].items():
            if distance or head < token:
                yield mention, distance


def ranked(  # noqa: PLR0913 -- the place, what counts there, and what does not
    board: Board,
    index: int,
    token: int,
    select: Selection,
    *,
    without: Iterable[str] = (),
    window: int = WINDOW,
) -> list[tuple[Entity, float]]:
    """Entities in front of a token by salience, the most salient first; ties by identifier.

    Of several mentions in a sentence the most prominent counts.
    """
    best_of: dict[tuple[str, int], float] = {}
    entities: dict[str, Entity] = {}
    left_out = set(without)
    for mention, distance in before(board, index, token, window):
        chosen = [one for one in select(board, mention) if one[0].id not in left_out]
        prominence = _prominence(board, mention) if chosen else 0.0
        for entity, weight in chosen:
            entities[entity.id] = entity
            gain, key = prominence * weight * DECAY**distance, (entity.id, distance)
            best_of[key] = max(gain, best_of.get(key, 0.0))
    scores: dict[str, float] = {}
    for (one, _), gain in best_of.items():
        scores[one] = scores.get(one, 0.0) + gain
    order = sorted(scores, key=lambda one: (-scores[one], one))
    return [(entities[one], scores[one]) for one in order]


def _prominence(board: Board, mention: Mention) -> float:
    """Little for where a person is from, and for what is quoted."""
    weight = weight_of(board.sentences[mention.sentence], mention.head)
    if _is_origin(board, mention):
        weight *= ORIGIN
    return weight * QUOTED if board.quoted[mention.sentence][mention.head] else weight


def best(
    candidates: list[tuple[Entity, float]], *, margin: float, topic: Entity | None = None
) -> Entity | None:
    """The first of `ranked`, unless the second comes too near (`margin` is their least ratio).

    Of two that are near each other, the document's topic is taken.
    """
    if not candidates or candidates[0][1] < LEAST:
        return None
    near = [entity for entity, score in candidates if margin * score > candidates[0][1]]
    if len(near) == 1:
        return near[0]
    return topic if topic in near else None


def topic_of(board: Board) -> Entity | None:
    """The state far more salient in the whole document than any other, the lead counted twice."""
    counts: dict[str, float] = {}
    found: dict[str, Entity] = {}
    for index, table in enumerate(board.tables):
        for mention in table.values():
            for entity, weight in states(board, mention):
                found[entity.id] = entity
                prominence = weight_of(board.sentences[index], mention.head)
                gain = weight * prominence * (1 if index else LEAD)
                counts[entity.id] = counts.get(entity.id, 0.0) + gain
    ranking = sorted(counts, key=lambda key: (-counts[key], key))
    if len(ranking) > 1 and counts[ranking[0]] < OUTSTANDING * counts[ranking[1]]:
        return None
    return found[ranking[0]] if ranking else None


def _is_origin(board: Board, mention: Mention) -> bool:
    """As in "Barbara Manzi of Italy", which says where a person is from."""
    sentence = board.sentences[mention.sentence]
    link = sentence.heads[mention.head]
    if sentence.deprels[mention.head] != "pobj" or sentence.forms[link] != "of":
        return False
    above = board.at(mention.sentence, sentence.heads[link])
    return above is not None and above.rule in {"name", "surname"}


def weight_of(sentence: Sentence, head: int) -> float:
    """Prominence of a noun phrase by its grammatical function, less inside another one."""
    head = first_conjunct(sentence, head) if sentence.deprels[head] == "conj" else head
    label = sentence.deprels[head]
    weight = WEIGHTS.get(label, ELSEWHERE)
    above = sentence.heads[head]
    if label == "pobj" and sentence.upos[sentence.heads[above]] in {"NOUN", "PROPN"}:
        return weight * BEHIND_NOUN
    return weight
