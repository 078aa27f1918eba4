"""The verbs of the command, each as a person types it."""

import contextlib
import csv
import io
import json
import os
import pty
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import Command, finished, kg_process, started

import kg
from kg.store.competency import questions

pytestmark = pytest.mark.model
ENGINES = ("numpy", "networkx", "pyoxigraph", "pyvis", "rapidfuzz", "rdflib", "spacy")
EXPULSIONS = "SELECT ?who ?whom { ?who dip:expels ?whom } ORDER BY ?who ?whom"


def test_build_says_what_it_built_and_a_second_time_adds_nothing(
    command: Command, tmp_path: Path, brief: Path
) -> None:
    first = command("build", brief, "--store", tmp_path / "graph")
    second = command("build", brief, "--store", tmp_path / "graph")
    assert (first.code, second.code) == (0, 0)
    assert first.out.startswith("read 1 document, ")
    assert "; 0 triples added" not in first.out
    assert "; 0 triples added" in second.out
    assert first.out.splitlines()[1] == second.out.splitlines()[1]
    assert (first.err, second.err) == ("", "")


def test_build_draws_the_page_it_is_asked_for(
    command: Command, tmp_path: Path, brief: Path
) -> None:
    page = tmp_path / "graph.html"
    found = command("build", brief, "--store", tmp_path / "graph", "--view", page)
    assert found.out.endswith(f"{page} shows it; open it in a browser\n")
    assert "Germany" in page.read_text(encoding="utf-8")


def test_build_reads_standard_input(tmp_path: Path) -> None:
    line = b'{"id": "a", "date": "2021-12-21", "text": "Russia expelled two German diplomats."}\n'
    found = kg_process("build", "-", "--store", tmp_path / "graph", stdin=line)
    assert found.code == 0
    with kg.open(tmp_path / "graph") as graph:
        assert [row.document for row in graph.statements(type="Expulsion")] == ["a"]


def test_extract_prints_one_json_object_a_statement(command: Command, brief: Path) -> None:
    found = command("extract", brief)
    rows = [json.loads(line) for line in found.out.splitlines()]
    (expulsion,) = (row for row in rows if row["type"] == "dip:Expulsion")
    names = {each["role"]: each["name"] for each in expulsion["arguments"]}
    assert (names["agent"], names["recipient"]) == ("Russia", "Germany")
    assert (expulsion["quantity"], expulsion["time"]["value"]) == (2, "2021-12-20")


@pytest.mark.parametrize(
    ("layer", "kinds"),
    [
        ("statements", {"event"}),
        ("propositions", {"proposition"}),
        ("all", {"event", "proposition"}),
    ],
)
def test_extract_prints_the_layer_it_is_asked_for(
    layer: str, kinds: set[str], command: Command, brief: Path
) -> None:
    found = command("extract", brief, "--layer", layer)
    assert {json.loads(line)["kind"] for line in found.out.splitlines()} == kinds


@pytest.mark.parametrize(("arity", "expected"), [("nary", 1), ("binary", 2)])
def test_extract_prints_a_clause_whole_or_one_tuple_an_argument(
    arity: str, expected: int, command: Command, brief: Path
) -> None:
    found = command("extract", brief, "--layer", "propositions", "--arity", arity)
    assert len(found.out.splitlines()) == expected


def test_extract_takes_text_tokenised_by_spaces(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "tokens.txt"
    file.write_text("Peru recalled its ambassador .\nMexico protested .\n", encoding="utf-8")
    found = command("extract", file, "--layer", "propositions", "--tokens", "space")
    assert json.loads(found.out.splitlines()[0])["object"] == "its ambassador"


@pytest.mark.parametrize("layer", ["statements", "propositions", "all"])
def test_extract_csv_has_a_header_and_rows_as_wide(
    layer: str, command: Command, brief: Path
) -> None:
    found = command("extract", brief, "--format", "csv", "--layer", layer)
    header, *rows = csv.reader(io.StringIO(found.out))
    assert rows
    assert {len(row) for row in rows} == {len(header)}


def test_a_csv_cell_is_never_a_formula(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "formula.txt"
    file.write_text("=SUM(A1) Russia expelled two German diplomats.\n", encoding="utf-8")
    found = command("extract", file, "--format", "csv", "--layer", "all")
    cells = [cell for row in csv.reader(io.StringIO(found.out)) for cell in row]
    assert not [cell for cell in cells if cell.startswith("=")]


@pytest.mark.parametrize("format_", ["ttl", "nq"])
def test_extract_writes_the_rdf_that_a_store_would_hold(
    format_: str, command: Command, tmp_path: Path, brief: Path
) -> None:
    command("build", brief, "--store", tmp_path / "graph")
    stored = command("export", "--store", tmp_path / "graph", "--format", format_).out
    assert command("extract", brief, "--format", format_).out == stored


def test_query_writes_a_table(command: Command, seeded: Path) -> None:
    found = command("query", "--store", seeded, "-e", EXPULSIONS)
    header, _, *rows = found.out.splitlines()
    assert header.split() == ["who", "whom"]
    assert ["ent:nato", "ent:russia"] in [row.split() for row in rows]


@pytest.mark.parametrize("format_", ["json", "csv", "tsv", "xml"])
def test_query_writes_the_formats_of_sparql_results(
    format_: str, command: Command, seeded: Path
) -> None:
    found = command("query", "--store", seeded, "-e", EXPULSIONS, "--format", format_)
    assert found.code == 0
    assert "https://diplomacy.example/entity/nato" in found.out


@pytest.mark.parametrize("format_", ["ttl", "nt"])
def test_query_writes_the_graph_of_a_construct(
    format_: str, command: Command, seeded: Path
) -> None:
    construct = "CONSTRUCT { ?a dip:expels ?b } WHERE { ?a dip:expels ?b }"
    found = command("query", "--store", seeded, "-e", construct, "--format", format_)
    assert "expels" in found.out


def test_query_reads_a_file(command: Command, seeded: Path, tmp_path: Path) -> None:
    file = tmp_path / "expulsions.rq"
    file.write_text(EXPULSIONS, encoding="utf-8")
    by_file = command("query", file, "--store", seeded)
    assert by_file.out == command("query", "--store", seeded, "-e", EXPULSIONS).out


def test_a_query_that_takes_too_long_is_stopped(command: Command, seeded: Path) -> None:
    cross = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    found = command("query", "--store", seeded, "-e", cross, "--timeout", "1.5")
    assert found.code == 2
    assert "took longer than 1.5 s" in found.err


@pytest.mark.parametrize("query", ["SELECT * {", "DELETE WHERE { ?s ?p ?o }"])
def test_a_wrong_query_is_refused(query: str, command: Command, seeded: Path) -> None:
    found = command("query", "--store", seeded, "-e", query)
    assert (found.code, found.out) == (2, "")
    assert found.err.count("\n") == 1


def test_ask_lists_its_questions_and_answers_one(command: Command, seeded: Path) -> None:
    listed = command("ask").out.splitlines()
    assert len(listed) == len(questions())
    answered = command("ask", "2", "--store", seeded, "--format", "json")
    rows = json.loads(answered.out)["results"]["bindings"]
    assert any({"NATO", "Russia"} <= {cell["value"] for cell in row.values()} for row in rows)


def test_ask_takes_values_for_what_it_asks_about(command: Command, seeded: Path) -> None:
    found = command("ask", "01", "a=Peru", "b=Mexico", "--store", seeded)
    assert found.code == 0
    assert "2022-12-21-peru-expels-mexican-ambassador" in found.out
    assert "nato" not in found.out


def test_explain_shows_the_words_behind_a_statement(
    command: Command, seeded: Path, graph: kg.Graph
) -> None:
    row = graph.statements(agent="NATO", type="Expulsion")[-1]
    found = command("explain", row.id, "--store", seeded)
    assert found.code == 0
    for words in (row.quote, row.sentence, row.document, row.rule, row.factuality):
        assert words in found.out
    as_json = json.loads(command("explain", row.id, "--store", seeded, "--json").out)
    assert as_json["statement"]["quote"] == row.quote


def test_stats_count_in_words_and_in_json(command: Command, seeded: Path, graph: kg.Graph) -> None:
    counted = json.loads(command("stats", "--store", seeded, "--json").out)
    assert counted["documents"] == 16
    assert counted["statements"] == len(graph.statements())
    words = command("stats", "--store", seeded).out.split()
    assert f"{counted['triples']:,}" in words


@pytest.mark.parametrize("options", [(), ("--focus", "NATO", "--hops", "2"), ("--limit", "5")])
def test_view_writes_one_page(
    options: tuple[str, ...], command: Command, seeded: Path, tmp_path: Path
) -> None:
    page = tmp_path / "graph.html"
    found = command("view", "--store", seeded, "-o", page, *options)
    assert (found.code, found.out) == (0, f"{page} shows it; open it in a browser\n")
    assert "NATO" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "options",
    [
        ("--focus", "Atlantis"),
        ("--since", "yesterday"),
        ("--until", "1990"),
        ("--types", "dip:Wedding"),
    ],
)
def test_view_writes_nothing_when_there_is_nothing_to_show(
    options: tuple[str, ...], command: Command, seeded: Path, tmp_path: Path
) -> None:
    found = command("view", "--store", seeded, "-o", tmp_path / "graph.html", *options)
    assert found.code == 2
    assert found.err.count("\n") == 1
    assert not (tmp_path / "graph.html").exists()


def test_view_of_more_than_a_page_can_show_says_where_to_walk_through_it(
    command: Command, seeded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.graph.facade, "MOST_DRAWN", 200)
    found = command("view", "--store", seeded, "-o", tmp_path / "graph.html")
    assert found.code == 2
    assert "too many for one page; walk through it with: kg serve --store " in found.err
    assert found.err.count("\n") == 1
    assert not (tmp_path / "graph.html").exists()


@pytest.mark.parametrize("format_", ["trig", "nq", "nt", "ttl", "jsonld", "graphml", "gexf", "csv"])
def test_export_writes_the_same_to_a_file_and_to_standard_output(
    format_: str, command: Command, seeded: Path, tmp_path: Path
) -> None:
    file = tmp_path / "export"
    assert command("export", "--store", seeded, "--format", format_, "-o", file).out == ""
    printed = command("export", "--store", seeded, "--format", format_).out
    assert printed
    assert file.read_bytes().decode() == printed


def test_remove_takes_a_document_out_and_leaves_the_rest_as_if_it_had_never_come(
    command: Command, tmp_path: Path, brief: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Peru expelled Mexico's ambassador.\n", encoding="utf-8")
    both, one = tmp_path / "both", tmp_path / "one"
    command("build", brief, other, "--store", both)
    command("build", other, "--store", one)
    found = command("remove", "brief", "--store", both)
    assert found.code == 0
    exports = [command("export", "--store", each, "--format", "nq").out for each in (both, one)]
    assert exports[0] == exports[1]


@pytest.mark.parametrize("verb", ["remove", "explain"])
def test_what_the_graph_does_not_hold_is_named(verb: str, command: Command, seeded: Path) -> None:
    found = command(verb, "2021-10-07-nato", "--store", seeded)
    assert found.code == 2
    assert "is called '2021-10-07-nato'" in found.err


def test_settings_come_from_the_file_that_is_named(
    command: Command, tmp_path: Path, brief: Path
) -> None:
    settings = tmp_path / "mine.toml"
    settings.write_text('base = "https://mine.example/"\n', encoding="utf-8")
    found = command("--config", settings, "extract", brief, "--format", "nq")
    assert "<https://mine.example/entity/russia>" in found.out


@pytest.mark.parametrize("way", ["option", "settings"])
def test_a_verb_is_taught_by_a_file_of_words(way: str, command: Command, tmp_path: Path) -> None:
    words = tmp_path / "words.ttl"
    words.write_text(
        "@prefix dip: <https://diplomacy.example/ontology#> .\n"
        "@prefix lex: <https://diplomacy.example/lexicon#> .\n"
        'dip:Expulsion lex:en "to defenestrate {patient}" .\n',
        encoding="utf-8",
    )
    settings = tmp_path / "kg.toml"
    settings.write_text('ontology = ["words.ttl"]\n', encoding="utf-8")
    text = tmp_path / "brief.txt"
    text.write_text("Peru defenestrated Mexico's ambassador and summoned its consul.\n", "utf-8")
    options = {
        "option": ("extract", text, "--ontology", words),
        "settings": ("--config", settings, "extract", text),
    }
    types = [json.loads(line)["type"] for line in command(*options[way]).out.splitlines()]
    assert {"dip:Expulsion", "dip:Summons"} <= set(types)
    assert "dip:Expulsion" not in command("extract", text).out


def test_an_ontology_of_another_domain_takes_the_place_of_the_bundled_one(
    command: Command, tmp_path: Path
) -> None:
    ontology = tmp_path / "law.ttl"
    ontology.write_text(
        "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .\n"
        "@prefix lex: <https://diplomacy.example/lexicon#> .\n"
        "@prefix law: <https://law.example/#> .\n"
        "law:Lawsuit a owl:Class ; rdfs:subClassOf sem:Event ; rdfs:label 'lawsuit'@en ;\n"
        "  lex:en 'sue {recipient} over {reason}' .\n",
        encoding="utf-8",
    )
    text = tmp_path / "brief.txt"
    text.write_text("Peru sued Mexico. Peru expelled two diplomats.\n", encoding="utf-8")
    found = command("extract", text, "--ontology", ontology)
    assert [json.loads(line)["type"] for line in found.out.splitlines()] == ["law:Lawsuit"]


def test_a_reader_that_goes_away_ends_the_command_quietly(seeded: Path) -> None:
    with started("-m", "kg", "export", "--store", seeded, "--format", "nq") as process:
        assert process.stdout is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 0


def _shown_on(terminal: int) -> Iterator[bytes]:
    """What arrives at a terminal until nobody writes to it any more."""
    with contextlib.suppress(OSError):
        while piece := os.read(terminal, 1 << 16):
            yield piece
    os.close(terminal)


def test_a_person_at_a_terminal_sees_progress_and_a_pipe_does_not(
    tmp_path: Path, brief: Path
) -> None:
    terminal, end = pty.openpty()
    with started("-m", "kg", "build", brief, "--store", tmp_path / "graph", stderr=end) as process:
        os.close(end)
        seen = b"".join(_shown_on(terminal))
        out, _ = process.communicate(timeout=60)
    assert b"reading" in seen
    assert b"reading" not in out
    assert out.startswith(b"read 1 document, ")


def test_an_interrupted_build_leaves_with_130_and_says_nothing(tmp_path: Path) -> None:
    with started("-m", "kg", "build", "-", "--store", tmp_path / "graph") as process:
        deadline = time.monotonic() + 30
        while not (tmp_path / "graph").exists() and time.monotonic() < deadline:
            os.sched_yield()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")


def test_help_is_there_for_every_verb(command: Command) -> None:
    verbs = ["build", "extract", "query", "ask", "explain", "stats", "view", "export", "remove"]
    overview = command().out
    for verb in verbs:
        assert f" {verb} " in overview
        assert "--store" in command(verb, "--help").out or verb == "extract"


def test_help_loads_no_engine() -> None:
    code = (
        "import sys; from kg.cli.app import run; run(['--help']); "
        f"print([name for name in {ENGINES} if name in sys.modules])"
    )
    assert finished("-c", code).out.splitlines()[-1] == "[]"


def test_the_version_is_said(command: Command) -> None:
    assert command("--version").out == f"kg {kg.__version__}\n"
