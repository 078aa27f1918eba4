"""Which way a clause looks from the day of publication: back, ahead, or neither."""

from kg.model import Sentence

VERBAL = frozenset({"VERB", "AUX"})


def governor(sentence: Sentence, token: int) -> int | None:
    """The nearest verb above `token` along the head column, or None."""
    while sentence.upos[token] not in VERBAL:
        above = sentence.heads[token]
        if above == token:
            return None
        token = above
    return token


def looks_ahead(sentence: Sentence, token: int) -> bool:
    """Whether the verb above `token` speaks of the future.

    That is a modal, or an infinitive with "to" that no verb in the past governs.
    """
    verb = governor(sentence, token)
    if verb is None:
        return False
    auxiliaries = sentence.dependents(verb, "aux", "auxpass")
    tags = {sentence.tags[aux] for aux in auxiliaries}
    if "have" in {sentence.lemmas[aux] for aux in auxiliaries}:
        return False  # "may have met on Monday", "was to have met"
    if sentence.tags[verb] == "VBG" and sentence.deprels[verb] in {"xcomp", "pcomp"}:
        return looks_ahead(sentence, sentence.heads[verb])  # "will begin leaving"
    return "MD" in tags or ("TO" in tags and not _under_past(sentence, verb))


def _under_past(sentence: Sentence, verb: int) -> bool:
    """Whether the verb that governs `verb` stands in the past ("told them to leave")."""
    above = sentence.heads[verb]
    matrix = None if above == verb else governor(sentence, above)
    if matrix is None:
        return False
    if sentence.tags[matrix] == "VBN":
        perfect = sentence.dependents(matrix, "aux", "auxpass")
        return any(sentence.tags[aux] == "VBD" for aux in perfect)
    return sentence.tags[matrix] == "VBD"


def is_present(sentence: Sentence, token: int) -> bool:
    """Whether the verb above `token` stands in the simple present."""
    verb = governor(sentence, token)
    return verb is not None and sentence.tags[verb] in {"VBZ", "VBP"}
