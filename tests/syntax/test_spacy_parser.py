from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ModelNotInstalled
from kg.model import Document, Sentence
from kg.syntax import SpacyParser, read_conllu, spacy_parser, write_conllu

pytestmark = pytest.mark.model

NEWS = "NATO expelled eight Russian diplomats. Moscow said it would answer."
TEXTS = (
    NEWS,
    "Chad closed its embassy, and Niger recalled its envoy.\n\nOman protested.",
    "",
    "The envoy didn't sign.\n\n\n\nTalks failed",
    "🇺🇦 Kyiv signed — “at last” — the pact. 12.5% of members agreed.",
)
WORDS = st.sampled_from(
    [
        *NEWS.split(),
        "don't",
        "U.S.",
        "🇺🇦",
        "👩‍👩‍👧",
        "(",
        '"',
        "“",
        "naïve",
        "é",
        "...",
        "--",
        "<b>",
        "\u200b",
    ]
)
GAPS = st.sampled_from(
    [" ", " ", " ", "  ", "\t", "\n", " \n ", "\n\n", "\n \t\n\n", "\u2028", "\xa0"]
)
ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=60)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words of news and hostile ones, with gaps of all kinds between and around them."""
    words = draw(st.lists(WORDS, max_size=14))
    gaps = draw(st.lists(GAPS, min_size=len(words) + 1, max_size=len(words) + 1))
    return gaps[0] + "".join(word + gap for word, gap in zip(words, gaps[1:], strict=True))


def parsed(*many: str, tokens: str = "text") -> list[list[Sentence]]:
    documents = [Document(str(number), text) for number, text in enumerate(many)]
    return [sentences for _, sentences in SpacyParser(tokens).parse(documents)]


def columns(sentences: Iterable[Sentence]) -> str:
    return write_conllu(sentences)


def misplaced(text: str, sentences: Iterable[Sentence]) -> list[str]:
    """Forms and sentence texts that do not stand in `text` where their offsets say."""
    found: list[str] = []
    for sentence in sentences:
        rows = zip(sentence.forms, sentence.starts, sentence.ends, strict=True)
        found += [form for form, start, end in rows if text[start:end] != form]
        found += [sentence.text] if sentence.quote(sentence.span) != sentence.text else []
        found += [] if text[sentence.span.start : sentence.span.end] == sentence.text else ["text"]
    return found


@settings(max_examples=25)
@given(st.one_of(texts(), ANY_TEXT), st.sampled_from(["text", "space"]))
def test_offsets_always_cut_the_forms_out_of_the_text(text: str, tokens: str) -> None:
    (sentences,) = parsed(text, tokens=tokens)
    assert misplaced(text, sentences) == []


@settings(max_examples=25)
@given(st.one_of(texts(), ANY_TEXT), st.sampled_from(["text", "space"]))
def test_no_word_is_lost_and_no_token_is_blank(text: str, tokens: str) -> None:
    (sentences,) = parsed(text, tokens=tokens)
    forms = [form for sentence in sentences for form in sentence.forms]
    assert "".join(forms) == "".join(text.split())
    assert all(form.strip() for form in forms)


@settings(max_examples=25)
@given(texts())
def test_every_head_is_a_token_of_its_sentence_and_leads_to_a_root(text: str) -> None:
    (sentences,) = parsed(text)
    for sentence in sentences:
        roots = [token for token, head in enumerate(sentence.heads) if head == token]
        reached = {token for root in roots for token in sentence.subtree(root)}
        assert reached == set(range(len(sentence)))


@settings(max_examples=25)
@given(texts())
def test_a_parse_survives_being_written_as_conllu(text: str) -> None:
    (sentences,) = parsed(text)
    assert columns(read_conllu(columns(sentences))) == columns(sentences)


def test_a_wrapped_line_is_parsed_as_an_unwrapped_one() -> None:
    (wrapped,), (plain,) = parsed(
        "NATO expelled\neight diplomats.", "NATO expelled eight diplomats."
    )
    assert (wrapped.heads, wrapped.deprels) == (plain.heads, plain.deprels)
    assert wrapped.text == "NATO expelled\neight diplomats."


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        pytest.param("One fell\n\nTwo rose", [0, 1], id="a blank line parts paragraphs"),
        pytest.param("One fell\n \t \nTwo rose", [0, 1], id="a line of blanks parts paragraphs"),
        pytest.param("One fell\n\n\n\n\nTwo rose", [0, 1], id="many blank lines count as one"),
        pytest.param("\n\n One fell\n\n", [0], id="outer blank lines make no paragraph"),
        pytest.param("One fell.\nIt rose.", [0, 0], id="a line break alone parts nothing"),
        pytest.param(" \n\n\t\n ", [], id="blanks alone have no sentence"),
        pytest.param("", [], id="an empty text has no sentence"),
    ],
)
def test_paragraphs_are_never_glued(text: str, paragraphs: list[int]) -> None:
    (sentences,) = parsed(text)
    assert [sentence.paragraph for sentence in sentences] == paragraphs


def test_sentences_are_numbered_through_the_document() -> None:
    (sentences,) = parsed(f"{NEWS}\n\n{NEWS}")
    assert [sentence.index for sentence in sentences] == [0, 1, 2, 3]


@settings(max_examples=8)
@given(st.permutations(range(len(TEXTS))))
def test_a_document_is_parsed_the_same_in_any_company_and_order(order: list[int]) -> None:
    together = parsed(*(TEXTS[number] for number in order))
    alone = [parsed(TEXTS[number])[0] for number in order]
    assert together == alone


def test_a_document_is_parsed_the_same_in_any_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = parsed(*TEXTS)
    monkeypatch.setattr(spacy_parser, "BATCH", 1)
    assert parsed(*TEXTS) == whole


def test_documents_come_back_in_the_order_given() -> None:
    documents = [Document(str(number), text) for number, text in enumerate(TEXTS)]
    assert [document for document, _ in SpacyParser().parse(documents)] == documents


def test_documents_are_read_no_further_than_their_batch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spacy_parser, "BATCH", 1)
    documents = iter([Document("a", "Oman won."), Document("b", "Iran lost.")])
    next(SpacyParser().parse(documents))
    assert [document.id for document in documents] == ["b"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Oman praised the deal in Geneva. " * 620, id="many sentences"),
        pytest.param("x" * 45_000, id="one word"),
        pytest.param("Oman " * 4_100 + "🇺🇦" * 30, id="no full stop"),
    ],
)
def test_a_paragraph_of_more_than_twenty_thousand_code_points_keeps_its_words(text: str) -> None:
    (sentences,) = parsed(text)
    assert misplaced(text, sentences) == []
    assert {sentence.paragraph for sentence in sentences} == {0}
    forms = [form for sentence in sentences for form in sentence.forms]
    assert "".join(forms) == "".join(text.split())


def test_space_separated_tokens_are_kept_as_they_are() -> None:
    (sentences,) = parsed("U.S.-led ( talks ) do n't end .\nOman 's envoy left", tokens="space")
    assert [" ".join(sentence.forms) for sentence in sentences] == [
        "U.S.-led ( talks ) do n't end .",
        "Oman 's envoy left",
    ]


def test_a_line_of_space_separated_tokens_is_one_sentence() -> None:
    (sentences,) = parsed("Oman won . Iran lost .\n\nChad left .", tokens="space")
    assert [sentence.text for sentence in sentences] == ["Oman won . Iran lost .", "Chad left ."]


def test_a_missing_model_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    spacy_parser.load.cache_clear()
    monkeypatch.setattr(spacy_parser, "MODEL", "no_such_model")
    with pytest.raises(ModelNotInstalled, match=r"python -m pip install no_such_model$"):
        parsed(NEWS)
    monkeypatch.undo()
    assert parsed(NEWS)
