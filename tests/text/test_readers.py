"""Files and standard input become documents."""

import io
import json
import sys
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import DateError, InputError
from kg.model import Document
from kg.text import clean, jsonl, read
from kg.text.sources import unreadable

Write = Callable[[str, str | bytes], Path]

BRIEF = """\
---
id: recall-1
title: "Envoy: recalled"
date: 2021-09-17
tags:
  - diplomacy
author: nobody
# a comment
---

Paris recalled its envoy.
The line goes on.

Canberra regretted it.
"""


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to_file(name: str, content: str | bytes) -> Path:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    return to_file


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    def from_text(text: str) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    return from_text


def records(*items: object) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)


def test_front_matter_describes_the_document_and_is_no_part_of_its_text(write: Write) -> None:
    body = "Paris recalled its envoy.\nThe line goes on.\n\nCanberra regretted it."
    assert list(read([write("a.md", BRIEF)])) == [
        Document(id="recall-1", text=body, date="2021-09-17", title="Envoy: recalled")
    ]


@pytest.mark.parametrize(
    ("content", "title", "text"),
    [
        ("# Envoy back\n\nHe is back.", "Envoy back", "He is back."),
        ("---\ntitle: Other\n---\n# Envoy back\nHe is back.", "Other", "He is back."),
        ("---\ntitle: ''\n---\n## Part\nHe is back.", None, "## Part\nHe is back."),
        ("No *markup* is touched.\n\n---\n\nEnd.", None, "No *markup* is touched.\n\n---\n\nEnd."),
    ],
)
def test_a_markdown_heading_is_the_title_unless_front_matter_states_one(
    write: Write, content: str, title: str | None, text: str
) -> None:
    (document,) = read([write("a.md", content)])
    assert (document.id, document.title, document.text) == ("a", title, text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Envoy recalled\n\nParis did it.\n", "Envoy recalled"),
        ("\n\nEnvoy  recalled \n \t\nParis did it.", "Envoy recalled"),
        ("Paris did it.\n\nIt said so.", None),
        ("\u201cWe did it.\u201d\n\nIt said so.", None),
        ("Envoy recalled\nParis did it.\n\nIt said so.", None),
        ("Envoy recalled", None),
        ("word " * 40 + "\n\nParis did it.", None),
    ],
)
def test_a_text_file_is_kept_whole_and_a_short_first_paragraph_is_its_title(
    write: Write, text: str, title: str | None
) -> None:
    assert list(read([write("note.txt", text)])) == [Document(id="note", text=text, title=title)]


def test_every_line_of_jsonl_is_a_document(write: Write) -> None:
    content = records(
        {"id": "a&amp;b", "text": "One.\n\nTwo.", "date": "2021-10-18T09:00:00Z", "extra": [1]},
        {"id": "c", "text": "Three.", "title": None, "date": "", "url": "https://example.org/c"},
    )
    assert list(read([write("news.jsonl", "\n" + content.replace("\n", "\r\n\n"))])) == [
        Document(id="a&amp;b", text="One.\n\nTwo.", date="2021-10-18"),
        Document(id="c", text="Three.", url="https://example.org/c"),
    ]


def test_jsonl_is_read_a_line_at_a_time() -> None:
    def endless() -> Any:
        number = 0
        while True:
            yield records({"id": str(number), "text": "Words."}).encode()
            number += 1

    found = islice(jsonl.read(endless(), name="endless", stem=""), 3)
    assert [(line, document.id) for line, document in found] == [(1, "0"), (2, "1"), (3, "2")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoy back\n\nHe is back.", ("stdin", "Envoy back", "Envoy back\n\nHe is back.")),
        (BRIEF, ("recall-1", "Envoy: recalled", None)),
        ("\n" + records({"id": "a", "text": "Words."}), ("a", None, "Words.")),
        ("\ufeff" + records({"id": "a", "text": "Words."}), ("a", None, "Words.")),
        ("{curly} words come first.", ("stdin", None, "{curly} words come first.")),
        ("7\nis a number, no record", ("stdin", None, "7\nis a number, no record")),
    ],
)
def test_standard_input_is_recognised_by_its_first_line(
    pipe: Callable[[str], None], text: str, expected: tuple[str, str | None, str | None]
) -> None:
    pipe(text)
    (document,) = read(["-"])
    assert (document.id, document.title) == expected[:2]
    assert document.text == (expected[2] or document.text)


def test_a_given_date_holds_only_where_the_document_states_none(write: Write) -> None:
    content = records({"id": "a", "text": "A.", "date": "2020-01-01"}, {"id": "b", "text": "B."})
    documents = read([write("a.jsonl", content)], date="2021-10-18")
    assert [document.date for document in documents] == ["2020-01-01", "2021-10-18"]


def test_a_given_date_that_is_none_is_refused(write: Write) -> None:
    with pytest.raises(DateError, match="soon"):
        list(read([write("a.txt", "Words.")], date="soon"))


def test_a_byte_order_mark_is_no_part_of_the_text(write: Write) -> None:
    (document,) = read([write("a.txt", b"\xef\xbb\xbfWords.")])
    assert document.text == "Words."


def test_a_document_that_comes_twice_is_yielded_once(write: Write) -> None:
    record = {"id": "a", "text": "Words."}
    files = [write("x.jsonl", records(record, record)), write("y.jsonl", records(record))]
    assert [document.id for document in read(files)] == ["a"]


def test_one_id_for_two_contents_is_refused_with_both_places(write: Write) -> None:
    one = write("one.jsonl", records({"id": "a", "text": "Words."}))
    two = write("two.jsonl", records({"id": "b", "text": "B."}, {"id": "a", "text": "Others."}))
    with pytest.raises(InputError) as caught:
        list(read([one, two]))
    assert str(caught.value) == (
        f"{two}, line 2: id 'a' has other content in {one}, line 1; give each document its own id"
    )


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.txt", "", "a.txt: empty"),
        ("a.txt", " \n\n ", "a.txt: empty"),
        ("a.txt", b"caf\xe9", "line 1: not UTF-8 (byte 3); save it as UTF-8"),
        ("a.txt", b"\xef\xbb\xbfone\ncaf\xe9", "line 2: not UTF-8 (byte 10)"),
        ("a.txt", "Words.".encode("utf-16"), "not UTF-8 (byte 0) but UTF-16"),
        ("a.txt", b"\x89PNG\0", "line 1: binary, not text"),
        ("a.md", "---\nid: a\nWords.", "line 1: front matter is never closed"),
        ("a.md", "---\nid: a\nWords\n---\nText.", "line 3: no front matter: 'Words'"),
        ("a.md", "---\nid: a\nid: b\n---\nText.", "line 3: 'id' is given twice"),
        ("a.md", "---\nid: a\n---\n\n", "a.md: no text"),
        ("a.md", "---\ndate: soon\n---\nText.", "line 1: not a date: 'soon'"),
        ("a.jsonl", "\n \n", "a.jsonl: empty"),
        ("a.jsonl", records({"id": "a", "text": "A."}) * 6 + "{", "a.jsonl, line 7: no JSON"),
        ("a.jsonl", "[" * 100_000, "line 1: no JSON"),
        ("a.jsonl", "[1]", "line 1: no JSON object"),
        ("a.jsonl", records({"id": "a"}), 'line 1: no "text"'),
        ("a.jsonl", records({"id": "a", "text": "\u0000 "}), 'line 1: no "text"'),
        ("a.jsonl", records({"text": "A."}), 'line 1: no "id"'),
        ("a.jsonl", records({"id": " ", "text": "A."}), 'line 1: no "id"'),
        ("a.jsonl", records({"id": 7, "text": "A."}), 'line 1: "id" is int, not text'),
        ("a.jsonl", records({"id": "a", "text": ["A."]}), 'line 1: "text" is list, not text'),
        ("a.jsonl", records({"id": "a", "text": "A.", "date": "31 May"}), "not a date: '31 May'"),
    ],
)
def test_bad_input_is_one_line_that_names_file_and_place(
    write: Write, name: str, content: str | bytes, message: str
) -> None:
    file = write(name, content)
    with pytest.raises(InputError) as caught:
        list(read([file]))
    assert message in str(caught.value)
    assert caught.value.source == str(file)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.jsonl"])
@pytest.mark.parametrize("content", ["w" * 200, "words\n" * 40])
def test_a_document_beyond_the_limit_is_refused(write: Write, name: str, content: str) -> None:
    text = records({"id": "a", "text": content}) if name.endswith("l") else content
    with pytest.raises(InputError, match="a document longer than 100 bytes; split it"):
        list(read([write(name, text)], longest=100))


def test_a_long_jsonl_file_of_short_records_is_within_the_limit(write: Write) -> None:
    content = records(*({"id": str(number), "text": "Words."} for number in range(50)))
    assert len(list(read([write("a.jsonl", content)], longest=100))) == 50


def test_a_file_that_vanishes_while_reading_is_named(write: Write) -> None:
    first, second = write("a.txt", "Words."), write("b.txt", "Words.")
    documents = read([first, second])
    assert next(documents).id == "a"
    second.unlink()
    with pytest.raises(InputError, match=r"b\.txt: cannot be read: no such file"):
        next(documents)


def test_a_denied_permission_is_told_in_one_line(tmp_path: Path) -> None:
    error = unreadable(tmp_path, PermissionError(13, "Permission denied"))
    assert str(error) == (
        f"{tmp_path}: cannot be read: permission denied; check the path and its permissions"
    )


@settings(deadline=None)  # the first example loads ftfy
@given(st.text(st.characters(exclude_categories=["Cs"])).filter(lambda text: clean(text).strip()))
def test_any_text_comes_out_of_jsonl_as_cleaning_left_it(text: str) -> None:
    line = json.dumps({"id": "a", "text": text}).encode()
    ((_, document),) = jsonl.read([line], name="a", stem="")
    assert document.text == clean(text)


@settings(deadline=None)  # the first example loads ftfy
@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none() | st.lists(st.text())))
def test_a_strange_record_is_a_document_or_a_clear_error(record: dict[str, object]) -> None:
    line = json.dumps({"text": "Words.", **record}).encode()
    try:
        found = [document.text for _, document in jsonl.read([line], name="a", stem="")]
    except InputError as error:
        found = [str(error)]
    assert len(found) == 1


def test_the_seeds_are_read_with_dates_and_titles() -> None:
    documents = list(read([Path(__file__).parents[2] / "seeds"]))
    assert len(documents) >= 9
    assert all(document.date and document.title for document in documents)
    assert all(2 <= document.text.count("\n\n") + 1 <= 4 for document in documents)
    assert [document.id[:10] for document in documents] == [d.date for d in documents]
