"""Attachments that no English sentence has, put right before anybody reads the parse."""

from collections.abc import Sequence

from kg.model.phrases import SINGLING

PATH = ["pobj", "prep", "acl", "nsubj"]
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
AUXILIARIES = frozenset({"aux", "auxpass"})
FINITE = frozenset({"VBZ", "VBD"})
LOOSE = frozenset({"advmod", "npadvmod", "dep", "nmod"})
BETWEEN = "between"
OPENING = SUBJECTS | {"mark"}
BESIDE = frozenset({"conj", "advcl", "dep"})
TELLING = frozenset({"ROOT", "conj", "advcl", "dep", "parataxis"})
INSIDE = frozenset({"compound", "nmod", "poss", "flat"})
OBJECTS = frozenset({"dobj", "attr", "npadvmod", "conj"})
NAMES = frozenset({"NOUN", "PROPN"})
INVERTED = "should"
PAST = frozenset({"VBD", "VBZ", "VBN"})
CONJUNCTIONS = frozenset({"after", "as", "before", "since", "until"})  # prepositions as well


def attach(
    forms: Sequence[str],
    upos: Sequence[str],
    tags: Sequence[str],
    heads: list[int],
    deprels: list[str],
) -> None:
    """Put right subjects, gerunds, infinitives and whole clauses that hang where they can not.

    `heads` and `deprels` are changed in place, the other columns are those of the same tokens.
    """
    for token, tag in enumerate(tags):
        label = deprels[token]
        if label in SUBJECTS and deprels[heads[token]] in AUXILIARIES:
            _subject(token, heads, deprels)
        elif label == "pobj" and forms[heads[token]].lower() == BETWEEN:
            _pair(token, upos, heads, deprels)
        elif tag == "VBG" and label == "pcomp":
            _gerund(token, upos, heads, deprels)
        elif tag == "VB" and label == "advcl":
            _infinitive(token, forms, heads, deprels)
        elif tag == "VB" and heads[token] == token:
            _condition(token, forms, heads, deprels)
        elif tag == "VB" and label == "conj" and tags[heads[token]] in PAST:
            _bare(token, heads, deprels)
        elif tag == "VBN" and label == "acl" and forms[token - 1] == ",":
            _predicate(token, forms, upos, heads, deprels)
        elif tag in FINITE and token:
            _finite(token, forms, upos, heads, deprels)


def _finite(
    verb: int, forms: Sequence[str], upos: Sequence[str], heads: list[int], deprels: list[str]
) -> None:
    """Find the subject of a finite verb that has none."""
    label = deprels[verb]
    if label in TELLING and forms[verb - 1] == ",":
        _report(verb, forms, upos, heads, deprels)
    elif heads[verb - 1] == verb and upos[verb - 1] == "PROPN" and deprels[verb - 1] in LOOSE:
        deprels[verb - 1] = "nsubj"  # "Nauru ditched Taiwan": a name in front is no adverb
    elif heads[verb] == verb and upos[verb - 1] == "PROPN":
        _headline(verb, forms, heads, deprels)
    elif label in BESIDE and deprels[verb - 1] == "conj" and upos[verb - 1] in NAMES:
        _next(verb, heads, deprels)


def _next(verb: int, heads: list[int], deprels: list[str]) -> None:
    """In "Chad sent men to Mali and Oman withdrew its own" it is Oman that withdrew them."""
    name, first = verb - 1, heads[verb]
    below = [token for token in _around(verb, heads) if heads[token] == verb]
    joining = [t for t in range(heads[name] + 1, name) if heads[t] == heads[name]]
    joining = [token for token in joining if deprels[token] == "cc"]
    if joining and first < joining[-1] and not any(deprels[t] in OPENING for t in below):
        heads[name], deprels[name] = verb, "nsubj"
        deprels[verb] = "conj"
        heads[joining[-1]] = first


def _around(token: int, heads: Sequence[int]) -> range:
    """The tokens of its sentence and no root of another's: a chunk has many sentences."""
    start, end = token, token + 1
    while start > 0 and heads[start - 1] != start - 1:
        start -= 1
    while end < len(heads) and heads[end] != end:
        end += 1
    return range(start, end)


def _subject(token: int, heads: list[int], deprels: list[str]) -> None:
    """In "Chad and Mali are each leaving" the two leave, whatever else is taken for a subject."""
    verb = heads[heads[token]]
    for other in _around(verb, heads):
        if heads[other] == verb and deprels[other] in SUBJECTS:
            deprels[other] = "advmod"
    heads[token] = verb


def _predicate(
    verb: int, forms: Sequence[str], upos: Sequence[str], heads: list[int], deprels: list[str]
) -> None:
    """In "Obi, an envoy of Chad's, commuted between them." a full stop wants a verb before it."""
    inner = heads[verb]
    name = heads[inner]
    if deprels[inner] != "appos" or heads[name] != name or upos[name] != "PROPN":
        return
    for stop in _around(verb, heads):
        if stop > verb and heads[stop] == name and forms[stop] == ".":
            heads[name], deprels[name] = verb, "nsubj"
            heads[verb], deprels[verb] = verb, "ROOT"
            heads[stop] = verb
            return


def _pair(noun: int, upos: Sequence[str], heads: list[int], deprels: list[str]) -> None:
    """What is between has two sides: "between the Chadian army and FACT rebels", "Obi and Oman"."""
    around = _around(noun, heads)
    if any(heads[token] == noun and deprels[token] in {"cc", "conj"} for token in around):
        return
    for first in around:
        joined = [t for t in around if heads[t] == first and deprels[t] == "conj" and t > first]
        if heads[first] == noun and deprels[first] in INSIDE and joined:  # "army and FACT rebels"
            heads[first], deprels[first] = heads[noun], "pobj"
            heads[noun], deprels[noun] = first, "conj"
            for token in joined:
                heads[token], deprels[token] = noun, "compound"
            return
    joining = noun + 1
    if joining not in around or deprels[joining] != "cc":
        return
    governor = heads[joining]
    for second in around:
        if heads[second] == governor and deprels[second] == "conj" and second > joining:
            if upos[second] in NAMES and governor < noun:
                heads[joining] = heads[second] = noun
            return


def _gerund(verb: int, upos: Sequence[str], heads: list[int], deprels: Sequence[str]) -> None:
    """Both "accused by Chad of spying" and "accused Chad of spying" accuse of spying.

    A name takes no gerund, nor does who is told by whom ("accused by experts of spying"): that
    hangs on what they hang on.
    """
    preposition = heads[verb]
    if upos[preposition] != "ADP":
        return
    governor = heads[preposition]
    while heads[governor] != governor and (
        upos[governor] == "PROPN" or deprels[heads[governor]] == "agent"
    ):
        governor = heads[governor]
        while upos[governor] == "ADP" and heads[governor] != governor:
            governor = heads[governor]
    heads[preposition] = governor


def _infinitive(verb: int, forms: Sequence[str], heads: list[int], deprels: list[str]) -> None:
    """In "became the first leader from Chad to go there", to go tells of the leader."""
    governor = heads[verb]
    for noun in range(governor + 1, verb):
        if heads[noun] == governor and deprels[noun] == "attr":
            singled = any(
                heads[word] == noun and forms[word].lower() in SINGLING
                for word in range(governor + 1, noun)
            )
            if singled:
                heads[verb], deprels[verb] = noun, "relcl"
            return


def _bare(verb: int, heads: list[int], deprels: list[str]) -> None:
    """In "refused to let the envoy, Obi, meet him" it is the envoy that is let meet."""
    first = heads[verb]
    between = range(first + 1, verb)
    if any(heads[word] == first and deprels[word] == "cc" for word in between):
        return
    for noun in between:
        above = heads[noun]
        if deprels[noun] == "dobj" and deprels[above] == "xcomp" and heads[above] == first:
            heads[noun], deprels[noun] = verb, "nsubj"
            heads[verb], deprels[verb] = above, "ccomp"
            return


def _report(
    verb: int, forms: Sequence[str], upos: Sequence[str], heads: list[int], deprels: list[str]
) -> None:
    """In "Chad left Mali, the minister, Obi, said." he speaks, whatever else he is taken for.

    A finite verb behind a name between commas has that for its subject.
    """
    below = [token for token in _around(verb, heads) if heads[token] == verb != token]
    if any(deprels[token] in {*SUBJECTS, "mark", "cc"} for token in below):
        return
    told = next((t for t in below if deprels[t] == "ccomp" and t < verb), heads[verb])
    speaker = verb - 1
    while speaker > told and (forms[speaker] == "," or deprels[speaker] in INSIDE):
        speaker = speaker - 1 if forms[speaker] == "," else heads[speaker]
    objects = [t for t in range(told, verb) if heads[t] == told and deprels[t] in OBJECTS]
    while deprels[speaker] == "appos" and (
        deprels[heads[speaker]] == "appos" or heads[speaker] in objects[1:]
    ):
        speaker = heads[speaker]
    governor = heads[speaker]
    if upos[speaker] not in NAMES or not told < speaker < verb:
        return
    loose = deprels[speaker] == "appos" and told < governor < speaker
    if not loose and speaker not in objects:
        return
    start = min(t for t in range(told + 1, verb) if t == speaker or heads[t] == speaker)
    while start > told + 1 and start <= heads[start - 1] <= speaker:
        start -= 1
    if forms[start - 1] != ",":
        return
    heads[speaker], deprels[speaker] = verb, "nsubj"
    heads[verb], deprels[verb] = verb, "ROOT"
    heads[told], deprels[told] = verb, "ccomp"


def _condition(verb: int, forms: Sequence[str], heads: list[int], deprels: list[str]) -> None:
    """In "Chad threatened Mali, should it leave" Chad threatens; to leave is the condition."""
    below = [token for token in _around(verb, heads) if heads[token] == verb != token]
    modal = next((t for t in below if deprels[t] == "aux" and forms[t] == INVERTED), verb)
    said = next((t for t in below if deprels[t] == "ccomp" and t < modal), None)
    subject = next((t for t in below if deprels[t] == "nsubj"), -1)
    if said is not None and modal < subject:
        heads[said], deprels[said] = said, "ROOT"
        heads[verb], deprels[verb] = said, "advcl"


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
