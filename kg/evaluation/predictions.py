"""What a reading says, in the form in which it can be compared with gold."""

from collections.abc import Callable, Iterable, Sequence
from itertools import product

from kg.evaluation.acts import Act
from kg.evaluation.acts_judged import Predicted
from kg.evaluation.names import Names, names_of
from kg.evaluation.open_tuples import OpenTuple
from kg.evaluation.triples import Triple
from kg.model import Filler, Proposition, Statement
from kg.pipeline import Reading
from kg.views.tuples import Tuple, tuples

STATE = "dip:State"


def open_tuples_of(sentences: Iterable[Sequence[Proposition]], arity: str) -> list[OpenTuple]:
    """The tuples of a document's propositions, `nary` or `binary`."""
    return [open_tuple(each) for sentence in sentences for each in tuples(sentence, arity=arity)]


def open_tuple(said: Tuple) -> OpenTuple:
    """A rendered tuple with its confidence and construction."""
    found = said.proposition
    return OpenTuple(
        said.subject, said.predicate, said.object, said.args, found.confidence, found.construction
    )


def acts(reading: Reading) -> Predicted:
    """The events and relations of a document."""
    found = [(each.kind, _act(each)) for each in reading.statements]
    events, relations = (
        tuple(act for own, act in found if own == kind) for kind in ("event", "relation")
    )
    return Predicted(events, relations)


def triples(reading: Reading, label: Callable[[str], str]) -> list[Triple]:
    """The relations of a document by the labels of their properties."""
    return [
        Triple(_name(subject), label(each.type), _name(other))
        for each in reading.statements
        for subject, other in product(each.fillers("subject"), each.fillers("object"))
    ]


def _act(statement: Statement) -> Act:
    roles = dict.fromkeys(each.role for each in statement.arguments)
    return Act(
        type=local_name(statement.type),
        roles={role: _participants(statement.fillers(role)) for role in roles},
        factuality=statement.factuality.value,
        negated=statement.negated,
        source=_participants(statement.attribution),
        time=statement.time.value if statement.time else None,
        quantity=statement.quantity,
        confidence=statement.confidence,
        rule=statement.rule,
    )


def local_name(curie: str) -> str:
    """A CURIE without its prefix."""
    return curie.rpartition(":")[2]


def _participants(fillers: tuple[Filler, ...]) -> tuple[Names, ...]:
    return tuple(names for each in fillers if (names := _names(each)))


def _names(filler: Filler) -> Names:
    """Canonical names of the entity, of its words, and of the state it is or acts for."""
    entity = filler.entity
    if entity is None:
        return names_of(filler.text)
    own = entity.name if entity.type == STATE else None
    return names_of(entity.name, filler.text, entity.state.name if entity.state else own)


def _name(filler: Filler) -> str:
    return filler.entity.name if filler.entity else filler.text
