"""Parties taken up together: "both sides", "the three states", "the two men", "its neighbour"."""

from kg.linking.board import STATE, Board
from kg.linking.definite import DEFINITE, MARGIN, PLURAL, subject_states
from kg.linking.grammar import coordinated, preposition_of
from kg.linking.phrases import Phrase
from kg.linking.salience import actors, before, best, people, ranked, states
from kg.model import Entity, Sentence
from kg.ontology.numerals import number

PAIR = 2
WINDOW = 4
SOVEREIGN = frozenset({STATE, "dip:NonStateActor", "dip:ArmedForce"})
PAIRING = frozenset({"both", "each", "neither", "either"})
LARGEST_GROUP = 6
PARTIES = frozenset({"nsubj", "nsubjpass", "ROOT", "dobj"})
LINKING = frozenset({"between", "of", "by"})


def group(board: Board, index: int, token: int, count: int) -> tuple[Entity, ...]:
    """The parties of "both sides", "the three states".

    The last coordination of so many, else the only ones of the nearest sentences, states and
    armed groups before organisations. Whoever is the subject of the same clause is none of them.
    """
    own = subject_states(board, index, token) | _named_behind(board, index, token)
    if listed := _coordination(board, index, token, count, own):
        return listed
    for types in (SOVEREIGN, None):
        for window in range(WINDOW):
            named: dict[str, Entity] = {}
            for mention, _ in before(board, index, token, window):
                for entity, _ in actors(board, mention):
                    fits = types is None or entity.type in types
                    if fits and entity.id not in own and mention.rule != "place":
                        named.setdefault(entity.id, entity)
            if len(named) == count:
                return tuple(sorted(named.values(), key=lambda e: e.id))
            if len(named) > count:
                break
    return ()


def _named_behind(board: Board, index: int, token: int) -> set[str]:
    """Who does something to them further on: "the two sides, brokered by Kenya"."""
    sentence, table = board.sentences[index], board.tables[index]
    found = set[str]()
    for head in table:
        link = preposition_of(sentence, head) if head > token else None
        if link is not None and sentence.forms[link] == "by":
            found |= {entity.id for entity, _ in actors(board, table[head])}
    return found


def _coordination(
    board: Board, index: int, token: int, count: int, own: set[str]
) -> tuple[Entity, ...]:
    """The members of the last "A, B and C" with so many members, in their order."""
    for distance in range(min(WINDOW, index + 1)):
        row = index - distance
        sentence, table = board.sentences[row], board.tables[row]
        for head in sorted(table, reverse=True):
            here = distance or head < token
            if not here or not _is_party(sentence, head):
                continue
            members = [table[one] for one in coordinated(sentence, head) if one in table]
            found = {e.id: e for one in members for e, _ in actors(board, one)}
            places = any(one.rule == "place" for one in members)
            if len(found) == count and not places and own.isdisjoint(found):
                return tuple(found.values())
    return ()


def _is_party(sentence: Sentence, head: int) -> bool:
    """Whether a coordination acts together: a subject or object, or "between A and B"."""
    label = sentence.deprels[head]
    linked = label == "pobj" and sentence.forms[sentence.heads[head]].lower() in LINKING
    return label in PARTIES or linked


def neighbour(board: Board, index: int, phrase: Phrase) -> Entity | None:
    """The other state that "its neighbour" means."""
    own = {entity.id for entity in phrase.owners} | subject_states(board, index, phrase.head)
    return best(ranked(board, index, phrase.left, states, without=own), margin=MARGIN)


def people_named(board: Board, index: int, token: int, count: int) -> tuple[Entity, ...]:
    """The persons of "the two men": the only `count` of the nearest sentences."""
    for window in range(3):
        named: dict[str, Entity] = {}
        for mention, _ in before(board, index, token, window):
            named |= {entity.id: entity for entity, _ in people(board, mention)}
        if len(named) >= count:
            exact = len(named) == count
            return tuple(sorted(named.values(), key=lambda e: e.id)) if exact else ()
    return ()


def counted(board: Board, index: int, phrase: Phrase) -> int:
    """How many parties a phrase means: 2 of "both sides", 3 of "the three states", else 0."""
    sentence = board.sentences[index]
    words = [sentence.forms[token].lower() for token in range(phrase.left, phrase.start)]
    if PAIRING & {*words[:1], phrase.determiner}:
        return PAIR
    if sentence.tags[phrase.head] not in PLURAL or phrase.determiner not in DEFINITE:
        return 0
    numbers = [value for word in words if (value := number((word,))) is not None]
    return int(numbers[0]) if len(numbers) == 1 and 1 < numbers[0] <= LARGEST_GROUP else 0
