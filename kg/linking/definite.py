"""Definite descriptions: "the alliance", "the country", "the foreign ministry"."""

from kg.linking.board import MEMORY, PERSON, PRONOMINAL, Board
from kg.linking.grammar import clause_subjects, coordinated, first_conjunct, subject_of
from kg.linking.phrases import Phrase, is_hyphenated
from kg.linking.salience import actors, before, best, organisations, people, ranked, states
from kg.linking.tense import governor
from kg.model import Entity, Mention, Sentence

MARGIN = 1.25
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
PLURAL = frozenset({"NNS", "NNPS"})
CATAPHORIC = 0.6
SURE = 0.8
CONTENT = 0.8
OFFICIAL = "OfficialNoun"
COUNTRY = "CountryNoun"
ORGANISATION_OFFICE = "OrganisationOffice"
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"ccomp", "advcl", "conj", "parataxis", "relcl", "csubj"})


def organisation(board: Board, index: int, phrase: Phrase) -> tuple[Entity | None, float]:
    """The organisation that "the bloc" means: the last one named that is called so, else the only.

    Returns:
        The organisation, or None, and how sure that is.
    """
    called = {entity.id for entity in _called(board, index, phrase)}
    if not called:
        return None, 0.0
    for row in board.back(index):
        table = board.tables[row]
        for head in sorted(table, reverse=True):
            if row < index or head < phrase.left:
                for entity in table[head].entities:
                    if entity.id in called:
                        return entity, SURE
    later = {
        entity.id: entity
        for table in board.tables[index : index + MEMORY]
        for mention in table.values()
        for entity in mention.entities
        if entity.id in called
    }
    return (next(iter(later.values())), CATAPHORIC) if len(later) == 1 else (None, 0.0)


def _called(board: Board, index: int, phrase: Phrase) -> tuple[Entity, ...]:
    """Entities called by the longest known words; "the Lebanese group" is Lebanese."""
    words = [board.lemmas[index][token] for token in phrase.title]
    owners = set(phrase.owners)
    first = phrase.left + bool(phrase.determiner)
    before = " ".join(board.sentences[index].forms[first : phrase.head])
    if words[-1] in board.pronouns.words(COUNTRY) and (
        found := board.gazetteer.of_region(before)  # "the Balkan state"
    ):
        return found
    if found := board.gazetteer.nominals(f"{before} {words[-1]}"):
        return found
    for start in range(len(words)):
        if found := board.gazetteer.nominals(" ".join(words[start:])):
            return tuple(one for one in found if not owners or one.state in owners)
    return ()


def country(board: Board, index: int, token: int) -> Entity | None:
    """The state that "the country" at `token` means, which is not the subject of its own clause.

    The last one named in the same sentence comes first, then the most salient before.
    """
    own = subject_states(board, index, token) | _siblings(board, index, token)
    here = [
        entity
        for mention, distance in before(board, index, token, 0)
        if not distance
        for entity, _ in states(board, mention)
        if entity.id not in own
    ]
    distinct = {entity.id: entity for entity in here}
    if len(distinct) == 1:
        return next(iter(distinct.values()))
    candidates = ranked(board, index, token, states, without=own)
    return best(candidates, margin=MARGIN, topic=board.topic)


def _siblings(board: Board, index: int, token: int) -> set[str]:
    """States beside the phrase under the same word: "the first by Israel on the emirate"."""
    sentence = board.sentences[index]
    above = sentence.heads[token]
    if sentence.deprels[token] == "pobj":
        above = sentence.heads[above]
    if sentence.upos[above] not in {"NOUN", "ADJ", "PROPN"}:
        return set()
    below = [child for child in sentence.children[above] if child < token]
    below += [grandchild for child in below for grandchild in sentence.children[child]]
    mentions = (board.at(index, one) for one in below if one != token)
    return {e.id for mention in mentions if mention for e, _ in states(board, mention)}


def subject_states(board: Board, index: int, token: int) -> set[str]:
    """States of the subject of the clause around `token`, which it is not itself."""
    sentence = board.sentences[index]
    for subject in clause_subjects(sentence, token):
        if subject == token:
            if _is_content(sentence, token):
                break
            continue
        mentions = (board.at(index, one) for one in coordinated(sentence, subject))
        return {e.id for mention in mentions if mention for e, _ in actors(board, mention)}
    return set()


def _is_content(sentence: Sentence, subject: int) -> bool:
    """Whether its clause is what somebody says, who may well speak of himself."""
    return sentence.deprels[sentence.heads[subject]] in {"ccomp", "acl"}


def owner(board: Board, index: int, phrase: Phrase, head: int | None = None) -> Entity | None:
    """Whose "the foreign ministry", "the ambassador" or bare "Foreign Minister" it is.

    The owner of the last phrase with the same noun when nobody is named; else the most salient
    state, or organisation for an office that only they have, unless two are equally so. The other
    party of its own clause is left out: whom a minister accuses is not his own country.

    Args:
        board: what is known.
        index: of the sentence.
        phrase: the body or office.
        head: token that heads the whole noun phrase, when it is a name behind a title.
    """
    if (state := _seat_of_office(board, index, phrase.head)) is not None:
        return state
    if (state := _at_home(board, index, phrase)) is not None:
        return state
    named, head = head is not None, phrase.head if head is None else head
    party = _other_party(board, index, head)
    actors_above = _matrix_states(board, index, head)
    same = same_noun(board, index, phrase)
    usable = same is not None and not (named and same.rule == "affiliation")
    owners = same.entities if same and usable else ()
    if len(owners) == 1 and owners[0].id not in party | actors_above:
        return owners[0]
    if named:  # a state has but one president
        holders = board.holders.get(noun_of(board, index, phrase), ())
        party |= {holder.id for _, holder in holders if holder}
    candidates = _owners(board, index, phrase, head, party | actors_above)
    candidates = candidates or _owners(board, index, phrase, head, party)
    return best(candidates, margin=MARGIN, topic=board.topic)


def _owners(
    board: Board, index: int, phrase: Phrase, head: int, others: set[str]
) -> list[tuple[Entity, float]]:
    """States (organisations for some offices) by salience; more for the subject of what is said."""
    collective = noun_of(board, index, phrase) in board.pronouns.words(ORGANISATION_OFFICE)
    select = organisations if collective else states
    candidates = dict(ranked(board, index, phrase.left, select, without=others))
    for entity in _content_subject(board, index, head):
        if entity in candidates:
            candidates[entity] += CONTENT
    return sorted(candidates.items(), key=lambda candidate: (-candidate[1], candidate[0].id))


def noun_of(board: Board, index: int, phrase: Phrase) -> str:
    """The known noun of a phrase in lemmas."""
    return " ".join(board.lemmas[index][phrase.start : phrase.head + 1]).replace(" - ", "-")


def _seat_of_office(board: Board, index: int, head: int) -> Entity | None:
    """The state of "the president's office in Male"."""
    sentence = board.sentences[index]
    if sentence.deprels[head] not in {"poss", "compound"}:
        return None
    for preposition in sentence.dependents(sentence.heads[head], "prep"):
        for token in sentence.dependents(preposition, "pobj"):
            mention = board.at(index, token)
            if mention and mention.rule == "place" and sentence.forms[preposition] == "in":
                return mention.entities[0].state
    return None


def _at_home(board: Board, index: int, phrase: Phrase) -> Entity | None:
    """The state that "police raided the embassy in Quito" tells of: they act where they rule."""
    sentence, head = board.sentences[index], phrase.head
    noun = noun_of(board, index, phrase)
    if sentence.deprels[head] != "nsubj" or noun not in board.pronouns.words(OFFICIAL):
        return None
    verb = sentence.heads[head]
    clauses = [child for child in sentence.children[verb] if sentence.deprels[child] in CLAUSES]
    mentions = (board.at(index, t) for t in sentence.subtree(verb, without=[head, *clauses]))
    where = [m.entities[0].state for m in mentions if m is not None and m.rule == "place"]
    return where[0] if len(where) == 1 else None


def holder(board: Board, index: int, phrase: Phrase) -> Entity | None:
    """The person that "the president" means: the most salient one said to hold that office."""
    holders = board.holders.get(noun_of(board, index, phrase))
    if not holders:
        return None
    ids = {person.id for person, _ in holders}
    near = ranked(board, index, phrase.left, people) if len(ids) > 1 else []
    return next((person for person, _ in near if person.id in ids), holders[-1][0])


def envoy(board: Board, index: int, phrase: Phrase) -> Mention | None:
    """The last envoy before, under whatever title."""
    nouns = board.pronouns.words("EnvoyNoun")
    for row in board.back(index):
        lemmas, table = board.lemmas[row], board.tables[row]
        for head in sorted(table, reverse=True):
            if (row < index or head < phrase.left) and lemmas[head] in nouns:
                return table[head]
    return None


def is_envoy(board: Board, index: int, phrase: Phrase) -> bool:
    """Whether the phrase speaks of somebody sent by a state."""
    return noun_of(board, index, phrase) in board.pronouns.words("EnvoyNoun")


def subject_state(board: Board, index: int, token: int) -> Entity | None:
    """The one state that the subject of the clause around `token` is or acts for."""
    subject = next(
        (one for one in clause_subjects(board.sentences[index], token) if one != token), None
    )
    mention = None if subject is None else board.at(index, subject)
    found = [entity for entity, _ in states(board, mention)] if mention else []
    return found[0] if len(found) == 1 else None


def only_state(board: Board, mention: Mention | None) -> Entity | None:
    """The one state or organisation that a mention is or belongs to; not through a person."""
    if mention is None or len(mention.entities) != 1 or mention.entities[0].type == PERSON:
        return None
    return board.state_of(mention.entities[0])


def _other_party(board: Board, index: int, head: int) -> set[str]:
    """States of the clause's subject; when `head` is the subject, of its objects and obliques."""
    sentence = board.sentences[index]
    first = first_conjunct(sentence, head)
    if sentence.deprels[first] not in SUBJECTS:
        return subject_states(board, index, head)
    verb = sentence.heads[first]
    clauses = [child for child in sentence.children[verb] if sentence.deprels[child] in CLAUSES]
    tokens = [*sentence.subtree(verb, without=[first, *clauses])]
    for clause in sentence.dependents(first, "relcl"):
        tokens += sentence.subtree(clause)
    return {
        entity.id
        for token in tokens
        if (mention := board.at(index, token)) and mention.rule not in PRONOMINAL
        if not is_hyphenated(sentence, token)
        for entity, _ in states(board, mention)
    }


def _matrix_states(board: Board, index: int, head: int) -> set[str]:
    """States that are subjects further up: whoever acts "after President X called" is not X's.

    What is said stands by itself: "Canada said that Prime Minister X …" may well be Canada's.
    """
    sentence, found = board.sentences[index], set[str]()
    verb = governor(sentence, head)
    while verb is not None and sentence.deprels[verb] not in {"ccomp", "ROOT"}:
        above = sentence.heads[verb]
        verb = None if above == verb else governor(sentence, above)
        subject = None if verb is None else subject_of(sentence, verb)
        mention = None if subject is None else board.at(index, subject)
        if mention is not None and mention.rule not in PRONOMINAL:
            found |= {entity.id for entity, _ in states(board, mention)}
    return found


def _content_subject(board: Board, index: int, head: int) -> list[Entity]:
    """The subject of what a speaker says, mostly of his own country: "Canada …, he said"."""
    sentence = board.sentences[index]
    if sentence.deprels[head] != "nsubj":
        return []
    clauses = sentence.dependents(sentence.heads[head], "ccomp")
    subjects = (subject_of(sentence, clause) for clause in clauses)
    mentions = (board.at(index, subject) for subject in subjects if subject is not None)
    return [e for mention in mentions if mention for e, _ in states(board, mention)]


def same_noun(board: Board, index: int, phrase: Phrase) -> Mention | None:
    """The last mention before whose head is the same noun, with an owner."""
    lemma = board.lemmas[index][phrase.head]
    for row in board.back(index):
        lemmas, table = board.lemmas[row], board.tables[row]
        for head in sorted(table, reverse=True):
            here = row < index or head < phrase.left
            if here and lemmas[head] == lemma and table[head].rule in OWNED:
                return table[head]
    return None


def city(board: Board, index: int, phrase: Phrase) -> Entity | None:
    """The place that "the city" means: the last one named as a place."""
    for row in range(index, max(-1, index - 3), -1):
        table = board.tables[row]
        for head in sorted(table, reverse=True):
            mention = table[head]
            if mention.rule == "place" and (row < index or head < phrase.left):
                return mention.entities[0]
    return None


OWNED = frozenset({"body", "affiliation", "mission", "definite"})
