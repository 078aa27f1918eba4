"""The whole road, from words to statements, over the bundled ontology."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from kg.model import Document, Statement
from kg.pipeline import Pipeline, Reading

pytestmark = pytest.mark.model

DATE = "2024-03-15"
OWN = """
@prefix my: <https://bakery.example/#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix lex: <https://diplomacy.example/lexicon#> .
my:Delivery a owl:Class ; lex:en "to deliver {patient} to {recipient}" .
"""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def read(pipeline: Pipeline, *texts: str) -> list[Reading]:
    return list(pipeline.read(Document(f"d{n}", t, date=DATE) for n, t in enumerate(texts)))


def events(pipeline: Pipeline, text: str) -> list[str]:
    """One line an event: "Expulsion: Chad → Norway, actual, by Oman"."""
    (reading,) = read(pipeline, text)
    return [_line(each) for each in reading.statements if each.kind == "event"]


def _line(statement: Statement) -> str:
    def names(role: str) -> str:
        found = [each.entity.name for each in statement.fillers(role) if each.entity]
        return " + ".join(found) or "-"

    sides = f"{names('agent')} → {names('recipient')}"
    firmness = f"{'not ' if statement.negated else ''}{statement.factuality}"
    speakers = [each.entity.name if each.entity else each.text for each in statement.attribution]
    said = [f"by {' < '.join(speakers)}"] if speakers else []
    return ", ".join([f"{statement.type.removeprefix('dip:')}: {sides}", firmness, *said])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Belarus expelled two Slovak diplomats.", ["Expulsion: Belarus → Slovakia, actual"]),
        ("Two Slovak diplomats were expelled by Belarus.",
         ["Expulsion: Belarus → Slovakia, actual"]),
        ("Spain imposed sanctions on Belarus.", ["Sanction: Spain → Belarus, actual"]),
        ("Spain is considering sanctions on Belarus.", ["Sanction: Spain → Belarus, possible"]),
        ("Spain is unable to recognise Kosovo.", ["Recognition: Spain → Kosovo, not actual"]),
        ("Norway condemned Belarus's attack on Ukraine.",
         ["Criticism: Norway → Belarus, actual", "Attack: Belarus → Ukraine, actual"]),
        ("Spain met Norway without recognising Kosovo.",
         ["Meeting: Spain + Norway → -, actual", "Recognition: Spain → Kosovo, not actual"]),
        ("Germany denied that it had expelled two Russian diplomats.",
         ["Denial: Germany → -, actual",
          "Expulsion: Germany → Russia, not alleged, by Germany"]),
    ],
)  # fmt: skip
def test_a_sentence_becomes_its_events(text: str, expected: list[str], pipeline: Pipeline) -> None:
    assert events(pipeline, text) == expected


TEXTS = (
    "Chad accused Oman of attacking Norway. Oman rejected the accusation.",
    "“We will expel their envoys,” the Russian foreign ministry said on Monday.",
    "",
    "Nothing happened here.",
)


def test_a_document_is_read_alike_in_any_company(pipeline: Pipeline) -> None:
    together = read(pipeline, *TEXTS)
    (alone,) = pipeline.read([together[1].document])
    assert alone.statements == together[1].statements
    assert [each.document.id for each in together] == ["d0", "d1", "d2", "d3"]


def test_reading_twice_gives_equal_statements(pipeline: Pipeline) -> None:
    assert _all(read(pipeline, *TEXTS)) == _all(read(pipeline, *TEXTS))


def test_every_quote_is_the_text_between_its_offsets(pipeline: Pipeline) -> None:
    for reading in read(pipeline, *TEXTS):
        for each in (statement.evidence for statement in reading.statements):
            assert each.quote == reading.document.text[each.span.start : each.span.end]
            assert each.span.within(each.sentence_span)


def test_a_text_without_events_has_no_statements(pipeline: Pipeline) -> None:
    assert [list(each.statements) for each in read(pipeline, *TEXTS[2:])] == [[], []]


def test_an_ontology_of_ones_own_takes_the_place_of_the_bundled_one(tmp_path: Path) -> None:
    file = tmp_path / "bakery.ttl"
    file.write_text(OWN, encoding="utf-8")
    found = _all(read(Pipeline.load([file]), "Chad delivered bread to Oman and expelled Norway."))
    assert [each.type for each in found] == ["my:Delivery"]


def test_an_ontology_of_ones_own_knows_none_of_the_bundled_relations(tmp_path: Path) -> None:
    file = tmp_path / "bakery.ttl"
    file.write_text(OWN, encoding="utf-8")
    found = _all(read(Pipeline.load([file]), "Foreign Minister Sergey Lavrov delivered bread."))
    assert {each.type for each in found} <= {"my:Delivery"}


def _all(readings: Sequence[Reading]) -> list[Statement]:
    return [statement for reading in readings for statement in reading.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moscow deplored Germany's expulsion of two Russian diplomats.", 2),
        ("Belarus expelled three Slovak diplomats.", 3),
        ("Five Peruvian diplomats were expelled by Mexico.", 5),
        ("Mexico expelled Peru's ambassador.", None),
    ],
)
def test_how_many_were_expelled(text: str, expected: int | None, pipeline: Pipeline) -> None:
    document = Document("told", text, None)
    (reading,) = pipeline.read([document])
    counted = [each.quantity for each in reading.statements if each.type == "dip:Expulsion"]
    assert counted == [expected]
