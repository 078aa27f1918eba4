import pytest
from drawing import draw
from hypothesis import given
from hypothesis import strategies as st
from sentences import random_sentences

from kg.model import Sentence, Span
from kg.model.sentence import once

ENVOY = draw(
    """
    1  Germany Germany PROPN NNP _ 3 poss  _ SpaceAfter=No
    2  's      's      PART  POS _ 1 case
    3  envoy   envoy   NOUN  NN  _ 6 nsubj
    4  to      to      ADP   IN  _ 3 prep
    5  Mali    Mali    PROPN NNP _ 4 pobj
    6  left    leave   VERB  VBD _ 0 ROOT _ SpaceAfter=No
    7  .       .       PUNCT .   _ 6 punct
    """
)


def test_children_are_listed_in_order_and_a_root_is_no_child_of_itself() -> None:
    assert ENVOY.children == ((1,), (), (0, 3), (4,), (), (2, 6), ())


def test_dependents_are_chosen_by_label() -> None:
    assert ENVOY.dependents(5, "nsubj", "dobj") == [2]


@pytest.mark.parametrize(
    ("token", "without", "expected"),
    [
        pytest.param(2, (), (0, 1, 2, 3, 4), id="a whole phrase"),
        pytest.param(2, (3,), (0, 1, 2), id="a branch left out"),
        pytest.param(4, (), (4,), id="a leaf"),
        pytest.param(5, (), (0, 1, 2, 3, 4, 5, 6), id="the root"),
    ],
)
def test_a_subtree_is_in_order(
    token: int, without: tuple[int, ...], expected: tuple[int, ...]
) -> None:
    assert ENVOY.subtree(token, without) == expected


@pytest.mark.parametrize(
    ("tokens", "words"),
    [
        pytest.param((0, 1, 2), "Germany's envoy", id="touching tokens touch"),
        pytest.param((5, 6), "left.", id="a full stop touches its word"),
        pytest.param((0, 2), "Germany envoy", id="a gap is one blank"),
        pytest.param((4,), "Mali", id="one token stands alone"),
        pytest.param((), "", id="no token is no word"),
    ],
)
def test_words_stand_as_in_the_text(tokens: tuple[int, ...], words: str) -> None:
    assert ENVOY.words(tokens) == words


def test_a_span_reaches_from_the_first_to_the_last_token() -> None:
    assert ENVOY.quote(ENVOY.span_of([4, 2])) == "envoy to Mali"


@given(random_sentences())
def test_the_whole_span_quotes_the_whole_text(sentence: Sentence) -> None:
    assert sentence.quote(sentence.span) == sentence.text


@given(random_sentences(), st.data())
def test_every_token_is_quoted_as_its_form(sentence: Sentence, data: st.DataObject) -> None:
    token = data.draw(st.integers(0, len(sentence) - 1))
    assert sentence.quote(sentence.span_of([token])) == sentence.forms[token]


@given(random_sentences())
def test_the_subtrees_of_the_roots_are_the_sentence(sentence: Sentence) -> None:
    roots = [token for token, head in enumerate(sentence.heads) if head == token]
    reached = [token for root in roots for token in sentence.subtree(root)]
    assert sorted(reached) == list(range(len(sentence)))


def test_what_is_known_of_a_token_is_worked_out_once() -> None:
    asked: list[int] = []

    @once
    def noticed(sentence: Sentence, token: int) -> str:
        asked.append(token)
        return sentence.forms[token]

    assert [noticed(ENVOY, 4), noticed(ENVOY, 4), noticed(ENVOY, 5)] == ["Mali", "Mali", "left"]
    assert asked == [4, 5]


def test_what_is_known_of_its_tokens_makes_no_other_sentence() -> None:
    fresh = draw("1 Oman Oman PROPN NNP _ 0 ROOT")
    known = draw("1 Oman Oman PROPN NNP _ 0 ROOT")
    once(lambda sentence, token: sentence.forms[token])(known, 0)
    assert (fresh, hash(fresh)) == (known, hash(known))


@given(st.tuples(*[st.integers(0, 9)] * 4))
def test_a_span_within_another_holds_no_more_than_it(edges: tuple[int, int, int, int]) -> None:
    inner, outer = Span(*sorted(edges[:2])), Span(*sorted(edges[2:]))
    contained = set(range(inner.start, inner.end + 1)) <= set(range(outer.start, outer.end + 1))
    assert inner.within(outer) == contained
