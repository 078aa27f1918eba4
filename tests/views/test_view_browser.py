"""The page in a real browser."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page
from view_desk import STYLES, Desk, desks, launched
from view_samples import affair, crowd, hostile

from kg.views import inline, render_page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from launched()


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    yield from desks(browser, tmp_path)


def heading(page: Page) -> str:
    return page.locator("#details h2").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_opens_without_asking_for_anything_or_complaining(desk: Desk, scheme: str) -> None:
    page = desk.open(affair(), scheme=scheme)
    page.locator("#tab-table").click()
    page.locator("#tab-timeline").click()
    assert desk.requests == [(desk.folder / "graph.html").as_uri()]
    assert desk.complaints == []


def test_a_click_on_an_entity_shows_its_statements_with_the_quote_marked(desk: Desk) -> None:
    page = desk.open(affair())
    spot = page.evaluate("kgPage.where('lavrov')")
    page.locator("#canvas").click(position=spot)
    assert heading(page) == "Sergey Lavrov"
    marks = page.locator("#details mark").all_inner_texts()
    assert "Lavrov accused NATO of having no interest in equal dialogue" in marks


def test_the_picture_is_there_before_the_engine_and_the_same_with_it(desk: Desk) -> None:
    path = desk.folder / "graph.html"
    path.write_text(render_page(affair(), styles=STYLES), encoding="utf-8")
    page = desk.visit(path.as_uri(), stopped=True)
    canvas = page.locator("#canvas canvas")
    asleep = page.evaluate("kgPage.settled()"), page.evaluate("kgPage.where('lavrov')")
    before = canvas.screenshot()
    page.clock.run_for(1000)
    awake = page.evaluate("kgPage.settled()"), page.evaluate("kgPage.where('lavrov')")
    assert (asleep, awake) == ((False, asleep[1]), (True, asleep[1]))
    assert canvas.screenshot() == before
    assert desk.complaints == []


@pytest.mark.parametrize("key", ["+", "ArrowRight"])
def test_the_keys_move_the_picture_before_the_engine_is_there(desk: Desk, key: str) -> None:
    path = desk.folder / "graph.html"
    path.write_text(render_page(affair(), styles=STYLES), encoding="utf-8")
    page = desk.visit(path.as_uri(), stopped=True)
    page.locator("#canvas").focus()
    before = page.evaluate("kgPage.where('lavrov')")
    page.keyboard.press(key)
    moved = page.evaluate("kgPage.where('lavrov')")
    page.clock.run_for(1000)
    assert moved != before
    assert page.evaluate("kgPage.where('lavrov')") == moved


def test_a_click_on_a_line_shows_the_evidence_of_that_line(desk: Desk) -> None:
    page = desk.open(affair())
    one, other = (page.evaluate(f"kgPage.where('{key}')") for key in ("baerbock", "lavrov"))
    x, y = (one["x"] + other["x"]) / 2, (one["y"] + other["y"]) / 2
    page.locator("#canvas").click(position={"x": x, "y": y})
    card = page.locator("#details .card")
    assert card.locator("blockquote").inner_text() == (
        "Annalena Baerbock met Sergey Lavrov in Moscow for two hours of talks."
    )
    assert card.locator("mark").inner_text() == "Annalena Baerbock met Sergey Lavrov in Moscow"
    assert card.locator("a").get_attribute("href") == "https://news.example/2022-01-18"
    assert "confidence 97 %" in card.inner_text()
    assert "the article itself" in card.inner_text()


def test_claims_and_plans_are_drawn_only_on_request(desk: Desk) -> None:
    page = desk.open(affair(), "#entity=russia")
    assert page.locator("#details .tentative").count() == 0
    assert "1 claim or plan not shown" in page.locator("#details").inner_text()
    facts = len(page.evaluate("kgPage.edges()"))
    page.get_by_role("switch", name="Claims and plans").check()
    assert page.locator("#details .tentative").count() == 1
    assert len(page.evaluate("kgPage.edges()")) > facts


@pytest.mark.parametrize("view", ["graph", "table", "timeline"])
def test_hostile_words_never_run(desk: Desk, view: str) -> None:
    page = desk.open(hostile(), f"#claims=1&view={view}")
    page.locator("#find").fill("a")
    for record in hostile():
        entity = quote(record.agents[0].id.encode("utf-8", "replace"))
        page.evaluate(
            "hash => { location.hash = hash; }",
            f"#claims=1&view={view}&colour=community&entity={entity}",
        )
        page.wait_for_timeout(30)
        page.locator("#details details").evaluate_all("all => all.forEach((it) => it.open = true)")
    page.locator("#tab-graph").click()
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    for record in hostile():
        spot = page.evaluate("key => kgPage.where(key)", record.agents[0].id)
        page.mouse.move(box["x"] + spot["x"], box["y"] + spot["y"])
    page.wait_for_timeout(100)
    assert page.evaluate("window.__pwned") is None
    assert desk.complaints == []
    assert len(desk.requests) == 1
    schemes = page.locator("a").evaluate_all("all => all.map((a) => a.protocol)")
    assert set(schemes) <= {"http:", "https:", "file:"}


def test_a_hostile_entity_is_shown_as_text(desk: Desk) -> None:
    page = desk.open(hostile(), "#claims=1")
    page.locator("#find").fill("onerror")
    page.locator("#found li").first.click()
    assert "<img src=x" in heading(page)
    assert page.locator("img").count() == 0
    assert page.locator("#details a[href^='javascript']").count() == 0


def test_a_planted_script_is_blocked_by_the_policy(desk: Desk) -> None:
    path = desk.folder / "planted.html"
    html = render_page(affair(), styles=STYLES)
    planted = "<script>window.__pwned=1</script><img src=x onerror='window.__pwned=2'>"
    path.write_text(html.replace("</header>", f"</header>{planted}"), encoding="utf-8")
    page = desk.show(path)
    page.wait_for_timeout(100)
    assert page.evaluate("window.__pwned") is None
    assert any("Content Security Policy" in complaint for complaint in desk.complaints)


def test_a_statement_chosen_in_the_table_is_in_the_picture_when_it_unfolds(desk: Desk) -> None:
    page = desk.open(affair(), "#view=table")
    page.get_by_role("button", name="accession").click()
    page.locator("#tab-graph").click()
    page.wait_for_timeout(150)
    assert {"Sweden", "NATO", "accession"} == {
        box["label"] for box in page.evaluate("kgPage.labels()")
    }


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2016-01-01", "2016-12-31", "2016"),
        ("2021-02-01", "2021-02-28", "2021-02"),
        ("2021-02-03", "2021-02-03", "2021-02-03"),
        ("2021-02-01", "2021-02-05", "2021-02-01 to 2021-02-05"),
    ],
)
def test_a_time_is_shown_no_finer_than_it_is_known(
    desk: Desk, first: str, last: str, shown: str
) -> None:
    dated = replace(affair()[0], time_start=first, time_end=last)
    page = desk.open([dated], "#view=timeline")
    assert page.locator("#timeline h4").inner_text() == shown


def test_search_suggests_and_enter_takes_the_first(desk: Desk) -> None:
    page = desk.open(affair())
    page.locator("#find").fill("est")
    options = page.locator("#found [role=option]").all_inner_texts()
    assert options == ["Estonia", "Estonian Foreign Ministry"]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert heading(page) == "Estonian Foreign Ministry"


def test_the_legend_hides_a_class_and_its_lines(desk: Desk) -> None:
    page = desk.open(affair())
    page.get_by_label("International organization").uncheck()
    assert "16 entities" in page.locator("#counts").inner_text()
    assert not [edge for edge in page.evaluate("kgPage.edges()") if "nato" in edge.values()]


def test_the_ends_of_the_time_span_narrow_the_graph(desk: Desk) -> None:
    page = desk.open(affair())
    page.locator("#since").focus()
    page.keyboard.press("End")
    assert page.locator("#counts").inner_text() == "2 entities, 1 fact"
    page.get_by_role("button", name="All dates").click()
    assert page.locator("#counts").inner_text() == "19 entities, 29 facts"


def test_a_view_narrows_to_neighbours_and_back(desk: Desk) -> None:
    page = desk.open(affair(), "#entity=kenya")
    page.get_by_role("button", name="Only its neighbours").click()
    assert page.locator("#counts").inner_text() == "3 entities, 3 facts"
    page.get_by_role("button", name="Back to all").click()
    assert page.locator("#counts").inner_text() == "19 entities, 29 facts"


def test_an_entity_put_away_is_gone_until_everything_is_shown_again(desk: Desk) -> None:
    page = desk.open(affair(), "#entity=russia")
    page.get_by_role("button", name="Hide").click()
    assert not [edge for edge in page.evaluate("kgPage.edges()") if "russia" in edge.values()]
    page.get_by_role("button", name="Show everything again").click()
    assert page.locator("#counts").inner_text() == "19 entities, 29 facts"


def test_search_brings_in_an_entity_beyond_the_limit_and_adds_its_neighbours(desk: Desk) -> None:
    page = desk.open(crowd(900, 1500))
    hidden = page.evaluate("JSON.parse(document.getElementById('nodes').textContent)[700].label")
    page.locator("#find").fill(hidden)
    page.keyboard.press("Enter")
    assert heading(page) == hidden
    assert page.locator("#counts").inner_text().startswith("601 entities")
    page.get_by_role("button", name="Add neighbours").click()
    key = f"e{hidden.rpartition(' ')[2]}"
    assert any(key in {edge["from"], edge["to"]} for edge in page.evaluate("kgPage.edges()"))


def test_a_path_joins_two_picked_entities(desk: Desk) -> None:
    page = desk.open(affair(), "#entity=mfa")
    page.get_by_role("button", name="Path from here").click()
    page.locator("#find").fill("sweden")
    page.keyboard.press("Enter")
    chain = page.locator(".chain li").all_inner_texts()
    assert (chain[0], chain[-1]) == ("Estonian Foreign Ministry", "Sweden")
    assert len(chain) == 6
    first = page.locator("#details .card").first
    assert "summoned the Russian chargé" in first.inner_text()


def test_undo_never_leaves_the_page(desk: Desk) -> None:
    page = desk.open(affair())
    assert page.locator("#undo").is_disabled()
    page.locator("#canvas").focus()
    page.keyboard.press("z")
    page.keyboard.press("n")
    assert heading(page) == "Russia"
    page.locator("#undo").click()
    assert heading(page) == "Who is at the centre"
    assert page.locator("#undo").is_disabled()


def test_the_back_button_undoes_a_choice(desk: Desk) -> None:
    page = desk.open(affair())
    page.locator("#details .top button").first.click()
    page.locator(".partners button").first.click()
    assert heading(page) == "Russia and Estonia"
    page.go_back()
    assert heading(page) == "Russia"


def test_beyond_the_limit_the_rest_is_one_click_away(desk: Desk) -> None:
    page = desk.open(crowd(900, 1500))
    assert page.locator("#counts").inner_text().startswith("600 entities")
    page.locator("#more").click()
    assert not page.locator("#counts").inner_text().startswith("600 entities")
    assert page.locator("#more").is_hidden()


@pytest.mark.parametrize("button", ["PNG", "SVG", "CSV", "JSON"])
def test_what_is_shown_can_be_saved(desk: Desk, button: str) -> None:
    page = desk.open(affair())
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    assert download.value.suggested_filename == f"graph.{button.lower()}"


def test_the_picture_is_saved_as_a_drawing_without_a_script_in_it(desk: Desk) -> None:
    page = desk.open(hostile(), "#claims=1")
    page.wait_for_timeout(100)
    with page.expect_download() as download:
        page.locator("#save-svg").click()
    tree = ET.parse(download.value.path())  # noqa: S314 -- the page's own drawing
    tags = {element.tag.rpartition("}")[2] for element in tree.iter()}
    assert tags == {"svg", "rect", "g", "path", "polygon", "circle", "text"}
    assert len(tree.findall(".//{*}path")) == len(hostile())


def test_a_page_in_a_notebooks_frame_draws_and_answers(desk: Desk) -> None:
    path = desk.folder / "notebook.html"
    path.write_text(inline(render_page(affair(), styles=STYLES)), encoding="utf-8")
    frame = desk.show(path).frame_locator("iframe")
    frame.locator("#details .top button").first.click()
    assert frame.locator("#details h2").inner_text() == "Russia"
    assert desk.complaints == []


def test_one_entity_alone_is_drawn_and_named(desk: Desk) -> None:
    page = desk.open([replace(affair()[0], recipients=())])
    assert [box["label"] for box in page.evaluate("kgPage.labels()")] == ["Estonia"]
    assert page.locator("#counts").inner_text() == "1 entity, 1 fact"


def test_a_page_that_cannot_carry_all_says_how_many_there_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.views.page.CARRIED", 50)
    page = desk.open(crowd(2000, 4000))
    assert "the 47 most connected of 1,857" in page.locator("#counts").inner_text()


def test_the_heaviest_line_between_two_carries_its_count(desk: Desk) -> None:
    twice = [replace(affair()[0], id=f"{number}") for number in range(12)]
    page = desk.open(twice)
    assert "12" in [box["label"] for box in page.evaluate("kgPage.labels()")]


def test_a_chosen_line_says_what_was_done(desk: Desk) -> None:
    page = desk.open(affair()[:1])
    one, other = (page.evaluate("key => kgPage.where(key)", key) for key in ("estonia", "russia"))
    page.locator("#canvas").click(
        position={"x": (one["x"] + other["x"]) / 2, "y": (one["y"] + other["y"]) / 2}
    )
    assert affair()[0].label in [box["label"] for box in page.evaluate("kgPage.labels()")]
