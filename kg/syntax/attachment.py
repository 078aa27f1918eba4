"""Attachments that no English sentence has, put right before anybody reads the parse."""

from collections.abc import Sequence

PATH = ["pobj", "prep", "acl", "nsubj"]
FINITE = frozenset({"VBZ", "VBD"})
CONJUNCTIONS = frozenset({"after", "as", "before", "since", "until"})  # prepositions as well


def attach(
    forms: Sequence[str],
    upos: Sequence[str],
    tags: Sequence[str],
    heads: list[int],
    deprels: list[str],
) -> None:
    """Put right a gerund that hangs on a name, and a headline's clause that lost its subject.

    `heads` and `deprels` are changed in place, the other columns are those of the same tokens.
    """
    _gerunds(upos, tags, heads, deprels)
    for token, tag in enumerate(tags):
        if tag in FINITE and heads[token] == token and token > 0 and upos[token - 1] == "PROPN":
            _headline(token, forms, heads, deprels)


def _gerunds(
    upos: Sequence[str], tags: Sequence[str], heads: list[int], deprels: Sequence[str]
) -> None:
    """Both "accused by Chad of spying" and "accused Chad of spying" accuse of spying.

    A name takes no gerund: that hangs on what the name hangs on.
    """
    for token, tag in enumerate(tags):
        preposition = heads[token]
        if tag == "VBG" and deprels[token] == "pcomp" and upos[preposition] == "ADP":
            governor = heads[preposition]
            while upos[governor] == "PROPN" and heads[governor] != governor:
                governor = heads[governor]
                while upos[governor] == "ADP" and heads[governor] != governor:
                    governor = heads[governor]
            heads[preposition] = governor


def _headline(verb: int, forms: Sequence[str], heads: list[int], deprels: list[str]) -> None:
    """In "Envoy summoned after Chad expels two" the envoy was summoned, and Chad expels.

    A name right before the verb, behind a conjunction that could be a preposition, is its subject.
    """
    name = verb - 1
    preposition = heads[name]
    participle = heads[preposition]
    noun = heads[participle]
    if (
        [deprels[each] for each in (name, preposition, participle, noun)] == PATH
        and forms[preposition].lower() in CONJUNCTIONS
        and heads[noun] == verb
    ):
        heads[name], deprels[name] = verb, "nsubj"
        heads[preposition], deprels[preposition] = verb, "mark"
        heads[verb], deprels[verb] = participle, "advcl"
        heads[noun], deprels[noun] = participle, "nsubjpass"
        heads[participle], deprels[participle] = participle, "ROOT"
