"""Diplomatic missions: whose they are, and where or to whom they are sent."""

from collections.abc import Iterator

from kg.linking import definite
from kg.linking.board import PERSON, Board
from kg.linking.lexis import where
from kg.linking.names import slug
from kg.linking.phrases import MISSION, Phrase, phrase_at
from kg.linking.salience import best, ranked, states
from kg.linking.tense import looks_ahead
from kg.model import Entity, Mention, Relation, Span

TO = frozenset({"to", "in", "at", "near"})
NOUNS = frozenset({"NOUN", "PROPN"})
UNION = "dip:InternationalOrganization"
INFERRED = 0.6

Receiver = tuple[Entity, str, Span]


def mission_relations(board: Board, index: int) -> Iterator[Relation]:
    """`dip:missionOf` of every mission in the sentence whose sender and receiver are known.

    The mission becomes an entity of its own, called by sender and receiver, and is told of once
    in a document. One that the text places nowhere is in the other state that the text is about,
    if there is just one such.
    """
    sentence = board.sentences[index]
    for head in where(board.lexis.is_mission, board.lemmas[index]):
        if sentence.upos[head] not in NOUNS:
            continue
        phrase, mention = phrase_at(board, index, head), board.at(index, head)
        if phrase is None or MISSION not in phrase.classes:
            continue
        if mention is not None and mention.rule == "definite":
            continue  # spoken of before
        if _is_ahead(board, index, head):
            continue
        senders = phrase.owners
        if mention is not None and mention.rule == "mission":
            senders = mention.entities
        for sender in dict.fromkeys(_sender(one) for one in senders):
            yield from _relations(board, index, phrase, sender, alone=len(senders) == 1)


def _relations(
    board: Board, index: int, phrase: Phrase, sender: Entity, *, alone: bool
) -> Iterator[Relation]:
    """One relation for each receiver."""
    sentence = board.sentences[index]
    span = sentence.span_of(phrase.tokens)
    stated = list(_stated(board, index, phrase, sender))
    receivers = stated or (_inferred(board, index, phrase, sender, span) if alone else [])
    confidence = 1.0 if stated else INFERRED
    noun = definite.noun_of(board, index, phrase)
    for receiver in receivers:
        if not _is_news(board, noun, sender, receiver[0]):
            continue
        mission = _mission(noun, sender, receiver[0])
        arguments: list[tuple[str, Entity | None, str, Span]] = [
            ("subject", mission, sentence.quote(span), span),
            ("object", sender, sender.name, span),
            ("to", *receiver),
        ]
        ends = (span, receiver[2])
        whole = Span(min(one.start for one in ends), max(one.end for one in ends))
        yield Relation(index, "dip:missionOf", tuple(arguments), whole, "mission", confidence)


def _sender(owner: Entity) -> Entity:
    """The state whose army, ministry or other body has the mission; else the owner itself."""
    return owner.state if owner.state is not None and owner.type != UNION else owner


def _is_news(board: Board, noun: str, sender: Entity, receiver: Entity) -> bool:
    """Whether the mission was not told of before; "the mission" may be the embassy."""
    known = board.missions.setdefault((sender.id, receiver.id), set())
    if noun in known or (known and noun in board.pronouns.words("AnyMission")):
        return False
    known.add(noun)
    return True


def _mission(noun: str, sender: Entity, receiver: Entity) -> Entity:
    """A mission known to this document only, e.g. "embassy of Denmark in Mali"."""
    name = f"{noun} of {sender.name} in {receiver.name}"
    return Entity(slug(name), name, "dip:DiplomaticMission", state=sender)


def _stated(board: Board, index: int, phrase: Phrase, sender: Entity) -> Iterator[Receiver]:
    """Behind "to", "in" …, or the city in front: "its London embassy"."""
    sentence = board.sentences[index]
    for preposition in sentence.dependents(phrase.head, "prep"):
        if sentence.forms[preposition].lower() in TO:
            yield from _places(board, index, preposition, sender)
            return
    after = phrase.head + 1
    if after < len(sentence) and sentence.forms[after].lower() in TO:
        yield from _places(board, index, after, sender)
    for token in sentence.dependents(phrase.head, "compound", "nmod", "amod"):
        yield from _receiver(board, board.at(index, token), sender)


def _places(board: Board, index: int, preposition: int, sender: Entity) -> Iterator[Receiver]:
    sentence = board.sentences[index]
    for first in sentence.dependents(preposition, "pobj"):
        for place in (first, *sentence.dependents(first, "conj", "appos")):
            yield from _receiver(board, board.at(index, place), sender)


def _receiver(board: Board, where: Mention | None, sender: Entity) -> Iterator[Receiver]:
    if where is not None and len(where.entities) == 1 and where.entities[0].type != PERSON:
        state = board.state_of(where.entities[0])
        if state is not None and state != sender:
            yield state, where.text, where.span


def _inferred(
    board: Board, index: int, phrase: Phrase, sender: Entity, span: Span
) -> list[Receiver]:
    """Whoever closes it, else the other state the text is about at this point."""
    acting = definite.subject_state(board, index, phrase.head)
    if acting not in {None, sender} and _is_touched(board, index, phrase):
        return [(acting, acting.name, span)] if acting else []
    candidates = ranked(board, index, phrase.left, states, without={sender.id})
    state = best(candidates, margin=definite.MARGIN)
    return [(state, state.name, span)] if state else []


def _is_ahead(board: Board, index: int, head: int) -> bool:
    """As in "plans to open an embassy in Fiji": there is none as yet."""
    sentence = board.sentences[index]
    verb = sentence.heads[head]
    if sentence.lemmas[verb] not in board.pronouns.words("OpeningVerb"):
        return False
    return sentence.tags[verb] == "VB" or looks_ahead(sentence, verb)


def _is_touched(board: Board, index: int, phrase: Phrase) -> bool:
    """Whether the clause opens or closes a mission: its subject is one of the two states."""
    sentence = board.sentences[index]
    verb = sentence.heads[phrase.head]
    return sentence.deprels[phrase.head] == "dobj" and sentence.lemmas[
        verb
    ] in board.pronouns.words("MissionVerb")
