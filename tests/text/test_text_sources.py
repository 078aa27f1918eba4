"""Paths become files, in a stable order and with names of their own."""

import os
from itertools import permutations
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.text.sources import Source, sources

SUFFIXES = (".txt", ".md", ".jsonl")


def tree(folder: Path, *names: str) -> Path:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("words", encoding="utf-8")
    return folder


def test_a_directory_is_walked_in_order_without_hidden_and_foreign_files(tmp_path: Path) -> None:
    tree(tmp_path, "b.md", "a.txt", "sub/c.JSONL", ".hid.txt", ".git/d.txt", "e.pdf")
    found = [source.path for source in sources([tmp_path], SUFFIXES)]
    assert found == [tmp_path / "a.txt", tmp_path / "b.md", tmp_path / "sub" / "c.JSONL"]


def test_arguments_keep_their_order(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a.txt")
    found = sources([tmp_path / "b.txt", "-", tmp_path / "a.txt"], SUFFIXES)
    assert [source.stem for source in found] == ["b", "stdin", "a"]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    (tmp_path / "link.txt").symlink_to(tmp_path / "a.txt")
    given: list[Path | str] = [tmp_path / "a.txt", tmp_path, "-", Path("-")]
    assert [source.stem for source in sources(given, SUFFIXES)] == ["a", "stdin"]


@pytest.mark.parametrize(
    ("names", "stems"),
    [
        (["a.txt", "b.txt"], ["a", "b"]),
        (["a.txt", "a.md"], ["a.txt", "a.md"]),
        (["may/a.txt", "june/a.txt"], ["may/a.txt", "june/a.txt"]),
        (["x/may/a.txt", "y/may/a.txt", "z/b.md"], ["x/may/a.txt", "y/may/a.txt", "b"]),
        (["may/a.txt", "may/a.md", "june/a.txt"], ["may/a.txt", "may/a.md", "june/a.txt"]),
    ],
)
def test_files_that_share_a_stem_are_told_apart_in_any_order(
    tmp_path: Path, names: list[str], stems: list[str]
) -> None:
    tree(tmp_path, *names)
    expected = {tmp_path / name: stem for name, stem in zip(names, stems, strict=True)}
    for order in permutations(tmp_path / name for name in names):
        found = {source.path: source.stem for source in sources(order, SUFFIXES)}
        assert found == expected


def test_an_explicit_hidden_file_is_read(tmp_path: Path) -> None:
    tree(tmp_path, ".notes.txt")
    assert sources([tmp_path / ".notes.txt"], SUFFIXES) == [
        Source(tmp_path / ".notes.txt", ".notes")
    ]


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("missing.txt", "no such file or directory"),
        ("report.pdf", r"cannot read \.pdf; give \.txt, \.md or \.jsonl"),
        ("README", r"cannot read this; give \.txt"),
        ("empty", "a directory without documents"),
        ("pipe.txt", "no regular file; pipe it in and give - as the input"),
        ("63", "no regular file; pipe it in"),
        ("loop.txt", "cannot be read: .*symbolic links"),
        ("long" * 500, "cannot be read: file name too long"),
        ("nul\0.txt", "no path"),
    ],
)
def test_a_path_that_cannot_be_read_is_named_with_the_way_out(
    tmp_path: Path, name: str, problem: str
) -> None:
    tree(tmp_path, "report.pdf", "README", "empty/.hidden.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    os.mkfifo(tmp_path / "63")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(InputError, match=problem) as caught:
        sources([tmp_path / name], SUFFIXES)
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_a_fifo_inside_a_directory_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match=r"pipe\.txt: no regular file"):
        sources([tmp_path], SUFFIXES)
