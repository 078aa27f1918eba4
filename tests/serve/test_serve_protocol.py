"""The SPARQL 1.1 Protocol of a running service, request by request."""

from urllib.parse import quote, urlencode

import pyoxigraph
import pytest

from serve.clients import BASE, Client, Here

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
FORM = "application/x-www-form-urlencoded"
DIRECT = "application/sparql-query"
EXPELS = "SELECT ?who ?whom { ?who dip:expels ?whom }"
PAIR = [[f"{BASE}entity/nato", f"{BASE}entity/russia"]]
ROWS = "application/sparql-results+json"
XML = "application/sparql-results+xml"
GRAPH = "CONSTRUCT { <urn:x:a> <urn:x:b> ?whom } WHERE { ?who dip:expels ?whom }"
TRIPLE = pyoxigraph.Triple(
    pyoxigraph.NamedNode("urn:x:a"),
    pyoxigraph.NamedNode("urn:x:b"),
    pyoxigraph.NamedNode(f"{BASE}entity/russia"),
)


def test_a_query_may_stand_in_the_address(service: Client) -> None:
    assert service.query(EXPELS).values() == PAIR


def test_a_query_may_be_a_field_of_a_form(service: Client) -> None:
    body = urlencode({"query": EXPELS}).encode()
    assert service.ask("/query", body=body, Content_Type=FORM).values() == PAIR


def test_a_query_may_be_the_whole_body(service: Client) -> None:
    assert service.ask("/query", body=EXPELS.encode(), Content_Type=DIRECT).values() == PAIR


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", ROWS),
        ("application/json", "application/json"),
        (XML, XML),
        ("application/xml;q=0.5, text/csv;q=0.4", "application/xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        (f"{ROWS};q=0.1, {XML};q=0.9", XML),
        ("text/*, */*;q=0.1", "text/csv"),
        (f"{ROWS};q=0, */*", "application/json"),
    ],
)
def test_rows_come_in_the_format_that_is_wanted_most(
    service: Client, accept: str, media: str
) -> None:
    answer = service.query(EXPELS, accept)
    assert (answer.status, answer.media) == (200, media)
    assert answer.headers["vary"] == "Accept"


@pytest.mark.parametrize(
    ("media", "known"),
    [
        (ROWS, pyoxigraph.QueryResultsFormat.JSON),
        (XML, pyoxigraph.QueryResultsFormat.XML),
        ("text/tab-separated-values", pyoxigraph.QueryResultsFormat.TSV),
    ],
)
def test_rows_say_the_same_in_every_format(
    service: Client, media: str, known: pyoxigraph.QueryResultsFormat
) -> None:
    read = pyoxigraph.parse_query_results(service.query(EXPELS, media).body, known)
    assert isinstance(read, pyoxigraph.QuerySolutions)
    assert [[term.value for term in row if hasattr(term, "value")] for row in read] == PAIR


def test_rows_in_csv_are_lines(service: Client) -> None:
    assert service.query(EXPELS, "text/csv").text.split("\r\n") == [
        "who,whom",
        ",".join(PAIR[0]),
        "",
    ]


@pytest.mark.parametrize("media", [ROWS, XML, "text/csv", "text/html"])
def test_yes_and_no_come_in_every_format(service: Client, media: str) -> None:
    yes = service.query("ASK { ?who dip:expels ?whom }", media)
    no = service.query("ASK { ?who dip:loves ?whom }", media)
    assert (yes.media, no.media) == (media, media)
    assert yes.body != no.body


@pytest.mark.parametrize(
    ("media", "known"),
    [
        ("text/turtle", pyoxigraph.RdfFormat.TURTLE),
        ("application/n-triples", pyoxigraph.RdfFormat.N_TRIPLES),
        ("application/rdf+xml", pyoxigraph.RdfFormat.RDF_XML),
        ("application/ld+json", pyoxigraph.RdfFormat.JSON_LD),
        ("application/trig", pyoxigraph.RdfFormat.TRIG),
        ("application/n-quads", pyoxigraph.RdfFormat.N_QUADS),
    ],
)
def test_a_graph_says_the_same_in_every_format(
    service: Client, media: str, known: pyoxigraph.RdfFormat
) -> None:
    answer = service.query(GRAPH, media)
    assert answer.media == media
    assert [quad.triple for quad in pyoxigraph.parse(answer.body, known)] == [TRIPLE]


@pytest.mark.parametrize(
    ("name", "media"), [("csv", "text/csv"), ("json", ROWS), ("html", "text/html")]
)
def test_a_format_may_be_named_in_the_address(service: Client, name: str, media: str) -> None:
    assert service.query(EXPELS, format=name).media == media


def test_a_format_that_nobody_has_is_not_acceptable(service: Client) -> None:
    answer = service.query(EXPELS, "image/png")
    assert (answer.status, answer.text.count("\n")) == (406, 1)


def test_the_answer_to_head_has_no_body(service: Client) -> None:
    answer = service.ask(f"/query?{urlencode({'query': EXPELS})}", method="HEAD")
    assert (answer.status, answer.body) == (200, b"")


@pytest.mark.parametrize(
    ("way", "media", "body", "status"),
    [
        ("PUT /query?query=ASK%20%7B%7D", "", b"", 405),
        ("GET /query?query=ASK%20%7B%7D&query=ASK%20%7B%7D", "", None, 400),
        ("POST /query", "text/plain", b"ASK {}", 415),
        ("POST /query", "application/octet-stream", b"query=ASK%20%7B%7D", 415),
        ("POST /query", "", b"ASK {}", 415),
        ("POST /query", f"{DIRECT}; charset=UTF-16", "ASK {}".encode("utf-16"), 415),
        ("POST /query", DIRECT, b"ASK { ?s ?p '\xff' }", 400),
        ("POST /query", FORM, b"query=%ff", 400),
        ("POST /query", FORM, b"quory=ASK%20%7B%7D", 400),
        ("POST /query?query=ASK%20%7B%7D", DIRECT, b"ASK {}", 400),
        ("GET /query?query=ASK%20%7B", "", None, 400),
        ("GET /query?query=", "", None, 400),
        ("GET /query?query=ASK%20%7B%7D&format=jpeg", "", None, 400),
        ("GET /query?query=CLEAR%20ALL", "", None, 400),
        ("GET /query?query=ASK%20%7B%7D&default-graph-uri=no%20iri", "", None, 400),
        ("GET /nothing", "", None, 404),
        ("GET /update?update=CLEAR%20ALL", "", None, 405),
    ],
)
def test_a_request_that_is_wrong_is_told_in_one_line(
    service: Client, way: str, media: str, body: bytes | None, status: int
) -> None:
    method, _, address = way.partition(" ")
    headers = {"Content_Type": media} if media else {}
    answer = service.ask(address, method=method, body=body, **headers)
    assert answer.status == status
    assert answer.media == "text/plain"
    assert answer.text.count("\n") == 1


def test_a_query_without_a_place_for_it_is_described(service: Client) -> None:
    answer = service.ask("/query", Accept="text/turtle")
    told = {
        (quad.predicate.value.rpartition("#")[2], str(quad.object).strip("<>").rpartition("#")[2])
        for quad in pyoxigraph.parse(answer.body, pyoxigraph.RdfFormat.TURTLE)
    }
    assert ("supportedLanguage", "SPARQL11Query") in told
    assert ("supportedLanguage", "SPARQL11Update") not in told
    assert ("endpoint", f"http://127.0.0.1:{service.port}/query") in told


def test_an_endpoint_asked_of_another_name_does_not_answer(service: Client) -> None:
    assert service.ask("/query?query=ASK%20%7B%7D", Host="evil.example").status == 421
    assert service.ask("/query?query=ASK%20%7B%7D", Host=f"localhost:{service.port}").status == 200


def test_a_named_question_takes_its_parameters_from_the_address(service: Client) -> None:
    answer = service.ask("/ask/02?agent=NATO&recipient=&format=json")
    assert answer.json()["results"]["bindings"][0]["agentName"]["value"] == "NATO"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/ask/99", 400),
        ("/ask/02?nobody=x", 400),
        ("/ask/02?agent=Atlantis", 404),
        ("/ask/02?since=yesterday", 400),
        ("/ask/02?agent=NATO&agent=NATO", 400),
    ],
)
def test_a_question_that_cannot_be_asked_says_why(
    service: Client, address: str, status: int
) -> None:
    answer = service.ask(address)
    assert (answer.status, answer.text.count("\n")) == (status, 1)


@pytest.mark.parametrize(
    "hostile",
    [
        'NATO" } ; DROP ALL #',
        "NATO> } UNION { ?s ?p ?o",
        "nato>\n<urn:x:x",
        "\\u0022 UNDEF",
        "<https://diplomacy.example/entity/nato>",
        "\x00",
        "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
    ],
)
def test_a_name_is_a_name_and_never_a_piece_of_sparql(here: Here, hostile: str) -> None:
    answer = here.ask(f"/ask/02?agent={quote(hostile)}")
    assert (answer.status, answer.text.count("\n")) == (404, 1)


def test_what_the_service_knows_besides_is_not_a_graph_of_its_own(here: Here) -> None:
    unknown = here.query("ASK {}", **{"default-graph-uri": "urn:x:unknown"})
    assert (unknown.status, unknown.text[:24]) == (400, "FROM <urn:x:unknown> is ")
