"""Whatever is wrong with an input is said in one line, with a way out, before anything changes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from driving import Command, kg_process

import kg

Prepare = Callable[[Path], Path]


def _written(name: str, content: bytes) -> Prepare:
    def prepare(folder: Path) -> Path:
        file = folder / name
        file.write_bytes(content)
        return file

    return prepare


def _folder(folder: Path) -> Path:
    (folder / "empty").mkdir()
    return folder / "empty"


GOOD_LINE = b'{"id": "d%d", "text": "Peru recalled its ambassador."}\n'
SEVENTH_BROKEN = b"".join(GOOD_LINE % number for number in range(6)) + b'{"id": "d7", "text"\n'
INPUTS: dict[str, tuple[Prepare, str]] = {
    "missing": (lambda folder: folder / "missing.txt", "missing.txt: no such file"),
    "a directory without documents": (_folder, "empty: a directory without documents"),
    "not UTF-8": (_written("latin.txt", b"Gr\xfc\xdfe aus Wien"), "latin.txt, line 1: not UTF-8"),
    "empty": (_written("empty.txt", b""), "empty.txt: empty"),
    "binary": (_written("image.txt", b"\x89PNG\0\0"), "image.txt, line 1: binary"),
    "broken at line 7": (_written("news.jsonl", SEVENTH_BROKEN), "news.jsonl, line 7: no JSON"),
    "of no known kind": (_written("news.docx", b"PK"), "news.docx: cannot read .docx"),
}


def _one_line(err: str) -> bool:
    return err.startswith("kg: ") and err.count("\n") == 1 and "Traceback" not in err


@pytest.mark.parametrize(("prepare", "problem"), INPUTS.values(), ids=INPUTS)
@pytest.mark.parametrize("verb", ["build", "extract"])
def test_a_wrong_input_is_named_in_one_line(
    verb: str, prepare: Prepare, problem: str, command: Command, tmp_path: Path
) -> None:
    target = ["--store", tmp_path / "graph"] if verb == "build" else []
    found = command(verb, prepare(tmp_path), *target)
    assert found.code == 2
    assert _one_line(found.err)
    assert problem in found.err


@pytest.mark.parametrize(("prepare", "problem"), INPUTS.values(), ids=INPUTS)
def test_a_wrong_input_leaves_no_store_where_there_was_none(
    prepare: Prepare, problem: str, command: Command, tmp_path: Path, brief: Path
) -> None:
    found = command("build", brief, prepare(tmp_path), "--store", tmp_path / "graph")
    assert problem in found.err
    assert not (tmp_path / "graph").exists()


@pytest.mark.model
def test_a_wrong_input_leaves_the_store_as_it_was(
    command: Command, tmp_path: Path, brief: Path
) -> None:
    store = tmp_path / "graph"
    command("build", brief, "--store", store)
    before = command("export", "--store", store, "--format", "nq").out
    broken = INPUTS["broken at line 7"][0](tmp_path)
    assert command("build", broken, "--store", store).code == 2
    assert command("export", "--store", store, "--format", "nq").out == before


@pytest.mark.model
def test_a_broken_stream_keeps_whole_documents_and_says_how_many(tmp_path: Path) -> None:
    store = tmp_path / "graph"
    found = kg_process("build", "-", "--store", store, stdin=SEVENTH_BROKEN)
    assert found.code == 2
    assert _one_line(found.err)
    assert "standard input, line 7: no JSON" in found.err
    with kg.open(store) as graph:
        assert f"{graph.stats().documents} documents had been added" in found.err


@pytest.mark.parametrize("verb", ["build", "extract"])
def test_a_date_that_is_none_is_refused(
    verb: str, command: Command, tmp_path: Path, brief: Path
) -> None:
    target = ["--store", tmp_path / "graph"] if verb == "build" else []
    found = command(verb, brief, "--date", "18 October", *target)
    assert (found.code, found.out) == (2, "")
    assert _one_line(found.err)
    assert "'18 October'; write it as YYYY-MM-DD" in found.err


@pytest.mark.parametrize("verb", ["build", "extract"])
def test_an_ontology_that_does_not_parse_is_named_with_its_line(
    verb: str, command: Command, tmp_path: Path, brief: Path
) -> None:
    ontology = _written("mine.ttl", b"@prefix ex: <http://example.org/> .\nex:a ex:b\n")(tmp_path)
    target = ["--store", tmp_path / "graph"] if verb == "build" else []
    found = command(verb, brief, "--ontology", ontology, *target)
    assert found.code == 2
    assert _one_line(found.err)
    assert "mine.ttl, line " in found.err
    assert not (tmp_path / "graph").exists()


@pytest.mark.parametrize(
    "verb",
    [("build", "BRIEF"), ("stats",), ("query", "-e", "ASK {}"), ("view", "-o", "g.html")],
    ids=lambda verb: verb[0],
)
def test_a_store_that_is_a_file_is_refused_and_untouched(
    verb: tuple[str, ...], command: Command, tmp_path: Path, brief: Path
) -> None:
    store = _written("graph", b"mine")(tmp_path)
    arguments = [brief if word == "BRIEF" else word for word in verb]
    found = command(*arguments, "--store", store)
    assert found.code == 2
    assert _one_line(found.err)
    assert "is a file; a store is a directory" in found.err
    assert store.read_bytes() == b"mine"


@pytest.mark.model
def test_a_second_writer_is_refused_and_the_first_goes_on(tmp_path: Path, brief: Path) -> None:
    store = tmp_path / "graph"
    with kg.build(brief, store=store) as graph:
        found = kg_process("build", brief, "--store", store)
        assert found.code == 2
        assert _one_line(found.err)
        assert "is being written by another process" in found.err
        assert graph.add(brief).triples == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("paint",), "No such command 'paint'"),
        (("build",), "Missing argument"),
        (("stats",), "Missing option '--store'"),
        (("stats", "--stroe", "g"), "No such option: --stroe"),
        (("export", "--store", "g", "--format", "docx"), "'docx' is not one of"),
        (("query", "--store", "g"), "give either a file or -e SPARQL"),
        (("query", "a.rq", "-e", "ASK {}", "--store", "g"), "give either a file or -e SPARQL"),
        (("query", "a.rq", "--store", "g"), "a.rq: cannot be read"),
        (("view", "--store", "g", "-o", "x.html", "--hops", "2"), "give a --focus"),
        (("ask", "01", "Russia", "--store", "g"), "'Russia' is no NAME=VALUE"),
        (("ask", "01"), "say which graph to ask"),
        (("extract", "a.md", "--layer", "all", "--format", "ttl"), "ttl holds --layer statements"),
        (("--config", "missing.toml", "stats", "--store", "g"), "missing.toml: cannot be read"),
        (("stats", "--store", "g"), "there is no store at 'g'; make one with: kg build"),
    ],
)
def test_a_wrong_command_is_one_line_with_a_way_out(
    arguments: tuple[str, ...],
    words: str,
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    found = command(*arguments)
    assert (found.code, found.out) == (2, "")
    assert _one_line(found.err)
    assert words in found.err
    assert list(tmp_path.iterdir()) == []
