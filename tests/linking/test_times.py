"""Times: words in, ISO 8601 values out, reckoned from Wednesday 18 October 2023."""

import datetime as dt

import pytest
from drawing import draw
from hypothesis import given
from hypothesis import strategies as st

from kg.linking import periods
from kg.linking.times import find_times
from kg.model import Document, Sentence

TODAY = "2023-10-18"
PREPOSITIONS = {"on", "in", "since", "until", "by", "from", "to", "between", "at", "of", "before"}
TAGS = {"the": ("DET", "DT"), "a": ("DET", "DT"), "that": ("DET", "DT"), "and": ("CCONJ", "CC")}


def clause(verb: str, words: str) -> Sentence:
    """The clause "They <verb> <words>", every word hanging on the verb."""
    auxiliaries, tokens = verb.split()[:-1], words.split()
    root = len(auxiliaries) + 2
    tag = "VB" if auxiliaries else "VBD"
    rows = [f"1 They they PRON PRP _ {root} nsubj"]
    rows += [f"{n} {a} {a} AUX MD _ {root} aux" for n, a in enumerate(auxiliaries, 2)]
    rows.append(f"{root} {verb.rsplit(maxsplit=1)[-1]} meet VERB {tag} _ 0 ROOT")
    for number, form in enumerate(tokens, root + 1):
        upos, xpos = TAGS.get(form, word_class(form))
        label = "prep" if upos == "ADP" else "npadvmod"
        rows.append(f"{number} {form} {form.lower()} {upos} {xpos} _ {root} {label}")
    return draw("\n".join(rows))


def word_class(form: str) -> tuple[str, str]:
    if form in PREPOSITIONS:
        return "ADP", "IN"
    if form[0].isdigit():
        return "NUM", "CD"
    return ("PROPN", "NNP") if form[0].isupper() else ("NOUN", "NN")


def values(verb: str, words: str, date: str | None = TODAY) -> list[str | None]:
    found = find_times(Document("d", "", date=date), [clause(verb, words)])
    return [time.value for time in found]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Monday", "2023-10-16"),
        ("on Wednesday", "2023-10-18"),
        ("on Thursday", "2023-10-12"),
        ("late on Tuesday", "2023-10-17"),
        ("last Tuesday", "2023-10-10"),
        ("next Tuesday", "2023-10-24"),
        ("today", "2023-10-18"),
        ("yesterday", "2023-10-17"),
        ("tomorrow", "2023-10-19"),
        ("on 6 October", "2023-10-06"),
        ("on October 6", "2023-10-06"),
        ("on October 6th", "2023-10-06"),
        ("on October 30", "2022-10-30"),
        ("on 6 October 2021", "2021-10-06"),
        ("on October 6 , 2021", "2021-10-06"),
        ("on Friday , October 6", "2023-10-06"),
        ("on Feb. 3", "2023-02-03"),
        ("in July", "2023-07"),
        ("in October", "2023-10"),
        ("in December", "2022-12"),
        ("in July 2021", "2021-07"),
        ("in July last year", "2022-07"),
        ("in 2014", "2014"),
        ("since 2014", "2014"),
        ("since March 2023", "2023-03"),
        ("last week", "2023-10-09/2023-10-15"),
        ("this week", "2023-10-16/2023-10-22"),
        ("last month", "2023-09"),
        ("earlier this month", "2023-10"),
        ("early next year", "2024"),
        ("last year", "2022"),
        ("at the weekend", "2023-10-14/2023-10-15"),
        ("three days ago", "2023-10-15"),
        ("two months ago", "2023-08"),
        ("a decade ago", "2013"),
        ("ten years ago this month", "2013-10"),
        ("May 1 - 5", "2023-05-01/2023-05-05"),
        ("from 1 to 5 May", "2023-05-01/2023-05-05"),
        ("from Monday to Wednesday", "2023-10-16/2023-10-18"),
        ("between 2014 and 2018", "2014/2018"),
    ],
)
def test_a_time_in_a_past_clause_is_the_most_recent_one(words: str, value: str) -> None:
    assert values("met", words) == [value]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on Monday", "2023-10-23"),
        ("on Wednesday", "2023-10-18"),
        ("in December", "2023-12"),
        ("in May", "2024-05"),
        ("on October 6", "2024-10-06"),
        ("at the weekend", "2023-10-21/2023-10-22"),
        ("by the end of next year", "2024-12"),
    ],
)
def test_a_time_in_a_future_clause_is_the_coming_one(words: str, value: str) -> None:
    assert values("will meet", words) == [value]


@pytest.mark.parametrize(
    "words", ["30 - day", "for two days", "24 hours", "the last year", "60 percent", "in 3000"]
)
def test_durations_and_numbers_are_no_times(words: str) -> None:
    assert values("met", words) == []


@pytest.mark.parametrize("words", ["decades ago", "days later", "hours ago"])
def test_a_vague_distance_is_a_time_without_value(words: str) -> None:
    assert values("met", words) == [None]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("the following day", "2021-10-07"),
        ("two days later", "2021-10-08"),
        ("the day before", "2021-10-05"),
        ("the same day", "2021-10-06"),
        ("that month", "2021-10"),
        ("a year earlier", "2020"),
        ("hours later", "2021-10-06"),
    ],
)
def test_a_relative_time_counts_from_the_one_named_before(words: str, value: str) -> None:
    first, second = clause("met", "on 6 October 2021"), clause("met", words)
    found = find_times(Document("d", "", date=TODAY), [first, second])
    assert [time.value for time in found] == ["2021-10-06", value]


def test_a_relative_time_counts_from_the_last_one_that_is_exact_enough() -> None:
    clauses = [clause("met", words) for words in ("on 6 October 2021", "in 1992", "the same day")]
    found = find_times(Document("d", "", date=TODAY), clauses)
    assert [time.value for time in found] == ["2021-10-06", "1992", "2021-10-06"]


@pytest.mark.parametrize(
    ("words", "value"),
    [("on Monday", None), ("in May", None), ("last year", None), ("in 2014", "2014"),
     ("on 6 October 2021", "2021-10-06"), ("today", None), ("two days ago", None)],
)  # fmt: skip
def test_without_a_publication_date_only_absolute_times_have_a_value(
    words: str, value: str | None
) -> None:
    assert values("met", words, date=None) == [value]


def test_the_expression_is_quoted_with_its_preposition_and_headed_by_its_noun() -> None:
    sentence = draw("""
        1 Russia  Russia  PROPN NNP _ 2 nsubj
        2 struck  strike  VERB  VBD _ 0 ROOT
        3 late    late    ADV   RB  _ 4 advmod
        4 on      on      ADP   IN  _ 2 prep
        5 Monday  Monday  PROPN NNP _ 4 pobj
    """)
    (time,) = find_times(Document("d", sentence.text, date=TODAY), [sentence])
    assert (time.text, time.head, time.sentence) == ("late on Monday", 4, 0)


def test_a_year_that_counts_a_plural_noun_is_none() -> None:
    sentence = draw("""
        1 They  they    PRON PRP _ 2 nsubj
        2 sent  send    VERB VBD _ 0 ROOT
        3 2014  2014    NUM  CD  _ 4 nummod
        4 men   man     NOUN NNS _ 2 dobj
    """)
    assert find_times(Document("d", sentence.text, date=TODAY), [sentence]) == []


def test_a_weekday_inside_a_name_is_no_time() -> None:
    sentence = draw("""
        1 Monday  Monday PROPN NNP _ 2 compound _ Entity=B-PERSON
        2 Kumba   Kumba  PROPN NNP _ 3 nsubj    _ Entity=I-PERSON
        3 spoke   speak  VERB  VBD _ 0 ROOT
    """)
    assert find_times(Document("d", sentence.text, date=TODAY), [sentence]) == []


def test_the_clause_behind_years_after_lies_that_far_from_the_main_clause() -> None:
    sentence = draw("""
        1 Croatia  Croatia PROPN NNP _ 2 nsubj
        2 entered  enter   VERB  VBD _ 0 ROOT
        3 on       on      ADP   IN  _ 2 prep
        4 Sunday   Sunday  PROPN NNP _ 3 pobj
        5 a        a       DET   DT  _ 6 det
        6 decade   decade  NOUN  NN  _ 7 npadvmod
        7 after    after   ADP   IN  _ 2 prep
        8 joining  join    VERB  VBG _ 7 pcomp
    """)
    found = find_times(Document("d", sentence.text, date=TODAY), [sentence])
    assert [(time.value, time.head) for time in found] == [("2023-10-15", 3), ("2013", 7)]


def test_a_week_after_something_is_no_week_from_now() -> None:
    sentence = draw("""
        1 Envoys   envoy  NOUN  NNS _ 2 nsubj
        2 returned return VERB  VBD _ 0 ROOT
        3 a        a      DET   DT  _ 4 det
        4 week     week   NOUN  NN  _ 7 npadvmod
        5 after    after  SCONJ IN  _ 7 mark
        6 Chad     Chad   PROPN NNP _ 7 nsubj
        7 attacked attack VERB  VBD _ 2 advcl
    """)
    found = find_times(Document("d", sentence.text, date=TODAY), [sentence])
    assert [time.value for time in found] == [None]


@given(st.dates(min_value=dt.date(1600, 1, 1), max_value=dt.date(2400, 1, 1)))
def test_a_day_lies_in_its_week_month_and_year(day: dt.date) -> None:
    for unit in ("week", "month", "year"):
        value = periods.shift(day, unit, 0)
        assert value is not None
        assert periods.first_day(value) <= day <= periods.last_day(value)


@given(
    st.dates(min_value=dt.date(1600, 1, 1), max_value=dt.date(2400, 1, 1)),
    st.sampled_from(["day", "week", "month", "year"]),
    st.integers(-200, 200),
)
def test_shifting_there_and_back_returns(day: dt.date, unit: str, count: int) -> None:
    there = periods.shift(day, unit, count)
    assert there is not None
    assert periods.shift(periods.first_day(there), unit, -count) == periods.shift(day, unit, 0)


@given(
    st.dates(min_value=dt.date(1600, 1, 1), max_value=dt.date(2400, 1, 1)),
    st.integers(0, 6),
    st.booleans(),
)
def test_a_weekday_is_found_within_a_week(day: dt.date, number: int, future: bool) -> None:  # noqa: FBT001
    found = dt.date.fromisoformat(periods.weekday(day, number, future=future))
    assert found.weekday() == number
    assert 0 <= (found - day).days * (1 if future else -1) < 7


def test_beyond_the_calendar_there_is_no_value() -> None:
    assert periods.shift(dt.date(9999, 12, 31), "day", 1) is None
    assert periods.calendar_day(2023, 2, 30) is None
