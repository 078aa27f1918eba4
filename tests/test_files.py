"""Files are written as a whole or not at all, and nothing but files is ever replaced."""

import os
import stat
import threading
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.files import write_whole


def test_a_file_is_written_whole_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "graph.html"
    path.write_text("an older and longer page", encoding="utf-8")
    write_whole(path, "<p>é</p>".encode())
    assert path.read_bytes() == "<p>é</p>".encode()
    assert [file.name for file in tmp_path.iterdir()] == ["graph.html"]


@pytest.mark.parametrize("name", ["none/graph.html", "folder", "x" * 300])
def test_what_cannot_be_written_leaves_nothing_behind(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(InputError, match=r"cannot be written: [a-z ]+$") as caught:
        write_whole(tmp_path / name, b"x")
    assert name in str(caught.value)
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "graph.nq"
    path.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", _full)
    with pytest.raises(InputError, match="no space left on device"):
        write_whole(path, b"new")
    assert [(file.name, file.read_bytes()) for file in tmp_path.iterdir()] == [("graph.nq", b"old")]


def _full(_self: Path, _target: Path) -> None:
    raise OSError(28, "No space left on device")


def test_what_a_link_points_to_is_written(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_pipe_is_written_and_stays_a_pipe(tmp_path: Path) -> None:
    path, read = tmp_path / "pipe", []
    os.mkfifo(path)
    reader = threading.Thread(target=lambda: read.append(path.read_bytes()))
    reader.start()
    write_whole(path, b"words")
    reader.join()
    assert read == [b"words"]
    assert stat.S_ISFIFO(path.stat().st_mode)


def test_a_device_that_is_full_is_named_and_stays_a_device() -> None:
    full = Path("/dev/full")
    with pytest.raises(InputError, match="/dev/full: cannot be written: no space left on device"):
        write_whole(full, b"words")
    assert full.is_char_device()
