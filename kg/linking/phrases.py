"""The noun phrase around a known noun: which words, whose, and how definite."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.linking.board import PERSON, PLACE, Board
from kg.model import Entity, Mention, Sentence
from kg.model.phrases import conjuncts

INSIDE = frozenset({"ADJ", "NOUN", "PROPN", "NUM", "ADV"})
OF = frozenset({"of", "for"})
MISSION = "MissionNoun"
COUNTERPART = "CounterpartNoun"
SUCCESSOR = "SuccessorNoun"
OFFICE = "OfficeNoun"
PEOPLE = frozenset({OFFICE, COUNTERPART, "GroupNoun"})
NEIGHBOUR = "NeighbourNoun"
RELATIONAL = frozenset({COUNTERPART, NEIGHBOUR, SUCCESSOR})
NOTHING = frozenset[str]()
DEPTH = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase whose head is a noun of the gazetteer's classes.

    Attributes:
        head: token index of the noun's last word.
        start: first token of the known noun (which may have several words).
        left: first token of the whole phrase, determiner and possessor included.
        classes: of the noun, e.g. `{"OfficeNoun"}`.
        owners: the states or organisations it belongs to, none when none is named.
        possessor: the mention in front that names the owners, or None.
        named: the mention that names the owners, in front or behind, or None.
        determiner: lower-case form of the determiner or possessive pronoun, or `""`.
        former: whether a word in front says it is no longer so.
        title: tokens of the noun with its modifiers, owners left out.
    """

    head: int
    start: int
    left: int
    classes: frozenset[str]
    owners: tuple[Entity, ...]
    possessor: Mention | None
    named: Mention | None
    determiner: str
    former: bool
    title: tuple[int, ...]

    @property
    def tokens(self) -> range:
        """From the determiner to the noun."""
        return range(self.left, self.head + 1)


def phrase_at(board: Board, index: int, head: int) -> Phrase | None:
    """The phrase whose noun ends at token `head`, or None when the noun is not known."""
    known, words = board.noun(index, head), board.lemmas[index]
    small = board.pronouns.classes.get(words[head], NOTHING) & RELATIONAL
    if known is None and not small:
        return None
    start, classes = known or (head, small)
    classes |= small
    skip = _is_seat if MISSION in classes else _is_nothing
    left, title, mentions, determiner = _leftwards(board, index, start, skip)
    if not mentions and (inner := board.over(index, start)) and inner.head != head:
        mentions, start = [inner], _after(board, index, start)  # "UN chief" is an entry of its own
    if COUNTERPART in classes:
        mentions = [one for one in mentions if one.entities[0].type != PERSON]
    owners, named = _owners(board, mentions), mentions[-1] if mentions else None
    if not owners:
        owners, named = _behind(board, index, head, classes)
    tokens = (*title, *range(start, head + 1))
    if OFFICE not in classes and (longer := _longer_office(board, index, left, tokens)):
        tokens, classes = longer, classes | {OFFICE}
    return Phrase(
        head=head,
        start=start,
        left=left,
        classes=classes,
        owners=owners,
        possessor=mentions[-1] if mentions else None,
        named=named,
        determiner=determiner,
        former=any(map(board.lexis.is_former, words[left:start])),
        title=tokens,
    )


def _longer_office(
    board: Board, index: int, left: int, title: tuple[int, ...]
) -> tuple[int, ...] | None:
    """The tokens of an office around its owner: "top diplomat" in "the top US diplomat"."""
    lemmas = board.lemmas[index]
    upos = board.sentences[index].upos
    inner = range(left, title[0])
    outer = [one for one in inner if upos[one] != "DET" and not board.over(index, one)]
    for first in range(len(outer) + 1):
        tokens = (*outer[first:], *title)
        words = " ".join([lemmas[one] for one in tokens])
        if len(tokens) > 1 and OFFICE in board.lexis.classes(words):
            return tokens
    return None


def _after(board: Board, index: int, token: int) -> int:
    """The token behind the mention that covers `token`."""
    cover = board.covers[index]
    head = cover[token]
    while cover.get(token) == head:
        token += 1
    return token


def _is_nothing(_: Board, __: int, ___: int) -> bool:
    return False


def _is_seat(board: Board, index: int, token: int) -> bool:
    """The city of "its London embassy" is where the mission is, not whose."""
    mention = board.over(index, token)
    return (
        mention is not None
        and mention.rule in {"metonym", "place"}
        and board.sentences[index].tags[token] != "POS"
        and board.sentences[index].deprels[mention.head] in {"compound", "nmod", "amod"}
    )


def owners_before(board: Board, index: int, start: int) -> tuple[Entity, ...]:
    """States in front of token `start` in its noun phrase: "US journalist" before a name."""
    _, _, mentions, _ = _leftwards(board, index, start, _is_nothing)
    named = [one for one in mentions if one.rule == "gazetteer"]
    return _owners(board, named)


def _leftwards(
    board: Board, index: int, start: int, skip: Callable[[Board, int, int], bool]
) -> tuple[int, list[int], list[Mention], str]:
    """First token, modifiers, possessors and determiner of what stands before `start`."""
    sentence = board.sentences[index]
    title: list[int] = []
    mentions: list[Mention] = []
    token, listed = start - 1, True
    while token >= 0:
        mention = board.over(index, token)
        if mention is not None and is_hyphenated(sentence, token):
            mention = None
        if mention is not None and not mentions and skip(board, index, token):
            token, _ = _before(board, index, token)
        elif mention is not None and listed:
            mentions.insert(0, mention)
            token, listed = _before(board, index, token)
        elif determiner := _determiner(sentence, token):
            return token, title, mentions, determiner
        elif mention is not None or not _is_inside(sentence, token):
            break
        else:
            if not mentions and sentence.tags[token] != "POS":
                title.insert(0, token)
            token -= 1
    return token + 1, title, mentions, ""


def _determiner(sentence: Sentence, token: int) -> str:
    if sentence.upos[token] == "DET" or sentence.tags[token] in {"PRP$", "WP$"}:
        return sentence.forms[token].lower()
    return ""


def _is_inside(sentence: Sentence, token: int) -> bool:
    """Whether a token can stand between determiner and noun."""
    upos, tag = sentence.upos[token], sentence.tags[token]
    if upos == "VERB":
        return tag in {"VBG", "VBN"} and sentence.deprels[token] in {"amod", "compound"}
    if upos == "ADV":
        return sentence.deprels[token] == "advmod" and tag in {"RBS", "RB"}
    return upos in INSIDE or tag in {"POS", "HYPH"}


def is_hyphenated(sentence: Sentence, token: int) -> bool:
    """As in "Russian-backed", "pro-Russian": the name qualifies, it does not own."""
    forms = sentence.forms
    return "-" in forms[token + 1 : token + 2] or (token > 0 and forms[token - 1] == "-")


def _before(board: Board, index: int, token: int) -> tuple[int, bool]:
    """The token before a mention, and whether another of "Lithuanian and German" stands there."""
    sentence, cover = board.sentences[index], board.covers[index]
    head = cover[token]
    while token and cover.get(token - 1) == head:
        token -= 1
    at = token - 1
    while at > 0 and (sentence.upos[at] == "CCONJ" or sentence.forms[at] == ","):
        at -= 1
    listed = at < token - 1 and board.over(index, at)
    if listed and listed.entities[0].type != PERSON and _is_adjectival(sentence, at):
        return at, True
    return token - 1, False


def _is_adjectival(sentence: Sentence, token: int) -> bool:
    return sentence.upos[token] == "ADJ" or sentence.deprels[token] in {"amod", "compound", "nmod"}


def _owners(board: Board, mentions: list[Mention]) -> tuple[Entity, ...]:
    """States and organisations of the possessors, each once, in order."""
    found: dict[str, Entity] = {}
    for mention in mentions:
        for entity in mention.entities:
            actor = owner_of(board, entity)
            if actor is not None:
                found.setdefault(actor.id, actor)
    return tuple(found.values())


def owner_of(board: Board, entity: Entity) -> Entity | None:
    """For whom something of `entity` acts: a place's or person's state, or the entity itself."""
    return board.state_of(entity) if entity.type in {PERSON, PLACE} else entity


def _behind(
    board: Board, index: int, head: int, classes: frozenset[str]
) -> tuple[tuple[Entity, ...], Mention | None]:
    """Owners and who names them in "ministry of foreign affairs of Peru", "officials in Ankara"."""
    for mention, preposition in _complements(board, index, head):
        if preposition in OF or (preposition == "from" and classes & PEOPLE):
            owners = _owners(board, _listed(board, index, mention))
        elif preposition == "in" and not classes & {"StateNoun", "CityNoun", MISSION}:
            official = board.lemmas[index][head] in board.pronouns.words("OfficialNoun")
            owners = _seat(mention) if official or classes & {"BodyNoun", "OfficeNoun"} else ()
        else:
            continue
        if owners:
            return owners, mention
    return (), None


def _listed(board: Board, index: int, mention: Mention) -> list[Mention]:
    """The mention, and those beside it: "the ministers of Chad and Mali"."""
    sentence = board.sentences[index]
    if len(mention.entities) > 1:
        return [mention]
    found = (board.at(index, token) for token in conjuncts(sentence, mention.head))
    return [each for each in found if each is not None] or [mention]


def _seat(mention: Mention) -> tuple[Entity, ...]:
    """The state of a city that officials sit in; soldiers may be anybody's."""
    state = mention.entities[0].state
    return (state,) if mention.rule == "place" and state is not None else ()


def _complements(
    board: Board, index: int, head: int, depth: int = DEPTH
) -> Iterator[tuple[Mention, str]]:
    """Mentions behind prepositions under `head`, the nearest first, with the preposition."""
    sentence = board.sentences[index]
    for preposition in sentence.dependents(head, "prep"):
        for object_ in sentence.dependents(preposition, "pobj"):
            mention = board.at(index, object_)
            if mention is not None:
                yield mention, sentence.forms[preposition].lower()
            elif depth and sentence.forms[preposition].lower() in OF:
                whose = _adjective(board, index, object_)
                if whose is not None:  # "agents of the Indian government"
                    yield whose, sentence.forms[preposition].lower()
                yield from _complements(board, index, object_, depth - 1)


def _adjective(board: Board, index: int, noun: int) -> Mention | None:
    """The name in front of a noun that is not linked itself, or not yet."""
    sentence = board.sentences[index]
    for child in sentence.dependents(noun, "amod", "compound", "poss"):
        mention = board.at(index, child)
        if mention is not None and not is_hyphenated(sentence, child):
            return mention
    return None
