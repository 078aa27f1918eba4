"""What the service says of itself: https://www.w3.org/TR/sparql11-service-description/."""

from collections.abc import Iterable

from kg.store.endpoint import GRAPH, ROWS

_FORMATS = "http://www.w3.org/ns/formats/"
_NAMES = {
    "application/sparql-results+json": "SPARQL_Results_JSON",
    "application/sparql-results+xml": "SPARQL_Results_XML",
    "text/csv": "SPARQL_Results_CSV",
    "text/tab-separated-values": "SPARQL_Results_TSV",
    "text/turtle": "Turtle",
    "application/n-triples": "N-Triples",
    "application/rdf+xml": "RDF_XML",
    "application/ld+json": "JSON-LD",
    "application/trig": "TriG",
    "application/n-quads": "N-Quads",
    "text/n3": "N3",
}


def description(address: str, *, writable: bool) -> str:
    """The service at `address` (an IRI), in Turtle."""
    languages = ["SPARQL10Query", "SPARQL11Query", *(["SPARQL11Update"] if writable else [])]
    inputs = f"sd:inputFormat {_formats(GRAPH)} ;" if writable else ""
    return f"""\
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
<{address}query> a sd:Service ;
  sd:endpoint <{address}query> {f", <{address}update>" if writable else ""} ;
  sd:supportedLanguage {", ".join(f"sd:{name}" for name in languages)} ;
  sd:resultFormat {_formats([*ROWS, *GRAPH])} ; {inputs}
  sd:defaultDataset <{address}query#dataset> .
<{address}query#dataset> a sd:Dataset ; sd:defaultGraph <{address}store?default> .
<{address}store?default> a sd:Graph .
"""


def _formats(media: Iterable[str]) -> str:
    return ", ".join(f"<{_FORMATS}{_NAMES[each]}>" for each in media if each in _NAMES)
