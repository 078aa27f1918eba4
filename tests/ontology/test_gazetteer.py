"""The gazetteer: names to entities, nouns to classes, facts, and what a broken file is told."""

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import OntologyError
from kg.ontology.gazetteer import Gazetteer, shipped
from kg.ontology.trie import pieces

PREFIXES = """
@prefix dip: <https://diplomacy.example/ontology#> .
@prefix ent: <https://diplomacy.example/entity/> .
@prefix ex: <https://example.org/mine#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
GAZETTEER = Gazetteer.load()


def found(text: str) -> tuple[str, list[tuple[str, str]]]:
    """The words matched at the start of `text`, and (entity, kind) of every candidate."""
    forms = text.split()
    match = GAZETTEER.match(forms, 0)
    if match is None:
        return "", []
    end, names = match
    return " ".join(forms[:end]), [(name.entity.id, name.kind) for name in names]


def load(tmp_path: Path, *texts: str) -> Gazetteer:
    """A gazetteer of files with the given Turtle."""
    paths = [tmp_path / f"{number}.ttl" for number in range(len(texts))]
    for path, text in zip(paths, texts, strict=True):
        path.write_text(PREFIXES + text, encoding="utf-8")
    return Gazetteer.load(paths)


@pytest.mark.parametrize(
    ("text", "entity", "kind"),
    [
        ("Russia said", "russia", "label"),
        ("Russian Federation", "russia", "label"),
        ("Russians", "russia", "demonym"),
        ("Türkiye", "turkey", "label"),
        ("Turkiye", "turkey", "label"),
        ("Turks", "turkey", "demonym"),
        ("Czechia", "czech-republic", "label"),
        ("Czechs", "czech-republic", "demonym"),
        ("Britain", "united-kingdom", "label"),
        ("British", "united-kingdom", "demonym"),
        ("U.K.", "united-kingdom", "acronym"),
        ("U.S.", "united-states", "acronym"),
        ("US", "united-states", "acronym"),
        ("Americans", "united-states", "demonym"),
        ("UAE", "united-arab-emirates", "acronym"),
        ("Emirati", "united-arab-emirates", "demonym"),
        ("Ivory Coast", "ivory-coast", "label"),
        ("Cote d'Ivoire", "ivory-coast", "label"),
        ("Côte d\u2019Ivoire", "ivory-coast", "label"),
        ("Ivorian", "ivory-coast", "demonym"),
        ("Burma", "myanmar", "label"),
        ("Cabo Verde", "cape-verde", "label"),
        ("Timor - Leste", "east-timor", "label"),
        ("Swaziland", "eswatini", "label"),
        ("Guinea - Bissau", "guinea-bissau", "label"),
        ("Guinea-Bissau", "guinea-bissau", "label"),
        ("Papua New Guinea", "papua-new-guinea", "label"),
        ("Equatorial Guinea", "equatorial-guinea", "label"),
        ("Guinea", "guinea", "label"),
        ("Nigerien", "niger", "demonym"),
        ("Nigerian", "nigeria", "demonym"),
        ("South Sudanese", "south-sudan", "demonym"),
        ("North Korean", "north-korea", "demonym"),
        ("DPRK", "north-korea", "acronym"),
        ("DR Congo", "democratic-republic-of-the-congo", "label"),
        ("Democratic Republic of Congo", "democratic-republic-of-the-congo", "label"),
        ("Republic of the Congo", "republic-of-the-congo", "label"),
        ("People 's Republic of China", "china", "label"),
        ("Frenchman", "france", "demonym"),
        ("Dutch", "netherlands", "demonym"),
        ("Danes", "denmark", "demonym"),
        ("St. Kitts and Nevis", "saint-kitts-and-nevis", "label"),
        ("Holy See", "vatican", "label"),
        ("Palestinian", "palestine", "demonym"),
        ("Kyiv", "kyiv", "capital"),
        ("Kiev", "kyiv", "capital"),
        ("KYIV", "kyiv", "capital"),
        ("Peking", "beijing", "capital"),
        ("Washington , D.C.", "washington", "capital"),
        ("Tel Aviv", "tel-aviv", "capital"),
        ("N'Djamena", "ndjamena", "capital"),
        ("N\u2019Djamena", "ndjamena", "capital"),
        ("Brasília", "brasilia", "capital"),
        ("NEW DELHI", "new-delhi", "capital"),
        ("Istanbul", "istanbul", "place"),
        ("St Petersburg", "st-petersburg", "place"),
        ("Saint Petersburg", "st-petersburg", "place"),
        ("Crimea", "crimea", "place"),
        ("Gazans", "gaza", "demonym"),
        ("Soviet", "soviet-union", "demonym"),
        ("USSR", "soviet-union", "acronym"),
        ("Gaza Strip", "gaza", "place"),
        ("West Bank", "west-bank", "place"),
        ("South China Sea", "south-china-sea", "place"),
        ("Scotland", "scotland", "place"),
        ("NATO", "nato", "label"),
        ("Nato", "nato", "label"),
        ("North Atlantic Treaty Organisation", "nato", "label"),
        ("E.U.", "european-union", "acronym"),
        ("UN", "united-nations", "acronym"),
        ("Security Council", "un-security-council", "label"),
        ("UN Security Council", "un-security-council", "label"),
        ("International Atomic Energy Agency", "iaea", "label"),
        ("WHO", "who", "label"),
        ("African Union", "african-union", "label"),
        ("Arab League", "arab-league", "label"),
        ("European Commission", "european-commission", "label"),
        ("State Department", "united-states", "metonym"),
        ("Foggy Bottom", "united-states", "metonym"),
        ("Quai d'Orsay", "france", "metonym"),
        ("Knesset", "israel", "metonym"),
        ("Palazzo Chigi", "italy", "metonym"),
        ("Turtle Bay", "united-nations", "metonym"),
        ("Houthis", "houthis", "label"),
        ("al - Qaeda", "al-qaeda", "label"),
        ("Al-Qaeda", "al-qaeda", "label"),
        ("Rapid Support Forces", "rapid-support-forces", "label"),
        ("Xinhua", "xinhua", "label"),
        ("Agence France - Presse", "afp", "label"),
        ("New START treaty", "new-start", "label"),
    ],
)
def test_a_name_leads_to_its_entity(text: str, entity: str, kind: str) -> None:
    assert found(text)[1][0] == (entity, kind)


@pytest.mark.parametrize("text", ["us", "turkey", "who", "the", ".", ",", "-", "chad", "'s", ""])
def test_a_common_word_is_no_name(text: str) -> None:
    assert GAZETTEER.match([text, "said"], 0) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Republic of the Congo said", "Republic of the Congo"),
        ("UN Security Council resolution", "UN Security Council"),
        ("Washington , which", "Washington"),
        ("Guinea - based firms", "Guinea"),
        ("Russia 's ministry", "Russia"),
        ("North Korean soldiers", "North Korean"),
        ("Congo", "Congo"),
    ],
)
def test_the_longest_name_wins_and_ends_behind_its_last_word(text: str, words: str) -> None:
    assert found(text)[0] == words


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Congo", ["democratic-republic-of-the-congo", "republic-of-the-congo"]),
        ("Congolese", ["democratic-republic-of-the-congo", "republic-of-the-congo"]),
        ("Dominican", ["dominican-republic", "dominica"]),
        ("Brussels", ["european-union", "brussels"]),
        ("Kremlin", ["russia", "kremlin"]),
        ("RSF", ["rapid-support-forces", "reporters-without-borders"]),
    ],
)
def test_an_ambiguous_name_gives_the_likeliest_candidate_first(
    text: str, candidates: list[str]
) -> None:
    assert [entity for entity, _ in found(text)[1]] == candidates


@pytest.mark.parametrize(("words", "matches"), [("the Hague", True), ("William Hague", False)])
def test_a_name_with_its_own_article_demands_it(words: str, *, matches: bool) -> None:
    assert (GAZETTEER.match(words.split(), 1) is not None) is matches


@pytest.mark.parametrize(
    ("text", "start", "matches"),
    [
        ("the Security Council", 1, True),
        ("the National Security Council", 2, False),
        ("the Russian Security Council", 2, False),
        ("the South Korean Security Council", 3, False),
        ("Pakistan 's Foreign Office", 2, False),
        ("Pakistan \u2019s Foreign Office", 2, False),
        ("the Foreign Office", 1, True),
        ("said Foreign Office", 1, True),
        ("the Russian Kremlin", 2, True),
    ],
)
def test_a_name_that_is_a_common_noun_gives_way_to_a_state_or_longer_noun_before_it(
    text: str,
    start: int,
    *,
    matches: bool,
) -> None:
    assert (GAZETTEER.match(text.split(), start) is not None) is matches


@pytest.mark.parametrize(
    ("entity", "state"),
    [
        ("moscow", "russia"),
        ("istanbul", "turkey"),
        ("crimea", "ukraine"),
        ("nuuk", "denmark"),
        ("hong-kong", "china"),
        ("reuters", "united-kingdom"),
        ("hamas", "palestine"),
        ("state-department", "united-states"),
        ("russia", None),
        ("nato", None),
        ("european-commission", "european-union"),
        ("un-security-council", "united-nations"),
        ("antonio-guterres", "united-nations"),
        ("naim-qassem", "hezbollah"),
        ("south-china-sea", None),
    ],
)
def test_an_entity_knows_the_state_it_belongs_to(entity: str, state: str | None) -> None:
    one = GAZETTEER.entity(entity)
    assert one is not None
    assert (one.state.id if one.state else None) == state


@pytest.mark.parametrize(
    ("entity", "whole"),
    [
        ("european-commission", "european-union"),
        ("un-security-council", "united-nations"),
        ("tromso", "norway"),
        ("nato", None),
    ],
)
def test_a_body_is_part_of_its_organisation(entity: str, whole: str | None) -> None:
    one = GAZETTEER.entity(entity)
    assert one is not None
    above = GAZETTEER.whole(one)
    assert (above.id if above else None) == whole


def test_an_unknown_identifier_is_nobody() -> None:
    assert GAZETTEER.entity("atlantis") is None


def test_an_entity_carries_name_class_wikidata_and_labels() -> None:
    turkey = GAZETTEER.entity("turkey")
    assert turkey is not None
    assert (turkey.name, turkey.type, turkey.wikidata) == ("Turkey", "dip:State", "Q43")
    assert "Türkiye" in turkey.labels


def members(organisation: str) -> set[str]:
    """Identifiers of the members of an organisation."""
    return {
        subject.id
        for subject, relation, target in GAZETTEER.facts()
        if relation == "dip:memberOf" and target.id == organisation
    }


def test_every_member_of_the_united_nations_has_wikidata_a_capital_and_a_demonym() -> None:
    names = members("united-nations")
    own_capital = {"singapore", "monaco"}
    capitals = {s.id for _, relation, s in GAZETTEER.facts() if relation == "dip:capitalOf"}
    with_demonym = {name.entity.id for name in GAZETTEER.names() if name.kind == "demonym"}
    without = {
        key
        for key in names
        if (one := GAZETTEER.entity(key)) is None
        or one.wikidata is None
        or key not in with_demonym
        or key not in capitals | own_capital
    }
    assert (len(names), without) == (193, set())


@pytest.mark.parametrize(
    ("organisation", "count"),
    [
        ("nato", 32),
        ("european-union", 27),
        ("african-union", 55),
        ("osce", 57),
        ("council-of-europe", 46),
        ("asean", 11),
        ("arab-league", 22),
        ("gulf-cooperation-council", 6),
        ("ecowas", 12),
        ("sadc", 16),
        ("g7", 7),
        ("commonwealth", 56),
        ("oecd", 38),
        ("alliance-of-sahel-states", 3),
    ],
)
def test_an_organisation_has_as_many_members_as_it_says(organisation: str, count: int) -> None:
    assert len(members(organisation)) == count


@pytest.mark.parametrize(
    "fact",
    [
        ("moscow", "dip:capitalOf", "russia"),
        ("ankara", "dip:capitalOf", "turkey"),
        ("turkey", "dip:memberOf", "nato"),
        ("mali", "dip:memberOf", "alliance-of-sahel-states"),
        ("osce", "dip:headquarteredIn", "vienna"),
        ("arab-league", "dip:headquarteredIn", "cairo"),
        ("istanbul", "dip:locatedIn", "turkey"),
    ],
)
def test_a_standing_fact_is_known(fact: tuple[str, str, str]) -> None:
    assert fact in {(subject.id, kind, target.id) for subject, kind, target in GAZETTEER.facts()}


def test_nobody_is_capital_or_member_of_itself() -> None:
    assert [fact for fact in GAZETTEER.facts() if fact[0] == fact[2]] == []


def test_no_name_belongs_to_two_entities_unless_one_of_them_says_so() -> None:
    bearers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in GAZETTEER.descriptions.entities.values():
        names = {*one.names, *one.text("acronym"), *one.text("demonym")} - {*one.text("ambiguous")}
        for name in names:
            words = name.replace(",", " , ").split()
            article = "the " if words[0].lower() == "the" else ""
            key = (article, *(piece for word in words for piece in pieces(word)))
            bearers[key].add(one.id)
    assert {key: sorted(ids) for key, ids in bearers.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("cls", "least"),
    [
        ("dip:State", 200),
        ("dip:InternationalOrganization", 150),
        ("dip:GovernmentBody", 100),
        ("dip:MediaOutlet", 50),
        ("dip:NonStateActor", 50),
        ("dip:Treaty", 50),
        ("dip:Place", 600),
    ],
)
def test_the_gazetteer_is_wide(cls: str, least: int) -> None:
    assert sum(one.type == cls for one in GAZETTEER.entities()) >= least


@pytest.mark.parametrize(
    ("noun", "cls"),
    [
        ("foreign minister", "OfficeNoun"),
        ("charge d'affaires", "OfficeNoun"),
        ("chargé d\u2019affaires", "OfficeNoun"),
        ("secretary-general", "OfficeNoun"),
        ("secretary general", "OfficeNoun"),
        ("Prime Minister", "OfficeNoun"),
        ("Prime Ministers", "OfficeNoun"),
        ("deputy", "OfficePrefix"),
        ("former", "FormerPrefix"),
        ("foreign ministry", "BodyNoun"),
        ("junta", "BodyNoun"),
        ("diplomat", "GroupNoun"),
        ("warplane", "GroupNoun"),
        ("island nation", "StateNoun"),
        ("military alliance", "UnionNoun"),
        ("embassy", "MissionNoun"),
        ("permanent mission", "MissionNoun"),
        ("Ayatollah", "TitleNoun"),
        ("capital", "CityNoun"),
    ],
)
def test_a_common_noun_has_its_class(noun: str, cls: str) -> None:
    assert cls in GAZETTEER.nouns(noun)


def test_an_unknown_noun_has_no_class() -> None:
    assert GAZETTEER.nouns("zeppelin race") == frozenset()


@pytest.mark.parametrize(
    ("lemmas", "noun"),
    [
        ("the Polish foreign minister", "foreign minister"),
        ("its deputy prime minister", "deputy prime minister"),
        ("first deputy foreign minister", "first deputy foreign minister"),
        ("a former foreign minister", "foreign minister"),
        ("the vice - president", "vice - president"),
        ("NATO secretary - general", "secretary - general"),
        ("the state news agency", "state news agency"),
        ("two diplomat", "diplomat"),
    ],
)
def test_the_longest_noun_that_ends_at_a_token_is_found(lemmas: str, noun: str) -> None:
    tokens = lemmas.split()
    hit = GAZETTEER.longest_noun(tokens, len(tokens) - 1)
    assert hit is not None
    assert " ".join(tokens[hit[0] :]) == noun


def test_the_longest_noun_that_begins_at_a_token_is_found() -> None:
    lemmas = ["the", "minister", "of", "foreign", "affairs", "of", "Peru"]
    hit = GAZETTEER.longest_noun_from(lemmas, 1)
    assert hit == (5, frozenset({"OfficeNoun"}))


@pytest.mark.parametrize("lemmas", ["the weather", "-", ","])
def test_no_noun_no_find(lemmas: str) -> None:
    tokens = lemmas.split()
    assert GAZETTEER.longest_noun(tokens, len(tokens) - 1) is None
    assert GAZETTEER.longest_noun_from(tokens, len(tokens) - 1) is None


@pytest.mark.parametrize(
    ("lemma", "organisation"),
    [
        ("alliance", "nato"),
        ("bloc", "european-union"),
        ("27 - nation bloc", "european-union"),
        ("watchdog", "iaea"),
        ("Lender", "imf"),
    ],
)
def test_a_nominal_names_the_organisations_it_may_mean(lemma: str, organisation: str) -> None:
    assert organisation in {one.id for one in GAZETTEER.nominals(lemma)}


def test_every_state_of_the_input_table_is_in_the_file_written_from_it() -> None:
    table = tomllib.loads(shipped()[0].with_suffix(".toml").read_text(encoding="utf-8"))
    names = {one.name for one in GAZETTEER.entities()}
    assert {row["name"] for row in table["state"].values()} <= names


def test_no_two_entities_are_the_same_item_of_wikidata() -> None:
    items = [one.wikidata for one in GAZETTEER.entities() if one.wikidata]
    assert len(items) == len(set(items))


def test_the_same_files_give_the_same_gazetteer() -> None:
    again = Gazetteer.load(shipped())
    assert (again.entities(), again.facts()) == (GAZETTEER.entities(), GAZETTEER.facts())


@given(st.lists(st.text(max_size=8), min_size=1, max_size=6), st.data())
def test_any_tokens_can_be_asked_and_a_match_stays_among_them(
    forms: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(forms) - 1))
    match = GAZETTEER.match(forms, start)
    assert match is None or start < match[0] <= len(forms)


@given(st.lists(st.sampled_from(["deputy", "foreign", "minister", "-", "state", "embassy", "x"])))
def test_a_noun_found_at_its_end_has_the_classes_of_its_words(lemmas: list[str]) -> None:
    for end in range(len(lemmas)):
        hit = GAZETTEER.longest_noun(lemmas, end)
        assert hit is None or (0 <= hit[0] <= end and hit[1])


def test_what_two_files_say_of_one_entity_is_put_together(tmp_path: Path) -> None:
    mine = load(
        tmp_path,
        'ent:ruritania a dip:State ; skos:prefLabel "Ruritania"@en ; dip:capital ent:strelsau .',
        """ent:strelsau a dip:Place ; skos:prefLabel "Strelsau" ; dip:partOf ent:ruritania .
        ent:ruritania skos:prefLabel "Kingdom of Ruritania"@en ; dip:demonym "Ruritanian"@en .""",
    )
    ruritania = mine.entity("ruritania")
    assert ruritania is not None
    assert (ruritania.name, ruritania.labels) == ("Ruritania", ("Kingdom of Ruritania",))
    assert [name.kind for name in mine.names()] == ["label", "label", "demonym", "capital"]


def test_a_file_of_ones_own_adds_to_the_shipped_ones(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text(
        PREFIXES + 'ex:ruritania a dip:State ; skos:prefLabel "Ruritania"@en .', encoding="utf-8"
    )
    wider = Gazetteer.load([*shipped(), path])
    assert wider.match(["Ruritania"], 0) is not None
    assert wider.match(["Russia"], 0) is not None


def test_a_class_of_ones_own_keeps_its_own_prefix(tmp_path: Path) -> None:
    ship = load(tmp_path, 'ex:yamato a ex:Ship ; skos:prefLabel "Yamato"@en .').entity("yamato")
    assert ship is not None
    assert ship.type == "ex:Ship"


def test_words_of_other_languages_are_left_out(tmp_path: Path) -> None:
    mine = load(tmp_path, 'ent:x a dip:State ; skos:prefLabel "Ruritania"@en, "Ruritanien"@de .')
    assert mine.match(["Ruritanien"], 0) is None


@pytest.mark.parametrize(
    "text",
    [
        'ex:Ship a owl:Class ; skos:prefLabel "ship"@en .',
        'ex:ships a skos:Concept ; skos:prefLabel "ships"@en .',
        'dip:acronym skos:note "a property"@en .',
    ],
)
def test_classes_concepts_and_properties_are_no_entities(tmp_path: Path, text: str) -> None:
    assert load(tmp_path, text).entities() == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('ent:x a dip:State ; dip:acronym "XX" .', "entity 'x' has no name"),
        ('ent:x skos:prefLabel "X" ; dip:acronym "XX" .', "entity 'x' has no class"),
        (
            'ent:x a dip:State ; skos:prefLabel "X", "Y" .',
            "entity 'x' has two usual names, 'X' and 'Y'",
        ),
        (
            'ent:x a dip:State ; skos:prefLabel "X" ; dip:capital ent:y .',
            "entity 'x' names 'y' as its dip:capital, but no file describes that entity",
        ),
        ("ent:x a dip:State ; .. ", "not well-formed RDF"),
    ],
)
def test_a_broken_description_is_told_in_one_line_with_file_and_entity(
    tmp_path: Path, text: str, problem: str
) -> None:
    with pytest.raises(OntologyError) as caught:
        load(tmp_path, text)
    message = str(caught.value)
    assert problem in message
    assert message.startswith(str(tmp_path / "0.ttl"))
    assert "\n" not in message


def test_places_within_each_other_do_not_hang_the_reader(tmp_path: Path) -> None:
    mine = load(
        tmp_path,
        """ent:a a dip:Place ; skos:prefLabel "A" ; dip:partOf ent:b .
        ent:b a dip:Place ; skos:prefLabel "B" ; dip:partOf ent:a .""",
    )
    assert [one.state for one in mine.entities()] == [None, None]
