"""Who holds which office for whom: titles, appositions, "X is the …", "named X as …"."""

from collections.abc import Iterator
from dataclasses import dataclass

from kg.linking import definite
from kg.linking.board import PERSON, PLACE, STATE, Board
from kg.linking.definite import noun_of
from kg.linking.phrases import COUNTERPART, OFFICE, SUCCESSOR, Phrase, owners_before, phrase_at
from kg.linking.posts import office_words, post
from kg.model import Entity, Mention, Relation, Span

HOLDS = "dip:holdsPosition"
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "PART", "CCONJ", "ADP", "PRON", "ADV"})
NAMED = frozenset({"gazetteer", "metonym"})
NOUNS = frozenset({"NOUN", "PROPN"})
HOLDERS = frozenset({OFFICE, COUNTERPART, SUCCESSOR})
REACH = 14
DOUBTFUL = 0.7


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's mention, the phrase that names the office, and the construction."""

    person: Mention
    phrase: Phrase
    rule: str


def title_of(board: Board, person: Mention) -> Holding | None:
    """The office right in front of a name: "Russian Foreign Minister Sergey Lavrov"."""
    index, start = person.sentence, first_token(board, person)
    if start and board.sentences[index].upos[start - 1] in {"NOUN", "PROPN", "ADJ"}:
        phrase = phrase_at(board, index, start - 1)
        if phrase is not None and phrase.start and _is_honorific(board, index, phrase):
            phrase = _office(board, index, phrase.start - 1) or phrase
        if phrase is not None:
            return Holding(person, phrase, "title")
    return None


def _is_honorific(board: Board, index: int, phrase: Phrase) -> bool:
    """As "Sheikh" in "Prime Minister Sheikh X"."""
    return noun_of(board, index, phrase) in board.pronouns.words("RankNoun")


def apposition_of(board: Board, person: Mention) -> Holding | None:
    """The office behind or before a comma: "X, the Polish premier," and "the Polish premier, X"."""
    phrase = _behind_comma(board, person) or _before_comma(board, person)
    return Holding(person, phrase, "apposition") if phrase else None


def predicate_of(board: Board, person: Mention) -> Holding | None:
    """As in "X is the foreign minister", "was sworn in as prime minister", "named X as envoy"."""
    sentence = board.sentences[person.sentence]
    verb = sentence.heads[person.head]
    label = sentence.deprels[person.head]
    if label == "nsubj" and sentence.lemmas[verb] == "be":
        for head in sentence.dependents(verb, "attr"):
            if (phrase := _office(board, person.sentence, head)) is not None:
                return Holding(person, phrase, "copula")
    if label in {"nsubj", "nsubjpass", "dobj"} and sentence.upos[verb] == "VERB":
        for preposition in sentence.dependents(verb, "prep"):
            if sentence.forms[preposition] == "as":
                for head in sentence.dependents(preposition, "pobj"):
                    if (phrase := _office(board, person.sentence, head)) is not None:
                        return Holding(person, phrase, "predicative")
    return None


def first_token(board: Board, mention: Mention) -> int:
    """First token of a mention."""
    return board.sentences[mention.sentence].starts.index(mention.span.start)


def last_token(board: Board, mention: Mention) -> int:
    """Last token of a mention."""
    return board.sentences[mention.sentence].ends.index(mention.span.end)


# ------------------------------------------------------------------ finding the office
def _office(board: Board, index: int, head: int) -> Phrase | None:
    phrase = phrase_at(board, index, head)
    return phrase if phrase is not None and OFFICE in phrase.classes else None


def _behind_comma(board: Board, person: Mention) -> Phrase | None:
    """The first office noun of the phrase behind a name and its comma."""
    index, start = person.sentence, last_token(board, person) + 1
    sentence = board.sentences[index]
    if start + 1 >= len(sentence) or sentence.forms[start] != ",":
        return None
    if sentence.upos[start + 1] == "CCONJ":  # "Reina, and his Chinese counterpart"
        return None
    for token in range(start + 1, min(len(sentence), start + REACH)):
        if sentence.upos[token] not in NOMINAL and sentence.tags[token] != "HYPH":
            if sentence.deprels[token] not in {"amod", "compound"}:
                return None
            continue
        if sentence.upos[token] in {"NOUN", "PROPN"} and _ends_phrase(board, index, token):
            if (phrase := _office_or_counterpart(board, index, token)) is not None:
                return phrase
            mention = board.at(index, token)
            if mention and mention.entities[0].type == PERSON:
                return None
    return None


def _ends_phrase(board: Board, index: int, token: int) -> bool:
    """Whether no further noun or name follows: "Foreign Minister Y" is Y's office."""
    sentence = board.sentences[index]
    after = token + 1
    return after == len(sentence) or (
        sentence.upos[after] not in {"NOUN", "PROPN"}
        and sentence.tags[after] not in {"POS", "HYPH"}
    )


def _before_comma(board: Board, person: Mention) -> Phrase | None:
    """The office in front of a comma and a name, which must be closed by punctuation."""
    index, start = person.sentence, first_token(board, person)
    sentence = board.sentences[index]
    if start < 2 or sentence.forms[start - 1] != ",":  # noqa: PLR2004 -- an office and a comma
        return None
    end = last_token(board, person) + 1
    if end < len(sentence) and sentence.upos[end] not in {"PUNCT", "CCONJ"}:
        return None
    before = start - 2 - (sentence.upos[start - 2] == "ADV")
    for head in (sentence.heads[person.head], *_upwards(board, index, before)):
        if head < start and (phrase := _office_or_counterpart(board, index, head)) is not None:
            return phrase
    return None


def _upwards(board: Board, index: int, token: int) -> Iterator[int]:
    """`token`, and the nouns that its prepositional phrase hangs on or stands behind.

    As in "ambassador to Madrid", whatever the parser lets "to Madrid" hang on.
    """
    sentence = board.sentences[index]
    yield token
    while sentence.deprels[token] in {"pobj", "prep"} and sentence.heads[token] < token:
        above = sentence.heads[token]
        if sentence.deprels[token] == "pobj" and above and sentence.upos[above - 1] in NOUNS:
            yield above - 1
        token = above
        yield token


def _office_or_counterpart(board: Board, index: int, head: int) -> Phrase | None:
    phrase = phrase_at(board, index, head)
    return phrase if phrase is not None and phrase.classes & HOLDERS else None


# ------------------------------------------------------------------ what follows from it
def affiliate(board: Board, holding: Holding) -> tuple[Entity, ...]:
    """Notes whom the person acts for, and returns it; an office without owner asks the context."""
    owners = holding.phrase.owners
    if not owners and is_rank(board, holding):
        return ()
    known = board.current(holding.person.entities[0]).state
    if known and (
        is_topical(board, holding.person.sentence, holding.phrase)
        or (not owners and COUNTERPART in holding.phrase.classes)
    ):
        owners = (known,)
    if not owners and not holding.phrase.possessor and OFFICE in holding.phrase.classes:
        person = holding.person
        if holding.rule == "predicative":  # whoever names him, names him for himself
            named = definite.subject_state(board, person.sentence, holding.phrase.head)
            return (named,) if named else ()
        owner = known or _contextual(board, holding)
        owners = (owner,) if owner else ()
    if not holding.phrase.former:
        if owners:
            board.affiliate(holding.person.entities[0], main_owner(owners))
        _remember(board, holding, owners)
    return owners


def _contextual(board: Board, holding: Holding) -> Entity | None:
    """Whose office it is by its group ("six Canadians, including the envoy, X"), or the context.

    Nobody's where the text speaks of one among several: "a spokeswoman, X".
    """
    index, phrase = holding.person.sentence, holding.phrase
    if (group := _group(board, index, phrase)) is not None:
        return definite.only_state(board, group)
    if phrase.determiner in {"a", "an"}:
        return None
    return definite.owner(board, index, phrase, holding.person.head)


def _group(board: Board, index: int, phrase: Phrase) -> Mention | None:
    """The people "including" or "among them" whom the phrase stands."""
    sentence, left = board.sentences[index], phrase.left
    before = [form.lower() for form in sentence.forms[max(left - 2, 0) : left]]
    if before[-1:] == ["including"] or before == ["among", "them"]:
        heads = [head for head in board.tables[index] if head < left - 1]
        nouns = [head for head in heads if sentence.tags[head] in {"NNS", "NNPS"}]
        return board.at(index, max(nouns)) if nouns else None
    return None


def is_rank(board: Board, holding: Holding) -> bool:
    """Whether it is a rank or honorific without a master: "General Salim Saleh"."""
    noun = noun_of(board, holding.person.sentence, holding.phrase)
    return not holding.phrase.owners and noun in board.pronouns.words("RankNoun")


def _remember(board: Board, holding: Holding, owners: tuple[Entity, ...]) -> None:
    """Notes the office, for "his counterpart" and "the president" further down."""
    index, person = holding.person.sentence, holding.person.entities[0]
    if holding.phrase.classes & {COUNTERPART, SUCCESSOR}:
        if title := _same_office(board, index, holding.phrase):
            board.titles.setdefault(person.id, title)
    elif OFFICE in holding.phrase.classes:
        noun = noun_of(board, index, holding.phrase)
        board.holders.setdefault(noun, []).append((person, owners[0] if owners else None))
        board.titles.setdefault(person.id, office_words(board, index, holding.phrase))


def is_topical(board: Board, index: int, phrase: Phrase) -> bool:
    """As in "the Syria envoy": a bare name in front of an envoy may be what he deals with."""
    mention = phrase.possessor
    if mention is None or noun_of(board, index, phrase) not in board.pronouns.words("EnvoyNoun"):
        return False
    sentence, end = board.sentences[index], last_token(board, mention)
    bare = mention.rule == "gazetteer" and sentence.upos[mention.head] == "PROPN"
    return bare and mention.head < phrase.start and sentence.tags[end + 1] != "POS"


def main_owner(owners: tuple[Entity, ...]) -> Entity:
    """The first state, else the first organisation."""
    return next((one for one in owners if one.type == STATE), owners[0])


def relation(board: Board, holding: Holding, owners: tuple[Entity, ...]) -> Relation | None:
    """The relation that a holding states; "former" stays in the words of the office."""
    phrase, person = holding.phrase, holding.person
    sentence = board.sentences[person.sentence]
    if is_rank(board, holding):
        return None
    if OFFICE in phrase.classes:
        title = office_words(board, person.sentence, phrase)
    elif not (title := _same_office(board, person.sentence, phrase)):
        return None
    span = sentence.span_of(phrase.title)
    arguments: list[tuple[str, Entity | None, str, Span]] = [
        ("subject", person.entities[0], person.text, person.span),
        ("object", post(board, title, owners), title, span),
    ]
    arguments += [
        ("of", _place(board, holding, owner), *_words_of(holding, owner)) for owner in owners[:1]
    ]
    whole = Span(min(span.start, person.span.start), max(span.end, person.span.end))
    rule = "former" if phrase.former else holding.rule
    stated = holding.rule != "predicative" and (phrase.owners or not owners)
    confidence = 1.0 if stated else DOUBTFUL
    return Relation(person.sentence, HOLDS, tuple(arguments), whole, rule, confidence)


def _same_office(board: Board, index: int, phrase: Phrase) -> str:
    """The office of "his French counterpart", "his predecessor": that of the person in front."""
    owner = board.at(index, phrase.left) or phrase.possessor
    if owner is None or not phrase.classes & HOLDERS:
        return ""
    return board.titles.get(owner.entities[0].id, "")


def _place(board: Board, holding: Holding, owner: Entity) -> Entity:
    """The region or city itself that the office is for, where the text names one."""
    named = holding.phrase.named
    if named is None or len(named.entities) != 1:
        return owner
    place = named.entities[0]
    if place.type == PLACE and place.state == owner:
        return place
    noun = noun_of(board, holding.person.sentence, holding.phrase)
    local = named.rule == "metonym" and noun in board.pronouns.words("LocalOffice")
    return board.capitals.get(owner.id, owner) if local else owner


def _words_of(holding: Holding, owner: Entity) -> tuple[str, Span]:
    named = holding.phrase.named
    return (owner.name, named.span) if named else (owner.name, holding.person.span)


def names_owner(board: Board, holding: Holding) -> bool:
    """Whether the phrase says by a name whose office it is: not "its", not "the group's"."""
    phrase, sentence = holding.phrase, board.sentences[holding.person.sentence]
    if phrase.possessor is None or phrase.possessor.rule not in NAMED:
        return False
    end = last_token(board, phrase.possessor)
    return not any(
        sentence.tags[token] in {"POS", "PRP$"} and token != end + 1 for token in phrase.tokens
    )


def nationality(board: Board, person: Mention) -> Entity | None:
    """The state in "Peru's X", "X of Nigeria", "US journalist X", "X, a Russian chemist"."""
    index, start = person.sentence, first_token(board, person)
    sentence = board.sentences[index]
    if start > 1 and sentence.tags[start - 1] == "POS":
        return definite.only_state(board, board.over(index, start - 2))
    for preposition in sentence.dependents(person.head, "prep"):
        if sentence.forms[preposition] == "of":
            for head in sentence.dependents(preposition, "pobj"):
                return definite.only_state(board, board.at(index, head))
    owners = owners_before(board, index, start) if start else ()
    for noun in sentence.dependents(person.head, "appos"):
        owners = owners or owners_before(board, index, noun)
    return owners[0] if len(owners) == 1 and owners[0].type == STATE else None


def people_of(board: Board, index: int) -> list[Mention]:
    """The mentions of persons by name in a sentence, in order."""
    if not board.persons:
        return []
    table = board.tables[index]
    named = [head for head, mention in table.items() if mention.rule in {"name", "surname"}]
    return [table[head] for head in sorted(named) if table[head].entities[0].type == PERSON]
