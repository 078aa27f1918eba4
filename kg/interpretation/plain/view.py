"""One sentence with its names, its topic, and what its nouns and pronouns stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.interpretation.plain.references import EVENT, MEASURES, Reference, References, is_name
from kg.interpretation.plain.topics import subject_of, topic_of
from kg.model import Argument, Proposition, Sentence
from kg.model.phrases import conjuncts
from kg.ontology.properties import Property

PRONOUNS = frozenset({"PRON", "DET"})
STEPS = 6
PLACES = frozenset({"place", "city", "country"})
INDEFINITE = frozenset({"a", "an", "this", "that", "these", "those", "its", "his", "her", "their"})
NAMEABLE = frozenset({"person", "organisation", "place", "city", "country", "language", "work"})
PARTS = frozenset({"one", "member", "part", "series", "example", "type", "kind", "form", "version"})
SUBJECTS = ("nsubj", "nsubjpass")


@dataclass(frozen=True, slots=True)
class Claim:
    """That two things stand in a relation.

    Attributes:
        trigger: the token that says so.
        score: how good the evidence is; of claims by one trigger about one object the best stay.
        proposition: the clause that says so, when it is one.
    """

    property: str
    subject: Reference
    object: Reference
    trigger: int
    rule: str
    confidence: float
    score: int = 0
    proposition: Proposition | None = None


class View:
    """What the rules look at.

    Args:
        references: the names of the sentence.
        propositions: its clauses.
        properties: the properties to look for.
        before: what the sentences before were about, or None.
    """

    def __init__(
        self,
        references: References,
        propositions: Sequence[Proposition],
        properties: dict[str, Property],
        before: Reference | None,
    ) -> None:
        self.references = references
        self.sentence: Sentence = references.sentence
        self.propositions = propositions
        self.properties = properties
        self.topic = topic_of(references, before)
        self._subject = subject_of(self.sentence)
        self.classes = self._classes()
        self.kinds = self._kinds()
        self.makers = self._makers()

    def _classes(self) -> list[int]:
        """The nouns that say what the topic is: "an Italian admiral and politician"."""
        sentence, topic = self.sentence, self.topic
        if topic is None:
            return []
        found: list[int] = []
        for token, label in enumerate(sentence.deprels):
            if label in {"attr", "appos", "oprd"} and sentence.upos[token] not in {"PRON", "VERB"}:
                said = None if self._is_gloss(token) else self._above(token)
                if said is not None and (self._is_topic(said) or self._is_meant(said)):
                    found += conjuncts(sentence, token)
        return sorted(set(found))

    def _makers(self) -> list[int]:
        """Heads of phrases that tell by whom the topic is: "an album by the jazz trumpeter X"."""
        sentence = self.sentence
        return [
            token
            for noun in self.classes
            for preposition in sentence.dependents(noun, "prep")
            if sentence.forms[preposition].lower() == "by"
            for head in sentence.dependents(preposition, "pobj")
            for token in (head, *sentence.dependents(head, "compound"))
        ]

    def _is_topic(self, token: int) -> bool:
        topic = self.topic
        return topic is not None and (topic.start <= token < topic.end or token == self._subject)

    def _is_meant(self, token: int) -> bool:
        """Whether `token` is a pronoun or relative pronoun for the topic."""
        return self.sentence.upos[token] in PRONOUNS

    def _kinds(self) -> frozenset[str]:
        """What kind of thing the topic is, by its class nouns, else as an entity that is known.

        What the parser takes names for says little: works are called after persons and places.
        """
        of_noun = self.references.kinds.of_noun
        found = [of_noun(self.sentence.lemmas[token].lower()) for token in self.classes]
        known = next(filter(None, found), frozenset())
        return known or (self.topic.kinds if self.topic and self.topic.sure else frozenset())

    def suits(self, found: Reference, own: Property, *, strict: bool = True) -> bool:
        """Whether `found` may be the subject: a name, of a kind that is in the domain.

        Args:
            found: a reference.
            own: the property.
            strict: whether what the parser takes the name for counts.
        """
        if found is self.topic:
            return self.may_have(own) and (found.named or self._is_title(found))
        known = found.kinds if strict or found.sure else frozenset()
        return found.named and (not own.domain or not known or bool(own.domain & known))

    def _is_title(self, found: Reference) -> bool:
        """Whether a text begins with "The lion …": what it is about, without a name."""
        first = self.sentence.forms[0].lower()
        whole = found.end - found.start > 1 or not found.start
        return self.sentence.index == 0 and found.start <= 1 and whole and first not in INDEFINITE

    def is_like(self, own: Property) -> bool:
        """Whether the topic looks as if it were of the domain, for evidence that is weak."""
        known = self.kinds or (self.topic.kinds if self.topic else frozenset())
        return not own.domain or not known or bool(own.domain & known)

    def narrowed(self, fitting: list[Property]) -> Property | None:
        """The only one of `fitting`, or the only one whose domain is what the topic is called."""
        if len(fitting) > 1:
            called = {self.sentence.lemmas[token].lower() for token in self.classes}
            fitting = [own for own in fitting if own.bearers & called]
        return fitting[0] if len(fitting) == 1 else None

    def may_have(self, own: Property) -> bool:
        """Whether the topic is there and may be of the property's domain."""
        if self.topic is None:
            return False
        return not own.domain or not self.kinds or bool(own.domain & self.kinds)

    def referent(self, token: int) -> Reference | None:
        """What the phrase headed by `token` stands for: a name, or the topic; None for nothing."""
        sentence = self.sentence
        for _ in range(STEPS):
            if self._is_class(token):
                return self.topic
            if sentence.upos[token] == "NUM" or is_name(sentence, token):
                return self._known(token)
            if sentence.upos[token] in PRONOUNS:
                return self._meant(token)
            named = self._renamed(token)
            if named is not None:
                return self._known(named)
            above = self._above(token)
            if above is None:
                break
            token = above
        return self._common(token)

    def local(self, token: int) -> Reference | None:
        """The subject of the nearest clause around `token` if it is a name, else the topic."""
        sentence = self.sentence
        while True:
            subjects = sentence.dependents(token, *SUBJECTS)
            if subjects:
                named = is_name(sentence, subjects[0])
                return self.referent(subjects[0]) if named else self.topic
            if sentence.heads[token] == token:
                return self.topic
            token = sentence.heads[token]

    def bearer(self, token: int) -> Reference | None:
        """What the noun at `token` is said of, in a copula, an apposition or a conjunct."""
        above = self._above(token)
        return None if above is None else self.referent(above)

    def doer(self, verb: int, argument: Argument) -> Reference | None:
        """Whom a clause is about: the topic where the parser hung it on a phrase within.

        In "a house in Bath, designed by X", "a member of the party who served": not Bath, not the
        party.
        """
        if argument.shared and self._hangs_too_low(verb, argument.head):
            return self.topic
        return self.referent(argument.head)

    def _hangs_too_low(self, verb: int, noun: int) -> bool:
        sentence = self.sentence
        first = sentence.subtree(verb)[0]
        apart = first > 0 and sentence.forms[first - 1] == ","
        who = sentence.tags[first] == "WP" and sentence.entities[noun][2:] != "PERSON"
        reduced = sentence.deprels[verb] == "acl" and is_name(sentence, noun)
        inside = any(noun != each and noun in sentence.subtree(each) for each in self.classes)
        return (apart or who or reduced) and inside

    def _is_class(self, token: int) -> bool:
        """Whether it is what the topic is said to be: "is a Protected Vehicle"."""
        articles = [self.sentence.lemmas[each] for each in self.sentence.dependents(token, "det")]
        return token in self.classes and "a" in articles

    def _known(self, token: int) -> Reference:
        """The name at `token`; the topic itself where the name is the topic's or part of it."""
        found = self.references.at(token)
        topic = self.topic
        if topic and topic.start <= token < topic.end:
            return topic
        return found

    def _meant(self, token: int) -> Reference | None:
        if self.topic is not None:
            return self.topic
        actors = self.references.actors.at(self.sentence, token)
        if not actors or actors[0].affiliated:
            return None
        return replace(self.references.at(token), entity=actors[0].entity, named=True)

    def _renamed(self, token: int) -> int | None:
        """The name in apposition: "the asteroid, Eros"; what a noun is a title of."""
        for child in self.sentence.dependents(token, "appos"):
            if self.sentence.upos[child] == "PROPN" and not self._is_gloss(child):
                return child
        head = self.sentence.heads[token]
        if (
            self.sentence.deprels[token] in {"compound", "nmod"}
            and self.sentence.upos[head] == "PROPN"
        ):
            return head
        return None

    def _is_gloss(self, token: int) -> bool:
        first = self.sentence.subtree(token)[0]
        return first > 0 and self.sentence.forms[first - 1] in {"(", "[", "-LRB-"}

    def _above(self, token: int) -> int | None:
        """The subject of a copula, the head of an apposition, the first conjunct."""
        sentence = self.sentence
        label, head = sentence.deprels[token], sentence.heads[token]
        if label in {"attr", "oprd"}:
            return next(iter(sentence.dependents(head, *SUBJECTS)), None)
        if label in {"appos", "conj"}:
            if sentence.upos[head] in {"VERB", "AUX"}:
                return next(iter(sentence.dependents(head, *SUBJECTS)), None)
            return head
        if label == "pobj" and sentence.forms[head].lower() in {"of", "as"}:
            above = sentence.heads[head]
            if sentence.forms[head].lower() == "as" or sentence.lemmas[above].lower() in PARTS:
                return above if sentence.upos[above] in {"NOUN", "PRON", "NUM"} else None
        return None

    def _common(self, token: int) -> Reference | None:
        """A phrase without a name: the topic if it is definite, or its own words."""
        if self.topic and self.topic.start <= token < self.topic.end:
            return self.topic
        return self.topic

    def is_value(self, found: Reference, own: Property) -> bool:
        """Whether it is a name, measure or usual value that may fill the property."""
        if not self.fits(found, own.range):
            return False
        if found.kinds & MEASURES:
            return True
        if own.members:
            return found.text.replace(" ", "").lower() in own.members or (
                found.named and not found.kinds
            )
        if own.range == {"country"}:
            return found.named and "country" in found.kinds
        if own.called and "organisation" in own.range and found.kinds & PLACES:
            return own.is_called(found.text)
        nameable = own.called or own.range & NAMEABLE
        common = self.sentence.upos[found.end - 1] == "NOUN" and not nameable
        return found.named or common

    def fits(self, found: Reference, wanted: frozenset[str]) -> bool:
        """Whether `found` may be of one of the kinds; what is not known may be anything."""
        if wanted & MEASURES or found.kinds & MEASURES or (wanted and found.kinds & EVENT):
            return bool(wanted & found.kinds)
        if "person" in wanted and not found.named:
            return False
        return not (wanted and found.sure) or bool(wanted & found.kinds)


def same(one: Reference, other: Reference) -> bool:
    """Whether both are the same thing, or one's words lie inside the other's."""
    inside = one.start < other.end and other.start < one.end
    return inside or one.name == other.name
