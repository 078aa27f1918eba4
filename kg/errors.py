"""One error tree; every message says what is wrong, where, and the way out."""

from pathlib import Path


class KgError(Exception):
    """Base of all errors a user can cause or mend; the command line exits with code 2 on it."""


class InputError(KgError):
    """An input cannot be read; the message names the file, the place in it and the way out.

    Args:
        source: the file or stream, as the user named it.
        problem: what is wrong, and what to do about it.
        line: the 1-based line, when the place is known.
    """

    def __init__(self, source: Path | str, problem: str, *, line: int | None = None) -> None:
        self.source = str(source)
        self.problem = problem
        self.line = line
        place = self.source if line is None else f"{self.source}, line {line}"
        super().__init__(f"{place}: {problem}")


class OntologyError(InputError):
    """An ontology, lexicon or gazetteer file is malformed."""


class DateError(KgError):
    """A date is no ISO 8601 calendar date."""

    def __init__(self, value: str) -> None:
        self.value = value
        super().__init__(f"not a date: {value!r}; write it as YYYY-MM-DD, for example 2021-10-18")


class ModelNotInstalled(KgError):  # noqa: N818 -- reads as the sentence it is
    """The language model that the parser needs is not installed."""

    def __init__(self, name: str, package: str) -> None:
        self.name = name
        super().__init__(f"model {name!r} is not installed; try: python -m pip install {package}")


class StoreError(KgError):
    """A store cannot be opened, read or written; nothing was changed."""


class TooMuchError(KgError):
    """More statements than one page can show."""

    def __init__(self, statements: int, store: str) -> None:
        self.statements = statements
        super().__init__(
            f"the graph holds {statements:,} statements, too many for one page; "
            f"walk through it with: kg serve --store {store}"
        )


class QueryError(KgError):
    """A SPARQL query does not parse or cannot be answered."""


class UnknownEntityError(KgError):
    """A name that no entity of the graph bears; the nearest names are offered."""

    def __init__(self, name: str, nearest: tuple[str, ...]) -> None:
        self.name = name
        self.nearest = nearest
        hint = f"; did you mean {', '.join(nearest)}?" if nearest else ""
        super().__init__(f"no entity is called {name!r}{hint}")


class UnknownItemError(KgError):
    """A statement or document that the graph does not hold; the nearest ones are offered."""

    def __init__(self, kind: str, name: str, nearest: tuple[str, ...]) -> None:
        self.kind = kind
        self.name = name
        self.nearest = nearest
        hint = f"did you mean {', '.join(nearest)}?" if nearest else "list them with kg query"
        super().__init__(f"no {kind} is called {name!r}; {hint}")
