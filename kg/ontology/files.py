"""Where the data files live: `ontologies/` of a checkout, or of the installed wheel."""

from importlib.resources import files
from pathlib import Path

from kg.errors import OntologyError

_FOLDER = "ontologies"


def path_of(name: str) -> Path:
    """The file or folder `name` of `ontologies/`, e.g. `diplomacy.ttl` or `queries`.

    A checkout is asked first, so that editing a file there takes effect at once.

    Raises:
        OntologyError: neither the checkout nor the wheel has it.
    """
    package = Path(str(files("kg")))
    for folder in (package.parent / _FOLDER, package / _FOLDER):
        if (folder / name).exists():
            return folder / name
    raise OntologyError(
        f"{_FOLDER}/{name}", "the file is not part of this installation; reinstall diplomacy-kg"
    )


def bundled() -> tuple[Path, ...]:
    """The files that make the built-in ontology: its classes, and their words."""
    return path_of("diplomacy.ttl"), path_of("lexicon.ttl")
