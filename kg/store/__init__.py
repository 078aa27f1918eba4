"""The RDF store: evidence model, embedded database, SPARQL and the competency questions.

Each name is imported from its module when it is first asked for: a process that answers one query
needs few of them.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.store.backup import load
    from kg.store.competency import Question, ask, question, questions
    from kg.store.conformance import Violation
    from kg.store.direct import NoSchema, Schema
    from kg.store.evidence import content_hash, triples_of
    from kg.store.graph_store import GraphStore, StoredDocument
    from kg.store.http import is_address
    from kg.store.inference import infer
    from kg.store.interop import to_rdflib
    from kg.store.names import entities_named
    from kg.store.namespaces import Namespaces
    from kg.store.oxigraph import OxigraphStore
    from kg.store.patching import Patch, patch
    from kg.store.quarantine import Quarantined
    from kg.store.reading import statements
    from kg.store.remote import RemoteStore
    from kg.store.results import Result
    from kg.store.rows import EntityRef, Role, StatementRow
    from kg.store.validation import Validation, judge, validate
    from kg.store.verification import Fault, Verification, verify

__all__ = [
    "EntityRef",
    "Fault",
    "GraphStore",
    "Namespaces",
    "NoSchema",
    "OxigraphStore",
    "Patch",
    "Quarantined",
    "Question",
    "RemoteStore",
    "Result",
    "Role",
    "Schema",
    "StatementRow",
    "StoredDocument",
    "Validation",
    "Verification",
    "Violation",
    "ask",
    "content_hash",
    "entities_named",
    "infer",
    "is_address",
    "judge",
    "load",
    "patch",
    "question",
    "questions",
    "statements",
    "to_rdflib",
    "triples_of",
    "validate",
    "verify",
]

_MODULES = {
    "backup": ("load",),
    "competency": ("Question", "ask", "question", "questions"),
    "conformance": ("Violation",),
    "direct": ("NoSchema", "Schema"),
    "evidence": ("content_hash", "triples_of"),
    "graph_store": ("GraphStore", "StoredDocument"),
    "http": ("is_address",),
    "inference": ("infer",),
    "interop": ("to_rdflib",),
    "names": ("entities_named",),
    "namespaces": ("Namespaces",),
    "oxigraph": ("OxigraphStore",),
    "patching": ("Patch", "patch"),
    "quarantine": ("Quarantined",),
    "reading": ("statements",),
    "remote": ("RemoteStore",),
    "results": ("Result",),
    "rows": ("EntityRef", "Role", "StatementRow"),
    "validation": ("Validation", "judge", "validate"),
    "verification": ("Fault", "Verification", "verify"),
}
_HOMES = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> object:
    """A name of `__all__`, from its module."""
    if name in _HOMES:
        return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
