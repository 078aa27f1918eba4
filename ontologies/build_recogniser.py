"""Write `recogniser.npz` anew: the parser's name recogniser, taught the names of politics.

    python ontologies/build_recogniser.py TRAIN.txt TEXT...

`TRAIN.txt` holds tokens with BIO labels in two columns, as CrossNER's politics domain does (Liu et
al. 2021, https://arxiv.org/abs/2012.04373, MIT). `TEXT` are plain files, a sentence a line, on
which the recogniser rehearses what it knew, so that it forgets none of it. The weights are those
of the English model's recogniser after training, in half precision.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LABELS = {
    "politician": "PERSON",
    "person": "PERSON",
    "country": "GPE",
    "location": "GPE",
    "politicalparty": "ORG",
    "organisation": "ORG",
}
EVENTS = frozenset({"election", "event"})
ROUNDS, RATE, DROPOUT, BATCH = 12, 0.0006, 0.2, 16
WEIGHT, REHEARSED, SEED = 3, 400, 1


def main(gold: str, *texts: str) -> None:
    """Train, and write `recogniser.npz` beside this script."""
    import numpy as np
    from spacy.util import fix_random_seed, minibatch

    from kg.syntax.spacy_parser import load

    nlp = load(taught=False)
    random.seed(SEED)
    fix_random_seed(SEED)
    others = [name for name in nlp.pipe_names if name != "ner"]
    with nlp.select_pipes(disable=others):
        lessons = [_lesson(nlp, rows) for rows in _sentences(Path(gold))]
        known = [_rehearsal(nlp, line) for text in texts for line in _lines(Path(text))]
        optimizer = nlp.resume_training()
        optimizer.learn_rate = RATE
        for _ in range(ROUNDS):
            data = lessons * WEIGHT + random.sample(known, min(len(known), REHEARSED))
            random.shuffle(data)
            for batch in minibatch(data, size=BATCH):
                nlp.update(batch, sgd=optimizer, drop=DROPOUT)
    arrays = {
        f"{number}.{name}": node.get_param(name).astype(np.float16)
        for number, node in enumerate(nlp.get_pipe("ner").model.walk())
        for name in node.param_names
        if node.has_param(name)
    }
    np.savez_compressed(FOLDER / "recogniser.npz", **arrays)


def _lines(path: Path) -> list[str]:
    return list(dict.fromkeys(path.read_text(encoding="utf-8").splitlines()))


def _sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The rows (token, label) of each sentence."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        rows = (line.split() for line in block.splitlines())
        yield [(row[0], row[-1]) for row in rows]


def _spans(rows: Sequence[tuple[str, str]]) -> Iterator[tuple[int, int, str]]:
    """Half-open code points in the tokens joined by spaces, and the label, of each entity."""
    position, start, label = 0, 0, ""
    for token, tag in [*rows, ("", "O")]:
        if label and not tag.startswith("I-"):
            yield start, position - 1, label
            label = ""
        if tag.startswith("B-"):
            start, label = position, tag[2:]
        position += len(token) + 1


def _lesson(nlp: Any, rows: Sequence[tuple[str, str]]) -> Any:
    """What the labels say, and around them what the recogniser thinks already."""
    from spacy.tokens import Span
    from spacy.training import Example
    from spacy.util import filter_spans

    text = " ".join(token for token, _ in rows)
    before, after = nlp(nlp.make_doc(text)), nlp.make_doc(text)
    blocks = list(_spans(rows))
    found = [
        after.char_span(start, end, label=LABELS[label], alignment_mode="contract")
        for start, end, label in blocks
        if label in LABELS
    ]
    for one in before.ents:
        inside = [row for row in blocks if one.start_char < row[1] and one.end_char > row[0]]
        old = one.label_ not in LABELS.values() and not inside
        if old or (one.label_ in {"EVENT", "DATE"} and {row[2] for row in inside} & EVENTS):
            found.append(Span(after, one.start, one.end, one.label_))
    after.ents = filter_spans([span for span in found if span is not None])
    return Example(nlp.make_doc(text), after)


def _rehearsal(nlp: Any, line: str) -> Any:
    from spacy.training import Example

    return Example(nlp.make_doc(line), nlp(nlp.make_doc(line)))


if __name__ == "__main__":
    main(*sys.argv[1:])
