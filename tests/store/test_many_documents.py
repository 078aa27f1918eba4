"""What is asked of many documents is answered in a time that grows as they do."""

from pathlib import Path

import pytest
from imagined import News

from kg.ontology import Vocabulary, bundled
from kg.store import OxigraphStore, ask, judge, questions, validate, verify

DOCUMENTS = 100
SECONDS = 15.0  # a question that joins everything with everything needs minutes
VOCABULARY = Vocabulary.load(bundled())


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with many documents; tests only read it."""
    path = tmp_path_factory.mktemp("many") / "g"
    with OxigraphStore.open(path, schema=VOCABULARY, judge=judge(VOCABULARY)) as store:
        store.add_all(News.of(VOCABULARY).documents(DOCUMENTS))
    return path


@pytest.mark.parametrize("name", [question.name for question in questions()])
def test_a_question_has_answers_in_time(name: str, many: Path) -> None:
    with OxigraphStore.open(many, read_only=True) as store:
        assert len(ask(store, name, timeout=SECONDS)) > 0


def test_they_are_as_they_were_added_and_in_shape(many: Path) -> None:
    with OxigraphStore.open(many, read_only=True) as store:
        found = verify(store)
        assert found.ok
        assert found.documents == DOCUMENTS
        assert validate(store, VOCABULARY, engine="kg").ok
        assert store.quarantine() == []


def test_the_same_number_of_documents_is_the_same_graph() -> None:
    one, other = (OxigraphStore.open(None, schema=VOCABULARY) for _ in range(2))
    for store in (one, other):
        store.add_all(News.of(VOCABULARY).documents(3))
    assert one.serialize("nq") == other.serialize("nq")
