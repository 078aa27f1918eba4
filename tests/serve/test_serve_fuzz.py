"""Whatever is asked, there is an answer with a reason, and never a failure of the service."""

from urllib.parse import quote, urlencode

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.serve.negotiation import chosen
from kg.store.clauses import code
from serve.clients import Here

ADDRESSES = st.sampled_from(
    [
        "/",
        "/query",
        "/store",
        "/update",
        "/graph",
        "/neighbourhood",
        "/find",
        "/describe",
        "/ask/02",
        "/ask/",
        "/entity/",
        "/statement/s1",
        "/document/d1",
        "/sentence/x",
        "/style.css",
    ]
)
NAMES = st.sampled_from(
    [
        "query",
        "update",
        "default-graph-uri",
        "named-graph-uri",
        "graph",
        "default",
        "format",
        "entity",
        "words",
        "hops",
        "focus",
        "since",
        "agent",
        "iri",
        "x",
    ]
)
WORDS = st.one_of(
    st.text(max_size=20),
    st.sampled_from(
        [
            "ASK {}",
            "SELECT * { ?s ?p ?o } LIMIT 1",
            "CONSTRUCT WHERE { ?s ?p ?o }",
            "DROP ALL",
            "csv",
            "html",
            "1",
            "-1",
            "9" * 30,
            "nato",
            "urn:x:a",
            "https://diplomacy.example/entity/nato",
        ]
    ),
)
FIELDS = st.lists(st.tuples(NAMES, WORDS), max_size=3)
METHODS = st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
MEDIA = st.sampled_from(
    [
        "",
        "text/html",
        "text/turtle",
        "*/*",
        "application/sparql-query",
        "text/csv;q=0.1",
        "application/x-www-form-urlencoded",
        "x/y",
        "text/html;charset=utf-7",
        ";;;q=",
        "a" * 300,
    ]
)
PIECES = st.lists(
    st.sampled_from(
        [
            "SELECT",
            "ASK",
            "{",
            "}",
            "?s",
            "?p",
            "?o",
            "<urn:x:a>",
            "'",
            '"',
            '"""',
            "\\",
            "#",
            "\n",
            "\r",
            " ",
            ".",
            ";",
            "1",
            "a",
            "<",
            ">",
            "&&",
            "FROM",
            "SERVICE",
            "service",
            "x:y",
            "<a b>",
        ]
    ),
    max_size=14,
)


@settings(max_examples=150)
@given(
    way=METHODS,
    address=ADDRESSES,
    more=st.text(max_size=8),
    fields=FIELDS,
    body=st.binary(max_size=40),
    media=MEDIA,
    accept=MEDIA,
)
def test_every_request_has_an_answer(  # noqa: PLR0913, PLR0917 -- the parts of a request
    here: Here,
    way: str,
    address: str,
    more: str,
    fields: list[tuple[str, str]],
    body: bytes,
    media: str,
    accept: str,
) -> None:
    where = f"{address}{quote(more, errors='replace') if address.endswith('/') else ''}"
    query = urlencode(fields, errors="replace")
    answer = here.ask(f"{where}?{query}", method=way, body=body, content_type=media, accept=accept)
    assert 200 <= answer.status < 500
    assert answer.headers["x-content-type-options"] == "nosniff"
    if answer.status >= 400 and answer.media == "text/plain":
        assert answer.text.count("\n") == 1


@settings(max_examples=150)
@given(pieces=PIECES)
def test_a_query_of_any_tokens_is_answered_or_refused(here: Here, pieces: list[str]) -> None:
    answer = here.query("".join(pieces))
    assert answer.status in {200, 400}


@settings(max_examples=150)
@given(pieces=PIECES)
def test_code_is_as_long_as_its_text_and_made_of_it(pieces: list[str]) -> None:
    text = "".join(pieces)
    left = code(text)
    assert len(left) == len(text)
    assert all(kept in {" ", char} for kept, char in zip(left, text, strict=True))


@settings(max_examples=200)
@given(accept=st.one_of(st.text(max_size=40), MEDIA))
def test_what_is_chosen_is_offered(accept: str) -> None:
    offered = ("application/sparql-results+json", "text/csv", "text/html")
    assert chosen(accept, offered) in {*offered, None}
