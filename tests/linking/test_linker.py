"""Linking from text, with the model: a table of short briefs and what their words refer to."""

import pytest

from kg.linking import Linker
from kg.model import Document, Links
from kg.ontology.gazetteer import Gazetteer
from kg.syntax import SpacyParser

LINKER = Linker(Gazetteer.load())


def link(text: str, date: str | None = "2023-10-18") -> Links:
    ((document, sentences),) = SpacyParser().parse([Document("d", text, date=date)])
    return LINKER(document, sentences)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("The Kremlin rejected the report.", "Kremlin", ["Russia"]),
        ("Germany's envoy was summoned by Beijing.", "Beijing", ["China"]),
        ("The talks were held in Beijing.", "Beijing", ["Beijing"]),
        ("The Russian foreign ministry protested.", "The Russian foreign ministry", ["Russia"]),
        ("Italian police arrested a man.", "Italian police", ["Italy"]),
        ("Kenya and Chad will reopen their embassies.", "their", ["Kenya", "Chad"]),
        ("Poland said it would close its consulate.", "it", ["Poland"]),
        ("Norway expelled three Russians.", "Russians", ["Russia"]),
        ('"We will respond," the Chinese ministry said.', "We", ["China"]),
        (
            "Serbia and Kosovo held talks in Brussels. The two sides agreed on little.",
            "The two sides",
            ["Serbia", "Kosovo"],
        ),
    ],
)
def test_words_refer_to(text: str, words: str, names: list[str]) -> None:
    found = {m.text: [entity.name for entity in m.entities] for m in link(text).mentions}
    assert found[words] == names


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "subject", "office", "owner"),
    [
        ("Polish President Andrzej Duda spoke.", "Andrzej Duda", "president", "Poland"),
        ("Hakan Fidan, Turkey's foreign minister, spoke.", "Hakan Fidan", "foreign minister",
         "Turkey"),
        ("India's prime minister, Narendra Modi, spoke.", "Narendra Modi", "prime minister",
         "India"),
        ("UN Secretary-General Antonio Guterres spoke.", "Antonio Guterres",
         "UN secretary-general", "United Nations"),
        ("Norway objected. Its foreign minister, Espen Barth Eide, spoke.", "Espen Barth Eide",
         "foreign minister", "Norway"),
    ],
)  # fmt: skip
def test_persons_hold_offices(text: str, subject: str, office: str, owner: str) -> None:
    (relation,) = [r for r in link(text).relations if r.type == "dip:holdsPosition"]
    told = {role: entity.name if entity else words for role, entity, words, _ in relation.arguments}
    assert told == {"subject": subject, "object": office, "of": owner}


@pytest.mark.model
def test_all_that_is_found_lies_in_the_text() -> None:
    text = (
        "KYIV, Oct 17 - Ukraine's president, Volodymyr Zelensky, met NATO's chief on Monday.\n\n"
        '"We trust the alliance," Zelensky said. The US embassy in Kyiv did not comment.'
    )
    links = link(text)
    assert all(text[m.span.start : m.span.end] == m.text for m in links.mentions)
    assert all(text[t.span.start : t.span.end] == t.text for t in links.times)
    assert [t.value for t in links.times] == ["2023-10-17", "2023-10-16"]
    assert {r.type for r in links.relations} == {"dip:holdsPosition", "dip:missionOf"}


@pytest.mark.model
def test_long_text_takes_time_in_proportion() -> None:
    brief = "Russia recalled its envoy. The foreign ministry said that it regretted the step.\n\n"
    short, long = link(brief * 2), link(brief * 40)
    assert len(long.mentions) == 20 * len(short.mentions)
