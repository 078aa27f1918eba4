"""Statements as pictures and tables: a network, the page that shows it, files for other tools."""

from kg.views.exports import edges_csv, gexf, graphml
from kg.views.filters import Selection, find_entity, select
from kg.views.inline import inline
from kg.views.live import Live
from kg.views.network import build_network
from kg.views.page import EmptyGraphError, render_page
from kg.views.records import NodeRef, StatementRecord

__all__ = [
    "EmptyGraphError",
    "Live",
    "NodeRef",
    "Selection",
    "StatementRecord",
    "build_network",
    "edges_csv",
    "find_entity",
    "gexf",
    "graphml",
    "inline",
    "render_page",
    "select",
]
