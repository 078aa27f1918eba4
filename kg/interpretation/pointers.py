"""Acts that point back: "Beijing rejected the complaint" is aimed at whoever complained."""

from collections.abc import Sequence

from kg.interpretation.matching import Match
from kg.model import Argument, Filler, Function, Sentence, Statement

REACH = 2  # sentences looked back
ABOUT = ("topic", "patient", "content", "recipient", "reason")
POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
RULE = "pointer"


def recipients(match: Match, fillers: Sequence[Filler], before: Sequence[Statement]) -> list[Filler]:
    """Whoever did what the act points back to; nothing when the text does not point.

    Args:
        match: an act of speech without a linked recipient.
        fillers: its roles so far.
        before: the document's events up to here, in order.
    """
    acting = {each.entity.id for each in fillers if each.role == "agent" and each.entity}
    acting |= {
        each.entity.state.id
        for each in fillers
        if each.role == "agent" and each.entity and each.entity.state
    }
    pointing = _pointing(match)
    if pointing is None or not acting:
        return []
    sentence = match.proposition.sentence
    near = [each for each in before if sentence.index - each.evidence.sentence <= REACH]
    answered = [each for each in near if _others(each, acting)]
    aimed = [each for each in answered if _ids(each, "recipient") & acting]
    found = (aimed or answered)[-1:]
    return [_filler(sentence, pointing, each) for event in found for each in _others(event, acting)]


def _pointing(match: Match) -> Argument | None:
    """The definite noun, pronoun or clause that the act is about."""
    sentence = match.proposition.sentence
    for argument in match.bound(*ABOUT):
        if argument.function is Function.CLAUSE or sentence.upos[argument.head] == "PRON":
            return argument
        determiners = sentence.dependents(argument.head, "det")
        if any(sentence.forms[token].lower() in POINTING for token in determiners):
            return argument
    return None


def _others(event: Statement, acting: set[str]) -> list[Filler]:
    """The event's agents when none of them is acting now."""
    agents = [each for each in event.fillers("agent") if each.entity is not None]
    mine = any(
        each.entity.id in acting or (each.entity.state and each.entity.state.id in acting)
        for each in agents
        if each.entity
    )
    return [] if mine else agents


def _ids(event: Statement, role: str) -> set[str]:
    return {each.entity.id for each in event.fillers(role) if each.entity}


def _filler(sentence: Sentence, pointing: Argument, agent: Filler) -> Filler:
    span = sentence.span_of(pointing.tokens)
    return Filler("recipient", sentence.quote(span), span, agent.entity, RULE)
