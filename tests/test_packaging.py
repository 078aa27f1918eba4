"""What a user installs holds the data, and what was tested is pinned."""

import re
import tomllib

from driving import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9_.-]+", requirement)
    assert found is not None
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def test_the_wheel_holds_the_ontologies_and_the_seeds() -> None:
    included = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {"ontologies": "kg/ontologies", "seeds": "kg/seeds"}
    assert all((ROOT / folder).is_dir() for folder in included)


def test_every_dependency_is_pinned_to_what_was_tested() -> None:
    groups = PROJECT["dependency-groups"]
    tools = [line for key in ("test", "lint", "typing") for line in groups[key]]
    pinned = {_name(line) for line in CONSTRAINTS}
    assert {_name(line) for line in (*PROJECT["project"]["dependencies"], *tools)} <= pinned


def test_constraints_are_versions_and_nothing_else() -> None:
    assert [line for line in CONSTRAINTS if not re.fullmatch(r"[\w.-]+==[\w.]+", line)] == []
