"""Records as a page or as a file of the network, in the ontology's looks and words."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import DateError
from kg.files import write_whole
from kg.graph.page import Page
from kg.ontology import Vocabulary
from kg.ontology.files import path_of
from kg.ontology.style import StyleSheet, read_style
from kg.store import serialization, terms
from kg.views import (
    Live,
    Selection,
    StatementRecord,
    build_network,
    edges_csv,
    gexf,
    graphml,
    render_page,
)

if TYPE_CHECKING:
    from kg.views.network import Network

NETWORK_FORMATS: Mapping[str, Callable[["Network"], bytes]] = {
    "csv": edges_csv,
    "gexf": gexf,
    "graphml": graphml,
}
FORMATS = tuple(sorted({*NETWORK_FORMATS, *serialization.FORMATS}))


def page(
    records: Iterable[StatementRecord],
    selection: Selection,
    vocabulary: Vocabulary,
    path: Path | None,
    *,
    live: Live | None = None,
) -> Page:
    """The page of what `selection` leaves of `records`, written to `path` when one is given.

    `live` is what a page that is served may ask its server for.

    Raises:
        DateError: a bound of the selection is no date.
        EmptyGraphError: nothing is left to draw.
        UnknownEntityError: nothing is called like the focus.
        InputError: the file cannot be written.
    """
    for bound in filter(None, (selection.since, selection.until)):
        if terms.bounds(bound) == (None, None):
            raise DateError(bound)
    html = render_page(
        records,
        styles=styles_of(vocabulary),
        labels=labels_of(vocabulary),
        selection=selection,
        live=live,
    )
    if path is not None:
        write_whole(path, html.encode())
    return Page(html, path)


def exported(records: Iterable[StatementRecord], format: str) -> bytes:  # noqa: A002
    """The network of `records` in one of `NETWORK_FORMATS`."""
    return NETWORK_FORMATS[format](build_network(records))


def styles_of(vocabulary: Vocabulary) -> StyleSheet:
    """Looks by class; a class without one looks like its parent."""
    concepts = vocabulary.concepts.items()
    parents = {curie: concept.parents[0] for curie, concept in concepts if concept.parents}
    return read_style(path_of("style.ttl"), parents=parents)


def labels_of(vocabulary: Vocabulary) -> dict[str, str]:
    """Class (CURIE) → words for it."""
    return {curie: vocabulary.label(curie) for curie in vocabulary.concepts}
