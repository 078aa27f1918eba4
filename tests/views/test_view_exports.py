"""The network for other tools."""

import csv
import io
from collections.abc import Callable
from typing import TypeAlias
from xml.etree import ElementTree as ET

import networkx as nx  # noqa: TID253 -- the reader that the files are for
import pytest
from view_samples import affair, hostile

from kg.views import build_network, edges_csv, gexf, graphml
from kg.views.exports import COLUMNS

Network: TypeAlias = "nx.MultiDiGraph[str]"
EXPORTS = [graphml, gexf, edges_csv]


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


@pytest.mark.parametrize("export", EXPORTS)
def test_an_export_is_the_same_bytes_twice(export: Callable[[Network], bytes]) -> None:
    assert export(build_network(affair())) == export(build_network(reversed(affair())))


@pytest.mark.parametrize("export", [graphml, gexf])
def test_hostile_words_make_well_formed_xml(export: Callable[[Network], bytes]) -> None:
    tree = ET.fromstring(export(build_network(hostile())))  # noqa: S314 -- our own bytes
    assert len(tree.findall(".//{*}node")) == 2 * len(hostile())


def test_graphml_is_read_back_with_its_attributes() -> None:
    network = build_network(affair())
    again = nx.parse_graphml(graphml(network).decode(), force_multigraph=True)
    assert set(again) == set(network)
    assert again.number_of_edges() == network.number_of_edges()
    assert again.nodes["nato"]["name"] == "NATO"


def test_gexf_is_read_back_and_says_no_date() -> None:
    data = gexf(build_network(affair()))
    assert b"lastmodified" not in data
    assert nx.read_gexf(io.BytesIO(data)).nodes["lavrov"]["label"] == "Sergey Lavrov"


def test_csv_has_a_row_an_edge_with_its_evidence() -> None:
    table = rows(edges_csv(build_network(affair())))
    first = table[0]
    assert tuple(first) == COLUMNS
    assert len(table) == build_network(affair()).number_of_edges()
    assert (first["source_name"], first["target_name"]) == ("Estonia", "Russia")
    assert first["quote"] == "Estonia expelled the Russian ambassador"


def test_no_cell_of_the_csv_is_a_formula() -> None:
    cells = [cell for row in rows(edges_csv(build_network(hostile()))) for cell in row.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_an_empty_network_is_exported_as_one() -> None:
    assert rows(edges_csv(build_network([]))) == []
    assert nx.parse_graphml(graphml(build_network([])).decode()).number_of_nodes() == 0
