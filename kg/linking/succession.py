"""Who takes over whose office: "X was appointed to succeed Y", "X takes over from Y"."""

from collections.abc import Iterator

from kg.linking.board import PERSON, Board
from kg.linking.lexis import where
from kg.linking.offices import HOLDS
from kg.linking.posts import post
from kg.model import Entity, Mention, Relation, Sentence, Span

VERB = "SuccessionVerb"
DOUBTFUL = 0.7


def successions(board: Board, index: int) -> Iterator[Relation]:
    """The office of one party for the other, of whom the text says no office."""
    sentence = board.sentences[index]
    words = board.pronouns.words(VERB)
    for verb in where(board.lexis.openings(VERB).__contains__, sentence.lemmas):
        if sentence.upos[verb] != "VERB":
            continue
        if sentence.lemmas[verb] in words or _phrasal(sentence, verb) in words:
            yield from _between(board, _person(board, index, _successor(sentence, verb)),
                                _person(board, index, _predecessor(sentence, verb)))  # fmt: skip


def _phrasal(sentence: Sentence, verb: int) -> str:
    particles = [sentence.lemmas[child] for child in sentence.dependents(verb, "prt")]
    return " ".join([sentence.lemmas[verb], *particles])


def _successor(sentence: Sentence, verb: int) -> int | None:
    """The subject; of "picked X to succeed Y" the object, of "X was picked to" the subject."""
    while True:
        above = sentence.heads[verb]
        found = sentence.dependents(verb, "nsubj", "nsubjpass")
        if found or sentence.deprels[verb] not in {"xcomp", "advcl", "conj"}:
            return found[0] if found else None
        objects = [child for child in sentence.dependents(above, "dobj") if child < verb]
        if objects:
            return objects[0]
        verb = above


def _predecessor(sentence: Sentence, verb: int) -> int | None:
    """The object, or what "from" introduces."""
    objects = sentence.dependents(verb, "dobj")
    for preposition in sentence.dependents(verb, "prep"):
        if sentence.forms[preposition] == "from":
            objects += sentence.dependents(preposition, "pobj")
    return objects[0] if objects else None


def _person(board: Board, index: int, token: int | None) -> Mention | None:
    mention = None if token is None else board.at(index, token)
    if mention is None or len(mention.entities) != 1 or mention.entities[0].type != PERSON:
        return None
    return mention


def _between(board: Board, one: Mention | None, two: Mention | None) -> Iterator[Relation]:
    if one is None or two is None:
        return
    for known, other in ((two, one), (one, two)):
        title = board.titles.get(known.entities[0].id)
        if title and other.entities[0].id not in board.titles:
            yield _holds(board, other, title, board.state_of(known.entities[0]))
            return


def _holds(board: Board, person: Mention, title: str, owner: Entity | None) -> Relation:
    entity = person.entities[0]
    board.affiliate(entity, owner)
    board.titles[entity.id] = title
    owners = (owner,) if owner else ()
    arguments: list[tuple[str, Entity | None, str, Span]] = [
        ("subject", entity, person.text, person.span),
        ("object", post(board, title, owners), title, person.span),
        *(("of", one, one.name, person.span) for one in owners),
    ]
    return Relation(person.sentence, HOLDS, tuple(arguments), person.span, "succession", DOUBTFUL)
