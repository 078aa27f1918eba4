"""Pronouns, only where it is clear whom they stand for; otherwise they get no mention."""

from dataclasses import dataclass

from kg.linking.board import PERSON, Board
from kg.linking.grammar import clause_subjects, coordinated, subject_of
from kg.linking.salience import best, bodies, people, ranked
from kg.linking.tense import governor
from kg.model import Entity, Mention, Sentence
from kg.ontology.pronouns import Pronoun

MARGIN = 1.3
SUBJECT = 0.9
PREVIOUS = 0.8
SALIENT = 0.7
PLURAL = frozenset({"NNS", "NNPS"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTIVE = frozenset({"him", "them", "me", "us"})
HUMANS = frozenset({"OfficeNoun", "PersonNoun"})


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun stands for, and how sure that is."""

    entities: tuple[Entity, ...]
    confidence: float
    affiliated: bool = False


def add_pronoun(board: Board, index: int, token: int) -> None:
    """The mention of the pronoun at `token`, when it is sure."""
    sentence = board.sentences[index]
    rule = "pronoun"
    if sentence.tags[token] in RELATIVE:
        answer = _relative(board, index, token)
        rule = "pronoun" if sentence.tags[token] == "WP$" else "relative"
    elif features := board.pronouns.table.get(sentence.forms[token].lower()):
        answer = _resolve(board, index, token, features)
    else:
        return
    if answer:
        board.add(
            index, range(token, token + 1), answer.entities, rule,
            head=token, affiliated=answer.affiliated, confidence=answer.confidence,
        )  # fmt: skip


def _resolve(board: Board, index: int, token: int, features: Pronoun) -> Answer | None:
    if features.person == 1:
        speaker = speaker_of(board, index) if board.quoted[index][token] else None
        return _first_person(features, speaker)
    if features.plural:
        return _plural(board, index, token)
    if features.gender == "neuter":
        return _neuter(board, index, token)
    return _personal(board, index, token, features.gender)


def _relative(board: Board, index: int, token: int) -> Answer | None:
    """As in "Szijjarto, whose country", "Chad, which": the noun that the clause hangs on."""
    sentence = board.sentences[index]
    verb = governor(sentence, token)
    while verb is not None and sentence.deprels[verb] != "relcl":
        above = sentence.heads[verb]
        verb = None if above == verb else governor(sentence, above)
    mention = verb is not None and board.at(index, sentence.heads[verb])
    return _copy(mention, SUBJECT) if mention else None


def _first_person(features: Pronoun, speaker: Mention | None) -> Answer | None:
    if speaker is None or (not features.plural and speaker.entities[0].type != PERSON):
        return None
    return Answer(speaker.entities[:1], PREVIOUS, speaker.affiliated)


# ------------------------------------------------------------------ it, its
def _neuter(board: Board, index: int, token: int) -> Answer | None:
    """The subject of the clause above, then of the sentence before, then the most salient body."""
    if _is_expletive(board, index, token) or _is_small_clause(board, index, token):
        return None
    hosts = _hosts(board, index, token)
    for mention, confidence in _prominent(board, index, token):
        if _is_body(mention) and not _is_host(board, mention, hosts):
            return Answer(mention.entities, confidence)
    if board.sentences[index].deprels[token] not in {"poss", *SUBJECTS}:
        return None
    own = _own_arguments(board, index, token) | {host.id for host in hosts}
    entity = best(ranked(board, index, token, bodies, without=own, window=1), margin=MARGIN)
    return Answer((entity,), SALIENT) if entity else None


def _hosts(board: Board, index: int, token: int) -> list[Entity]:
    """The state in "its ambassador in Kampala", which is not the one that "its" means."""
    sentence, noun = board.sentences[index], board.sentences[index].heads[token]
    found = []
    if sentence.tags[token] == "PRP$":
        for preposition in sentence.dependents(noun, "prep"):
            if sentence.forms[preposition] in {"in", "to", "with", "from", "on"}:
                for object_ in sentence.dependents(preposition, "pobj"):
                    mention = board.at(index, object_)
                    found += (
                        [board.state_of(entity) for entity in mention.entities] if mention else []
                    )
    return [entity for entity in found if entity is not None]


def _is_host(board: Board, mention: Mention, hosts: list[Entity]) -> bool:
    return any(board.state_of(entity) in hosts for entity in mention.entities)


def _is_small_clause(board: Board, index: int, token: int) -> bool:
    """As in "called it an outrage": mostly a thing."""
    sentence = board.sentences[index]
    head = sentence.heads[token]
    return sentence.deprels[token] == "nsubj" and sentence.upos[head] not in {"VERB", "AUX"}


def _is_body(mention: Mention) -> bool:
    return (
        len(mention.entities) == 1
        and not mention.affiliated
        and mention.entities[0].type != PERSON
        and mention.rule != "place"
    )


def _is_expletive(board: Board, index: int, token: int) -> bool:
    """As in "It is clear that …", "it was the first time": nothing is meant."""
    sentence = board.sentences[index]
    verb = sentence.heads[token]
    if sentence.deprels[token] not in SUBJECTS or sentence.lemmas[verb] != "be":
        return False
    below = {sentence.deprels[child] for child in sentence.children[verb]}
    return bool(below & {"acomp", "attr", "ccomp", "advcl"})


# ------------------------------------------------------------------ they, their
def _plural(board: Board, index: int, token: int) -> Answer | None:
    for mention, confidence in _prominent(board, index, token):
        if answer := _several(board, mention, confidence):
            return answer
    return None


def _several(board: Board, mention: Mention, confidence: float) -> Answer | None:
    """All of a coordination, or a plural group."""
    sentence = board.sentences[mention.sentence]
    members = [
        found
        for head in coordinated(sentence, mention.head)
        if (found := board.at(mention.sentence, head))
    ]
    entities = {entity.id: entity for one in members for entity in one.entities}
    pronoun = board.pronouns.table.get(sentence.forms[mention.head].lower())
    plural = sentence.tags[mention.head] in PLURAL or (pronoun is not None and pronoun.plural)
    if len(entities) > 1 or plural:
        affiliated = all(one.affiliated for one in members)
        return Answer(tuple(entities.values()), confidence, affiliated)
    return None


# ------------------------------------------------------------------ he, she, his, her
def _personal(board: Board, index: int, token: int, gender: str) -> Answer | None:
    speaker = speaker_of(board, index) if board.quoted[index][token] else None
    spoken = {entity.id for entity in speaker.entities} if speaker else set()
    for mention, confidence in _prominent(board, index, token):
        if _is_human(board, mention, gender) and mention.entities[0].id not in spoken:
            return _named(board, mention, gender, confidence)
    own = _own_arguments(board, index, token) | spoken
    other = {key for key, known in board.genders.items() if known != gender}
    candidates = ranked(board, index, token, people, without=own | other, window=2)
    entity = best(candidates, margin=MARGIN)
    if entity is None:
        return None
    board.genders.setdefault(entity.id, gender)
    return Answer((entity,), SALIENT)


def _is_human(board: Board, mention: Mention, gender: str) -> bool:
    """One person by name, or one holder of an office; not of the other gender."""
    if len(mention.entities) != 1:
        return False
    entity = mention.entities[0]
    if entity.type == PERSON:
        return board.genders.get(entity.id, gender) == gender
    known = board.noun(mention.sentence, mention.head)
    human = mention.rule == "pronoun" or (known is not None and known[1] & HUMANS)
    plural = board.sentences[mention.sentence].tags[mention.head] in PLURAL
    return mention.affiliated and bool(human) and not plural


def _named(board: Board, mention: Mention, gender: str, confidence: float) -> Answer:
    if mention.entities[0].type == PERSON:
        board.genders.setdefault(mention.entities[0].id, gender)
    return Answer(mention.entities, confidence, mention.affiliated)


# ------------------------------------------------------------------ prominence
def _prominent(board: Board, index: int, token: int) -> list[tuple[Mention, float]]:
    """Subjects that a pronoun most likely takes up.

    First those of the clauses above it in its own sentence, its own clause's only for a
    possessive or reflexive; then the main subject of the sentence before.
    """
    sentence = board.sentences[index]
    own = _bound_subject(board, index, token)
    if (praised := _object_of_reason(board, index, token)) is not None:
        return [(praised, SUBJECT)]
    if _is_parenthetical(sentence, token):
        return (
            [(mention, PREVIOUS)] if index and (mention := _main_subject(board, index - 1)) else []
        )
    found: list[tuple[Mention, float]] = []
    for subject in clause_subjects(sentence, token):
        if subject not in {token, own} and subject != sentence.heads[token]:
            mention = board.at(index, subject)
            if mention is not None and token not in sentence.subtree(subject):
                found.append((mention, SUBJECT))
    found += _earlier_subjects(board, index, token, {mention.head for mention, _ in found})
    if index and (mention := _main_subject(board, index - 1)):
        found.append((mention, PREVIOUS))
    return found


def _object_of_reason(board: Board, index: int, token: int) -> Mention | None:
    """As in "praised Qatar for its mediation": the object's, not the subject's."""
    sentence = board.sentences[index]
    noun = sentence.heads[token]
    preposition = sentence.heads[noun]
    if sentence.tags[token] != "PRP$" or sentence.forms[preposition].lower() != "for":
        return None
    objects = sentence.dependents(sentence.heads[preposition], "dobj")
    return board.at(index, objects[0]) if objects and objects[0] < preposition else None


def _is_parenthetical(sentence: Sentence, token: int) -> bool:
    """As in "Trudeau, she added, had …": the speaker is somebody else."""
    verb = sentence.heads[token]
    return (
        sentence.deprels[token] in SUBJECTS
        and sentence.deprels[verb] == "parataxis"
        and sentence.heads[verb] > verb
    )


def _earlier_subjects(
    board: Board, index: int, token: int, known: set[int]
) -> list[tuple[Mention, float]]:
    """Other subjects in front of a possessive: "Norway did not follow: its minister …"."""
    sentence, table = board.sentences[index], board.tables[index]
    if sentence.tags[token] != "PRP$":
        return []
    heads = [head for head in sorted(table, reverse=True) if head < token and head not in known]
    return [(table[head], SALIENT) for head in heads if sentence.deprels[head] in SUBJECTS]


def _bound_subject(board: Board, index: int, token: int) -> int | None:
    """The subject that a plain object pronoun cannot stand for, or None."""
    sentence = board.sentences[index]
    possessive = sentence.tags[token] == "PRP$"
    reflexive = sentence.forms[token].lower().endswith(("self", "selves"))
    subject = sentence.deprels[token] in SUBJECTS and not _is_objective(sentence, token)
    if possessive or reflexive or subject:
        return None
    return next(clause_subjects(sentence, token), None)


def _is_objective(sentence: Sentence, token: int) -> bool:
    """As in "declared him unwelcome", where the parser may see a subject."""
    return sentence.forms[token].lower() in OBJECTIVE


def _own_arguments(board: Board, index: int, token: int) -> set[str]:
    """Entities of the pronoun's own clause, which it cannot stand for unless possessive."""
    sentence = board.sentences[index]
    if sentence.tags[token] == "PRP$":
        return set()
    verb = governor(sentence, token)
    bound = _bound_subject(board, index, token)
    if bound is not None and verb is not None and subject_of(sentence, verb) is None:
        return {e.id for m in [board.at(index, bound)] if m for e in m.entities}
    mentions = (
        [board.at(index, child) for child in sentence.children[verb]] if verb is not None else []
    )
    return {entity.id for mention in mentions if mention for entity in mention.entities}


def _main_subject(board: Board, index: int) -> Mention | None:
    """The subject of a sentence's main clause; of a reporting clause around it, the inner one."""
    sentence = board.sentences[index]
    roots = [token for token, head in enumerate(sentence.heads) if token == head]
    for root in roots:
        subject = subject_of(sentence, root)
        if subject is None and sentence.upos[root] in {"NOUN", "PROPN"}:
            subject = root
        if subject is not None:
            return board.at(index, subject)
    return None


def _copy(mention: Mention, confidence: float) -> Answer:
    return Answer(mention.entities, confidence, mention.affiliated)


# ------------------------------------------------------------------ the speaker of a quotation
def speaker_of(board: Board, index: int) -> Mention | None:
    """The subject outside the quotation marks of a sentence, else of the one before."""
    for row in (index, index - 1):
        if row < 0 or board.sentences[row].paragraph != board.sentences[index].paragraph:
            break
        if found := _outer_subject(board, row):
            return found
    return None


def _outer_subject(board: Board, index: int) -> Mention | None:
    sentence, table, flags = board.sentences[index], board.tables[index], board.quoted[index]
    for head in sorted(table):
        if (
            sentence.deprels[head] in SUBJECTS
            and not flags[head]
            and not flags[sentence.heads[head]]
        ):
            return table[head]
    return None
