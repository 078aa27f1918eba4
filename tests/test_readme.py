"""README.md shows what is so."""

import re
from pathlib import Path

import pytest
from driving import ROOT, Command
from readme import README, blocks, refreshed

import kg

TEXT = README.read_text(encoding="utf-8")


@pytest.mark.model
def test_every_answer_is_what_the_command_answers(tmp_path: Path) -> None:
    assert refreshed(TEXT, tmp_path) == TEXT


@pytest.mark.model
def test_the_turtle_is_part_of_the_graph_of_the_seeds(graph: kg.Graph) -> None:
    (turtle,) = blocks(TEXT, "turtle")
    prefixes, triples = turtle.split("\n\n", maxsplit=1)
    declared = prefixes.replace("@prefix", "PREFIX").replace("> .", ">")
    pattern = re.sub(r"\b(stmt|sent):a\b", r"?\1", triples)
    assert graph.query(f"{declared}\nASK {{ {pattern} }}").boolean


def test_every_verb_is_in_the_table(command: Command) -> None:
    overview = command("--help").out
    listed = re.findall(r"^│ (\w+) {2,}", overview, re.MULTILINE)
    assert listed
    assert [verb for verb in listed if f"| `kg {verb} " not in TEXT] == []


def test_every_file_it_names_is_there() -> None:
    names = re.findall(r"\]\(([\w./-]+)\)|`((?:ontologies|notebooks|seeds)/[\w./-]*)`", TEXT)
    files = [ROOT / (link or code) for link, code in names]
    assert files
    assert [file for file in files if not file.exists()] == []
