"""Where persons are named: the recogniser's spans, names behind offices, and names set off."""

from collections.abc import Iterator, Sequence

from kg.linking.board import Board
from kg.linking.lexis import where
from kg.linking.mentions import Hit
from kg.linking.people import words_of
from kg.model import Sentence

NAMELIKE = frozenset({"PROPN", "X"})
NAMEABLE = NAMELIKE | {"NOUN", "ADJ"}
APPOSED = 2  # words a name must have to be believed without the recogniser
REACH = 10


def name_words(board: Board, index: int, tokens: range) -> tuple[str, ...]:
    """The words of a name that count."""
    forms = board.sentences[index].forms
    return words_of((forms[t] for t in tokens), board.lexis.particles)


def name_spans(board: Board, index: int, hits: Sequence[Hit]) -> list[range]:
    """Spans of persons' names from left to right, none overlapping."""
    sentence = board.sentences[index]
    starts = {hit.start: hit for hit in hits}
    found = [
        *_public(board, index, starts),
        *_recognised(board, index, starts),
        *_titled(board, index, starts),
        *_set_off(board, index, starts),
    ]
    kept: list[range] = []
    for span in sorted(found, key=lambda r: (r.start, -r.stop)):
        if span and (not kept or span.start >= kept[-1].stop) and _is_namelike(sentence, span):
            kept.append(span)
    return kept


def _public(board: Board, index: int, hits: dict[int, Hit]) -> Iterator[range]:
    """Names of persons that the gazetteer knows, run on to the whole name."""
    sentence, position = board.sentences[index], 0
    match = board.gazetteer.match_person
    for token in where(board.lexis.may_start_person, sentence.forms):
        if token < position or not _may_be_given(sentence, token):
            continue
        found, hit = match(sentence.forms, token), hits.get(token)
        if found and not (hit and hit.end >= found[0]):
            position = found[0]
            end = max(position, _run(board, index, token, hits))
            yield range(_backwards(board, index, token, hits), end)


def _may_be_given(sentence: Sentence, token: int) -> bool:
    """Whether the tags let a name start here, be it with a given name taken for another word."""
    upos, after = sentence.upos, token + 1
    if upos[token] in NAMELIKE:
        return True
    return after < len(upos) and sentence.forms[token][0].isupper() and upos[after] in NAMELIKE


def _is_namelike(sentence: Sentence, span: range) -> bool:
    return any(sentence.forms[token][:1].isupper() for token in span) and not any(
        sentence.upos[token] in {"VERB", "AUX", "PRON"} for token in span
    )


def _recognised(board: Board, index: int, hits: dict[int, Hit]) -> Iterator[range]:
    """Spans the recogniser calls persons, without titles, and run on to the whole name."""
    sentence = board.sentences[index]
    for token in where("B-PERSON".__eq__, sentence.entities):
        start = _after_titles(board, index, token, hits)
        if start is None:
            continue
        end = _run(board, index, start, hits)
        hit = hits.get(start)
        if end > start and not (hit and hit.end >= end):
            yield range(_backwards(board, index, start, hits), end)


def _after_titles(board: Board, index: int, start: int, hits: dict[int, Hit]) -> int | None:
    """Where the name starts in a span like "US President Joe Biden"; None for no name at all."""
    sentence, token = board.sentences[index], start
    while token < len(sentence) and (token == start or sentence.entities[token] == "I-PERSON"):
        hit = hits.get(token)
        if hit and (sentence.upos[token] == "ADJ" or hit.names[0].kind in {"demonym", "acronym"}):
            token = hit.end
        elif _is_title(board, index, token) or sentence.upos[token] in {"DET", "PUNCT", "PART"}:
            token += 1
        else:
            return token
    return None


def _is_title(board: Board, index: int, token: int) -> bool:
    return board.lexis.is_title(board.lemmas[index][token])


def _run(board: Board, index: int, start: int, hits: dict[int, Hit]) -> int:
    """End of the run of name words from `start`: capitals, hyphens and particles between them."""
    sentence, token = board.sentences[index], start
    particles = board.lexis.particles
    end, size = start, len(sentence)
    while token < size:
        form = sentence.forms[token]
        if _is_name_word(sentence, token):
            if token > start and (
                token in hits or (_is_title(board, index, token) and _is_outside(sentence, token))
            ):
                break
            end = token + 1
        elif not (form.lower() in particles or is_joint(sentence, token)):
            break
        token += 1
        if token - end > APPOSED:
            break
    return end


def _is_outside(sentence: Sentence, token: int) -> bool:
    """Whether the recogniser does not take the word for an inner part of a person's name."""
    return sentence.entities[token] != "I-PERSON"


def _is_name_word(sentence: Sentence, token: int) -> bool:
    form, entity = sentence.forms[token], sentence.entities[token]
    if not (form[:1].isupper() or (form.isalpha() and _is_glued(sentence, token))):
        return False
    if entity.endswith(("DATE", "TIME", "CARDINAL", "ORDINAL")):
        return False
    if sentence.upos[token] not in NAMEABLE and not entity.endswith("PERSON"):
        return False
    return form.isalpha() or form.replace(".", "").replace("'", "").isalpha()


def _is_glued(sentence: Sentence, token: int) -> bool:
    """As "bin" in "al-bin": behind a hyphen that joins it to what stands before."""
    return token > 0 and is_joint(sentence, token - 1)


def is_joint(sentence: Sentence, token: int) -> bool:
    """Whether a token is a hyphen that glues two words together."""
    return (
        sentence.forms[token] == "-"
        and 0 < token < len(sentence) - 1
        and sentence.ends[token - 1] == sentence.starts[token]
        and sentence.ends[token] == sentence.starts[token + 1]
    )


def _backwards(board: Board, index: int, start: int, hits: dict[int, Hit]) -> int:
    """Takes in given names that the recogniser missed, and a joint like "Jean-Yves"."""
    sentence = board.sentences[index]
    ends = {hit.end for hit in hits.values()}
    while start > 0:
        before = start - 1
        if is_joint(sentence, before):
            start = before - 1
        elif (
            sentence.upos[before] == "PROPN"
            and sentence.deprels[before] in {"compound", "flat"}
            and not sentence.entities[before].endswith(("DATE", "NORP"))
            and _is_name_word(sentence, before)
            and start not in ends
            and not _is_noun_end(board, index, before)
        ):
            start = before
        else:
            break
    return max(start, 0)


def _is_noun_end(board: Board, index: int, token: int) -> bool:
    return board.noun(index, token) is not None


def _titled(board: Board, index: int, hits: dict[int, Hit]) -> Iterator[range]:
    """Names right behind an office or title, or set off by a comma behind an office."""
    sentence = board.sentences[index]
    for token in where(board.lexis.may_end, board.lemmas[index]):
        start = token + 1
        if start == len(sentence) or sentence.upos[token] not in {"NOUN", "PROPN"}:
            continue
        comma = sentence.forms[start] == ","
        if not comma and not sentence.forms[start][:1].isupper():
            continue
        known = board.noun(index, token)
        if known is None or not known[1] & {"OfficeNoun", "TitleNoun"}:
            continue
        start += comma
        if start < len(sentence) and not _opens_noun(board, index, start):
            if start in hits and not _is_given_name(sentence, hits[start]):
                continue
            end = _run(board, index, start, hits)
            if end - start >= (APPOSED if comma else 1) and (
                not comma or _is_closed(sentence, end)
            ):
                yield range(start, end)


def _opens_noun(board: Board, index: int, token: int) -> bool:
    """Whether a title or known noun begins here: "deputy Foreign Minister Tien"."""
    known = board.gazetteer.longest_noun_from(board.lemmas[index], token)
    return known is not None or _is_title(board, index, token)


def _is_given_name(sentence: Sentence, hit: Hit) -> bool:
    """As in "Santiago Pena": one word of a place, and a further name behind it."""
    return (
        hit.end == hit.start + 1
        and hit.names[0].kind in {"capital", "place"}
        and hit.end < len(sentence)
        and sentence.upos[hit.end] == "PROPN"
    )


def _set_off(board: Board, index: int, hits: dict[int, Hit]) -> Iterator[range]:
    """Names that the text treats as persons, whatever the recogniser takes them for."""
    sentence, position = board.sentences[index], 0
    for token in where("PROPN".__eq__, sentence.upos):
        if token < position or _is_title(board, index, token):
            continue
        if token in hits:
            position = hits[token].end
            continue
        position = _run(board, index, token, hits)
        span = range(token, position)
        named = len(name_words(board, index, span)) >= APPOSED
        if named and _is_person_like(board, index, span, hits):
            yield span


def _is_person_like(board: Board, index: int, span: range, hits: dict[int, Hit]) -> bool:
    """As in "X, the minister, …", "X, who …", "Peru's X", or when the surname recurs alone."""
    sentence, start, end = board.sentences[index], span[0], span[-1] + 1
    if start and sentence.upos[start - 1] == "DET":
        return False
    if end + 1 in hits and sentence.forms[end] == "of":
        end = hits[end + 1].end
    comma = end < len(sentence) and sentence.forms[end] == ","
    after = end + comma
    if after < len(sentence) and sentence.tags[after] == "WP":
        return True
    if start > 1 and sentence.tags[start - 1] == "POS":
        known = _is_noun_end(board, index, span[-1])  # "Peru's Supreme Court"
        return not known and any(hit.end == start - 1 for hit in hits.values())
    if comma and _office_follows(board, index, after):
        return True
    return any(_is_office_place(board, index, start, hit) for hit in hits.values()) or (
        _recurs(board, index, span[-1])
    )


def _is_office_place(board: Board, index: int, start: int, hit: Hit) -> bool:
    """Whether `hit` is the city of "its ambassador in Kampala, X"."""
    sentence = board.sentences[index]
    return (
        hit.end == start - 1
        and sentence.forms[hit.end] == ","
        and hit.start > 1
        and sentence.upos[hit.start - 1] == "ADP"
        and _is_office(board, index, hit.start - 2)
    )


def _is_office(board: Board, index: int, token: int) -> bool:
    known = board.noun(index, token)
    return known is not None and "OfficeNoun" in known[1]


def _recurs(board: Board, index: int, token: int) -> bool:
    """Whether the last word of a name stands alone as a subject in a later sentence."""
    return board.last_alone.get(board.sentences[index].forms[token], -1) > index


def _office_follows(board: Board, index: int, start: int) -> bool:
    """Whether the noun phrase behind a comma speaks of an office."""
    sentence = board.sentences[index]
    for token in range(start, min(len(sentence), start + REACH)):
        if sentence.upos[token] in {"PUNCT", "VERB", "AUX", "SCONJ"} and (
            sentence.tags[token] != "HYPH"
        ):
            return False
        if sentence.upos[token] in {"NOUN", "PROPN"}:
            known = board.noun(index, token)
            if known and "OfficeNoun" in known[1]:
                ahead = token + 1
                return ahead == len(sentence) or sentence.upos[ahead] != "PROPN"
    return False


def _is_closed(sentence: Sentence, end: int) -> bool:
    """Whether an apposition ends at `end`: a comma, a full stop, "and" …."""
    return end == len(sentence) or sentence.upos[end] in {"PUNCT", "CCONJ"}
