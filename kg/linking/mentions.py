"""Names of the gazetteer: states, organisations, places, and cities that stand for a state."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.linking.board import PLACE, STATE, Board, head_of
from kg.linking.grammar import is_locative
from kg.linking.lexis import where
from kg.model import Entity, Sentence
from kg.ontology.gazetteer import Name

DASHES = frozenset({"-", "–", "—", "--", "("})  # noqa: RUF001 -- dashes of datelines
LONGEST_DATELINE = 8
MODIFYING = frozenset({"amod", "compound", "nmod", "poss"})
ONE = frozenset({"a", "an", "the", "one", "another", "this", "that"})
SOME = frozenset({"some", "several", "many", "few", "other", "most", "all", "no"})
COLLECTIVE = frozenset({"se", "ch", "sh", "ss"})  # "the French" are a people, never one of it
THE = "the"
METONYMIC = 0.9
UNSURE = 0.6


@dataclass(frozen=True, slots=True)
class Hit:
    """A gazetteer name in a sentence: tokens `[start, end)` and what it may stand for."""

    start: int
    end: int
    names: tuple[Name, ...]


def find_hits(board: Board) -> list[list[Hit]]:
    """Per sentence, the gazetteer's names from left to right, longest first, none overlapping."""
    return [list(_hits(board, sentence)) for sentence in board.sentences]


def add_names(board: Board, hits: Iterable[Iterable[Hit]]) -> None:
    """A mention for every hit; of several readings, the one the document speaks of elsewhere."""
    hits = [list(row) for row in hits]
    certain = _certain(hit for row in hits for hit in row)
    for index, row in enumerate(hits):
        for hit in row:
            _add(board, index, hit, certain)


def add_short_names(board: Board) -> None:
    """In "the North": the one state of that longer name, where it or its counterpart is named."""
    rests = {
        rest
        for table in board.tables
        for mention in table.values()
        for entity in mention.entities
        if entity.type == STATE and (rest := entity.name.partition(" ")[2])
    }
    for index, sentence in enumerate(board.sentences) if rests else ():
        for article in where(THE.__eq__, sentence.lowered):
            short = article + 1
            if _is_alone(sentence, short) and board.over(index, short) is None:
                names = ([sentence.forms[short], *rest.split()] for rest in rests)
                meant = {entity.id: entity for name in names for entity in _states(board, name)}
                if len(meant) == 1:
                    tokens = range(short, short + 1)
                    board.add(index, tokens, tuple(meant.values()), "short", head=short)


def _states(board: Board, words: Sequence[str]) -> list[Entity]:
    """States whose whole name these words are."""
    found = board.gazetteer.match(tuple(words), 0)
    if found is None or found[0] < len(words):
        return []
    return [name.entity for name in found[1] if name.entity.type == STATE]


def _is_alone(sentence: Sentence, token: int) -> bool:
    """Whether a word with a capital stands without another behind it."""
    if token >= len(sentence) or not sentence.forms[token][0].isupper():
        return False
    behind = token + 1
    return behind == len(sentence) or not (
        sentence.forms[behind][0].isupper() or sentence.forms[behind] == "-"
    )


def _hits(board: Board, sentence: Sentence) -> Iterator[Hit]:
    match, position = board.gazetteer.match, 0
    for token in where(board.lexis.may_start_name, sentence.forms):
        proper = sentence.forms[token][:1].isupper() or sentence.upos[token] == "PROPN"
        if token >= position and proper and (found := match(sentence.forms, token)):
            position, names = found
            yield Hit(token, position, names)


def _certain(hits: Iterable[Hit]) -> Counter[str]:
    """How often names of a single reading stand for an entity, or for something of a state."""
    found: Counter[str] = Counter()
    for hit in hits:
        if len(hit.names) == 1 or len({name.entity.id for name in hit.names}) == 1:
            for entity in (hit.names[0].entity, hit.names[0].entity.state):
                if entity is not None:
                    found[entity.id] += 1
    return found


def _add(board: Board, index: int, hit: Hit, certain: Counter[str]) -> None:
    sentence, tokens = board.sentences[index], range(hit.start, hit.end)
    head = head_of(sentence, tokens)
    locative = (
        is_locative(sentence, head, board.pronouns.words("MotionVerb"))
        or _is_dateline(board, index, hit)
        or _is_seat(board, sentence, hit.end)
    )
    name, sure = _choose(hit.names, certain, locative=locative)
    entity, rule = _reading(name, locative=locative)
    private = name.kind == "demonym" and _is_individual(sentence, head)
    board.add(
        index, tokens, (entity,), "private" if private else rule, head=head, affiliated=private,
        confidence=(1.0 if sure else UNSURE) * (METONYMIC if rule == "metonym" else 1.0),
    )  # fmt: skip


def _is_seat(board: Board, sentence: Sentence, end: int) -> bool:
    """As in "the Vienna-based agency"."""
    if end + 1 >= len(sentence) or sentence.forms[end] != "-":
        return False
    return sentence.forms[end + 1].lower() in board.pronouns.words("SeatVerb")


def _is_individual(sentence: Sentence, head: int) -> bool:
    """As in "a Norwegian", "three Russians": some of a people, who are not their state."""
    if sentence.upos[head] not in {"NOUN", "PROPN"} or sentence.deprels[head] in MODIFYING:
        return False
    before = [sentence.forms[child].lower() for child in sentence.children[head] if child < head]
    if sentence.tags[head] in {"NNS", "NNPS"}:
        return any(
            sentence.upos[child] in {"NUM", "ADJ"}
            for child in sentence.children[head]
            if child < head
        ) or any(word in SOME for word in before)
    return sentence.forms[head][-2:] not in COLLECTIVE and any(word in ONE for word in before)


def _choose(names: tuple[Name, ...], certain: Counter[str], *, locative: bool) -> tuple[Name, bool]:
    """The likeliest reading, and whether nothing speaks for another."""
    if locative and (places := [n for n in names if n.kind in {"capital", "place", "label"}]):
        names = tuple(places)
    if len(names) == 1 or len({name.entity.id for name in names}) == 1:
        return names[0], True
    if len({_actor(name.entity).id for name in names}) == 1:
        return names[0], True
    best = max(names, key=lambda name: _support(name, certain))  # the first of equals
    return best, _support(best, certain) > 0


def _support(name: Name, certain: Counter[str]) -> int:
    return max(certain[name.entity.id], certain[_actor(name.entity).id])


def _actor(entity: Entity) -> Entity:
    return entity.state or entity


def _reading(name: Name, *, locative: bool) -> tuple[Entity, str]:
    """What a name stands for: a capital that acts is its state."""
    entity = name.entity
    if name.kind == "capital":
        if locative or entity.state is None:
            return entity, "place"
        return entity.state, "metonym"
    if name.kind == "metonym":
        return entity, "metonym"
    return entity, "place" if entity.type == PLACE else "gazetteer"


def _is_dateline(board: Board, index: int, hit: Hit) -> bool:
    """Whether the name opens a paragraph as in "KYIV (Agency) -" or "Rome, Feb 3 -"."""
    sentence = board.sentences[index]
    opens = index == 0 or board.sentences[index - 1].paragraph != sentence.paragraph
    if not opens or hit.start > 0:
        return False
    for token in range(hit.end, min(len(sentence), LONGEST_DATELINE)):
        if sentence.forms[token] in DASHES:
            return sentence.starts[token] > sentence.ends[token - 1]
        if sentence.upos[token] not in {"PROPN", "NUM", "PUNCT"}:
            return False
    return False
