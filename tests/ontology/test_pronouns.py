"""Pronouns and the linker's word lists, out of their file."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.ontology.pronouns import Pronoun, load_pronouns

PREFIXES = """
@prefix dip: <https://diplomacy.example/ontology#> .
@prefix lex: <https://diplomacy.example/lexicon#> .
@prefix lexinfo: <http://www.lexinfo.net/ontology/3.0/lexinfo#> .
"""


@pytest.mark.parametrize(
    ("form", "pronoun"),
    [
        ("its", Pronoun(3, plural=False, gender="neuter")),
        ("she", Pronoun(3, plural=False, gender="feminine")),
        ("themselves", Pronoun(3, plural=True)),
        ("our", Pronoun(1, plural=True)),
        ("i", Pronoun(1, plural=False)),
    ],
)
def test_a_pronoun_has_person_number_and_gender(form: str, pronoun: Pronoun) -> None:
    assert load_pronouns().table[form] == pronoun


def test_word_lists_go_by_the_name_of_their_collection() -> None:
    assert "counterpart" in load_pronouns().words("CounterpartNoun")
    assert load_pronouns().words("NoSuchNoun") == frozenset()


def test_no_form_is_of_two_pronouns() -> None:
    forms = list(load_pronouns().table)
    assert len(forms) == len(set(forms))
    assert all(form == form.lower() for form in forms)


def test_a_pronoun_without_a_person_is_refused_by_name(tmp_path: Path) -> None:
    file = tmp_path / "mine.ttl"
    file.write_text(PREFIXES + 'lex:thou dip:form "thou" .', encoding="utf-8")
    with pytest.raises(OntologyError, match=r"mine\.ttl: .*thou has no lexinfo:person; use one of"):
        load_pronouns(file)
