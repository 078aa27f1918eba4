"""The network for other tools: GraphML, GEXF and CSV, as bytes that are the same every time."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.views.records import StatementRecord

if TYPE_CHECKING:
    import networkx as nx

    from kg.views.network import Network

# Everything outside https://www.w3.org/TR/xml/#NT-Char, lone surrogates included.
_ILLEGAL_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# A spreadsheet runs a cell that starts so: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r")

COLUMNS = (
    "source",
    "source_name",
    "target",
    "target_name",
    "statement",
    "type",
    "label",
    "factuality",
    "negated",
    "fact",
    "attribution",
    "time",
    "confidence",
    "quote",
    "document",
    "document_date",
    "document_url",
)


def graphml(network: "Network") -> bytes:
    """GraphML, UTF-8; characters that XML cannot hold are left out (http://graphml.graphdrawing.org)."""
    import networkx as nx

    lines = nx.generate_graphml(_plain(network), named_key_ids=True)
    return "\n".join(('<?xml version="1.0" encoding="UTF-8"?>', *lines, "")).encode()


def gexf(network: "Network") -> bytes:
    """GEXF 1.2, UTF-8, without the day it was written (https://gexf.net).

    The `type` of an edge is "directed" there, so that of a statement is its `statement_type`.
    """
    import networkx as nx

    plain = _plain(network)
    for _, _, values in plain.edges(data=True):
        values["statement_type"] = values.pop("type")
    text = "\n".join(nx.generate_gexf(plain, version="1.2draft"))
    undated = re.sub(r' lastmodifieddate="[^"]*"', "", text)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{undated}\n'.encode()


def edges_csv(network: "Network") -> bytes:
    """One row an edge in `COLUMNS`, RFC 4180, UTF-8; a cell no spreadsheet takes for a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for source, target, values in _edges(network):
        ends = (source, _name(network, source), target, _name(network, target))
        writer.writerow(map(_cell, (*ends, *values.values())))
    return out.getvalue().encode("utf-8", "replace")


def _plain(network: "Network") -> "nx.MultiDiGraph[str]":
    import networkx as nx

    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in sorted(network):
        values = network.nodes[node]
        kept = {key: values[key] for key in ("name", "type", "wikidata", "state", "degree")}
        plain.add_node(_legal(node), label=_legal(values["name"]), **_known(kept))
    for source, target, values in _edges(network):
        plain.add_edge(_legal(source), _legal(target), **_known(values))
    return plain


def _edges(network: "Network") -> Iterator[tuple[str, str, dict[str, str | float | bool]]]:
    edges = sorted(network.edges(keys=True), key=lambda edge: (edge[2], edge[0], edge[1]))
    for source, target, key in edges:
        yield source, target, _values(network.edges[source, target, key]["statement"])


def _values(record: StatementRecord) -> dict[str, str | float | bool]:
    return {
        "statement": record.id,
        "type": record.type,
        "label": record.label,
        "factuality": str(record.factuality),
        "negated": record.negated,
        "fact": record.is_fact,
        "attribution": " < ".join(record.attribution),
        "time": record.time or "",
        "confidence": record.confidence,
        "quote": record.quote,
        "document": record.document,
        "document_date": record.document_date or "",
        "document_url": record.document_url or "",
    }


def _known(values: Mapping[str, str | float | bool | None]) -> dict[str, str | float | bool]:
    return {
        key: _legal(value) if isinstance(value, str) else value
        for key, value in values.items()
        if value is not None
    }


def _legal(text: str) -> str:
    return _ILLEGAL_XML.sub("", text)


def _name(network: "Network", node: str) -> str:
    return str(network.nodes[node]["name"])


def _cell(value: str | float | bool) -> str:  # noqa: FBT001 -- a cell's value, not a switch
    text = _ILLEGAL_XML.sub("", str(value))
    return f"'{text}" if isinstance(value, str) and text.startswith(_FORMULA) else text
