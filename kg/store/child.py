"""A query in a process of its own, which a time limit can end and a memory limit bounds.

Run as `python -m kg.store.child`: one JSON object on the first line of standard input, for a store
in memory its N-Quads after it; the kind of the answer on the first line of standard output, its
payload after it.
"""

import json
import math
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any, cast

from pyoxigraph import RdfFormat, Store

from kg.errors import KgError, QueryError
from kg.store.directory import open_directory
from kg.store.results import Kind, Result
from kg.store.sparql import graphs_of, run, screen

MEMORY = 4 << 30
_ERROR = "error"


def run_in_child(
    source: Path | bytes, query: str, prefixes: Mapping[str, str], *, timeout: float
) -> Result:
    """Check and answer `query` within `timeout` seconds, starting the process included.

    Args:
        source: the store's directory, or the N-Quads of a store in memory.
        query: SPARQL, from anybody.
        prefixes: those that the query need not declare.
        timeout: seconds of wall time.

    Raises:
        QueryError: it took longer, needed more than 4 GiB of memory, is refused or is wrong.
    """
    path = None if isinstance(source, bytes) else str(source.absolute())
    order = json.dumps({"path": path, "query": query, "prefixes": dict(prefixes)}).encode()
    data = source if isinstance(source, bytes) else b""
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "kg.store.child"],
            input=order + b"\n" + data,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            timeout=timeout,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise QueryError(
            f"the query took longer than {timeout:g} s; ask for less or allow more time"
        ) from None
    return _understood(done.returncode, done.stdout, prefixes)


def _understood(code: int, output: bytes, prefixes: Mapping[str, str]) -> Result:
    kind, _, payload = output.partition(b"\n")
    if code or not kind:
        raise QueryError(
            f"the query needed more than {MEMORY >> 30} GiB of memory or could not be run; "
            "ask for less, for example with LIMIT"
        )
    if kind == _ERROR.encode():
        raise QueryError(payload.decode())
    return Result(cast("Kind", kind.decode()), payload, prefixes)


def main() -> None:  # pragma: no cover -- another process
    """Answer the one query on standard input."""
    limit_memory(MEMORY)
    sys.stdout.buffer.write(answered(sys.stdin.buffer))


def answered(order: IO[bytes]) -> bytes:
    """What the process writes for what it reads; see the module's first lines."""
    asked: dict[str, Any] = json.loads(order.readline())
    try:
        store = _opened(asked["path"], order)
        screen(asked["query"], holds=graphs_of(store), prefixes=asked["prefixes"])
        result = run(store, asked["query"], asked["prefixes"])
    except (KgError, OSError) as error:
        return f"{_ERROR}\n{error}".encode()
    return f"{result.kind}\n".encode() + result.payload


def limit_memory(most: int) -> None:  # pragma: no cover -- it would limit the caller
    """Let this process have at most `most` bytes of address space, where the system can say so."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def resident_memory() -> int:
    """Bytes of memory that this process holds now; 0 where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    except OSError:  # no Linux
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")


def limit_cpu(seconds: float) -> None:  # pragma: no cover -- it would limit the caller
    """Let this process end after `seconds` more of CPU time, where the system can say so."""
    try:
        import resource
    except ImportError:  # Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = math.ceil(used.ru_utime + used.ru_stime + seconds) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


def _opened(path: str | None, data: IO[bytes]) -> Store:
    if path is not None:
        return open_directory(Path(path), read_only=True)
    store = Store()
    store.bulk_load(data, RdfFormat.N_QUADS)
    return store


if __name__ == "__main__":  # pragma: no cover -- another process
    main()
