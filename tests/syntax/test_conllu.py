import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import Sentence, Span
from kg.syntax import read_conllu, write_conllu

CELL = st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=8).filter(
    lambda cell: cell != "_"
)
FORM = st.one_of(CELL, st.just("_"), st.sampled_from(["#", "# text", "1", "=", "|", "🇺🇦", "a b"]))
LEMMA = CELL.filter(lambda cell: not cell.startswith("#"))
ENTITY = st.sampled_from(["", "B-GPE", "I-GPE", "B-PERSON", "I-DATE"])
COLUMNS = ("forms", "lemmas", "upos", "tags", "heads", "deprels", "entities")


@st.composite
def trees(draw: st.DrawFn, size: int) -> tuple[int, ...]:
    """Heads of a random tree over `size` tokens, not necessarily projective."""
    order = draw(st.permutations(range(size)))
    heads = [0] * size
    for place, token in enumerate(order):
        heads[token] = draw(st.sampled_from(order[:place])) if place else token
    return tuple(heads)


@st.composite
def sentences(draw: st.DrawFn, index: int = 0, offset: int = 0) -> Sentence:
    """A sentence of random columns whose text begins at `offset`."""
    forms = draw(st.lists(FORM, min_size=1, max_size=9))
    size = len(forms)

    def column(cells: st.SearchStrategy[str]) -> tuple[str, ...]:
        return tuple(draw(st.lists(cells, min_size=size, max_size=size)))

    starts, ends, text = [], [], ""
    for form in forms:
        starts.append(offset + len(text))
        text += form
        ends.append(offset + len(text))
        text += draw(st.sampled_from(["", " "]))
    return Sentence(
        index=index,
        paragraph=0,
        forms=tuple(forms),
        lemmas=column(LEMMA),
        upos=column(CELL),
        tags=column(CELL),
        heads=draw(trees(size)),
        deprels=column(CELL),
        entities=column(ENTITY),
        starts=tuple(starts),
        ends=tuple(ends),
        text=text[: ends[-1] - offset],
    )


@st.composite
def documents(draw: st.DrawFn) -> list[Sentence]:
    found: list[Sentence] = []
    for index in range(draw(st.integers(0, 3))):
        found.append(draw(sentences(index, found[-1].ends[-1] + 1 if found else 0)))
    return found


@given(documents())
def test_what_is_written_reads_back_as_the_same_sentences(written: list[Sentence]) -> None:
    assert read_conllu(write_conllu(written)) == written


@given(documents())
def test_writing_is_the_same_before_and_after_a_round_trip(written: list[Sentence]) -> None:
    once = write_conllu(written)
    assert write_conllu(read_conllu(once)) == once


@given(sentences())
def test_every_token_line_has_ten_columns(sentence: Sentence) -> None:
    _comment, *lines = write_conllu([sentence]).splitlines()
    assert {line.count("\t") for line in lines if line} == {9}


@given(documents())
def test_offsets_cut_every_form_out_of_the_joined_texts(written: list[Sentence]) -> None:
    read = read_conllu(write_conllu(written))
    text = " ".join(sentence.text for sentence in read)
    spans = [zip(s.starts, s.ends, s.forms, strict=True) for s in read]
    assert all(text[start:end] == form for rows in spans for start, end, form in rows)


TABS = (
    "1\tOman\tOman\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=B-GPE\n2\twon\twin\tVERB\tVBD\t_\t0\tROOT\n"
)
BLANKS = """
    # text = Oman won
    1 Oman Oman PROPN NNP _ 2 nsubj _ Entity=B-GPE
    2 won  win  VERB  VBD _ 0 ROOT
"""


def test_columns_may_be_separated_by_blanks_instead_of_tabs() -> None:
    assert read_conllu(BLANKS) == read_conllu(TABS)


def test_a_root_points_to_itself() -> None:
    assert read_conllu(TABS)[0].heads == (1, 1)


def test_columns_that_are_left_out_are_filled() -> None:
    (sentence,) = read_conllu("1 Oman _ PROPN NNP _ 0")
    assert (sentence.lemmas, sentence.deprels, sentence.entities) == (("Oman",), ("_",), ("",))


def test_sentences_are_numbered_and_follow_each_other_with_a_blank_between() -> None:
    first, second = read_conllu(f"{TABS}\n\n\n{TABS}")
    assert (first.index, first.span) == (0, Span(0, 8))
    assert (second.index, second.span) == (1, Span(9, 17))


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment alone\n", " \n\t\n"])
def test_a_text_without_tokens_has_no_sentences(text: str) -> None:
    assert read_conllu(text) == []


def test_a_token_without_a_blank_behind_it_touches_the_next() -> None:
    (sentence,) = read_conllu("1 do do _ _ _ 0 _ _ SpaceAfter=No\n2 n't not _ _ _ 1 _")
    assert sentence.text == "don't"


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        pytest.param("x Oman", 1, "'x'", id="an id that is a word"),
        pytest.param("1-2 du _ _ _ _ 0 _", 1, "'1-2'", id="a multiword range"),
        pytest.param("1 Oman _ _ _ _ 0 _\n1.1 won", 2, "'1.1'", id="an empty node"),
        pytest.param("1 Oman", 1, "'_'", id="no head"),
        pytest.param(
            "# first\n1 Oman _ _ _ _ 0 _\n2 won _ _ _ _ up _", 3, "'up'", id="a head word"
        ),
        pytest.param("1 Oman _ _ _ _ 2 _", 1, "'2'", id="a head beyond the sentence"),
        pytest.param("1 Oman _ _ _ _ -1 _", 1, "'-1'", id="a head before the sentence"),
        pytest.param("1 Oman _ _ _ _ ² _", 1, "'²'", id="a head that only looks like a number"),
        pytest.param("² Oman _ _ _ _ 0 _", 1, "'²'", id="an id that only looks like a number"),
        pytest.param("2 Oman _ _ _ _ 0 _", 1, "'2'", id="an id that skips a number"),
        pytest.param("1 a _ _ _ _ 0 _\n1 b _ _ _ _ 1 _", 2, "'1'", id="an id that comes twice"),
        pytest.param("\n\n1 a _ _ _ _ 0 _\n\n1 b _ _ _ _ 7 _", 5, "'7'", id="in a later sentence"),
    ],
)
def test_a_malformed_line_is_named_with_its_file(text: str, line: int, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        read_conllu(text, "news.conllu")
    assert caught.value.line == line
    assert str(caught.value).startswith(f"news.conllu, line {line}: ")
    assert problem in str(caught.value)
