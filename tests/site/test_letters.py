"""The letters: the same in both languages, for every ground, with no more than they need and nothing made up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from inburgering import AS_OF, rules
from inburgering.ground import Ground
from inburgering.letter import SENT
from inburgering.letter_plan import ENCLOSURES, kinds
from inburgering.letter_plan import plan as letter_plan
from scripts.words import LANGUAGES, ROOT, toml, words

from .test_texts import NAMES_WITH_DIGITS, keys, texts

DATA = toml(ROOT / "wizard" / "src" / "inburgering" / "data" / "letters.toml")
GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
RAW = {
    language: {path.name: toml(path) for path in sorted((ROOT / "wizard" / "text" / language).glob("letters*.toml"))}
    for language in LANGUAGES
}
PLACE = re.compile(r"\{(\w+)\}")
#: What says something of a body or a mind. The legal terms "medisch", "ziekte" and "arts" are needed to ask at all.
HEALTH = re.compile(
    r"diagnos|klacht|handicap|beperking|doof|blind|trauma|depress|psych|medicijn|pijn|kanker|dement"
    r"|complaint|disab|deaf|medicine|pain|cancer",
    re.IGNORECASE,
)
#: Who is asked first where that is not who decides: for an advice or a list, or for what else there is.
FIRST = {
    "later_passport": "municipality",
    "naturalisation_effort": "duo",
    "naturalisation_literacy": "duo",
    "effort_2021": "municipality",
    "abroad_turkish": "ind",
}
#: Letters beside the request of a ground.
BESIDE = [kind for kind, entry in DATA["kind"].items() if entry.get("general") or "to" in entry]
MEDICAL = [id_ for id_ in GROUNDS if id_.startswith(("medical_", "adapted_exam_", "more_time_illness_"))]


def plan(id_: str) -> Mapping[str, Any]:
    """What a ground's letter is made of, with what it shares."""
    entry = DATA["ground"][id_]
    return {**DATA["base"].get(entry.get("base"), {}), **entry}


def said(id_: str, language: str) -> Mapping[str, Any]:
    """The words of a ground's letter, with what it shares."""
    letters = words(language)["letters"]
    return {**letters["base"].get(DATA["ground"][id_].get("base"), {}), **letters["ground"][id_]}


def places(value: Any) -> set[str]:
    return {name for _, text in texts(value) for name in PLACE.findall(text)}


def all_fields(id_: str) -> set[str]:
    entry = plan(id_)
    to, kind = DATA["to"][entry["to"]], DATA["kind"][entry["kind"]]
    return {*to["fields"], *kind.get("fields", ()), *entry.get("fields", ())}


def letter(id_: str, language: str) -> Iterator[Any]:
    """Every text that stands in the letter of a ground."""
    letters, entry = words(language)["letters"], plan(id_)
    kind = letters["kind"][entry["kind"]]
    yield [kind["subject"], kind["salutation"], kind["closing"]]
    yield letters["kind"]["cover"]["opening"] if entry.get("form") else kind["opening"]
    yield letters["address"][entry["to"]]
    yield said(id_, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same(language: str) -> None:
    assert list(keys(words(SENT)["letters"])) == list(keys(words(language)["letters"]))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_leaves_the_same_places(language: str) -> None:
    own = dict(texts(words(language)["letters"]))
    for path, text in texts(words(SENT)["letters"]):
        assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(own[path])), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ground_has_its_letter(language: str) -> None:
    assert set(DATA["ground"]) == set(GROUNDS) == set(words(language)["letters"]["ground"])
    for id_ in GROUNDS:
        assert set(said(id_, language)) == {"ask", "because", "attach"}, id_


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_data_names_has_words_and_no_more(language: str) -> None:
    letters = words(language)["letters"]
    for table in ("kind", "base"):
        assert set(letters[table]) == set(DATA[table])
    assert set(letters["address"]) == set(DATA["to"])
    named = [*DATA["to"].values(), *DATA["kind"].values(), *DATA["base"].values(), *DATA["ground"].values()]
    assert {never for entry in named for never in entry.get("never", ())} == set(letters["never"])
    assert {field for entry in named for field in entry.get("fields", ())} == set(letters["field"]) - {ENCLOSURES}
    assert {entry["base"] for entry in DATA["ground"].values() if "base" in entry} == set(DATA["base"])
    asked = {kind for id_ in GROUNDS for kind in (plan(id_)["kind"], *plan(id_).get("also", ()))}
    assert asked | set(BESIDE) | {"cover"} == set(DATA["kind"])


@pytest.mark.parametrize("id_", GROUNDS)
def test_a_letter_asks_for_exactly_what_it_writes(id_: str) -> None:
    entry = plan(id_)
    written = {name for part in letter(id_, "nl") for name in places(part)} - set(DATA["values"])
    sender = set(DATA["to"][entry["to"]]["fields"]) | ({"municipality"} if entry.get("through") else set())
    assert written - sender == all_fields(id_) - sender


@pytest.mark.parametrize("id_", GROUNDS)
def test_a_letter_goes_to_who_decides_or_who_carries_the_law_out(id_: str) -> None:
    decider = GROUNDS[id_].decider
    assert plan(id_)["to"] == FIRST.get(id_, "duo" if decider == "law" else decider)


@pytest.mark.parametrize("ground", GROUNDS.values(), ids=list(GROUNDS))
def test_the_official_form_goes_first_where_there_is_one(ground: Ground) -> None:
    """Not where the letter only asks, nor where DUO has not said whether the form is for this act."""
    entry = plan(ground.id)
    asks_first = entry["kind"] == "question" or ground.id == "more_time_literacy_2021"
    assert entry.get("form", False) is (ground.form is not None and not asks_first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_figure_is_written_by_hand(language: str) -> None:
    for name, tables in RAW[language].items():
        for path, text in texts(tables):
            plain = NAMES_WITH_DIGITS.sub("", re.sub(r"\{\{.*?\}\}", "", text))
            assert not re.search(r"\d", plain), (name, path, text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("id_", MEDICAL)
def test_no_health_in_a_medical_letter(id_: str, language: str) -> None:
    for part in letter(id_, language):
        for path, text in texts(part):
            assert not HEALTH.search(text), (path, text)
    assert "story" not in all_fields(id_), "no room for a story about health"
    assert "medical_story" in plan(id_)["never"]


@pytest.mark.parametrize("id_", [id_ for id_ in MEDICAL if not id_.startswith("more_time")])
def test_medical_papers_go_to_the_doctor_only(id_: str) -> None:
    assert "medical_papers" in plan(id_)["never"]
    assert not any("medisch" in paper.lower() for paper in said(id_, "nl")["attach"])


def test_the_number_of_a_person_goes_to_who_knows_them_by_it() -> None:
    knows = {to: {"bsn", "v_number"} & set(entry["fields"]) for to, entry in DATA["to"].items()}
    assert knows == {"duo": {"bsn"}, "ministry": {"bsn"}, "municipality": set(), "ind": {"v_number"}, "decision": {"bsn"}}


@pytest.mark.parametrize("kind", BESIDE)
def test_letters_beside_a_request_fill_only_what_they_ask(kind: str) -> None:
    sender = {field for entry in DATA["to"].values() for field in entry["fields"]}
    written = places(words("nl")["letters"]["kind"][kind]) - set(DATA["values"]) - sender
    assert written == set(DATA["kind"][kind]["fields"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_letter_promises(language: str) -> None:
    promise = re.compile(
        r"heb ik recht op|ik heb recht|moet u mij|u bent verplicht|entitled|you must give|you have to give", re.IGNORECASE
    )
    assert not [text for _, text in texts(words(language)["letters"]) if promise.search(text)]


def test_the_ministry_gets_a_request_with_the_advice_of_the_municipality() -> None:
    """Besluit inburgering 2021, article 2.8: without it the request is not complete."""
    ground = GROUNDS["circumstances_2021"]
    assert kinds(ground)[:2] == ("dispensation", "advice")
    assert [letter_plan(ground, kind).to for kind in kinds(ground)[:3]] == ["ministry", "municipality", "decision"]
    assert "to_duo" in letter_plan(ground, "dispensation").never
