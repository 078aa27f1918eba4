import tomllib
from importlib.metadata import EntryPoint

import pytest
import spacy  # noqa: TID253 -- the component lives in spaCy's own pipelines
from driving import ROOT, finished
from spacy.language import Language  # noqa: TID253
from spacy.tokens import Doc, DocBin  # noqa: TID253

import kg.component
from kg.errors import InputError
from kg.syntax.spacy_parser import MODEL

pytestmark = pytest.mark.model
TEXTS = (
    "NATO expelled eight Russian diplomats, officials said. Moscow may not answer.",
    "",
    " \n ",
    "Chad left 🇺🇦.  Niger did not.",
    "Talks about talks",
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline as anyone has it, with the component at its end."""
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe("kg_propositions")
    return pipeline


def told(doc: Doc) -> list[str]:
    """The tuples of a doc, a line each."""
    return [
        " | ".join([said["subject"], said["predicate"], said["object"], *said["args"]])
        for row in doc._.propositions
        for said in row["tuples"]
    ]


def test_a_doc_tells_its_propositions(nlp: Language) -> None:
    doc = nlp(TEXTS[0])
    assert told(doc)[0] == "NATO | expelled | eight Russian diplomats"
    expel, _, answer = doc._.propositions
    assert (expel["rule"], expel["lemma"], doc[expel["head"]].text) == (
        "active",
        "expel",
        "expelled",
    )
    assert expel["governors"][0]["subject"] == "officials"
    assert (answer["negated"], answer["auxiliaries"]) == (True, ["may"])
    assert 0 < expel["confidence"] < 1


def test_tokens_are_those_of_the_doc_in_every_sentence(nlp: Language) -> None:
    for doc in nlp.pipe(TEXTS):
        for row in doc._.propositions:
            for argument in row["arguments"]:
                words = " ".join(doc[token].text for token in argument["tokens"])
                assert words.replace(" ", "") == argument["text"].replace(" ", "")
                assert argument["head"] in argument["tokens"]


def test_two_processes_find_what_one_finds(nlp: Language) -> None:
    alone = [doc._.propositions for doc in nlp.pipe(TEXTS)]
    assert [doc._.propositions for doc in nlp.pipe(TEXTS, n_process=2)] == alone


def test_a_doc_bin_keeps_propositions(nlp: Language) -> None:
    docs = list(nlp.pipe(TEXTS))
    content = DocBin(store_user_data=True, docs=docs).to_bytes()
    read = list(DocBin(store_user_data=True).from_bytes(content).get_docs(nlp.vocab))
    assert [doc._.propositions for doc in read] == [doc._.propositions for doc in docs]


def test_nouns_are_read_as_propositions_when_they_are_named() -> None:
    pipeline = spacy.load(MODEL)
    pipeline.add_pipe("kg_propositions", config={"nominals": ["Expulsion"]})
    (row,) = pipeline("the expulsion of two diplomats by Chad")._.propositions
    assert (row["rule"], row["lemma"], row["tuples"]) == ("nominal", "expulsion", [])


def test_a_pipeline_without_a_parser_is_told_what_to_do() -> None:
    pipeline = spacy.blank("en")
    pipeline.add_pipe("kg_propositions")
    with pytest.raises(InputError, match="add 'kg_propositions' behind an English parser"):
        pipeline("NATO expelled diplomats.")


def test_a_doc_that_was_never_read_has_no_propositions() -> None:
    assert spacy.blank("en")("NATO expelled diplomats.")._.propositions == []


def test_spacy_finds_the_component_by_its_entry_point() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    ((name, value),) = project["entry-points"]["spacy_factories"].items()
    found = EntryPoint(name=name, value=value, group="spacy_factories").load()
    assert name == kg.component.NAME
    assert found is kg.component.kg_propositions


def test_importing_the_package_does_not_import_the_component() -> None:
    code = "import sys, kg; sys.exit('kg.component' in sys.modules or 'spacy' in sys.modules)"
    assert finished("-c", code).code == 0
