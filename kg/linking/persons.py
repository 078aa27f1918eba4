"""Persons: full names first, then their short forms all over the document."""

from collections.abc import Sequence

from kg.linking.board import Board
from kg.linking.lexis import where
from kg.linking.mentions import Hit
from kg.linking.people import People, word_of
from kg.linking.spans import is_joint, name_spans, name_words
from kg.model import Span

SHORT = frozenset({"PROPN", "NOUN", "ADJ", "VERB"})  # what a bare surname is taken for
SURNAME = 0.9
AMBIGUOUS = 0.5


def add_persons(board: Board, hits: Sequence[Sequence[Hit]]) -> list[list[Hit]]:
    """Adds a mention for every person named, and gives back the hits that are no persons' names."""
    spans = [name_spans(board, index, hits[index]) for index in range(len(board.sentences))]
    people = People.of(
        (
            (
                name_words(board, index, span),
                board.sentences[index].quote(_span(board, index, span)),
            )
            for index, row in enumerate(spans)
            for span in row
        ),
        board.gazetteer.person,
    )
    _learn_genders(board, spans, people)
    left = []
    for index, row in enumerate(spans):
        for span in row:
            _add(board, index, span, people, "name")
        left.append([hit for hit in hits[index] if not _within(hit, row)])
        _propagate(board, index, people, left[-1])
    return left


def _span(board: Board, index: int, tokens: range) -> Span:
    return board.sentences[index].span_of((tokens[0], tokens[-1]))


def _within(hit: Hit, spans: Sequence[range]) -> bool:
    return any(span[0] <= hit.start and hit.end - 1 <= span[-1] for span in spans)


def _propagate(board: Board, index: int, people: People, hits: Sequence[Hit]) -> None:
    """Adds mentions for bare surnames, whatever the recogniser took them for."""
    sentence = board.sentences[index]
    for token in where(board.lexis.is_capital, sentence.forms):
        if word_of(sentence.forms[token]) not in people.parts:
            continue
        dated = sentence.entities[token].endswith(("DATE", "TIME"))
        if dated or sentence.upos[token] not in SHORT or _is_within(token, hits):
            continue
        if board.over(index, token) is None:
            _add(board, index, _short_form(board, index, token, people), people, "surname")


def _is_within(token: int, hits: Sequence[Hit]) -> bool:
    return any(hit.start <= token < hit.end for hit in hits)


def _short_form(board: Board, index: int, token: int, people: People) -> range:
    """The longest run from `token` that is part of a full name, its particles in front."""
    sentence, end = board.sentences[index], token + 1
    while end < len(sentence) and sentence.forms[end][:1].isupper():
        if not people.bearers(name_words(board, index, range(token, end + 1))):
            break
        end += 1
    particles, start = board.lexis.particles, token
    while start and (
        sentence.forms[start - 1].lower() in particles or is_joint(sentence, start - 1)
    ):
        start -= 1
    return range(start, end)


def _add(board: Board, index: int, span: range, people: People, rule: str) -> None:
    """A mention of the one person the name fits; of several, the one named last before."""
    words = name_words(board, index, span)
    bearers = people.bearers(words)
    if not bearers:
        return
    if len(words) == 1 and " " in bearers[0].name:
        rule = "surname"
    person, confidence = bearers[0], 1.0 if rule == "name" else SURNAME
    if len(bearers) > 1:
        nearest = _last_named(board, index, {one.id for one in bearers})
        if nearest is None:
            return
        person = next(one for one in bearers if one.id == nearest)
        confidence = AMBIGUOUS
    board.persons.setdefault(person.id, person)
    board.add(index, span, (person,), rule, confidence=confidence)


def _last_named(board: Board, index: int, ids: set[str]) -> str | None:
    for row in board.back(index):
        table = board.tables[row]
        for head in sorted(table, reverse=True):
            for entity in table[head].entities:
                if entity.id in ids:
                    return entity.id
    return None


def _learn_genders(board: Board, spans: Sequence[Sequence[range]], people: People) -> None:
    """Notes what a title or office around a name tells about gender."""
    feminine = board.pronouns.words("FeminineNoun")
    masculine = board.pronouns.words("MasculineNoun")
    for index, row in enumerate(spans):
        lemmas = board.lemmas[index]
        for span in row:
            near = {lemma.rstrip(".") for lemma in lemmas[max(0, span[0] - 3) : span[0]]}
            gender = "feminine" if near & feminine else "masculine" if near & masculine else ""
            bearers = people.bearers(name_words(board, index, span))
            if gender and len(bearers) == 1:
                board.genders.setdefault(bearers[0].id, gender)
