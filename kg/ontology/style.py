"""The looks of classes: which colour and shape a node has, which tone and stroke a line."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from kg.errors import OntologyError

STYLE = "https://diplomacy.example/style#"
LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
SHAPES = frozenset({"dot", "square", "diamond", "triangle", "triangleDown", "hexagon", "star"})
_ANYTHING = f"{STYLE}Anything"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class NodeStyle:
    """Of a node: `fill` as `#RRGGBB`, `shape` one of `SHAPES`."""

    fill: str
    shape: str


@dataclass(frozen=True, slots=True)
class Tone:
    """Of a line: the climate it speaks of, in words, and its `stroke` as `#RRGGBB`."""

    id: str
    label: str
    stroke: str


@dataclass(frozen=True, slots=True)
class StyleSheet:
    """Looks by class.

    Attributes:
        nodes: class (CURIE) → its look; `anything` for a class without one.
        tones: type (CURIE) → its tone; `other` for a type without one.
        parents: class → its superclass, both CURIEs, to look further up.
    """

    nodes: Mapping[str, NodeStyle]
    tones: Mapping[str, Tone]
    anything: NodeStyle
    other: Tone
    parents: Mapping[str, str]

    def node(self, cls: str) -> NodeStyle:
        """The look of `cls` or of its nearest superclass that has one."""
        found = (self.nodes[name] for name in self._upwards(cls) if name in self.nodes)
        return next(found, self.anything)

    def tone(self, type_: str) -> Tone:
        """The tone of `type_` or of its nearest superclass that has one."""
        found = (self.tones[name] for name in self._upwards(type_) if name in self.tones)
        return next(found, self.other)

    def _upwards(self, cls: str) -> Iterator[str]:
        seen: set[str] = set()
        current: str | None = cls
        while current is not None and current not in seen:
            yield current
            seen.add(current)
            current = self.parents.get(current)


class _Row(NamedTuple):
    subject: str
    predicate: str
    value: str


def read_style(path: Path, *, parents: Mapping[str, str] | None = None) -> StyleSheet:
    """The style sheet in the Turtle file `path`; classes become CURIEs by the file's own prefixes.

    Args:
        path: Turtle with `style:fill` and `style:shape` of node classes, `style:tone` of types.
        parents: class → superclass, both CURIEs.

    Raises:
        OntologyError: it cannot be read, or a colour or shape in it is none.
    """
    rows, prefixes = _read(path)
    values = {(row.subject, row.predicate): row.value for row in rows}
    nodes = {row.subject: _node(path, values, row.subject) for row in _with(rows, "fill")}
    tones = {row.subject: _tone(path, values, row.value) for row in _with(rows, "tone")}
    if _ANYTHING not in nodes or _ANYTHING not in tones:
        raise OntologyError(path, "style:Anything needs a style:fill, style:shape and style:tone")
    return StyleSheet(
        nodes={_curie(iri, prefixes): look for iri, look in nodes.items()},
        tones={_curie(iri, prefixes): tone for iri, tone in tones.items()},
        anything=nodes[_ANYTHING],
        other=tones[_ANYTHING],
        parents=dict(parents or {}),
    )


def _read(path: Path) -> tuple[list[_Row], dict[str, str]]:
    import pyoxigraph as ox

    try:
        reader = ox.parse(path=path, format=ox.RdfFormat.TURTLE)
        rows = [_row(quad.subject, quad.predicate, quad.object) for quad in reader]
    except SyntaxError as error:
        raise OntologyError(path, f"not Turtle: {error.msg}", line=error.lineno) from None
    except OSError as error:
        raise OntologyError(path, f"cannot be read: {error.strerror or error}") from None
    return rows, reader.prefixes


def _row(*terms: object) -> _Row:
    return _Row(*(str(getattr(term, "value", term)) for term in terms))


def _with(rows: list[_Row], name: str) -> list[_Row]:
    return [row for row in rows if row.predicate == STYLE + name]


def _node(path: Path, values: Mapping[tuple[str, str], str], cls: str) -> NodeStyle:
    fill, shape = values[cls, f"{STYLE}fill"], values.get((cls, f"{STYLE}shape"), "")
    if shape not in SHAPES:
        raise OntologyError(path, f"<{cls}> needs a style:shape among {', '.join(sorted(SHAPES))}")
    return NodeStyle(_colour(path, cls, fill), shape)


def _tone(path: Path, values: Mapping[tuple[str, str], str], tone: str) -> Tone:
    stroke = _colour(path, tone, values.get((tone, f"{STYLE}stroke"), ""))
    name = tone.removeprefix(STYLE)
    return Tone(name, values.get((tone, LABEL), name), stroke)


def _colour(path: Path, subject: str, value: str) -> str:
    if not _COLOUR.fullmatch(value):
        raise OntologyError(path, f"<{subject}> has {value!r} for a colour; write it as #RRGGBB")
    return value


def _curie(iri: str, prefixes: Mapping[str, str]) -> str:
    for prefix, namespace in sorted(prefixes.items()):
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
