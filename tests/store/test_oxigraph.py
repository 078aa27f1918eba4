import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from store_samples import RULES, document, expulsion, graph_of, office

from kg.errors import InputError, StoreError
from kg.model import Document, Statement
from kg.store import OxigraphStore, StoredDocument, content_hash, oxigraph

WRITER = """
import sys
from kg.errors import StoreError
from kg.store import OxigraphStore
try:
    OxigraphStore.open(sys.argv[1])
except StoreError as error:
    print(error)
"""


def run(code: str, *arguments: str) -> str:
    """Standard output of another Python process."""
    done = subprocess.run(  # noqa: S603 -- our own interpreter and code
        [sys.executable, "-c", code, *arguments],
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def filled_store(path: Path) -> OxigraphStore:
    store = OxigraphStore.open(path, schema=RULES)
    store.add(document(), [expulsion(), office()])
    return store


def test_a_store_on_disk_holds_what_was_added_after_it_is_closed(tmp_path: Path) -> None:
    with filled_store(tmp_path / "g") as store:
        expected = store.serialize("nq")
    with OxigraphStore.open(tmp_path / "g") as store:
        assert store.serialize("nq") == expected


def test_a_second_writer_in_another_process_is_told_to_wait(tmp_path: Path) -> None:
    path = str(tmp_path / "g")
    with filled_store(tmp_path / "g"):
        said = run(WRITER, path)
    assert said == (
        f"store {path!r} is being written by another process; wait for it or use another --store\n"
    )


def test_a_store_can_be_written_by_another_process_once_it_is_closed(tmp_path: Path) -> None:
    filled_store(tmp_path / "g").close()
    assert not run(WRITER, str(tmp_path / "g"))


def test_a_second_writer_in_the_same_process_is_told_to_close_the_first(tmp_path: Path) -> None:
    with filled_store(tmp_path / "g"), pytest.raises(StoreError, match="close it first"):
        OxigraphStore.open(tmp_path / "g")


def test_a_reader_sees_the_graph_as_it_was_when_it_was_opened(tmp_path: Path) -> None:
    with filled_store(tmp_path / "g") as writer:
        writer.engine.flush()
        with OxigraphStore.open(tmp_path / "g", read_only=True) as reader:
            before = len(reader)
            writer.add(document("d2"), [expulsion("s9", "d2")])
            assert len(reader) == before < len(writer)


def test_a_long_log_is_put_into_files_while_the_writer_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(oxigraph, "LOGGED", 50)
    with OxigraphStore.open(tmp_path / "g", schema=RULES) as writer:
        before = len(list((tmp_path / "g").glob("*.sst")))
        for number in range(5):
            writer.add(document(f"d{number}"), [expulsion(f"s{number}", f"d{number}")])
        assert len(list((tmp_path / "g").glob("*.sst"))) > before


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    filled_store(tmp_path / "g").close()
    with OxigraphStore.open(tmp_path / "g", read_only=True) as reader:
        with pytest.raises(StoreError, match="for reading only"):
            reader.remove("d1")
        assert reader.documents()


def test_reading_a_store_that_is_not_there_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"make one with: kg build INPUT --store .*g"):
        OxigraphStore.open(tmp_path / "g", read_only=True)
    assert not (tmp_path / "g").exists()


def test_a_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "g").write_text("notes")
    with pytest.raises(StoreError, match="is a file"):
        OxigraphStore.open(tmp_path / "g")
    assert (tmp_path / "g").read_text() == "notes"


@pytest.mark.parametrize("name", ["thesis.docx", "000001.log", "LOG"])
def test_a_directory_with_other_contents_is_not_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(StoreError, match="holds other files"):
        OxigraphStore.open(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_store_whose_making_was_interrupted_can_be_made_again(tmp_path: Path) -> None:
    (tmp_path / "LOCK").touch()
    (tmp_path / "LOG").touch()
    with OxigraphStore.open(tmp_path) as store:
        assert len(store) == 0


def test_a_damaged_store_is_one_clear_line(tmp_path: Path) -> None:
    filled_store(tmp_path / "g").close()
    (tmp_path / "g" / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(StoreError, match="cannot be opened") as caught:
        OxigraphStore.open(tmp_path / "g")
    assert "\n" not in str(caught.value)


def test_a_directory_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    looping = tmp_path / "loop"
    looping.symlink_to(looping)
    with pytest.raises(StoreError, match="loop"):
        OxigraphStore.open(looping)


def test_a_closed_store_says_so_and_may_be_closed_again() -> None:
    store = graph_of((document(), [expulsion()]))
    store.close()
    store.close()
    with pytest.raises(StoreError, match="is closed"):
        len(store)


def test_the_documents_are_listed_in_order_with_their_hashes() -> None:
    plain = document("d0", date=None, title=None)
    store = graph_of((document(), [expulsion()]), (plain, []))
    assert store.documents() == [
        StoredDocument("d0", None, None, plain.url, content_hash(plain)),
        StoredDocument("d1", "Ties cut", "2021-10-18", document().url, content_hash(document())),
    ]


def test_removing_an_unknown_document_removes_nothing() -> None:
    store = graph_of((document(), [expulsion()]))
    assert store.remove("d2") == 0


def test_documents_before_a_broken_one_are_kept() -> None:
    def items() -> Iterator[tuple[Document, list[Statement]]]:
        yield document("d1"), [expulsion()]
        raise InputError("news.jsonl", "no JSON", line=2)

    store = OxigraphStore.open(None)
    with pytest.raises(InputError):
        store.add_all(items())
    assert [item.id for item in store.documents()] == ["d1"]


def test_everything_is_in_the_default_graph_without_blank_nodes() -> None:
    store = graph_of((document(), [expulsion(), office()]))
    assert not {quad for quad in store.quads() if "_:" in str(quad.subject) + str(quad.object)}
    assert {str(quad.graph_name) for quad in store.quads()} == {"DEFAULT"}


@pytest.mark.parametrize("format_", ["trig", "nq", "nt", "ttl", "jsonld"])
def test_equal_graphs_are_equal_files(format_: str) -> None:
    first = (document("d1"), [expulsion("s1", "d1")])
    second = (document("d2"), [office("s2", "d2")])
    store, other = graph_of(first, second), graph_of(second, first)
    assert store.serialize(format_) == other.serialize(format_)


def test_canonical_n_quads_are_sorted_lines() -> None:
    lines = graph_of((document(), [expulsion()])).serialize("nq").splitlines()
    assert lines == sorted(lines)


def test_turtle_uses_the_prefixes() -> None:
    written = graph_of((document(), [expulsion()])).serialize("ttl").decode()
    assert "\nent:nato a dip:InternationalOrganization ;" in written


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(StoreError, match="choose one of jsonld, nq, nt, trig, ttl"):
        graph_of().serialize("docx")
