"""The RDF store: evidence model, embedded database, SPARQL and the competency questions."""

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
from kg.store.patch import Patch, patch
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
    "patch",
    "question",
    "questions",
    "statements",
    "to_rdflib",
    "triples_of",
    "validate",
    "verify",
]
