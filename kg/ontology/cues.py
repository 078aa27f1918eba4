"""Cue words: the keys under which a cue's pattern is looked up."""

import itertools

from kg.ontology.patterns import Item, PatternError, items_of

_OBJECT = Item((("object",),))
_POS = ("verb", "noun", "adjective")


def cue_keys(pattern: str) -> list[tuple[str, str]]:
    """(lemma, part of speech) pairs of a cue pattern, one for each way through its groups.

    `"to plan"` is the verb, `"plan [noun]"` the noun, `"may"` open. A preposition behind the head
    belongs to the key, so that `"to call for"` is another cue than `"to call"`; so does `{object}`,
    which stands for a nominal as direct object: `"to announce {object}"` is `announce object`.

    Raises:
        PatternError: the pattern is malformed.
    """
    items = items_of(pattern)
    flags = [item.flag for item in items if item.flag]
    if unknown := [flag for flag in flags if flag not in _POS]:
        raise PatternError(f"[{unknown[0]}] is no flag of a cue; use one of {', '.join(_POS)}")
    words = [_OBJECT if item.role == "object" else item for item in items]
    words = [item for item in words if item.is_word]
    verb = len(words) > 1 and not items[0].place and words[0].words == (("to",),)
    pos = flags[0] if flags else "verb" if verb else "any"
    if not words:
        raise PatternError("there are no words in it")
    ways = itertools.product(*(item.words for item in words[verb:]))
    return [(" ".join(itertools.chain.from_iterable(way)), pos) for way in ways]
