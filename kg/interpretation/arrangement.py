"""A clause as the lexicon wants it: in the active voice, with what stands inside its phrases.

What stands in a phrase counts as an argument, too, since a parser hangs it there or on the verb by
chance ("closed its embassy in Minsk").
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.model import Argument, Function, Proposition, Sentence
from kg.model.phrases import arguments, phrase

CORE = frozenset({Function.OBJECT, Function.COMPLEMENT})
AS, BY, THERE = "as", "by", "there"
LOCATING = ("to", "in", "at")
DEEP = 3
NESTED = 8  # phrases inside phrases looked at


def active(proposition: Proposition) -> list[Argument]:
    """The arguments where they would stand in the active voice."""
    if not proposition.passive:
        return list(proposition.arguments)
    doers = _doers(proposition)
    has_object = any(each.function is Function.OBJECT for each in proposition.arguments)
    promoted = Function.INDIRECT if has_object else Function.OBJECT
    turned = []
    for each in proposition.arguments:
        function = each.function
        if function is Function.SUBJECT:
            function = promoted
        elif each in doers:
            function = Function.SUBJECT
        turned.append(placed(each, function))
    return [*turned, *(placed(each, Function.SUBJECT) for each in doers if each not in turned)]


def _doers(proposition: Proposition) -> list[Argument]:
    """The by-phrase of a passive, which may hang on its complement: "declared … grata by Oslo"."""
    inside = [
        phrase
        for argument in proposition.arguments
        if argument.function in CORE
        for phrase in arguments(proposition.sentence, argument.head)
    ]
    return [
        each
        for each in (*proposition.arguments, *inside)
        if each.function is Function.OBLIQUE and each.preposition == BY
    ][:1]


def nested(sentence: Sentence, own: Sequence[Argument]) -> list[Argument]:
    """Prepositional phrases inside objects, and right inside obliques, where ours may have got."""
    found: list[Argument] = []
    agenda = [(each, DEEP if each.function in CORE else 1) for each in own]
    while agenda and len(found) < NESTED:
        argument, depth = agenda.pop(0)
        if not depth or argument.function not in {*CORE, Function.OBLIQUE}:
            continue
        inner = [
            each
            for each in arguments(sentence, argument.head)
            if each.function is Function.OBLIQUE
            or (each.function is Function.CLAUSE and each.preposition)
        ]
        found += inner
        agenda += [(each, depth - 1) for each in inner]
    return found


def owners(proposition: Proposition, own: Sequence[Argument]) -> list[Argument]:
    """Whose the object is: "accepted the minister's resignation", "became its 31st member"."""
    if proposition.construction == "nominal":
        return []
    return [
        each
        for argument in own
        if argument.function in CORE
        for each in arguments(proposition.sentence, argument.head)
        if each.function is Function.POSSESSOR
    ]


def named(sentence: Sentence, own: Sequence[Argument]) -> list[Argument]:
    """What is called so: "rejected what it termed a lie"; "called the step unwise"."""
    found = []
    for argument in own:
        if argument.function is Function.CLAUSE and sentence.tags[argument.tokens[0]] == "WP":
            found += [
                Argument(Function.OBJECT, token, phrase(sentence, token))
                for token in _terms(sentence, argument.head)
            ]
        elif argument.function is Function.OBJECT:
            found += [
                Argument(Function.COMPLEMENT, token, phrase(sentence, token))
                for token in sentence.dependents(argument.head, "amod")
                if token > argument.head
            ]
    return found


def located(sentence: Sentence, own: Sequence[Argument]) -> list[Argument]:
    """An adverb as the phrase that it stands for: "flew there" is "flew to" somewhere.

    So is "closed its embassy there".
    """
    adverbs = [each.head for each in own if each.function is Function.ADVERBIAL]
    for argument in own:
        if argument.function is Function.OBJECT:
            adverbs += sentence.dependents(argument.head, "advmod")
    return [
        Argument(Function.OBLIQUE, token, (token,), preposition)
        for token in adverbs
        if sentence.lowered[token] == THERE
        for preposition in LOCATING
    ]


def measured(sentence: Sentence, own: Sequence[Argument]) -> list[Argument]:
    """In "gave the staff 72 hours", parsed as a measure of either: whom, and the hours."""
    found = []
    for argument in own:
        if argument.function is Function.OBJECT:
            head = argument.head
            measures = sentence.dependents(head, "npadvmod")
            measures += sentence.dependents(sentence.heads[head], "npadvmod")
            behind = [token for token in measures if token > head]
            found += [placed(argument, Function.INDIRECT)] if behind else []
            found += [Argument(Function.OBJECT, t, phrase(sentence, t)) for t in behind]
    return found


def is_wording(proposition: Proposition) -> bool:
    """Whether it only words what the verb above is about: "rejected what it termed a lie"."""
    sentence = proposition.sentence
    objects = proposition.having(Function.OBJECT) if proposition.embeddings else ()
    what = any(sentence.tags[each.head] == "WP" for each in objects)
    return what and bool(_terms(sentence, proposition.head))


def _terms(sentence: Sentence, verb: int) -> list[int]:
    """The name that a clause with "what" gives: its complement, or that behind "as"."""
    found = sentence.dependents(verb, "oprd", "attr")
    found += [
        token
        for preposition in sentence.dependents(verb, "prep")
        if sentence.tags[preposition] == "IN" and sentence.forms[preposition].lower() == AS
        for token in sentence.dependents(preposition, "pobj")
    ]
    return [token for token in found if sentence.upos[token] in {"NOUN", "PROPN"}]


def placed(argument: Argument, function: Function) -> Argument:
    """The argument where `function` stands."""
    return replace(argument, function=function)
