"""An exported graph is read back as it was, or not at all."""

from collections.abc import Callable
from pathlib import Path

import pytest
from store_samples import RULES, document, expulsion, office

from kg.errors import InputError, KgError, StoreError
from kg.ontology import Vocabulary, bundled
from kg.store import OxigraphStore, judge, load
from kg.store.serialization import FORMATS

JUDGE = judge(Vocabulary.load(bundled()))
HOSTILE = [
    ("graph.docx", b"PK", r"ends in no format of a graph; name it one of \.jsonld, \.nq"),
    ("graph", b"", "ends in no format of a graph"),
    ("graph.nq", b"<urn:a:a> <urn:a:b> <urn:a c> .", "is no N-Quads: at line 1 .*Invalid IRI"),
    ("graph.nq", b"<urn:a:a> <urn:a:b> .\n", "is no N-Quads: at line 1"),
    ("graph.ttl", b"\xff\xfe", "is no Turtle: at line 1 column 1: Invalid UTF-8"),
    ("graph.ttl", b"<relative> a <urn:a:b> .", "is no Turtle: "),
    ("graph.trig", b"<urn:a:g> {", "is no TriG: "),
    ("graph.jsonld", b"{", "is no JSON-LD: "),
    ("graph.jsonld", b'{"@context": "http://127.0.0.1:9/", "urn:a:b": 1}', "remote contexts"),
]


def filled() -> OxigraphStore:
    """A store in memory, with something in its quarantine."""
    store = OxigraphStore.open(None, schema=RULES, judge=JUDGE)
    store.add(document(), [expulsion(), office(source="d1")])
    store.add(document("d2", date=None, text="\u202e“x” <&> \n" * 3), [])
    return store


@pytest.mark.parametrize("format_", sorted(FORMATS))
def test_what_was_exported_is_loaded_as_it_was(format_: str, tmp_path: Path) -> None:
    store, file = filled(), tmp_path / f"graph.{format_}"
    file.write_bytes(store.serialize(format_))
    load(file, tmp_path / "g")
    with OxigraphStore.open(tmp_path / "g", schema=RULES) as made:
        assert made.serialize(format_) == store.serialize(format_)
        assert len(made) == len(store)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g", file.name]


def test_named_graphs_are_loaded_as_well(tmp_path: Path) -> None:
    file = tmp_path / "graph.trig"
    file.write_text("<urn:a:g> { <urn:a:a> <urn:a:b> <urn:a:c> }")
    load(file, tmp_path / "g")
    with OxigraphStore.open(tmp_path / "g", read_only=True) as made:
        assert [quad.graph_name.value for quad in made.quads()] == ["urn:a:g"]  # type: ignore[union-attr]


def test_an_empty_file_is_an_empty_graph(tmp_path: Path) -> None:
    (tmp_path / "graph.nt").touch()
    load(tmp_path / "graph.nt", tmp_path / "g")
    with OxigraphStore.open(tmp_path / "g", read_only=True) as made:
        assert len(made) == 0


@pytest.mark.parametrize(("name", "content", "problem"), HOSTILE)
def test_what_is_no_graph_is_named_in_one_line_and_leaves_nothing(
    name: str, content: bytes, problem: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(InputError, match=problem) as caught:
        load(tmp_path / name, tmp_path / "g")
    assert "\n" not in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def _missing(folder: Path) -> tuple[Path, Path]:
    return folder / "missing.nq", folder / "g"


def _taken(folder: Path) -> tuple[Path, Path]:
    (folder / "graph.nq").touch()
    return folder / "graph.nq", folder


def _nowhere(folder: Path) -> tuple[Path, Path]:
    (folder / "graph.nq").touch()
    return folder / "graph.nq", folder / "missing" / "g"


@pytest.mark.parametrize(
    ("prepare", "kind", "problem"),
    [
        (_missing, InputError, "missing.nq: cannot be read: no such file"),
        (_taken, StoreError, "holds something already; name a new directory"),
        (_nowhere, StoreError, "cannot be written: No such file"),
    ],
)
def test_a_place_that_cannot_be_used_is_named(
    prepare: Callable[[Path], tuple[Path, Path]],
    kind: type[KgError],
    problem: str,
    tmp_path: Path,
) -> None:
    with pytest.raises(kind, match=problem):
        load(*prepare(tmp_path))
    assert not (tmp_path / "g").exists()
