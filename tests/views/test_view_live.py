"""The page that `kg serve` serves: it loads more of the graph, in a real browser."""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urldefrag

import pytest
from playwright.sync_api import Browser, Page
from view_desk import Desk, desks, launched, until, violations
from view_samples import HOSTILE
from view_service import CRITICS, Service, around, origin, served

pytestmark = [pytest.mark.browser, pytest.mark.allow_hosts(["127.0.0.1"])]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from launched()


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    with served(tmp_path_factory.mktemp("live")) as running:
        yield running


@pytest.fixture
def desk(browser: Browser, tmp_path: Path) -> Iterator[Desk]:
    yield from desks(browser, tmp_path)


def opened(desk: Desk, service: Service, focus: str = "nato", address: str = "#claims=1") -> Page:
    """The page of what is next to `focus`: NATO and Russia, unless another is asked for."""
    return desk.visit(f"{origin(service)}/graph?focus={focus}{address}")


def choose(page: Page, key: str) -> None:
    kept = [
        part for part in urldefrag(page.url).fragment.split("&") if not part.startswith("entity")
    ]
    page.evaluate("hash => { location.hash = hash; }", "&".join([*kept, f"entity={quote(key)}"]))
    until(page, "document.querySelector('.deeds')")


def expand(page: Page, key: str) -> str:
    """Choose an entity, add its neighbours, and give what the page then says."""
    choose(page, key)
    page.get_by_role("button", name="Add neighbours").press("Enter")
    return said(page)


def said(page: Page) -> str:
    """What the live region says once nothing is loading."""
    until(page, "!document.getElementById('counts').textContent.includes('Loading')")
    return page.locator("#counts").inner_text()


def drawn(page: Page) -> dict[str, dict[str, Any]]:
    return {node["key"]: node for node in page.evaluate("kgPage.nodes()")}


def saved(page: Page) -> set[str]:
    """Ids of the statements that the page would save."""
    with page.expect_download() as download:
        page.locator("#save-json").click()
    return {row["id"] for row in json.loads(download.value.path().read_bytes())}


def test_an_expanded_entity_brings_exactly_what_the_service_has(
    desk: Desk, service: Service
) -> None:
    page = opened(desk, service, "kenya")
    assert drawn(page).keys() == {"kenya", "germany"}
    assert expand(page, "germany").startswith("15 more entities and 15 more statements around")
    found = around(service, "germany")
    assert drawn(page).keys() == {node["key"] for node in found["nodes"]}
    assert saved(page) == {row[0] for row in found["evidence"]}
    assert desk.complaints == []


def test_what_is_drawn_stays_where_it_is_and_nothing_new_lies_over_anything(
    desk: Desk, service: Service
) -> None:
    page = opened(desk, service)
    before = drawn(page)
    expand(page, "russia")
    after = drawn(page)
    assert len(after) == 51
    for key, node in before.items():
        assert (after[key]["x"], after[key]["y"]) == (node["x"], node["y"])
    nodes = list(after.values())
    for number, one in enumerate(nodes):
        for other in nodes[:number]:
            far = math.hypot(one["x"] - other["x"], one["y"] - other["y"])
            assert far > one["r"] + other["r"]


def test_a_crowd_comes_by_portions_and_what_is_missing_is_said(
    desk: Desk, service: Service
) -> None:
    page = opened(desk, service)
    expand(page, "russia")
    neighbours = CRITICS + 2
    assert f"49 of {neighbours} neighbours are loaded" in page.locator("#details").inner_text()
    page.get_by_role("button", name="Load more of them").click()
    said(page)
    until(page, "kgPage.nodes().length > 51")
    assert len(drawn(page)) == neighbours + 1
    assert "neighbours are loaded" not in page.locator("#details").inner_text()
    assert f"{neighbours + 1} of " in page.locator("#counts").inner_text()


def test_an_expansion_is_undone_and_kept_in_the_address(desk: Desk, service: Service) -> None:
    page = opened(desk, service)
    first = drawn(page).keys()
    page.locator("#details .top button", has_text="Russia").click()
    page.locator("#canvas").press("a")
    assert "more statements around Russia" in said(page)
    second = drawn(page).keys()
    page.reload()
    until(page, f"kgPage.nodes().length === {len(second)}")
    assert drawn(page).keys() == second
    page.locator("#undo").click()
    until(page, f"kgPage.nodes().length === {len(first)}")
    assert drawn(page).keys() == first
    assert page.locator("#details h2").inner_text() == "Russia"


def test_search_asks_the_service_for_names_that_are_not_loaded(
    desk: Desk, service: Service
) -> None:
    page = opened(desk, service)
    page.locator("#find").fill("friend 12")
    until(page, "document.querySelectorAll('#found li').length === 1")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#details h2').textContent.includes('Friend 12')")
    assert {"friend-12", "critic-12"} <= drawn(page).keys()
    assert "supports" not in page.url


@pytest.mark.parametrize("view", ["graph", "table", "timeline"])
def test_words_of_the_service_never_run(desk: Desk, service: Service, view: str) -> None:
    page = opened(desk, service, "kenya", f"#claims=1&view={view}")
    expand(page, "germany")
    page.locator("#find").fill("onerror")
    until(page, "document.querySelectorAll('#found li').length > 0")
    page.keyboard.press("Escape")
    for key in drawn(page):
        choose(page, key)
        page.locator("#details details").evaluate_all("all => all.forEach((it) => it.open = true)")
    page.wait_for_timeout(100)
    assert len(drawn(page)) == len(HOSTILE) + 3
    assert page.evaluate("window.__pwned") is None
    assert desk.complaints == []
    assert {address.partition("?")[0] for address in desk.requests} <= {
        f"{origin(service)}/{path}" for path in ("graph", "neighbourhood", "find")
    }


def test_lists_filters_and_time_know_what_came_later(desk: Desk, service: Service) -> None:
    page = opened(desk, service)
    assert page.locator("#type option").all_inner_texts() == ["of any kind", "expulsion"]
    expand(page, "russia")
    expand(page, "critic-7")
    kinds = page.locator("#type option").all_inner_texts()
    assert {"expulsion", "criticism", "support"} < set(kinds)
    page.locator("#type").select_option(label="support")
    assert drawn(page).keys() == {"critic-7", "friend-7"}
    page.locator("#tab-timeline").click()
    assert page.locator("#timeline h4").all_inner_texts() == ["2023-02-03"]
    page.locator("#type").select_option("")
    page.locator("#tab-table").click()
    assert page.locator(".pager span").inner_text().startswith("52 statements")
    page.locator("#since").focus()
    page.keyboard.press("End")
    assert page.locator(".pager span").inner_text().startswith("1 statement,")


def test_a_service_that_is_gone_leaves_the_page_usable(desk: Desk, tmp_path: Path) -> None:
    with served(tmp_path) as service:
        page = opened(desk, service)
    assert expand(page, "russia") == (
        "Not loaded: the service does not answer. What is here stays as it is."
    )
    page.locator("#find").fill("critic")
    until(page, "document.getElementById('counts').textContent.startsWith('Only what is loaded')")
    page.locator("#canvas").focus()
    page.keyboard.press("n")
    assert page.locator("#details h2").inner_text() in {"NATO", "Russia"}
    assert drawn(page).keys() == {"nato", "russia"}


def test_an_answer_that_makes_no_sense_changes_nothing(desk: Desk, service: Service) -> None:
    page = opened(desk, service)
    broken = around(service, "russia")
    broken["edges"][0] = len(broken["nodes"])
    page.route("**/neighbourhood?*", lambda route: route.fulfill(json=broken))
    assert expand(page, "russia").startswith("Not loaded: the answer of the service makes no sense")
    assert drawn(page).keys() == {"nato", "russia"}


def test_an_address_may_name_what_is_not_loaded_or_not_there(desk: Desk, service: Service) -> None:
    page = opened(desk, service, address="#entity=friend-3&add=friend-3&open=nobody:50")
    until(page, "document.querySelector('#details h2').textContent.includes('Friend 3')")
    assert said(page).startswith("Not loaded: no entity is called")
    assert "friend-3" in drawn(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_that_is_loaded_keeps_anybody_out(
    desk: Desk, service: Service, scheme: str
) -> None:
    page = desk.visit(f"{origin(service)}/graph?focus=nato#claims=1", scheme=scheme)
    expand(page, "russia")
    page.locator("#find").fill("friend 1")
    until(page, "document.querySelectorAll('#found li').length > 7")
    assert violations(page) == []


@pytest.mark.parametrize("view", ["graph", "timeline"])
def test_a_phone_never_scrolls_sideways_while_the_graph_grows(
    desk: Desk, service: Service, view: str
) -> None:
    address = f"{origin(service)}/graph?focus=kenya#claims=1&view={view}"
    page = desk.visit(address, size=(390, 844))
    expand(page, "germany")
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_a_page_that_holds_all_of_it_speaks_of_nothing_missing(
    desk: Desk, service: Service
) -> None:
    page = desk.visit(f"{origin(service)}/graph#entity=russia")
    assert "loaded" not in page.locator("#counts").inner_text()
    assert "loaded" not in page.locator("#details").inner_text()
