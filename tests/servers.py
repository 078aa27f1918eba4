"""Real SPARQL servers on the loopback interface, for as long as a block runs.

Oxigraph comes with the test tools. Virtuoso is tested where it is installed, on Debian by
`apt-get install virtuoso-opensource-7-bin`.
"""

import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

VIRTUOSO = shutil.which("virtuoso-t")
_CONFIGURATION = """\
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
ErrorLogLevel = 7
FileExtend = 200
Striping = 0
TempStorage = TempDatabase
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
Striping = 0
[Parameters]
ServerPort = 127.0.0.1:{admin}
DisableUnixSocket = 1
ServerThreads = 10
NumberOfBuffers = 2000
MaxDirtyBuffers = 1200
CaseMode = 2
[HTTPServer]
ServerPort = 127.0.0.1:{web}
ServerRoot = .
MaxClientConnections = 10
ServerThreads = 10
[SPARQL]
ResultSetMaxRows = 1000000
"""
_OPEN_TO_ALL = "grant SPARQL_UPDATE to \"SPARQL\"; DB.DBA.RDF_DEFAULT_USER_PERMS_SET ('nobody', 7);"


@dataclass(frozen=True)
class Server:
    """Where a server takes queries and updates."""

    url: str
    update_url: str


@contextmanager
def oxigraph(*options: str) -> Iterator[Server]:
    """Oxigraph's own server over a store in memory."""
    port = _free_port()
    program = Path(sys.executable).parent / "oxigraph"
    command = [str(program), "serve", "--bind", f"127.0.0.1:{port}", *options]
    with subprocess.Popen(  # noqa: S603 -- a program of ours
        command, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stderr is not None
        assert "Listening" in process.stderr.readline()
        try:
            yield Server(f"http://127.0.0.1:{port}/query", f"http://127.0.0.1:{port}/update")
        finally:
            process.terminate()


@contextmanager
def virtuoso(folder: Path) -> Iterator[Server]:
    """Virtuoso with its files in `folder`, open to whoever asks."""
    admin, web = _free_port(), _free_port()
    (folder / "virtuoso.ini").write_text(_CONFIGURATION.format(admin=admin, web=web))
    subprocess.run(  # noqa: S603 -- found above; it goes to the background when it is ready
        [str(VIRTUOSO), "+configfile", "virtuoso.ini", "+wait"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    try:
        _told(admin, _OPEN_TO_ALL)
        yield Server(f"http://127.0.0.1:{web}/sparql", f"http://127.0.0.1:{web}/sparql")
    finally:
        _told(admin, "shutdown;")


@contextmanager
def website(page: bytes) -> Iterator[str]:
    """A server that answers whatever is posted with the same page."""

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_arguments: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answering) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def _told(admin: int, command: str) -> None:
    subprocess.run(  # noqa: S603 -- comes with the server
        [str(shutil.which("isql-vt")), f"127.0.0.1:{admin}", "dba", "dba", f"exec={command}"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )


def _free_port() -> int:
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return int(some.getsockname()[1])
