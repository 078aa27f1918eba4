"""What the grammar around an event says of it, whatever its words: asked, announced, granted."""

from kg.model import Embedding, Function, Proposition, Sentence

PRESUPPOSED = frozenset({"relcl", "appos"})
BEHIND = frozenset({"pobj", "pcomp", "prep"})
CONTENT_MARKERS = frozenset({"of", "for", "to", "on", "about", "against", "with", "over", "from"})
PRESENT = frozenset({"VBZ", "VBP", "VBD"})
PREDICATIVE = frozenset({"attr", "appos"})
PAIR = 2
GERUND_MARKERS = frozenset({"as", "at", "into"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})


def is_inverted(sentence: Sentence, verb: int) -> bool:
    """Whether an auxiliary opens the clause: "Did Iran leave?", "Had Iran left, …"."""
    before = sentence.dependents(verb, "aux", "auxpass", "nsubj", "nsubjpass")
    if len(before) < PAIR or sentence.deprels[before[0]] not in {"aux", "auxpass"}:
        return False
    opening = all(sentence.upos[token] in {"PUNCT", "CCONJ"} for token in range(before[0]))
    return opening and any(sentence.deprels[token].startswith("nsubj") for token in before)


def is_past(proposition: Proposition) -> bool:
    """Whether it happened whatever the clause with "if" beside it says: "threatened it if …"."""
    sentence, verb = proposition.sentence, proposition.head
    tags = {sentence.tags[token] for token in sentence.dependents(verb, "aux", "auxpass")}
    return sentence.tags[verb] == "VBD" or (
        sentence.tags[verb] == "VBN" and bool(tags & PRESENT) and "MD" not in tags
    )


def is_announced(proposition: Proposition) -> bool:
    """Whether its own subject tells, in the progressive, what it does: "said it was leaving"."""
    sentence, verb = proposition.sentence, proposition.head
    subject = next(iter(proposition.having(Function.SUBJECT)), None)
    return (
        sentence.deprels[verb] in {"ccomp", "conj"}
        and sentence.tags[verb] == "VBG"
        and bool(sentence.dependents(verb, "aux") or sentence.deprels[verb] == "conj")
        and subject is not None
        and sentence.upos[subject.head] == "PRON"
    )


def is_worded(proposition: Proposition) -> bool:
    """Whether a participle tells what a noun says: "rejected a report accusing it of lying"."""
    sentence, verb = proposition.sentence, proposition.head
    return sentence.deprels[verb] == "acl" and sentence.tags[verb] == "VBG"


def is_outcome(proposition: Proposition) -> bool:
    """Whether it is a bare participle behind its governor: "decided to leave, ending …"."""
    sentence, verb = proposition.sentence, proposition.head
    return (
        sentence.deprels[verb] == "advcl"
        and sentence.tags[verb] == "VBG"
        and sentence.heads[verb] < verb
        and not proposition.embeddings[0].marker
    )


def is_relative(step: Embedding) -> bool:
    """Whether a relative clause tells it; "a ruling that Iran left", "a reason to leave" do not."""
    return step.relation in PRESUPPOSED and step.marker not in {"for", "that", "to"}


def is_feat(proposition: Proposition) -> bool:
    """In "is to be the first leader to go there": what makes him the first is as sure as that."""
    sentence, above = proposition.sentence, proposition.embeddings[:1]
    return (
        sentence.tags[proposition.head] == "VB"
        and bool(above)
        and above[0].relation == "relcl"
        and sentence.deprels[above[0].head] in PREDICATIVE
    )


def holds(step: Embedding) -> bool:
    """Whether what hangs on the step may be its content: "warned of a raid", not "in a letter"."""
    return step.relation not in BEHIND or step.pos != "verb" or is_content(step)


def is_content(step: Embedding) -> bool:
    """Whether the preposition between them makes the lower one the content of the upper one."""
    before_gerund = step.relation == "pcomp" and step.marker in GERUND_MARKERS
    return before_gerund or step.marker in CONTENT_MARKERS


def is_somebodys(proposition: Proposition) -> bool:
    """In "rejected Mali's demand", "rejected Malian demands": what was rejected was demanded."""
    sentence = proposition.sentence
    if proposition.construction != "nominal":
        return False
    return any(
        not each.shared and sentence.tags[each.head] not in {"PRP$", "WP$"}
        for each in proposition.having(Function.POSSESSOR)
    ) or any(
        sentence.tags[each.head] in {"JJ", "NNP"} and sentence.forms[each.head][0].isupper()
        for each in proposition.having(Function.MODIFIER)
    )


def is_definite(proposition: Proposition) -> bool:
    """Whether a nominal has a definite article, a demonstrative or a possessor."""
    sentence = proposition.sentence
    return proposition.construction == "nominal" and any(
        sentence.deprels[child] == "poss" or sentence.forms[child].lower() in DEFINITE
        for child in sentence.dependents(proposition.head, "det", "poss")
    )
