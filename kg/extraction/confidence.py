"""What speaks for and against a proposition, as names whose weights are data."""

from kg.model import Argument, Function, Proposition
from kg.ontology.confidence import Scale

OF_SENTENCE = Scale("words of sentence", 10, 18, 26, 36)
OF_SUBJECT = Scale("words of subject", 1, 3, 6, 12)
BEHIND = Scale("words behind", 2, 4, 8, 14, 22)
ARGUMENTS = Scale("arguments", 1, 2, 3, 4)
GOVERNORS = Scale("governors", 0, 1, 2)
WITH = {function: f"with={function.value}" for function in Function}
NAMED = frozenset({"PRON", "PROPN", "NOUN"})


def features(proposition: Proposition) -> list[str]:
    """Construction, kinds and lengths of arguments, the subject, and the way up to the root."""
    sentence, steps = proposition.sentence, proposition.embeddings
    tag = sentence.tags[proposition.head]
    found = [
        f"construction={proposition.construction}",
        f"tag={tag if tag.startswith('V') else 'other'}",
        OF_SENTENCE(len(sentence)),
        GOVERNORS(len(steps)),
        f"below={steps[0].relation if steps else 'nothing'}",
    ]
    subjects = [each for each in proposition.arguments if each.function is Function.SUBJECT]
    behind = [each for each in proposition.arguments if each.function is not Function.SUBJECT]
    for subject in subjects[:1]:
        found += _of_subject(proposition, subject)
    return found + _of_others(behind)


def _of_subject(proposition: Proposition, subject: Argument) -> list[str]:
    upos = proposition.sentence.upos[subject.head]
    return [
        f"subject={upos if upos in NAMED else 'other'}",
        OF_SUBJECT(len(subject.tokens)),
        *(["subject=shared"] if subject.shared else []),
        *(["subject=behind"] if subject.head > proposition.head else []),
    ]


def _of_others(behind: list[Argument]) -> list[str]:
    words = sum([len(each.tokens) for each in behind])
    return [
        *dict.fromkeys([WITH[each.function] for each in behind]),
        ARGUMENTS(len(behind)),
        BEHIND(words),
    ]
