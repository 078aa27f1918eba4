"""`kg serve`: a graph behind HTTP."""

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.console import say, settings_of
from kg.cli.options import Timeout
from kg.config import Settings

if TYPE_CHECKING:
    from kg.serve.exchange import Setup

TOKEN = "KG_TOKEN"  # noqa: S105 -- the name of the variable
_SIZE = re.compile(r"(\d{1,9})([KMGT]?)(i?B)?", re.IGNORECASE)
_POWERS = {"": 0, "K": 10, "M": 20, "G": 30, "T": 40}


def serve(  # noqa: PLR0913 -- an option is an argument
    context: typer.Context,
    *,
    store: Annotated[
        str, typer.Option(metavar="DIR", help="Directory of the graph.", show_default=False)
    ],
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 is any that is free.")] = 8000,
    host: Annotated[
        str, typer.Option(help="Address to listen at; the usual one is for this machine only.")
    ] = "127.0.0.1",
    timeout: Timeout = None,
    max_memory: Annotated[
        str, typer.Option(metavar="SIZE", help="Memory that a query may take.")
    ] = "2G",
    max_results: Annotated[
        str, typer.Option(metavar="SIZE", help="How long an answer may be.")
    ] = "64M",
    workers: Annotated[int, typer.Option(min=1, max=64, help="Queries at a time.")] = 2,
    writable: Annotated[
        bool, typer.Option("--writable", help="Take updates from whoever has the token.")
    ] = False,
    token: Annotated[
        str | None,
        typer.Option(
            envvar=TOKEN, show_envvar=True, help="What to send as Authorization: Bearer TOKEN."
        ),
    ] = None,
    cors: Annotated[
        list[str] | None,
        typer.Option(metavar="ORIGIN", help="Let pages from there read; * is all; repeatable."),
    ] = None,
    allow_host: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A name that requests may use; may be repeated."),
    ] = None,
) -> None:
    """Serve a graph to programs (SPARQL 1.1 over HTTP) and to people (pages, the explorer)."""
    from kg.serve.access import Access, hosts_of, weak
    from kg.serve.server import Options, serve

    if writable and (token is None or weak(token)):
        raise typer.BadParameter(
            f"--writable needs a token of 8 or more letters; set {TOKEN} or give --token",
            param_hint="--token",
        )
    settings = settings_of(context)
    options = Options(
        setup=_setup(store, settings, timeout, memory=max_memory, answer=max_results),
        host=host,
        port=port,
        workers=workers,
        access=Access(
            token=token if writable else None,
            origins=frozenset(map(_origin, cors or ())),
            hosts=hosts_of(host, allow_host or ()),
        ),
    )
    serve(options, ready=lambda address: say(f"{store} is served at {address}"), log=_log)


def _setup(
    store: str, settings: Settings, timeout: float | None, *, memory: str, answer: str
) -> "Setup":
    from kg.graph.growing import files_of
    from kg.ontology import Vocabulary, bundled
    from kg.serve.exchange import Setup
    from kg.store import is_address

    if is_address(store):
        raise typer.BadParameter("name a directory: a server serves itself", param_hint="--store")
    files = files_of((), settings) or bundled()
    names = Vocabulary.load(files).names.prefixes
    most = _size(memory, "--max-memory", least=512 << 20)
    return Setup(
        store=str(Path(store).absolute()),
        memory=most,
        resident=most // 4,
        seconds=timeout or settings.query_timeout,
        answer=_size(answer, "--max-results", least=1 << 10),
        base=settings.base,
        others=tuple(sorted(names.items())),
        ontology=tuple(map(str, files)),
        drawn=settings.view_limit,
    )


def _size(written: str, option: str, *, least: int) -> int:
    """Bytes, from words like 512M or 2G."""
    match = _SIZE.fullmatch(written.strip())
    size = int(match[1]) << _POWERS[match[2].upper()] if match else 0
    if size < least:
        raise typer.BadParameter(
            f"{written!r} is no size from {least >> 10}K on; write it as 512M or 2G",
            param_hint=option,
        )
    return size


def _origin(written: str) -> str:
    if written != "*" and not re.fullmatch(r"https?://[\w.\-\[\]:]+", written):
        raise typer.BadParameter(
            f"{written!r} is no origin; write it as https://example.org", param_hint="--cors"
        )
    return written


def _log(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
