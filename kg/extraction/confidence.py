"""What speaks for and against a proposition, as names whose weights are data."""

from collections import Counter
from collections.abc import Iterator

from kg.model import Function, Proposition
from kg.ontology.confidence import bucket

WORDS = (1, 3, 6, 12)
BEHIND = (2, 4, 8, 14, 22)
ARGUMENTS = (1, 2, 3, 4)
DEPTHS = (0, 1, 2)
SENTENCES = (10, 18, 26, 36)
NAMED = frozenset({"PRON", "PROPN", "NOUN"})


def features(proposition: Proposition) -> Iterator[str]:
    """Construction, kinds and lengths of arguments, the subject, and the way up to the root."""
    sentence, head = proposition.sentence, proposition.head
    yield f"construction={proposition.construction}"
    yield f"tag={sentence.tags[head] if sentence.tags[head].startswith('V') else 'other'}"
    yield f"words of sentence={bucket(len(sentence), SENTENCES)}"
    yield f"governors={bucket(len(proposition.embeddings), DEPTHS)}"
    yield f"below={proposition.embeddings[0].relation if proposition.embeddings else 'nothing'}"
    yield from _subject(proposition)
    yield from _behind(proposition)


def _subject(proposition: Proposition) -> Iterator[str]:
    for subject in proposition.having(Function.SUBJECT)[:1]:
        upos = proposition.sentence.upos[subject.head]
        yield f"subject={upos if upos in NAMED else 'other'}"
        yield f"words of subject={bucket(len(subject.tokens), WORDS)}"
        if subject.shared:
            yield "subject=shared"
        if subject.head > proposition.head:
            yield "subject=behind"


def _behind(proposition: Proposition) -> Iterator[str]:
    others = [each for each in proposition.arguments if each.function is not Function.SUBJECT]
    for function in sorted(Counter(each.function.value for each in others)):
        yield f"with={function}"
    yield f"arguments={bucket(len(others), ARGUMENTS)}"
    yield f"words behind={bucket(sum(len(each.tokens) for each in others), BEHIND)}"
