"""Settings come from one TOML file, and every wrong value is named."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from kg.config import Settings
from kg.errors import InputError


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert Settings.load() == Settings()


def test_the_file_in_the_working_directory_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kg.toml").write_text("workers = 4\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert Settings.load() == Settings(workers=4)


def test_every_key_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "mine.ttl").touch()
    file = tmp_path / "settings.toml"
    file.write_text(
        """\
base = "https://example.org/graph#"
ontology = ["mine.ttl"]
longest_document = 1000
min_confidence = 0.5
workers = 2
batch_words = 2000
query_timeout = 5
view_limit = 50
update_url = "http://localhost:7878/update"
graph = "https://example.org/graph"
""",
        encoding="utf-8",
    )
    settings = Settings.load(file)
    assert settings.ontology == (tmp_path / "mine.ttl",)
    defaults = Settings()
    changed = [
        f.name for f in fields(Settings) if getattr(settings, f.name) != getattr(defaults, f.name)
    ]
    assert changed == [field.name for field in fields(Settings)]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("worker = 2", "unknown key 'worker'; did you mean 'workers'?"),
        ("[store]\npath = 1", "unknown key 'store'; did you mean"),
        ("workers = 0", "workers must be a whole number from 1, not 0"),
        ("workers = true", "workers must be a whole number from 1, not True"),
        ("workers = 1.5", "workers must be a whole number from 1, not 1.5"),
        ('update_url = "ftp://x"', "update_url must be an http(s) address, not 'ftp://x'"),
        ('graph = "my graph"', "graph must be an IRI, not 'my graph'"),
        ("view_limit = -1", "view_limit must be a whole number from 1, not -1"),
        ('batch_words = "many"', "batch_words must be a whole number from 1, not 'many'"),
        ("longest_document = 0", "longest_document must be a whole number from 1, not 0"),
        ("min_confidence = 2", "min_confidence must be a number from 0 to 1, not 2"),
        ("min_confidence = nan", "min_confidence must be a number from 0 to 1, not nan"),
        ("min_confidence = false", "min_confidence must be a number from 0 to 1, not False"),
        ("query_timeout = 0", "query_timeout must be a number of seconds above 0, not 0"),
        ('base = "example.org/"', 'base must be an http(s) IRI that ends in "/" or "#"'),
        ('base = "https://example.org"', 'base must be an http(s) IRI that ends in "/" or "#"'),
        ('base = "https://example.org/<a>/"', "base must be an http(s) IRI"),
        ("base = 7", "base must be an http(s) IRI"),
        ('ontology = "mine.ttl"', "ontology must be a list of file names, not 'mine.ttl'"),
        ("ontology = [1]", "ontology must be a list of file names, not [1]"),
        ('ontology = ["gone.ttl"]', "gone.ttl, which is no file; check the path"),
        ("workers 2", "no TOML"),
    ],
)
def test_a_wrong_setting_is_one_line_that_names_file_and_key(
    tmp_path: Path, content: str, problem: str
) -> None:
    file = tmp_path / "kg.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        Settings.load(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert problem in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_named_file_that_is_missing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.toml: cannot be read: no such file"):
        Settings.load(tmp_path / "gone.toml")


def test_a_file_that_is_not_utf8_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "kg.toml"
    file.write_bytes(b'base = "\xff"')
    with pytest.raises(InputError, match="no TOML"):
        Settings.load(file)


def test_a_wrong_value_given_in_python_is_refused_too() -> None:
    with pytest.raises(InputError, match="settings: workers must be"):
        replace(Settings(), workers=0)
