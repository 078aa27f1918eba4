"""Noun phrases without a name: bodies, offices, groups, missions, and definite descriptions."""

from collections.abc import Callable

from kg.linking import definite, groups
from kg.linking.board import PERSON, PLACE, Board
from kg.linking.board import STATE as STATE_TYPE
from kg.linking.grammar import clause_subjects
from kg.linking.phrases import COUNTERPART, MISSION, NEIGHBOUR, Phrase, phrase_at
from kg.model import Entity
from kg.ontology.numerals import number

PRIVATE_OFFICE = "PrivateOfficeNoun"
BODY, OFFICE, GROUP = "BodyNoun", "OfficeNoun", "GroupNoun"
STATE, UNION, CITY = "StateNoun", "UnionNoun", "CityNoun"
FINAL = frozenset({"compound", "amod", "nmod", "poss"})
PERSONS = "PersonNoun"
PRIVATE, PRIVATE_RULE = "PrivateNoun", "private"
UNSURE = 0.7

Rule = Callable[[Board, int, Phrase], None]


def add_nominal(board: Board, index: int, token: int) -> None:
    """The mention of the noun phrase whose known noun ends at `token`, when it is certain."""
    if not board.lexis.may_head(board.lemmas[index][token]):
        return
    if board.over(index, token) or _is_inside(board, index, token):
        return
    phrase = phrase_at(board, index, token)
    if phrase is None:
        return
    if board.lemmas[index][token] in board.pronouns.words(NEIGHBOUR):
        _neighbour(board, index, phrase)
        return
    if not phrase.owners and (count := groups.counted(board, index, phrase)):
        _group(board, index, phrase, count)
        return
    for cls, rule in RULES:
        if cls in phrase.classes:
            rule(board, index, phrase)
            if board.at(index, token):
                return


def correct_metonym(board: Board, index: int, token: int) -> None:
    """As in "Pakistan's Home Office", "the Foreign Office in Berlin": whoever it names decides."""
    sentence, mention = board.sentences[index], board.tables[index][token]
    body = mention.entities[0].type == "dip:GovernmentBody"
    if mention.rule != "metonym" and not body:
        return
    for child in sentence.dependents(token, "poss", "amod", "compound", "nmod"):
        owner = board.at(index, child)
        state = definite.only_state(board, owner)
        if state is None or owner is None or state.type != STATE_TYPE:
            continue
        own = {board.state_of(entity) for entity in mention.entities}
        if state not in own and owner.rule in {"gazetteer", "pronoun"} and child < token:
            board.replace(index, token, (state,), "body")
            return
    for preposition in sentence.dependents(token, "prep"):
        for object_ in sentence.dependents(preposition, "pobj"):
            place = board.at(index, object_)
            state = place.entities[0].state if place and place.rule == "place" else None
            if state and sentence.forms[preposition] == "in" and state not in mention.entities:
                board.replace(index, token, (state,), "body")
                return


def _is_inside(board: Board, index: int, token: int) -> bool:
    """Whether the noun only modifies the next one: "embassy staff", "Foreign Minister Lavrov"."""
    sentence = board.sentences[index]
    return (
        sentence.deprels[token] in {"compound", "nmod", "amod"}
        and sentence.heads[token] > token
        and sentence.upos[token + 1] in {"NOUN", "PROPN"}
    )


def _neighbour(board: Board, index: int, phrase: Phrase) -> None:
    """As in "its neighbour": somebody else than the possessor."""
    possessor = phrase.possessor
    owned = phrase.owners and possessor and possessor.rule in {"pronoun", "definite"}
    if owned and (state := groups.neighbour(board, index, phrase)):
        _definite(board, index, phrase, (state,))


def _body(board: Board, index: int, phrase: Phrase) -> None:
    owners = phrase.owners or _possessor(phrase)
    if owners:
        board.add(index, phrase.tokens, owners, "body", head=phrase.head)
    elif _is_anaphoric(board, index, phrase) and (state := definite.owner(board, index, phrase)):
        board.add(index, phrase.tokens, (state,), "definite", head=phrase.head, confidence=UNSURE)


def _is_anaphoric(board: Board, index: int, phrase: Phrase) -> bool:
    """As in "the ministry", "parliament would vote"; "the Ministry of Justice" is a name."""
    sentence = board.sentences[index]
    if phrase.determiner in definite.DEFINITE:
        named = sentence.upos[phrase.head] == "PROPN" and phrase.start == phrase.head
        return not (named and sentence.dependents(phrase.head, "prep"))
    return not phrase.determiner and sentence.deprels[phrase.head] == "nsubj"


def _private(board: Board, index: int, phrase: Phrase) -> None:
    """As in "a Ukrainian tennis player": a state's, and nobody who acts for it."""
    if OFFICE not in phrase.classes and phrase.owners:
        _affiliated(board, index, phrase, phrase.owners, PRIVATE_RULE, 1.0)


def _counterpart(board: Board, index: int, phrase: Phrase) -> None:
    """As in "his Omani counterpart": Oman's, and not that of whose counterpart it is."""
    if phrase.owners:
        _affiliated(board, index, phrase, phrase.owners, "affiliation", 1.0)


def _people(board: Board, index: int, phrase: Phrase) -> None:
    """Offices and groups: they belong to the state, they are not it."""
    owners = phrase.owners or _possessor(phrase)
    if owners:
        _affiliated(board, index, phrase, owners, "affiliation", 1.0)
    elif phrase.determiner in definite.DEFINITE and not _is_specified(board, index, phrase):
        same = definite.same_noun(board, index, phrase)
        if same is None and definite.is_envoy(board, index, phrase):
            same = definite.envoy(board, index, phrase)
        if same is not None:
            _affiliated(board, index, phrase, same.entities, "definite", UNSURE)
        elif OFFICE in phrase.classes and len(phrase.title) == phrase.head - phrase.start + 1:
            _office(board, index, phrase)


def _is_specified(board: Board, index: int, phrase: Phrase) -> bool:
    """As in "the leaders of the five republics", "the generals who": nobody spoken of before."""
    sentence = board.sentences[index]
    if any(sentence.tags[clause - 1] == "WP" or sentence.forms[phrase.head + 1] == "who"
           for clause in sentence.dependents(phrase.head, "relcl")
           if phrase.head + 1 < len(sentence)):  # fmt: skip
        return sentence.forms[phrase.head + 1] != ","
    return any(
        sentence.forms[preposition] == "of"
        for preposition in sentence.dependents(phrase.head, "prep")
    )


def _office(board: Board, index: int, phrase: Phrase) -> None:
    """As in "the president": the person named with that office, else who has it by context."""
    if person := definite.holder(board, index, phrase):
        _definite(board, index, phrase, (person,))
    elif (
        board.lemmas[index][phrase.head] not in board.pronouns.words(PRIVATE_OFFICE)
        and not definite.is_envoy(board, index, phrase)
        and (state := definite.owner(board, index, phrase))
    ):
        _affiliated(board, index, phrase, (state,), "definite", UNSURE)


def _mission(board: Board, index: int, phrase: Phrase) -> None:
    if phrase.owners:
        _affiliated(board, index, phrase, phrase.owners, "mission", 1.0)
    elif phrase.left == phrase.start - _is_seated(board, index, phrase) and (
        sender := definite.subject_state(board, index, phrase.head)
    ):
        _affiliated(board, index, phrase, (sender,), "mission", UNSURE)  # a headline's
    elif phrase.determiner in definite.DEFINITE:
        same = definite.same_noun(board, index, phrase)
        if same is not None:
            _affiliated(board, index, phrase, same.entities, "definite", UNSURE)
    elif sender := _opener(board, index, phrase):
        _affiliated(board, index, phrase, (sender,), "mission", UNSURE)


def _opener(board: Board, index: int, phrase: Phrase) -> Entity | None:
    """Whoever opens or keeps "a mission in Ankara", which is another state's city."""
    sentence = board.sentences[index]
    verb = sentence.heads[phrase.head]
    if sentence.lemmas[verb] not in board.pronouns.words("MissionVerb"):
        return None
    sender = definite.subject_state(board, index, phrase.head)
    for preposition in sentence.dependents(phrase.head, "prep"):
        for object_ in sentence.dependents(preposition, "pobj"):
            host = definite.only_state(board, board.at(index, object_))
            if host is not None and sender is not None:
                return sender if host != sender else None
    return None


def _is_seated(board: Board, index: int, phrase: Phrase) -> int:
    """1 for the city in a headline's "Dublin embassy", else 0."""
    return int(phrase.start > 0 and board.over(index, phrase.start - 1) is not None)


def _state(board: Board, index: int, phrase: Phrase) -> None:
    """As in "the country", "both countries", "her country", "the island"."""
    if board.sentences[index].tags[phrase.head] in definite.PLURAL:
        return
    possessed = phrase.possessor is not None and (
        phrase.possessor.rule != "place" or phrase.possessor.entities[0].state is not None
    )
    if possessed:
        if owners := _possessor_of_country(phrase):
            _definite(board, index, phrase, owners)
    elif phrase.determiner in definite.DEFINITE and not phrase.owners:
        state, _ = definite.organisation(board, index, phrase)
        if state is None and definite.noun_of(board, index, phrase) in board.pronouns.words(
            definite.COUNTRY
        ):
            state = definite.country(board, index, phrase.head)
        if state:
            _definite(board, index, phrase, (state,))


def _possessor_of_country(phrase: Phrase) -> tuple[Entity, ...]:
    """The country of a person: "her country"."""
    mention = phrase.possessor
    if mention is None or not all(entity.type == PERSON for entity in mention.entities):
        return ()
    return phrase.owners


def _group(board: Board, index: int, phrase: Phrase, count: int) -> None:
    """As in "both sides", "each government", "the three states", "the two leaders"."""
    if phrase.classes & {STATE, BODY, UNION} or board.lemmas[index][phrase.head] in (
        board.pronouns.words("PairNoun")
    ):
        parties = groups.group(board, index, phrase.left, count)
    elif phrase.classes & {OFFICE, GROUP, PERSONS}:
        parties = groups.people_named(board, index, phrase.left, count)
    else:
        parties = ()
    if parties:
        _definite(board, index, phrase, parties)


def add_other(board: Board, index: int, token: int) -> None:
    """The bare "the other" of "each side … the other": whoever of the pair is not the first."""
    sentence = board.sentences[index]
    bare = token > 0 and sentence.forms[token - 1].lower() in {"the", "each", "one"}
    if not bare or sentence.forms[token].lower() not in {"other", "another"}:
        return
    for subject in clause_subjects(sentence, token):
        mention = board.at(index, subject)
        if mention is not None and len(mention.entities) == groups.PAIR:
            board.add(
                index, range(token - 1, token + 1), mention.entities, "pronoun",
                head=token, affiliated=mention.affiliated, confidence=UNSURE,
            )  # fmt: skip
            return


def add_number(board: Board, index: int, token: int) -> None:
    """The bare "the two" that takes up two parties."""
    sentence = board.sentences[index]
    bare = token > 0 and sentence.forms[token - 1].lower() in definite.DEFINITE
    if not bare or sentence.deprels[token] in {"nummod", "compound", "quantmod"}:
        return
    count = number((sentence.forms[token],))
    if count and 1 < count <= groups.LARGEST_GROUP:
        parties = groups.group(board, index, token - 1, int(count))
        if parties:
            board.add(
                index, range(token - 1, token + 1), parties, "definite",
                head=token, confidence=UNSURE,
            )  # fmt: skip


def _union(board: Board, index: int, phrase: Phrase) -> None:
    """As in "the bloc", "the CSTO alliance"."""
    named = phrase.possessor.entities[0] if phrase.possessor else None
    noun = definite.noun_of(board, index, phrase)
    if named is not None and named in board.gazetteer.nominals(noun):
        _definite(board, index, phrase, (named,))
    elif phrase.determiner in definite.DEFINITE:
        entity, confidence = definite.organisation(board, index, phrase)
        if entity:
            board.add(
                index, phrase.tokens, (entity,), "definite", head=phrase.head, confidence=confidence
            )


def _city(board: Board, index: int, phrase: Phrase) -> None:
    """As in "the Uruguayan capital", "its capital": a place."""
    if definite.noun_of(board, index, phrase) not in board.pronouns.words("CapitalNoun"):
        _town(board, index, phrase)
        return
    states = phrase.owners
    if not states and phrase.determiner in definite.DEFINITE:
        state = definite.country(board, index, phrase.head)
        states = (state,) if state else ()
    capitals = board.capitals
    cities = tuple(capitals[state.id] for state in states if state.id in capitals)
    if cities:
        _definite(board, index, phrase, cities[:1])


def _town(board: Board, index: int, phrase: Phrase) -> None:
    noun = definite.noun_of(board, index, phrase)
    plain = len(phrase.title) == 1 and noun in board.pronouns.words("TownNoun")
    taken_up = phrase.determiner in definite.DEFINITE and not phrase.owners
    if plain and taken_up and (place := definite.city(board, index, phrase)):
        _definite(board, index, phrase, (place,))


def _definite(board: Board, index: int, phrase: Phrase, entities: tuple[Entity, ...]) -> None:
    rule = "place" if entities[0].type == PLACE else "definite"
    board.add(index, phrase.tokens, entities, rule, head=phrase.head, confidence=UNSURE)


def _affiliated(  # noqa: PLR0913, PLR0917 -- private
    board: Board,
    index: int,
    phrase: Phrase,
    entities: tuple[Entity, ...],
    rule: str,
    confidence: float,
) -> None:
    board.add(
        index, phrase.tokens, entities, rule,
        head=phrase.head, affiliated=True, confidence=confidence, covering=False,
    )  # fmt: skip


def _possessor(phrase: Phrase) -> tuple[Entity, ...]:
    """Persons of unknown state whose body or people it is."""
    mention = phrase.possessor
    if mention is None or mention.entities[0].type != PERSON:
        return ()
    return mention.entities


RULES: tuple[tuple[str, Rule], ...] = (
    (MISSION, _mission),
    (CITY, _city),
    (UNION, _union),
    (BODY, _body),
    (COUNTERPART, _counterpart),
    (OFFICE, _people),
    (PRIVATE, _private),
    (GROUP, _people),
    (STATE, _state),
)
