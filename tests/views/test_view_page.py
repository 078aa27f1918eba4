"""The page as text: what it holds, and what no text in it can do."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from view_samples import HOSTILE, affair, crowd, hostile

from kg.errors import KgError, UnknownEntityError
from kg.ontology.style import read_style
from kg.views import EmptyGraphError, Live, Selection, inline, render_page

LIVE = Live(entity="https://x.example/e/", entities=9, whole=False)
STYLES = read_style(Path(__file__).parents[2] / "ontologies" / "style.ttl")


class Elements(HTMLParser):
    """Tags, attributes and the text of scripts, as a browser's tokeniser sees them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: dict[str, str] = {}
        self._script: str | None = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._script = dict(attrs).get("id") or "code" if tag == "script" else None

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._script = None

    def handle_data(self, data: str) -> None:
        if self._script:
            self.scripts[self._script] = self.scripts.get(self._script, "") + data


def test_the_same_records_make_the_same_page() -> None:
    page = render_page(affair(), styles=STYLES)
    assert page == render_page(reversed(affair()), styles=STYLES)


def test_hostile_words_add_no_element_and_no_attribute() -> None:
    tame, wild = (
        Elements(render_page(records, styles=STYLES, title=title))
        for records, title in ((affair(), "Title"), (hostile(), HOSTILE[0]))
    )
    csp = {"http-equiv": "Content-Security-Policy"}
    assert [tag for tag, _ in tame.tags] == [tag for tag, _ in wild.tags]
    assert [attrs for _, attrs in tame.tags if not csp.items() <= attrs.items()] == [
        attrs for _, attrs in wild.tags if not csp.items() <= attrs.items()
    ]


def test_data_is_pure_ascii_without_markup_and_reads_back() -> None:
    scripts = Elements(render_page(hostile(), styles=STYLES)).scripts
    for name in ("nodes", "edges", "options", "scene"):
        assert scripts[name].isascii()
        assert not set("<>&") & set(scripts[name])
    labels = {node["label"] for node in json.loads(scripts["nodes"])}
    assert set(HOSTILE) <= labels


def test_a_title_is_text() -> None:
    page = render_page(affair(), styles=STYLES, title="<b>x</b>\ud800")
    assert "<title>&lt;b&gt;x&lt;/b&gt;?</title>" in page


def test_the_policy_lets_only_the_pages_own_scripts_run() -> None:
    page = render_page(affair(), styles=STYLES)
    policy = next(
        attrs["content"]
        for tag, attrs in Elements(page).tags
        if tag == "meta" and "http-equiv" in attrs
    )
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert len(re.findall(r"'sha256-[A-Za-z0-9+/]{43}='", policy)) == 3


def test_a_page_that_is_a_file_knows_no_way_to_ask_for_more() -> None:
    page = render_page(affair(), styles=STYLES)
    assert "connect-src" not in page
    assert "fetch(" not in Elements(page).scripts["code"].partition("'use strict'")[2]
    assert "live" not in Elements(page).scripts


def test_a_page_that_is_served_may_ask_its_own_server_and_nobody_else() -> None:
    page = render_page(affair(), styles=STYLES, live=LIVE)
    policies = re.findall(r"connect-src ([^;]*);", page)
    assert policies == ["'self'"]
    told = json.loads(Elements(page).scripts["live"])
    assert (told["entity"], told["entities"], told["whole"]) == ("https://x.example/e/", 9, False)
    assert told["radius"]["closeness"] == 1.0


def test_nothing_is_asked_for_from_elsewhere() -> None:
    tags = Elements(render_page(affair(), styles=STYLES)).tags
    assert not [attrs["src"] for _, attrs in tags if "src" in attrs]
    assert [attrs["href"] for tag, attrs in tags if tag == "link"] == ["data:,"]


def test_the_engine_keeps_its_licence_and_names_no_other_file() -> None:
    page = render_page(affair(), styles=STYLES)
    assert "vis.js may be distributed under either license" in page
    assert "sourceMappingURL" not in page


def test_labels_name_the_classes_of_the_legend() -> None:
    scripts = Elements(
        render_page(affair(), styles=STYLES, labels={"dip:State": "country"})
    ).scripts
    classes = {row["type"]: row["label"] for row in json.loads(scripts["scene"])["classes"]}
    assert classes["dip:State"] == "country"
    assert classes["dip:InternationalOrganization"] == "international organization"


def test_a_limit_is_drawn_first_and_the_rest_is_carried() -> None:
    scripts = Elements(render_page(affair(), styles=STYLES, selection=Selection(limit=3))).scripts
    assert json.loads(scripts["scene"])["limit"] == 3
    assert len(json.loads(scripts["nodes"])) == 22


def test_a_focus_narrows_what_is_carried() -> None:
    selection = Selection(focus="Margus Tsahkna")
    scripts = Elements(render_page(affair(), styles=STYLES, selection=selection)).scripts
    assert [node["key"] for node in json.loads(scripts["nodes"])] == ["tsahkna", "ukraine"]


@pytest.mark.parametrize(
    ("selection", "error"),
    [
        (Selection(since="2099-01-01"), EmptyGraphError),
        (Selection(types=frozenset({"nothing"})), EmptyGraphError),
        (Selection(focus="Atlantis"), UnknownEntityError),
    ],
)
def test_a_view_of_nothing_is_an_error_of_one_line(
    selection: Selection, error: type[KgError]
) -> None:
    with pytest.raises(error) as caught:
        render_page(affair(), styles=STYLES, selection=selection)
    assert "\n" not in str(caught.value)


def test_a_million_entities_would_be_cut_to_those_that_matter(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kg.views.page.CARRIED", 50)
    scripts = Elements(render_page(crowd(300, 500), styles=STYLES)).scripts
    assert len(json.loads(scripts["nodes"])) <= 50
    assert json.loads(scripts["scene"])["total"] > 200


def test_a_page_inside_another_is_shut_off_from_it() -> None:
    [(tag, attrs)] = Elements(inline('<script>"&amp;"</script>')).tags
    assert tag == "iframe"
    assert attrs["srcdoc"] == '<script>"&amp;"</script>'
    assert "allow-same-origin" not in str(attrs["sandbox"])
