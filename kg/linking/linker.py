"""The linking stage: one document's sentences into what their words refer to."""

from collections.abc import Iterator, Sequence

from kg.linking import offices
from kg.linking.adverbs import add_adverb
from kg.linking.affiliations import settle_affiliations
from kg.linking.board import PERSON, Board
from kg.linking.lexis import Lexis, where
from kg.linking.mentions import add_names, add_short_names, find_hits
from kg.linking.missions import mission_relations
from kg.linking.nominals import OFFICE, add_nominal, add_number, add_other, correct_metonym
from kg.linking.persons import add_persons
from kg.linking.pronouns import add_pronoun
from kg.linking.salience import topic_of
from kg.linking.standing import standing_relations
from kg.linking.strangers import add_strangers, recognised, unclaimed
from kg.linking.succession import successions
from kg.linking.times import find_times
from kg.model import Document, Entity, Links, Mention, Relation, Sentence
from kg.ontology.gazetteer import Gazetteer
from kg.ontology.pronouns import Pronouns, load_pronouns

NOUNS = frozenset({"NOUN", "PROPN"})
READ = NOUNS | {"PRON", "NUM", "ADJ", "ADV"}
PRONOMINAL = frozenset({"PRP$", "WP$", "WDT", "WP"})


class Linker:
    """Mentions, relations and times of a document.

    Args:
        gazetteer: names, nouns and capitals.
        pronouns: pronouns and the linker's own word lists; the shipped ones by default.
    """

    def __init__(self, gazetteer: Gazetteer, pronouns: Pronouns | None = None) -> None:
        self.gazetteer = gazetteer
        self.pronouns = pronouns or load_pronouns()
        self.lexis = Lexis(gazetteer, self.pronouns)
        self.capitals: dict[str, Entity] = {
            state.id: city
            for city, relation, state in gazetteer.facts()
            if relation == "dip:capitalOf"
        }
        self.seats = frozenset(
            (body.id, place.id)
            for body, relation, place in gazetteer.facts()
            if relation == "dip:headquarteredIn"
        )

    def __call__(self, document: Document, sentences: Sequence[Sentence]) -> Links:
        """Names and persons first, since they hold for the whole text; the rest in its order."""
        board = Board(
            sentences, self.gazetteer, self.pronouns, self.lexis, self.capitals, self.seats
        )
        hits = find_hits(board)
        spans = list(map(recognised, sentences))
        add_names(board, unclaimed(board, add_persons(board, hits), spans))
        add_short_names(board)
        add_strangers(board, spans)
        settle_affiliations(board)
        board.topic = topic_of(board)
        relations = [
            relation for index in range(len(sentences)) for relation in _read(board, index)
        ]
        return Links(
            mentions=tuple(board.mentions()),
            relations=tuple(_current(board, relation) for relation in relations),
            times=tuple(find_times(document, sentences)),
        )


def _read(board: Board, index: int) -> Iterator[Relation]:
    """Reads one sentence, and yields the relations that it states."""
    told = [person.head for person in offices.people_of(board, index) if _is_told(board, person)]
    for head in told:
        yield from _appositions(board, board.tables[index][head])
    yield from _tokens(board, index)
    for person in offices.people_of(board, index):
        if person.head not in told:
            yield from _appositions(board, person)
    yield from successions(board, index)
    yield from mission_relations(board, index)
    yield from standing_relations(board, index)


def _tokens(board: Board, index: int) -> Iterator[Relation]:
    """Reads the tokens from left to right, what is quoted last; yields the titles of persons."""
    sentence, quoted = board.sentences[index], board.quoted[index]
    tokens = sorted(
        {
            *where(READ.__contains__, sentence.upos),
            *where(PRONOMINAL.__contains__, sentence.tags),
        }
    )
    for token in sorted(tokens, key=quoted.__getitem__) if any(quoted) else tokens:
        upos = sentence.upos[token]
        if upos == "PRON" or sentence.tags[token] in PRONOMINAL:
            add_pronoun(board, index, token)
        elif upos in NOUNS:
            mention = board.at(index, token)
            if mention is None:
                add_nominal(board, index, token)
            elif mention.entities[0].type == PERSON:
                yield from _title(board, mention)
            else:
                correct_metonym(board, index, token)
        elif upos == "ADV":
            add_adverb(board, index, token)
        elif upos == "NUM":
            add_number(board, index, token)
        elif upos == "ADJ":
            add_other(board, index, token)


def _is_told(board: Board, person: Mention) -> bool:
    """Whether a name's apposition says for whom, so that it can be read before the rest."""
    holding = offices.apposition_of(board, person)
    if holding is None or not offices.names_owner(board, holding):
        return False
    if OFFICE not in holding.phrase.classes:
        return False
    add_nominal(board, person.sentence, holding.phrase.head)
    return True


def _title(board: Board, person: Mention) -> Iterator[Relation]:
    """What stands right in front of a name."""
    holding = offices.title_of(board, person)
    if holding is None:
        board.affiliate(person.entities[0], offices.nationality(board, person))
        return
    owners = offices.affiliate(board, holding)
    relation = offices.relation(board, holding, owners)
    if relation is not None:
        yield relation


def _appositions(board: Board, person: Mention) -> Iterator[Relation]:
    """What is set off by commas from a name, or said of it."""
    for find in (offices.apposition_of, offices.predicate_of):
        holding = find(board, person)
        if holding is None:
            continue
        owners = offices.affiliate(board, holding)
        head = holding.phrase.head
        if find is offices.apposition_of and board.at(person.sentence, head):
            board.replace(person.sentence, head, person.entities, "apposition")
        relation = offices.relation(board, holding, owners)
        if relation is not None:
            yield relation


def _current(board: Board, relation: Relation) -> Relation:
    """The relation with what became known of its persons."""
    arguments = tuple(
        (role, entity and board.current(entity), text, span)
        for role, entity, text, span in relation.arguments
    )
    return Relation(
        relation.sentence,
        relation.type,
        arguments,
        relation.span,
        relation.rule,
        relation.confidence,
    )
