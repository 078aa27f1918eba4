"""The graph page: one HTML file with everything in it, carried by pyvis, that asks for nothing."""

import base64
import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.ontology.style import StyleSheet
from kg.views.filters import Selection, most_important, select
from kg.views.live import Live
from kg.views.network import build_network, records_of
from kg.views.records import StatementRecord
from kg.views.scene import Scene, compose
from kg.views.values import Json

if TYPE_CHECKING:
    from markupsafe import Markup
    from pyvis.network import Network as Pyvis

DRAWN = 600  # nodes shown at first
CARRIED = 10_000  # nodes a page can hold and stay usable
_TEMPLATES = files("kg.views") / "templates"
_SCRIPTS = (
    "data",
    "statements",
    "state",
    "address",
    "theme",
    "shapes",
    "paint",
    "labels",
    "layer",
    "sight",
    "canvas",
    "keys",
    "details",
    "lists",
    "timeline",
    "legend",
    "search",
    "times",
    "saving",
)
_SERVED = (
    "merging",
    "placing",
    "live",
)  # asking for more: not a word of it in a page that is a file
_ENGINE = "lib/vis-9.1.2/vis-network.min.js"  # MIT or Apache-2.0, its licence notice inside
_OPTIONS: Mapping[str, Json] = {
    "physics": {"enabled": False},
    "interaction": {"hover": False, "multiselect": False, "selectable": False},
    "layout": {"randomSeed": 1, "improvedLayout": False},
}


class EmptyGraphError(KgError):
    """There is nothing to draw."""

    def __init__(self) -> None:
        super().__init__(
            "nothing to show: the graph holds no statement between entities; "
            "build it from more text, or ask for less"
        )


def render_page(  # noqa: PLR0913 -- the parts of one page
    records: Iterable[StatementRecord],
    *,
    styles: StyleSheet,
    labels: Mapping[str, str] | None = None,
    selection: Selection | None = None,
    title: str = "Who did what to whom",
    live: Live | None = None,
) -> str:
    """The page that shows what `selection` leaves of `records`; the same text on every run.

    Args:
        records: in any order.
        styles: looks by class.
        labels: class (CURIE) → words for the legend.
        selection: by default all; its `limit` (by default 600) is how many entities are drawn at
            first, up to 10,000 more by importance are one click away.
        title: heading of the page.
        live: what a page that is served may ask its server for; a page without asks for nothing.

    Raises:
        EmptyGraphError: nothing is left to draw.
        UnknownEntityError: nothing is called like the focus.
    """
    scene = _scene(records, selection or Selection(), styles, labels or {})
    network = _pyvis(scene)
    network.templateEnv.globals.update(_parts(scene, title, live))
    return str(network.generate_html())


def _scene(
    records: Iterable[StatementRecord],
    selection: Selection,
    styles: StyleSheet,
    labels: Mapping[str, str],
) -> Scene:
    limit = DRAWN if selection.limit is None else selection.limit
    network, kept = select(records, _unlimited(selection))
    total = len(network)
    if total > CARRIED:
        kept = records_of(most_important(network, CARRIED), kept)
        network = build_network(kept)
    if not kept or limit < 1:
        raise EmptyGraphError
    return compose(network, kept, styles=styles, labels=labels, limit=limit, total=total)


def _unlimited(selection: Selection) -> Selection:
    from dataclasses import replace

    return replace(selection, limit=None)


def _pyvis(scene: Scene) -> "Pyvis":
    from jinja2 import Environment, FileSystemLoader
    from pyvis.network import Network

    network = Network(directed=True)
    network.set_template_dir(str(_TEMPLATES), "page.html")
    network.templateEnv = Environment(
        loader=FileSystemLoader(str(_TEMPLATES)), autoescape=True, keep_trailing_newline=True
    )
    network.templateEnv.filters.update(ends=_ends, json=_json, lines=_lines, script=_script)
    network.nodes, network.edges = scene.nodes, scene.edges  # add_edge() looks through a list
    network.options = dict(_OPTIONS)
    return network


def _parts(scene: Scene, title: str, live: Live | None) -> dict[str, "Json | Markup"]:
    from markupsafe import Markup

    css = _template("page.css")
    names = (*_SCRIPTS, *(_SERVED if live else ()), "main")
    script = "(() => {\n'use strict';\n" + "\n".join(map(_source, names)) + "})();\n"
    engine = _engine()
    policy = _policy(scripts=(engine, script), style=css, asks=live is not None)
    return {
        "title": title.encode("utf-8", "replace").decode(),
        "csp": Markup(policy),  # noqa: S704 -- hashes only
        "css": Markup(css),  # noqa: S704 -- ours
        "script": Markup(script),  # noqa: S704 -- ours
        "engine": Markup(engine),  # noqa: S704 -- vis-network's
        "scene": scene.extra,
        "evidence": scene.evidence,
        "sentences": scene.sentences,
        "live": live.told(among=len(scene.nodes)) if live else None,
    }


def _policy(*, scripts: Iterable[str], style: str, asks: bool) -> str:
    """A content security policy that lets these texts run and nothing else load or run.

    One that `asks` may reach its own server besides.
    """
    allowed = " ".join(map(_hash, scripts))
    server = "connect-src 'self'; " if asks else ""
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; {server}"
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    """The source expression for an inline element (https://www.w3.org/TR/CSP3/#match-element-to-source-list)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _source(name: str) -> str:
    return _template(f"{name}.js")


def _template(name: str) -> str:
    return _unix((_TEMPLATES / name).read_text(encoding="utf-8"))


def _engine() -> str:
    """vis-network with its licence notice, without the address of its source map."""
    text = _unix((files("pyvis") / _ENGINE).read_text(encoding="utf-8"))
    return text.partition("//# sourceMappingURL")[0]


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")  # as a browser does before it hashes


def _json(value: Json) -> "Markup":
    return _script(json.dumps(value, separators=(",", ":"), sort_keys=True, allow_nan=False))


def _lines(rows: Sequence[Json]) -> "Markup":
    """A JSON array with a row a line, so that one row can be read without the others."""
    from markupsafe import Markup

    return Markup("[\n{}\n]").format(Markup(",\n").join(map(_json, rows)))


def _ends(edges: Iterable[Mapping[str, Json]]) -> list[Json]:
    return [edge[key] for edge in edges for key in ("from", "to", "statement")]


def _script(text: str) -> "Markup":
    """JSON text in pure ASCII that cannot end or open an element it stands in."""
    from markupsafe import Markup

    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(safe)  # noqa: S704 -- no markup is left in it
