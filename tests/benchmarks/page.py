"""How fast the page is, beside pyvis' own: medians of interleaved rounds in a headless Chromium.

    python tests/benchmarks/page.py --rounds 5 --sizes 50 500 2000 10000 --pyvis 50 500

CPU is the renderer process's, an empty page included: until the graph is on the screen, and until
a hand can move it; the heap is what is left after a collection then; frames are counted while a
hand drags the picture for two seconds.
"""

import argparse
import math
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

ROOT = Path(__file__).parents[2]
FLAGS = ("--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
READY = """() => new Promise((done) => {
  const look = () => (kgPage.settled() ? done() : requestAnimationFrame(look));
  look();
})"""
# pyvis draws nothing until its layout has settled.
SETTLED = """() => new Promise((done) => {
  network.once('afterDrawing', () => requestAnimationFrame(done));
  const nudge = setInterval(() => network.redraw(), 250);
  network.once('afterDrawing', () => clearInterval(nudge));
})"""
COUNT_FRAMES = """() => {
  window.frames_ = [];
  const tick = () => { frames_.push(performance.now()); requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}"""
FRAMES = "() => 1000 * (frames_.length - 1) / (frames_.at(-1) - frames_[0])"
SEARCH = """() => {
  const field = document.getElementById('find');
  const took = ['e', 'number 9', 'zzz', 'ENTITY NUMBER 123'].map((query) => {
    const start = performance.now();
    field.value = query;
    field.dispatchEvent(new Event('input'));
    return performance.now() - start;
  });
  field.value = '';
  field.dispatchEvent(new Event('input'));
  return Math.max(...took);
}"""


@dataclass(frozen=True, slots=True)
class Case:
    """A page to open: `ready` is the script that ends when its graph is drawn."""

    name: str
    path: Path
    write: float
    ready: str = DRAWN
    address: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """CPU seconds to first paint and to use, heap in MB, frames a second, search in ms."""

    paint: float
    use: float
    heap: float
    frames: float
    search: float


def ours(folder: Path, entities: int) -> Iterator[Case]:
    """The page as it is written by default and, where that is less, with everything drawn."""
    from view_samples import crowd

    from kg.files import write_whole
    from kg.ontology.style import read_style
    from kg.views import render_page
    from kg.views.page import DRAWN as AT_FIRST

    styles = read_style(ROOT / "ontologies" / "style.ttl")
    records = crowd(entities, 2 * entities)
    path = folder / f"ours-{entities}.html"
    started = time.process_time()
    write_whole(path, render_page(records, styles=styles).encode())
    spent = time.process_time() - started
    yield Case(f"ours {entities:,}", path, spent)
    if entities > AT_FIRST:
        yield Case(f"ours {entities:,}, all drawn", path, spent, address="#all=1")


def theirs(folder: Path, entities: int) -> Case:
    """The same network by pyvis alone, with its scripts inside, as its users write it."""
    from pyvis.network import Network
    from view_samples import crowd

    from kg.views import build_network

    started = time.process_time()
    page = Network(directed=True, cdn_resources="in_line")
    network = build_network(crowd(entities, 2 * entities))
    page.add_nodes([*network], label=[values["name"] for _, values in network.nodes(data=True)])
    page.edges = [{"from": one, "to": other, "arrows": "to"} for one, other in network.edges()]
    path = folder / f"pyvis-{entities}.html"
    path.write_text(page.generate_html(), encoding="utf-8")
    return Case(f"pyvis {entities:,}", path, time.process_time() - started, SETTLED)


def measured(browser: Browser, case: Case) -> Figures:
    """One round with `case`, in a window of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
    context.set_default_timeout(600_000)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable")
    page.goto(case.path.as_uri() + case.address)
    page.evaluate(case.ready)
    ours_, paint = case.ready == DRAWN, _cpu(session)
    if ours_:
        page.evaluate(READY)
    use, heap = _cpu(session), _heap(session)
    search = page.evaluate(SEARCH) if ours_ else math.nan
    figures = Figures(paint, use, heap, _frames(page), search)
    context.close()
    return figures


def _cpu(session: CDPSession) -> float:
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(float(metric["value"]) for metric in metrics if metric["name"] == "ProcessTime")


def _heap(session: CDPSession) -> float:
    session.send("HeapProfiler.collectGarbage")
    return float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1e6


def _frames(page: Page) -> float:
    box = page.locator("canvas").first.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(COUNT_FRAMES)
    end, turn = time.monotonic() + 2, 0.0
    while time.monotonic() < end:
        turn += 1 / 15
        page.mouse.move(x + 150 * math.sin(turn), y + 100 * math.sin(turn * 0.7))
    frames = float(page.evaluate(FRAMES))
    page.mouse.up()
    return frames


def table(cases: Iterable[Case], rounds: dict[str, list[Figures]]) -> str:
    """The medians, a line a case."""
    heads = ("CPU to paint, s", "to use", "heap, MB", "pan, frames/s", "search, ms", "write, CPU-s")
    lines = [f"| page | {' | '.join(heads)} |", "|---" * (len(heads) + 1) + "|"]
    for case in cases:
        many = rounds[case.name]
        paint, use, heap, frames, search = (
            median(getattr(one, name) for one in many)
            for name in ("paint", "use", "heap", "frames", "search")
        )
        found = "" if math.isnan(search) else f"{search:.1f}"
        cells = (case.name, f"{paint:.2f}", f"{use:.2f}", f"{heap:.1f}", f"{frames:.0f}", found)
        lines.append(f"| {' | '.join(cells)} | {case.write:.2f} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", type=int, nargs="*", default=[50, 500, 2000, 10_000])
    parser.add_argument("--pyvis", type=int, nargs="*", default=[50])
    asked = parser.parse_args()
    sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "views")]
    with tempfile.TemporaryDirectory() as name, sync_playwright() as play:
        folder = Path(name)
        cases = [case for size in asked.sizes for case in ours(folder, size)]
        cases += [theirs(folder, size) for size in asked.pyvis]
        rounds: dict[str, list[Figures]] = {case.name: [] for case in cases}
        for case in cases * asked.rounds:  # a round of all, then the next
            browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=[*FLAGS])
            rounds[case.name].append(measured(browser, case))
            browser.close()
    sys.stdout.write(table(cases, rounds))


if __name__ == "__main__":
    main()
