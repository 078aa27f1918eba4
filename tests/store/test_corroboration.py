"""Which statements are of one event, and how many independent sources tell of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_samples import (
    GERMANY,
    LAVROV,
    NATO,
    RUSSIA,
    document,
    expulsion,
    filled,
    graph_of,
    office,
    statement,
)

from kg.graph.corroboration import Corroboration, corroborated, grouped, pairs, shingles
from kg.model import Document, Factuality, Statement, Time
from kg.store import statements

WIRE = (
    "The alliance said on Wednesday that it had expelled eight diplomats from the mission of "
    "Russia because they were undeclared intelligence officers, and that it had halved the size "
    "of the mission."
)
OTHER = (
    "Brussels has thrown out eight envoys, officials told reporters, in the sharpest step since "
    "the poisoning of a former spy in Salisbury three years ago led many capitals to act."
)


def found(*items: tuple[Document, list[Statement]]) -> list[Corroboration]:
    store = graph_of(*items)
    return corroborated(statements(store), store.texts())


def report(name: str, text: str, *made: Statement) -> tuple[Document, list[Statement]]:
    item = document(name, text=text)
    return item, [
        replace(each, id=f"{name}-{n}", evidence=replace(each.evidence, document=name))
        for n, each in enumerate(made)
    ]


def told(name: str, **values: object) -> tuple[Document, list[Statement]]:
    return report(name, f"{name} {OTHER}" * 2, replace(expulsion(), **values))  # type: ignore[arg-type]


def test_two_reports_of_one_event_are_two_sources() -> None:
    (one,) = found(report("a", WIRE, expulsion()), report("b", OTHER, expulsion()))
    assert [row.id for row in one.statements] == ["a-0", "b-0"]
    assert (one.documents, one.sources, one.independent) == (("a", "b"), (("a",), ("b",)), 2)


def test_copies_of_one_report_are_one_source() -> None:
    (one,) = found(
        report("a", WIRE, expulsion()),
        report("b", f"LONDON: {WIRE} More to follow.", expulsion()),
        report("c", OTHER, expulsion()),
    )
    assert one.sources == (("a", "b"), ("c",))


def test_a_single_statement_is_corroborated_by_nothing() -> None:
    assert found(report("a", WIRE, expulsion()), report("b", OTHER, office())) == []


@pytest.mark.parametrize(
    ("values", "same"),
    [
        ({}, True),
        ({"quantity": 10}, True),
        ({"confidence": 0.5}, True),
        ({"time": Time("in October", "2021-10")}, True),
        ({"time": Time("this week", "2021-10-04/2021-10-10")}, True),
        ({"time": Time("the next day", "2021-10-07")}, False),
        ({"time": Time("this year", "2021")}, False),
        ({"time": None}, False),
        ({"negated": True}, False),
        ({"factuality": Factuality.PLANNED}, False),
        ({"type": "dip:Sanction"}, False),
        ({"arguments": (*filled("agent", NATO), *filled("recipient", GERMANY))}, False),
        ({"arguments": filled("agent", NATO)}, False),
    ],
)
def test_what_makes_statements_of_one_event(values: dict[str, object], *, same: bool) -> None:
    assert bool(found(told("a"), told("b", **values))) is same


def test_a_report_without_a_time_is_of_the_days_before_it() -> None:
    late = (document("b", date="2021-10-08", text=OTHER), [replace(expulsion("b", "b"), time=None)])
    (one,) = found(told("a"), late)
    assert one.documents == ("a", "b")


def test_mentions_in_one_document_are_one_source() -> None:
    (one,) = found(report("a", WIRE, expulsion(), replace(expulsion(), time=None, quantity=None)))
    assert (len(one.statements), one.independent) == (2, 1)


def test_a_vague_mention_does_not_tie_events_that_exclude_each_other() -> None:
    early = replace(expulsion(), time=Time("in 2018", "2018"), quantity=7)
    vague = replace(expulsion(), time=None, quantity=None)
    assert found(report("a", WIRE, early, expulsion(), vague)) == []
    assert len(found(report("a", WIRE, early, vague))) == 1


def test_a_mutual_event_needs_two_that_are_known() -> None:
    def meeting(name: str, *people: str) -> tuple[Document, list[Statement]]:
        known = {"germany": GERMANY, "nato": NATO, "russia": RUSSIA, "lavrov": LAVROV}
        made = statement("m", filled("agent", *(known[each] for each in people)),
                         type="dip:Meeting", time="2021-10-06")  # fmt: skip
        return report(name, f"{name} {OTHER}", made)

    assert found(meeting("a", "germany", "nato"), meeting("b", "nato", "germany"))
    assert not found(meeting("a", "germany"), meeting("b", "germany"))
    assert not found(meeting("a", "germany", "nato"), meeting("b", "germany", "russia"))


def test_the_best_attested_event_comes_first() -> None:
    later = {"time": Time("later", "2021-12-01")}
    items = [told("a"), told("b"), told("c", **later), told("d", **later), told("e", **later)]
    texts = {item.id: f"{item.id} {n} " * 40 for n, (item, _) in enumerate(items)}
    store = graph_of(*((replace(item, text=texts[item.id]), made) for item, made in items))
    counts = [each.independent for each in corroborated(statements(store), store.texts())]
    assert counts == [3, 2]


def test_pairs_run_both_ways() -> None:
    one = found(report("a", WIRE, expulsion()), report("b", OTHER, expulsion()))
    assert pairs(one) == {("a-0", "b-0"), ("b-0", "a-0")}


def test_runs_of_words_do_not_see_case_or_marks() -> None:
    assert shingles("One, two: THREE four five!") == {("one", "two", "three", "four", "five")}
    assert shingles("Short.") == {("short",)}


@given(st.lists(st.integers(0, 30), max_size=12))
def test_groups_part_the_items_and_link_through_others(numbers: list[int]) -> None:
    groups = list(grouped(numbers, lambda a, b: abs(a - b) <= 1))
    assert sorted(n for group in groups for n in group) == sorted(numbers)
    for group in groups:
        ordered = sorted(set(group))
        assert ordered == list(range(ordered[0], ordered[-1] + 1))


@given(st.permutations(["a", "b", "c", "d"]))
def test_the_order_of_documents_does_not_matter(names: list[str]) -> None:
    texts = {"a": WIRE, "b": OTHER, "c": f"{WIRE} And so on.", "d": f"{OTHER} Indeed."}
    expected = found(*(report(name, texts[name], expulsion()) for name in sorted(texts)))
    assert found(*(report(name, texts[name], expulsion()) for name in names)) == expected
