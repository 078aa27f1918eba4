"""Pages for people, and what programs read at the same addresses."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import quote

import pyoxigraph
import pytest

from serve.clients import BASE, Here

HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
STATEMENT = "/statement/nasty%27s%20%22id%22"
DOCUMENT = "/document/a%2Fb%20%3F%23%C3%A9%3Cx%3E"
ENTITY = "/entity/%3Cscript%3Ealert%281%29%3C%2Fscript%3E"
PAGES = [
    "/",
    "/entity/nato",
    "/statement/s1",
    "/document/d1",
    "/sentence/d1-s0",
    f"/describe?iri={quote(BASE, safe='')}entity%2Fnato",
    "/ask/02",
    "/ask/04?format=html",
    "/query?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D",
    "/query?query=CONSTRUCT%20WHERE%20%7B%3Fs%20%3Fp%20%3Fo%7D",
    STATEMENT,
    DOCUMENT,
    ENTITY,
    "/nothing",
    "/ask/02?agent=%3Cscript%3E",
]


class Reading(HTMLParser):
    """What a browser would see of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"href", "src", "action"}]
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]

    def handle_data(self, data: str) -> None:
        self.words += data


def read(here: Here, address: str) -> Reading:
    answer = here.ask(address, accept=HTML)
    assert answer.media == "text/html"
    return Reading(answer.text)


@pytest.mark.parametrize("address", PAGES)
def test_a_page_holds_no_script_and_links_to_pages_only(here: Here, address: str) -> None:
    page = read(here, address)
    assert not {"script", "img", "iframe", "object", "i", "b"} & set(page.tags)
    allowed = ("/", "?", "http://", "https://", "data:,")
    assert all(link.startswith(allowed) for link in page.links)
    assert page.tags.count("h1") == page.tags.count("main") == page.tags.count("title") == 1


@pytest.mark.parametrize("address", [*PAGES, "/graph", "/style.css", "/neighbourhood?entity=nato"])
def test_every_answer_tells_browsers_to_be_careful(here: Here, address: str) -> None:
    headers = here.ask(address, accept=HTML).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "access-control-allow-origin" not in headers


def test_pages_of_the_service_may_load_a_style_and_nothing_else(here: Here) -> None:
    policy = here.ask("/entity/nato", accept=HTML).headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'self';")
    assert "unsafe" not in policy
    assert "script-src" not in policy


def test_links_of_a_page_lead_to_pages_of_the_same_things(here: Here) -> None:
    links = read(here, STATEMENT).links
    assert DOCUMENT in links
    assert ENTITY in links
    assert all(here.ask(link, accept=HTML).status == 200 for link in (DOCUMENT, ENTITY))


def test_a_statement_says_who_what_whom_and_shows_its_words(here: Here) -> None:
    answer = here.ask("/statement/s1", accept=HTML)
    words = " ".join(Reading(answer.text).words.split())
    for wanted in ("NATO", "Russia", "eight Russian diplomats", "6 Oct 2021", "actual", "article"):
        assert wanted in words
    assert "<mark>NATO expelled eight Russian diplomats</mark>." in answer.text
    assert 'href="https://news.example/38" rel="noreferrer nofollow"' in answer.text


def test_a_claim_is_told_from_a_fact(here: Here) -> None:
    words = read(here, STATEMENT).words
    assert "alleged" in words
    assert "<i>somebody</i>" in words
    assert "not stated as a fact" in read(here, "/entity/russia").words
    assert "not stated as a fact" not in read(here, "/entity/nato").words


def test_what_looks_like_a_template_is_words(here: Here) -> None:
    assert "{{ 7*7 }} {% x %} </dd>" in read(here, STATEMENT).words


def test_a_link_that_would_run_something_is_no_link(here: Here) -> None:
    assert "javascript:" not in here.ask(DOCUMENT, accept=HTML).text


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("*/*", "text/turtle"),
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("application/rdf+xml", "application/rdf+xml"),
        (HTML, "text/html"),
    ],
)
@pytest.mark.parametrize("address", ["/entity/nato", "/statement/s1", "/document/d1", STATEMENT])
def test_a_thing_is_described_as_it_is_wanted(
    here: Here, address: str, accept: str, media: str
) -> None:
    answer = here.ask(address, accept=accept)
    assert (answer.status, answer.media, answer.headers["vary"]) == (200, media, "Accept")


def test_what_a_program_reads_is_about_the_thing(here: Here) -> None:
    turtle = here.ask(STATEMENT, accept="text/turtle").body
    subjects = {quad.subject for quad in pyoxigraph.parse(turtle, pyoxigraph.RdfFormat.TURTLE)}
    assert subjects == {pyoxigraph.NamedNode(f"{BASE}{STATEMENT[1:]}")}


@pytest.mark.parametrize(
    "address",
    [
        "/entity/nobody",
        "/statement/",
        "/document/%00",
        "/entity/%zz",
        "/entity/a%20b%22%3E%3C%7B%7D",
        "/entity/..%2F..%2Fetc%2Fpasswd",
        "/describe?iri=urn:x:nothing",
        "/neighbourhood?entity=nobody",
        "/neighbourhood",
        "/graph?focus=nobody",
    ],
)
def test_what_the_store_knows_nothing_of_is_not_found(here: Here, address: str) -> None:
    answer = here.ask(address)
    assert (answer.status, answer.text.count("\n")) == (404, 1)


@pytest.mark.parametrize(
    "address",
    [
        "/describe",
        "/describe?iri=no%20iri",
        "/describe?iri=%3Curn%3Ax%3E%20%7D%20DROP",
        "/neighbourhood?entity=nato&hops=4",
        "/neighbourhood?entity=nato&limit=x",
        "/graph?limit=1001",
        "/graph?since=yesterday",
    ],
)
def test_what_makes_no_sense_is_told(here: Here, address: str) -> None:
    answer = here.ask(address)
    assert (answer.status, answer.text.count("\n")) == (400, 1)


def test_a_reason_is_a_page_for_those_who_read_pages(here: Here) -> None:
    answer = here.ask("/describe?iri=%3Cscript%3E", accept=HTML)
    assert (answer.status, answer.media) == (400, "text/html")
    assert "<script>" not in answer.text


def test_the_first_page_asks_every_question_without_a_script(here: Here) -> None:
    links = read(here, "/").links
    asked = [link for link in links if link.startswith("/ask/")]
    assert len(asked) > 9
    assert {here.ask(link, accept=HTML).status for link in asked} == {200}
    assert "/query" in links
    assert "/graph" in links


def test_the_surroundings_of_an_entity_are_the_blocks_that_the_page_reads(here: Here) -> None:
    found = here.ask("/neighbourhood?entity=nato").json()
    page = here.ask("/graph?focus=nato", accept=HTML).text
    assert (found["focus"], [node["key"] for node in found["nodes"]]) == (
        "nato",
        ["nato", "russia"],
    )
    for block in ("nodes", "edges", "evidence", "sentences"):
        match = re.search(
            rf'<script type="application/json" id="{block}">(.*?)</script>', page, re.DOTALL
        )
        assert match is not None
        assert json.loads(match[1]) == found[block]
    assert found["evidence"][0][0] == "s1"
    assert found["scene"]["total"] == 2


def test_hops_and_the_limit_bound_what_is_around(here: Here) -> None:
    def keys(query: str) -> set[str]:
        found = here.ask(f"/neighbourhood?{query}").json()
        return {node["key"] for node in found["nodes"]}

    far = keys("entity=nato&hops=2")
    assert {"nato", "russia", "sergey-lavrov"} < far
    assert keys(f"entity={quote(BASE, safe='')}entity%2Fnato&hops=2&limit=2") == {"nato", "russia"}
    assert here.ask("/neighbourhood?entity=nato&hops=0").json()["nodes"] == []


@pytest.mark.parametrize(
    ("words", "keys"),
    [
        ("nat", ["nato"]),
        (" RUSSIAN ", ["russia"]),
        ('"><img', [quote("<script>alert(1)</script>", safe="")]),
        ('nato" } ; DROP ALL #', []),
        ("\\", []),
        ("\\u0022", []),
        ("\n", []),
    ],
)
def test_an_entity_is_found_by_a_piece_of_its_name(here: Here, words: str, keys: list[str]) -> None:
    answer = here.ask(f"/find?words={quote(words)}")
    if not words.strip():
        assert answer.status == 400
        return
    assert [each["key"] for each in answer.json()["found"]] == keys


def test_the_graph_page_is_drawn_once_as_long_as_nothing_changes(here: Here) -> None:
    first, second = here.ask("/graph"), here.ask("/graph")
    assert first.body == second.body
    assert b"NATO" in first.body


def test_a_store_with_much_in_it_is_drawn_from_what_is_told_of_most(
    here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kg.serve import exploring

    monkeypatch.setattr(exploring, "ALL_STATEMENTS", 0)
    page = here.ask("/graph?limit=2").body
    assert b'"Russia"' in page
    assert b"Lavrov" not in page
