"""The store behind a graph: a directory, memory, or a server."""

from pathlib import Path

from kg.config import Settings
from kg.graph.growing import namespaces_of
from kg.ontology import Vocabulary
from kg.store import GraphStore, OxigraphStore, RemoteStore, judge

_QUERY, _UPDATE = "/query", "/update"


def opened(
    where: Path | str | None, vocabulary: Vocabulary, settings: Settings, *, read_only: bool
) -> GraphStore:
    """Open the store at `where`: a directory, the address of a SPARQL endpoint, None for memory.

    Raises:
        StoreError: there is no store, or somebody else writes to it.
    """
    namespaces = namespaces_of(vocabulary, settings.base)
    judged = None if read_only else judge(vocabulary)
    if isinstance(where, str):
        return RemoteStore(
            where,
            update_url=settings.update_url or _updates(where),
            graph=settings.graph,
            read_only=read_only,
            namespaces=namespaces,
            schema=vocabulary,
            judge=judged,
        )
    return OxigraphStore.open(
        where, read_only=read_only, namespaces=namespaces, schema=vocabulary, judge=judged
    )


def _updates(url: str) -> str:
    """Where updates go by the custom of servers that keep the two apart."""
    return f"{url.removesuffix(_QUERY)}{_UPDATE}" if url.endswith(_QUERY) else url
