"""`kg serve` on a store of its own: an affair with a busy centre, and hostile names at its rim."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import quote

sys.path.append(str(Path(__file__).parent.parent / "store"))

from serve.clients import BASE, Client, Here, small_store, started
from store_samples import GERMANY, NATO, RULES, RUSSIA, document, filled, statement
from view_samples import HOSTILE

from kg.model import Entity, Factuality
from kg.store import OxigraphStore

__all__ = ["CRITICS", "Here", "Service", "around", "origin", "served", "small_store"]
Service: TypeAlias = Client
CRITICS = 70
"""More than are loaded of one neighbourhood at first."""


@contextmanager
def served(folder: Path) -> Iterator[Service]:
    """The service, as long as the block runs."""
    path = folder / "graph"
    with OxigraphStore.open(path, schema=RULES) as store:
        store.add(document(), [*_affair(), *_rim(), *_criticism()])
    with started(path) as service:
        yield service


def origin(service: Service) -> str:
    return f"http://127.0.0.1:{service.port}"


def around(service: Service, key: str, limit: int = 50) -> dict[str, Any]:
    """What the service has around an entity."""
    entity = quote(f"{BASE}entity/{key}", safe="")
    found = service.ask(f"/neighbourhood?entity={entity}&hops=1&limit={limit}").json()
    assert isinstance(found, dict)
    return found


def _affair() -> Iterator[Any]:
    yield statement("a1", filled("agent", NATO), filled("recipient", RUSSIA))
    yield statement(
        "a2",
        filled("agent", RUSSIA),
        filled("recipient", GERMANY),
        type="dip:Accusation",
        factuality=Factuality.ALLEGED,
    )
    kenya = Entity("kenya", "Kenya", "dip:State")
    yield statement(
        "a3", filled("agent", GERMANY), filled("recipient", kenya), type="dip:Visit", time="2019-05"
    )


def _criticism() -> Iterator[Any]:
    """A crowd that criticises Russia, each of whom somebody else supports."""
    for number in range(CRITICS):
        critic = Entity(f"critic-{number}", f"Critic {number}", "dip:Person")
        friend = Entity(f"friend-{number}", f"Friend {number}", "dip:MediaOutlet")
        ends = filled("agent", critic), filled("recipient", RUSSIA)
        yield statement(
            f"c{number}", *ends, type="dip:Criticism", time=f"2022-01-{number % 28 + 1:02}"
        )
        ends = filled("agent", friend), filled("recipient", critic)
        yield statement(f"f{number}", *ends, type="dip:Support", time="2023-02-03")


def _rim() -> Iterator[Any]:
    """What would like to be markup, script or an address."""
    for number, text in enumerate(HOSTILE):
        fit = text.encode("utf-8", "replace").decode()
        nasty = Entity(f"nasty{fit}", fit, "dip:Person", labels=(f"{fit}!",))
        yield statement(
            f"n{number}{fit}",
            filled("agent", nasty),
            filled("recipient", GERMANY),
            filled("patient", fit),
            type="dip:Protest",
            attribution=filled("attributedTo", fit) if number % 2 else (),
        )
