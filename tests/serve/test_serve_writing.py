"""Updates and graphs as a whole, for those who have the token."""

import base64
from urllib.parse import quote, urlencode

import pyoxigraph
import pytest

from serve.clients import TOKEN, Client, Here, small_store

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
ADD = "INSERT DATA { <urn:x:a> <urn:x:b> 1 }"
UPDATE = "application/sparql-update"
FORM = "application/x-www-form-urlencoded"
TURTLE = "text/turtle"
ONE = b"<urn:x:a> <urn:x:b> <urn:x:c> ."
TWO = b"<urn:x:d> <urn:x:e> [ <urn:x:f> 1 ] ."
NAMED = f"/store?graph={quote('urn:x:graph', safe='')}"


@pytest.fixture
def empty(writable: Client) -> Client:
    """The writable service with nothing in it."""
    assert writable.update("DROP ALL").status == 204
    return writable


def holds(service: Client, pattern: str) -> bool:
    return bool(service.query(f"ASK {{ {pattern} }}").json()["boolean"])


def triples(service: Client, address: str) -> int:
    answer = service.ask(address, Accept="application/n-triples")
    assert answer.status == 200
    return len(list(pyoxigraph.parse(answer.body, pyoxigraph.RdfFormat.N_TRIPLES)))


def test_an_update_is_seen_by_the_next_query(empty: Client) -> None:
    for number in range(5):
        assert empty.update(f"INSERT DATA {{ <urn:x:a> <urn:x:n> {number} }}").status == 204
        assert holds(empty, f"<urn:x:a> <urn:x:n> {number}")


def test_an_update_may_be_a_field_of_a_form(empty: Client) -> None:
    body = urlencode({"update": ADD}).encode()
    assert empty.write("/update", body, Content_Type=FORM).status == 204
    assert holds(empty, "<urn:x:a> <urn:x:b> 1")


@pytest.mark.parametrize(
    "secret",
    [
        f"Bearer {TOKEN}",
        f"bearer  {TOKEN}",
        f"Basic {base64.b64encode(f'anybody:{TOKEN}'.encode()).decode()}",
    ],
)
def test_the_token_opens_the_store(empty: Client, secret: str) -> None:
    answer = empty.ask("/update", body=ADD.encode(), Content_Type=UPDATE, Authorization=secret)
    assert answer.status == 204


@pytest.mark.parametrize(
    "secret",
    [
        "",
        "Bearer ",
        f"Bearer {TOKEN}x",
        f"Bearer {TOKEN[:-1]}",
        TOKEN,
        "Basic !!!",
        f"Basic {base64.b64encode(TOKEN.encode()).decode()}",
        f"Digest {TOKEN}",
    ],
)
def test_nothing_else_opens_it(empty: Client, secret: str) -> None:
    more = {"Authorization": secret} if secret else {}
    answer = empty.ask("/update", body=ADD.encode(), Content_Type=UPDATE, **more)
    assert answer.status == 401
    assert answer.headers["www-authenticate"].startswith(("Bearer", "Basic"))
    assert TOKEN not in answer.text
    assert not holds(empty, "<urn:x:a> <urn:x:b> 1")


@pytest.mark.parametrize(
    ("address", "method"),
    [("/update", "POST"), (NAMED, "PUT"), (NAMED, "POST"), (NAMED, "DELETE"), ("/store", "POST")],
)
def test_a_service_that_only_reads_changes_nothing_for_anybody(
    service: Client, address: str, method: str
) -> None:
    answer = service.write(address, ONE, method=method, Content_Type=TURTLE)
    assert (answer.status, "only reads" in answer.text) == (403, True)


@pytest.mark.parametrize(
    ("origin", "status"),
    [("https://evil.example", 403), ("https://page.example", 204), ("null", 403)],
)
def test_a_page_from_elsewhere_may_not_write_with_what_the_browser_has_kept(
    empty: Client, origin: str, status: int
) -> None:
    answer = empty.write("/update", ADD.encode(), Content_Type=UPDATE, Origin=origin)
    assert answer.status == status


def test_a_page_from_elsewhere_may_read_when_it_is_allowed(empty: Client, service: Client) -> None:
    allowed = empty.ask("/query?query=ASK%7B%7D", Origin="https://page.example")
    assert allowed.headers["access-control-allow-origin"] == "https://page.example"
    other = empty.ask("/query?query=ASK%7B%7D", Origin="https://evil.example")
    assert "access-control-allow-origin" not in other.headers
    usual = service.ask("/query?query=ASK%7B%7D", Origin="https://page.example")
    assert "access-control-allow-origin" not in usual.headers
    assert empty.ask("/update", method="OPTIONS", Origin="https://page.example").status == 204


@pytest.mark.parametrize(
    ("update", "words"),
    [
        ("LOAD <http://127.0.0.1:9/>", "LOAD is refused"),
        ("LOAD <file:///etc/passwd> INTO GRAPH <urn:x:g>", "LOAD is refused"),
        (f"{ADD} ; LOAD <http://127.0.0.1:9/>", "LOAD is refused"),
        ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is"),
        (f"{ADD} ; CLEAR NONSENSE", "line 1"),
        (f"{ADD} ; CREATE GRAPH <urn:x:g> ; CREATE GRAPH <urn:x:g>", ""),
        ("SELECT * { ?s ?p ?o }", "line 1"),
    ],
)
def test_an_update_that_is_refused_changes_nothing(empty: Client, update: str, words: str) -> None:
    answer = empty.update(update)
    assert (answer.status, answer.text.count("\n")) == (400, 1)
    assert words in answer.text
    assert not holds(empty, "<urn:x:a> <urn:x:b> 1")


def test_what_loads_silently_fails_silently(empty: Client) -> None:
    update = f"PREFIX x: <urn:x:> LOAD SILENT <file:///etc/passwd> INTO GRAPH x:g ; {ADD}"
    assert empty.update(update).status == 204
    assert triples(empty, "/store?default") == 1


def test_words_of_a_text_are_not_operations(empty: Client) -> None:
    update = "INSERT DATA { <urn:x:load> <urn:x:b> 'LOAD <http://x/> ; SERVICE' } # LOAD <x>"
    assert empty.update(update).status == 204


@pytest.mark.parametrize(
    ("update", "seen"),
    [
        ("INSERT { GRAPH <urn:x:out> { ?s ?p ?o } } WHERE { ?s ?p ?o }", "<urn:x:1> ?p 1"),
        ("DELETE WHERE { <urn:x:0> ?p ?o }", ""),
        (
            "INSERT { GRAPH <urn:x:out> { ?s ?p ?o } } WHERE { GRAPH ?g { ?s ?p ?o } }",
            "<urn:x:2> ?p 2",
        ),
    ],
)
def test_the_address_says_which_graphs_an_update_reads(
    empty: Client, update: str, seen: str
) -> None:
    empty.update(
        "INSERT DATA { <urn:x:0> <urn:x:p> 0 "
        "GRAPH <urn:x:one> { <urn:x:1> <urn:x:p> 1 } GRAPH <urn:x:two> { <urn:x:2> <urn:x:p> 2 } }"
    )
    using = "using-graph-uri=urn:x:one&using-named-graph-uri=urn:x:two"
    assert empty.update(update, f"/update?{using}").status == 204
    assert holds(empty, "<urn:x:0> ?p ?o")
    assert not seen or holds(empty, f"GRAPH <urn:x:out> {{ {seen} }}")


def test_an_update_says_once_what_it_reads(empty: Client) -> None:
    update = "DELETE { ?s ?p ?o } USING <urn:x:a> WHERE { ?s ?p ?o }"
    assert empty.update(update, "/update?using-graph-uri=urn:x:b").status == 400


def test_a_graph_is_made_read_replaced_merged_and_taken_out(empty: Client) -> None:
    assert empty.ask(NAMED).status == 404
    assert empty.write(NAMED, ONE, method="PUT", Content_Type=TURTLE).status == 201
    assert triples(empty, NAMED) == 1
    assert empty.write(NAMED, TWO, method="PUT", Content_Type=TURTLE).status == 204
    assert triples(empty, NAMED) == 2
    assert empty.write(NAMED, ONE, method="POST", Content_Type=TURTLE).status == 204
    assert triples(empty, NAMED) == 3
    assert empty.ask(NAMED, method="HEAD").status == 200
    assert empty.write(NAMED, method="DELETE").status == 204
    assert empty.write(NAMED, method="DELETE").status == 404
    assert empty.ask(NAMED, method="HEAD").status == 404


def test_the_default_graph_is_always_there(empty: Client) -> None:
    assert triples(empty, "/store?default") == 0
    assert empty.write("/store?default", ONE, method="PUT", Content_Type=TURTLE).status == 204
    assert triples(empty, "/store?default") == 1
    assert empty.write("/store?default", method="DELETE").status == 204
    assert triples(empty, "/store?default") == 0


def test_a_graph_without_a_name_is_given_one(empty: Client) -> None:
    made = empty.write("/store", ONE, Content_Type=TURTLE)
    assert made.status == 201
    assert triples(empty, made.headers["location"]) == 1
    again = empty.write("/store", ONE, Content_Type=TURTLE)
    assert again.headers["location"] == made.headers["location"]


def test_the_whole_store_comes_with_its_graphs(empty: Client) -> None:
    empty.write(NAMED, ONE, method="PUT", Content_Type=TURTLE)
    empty.update(ADD)
    whole = empty.ask("/store", Accept="application/n-quads")
    assert len(whole.text.splitlines()) == 2
    assert empty.ask("/store", Accept="text/turtle").status == 406


@pytest.mark.parametrize(
    ("address", "method", "media", "body", "status"),
    [
        (f"{NAMED}&default", "GET", "", None, 400),
        ("/store?graph=not%20an%20iri", "GET", "", None, 400),
        ("/store?graph=%3E%20%7D%20DROP%20ALL", "GET", "", None, 400),
        ("/store", "PUT", TURTLE, ONE, 400),
        ("/store", "DELETE", "", None, 400),
        (NAMED, "PUT", "application/x-nonsense", ONE, 415),
        (NAMED, "PUT", "", ONE, 415),
        (NAMED, "PUT", TURTLE, b"<urn:x:a> <urn:x:b>", 400),
        (NAMED, "PUT", TURTLE, b"\xff", 400),
        (NAMED, "PUT", "application/trig", b"<urn:x:g> { <urn:x:a> <urn:x:b> 1 }", 400),
        (NAMED, "PATCH", "", None, 405),
    ],
)
def test_a_wrong_request_leaves_the_graphs_as_they_are(  # noqa: PLR0913, PLR0917 -- a table
    empty: Client, address: str, method: str, media: str, body: bytes | None, status: int
) -> None:
    empty.write(NAMED, ONE, method="PUT", Content_Type=TURTLE)
    more = {"Content_Type": media} if media else {}
    answer = empty.write(address, body, method=method, **more)
    assert (answer.status, answer.text.count("\n")) == (status, 1)
    assert triples(empty, NAMED) == 1


def test_entities_of_a_dtd_are_not_expanded_and_nothing_of_a_file_comes_in(empty: Client) -> None:
    dtd = (
        '<!DOCTYPE r [<!ENTITY a "0123456789"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
        '<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    )
    body = (
        f'<?xml version="1.0"?>{dtd}<rdf:RDF xmlns:e="urn:x:" '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="urn:x:a"><e:p>&b;&f;</e:p></rdf:Description></rdf:RDF>'
    )
    answer = empty.write(NAMED, body.encode(), method="PUT", Content_Type="application/rdf+xml")
    assert answer.status == 400
    assert empty.ask(NAMED).status == 404


def test_a_context_elsewhere_is_not_fetched(empty: Client) -> None:
    body = b'{"@context": "http://127.0.0.1:9/context.jsonld", "@id": "urn:x:a", "name": "x"}'
    answer = empty.write(NAMED, body, method="PUT", Content_Type="application/ld+json")
    assert (answer.status, answer.text.count("\n")) == (400, 1)


def test_a_long_literal_is_kept_whole(empty: Client) -> None:
    size = 50_000_000
    triple = f"<urn:x:a> <urn:x:b> '{'x' * size}' ."
    assert empty.update(f"INSERT DATA {{ {triple} }}").status == 204
    assert empty.query("SELECT (STRLEN(?o) AS ?n) { ?s ?p ?o }").values() == [[str(size)]]
    assert len(empty.query("SELECT ?o { ?s ?p ?o }", "text/csv").body) == size + len("o\r\n\r\n")
    answer = empty.write(NAMED, triple.encode(), method="PUT", Content_Type=TURTLE)
    assert (answer.status, "too long" in answer.text) == (400, True)


def test_writing_in_this_process_is_the_same(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("here")
    here = Here(small_store(folder / "graph"), folder, writable=True)
    add, using = ADD.encode(), "/update?using-graph-uri=urn:x:g"
    steps: list[tuple[str, str, bytes, str]] = [
        ("POST", "/update", add, UPDATE),
        ("POST", using, add, UPDATE),
        ("PUT", NAMED, ONE, TURTLE),
        ("POST", NAMED, TWO, TURTLE),
        ("POST", "/store?default", ONE, TURTLE),
        ("POST", "/store", ONE, TURTLE),
        ("GET", NAMED, b"", ""),
        ("GET", "/store", b"", ""),
        ("DELETE", NAMED, b"", ""),
        ("DELETE", NAMED, b"", ""),
    ]
    secret = f"Bearer {TOKEN}"
    found = [
        here.ask(where, method=way, body=body, content_type=media, authorization=secret).status
        for way, where, body, media in steps
    ]
    assert found == [204, 204, 201, 204, 204, 201, 200, 200, 204, 404]
