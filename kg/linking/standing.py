"""Standing relations between states, organisations and places that a noun phrase states."""

from collections.abc import Iterator

from kg.linking.board import PLACE, STATE, Board
from kg.linking.grammar import coordinated
from kg.linking.phrases import phrase_at
from kg.model import Entity, Mention, Relation, Span

CITY, MEMBER = "CityNoun", "MemberNoun"
GROUPINGS = frozenset({"dip:InternationalOrganization", "dip:NonStateActor", "dip:GovernmentBody"})


def standing_relations(board: Board, index: int) -> Iterator[Relation]:
    """Capitals, members, seats and locations stated in the sentence, in order."""
    for head in sorted(board.tables[index]):
        mention = board.tables[index][head]
        if len(mention.entities) == 1 and not mention.affiliated and mention.rule != "pronoun":
            for rule in (_capital, _member, _seat, _location):
                yield from rule(board, index, head, mention)


def _capital(board: Board, index: int, head: int, mention: Mention) -> Iterator[Relation]:
    """ "Montevideo, the Uruguayan capital", "the Chadian capital, N'Djamena"."""
    sentence = board.sentences[index]
    for other in (*sentence.dependents(head, "appos"), sentence.heads[head]):
        if other < head and sentence.deprels[head] != "appos":
            continue
        named = board.at(index, other)
        if named is None or named.entities != mention.entities or other == head:
            continue
        phrase = phrase_at(board, index, other)
        if phrase and CITY in phrase.classes and mention.entities[0].type == PLACE:
            state = mention.entities[0].state
            if state:
                yield _stated("dip:capitalOf", mention, mention.entities[0], named, state)


def _member(board: Board, index: int, head: int, mention: Mention) -> Iterator[Relation]:
    """ "X, a member of Y", "Y member X", "fellow Y members X and Z"."""
    sentence, entity = board.sentences[index], mention.entities[0]
    if entity.type != STATE:
        return
    for noun in (*sentence.dependents(head, "appos", "compound", "nmod"), sentence.heads[head]):
        if noun == head or board.lemmas[index][noun] not in board.pronouns.words(MEMBER):
            continue
        for group in _groups(board, index, noun):
            yield _stated("dip:memberOf", mention, entity, group, group.entities[0])


def _groups(board: Board, index: int, noun: int) -> Iterator[Mention]:
    """Organisations whose member the noun speaks of."""
    sentence = board.sentences[index]
    heads = sentence.dependents(noun, "compound", "nmod", "amod", "poss")
    for preposition in sentence.dependents(noun, "prep"):
        if sentence.forms[preposition] == "of":
            heads += sentence.dependents(preposition, "pobj")
    for head in heads:
        mention = board.at(index, head)
        if mention and mention.entities[0].type in GROUPINGS:
            yield mention


def _seat(board: Board, index: int, head: int, mention: Mention) -> Iterator[Relation]:
    """ "the Vienna-based OSCE", "headquartered in Abuja"."""
    if mention.entities[0].type not in GROUPINGS:
        return
    sentence = board.sentences[index]
    for verb in _based(board, index, head):
        for city in _cities(board, index, verb):
            yield _stated("dip:headquarteredIn", mention, mention.entities[0], city, _place(city))
    del sentence


def _based(board: Board, index: int, head: int) -> Iterator[int]:
    sentence, words = board.sentences[index], board.pronouns.words("SeatVerb")
    agenda = [*sentence.children[head], sentence.heads[head]]
    agenda += [below for child in sentence.dependents(head, "appos") for below in sentence.children[child]]
    for token in agenda:
        if sentence.forms[token].lower() in words:
            yield token


def _cities(board: Board, index: int, verb: int) -> Iterator[Mention]:
    sentence = board.sentences[index]
    heads = sentence.dependents(verb, "npadvmod", "compound", "nmod")
    for preposition in sentence.dependents(verb, "prep"):
        if sentence.forms[preposition] in {"in", "at"}:
            heads += sentence.dependents(preposition, "pobj")
    for head in heads:
        mention = board.at(index, head)
        if mention is not None:
            yield mention


def _place(mention: Mention) -> Entity:
    return mention.entities[0]


def _location(board: Board, index: int, head: int, mention: Mention) -> Iterator[Relation]:
    """ "Putrajaya, Malaysia"; a city whose state the gazetteer knows is no news."""
    del board, index, head, mention
    yield from ()


def _stated(
    type_: str, subject: Mention, one: Entity, object_: Mention, other: Entity
) -> Relation:
    spans = subject.span, object_.span
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    arguments: tuple[tuple[str, Entity | None, str, Span], ...] = (
        ("subject", one, subject.text, subject.span),
        ("object", other, object_.text, object_.span),
    )
    return Relation(subject.sentence, type_, arguments, whole, "standing")


__all__ = ["coordinated", "standing_relations"]
