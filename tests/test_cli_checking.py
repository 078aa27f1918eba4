"""The verbs that judge a graph: what they print, and that "no" is exit code 1."""

import json
from pathlib import Path

import pytest
from driving import Command
from pyoxigraph import Literal, Quad, Store

import kg

pytestmark = pytest.mark.model


@pytest.fixture
def tampered(brief: Path, tmp_path: Path) -> Path:
    """A store in which one letter of the document was changed."""
    path = tmp_path / "graph"
    kg.build(brief, store=path).close()
    store = Store(path)
    (quad,) = (q for q in store if q.predicate.value == "https://schema.org/text")
    assert isinstance(quad.object, Literal)
    store.remove(quad)
    text = Literal(quad.object.value.replace("German", "german"))
    store.add(Quad(quad.subject, quad.predicate, text))
    store.flush()
    return path


def test_verify_of_a_sound_graph_says_so(command: Command, seeded: Path) -> None:
    found = command("verify", "--store", seeded)
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith("16 documents, ")
    assert found.out.endswith(" statements: all as they were added\n")


def test_verify_names_the_statements_that_a_changed_letter_breaks(
    command: Command, tampered: Path
) -> None:
    found = command("verify", "--store", tampered)
    with kg.open(tampered) as graph:
        (expulsion,) = graph.statements(type="Expulsion")
    assert found.code == 1
    assert found.out.startswith("document brief: it was changed after it was added")
    assert f"document brief, statement {expulsion.id}: its quote “" in found.out
    assert found.out.splitlines()[-1].endswith(" faults")


def test_verify_writes_json(command: Command, tampered: Path) -> None:
    found = command("verify", "--store", tampered, "--json")
    value = json.loads(found.out)
    assert found.code == 1
    assert (value["ok"], value["documents"]) == (False, 1)
    assert {"document", "statement", "problem"} == set(value["faults"][0])
