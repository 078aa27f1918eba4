"""The page for everyone: by keyboard, by screen reader, on a phone, and legible at any zoom."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from view_desk import Desk, desks, launched, until, violations
from view_samples import affair, crowd, hostile

import kg

pytestmark = pytest.mark.browser
THREE_ZOOMS = ("", "++++", "0---")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from launched()


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    yield from desks(browser, tmp_path)


def heading(page: Page) -> str:
    return page.locator("#details h2").inner_text()


def overlaps(page: Page) -> int:
    boxes = page.evaluate("kgPage.labels()")
    return sum(
        a["x"] < b["x"] + b["w"]
        and b["x"] < a["x"] + a["w"]
        and a["y"] < b["y"] + b["h"]
        and b["y"] < a["y"] + a["h"]
        for number, a in enumerate(boxes)
        for b in boxes[:number]
    )


def test_every_statement_is_reached_by_keyboard_through_the_table(desk: Desk) -> None:
    page = desk.open(affair(), "#claims=1")
    page.locator("#tab-graph").focus()
    page.keyboard.press("ArrowRight")
    assert page.locator("#tab-table").get_attribute("aria-selected") == "true"
    seen: list[str] = []
    for _ in range(80):
        page.keyboard.press("Tab")
        label = page.evaluate("document.activeElement.getAttribute('aria-label') ?? ''")
        seen += [label] if label.endswith("show the evidence") else []
    assert len(seen) == len(affair())
    page.locator("#table-rows td button").first.focus()
    page.keyboard.press("Enter")
    assert "Sweden became the alliance" in page.locator("#details").inner_text()
    assert page.evaluate("document.activeElement.id") == "details"


def test_the_graph_is_walked_by_keyboard(desk: Desk) -> None:
    page = desk.open(affair())
    page.locator("#canvas").focus()
    page.keyboard.press("n")
    assert heading(page) == "Russia"
    page.keyboard.press("n")
    assert heading(page) == "Ukraine"
    before = page.evaluate("kgPage.scale()")
    page.keyboard.press("+")
    assert page.evaluate("kgPage.scale()") > before
    page.keyboard.press("Escape")
    assert heading(page) == "Who is at the centre"


@pytest.mark.parametrize("view", ["graph", "table", "timeline"])
def test_a_phone_never_scrolls_sideways(desk: Desk, view: str) -> None:
    for records in (affair(), hostile()):
        page = desk.open(records, f"#claims=1&view={view}&statement=00f3", size=(390, 844))
        assert page.evaluate("document.documentElement.scrollWidth") == 390


def assert_legible(page: Page) -> None:
    page.locator("#canvas").focus()
    for keys in THREE_ZOOMS:
        for key in keys:
            page.keyboard.press(key)
        until(page, "kgPage.settled()")
        assert len(page.evaluate("kgPage.labels()")) > 5
        assert overlaps(page) == 0


@pytest.mark.parametrize("entities", [20, 500])
def test_no_name_lies_over_another_at_any_zoom(desk: Desk, entities: int) -> None:
    assert_legible(desk.open(affair() if entities == 20 else crowd(entities, 900)))


@pytest.mark.model
def test_no_name_lies_over_another_on_the_graph_of_the_seeds(desk: Desk, graph: kg.Graph) -> None:
    path = desk.folder / "seeds.html"
    graph.view(path)
    assert_legible(desk.show(path, "#claims=1"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "address",
    [
        "#claims=1&entity=nato&colour=community",
        "#claims=1&from=nato&to=russia",
        "#claims=1&view=table&statement=00f3",
        "#claims=1&view=timeline&statement=00f3",
    ],
)
def test_nothing_on_the_page_keeps_anybody_out(desk: Desk, scheme: str, address: str) -> None:
    page = desk.open(affair(), address, scheme=scheme)
    page.locator("details").evaluate_all("all => all.forEach((it) => { it.open = true; })")
    assert violations(page) == []


def test_a_phone_page_keeps_nobody_out(desk: Desk) -> None:
    page = desk.open(affair(), "#claims=1&view=timeline&entity=nato", size=(390, 844))
    assert violations(page) == []


def test_the_lanes_say_nothing_that_the_list_below_does_not(desk: Desk) -> None:
    page = desk.open(affair(), "#claims=1&view=timeline")
    titles = page.locator(".mark title").all_text_contents()
    listed = " ".join(page.locator("#timeline .event").all_inner_texts())
    assert len(titles) > 20
    assert all(title.split(": ", 1)[1].split(", ")[0] in listed for title in titles)


def test_a_mark_on_a_lane_shows_its_evidence(desk: Desk) -> None:
    page = desk.open(affair(), "#view=timeline")
    page.locator(".mark", has=page.locator("title", has_text="accession")).locator("circle").click()
    assert "Sweden became the alliance" in page.locator("#details").inner_text()


def test_the_timeline_of_a_chosen_pair_is_theirs_until_all_is_asked_for(desk: Desk) -> None:
    page = desk.open(affair(), "#view=timeline&from=russia&to=estonia")
    count = page.locator("#timeline .event").count()
    page.locator("#timeline .event").first.click()
    assert page.locator("#timeline .event").count() == count
    page.get_by_role("button", name="Show all").click()
    assert page.locator("#timeline .event").count() > count


def test_a_pinned_entity_stays_whatever_else_is_hidden(desk: Desk) -> None:
    page = desk.open(affair(), "#entity=kenya")
    page.locator("#canvas").focus()
    page.keyboard.press(".")
    assert page.get_by_role("button", name="Pin").get_attribute("aria-pressed") == "true"
    page.evaluate("location.hash = '#pin=kenya&only=russia&only=nato'")
    until(page, "kgPage.labels().some(({ label }) => label === 'Kenya')")
    assert page.locator("#counts").inner_text().startswith("3 entities")


def test_z_undoes_the_last_step(desk: Desk) -> None:
    page = desk.open(affair(), "#entity=russia")
    page.locator("#canvas").focus()
    page.keyboard.press("h")
    assert page.locator("#counts").inner_text().startswith("18 entities")
    page.locator("#canvas").focus()
    page.keyboard.press("z")
    until(page, "document.getElementById('counts').textContent.startsWith('19 ent')")
    assert heading(page) == "Russia"


def test_communities_are_named_and_coloured_on_request(desk: Desk) -> None:
    page = desk.open(affair())
    assert page.locator("#communities").is_hidden()
    page.locator("#colour").select_option("community")
    names = page.locator("#communities li").all_inner_texts()
    assert names[0].startswith("Around ")
    assert "colour=community" in page.url


def test_size_by_influence_is_kept_in_the_address(desk: Desk) -> None:
    page = desk.open(affair())
    page.locator("#size").select_option("influence")
    page.reload()
    assert page.locator("#size").input_value() == "influence"


def test_the_panel_says_how_a_statement_was_read(desk: Desk) -> None:
    page = desk.open(affair(), "#statement=00f3")
    page.get_by_text("How it was read").click()
    said = page.locator("#details .reading").first.inner_text()
    assert "active" in said
    assert "lex:" in said
    assert "kg explain 00f3" in said


@pytest.mark.parametrize("entities", [900, 3000])
def test_a_crowd_moves_with_the_hand_and_settles(desk: Desk, entities: int) -> None:
    page = desk.open(crowd(entities, 2 * entities), "#all=1")
    before = page.evaluate("kgPage.where('e0')")
    page.mouse.move(270, 90)  # where the picture is empty
    page.mouse.down()
    for far in range(0, 240, 8):
        page.mouse.move(270 + far, 90)
    page.mouse.up()
    until(page, "kgPage.settled()")
    assert page.evaluate("kgPage.where('e0')")["x"] - before["x"] == pytest.approx(232, abs=12)
    assert overlaps(page) == 0
    assert desk.complaints == []


def test_an_entity_is_moved_by_hand(desk: Desk) -> None:
    page = desk.open(affair())
    spot, other = (page.evaluate("key => kgPage.where(key)", key) for key in ("nato", "russia"))
    box = page.locator("#canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + spot["x"], box["y"] + spot["y"])
    page.mouse.down()
    page.mouse.move(box["x"] + spot["x"] + 40, box["y"] + spot["y"] + 30, steps=4)
    page.mouse.up()
    moved = page.evaluate("kgPage.where('nato')")
    assert moved["x"] - spot["x"] == pytest.approx(40, abs=1)
    assert page.evaluate("kgPage.where('russia')") == other
