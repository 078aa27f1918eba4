"""What an office is called: the words of the text, and the post that goes by several names."""

from kg.linking.board import Board
from kg.linking.phrases import Phrase
from kg.model import Entity

BODY = "BodyNoun"
FOR = frozenset({"for", "of", "at"})


def office_words(board: Board, index: int, phrase: Phrase) -> str:
    """The office in the text's words, in lower case but for names inside; owners left out.

    A ministry behind it belongs to it: "a spokesman for the Chinese foreign ministry" is a
    "spokesman for the foreign ministry".
    """
    sentence = board.sentences[index]
    tokens = (*phrase.title, *_ministry(board, index, phrase.head))
    inner = {sentence.forms[token] for token in phrase.title if board.over(index, token)}
    words = sentence.words(tokens).split()
    return " ".join(word if word in inner else word.lower() for word in words)


def _ministry(board: Board, index: int, head: int) -> list[int]:
    """The tokens of "for the foreign ministry" behind an office, its owners left out."""
    sentence = board.sentences[index]
    for preposition in sentence.dependents(head, "prep"):
        if sentence.forms[preposition] not in FOR:
            continue
        for noun in sentence.dependents(preposition, "pobj"):
            known = board.noun(index, noun)
            if known is not None and BODY in known[1]:
                article = ["DET"] if sentence.upos[preposition + 1] == "DET" else []
                first = [preposition, preposition + 1] if article else [preposition]
                return [*first, *range(max(known[0], first[-1] + 1), noun + 1)]
    return []


def post(board: Board, title: str, owners: tuple[Entity, ...]) -> Entity | None:
    """The post that these words name, for this owner if it matters ("UN chief"), or None."""
    for owner in owners[:1]:
        for name in (owner.name, *owner.labels):
            if found := board.gazetteer.post(f"{name} {title}"):
                return found
    return board.gazetteer.post(title)
