"""Standing relations between states, organisations and places that a noun phrase states."""

from collections.abc import Iterator

from kg.linking import definite
from kg.linking.board import MEMORY, PRONOMINAL, STATE, Board
from kg.linking.grammar import first_conjunct
from kg.linking.phrases import phrase_at
from kg.model import Entity, Mention, Relation, Span

CAPITAL, MEMBER = "CapitalNoun", "MemberNoun"
Argument = tuple[str, Entity | None, str, Span]

COPULAS = frozenset({"be", "become"})
GROUPINGS = frozenset({"dip:InternationalOrganization", "dip:NonStateActor", "dip:GovernmentBody"})


def standing_relations(board: Board, index: int) -> Iterator[Relation]:
    """Capitals, members, seats and locations stated in the sentence, in order."""
    table = board.tables[index]
    of_members = not board.pronouns.words(MEMBER).isdisjoint(board.lemmas[index])
    for head in sorted(table):
        mention = table[head]
        if len(mention.entities) > 1 or mention.affiliated or mention.rule in PRONOMINAL:
            continue
        if mention.rule == "place":
            yield from _capital(board, index, head, mention)
        if of_members and mention.entities[0].type == STATE:
            yield from _member(board, index, head, mention)
        if mention.entities[0].type in GROUPINGS:
            yield from _seat(board, index, head, mention)


def _capital(board: Board, index: int, head: int, mention: Mention) -> Iterator[Relation]:
    """As in "Montevideo, the Uruguayan capital", also when the city is named elsewhere."""
    phrase = phrase_at(board, index, head)
    if phrase is None or definite.noun_of(board, index, phrase) not in board.pronouns.words(
        CAPITAL
    ):
        return
    city, state = mention.entities[0], mention.entities[0].state
    if state is not None and (named := _named(board, index, city)):
        arguments: tuple[Argument, ...] = (
            ("subject", city, named.text if named.sentence == index else city.name, mention.span),
            ("object", state, state.name, mention.span),
        )
        yield Relation(index, "dip:capitalOf", arguments, mention.span, "standing")


def _named(board: Board, index: int, city: Entity) -> Mention | None:
    """A mention of the city by its name, in the same sentence or before, else behind."""
    last = min(len(board.sentences), index + MEMORY)
    for row in (*board.back(index), *range(index + 1, last)):
        table: dict[int, Mention] = board.tables[row]
        named = [head for head in sorted(table) if table[head].text in {city.name, *city.labels}]
        if named:
            return table[named[0]]
    return None


def _member(board: Board, index: int, head: int, mention: Mention) -> Iterator[Relation]:
    """As in "X, a member of Y", "Y member X", "fellow Y members X and Z"."""
    sentence, entity = board.sentences[index], mention.entities[0]
    above = sentence.heads[first_conjunct(sentence, head)]
    nouns = [*sentence.dependents(head, "appos", "compound", "nmod"), above, sentence.heads[head]]
    if sentence.lemmas[above] in COPULAS and sentence.deprels[head] == "nsubj":
        nouns += sentence.dependents(above, "attr")
    first = first_conjunct(sentence, head)
    nouns.append(sentence.heads[first] if sentence.deprels[first] == "appos" else first)
    for noun in dict.fromkeys(nouns):
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
    """As in "the Vienna-based OSCE", "headquartered in Abuja", and a known seat behind "in"."""
    organisation = mention.entities[0]
    for verb in _based(board, index, head):
        for city in _cities(board, index, verb):
            yield _stated("dip:headquarteredIn", mention, organisation, city, _place(board, city))
    for preposition in board.sentences[index].dependents(head, "prep"):
        for token in board.sentences[index].dependents(preposition, "pobj"):
            seat = board.at(index, token)
            if seat and (organisation.id, seat.entities[0].id) in board.seats:
                yield _stated("dip:headquarteredIn", mention, organisation, seat, seat.entities[0])


def _based(board: Board, index: int, head: int) -> Iterator[int]:
    sentence, words = board.sentences[index], board.pronouns.words("SeatVerb")
    nouns = [head, *sentence.dependents(head, "appos")]
    if sentence.deprels[head] == "appos":
        nouns.append(sentence.heads[head])
    agenda = [child for noun in nouns for child in sentence.children[noun]]
    if sentence.deprels[head] in {"nsubj", "nsubjpass"}:
        agenda.append(sentence.heads[head])
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


def _place(board: Board, mention: Mention) -> Entity:
    """The city itself, even where its name stands for the state."""
    entity = mention.entities[0]
    capital = board.capitals.get(entity.id)
    return capital if mention.rule == "metonym" and capital else entity


def _stated(type_: str, subject: Mention, one: Entity, object_: Mention, other: Entity) -> Relation:
    spans = subject.span, object_.span
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    arguments: tuple[Argument, ...] = (
        ("subject", one, subject.text, subject.span),
        ("object", other, object_.text, object_.span),
    )
    return Relation(subject.sentence, type_, arguments, whole, "standing")
