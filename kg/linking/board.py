"""What linking knows of a document while it reads: mentions by sentence and token."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kg.linking.lexis import Lexis, where
from kg.linking.quotes import quoted_tokens
from kg.model import Entity, Mention, Sentence, Span
from kg.ontology.gazetteer import Gazetteer
from kg.ontology.pronouns import Pronouns

PERSON = "dip:Person"
STATE = "dip:State"
PLACE = "dip:Place"
PRONOMINAL = frozenset({"pronoun", "relative"})  # rules whose mentions are no names
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MEMORY = 40  # sentences; what lies further is not taken up without its name
Known = tuple[int, frozenset[str]]
PEOPLE = frozenset({PERSON, "dip:PersonGroup"})
DEPENDENT = PEOPLE | {PLACE, "dip:GovernmentBody", "dip:ArmedForce", "dip:DiplomaticMission"}


@dataclass(slots=True)
class Board:
    """The mentions found so far; stages add to it in the order of the text.

    Attributes:
        tables: per sentence, mentions by the token index of their head.
        covers: per sentence, from each token inside a name to the head of its mention.
        lemmas: per sentence, lower-case lemmas.
        persons: the state of knowledge about each person, by entity id.
        genders: `masculine` or `feminine`, by entity id.
        holders: per office, the persons said to hold it, and for whom, in the order of the text.
        titles: a person's office in words, by entity id.
        missions: nouns of the missions told of, by sender and receiver.
        topic: the state that the document is about, when one stands out.
        last_alone: the last sentence in which a name of one word is a subject.
        quoted: per sentence, which tokens stand in quotation marks.
        lexis: what the gazetteer says of words.
        seats: (organisation, place) identifiers of known headquarters.
        capitals: the capital city of a state, by the state's id.
    """

    sentences: Sequence[Sentence]
    gazetteer: Gazetteer
    pronouns: Pronouns
    lexis: Lexis
    capitals: Mapping[str, Entity] = field(default_factory=dict)
    seats: frozenset[tuple[str, str]] = frozenset()
    tables: list[dict[int, Mention]] = field(default_factory=list)
    covers: list[dict[int, int]] = field(default_factory=list)
    lemmas: list[tuple[str, ...]] = field(default_factory=list)
    persons: dict[str, Entity] = field(default_factory=dict)
    genders: dict[str, str] = field(default_factory=dict)
    holders: dict[str, list[tuple[Entity, Entity | None]]] = field(default_factory=dict)
    titles: dict[str, str] = field(default_factory=dict)
    missions: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    topic: Entity | None = None
    last_alone: dict[str, int] = field(default_factory=dict)
    quoted: Sequence[Sequence[bool]] = ()

    _nouns: list[dict[int, Known | None]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tables = [{} for _ in self.sentences]
        self.covers = [{} for _ in self.sentences]
        self.quoted = quoted_tokens(self.sentences)
        self.last_alone = _last_alone(self.sentences)
        self.lemmas = [sentence.lowered for sentence in self.sentences]
        self._nouns = [{} for _ in self.sentences]

    def add(  # noqa: PLR0913 -- a mention has that many sides
        self,
        index: int,
        tokens: range,
        entities: tuple[Entity, ...],
        rule: str,
        *,
        head: int | None = None,
        affiliated: bool = False,
        confidence: float = 1.0,
        covering: bool = True,
    ) -> Mention | None:
        """A mention of `entities` at `tokens`, unless its head has one already."""
        sentence, table = self.sentences[index], self.tables[index]
        head = head_of(sentence, tokens) if head is None else head
        if head in table or not entities:
            return None
        span = Span(sentence.starts[tokens[0]], sentence.ends[tokens[-1]])
        text = sentence.quote(span)
        mention = Mention(index, head, span, text, entities, rule, affiliated, confidence)
        table[head] = mention
        if covering:
            cover = self.covers[index]
            for token in tokens:
                cover.setdefault(token, head)
        return mention

    def replace(self, index: int, token: int, entities: tuple[Entity, ...], rule: str) -> None:
        """Let the mention headed by `token` stand for `entities` themselves."""
        known = self.tables[index][token]
        self.tables[index][token] = replace(known, entities=entities, rule=rule, affiliated=False)

    def back(self, index: int) -> range:
        """Sentences from `index` backwards, as far as a reader remembers."""
        return range(index, max(-1, index - MEMORY), -1)

    def noun(self, index: int, token: int) -> Known | None:
        """First token and classes of the longest known noun that ends at `token`."""
        known, lemmas = self._nouns[index], self.lemmas[index]
        if token not in known:
            may_end = self.lexis.may_end(lemmas[token])
            known[token] = self.gazetteer.longest_noun(lemmas, token) if may_end else None
        return known[token]

    def at(self, index: int, token: int) -> Mention | None:
        """The mention headed by `token`."""
        return self.tables[index].get(token)

    def over(self, index: int, token: int) -> Mention | None:
        """The mention whose words include `token`."""
        head = self.covers[index].get(token)
        return None if head is None else self.tables[index].get(head)

    def state_of(self, entity: Entity) -> Entity | None:
        """The state or organisation that an entity is or acts for.

        Rebels, media and the organs of an organisation act for themselves.
        """
        if entity.type == PERSON:
            return self.persons.get(entity.id, entity).state
        if entity.type in DEPENDENT and entity.state is not None and entity.state.type == STATE:
            return entity.state
        return None if entity.type in PEOPLE or entity.type == PLACE else entity

    def affiliate(self, person: Entity, state: Entity | None) -> None:
        """Note the state a person acts for; the first to be known stays."""
        known = self.persons.get(person.id, person)
        if state is not None and known.state is None:
            self.persons[person.id] = replace(known, state=state)

    def settle(self, person: str, state: Entity | None) -> None:
        """Let a person act for `state`, unless that is None."""
        if state is not None:
            self.persons[person] = replace(self.persons[person], state=state)

    def mentions(self) -> Iterator[Mention]:
        """Every mention in the order of the text, persons with what became known of them."""
        for table in self.tables:
            for head in sorted(table):
                yield self._now(table[head])

    def _now(self, mention: Mention) -> Mention:
        entities = tuple(map(self.current, mention.entities))
        if entities == mention.entities:
            return mention
        return Mention(
            mention.sentence,
            mention.head,
            mention.span,
            mention.text,
            entities,
            mention.rule,
            mention.affiliated,
            mention.confidence,
        )

    def current(self, entity: Entity) -> Entity:
        """The entity with what is known of it by now."""
        return self.persons.get(entity.id, entity) if entity.type == PERSON else entity


def head_of(sentence: Sentence, tokens: range) -> int:
    """The last token whose head lies outside `tokens`, punctuation and particles apart."""
    heads, upos = sentence.heads, sentence.upos
    for token in reversed(tokens):
        head = heads[token]
        if (head not in tokens or head == token) and upos[token] not in {"PUNCT", "PART", "DET"}:
            return token
    return tokens[-1]


def _last_alone(sentences: Sequence[Sentence]) -> dict[str, int]:
    """Names of one word that are subjects, and the last sentence each of them is in."""
    found: dict[str, int] = {}
    for sentence in sentences:
        for token in where(SUBJECTS.__contains__, sentence.deprels):
            if sentence.upos[token] == "PROPN":
                before = sentence.upos[token - 1] if token else ""
                if before not in {"PROPN", "DET", "ADJ"}:
                    found[sentence.forms[token]] = sentence.index
    return found
