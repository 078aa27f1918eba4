"""The requests that surface.json describes, and many that it rules out, sent to a service."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis import Case, Config, Response
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from serve.clients import TOKEN, Client, small_store, started

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])
CHECKS: Final = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
SETUP: Final = {
    "checks": {"not_a_server_error": {"expected-statuses": ["2xx", "4xx", "503"]}},
    "generation": {"deterministic": True},
    "phases": {"coverage": {"unexpected-methods": ["DELETE", "PATCH", "QUERY"]}},
}
SURFACE: Final = schemathesis.openapi.from_path(
    Path(__file__).with_name("surface.json"),
    config=Config.from_dict(SETUP),
)
schemathesis.serializer.alias(
    [
        "application/n-quads",
        "application/rdf+xml",
        "application/sparql-query",
        "application/sparql-update",
        "text/turtle",
    ],
    "text/plain",
)
ONE: Final = b"<urn:x:a> <urn:x:b> <urn:x:c> ."


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A service of its own, whose store the requests may change."""
    path = small_store(tmp_path_factory.mktemp("asked") / "graph")
    with started(path, "--writable", "--token", TOKEN, "--timeout", "5") as running:
        for graph in ("urn:x:a", "urn:x:b"):
            running.write(f"/store?graph={graph}", ONE, Content_Type="text/turtle")
        yield running


@SURFACE.parametrize()
@settings(max_examples=4, suppress_health_check=list(HealthCheck))
def test_every_request_is_answered_as_described(case: Case[Any], asked: Client) -> None:
    token = {"Authorization": f"Bearer {TOKEN}"}
    answer = case.call(base_url=f"http://127.0.0.1:{asked.port}", headers=token, timeout=20)
    case.validate_response(answer, checks=CHECKS)
    assert answer.status_code < 400 or is_one_plain_line(answer)


def test_a_plain_query_is_answered_rightly_afterwards(asked: Client) -> None:
    assert asked.update("INSERT DATA { <urn:x:plain> <urn:x:n> 1 }").status == 204
    assert asked.query("SELECT ?n { <urn:x:plain> <urn:x:n> ?n }").values() == [["1"]]


def is_one_plain_line(answer: Response) -> bool:
    plain = answer.headers["content-type"] == ["text/plain; charset=utf-8"]
    return plain and answer.content.endswith(b"\n") and answer.content.count(b"\n") == 1
