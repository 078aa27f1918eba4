"""The extraction stage as a component of anyone's own spaCy pipeline.

    nlp = spacy.load("en_core_web_sm")
    nlp.add_pipe("kg_propositions")
    nlp("NATO expelled eight Russian diplomats.")._.propositions

Once the package is installed spaCy finds the component by its entry point. What it finds is plain
data, so that it travels between the processes of `nlp.pipe(n_process=2)` and through a
`DocBin(store_user_data=True)`; a process that only reads such a file must `import kg.component`.
See https://spacy.io/usage/saving-loading#entry-points.
"""

import json
from collections.abc import Sequence
from typing import Any

from spacy.language import Language  # noqa: TID253 -- it is spaCy that loads this module
from spacy.tokens import Doc  # noqa: TID253

from kg.errors import InputError
from kg.extraction import ClauseExtractor
from kg.model import Argument, Proposition
from kg.syntax import sentences_of
from kg.views.tuples import tuples

NAME = "kg_propositions"
EXTENSION = "propositions"
Row = dict[str, Any]


def _stored(doc: Doc) -> list[Row]:
    rows: list[Row] = json.loads(doc.user_data.get(NAME, "[]"))
    return rows


if not Doc.has_extension(EXTENSION):
    Doc.set_extension(EXTENSION, getter=_stored)


class PropositionFinder:
    """Sets `doc._.propositions`: a dictionary a clause, in the order of their heads.

    `rule` is the construction, `lemma` that of the predicate; `head`, `predicate` and `tokens` are
    token indices of the doc; `arguments` have `function`, `preposition`, `head`, `tokens` and
    `text`; `passive`, `negated`, `auxiliaries` and `confidence` tell how it is said, `governors`
    under which predicates, the nearest first; `tuples` is the clause as (subject, predicate,
    object, further arguments).

    Args:
        nominals: nouns to read as propositions, too ("expulsion").
    """

    def __init__(self, nominals: Sequence[str] = ()) -> None:
        self.extract = ClauseExtractor(frozenset(noun.lower() for noun in nominals))

    def __call__(self, doc: Doc) -> Doc:
        """`doc` with its propositions.

        Raises:
            InputError: the pipeline has not parsed `doc`.
        """
        if not doc.has_annotation("DEP"):
            problem = f"no dependency parse; add {NAME!r} behind an English parser"
            raise InputError("spaCy pipeline", problem)
        rows: list[Row] = []
        for places, sentence in sentences_of(doc):
            found = self.extract(sentence)
            said: dict[int, list[Row]] = {}
            for each in tuples(found):
                words = [each.subject, each.predicate, each.object, list(each.args)]
                keys = ("subject", "predicate", "object", "args")
                said.setdefault(id(each.proposition), []).append(
                    dict(zip(keys, words, strict=True))
                )
            rows += [_row(each, places, said.get(id(each), [])) for each in found]
        doc.user_data[NAME] = json.dumps(rows)  # one text is the same on every road
        return doc


@Language.factory(
    NAME,
    default_config={"nominals": []},
    requires=["doc.sents", "token.dep", "token.head", "token.tag", "token.lemma"],
    assigns=[f"doc._.{EXTENSION}"],
)
def kg_propositions(nlp: Language, name: str, nominals: list[str]) -> PropositionFinder:
    """The component, as `nlp.add_pipe` makes it; `config={"nominals": [...]}` is optional."""
    del nlp, name
    return PropositionFinder(nominals)


def _row(found: Proposition, places: Sequence[int], said: list[Row]) -> Row:
    words = found.sentence.words
    return {
        "rule": found.construction,
        "lemma": found.lemma,
        "head": places[found.head],
        "predicate": [places[token] for token in found.predicate],
        "arguments": [_argument(found, each, places) for each in found.arguments],
        "passive": found.passive,
        "negated": found.negated,
        "auxiliaries": list(found.auxiliaries),
        "governors": [
            {
                "lemma": each.lemma,
                "marker": each.marker,
                "negated": each.negated,
                "subject": words(each.subject.tokens) if each.subject else None,
            }
            for each in found.embeddings
        ],
        "confidence": found.confidence,
        "tuples": said,
    }


def _argument(found: Proposition, argument: Argument, places: Sequence[int]) -> Row:
    return {
        "function": argument.function.value,
        "preposition": argument.preposition,
        "head": places[argument.head],
        "tokens": [places[token] for token in argument.tokens],
        "text": found.sentence.words(argument.tokens),
    }
