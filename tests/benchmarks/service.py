"""The service under load, and killed: wrong answers, memory, and updates that were promised.

    python tests/benchmarks/service.py [--requests 50000] [--connections 200] [--kills 50]

The load comes from wrk (Debian has it) over the loopback interface; every answer is compared with
the one that a single request had. Each kill is a `kill -9` at a random moment of a service that
takes updates, a document each, from several clients; after all of them the store must open, verify
and conform, hold every document that was acknowledged, and none by half.
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "store")]

from imagined import News  # noqa: E402 -- found by the line above

import kg  # noqa: E402 -- likewise
from kg.ontology import Vocabulary, bundled  # noqa: E402 -- likewise
from kg.store import Namespaces, OxigraphStore, triples_of  # noqa: E402 -- likewise
from kg.store.graph_store import ground, quads  # noqa: E402 -- likewise

TOKEN = "benchmark-of-the-service"  # noqa: S105 -- of a scratch store
CLIENTS, AT_ONCE = 4, 10  # clients that write; seconds of one round of load
ASKED = (
    "/query?query=" + quote("ASK { ?event dip:agent ?who }"),
    "/query?query=" + quote("SELECT ?who ?whom { ?who dip:expels ?whom } ORDER BY ?who ?whom"),
    "/query?format=csv&query=" + quote("SELECT (COUNT(?e) AS ?n) { ?e a dip:Expulsion }"),
    "/entity/state-1",
    "/",
)
_CHECK = """\
local expected = "{body}"
local threads = {{}}
function setup(thread) table.insert(threads, thread) end
function init() wrong = 0 end
function response(status, headers, body)
  if status ~= 200 or body ~= expected then wrong = wrong + 1 end
end
function done()
  local all = 0
  for _, thread in ipairs(threads) do all = all + thread:get("wrong") end
  print("Wrong: " .. all)
end
"""


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of load came to."""

    address: str
    requests: int
    rate: float
    wrong: int
    failed: int
    rss: int

    def __str__(self) -> str:
        """A row of the table."""
        shown = self.address if len(self.address) < 40 else f"{self.address[:37]}..."
        cells = (self.requests, f"{self.rate:.0f}", self.wrong, self.failed, self.rss // 1024)
        return f"| {shown} | {' | '.join(map(str, cells))} |"


@contextmanager
def served(store: Path, *options: str) -> Iterator[tuple[int, "subprocess.Popen[bytes]"]]:
    """`kg serve`, and the port it is at."""
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", "0", *options]
    with subprocess.Popen(  # noqa: S603 -- our own
        command,
        cwd=ROOT,
        env={**os.environ, "KG_TOKEN": TOKEN},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        try:
            yield int(line.rstrip("/\n").rpartition(":")[2]), process
        finally:
            process.terminate()


def load(store: Path, *, requests: int, connections: int) -> list[Round]:
    """Rounds of load, one address after the other, until so many requests were answered."""
    rounds: list[Round] = []
    with served(store) as (port, process), tempfile.TemporaryDirectory() as folder:
        while sum(each.requests for each in rounds) < requests:
            address = ASKED[len(rounds) % len(ASKED)]
            script = Path(folder) / "check.lua"
            body = "".join(f"\\{byte:03}" for byte in got(port, address))
            script.write_text(_CHECK.format(body=body), encoding="utf-8")
            rounds.append(rushed(port, address, connections, script, process.pid))
            print(rounds[-1], flush=True)  # noqa: T201 -- what a benchmark is for
    return rounds


def rushed(port: int, address: str, connections: int, script: Path, pid: int) -> Round:
    """One round of wrk."""
    wrk = [str(shutil.which("wrk")), "-t2", f"-c{connections}", f"-d{AT_ONCE}s", "--timeout", "30s"]
    url = f"http://127.0.0.1:{port}{address}"
    told = subprocess.run(  # noqa: S603 -- found above
        [*wrk, "-s", str(script), url], capture_output=True, text=True, check=True
    ).stdout
    numbers = [
        float(each)
        for each in re.findall(r"(\d+) requests in|sec: +([\d.]+)", told)
        for each in each
        if each
    ]
    wrong = int(re.findall(r"Wrong: (\d+)", told)[0])
    failed = sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", told)))
    return Round(address, int(numbers[0]), numbers[1], wrong, failed, memory(pid))


def memory(pid: int) -> int:
    """Resident KiB of a process and its children."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()
    total = 0
    for each in (pid, *children):
        status = Path(f"/proc/{each}/status").read_text(encoding="utf-8")
        total += int(re.findall(r"VmRSS:\s+(\d+)", status)[0])
    return total


def got(port: int, address: str) -> bytes:
    """The answer to one request."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address)
    return connection.getresponse().read()


def kills(store: Path, count: int, chance: random.Random) -> tuple[int, str]:
    """How many documents were acknowledged in all the lives of a service; what is wrong then."""
    news = News.of(Vocabulary.load(bundled()))
    texts = dict(enumerate(insertions(news, count * 40)))
    acknowledged: set[int] = set()
    for number in range(count):
        waiting = sorted(texts.keys() - acknowledged)
        with served(store, "--writable") as (port, process), ThreadPoolExecutor(CLIENTS) as hands:
            work = [
                hands.submit(write, port, texts, waiting[hand::CLIENTS], acknowledged)
                for hand in range(CLIENTS)
            ]
            time.sleep(chance.uniform(0, 1.5))
            process.kill()
            for each in work:
                each.result()
        if number % 10 == 9:
            print(f"{number + 1} kills, {len(acknowledged)} documents", flush=True)  # noqa: T201
    return len(acknowledged), problem(store, texts, acknowledged)


def write(port: int, texts: dict[int, str], waiting: Sequence[int], acknowledged: set[int]) -> None:
    """Send documents until nobody answers."""
    headers = {"Content-Type": "application/sparql-update", "Authorization": f"Bearer {TOKEN}"}
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        for number in waiting:
            connection.request("POST", "/update", texts[number].encode(), headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status == 204:
                acknowledged.add(number)
    except (OSError, HTTPException):
        return


def insertions(news: News, count: int) -> Iterator[str]:
    """An update a document."""
    schema = news.vocabulary
    for document, statements in news.documents(count):
        made = triples_of(document, statements, namespaces=Namespaces(), schema=schema)
        yield ground((), quads(made))


def problem(store: Path, texts: dict[int, str], acknowledged: set[int]) -> str:
    """What is wrong with what is left; empty when nothing is."""
    with kg.open(store) as graph:
        if not graph.verify().ok:
            return "it does not verify"
        if not graph.validate(engine="kg").ok:
            return "it does not conform"
    with OxigraphStore.open(store, read_only=True) as left:
        lines = {f"{triple} ." for triple in left.matching()}
        for number, text in texts.items():
            wanted = set(text.removeprefix("INSERT DATA {\n").removesuffix("}").splitlines())
            own = {line for line in wanted if f"/document/d{number:06}>" in line.split(" ")[0]}
            if number in acknowledged and not wanted <= lines:
                return f"document {number} was acknowledged and is not there"
            if own & lines and not wanted <= lines:
                return f"document {number} is there by half"
    return ""


def main() -> None:
    """Print the tables."""
    reading = argparse.ArgumentParser(description=__doc__)
    reading.add_argument("--requests", type=int, default=50_000)
    reading.add_argument("--connections", type=int, default=200)
    reading.add_argument("--kills", type=int, default=50)
    reading.add_argument("--documents", type=int, default=60)
    asked = reading.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "load"
        with OxigraphStore.open(store, schema=Vocabulary.load(bundled())) as opened:
            opened.add_all(News.of(Vocabulary.load(bundled())).documents(asked.documents))
        print("| address | requests | a second | wrong | failed | MiB resident |")  # noqa: T201
        print("|---|---|---|---|---|---|")  # noqa: T201
        if asked.requests:
            load(store, requests=asked.requests, connections=asked.connections)
        held, wrong = kills(Path(folder) / "kills", asked.kills, random.Random(1))  # noqa: S311
        print(f"{asked.kills} kills, {held} documents acknowledged: {wrong or 'nothing wrong'}")  # noqa: T201


if __name__ == "__main__":
    main()
