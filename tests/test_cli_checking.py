"""The verbs that judge a graph: what they print, and that "no" is exit code 1."""

import json
from pathlib import Path

import pytest
from driving import Command
from pyoxigraph import Literal, NamedNode, Quad, Store
from servers import oxigraph

import kg

pytestmark = pytest.mark.model
DECIMAL = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")


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


@pytest.fixture
def misshapen(brief: Path, tmp_path: Path) -> Path:
    """A store in which a statement is surer than it can be."""
    path = tmp_path / "graph"
    kg.build(brief, store=path).close()
    store = Store(path)
    (*_, quad) = sorted((q for q in store if q.predicate.value.endswith("#confidence")), key=str)
    store.remove(quad)
    store.add(Quad(quad.subject, quad.predicate, Literal("1.5", datatype=DECIMAL)))
    store.flush()
    return path


@pytest.mark.parametrize("engine", [(), ("--engine", "kg"), ("--engine", "pyshacl")])
def test_validate_of_a_sound_graph_says_so(
    engine: tuple[str, ...], command: Command, seeded: Path
) -> None:
    found = command("validate", "--store", seeded, *engine)
    assert (found.code, found.err) == (0, "")
    assert found.out.endswith(": all in shape\n")


def test_validate_says_what_must_hold(command: Command, misshapen: Path) -> None:
    found = command("validate", "--store", misshapen)
    first, last = found.out.splitlines()
    assert found.code == 1
    assert first.startswith("stmt:")
    assert "dip:confidence: a confidence lies between 0 and 1 (found “1.5”)" in first
    assert last.endswith(" triples judged by pyrudof: 1 violation")


def test_validate_writes_json(command: Command, misshapen: Path) -> None:
    found = command("validate", "--store", misshapen, "--json")
    value = json.loads(found.out)
    assert found.code == 1
    assert (value["ok"], len(value["violations"]), value["quarantine"]) == (False, 1, [])


def test_validate_takes_other_shapes(command: Command, seeded: Path, tmp_path: Path) -> None:
    file = tmp_path / "mine.ttl"
    file.write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "@prefix dip: <https://diplomacy.example/ontology#> .\n"
        "dip:S a sh:NodeShape ; sh:targetClass dip:Meeting ;\n"
        '  sh:property [ sh:path dip:placeText ; sh:minCount 1 ; sh:message "say where" ] .\n',
        encoding="utf-8",
    )
    found = command("validate", "--store", seeded, "--shapes", file)
    assert (found.code, found.err) == (1, "")
    assert ", dip:placeText: say where\n" in found.out


def test_a_graph_judges_itself(graph: kg.Graph) -> None:
    assert graph.verify().ok
    assert graph.validate().ok
    assert graph.quarantine() == []


@pytest.fixture
def corrected(brief: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A graph, and the graph of the same brief with another number in it."""
    stores = tmp_path / "before", tmp_path / "after"
    kg.build(brief, store=stores[0]).close()
    text = brief.read_text(encoding="utf-8").replace("two", "three")
    brief.write_text(text, encoding="utf-8")
    kg.build(brief, store=stores[1]).close()
    return stores


def test_diff_of_equal_graphs_is_silent(command: Command, seeded: Path) -> None:
    found = command("diff", seeded, seeded)
    assert (found.code, found.out, found.err) == (0, "", "")


def test_diff_speaks_of_events(command: Command, corrected: tuple[Path, Path]) -> None:
    found = command("diff", *corrected)
    assert found.code == 1
    assert "~ document brief: text changed\n" in found.out
    assert (
        "~ Expulsion by Russia of Germany, 20 Dec 2021: quantity changed from 2 to 3" in found.out
    )


def test_diff_writes_json_and_a_patch(command: Command, corrected: tuple[Path, Path]) -> None:
    value = json.loads(command("diff", *corrected, "--format", "json").out)
    lines = command("diff", *corrected, "--format", "patch").out.splitlines()
    assert {change["sign"] for change in value["changes"]} == {"~"}
    assert (lines[0], lines[-1]) == ("TX .", "TC .")
    assert len(lines) - 2 == sum(value["triples"].values())


def test_diff_of_a_graph_that_is_not_there_is_a_wrong_command(
    command: Command, seeded: Path, tmp_path: Path
) -> None:
    found = command("diff", seeded, tmp_path / "none")
    assert (found.code, found.out) == (2, "")
    assert "there is no store" in found.err


def test_graphs_tell_their_difference(graph: kg.Graph, seeded: Path) -> None:
    assert graph.diff(seeded).equal
    with kg.open(seeded) as other:
        assert graph.diff(other).changes == ()


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_graph_on_a_server_is_built_and_asked_like_any_other(
    command: Command, brief: Path, tmp_path: Path
) -> None:
    with oxigraph() as running:
        built = command("build", brief, "--store", running.url)
        asked = command("query", "--store", running.url, "-e", "SELECT * { ?a dip:expels ?b }")
        judged = [command(verb, "--store", running.url).code for verb in ("verify", "validate")]
        with kg.build(brief, store=tmp_path / "graph") as local:
            assert local.diff(running.url).equal
        assert repr(kg.open(running.url)) == f"<kg.Graph at {running.url!r}>"
    assert built.out.splitlines()[1].startswith(f"{running.url} holds 1 document, ")
    assert asked.out.splitlines()[-1].split() == ["ent:russia", "ent:germany"]
    assert judged == [0, 0]


@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_server_that_is_not_there_is_one_clear_line(command: Command) -> None:
    found = command("stats", "--store", "http://127.0.0.1:9/query")
    assert (found.code, found.out) == (2, "")
    assert found.err.count("\n") == 1


def test_infer_fills_a_graph_that_can_be_asked_by_name(
    command: Command, brief: Path, tmp_path: Path
) -> None:
    store = tmp_path / "graph"
    command("build", brief, "--store", store)
    found = command("infer", "--store", store)
    asked = command(
        "query", "--store", store, "-e", "ASK { GRAPH dip:inferred { ?s a dip:Event } }"
    )
    assert found.out.startswith("GRAPH dip:inferred holds ")
    assert asked.out.splitlines()[-1] == "true"


def test_two_reports_of_one_event_are_linked_and_counted(brief: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(
        "---\ndate: 2021-12-22\n---\n\nMoscow expelled two German diplomats on December 20.\n",
        encoding="utf-8",
    )
    with kg.build([brief, other], store=tmp_path / "graph") as graph:
        (event,) = graph.corroborated()
        graph.infer()
        pairs = graph.query("SELECT * { GRAPH dip:inferred { ?one dip:sameEventAs ?other } }")
        assert (event.independent, event.documents, len(pairs)) == (2, ("brief", "other"), 2)


def test_a_backup_holds_the_same_graph_and_says_how_much(
    command: Command, seeded: Path, tmp_path: Path
) -> None:
    found = command("backup", "--store", seeded, "-o", tmp_path / "copy")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith(f"{tmp_path / 'copy'} holds 16 documents, ")
    assert command("diff", seeded, tmp_path / "copy").code == 0
    assert command("verify", "--store", tmp_path / "copy").code == 0


def test_a_backup_over_something_is_refused_in_one_line(
    command: Command, seeded: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine").write_text("notes")
    found = command("backup", "--store", seeded, "-o", tmp_path)
    assert (found.code, found.out) == (2, "")
    assert found.err == f"kg: {str(tmp_path)!r} holds something already; name a new directory\n"


def test_a_graph_is_loaded_from_what_was_exported(
    command: Command, seeded: Path, tmp_path: Path
) -> None:
    command("export", "--store", seeded, "--format", "nq", "-o", tmp_path / "graph.nq")
    found = command("load", tmp_path / "graph.nq", "--store", tmp_path / "copy")
    assert (found.code, found.err) == (0, "")
    assert found.out.startswith(f"{tmp_path / 'copy'} holds 16 documents, ")
    assert command("diff", seeded, tmp_path / "copy").code == 0
