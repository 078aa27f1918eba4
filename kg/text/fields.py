"""What a document says about itself, checked: the same keys in front matter and in JSONL."""

from collections.abc import Mapping

from kg.errors import DateError, InputError
from kg.model import Document, iso_date
from kg.text.cleaning import one_line, printable

KEYS = ("id", "title", "date", "url", "language")


def document(text: str, fields: Mapping[str, str], *, name: str, line: int) -> Document:
    """A document of already cleaned `text`; an empty field counts as absent.

    Args:
        text: the words, not altered any more.
        fields: values of `KEYS`; others are left out. `id` must be among them and is kept as is.
        name: the file to blame.
        line: the 1-based line to blame.

    Raises:
        InputError: no id, or a date that is none.
    """
    values = {key: printable(fields[key]) for key in KEYS if fields.get(key, "").strip()}
    if "id" not in values:
        raise InputError(name, 'no "id"; give the document a name that is not empty', line=line)
    return Document(
        id=values["id"],
        text=text,
        date=_date(values.get("date"), name=name, line=line),
        title=one_line(fields.get("title", "")) or None,
        url=values.get("url"),
        language=values.get("language", "en"),
    )


def _date(value: str | None, *, name: str, line: int) -> str | None:
    try:
        return iso_date(value) if value else None
    except DateError as error:
        raise InputError(name, str(error), line=line) from None
