"""The graph as a user holds it: one object over a store, opened for writing only when needed."""

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError, TooMuchError, UnknownItemError
from kg.files import write_whole
from kg.graph import drawing
from kg.graph.explanation import Explanation, explain
from kg.graph.growing import (
    Added,
    Notice,
    Stream,
    documents_of,
    loaded,
    told,
)
from kg.graph.judging import Judged
from kg.graph.page import Page
from kg.graph.records import records
from kg.graph.statistics import Stats, how_many, stats
from kg.model import Document, Statement
from kg.store import (
    Result,
    StatementRow,
    ask,
    statements,
    to_rdflib,
)
from kg.views import Selection, StatementRecord, build_network

if TYPE_CHECKING:
    from kg.store.interop import RdfGraph
    from kg.views.network import Network

MOST_DRAWN = 50_000  # statements, some ten megabytes of page


class Graph(Judged):
    """A knowledge graph; use as a context manager or `close` it.

    It is read as it was when it was opened; the first `add` or `remove` takes the store for
    writing, which one process may do at a time.

    Args:
        store: directory of the store, address of a SPARQL endpoint, or None for a graph in memory.
        ontology: files in place of the bundled ontology; words without classes are added to it.
        settings: the defaults when None.
    """

    def add(
        self,
        inputs: Path | str | Iterable[Path | str],
        *,
        date: str | None = None,
        notice: Notice | None = None,
    ) -> Added:
        """Read files or directories into the graph; a changed document replaces what it said.

        All inputs are looked through before anything is written. Standard input cannot be: there
        the documents before a broken one are in the graph, and the error says how many.

        Args:
            inputs: files, directories, or `-` for standard input.
            date: of documents that state none, ISO 8601.
            notice: called after each document.

        Raises:
            InputError: an input cannot be read.
            OntologyError: an ontology file is malformed.
            DateError: `date` is no date.
            StoreError: the store cannot be written.
        """
        longest = self.settings.longest_document
        documents, total = documents_of(inputs, date=date, longest=longest)
        return self.add_documents(documents, total=total, notice=notice)

    def add_documents(
        self,
        documents: Iterable[Document],
        *,
        total: int | None = None,
        notice: Notice | None = None,
    ) -> Added:
        """Read documents into the graph, each as a whole or not at all; see `add`."""
        pipeline = loaded(self._ontology)
        self._known = pipeline.vocabulary
        store = self._writer()
        least = self.settings.min_confidence
        stream = Stream(pipeline.read(documents), least=least, total=total, notice=notice)
        try:
            triples = store.add_all(stream)
        except StoreError as error:
            raise StoreError(f"{error}; {told(stream.added)}") from None
        stream.finish()
        return Added(stream.documents, stream.statements, triples)

    def remove(self, document: str) -> int:
        """Take out the document with this id and all that only it supports; triples removed.

        Raises:
            UnknownItemError: the graph holds no such document.
            StoreError: the store cannot be written.
        """
        ids = [each.id for each in self._reader().documents()]
        if document not in ids:
            near = get_close_matches(document, ids)
            raise UnknownItemError("document", document, tuple(near))
        return self._writer().remove(document)

    def query(self, sparql: str, *, timeout: float | None = None) -> Result:
        """The answer to a SPARQL 1.1 query; the usual prefixes need no declaration.

        Args:
            sparql: SELECT, ASK, CONSTRUCT or DESCRIBE.
            timeout: seconds after which it is stopped; None for no limit.

        Raises:
            QueryError: the query is wrong or takes too long.
        """
        return self._reader().query(sparql, timeout=timeout)

    def ask(self, question: str, *, timeout: float | None = None, **values: str) -> Result:
        """The answer to a competency question, e.g. `ask("01", a="Russia", b="NATO")`.

        Raises:
            QueryError: no such question or parameter, or no answer in time.
            UnknownEntityError: no entity has that name.
        """
        return ask(self._reader(), question, folder=None, timeout=timeout, **values)

    def statements(  # noqa: PLR0913 -- a filter is an argument
        self,
        *,
        agent: str | None = None,
        recipient: str | None = None,
        type: str | None = None,  # noqa: A002 -- the field's own name
        since: str | None = None,
        until: str | None = None,
        factuality: str | None = None,
    ) -> list[StatementRow]:
        """The statements that fit everything asked for, the earliest first.

        Args:
            agent: name of who acts; those who act for it count.
            recipient: name of whom it is done to.
            type: event class or property, e.g. `Expulsion`.
            since: day, month or year, ISO 8601.
            until: likewise, included.
            factuality: `actual`, `planned`, `possible`, `conditional`, `alleged` or `requested`.

        Raises:
            UnknownEntityError: no entity has that name.
            DateError: a bound is no date.
            QueryError: there is no such factuality.
        """
        return statements(
            self._reader(),
            agent=agent,
            recipient=recipient,
            type=type,
            since=since,
            until=until,
            factuality=factuality,
        )

    def explain(self, statement: Statement | StatementRow | str) -> Explanation:
        """Why a statement is in the graph: words, rule, lexical entry, speakers and ties.

        Args:
            statement: itself, its id or IRI, or the first letters of its id.

        Raises:
            UnknownItemError: the graph holds no such statement.
        """
        return explain(self._reader(), statement)

    def records(self) -> list[StatementRecord]:
        """All statements as the records that views are drawn from."""
        store = self._reader()
        return records(store, statements(store), self.vocabulary)

    def to_rdflib(self) -> "RdfGraph":
        """A live rdflib graph over the same database; drop it before another process writes."""
        return to_rdflib(self._reader())

    def to_networkx(self) -> "Network":
        """Entities as nodes, statements as edges from agent to recipient; a multigraph."""
        return build_network(self.records())

    def view(  # noqa: PLR0913 -- a filter is an argument
        self,
        path: Path | str | None = None,
        *,
        focus: str | None = None,
        hops: int = 1,
        since: str | None = None,
        until: str | None = None,
        min_confidence: float = 0.0,
        types: Iterable[str] = (),
        limit: int | None = None,
    ) -> Page:
        """The graph page, written to `path` when one is given; a notebook shows it.

        Args:
            path: an HTML file to write.
            focus: entity to start from.
            hops: how many edges away from it.
            since: day, month or year, ISO 8601; the undated are then left out.
            until: likewise, included.
            min_confidence: in `[0, 1]`.
            types: event classes or properties, e.g. `Expulsion`; all when empty.
            limit: how many entities are drawn at first; the settings' when None.

        Raises:
            UnknownEntityError: nothing is called like the focus.
            EmptyGraphError: nothing is left to draw.
            TooMuchError: the graph holds more than 50,000 statements.
            DateError: a bound is no date.
            InputError: the file cannot be written.
        """
        selection = Selection(
            focus=focus,
            hops=hops,
            since=since,
            until=until,
            min_confidence=min_confidence,
            types=frozenset(types),
            limit=self.settings.view_limit if limit is None else limit,
        )
        if (number := how_many(self._reader())) > MOST_DRAWN:
            raise TooMuchError(number, str(self.path or "DIR"))
        target = None if path is None else Path(path)
        return drawing.page(self.records(), selection, self.vocabulary, target)

    def export(
        self,
        format: str,  # noqa: A002 -- the option's own name
        path: Path | str | None = None,
    ) -> bytes:
        """The whole graph in one of `FORMATS`; written to `path` when one is given.

        The same graph gives the same bytes, however it was built.

        Raises:
            StoreError: there is no such format.
            InputError: the file cannot be written.
        """
        store = self._reader()
        content = (
            drawing.exported(self.records(), format)
            if format in drawing.NETWORK_FORMATS
            else store.serialize(format)
        )
        if path is not None:
            write_whole(path, content)
        return content

    def stats(self) -> Stats:
        """How many documents, statements, facts, entities and triples there are."""
        return stats(self._reader())
