"""What may stand in a relation: kinds against domains and ranges."""

from collections.abc import Sequence

from kg.interpretation.plain.references import EVENT, NUMBER, TIME, Reference
from kg.interpretation.plain.view import View
from kg.ontology.properties import Property

MEASURES = TIME | NUMBER
PLACES = frozenset({"place", "city", "country"})
NAMEABLE = PLACES | {"person", "organisation", "language", "work"}
WORK = frozenset({"work"})
ANYHOW = WORK | {"vehicle"}


def fits(found: Reference, wanted: frozenset[str]) -> bool:
    """Whether `found` may be of one of the kinds; what is not known may be anything."""
    if wanted & MEASURES or found.kinds & MEASURES or (wanted and found.kinds & EVENT):
        return bool(wanted & found.kinds)
    if "person" in wanted and not found.named:
        return False
    return not (wanted and found.sure) or bool(wanted & found.kinds)


def is_value(view: View, found: Reference, own: Property) -> bool:
    """Whether it is a name, measure or usual value that may fill the property."""
    if not fits(found, own.range):
        return False
    if found.kinds & MEASURES:
        return any(each.isdigit() for each in found.text)
    if own.members:
        usual = found.text.replace(" ", "").lower() in own.members
        return usual or (found.named and not found.kinds)
    if found.named:
        return _may_be(found, own)
    nameable = own.called or own.range & NAMEABLE
    return view.sentence.upos[found.end - 1] == "NOUN" and not nameable


def _may_be(found: Reference, own: Property) -> bool:
    """Whether a name is no place where a person or body is wanted, and a country where one is."""
    if own.range == {"country"}:
        return "country" in found.kinds
    if not found.kinds & PLACES or own.range & PLACES:
        return True
    return own.range != {"person"} and (
        "organisation" not in own.range or not own.called or own.is_called(found.text)
    )


def may_have(view: View, own: Property) -> bool:
    """Whether there is a topic, and it may be of the property's domain."""
    known = own.domain and view.kinds
    return view.topic is not None and (not known or bool(own.domain & view.kinds))


def looks_like(view: View, own: Property) -> bool:
    """Whether the topic looks as if it were of the domain, for evidence that is weak.

    What the parser takes its name for counts, but not against works and vehicles, which are
    called after anything.
    """
    named = view.topic.kinds if view.topic and not own.domain & ANYHOW else frozenset[str]()
    known = view.kinds or named
    return not own.domain or not known or bool(own.domain & known)


def suits(view: View, found: Reference, own: Property, *, strict: bool = True) -> bool:
    """Whether `found` may be the subject: a name, of a kind that is in the domain.

    Args:
        view: the sentence.
        found: a name in it.
        own: the property.
        strict: whether what the parser takes the name for counts.
    """
    if found is view.topic:
        return may_have(view, own) and (found.named or _is_title(view, found))
    known = found.kinds if found.sure or (strict and not own.domain & WORK) else frozenset()
    return found.named and (not own.domain or not known or bool(own.domain & known))


def narrowed(view: View, fitting: Sequence[Property]) -> Property | None:
    """The only one of `fitting`, or the only one whose domain is what the topic is called."""
    if len(fitting) > 1:
        called = {view.sentence.lemmas[token].lower() for token in view.classes}
        fitting = [own for own in fitting if own.bearers & called]
    return fitting[0] if len(fitting) == 1 else None


def _is_title(view: View, found: Reference) -> bool:
    """Whether a text begins with "The flame fougasse …": what it is about, without a name."""
    sentence, article = view.sentence, view.sentence.forms[0].lower() == "the"
    passive = article and "auxpass" in sentence.deprels
    first = sentence.index == 0 and found.start == int(article)
    return first and found.end - found.start > 1 and (passive or bool(view.classes))
