"""One sentence with its topic, and what its nouns and pronouns stand for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kg.interpretation.plain.names import is_name
from kg.interpretation.plain.references import Reference, References
from kg.interpretation.plain.topics import OPENING, SUBJECTS, subject_of, topic_of
from kg.model import Argument, Proposition
from kg.model.phrases import conjuncts
from kg.ontology.frames import Frame
from kg.ontology.properties import Property

FramesOf = Callable[[str], tuple[Frame, ...]]
PERSON = frozenset({"person"})
PRONOUNS = frozenset({"PRON", "DET"})
PREDICATED = frozenset({"attr", "oprd"})
STEPS = 6
PARTS = frozenset({"one", "member", "part", "series", "example", "type", "kind", "form", "version"})


class View:
    """What the rules look at.

    Args:
        references: the names of the sentence.
        propositions: its clauses.
        properties: the properties to look for.
        frames_of: the frames of a lemma.
        before: what the sentences before were about, or None.

    Attributes:
        topic: what the sentence is about, or None.
        classes: heads of the nouns that say what the topic is: "an Italian admiral and politician".
        makers: nouns that say by whom it is: "an album by the jazz trumpeter X".
        kinds: what kind of thing the topic is, by its class nouns, else as an entity that is
            known; what the parser takes names for says little, since works are called after
            persons and places.
    """

    def __init__(
        self,
        references: References,
        propositions: Sequence[Proposition],
        properties: Mapping[str, Property],
        frames_of: FramesOf,
        before: Reference | None,
    ) -> None:
        self.references = references
        self.sentence = references.sentence
        self.propositions = propositions
        self.properties = properties
        self.frames_of = frames_of
        self.topic = topic_of(references, before)
        self._subject = subject_of(self.sentence)
        self.classes = self._classes()
        self.makers = self._makers()
        self.kinds = self._kinds()

    def is_topic(self, token: int) -> bool:
        """Whether `token` lies in the topic's name or is the subject that stands for it."""
        topic = self.topic
        return topic is not None and (topic.start <= token < topic.end or token == self._subject)

    def _classes(self) -> list[int]:
        sentence = self.sentence
        found: set[int] = set()
        for token, label in enumerate(sentence.deprels if self.topic else ()):
            if label not in {*PREDICATED, "appos"} or sentence.upos[token] in {"PRON", "VERB"}:
                continue
            of = None if self._is_gloss(token) else self.above(token)
            if of is not None and (self.is_topic(of) or sentence.upos[of] in PRONOUNS):
                found |= set(conjuncts(sentence, token))
        return sorted(found)

    def _makers(self) -> list[int]:
        sentence = self.sentence
        return [
            token
            for noun in self.classes
            for preposition in sentence.dependents(noun, "prep")
            if sentence.forms[preposition].lower() == "by"
            for head in sentence.dependents(preposition, "pobj")
            for token in (head, *sentence.dependents(head, "compound"))
        ]

    def _kinds(self) -> frozenset[str]:
        of_noun = self.references.kinds.of_noun
        found = (of_noun(self.sentence.lemmas[token].lower()) for token in self.classes)
        known = next(filter(None, found), frozenset[str]())
        named = self.topic.kinds if self.topic else frozenset[str]()
        if known == PERSON and named and not named & PERSON:
            return frozenset()  # "X is a text editor"
        return known or (named if self.topic and self.topic.sure else frozenset())

    def referent(self, token: int) -> Reference | None:
        """What the phrase headed by `token` stands for: a name, or the topic."""
        sentence, first = self.sentence, token
        for _ in range(STEPS):
            if self.is_topic(token) or self._is_class(token):
                return self.topic
            if sentence.upos[token] == "NUM" or is_name(sentence, token):
                return self._of_class(token, first)
            if sentence.upos[token] in PRONOUNS:
                return self.topic or self.references.meant(token)
            named = self._renamed(token)
            if named is not None:
                return self.topic if self.is_topic(named) else self.references.at(named)
            above = self.above(token)
            if above is None:
                break
            token = above
        return self.topic

    def _of_class(self, token: int, noun: int) -> Reference:
        """The name at `token`, of the kind that `noun` says where it is known: "Jaws, a film"."""
        found = self.references.at(token)
        kinds = self.references.kinds.of_noun(self.sentence.lemmas[noun].lower())
        return replace(found, kinds=kinds) if token != noun and kinds and not found.sure else found

    def stands_for_name(self, token: int) -> bool:
        """Whether the phrase headed by `token` is a name, or has one beside it."""
        return is_name(self.sentence, token) or self._renamed(token) is not None

    def local(self, token: int) -> Reference | None:
        """The subject of the nearest clause around `token` if it is a name, else the topic."""
        sentence = self.sentence
        while not (subjects := sentence.dependents(token, *SUBJECTS)):
            if sentence.heads[token] == token:
                return self.topic
            token = sentence.heads[token]
        return self.referent(subjects[0]) if is_name(sentence, subjects[0]) else self.topic

    def bearer(self, token: int) -> Reference | None:
        """What the noun at `token` is said of, in a copula, an apposition or a conjunct."""
        above = self.above(token)
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

    def above(self, token: int) -> int | None:
        """The subject of a copula, the head of an apposition, the first conjunct."""
        sentence = self.sentence
        label, head = sentence.deprels[token], sentence.heads[token]
        if label in PREDICATED or (label in {"appos", "conj"} and _is_verb(self, head)):
            return next(iter(sentence.dependents(head, *SUBJECTS)), None)
        if label in {"appos", "conj"}:
            return head
        marker = sentence.forms[head].lower() if label == "pobj" else ""
        above = sentence.heads[head]
        whole = marker == "as" or (marker == "of" and sentence.lemmas[above].lower() in PARTS)
        return above if whole and sentence.upos[above] in {"NOUN", "PRON", "NUM"} else None

    def _is_class(self, token: int) -> bool:
        """Whether it is what the topic is said to be: "is a Protected Vehicle"."""
        articles = self.sentence.dependents(token, "det")
        return token in self.classes and any(self.sentence.lemmas[a] == "a" for a in articles)

    def _renamed(self, token: int) -> int | None:
        """The name in apposition: "the asteroid, Eros"; what a noun is a title of."""
        sentence, head = self.sentence, self.sentence.heads[token]
        for child in sentence.dependents(token, "appos"):
            if sentence.upos[child] == "PROPN" and not self._is_gloss(child):
                return child
        title = sentence.deprels[token] in {"compound", "nmod"} and sentence.upos[head] == "PROPN"
        return head if title else None

    def _is_gloss(self, token: int) -> bool:
        """Whether it stands in brackets."""
        first = self.sentence.subtree(token)[0]
        return first > 0 and self.sentence.forms[first - 1] in OPENING


def _is_verb(view: View, token: int) -> bool:
    return view.sentence.upos[token] in {"VERB", "AUX"}
