"""What is exported is read again by the tools that it is for, and is the same."""

import io
from collections.abc import Iterator
from typing import Any, TypeAlias

import networkx as nx  # noqa: TID253 -- the reader that the files are for
import pandas as pd
import pytest
import rdflib  # noqa: TID253 -- likewise
from pyoxigraph import RdfFormat, parse

import kg

pytestmark = pytest.mark.model
RDF = {"trig": "trig", "nq": "nquads", "nt": "nt", "ttl": "turtle", "jsonld": "json-ld"}
FACTS = "SELECT ?s ?p ?o { ?s ?p ?o FILTER(isIRI(?o)) } ORDER BY ?s ?p ?o LIMIT 100"
GUARD = r"^'(?=[=+\-@\t\r])"  # keeps a spreadsheet from running a cell
Network: TypeAlias = "nx.MultiDiGraph[str]"


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("format_", RDF)
def test_rdflib_reads_the_same_triples(
    format_: str, graph: kg.Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)  # "0.90" is not "0.9"
    read = rdflib.Dataset()
    read.parse(data=graph.export(format_), format=RDF[format_])
    lines = "\n".join(f"{s.n3()} {p.n3()} {o.n3()} ." for s, p, o, _ in read.quads())
    triples = {quad.triple for quad in parse(lines, RdfFormat.TURTLE)}
    assert triples == {quad.triple for quad in parse(graph.export("nt"), RdfFormat.N_TRIPLES)}
    assert len(triples) == len(graph)


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("format_", ["ttl", "jsonld"])
def test_rdflib_answers_from_a_file_as_the_graph_does(format_: str, graph: kg.Graph) -> None:
    read = rdflib.Graph().parse(data=graph.export(format_), format=RDF[format_])
    found = read.query(FACTS).bindings
    rows = [{str(name): str(value) for name, value in row.items()} for row in found]
    assert rows == graph.query(FACTS).rows()


def ends(network: Network) -> Iterator[tuple[str, str, str, str, float, str]]:
    """What an edge is about: both ends, statement, type, confidence and quote."""
    for source, target, values in network.edges(data=True):
        one = values["statement"]
        yield source, target, one.id, one.type, one.confidence, one.quote


def read_ends(network: Any, type_: str) -> Iterator[tuple[str, str, str, str, float, str]]:
    """The same of a network that was read, in which the type is called `type_`."""
    for source, target, values in network.edges(data=True):
        yield (
            *(source, target, values["statement"], values[type_]),
            *(values["confidence"], values["quote"]),
        )


def _graphml(data: bytes) -> Any:
    return nx.parse_graphml(data.decode(), force_multigraph=True)


def _gexf(data: bytes) -> Any:
    return nx.read_gexf(io.BytesIO(data))


@pytest.mark.parametrize(
    ("format_", "read", "type_"), [("graphml", _graphml, "type"), ("gexf", _gexf, "statement_type")]
)
def test_networkx_reads_the_same_network(
    format_: str, read: Any, type_: str, graph: kg.Graph
) -> None:
    network, again = graph.to_networkx(), read(graph.export(format_))
    assert sorted(read_ends(again, type_)) == sorted(ends(network))
    assert {node: values["label"] for node, values in again.nodes(data=True)} == {
        node: values["name"] for node, values in network.nodes(data=True)
    }
    assert again.is_directed()


def test_pandas_reads_the_same_edges(graph: kg.Graph) -> None:
    table = pd.read_csv(io.BytesIO(graph.export("csv")), keep_default_na=False)
    rows = zip(
        *(table[name] for name in ("source", "target", "statement", "type", "confidence")),
        table["quote"].str.replace(GUARD, "", regex=True),
        strict=True,
    )
    assert sorted(rows) == sorted(ends(graph.to_networkx()))
    assert table["negated"].dtype == bool


def test_pandas_holds_the_rows_of_a_query(graph: kg.Graph) -> None:
    found = graph.query(FACTS)
    frame = found.to_dataframe()
    assert list(frame.columns) == ["s", "p", "o"]
    assert frame.to_dict("records") == found.rows()
