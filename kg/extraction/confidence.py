"""What speaks for and against a proposition, as names whose weights are data."""

from collections.abc import Sequence
from functools import cache

from kg.extraction.draft import Draft
from kg.model import Argument, Function, Proposition
from kg.ontology.confidence import Scale

OF_SENTENCE = cache(Scale("words of sentence", 10, 18, 26, 36))
OF_SUBJECT = cache(Scale("words of subject", 1, 3, 6, 12))
BEHIND = cache(Scale("words behind", 2, 4, 8, 14, 22))
ARGUMENTS = cache(Scale("arguments", 1, 2, 3, 4))
GOVERNORS = cache(Scale("governors", 0, 1, 2))
SUBJECT = Function.SUBJECT
WITH = {function: f"with={function.value}" for function in Function}
NAMED = frozenset({"PRON", "PROPN", "NOUN"})


def features(proposition: Draft | Proposition) -> list[str]:
    """Construction, kinds and lengths of arguments, the subject, and the way up to the root."""
    sentence, steps = proposition.sentence, proposition.embeddings
    tag = sentence.tags[proposition.head]
    subjects = [each for each in proposition.arguments if each.function is SUBJECT]
    return [
        f"construction={proposition.construction}",
        f"tag={tag if tag.startswith('V') else 'other'}",
        OF_SENTENCE(len(sentence.forms)),
        GOVERNORS(len(steps)),
        f"below={steps[0].relation if steps else 'nothing'}",
        *(_of_subject(proposition, subjects[0]) if subjects else ()),
        *_of_others(proposition.arguments),
    ]


def _of_subject(proposition: Draft | Proposition, subject: Argument) -> list[str]:
    upos = proposition.sentence.upos[subject.head]
    found = [f"subject={upos if upos in NAMED else 'other'}", OF_SUBJECT(len(subject.tokens))]
    if subject.shared:
        found.append("subject=shared")
    if subject.head > proposition.head:
        found.append("subject=behind")
    return found


def _of_others(arguments: Sequence[Argument]) -> list[str]:
    count, words, kinds = 0, 0, dict[str, None]()
    for each in arguments:
        if each.function is not SUBJECT:
            count += 1
            words += len(each.tokens)
            kinds[WITH[each.function]] = None
    return [*kinds, ARGUMENTS(count), BEHIND(words)]
