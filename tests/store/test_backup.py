"""A copy of a graph: whole, of one moment, and made while others go on writing."""

import itertools
from pathlib import Path

import pytest
from store_samples import RULES, document, expulsion
from writers import changes, writing

from kg.errors import StoreError
from kg.store import OxigraphStore, RemoteStore, directory, verify
from kg.store.directory import open_directory

FEW = 5


def opened(path: Path | None, *, read_only: bool = False) -> OxigraphStore:
    return OxigraphStore.open(path, schema=RULES, read_only=read_only)


def filled(path: Path | None) -> OxigraphStore:
    store = opened(path)
    store.add(document(), [expulsion()])
    return store


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("kind", ["memory", "writer", "reader"])
def test_a_copy_is_a_store_that_holds_the_same(kind: str, tmp_path: Path) -> None:
    store = filled(None if kind == "memory" else tmp_path / "g")
    expected = store.serialize("nq")
    if kind == "reader":
        store.close()
        store = opened(tmp_path / "g", read_only=True)
    store.backup(tmp_path / "copy")
    with opened(tmp_path / "copy") as copy:
        assert verify(copy).ok
        assert copy.serialize("nq") == expected
    assert set(names(tmp_path)) <= {"g", "copy"}


def test_a_copy_and_its_original_go_ways_of_their_own(tmp_path: Path) -> None:
    with filled(tmp_path / "g") as store:
        store.backup(tmp_path / "copy")
        store.add(document("d2"), [expulsion("s9", "d2")])
        with opened(tmp_path / "copy") as copy:
            copy.remove("d1")
            assert len(copy) == 0
        assert [item.id for item in store.documents()] == ["d1", "d2"]
    with opened(tmp_path / "copy") as copy:
        assert copy.documents() == []


def test_what_is_kept_apart_is_copied_as_well(tmp_path: Path) -> None:
    with OxigraphStore.open(None, schema=RULES, judge=lambda _: ()) as store:
        store.update("INSERT DATA { GRAPH <urn:a:graph> { <urn:a:a> <urn:a:b> <urn:a:c> } }")
        store.backup(tmp_path / "copy")
        with opened(tmp_path / "copy") as copy:
            assert set(copy.quads()) == set(store.quads())


@pytest.mark.parametrize("flush", [0, 20])
def test_a_reader_copies_a_store_that_another_process_writes(flush: int, tmp_path: Path) -> None:
    with writing(tmp_path / "g", flush=flush) as process:
        assert process.stdout is not None
        for number in range(FEW):
            told = int(process.stdout.readline())
            with opened(tmp_path / "g", read_only=True) as reader:
                reader.backup(tmp_path / str(number))
            with opened(tmp_path / str(number)) as copy:
                assert told < changes(copy)
        assert process.poll() is None


@pytest.mark.parametrize("flush", [0, 20])
def test_a_reader_sees_one_moment_of_a_store_that_another_process_writes(
    flush: int, tmp_path: Path
) -> None:
    seen = [0]
    with writing(tmp_path / "g", flush=flush) as process:
        for _ in range(2 * FEW):
            with opened(tmp_path / "g", read_only=True) as reader:
                seen.append(changes(reader))
        assert process.poll() is None
    assert seen == sorted(seen)
    assert seen[-1] > 0


@pytest.mark.parametrize("seen", [["a", "a"], ["a", "ab"], ["ab", "b", "b", "b"], [*"abbccc"]])
def test_a_reader_looks_again_while_files_are_given_up(
    seen: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "g").close()
    looks = iter(seen)
    monkeypatch.setattr(directory, "_PAUSE", 0)
    monkeypatch.setattr(directory, "_parts", lambda _path: set(next(looks)))
    assert len(list(open_directory(tmp_path / "g", read_only=True))) > 0
    assert not list(looks)


def test_a_reader_that_never_sees_one_moment_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "g").close()
    numbers = itertools.count()
    monkeypatch.setattr(directory, "_PAUSE", 0)
    monkeypatch.setattr(directory, "_ATTEMPTS", 5)
    monkeypatch.setattr(directory, "_parts", lambda _path: {str(next(numbers))})
    with pytest.raises(StoreError, match="is changing faster than it can be read; try again"):
        open_directory(tmp_path / "g", read_only=True)


def test_a_query_with_a_time_limit_is_answered_while_another_process_writes(tmp_path: Path) -> None:
    texts = "SELECT ?text { ?document schema:text ?text }"
    with writing(tmp_path / "g", flush=20) as process:
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(FEW):
            with opened(tmp_path / "g", read_only=True) as reader:
                assert len(reader.query(texts, timeout=30)) > 0
        assert process.poll() is None


def test_a_copy_may_fill_an_empty_directory(tmp_path: Path) -> None:
    (tmp_path / "copy").mkdir()
    filled(None).backup(tmp_path / "copy")
    assert len(opened(tmp_path / "copy")) > 0


@pytest.mark.parametrize("kind", ["memory", "writer", "reader"])
@pytest.mark.parametrize("taken", ["file", "directory"])
def test_what_is_there_already_is_not_touched(taken: str, kind: str, tmp_path: Path) -> None:
    place = tmp_path / "mine"
    if taken == "directory":
        place.mkdir()
        place /= "notes"
    place.write_text("mine")
    store = filled(None if kind == "memory" else tmp_path / "g")
    if kind == "reader":
        store.close()
        store = opened(tmp_path / "g", read_only=True)
    with pytest.raises(StoreError, match="holds something already; name a new directory"):
        store.backup(tmp_path / "mine")
    assert place.read_text() == "mine"
    assert set(names(tmp_path)) <= {"g", "mine"}


@pytest.mark.parametrize("kind", ["memory", "writer"])
def test_a_place_that_cannot_be_written_is_named(kind: str, tmp_path: Path) -> None:
    store = filled(None if kind == "memory" else tmp_path / "g")
    with pytest.raises(StoreError, match="copy' cannot be written: No such file") as caught:
        store.backup(tmp_path / "missing" / "copy")
    assert "\n" not in str(caught.value)
    assert set(names(tmp_path)) <= {"g"}


def test_a_copy_does_not_go_into_the_store_itself(tmp_path: Path) -> None:
    filled(tmp_path / "g").close()
    before = names(tmp_path / "g")
    for read_only in (True, False):
        with (
            opened(tmp_path / "g", read_only=read_only) as store,
            pytest.raises(StoreError, match="lies in the store itself"),
        ):
            store.backup(tmp_path / "g" / "copy")
    assert "copy" not in before + names(tmp_path / "g")


def test_a_copy_that_was_given_up_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "rename", _fails)
    with filled(tmp_path / "g") as store, pytest.raises(StoreError, match="No space left"):
        store.backup(tmp_path / "copy")
    assert names(tmp_path) == ["g"]


def _fails(_place: Path, _target: Path) -> None:
    raise OSError(28, "No space left on device")


def test_a_graph_on_a_server_is_backed_up_there(tmp_path: Path) -> None:
    store = RemoteStore("http://127.0.0.1:9/query")
    with pytest.raises(
        StoreError, match=r"is on a server; .*kg export .*--format nq -o .*copy\.nq"
    ):
        store.backup(tmp_path / "copy")
