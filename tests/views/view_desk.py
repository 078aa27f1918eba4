"""A browser to try the page in, and everything the pages asked for or complained of."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from kg.ontology.style import read_style
from kg.views import StatementRecord, render_page

STYLES = read_style(Path(__file__).parents[2] / "ontologies" / "style.ttl")
AXE = files("axe_playwright_python") / "axe.min.js"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Desk:
    """A browser with a page at a time, and everything the pages asked for or complained of."""

    browser: Browser
    folder: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(
        self,
        records: list[StatementRecord],
        address: str = "",
        *,
        size: tuple[int, int] = (1280, 800),
        scheme: str = "light",
    ) -> Page:
        path = self.folder / "graph.html"
        path.write_text(render_page(records, styles=STYLES), encoding="utf-8")
        return self.show(path, address, size=size, scheme=scheme)

    def show(
        self,
        path: Path,
        address: str = "",
        *,
        size: tuple[int, int] = (1280, 800),
        scheme: str = "light",
    ) -> Page:
        return self.visit(path.as_uri() + address, size=size, scheme=scheme)

    def visit(
        self,
        address: str,
        *,
        size: tuple[int, int] = (1280, 800),
        scheme: str = "light",
        stopped: bool = False,
    ) -> Page:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme="dark" if scheme == "dark" else "light",
            reduced_motion="reduce",
        )
        context.on("request", lambda request: self.requests.append(request.url))
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: self.complaints.append(dialog.message))
        if stopped:  # the page's clock
            page.clock.install(time=0)
            page.clock.pause_at(1)
        page.goto(address)
        return page


def launched() -> Iterator[Browser]:
    """A headless browser that asks for nothing by itself."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=[*QUIET])
        yield browser
        browser.close()


def desks(browser: Browser, folder: Path) -> Iterator[Desk]:
    """A desk whose pages are closed afterwards."""
    desk = Desk(browser, folder)
    yield desk
    for context in browser.contexts:
        context.close()


def until(page: Page, condition: str) -> None:
    """Wait for `condition`, a script expression; the page's policy forbids the usual polling."""
    page.evaluate(
        "() => new Promise((done) => { const look = () => "
        f"(({condition}) ? done() : requestAnimationFrame(look)); look(); }})"
    )


def violations(page: Page) -> list[str]:
    """What axe-core (https://github.com/dequelabs/axe-core) finds wrong, a line a rule."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run()")["violations"]
    return [f"{rule['id']}: {rule['nodes'][0]['html']}" for rule in found]
