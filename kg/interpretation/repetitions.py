"""Acts told by pointing at another's: "Barbados took the same step", "Chad did likewise"."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from kg.interpretation.acts import REACH, Act
from kg.interpretation.matching import Match
from kg.ontology.vocabulary import Vocabulary

SAME = "dip:SameAct"
SPEECH = "dip:SpeechAct"
SIDED = (SPEECH, "dip:RelationsEvent")
DO = "do"


def with_repetitions(
    matches: Sequence[Match],
    acts: Sequence[Act],
    vocabulary: Vocabulary,
    told_by: Callable[[Match], Act],
) -> Iterator[Match]:
    """The matches, a repetition as the deed before it; without anything to repeat, none.

    Args:
        matches: of one sentence.
        acts: everything told in the sentences before.
        vocabulary: which classes are mutual, which are acts of speech.
        told_by: the act that a match tells of by itself.
    """
    told = {step.head for each in matches for step in each.proposition.embeddings[:1]}
    near = [told_by(each) for each in matches if each.frame.type != SAME] if _any(matches) else []
    for match in matches:
        if match.frame.type != SAME:
            yield match
        elif match.proposition.head in told or match.proposition.construction == "participial":
            continue  # "followed suit, recalling its envoy", "was the first to do so"
        elif (act := _last_deed(match, [*acts, *near], vocabulary)) is not None:
            repeated = replace(match.frame, type=act.kind)
            yield replace(match, frame=repeated, aimed=act.recipients)


def _any(matches: Sequence[Match]) -> bool:
    return any(each.frame.type == SAME for each in matches)


def _last_deed(match: Match, acts: Sequence[Act], vocabulary: Vocabulary) -> Act | None:
    """The last event that is one side's doing, and whose other side is known if it has one.

    "So did Chad" repeats words, too; "took the same step", "will do so" mean deeds.
    """
    index, head = match.proposition.sentence.index, match.proposition.head
    inverted = match.frame.lemma == DO and min(match.fixed) < match.proposition.head
    told = [
        act
        for act in acts
        if act.event
        and act.agents
        and act.firm
        and index - act.sentence <= REACH
        and (act.sentence, act.head) < (index, head)
        and not vocabulary.is_symmetric(act.kind)
        and (inverted or not vocabulary.is_subclass(act.kind, SPEECH))
    ]
    act = next((act for act in told if act.sentence == told[-1].sentence), None)
    sided = act and any(vocabulary.is_subclass(act.kind, each) for each in SIDED)
    return act if act and (act.recipients or not sided) else None
